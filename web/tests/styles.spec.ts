import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, type Page, test } from '@playwright/test';
import type { Map as MapLibre } from 'maplibre-gl';
import type { Served } from './atlases';
import type { Atlas } from './contract';
import { type Row, readCsv } from './csv';

/** The styles under somebody else's page: MapLibre, an address of ours, and no code of ours. */

const LOOKS = ['light', 'dark', 'high-contrast', 'print'] as const;
type Look = (typeof LOOKS)[number];

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

interface Elsewhere {
  open: (style: string, center: [number, number], zoom: number) => void;
  map: MapLibre;
  errors: string[];
}

let elsewhere: Server;
test.beforeAll(() => {
  elsewhere = createServer(({ url = '/' }, response) => {
    const script = /^\/(maplibre-gl[\w-]*\.mjs)$/.exec(url)?.[1];
    response.setHeader('content-type', script ? 'text/javascript' : 'text/html');
    response.end(script ? readFileSync(join(LIBRARY, script)) : PAGE);
  }).listen(0, '127.0.0.1');
});
test.afterAll(() => {
  elsewhere.close();
});

/** Opens a style, and answers what went wrong. */
async function open(page: Page, style: string, zoom = 12): Promise<string[]> {
  const wrong: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('response', (response) => {
    if (response.url().startsWith(served.sample) && ![200, 204].includes(response.status()))
      wrong.push(`${response.status()} ${response.url()}`);
  });
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== 'blob:' && protocol !== 'data:' && ![served.sample, here()].includes(origin))
      wrong.push(`request to ${request.url()}`);
  });
  await page.goto(here());
  await page.waitForFunction(() => 'open' in window && window.open.length === 3);
  await page.evaluate(
    ([url, depth]) => {
      const own = window as unknown as Elsewhere;
      own.open(url, [-41.03, 42], depth);
    },
    [`${served.sample}/styles/${style}`, zoom] as const,
  );
  await idle(page);
  wrong.push(...(await page.evaluate(() => (window as unknown as Elsewhere).errors)));
  return wrong;
}

function here(): string {
  return `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
}

async function idle(page: Page): Promise<void> {
  await page.waitForFunction(() => (window as unknown as Elsewhere).map?.loaded());
}

async function shown(page: Page, look: Look, standard: string, show: string): Promise<void> {
  await page.evaluate((url) => {
    const { map } = window as unknown as Elsewhere;
    return new Promise((done) => {
      map.once('idle', done);
      map.setStyle(url, { diff: false });
    });
  }, `${served.sample}/styles/${look}.json?standard=${standard}&show=${show}`);
}

/** Shows a tract as large as it fits. */
async function goTo(page: Page, geoid: string): Promise<void> {
  const { bounds } = await (
    await page.request.get(`${served.sample}/tables/tracts.json?columns=geoid&id=${geoid}`)
  ).json();
  await page.evaluate((box: [number, number, number, number]) => {
    const { map } = window as unknown as Elsewhere;
    return new Promise((done) => {
      map.once('idle', done);
      map.fitBounds(box, { animate: false });
    });
  }, bounds);
}

/** Tracts, and the colour of the map where nothing else is drawn. */
async function sampled(
  page: Page,
  allowed: string[],
): Promise<{ geoid: string; layers: string[]; colors: string[] }[]> {
  return page.evaluate((known) => {
    const { map } = window as unknown as Elsewhere;
    const drawn = map.getCanvas();
    const brush = new OffscreenCanvas(drawn.width, drawn.height).getContext('2d');
    if (!brush) throw new Error('no canvas');
    brush.drawImage(drawn, 0, 0);
    const scale = drawn.width / drawn.clientWidth;
    const found = new Map<string, { geoid: string; layers: string[]; colors: string[] }>();
    for (let x = 20; x < drawn.clientWidth - 20; x += 28) {
      for (let y = 20; y < drawn.clientHeight - 20; y += 28) {
        const near = map.queryRenderedFeatures([
          [x - 8, y - 8],
          [x + 8, y + 8],
        ]);
        const layers = [...new Set(near.map(({ layer }) => layer.id).filter((id) => id !== 'green'))];
        const ids = new Set(
          near.filter(({ layer }) => layer.id === 'tracts').map(({ properties }) => properties.geoid),
        );
        if (ids.size !== 1 || layers.some((id) => !known.includes(id))) continue;
        const geoid = String([...ids][0]);
        const { data } = brush.getImageData((x - 5) * scale, (y - 5) * scale, 10 * scale, 10 * scale);
        const colors = new Set<string>();
        for (let at = 0; at < data.length; at += 4)
          colors.add(`#${[0, 1, 2].map((part) => (data[at + part] ?? 0).toString(16).padStart(2, '0')).join('')}`);
        found.set(geoid, { geoid, layers, colors: [...colors] });
      }
    }
    return [...found.values()];
  }, allowed);
}

