import { svg } from '../elements/dom';

const WIDTH = 100;
const HEIGHT = 10;

/** A number, or the lower and the upper bound of it, with their margins of error. */
export interface Bounds {
  least: number;
  leastMoe: number | null;
  /** Null where the number is certain. */
  most: number | null;
  mostMoe: number | null;
}

/**
 * A bar up to the lower bound of an estimate, a paler one up to the upper bound, and an error bar over the margins of
 * both. It is hidden from assistive technology, as the numbers are beside it.
 */
export function estimateBar({ least, leastMoe, most, mostMoe }: Bounds, longest: number): SVGSVGElement {
  const scale = (number: number) => (Math.min(Math.max(number, 0), longest) / longest) * WIDTH;
  const greatest = most ?? least;
  const greatestMoe = most === null ? leastMoe : mostMoe;
  const box = { y: 1, height: HEIGHT - 2 };
  const certain = svg('rect', { class: 'bar', x: 0, width: scale(least), ...box });
  const uncertain =
    greatest > least
      ? [svg('rect', { class: 'bar open', x: scale(least), width: scale(greatest) - scale(least), ...box })]
      : [];
  const whisker =
    leastMoe === null || greatestMoe === null ? [] : [errorBar(scale(least - leastMoe), scale(greatest + greatestMoe))];
  const frame = {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    preserveAspectRatio: 'none',
    class: 'bar-box',
    'aria-hidden': 'true',
  };
  return svg('svg', frame, certain, ...uncertain, ...whisker);
}

function errorBar(from: number, to: number): SVGElement {
  const d = `M${from} 2.5V7.5M${from} 5H${to}M${to} 2.5V7.5`;
  return svg('path', { class: 'whisker', d, 'vector-effect': 'non-scaling-stroke' });
}

/** The largest upper bound plus its margin of error; 1 where there is none. */
export function maxExtent(bars: Bounds[]): number {
  const end = ({ least, leastMoe, most, mostMoe }: Bounds) =>
    Math.max(least + (leastMoe ?? 0), (most ?? 0) + (mostMoe ?? 0));
  return Math.max(...bars.map(end), 0) || 1;
}
