import type { Page } from '@playwright/test';
import type { Atlas, TileJson } from '../src/api/types.gen';
import { type AtlasPage, count, expect, test } from './atlas-page';

/** The map shows the numbers of tracts, or of planning areas: where it is asked to, and where tracts are too small. */

const KIND = 'neighbourhood';

async function measureOf({ served }: AtlasPage, page: Page) {
  const { standards } = (await (await page.request.get(`${served.sample}/atlas.json`)).json()) as Atlas;
  const measure = standards[0]?.measures[0];
  if (!measure) throw new Error('the sample has no measure');
  return { tracts: measure.classes, areas: measure.areas.find(({ kind }) => kind === KIND)?.classes ?? [] };
}

/** The filled areas and tracts, by id. */
function filled(page: Page): Promise<{ areas: string[]; tracts: string[] }> {
  return page.evaluate(() => {
    const ids = (layer: string, key: string) => {
      const features = window.gapatlas.map.queryRenderedFeatures(undefined, { layers: [layer] });
      return [...new Set(features.map(({ properties }) => String(properties[key])))].sort();
    };
    return { areas: ids('areas', 'id'), tracts: ids('tracts', 'geoid') };
  });
}

test('the numbers of planning areas are shown with classes of their own, and the address keeps it', async ({
  atlas,
  page,
}) => {
  await atlas.open();
  const classes = await measureOf(atlas, page);
  await expect(atlas.legend.locator('.class')).toHaveText(classes.tracts.map(({ label }) => label));
  await expect(atlas.legend.locator('h2')).toContainText('per tract');
  await page
    .getByRole('group', { name: 'Numbers of' })
    .getByRole('radio', { name: /Neighbourhood/ })
    .check();
  await expect(page).toHaveURL(/#by=areas$/);
  await page.reload();
  await atlas.waitForMap();
  await expect(atlas.legend.locator('.class')).toHaveText(classes.areas.map(({ label }) => label));
  await expect(atlas.legend.locator('h2')).toContainText('per area');
  const areas = atlas.exported('areas').filter(({ kind }) => kind === KIND);
  expect(await filled(page)).toEqual({ areas: areas.map(({ id }) => id).sort(), tracts: [] });
  expect(classes.areas).not.toEqual(classes.tracts);
});

test('an area has the colour of its class, is read out, and is selected by mouse and by keyboard', async ({
  atlas,
  page,
}) => {
  await atlas.open('#by=areas');
  const { areas: classes } = await measureOf(atlas, page);
  const rows = new Map(atlas.exported('areas').map((row) => [row.id, row]));
  const found = await page.evaluate(() => {
    const { map } = window.gapatlas;
    const { width, height, left, top } = map.getCanvas().getBoundingClientRect();
    const points = new Map<string, { x: number; y: number }>();
    for (let x = 20; x < width - 20; x += 13) {
      for (let y = 20; y < height - 20; y += 13) {
        const near = map.queryRenderedFeatures([
          [x - 5, y - 5],
          [x + 5, y + 5],
        ]);
        const drawn = near.filter(({ layer }) => !/^(green|print:.*)$/.test(layer.id));
        const [only] = drawn;
        if (drawn.length === 1 && only?.layer.id === 'areas')
          points.set(String(only.properties.id), { x: x + left, y: y + top });
      }
    }
    return [...points];
  });
  expect(found.length).toBeGreaterThan(5);
  for (const [id, point] of found) {
    const without = Number(rows.get(id)?.clinic_1_mile_without);
    const color = classes.find(({ upto }) => upto === null || without <= upto)?.color ?? '';
    const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
    expect(await atlas.colorAt(point), id).toBe(`rgb(${red}, ${green}, ${blue})`);
  }
  const [[id, point] = ['', { x: 0, y: 0 }]] = found;
  await page.mouse.move(point.x, point.y);
  const row = rows.get(id);
  await expect(page.locator('.notes p').first()).toContainText(
    `${row?.name}: ${count(row?.clinic_1_mile_without)} ±\u00a0${count(row?.clinic_1_mile_without_moe)} people without access`,
  );
  await page.mouse.click(point.x, point.y);
  await expect(atlas.panel.locator('.big')).toContainText(count(row?.clinic_1_mile_without));
  await page.locator('.maplibregl-canvas').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/pick=area:/);
});