async function contract(page: Page): Promise<Atlas> {
  return (await page.request.get(`${served.sample}/atlas.json`)).json();
}

const exported = (): Map<string, Row> =>
  new Map(readCsv(join(served.exports, 'tracts.csv')).map((row) => [row.geoid ?? '', row]));

test("every style of every map passes MapLibre's own validator", async ({ page }) => {
  const { standards } = await contract(page);
  let count = 0;
  for (const look of LOOKS) {
    for (const { id, measures, bivariate } of standards) {
      for (const { id: show } of [...measures, ...(bivariate ? [bivariate] : [])]) {
        const style = await (
          await page.request.get(`${served.sample}/styles/${look}.json?standard=${id}&show=${show}`)
        ).json();
        expect([look, id, show, validateStyleMin(style)]).toEqual([look, id, show, []]);
        count += 1;
      }
    }
  }
  expect(count).toBeGreaterThan(100);
});

for (const look of LOOKS) {
  test(`MapLibre alone draws ${look} with the colours of the classes`, async ({ page }) => {
    const wrong = await open(page, `${look}.json`);
    const tracts = exported();
    const { standards, no_people } = await contract(page);
    const [standard] = standards;
    if (!standard) throw new Error('no standard');
    for (const measure of standard.measures) {
      await shown(page, look, standard.id, measure.id);
      const plain = (await sampled(page, ['tracts'])).filter(({ layers }) => layers.length === 1);
      expect(plain.length, measure.id).toBeGreaterThan(5);
      for (const { geoid, colors } of plain) {
        const cell = tracts.get(geoid)?.[measure.column] ?? '';
        const own = measure.classes.find(({ upto }) => upto === null || Number(cell) <= upto);
        const isEmpty = measure.id !== 'without' && Number(tracts.get(geoid)?.[standard.people]) === 0;
        const { colors: wanted } = isEmpty ? no_people : (own ?? no_people);
        expect([measure.id, geoid, cell, colors]).toEqual([measure.id, geoid, cell, [wanted[look]]]);
      }
    }
    expect(wrong).toEqual([]);
  });

  test(`what is withheld, uncertain or shown at once with need looks so in ${look}`, async ({ page }) => {
    const wrong = await open(page, `${look}.json?standard=clinic-30-min-spanish`);
    const tracts = exported();
    const marked = (column: string, mark: string) => [...tracts.values()].filter((row) => row[column] === mark);
    for (const [layer, rows] of [
      ['withheld', marked('limited_english_spanish_withheld', 'yes')],
      ['low', marked('clinic_30_min_spanish_without_reliability', 'low')],
    ] as const) {
      expect(rows.length).toBeGreaterThan(0);
      for (const { geoid = '' } of rows.slice(0, 2)) {
        await goTo(page, geoid);
        const own = (await sampled(page, ['tracts', layer])).find((one) => one.geoid === geoid);
        expect(own?.layers).toContain(layer);
        // The ground of the pattern, its ink, and what lies between.
        expect(own?.colors.length).toBeGreaterThan(2);
      }
    }
    await page.evaluate(() => {
      (window as unknown as Elsewhere).map.jumpTo({ center: [-41.03, 42], zoom: 12 });
    });
    const { standards } = await contract(page);
    const both = standards[0]?.bivariate;
    if (!both) throw new Error('no map of two');
    await shown(page, look, standards[0]?.id ?? '', 'bivariate');
    const plain = (await sampled(page, ['tracts'])).filter(({ layers }) => layers.length === 1);
    expect(plain.length).toBeGreaterThan(5);
    for (const { geoid, colors } of plain) {
      const row = tracts.get(geoid) ?? {};
      const share = Number(row[both.people]) / Number(row[both.whole ?? '']);
      if (Number(row[both.people]) === 0) continue;
      const need = both.need.findIndex(({ upto }) => upto === null || share <= upto);
      const lack = both.lack.findIndex(({ within_above: above }) => above === null || Number(row[both.within]) > above);
      expect([geoid, share, colors]).toEqual([geoid, share, [both.colors[look]?.[need]?.[lack]]]);
    }
    expect(wrong).toEqual([]);
  });
}

