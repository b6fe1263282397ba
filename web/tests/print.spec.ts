import type { Page } from '@playwright/test';
import type { Atlas } from '../src/api/types.gen';
import { expect, test } from './atlas-page';

test('the printed page has title, map, legend, the ranking as a table, method and sources', async ({ atlas, page }) => {
  await atlas.open('#standard=legal-3-miles');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('h1')).toContainText('Sample region (invented)');
  await expect(atlas.headline).toContainText('People born abroad, without legal help within 3 mi in a straight line');
  await expect(page.locator('.map-copy')).toBeVisible();
  await expect(atlas.legend).toContainText('more than');
  await expect(page.locator('#print table').first().locator('tbody tr')).toHaveCount(16);
  await expect(page.locator('#print')).toContainText(
    'Invented by Gapatlas, American Community Survey, 5-year estimates, table B05012',
  );
  await expect(page.locator('#print')).toContainText('in a straight line');
  for (const hidden of ['#choose', '#map', '#ranking', '#search']) await expect(page.locator(hidden)).toBeHidden();
  const colors = () =>
    page.locator('canvas.map-copy').evaluate((copy: HTMLCanvasElement) => {
      const { data } = copy.getContext('2d')?.getImageData(0, 0, copy.width, copy.height) ?? { data: [] };
      const colors = new Set<string>();
      for (let offset = 0; offset < data.length; offset += 4 * 97)
        colors.add(`${data[offset]},${data[offset + 1]},${data[offset + 2]}`);
      return colors.size;
    });
  await expect.poll(colors).toBeGreaterThan(10);
});

for (const format of ['A4', 'Letter'] as const) {
  test(`the page prints on a few ${format} sheets`, async ({ atlas, page }) => {
    await atlas.open();
    const pdf = (await page.pdf({ format })).toString('latin1');
    expect(pdf.startsWith('%PDF')).toBe(true);
    const sheets = pdf.match(/\/Type\s*\/Page\b/g) ?? [];
    expect(sheets.length).toBeGreaterThan(0);
    expect(sheets.length).toBeLessThan(5);
  });
}

test('with an area selected one sheet has its map and its numbers', async ({ atlas, page }) => {
  await atlas.open('#pick=area:neighbourhood-6');
  await expect(atlas.panel.locator('.big')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(atlas.panel.getByRole('heading', { level: 2 })).toBeVisible();
  await expect(atlas.panel.locator('.big')).toBeVisible();
  for (const hidden of [atlas.panel.locator('.panel-links'), page.locator('#print table').first()])
    await expect(hidden).toBeHidden();
  const pdf = (await page.pdf({ format: 'Letter' })).toString('latin1');
  expect((pdf.match(/\/Type\s*\/Page\b/g) ?? []).length).toBeLessThanOrEqual(2);
});

test('printing does not change the map', async ({ atlas, page }) => {
  await atlas.open();
  const before = await page.evaluate(() => window.gapatlas.map.getZoom());
  await page.pdf();
  await atlas.waitForMap();
  expect(await page.evaluate(() => window.gapatlas.map.getZoom())).toBeCloseTo(before, 1);
  expect((await atlas.tracts()).length).toBe(150);
});

const HASH = '#standard=clinic-30-min-spanish&also=park&pick=tract:99001010200';
/** Small scales with hatched and withheld tracts, and a large one with stops and street names. */
const SCREENS = [
  ['light', '9.60/42.00000/-41.03000'],
  ['dark', '14.60/42.00000/-41.03000'],
  ['high-contrast', '11.50/42.02000/-41.03000'],
] as const;

/** Every 17th pixel of a canvas without the lowest 60 rows, where a printed map has its scale and credit. */
function pixels(page: Page, canvas: string): Promise<number[]> {
  return page.locator(canvas).evaluate((source: HTMLCanvasElement) => {
    const context = new OffscreenCanvas(source.width, source.height).getContext('2d');
    context?.drawImage(source, 0, 0);
    const { data } = context?.getImageData(0, 0, source.width, source.height - 60) ?? { data: [] };
    return [...data].filter((_, offset) => (offset >> 2) % 17 === 0);
  });
}

function differingShare(one: number[], other: number[]): number {
  const differ = one.filter((value, place) => Math.abs(value - (other[place] ?? -1000)) > 8);
  return differ.length / Math.max(one.length, other.length);
}

for (const [variant, offset] of SCREENS) {
  test(`${variant} prints in the print variant, and is ${variant} again afterwards`, async ({ atlas, page }) => {
    await atlas.open(`${HASH}&at=${offset}&look=print`);
    const expected = await pixels(page, '.maplibregl-canvas');
    await page.goto('about:blank');
    await atlas.open(`${HASH}&at=${offset}&look=${variant}`);
    const before = await pixels(page, '.maplibregl-canvas');
    expect(differingShare(before, expected)).toBeGreaterThan(0.1);
    await page.pdf();
    const printed = await pixels(page, '.map-copy');
    expect(differingShare(printed, expected)).toBeLessThan(0.005);
    await atlas.waitForMap();
    expect(differingShare(await pixels(page, '.maplibregl-canvas'), before)).toBeLessThan(0.005);
  });
}

test('the printed legend has the colours of the printed map, and keeps its note on margins', async ({
  atlas,
  page,
}) => {
  await atlas.open('#look=dark&standard=seniors-park', 'odd');
  await expect(atlas.legend).toContainText('Margins of error are unknown');
  const { standards } = (await (await page.request.get(`${atlas.served.odd}/atlas.json`)).json()) as Atlas;
  const classes = standards.find(({ id }) => id === 'seniors-park')?.measures[0]?.classes ?? [];
  const fills = () =>
    atlas.legend.locator('.class rect').evaluateAll((boxes) => boxes.map((box) => box.getAttribute('fill')));
  for (const [media, variant] of [
    ['print', 'print'],
    ['screen', 'dark'],
  ] as const) {
    await page.emulateMedia({ media });
    await expect.poll(fills).toEqual(classes.map(({ colors }) => colors[variant]));
    await expect(atlas.legend).toContainText('Margins of error are unknown');
    await expect(atlas.legend).not.toContainText('hatched');
  }
});
