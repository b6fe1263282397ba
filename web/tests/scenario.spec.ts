import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type AtlasPage, expect, test } from './atlas-page';

/** "Try a change": what is otherwise, in the address, on the map and in numbers. */

const CLINIC = '-41.18244,42.00101';
const OPEN = `open|clinic|${CLINIC.replace(',', '|')}`;
const hash = (scenario: string, rest = 'standard=clinic-1-mile') => `#${rest}&try=${encodeURIComponent(scenario)}`;

const trayOf = (page: Page) => page.getByRole('region', { name: 'Try a change' });
const numbersOf = (page: Page) => trayOf(page).getByRole('table').first();

interface Numbers {
  value: number;
  moe: number;
}
type Bounds = { at_least: Numbers; at_most: Numbers };
interface Answer {
  places: { id: string; name: string; before: Bounds; after: Bounds; gain: Bounds; lose: Bounds; unchanged: boolean }[];
  tracts: { geoid: string; concerned: Numbers; gain: Bounds }[];
}

/** What the service answers to a scenario. */
async function answerTo(atlas: AtlasPage, sections: string, standard: string): Promise<Answer> {
  const data = `[scenario]\nname = "A test"\n${sections}`;
  const address = `${atlas.served.sample}/scenarios/evaluate?standard=${standard}&tracts=true&kind=neighbourhood`;
  const response = await atlas.page.request.post(address, { data, headers: { 'content-type': 'application/toml' } });
  expect(response.status(), await response.text()).toBe(200);
  return (await response.json()).scenarios[0].standards[0];
}

const withMargin = ({ value, moe }: Numbers) =>
  value === 0 && moe === 0
    ? '0'
    : `${Math.round(value).toLocaleString('en')} ± ${Math.round(moe).toLocaleString('en')}`;

const rendered = (page: Page, layer: string) =>
  page.evaluate((name) => {
    const { map } = window.gapatlas;
    const found = map.getLayer(name) ? map.queryRenderedFeatures(undefined, { layers: [name] }) : [];
    return [...new Set(found.map(({ properties }) => String(properties.geoid)))].sort();
  }, layer);

test('a new place is put on the map and moved by keyboard; the numbers follow, and are taken back step by step', async ({
  atlas,
  page,
}) => {
  await atlas.open('#standard=clinic-1-mile');
  await page.getByRole('button', { name: 'Try a change' }).click();
  await expect(trayOf(page).getByRole('heading', { name: 'Try a change' })).toBeFocused();
  await expect(page).toHaveURL(/try=/);
  await trayOf(page).getByRole('button', { name: 'Add a new place: Clinics' }).click();
  const pin = page.getByRole('button', { name: /^New: Clinics: drag it/ });
  await expect(pin).toBeFocused();
  const [first] = await Promise.all([page.evaluate(() => location.hash), expect(numbersOf(page)).toBeVisible()]);
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('Shift+ArrowLeft');
  await expect(pin).toBeFocused();
  const place = decodeURIComponent(await page.evaluate(() => location.hash)).match(
    /open\|clinic\|([-.\d]+)\|([-.\d]+)/,
  );
  const answer = await answerTo(
    atlas,
    `[[open]]\ntheme = "clinic"\nlon = ${place?.[1]}\nlat = ${place?.[2]}`,
    'clinic-1-mile',
  );
  const [region] = answer.places;
  const row = (name: string) => numbersOf(page).getByRole('row', { name }).getByRole('cell');
  await expect(row('Gain access')).toHaveText(withMargin(region?.gain.at_least ?? { value: 0, moe: 0 }));
  await expect(row('Without access now')).toHaveText(withMargin(region?.before.at_least ?? { value: 0, moe: 0 }));
  await expect(row('Without access in the scenario')).toHaveText(
    withMargin(region?.after.at_least ?? { value: 0, moe: 0 }),
  );
  expect((await new AxeBuilder({ page }).include('#scenario').analyze()).violations).toEqual([]);
  const undo = trayOf(page).getByRole('button', { name: 'Undo' });
  for (let step = 0; step < 6; step += 1) await undo.click();
  await expect.poll(() => page.evaluate(() => location.hash)).toBe(first);
  await undo.click();
  await expect(pin).toBeHidden();
  await expect(undo).toBeDisabled();
  await trayOf(page).getByRole('button', { name: 'End the trial' }).click();
  await expect(trayOf(page)).toBeHidden();
  await expect(page).not.toHaveURL(/try=/);
  await expect(page.getByRole('button', { name: 'Try a change' })).toBeFocused();
});

