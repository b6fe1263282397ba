import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { draftedIn } from '../src/text/language';
import { expect, test } from './atlas-page';

/** The page and the pages of the service in every language that has catalogues. */

const LOCALES = fileURLToPath(new URL('../../locales', import.meta.url));
const LANGUAGES = readdirSync(LOCALES).filter((name) => !name.includes('.'));
const DRAFTED = draftedIn(readFileSync(join(LOCALES, 'STATUS.toml'), 'utf8'));
const EVERYTHING = '#pick=tract:99001010200&table=tracts:without:down&also=park&measure=bivariate';

async function violations(page: Page): Promise<[string, string[]][]> {
  const found = (await new AxeBuilder({ page }).analyze()).violations;
  return found.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

/** Elements wider than the page. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = [...document.querySelectorAll('body *')].filter((one) => {
      const inScroller = one.closest('.scroller, .maplibregl-map, .unseen, .skip, .wide, thead, svg');
      const { left, right } = one.getBoundingClientRect();
      return !inScroller && (right > innerWidth + 1 || left < -1);
    });
    return wide.map((one) => one.outerHTML.slice(0, 100));
  });
}

for (const language of LANGUAGES) {
  const dir = ['ar', 'ur'].includes(language) ? 'rtl' : 'ltr';

  test(`in ${language} the page has no fault, fits a telephone, and says whether it is a draft`, async ({
    atlas,
    page,
  }) => {
    test.slow();
    await atlas.open(`?lang=${language}${EVERYTHING}`);
    await expect(atlas.panel.locator('.big')).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.locator('html')).toHaveAttribute('dir', dir);
    await expect(page.locator('#language')).toHaveValue(language);
    await expect(page.locator('.draft')).toHaveCount(DRAFTED.includes(language) ? 1 : 0);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 700 });
      await expect.poll(() => tooWide(page), `${width} px`).toEqual([]);
    }
    for (const look of ['light', 'dark', 'high-contrast', 'print']) {
      await page.evaluate((hash) => location.replace(hash), `${EVERYTHING}&look=${look}`);
      await expect(page.locator('#look')).toHaveValue(look);
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 700 });
        expect([look, width, await violations(page)]).toEqual([look, width, []]);
      }
    }
  });

  test(`in ${language} the pages of the service have no fault and fit a telephone`, async ({ atlas, page }) => {
    for (const path of [
      '/',
      '/policy',
      '/areas/neighbourhood-6/report.html',
      '/areas/neighbourhood-6/brief.html',
      '/calls.html',
      '/collections',
    ]) {
      await page.goto(`${atlas.served.sample}${path}?lang=${language}${path === '/collections' ? '&f=html' : ''}`);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(page.locator('html')).toHaveAttribute('dir', dir);
      await expect(page.locator('.draft'), path).toHaveCount(DRAFTED.includes(language) ? 1 : 0);
      expect(await violations(page), path).toEqual([]);
      await page.setViewportSize({ width: 320, height: 700 });
      expect(await tooWide(page), path).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 800 });
    }
  });
}

test('the menu of languages keeps what the map shows', async ({ atlas, page }) => {
  await atlas.open('#standard=legal-3-miles');
  await page.locator('#language').selectOption('es');
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await expect(page).toHaveURL(/\/map\?lang=es#standard=legal-3-miles/);
  await atlas.waitForMap();
  await page.locator('.draft a').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page).toHaveURL(/\/map\?lang=en#standard=legal-3-miles/);
  await atlas.waitForMap();
});

test('a served page links to itself in other languages, and its links keep the language', async ({ atlas, page }) => {
  await page.goto(`${atlas.served.sample}/?f=html`);
  await page.locator('.languages').getByRole('link', { name: 'Español' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await page.locator('a[href^="/areas/region/report.html"]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await page.locator('.draft a').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});
