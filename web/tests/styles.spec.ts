import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, type Page, test } from '@playwright/test';
import type { Map as MapLibre } from 'maplibre-gl';
import type { Atlas } from '../src/api/types.gen';
import type { Served } from './atlases';
import { type Row, readCsv } from './csv';

/** The styles on a page of another origin: MapLibre with the URL of a style, without code of the map page. */

const STYLE_VARIANTS = ['light', 'dark', 'high-contrast', 'print'] as const;
type StyleVariant = (typeof STYLE_VARIANTS)[number];

const served: Served = JSON.parse(process.env.GAPATLAS_SERVED ?? '{}');
const LIBRARY = fileURLToPath(new URL('../node_modules/maplibre-gl/dist/', import.meta.url));
const PAGE = `<!doctype html><meta charset="utf-8"><title>Elsewhere</title>
<style>body { margin: 0 } #map { position: absolute; inset: 0; overflow: hidden } canvas { position: absolute }</style>
<div id="map"></div>
<script type="module">
  import { Map, setWorkerUrl } from '/maplibre-gl.mjs';
  setWorkerUrl('/maplibre-gl-worker.mjs');
  window.open = (style, center, zoom) => {
    window.map = new Map({ container: 'map', style, center, zoom, fadeDuration: 0, attributionControl: false,
      canvasContextAttributes: { preserveDrawingBuffer: true } });
    window.errors = [];
    window.map.on('error', ({ error }) => window.errors.push(String(error)));
  };
</script>`;

interface OtherPage {
  open: (style: string, center: [number, number], zoom: number) => void;
  map: MapLibre;
  errors: string[];
}

let otherServer: Server;
test.beforeAll(() => {
  otherServer = createServer(({ url = '/' }, response) => {
    const script = /^\/(maplibre-gl[\w-]*\.mjs)$/.exec(url)?.[1];
    response.setHeader('content-type', script ? 'text/javascript' : 'text/html');
    response.end(script ? readFileSync(join(LIBRARY, script)) : PAGE);
  }).listen(0, '127.0.0.1');
});
test.afterAll(() => {
  otherServer.close();
});

/** Opens a style, and returns the errors. */
async function openStyle(page: Page, style: string, zoom = 12): Promise<string[]> {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('response', (response) => {
    if (response.url().startsWith(served.sample) && ![200, 204].includes(response.status()))
      errors.push(`${response.status()} ${response.url()}`);
  });
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== 'blob:' && protocol !== 'data:' && ![served.sample, otherOrigin()].includes(origin))
      errors.push(`request to ${request.url()}`);
  });
  await page.goto(otherOrigin());
  await page.waitForFunction(() => 'open' in window && window.open.length === 3);
  await page.evaluate(
    ([url, zoom]) => {
      const own = window as unknown as OtherPage;
      own.open(url, [-41.03, 42], zoom);
    },
    [`${served.sample}/styles/${style}`, zoom] as const,
  );
  await waitForMap(page);
  errors.push(...(await page.evaluate(() => (window as unknown as OtherPage).errors)));
  return errors;
}

function otherOrigin(): string {
  return `http://127.0.0.1:${(otherServer.address() as AddressInfo).port}`;
}

async function waitForMap(page: Page): Promise<void> {
  await page.waitForFunction(() => (window as unknown as OtherPage).map?.loaded());
}

async function showMeasure(page: Page, variant: StyleVariant, standard: string, show: string): Promise<void> {
  await page.evaluate((url) => {
    const { map } = window as unknown as OtherPage;
    return new Promise((done) => {
      map.once('idle', done);
      map.setStyle(url, { diff: false });
    });
  }, `${served.sample}/styles/${variant}.json?standard=${standard}&show=${show}`);
}

/** Fits the map to a tract. */
async function goTo(page: Page, geoid: string): Promise<void> {
  const { bounds } = await (
    await page.request.get(`${served.sample}/tables/tracts.json?columns=geoid&id=${geoid}`)
  ).json();
  await page.evaluate((box: [number, number, number, number]) => {
    const { map } = window as unknown as OtherPage;
    return new Promise((done) => {
      map.once('idle', done);
      map.fitBounds(box, { animate: false });
    });
  }, bounds);
}

/** Tracts with their colours, at points where only the allowed layers are drawn. */
async function sampleTracts(
  page: Page,
  allowed: string[],
): Promise<{ geoid: string; layers: string[]; colors: string[] }[]> {
  return page.evaluate((known) => {
    const { map } = window as unknown as OtherPage;
    const canvas = map.getCanvas();
    const context = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(canvas, 0, 0);
    const scale = canvas.width / canvas.clientWidth;
    const found = new Map<string, { geoid: string; layers: string[]; colors: string[] }>();
    for (let x = 20; x < canvas.clientWidth - 20; x += 28) {
      for (let y = 20; y < canvas.clientHeight - 20; y += 28) {
        const nearby = map.queryRenderedFeatures([
          [x - 8, y - 8],
          [x + 8, y + 8],
        ]);
        const layers = [...new Set(nearby.map(({ layer }) => layer.id).filter((id) => id !== 'green'))];
        const ids = new Set(
          nearby.filter(({ layer }) => layer.id === 'tracts').map(({ properties }) => properties.geoid),
        );
        if (ids.size !== 1 || layers.some((id) => !known.includes(id))) continue;
        const geoid = String([...ids][0]);
        const { data } = context.getImageData((x - 5) * scale, (y - 5) * scale, 10 * scale, 10 * scale);
        const colors = new Set<string>();
        for (let offset = 0; offset < data.length; offset += 4)
          colors.add(
            `#${[0, 1, 2].map((channel) => (data[offset + channel] ?? 0).toString(16).padStart(2, '0')).join('')}`,
          );
        found.set(geoid, { geoid, layers, colors: [...colors] });
      }
    }
    return [...found.values()];
  }, allowed);
}

