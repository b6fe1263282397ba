import { count, expect, test } from './atlas-page';

/** The sample study combines two standards for households without a car. */

const LABEL = 'Neither a stop nearby nor a clinic by bus';
const PHRASE =
  /any of these 2: a transit stop .*within 0\.25 mi in a straight line; a clinic within 30 min by bus and train/i;

test('several needs at once are chosen beside the themes, and shown as a standard is', async ({ atlas, page }) => {
  await atlas.open();
  await page.getByRole('radio', { name: 'Several needs' }).check();
  const combination = page.locator('fieldset.standards').getByRole('radio', { name: LABEL });
  await expect(combination).toBeChecked();
  await expect(page.locator('fieldset.standards label').first()).toContainText(PHRASE);
  await expect(atlas.headline.getByRole('heading', { level: 2 })).toHaveText(`Households without a car: ${LABEL}`);
  await expect(page).toHaveURL(/standard=no-stop-no-clinic/);
  // The sites of both standards are on the map, so no one offers to add them.
  await expect(page.locator('fieldset.also label:visible', { hasText: 'Clinics' })).toHaveCount(0);
  // Every tract has the number of the export.
  const expected = new Map(atlas.exported('tracts').map((row) => [row.geoid, row.no_stop_no_clinic_without]));
  const drawn = await atlas.tracts();
  expect(drawn.length).toBeGreaterThan(50);
  for (const { id, attributes } of drawn) {
    expect(String(attributes.no_stop_no_clinic_without ?? '')).toBe(expected.get(id) ?? '');
  }
});

test('table, ranking and panel have the numbers of a combination, and no nearest site', async ({ atlas, page }) => {
  await atlas.open('#standard=no-stop-no-clinic&table=areas:without:down');
  const areas = atlas.exported('areas').filter(({ id }) => id !== 'region');
  await expect(atlas.table.locator('tbody tr')).toHaveCount(areas.length);
  const most = areas.sort((a, b) => Number(b.no_stop_no_clinic_without) - Number(a.no_stop_no_clinic_without))[0];
  const [first] = await atlas.rows();
  expect(first?.slice(0, 3)).toEqual([most?.name, count(most?.no_vehicle), count(most?.no_stop_no_clinic_without)]);
  await expect(atlas.table.getByRole('columnheader', { name: 'Nearest' })).toHaveCount(0);
  await expect(atlas.ranking).toContainText(most?.name ?? '');
  await page.goto(`${page.url().split('#')[0]}#standard=no-stop-no-clinic&pick=area:${most?.id}`);
  await expect(atlas.panel.getByRole('heading', { name: LABEL })).toBeVisible();
  await expect(atlas.panel.locator('p.big').first()).toContainText(count(most?.no_stop_no_clinic_without));
  await expect(atlas.panel.locator('section.standard dl.facts').first()).not.toContainText('Nearest');
  // Among the standards of a place, combinations stand below a heading of their own.
  await atlas.open(`#standard=clinic-30-min-bus&pick=area:${most?.id}`);
  const row = atlas.panel.getByRole('row', { name: LABEL });
  await expect(row).toContainText(count(most?.no_stop_no_clinic_without));
  await row.getByRole('button', { name: LABEL }).click();
  await expect(page).toHaveURL(/standard=no-stop-no-clinic/);
});
