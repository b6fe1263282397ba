import type { Atlas } from '../src/api/types.gen';
import { type AtlasPage, count, expect, test } from './atlas-page';
import type { Row } from './csv';

/** The sample's list of legal help ends at the river: access beyond it is unknown and has no class. */

const LEGAL = 'legal-3-miles';
const REASON = 'no complete list of legal help covers this place';

function mostlyUnknown(rows: Row[], standard = 'legal_3_miles'): Row[] {
  return rows.filter((row) => Number(row[`${standard}_without_at_most`]) > 2 * Number(row[`${standard}_without`]));
}

function ids(rows: Row[]): string[] {
  return rows.map(({ geoid = '' }) => geoid).sort();
}

async function fetchAtlas(atlas: AtlasPage): Promise<Atlas> {
  return (await atlas.page.request.get(`${atlas.served.sample}/atlas.json`)).json();
}

test('on every map unknown access has its own pattern and the colour of no class', async ({ atlas }) => {
  // Opens every map of the standard.
  test.slow();
  const rows = mostlyUnknown(atlas.exported('tracts'));
  const outsideList = rows.filter((row) => Number(row.legal_3_miles_unknown_list) > 0);
  expect(Math.min(outsideList.length, rows.length - outsideList.length)).toBeGreaterThan(0);
  const { standards, not_known } = await fetchAtlas(atlas);
  const standard = standards.find(({ id }) => id === LEGAL);
  for (const map of [...(standard?.measures ?? []), ...(standard?.bivariate ? [standard.bivariate] : [])]) {
    await atlas.open(`#standard=${LEGAL}&measure=${map.id}`);
    expect((await atlas.tracts('not-known')).map(({ id }) => id).sort(), map.id).toEqual(ids(rows));
    expect(await atlas.tracts('no-data'), map.id).toEqual([]);
    const colors = 'classes' in map ? map.classes.map(({ color }) => color) : (map.colors.light ?? []).flat();
    const expectedIds = new Set(ids(rows));
    const points = (await atlas.pointsInTracts()).filter(({ geoid }) => expectedIds.has(geoid));
    expect(points.length, map.id).toBeGreaterThan(2);
    for (const point of points.slice(0, 8)) expect(colors.map(rgb), map.id).not.toContain(await atlas.colorAt(point));
    await expect(atlas.legend.locator('.not-known')).toContainText(`not known: ${REASON}`);
    await expect(atlas.legend.locator('.not-known rect').last()).toHaveAttribute('fill', /^url/);
  }
  for (const variant of ['light', 'dark', 'high-contrast', 'print'] as const) {
    const classes = standards.flatMap(({ measures }) => measures.flatMap((map) => map.classes));
    expect(classes.map(({ colors }) => colors[variant])).not.toContain(not_known.colors[variant]);
  }
});

test('the headline shows both bounds, and the people for whom no list is complete', async ({ atlas }) => {
  await atlas.open(`#standard=${LEGAL}`);
  const region = atlas.exported('areas').find(({ id }) => id === 'region') ?? {};
  const [least, most] = [region.legal_3_miles_without, region.legal_3_miles_without_at_most];
  const bounds = `between ${count(least)} ±\u00a0${count(region.legal_3_miles_without_moe)} and ${count(most)} ±\u00a0${count(region.legal_3_miles_without_at_most_moe)}`;
  await expect(atlas.headline).toContainText(`${bounds} of ${count(region.foreign_born)} people`);
  await expect(atlas.headline).toContainText(
    `for ${count(String(Number(most) - Number(least)))} people it is not known: they live where no list is complete (${count(region.legal_3_miles_unknown_list)})`,
  );
});

test('without unknown access there is one number, no pattern and no line', async ({ atlas }) => {
  await atlas.open('#standard=clinic-1-mile');
  await expect(atlas.headline).toContainText('Without access in the whole region:');
  await expect(atlas.headline).not.toContainText('between');
  expect(await atlas.tracts('not-known')).toEqual([]);
  await expect(atlas.legend.locator('.not-known, .complete')).toHaveCount(0);
  expect(await featureCount(atlas, 'complete')).toBe(0);
});

test('the number of sites that could not be located is shown with the result', async ({ atlas }) => {
  const note = '1 listed site could not be located, and is treated as absent.';
  await atlas.open('#standard=households-clinic&pick=area:neighbourhood-6', 'odd');
  await expect(atlas.headline).toContainText(note);
  await expect(atlas.panel).toContainText(note);
  await atlas.open('#standard=seniors-park', 'odd');
  await expect(atlas.headline).not.toContainText('could not be located');
});