async function fetchAtlas(page: Page): Promise<Atlas> {
  return (await page.request.get(`${served.sample}/atlas.json`)).json();
}

const exportedTracts = (): Map<string, Row> =>
  new Map(readCsv(join(served.exports, 'tracts.csv')).map((row) => [row.geoid ?? '', row]));

test("every style of every map passes MapLibre's own validator", async ({ page }) => {
  const { standards } = await fetchAtlas(page);
  let count = 0;
  for (const variant of STYLE_VARIANTS) {
    for (const { id, measures, bivariate } of standards) {
      for (const { id: show } of [...measures, ...(bivariate ? [bivariate] : [])]) {
        const style = await (
          await page.request.get(`${served.sample}/styles/${variant}.json?standard=${id}&show=${show}`)
        ).json();
        expect([variant, id, show, validateStyleMin(style)]).toEqual([variant, id, show, []]);
        count += 1;
      }
    }
  }
  expect(count).toBeGreaterThan(100);
});

for (const variant of STYLE_VARIANTS) {
  test(`MapLibre alone draws ${variant} with the colours of the classes`, async ({ page }) => {
    const errors = await openStyle(page, `${variant}.json`);
    const tracts = exportedTracts();
    const { standards, no_people } = await fetchAtlas(page);
    const [standard] = standards;
    if (!standard) throw new Error('no standard');
    for (const measure of standard.measures) {
      await showMeasure(page, variant, standard.id, measure.id);
      const plain = (await sampleTracts(page, ['tracts'])).filter(({ layers }) => layers.length === 1);
      expect(plain.length, measure.id).toBeGreaterThan(5);
      for (const { geoid, colors } of plain) {
        const cell = tracts.get(geoid)?.[measure.column] ?? '';
        const own = measure.classes.find(({ upto }) => upto === null || Number(cell) <= upto);
        const isEmpty = measure.id !== 'without' && Number(tracts.get(geoid)?.[standard.people]) === 0;
        const { colors: expected } = isEmpty ? no_people : (own ?? no_people);
        expect([measure.id, geoid, cell, colors]).toEqual([measure.id, geoid, cell, [expected[variant]]]);
      }
    }
    expect(errors).toEqual([]);
  });

  test(`${variant} draws withheld and uncertain tracts and the bivariate map`, async ({ page }) => {
    const errors = await openStyle(page, `${variant}.json?standard=clinic-30-min-spanish`);
    const tracts = exportedTracts();
    const rowsWith = (column: string, value: string) => [...tracts.values()].filter((row) => row[column] === value);
    for (const [layer, rows] of [
      ['withheld', rowsWith('limited_english_spanish_withheld', 'yes')],
      ['low', rowsWith('clinic_30_min_spanish_without_reliability', 'low')],
    ] as const) {
      expect(rows.length).toBeGreaterThan(0);
      for (const { geoid = '' } of rows.slice(0, 2)) {
        await goTo(page, geoid);
        const own = (await sampleTracts(page, ['tracts', layer])).find((one) => one.geoid === geoid);
        expect(own?.layers).toContain(layer);
        // The background of the pattern, its colour, and blends of both.
        expect(own?.colors.length).toBeGreaterThan(2);
      }
    }
    await page.evaluate(() => {
      (window as unknown as OtherPage).map.jumpTo({ center: [-41.03, 42], zoom: 12 });
    });
    const { standards } = await fetchAtlas(page);
    const bivariate = standards[0]?.bivariate;
    if (!bivariate) throw new Error('no map of two');
    await showMeasure(page, variant, standards[0]?.id ?? '', 'bivariate');
    const plain = (await sampleTracts(page, ['tracts'])).filter(({ layers }) => layers.length === 1);
    expect(plain.length).toBeGreaterThan(5);
    for (const { geoid, colors } of plain) {
      const row = tracts.get(geoid) ?? {};
      const share = Number(row[bivariate.people]) / Number(row[bivariate.whole ?? '']);
      if (Number(row[bivariate.people]) === 0) continue;
      const need = bivariate.need.findIndex(({ upto }) => upto === null || share <= upto);
      const lack = bivariate.lack.findIndex(
        ({ within_above: above }) => above === null || Number(row[bivariate.within]) > above,
      );
      expect([geoid, share, colors]).toEqual([geoid, share, [bivariate.colors[variant]?.[need]?.[lack]]]);
    }
    expect(errors).toEqual([]);
  });
}

