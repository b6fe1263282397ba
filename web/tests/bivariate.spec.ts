import type { Page } from '@playwright/test';
import type { Atlas } from '../src/api/types.gen';
import { type AtlasPage, expect, test } from './atlas-page';
import type { Row } from './csv';

/** The bivariate map. */

type BivariateMeasure = NonNullable<Atlas['standards'][number]['bivariate']>;
const THIRDS = ['lowest third', 'middle third', 'highest third'];

async function bivariateMeasure(atlas: AtlasPage, page: Page, standard = 'clinic-1-mile'): Promise<BivariateMeasure> {
  const { standards } = (await (await page.request.get(`${atlas.served.sample}/atlas.json`)).json()) as Atlas;
  const map = standards.find(({ id }) => id === standard)?.bivariate;
  if (!map) throw new Error(`${standard} has no map of two things`);
  return map;
}

/** The class of an exported row, by the class limits from the server. */
function classOf(map: BivariateMeasure, row: Row): [need: number, lack: number] | null {
  const [people, within] = [row[map.people] ?? '', row[map.within] ?? ''];
  if (people === '' || Number(people) === 0 || within === '') return null;
  const number = map.whole === null ? Number(people) : Number(people) / Number(row[map.whole]);
  return [
    map.need.findIndex(({ upto }) => upto === null || number <= upto),
    map.lack.findIndex(({ within_above: above }) => above === null || Number(within) > above),
  ];
}

function rgb(hex: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `rgb(${red}, ${green}, ${blue})`;
}

function percent(cell: string | undefined): string {
  return `${Math.round(Number(cell) * 100)}\u00a0%`;
}

test('the legend has nine classes, with as many tracts each as the export', async ({ atlas, page }) => {
  for (const standard of ['clinic-1-mile', 'clinic-30-min-spanish', 'park-half-mile']) {
    await atlas.open(`#standard=${standard}&measure=bivariate`);
    await expect(page.getByRole('radio', { name: 'Need and access at once' })).toBeChecked();
    const map = await bivariateMeasure(atlas, page, standard);
    const counted = [0, 1, 2].map(() => [0, 0, 0]);
    for (const row of atlas.exported('tracts')) {
      const [need, lack] = classOf(map, row) ?? [];
      if (need !== undefined && lack !== undefined && counted[need])
        counted[need][lack] = (counted[need][lack] ?? 0) + 1;
    }
    expect(counted.flat().filter((tracts) => tracts > 0).length).toBeGreaterThan(5);
    const table = atlas.legend.getByRole('table', { name: 'Need and access at once' });
    for (const [need, { label }] of map.need.entries()) {
      const row = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: label, exact: true }) });
      const names = map.lack.map(({ label: access }, lack) => {
        const tracts = counted[need]?.[lack];
        return `${tracts} ${tracts === 1 ? 'tract' : 'tracts'}: need in the ${THIRDS[need]}, ${access} within reach`;
      });
      for (const [index, name] of names.entries()) {
        await expect(row.getByRole('cell').nth(index)).toHaveAccessibleName(name);
      }
    }
    await expect(table.getByRole('columnheader').filter({ hasText: 'third' })).toHaveText(
      map.lack.map(({ label }) => label),
    );
  }
});

test('legend and map have the same nine colours, in every style variant', async ({ atlas, page }) => {
  const map = await bivariateMeasure(atlas, page);
  const rows = new Map(atlas.exported('tracts').map((row) => [row.geoid, row]));
  await atlas.open('#measure=bivariate');
  const points = new Map<string, { x: number; y: number }>();
  for (const { geoid, ...point } of await atlas.pointsInTracts()) {
    const classes = classOf(map, rows.get(geoid) ?? {});
    if (classes) points.set(classes.join(), point);
  }
  expect(points.size).toBeGreaterThan(5);
  for (const variant of ['light', 'dark', 'high-contrast', 'print'] as const) {
    await page.getByRole('combobox', { name: 'Colours of the map' }).selectOption(variant);
    const colors = map.colors[variant] ?? [];
    const fills = atlas.legend.locator('.nine rect');
    await expect
      .poll(() => fills.evaluateAll((boxes) => boxes.map((box) => box.getAttribute('fill'))))
      .toEqual([...colors].reverse().flat());
    for (const [classes, point] of points) {
      const [need = 0, lack = 0] = classes.split(',').map(Number);
      await expect.poll(() => atlas.colorAt(point), `${variant} ${classes}`).toBe(rgb(colors[need]?.[lack] ?? ''));
    }
  }
});

