import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type AtlasPage, count, expect, test } from './atlas-page';
import { type Row, readCsv } from './csv';

/** Areas that a reader puts together, and places side by side. */

const TRACT = '99001010200';
const several = (page: Page) => page.locator('.map-buttons button').nth(3);
const draw = (page: Page) => page.locator('.map-buttons button').nth(4);
const heading = (atlas: AtlasPage) => atlas.panel.getByRole('heading', { level: 2 });

/** The sum over tracts of a column of the export. */
function sum(atlas: AtlasPage, ids: string[], column: string): number {
  const rows = atlas.exported('tracts').filter(({ geoid }) => ids.includes(geoid ?? ''));
  expect(rows).toHaveLength(ids.length);
  return rows.reduce((all, row) => all + Number(row[column]), 0);
}

/** Tracts with a point of the page in each, away from what stands over the map. */
async function places(atlas: AtlasPage): Promise<{ geoid: string; x: number; y: number }[]> {
  const box = await atlas.page.locator('#map').boundingBox();
  const all = await atlas.pointsInTracts();
  const free = all.filter(
    ({ x, y }) => box && y > box.y + 60 && y < box.y + box.height - 110 && x < box.x + box.width - 60,
  );
  return [...new Map(free.map((place) => [place.geoid, place])).values()];
}

test('tracts chosen one after the other are an area with their sums, a name, an address and downloads', async ({
  atlas,
  page,
}) => {
  await atlas.open();
  const chosen = (await places(atlas)).slice(0, 3);
  const ids = chosen.map(({ geoid }) => geoid);
  await several(page).click();
  for (const { geoid, x, y } of chosen) {
    await page.mouse.click(x, y);
    await expect(page).toHaveURL(new RegExp(geoid));
  }
  await expect(heading(atlas)).toHaveText('Own area of 3 parts');
  const without = sum(atlas, ids, 'clinic_1_mile_without');
  const moe = Math.sqrt(
    atlas
      .exported('tracts')
      .filter(({ geoid }) => ids.includes(geoid ?? ''))
      .reduce((all, row) => all + Number(row.clinic_1_mile_without_moe) ** 2, 0),
  );
  await expect(atlas.panel.locator('.big')).toContainText(`${count(String(without))} ±\u00a0${count(String(moe))}`);
  await page.getByLabel('Name of this area').fill('Three tracts ~ of mine');
  await page.keyboard.press('Enter');
  await expect(heading(atlas)).toHaveText('Three tracts of mine');
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.locator('.tool-bar')).toBeHidden();
  // The address shows the same elsewhere; a part that is taken out is gone.
  await page.goto('about:blank');
  await page.goBack();
  await atlas.waitForMap();
  await expect(heading(atlas)).toHaveText('Three tracts of mine');
  const picked = () =>
    page.evaluate(() => window.gapatlas.map.queryRenderedFeatures({ layers: ['picked-tracts'] }).length);
  await expect.poll(picked).toBeGreaterThanOrEqual(3);
  await atlas.panel.getByText('Download what lies here').click();
  const saving = page.waitForEvent('download');
  await atlas.panel.locator('.panel-downloads div').nth(1).getByRole('link', { name: 'CSV' }).click();
  const rows = readCsv(await (await saving).path());
  expect(rows.map(({ geoid }) => geoid).sort()).toEqual([...ids].sort());
  await page.getByRole('button', { name: `Take out Tract ${ids[2]}` }).click();
  await expect(atlas.panel.locator('.own-area-members li')).toHaveCount(2);
});

test('an own area has a report and a handout with its name', async ({ atlas, page }) => {
  await atlas.open('#pick=area:name.North%20end~neighbourhood-6~neighbourhood-5');
  const report = await page.request.get(
    new URL((await atlas.panel.getByRole('link', { name: 'Report to print' }).getAttribute('href')) ?? '', page.url())
      .href,
  );
  expect(await report.text()).toContain('North end');
  await atlas.panel.getByRole('button', { name: 'Make a handout' }).click();
  const preview = page.frameLocator('#handout iframe');
  await expect(preview.getByRole('heading', { level: 1 })).toHaveText('North end');
});

test('a name as long as may be keeps its last sign while parts are taken out', async ({ atlas }) => {
  // A sign of two code units: half of it could stand in no address.
  const name = `${'a'.repeat(79)}\u{1F3E5}`;
  await atlas.open(`#pick=area:name.${encodeURIComponent(name)}~neighbourhood-6~neighbourhood-5`);
  await expect(heading(atlas)).toHaveText(name);
  await atlas.panel.locator('.own-area-members li button').first().click();
  await expect(atlas.panel.locator('.own-area-members li')).toHaveCount(1);
  await expect(heading(atlas)).toHaveText(name);
});

