import { message, numberFormat } from './catalogue';

/** Formats numbers. No-break spaces keep a number and its unit together. */

export { count } from './catalogue';

const METERS_PER_MILE = 1609.344;

export function share(value: number): string {
  return message('number-percent', { number: percent(value) });
}

/** The margin of a share, in percentage points. */
export function sharePoints(value: number): string {
  return percent(value);
}

/** Whole percent; values that only round to 0 or 100 become `<1` and `>99`. */
function percent(value: number): string {
  const integer = numberFormat({ maximumFractionDigits: 0, useGrouping: false });
  if (value > 0 && value < 0.005) return message('number-less-than', { number: integer.format(1) });
  if (value < 1 && value >= 0.995) return message('number-more-than', { number: integer.format(99) });
  return integer.format(Math.round(value * 100));
}

/** A number with its sign, unless it is zero. */
export function signedCount(value: number): string {
  return numberFormat({ maximumFractionDigits: 0, signDisplay: 'exceptZero' }).format(value);
}

export function distance(meters: number, miles: boolean): string {
  const metric =
    meters < 1000
      ? message('unit-meters', { number: numberFormat({ maximumFractionDigits: 0 }).format(meters) })
      : message('unit-kilometers', { number: digits(meters / 1000) });
  if (!miles) return metric;
  return message('unit-metric-and-miles', {
    metric,
    miles: message('unit-miles', { number: digits(meters / METERS_PER_MILE) }),
  });
}

export function minutes(value: number): string {
  return message('unit-minutes', { number: numberFormat({ maximumFractionDigits: 0 }).format(value) });
}

/** A time of day of a timetable, such as `07:42:30`; those after midnight go on from 24. */
export function clock(time: string): string {
  const [hours = '', minutes = ''] = time.split(':');
  return `${String(Number(hours) % 24).padStart(2, '0')}:${minutes}`;
}

export function dollars(value: number): string {
  return numberFormat({ style: 'currency', currency: 'USD', trailingZeroDisplay: 'stripIfInteger' }).format(value);
}

/** An amount of a supply, with as many decimals as a number of its size needs. */
export function amount(value: number): string {
  const places = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
  return numberFormat({ minimumFractionDigits: places, maximumFractionDigits: places }).format(value);
}

/** About two significant digits: 0.13, 1.3, 13, 1,300. */
function digits(value: number): string {
  const places = value < 1 ? 2 : value < 10 ? 1 : 0;
  return numberFormat({ minimumFractionDigits: places, maximumFractionDigits: places }).format(value);
}
