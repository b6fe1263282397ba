import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { DecodeError, type Decoder, list, nullable, number, record, text } from './decode';
import { type PrintOverride, withPrintLayers } from './print-style';
import { fetchJson } from './server';
import type { StyleVariant } from './style-variant';

/** The style of the server, with layers for the selection. */

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

const tileJson = record({
  attribution: nullable(text),
  vector_layers: list(record({ id: text, minzoom: nullable(number) })),
});

const style: Decoder<StyleSpecification> = (value, path) => {
  const { layers } = record({ layers: list(record({ id: text })) })(value, path);
  if (!layers.some(({ id }) => id === 'tracts')) throw new DecodeError(`${path}.layers`);
  return value as StyleSpecification;
};

export async function fetchMapStyle(variant: StyleVariant): Promise<MapStyle> {
  const [style, tileset] = await Promise.all([fetchPrintableStyle(variant), fetchJson('/tiles.json', tileJson)]);
  const tractsMinZoom = tileset.vector_layers.find(({ id }) => id === 'tracts')?.minzoom ?? 0;
  return { style, attribution: plainText(tileset.attribution ?? ''), tractsMinZoom };
}

export async function fetchPrintableStyle(variant: StyleVariant): Promise<PrintableStyle> {
  if (variant === 'print') return { style: await fetchStyle(variant), printOverrides: [] };
  const [screen, print] = await Promise.all([fetchStyle(variant), fetchStyle('print')]);
  return withPrintLayers(screen, print);
}

async function fetchStyle(variant: StyleVariant): Promise<StyleSpecification> {
  const plain = await fetchJson(`/styles/${variant}.json`, style);
  return { ...plain, sources: withMltEncoding(plain.sources), layers: withSelectionLayers(plain.layers, variant) };
}

/** Requests MapLibre Tiles, which are a third smaller than Mapbox Vector Tiles. */
function withMltEncoding(sources: StyleSpecification['sources']): StyleSpecification['sources'] {
  const { atlas } = sources;
  if (atlas?.type !== 'vector') return sources;
  return { ...sources, atlas: { ...atlas, url: `${atlas.url}?encoding=mlt` } };
}

/** An attribution may be HTML; only its text is shown. */
function plainText(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent.trim();
}

/** Inserts the selection above the fills and beneath sites and labels. */
function withSelectionLayers(layers: LayerSpecification[], variant: StyleVariant): LayerSpecification[] {
  const sourceLayers = new Set(layers.map((layer) => ('source-layer' in layer ? layer['source-layer'] : '')));
  const firstLabel = layers.findIndex((layer) => layer.type === 'symbol' || layer.id === 'site-areas');
  const linesAt = firstLabel < 0 ? layers.length : firstLabel;
  const afterSites = layers.findLastIndex(({ id }) => id === 'sites') + 1;
  const circleAt = Math.max(afterSites, linesAt);
  return [
    ...layers.slice(0, linesAt),
    ...selectionLines(variant).filter((layer) => sourceLayers.has(layer['source-layer'])),
    ...layers.slice(linesAt, circleAt),
    ...(sourceLayers.has('sites') ? [selectionCircle(variant)] : []),
    ...layers.slice(circleAt),
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
