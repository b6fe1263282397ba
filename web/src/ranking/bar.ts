import type { Gap } from '../api/gap';
import { svg } from '../elements/dom';

const WIDTH = 100;
const HEIGHT = 10;

type Estimate = Pick<Gap, 'without' | 'moe' | 'atMost' | 'atMostMoe'>;

/**
 * A bar up to the lower bound of an estimate, a paler one up to the upper bound, and an error bar over the margins of
 * both. It is hidden from assistive technology, as the numbers are beside it.
 */
export function estimateBar({ without, moe, atMost, atMostMoe }: Estimate, most: number): SVGSVGElement {
  const scale = (number: number) => (Math.min(Math.max(number, 0), most) / most) * WIDTH;
  const [least, greatest] = [without ?? 0, atMost ?? without ?? 0];
  const greatestMoe = atMost === null ? moe : atMostMoe;
  const box = { y: 1, height: HEIGHT - 2 };
  const certain = svg('rect', { class: 'bar', x: 0, width: scale(least), ...box });
  const uncertain =
    greatest > least
      ? [svg('rect', { class: 'bar open', x: scale(least), width: scale(greatest) - scale(least), ...box })]
      : [];
  const whisker =
    moe === null || greatestMoe === null ? [] : [errorBar(scale(least - moe), scale(greatest + greatestMoe))];
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

/** The largest upper bound plus its margin of error; at least 1. */
export function maxExtent(rows: Estimate[]): number {
  const end = ({ without, moe, atMost, atMostMoe }: Estimate) =>
    Math.max((without ?? 0) + (moe ?? 0), (atMost ?? 0) + (atMostMoe ?? 0));
  return Math.max(1, ...rows.map(end));
}
