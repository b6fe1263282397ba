import type { BivariateMeasure } from './atlas';

/** The class of a tract on a bivariate map: 0 to 2 in each variable, 2 is the worst. */
export interface BivariateClass {
  need: 0 | 1 | 2;
  lack: 0 | 1 | 2;
  /** Need as a share, or as a number of people if the measure has no `whole`. */
  needValue: number;
}

const INDICES = [0, 1, 2] as const;

/** Null if a number is unknown, or if none of the people concerned live there. */
export function bivariateClassOf(
  measure: BivariateMeasure,
  people: number | null,
  whole: number | null,
  within: number | null,
): BivariateClass | null {
  if (people === null || people === 0 || within === null || (measure.whole !== null && whole === null)) return null;
  const number = whole === null ? people : people / Math.max(whole, 1);
  const need = INDICES.find((index) => number <= (measure.need[index].upto ?? Infinity)) ?? 2;
  const lack = INDICES.find((index) => within > (measure.lack[index].within_above ?? -Infinity)) ?? 2;
  return { need, lack, needValue: number };
}