test('the border of the area where the list is complete is a line with a legend item', async ({ atlas, page }) => {
  await atlas.open(`#standard=${LEGAL}`);
  expect(await featureCount(atlas, 'complete')).toBeGreaterThan(0);
  await expect(atlas.legend.locator('.complete')).toHaveText('where the list of legal help is complete');
  await page.getByRole('radio', { name: 'Parks' }).check();
  await atlas.waitForMap();
  expect(await featureCount(atlas, 'complete')).toBe(0);
});

test('pointer and panel show that a tract beyond the river is not known, and why', async ({ atlas, page }) => {
  await atlas.open(`#standard=${LEGAL}`);
  const points = await atlas.pointsInTracts();
  const rows = mostlyUnknown(atlas.exported('tracts')).filter((row) => Number(row.legal_3_miles_unknown_list) > 0);
  const row = rows.find(({ geoid }) => points.some((point) => point.geoid === geoid)) ?? {};
  const { x = 0, y = 0 } = points.find(({ geoid }) => geoid === row.geoid) ?? {};
  // A number of 0 without any doubt stands alone.
  expect([row.legal_3_miles_without, row.legal_3_miles_without_moe].map(Number)).toEqual([0, 0]);
  const [least, most] = [
    '0',
    `${count(row.legal_3_miles_without_at_most)} ±\u00a0${count(row.legal_3_miles_without_at_most_moe)}`,
  ];
  await page.mouse.move(x, y);
  await expect(page.locator('.notes p').first()).toHaveText(
    `${row.name}: ${least} to ${most} people without access; not known: ${REASON}`,
  );
  await page.mouse.click(x, y);
  await expect(atlas.panel.locator('.big')).toHaveText(`between ${least} and ${most} people without access`);
  await expect(atlas.panel.locator('.facts > div').first()).toContainText(
    'not known: no complete list where they live',
  );
  await expect(atlas.panel).toContainText(`Not known for most of them: ${REASON}`);
});

test('the ranking shows both bounds, and that a rank is uncertain', async ({ atlas }) => {
  await atlas.open(`#standard=${LEGAL}`);
  const areas = atlas.exported('areas').filter(({ id }) => id !== 'region');
  const uncertain = areas.filter(
    (row) => count(row.legal_3_miles_without) !== count(row.legal_3_miles_without_at_most),
  );
  expect(Math.min(uncertain.length, areas.length - uncertain.length)).toBeGreaterThan(0);
  await atlas.ranking.getByRole('button', { name: 'Show all' }).click();
  for (const row of areas) {
    const item = atlas.ranking.locator(`li[data-id="${row.id}"]`);
    const isUncertain = uncertain.includes(row);
    await expect(item.locator('.number'), row.id).toContainText(count(row.legal_3_miles_without));
    if (isUncertain)
      await expect(item.locator('.number')).toContainText(`to ${count(row.legal_3_miles_without_at_most)}`);
    await expect(item.getByText('its rank is not known'), row.id).toHaveCount(isUncertain ? 1 : 0);
  }
});

test('the table has the upper bound of those without access, and the difference', async ({ atlas }) => {
  await atlas.open(`#standard=${LEGAL}&table=tracts:unknown:down`);
  const headers = atlas.table.getByRole('columnheader');
  await expect(headers.filter({ hasText: 'Without at most' })).toHaveCount(1);
  await expect(headers.filter({ hasText: 'Not known' })).toHaveAttribute('aria-sort', 'descending');
  const rows = new Map((await atlas.rows()).map(([name, ...cells]) => [name?.slice(-11), cells]));
  for (const row of atlas.exported('tracts')) {
    const cells = rows.get(row.geoid);
    const most = count(row.legal_3_miles_without_at_most);
    const moe = count(row.legal_3_miles_without_at_most_moe);
    expect(cells?.slice(3, 5), row.geoid).toEqual([
      most === '0' && moe === '0' ? '0' : `${most} ± ${moe}`,
      count(String(Number(row.legal_3_miles_without_at_most) - Number(row.legal_3_miles_without))),
    ]);
  }
});

function featureCount({ page }: AtlasPage, layer: string): Promise<number> {
  return page.evaluate((id) => {
    const { map } = window.gapatlas;
    return map.getLayer(id) ? map.queryRenderedFeatures(undefined, { layers: [id] }).length : 0;
  }, layer);
}

function rgb(hex: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `rgb(${red}, ${green}, ${blue})`;
}
