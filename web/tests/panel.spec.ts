import { count, expect, test } from './atlas-page';

const GEOID = '99001010200';

test('a click on a tract shows the numbers that the export has for it', async ({ atlas, page }) => {
  await atlas.open();
  const row = atlas.exported('tracts').find(({ geoid }) => geoid === GEOID);
  const { x, y } = await atlas.pointIn(GEOID);
  await page.mouse.click(x, y);
  await expect(atlas.panel.getByRole('heading', { level: 2 })).toHaveText(`${row?.name}, in Alderfield (invented)`);
  await expect(atlas.panel).toContainText(GEOID);
  const big = atlas.panel.locator('.big');
  await expect(big).toHaveText(
    `${count(row?.clinic_1_mile_without)} ±\u00a0${count(row?.clinic_1_mile_without_moe)} people without access`,
  );
  await expect(fact(atlas.panel, 'People who speak English less than very well')).toHaveText(
    `${count(row?.limited_english)} ±\u00a0${count(row?.limited_english_moe)}`,
  );
  await expect(fact(atlas.panel, 'Share within reach')).toHaveText(
    `${Math.round(Number(row?.clinic_1_mile_within) * 100)}\u00a0%`,
  );
  const km = (Number(row?.clinic_1_mile_nearest_m) / 1000).toFixed(1);
  await expect(fact(atlas.panel, 'Nearest, on average')).toContainText(`${km}\u00a0km`);
  await expect(fact(atlas.panel, 'Nearest, on average')).toContainText('mi)');
  const reliability = row?.clinic_1_mile_without_reliability ?? '?';
  await expect(fact(atlas.panel, 'Reliability')).toContainText(new RegExp(reliability, 'i'));
  await expect(fact(atlas.panel, 'Source')).toContainText('C16001');
  expect(row?.clinic_1_mile_reason).toBe('beyond_limit');
  await expect(fact(atlas.panel, 'Why they are without')).toHaveText('beyond the limit');
});

test('the panel has all standards and all indicators, with margins, shares and sources', async ({ atlas, page }) => {
  await atlas.open(`#pick=tract:${GEOID}`);
  const row = atlas.exported('tracts').find(({ geoid }) => geoid === GEOID);
  const table = atlas.panel.getByRole('table', { name: 'Other standards' }).locator('tbody tr');
  const others = table.filter({ has: page.getByRole('button') });
  await expect(others).toHaveCount(9);
  const topics = await table.locator('th[scope=colgroup]').allTextContents();
  expect(topics).toEqual(['Health', 'Law', 'Natural resources', 'Transportation', 'Several needs']);
  await expect(others.filter({ hasText: 'A clinic within 1 mi' })).toHaveCount(0);
  await expect(others.filter({ hasText: 'A park within 0.5 mi' })).toContainText(count(row?.park_half_mile_without));
  const everyone = atlas.panel.getByRole('table', { name: 'Who lives here' });
  await expect(everyone.getByRole('row', { name: /^People born abroad/ })).toContainText(
    `${count(row?.foreign_born)} ±\u00a0${count(row?.foreign_born_moe)}`,
  );
  await expect(everyone).toContainText('B08201');
  await others.filter({ hasText: 'A park within 0.5 mi' }).getByRole('button').click();
  await expect(page).toHaveURL(/standard=park-half-mile/);
  await expect(atlas.panel.locator('.big')).toContainText(count(row?.park_half_mile_without));
});

test('a change since the baseline has its margin and whether it is significant', async ({ atlas, page }) => {
  // The sample region has one period, so the test adds a second one to the responses.
  await page.route('**/atlas.json', async (route) => {
    // The page also sends HEAD requests to detect a new build; their responses have no body.
    if (route.request().method() === 'HEAD') return route.continue();
    const answer = await (await route.fetch()).json();
    for (const indicator of answer.indicators.filter(({ id }: { id: string }) => id === 'foreign_born')) {
      Object.assign(indicator.columns, { change: 'c', change_moe: 'm', change_compared: 'w' });
      indicator.since = '2012-2016';
    }
    await route.fulfill({ json: answer });
  });
  await page.route('**/tables/tracts.json?id=*', async (route) => {
    const answer = await (await route.fetch()).json();
    Object.assign(answer.columns, { c: [120], m: [80], w: ['higher'] });
    await route.fulfill({ json: answer });
  });
  await atlas.open(`#pick=tract:${GEOID}`);
  const everyone = atlas.panel.getByRole('table', { name: 'Who lives here' });
  await expect(everyone.getByRole('row', { name: /^People born abroad/ })).toContainText(
    '+120 ±\u00a080 since 2012-2016: clearly higher',
  );
});

