import type { ExpressionSpecification } from 'maplibre-gl';
import {
  type Atlas,
  type Both,
  type Indicator,
  isBoth,
  type Measure,
  type Shown,
  type Standard,
  type Theme,
} from './atlas';
import type { Look } from './look';

/** How a measure looks on the map, as MapLibre expressions. A value that is not known is absent from a tile. */

/** Whether the colours are about a number of people: what is uncertain or withheld of that, they are in doubt about. */
export function countsPeople(standard: Standard, shown: Shown): boolean {
  return isBoth(shown) || shown.column === standard.columns.without;
}

export function fillColor(
  atlas: Atlas,
  shown: Shown,
  standard: Standard,
  people: Indicator,
  look: Look,
): ExpressionSpecification {
  const noData = atlas.noData.colors[look];
  const nobody = saysNothingOfNobody(standard, shown) ? [isNobody(people), atlas.noPeople.colors[look]] : [];
  const unknown = isUnknown(standard, shown);
  const open = unknown === null ? [] : [unknown, atlas.notKnown.colors[look]];
  const known = isBoth(shown) ? nine(shown, look) : classes(shown, look, noData);
  return ['case', ...nobody, ...open, missing(shown), noData, ...known] as ExpressionSpecification;
}

type Cases = (ExpressionSpecification | string)[];

function classes(measure: Measure, look: Look, noData: string): Cases {
  const value: ExpressionSpecification = ['get', measure.column];
  const ends = measure.classes.flatMap(
    ({ upto, colors }): Cases => (upto === null ? [] : [['<=', value, upto], colors[look]]),
  );
  return [...ends, measure.classes.find(({ upto }) => upto === null)?.colors[look] ?? noData];
}

function nine({ people, whole, within, need, lack, colors }: Both, look: Look): Cases {
  const count: ExpressionSpecification = ['get', people];
  const number: ExpressionSpecification = whole === null ? count : ['/', count, ['max', ['get', whole], 1]];
  return need.flatMap(({ upto }, row): Cases => {
    const cells = lack.flatMap(({ within_above: above }, column): Cases => {
      const color = colors[look][row]?.[column] ?? '';
      return above === null ? [color] : [['>', ['get', within], above], color];
    });
    const own = ['case', ...cells] as ExpressionSpecification;
    return upto === null ? [own] : [['<=', number, upto], own];
  });
}

/** A share of nobody and a distance for nobody say nothing. */
function saysNothingOfNobody(standard: Standard, shown: Shown): boolean {
  return isBoth(shown) || !countsPeople(standard, shown);
}

function isNobody(people: Indicator): ExpressionSpecification {
  return ['==', ['get', people.columns.count], 0];
}

/** Whether it is mostly not known who of a tract is without access, as the server's styles have it; null where nothing is open. */
function isUnknown(standard: Standard, shown: Shown): ExpressionSpecification | null {
  const { columns, at_most, not_known } = standard;
  if (at_most === null || not_known === null) return null;
  const get = (column: string): ExpressionSpecification => ['get', column];
  const lacking = (column: string): ExpressionSpecification => ['-', 1, get(column)];
  const times = not_known.times_without;
  const counts: ExpressionSpecification = ['all', ['has', columns.without], ['has', at_most]];
  const ofCounts: ExpressionSpecification = ['>', get(at_most), ['*', times, get(columns.without)]];
  if (countsPeople(standard, shown) || columns.within_at_most === null) return ['all', counts, ofCounts];
  const { within, within_at_most: maybe } = columns;
  const shares: ExpressionSpecification = ['>', lacking(within), ['*', times, lacking(maybe)]];
  return ['case', counts, ofCounts, ['all', ['has', within], ['has', maybe], shares]];
}

function missing(shown: Shown): ExpressionSpecification {
  const needed = isBoth(shown) ? [shown.people, shown.whole, shown.within] : [shown.column];
  const lacks = needed.filter((column) => column !== null).map((column) => ['!', ['has', column]]);
  return ['any', ...lacks] as ExpressionSpecification;
}

/** Which features a layer draws. */
export type Filter = ExpressionSpecification | boolean;

export interface Filters {
  noData: Filter;
  notKnown: Filter;
  withheld: Filter;
  low: Filter;
}

const NONE = false;

export function filters(shown: Shown, standard: Standard, people: Indicator): Filters {
  const counts = countsPeople(standard, shown);
  const some = saysNothingOfNobody(standard, shown);
  const ofSomebody = (filter: ExpressionSpecification): ExpressionSpecification =>
    some ? ['all', filter, ['!', isNobody(people)]] : filter;
  const unknown = isUnknown(standard, shown);
  const notKnown = unknown === null ? NONE : ofSomebody(unknown);
  const known = (filter: ExpressionSpecification): ExpressionSpecification =>
    notKnown === NONE ? filter : ['all', filter, ['!', notKnown]];
  const without = known(ofSomebody(missing(shown)));
  const withheld = counts ? people.columns.withheld : null;
  const reliability = counts ? standard.columns.without_reliability : null;
  return {
    noData: withheld === null ? without : ['all', without, ['!=', ['get', withheld], 'yes']],
    notKnown,
    withheld: withheld === null ? NONE : ['all', without, ['==', ['get', withheld], 'yes']],
    low: reliability === null ? NONE : known(['==', ['get', reliability], 'low']),
  };
}

/** The border of the ground where the list of a standard's theme is complete. */
export function ofTheme({ theme }: Standard): Filter {
  return ['==', ['get', 'theme'], theme];
}

/** Planning areas of a kind, without the row for the whole region. */
export function ofKind(kind: string | null): Filter {
  return kind === null ? NONE : ['==', ['get', 'kind'], kind];
}

export function withId(column: string, id: string | null): Filter {
  return id === null ? NONE : ['==', ['get', column], id];
}

export function ofThemes(themes: string[], geometry: 'Point' | 'Polygon'): Filter {
  return ['all', ['==', ['geometry-type'], geometry], ['in', ['get', 'theme'], ['literal', themes]]];
}

/** Themes whose sites are drawn: that of the standard, and those asked for besides. */
export function shownThemes(atlas: Atlas, standard: Standard, also: string[]): Theme[] {
  return atlas.themes.filter(({ id }) => id === standard.theme || also.includes(id));
}
