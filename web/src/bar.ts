import { svg } from './dom';
import type { Gap } from './tables';

const WIDTH = 100;
const HEIGHT = 10;

type Bounds = Pick<Gap, 'without' | 'moe' | 'atMost' | 'atMostMoe'>;

/**
 * A bar for a number, paler from the fewest to the most, with a line from the fewest less their margin to the most and their own. Only a
 * picture: the numbers stand beside it.
 */
export function bar({ without, moe, atMost, atMostMoe }: Bounds, most: number): SVGSVGElement {
  const along = (number: number) => (Math.min(Math.max(number, 0), most) / most) * WIDTH;
  const [least, last] = [without ?? 0, atMost ?? without ?? 0];
  const lastMoe = atMost === null ? moe : atMostMoe;
  const box = { y: 1, height: HEIGHT - 2 };
  const body = svg('rect', { class: 'bar', x: 0, width: along(least), ...box });
  const open =
    last > least
      ? [svg('rect', { class: 'bar open', x: along(least), width: along(last) - along(least), ...box })]
      : [];
  const whisker = moe === null || lastMoe === null ? [] : [errorLine(along(least - moe), along(last + lastMoe))];
  const frame = {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    preserveAspectRatio: 'none',
    class: 'bar-box',
    'aria-hidden': 'true',
  };
  return svg('svg', frame, body, ...open, ...whisker);
}

function errorLine(from: number, to: number): SVGElement {
  const d = `M${from} 2.5V7.5M${from} 5H${to}M${to} 2.5V7.5`;
  return svg('path', { class: 'whisker', d, 'vector-effect': 'non-scaling-stroke' });
}

/** The end of the longest whisker. */
export function longest(rows: Bounds[]): number {
  const end = ({ without, moe, atMost, atMostMoe }: Bounds) =>
    Math.max((without ?? 0) + (moe ?? 0), (atMost ?? 0) + (atMostMoe ?? 0));
  return Math.max(1, ...rows.map(end));
}
