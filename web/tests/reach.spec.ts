import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type AtlasPage, expect, test } from './atlas-page';
import { readCsv } from './csv';

/** Why a tract is without, and who reaches a site. */

const TRACT = '99001010200';

async function violations(page: Page): Promise<[string, string[]][]> {
  const found = (await new AxeBuilder({ page }).include('#panel').analyze()).violations;
  return found.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

const rendered = (page: Page, layer: string) =>
  page.evaluate(
    (name) => [
      ...new Set(
        window.gapatlas.map.queryRenderedFeatures(undefined, { layers: [name] }).map(({ properties }) => {
          return String(properties.geoid ?? properties.broken);
        }),
      ),
    ],
    layer,
  );

interface Found {
  sites: { id: string; cost: number; conditions: { step: string; met: string }[] }[];
  nearest_usable: string | null;
}

async function answerOf<T>(atlas: AtlasPage, path: string): Promise<T> {
  const response = await atlas.page.request.get(atlas.served.sample + path);
  expect(response.status()).toBe(200);
  return (await response.json()) as T;
}

test('the nearest places of a tract are listed with what the column of the export says of the first', async ({
  atlas,
  page,
}) => {
  await atlas.open(`#pick=tract:${TRACT}`);
  await atlas.panel.getByText('Why?', { exact: true }).click();
  const table = atlas.panel.getByRole('table', { name: 'The nearest places, and what each lacks' });
  await expect(table.locator('tbody tr')).toHaveCount(5);
  await expect(page).toHaveURL(/reach=on/);
  const row = atlas.exported('tracts').find(({ geoid }) => geoid === TRACT);
  const km = (Number(row?.clinic_1_mile_nearest_m) / 1000).toFixed(1);
  const found = await answerOf<Found>(atlas, `/tracts/${TRACT}/reach.json?standard=clinic-1-mile`);
  expect(found.sites.map(({ cost }) => cost)).toEqual(found.sites.map(({ cost }) => cost).toSorted((a, b) => a - b));
  await expect(table.locator('tbody tr').first()).toContainText(`${km}\u00a0km`);
  await expect(atlas.panel.locator('.reach p').first()).toContainText(
    'The standard asks for 1.6\u00a0km (1.0\u00a0mi) at most.',
  );
  await expect.poll(() => rendered(page, 'reach-lines')).toEqual(['false']);
  expect(await violations(page)).toEqual([]);
  // A place in the table is a link to its panel; the lines go.
  const name = await table.locator('tbody a').first().textContent();
  await table.locator('tbody a').first().click();
  await expect(atlas.panel.getByRole('heading', { level: 2 })).toHaveText(name ?? '');
  await expect(page).not.toHaveURL(/reach=/);
  await expect.poll(() => rendered(page, 'reach-lines')).toEqual([]);
});

test('an address says why, with the condition that fails and the nearest usable place', async ({ atlas, page }) => {
  const found = await answerOf<Found>(atlas, `/tracts/${TRACT}/reach.json?standard=clinic-usable`);
  await atlas.open(`#standard=clinic-usable&pick=tract:${TRACT}&reach=on`);
  const rows = atlas.panel.getByRole('table', { name: 'The nearest places, and what each lacks' }).locator('tbody tr');
  await expect(rows).toHaveCount(found.sites.length);
  const words: Record<string, string> = {
    yes: 'yes',
    no: 'no',
    partly: 'for some of the people',
    not_said: 'the list does not say',
  };
  const steps: Record<string, string> = { language: 'Speaks their language', open: 'Open when asked for' };
  for (const [index, { conditions }] of found.sites.entries()) {
    const expected = conditions.map(({ step, met }) => `${steps[step]}: ${words[met]}`);
    expect(await rows.nth(index).locator('.conditions li').allTextContents()).toEqual(expected);
  }
  const answers = new Set(found.sites.flatMap(({ conditions }) => conditions.map(({ met }) => met)));
  expect(answers.size).toBeGreaterThan(1);
  await expect(atlas.panel.locator('tr.usable')).toHaveCount(found.nearest_usable === null ? 0 : 1);
  // Another standard answers for itself, in the same place of the panel.
  await atlas.panel
    .getByRole('table', { name: 'Other standards' })
    .getByRole('button', { name: /1 mi/ })
    .first()
    .click();
  await expect(atlas.panel.locator('details.reach[open]')).toBeVisible();
  await expect(rows.locator('.conditions')).toHaveCount(0);
  await page.goBack();
  await expect(rows.first().locator('.conditions')).toBeVisible();
});

test('who reaches a site is chosen by keyboard, drawn, listed and kept in the address', async ({ atlas, page }) => {
  const site = atlas.exported('sites').find(({ theme }) => theme === 'clinic')?.id ?? '';
  await atlas.open(`#pick=site:${site}`);
  const choice = atlas.panel.getByRole('button', { name: 'A clinic within 1 mi' }).first();
  await choice.focus();
  await page.keyboard.press('Enter');
  await expect(choice).toHaveAttribute('aria-pressed', 'true');
  await expect(choice).toBeFocused();
  await expect(page).toHaveURL(/reach=clinic-1-mile/);
  interface Reached {
    bands: { people: number; tracts: number }[];
    tracts: { geoid: string; shares: number[] }[];
  }
  const found = await answerOf<Reached>(atlas, `/sites/${site}/reach.json?standard=clinic-1-mile`);
  const bands = atlas.panel.getByRole('table', { name: 'People in reach' }).locator('tbody tr');
  await expect(bands).toHaveCount(3);
  const last = found.bands[2];
  await expect(bands.nth(2)).toContainText(Math.round(last?.people ?? -1).toLocaleString('en-US'));
  await expect(bands.nth(2).locator('td').last()).toHaveText(String(last?.tracts));
  const rows = atlas.panel.getByRole('table', { name: 'Tracts in reach, with the share of their people' });
  await expect(rows.locator('tbody tr')).toHaveCount(Math.min(found.tracts.length, 100));
  const share = (shares: number[], band: number) => shares[band] ?? 0;
  const outer = found.tracts.filter(({ shares }) => share(shares, 2) >= 0.5 && share(shares, 1) < 0.5);
  expect(outer.length).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Show on the map' }).click();
  await expect.poll(() => rendered(page, 'reach-3')).toEqual(outer.map(({ geoid }) => geoid));
  // The table says the colours of the map.
  for (const band of [1, 2, 3]) {
    const color = await page.evaluate(
      (name) => window.gapatlas.map.getPaintProperty(name, 'fill-color'),
      `reach-${band}`,
    );
    const swatch = bands.nth(band - 1).locator('th span');
    const [red, green, blue] = [1, 3, 5].map((place) => Number.parseInt(String(color).slice(place, place + 2), 16));
    await expect(swatch).toHaveCSS('background-color', `rgb(${red}, ${green}, ${blue})`);
  }
  expect(await violations(page)).toEqual([]);
  const saving = page.waitForEvent('download');
  await atlas.panel.getByRole('link', { name: 'CSV' }).click();
  expect(readCsv(await (await saving).path())).toHaveLength(found.tracts.length);
  await page.reload();
  await atlas.waitForMap();
  await expect(bands).toHaveCount(3);
  // Pressed again it is taken back.
  await choice.click();
  await expect(page).not.toHaveURL(/reach=/);
  await expect(bands).toHaveCount(0);
  await expect.poll(() => rendered(page, 'reach-3')).toEqual([]);
});

interface Step {
  geometry: { type: string } | null;
  properties: { kind: string; minutes: number; departs?: string; route?: string };
}

/** People of this tract ride to the clinics that are nearest. */
const RIDING = '99001014100';

test('the way to a place is told step by step, drawn, and kept in the address', async ({ atlas, page }) => {
  await atlas.open(`#standard=clinic-30-min-bus&pick=tract:${RIDING}&reach=on`);
  const found = await answerOf<Found & { point: [number, number] }>(
    atlas,
    `/tracts/${RIDING}/reach.json?standard=clinic-30-min-bus`,
  );
  const place = found.point.map((degrees) => degrees.toFixed(5)).join(',');
  const wayTo = (site: string) =>
    answerOf<{ features: Step[]; cost: number }>(atlas, `/places/${place}/sites/${site}/way.geojson?mode=transit`);
  const ways = await Promise.all(found.sites.map(({ id }) => wayTo(id)));
  const ridden = ways.findIndex(({ features }) => features.some(({ properties }) => properties.kind === 'ride'));
  const button = atlas.panel.getByRole('button', { name: /^The way to / }).nth(Math.max(0, ridden));
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(button).toBeFocused();
  await expect(page).toHaveURL(/reach=to:/);
  const steps = atlas.panel.locator('.way ol li');
  const expected = ways[Math.max(0, ridden)];
  await expect(steps).toHaveCount(expected?.features.length ?? -1);
  const total = atlas.panel.locator('.way ol + p');
  await expect(total).toContainText(`In all: ${Math.round(expected?.cost ?? 0)}\u00a0min`);
  const kinds = new Set(expected?.features.map(({ properties }) => properties.kind));
  await expect.poll(() => rendered(page, 'reach-lines-open')).toEqual(kinds.has('walk') ? ['true'] : []);
  await expect.poll(() => rendered(page, 'reach-lines')).toEqual(kinds.has('ride') ? ['false'] : []);
  expect(await violations(page)).toEqual([]);
  await page.reload();
  await atlas.waitForMap();
  await expect(steps).toHaveCount(expected?.features.length ?? -1);
  // Pressed again, the lines to all places are back.
  await button.click();
  await expect(steps).toHaveCount(0);
  await expect(page).toHaveURL(/reach=on/);
});

for (const language of ['es', 'pl', 'zh-Hans', 'ar', 'ur']) {
  test(`in ${language} both questions are answered in that language`, async ({ atlas, page }) => {
    const { sites } = await answerOf<Found>(atlas, `/tracts/${RIDING}/reach.json?standard=clinic-30-min-bus`);
    const near = sites[0]?.id ?? '';
    const site = atlas.exported('sites').find(({ theme }) => theme === 'clinic')?.id ?? '';
    await page.goto(`${atlas.served.sample}/map?lang=${language}#standard=clinic-usable&pick=tract:${TRACT}&reach=on`);
    await expect(atlas.panel.locator('.reach tbody tr').first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
    const english = /The nearest|Speaks|averages|no place/i;
    expect(await atlas.panel.locator('.reach').textContent()).not.toMatch(english);
    await page.goto(
      `${atlas.served.sample}/map?lang=${language}#standard=clinic-30-min-bus&pick=tract:${RIDING}&reach=to:${near}`,
    );
    await page.reload();
    await expect(atlas.panel.locator('.way li').first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
    expect(await atlas.panel.locator('.way').textContent()).not.toMatch(/Walk|Wait|there at|In all|The way/);
    await page.goto(`${atlas.served.sample}/map?lang=${language}#pick=site:${site}&reach=clinic-30-min-bus`);
    await page.reload();
    await expect(atlas.panel.locator('.reach .bands tbody tr')).toHaveCount(3);
    expect(await violations(page)).toEqual([]);
    expect(await atlas.panel.locator('.reach').textContent()).not.toMatch(/People who live|Within|published/);
  });
}

test('where the service has no answer, as about confidential places, the page does not ask', async ({
  atlas,
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/\/reach\./.test(request.url())) asked.push(request.url());
  });
  await page.route('**/atlas.json*', async (route) => {
    if (route.request().method() === 'HEAD') return route.continue();
    const answer = await (await route.fetch()).json();
    for (const standard of answer.standards) if (standard.theme === 'clinic') standard.reach = false;
    await route.fulfill({ json: answer });
  });
  const site = atlas.exported('sites').find(({ theme }) => theme === 'clinic')?.id ?? '';
  await atlas.open(`#pick=site:${site}&reach=clinic-1-mile`);
  await expect(atlas.panel.locator('.facts').first()).toBeVisible();
  await expect(atlas.panel.locator('.reach')).toHaveCount(0);
  await page.goto(`${atlas.served.sample}/map#pick=tract:${TRACT}&reach=on`);
  await page.reload();
  await expect(atlas.panel.locator('.big')).toBeVisible();
  await expect(atlas.panel.locator('.reach')).toHaveCount(0);
  expect(asked).toEqual([]);
});
