import { expect, test } from './atlas-page';

/** A study in Spanish that has some of its texts in English. */

test.describe('for a reader of a language that the page does not have', () => {
  test.use({ locale: 'fi-FI' });

  test('the page is in the language of the study', async ({ atlas, page }) => {
    await atlas.open('', 'spanish');
    await expect(page.locator('html')).toHaveAttribute('lang', 'es');
    await expect(page.locator('#brand .study')).toHaveText('Región de muestra');
    await expect(page.locator('#ranking h2')).toContainText('Barrios');
    await expect(page.locator('#ranking li a').first()).toHaveText(/^Barrio \d+$/);
    await expect(page.locator('bdi[lang]')).toHaveCount(0);
  });
});

test('names and texts are in the language of the page, and those that are not say so', async ({ atlas, page }) => {
  await atlas.open('?lang=en#standard=clinic-1-mile&pick=area:neighbourhood-3', 'spanish');
  await expect(page.locator('#brand .study')).toHaveText('Sample region');
  await expect(atlas.headline).toContainText('a health station within 1 mi');
  await expect(atlas.panel.locator('h2 bdi')).toHaveText('Barrio 3');
  await expect(atlas.panel.locator('h2 bdi')).toHaveAttribute('lang', 'es');
  await atlas.ranking.locator('> button').evaluate((more: HTMLElement) => more.click());
  await expect(page.locator('#ranking li[data-id=neighbourhood-1] a')).toHaveText('Quarter 1');
  await expect(page.locator('#ranking li[data-id=neighbourhood-3] a bdi')).toHaveAttribute('lang', 'es');
  // The search knows both names of an area.
  const box = page.getByRole('combobox').first();
  for (const query of ['quarter 12', 'barrio 12']) {
    await box.fill(query);
    await expect(atlas.searchResults).toHaveCount(1);
    await expect(atlas.searchResults).toContainText('Quarter 12');
  }
});

test('a text of the study inside of a sentence says its language', async ({ atlas, page }) => {
  await atlas.open('?lang=pl#standard=clinic-1-mile', 'spanish');
  const inside = atlas.headline.locator('h2 bdi[lang=es]');
  await expect(inside).toHaveText('un puesto de salud');
  await expect(page.locator('#brand .study')).toHaveAttribute('lang', 'es');
  await expect(page.locator('#ranking h2 bdi[lang=es]')).toHaveText('Barrios');
  await expect(page.locator('#ranking li a bdi[lang=es]').first()).toHaveText(/^Barrio \d+$/);
});

test('languages of sites are called as in the Unicode CLDR', async ({ atlas }) => {
  const site = atlas.exported('sites').find(({ languages }) => languages?.split(';').includes('spa'));
  await atlas.open(`?lang=ur#pick=site:${site?.id}`);
  await expect(atlas.panel.locator('.facts')).toContainText('ہسپانوی');
});
