import { expect, test } from './atlas-page';

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