test('an address opens the same scenario, and the tracts that change have its colours', async ({ atlas, page }) => {
  await atlas.open(hash(OPEN, 'standard=clinic-1-mile&pick=area:neighbourhood-4'));
  const answer = await answerTo(atlas, `[[open]]\ntheme = "clinic"\nlon = -41.18244\nlat = 42.00101`, 'clinic-1-mile');
  await expect(numbersOf(page).getByRole('columnheader')).toHaveText([
    'The whole region',
    answer.places.find(({ id }) => id === 'neighbourhood-4')?.name ?? '',
  ]);
  const isMost = ({ gain, concerned }: Answer['tracts'][number]) => gain.at_most.value * 2 >= concerned.value;
  const of = (most: boolean) =>
    answer.tracts
      .filter((tract) => isMost(tract) === most)
      .map(({ geoid }) => geoid)
      .sort();
  expect(answer.tracts.length).toBeGreaterThan(0);
  await page.evaluate(() => window.gapatlas.map.jumpTo({ center: [-41.18, 42], zoom: 12 }));
  await atlas.waitForMap();
  await expect.poll(() => rendered(page, 'change-gain-most')).toEqual(of(true));
  await expect.poll(() => rendered(page, 'change-gain-some')).toEqual(of(false));
  // Another look has the layers as well.
  await page.locator('#choose select', { has: page.locator('option[value=dark]') }).selectOption('dark');
  await expect.poll(() => rendered(page, 'change-gain-some')).toEqual(of(false));
  await trayOf(page).getByRole('button', { name: 'End the trial' }).click();
  await expect.poll(() => rendered(page, 'change-gain-some')).toEqual([]);
});

test('a pin is dragged with the mouse', async ({ atlas, page }) => {
  await atlas.open(hash(OPEN));
  const pin = page.getByRole('button', { name: /^New: Clinics: drag it/ });
  const before = await numbersOf(page).textContent();
  const box = await pin.boundingBox();
  const [x, y] = [(box?.x ?? 0) + 12, (box?.y ?? 0) + 12];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 90, y - 30, { steps: 6 });
  await page.mouse.up();
  await expect(page).not.toHaveURL(/-41\.18244/);
  await expect(numbersOf(page)).not.toHaveText(before ?? '');
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true });

  test('a pin is dragged, and the numbers follow', async ({ atlas, page }) => {
    await atlas.open(hash(OPEN));
    const pin = page.getByRole('button', { name: /^New: Clinics: drag it/ });
    const before = await numbersOf(page).textContent();
    const box = await pin.boundingBox();
    const [x, y] = [(box?.x ?? 0) + 12, (box?.y ?? 0) + 12];
    const finger = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', east: number, south: number) =>
      finger.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x: x + east, y: y + south }],
      });
    await touch('touchStart', 0, 0);
    for (const step of [1, 2, 3, 4, 5, 6]) await touch('touchMove', step * 15, step * -5);
    await touch('touchEnd', 0, 0);
    await expect(page).not.toHaveURL(/-41\.18244/);
    await expect(numbersOf(page)).not.toHaveText(before ?? '');
  });
});

