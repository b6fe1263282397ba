import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Download, Page } from '@playwright/test';
import { type AtlasPage, expect, test } from './atlas-page';

/** A view is taken along as an address, as a picture and as numbers. */

const VIEW = '#standard=clinic-30-min-spanish&measure=within&pick=area:neighbourhood-6';

async function open(atlas: AtlasPage, hash: string) {
  await atlas.open(hash);
  const share = atlas.page.locator('.share');
  await share.locator('> summary').click();
  return share;
}

async function saved(page: Page, name: string): Promise<{ file: Download; bytes: Buffer }> {
  const saving = page.waitForEvent('download');
  await page.locator('.share').getByRole('button', { name }).click();
  const file = await saving;
  return { file, bytes: readFileSync(await file.path()) };
}

test('the address of a view is copied, and shows the same elsewhere', async ({ atlas, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await atlas.open(VIEW);
  await page.locator('.map-buttons button').first().click();
  await atlas.waitForMap();
  const share = page.locator('.share');
  await share.locator('> summary').click();
  await expect(share.getByLabel('The address of this view')).toHaveValue(/&at=/);
  await share.getByRole('button', { name: 'Copy' }).click();
  await expect(share.getByRole('status')).toHaveText('The address is copied.');
  const address = await page.evaluate(() => navigator.clipboard.readText());
  expect(address).toBe(page.url());
  const before = await atlas.headline.locator('h2').textContent();
  const shown = () =>
    page.evaluate(() =>
      window.gapatlas.map
        .getCenter()
        .toArray()
        .map((part) => part.toFixed(4)),
    );
  const where = await shown();
  await page.goto('about:blank');
  await page.goto(address);
  await atlas.waitForMap();
  expect(await shown()).toEqual(where);
  await expect(atlas.headline.locator('h2')).toHaveText(before ?? '');
});

test('where the browser does not copy, the address is selected to be copied', async ({ atlas, page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  const share = await open(atlas, VIEW);
  await share.getByRole('button', { name: 'Copy' }).click();
  await expect(share.getByRole('status')).toContainText('copy it with the keyboard');
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(page.url());
});

test('a picture has the map, its title, its numbers, its legend and its sources', async ({ atlas, page }) => {
  const share = await open(atlas, VIEW);
  const { file, bytes } = await saved(page, 'Picture (SVG)');
  expect(file.suggestedFilename()).toBe('gapatlas-clinic-30-min-spanish-within.svg');
  await expect(share.getByRole('status')).toHaveText(`The picture is made: ${file.suggestedFilename()}`);
  const read = await page.evaluate((text) => {
    const drawing = new DOMParser().parseFromString(text, 'image/svg+xml');
    const plain = (words: string) =>
      words
        .replace(/[\u2066-\u2069\u200f]/g, '')
        .replace(/\s+/g, ' ')
        .trim();
    const lines = [...drawing.querySelectorAll('text')].map((line) => line.textContent);
    return {
      words: plain(lines.join(' ')),
      title: plain(document.querySelector('#headline h2')?.textContent ?? ''),
      lead: plain(document.querySelector('#headline p')?.textContent ?? ''),
      legend: [...document.querySelectorAll('#legend li bdi')].map((entry) => plain(entry.textContent)),
      addresses: [...drawing.querySelectorAll('[href]')].map((one) => one.getAttribute('href')?.slice(0, 22)),
      errors: drawing.querySelectorAll('parsererror').length,
    };
  }, bytes.toString());
  expect(read.errors).toBe(0);
  expect(read.addresses).toEqual(['data:image/png;base64,']);
  for (const words of [read.title, read.lead, ...read.legend]) expect(read.words).toContain(words);
  expect(read.words).toContain('5-year estimates, table C16001, 2018-2022');
  expect(read.words).toMatch(/Made with gapatlas [\d.]+ on \d{4}-\d\d-\d\d\./i);
  expect(read.words.replaceAll(' ', '')).toContain(page.url());
});

test('a picture in pixels is as wide as a slide and has the colours of the map', async ({ atlas, page }) => {
  await open(atlas, '');
  const before = await page.evaluate(() => window.gapatlas.map.getPixelRatio());
  const { file, bytes } = await saved(page, 'Picture (PNG)');
  expect(file.suggestedFilename()).toBe('gapatlas-clinic-1-mile-without.png');
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(bytes.readUInt32BE(16)).toBeGreaterThanOrEqual(1920);
  // The page goes on as it was.
  await expect.poll(() => page.evaluate(() => window.gapatlas.map.getPixelRatio())).toBe(before);
  // Each class that the map has is in the picture, many times.
  const fills = await atlas.legend
    .locator('.class rect')
    .evaluateAll((all) => all.map((one) => one.getAttribute('fill')));
  const counted = await page.evaluate(async (png) => {
    const picture = new Image();
    picture.src = `data:image/png;base64,${png}`;
    await picture.decode();
    const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
    context?.drawImage(picture, 0, 0);
    const { data } = context?.getImageData(0, 0, picture.width, picture.height) ?? { data: new Uint8ClampedArray() };
    const counts: Record<string, number> = {};
    for (let at = 0; at < data.length; at += 4) {
      const color = `#${[0, 1, 2].map((part) => (data[at + part] ?? 0).toString(16).padStart(2, '0')).join('')}`;
      counts[color] = (counts[color] ?? 0) + 1;
    }
    return counts;
  }, bytes.toString('base64'));
  for (const fill of fills.slice(1)) expect(counted[fill ?? ''], fill ?? '').toBeGreaterThan(10_000);
});

test('the numbers in view are the features of the map', async ({ atlas, page }) => {
  for (const [hash, layer] of [
    ['', 'tracts'],
    ['#by=areas', 'areas'],
  ] as const) {
    await page.goto('about:blank');
    const share = await open(atlas, hash);
    await page.evaluate(() => window.gapatlas.map.jumpTo({ zoom: window.gapatlas.map.getZoom() + 2 }));
    await atlas.waitForMap();
    const href = await share.getByRole('link', { name: 'The numbers in view (GeoJSON)' }).getAttribute('href');
    const answer = await page.request.get(`${atlas.served.sample}${href}`);
    expect(answer.headers()['content-type']).toContain('geo+json');
    const { features } = await answer.json();
    const seen = await page.evaluate((name) => {
      const found = window.gapatlas.map.queryRenderedFeatures(undefined, { layers: [name] });
      return [...new Set(found.map(({ properties }) => String(properties.geoid ?? properties.id)))];
    }, layer);
    const given = features.map(({ id, properties }: { id: string; properties: { geoid?: string; id?: string } }) =>
      String(properties.geoid ?? properties.id ?? id),
    );
    expect(seen.length).toBeGreaterThan(2);
    expect(given).toEqual(expect.arrayContaining(seen));
    expect(given.length).toBeLessThan(atlas.exported(layer).length);
  }
});

test('it is opened and closed by keyboard, and has no fault in a language from right to left', async ({
  atlas,
  page,
}) => {
  await atlas.open('?lang=ar');
  const summary = page.locator('.share > summary');
  await summary.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#share-address')).toBeVisible();
  expect((await new AxeBuilder({ page }).include('.share').analyze()).violations).toEqual([]);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'صورة (SVG)' }).click();
  const drawing = readFileSync(await (await saving).path()).toString();
  expect(drawing).toContain('direction="rtl"');
  await page.locator('#share-address').focus();
  await page.keyboard.press('Escape');
  await expect(page.locator('#share-address')).toBeHidden();
  await expect(summary).toBeFocused();
});

