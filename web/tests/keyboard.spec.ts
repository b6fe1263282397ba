import type { Page } from '@playwright/test';
import { count, expect, test } from './atlas-page';

test('a tract in the table and its numbers can be reached by keyboard alone', async ({ atlas, page }) => {
  await atlas.open();
  await tabTo(page, 'button:text-is("Table")');
  await page.keyboard.press('Enter');
  await tabTo(page, '#table button:text-is("Tracts")');
  await page.keyboard.press('Enter');
  await expect(atlas.table.locator('tbody tr')).toHaveCount(150);
  await tabTo(page, '#table tbody a >> nth=0');
  await page.keyboard.press('Enter');
  await expect(atlas.panel.getByRole('heading', { level: 2 })).toBeFocused();
  const [worst] = atlas
    .exported('tracts')
    .sort((a, b) => Number(b.clinic_1_mile_without) - Number(a.clinic_1_mile_without));
  await expect(atlas.panel.locator('.big')).toContainText(count(worst?.clinic_1_mile_without));
  await expect(page.locator('#news')).toContainText(`${worst?.name}`);
  await page.keyboard.press('Escape');
  await expect(atlas.panel).toBeHidden();
  await expect(atlas.table.locator('tbody a').first()).toBeFocused();
});

for (const language of ['en', 'ar'])
  test(`in ${language} the tract under the cross of the map can be reached by keyboard alone`, async ({
    atlas,
    page,
  }) => {
    await atlas.open(`?lang=${language}`);
    await page.keyboard.press('Tab');
    await expect(page.locator('.skip')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('.maplibregl-canvas')).toBeFocused();
    await page.keyboard.press('=');
    await atlas.waitForMap();
    const middle = () => page.evaluate(() => window.gapatlas.map.getCenter().lng);
    const before = await middle();
    await page.keyboard.press('ArrowLeft');
    await atlas.waitForMap();
    // West is at the left in every language.
    expect(await middle()).toBeLessThan(before);
    await expect(page.locator('.crosshair')).toBeVisible();
    const here = page.locator('.notes [role=status]');
    await expect(here).toContainText(
      language === 'en' ? /^Tract \d+: [\d,]+ ±\s[\d,]+ people without access/ : /Tract \d+.*: .*بلا وصول/,
    );
    const name = (await here.textContent())?.split(':')[0]?.replace(/[\u2066-\u2069\u200f]/g, '');
    await page.keyboard.press('Enter');
    await expect(atlas.panel.getByRole('heading', { level: 2 })).toContainText(name ?? '?');
    await expect(atlas.panel.getByRole('heading', { level: 2 })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.locator('.maplibregl-canvas')).toBeFocused();
  });

test('themes, standards and measures are chosen with the arrow keys', async ({ atlas, page }) => {
  await atlas.open();
  await tabTo(page, 'input[name=theme]:checked');
  await page.keyboard.press('ArrowDown');
  await expect(atlas.headline).toContainText('without legal help within 3 mi');
  await expect(page.locator('input[name=theme]:checked')).toBeFocused();
  await tabTo(page, 'input[name=measure]:checked');
  await page.keyboard.press('ArrowDown');
  await expect(atlas.legend.locator('h2')).toHaveText('Share of them who may be within reach');
});

test('the focused element always has a visible outline', async ({ atlas, page }) => {
  await atlas.open('#pick=tract:99001010200&table=areas:without:down');
  const withoutOutline: string[] = [];
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    const html = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(focused);
      const { width, height } = focused.getBoundingClientRect();
      const visible = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && width > 0 && height > 0;
      return visible ? null : focused.outerHTML.slice(0, 80);
    });
    if (html) withoutOutline.push(html);
  }
  expect(withoutOutline).toEqual([]);
});

async function tabTo(page: Page, selector: string): Promise<void> {
  const target = page.locator(selector);
  for (let step = 0; step < 80; step += 1) {
    if ((await target.count()) > 0 && (await target.first().evaluate((one) => one === document.activeElement))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no path by Tab to ${selector}`);
}
