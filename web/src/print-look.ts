import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';

/**
 * Paper has a look of its own, and a browser that prints waits for nothing. So the layers of that look lie unseen beneath those of the
 * screen: to change between the two takes numbers that MapLibre draws by at once, and no tile that is made anew.
 */

export const PRINT = 'print:';

/** A property of a layer, as it is on the screen and on paper. */
export interface Change {
  layer: string;
  property: string;
  screen: unknown;
  paper: unknown;
}

/** What makes a layer seen or not. */
const SEEN: Partial<Record<LayerSpecification['type'], string[]>> = {
  background: ['background-opacity'],
  fill: ['fill-layer-opacity'],
  line: ['line-layer-opacity'],
  circle: ['circle-opacity', 'circle-stroke-opacity'],
  raster: ['raster-opacity'],
  symbol: ['icon-opacity'],
};

/** A style with the layers of paper beneath it, and what is to be changed when it goes there. */
export function withPaper(
  screen: StyleSpecification,
  paper: StyleSpecification,
): { style: StyleSpecification; changes: Change[] } {
  const unseen = paper.layers.flatMap(twin);
  const changes = [
    ...screen.layers.flatMap((layer) => seen(layer).map(([property, own]) => change(layer.id, property, own, 0))),
    ...paper.layers.flatMap((layer) => seen(layer).map(([property, own]) => change(twinId(layer), property, 0, own))),
    ...screen.layers.flatMap((layer) => lettering(layer, paper.layers)),
  ];
  const sprite = [
    { id: 'default', url: String(screen.sprite) },
    { id: 'print', url: String(paper.sprite) },
  ];
  const layers = [...unseen, ...screen.layers];
  return { style: { ...screen, sprite, transition: { duration: 0, delay: 0 }, layers }, changes };
}

function change(layer: string, property: string, screen: unknown, paper: unknown): Change {
  return { layer, property, screen, paper };
}

/** The properties that a layer is seen by, as it has them. */
function seen({ type, paint }: LayerSpecification): [property: string, own: unknown][] {
  const own = new Map(Object.entries(paint ?? {}));
  return (SEEN[type] ?? []).map((property) => [property, own.get(property) ?? 1]);
}

function twinId({ id }: LayerSpecification): string {
  return `${PRINT}${id}`;
}

/** A layer of paper, unseen, with images of its own; names are the screen's, or they would be in each other's way. */
function twin(layer: LayerSpecification): LayerSpecification[] {
  const unseen = Object.fromEntries(seen(layer).map(([property]) => [property, 0]));
  const paint: Record<string, unknown> = { ...layer.paint, ...unseen };
  if (paint['fill-pattern']) paint['fill-pattern'] = `${PRINT}${paint['fill-pattern']}`;
  const twin = { ...layer, id: twinId(layer), paint } as LayerSpecification;
  if (layer.type !== 'symbol') return [twin];
  const icons = Object.entries(layer.layout ?? {}).filter(([name]) => name.startsWith('icon-'));
  const image = layer.layout?.['icon-image'];
  const layout = { ...Object.fromEntries(icons), 'icon-image': ['concat', PRINT, image] };
  return image ? [{ ...twin, layout } as LayerSpecification] : [];
}

/** The colours of names. */
function lettering(layer: LayerSpecification, onPaper: LayerSpecification[]): Change[] {
  const other = onPaper.find(({ id }) => id === layer.id);
  if (layer.type !== 'symbol' || other?.type !== 'symbol') return [];
  const own = new Map(Object.entries(layer.paint ?? {}));
  return Object.entries(other.paint ?? {}).map(([property, paper]) =>
    change(layer.id, property, own.get(property), paper),
  );
}
