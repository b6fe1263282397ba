import { type Atlas, isBivariate, isIndicator, REGION, type StyleVariant, type UnivariateMeasure } from '../api/atlas';
import { fetchGaps, type Gap } from '../api/gap';
import { fetchPoints } from '../api/tables';
import { countedOf, type Level, measureOf, standardOf, type View } from '../view/view';

/** Graduated symbols: circles whose area is proportional to a number, where an outline has most room. */

/** The radius of the largest circle, in pixels. */
export const RADIUS: Record<Level, number> = { tracts: 16, areas: 30 };

export interface CountSymbol {
  id: string;
  /** Above 0. */
  value: number;
  isLow: boolean;
  at: [lon: number, lat: number];
}

export interface Symbols {
  level: Level;
  all: CountSymbol[];
  /** The largest number. */
  most: number;
}

/** The measure of a view if it is a number of people or households, which symbols can show. */
export function countedMeasure(atlas: Atlas, view: View): UnivariateMeasure | null {
  const measure = measureOf(atlas, view);
  if (isBivariate(measure)) return null;
  const isCount = isIndicator(measure)
    ? measure.id === 'count'
    : measure.column === standardOf(atlas, view).columns.without;
  return isCount ? measure : null;
}

/** Whether the map shows symbols in place of colours. */
export function showsSymbols(atlas: Atlas, view: View): boolean {
  return view.symbols && countedMeasure(atlas, view) !== null;
}

/** The colour of circles: that of many people. */
export function symbolColor({ classes }: UnivariateMeasure, variant: StyleVariant): string {
  return classes.at(-2)?.colors[variant] ?? classes.at(-1)?.colors[variant] ?? '#808080';
}

/** The circles of a view. Numbers that are mostly not known, withheld or missing have none. */
export async function fetchSymbols(atlas: Atlas, view: View, level: Level): Promise<Symbols> {
  const measure = measureOf(atlas, view);
  const ofIndicator = isIndicator(measure);
  const [gaps, points] = await Promise.all([
    fetchGaps(level, standardOf(atlas, view), countedOf(atlas, view)),
    fetchPoints(level),
  ]);
  const number = (gap: Gap) => (ofIndicator ? gap.people : gap.isUnknown ? null : gap.without);
  const reliability = (gap: Gap) => (ofIndicator ? gap.peopleReliability : gap.reliability);
  const isShown = ({ id, kind }: Gap) => level === 'tracts' || (id !== REGION && kind === view.kind);
  const all = gaps.flatMap((gap, row): CountSymbol[] => {
    const [value, at] = [number(gap), points[row]];
    if (value === null || value <= 0 || !at || !isShown(gap)) return [];
    return [{ id: gap.id, value, isLow: reliability(gap) === 'low', at: [at[0], at[1]] }];
  });
  return { level, all, most: all.reduce((most, { value }) => Math.max(most, value), 0) };
}

/** Round numbers for the legend, each about a fifth of the one before: circles of less than half the width. */
export function legendValues(most: number): number[] {
  const values = [most, most / 5, most / 25].map(roundDown).filter((value) => value >= 1);
  return [...new Set(values)];
}

/** 1, 2 or 5 times a power of ten. */
function roundDown(value: number): number {
  if (value < 1) return 0;
  const power = 10 ** Math.floor(Math.log10(value));
  return Math.max(...[1, 2, 5].map((step) => step * power).filter((step) => step <= value));
}