test('a withheld number is shown as withheld and not as missing', async ({ atlas }) => {
  const row = atlas.exported('tracts').find((one) => one.limited_english_arabic_withheld === 'yes');
  await atlas.open(`#pick=tract:${row?.geoid}`);
  const arabic = atlas.panel.getByRole('row', { name: /Arabic, and English less/ });
  await expect(arabic).toContainText('withheld for privacy');
  await expect(arabic).not.toContainText('no data');
});

test('missing numbers are shown as no data, and missing margins as unknown', async ({ atlas }) => {
  await atlas.open('#standard=households-clinic&pick=tract:99001011700', 'odd');
  await expect(atlas.panel.locator('.big')).toContainText('no data');
  await expect(atlas.panel.getByRole('row', { name: /^People aged 65/ })).toContainText('margin of error unknown');
});

test('a planning area has the same panel, and a link to its report', async ({ atlas }) => {
  await atlas.open();
  const row = atlas.exported('areas').find(({ id }) => id === 'neighbourhood-6');
  await atlas.ranking.getByRole('link', { name: row?.name ?? '?' }).click();
  await expect(atlas.panel.getByRole('heading', { level: 2 })).toHaveText(row?.name ?? '?');
  await expect(atlas.panel.locator('.big')).toContainText(
    `${count(row?.clinic_1_mile_without)} ±\u00a0${count(row?.clinic_1_mile_without_moe)}`,
  );
  await expect(atlas.panel.getByRole('link', { name: 'Report to print' })).toHaveAttribute(
    'href',
    '/areas/neighbourhood-6/report.html',
  );
});

test('an area shows access by group with margins, and a tract does not', async ({ atlas }) => {
  const row = atlas.exported('areas').find(({ id }) => id === 'neighbourhood-6');
  await atlas.open('#pick=area:neighbourhood-6');
  const groups = atlas.panel.getByRole('table', { name: 'Share within reach, by group' });
  const percent = (cell: string | undefined) => `${Math.round(Number(cell) * 100)}\u00a0%`;
  const born = groups.getByRole('row', { name: /^People born abroad/ });
  await expect(born).toContainText(percent(row?.clinic_1_mile_foreign_born_within));
  await expect(born).toContainText('±');
  await expect(born).toContainText(percent(row?.clinic_1_mile_population_within));
  await expect(groups.getByRole('row', { name: /^People who speak English less/ })).toContainText(
    percent(row?.clinic_1_mile_within),
  );
  await atlas.open(`#pick=tract:${GEOID}`);
  await expect(atlas.panel.locator('.big')).toBeVisible();
  await expect(groups).toHaveCount(0);
});

test('a click on a site shows its attributes', async ({ atlas, page }) => {
  await atlas.open();
  const point = await page.evaluate(() => {
    const { map } = window.gapatlas;
    const box = map.getCanvas().getBoundingClientRect();
    for (const { geometry, properties } of map.queryRenderedFeatures(undefined, { layers: ['sites'] })) {
      if (geometry.type !== 'Point') continue;
      const { x, y } = map.project(geometry.coordinates as [number, number]);
      const [first] = map.queryRenderedFeatures([x, y], { layers: ['sites'] });
      if (first?.properties.id === properties.id) return { x: x + box.left, y: y + box.top };
    }
    return null;
  });
  await page.mouse.click(point?.x ?? 0, point?.y ?? 0);
  await expect(atlas.panel).toContainText('Clinics');
  const name = await atlas.panel.getByRole('heading', { level: 2 }).textContent();
  const site = atlas.exported('sites').find((site) => site.name === name);
  expect(site).toBeDefined();
  await expect(atlas.panel).toContainText('English');
  await expect(atlas.panel).toContainText(String(site?.hours));
});

test('a site has its address, a telephone to dial, and its page on the web', async ({ atlas }) => {
  const site = atlas.exported('sites').find((site) => site.theme === 'clinic' && site.telephone && site.website);
  expect(site).toBeDefined();
  await atlas.open(`#pick=site:${site?.id}`);
  await expect(fact(atlas.panel, 'Address')).toHaveText(String(site?.address));
  const telephone = atlas.panel.getByRole('link', { name: String(site?.telephone) });
  await expect(telephone).toHaveAttribute('href', `tel:${String(site?.telephone).replace(/\D/g, '')}`);
  const page = atlas.panel.getByRole('link', { name: 'example.org' });
  await expect(page).toHaveAttribute('href', String(site?.website));
  await expect(page).toHaveAttribute('rel', 'noopener noreferrer');
});

