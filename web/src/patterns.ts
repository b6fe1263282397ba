import { canvas } from './symbols';

/** Looks for what has no class: the same on the map and in the legend. */
export type Pattern = 'no-data' | 'withheld' | 'low';

interface Look {
  /** Width and height of the piece that is repeated, in pixels of the page. */
  size: number;
  ground: string | null;
  draw: (brush: CanvasRenderingContext2D) => void;
}

const LOOKS: Record<Pattern, Look> = {
  'no-data': { size: 8, ground: '#fdfdfb', draw: (brush) => lines(brush, 8, '#8f9498', ['rising']) },
  withheld: { size: 10, ground: '#ecebf2', draw: (brush) => lines(brush, 10, '#75708f', ['rising', 'falling']) },
  low: { size: 12, ground: null, draw: dots },
};

/** The piece to repeat, drawn at `scale` times its size. */
export function tile(pattern: Pattern, scale: number): ImageData {
  const { size, ground, draw } = LOOKS[pattern];
  const brush = canvas(size * scale);
  brush.scale(scale, scale);
  if (ground) {
    brush.fillStyle = ground;
    brush.fillRect(0, 0, size, size);
  }
  draw(brush);
  return brush.getImageData(0, 0, size * scale, size * scale);
}

/** A swatch for the legend; `under` is the colour of a class that the pattern lies over. */
export function swatch(pattern: Pattern, under: string | null): HTMLCanvasElement {
  const scale = 2;
  const piece = canvas(LOOKS[pattern].size * scale);
  piece.putImageData(tile(pattern, scale), 0, 0);
  const brush = canvas(1);
  const board = brush.canvas;
  board.width = 28 * scale;
  board.height = 16 * scale;
  board.className = 'swatch';
  if (under) {
    brush.fillStyle = under;
    brush.fillRect(0, 0, board.width, board.height);
  }
  brush.fillStyle = brush.createPattern(piece.canvas, 'repeat') ?? 'transparent';
  brush.fillRect(0, 0, board.width, board.height);
  return board;
}

function lines(brush: CanvasRenderingContext2D, size: number, color: string, ways: ('rising' | 'falling')[]): void {
  brush.strokeStyle = color;
  brush.lineWidth = 1.2;
  brush.beginPath();
  // Each line runs past the piece on both sides, so that pieces join without a gap.
  for (const shift of [-size, 0, size]) {
    if (ways.includes('rising')) line(brush, shift - 1, size + 1, shift + size + 1, -1);
    if (ways.includes('falling')) line(brush, shift - 1, -1, shift + size + 1, size + 1);
  }
  brush.stroke();
}

function line(brush: CanvasRenderingContext2D, x1: number, y1: number, x2: number, y2: number): void {
  brush.moveTo(x1, y1);
  brush.lineTo(x2, y2);
}

function dots(brush: CanvasRenderingContext2D): void {
  for (const [x, y] of [
    [3, 3],
    [9, 9],
  ] as const) {
    brush.beginPath();
    brush.arc(x, y, 1.9, 0, 2 * Math.PI);
    brush.fillStyle = 'rgba(255, 255, 255, 0.85)';
    brush.fill();
    brush.beginPath();
    brush.arc(x, y, 1.2, 0, 2 * Math.PI);
    brush.fillStyle = '#1d2328';
    brush.fill();
  }
}
