import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Bounds, StyleVariant } from '../api/atlas';
import { fetchAnswer, RequestError } from '../api/request';
import type { TileJson } from '../api/types.gen';
import { bandLayers, groundLayers, lineLayers, REACH, REACH_SOURCE } from './reach';
import { SYMBOL_SOURCE, SYMBOLS, symbolLayer } from './symbols';

/** The style of the server, with layers for the selection and for print. */

export interface MapStyle {
  style: PrintableStyle;
  attribution: string;
  /** The first zoom level whose tiles contain tracts. */
  tractsMinZoom: number;
}

/** A style, and the paint properties that change for print. */
export interface PrintableStyle {
  style: StyleSpecification;
  printOverrides: PrintOverride[];
}

export async function fetchMapStyle(variant: StyleVariant): Promise<MapStyle> {
  const [style, tileset] = await Promise.all([fetchPrintableStyle(variant), fetchTileset()]);
  const tractsMinZoom = tileset.vector_layers?.find(({ id }) => id === 'tracts')?.minzoom ?? 0;
  return { style, attribution: plainText(tileset.attribution ?? ''), tractsMinZoom };
}

export async function fetchPrintableStyle(variant: StyleVariant): Promise<PrintableStyle> {
  if (variant === 'print') return { style: await fetchStyle(variant), printOverrides: [] };
  const [screen, print] = await Promise.all([fetchStyle(variant), fetchStyle('print')]);
  return withPrintLayers(screen, print);
}

let tileset: Promise<TileJson> | null = null;

/** What there is in tiles, asked once. MapLibre Tiles are a third smaller than Mapbox Vector Tiles. */
function fetchTileset(): Promise<TileJson> {
  tileset ??= fetchAnswer('/tiles.json?encoding=mlt', 'TileJson');
  tileset.catch(() => {
    tileset = null;
  });
  return tileset;
}

async function fetchStyle(variant: StyleVariant): Promise<StyleSpecification> {
  const path = `/styles/${variant}.json`;
  const [answer, { tiles, minzoom, maxzoom, bounds }] = await Promise.all([
    fetchAnswer(path, 'MapStyle'),
    fetchTileset(),
  ]);
  if (!answer.layers.some(({ id }) => id === 'tracts')) throw new RequestError('unexpected', `${path}.layers`);
  // MapLibre checks the rest of a style itself.
  const plain = answer as unknown as StyleSpecification;
  const sources = {
    ...plain.sources,
    // MapLibre would ask for the same again.
    atlas: { type: 'vector' as const, encoding: 'mlt' as const, tiles, minzoom, maxzoom, bounds: bounds as Bounds },
    [SYMBOLS]: SYMBOL_SOURCE,
    [OUTLINES]: OUTLINES_SOURCE,
    [REACH]: REACH_SOURCE,
  };
  return { ...plain, sources, layers: withOwnLayers(plain.layers.map(withoutOverlaps), variant) };
}

/** Below this zoom, signs of sites that would lie on each other are left out, and the map says how many are drawn. */
export const ALL_SIGNS_ZOOM = 10;

function withoutOverlaps(layer: LayerSpecification): LayerSpecification {
  if (layer.id !== 'sites' || layer.type !== 'symbol') return layer;
  const fromThere: ExpressionSpecification = ['step', ['zoom'], false, ALL_SIGNS_ZOOM, true];
  const layout = { ...layer.layout, 'icon-allow-overlap': fromThere, 'icon-ignore-placement': fromThere };
  return { ...layer, layout } as LayerSpecification;
}

/** The source of the outlines that the reader draws. */
export const OUTLINES = 'outlines';
const OUTLINES_SOURCE = { type: 'geojson' as const, data: { type: 'FeatureCollection' as const, features: [] } };

/** An attribution may be HTML; only its text is shown. */
function plainText(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent.trim();
}

/** Inserts circles and the selection above the fills and beneath sites and labels. */
function withOwnLayers(layers: LayerSpecification[], variant: StyleVariant): LayerSpecification[] {
  const sourceLayers = new Set(layers.map((layer) => ('source-layer' in layer ? layer['source-layer'] : '')));
  const firstLabel = layers.findIndex((layer) => layer.type === 'symbol' || layer.id === 'site-areas');
  const linesAt = firstLabel < 0 ? layers.length : firstLabel;
  const afterSites = layers.findLastIndex(({ id }) => id === 'sites') + 1;
  const circleAt = Math.max(afterSites, linesAt);
  return [
    ...layers.slice(0, linesAt),
    symbolLayer(variant),
    ...bandLayers(variant),
    ...groundLayers(variant),
    ...lineLayers(variant),
    ...selectionLines(variant).filter((layer) => sourceLayers.has(layer['source-layer'])),
    ...layers.slice(linesAt, circleAt),
    ...(sourceLayers.has('sites') ? [selectionCircle(variant)] : []),
    ...layers.slice(circleAt),
    ...outlineLayers(variant),
  ];
}

const NO_FEATURES = false;
const SELECTION_COLORS: Record<StyleVariant, { line: string; casing: string }> = {
  light: { line: '#0b3b45', casing: '#ffffff' },
  dark: { line: '#ffffff', casing: '#0c0f12' },
  'high-contrast': { line: '#000000', casing: '#ffffff' },
  print: { line: '#000000', casing: '#ffffff' },
};

function selectionLines(variant: StyleVariant) {
  const { line, casing } = SELECTION_COLORS[variant];
  return ['tracts', 'areas', 'sites'].flatMap((layer) =>
    [
      { id: `picked-${layer}-casing`, color: casing, width: 7 },
      { id: `picked-${layer}`, color: line, width: 3.5 },
    ].map(({ id, color, width }) => ({
      id,
      type: 'line' as const,
      source: 'atlas',
      'source-layer': layer,
      filter: NO_FEATURES,
      layout: { 'line-join': 'round' as const },
      paint: { 'line-color': color, 'line-width': width },
    })),
  );
}

/** The outlines of the selected area, and the corners of one that is being drawn. */
function outlineLayers(variant: StyleVariant): LayerSpecification[] {
  const { line, casing } = SELECTION_COLORS[variant];
  const layout = { 'line-join': 'round' as const };
  const corners = { 'circle-radius': 5, 'circle-color': line, 'circle-stroke-color': casing, 'circle-stroke-width': 2 };
  return [
    {
      id: 'outlines-casing',
      type: 'line',
      source: OUTLINES,
      layout,
      paint: { 'line-color': casing, 'line-width': 7 },
    },
    { id: 'outlines', type: 'line', source: OUTLINES, layout, paint: { 'line-color': line, 'line-width': 3.5 } },
    {
      id: 'outline-corners',
      type: 'circle',
      source: OUTLINES,
      filter: ['==', ['geometry-type'], 'Point'],
      paint: corners,
    },
  ];
}

function selectionCircle(variant: StyleVariant): LayerSpecification {
  return {
    id: 'picked-site-sign',
    type: 'circle',
    source: 'atlas',
    'source-layer': 'sites',
    filter: NO_FEATURES,
    paint: {
      'circle-radius': 14,
      'circle-opacity': 0,
      'circle-stroke-color': SELECTION_COLORS[variant].line,
      'circle-stroke-width': 3.5,
    },
  };
}

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
  // The screen layers have the room of both, so that the copies may lie on them.
  const placement = layer.id === 'sites' ? { 'icon-allow-overlap': true, 'icon-ignore-placement': true } : {};
  const layout = { ...Object.fromEntries(icons), ...placement, 'icon-image': ['concat', PRINT_PREFIX, image] };
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
