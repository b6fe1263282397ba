import { count, expect, test } from './atlas-page';

test('the table of areas has the numbers of the export', async ({ atlas, page }) => {
  await atlas.open();
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await expect(atlas.table.locator('tbody tr')).toHaveCount(16);
  const expected = atlas
    .exported('areas')
    .filter(({ id }) => id !== 'region')
    .sort((a, b) => Number(b.clinic_1_mile_without) - Number(a.clinic_1_mile_without))
    .map((row) => [
      row.name,
      count(row.limited_english),
      count(row.clinic_1_mile_without),
      `± ${count(row.clinic_1_mile_without_moe)}`,
    ]);
  const rows = await atlas.rows();
  expect(rows.map((row) => row.slice(0, 4))).toEqual(expected);
});

test('the table of tracts has the numbers of the export', async ({ atlas }) => {
  await atlas.open('#standard=park-half-mile&table=tracts:name:up');
  await expect(atlas.table.locator('tbody tr')).toHaveCount(150);
  const rows = new Map((await atlas.rows()).map(([name, ...cells]) => [name, cells]));
  const areas = new Map(atlas.exported('areas').map(({ id, name }) => [id, name]));
  for (const row of atlas.exported('tracts')) {
    const place = row.area ? `${row.name}, in ${areas.get(row.area)}` : row.name;
    const cells = rows.get(`${place}${row.geoid}`);
    const within = Math.round(Number(row.park_half_mile_within) * 100);
    expect(cells?.slice(0, 3)).toEqual([
      count(row.population),
      count(row.park_half_mile_without),
      `± ${count(row.park_half_mile_without_moe)}`,
    ]);
    if (Number(row.population) > 0 && !['0', '1'].includes(row.park_half_mile_within ?? '')) {
      expect(cells?.[3]).toMatch(new RegExp(`^(${within}|<1|>99) %$`));
    }
  }
});

test('every column sorts both ways, with `aria-sort`, and puts unknown values last', async ({ atlas }) => {
  await atlas.open('#standard=households-clinic&table=tracts:name:up', 'odd');
  const headers = atlas.table.getByRole('columnheader');
  await expect(headers).toHaveCount(7);
  for (let column = 1; column < 6; column += 1) {
    const header = headers.nth(column);
    for (const direction of ['descending', 'ascending']) {
      await header.getByRole('button').click();
      await expect(header).toHaveAttribute('aria-sort', direction);
      const cells = (await atlas.rows()).map((row) => row[column] ?? '');
      const known = cells.map(leadingNumber).filter((value) => value !== null);
      expect(known).toEqual([...known].sort((a, b) => (direction === 'descending' ? b - a : a - b)));
      expect(cells.slice(0, known.length).map(leadingNumber)).toEqual(known);
    }
    await expect(header.getByRole('button')).toBeFocused();
  }
});

test('a name in the table opens the panel and moves the map', async ({ atlas, page }) => {
  await atlas.open('#table=tracts:without:down');
  const first = atlas.table.locator('tbody a').first();
  const name = (await first.textContent()) ?? '?';
  await first.click();
  await expect(atlas.panel.getByRole('heading', { level: 2 })).toHaveText(name);
  await expect(atlas.panel.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(page).toHaveURL(/pick=tract:\d+.*&at=/);
  expect((await atlas.tracts('picked-tracts')).length).toBe(1);
});

test('a long table shows its first 200 rows, and more when asked', async ({ atlas, page }) => {
  const columns = (rows: number) => ({
    geoid: Array.from({ length: rows }, (_, row) => `${10000000000 + row}`),
    name: Array.from({ length: rows }, (_, row) => `Tract ${row}`),
    clinic_1_mile_without: Array.from({ length: rows }, (_, row) => row),
  });
  await page.route('**/tables/tracts.json?columns=*', (route) =>
    route.fulfill({ json: { layer: 'tracts', rows: 85_000, columns: columns(85_000) } }),
  );
  await atlas.open('#table=tracts:without:down');
  await expect(atlas.table.locator('tbody tr')).toHaveCount(200);
  await expect(atlas.table.locator('tbody tr').first()).toContainText('84,999');
  await atlas.table.getByRole('button', { name: 'Show 200 more' }).click();
  await expect(atlas.table.locator('tbody tr')).toHaveCount(400);
  await expect(atlas.table).toContainText('400 of 85,000 rows');
});

test('the numbers can be downloaded', async ({ atlas, page }) => {
  await atlas.open('#table=areas:without:down');
  for (const name of ['CSV', 'GeoJSON', 'GeoPackage']) {
    const address = await atlas.table.getByRole('link', { name, exact: true }).getAttribute('href');
    const answer = await page.request.get(`${atlas.served.sample}${address}`);
    expect(answer.status(), address ?? '').toBe(200);
  }
});

/** The number at the start of a cell, kilometers in meters; null if there is none. */
function leadingNumber(cell: string): number | null {
  const [, digits, unit] = cell.match(/([\d,.]+) ?(km|m)?/) ?? [];
  if (digits === undefined) return null;
  const value = Number(digits.replaceAll(',', ''));
  if (cell.startsWith('<')) return value - 0.5;
  if (cell.startsWith('>')) return value + 0.5;
  return unit === 'km' ? value * 1000 : value;
}
