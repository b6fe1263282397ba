import type { Atlas } from '../src/api/types.gen';
import { type AtlasPage, count, expect, test } from './atlas-page';

/** Any indicator can be mapped, as share and as number; gaps in services are the first map. */

const LABEL = 'Households without a car';

async function indicatorOf({ page, served }: AtlasPage, wanted: string) {
  const atlas = (await (await page.request.get(`${served.sample}/atlas.json`)).json()) as Atlas;
  const indicator = atlas.indicators.find(({ id }) => id === wanted);
  if (!indicator) throw new Error(`the sample has no ${wanted}`);
  return { indicator, colors: atlas.indicator_colors };
}

test('an indicator is chosen, drawn, explained, ranked and listed, and the address keeps it', async ({
  atlas,
  page,
}) => {
  const { indicator, colors } = await indicatorOf(atlas, 'no_vehicle');
  await atlas.open();
  await expect(page.getByRole('radio', { name: 'Gaps in services' })).toBeChecked();
  await page.getByRole('radio', { name: 'Indicators' }).check();
  await page.getByRole('combobox', { name: 'Indicator' }).selectOption({ label: LABEL });
  const share = `${LABEL}, as a share of “Households”`;
  await expect(atlas.headline.getByRole('heading', { level: 2 })).toHaveText(share);
  await expect(page).toHaveURL(/#indicator=no_vehicle&measure=share$/);
  await expect(page.locator('.themes')).toBeHidden();
  const [ofShare] = indicator.maps;
  await expect(atlas.legend.locator('.class')).toHaveText(ofShare?.classes.map(({ label }) => label) ?? []);
  await expect(atlas.legend).toContainText(indicator.definition);
  await expect(atlas.legend).toContainText(indicator.source);
  await expect(atlas.legend).not.toContainText('Clinics');
  await page.reload();
  const tracts = new Map(atlas.exported('tracts').map((row) => [row.geoid, row]));
  let checked = 0;
  for (const { geoid, ...point } of (await atlas.pointsInTracts()).slice(0, 60)) {
    const row = tracts.get(geoid);
    if (row?.no_vehicle_reliability === 'low' || row?.no_vehicle_share === '') continue;
    const index =
      ofShare?.classes.findIndex(({ upto }) => upto === null || Number(row?.no_vehicle_share) <= upto) ?? -1;
    const color = colors.light[index] ?? '';
    const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
    expect(await atlas.colorAt(point), geoid).toBe(`rgb(${red}, ${green}, ${blue})`);
    checked += 1;
  }
  expect(checked).toBeGreaterThan(5);
  const areas = atlas.exported('areas').filter(({ kind }) => kind === 'neighbourhood');
  const [first] = areas.sort((a, b) => Number(b.no_vehicle_share) - Number(a.no_vehicle_share));
  await expect(atlas.ranking.locator('li a').first()).toHaveText(first?.name ?? '?');
  await page.getByRole('radio', { name: 'Number', exact: true }).check();
  const [most] = areas.sort((a, b) => Number(b.no_vehicle) - Number(a.no_vehicle));
  await expect(atlas.ranking.locator('li').first()).toContainText(count(most?.no_vehicle));
  await page.getByRole('button', { name: 'Table' }).click();
  await expect(atlas.table.locator('thead th')).toHaveText([/Name/, /Number/, /Share/, /Reliability/]);
  await expect
    .poll(async () => (await atlas.rows())[0]?.slice(0, 2))
    .toEqual([most?.name, `${count(most?.no_vehicle)} ± ${count(most?.no_vehicle_moe)}`]);
  await page.getByRole('radio', { name: 'Gaps in services' }).check();
  await expect(atlas.headline).toContainText('without a clinic within 1 mi');
  await expect(page).not.toHaveURL(/indicator|measure/);
});

test('what is withheld or of low reliability is drawn and explained on the map of an indicator', async ({ atlas }) => {
  await atlas.open('#indicator=limited_english_spanish&measure=count');
  const rows = atlas.exported('tracts');
  const withheld = rows.filter((row) => row.limited_english_spanish_withheld === 'yes').map(({ geoid }) => geoid);
  const low = rows.filter((row) => row.limited_english_spanish_reliability === 'low').map(({ geoid }) => geoid);
  expect(withheld.length).toBeGreaterThan(0);
  expect(low.length).toBeGreaterThan(0);
  expect((await atlas.tracts('withheld')).map(({ id }) => id).sort()).toEqual(withheld.sort());
  expect((await atlas.tracts('low')).map(({ id }) => id).sort()).toEqual(low.sort());
  await expect(atlas.legend).toContainText('withheld for privacy');
  await expect(atlas.legend).toContainText('low reliability');
});

test('pointer, keyboard and panel say the number of the indicator with its margin', async ({ atlas, page }) => {
  await atlas.open('#indicator=no_vehicle&measure=count&by=areas');
  const canvas = page.locator('.maplibregl-canvas');
  await canvas.focus();
  await page.keyboard.press('ArrowRight');
  const line = page.locator('.notes [role=status]');
  await expect(line).toContainText(/: [\d,]+ ±/);
  const said = (await line.textContent()) ?? '';
  const row = atlas.exported('areas').find(({ name }) => said.startsWith(`${name}:`));
  expect(said).toContain(`${count(row?.no_vehicle)} ±\u00a0${count(row?.no_vehicle_moe)}`);
  await page.keyboard.press('Enter');
  await expect(atlas.panel.locator('.big').first()).toContainText(count(row?.no_vehicle));
  await expect(atlas.panel.getByRole('heading', { level: 3 }).first()).toHaveText(`${LABEL}, number`);
  // Another standard leads back to the gaps.
  await atlas.panel.getByRole('button', { name: /A park within 0.5 mi/i }).click();
  await expect(atlas.headline).toContainText('without a park');
  await expect(page).not.toHaveURL(/indicator/);
});
