import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Atlas } from './atlas';
import { list, maybe, number, type Read, record, text, Unexpected } from './door';
import { themeColor } from './paint';
import { ask } from './server';

/** The style of the server, with the layers that a person's choices change. */

export interface Ground {
  style: StyleSpecification;
  attribution: string;
  /** The zoom from which tracts are in the tiles. */
  tractsFrom: number;
}

const tiles = record({ attribution: maybe(text), vector_layers: list(record({ id: text, minzoom: maybe(number) })) });

const style: Read<StyleSpecification> = (value, place) => {
  const { layers } = record({ layers: list(record({ id: text })) })(value, place);
  if (!layers.some(({ id }) => id === 'tracts')) throw new Unexpected(`${place}.layers`);
  return value as StyleSpecification;
};

export async function ground(atlas: Atlas): Promise<Ground> {
  const [plain, about] = await Promise.all([ask('/styles/light.json', style), ask('/tiles.json', tiles)]);
  const known = new Set(about.vector_layers.map(({ id }) => id));
  const layers = added(plain.layers, atlas).filter((layer) => known.has(sourceLayer(layer)));
  const tractsFrom = about.vector_layers.find(({ id }) => id === 'tracts')?.minzoom ?? 0;
  return { style: { ...plain, layers }, attribution: plainText(about.attribution ?? ''), tractsFrom };

  // What draws no source layer, as the background, is always there.
  function sourceLayer(layer: LayerSpecification): string {
    return 'source-layer' in layer && layer['source-layer']
      ? layer['source-layer']
      : (known.values().next().value ?? '');
  }
}

/** An attribution may come as HTML: only its words are shown. */
function plainText(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent.trim();
}

function added(layers: LayerSpecification[], atlas: Atlas): LayerSpecification[] {
  const afterTracts = layers.findIndex(({ id }) => id === 'tracts') + 1;
  const beforeLabels = layers.findIndex(({ type }) => type === 'symbol');
  const ends = beforeLabels < afterTracts ? layers.length : beforeLabels;
  return [
    ...layers.slice(0, afterTracts),
    ...patterns(),
    ...layers.slice(afterTracts, ends),
    ...picked(),
    ...siteAreas(atlas),
    ...siteSigns(),
    pickedSite(),
    ...layers.slice(ends),
  ];
}

const SOURCE = 'atlas';
const NONE = false;

function patterns(): LayerSpecification[] {
  return ['no-data', 'withheld', 'low'].map((id) => ({
    id,
    type: 'fill',
    source: SOURCE,
    'source-layer': 'tracts',
    filter: NONE,
    paint: { 'fill-pattern': `pattern:${id}`, 'fill-antialias': false },
  }));
}

function picked(): LayerSpecification[] {
  return ['tracts', 'areas', 'sites'].flatMap((layer) =>
    [
      { id: `picked-${layer}-casing`, color: '#ffffff', width: 7 },
      { id: `picked-${layer}`, color: '#0b3b45', width: 3.5 },
    ].map(
      ({ id, color, width }): LayerSpecification => ({
        id,
        type: 'line',
        source: SOURCE,
        'source-layer': layer,
        filter: NONE,
        layout: { 'line-join': 'round' },
        paint: { 'line-color': color, 'line-width': width },
      }),
    ),
  );
}

function siteAreas(atlas: Atlas): LayerSpecification[] {
  const color = themeColor(atlas.themes);
  const same = { source: SOURCE, 'source-layer': 'sites', filter: NONE };
  return [
    { id: 'site-areas', type: 'fill', ...same, paint: { 'fill-color': color, 'fill-opacity': 0.2 } },
    { id: 'site-area-outlines', type: 'line', ...same, paint: { 'line-color': color, 'line-width': 1.4 } },
  ];
}

/** A site that is a point always has its sign; one that is an area has it once, where there is room. */
function siteSigns(): LayerSpecification[] {
  return ['site-area-signs', 'sites'].map((id) => ({
    id,
    type: 'symbol',
    source: SOURCE,
    'source-layer': id === 'sites' ? 'sites' : 'site_labels',
    filter: NONE,
    layout: {
      'icon-image': ['concat', 'site:', ['get', 'theme']],
      'icon-size': ['interpolate', ['linear'], ['zoom'], 7, 0.35, 10, 0.65, 12, 0.85, 15, 1.1],
      'icon-allow-overlap': id === 'sites',
      'icon-ignore-placement': true,
    },
  }));
}

function pickedSite(): LayerSpecification {
  return {
    id: 'picked-site-sign',
    type: 'circle',
    source: SOURCE,
    'source-layer': 'sites',
    filter: NONE,
    paint: {
      'circle-radius': 14,
      'circle-opacity': 0,
      'circle-stroke-color': '#0b3b45',
      'circle-stroke-width': 3.5,
    },
  };
}
