import type { Indicator, Standard } from './atlas';
import * as numbers from './numbers';
import type { Gap } from './tables';
import { NUMBERS, RELIABILITY, UNITS } from './words';

/** Numbers with what must be said with them: their margin of error, or why there is none, or why there is no number. */

export function absent(withheld: boolean): string {
  return withheld ? NUMBERS.withheld : NUMBERS.noData;
}

export function counted(value: number | null, moe: number | null, withheld: boolean): string {
  if (value === null) return absent(withheld);
  return moe === null
    ? `${numbers.count(value)} (${NUMBERS.unknownMargin})`
    : `${numbers.count(value)} ${NUMBERS.plusMinus(numbers.count(moe))}`;
}

/** Whether a number is open within bounds that are not written the same. */
export function isOpen({ without, atMost }: Bounds): boolean {
  return without !== null && atMost !== null && numbers.count(without) !== numbers.count(atMost);
}

/** Whether the numbers are about a part of a place, as some of its tracts have none. */
export function isPart<P extends Pick<Gap, 'known'>>(gap: P): gap is P & { known: number } {
  return gap.known !== null && gap.known < 1;
}

type Bounds = Pick<Gap, 'without' | 'moe' | 'atMost' | 'atMostMoe' | 'withheld'>;

/** Those without access: one number, or the fewest and the most. */
export function without(gap: Bounds): string {
  const least = counted(gap.without, gap.moe, gap.withheld);
  return isOpen(gap) ? NUMBERS.between(least, counted(gap.atMost, gap.atMostMoe, false)) : least;
}

/** The same for narrow places. */
export function withoutBriefly(gap: Bounds): string {
  const least = countedBriefly(gap.without, gap.moe, gap.withheld);
  return isOpen(gap) ? NUMBERS.to(least, countedBriefly(gap.atMost, gap.atMostMoe, false)) : least;
}

/** The share within reach: one number, or from those who surely are to those who may be. */
export function within({ within: surely, withinAtMost: maybe }: Pick<Gap, 'within' | 'withinAtMost'>): string {
  const least = shared(surely, null, false);
  const most = maybe === null ? least : shared(maybe, null, false);
  return least === most ? least : NUMBERS.to(least, most);
}

/** For narrow places. */
export function countedBriefly(value: number | null, moe: number | null, withheld: boolean): string {
  if (value === null) return absent(withheld);
  return `${numbers.count(value)} ${margin(moe)}`;
}

/** What has changed since the years of the baseline, with its margin and whether it is clear. */
export function changed(
  change: number | null,
  moe: number | null,
  compared: string | null,
  since: string | null,
): string {
  if (change === null || since === null) return '';
  const sign = change > 0 ? '+' : '';
  return NUMBERS.change(`${sign}${numbers.count(change)} ${margin(moe)}`, since, compared ?? NUMBERS.unknownChange);
}

export function margin(moe: number | null): string {
  return moe === null ? NUMBERS.unknownShort : NUMBERS.plusMinus(numbers.count(moe));
}

export function shared(value: number | null, moe: number | null, withheld: boolean): string {
  if (value === null) return absent(withheld);
  return moe === null ? numbers.share(value) : `${numbers.share(value)} ${NUMBERS.plusMinus(numbers.sharePoints(moe))}`;
}

/** How far or how long to the nearest, in the unit of the standard. */
export function cost(value: number | null, standard: Standard): string {
  if (value === null) return NUMBERS.noData;
  return unitOfCost(standard) === 'min' ? numbers.minutes(value) : numbers.distance(value, inMiles(standard));
}

function unitOfCost(standard: Standard): string {
  const { nearest } = standard.columns;
  const measure = standard.measures.find(({ column }) => column === nearest);
  return measure?.unit ?? (nearest.endsWith('_min') ? 'min' : 'm');
}

export function inMiles(standard: Standard): boolean {
  return /\d mi\b/.test(standard.within ?? standard.promise);
}

export function reliability(kind: string | null, value: number | null, moe: number | null): string {
  if (kind !== null) return RELIABILITY.words[kind] ?? kind;
  if (value === null) return NUMBERS.noData;
  if (moe === null) return RELIABILITY.ofUnknown;
  return value === 0 ? RELIABILITY.ofZero : RELIABILITY.unclassed;
}

export function reliabilityBriefly(kind: string | null, value: number | null, moe: number | null): string {
  if (kind !== null) return RELIABILITY.words[kind] ?? kind;
  return value !== null && moe === null ? RELIABILITY.short.unknown : RELIABILITY.short.zero;
}

export function unitWord(people: Indicator): string {
  return people.unit === 'households' ? UNITS.households : UNITS.people;
}