test('by keyboard tracts are chosen, and an outline is drawn', async ({ atlas, page }) => {
  await atlas.open();
  const canvas = page.locator('.maplibregl-canvas');
  await draw(page).focus();
  await page.keyboard.press('Enter');
  await canvas.focus();
  for (const key of ['ArrowLeft', 'ArrowDown', 'ArrowRight']) {
    await page.keyboard.press('Enter');
    await page.keyboard.press(key);
    await atlas.waitForMap();
  }
  await page.keyboard.press('Enter');
  await expect(page.locator('.tool-bar [role=status]')).toHaveText('4 corners');
  await page.getByRole('button', { name: 'Take back the last corner' }).press('Enter');
  await expect(page.locator('.tool-bar [role=status]')).toHaveText('3 corners');
  await page.getByRole('button', { name: 'Finish the area' }).press('Enter');
  await expect(page).toHaveURL(/pick=area:outline\./);
  await expect(heading(atlas)).toBeFocused();
  // Escape leaves a tool without a trace.
  await draw(page).press('Enter');
  await canvas.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.locator('.tool-bar')).toBeHidden();
  await expect(canvas).toBeFocused();
});

test('an outline that is drawn has the numbers of the same outline in the report', async ({ atlas, page }) => {
  await atlas.open();
  const box = await page.locator('#map').boundingBox();
  if (!box) throw new Error('no map');
  const corners = [
    [0.3, 0.3],
    [0.7, 0.3],
    [0.7, 0.7],
    [0.3, 0.7],
  ].map(([x = 0, y = 0]) => [Math.round(box.x + box.width * x), Math.round(box.y + box.height * y)] as const);
  await draw(page).click();
  for (const [x, y] of corners) {
    await page.mouse.click(x, y);
    await page.waitForTimeout(350);
  }
  const ring = await page.evaluate((points) => {
    const { map } = window.gapatlas;
    const { left, top } = map.getCanvas().getBoundingClientRect();
    return points.map(([x, y]) => map.unproject([x - left, y - top]).toArray());
  }, corners);
  await page.getByRole('button', { name: 'Finish the area' }).click();
  await expect(atlas.panel.locator('.big')).toBeVisible();
  const data = { type: 'Polygon', coordinates: [[...ring, ring[0]]] };
  const report = await (await page.request.post(`${atlas.served.sample}/areas/report?format=json`, { data })).json();
  // Corners are kept to a meter.
  const shown = Number((await atlas.panel.locator('.big strong').first().textContent())?.replaceAll(',', ''));
  expect(Math.abs(shown - report.gaps[0].without.value)).toBeLessThanOrEqual(10);
});

test('a file of outlines is read, and one that has none is refused in words', async ({ atlas, page }) => {
  await atlas.open('#pick=area:neighbourhood-6~neighbourhood-5');
  const file = atlas.panel.locator('input[type=file]');
  const [west = 0, south = 0, east = 0, north = 0] = await page.evaluate(() =>
    window.gapatlas.map.getBounds().toArray().flat(),
  );
  const kml = `<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><Polygon><outerBoundaryIs><LinearRing><coordinates>
    ${west},${south} ${east},${south} ${east},${north},0 ${west},${north} ${west},${south}</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></kml>`;
  await file.setInputFiles({ name: 'mine.kml', mimeType: 'application/xml', buffer: Buffer.from(kml) });
  await expect(atlas.panel.locator('.own-area-members li')).toHaveCount(3);
  await expect(page).toHaveURL(/~outline\./);
  await file.setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') });
  await expect(atlas.panel.locator('.own-area-members [role=status]')).toContainText('No outline could be read');
  // What was downloaded comes back as it was.
  const id = 'name.Both~neighbourhood-6~neighbourhood-5';
  const downloaded = await page.request.get(`${atlas.served.sample}/export/areas.geojson?area=${id}`);
  await file.setInputFiles({ name: 'area.geojson', mimeType: 'application/json', buffer: await downloaded.body() });
  await expect(heading(atlas)).toHaveText('Both');
});

/** The box of the only outline of the own area that is selected. */
async function boxOfOutline(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const id = new URLSearchParams(location.hash.slice(1)).get('pick')?.replace('area:', '') ?? '';
    const outline = id.split('~').filter((member) => member.startsWith('outline.'));
    return (await (await fetch(`/tables/areas.json?id=${outline.join('~')}`)).json()).bounds as number[];
  });
}

