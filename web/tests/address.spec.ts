import { expect, test } from './atlas-page';

const FULL_HASH =
  '#standard=park-half-mile&measure=nearest&also=clinic&pick=tract:99001010200&table=tracts:within:up&at=11.50/42.01000/-41.05000';

test('the address holds the whole view, and a reload restores it', async ({ atlas, page }) => {
  await atlas.open();
  await page.getByRole('radio', { name: 'Parks' }).check();
  await page.getByRole('radio', { name: 'Distance to the nearest' }).check();
  await page.getByRole('checkbox', { name: 'Clinics' }).check();
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await page.getByRole('button', { name: 'Tracts', exact: true }).click();
  await atlas.table.getByRole('button', { name: 'Share within reach' }).click();
  await atlas.table.getByRole('button', { name: 'Share within reach' }).click();
  await atlas.table.locator('tbody a').first().click();
  await atlas.waitForMap();
  await expect(page).toHaveURL(/&at=/);
  const { hash } = new URL(page.url());
  expect(hash).toMatch(
    /^#standard=park-half-mile&measure=nearest&also=clinic&pick=tract:\d{11}&table=tracts:within:up&at=[\d.]+\/[\d.]+\/-[\d.]+$/,
  );
  const name = await atlas.panel.getByRole('heading', { level: 2 }).textContent();
  await page.reload();
  await atlas.waitForMap();
  expect(new URL(page.url()).hash).toBe(hash);
  await expect(atlas.panel.getByRole('heading', { level: 2 })).toHaveText(name ?? '?');
  await expect(page.getByRole('radio', { name: 'Parks' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Clinics' })).toBeChecked();
  await expect(atlas.table.getByRole('columnheader', { name: 'Share within reach' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
});

test('an address opens the same view elsewhere', async ({ atlas, page }) => {
  await atlas.open(FULL_HASH);
  await expect(atlas.legend.locator('h2')).toHaveText('Distance to the nearest');
  await expect(atlas.panel).toContainText('99001010200');
  const at = await page.evaluate(() => {
    const { lng, lat } = window.gapatlas.map.getCenter();
    return [window.gapatlas.map.getZoom(), lat, lng];
  });
  expect(at.map((value) => value.toFixed(2))).toEqual(['11.50', '42.01', '-41.05']);
});

test('the back button undoes one choice at a time', async ({ atlas, page }) => {
  await atlas.open();
  await page.getByRole('radio', { name: 'Parks' }).check();
  await atlas.ranking.getByRole('link').first().click();
  await expect(atlas.panel).toBeVisible();
  await page.goBack();
  await expect(atlas.panel).toBeHidden();
  await expect(atlas.headline).toContainText('a park');
  await page.goBack();
  await expect(atlas.headline).toContainText('a clinic');
  await expect(page.getByRole('radio', { name: 'Clinics' })).toBeChecked();
  await page.goForward();
  await expect(atlas.headline).toContainText('a park');
});

test('unknown values in an address are ignored', async ({ atlas, page }) => {
  for (const odd of [
    '#standard=nothing&measure=xyz&areas=<b>&also=q,,&pick=moon:1&table=tracts:cheese:up&at=99/abc/1',
    '#at=3/95/0&table=&pick=&standard=&%E0%A4%A',
    '#&&&===',
  ]) {
    await page.goto('about:blank');
    await atlas.open(odd);
    await expect(atlas.headline).toContainText('without a clinic within 1 mi');
    await expect(atlas.panel).toBeHidden();
    await expect(atlas.table).toBeHidden();
  }
});
