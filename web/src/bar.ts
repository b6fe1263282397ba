import { svg } from './dom';

const WIDTH = 100;
const HEIGHT = 10;

/** A bar for a number, with a line from number − margin to number + margin. Only a picture: the number stands beside it. */
export function bar(value: number, moe: number | null, most: number): SVGSVGElement {
  const along = (number: number) => (Math.min(Math.max(number, 0), most) / most) * WIDTH;
  const body = svg('rect', { class: 'bar', x: 0, y: 1, width: along(value), height: HEIGHT - 2 });
  const whisker = moe === null ? [] : [errorLine(along(value - moe), along(value + moe))];
  const box = {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    preserveAspectRatio: 'none',
    class: 'bar-box',
    'aria-hidden': 'true',
  };
  return svg('svg', box, body, ...whisker);
}

function errorLine(from: number, to: number): SVGElement {
  const d = `M${from} 2.5V7.5M${from} 5H${to}M${to} 2.5V7.5`;
  return svg('path', { class: 'whisker', d, 'vector-effect': 'non-scaling-stroke' });
}

/** The end of the longest whisker. */
export function longest(rows: { without: number | null; moe: number | null }[]): number {
  return Math.max(1, ...rows.map(({ without, moe }) => (without ?? 0) + (moe ?? 0)));
}
