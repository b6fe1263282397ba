import { UNITS } from './messages';

/** Formats numbers. No-break spaces keep a number and its unit together. */

const METERS_PER_MILE = 1609.344;

export function count(value: number): string {
  return value > 0 && value < 0.5 ? '<1' : Math.round(value).toLocaleString(UNITS.locale);
}

export function share(value: number): string {
  return `${percent(value)}\u00a0%`;
}

/** The margin of a share, in percentage points. */
export function sharePoints(value: number): string {
  return percent(value);
}

/** Whole percent; values that only round to 0 or 100 become `<1` and `>99`. */
function percent(value: number): string {
  if (value > 0 && value < 0.005) return '<1';
  if (value < 1 && value >= 0.995) return '>99';
  return Math.round(value * 100).toString();
}

export function distance(meters: number, miles: boolean): string {
  const metric = meters < 1000 ? `${Math.round(meters)}\u00a0m` : `${digits(meters / 1000)}\u00a0km`;
  return miles ? `${metric} (${digits(meters / METERS_PER_MILE)}\u00a0mi)` : metric;
}

export function minutes(value: number): string {
  return `${Math.round(value).toLocaleString(UNITS.locale)}\u00a0${UNITS.minutes}`;
}

/** About two significant digits: 0.13, 1.3, 13, 1,300. */
function digits(value: number): string {
  const places = value < 1 ? 2 : value < 10 ? 1 : 0;
  return value.toLocaleString(UNITS.locale, { minimumFractionDigits: places, maximumFractionDigits: places });
}
