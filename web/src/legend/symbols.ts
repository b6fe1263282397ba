import type { StyleVariant } from '../api/atlas';
import { el, svg } from '../elements/dom';
import { legendValues, RADIUS, type Symbols } from '../symbols/symbols';
import { message } from '../text/catalogue';
import * as numbers from '../text/numbers';

/** The outline of the circles of the legend, which stand apart from each other: dark where the page is light. */
const EDGES: Record<StyleVariant, string> = {
  light: '#57534c',
  dark: '#d5dade',
  'high-contrast': '#000000',
  print: '#000000',
};

/** Circles of three round numbers in the size of the map, and one of low reliability. */
export function symbolLegend({ level, all, most }: Symbols, color: string, variant: StyleVariant): HTMLElement {
  const radius = (value: number) => RADIUS[level] * Math.sqrt(value / most);
  const values = legendValues(most);
  const sizes = values.map((value) => item(circle(radius(value), color, EDGES[variant], 0.85), numbers.count(value)));
  const small = radius(values.at(-1) ?? 0);
  const low = all.some(({ isLow }) => isLow)
    ? [item(circle(Math.max(small, 6), color, color, 0.15), message('map-legend-low-symbol'))]
    : [];
  return el('ul', { class: 'circles' }, ...sizes, ...low);
}

function item(symbol: SVGSVGElement, label: string): HTMLLIElement {
  return el('li', { class: 'circle' }, symbol, el('bdi', {}, label));
}

function circle(radius: number, color: string, edge: string, opacity: number): SVGSVGElement {
  const side = Math.ceil(radius * 2) + 2;
  const disc = { cx: side / 2, cy: side / 2, r: radius, fill: color, stroke: edge, 'fill-opacity': opacity };
  const frame = { viewBox: `0 0 ${side} ${side}`, width: side, height: side, class: 'symbol', 'aria-hidden': 'true' };
  return svg('svg', frame, svg('circle', disc));
}
