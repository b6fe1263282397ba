import { patterns as darkPatterns, sites as darkSites } from '../../styles/dark.json';
import { patterns as starkPatterns, sites as starkSites } from '../../styles/high-contrast.json';
import { patterns as lightPatterns, sites as lightSites } from '../../styles/light.json';
import { patterns as printPatterns, sites as printSites } from '../../styles/print.json';
import type { Theme } from './atlas';
import { svg } from './dom';
import type { Look } from './look';

/** Signs and patterns of the legend: the drawings and colours that the server makes those of the map of. */

const SIGNS = byName(
  import.meta.glob<string>('../../styles/signs/*.svg', { query: '?raw', import: 'default', eager: true }),
);
const PATTERNS = byName(
  import.meta.glob<string>('../../styles/patterns/*.svg', { query: '?raw', import: 'default', eager: true }),
);
const COLORS = {
  light: { patterns: lightPatterns, edge: lightSites.edge },
  dark: { patterns: darkPatterns, edge: darkSites.edge },
  'high-contrast': { patterns: starkPatterns, edge: starkSites.edge },
  print: { patterns: printPatterns, edge: printSites.edge },
};

/** Looks for what has no class. */
export type Pattern = 'no-data' | 'not-known' | 'withheld' | 'low';

function byName(files: Record<string, string>): Map<string, string> {
  return new Map(Object.entries(files).map(([path, text]) => [path.replace(/^.*\/|\.svg$/g, ''), text]));
}

/** A drawing with its open colours filled in. */
function drawn(drawing: string | undefined, colors: Record<string, string>): SVGSVGElement {
  const text = (drawing ?? '<svg xmlns="http://www.w3.org/2000/svg"/>').replace(
    /\{(\w+)\}/g,
    (_, part: string) => colors[part] ?? 'none',
  );
  return document.importNode(
    new DOMParser().parseFromString(text, 'image/svg+xml').documentElement,
    true,
  ) as unknown as SVGSVGElement;
}

/** The sign of a theme, told apart by its shape and not by colour alone. */
export function sign(theme: Theme, look: Look): SVGSVGElement {
  const made = drawn(SIGNS.get(theme.sign), { ink: theme.colors[look], edge: COLORS[look].edge });
  made.setAttribute('class', 'sign');
  made.setAttribute('aria-hidden', 'true');
  return made;
}

/** A swatch of one colour. */
export function filled(color: string): SVGSVGElement {
  const box = { width: 28, height: 16, fill: color };
  const frame = { viewBox: '0 0 28 16', preserveAspectRatio: 'none', class: 'swatch filled', 'aria-hidden': 'true' };
  return svg('svg', frame, svg('rect', box));
}

let swatches = 0;

/** A swatch for the legend; `under` is the colour of a class that the pattern lies over. */
export function swatch(pattern: Pattern, under: string | null, look: Look): SVGSVGElement {
  const piece = drawn(PATTERNS.get(pattern), COLORS[look].patterns[pattern]);
  const [width, height] = ['width', 'height'].map((side) => piece.getAttribute(side));
  swatches += 1;
  const id = `pattern-${swatches}`;
  const repeated = svg('pattern', { id, width: width ?? 0, height: height ?? 0, patternUnits: 'userSpaceOnUse' });
  repeated.append(...piece.childNodes);
  const box = { width: 28, height: 16 };
  return svg(
    'svg',
    { viewBox: '0 0 28 16', class: 'swatch filled', 'aria-hidden': 'true' },
    repeated,
    ...(under ? [svg('rect', { ...box, fill: under })] : []),
    svg('rect', { ...box, fill: `url(#${id})` }),
  );
}
