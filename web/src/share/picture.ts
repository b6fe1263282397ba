import { svg } from '../elements/dom';

/** A picture of the map with its title, legend, scale and sources, as an SVG document. */

/** What a picture has. */
export interface PictureParts {
  title: string;
  /** Sentences below the title. */
  lead: string;
  /** The map as a data URL, with its width and height in CSS pixels. */
  map: { image: string; width: number; height: number };
  /** The scale bars: their lengths in CSS pixels, and what they say. */
  scales: { length: number; label: string }[];
  legendTitle: string;
  /** Colours and signs with their meaning. */
  legend: { symbol: SVGSVGElement; label: string }[];
  /** Sources, program, date and address, a line each. */
  notes: string[];
  isRightToLeft: boolean;
  language: string;
}

const MARGIN = 24;
const INK = '#1d2429';
const QUIET = '#4b5761';
/** How wide a picture is at least, in CSS pixels: narrower ones have no room for the words. */
const MIN_WIDTH = 480;
/** How many columns of the legend there are, at least as wide as this. */
const COLUMN = 200;
const SWATCH = { width: 28, height: 16 };

/** Makes the picture; its size in CSS pixels is in `width` and `height`. */
export function picture(parts: PictureParts): SVGSVGElement {
  const width = Math.max(MIN_WIDTH, parts.map.width + 2 * MARGIN);
  const page = new Page(width, parts.isRightToLeft);
  page.paragraph(parts.title, { size: 20, bold: true });
  page.paragraph(parts.lead, { size: 14 });
  page.space(8);
  page.map(parts);
  page.space(12);
  page.paragraph(parts.legendTitle, { size: 14, bold: true });
  page.legend(parts.legend);
  page.space(8);
  for (const note of parts.notes) page.paragraph(note, { size: 11, color: QUIET });
  return page.finish(parts.language, parts.title);
}

interface TextStyle {
  size: number;
  bold?: boolean;
  color?: string;
}

/** A page that is filled from the top. */
class Page {
  private readonly shapes: SVGElement[] = [];
  private top = MARGIN;

  constructor(
    private readonly width: number,
    private readonly isRightToLeft: boolean,
  ) {}

  space(height: number): void {
    this.top += height;
  }

  paragraph(text: string, style: TextStyle): void {
    for (const line of wrapped(text, style, this.width - 2 * MARGIN)) {
      this.top += style.size * 1.3;
      this.text(line, MARGIN, this.top - style.size * 0.3, style);
    }
    this.top += 4;
  }

  map({ map, scales }: PictureParts): void {
    const left = (this.width - map.width) / 2;
    const box = { x: left, y: this.top, width: map.width, height: map.height };
    this.shapes.push(svg('image', { ...box, href: map.image, preserveAspectRatio: 'none' }));
    this.shapes.push(svg('rect', { ...box, fill: 'none', stroke: '#b5bfc6' }));
    scales.forEach(({ length, label }, index) => {
      const y = this.top + map.height - 14 - 22 * (scales.length - 1 - index);
      const x = left + 10;
      const bar = { d: `M${x} ${y - 6}v6h${length}v-6`, fill: 'none' };
      this.shapes.push(svg('path', { ...bar, stroke: '#ffffff', 'stroke-width': 5 }));
      this.shapes.push(svg('path', { ...bar, stroke: INK, 'stroke-width': 2 }));
      const words = { x: x + 4, y: y - 3, 'font-size': 11, fill: INK, direction: 'ltr', 'text-anchor': 'start' };
      const halo = { stroke: '#ffffff', 'stroke-width': 3, 'paint-order': 'stroke' };
      const text = svg('text', { ...words, ...halo });
      text.textContent = label;
      this.shapes.push(text);
    });
    this.top += map.height;
  }

  legend(entries: PictureParts['legend']): void {
    const room = this.width - 2 * MARGIN;
    const columns = Math.max(1, Math.floor(room / COLUMN));
    const column = room / columns;
    const style = { size: 12 };
    for (let first = 0; first < entries.length; first += columns) {
      let height = 0;
      entries.slice(first, first + columns).forEach(({ symbol, label }, place) => {
        const from = MARGIN + place * column;
        this.symbol(symbol, from);
        const room = Math.max(SWATCH.width, sizeOf(symbol).width);
        const lines = wrapped(label, style, column - room - 16);
        lines.forEach((line, index) => {
          this.text(line, from + room + 8, this.top + 13 + index * style.size * 1.3, style);
        });
        height = Math.max(height, lines.length * style.size * 1.3 + 6, SWATCH.height + 6, sizeOf(symbol).height + 6);
      });
      this.top += height;
    }
  }

