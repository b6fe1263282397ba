import type { GeoJSONSource, GeoJSONSourceSpecification, LayerSpecification, Map as MapLibre } from 'maplibre-gl';
import type { StyleVariant } from '../api/atlas';
import { RADIUS, type Symbols } from '../symbols/symbols';

/** The circles of a map of numbers, as a source and a layer of the map. */

export const SYMBOLS = 'symbols';

type Data = Exclude<GeoJSONSourceSpecification['data'], string>;

export const SYMBOL_SOURCE: GeoJSONSourceSpecification = { type: 'geojson', data: emptyCollection() };

/** The outline of circles, which parts those that overlap. */
const EDGES: Record<StyleVariant, { color: string; width: number }> = {
  light: { color: '#ffffff', width: 1 },
  dark: { color: '#0c0f12', width: 1 },
  'high-contrast': { color: '#ffffff', width: 1.5 },
  print: { color: '#ffffff', width: 1 },
};

/** Smaller circles are drawn above larger ones. Those of low reliability are rings. */
export function symbolLayer(variant: StyleVariant): LayerSpecification {
  const { color, width } = EDGES[variant];
  return {
    id: SYMBOLS,
    type: 'circle',
    source: SYMBOLS,
    layout: { 'circle-sort-key': ['-', ['get', 'value']] },
    paint: {
      'circle-radius': ['get', 'radius'],
      'circle-opacity': ['case', ['get', 'low'], 0.15, 0.85],
      'circle-stroke-color': color,
      'circle-stroke-width': width,
    },
  };
}

/** Colours the circles of a layer; those of low reliability have an outline in the colour of the others. */
export function colorSymbols(map: MapLibre, id: string, color: string, variant: StyleVariant): void {
  if (!map.getLayer(id)) return;
  map.setPaintProperty(id, 'circle-color', color);
  map.setPaintProperty(id, 'circle-stroke-color', ['case', ['get', 'low'], color, EDGES[variant].color]);
}

export function setSymbols(map: MapLibre, symbols: Symbols | null): void {
  const source = map.getSource<GeoJSONSource>(SYMBOLS);
  source?.setData(symbols ? collection(symbols) : emptyCollection());
}

function emptyCollection(): Data {
  return { type: 'FeatureCollection', features: [] };
}

function collection({ all, level, most }: Symbols): Data {
  const features = all.map(({ id, value, isLow, at }) => ({
    type: 'Feature' as const,
    properties: { id, value, low: isLow, radius: RADIUS[level] * Math.sqrt(value / most) },
    geometry: { type: 'Point' as const, coordinates: [...at] },
  }));
  return { type: 'FeatureCollection', features };
}