test('where tracts are too small, the map shows areas, and the legend follows', async ({ atlas, page }) => {
  const tiles = (await (await page.request.get(`${atlas.served.sample}/tiles.json`)).json()) as TileJson;
  const first = tiles.vector_layers?.find(({ id }) => id === 'tracts')?.minzoom ?? 0;
  await atlas.open();
  const { lat, lng } = await page.evaluate(() => window.gapatlas.map.getCenter());
  await page.goto('about:blank');
  await atlas.open(`#at=${first - 0.5}/${lat}/${lng}`);
  await expect(atlas.legend.locator('h2')).toContainText('per area');
  const { areas, tracts } = await filled(page);
  expect(areas.length).toBeGreaterThan(5);
  expect(tracts).toEqual([]);
  await expect(page.locator('.notes')).toContainText('Zoom in to see the tracts.');
  await page.evaluate((zoom) => window.gapatlas.map.setZoom(zoom), first + 0.5);
  await atlas.waitForMap();
  await expect(atlas.legend.locator('h2')).toContainText('per tract');
  expect((await filled(page)).areas).toEqual([]);
  // Whose numbers are shown at a zoom is no step of the history, and stands in no address.
  expect(new URL(page.url()).hash).not.toContain('by=');
});

test('a measure of tracts alone is shown by tract, and says so', async ({ atlas, page }) => {
  await atlas.open('#by=areas&measure=bivariate');
  await expect(page.locator('.levels input').first()).toBeDisabled();
  expect((await filled(page)).areas).toEqual([]);
  expect((await filled(page)).tracts.length).toBeGreaterThan(100);
  await page.getByRole('radio', { name: 'Share of them within reach' }).check();
  await expect(page.locator('.levels input').first()).toBeEnabled();
  await expect.poll(async () => (await filled(page)).areas.length).toBeGreaterThan(5);
});

test('a study without planning areas has no such choice', async ({ atlas, page }) => {
  await atlas.open('#by=areas', 'withoutAreas');
  await expect(page.locator('.levels')).toBeHidden();
  expect((await filled(page)).tracts.length).toBeGreaterThan(100);
});

test('a share that is all or none in every tract is shown by area alone', async ({ atlas, page }) => {
  const changed = (await (await page.request.get(`${atlas.served.sample}/atlas.json`)).json()) as Atlas;
  await page.route('**/atlas.json*', async (route) => {
    for (const { measures } of changed.standards)
      for (const measure of measures) measure.of_tracts = measure.id !== 'within';
    await route.fulfill({ json: changed });
  });
  await atlas.open();
  await page.getByRole('radio', { name: 'Share of them within reach' }).check();
  await expect.poll(async () => (await filled(page)).areas.length).toBeGreaterThan(5);
  expect((await filled(page)).tracts).toEqual([]);
  await expect(page.getByRole('radio', { name: 'Tracts' })).toBeDisabled();
  await page.getByRole('radio', { name: 'People without access' }).check();
  await expect.poll(async () => (await filled(page)).tracts.length).toBeGreaterThan(100);
  await expect(page.getByRole('radio', { name: 'Tracts' })).toBeChecked();
});

test('areas that are a part of the region fill the map when their numbers are asked for', async ({ atlas, page }) => {
  // Two areas, west and east, reach beyond the region: all of it is seen, and nothing moves.
  await atlas.open('#areas=zone', 'odd');
  const zoom = () => page.evaluate(() => window.gapatlas.map.getZoom());
  const before = await zoom();
  const changed = (await (await page.request.get(`${atlas.served.odd}/atlas.json`)).json()) as Atlas;
  await page.route('**/atlas.json*', async (route) => {
    for (const kind of changed.area_kinds) kind.bounds = [-41.1, 41.9, -41.0, 42.0];
    await route.fulfill({ json: changed });
  });
  await page.reload();
  await atlas.waitForMap();
  await page.locator('.levels input').last().check();
  await expect.poll(zoom).toBeGreaterThan(before + 0.3);
  await expect(page).toHaveURL(/by=areas.*at=/);
});