for (const look of LOOKS) {
  test(`beyond the river, where no list is complete, no class is drawn in ${look}`, async ({ page }) => {
    const wrong = await open(page, `${look}.json?standard=legal-3-miles`);
    const { standards } = await contract(page);
    const own = standards.find(({ id }) => id === 'legal-3-miles');
    const beyond = [...exported().values()].filter(
      (row) => Number(row.legal_3_miles_unknown_list) > Number(row.legal_3_miles_without),
    );
    expect(beyond.length).toBeGreaterThan(10);
    for (const { id, classes } of own?.measures ?? []) {
      await shown(page, look, 'legal-3-miles', id);
      const colors = new Set(classes.map(({ colors }) => colors[look]));
      for (const { geoid = '' } of beyond.slice(0, 2)) {
        await goTo(page, geoid);
        const seen = (await sampled(page, ['tracts', 'not-known'])).find((one) => one.geoid === geoid);
        expect(seen?.layers).toContain('not-known');
        expect(seen?.colors.length).toBeGreaterThan(2);
        expect(seen?.colors.filter((color) => colors.has(color))).toEqual([]);
      }
    }
    expect(wrong).toEqual([]);
  });
}

test('signs, names and outlines are drawn by the style alone', async ({ page }) => {
  const wrong = await open(page, 'light.json?standard=park-half-mile', 11);
  const layers = await page.evaluate(() => {
    const { map } = window as unknown as Elsewhere;
    return [...new Set(map.queryRenderedFeatures().map(({ layer }) => layer.id))];
  });
  for (const layer of ['site-areas', 'site-area-signs', 'area-outlines', 'area-labels', 'water', 'streets-secondary'])
    expect(layers).toContain(layer);
  expect(wrong).toEqual([]);
});

test("names in scripts that the service has no letters of are drawn with the reader's fonts", async ({ page }) => {
  await open(page, 'light.json');
  const drawn = await page.evaluate(() => {
    const { map } = window as unknown as Elsewhere;
    // A letter that nobody draws takes no room, so its name is not there.
    const names = ['מרפאה', 'مركز', 'თბილისი', '芝加哥'];
    const features = names.map((name, place) => ({
      type: 'Feature' as const,
      properties: { name },
      geometry: { type: 'Point' as const, coordinates: [-41.06 + place / 50, 42] },
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
  expect(drawn.sort()).toEqual(['芝加哥', 'თბილისი', 'מרפאה', 'مركز'].sort());
});

test('MapLibre Tiles say what Mapbox Vector Tiles say', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  expect(await open(page, 'light.json', 10)).toEqual([]);
  const plain = await everything(page);
  expect(plain.length).toBeGreaterThan(150);
  expect(asked.some((path) => path.endsWith('.mlt'))).toBe(false);
  await page.evaluate(() => {
    const { map } = window as unknown as Elsewhere;
    const style = map.getStyle();
    const { atlas } = style.sources;
    if (atlas?.type !== 'vector') throw new Error('no vector source');
    return new Promise((done) => {
      map.once('idle', done);
      map.setStyle({ ...style, sources: { atlas: { ...atlas, url: `${atlas.url}?encoding=mlt` } } }, { diff: false });
    });
  });
  const small = await everything(page);
  expect(asked.some((path) => path.endsWith('.mlt'))).toBe(true);
  expect(small).toEqual(plain);
});

/** Every feature in the tiles that are shown, in a fixed order. */
async function everything(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { map } = window as unknown as Elsewhere;
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
        const said = Object.entries(properties).filter(([, value]) => value !== null && value !== undefined);
        return JSON.stringify([sourceLayer, id || null, said.sort(([a], [b]) => (a < b ? -1 : 1)), geometry]);
      }),
    );
    return all.sort();
  });
}
