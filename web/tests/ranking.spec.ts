import { type AtlasPage, count, expect, test } from './atlas-page';

/** The ranking of planning areas is by the number that the map shows. */

function neighbourhoods(atlas: AtlasPage) {
  return atlas.exported('areas').filter(({ kind }) => kind === 'neighbourhood');
}

async function names(atlas: AtlasPage): Promise<string[]> {
  await atlas.ranking.getByRole('button', { name: 'Show all' }).click();
  return atlas.ranking.locator('li a').allTextContents();
}

test('areas are ranked by the share within reach with its margins, the least first', async ({ atlas, page }) => {
  await atlas.open();
  await expect(atlas.ranking.getByRole('heading')).toContainText('ranked by: People without access');
  await page.getByRole('radio', { name: 'Share of them within reach' }).check();
  await expect(atlas.ranking.getByRole('heading')).toContainText('ranked by: Share of them within reach');
  await expect(atlas.ranking).toContainText('the least first');
  const ranked = neighbourhoods(atlas).sort(
    (a, b) =>
      Number(a.clinic_1_mile_within) - Number(b.clinic_1_mile_within) || (a.name ?? '').localeCompare(b.name ?? ''),
  );
  await expect(atlas.ranking.locator('li a').first()).toHaveText(ranked[0]?.name ?? '?');
  expect(await names(atlas)).toEqual(ranked.map(({ name }) => name));
  const last = ranked.at(-1);
  const percent = (share: string | undefined) => Math.round(Number(share) * 100);
  await expect(atlas.ranking.locator('li').last().locator('.number')).toHaveText(
    `${percent(last?.clinic_1_mile_within)}\u00a0% ±\u00a0${percent(last?.clinic_1_mile_within_moe)}`,
  );
  await expect(atlas.ranking.locator('.whisker')).toHaveCount(ranked.length);
});

test('areas are ranked by the distance to the nearest, whose margins are not known', async ({ atlas }) => {
  await atlas.open('#measure=nearest');
  await expect(atlas.ranking).toContainText('the furthest first');
  await expect(atlas.ranking).toContainText('The margins of error are unknown');
  await expect(atlas.ranking.locator('.whisker')).toHaveCount(0);
  const far = (row: Record<string, string>) => Number(row.clinic_1_mile_nearest_m);
  const ranked = neighbourhoods(atlas).sort((a, b) => far(b) - far(a));
  expect(await names(atlas)).toEqual(ranked.map(({ name }) => name));
});

test('on a map of a supply, areas whose number is not certain come last', async ({ atlas }) => {
  await atlas.open('#measure=clinics-per-person', 'odd');
  await expect(atlas.ranking.getByRole('heading')).toContainText('ranked by: Clinics per 100,000 people');
  const uncertain = atlas.ranking.getByText('its rank is not known');
  await names(atlas);
  const rows = atlas.ranking.locator('li');
  const texts = await rows.allTextContents();
  const certain = texts.filter((text) => !text.includes('its rank is not known'));
  expect(certain).toEqual(texts.slice(0, certain.length));
  await expect(uncertain).toHaveCount(texts.length - certain.length);
  const amounts = certain.map((text) => Number.parseFloat(text.match(/([\d.]+)\s±/)?.[1] ?? 'NaN'));
  expect(amounts.length).toBeGreaterThan(2);
  expect(amounts).toEqual([...amounts].sort((a, b) => a - b));
});

test('the people without access outside of all areas are a row without a rank', async ({ atlas, page }) => {
  const rest = atlas.ranking.locator('li.rest');
  await atlas.open();
  await expect(atlas.ranking.locator('li a').first()).toBeVisible();
  // The neighbourhoods of the sample are all of it.
  await expect(rest).toHaveCount(0);
  let whole = 0;
  await page.route('**/tables/areas.json?*', async (route) => {
    const answer = await route.fetch();
    const table = await answer.json();
    const region = table.columns.id.indexOf('region');
    for (const [name, cells] of Object.entries<unknown[]>(table.columns)) {
      if (name !== 'clinic_1_mile_without') continue;
      whole = Number(cells[region]);
      cells[region] = 4 * whole;
    }
    await route.fulfill({ response: answer, json: table });
  });
  await page.reload();
  await expect(rest).toContainText('Rest of the region');
  await expect(rest.locator('.number')).toHaveText(`${count(String(3 * whole))} ± unknown`);
  await expect(rest).toContainText('Their margin of error is not known.');
  await expect(rest.getByRole('link')).toHaveCount(0);
  await expect(atlas.ranking.locator('li').last()).toHaveClass('rest');
  // It is about people without access alone.
  await page.getByRole('radio', { name: 'Share of them within reach' }).check();
  await expect(atlas.ranking).toContainText('the least first');
  await expect(rest).toHaveCount(0);
});
