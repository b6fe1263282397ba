import type { ExpressionSpecification } from 'maplibre-gl';
import type { Atlas, Indicator, Measure, Standard, Theme } from './atlas';
import type { Look } from './look';

/** How a measure looks on the map, as MapLibre expressions. A value that is not known is absent from a tile. */

export function countsPeople(standard: Standard, measure: Measure): boolean {
  return measure.column === standard.columns.without;
}

export function fillColor(
  atlas: Atlas,
  measure: Measure,
  standard: Standard,
  people: Indicator,
  look: Look,
): ExpressionSpecification {
  const noData = atlas.noData.colors[look];
  const value: ExpressionSpecification = ['get', measure.column];
  const known: (ExpressionSpecification | string)[] = [];
  if (!countsPeople(standard, measure))
    known.push(['==', ['get', people.columns.count], 0], atlas.noPeople.colors[look]);
  for (const { upto, colors } of measure.classes) {
    if (upto !== null) known.push(['<=', value, upto], colors[look]);
  }
  const last = measure.classes.find(({ upto }) => upto === null)?.colors[look] ?? noData;
  return ['case', ['!', ['has', measure.column]], noData, ...known, last] as ExpressionSpecification;
}

/** Which features a layer draws. */
export type Filter = ExpressionSpecification | boolean;

export interface Filters {
  noData: Filter;
  withheld: Filter;
  low: Filter;
}

const NONE = false;

export function filters(measure: Measure, standard: Standard, people: Indicator): Filters {
  const counts = countsPeople(standard, measure);
  const missing: ExpressionSpecification = ['!', ['has', measure.column]];
  const withheld = counts ? people.columns.withheld : null;
  const reliability = counts ? standard.columns.without_reliability : null;
  return {
    noData: withheld === null ? missing : ['all', missing, ['!=', ['get', withheld], 'yes']],
    withheld: withheld === null ? NONE : ['all', missing, ['==', ['get', withheld], 'yes']],
    low: reliability === null ? NONE : ['==', ['get', reliability], 'low'],
  };
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