for (const variant of STYLE_VARIANTS) {
  test(`${variant} draws no class beyond the river, where no list is complete`, async ({ page }) => {
    const errors = await openStyle(page, `${variant}.json?standard=legal-3-miles`);
    const { standards } = await fetchAtlas(page);
    const own = standards.find(({ id }) => id === 'legal-3-miles');
    const outsideList = [...exportedTracts().values()].filter(
      (row) => Number(row.legal_3_miles_unknown_list) > Number(row.legal_3_miles_without),
    );
    expect(outsideList.length).toBeGreaterThan(10);
    for (const { id, classes } of own?.measures ?? []) {
      await showMeasure(page, variant, 'legal-3-miles', id);
      const colors = new Set(classes.map(({ colors }) => colors[variant]));
      for (const { geoid = '' } of outsideList.slice(0, 2)) {
        await goTo(page, geoid);
        const seen = (await sampleTracts(page, ['tracts', 'not-known'])).find((one) => one.geoid === geoid);
        expect(seen?.layers).toContain('not-known');
        expect(seen?.colors.length).toBeGreaterThan(2);
        expect(seen?.colors.filter((color) => colors.has(color))).toEqual([]);
      }
    }
    expect(errors).toEqual([]);
  });
}

test('the style alone draws symbols, labels and outlines', async ({ page }) => {
  const errors = await openStyle(page, 'light.json?standard=park-half-mile', 11);
  const layers = await page.evaluate(() => {
    const { map } = window as unknown as OtherPage;
    return [...new Set(map.queryRenderedFeatures().map(({ layer }) => layer.id))];
  });
  for (const layer of ['site-areas', 'site-area-signs', 'area-outlines', 'area-labels', 'water', 'streets-secondary'])
    expect(layers).toContain(layer);
  expect(errors).toEqual([]);
});

test("labels without glyphs on the server are drawn with the reader's fonts", async ({ page }) => {
  await openStyle(page, 'light.json');
  const canvas = await page.evaluate(() => {
    const { map } = window as unknown as OtherPage;
    // A label whose glyphs are missing is not rendered.
    const names = ['מרפאה', 'مركز', 'თბილისი', '芝加哥'];
    const features = names.map((name, index) => ({
      type: 'Feature' as const,
      properties: { name },
      geometry: { type: 'Point' as const, coordinates: [-41.06 + index / 50, 42] },
    }));
    map.addSource('names', { type: 'geojson', data: { type: 'FeatureCollection', features } });
    const layout = { 'text-field': ['get', 'name'], 'text-font': ['Noto Sans Regular'], 'text-allow-overlap': true };
    map.addLayer({ id: 'names', type: 'symbol', source: 'names', layout } as never);
    return new Promise<unknown[]>((done) => {
      map.once('idle', () => {
        const found = map.queryRenderedFeatures(undefined, { layers: ['names'] });
        done(found.map(({ properties }) => properties.name));
      });
    });
  });
  expect(canvas.sort()).toEqual(['芝加哥', 'თბილისი', 'מרפאה', 'مركز'].sort());
});

test('MapLibre Tiles and Mapbox Vector Tiles have the same features', async ({ page }) => {
  const requested: string[] = [];
  page.on('request', (request) => requested.push(new URL(request.url()).pathname));
  expect(await openStyle(page, 'light.json', 10)).toEqual([]);
  const plain = await allFeatures(page);
  expect(plain.length).toBeGreaterThan(150);
  expect(requested.some((path) => path.endsWith('.mlt'))).toBe(false);
  await page.evaluate(() => {
    const { map } = window as unknown as OtherPage;
    const style = map.getStyle();
    const { atlas } = style.sources;
    if (atlas?.type !== 'vector') throw new Error('no vector source');
    return new Promise((done) => {
      map.once('idle', done);
      map.setStyle({ ...style, sources: { atlas: { ...atlas, url: `${atlas.url}?encoding=mlt` } } }, { diff: false });
    });
  });
  const mlt = await allFeatures(page);
  expect(requested.some((path) => path.endsWith('.mlt'))).toBe(true);
  expect(mlt).toEqual(plain);
});

/** Every feature of the loaded tiles, sorted. */
async function allFeatures(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { map } = window as unknown as OtherPage;
    const layers = [
      'tracts',
      'areas',
      'sites',
      'labels',
      'streets',
      'water',
      'green',
      'transit',
      'stops',
      'completeness',
    ];
    const all = layers.flatMap((sourceLayer) =>
      map.querySourceFeatures('atlas', { sourceLayer }).map(({ id, properties, geometry }) => {
        const attributes = Object.entries(properties).filter(([, value]) => value !== null && value !== undefined);
        return JSON.stringify([sourceLayer, id || null, attributes.sort(([a], [b]) => (a < b ? -1 : 1)), geometry]);
      }),
    );
    return all.sort();
  });
}
