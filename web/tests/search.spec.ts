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
  await atlas.waitForMap();
  const inView = await page.evaluate(() => window.gapatlas.map.getBounds().contains([-40.97894, 41.97851]));
  expect(inView).toBe(true);
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