test('a place of a list closes, moves, or offers something else', async ({ atlas, page }) => {
  await atlas.open('#standard=clinic-usable&pick=site:clinic-3');
  await atlas.panel.getByRole('button', { name: 'Try a change here' }).click();
  await expect(page).toHaveURL(/try=close%7Cclinic%7Cclinic-3/);
  const kind = trayOf(page).getByLabel('In the scenario');
  await expect(kind).toHaveValue('close');
  await kind.selectOption('it offers something else');
  await trayOf(page).getByLabel('Opening hours').fill('whenever');
  await trayOf(page).getByLabel('Opening hours').press('Enter');
  await expect(trayOf(page).locator('.warning [lang=en]')).toContainText('these hours cannot be read');
  expect(atlas.errors.splice(0).join()).toContain('400');
  await trayOf(page).getByLabel('Opening hours').fill('Mo-Fr 08:00-20:00');
  await trayOf(page).getByLabel('Languages spoken there').fill('Spanish, Polish');
  await trayOf(page).getByLabel('Interpreters for other languages').selectOption('yes');
  const sections = `[[change]]\ntheme = "clinic"\nid = "clinic-3"\nhours = "Mo-Fr 08:00-20:00"\nlanguages = "Spanish, Polish"\ninterpreter = "yes"`;
  const { places } = await answerTo(atlas, sections, 'clinic-usable');
  const after = places[0]?.after ?? { at_least: { value: 0, moe: 0 }, at_most: { value: 0, moe: 0 } };
  const row = numbersOf(page).getByRole('row', { name: 'Without access in the scenario' });
  await expect(row).toContainText(withMargin(after.at_least));
  await expect(row).toContainText(withMargin(after.at_most));
  await kind.selectOption('it is elsewhere');
  await expect(page.getByRole('button', { name: /drag it, or move it/ })).toBeVisible();
  await trayOf(page)
    .getByRole('button', { name: /^Take .* out$/ })
    .click();
  await expect(kind).toBeHidden();
});

test('a scenario is saved as the file that the command reads, with its places and numbers', async ({ atlas, page }) => {
  await atlas.open(
    hash(`${OPEN}|languages=Spanish; Polish|hours=Mo-Fr 08:00-20:00;close|clinic|clinic-3`.replace('; P', '%3B P')),
  );
  const saved = async (name: string) => {
    const saving = page.waitForEvent('download');
    await trayOf(page).getByRole('button', { name }).click();
    return readFileSync(await (await saving).path()).toString();
  };
  const toml = await saved('Save as a scenario file');
  expect(toml).toBe(
    '[scenario]\nname = "A change in Sample region (invented)"\n\n[[open]]\ntheme = "clinic"\nlon = -41.18244\nlat = 42.00101\n' +
      'languages = "Spanish; Polish"\nhours = "Mo-Fr 08:00-20:00"\n\n[[close]]\ntheme = "clinic"\nid = "clinic-3"\n',
  );
  const places = JSON.parse(await saved('Save the places'));
  expect(places.features.map(({ geometry }: { geometry: unknown }) => geometry)).toEqual([
    { type: 'Point', coordinates: [-41.18244, 42.00101] },
  ]);
  const table = await saved('Save the numbers');
  expect(table).toContain('"A change in Sample region (invented)","clinic-usable"');
});

test('by a standard without an answer it says so', async ({ atlas, page }) => {
  await atlas.open(hash(OPEN, 'standard=transit-quarter-mile'));
  await expect(trayOf(page)).toContainText('By this standard there is no answer');
  await atlas.open(hash(OPEN, 'standard=park-half-mile'));
  await expect(trayOf(page)).toContainText('is about other places');
});

for (const lang of ['en', 'ar']) {
  test(`on a telephone it has no fault and fits, in ${lang}`, async ({ atlas, page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await atlas.open(`?lang=${lang}${hash(OPEN)}`);
    await expect(page.locator('#scenario table').first()).toBeVisible();
    expect((await new AxeBuilder({ page }).include('#scenario').analyze()).violations).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
  });
}
