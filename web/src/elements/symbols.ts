import { patterns as darkPatterns, sites as darkSites } from '../../../styles/dark.json';
import { patterns as starkPatterns, sites as starkSites } from '../../../styles/high-contrast.json';
import { patterns as lightPatterns, sites as lightSites } from '../../../styles/light.json';
import { patterns as printPatterns, sites as printSites } from '../../../styles/print.json';
import type { StyleVariant, Theme } from '../api/atlas';
import { svg } from './dom';

/** Symbols and patterns of the legend, from the same files and colours as the server's sprites. */

const SYMBOLS = byName(
  import.meta.glob<string>('../../../styles/signs/*.svg', { query: '?raw', import: 'default', eager: true }),
);
const PATTERNS = byName(
  import.meta.glob<string>('../../../styles/patterns/*.svg', { query: '?raw', import: 'default', eager: true }),
);
const COLORS = {
  light: { patterns: lightPatterns, edge: lightSites.edge },
  dark: { patterns: darkPatterns, edge: darkSites.edge },
  'high-contrast': { patterns: starkPatterns, edge: starkSites.edge },
  print: { patterns: printPatterns, edge: printSites.edge },
};

/** Fill patterns for what has no class, and for low reliability. */
export type Pattern = 'no-data' | 'not-known' | 'withheld' | 'low';

function byName(files: Record<string, string>): Map<string, string> {
  return new Map(Object.entries(files).map(([path, text]) => [path.replace(/^.*\/|\.svg$/g, ''), text]));
}

/** Parses an SVG template after replacing its `{name}` placeholders with colours. */
function svgFromTemplate(template: string | undefined, colors: Record<string, string>): SVGSVGElement {
  const text = (template ?? '<svg xmlns="http://www.w3.org/2000/svg"/>').replace(
    /\{(\w+)\}/g,
    (_, name: string) => colors[name] ?? 'none',
  );
  return document.importNode(
    new DOMParser().parseFromString(text, 'image/svg+xml').documentElement,
    true,
  ) as unknown as SVGSVGElement;
}

/** The symbol of a theme; its shape identifies it without its colour. */
export function themeSymbol(theme: Theme, variant: StyleVariant): SVGSVGElement {
  const element = svgFromTemplate(SYMBOLS.get(theme.sign), { ink: theme.colors[variant], edge: COLORS[variant].edge });
  element.setAttribute('class', 'sign');
  element.setAttribute('aria-hidden', 'true');
  return element;
}

/** A swatch of one colour. */
export function colorSwatch(color: string): SVGSVGElement {
  const box = { width: 28, height: 16, fill: color };
  const frame = { viewBox: '0 0 28 16', preserveAspectRatio: 'none', class: 'swatch filled', 'aria-hidden': 'true' };
  return svg('svg', frame, svg('rect', box));
}

let swatchCount = 0;

/** A swatch of a pattern over the colour of a class, if one is given. */
export function patternSwatch(pattern: Pattern, background: string | null, variant: StyleVariant): SVGSVGElement {
  const tile = svgFromTemplate(PATTERNS.get(pattern), COLORS[variant].patterns[pattern]);
  const [width, height] = ['width', 'height'].map((side) => tile.getAttribute(side));
  swatchCount += 1;
  const id = `pattern-${swatchCount}`;
  const repeated = svg('pattern', { id, width: width ?? 0, height: height ?? 0, patternUnits: 'userSpaceOnUse' });
  repeated.append(...tile.childNodes);
  const box = { width: 28, height: 16 };
  return svg(
    'svg',
    { viewBox: '0 0 28 16', class: 'swatch filled', 'aria-hidden': 'true' },
    repeated,
    ...(background ? [svg('rect', { ...box, fill: background })] : []),
    svg('rect', { ...box, fill: `url(#${id})` }),
  );
}
