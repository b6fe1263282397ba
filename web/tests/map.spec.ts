import type { Atlas } from '../src/api/types.gen';
import { count, expect, test } from './atlas-page';

test('the map opens with the people without access of the first standard by tract', async ({ atlas }) => {
  await atlas.open();
  const tracts = await atlas.tracts();
  const exported = atlas.exported('tracts');
  expect(tracts.map(({ id }) => id).sort()).toEqual(exported.map(({ geoid }) => geoid).sort());
  await expect(atlas.headline).toContainText(
    'People who speak English less than very well, without a clinic within 1 mi in a straight line',
  );
  const region = atlas.exported('areas').find(({ id }) => id === 'region');
  await expect(atlas.headline).toContainText(
    `${count(region?.clinic_1_mile_without)} ±\u00a0${count(region?.clinic_1_mile_without_moe)}`,
  );
});

test('a tract has the colour of its class on the map', async ({ atlas, page }) => {
  await atlas.open();
  const { standards } = (await (await page.request.get(`${atlas.served.sample}/atlas.json`)).json()) as Atlas;
  const classes = standards[0]?.measures[0]?.classes ?? [];
  for (const { geoid = '', clinic_1_mile_without: without } of atlas.exported('tracts').slice(0, 12)) {
    const color = classes.find(({ upto }) => upto === null || Number(without) <= upto)?.color ?? '';
    const point = await atlas.pointIn(geoid);
    expect(await atlas.colorAt(point), geoid).toBe(rgb(color));
  }
});

test('the map can be drawn in another style variant, which the address keeps', async ({ atlas, page }) => {
  await atlas.open();
  const { standards } = (await (await page.request.get(`${atlas.served.sample}/atlas.json`)).json()) as Atlas;
  const classes = standards[0]?.measures[0]?.classes ?? [];
  for (const variant of ['dark', 'high-contrast', 'print'] as const) {
    await page.getByRole('combobox', { name: 'Colours of the map' }).selectOption(variant);
    await expect(page).toHaveURL(new RegExp(`#.*look=${variant}`));
    const fills = atlas.legend.locator('.class rect');
    await expect
      .poll(() => fills.evaluateAll((boxes) => boxes.map((box) => box.getAttribute('fill'))))
      .toEqual(classes.map(({ colors }) => colors[variant]));
    const [{ geoid = '', clinic_1_mile_without: without } = {}] = atlas.exported('tracts');
    const color = classes.find(({ upto }) => upto === null || Number(without) <= upto)?.colors[variant] ?? '';
    await expect.poll(async () => atlas.colorAt(await atlas.pointIn(geoid))).toBe(rgb(color));
  }
  await page.reload();
  await atlas.waitForMap();
  await expect(page.getByRole('combobox', { name: 'Colours of the map' })).toHaveValue('print');
});

test('the map follows the contrast preference of the system', async ({ atlas, page }) => {
  await page.emulateMedia({ contrast: 'more' });
  await atlas.open();
  await expect(page.getByRole('combobox', { name: 'Colours of the map' })).toHaveValue('high-contrast');
  expect(new URL(page.url()).hash).not.toContain('look');
});