for (const format of ['gpkg', 'shp.zip', 'gpkg in meters', 'shp.zip in meters']) {
  test(`outlines in a file are those of the area that was written to it: ${format}`, async ({ atlas, page }) => {
    const row = await (await page.request.get(`${atlas.served.sample}/tables/areas.json?id=neighbourhood-6`)).json();
    const [kind = '', projected] = format.split(' in ');
    const folder = mkdtempSync(join(tmpdir(), 'gapatlas-outlines-'));
    const address = `${atlas.served.sample}/export/areas.${kind}?filter=${encodeURIComponent("id='neighbourhood-6'")}`;
    const answer = await page.request.get(address);
    expect(answer.status()).toBe(200);
    let path = join(folder, `areas.${kind}`);
    writeFileSync(path, await answer.body());
    if (projected) {
      const system = kind === 'gpkg' ? 'EPSG:32624' : 'EPSG:3857';
      const from = kind === 'gpkg' ? path : `/vsizip/${path}`;
      path = join(folder, kind === 'gpkg' ? 'projected.gpkg' : 'projected.shz');
      execFileSync('ogr2ogr', ['-t_srs', system, path, from]);
    }
    await atlas.open('#pick=area:neighbourhood-6~neighbourhood-5');
    await atlas.panel.locator('input[type=file]').setInputFiles({
      name: `mine.${kind.replace('shp.', '')}`,
      mimeType: 'application/octet-stream',
      buffer: readFileSync(path),
    });
    await expect(atlas.panel.locator('.own-area-members')).toContainText('Outline 1');
    await expect(page).toHaveURL(/~outline\./);
    const box = await boxOfOutline(page);
    row.bounds.forEach((edge: number, side: number) => {
      expect(box[side]).toBeCloseTo(edge, 4);
    });
    rmSync(folder, { recursive: true });
  });
}

test('a damaged file is refused in words', async ({ atlas, page }) => {
  await atlas.open('#pick=area:neighbourhood-6~neighbourhood-5');
  const file = atlas.panel.locator('input[type=file]');
  for (const begin of ['PK\u0003\u0004', 'SQLite format 3\u0000']) {
    const buffer = Buffer.concat([Buffer.from(begin), Buffer.alloc(600, 7)]);
    await file.setInputFiles({ name: 'mine.bin', mimeType: 'application/octet-stream', buffer });
    await expect(atlas.panel.locator('.own-area-members [role=status]')).toContainText('No outline could be read');
    await file.setInputFiles([]);
    await page.evaluate(() => document.querySelector('.own-area-members [role=status]')?.replaceChildren());
  }
  atlas.errors.length = 0;
});

