import type { Indicator, Standard, SupplyMeasure } from '../api/atlas';
import type { Gap } from '../api/gap';
import { type Cell, numberIn } from '../api/tables';
import { el } from '../elements/dom';
import { codeLabel, message, messageNodes } from './catalogue';
import * as numbers from './numbers';

/** Formats estimates with their margin of error, or with the reason why the margin or the number is missing. */

export function missingReason(withheld: boolean): string {
  return message(withheld ? 'number-withheld' : 'number-no-data');
}

export function countWithMargin(value: number | null, moe: number | null, withheld: boolean): string {
  if (value === null) return missingReason(withheld);
  if (isNobody(value, moe)) return numbers.count(0);
  return message('number-with-margin', { number: numbers.count(value), margin: longMargin(moe) });
}

/** Whether nobody was surveyed: there is no doubt where nobody lives, or where everybody has access. */
function isNobody(value: number, moe: number | null): boolean {
  return value === 0 && moe === 0;
}

/** The same with the number in a stronger font, and with a class for the margin. */
export function strongCount(value: number, moe: number | null): HTMLElement {
  const number = el('strong', {}, numbers.count(value));
  if (isNobody(value, moe)) return el('bdi', {}, number);
  const margin = el('span', { class: 'margin' }, longMargin(moe));
  return el('bdi', {}, ...messageNodes('number-with-margin', { number, margin }));
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
  const most = () => countWithMargin(gap.atMost, gap.atMostMoe, false);
  return isRange(gap) ? message('number-between', { least, most: most() }) : least;
}

/** The short form of `withoutAccess`. */
export function shortWithoutAccess(gap: Estimate): string {
  const least = shortCount(gap.without, gap.moe, gap.withheld);
  const most = () => shortCount(gap.atMost, gap.atMostMoe, false);
  return isRange(gap) ? message('number-range', { least, most: most() }) : least;
}

/** The number that stands before the noun when people without access are counted. */
export function lastCount({ without, atMost }: Estimate): number {
  return atMost ?? without ?? 0;
}

/** The share within reach: one number, or the lower and the upper bound. */
export function withinReach({ within, withinAtMost }: Pick<Gap, 'within' | 'withinAtMost'>): string {
  return shareRange({ value: within, moe: null }, { value: withinAtMost, moe: null });
}

/** The same with the margins of error that an area has. */
export function withinReachWithMargins({ within, withinMoe, withinAtMost, withinAtMostMoe }: Gap): string {
  return shareRange({ value: within, moe: withinMoe }, { value: withinAtMost, moe: withinAtMostMoe });
}

interface Share {
  value: number | null;
  moe: number | null;
}

/** A share with its margin of error, or two bounds of it that differ. */
export function shareRange(lower: Share, upper: Share): string {
  const least = shareWithMargin(lower.value, lower.moe, false);
  const most = upper.value === null ? least : shareWithMargin(upper.value, upper.moe, false);
  return least === most ? least : message('number-range', { least, most });
}

/** The short form of `countWithMargin`. */
export function shortCount(value: number | null, moe: number | null, withheld: boolean): string {
  if (value === null) return missingReason(withheld);
  if (isNobody(value, moe)) return numbers.count(0);
  return message('number-with-margin', { number: numbers.count(value), margin: margin(moe) });
}

/** The change since the baseline period, with its margin of error and whether it is significant. */
export function changeWithMargin(
  value: number | null,
  moe: number | null,
  compared: string | null,
  since: string | null,
): string {
  if (value === null || since === null) return '';
  const change = message('number-with-margin', { number: numbers.signedCount(value), margin: margin(moe) });
  if (compared === null) return message('map-panel-change-unknown', { change, since });
  return message('map-panel-change', { change, since, compared: codeLabel('comparison', compared) });
}

export function margin(moe: number | null): string {
  return moe === null
    ? message('number-margin-unknown-short')
    : message('number-margin', { margin: numbers.count(moe) });
}

function longMargin(moe: number | null): string {
  return moe === null ? message('number-margin-unknown') : margin(moe);
}

export function shareWithMargin(value: number | null, moe: number | null, withheld: boolean): string {
  if (value === null) return missingReason(withheld);
  const number = numbers.share(value);
  if (moe === null || isNobody(value, moe)) return number;
  const points = message('number-margin', { margin: numbers.sharePoints(moe) });
  return message('number-with-margin', { number, margin: points });
}

/** The supply in reach: one number, or what is known of it. */
export function supplyInReach(cells: Map<string, Cell>, { column, supply: { columns } }: SupplyMeasure): string {
  const number = (of: string | null, margin: string | null): string | null => {
    const [value, moe] = [numberIn(cells, of), numberIn(cells, margin)];
    if (value === null) return null;
    const margins =
      moe === null ? message('number-margin-unknown') : message('number-margin', { margin: numbers.amount(moe) });
    return message('number-with-margin', { number: numbers.amount(value), margin: margins });
  };
  const certain = number(column, columns.moe);
  if (certain !== null) return certain;
  const least = number(columns.at_least, columns.at_least_moe);
  if (least === null) return message('map-supply-not-known');
  const most = number(columns.at_most, columns.at_most_moe);
  return most === null ? message('map-supply-at-least', { least }) : message('map-supply-between', { least, most });
}

/** The distance or travel time to the nearest site, in the unit of the standard. */
export function cost(value: number | null, standard: Standard): string {
  if (value === null) return message('number-no-data');
  return costUnit(standard) === 'min' ? numbers.minutes(value) : numbers.distance(value, usesMiles(standard));
}

function costUnit(standard: Standard): string {
  const { nearest } = standard.columns;
  const measure = standard.measures.find(({ column }) => column === nearest);
  return measure?.unit ?? (nearest?.endsWith('_min') ? 'min' : 'm');
}

export function usesMiles(standard: Standard): boolean {
  return standard.within?.endsWith(' mi') ?? false;
}

export function reliability(kind: string | null, value: number | null, moe: number | null): string {
  if (kind !== null) return codeLabel('reliability', kind);
  if (value === null) return message('number-no-data');
  if (moe === null) return message('reliability-unknown');
  return message(value === 0 ? 'reliability-not-rated-zero' : 'reliability-not-rated');
}

export function shortReliability(kind: string | null, value: number | null, moe: number | null): string {
  if (kind !== null) return codeLabel('reliability', kind);
  return message(value !== null && moe === null ? 'reliability-unknown-short' : 'number-not-applicable');
}

/** What is counted, as messages choose their noun by it. */
export function unitOf(people: Indicator): 'people' | 'households' {
  return people.unit === 'households' ? 'households' : 'people';
}