  finish(language: string, title: string): SVGSVGElement {
    const size = { width: this.width, height: Math.ceil(this.top + MARGIN) };
    const name = svg('title');
    name.textContent = title;
    return svg(
      'svg',
      {
        ...size,
        viewBox: `0 0 ${size.width} ${size.height}`,
        lang: language,
        'font-family': 'system-ui, sans-serif',
        direction: this.isRightToLeft ? 'rtl' : 'ltr',
      },
      name,
      svg('rect', { ...size, fill: '#ffffff' }),
      ...this.shapes,
    );
  }

  /** A text that begins `start` from the side where lines begin. */
  private text(words: string, start: number, y: number, { size, bold = false, color = INK }: TextStyle): void {
    const x = this.isRightToLeft ? this.width - start : start;
    const weight = bold ? 600 : 400;
    const text = svg('text', { x, y, 'font-size': size, 'font-weight': weight, fill: color, 'text-anchor': 'start' });
    text.textContent = words;
    this.shapes.push(text);
  }

  private symbol(symbol: SVGSVGElement, start: number): void {
    const copy = symbol.cloneNode(true) as SVGSVGElement;
    const isSign = copy.classList.contains('sign') || copy.classList.contains('symbol');
    const size = sizeOf(copy);
    const room = Math.max(SWATCH.width, size.width);
    const inset = (room - size.width) / 2;
    const x = this.isRightToLeft ? this.width - start - room + inset : start + inset;
    for (const [name, value] of Object.entries({ ...size, x, y: this.top })) copy.setAttribute(name, String(value));
    copy.removeAttribute('class');
    this.shapes.push(copy);
    if (isSign) return;
    this.shapes.push(svg('rect', { ...size, x, y: this.top, fill: 'none', stroke: '#6b7680', 'stroke-width': 0.5 }));
  }
}

/** Signs are square, and circles have the size that they have on the map. */
function sizeOf(symbol: SVGSVGElement): { width: number; height: number } {
  if (symbol.classList.contains('symbol')) {
    const [width = 0, height = 0] = ['width', 'height'].map((side) => Number(symbol.getAttribute(side)));
    return { width, height };
  }
  return symbol.classList.contains('sign') ? { width: 16, height: 16 } : SWATCH;
}

/** Where a line may end: after a space, and between Chinese characters. */
const BREAKS = /(?<=\s)|(?<=[\p{Script=Han}，。；：、）])(?=\p{Script=Han})/u;

/** The lines of a text that are not wider than the room. */
function wrapped(text: string, { size, bold }: TextStyle, room: number): string[] {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return [text];
  context.font = `${bold ? 600 : 400} ${size}px system-ui, sans-serif`;
  const fits = (words: string) => context.measureText(words.trimEnd()).width <= room;
  // An address has no spaces.
  const parts = text.split(BREAKS).flatMap((part) => (fits(part) ? [part] : [...part]));
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    if (line !== '' && !fits(line + part)) {
      lines.push(line.trim());
      line = '';
    }
    line += part;
  }
  return line.trim() === '' ? lines : [...lines, line.trim()];
}

/** The picture as a file of its own. */
export function asSvg(drawing: SVGSVGElement): Blob {
  return new Blob([new XMLSerializer().serializeToString(drawing)], { type: 'image/svg+xml' });
}

/** The picture in pixels, so many to a CSS pixel. */
export async function asPng(drawing: SVGSVGElement, pixels: number): Promise<Blob> {
  const image = new Image();
  const address = URL.createObjectURL(asSvg(drawing));
  try {
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(drawing.width.baseVal.value * pixels);
    canvas.height = Math.round(drawing.height.baseVal.value * pixels);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!png) throw new Error('the browser makes no picture of this size');
    return png;
  } finally {
    URL.revokeObjectURL(address);
  }
}
