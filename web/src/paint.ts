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
  const known = isBoth(shown) ? nine(shown, look) : classes(shown, look, noData);
  return ['case', ...nobody, missing(shown), noData, ...known] as ExpressionSpecification;
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

function missing(shown: Shown): ExpressionSpecification {
  const needed = isBoth(shown) ? [shown.people, shown.whole, shown.within] : [shown.column];
  const lacks = needed.filter((column) => column !== null).map((column) => ['!', ['has', column]]);
  return ['any', ...lacks] as ExpressionSpecification;
}

/** Which features a layer draws. */
export type Filter = ExpressionSpecification | boolean;

export interface Filters {
  noData: Filter;
  withheld: Filter;
  low: Filter;
}

const NONE = false;

export function filters(shown: Shown, standard: Standard, people: Indicator): Filters {
  const counts = countsPeople(standard, shown);
  const some = saysNothingOfNobody(standard, shown);
  const unknown: ExpressionSpecification = some ? ['all', missing(shown), ['!', isNobody(people)]] : missing(shown);
  const withheld = counts ? people.columns.withheld : null;
  const reliability = counts ? standard.columns.without_reliability : null;
  return {
    noData: withheld === null ? unknown : ['all', unknown, ['!=', ['get', withheld], 'yes']],
    withheld: withheld === null ? NONE : ['all', unknown, ['==', ['get', withheld], 'yes']],
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
