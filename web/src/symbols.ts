import type { Theme } from './atlas';
import { svg } from './dom';

/** Signs of the themes, told apart by their shape and not by colour alone. Drawn in a box of 20 by 20. */
const CROSS = 'M7.5 3h5v4.5H17v5h-4.5V17h-5v-4.5H3v-5h4.5z';
const TREE = 'M10 2l5.5 7h-2.7l3.7 5.5h-5V18h-3v-3.5h-5L7.2 9H4.5z';
const SQUARE = 'M4.5 3h11v11.5h-11zM5.5 14.5h3V17h-3zM11.5 14.5h3V17h-3z';
const BALANCE = 'M10 2.5L17.5 10 10 17.5 2.5 10z';
const BY_THEME: Record<string, string> = { clinic: CROSS, park: TREE, transit: SQUARE, legal: BALANCE };

const OTHERS = [
  'M10 3.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 1 1 0-13z',
  'M10 2.5l7.5 13.5h-15z',
  'M10 2.5l7.300 5.300-2.800 8.700h-9L2.700 7.800z',
  'M10 17.5L2.5 4h15z',
  'M6 3h8l4 7-4 7H6l-4-7z',
];

/** The outline of a theme's sign, as SVG path data. */
export function shape(themes: Theme[], id: string): string {
  const others = themes.filter((theme) => !(theme.id in BY_THEME));
  const index = others.findIndex((theme) => theme.id === id);
  return BY_THEME[id] ?? OTHERS[Math.max(index, 0) % OTHERS.length] ?? CROSS;
}

export function sign(themes: Theme[], theme: Theme): SVGSVGElement {
  return svg(
    'svg',
    { viewBox: '0 0 20 20', class: 'sign', 'aria-hidden': 'true' },
    svg('path', { d: shape(themes, theme.id), fill: theme.color, stroke: '#fff', 'stroke-width': 1.5 }),
  );
}

/** The same sign as a picture for the map, with a white edge. */
export function picture(themes: Theme[], theme: Theme, scale: number): ImageData {
  const size = 20 * scale;
  const brush = canvas(size);
  const path = new Path2D(shape(themes, theme.id));
  brush.scale(scale, scale);
  brush.lineJoin = 'round';
  brush.lineWidth = 3;
  brush.strokeStyle = '#ffffff';
  brush.stroke(path);
  brush.fillStyle = theme.color;
  brush.fill(path);
  return brush.getImageData(0, 0, size, size);
}

export function canvas(size: number): CanvasRenderingContext2D {
  const board = document.createElement('canvas');
  board.width = size;
  board.height = size;
  const brush = board.getContext('2d', { willReadFrequently: true });
  if (!brush) throw new Error('this browser has no canvas');
  return brush;
}
