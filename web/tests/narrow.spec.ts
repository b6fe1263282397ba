import { expect, test } from './atlas-page';

const EVERYTHING = '#pick=tract:99001010200&table=tracts:without:down&also=park&measure=bivariate';

for (const [name, viewport] of [
  ['a narrow telephone', { width: 320, height: 700 }],
  ['a telephone on its side', { width: 740, height: 360 }],
  ['a desktop at 200 % zoom', { width: 640, height: 400 }],
  ['a desktop at 400 % zoom', { width: 320, height: 200 }],
  ['a tablet', { width: 800, height: 1100 }],
] as const) {
  test(`on ${name} nothing is cut off, and the page only scrolls vertically`, async ({ atlas, page }) => {
    await page.setViewportSize(viewport);
    await atlas.open(EVERYTHING);
    await expect(atlas.panel.locator('.big')).toBeVisible();
    await expect(atlas.table.locator('tbody tr').first()).toBeVisible();
    const widths = await page.evaluate(() => {
      const wide = [...document.querySelectorAll('body *')].filter((one) => {
        const inScroller = one.closest('.scroller, .maplibregl-map, .unseen, .skip');
        return !inScroller && one.getBoundingClientRect().right > innerWidth + 1;
      });
      return { page: document.documentElement.scrollWidth, wide: wide.map((one) => one.outerHTML.slice(0, 80)) };
    });
    expect(widths).toEqual({ page: viewport.width, wide: [] });
  });
}

test('on a narrow phone the controls unfold, and a tap shows the numbers below the map', async ({ atlas, page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await atlas.open();
  await expect(page.getByRole('radio', { name: 'Parks' })).toBeHidden();
  await page.getByText('Choose what the map shows').click();
  await page.getByRole('radio', { name: 'Parks' }).check();
  await page.getByText('Choose what the map shows').click();
  const { x, y } = await atlas.pointIn('99001014300');
  await page.mouse.click(x, y);
  await expect(atlas.panel.locator('.big')).toContainText('without access');
  const [map, panel] = await Promise.all([page.locator('#map').boundingBox(), atlas.panel.boundingBox()]);
  expect(panel?.y).toBeGreaterThanOrEqual((map?.y ?? 0) + (map?.height ?? 0));
});