test('a circle around a point is an area, by keyboard', async ({ atlas, page }) => {
  await atlas.open();
  await page.getByRole('button', { name: 'Draw an area' }).click();
  await page.locator('.maplibregl-canvas').focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Within miles of this point').fill('2.5');
  await page.getByRole('button', { name: 'Take what lies within it' }).click();
  await expect(atlas.panel.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(atlas.panel).toContainText('Outline 1');
  await expect(page).toHaveURL(/pick=area:outline\./);
  const box = await page.evaluate(async () => {
    const id = new URLSearchParams(location.hash.slice(1)).get('pick')?.replace('area:', '') ?? '';
    const row = await (await fetch(`/tables/areas.json?id=${id}`)).json();
    return row.bounds as number[];
  });
  const [west = 0, south = 0, east = 0, north = 0] = box ?? [];
  // From side to side 5 miles: a degree of latitude has 69.0 miles, and one of longitude less by its cosine.
  expect((north - south) * 69.0).toBeCloseTo(5, 1);
  expect((east - west) * 69.17 * Math.cos(((north + south) / 2) * (Math.PI / 180))).toBeCloseTo(5, 1);
});

test('what can be reached from a place is an area, by keyboard, and its address opens the same', async ({
  atlas,
  page,
  context,
}) => {
  await atlas.open('#at=11/41.99/-41.05');
  await page.getByRole('button', { name: 'Draw an area' }).click();
  await page.locator('.maplibregl-canvas').focus();
  await page.keyboard.press('Enter');
  const modes = page.getByLabel('How people travel');
  await expect(modes.locator('option')).toHaveText([
    'on foot, estimated from the straight line',
    'on foot',
    'by bus and train',
  ]);
  await expect(page.getByLabel('Leaving at')).toBeHidden();
  await modes.selectOption('transit');
  await page.getByLabel('Leaving at').fill('17:00');
  await modes.selectOption('walk');
  await page.getByLabel('Minutes of travel').fill('30');
  const asked = page.waitForRequest(/\/places\/.*mode=walk&within=30\+min$/);
  await page.getByRole('button', { name: 'Take what can be reached' }).click();
  await asked;
  await expect(heading(atlas)).toHaveText('30 min on foot');
  await expect(heading(atlas)).toBeFocused();
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.locator('#panel h2')).toHaveText('30 min on foot');
  await other.close();
  // Its ground is what the server measured, to a meter.
  const area = await page.evaluate(async () => {
    const id = new URLSearchParams(location.hash.slice(1)).get('pick')?.replace('area:', '') ?? '';
    return (await (await fetch(`/tables/areas.json?id=${encodeURIComponent(id)}`)).json()).bounds as number[];
  });
  const reach = await page.request.get(
    `${atlas.served.sample}/places/-41.05,41.99/reach.geojson?mode=walk&within=30%20min`,
  );
  const corners = (await reach.json()).features[0].geometry.coordinates.flat(2) as [number, number][];
  const [lngs, lats] = [corners.map(([lng]) => lng), corners.map(([, lat]) => lat)];
  const box = [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
  box.forEach((edge, side) => {
    expect(area[side]).toBeCloseTo(edge, 3);
  });
});

test('what can be reached is shown in three bands, with the places in it, and goes with the tool', async ({
  atlas,
  page,
}) => {
  await atlas.open('#at=11/41.99/-41.05');
  await page.getByRole('button', { name: 'Draw an area' }).click();
  await page.locator('.maplibregl-canvas').focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('How people travel').selectOption('walk');
  await page.getByLabel('Minutes of travel').fill('30');
  await page.getByRole('button', { name: 'Show what can be reached' }).click();
  const tool = page.locator('.tool-bar');
  await expect(tool.locator('.bands li')).toHaveText([
    'within 10\u00a0min',
    'within 20\u00a0min',
    'within 30\u00a0min',
  ]);
  await expect(tool.getByRole('status')).toHaveText('30 min on foot');
  const answer = await page.request.get(
    `${atlas.served.sample}/places/-41.05,41.99/reach.geojson?mode=walk&within=10%20min,20%20min,30%20min`,
  );
  interface Feature {
    properties: { kind: string; theme: string; name: string };
  }
  const sites = ((await answer.json()).features as Feature[]).filter(({ properties }) => properties.kind === 'site');
  const [nearest] = sites;
  const alike = sites.filter(({ properties }) => properties.theme === nearest?.properties.theme);
  const line = tool.locator('.in-reach li', { hasText: nearest?.properties.name ?? 'a place' });
  await expect(line).toContainText(`: ${alike.length}, the nearest ${nearest?.properties.name}`);
  const bands = () =>
    page.evaluate(() =>
      [1, 2, 3].map((band) => {
        const layers = [`reach-ground-${band}`];
        return window.gapatlas.map.queryRenderedFeatures(undefined, { layers }).length > 0;
      }),
    );
  await expect.poll(bands).toEqual([true, true, true]);
  // The ground has the colours of the list, which is above the map.
  const swatch = tool.locator('.band-1');
  await expect(swatch).toHaveCSS('background-color', 'rgb(11, 82, 91)');
  const found = (await new AxeBuilder({ page }).include('.tool-bar').analyze()).violations;
  expect(found.map(({ id }) => id)).toEqual([]);
  await page.locator('.maplibregl-canvas').focus();
  await page.keyboard.press('Escape');
  await expect.poll(bands).toEqual([false, false, false]);
});

test('from a place of a list it is asked what can be reached', async ({ atlas, page }) => {
  const site = atlas.exported('sites').find(({ theme }) => theme === 'clinic');
  await atlas.open(`#pick=site:${site?.id}`);
  await atlas.panel.getByRole('button', { name: 'What can be reached from here?' }).click();
  const asking = page.waitForRequest(/\/places\/.*\/reach\.geojson/);
  await page.getByRole('button', { name: 'Show what can be reached' }).click();
  const [lng, lat] = new URL((await asking).url()).pathname.split('/')[2]?.split(',').map(Number) ?? [];
  expect(Math.hypot((lng ?? 0) - Number(site?.lon), (lat ?? 0) - Number(site?.lat))).toBeLessThan(0.001);
  await expect(page.locator('.tool-bar .bands li')).toHaveCount(3);
});

test('nothing is reached from outside of the region, and the tool says so', async ({ atlas, page }) => {
  await page.route('**/places/**', async (route) => {
    await route.fulfill({ status: 422, contentType: 'application/problem+json', json: { status: 422 } });
  });
  await atlas.open();
  await page.getByRole('button', { name: 'Draw an area' }).click();
  await page.locator('.maplibregl-canvas').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Take what can be reached' }).click();
  await expect(page.locator('.tool-bar [role=status]')).toContainText('Nothing can be reached from here');
  atlas.errors.length = 0;
});

test('an area without numbers says why', async ({ atlas, page }) => {
  await page.route('**/tables/areas.json?id=*', async (route) => {
    await route.fulfill({ status: 422, contentType: 'application/problem+json', json: { status: 422 } });
  });
  await atlas.open('#pick=area:neighbourhood-6~neighbourhood-5');
  await expect(atlas.panel.locator('.warning')).toContainText('it is too small');
  await expect(atlas.panel.locator('.own-area-members li')).toHaveCount(2);
  await page.waitForLoadState('networkidle');
  atlas.errors.length = 0;
});

test('places side by side have the numbers of the export, and what the tests say of them', async ({ atlas, page }) => {
  await atlas.open(
    '#pick=area:name.Both~neighbourhood-6~neighbourhood-5&beside=area:neighbourhood-7&beside=tract:99001010200',
  );
  await atlas.panel.getByRole('button', { name: 'Compare' }).click();
  const dialog = page.getByRole('dialog', { name: 'Side by side' });
  const table = dialog.getByRole('table');
  await expect(table.locator('thead th')).toHaveCount(4);
  await expect(table.locator('thead')).toContainText('Both');
  const areas = atlas.exported('areas');
  const first = areas.find(({ id }) => id === 'neighbourhood-7');
  const shown = table.locator('tbody').first().locator('tr').nth(1).locator('td');
  await expect(shown.nth(0)).toContainText(`${count(first?.clinic_1_mile_without)} ±\u00a0`);
  await expect(shown.nth(1)).toContainText(
    /Beside the first place: (clearly higher|clearly lower|no clear difference)/,
  );
  await expect(shown.nth(2)).toContainText(/Beside the region: (clearly higher|clearly lower|no clear difference)/);
  const region = areas.find(({ id }) => id === 'region');
  await expect(shown.nth(3)).toContainText(count(region?.clinic_1_mile_without));
  // The largest share without has the first rank; an own area and a tract have none.
  const kind = areas.filter((area) => area.kind === first?.kind);
  const share = (area?: Row) => Number(area?.clinic_1_mile_within);
  const rank = 1 + kind.filter((area) => share(area) < share(first)).length;
  await expect(shown.nth(0)).toContainText(new RegExp(`Rank ${rank} of ${kind.length}( \\(between \\d+ and \\d+\\))?`));
  await expect(shown.nth(1)).not.toContainText('Rank');
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 800 });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.reload();
  await expect(table.locator('thead th')).toHaveCount(4);
  await dialog.getByRole('button', { name: /^Take away Tract/ }).click();
  await expect(table.locator('thead th')).toHaveCount(3);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Side by side: 2 places' })).toBeVisible();
});

test('axe finds no violations with tools, members and downloads open, in English and Arabic, wide and narrow', async ({
  atlas,
  page,
}) => {
  test.slow();
  for (const language of ['en', 'ar'])
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto('about:blank');
      await atlas.open(`?lang=${language}#pick=area:neighbourhood-6~${TRACT}`);
      await several(page).click();
      await expect(page.locator('.own-area-members li')).toHaveCount(2);
      await page.locator('.panel-downloads summary').click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
        `${language} ${width}`,
      ).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
});

test('a click with the control key adds to what is selected', async ({ atlas, page }) => {
  await atlas.open();
  const [first, second] = await places(atlas);
  if (!first || !second) throw new Error('no two tracts');
  await page.mouse.click(first.x, first.y);
  await expect(page).toHaveURL(new RegExp(`pick=tract:${first.geoid}`));
  await page.keyboard.down('Control');
  await page.mouse.click(second.x, second.y);
  await page.keyboard.up('Control');
  await expect(page).toHaveURL(new RegExp(`pick=area:${first.geoid}~${second.geoid}`));
  await expect(heading(atlas)).toHaveText('Own area of 2 parts');
});
