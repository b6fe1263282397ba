import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { list, maybe, number, type Read, record, text, Unexpected } from './door';
import type { Look } from './look';
import { type Change, withPaper } from './print-look';
import { ask } from './server';

/** The style of the server, with the layers that a person's choices add. */

export interface Ground {
  drawing: Drawing;
  attribution: string;
  /** The zoom from which tracts are in the tiles. */
  tractsFrom: number;
}

/** A style, and what is to be changed in it for paper. */
export interface Drawing {
  style: StyleSpecification;
  changes: Change[];
}

const tiles = record({ attribution: maybe(text), vector_layers: list(record({ id: text, minzoom: maybe(number) })) });

const style: Read<StyleSpecification> = (value, place) => {
  const { layers } = record({ layers: list(record({ id: text })) })(value, place);
  if (!layers.some(({ id }) => id === 'tracts')) throw new Unexpected(`${place}.layers`);
  return value as StyleSpecification;
};

export async function ground(look: Look): Promise<Ground> {
  const [drawing, about] = await Promise.all([drawingOf(look), ask('/tiles.json', tiles)]);
  const tractsFrom = about.vector_layers.find(({ id }) => id === 'tracts')?.minzoom ?? 0;
  return { drawing, attribution: plainText(about.attribution ?? ''), tractsFrom };
}

export async function drawingOf(look: Look): Promise<Drawing> {
  if (look === 'print') return { style: await styleOf(look), changes: [] };
  const [screen, paper] = await Promise.all([styleOf(look), styleOf('print')]);
  return withPaper(screen, paper);
}

async function styleOf(look: Look): Promise<StyleSpecification> {
  const plain = await ask(`/styles/${look}.json`, style);
  return { ...plain, sources: smaller(plain.sources), layers: added(plain.layers, look) };
}

/** The atlas's tiles in the encoding that this page's MapLibre reads and that is a third smaller. */
function smaller(sources: StyleSpecification['sources']): StyleSpecification['sources'] {
  const { atlas } = sources;
  if (atlas?.type !== 'vector') return sources;
  return { ...sources, atlas: { ...atlas, url: `${atlas.url}?encoding=mlt` } };
}

/** An attribution may come as HTML: only its words are shown. */
function plainText(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent.trim();
}

/** What is picked lies above the ground and beneath sites and names. */
function added(layers: LayerSpecification[], look: Look): LayerSpecification[] {
  const known = new Set(layers.map((layer) => ('source-layer' in layer ? layer['source-layer'] : '')));
  const first = layers.findIndex((layer) => layer.type === 'symbol' || layer.id === 'site-areas');
  const ends = first < 0 ? layers.length : first;
  const signs = layers.findLastIndex(({ id }) => id === 'sites') + 1;
  const above = Math.max(signs, ends);
  return [
    ...layers.slice(0, ends),
    ...picked(look).filter((layer) => known.has(layer['source-layer'])),
    ...layers.slice(ends, above),
    ...(known.has('sites') ? [pickedSite(look)] : []),
    ...layers.slice(above),
  ];
}

const NONE = false;
const LINE: Record<Look, { line: string; casing: string }> = {
  light: { line: '#0b3b45', casing: '#ffffff' },
  dark: { line: '#ffffff', casing: '#0c0f12' },
  'high-contrast': { line: '#000000', casing: '#ffffff' },
  print: { line: '#000000', casing: '#ffffff' },
};

function picked(look: Look) {
  const { line, casing } = LINE[look];
  return ['tracts', 'areas', 'sites'].flatMap((layer) =>
    [
      { id: `picked-${layer}-casing`, color: casing, width: 7 },
      { id: `picked-${layer}`, color: line, width: 3.5 },
    ].map(({ id, color, width }) => ({
      id,
      type: 'line' as const,
      source: 'atlas',
      'source-layer': layer,
      filter: NONE,
      layout: { 'line-join': 'round' as const },
      paint: { 'line-color': color, 'line-width': width },
    })),
  );
}

function pickedSite(look: Look): LayerSpecification {
  return {
    id: 'picked-site-sign',
    type: 'circle',
    source: 'atlas',
    'source-layer': 'sites',
    filter: NONE,
    paint: {
      'circle-radius': 14,
      'circle-opacity': 0,
      'circle-stroke-color': LINE[look].line,
      'circle-stroke-width': 3.5,
    },
  };
}
