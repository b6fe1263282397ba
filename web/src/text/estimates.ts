import type { Indicator, Standard } from '../api/atlas';
import type { Gap } from '../api/gap';
import { COMPARISONS, NUMBERS, RELIABILITY, UNITS } from './messages';
import * as numbers from './numbers';

/** Formats estimates with their margin of error, or with the reason why the margin or the number is missing. */

export function missingReason(withheld: boolean): string {
  return withheld ? NUMBERS.withheld : NUMBERS.noData;
}

export function countWithMargin(value: number | null, moe: number | null, withheld: boolean): string {
  if (value === null) return missingReason(withheld);
  return moe === null
    ? `${numbers.count(value)} (${NUMBERS.unknownMargin})`
    : `${numbers.count(value)} ${NUMBERS.plusMinus(numbers.count(moe))}`;
}

/** Whether the lower and the upper bound differ after rounding. */
export function isRange({ without, atMost }: Estimate): boolean {
  return without !== null && atMost !== null && numbers.count(without) !== numbers.count(atMost);
}

/** Whether some tracts of the area have no number, so that its numbers are about a part of it. */
export function isPartlyKnown<P extends Pick<Gap, 'known'>>(gap: P): gap is P & { known: number } {
  return gap.known !== null && gap.known < 1;
}

type Estimate = Pick<Gap, 'without' | 'moe' | 'atMost' | 'atMostMoe' | 'withheld'>;

/** The people without access: one number, or the lower and the upper bound. */
export function withoutAccess(gap: Estimate): string {
  const least = countWithMargin(gap.without, gap.moe, gap.withheld);
  return isRange(gap) ? NUMBERS.between(least, countWithMargin(gap.atMost, gap.atMostMoe, false)) : least;
}

/** The short form of `withoutAccess`. */
export function shortWithoutAccess(gap: Estimate): string {
  const least = shortCount(gap.without, gap.moe, gap.withheld);
  return isRange(gap) ? NUMBERS.to(least, shortCount(gap.atMost, gap.atMostMoe, false)) : least;
}

/** The share within reach: one number, or the lower and the upper bound. */
export function withinReach({ within: certain, withinAtMost: atMost }: Pick<Gap, 'within' | 'withinAtMost'>): string {
  const least = shareWithMargin(certain, null, false);
  const most = atMost === null ? least : shareWithMargin(atMost, null, false);
  return least === most ? least : NUMBERS.to(least, most);
}

/** The short form of `countWithMargin`. */
export function shortCount(value: number | null, moe: number | null, withheld: boolean): string {
  if (value === null) return missingReason(withheld);
  return `${numbers.count(value)} ${margin(moe)}`;
}

/** The change since the baseline period, with its margin of error and whether it is significant. */
export function changeWithMargin(
  change: number | null,
  moe: number | null,
  compared: string | null,
  since: string | null,
): string {
  if (change === null || since === null) return '';
  const sign = change > 0 ? '+' : '';
  const result = compared === null ? NUMBERS.unknownChange : (COMPARISONS[compared] ?? compared);
  return NUMBERS.change(`${sign}${numbers.count(change)} ${margin(moe)}`, since, result);
}

export function margin(moe: number | null): string {
  return moe === null ? NUMBERS.unknownShort : NUMBERS.plusMinus(numbers.count(moe));
}

export function shareWithMargin(value: number | null, moe: number | null, withheld: boolean): string {
  if (value === null) return missingReason(withheld);
  return moe === null ? numbers.share(value) : `${numbers.share(value)} ${NUMBERS.plusMinus(numbers.sharePoints(moe))}`;
}

/** The distance or travel time to the nearest site, in the unit of the standard. */
export function cost(value: number | null, standard: Standard): string {
  if (value === null) return NUMBERS.noData;
  return costUnit(standard) === 'min' ? numbers.minutes(value) : numbers.distance(value, usesMiles(standard));
}

function costUnit(standard: Standard): string {
  const { nearest } = standard.columns;
  const measure = standard.measures.find(({ column }) => column === nearest);
  return measure?.unit ?? (nearest.endsWith('_min') ? 'min' : 'm');
}

export function usesMiles(standard: Standard): boolean {
  return standard.within?.endsWith(' mi') ?? false;
}

export function reliability(kind: string | null, value: number | null, moe: number | null): string {
  if (kind !== null) return RELIABILITY.words[kind] ?? kind;
  if (value === null) return NUMBERS.noData;
  if (moe === null) return RELIABILITY.ofUnknown;
  return value === 0 ? RELIABILITY.ofZero : RELIABILITY.unclassed;
}

export function shortReliability(kind: string | null, value: number | null, moe: number | null): string {
  if (kind !== null) return RELIABILITY.words[kind] ?? kind;
  return value !== null && moe === null ? RELIABILITY.short.unknown : RELIABILITY.short.zero;
}

export function unitLabel(people: Indicator): string {
  return people.unit === 'households' ? UNITS.households : UNITS.people;
}
