import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './atlas-page';

const STATES: [string, string][] = [
  ['as it opens', ''],
  ['with a tract selected', '#pick=tract:99001010200'],
  ['with the table of tracts', '#standard=clinic-30-min-spanish&table=tracts:without:down'],
  ['with an area selected and the share shown', '#measure=within&pick=area:neighbourhood-6&also=park,transit'],
  ['with an indicator as circles', '#indicator=no_vehicle&measure=count&as=symbols&pick=area:neighbourhood-6'],
  ['with the table of an indicator', '#indicator=no_vehicle&look=dark&table=areas:share:down'],
  ['with need and access at once', '#measure=bivariate&pick=tract:99001010200&table=tracts:class:down'],
];

for (const [name, hash] of STATES) {
  test(`axe finds no violations on the page ${name}`, async ({ atlas, page }) => {
    await atlas.open(hash);
    if (hash.includes('pick')) await expect(atlas.panel.locator('.big')).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
}

test('axe finds no violations in the search, in the dialog, and on a phone', async ({ atlas, page }) => {
  await atlas.open();
  await page.getByRole('combobox', { name: /Search/ }).fill('park');
  await expect(atlas.searchResults.first()).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole('combobox', { name: /Search/ }).press('Escape');
  await page.getByRole('button', { name: 'About these numbers' }).click();
  await expect(page.getByRole('dialog')).toContainText('Margins of error');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 320, height: 700 });
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});
