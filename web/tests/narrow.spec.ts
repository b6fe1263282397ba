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

test('on a narrow phone the controls unfold, and a tap shows the numbers over the foot of the page', async ({
  atlas,
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await atlas.open();
  await expect(page.getByRole('radio', { name: 'Parks' })).toBeHidden();
  await page.getByText('Choose what the map shows').click();
  await page.getByRole('radio', { name: 'Parks' }).check();
  await page.getByText('Choose what the map shows').click();
  const { x, y } = await atlas.pointIn('99001014300');
  await page.mouse.click(x, y);
  await expect(atlas.panel.locator('.big')).toContainText('without access');
  await expect(atlas.panel.getByRole('heading', { level: 2 })).toBeInViewport();
  const panel = await atlas.panel.boundingBox();
  expect(panel?.height).toBeLessThanOrEqual(0.45 * 700 + 1);
  await expect(page.locator('#map')).toBeInViewport();
  // What has the focus is not hidden beneath the numbers.
  await page.locator('#ranking a').last().focus();
  const focused = await page.locator('#ranking a').last().boundingBox();
  expect((focused?.y ?? 0) + (focused?.height ?? 0)).toBeLessThanOrEqual((panel?.y ?? 0) + 1);
  await atlas.panel.getByRole('button', { name: 'Close' }).click();
  await expect(atlas.panel).toBeHidden();
});

test.describe('with a finger', () => {
  test.use({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });

  test('one finger on the map scrolls the page, and a tap selects', async ({ atlas, page }) => {
    await atlas.open();
    await expect(page.locator('.maplibregl-canvas')).toHaveCSS('touch-action', 'pan-x pan-y');
    const { x, y } = await atlas.pointIn('99001014300');
    await page.touchscreen.tap(x, y);
    await expect(atlas.panel.locator('.big')).toContainText('without access');
    await atlas.panel.getByRole('button', { name: 'Put together with others' }).tap();
    await expect(page.locator('.tool-bar')).toBeVisible();
  });
});
