import { expect, test } from './atlas-page';

test('a planning area is found by a part of its name, and selected by keyboard', async ({ atlas, page }) => {
  await atlas.open();
  const box = page.getByRole('combobox', { name: /Search/ });
  await box.fill('fennel');
  await expect(atlas.searchResults.first()).toContainText('Fennelmere (invented)');
  await expect(box).toHaveAttribute('aria-expanded', 'true');
  await box.press('ArrowDown');
  await expect(atlas.searchResults.first()).toHaveAttribute('aria-selected', 'true');
  await expect(box).toHaveAttribute('aria-activedescendant', 'found-0');
  const before = await page.evaluate(() => window.gapatlas.map.getZoom());
  await box.press('Enter');
  await expect(atlas.panel.getByRole('heading', { level: 2 })).toHaveText('Fennelmere (invented)');
  // The map moves shortly after the panel has its numbers.
  await expect.poll(() => page.evaluate(() => window.gapatlas.map.getZoom())).toBeGreaterThan(before);
  await expect(page.getByRole('listbox')).toBeHidden();
});

test('a tract is found by its GEOID and says its neighborhood, and a site by its name', async ({ atlas, page }) => {
  await atlas.open();
  const box = page.getByRole('combobox', { name: /Search/ });
  await box.fill('99001010300');
  await expect(atlas.searchResults.first()).toContainText('Tract 103, in Alderfield (invented)');
  await atlas.searchResults.first().click();
  await expect(atlas.panel).toContainText('99001010300');
  await expect(atlas.panel.getByRole('heading', { level: 2 })).toHaveText('Tract 103, in Alderfield (invented)');
  await box.fill('bramble family');
  await atlas.searchResults.first().click();
  await expect(atlas.panel.getByRole('heading', { level: 2 })).toHaveText('Bramble Family Practice (invented)');
  // The map moves shortly after the panel has its numbers.
  const inView = () => page.evaluate(() => window.gapatlas.map.getBounds().contains([-40.97894, 41.97851]));
  await expect.poll(inView).toBe(true);
});

test('a search without results says so, and Escape closes and clears it', async ({ atlas, page }) => {
  await atlas.open();
  const box = page.getByRole('combobox', { name: /Search/ });
  await box.fill('qqqq');
  await expect(page.locator('.search-note')).toHaveText('Nothing has this name or id.');
  await expect(page.locator('#news')).toHaveText('Nothing has this name or id.');
  await box.press('Escape');
  await expect(box).toHaveValue('');
});

test('an address of the list is found between places, marked, and its tract selected', async ({ atlas, page }) => {
  await atlas.open('', 'odd');
  const box = page.getByRole('combobox', { name: /Search/ });
  await expect(box).toHaveAttribute('placeholder', 'Find an area, place, tract or address');
  await box.fill('14 mill');
  await expect(atlas.searchResults.first()).toHaveText('14 Mill Lane, Alderfield 99001on this street');
  await box.fill('12 Mill');
  await expect(atlas.searchResults.first()).toHaveText('12 Mill Lane, Alderfield 99001an address');
  await box.press('Enter');
  await expect(atlas.panel.getByRole('heading', { level: 2 })).toContainText('Tract');
  await atlas.waitForMap();
  const center = await page.evaluate(() => window.gapatlas.map.getCenter().toArray());
  expect(Math.hypot((center[0] ?? 0) + 41.05, (center[1] ?? 0) - 41.99)).toBeLessThan(0.0001);
  const marks = () =>
    page.evaluate(
      () =>
        window.gapatlas.map.querySourceFeatures('outlines').filter(({ geometry }) => geometry.type === 'Point').length,
    );
  await expect.poll(marks).toBeGreaterThan(0);
  // The mark goes with the selection.
  await atlas.panel.getByRole('button', { name: 'Close' }).click();
  await expect.poll(marks).toBe(0);
});

test('without a list of addresses the server is not asked for any', async ({ atlas, page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/addresses.json')) asked.push(request.url());
  });
  await atlas.open();
  const box = page.getByRole('combobox', { name: /Search/ });
  await expect(box).toHaveAttribute('placeholder', 'Find an area, place or tract');
  await box.fill('12 fennel');
  await expect(page.locator('.search-note')).toHaveText('Nothing has this name or id.');
  await page.waitForTimeout(400);
  expect(asked).toEqual([]);
});
