import type { Page } from '@playwright/test';
import { expect, test } from './atlas-page';
import type { Atlas } from './contract';

test('paper has title, map, legend, the ranking as a table, method and sources', async ({ atlas, page }) => {
  await atlas.open('#standard=legal-3-miles');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('h1')).toContainText('Sample region (invented)');
  await expect(atlas.headline).toContainText('People born abroad, without legal help within 3 mi as the crow flies');
  await expect(page.locator('.map-copy')).toBeVisible();
  await expect(atlas.legend).toContainText('more than');
  await expect(page.locator('#print table').first().locator('tbody tr')).toHaveCount(16);
  await expect(page.locator('#print')).toContainText('ACSDT5Y2022.B05012.zip');
  await expect(page.locator('#print')).toContainText('as the crow flies');
  for (const hidden of ['#choose', '#map', '#ranking', '#search']) await expect(page.locator(hidden)).toBeHidden();
  const colors = () =>
    page.locator('canvas.map-copy').evaluate((copy: HTMLCanvasElement) => {
      const { data } = copy.getContext('2d')?.getImageData(0, 0, copy.width, copy.height) ?? { data: [] };
      const seen = new Set<string>();
      for (let at = 0; at < data.length; at += 4 * 97) seen.add(`${data[at]},${data[at + 1]},${data[at + 2]}`);
      return seen.size;
    });
  await expect.poll(colors).toBeGreaterThan(10);
});

for (const format of ['A4', 'Letter'] as const) {
  test(`the page prints on ${format}, in a few sheets`, async ({ atlas, page }) => {
    await atlas.open();
    const paper = (await page.pdf({ format })).toString('latin1');
    expect(paper.startsWith('%PDF')).toBe(true);
    const sheets = paper.match(/\/Type\s*\/Page\b/g) ?? [];
    expect(sheets.length).toBeGreaterThan(0);
    expect(sheets.length).toBeLessThan(5);
  });
}

test('after printing the map is as it was', async ({ atlas, page }) => {
  await atlas.open();
  const before = await page.evaluate(() => window.gapatlas.map.getZoom());
  await page.pdf();
  await atlas.drawn();
  expect(await page.evaluate(() => window.gapatlas.map.getZoom())).toBeCloseTo(before, 1);
  expect((await atlas.tracts()).length).toBe(150);
});

const CHOSEN = '#standard=clinic-30-min-spanish&also=park&pick=tract:99001010200';
/** From afar with everything uncertain and withheld, and so near that stops and names of streets are there. */
const SCREENS = [
  ['light', '9.60/42.00000/-41.03000'],
  ['dark', '14.60/42.00000/-41.03000'],
  ['high-contrast', '11.50/42.02000/-41.03000'],
] as const;

/** Every 17th pixel of a canvas, without its lowest part, where paper has the scale and the credit. */
function picture(page: Page, canvas: string): Promise<number[]> {
  return page.locator(canvas).evaluate((drawn: HTMLCanvasElement) => {
    const brush = new OffscreenCanvas(drawn.width, drawn.height).getContext('2d');
    brush?.drawImage(drawn, 0, 0);
    const { data } = brush?.getImageData(0, 0, drawn.width, drawn.height - 60) ?? { data: [] };
    return [...data].filter((_, at) => (at >> 2) % 17 === 0);
  });
}

function share(one: number[], other: number[]): number {
  const differ = one.filter((value, place) => Math.abs(value - (other[place] ?? -1000)) > 8);
  return differ.length / Math.max(one.length, other.length);
}

for (const [look, at] of SCREENS) {
  test(`whoever looks at ${look} prints the look for paper, and has ${look} again after`, async ({ atlas, page }) => {
    await atlas.open(`${CHOSEN}&at=${at}&look=print`);
    const wanted = await picture(page, '.maplibregl-canvas');
    await page.goto('about:blank');
    await atlas.open(`${CHOSEN}&at=${at}&look=${look}`);
    const before = await picture(page, '.maplibregl-canvas');
    expect(share(before, wanted)).toBeGreaterThan(0.1);
    await page.pdf();
    const printed = await picture(page, '.map-copy');
    expect(share(printed, wanted)).toBeLessThan(0.005);
    await atlas.drawn();
    expect(share(await picture(page, '.maplibregl-canvas'), before)).toBeLessThan(0.005);
  });
}

test('the legend on paper has the colours of the map on paper, and says the same about margins', async ({
  atlas,
  page,
}) => {
  await atlas.open('#look=dark&standard=seniors-park', 'odd');
  await expect(atlas.legend).toContainText('Margins of error are unknown');
  const { standards } = (await (await page.request.get(`${atlas.served.odd}/atlas.json`)).json()) as Atlas;
  const classes = standards.find(({ id }) => id === 'seniors-park')?.measures[0]?.classes ?? [];
  const fills = () =>
    atlas.legend.locator('.class rect').evaluateAll((boxes) => boxes.map((box) => box.getAttribute('fill')));
  for (const [media, look] of [
    ['print', 'print'],
    ['screen', 'dark'],
  ] as const) {
    await page.emulateMedia({ media });
    await expect.poll(fills).toEqual(classes.map(({ colors }) => colors[look]));
    await expect(atlas.legend).toContainText('Margins of error are unknown');
    await expect(atlas.legend).not.toContainText('hatched');
  }
});
