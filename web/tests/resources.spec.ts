import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './atlas-page';

/** The HTML pages of OGC API: accessible, within the Content-Security-Policy, and linked. */

const PAGES = [
  '/',
  '/policy',
  '/api',
  '/conformance',
  '/collections',
  '/collections/tracts',
  '/collections/tracts/items?limit=5',
  '/collections/sites/items?bbox=-180,-90,180,90',
  '/collections/areas/items/region',
  '/collections/tracts/queryables',
  '/tiles/WebMercatorQuad',
  '/tileMatrixSets/WebMercatorQuad',
];

for (const width of [1280, 320]) {
  test(`axe finds no violations on pages ${width} pixels wide`, async ({ atlas, page }) => {
    // Axe looks at all pages, one after the other.
    test.slow();
    await page.setViewportSize({ width, height: 800 });
    for (const path of PAGES) {
      await page.goto(atlas.served.sample + path);
      await expect(page.locator('h1')).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect([path, violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])]).toEqual([path, []]);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect([path, Math.max(wider, 0)]).toEqual([path, 0]);
    }
  });
}

test('the map leads to the other pages, and they lead back, in the language of the reader', async ({ atlas, page }) => {
  await atlas.open('?lang=es');
  const menu = page.locator('#links summary');
  await menu.click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: 'Datos', exact: true })).toBeHidden();
  await expect(menu).toBeFocused();
  await menu.click();
  await page.getByRole('link', { name: 'Datos', exact: true }).click();
  await expect(page).toHaveURL(/\/collections/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await page.getByRole('navigation', { name: 'Ir a' }).getByRole('link', { name: 'Mapa' }).click();
  await atlas.waitForMap();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
});

test('links lead from the landing page to a tract and to the next page of tracts', async ({ atlas, page }) => {
  await page.goto(`${atlas.served.sample}/`);
  await page.getByRole('link', { name: '/collections', exact: true }).click();
  await page.getByRole('link', { name: 'Census tracts' }).click();
  await page.getByRole('link', { name: /^Features/ }).click();
  await expect(page.locator('svg path')).toHaveCount(10);
  await page.getByRole('link', { name: 'The next page' }).click();
  await expect(page.getByText('10 of 150 features, from number 11.')).toBeVisible();
  await page.locator('tbody th a').first().click();
  await expect(page.locator('svg path')).toHaveCount(1);
  await expect(page.getByRole('cell', { name: 'limited_english', exact: true })).toBeVisible();
});