test('a view is embedded by a frame without the rest of the page, and links to the whole', async ({ atlas, page }) => {
  const share = await open(atlas, VIEW);
  await share.getByText('Show this map in another page').click();
  const code = await share.getByLabel('HTML for that page').inputValue();
  expect(code).toMatch(
    /^<iframe src="http[^"]+\/map\?embed=on#standard=[^"]+" title="[^"]+" width="100%" height="640" loading="lazy"><\/iframe>$/,
  );
  const address = code.match(/src="([^"]+)"/)?.[1]?.replaceAll('&amp;', '&') ?? '';
  await page.goto('about:blank');
  await page.goto(address);
  await atlas.waitForMap();
  for (const part of ['#map', '#legend', '#headline h2', '#panel']) await expect(page.locator(part)).toBeVisible();
  for (const part of ['#choose', '#ranking', '#search', '.share']) await expect(page.locator(part)).toBeHidden();
  for (const width of [1280, 800, 390]) {
    await page.setViewportSize({ width, height: 800 });
    const map = await page.locator('#map').boundingBox();
    expect(map?.width, `${width} px`).toBeGreaterThan(width * 0.7);
    expect(map?.height, `${width} px`).toBeGreaterThan(200);
  }
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  const whole = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'Open the whole map' }).click();
  await expect(await whole).toHaveURL(/\/map#.*pick=area:neighbourhood-6/);
});

test('a code for telephones has the address; one that is too long says so', async ({ atlas, page }) => {
  const share = await open(atlas, VIEW);
  await share.getByText('Code for telephones (QR)').click();
  const code = share.getByRole('img', { name: 'QR code with the address of this view' });
  await expect(code).toBeVisible();
  expect((await code.locator('path').getAttribute('d'))?.length).toBeGreaterThan(1000);
  const tracts = atlas.exported('tracts').slice(0, 60);
  await page.evaluate(
    (id) => {
      location.hash = `pick=area:${id}`;
    },
    tracts.map(({ geoid }) => geoid).join('~'),
  );
  await expect(share).toContainText('too long for a code');
});