test('the map and the page follow the dark preference of the system, and paper stays light', async ({
  atlas,
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await atlas.open();
  await expect(page.getByRole('combobox', { name: 'Colours of the map' })).toHaveValue('dark');
  expect(new URL(page.url()).hash).not.toContain('look');
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(await ground()).toBe('rgb(20, 24, 27)');
  // Nothing is dark on paper.
  await page.emulateMedia({ media: 'print' });
  const ink = await page.evaluate(() => getComputedStyle(document.documentElement).color);
  expect(ink).toBe('rgb(29, 35, 40)');
  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
  await page.getByRole('combobox', { name: 'Colours of the map' }).selectOption('light');
  await expect.poll(ground).toBe('rgb(247, 246, 242)');
  await expect(page).toHaveURL(/look=light/);
});

test('the legend has the classes of the server, for every standard and measure', async ({ atlas, page }) => {
  await atlas.open();
  const { standards } = (await (await page.request.get(`${atlas.served.sample}/atlas.json`)).json()) as Atlas;
  for (const standard of standards) {
    for (const measure of standard.measures) {
      await page.goto(`${atlas.served.sample}/map#standard=${standard.id}&measure=${measure.id}`);
      const items = atlas.legend.locator('.class');
      await expect(items).toHaveText(measure.classes.map(({ label }) => label));
      const colors = await items.locator('rect').evaluateAll((boxes) => boxes.map((box) => box.getAttribute('fill')));
      expect(colors).toEqual(measure.classes.map(({ color }) => color));
      await expect(atlas.legend.locator('h2')).toContainText(measure.label);
    }
  }
});

test('another theme changes map, legend, headline, ranking and places', async ({ atlas, page }) => {
  await atlas.open();
  const before = await page.evaluate(() => window.gapatlas.map.getPaintProperty('tracts', 'fill-color'));
  await page.getByRole('radio', { name: 'Parks' }).check();
  await expect(atlas.headline).toContainText('without a park within 0.5 mi in a straight line');
  await expect(atlas.legend).toContainText('Parks (37)');
  await expect(atlas.legend).not.toContainText('Clinics');
  const most = atlas
    .exported('areas')
    .filter(({ id }) => id !== 'region')
    .sort((a, b) => Number(b.park_half_mile_without) - Number(a.park_half_mile_without));
  await expect(atlas.ranking.locator('li').first()).toContainText(most[0]?.name ?? '?');
  await expect(atlas.ranking.locator('li').first()).toContainText(count(most[0]?.park_half_mile_without));
  const after = await page.evaluate(() => window.gapatlas.map.getPaintProperty('tracts', 'fill-color'));
  expect(after).not.toEqual(before);
});

test('another standard of the theme and another measure change the map', async ({ atlas, page }) => {
  await atlas.open();
  await page.getByRole('radio', { name: /within 30 min on foot/ }).check();
  await expect(atlas.headline).toContainText('People who speak Spanish, and English less than very well');
  await page.getByRole('radio', { name: 'Share of them within reach' }).check();
  await expect(atlas.headline).toContainText('share of them with a clinic within 30 min');
  await expect(atlas.legend.locator('.class').first()).toHaveText('none');
});

test('withheld numbers and low reliability look different, and the legend explains both', async ({ atlas }) => {
  await atlas.open('#standard=clinic-30-min-spanish');
  const withheld = atlas.exported('tracts').filter((row) => row.limited_english_spanish_withheld === 'yes');
  expect(withheld.length).toBeGreaterThan(0);
  expect((await atlas.tracts('withheld')).map(({ id }) => id).sort()).toEqual(
    withheld.map(({ geoid }) => geoid).sort(),
  );
  const low = atlas.exported('tracts').filter((row) => row.clinic_30_min_spanish_without_reliability === 'low');
  expect(low.length).toBeGreaterThan(0);
  expect((await atlas.tracts('low')).map(({ id }) => id).sort()).toEqual(low.map(({ geoid }) => geoid).sort());
  expect(await atlas.tracts('no-data')).toEqual([]);
  await expect(atlas.legend).toContainText('withheld for privacy');
  await expect(atlas.legend).toContainText('low reliability');
});

test('tracts without a number are marked, and areas and region show the share that is known', async ({ atlas }) => {
  await atlas.open('#standard=households-clinic', 'odd');
  expect((await atlas.tracts('no-data')).map(({ id }) => id).sort()).toEqual(['99001011700', '99001021700']);
  await atlas.ranking.getByRole('button', { name: 'Show all' }).click();
  const part = 'of it whose number is known';
  const channels = atlas
    .exported('areas')
    .filter(({ id, limited_english_households_known: known }) => id !== 'region' && Number(known) < 1);
  expect(channels.length).toBeGreaterThan(0);
  await expect(atlas.ranking.getByText(part)).toHaveCount(channels.length);
  await expect(atlas.headline).toContainText('of the region where the number of people concerned is known');
  await atlas.ranking.locator('li', { hasText: part }).first().getByRole('link').click();
  await expect(atlas.panel.getByText('of this area where the number of people concerned is known')).toBeVisible();
});

test('where none of the people concerned live, a share of them is not called unknown', async ({ atlas }) => {
  const nobody = atlas
    .exported('tracts')
    .filter((row) => row.limited_english === '0' && row.clinic_usable_within === '');
  expect(nobody.length).toBeGreaterThan(0);
  for (const measure of ['within', 'bivariate']) {
    await atlas.open(`#standard=clinic-usable&measure=${measure}`);
    expect(await atlas.tracts('no-data')).toEqual([]);
  }
});

test('where margins of error are unknown, headline, ranking and legend say so', async ({ atlas }) => {
  await atlas.open('#standard=seniors-park', 'odd');
  await expect(atlas.headline).toContainText('margin of error unknown');
  await expect(atlas.ranking).toContainText('± unknown');
  await expect(atlas.legend).toContainText('Margins of error are unknown');
  await expect(atlas.legend).not.toContainText('hatched');
});

test('themes are listed by the topics of the server', async ({ atlas, page }) => {
  await atlas.open();
  const answer = await page.request.get(`${atlas.served.sample}/atlas.json`);
  const { topics, not_mapped: notMapped } = (await answer.json()) as Atlas;
  expect(topics.flatMap(({ themes }) => themes)).toHaveLength(34);
  const shown = topics
    .map(({ label, themes }) => ({ label, own: themes.filter(({ sites }) => sites > 0).map(({ label }) => label) }))
    .filter(({ own: labels }) => labels.length > 0);
  expect(shown.map(({ label }) => label)).toEqual(['Health', 'Law', 'Natural resources', 'Transportation']);
  const needs = page.getByRole('group', { name: 'What people need' });
  for (const { label, own: labels } of shown) {
    await expect(needs.getByRole('group', { name: label }).getByRole('radio')).toHaveCount(labels.length);
    await expect(needs.getByRole('group', { name: label })).toContainText(labels.join(''));
  }
  await page.getByRole('button', { name: 'About these numbers' }).click();
  await expect(page.getByRole('dialog')).toContainText(notMapped);
  expect(notMapped).toContain('immigration detention');
});

test('sites of other themes can be shown as well', async ({ atlas, page }) => {
  await atlas.open();
  const themes = () =>
    page.evaluate(() => {
      const found = window.gapatlas.map.queryRenderedFeatures(undefined, { layers: ['sites', 'site-areas'] });
      return [...new Set(found.map(({ properties }) => String(properties.theme)))].sort();
    });
  expect(await themes()).toEqual(['clinic']);
  await page.getByRole('checkbox', { name: 'Legal help' }).check();
  await page.getByRole('checkbox', { name: 'Parks' }).check();
  await atlas.waitForMap();
  expect(await themes()).toEqual(['clinic', 'legal', 'park']);
  await expect(atlas.legend).toContainText('Legal help (6)');
});

test('outlines and labels are those of the chosen planning areas', async ({ atlas, page }) => {
  await atlas.open();
  const names = await page.evaluate(() => {
    const found = window.gapatlas.map.queryRenderedFeatures(undefined, { layers: ['area-labels'] });
    return found.map(({ properties }) => String(properties.name));
  });
  expect(names.length).toBeGreaterThan(8);
  const known = atlas.exported('areas').map(({ name }) => name);
  expect(known).toEqual(expect.arrayContaining(names));
});

test('another kind of planning area has its own outlines, ranking and table', async ({ atlas, page }) => {
  await atlas.open('', 'odd');
  await page.getByRole('combobox', { name: 'Planning areas' }).selectOption('zone');
  await expect(atlas.ranking.getByRole('heading')).toContainText('Zone (invented)');
  await expect(atlas.ranking.locator('a')).toHaveText(['West', 'East']);
  await expect(atlas.legend.locator('.area')).toHaveText('Zone (invented)');
  await atlas.waitForMap();
  const outlined = await page.evaluate(() => {
    const found = window.gapatlas.map.queryRenderedFeatures(undefined, { layers: ['area-outlines'] });
    return [...new Set(found.map(({ properties }) => String(properties.name)))].sort();
  });
  expect(outlined).toEqual(['East', 'West']);
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await expect(atlas.table.locator('tbody tr')).toHaveCount(2);
});

for (const [kind, names] of [
  ['script', ['Αττική', 'القاهرة']],
  ['more-scripts', ['芝加哥', 'Київ']],
] as const) {
  test(`area names are on the map in the script of the file: ${names}`, async ({ atlas, page }) => {
    await atlas.open(`#areas=${kind}`, 'odd');
    // A label whose glyphs are missing is not rendered.
    const drawn = await page.evaluate(() => {
      const found = window.gapatlas.map.queryRenderedFeatures(undefined, { layers: ['area-labels'] });
      return [...new Set(found.map(({ properties }) => String(properties.name)))].sort();
    });
    expect(drawn).toEqual([...names].sort());
    for (const name of names) await expect(atlas.ranking.getByRole('link', { name })).toBeVisible();
    await page.getByRole('combobox', { name: /Search/ }).fill(names[0].slice(0, 3));
    await atlas.searchResults.first().click();
    await expect(atlas.panel.getByRole('heading', { level: 2 })).toHaveText(names[0]);
    // The browser draws glyphs that the server does not have; its 404 is expected.
    atlas.errors.splice(0, atlas.errors.length, ...atlas.errors.filter((text) => !text.includes('404')));
  });
}

test('headline and readout show the comparison with the region', async ({ atlas, page }) => {
  await atlas.open('#measure=difference');
  await expect(atlas.headline).toContainText('a clinic within 1 mi in a straight line, compared with the whole region');
  const { standards } = (await (await page.request.get(`${atlas.served.sample}/atlas.json`)).json()) as Atlas;
  const classes = standards[0]?.measures.find(({ id }) => id === 'difference')?.classes ?? [];
  const row = atlas.exported('tracts').find(({ geoid }) => geoid === '99001010200');
  const within = Number(row?.clinic_1_mile_within);
  const { label } = classes.find(({ upto }) => upto === null || within <= upto) ?? {};
  const { x, y } = await atlas.pointIn('99001010200');
  await page.mouse.move(x, y);
  await expect(page.locator('.notes p').first()).toHaveText(
    `${row?.name}: ${Math.round(within * 100)}\u00a0% within reach (${label})`,
  );
});

test('a raster basemap is less saturated and less bright than the classes', async ({ atlas, page }) => {
  await atlas.open('', 'withBasemap');
  const { standards } = (await (await page.request.get(`${atlas.served.withBasemap}/atlas.json`)).json()) as Atlas;
  const classes = (variant: keyof Atlas['no_data']['colors']) =>
    standards[0]?.measures[0]?.classes.slice(1).map(({ colors }) => colors[variant]) ?? [];
  const [left, top] = await page
    .locator('#map')
    .evaluate((map) => [map.getBoundingClientRect().x, map.getBoundingClientRect().y]);
  const corner = async () => channels(await atlas.colorAt({ x: (left ?? 0) + 4, y: (top ?? 0) + 300 }));
  const spread = (color: number[]) => Math.max(...color) - Math.min(...color);
  const brightness = (color: number[]) => Math.max(...color);
  // The colour of the tile is (255, 238, 0).
  for (const variant of ['light', 'dark', 'high-contrast', 'print'] as const) {
    await page.getByRole('combobox', { name: 'Colours of the map' }).selectOption(variant);
    await expect(atlas.legend.locator('.class rect').nth(1)).toHaveAttribute('fill', classes(variant)[0] ?? '');
    await atlas.waitForMap();
    if (variant === 'dark') {
      const faintest = Math.min(...classes(variant).map((hex) => brightness(channels(rgb(hex ?? '')))));
      await expect.poll(async () => brightness(await corner())).toBeLessThan(faintest / 2);
      expect(brightness(await corner())).toBeGreaterThan(0x12);
    } else {
      await expect.poll(async () => Math.min(...(await corner()))).toBeGreaterThan(variant === 'light' ? 100 : 180);
      await expect.poll(async () => spread(await corner())).toBeLessThan(variant === 'light' ? 140 : 3);
    }
  }
});

test('the credit line names Gapatlas and the attribution of the tiles', async ({ atlas, page }) => {
  await atlas.open();
  const { attribution } = (await (await page.request.get(`${atlas.served.sample}/tiles.json`)).json()) as {
    attribution: string;
  };
  await expect(page.locator('.attribution')).toHaveText(`Gapatlas · ${attribution}`);
});

function channels(color: string): number[] {
  return [...color.matchAll(/\d+/g)].map(Number);
}

function rgb(hex: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `rgb(${red}, ${green}, ${blue})`;
}

test('signs that would lie on each other from far away are left out, and the map says how many', async ({
  atlas,
  page,
}) => {
  await atlas.open();
  const { lat, lng } = await page.evaluate(() => window.gapatlas.map.getCenter());
  const note = page.locator('.notes').getByText(/^Clinics: \d+ of 18 drawn at this zoom; zoom in/);
  await expect(note).toHaveCount(0);
  await page.goto('about:blank');
  await atlas.open(`#at=7.5/${lat}/${lng}`);
  await expect(note).toBeVisible();
  const said = Number((await note.textContent())?.match(/: (\d+) of/)?.[1]);
  const drawn = await page.evaluate(() => {
    const found = window.gapatlas.map.queryRenderedFeatures(undefined, { layers: ['sites'] });
    return new Set(found.map(({ properties }) => properties.id)).size;
  });
  expect(said).toBe(drawn);
  expect(said).toBeLessThan(18);
});

test('counties are named beside the areas of another kind, and once where they are shown themselves', async ({
  atlas,
  page,
}) => {
  await atlas.open('', 'withBasemap');
  const names = (layer: string) => async () => {
    await atlas.waitForMap();
    return page.evaluate((id) => {
      const found = window.gapatlas.map.queryRenderedFeatures(undefined, { layers: [id] });
      return [...new Set(found.map(({ properties }) => String(properties.name)))].sort();
    }, layer);
  };
  await expect.poll(names('county-labels')).toEqual(['East County', 'West County']);
  await expect.poll(names('county-outlines')).toEqual(['East County', 'West County']);
  await page.goto(`${atlas.served.withBasemap}/map#areas=county`);
  await page.reload();
  await expect.poll(names('county-labels')).toEqual([]);
  await expect.poll(names('area-labels')).toEqual(['East County', 'West County']);
});
