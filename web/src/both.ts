import type { Both } from './atlas';

/** The class of a tract on a map of need and access at once, from 0 to 2 each: the higher, the worse. */
export interface Place {
  need: 0 | 1 | 2;
  lack: 0 | 1 | 2;
  /** What need is measured by: a share, or the people themselves where they are a part of nothing. */
  number: number;
}

const STEPS = [0, 1, 2] as const;

/** None where a number is not known, or nobody lives whom it concerns. */
export function placeOf(both: Both, people: number | null, whole: number | null, within: number | null): Place | null {
  if (people === null || people === 0 || within === null || (both.whole !== null && whole === null)) return null;
  const number = whole === null ? people : people / Math.max(whole, 1);
  const need = STEPS.find((step) => number <= (both.need[step].upto ?? Infinity)) ?? 2;
  const lack = STEPS.find((step) => within > (both.lack[step].within_above ?? -Infinity)) ?? 2;
  return { need, lack, number };
}
