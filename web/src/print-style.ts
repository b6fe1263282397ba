import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';

/**
 * Printing has its own style variant, but a browser does not wait for a style to load before it prints. So the print
 * layers are always there, transparent, beneath the screen layers. Switching changes only paint properties, which
 * need no new tiles.
 */

export const PRINT_PREFIX = 'print:';

/** The values of a paint property on the screen and in print. */
export interface PrintOverride {
  layer: string;
  property: string;
  screen: unknown;
  print: unknown;
}

/** The paint properties that make a layer visible or transparent. */
const OPACITY_PROPERTIES: Partial<Record<LayerSpecification['type'], string[]>> = {
  background: ['background-opacity'],
  fill: ['fill-layer-opacity'],
  line: ['line-layer-opacity'],
  circle: ['circle-opacity', 'circle-stroke-opacity'],
  raster: ['raster-opacity'],
  symbol: ['icon-opacity'],
};

/** Adds the print layers beneath a style, and lists the paint properties that change for print. */
export function withPrintLayers(
  screen: StyleSpecification,
  print: StyleSpecification,
): { style: StyleSpecification; printOverrides: PrintOverride[] } {
  const printLayers = print.layers.flatMap(printLayer);
  const overrides = [
    ...screen.layers.flatMap((layer) =>
      opacities(layer).map(([property, values]) => override(layer.id, property, values, 0)),
    ),
    ...print.layers.flatMap((layer) =>
      opacities(layer).map(([property, values]) => override(printLayerId(layer), property, 0, values)),
    ),
    ...screen.layers.flatMap((layer) => labelColors(layer, print.layers)),
  ];
  const sprite = [
    { id: 'default', url: String(screen.sprite) },
    { id: 'print', url: String(print.sprite) },
  ];
  const layers = [...printLayers, ...screen.layers];
  return { style: { ...screen, sprite, transition: { duration: 0, delay: 0 }, layers }, printOverrides: overrides };
}

function override(layer: string, property: string, screen: unknown, print: unknown): PrintOverride {
  return { layer, property, screen, print };
}

/** The opacity properties of a layer with their values. */
function opacities({ type, paint }: LayerSpecification): [property: string, own: unknown][] {
  const values = new Map(Object.entries(paint ?? {}));
  return (OPACITY_PROPERTIES[type] ?? []).map((property) => [property, values.get(property) ?? 1]);
}

function printLayerId({ id }: LayerSpecification): string {
  return `${PRINT_PREFIX}${id}`;
}

/** A transparent print layer with its own images. Labels are left to the screen layers, as two copies would collide. */
function printLayer(layer: LayerSpecification): LayerSpecification[] {
  const transparent = Object.fromEntries(opacities(layer).map(([property]) => [property, 0]));
  const paint: Record<string, unknown> = { ...layer.paint, ...transparent };
  if (paint['fill-pattern']) paint['fill-pattern'] = `${PRINT_PREFIX}${paint['fill-pattern']}`;
  const copy = { ...layer, id: printLayerId(layer), paint } as LayerSpecification;
  if (layer.type !== 'symbol') return [copy];
  const icons = Object.entries(layer.layout ?? {}).filter(([name]) => name.startsWith('icon-'));
  const image = layer.layout?.['icon-image'];
  const layout = { ...Object.fromEntries(icons), 'icon-image': ['concat', PRINT_PREFIX, image] };
  return image ? [{ ...copy, layout } as LayerSpecification] : [];
}

/** Overrides for the colours of labels. */
function labelColors(layer: LayerSpecification, printLayers: LayerSpecification[]): PrintOverride[] {
  const other = printLayers.find(({ id }) => id === layer.id);
  if (layer.type !== 'symbol' || other?.type !== 'symbol') return [];
  const values = new Map(Object.entries(layer.paint ?? {}));
  return Object.entries(other.paint ?? {}).map(([property, print]) =>
    override(layer.id, property, values.get(property), print),
  );
}