test('uncertain classes are hatched, and withheld differs from nobody', async ({ atlas, page }) => {
  await atlas.open('#standard=clinic-30-min-spanish&measure=bivariate');
  const rows = atlas.exported('tracts');
  const ids = (sorted: (row: Row) => boolean) =>
    rows
      .filter(sorted)
      .map(({ geoid }) => geoid)
      .sort();
  const tractsIn = async (layer: string) => (await atlas.tracts(layer)).map(({ id }) => id).sort();
  const low = ids((row) => row.clinic_30_min_spanish_without_reliability === 'low');
  const withheld = ids((row) => row.limited_english_spanish_withheld === 'yes');
  expect(Math.min(low.length, withheld.length)).toBeGreaterThan(0);
  expect(await tractsIn('low')).toEqual(low);
  expect(await tractsIn('withheld')).toEqual(withheld);
  expect(await tractsIn('no-data')).toEqual([]);
  for (const text of ['hatched: low reliability', 'withheld for privacy', 'none of these people live here'])
    await expect(atlas.legend).toContainText(text);
  const nobody = rows.find((row) => row.limited_english_spanish === '0');
  await page.goto(
    `${atlas.served.sample}/map#standard=clinic-30-min-spanish&measure=bivariate&pick=tract:${nobody?.geoid}`,
  );
  await expect(atlas.panel.locator('.facts > div').first()).toHaveText(
    /^Need and access at once\s*none of these people live here$/,
  );
});

test('pointer, panel and table describe the thirds that a tract is in', async ({ atlas, page }) => {
  await atlas.open('#measure=bivariate');
  const map = await bivariateMeasure(atlas, page);
  const row = atlas.exported('tracts').find(({ geoid }) => geoid === '99001010200') ?? {};
  const [need, lack] = classOf(map, row) ?? [0, 0];
  const share = `${percent(row.limited_english_share)} ±\u00a0${Math.round(Number(row.limited_english_share_moe) * 100)}`;
  const access = map.lack[lack]?.label;
  const text = `need in the ${THIRDS[need]} of tracts (${share}), ${access} of them within reach (${percent(row[map.within])})`;
  const { x, y } = await atlas.pointIn('99001010200');
  await page.mouse.move(x, y);
  await expect(page.locator('.notes p').first()).toHaveText(
    `${row.name}: ${text}; reliability: ${row.clinic_1_mile_without_reliability}`,
  );
  const marked = atlas.legend.locator('.here');
  await expect(marked).toHaveCount(1);
  await expect(marked).toContainText(`need in the ${THIRDS[need]}, ${access} within reach`);
  await page.mouse.click(x, y);
  await expect(atlas.panel.locator('.facts > div').first()).toHaveText(`Need and access at once${text}`);
  await page.mouse.move(4, 4);
  await expect(marked).toHaveCount(0);
  await page.getByRole('radio', { name: 'People without access' }).check();
  await expect(atlas.panel).not.toContainText('third');
});

test('the table of tracts sorts by class, high need with little access first', async ({ atlas, page }) => {
  await atlas.open('#measure=bivariate&table=tracts:class:down');
  const map = await bivariateMeasure(atlas, page);
  const expected = atlas.exported('tracts').map((row): [string, string, number] => {
    const classes = classOf(map, row);
    if (!classes) return [row.geoid ?? '', '–', -1];
    return [row.geoid ?? '', `${THIRDS[classes[0]]}; ${map.lack[classes[1]]?.label}`, classes[0] * 3 + classes[1]];
  });
  await expect(atlas.table.getByRole('columnheader', { name: 'Need; access' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await expect(atlas.table.locator('tbody tr')).toHaveCount(expected.length);
  const shown = await atlas.table
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [row.getAttribute('data-id'), row.children[1]?.textContent]));
  const sorted = [...expected].sort((a, b) => b[2] - a[2]).map(([id, text]) => [id, text]);
  expect(shown).toEqual(sorted);
  await atlas.table.getByRole('button', { name: 'Neighbourhood (invented)' }).click();
  await expect(atlas.table.locator('tbody tr')).toHaveCount(16);
  await expect(atlas.table.getByRole('columnheader', { name: 'Need; access' })).toHaveCount(0);
  await expect(atlas.table.getByRole('columnheader', { name: 'Without access', exact: true })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
});

test('the bivariate map and the class of the tract under the cross work by keyboard alone', async ({ atlas, page }) => {
  await atlas.open();
  await page.locator('input[name=measure]:checked').focus();
  await page.keyboard.press('ArrowUp');
  await expect(page).toHaveURL(/measure=bivariate/);
  await expect(page.locator('#news')).toContainText(
    'Need and access at once. People who speak English less than very well',
  );
  await page.locator('.maplibregl-canvas').focus();
  await page.keyboard.press('=');
  await atlas.waitForMap();
  await expect(page.locator('.notes [role=status]')).toContainText(
    /need in the \w+ third of tracts \(\d+\s% ±\s\d+\), .* within reach/,
  );
  await page.goBack();
  await expect(page.getByRole('radio', { name: 'People without access' })).toBeChecked();
});

test('without differences in need the bivariate map is not offered', async ({ atlas, page }) => {
  await page.route('**/atlas.json', async (route) => {
    if (route.request().method() === 'HEAD') return route.continue();
    const answer = await (await route.fetch()).json();
    for (const standard of answer.standards) standard.bivariate = null;
    await route.fulfill({ json: answer });
  });
  await atlas.open('#measure=bivariate');
  await expect(page.getByRole('radio', { name: 'People without access' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Need and access at once' })).toHaveCount(0);
});
