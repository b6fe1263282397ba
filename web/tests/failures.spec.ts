import { expect, test } from './atlas-page';

test('without WebGL the tables and the ranking replace the map', async ({ atlas, page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = new Proxy(HTMLCanvasElement.prototype.getContext, {
      apply: (real, canvas, [kind, ...rest]) =>
        /webgl/.test(kind) ? null : Reflect.apply(real, canvas, [kind, ...rest]),
    });
  });
  await page.goto(`${atlas.served.sample}/map`);
  await expect(page.locator('#map')).toContainText('no WebGL 2');
  await expect(atlas.table.locator('tbody tr')).toHaveCount(16);
  await expect(atlas.ranking.locator('li')).toHaveCount(12);
  await atlas.table.locator('tbody a').first().click();
  await expect(atlas.panel.locator('.big')).toContainText('without access');
});

test('an unreachable server is reported, and a click tries again', async ({ atlas, page }) => {
  await page.route('**/atlas.json', (route) => route.abort());
  await page.goto(`${atlas.served.sample}/map`);
  await expect(page.getByRole('alert')).toContainText('cannot be reached');
  await page.unroute('**/atlas.json');
  await page.getByRole('button', { name: 'Try again' }).click();
  await atlas.waitForMap();
  await expect(atlas.headline).toContainText('a clinic within 1 mi');
  atlas.errors.length = 0;
});

test('a response with an unexpected shape is rejected', async ({ atlas, page }) => {
  await page.route('**/atlas.json', (route) => route.fulfill({ json: { name: 'Elsewhere', standards: 'many' } }));
  await page.goto(`${atlas.served.sample}/map`);
  await expect(page.getByRole('alert')).toContainText('different versions');
});

test('an atlas without standards says what to do', async ({ atlas, page }) => {
  await page.goto(`${atlas.served.withoutStandards}/map`);
  await expect(page.getByRole('alert')).toContainText('no standards yet');
  await expect(page.getByRole('link', { name: 'CSV' })).toHaveAttribute('href', '/export/tracts.csv');
});

test('an atlas without planning areas has a map and a table of tracts', async ({ atlas, page }) => {
  await atlas.open('', 'withoutAreas');
  expect((await atlas.tracts()).length).toBe(150);
  await expect(atlas.ranking).toContainText('no planning areas');
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await expect(atlas.table.locator('tbody tr')).toHaveCount(150);
});

test('the page says that it is outdated when the atlas was rebuilt', async ({ atlas, page }) => {
  await atlas.open();
  await page.route('**/atlas.json', (route) => route.fulfill({ headers: { etag: '"another"' } }));
  await atlas.ranking.getByRole('link').first().click();
  await expect(page.getByRole('alert')).toContainText('built again');
  await expect(page.getByRole('button', { name: 'Reload' })).toBeVisible();
});

test('while numbers load, those of the previous standard are hidden', async ({ atlas, page }) => {
  await atlas.open('#table=areas:without:down');
  await expect(atlas.table.locator('tbody tr')).toHaveCount(16);
  await page.route('**/tables/areas.json?columns=*', (route) => route.abort());
  await page.getByRole('radio', { name: 'Parks' }).check();
  await expect(atlas.table).toContainText('cannot be reached');
  await expect(atlas.ranking).toContainText('cannot be reached');
  await expect(atlas.table.locator('tbody tr')).toHaveCount(0);
  await expect(atlas.ranking.locator('li')).toHaveCount(0);
  await expect(atlas.headline).not.toContainText('whole region');
  atlas.errors.length = 0;
});
