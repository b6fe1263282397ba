import type { ExpressionSpecification } from 'maplibre-gl';
import type { StyleVariant } from '../api/atlas';
import {
  type Atlas,
  type BivariateMeasure,
  countsPeople,
  type Indicator,
  isBivariate,
  isIndicator,
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
  const empty = needsPeople(standard, measure) ? [hasNoPeople(measure, people), atlas.no_people.colors[variant]] : [];
  const unknown = isNotKnown(standard, measure, people);
  const mostlyUnknown = unknown === null ? [] : [unknown, atlas.not_known.colors[variant]];
  const whereKnown = isBivariate(measure)
    ? bivariateCases(measure, variant)
    : univariateCases(measure, variant, noData);
  return ['case', ...empty, ...mostlyUnknown, isMissing(measure), noData, ...whereKnown] as ExpressionSpecification;
}

/** The fill below circles: what has a number is of one colour. */
export function fillBelowSymbols(
  atlas: Atlas,
  measure: UnivariateMeasure,
  standard: Standard,
  people: Indicator,
  variant: StyleVariant,
): ExpressionSpecification {
  const unknown = isNotKnown(standard, measure, people);
  const cases: Cases = unknown === null ? [] : [unknown, atlas.not_known.colors[variant]];
  const ground = measure.classes[0]?.colors[variant] ?? atlas.no_people.colors[variant];
  const noData = atlas.no_data.colors[variant];
  return ['case', ...cases, isMissing(measure), noData, ground] as unknown as ExpressionSpecification;
}

type Cases = (ExpressionSpecification | string)[];

function univariateCases(measure: UnivariateMeasure, variant: StyleVariant, noData: string): Cases {
  const value = numberOf(measure);
  const ends = measure.classes.flatMap(
    ({ upto, colors }): Cases => (upto === null ? [] : [['<=', value, upto], colors[variant]]),
  );
  return [...ends, measure.classes.find(({ upto }) => upto === null)?.colors[variant] ?? noData];
}

/** Tiles of low zooms have counts and no shares, which follow from them. */
function numberOf(measure: UnivariateMeasure): ExpressionSpecification {
  const own: ExpressionSpecification = ['get', measure.column];
  if (!isIndicator(measure) || measure.whole === null) return own;
  const { indicator, whole } = measure;
  return ['coalesce', own, ['/', ['get', indicator.columns.count], ['max', ['get', whole.columns.count], 1]]];
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
  if (isIndicator(measure)) return measure.whole !== null;
  return isBivariate(measure) || !countsPeople(standard, measure);
}

/** The column of the people whom a map is about: those who share a supply, the whole of a share, else those of the standard. */
function peopleColumn(measure: Measure, people: Indicator): string {
  if (isIndicator(measure)) return (measure.whole ?? measure.indicator).columns.count;
  return isSupply(measure) ? measure.supply.people : people.columns.count;
}

function hasNoPeople(measure: Measure, people: Indicator): ExpressionSpecification {
  return ['==', ['get', peopleColumn(measure, people)], 0];
}

/** Whether the value of a tract is not known; null if every value is. A tract with people has a supply in reach. */
function isNotKnown(standard: Standard, measure: Measure, people: Indicator): ExpressionSpecification | null {
  if (isIndicator(measure)) return null;
  if (!isSupply(measure)) return isMostlyUnknown(standard, measure);
  return ['all', ['has', peopleColumn(measure, people)], isMissing(measure)];
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
  if (isIndicator(measure) && measure.whole !== null) {
    const parts = [measure.indicator, measure.whole].map(
      ({ columns }): ExpressionSpecification => ['has', columns.count],
    );
    return ['all', ['!', ['has', measure.column]], ['!', ['all', ...parts]]] as ExpressionSpecification;
  }
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
    excludesEmpty ? ['all', filter, ['!', hasNoPeople(measure, people)]] : filter;
  const unknown = isNotKnown(standard, measure, people);
  const notKnown = unknown === null ? NO_FEATURES : withPeople(unknown);
  const whereKnown = (filter: ExpressionSpecification): ExpressionSpecification =>
    notKnown === NO_FEATURES ? filter : ['all', filter, ['!', notKnown]];
  const without = whereKnown(withPeople(isMissing(measure)));
  const withheld = counts || isIndicator(measure) ? people.columns.withheld : null;
  const ofStandard = counts ? standard.columns.without_reliability : null;
  const reliability = isIndicator(measure) ? people.columns.reliability : ofStandard;
  return {
    noData: withheld === null ? without : ['all', without, ['!=', ['get', withheld], 'yes']],
    notKnown,
    withheld: withheld === null ? NO_FEATURES : ['all', without, ['==', ['get', withheld], 'yes']],
    lowReliability: reliability === null ? NO_FEATURES : whereKnown(['==', ['get', reliability], 'low']),
  };
}

/** The area where the site list of a standard's theme is complete; of a combination there is no single one. */
export function themeFilter({ theme }: Standard): Filter {
  return theme === null ? NO_FEATURES : ['==', ['get', 'theme'], theme];
}

/** Planning areas of a kind, without the row of the whole region. */
export function kindFilter(kind: string | null): Filter {
  return kind === null ? NO_FEATURES : ['==', ['get', 'kind'], kind];
}

/** Counties and municipalities, which are named beside the areas of the kind that is shown. */
export function countyFilter(kind: string | null): Filter {
  const others = ['county', 'municipality'].filter((own) => own !== kind);
  return ['in', ['get', 'kind'], ['literal', others]];
}

export function idsFilter(column: string, ids: string[]): Filter {
  return ids.length === 0 ? NO_FEATURES : ['in', ['get', column], ['literal', ids]];
}

export function themesFilter(themes: string[], geometry: 'Point' | 'Polygon'): Filter {
  return ['all', ['==', ['geometry-type'], geometry], ['in', ['get', 'theme'], ['literal', themes]]];
}
