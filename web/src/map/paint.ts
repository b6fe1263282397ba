import type { ExpressionSpecification } from 'maplibre-gl';
import type { StyleVariant } from '../api/atlas';
import {
  type Atlas,
  type BivariateMeasure,
  countsPeople,
  type Indicator,
  isBivariate,
  isSupply,
  type Measure,
  type Standard,
  type UnivariateMeasure,
} from '../api/atlas';

/** MapLibre expressions for a measure. Tiles omit unknown values. */

export function fillColor(
  atlas: Atlas,
  measure: Measure,
  standard: Standard,
  people: Indicator,
  variant: StyleVariant,
): ExpressionSpecification {
  const noData = atlas.no_data.colors[variant];
  const empty = needsPeople(standard, measure) ? [hasNoPeople(people), atlas.no_people.colors[variant]] : [];
  const unknown = isNotKnown(standard, measure, people);
  const mostlyUnknown = unknown === null ? [] : [unknown, atlas.not_known.colors[variant]];
  const whereKnown = isBivariate(measure)
    ? bivariateCases(measure, variant)
    : univariateCases(measure, variant, noData);
  return ['case', ...empty, ...mostlyUnknown, isMissing(measure), noData, ...whereKnown] as ExpressionSpecification;
}

type Cases = (ExpressionSpecification | string)[];

function univariateCases(measure: UnivariateMeasure, variant: StyleVariant, noData: string): Cases {
  const value: ExpressionSpecification = ['get', measure.column];
  const ends = measure.classes.flatMap(
    ({ upto, colors }): Cases => (upto === null ? [] : [['<=', value, upto], colors[variant]]),
  );
  return [...ends, measure.classes.find(({ upto }) => upto === null)?.colors[variant] ?? noData];
}

function bivariateCases({ people, whole, within, need, lack, colors }: BivariateMeasure, variant: StyleVariant): Cases {
  const count: ExpressionSpecification = ['get', people];
  const number: ExpressionSpecification = whole === null ? count : ['/', count, ['max', ['get', whole], 1]];
  return need.flatMap(({ upto }, row): Cases => {
    const cells = lack.flatMap(({ within_above: above }, column): Cases => {
      const color = colors[variant][row]?.[column] ?? '';
      return above === null ? [color] : [['>', ['get', within], above], color];
    });
    const color = ['case', ...cells] as ExpressionSpecification;
    return upto === null ? [color] : [['<=', number, upto], color];
  });
}

/** Shares and distances are undefined where none of the people concerned live. */
function needsPeople(standard: Standard, measure: Measure): boolean {
  return isBivariate(measure) || !countsPeople(standard, measure);
}

function hasNoPeople(people: Indicator): ExpressionSpecification {
  return ['==', ['get', people.columns.count], 0];
}

/** Whether the value of a tract is not known; null if every value is. A tract with people has a supply in reach. */
function isNotKnown(standard: Standard, measure: Measure, people: Indicator): ExpressionSpecification | null {
  if (!isSupply(measure)) return isMostlyUnknown(standard, measure);
  return ['all', ['has', people.columns.count], isMissing(measure)];
}

/** Whether access in a tract is mostly unknown, by the rule of the server's styles; null if everything is known. */
function isMostlyUnknown(standard: Standard, measure: Measure): ExpressionSpecification | null {
  const { columns, at_most, not_known } = standard;
  if (at_most === null || not_known === null) return null;
  const get = (column: string): ExpressionSpecification => ['get', column];
  const complement = (column: string): ExpressionSpecification => ['-', 1, get(column)];
  const times = not_known.times_without;
  const counts: ExpressionSpecification = ['all', ['has', columns.without], ['has', at_most]];
  const ofCounts: ExpressionSpecification = ['>', get(at_most), ['*', times, get(columns.without)]];
  if (countsPeople(standard, measure) || columns.within_at_most === null) return ['all', counts, ofCounts];
  const { within, within_at_most: atMost } = columns;
  const shares: ExpressionSpecification = ['>', complement(within), ['*', times, complement(atMost)]];
  return ['case', counts, ofCounts, ['all', ['has', within], ['has', atMost], shares]];
}

function isMissing(measure: Measure): ExpressionSpecification {
  const needed = isBivariate(measure) ? [measure.people, measure.whole, measure.within] : [measure.column];
  const lacks = needed.filter((column) => column !== null).map((column) => ['!', ['has', column]]);
  return ['any', ...lacks] as ExpressionSpecification;
}

/** The features that a layer draws. */
export type Filter = ExpressionSpecification | boolean;

export interface Filters {
  noData: Filter;
  notKnown: Filter;
  withheld: Filter;
  lowReliability: Filter;
}

const NO_FEATURES = false;

export function filters(measure: Measure, standard: Standard, people: Indicator): Filters {
  const counts = countsPeople(standard, measure);
  const excludesEmpty = needsPeople(standard, measure);
  const withPeople = (filter: ExpressionSpecification): ExpressionSpecification =>
    excludesEmpty ? ['all', filter, ['!', hasNoPeople(people)]] : filter;
  const unknown = isNotKnown(standard, measure, people);
  const notKnown = unknown === null ? NO_FEATURES : withPeople(unknown);
  const whereKnown = (filter: ExpressionSpecification): ExpressionSpecification =>
    notKnown === NO_FEATURES ? filter : ['all', filter, ['!', notKnown]];
  const without = whereKnown(withPeople(isMissing(measure)));
  const withheld = counts ? people.columns.withheld : null;
  const reliability = counts ? standard.columns.without_reliability : null;
  return {
    noData: withheld === null ? without : ['all', without, ['!=', ['get', withheld], 'yes']],
    notKnown,
    withheld: withheld === null ? NO_FEATURES : ['all', without, ['==', ['get', withheld], 'yes']],
    lowReliability: reliability === null ? NO_FEATURES : whereKnown(['==', ['get', reliability], 'low']),
  };
}

/** The area where the site list of a standard's theme is complete. */
export function themeFilter({ theme }: Standard): Filter {
  return ['==', ['get', 'theme'], theme];
}

/** Planning areas of a kind, without the row of the whole region. */
export function kindFilter(kind: string | null): Filter {
  return kind === null ? NO_FEATURES : ['==', ['get', 'kind'], kind];
}

export function idFilter(column: string, id: string | null): Filter {
  return id === null ? NO_FEATURES : ['==', ['get', column], id];
}

export function themesFilter(themes: string[], geometry: 'Point' | 'Polygon'): Filter {
  return ['all', ['==', ['geometry-type'], geometry], ['in', ['get', 'theme'], ['literal', themes]]];
}
