import { expect, test } from './atlas-page';

test('a planning area is found by a part of its name, and chosen with the keyboard', async ({ atlas, page }) => {
  await atlas.open();
  const box = page.getByRole('combobox', { name: /Search/ });
  await box.fill('fennel');
  await expect(atlas.found.first()).toContainText('Fennelmere (invented)');
  await expect(box).toHaveAttribute('aria-expanded', 'true');
  await box.press('ArrowDown');
  await expect(atlas.found.first()).toHaveAttribute('aria-selected', 'true');
  await expect(box).toHaveAttribute('aria-activedescendant', 'found-0');
  const before = await page.evaluate(() => window.gapatlas.map.getZoom());
  await box.press('Enter');
  await expect(atlas.panel.getByRole('heading', { level: 2 })).toHaveText('Fennelmere (invented)');
  // The map sets out a moment after the panel has its numbers.
  await expect.poll(() => page.evaluate(() => window.gapatlas.map.getZoom())).toBeGreaterThan(before);
  await expect(page.getByRole('listbox')).toBeHidden();
});

test('a tract is found by its GEOID, and a place by its name', async ({ atlas, page }) => {
  await atlas.open();
  const box = page.getByRole('combobox', { name: /Search/ });
  await box.fill('99001010300');
  await atlas.found.first().click();
  await expect(atlas.panel).toContainText('99001010300');
  await box.fill('bramble family');
  await atlas.found.first().click();
  await expect(atlas.panel.getByRole('heading', { level: 2 })).toHaveText('Bramble Family Practice (invented)');
  await atlas.drawn();
  const inView = await page.evaluate(() => window.gapatlas.map.getBounds().contains([-40.97894, 41.97851]));
  expect(inView).toBe(true);
});

test('a name that nothing has is said to be nobody’s, and Escape closes and clears', async ({ atlas, page }) => {
  await atlas.open();
  const box = page.getByRole('combobox', { name: /Search/ });
  await box.fill('qqqq');
  await expect(page.locator('.search-note')).toHaveText('Nothing has this name or id.');
  await expect(page.locator('#news')).toHaveText('Nothing has this name or id.');
  await box.press('Escape');
  await expect(box).toHaveValue('');
});