test('what is no address of a page and no single number is text', async ({ atlas, page }) => {
  await page.route('**/tables/sites.json?id=*', async (route) => {
    const answer = await (await route.fetch()).json();
    Object.assign(answer.columns, {
      website: ['javascript:alert(1)'],
      telephone: ['1-800-555-HELP'],
      entrance: ['toString'],
      appointment: ['yes'],
    });
    await route.fulfill({ json: answer });
  });
  await atlas.open('#pick=site:clinic-1');
  await expect(fact(atlas.panel, 'Website')).toHaveText('javascript:alert(1)');
  await expect(fact(atlas.panel, 'Telephone')).toHaveText('1-800-555-HELP');
  await expect(fact(atlas.panel, 'Entrance')).toHaveText('toString');
  await expect(fact(atlas.panel, 'Appointment')).toHaveText('needed');
  await expect(atlas.panel.locator('.facts a')).toHaveCount(0);
});

test('a standard with several requirements shows the people without access by requirement and by reason', async ({
  atlas,
}) => {
  await atlas.open('#standard=clinic-usable&pick=area:region');
  const region = atlas.exported('areas').find(({ id }) => id === 'region');
  const steps = atlas.panel.locator('dl.steps > div');
  const unknown = ['said', 'list', 'edge', 'language']
    .map((why) => `clinic_usable_unknown_${why}`)
    .filter((column) => Number(region?.[column]) > 0)
    .sort((a, b) => Number(region?.[b]) - Number(region?.[a]));
  expect(unknown.length).toBeGreaterThan(0);
  await expect(steps).toHaveCount(3 + unknown.length);
  const columns = ['reach', 'language', 'open'].map((step) => `clinic_usable_without_${step}`);
  for (const [point, column] of [...columns, ...unknown].entries()) {
    await expect(steps.nth(point)).toContainText(count(region?.[column]));
  }
  await expect(atlas.panel.locator('.big')).toHaveText(
    new RegExp(
      `^between ${count(region?.clinic_usable_without)} .* and ${count(region?.clinic_usable_without_at_most)} `,
    ),
  );
  await expect(steps.nth(1)).toContainText('none that speaks their language');
});

test('the selection is marked on the map until the panel is closed', async ({ atlas, page }) => {
  await atlas.open(`#pick=tract:${GEOID}`);
  expect((await atlas.tracts('picked-tracts')).map(({ id }) => id)).toEqual([GEOID]);
  await atlas.panel.getByRole('button', { name: 'Close' }).click();
  await expect(atlas.panel).toBeHidden();
  expect(await atlas.tracts('picked-tracts')).toEqual([]);
  await expect(page).not.toHaveURL(/pick=/);
});

test('names that look like HTML are shown as text', async ({ atlas, page }) => {
  await atlas.open('', 'odd');
  await page.getByRole('combobox', { name: /Search/ }).fill('<script>');
  await atlas.searchResults.first().click();
  await expect(atlas.panel.getByRole('heading', { level: 2 })).toHaveText("<script>document.title='owned'</script>");
  await atlas.ranking.getByRole('button', { name: 'Show all' }).click();
  await atlas.ranking.getByRole('link', { name: '<img' }).click();
  await expect(atlas.panel.getByRole('heading', { level: 2 })).toContainText('<img src=x onerror=');
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await expect(atlas.table).toContainText('<img src=x onerror=');
  await expect(page).not.toHaveTitle(/owned/);
  expect(await page.locator('main script, aside script, aside img').count()).toBe(0);
});

test('an unknown id is reported', async ({ atlas }) => {
  await atlas.open('#pick=tract:12345678901');
  await expect(atlas.panel).toContainText('nothing with the id “12345678901”');
  // The browser logs the 404 of the server.
  expect(atlas.errors.every((text) => text.includes('404'))).toBe(true);
  atlas.errors.length = 0;
});

function fact(panel: import('@playwright/test').Locator, term: string) {
  return panel.locator('.facts > div').filter({ hasText: term }).first().locator('dd');
}
