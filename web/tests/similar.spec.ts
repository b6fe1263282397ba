import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './atlas-page';
import type { Row } from './csv';

/** Places side by side that are most like the first. */

const FIRST = 'neighbourhood-6';

interface Indicator {
  unit: string;
  of: string | null;
  columns: { count: string; share: string | null };
}

/** The areas of a kind by how far their standardized numbers are from those of one, as a statistician would do it. */
function byLikeness(areas: Row[], indicators: Indicator[], first: string): string[] {
  const size = indicators.find(({ of, unit }) => of === null && unit === 'people')?.columns.count ?? '';
  const shares = indicators.flatMap(({ columns }) => columns.share ?? []);
  const number = (row: Row, column: string) => (row[column] === '' ? Number.NaN : Number(row[column]));
  const matrix = areas.map((row) => [Math.log(1 + number(row, size)), ...shares.map((column) => number(row, column))]);
  const z = matrix.map(() => [] as number[]);
  for (const column of [0, ...shares.map((_, index) => index + 1)]) {
    const all = matrix.map((row) => row[column] ?? Number.NaN);
    const known = all.filter((value) => !Number.isNaN(value));
    const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
    const deviation = Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length);
    if (deviation > 0) for (const [row, value] of all.entries()) z[row]?.push((value - mean) / deviation);
  }
  const own = z[areas.findIndex(({ id }) => id === first)] ?? [];
  const far = (row: number[]) => {
    const squares = row
      .map((value, index) => (value - (own[index] ?? Number.NaN)) ** 2)
      .filter((value) => !Number.isNaN(value));
    return squares.reduce((sum, value) => sum + value, 0) / squares.length;
  };
  return areas
    .map(({ id }, row) => ({ id: id ?? '', far: far(z[row] ?? []) }))
    .filter(({ id }) => id !== first)
    .sort((one, other) => one.far - other.far)
    .map(({ id }) => id);
}

test('the places most like the first are put beside it, and the address keeps them', async ({ atlas, page }) => {
  await atlas.open(`#beside=area:${FIRST}&compare=on`);
  const dialog = page.getByRole('dialog', { name: 'Side by side' });
  const kind = atlas.exported('areas').find(({ id }) => id === FIRST)?.kind;
  const areas = atlas.exported('areas').filter((row) => row.kind === kind);
  const answer = await page.request.get(`${atlas.served.sample}/atlas.json`);
  const expected = byLikeness(areas, (await answer.json()).indicators, FIRST).slice(0, 3);
  await dialog.getByRole('button', { name: /^Add the places most like / }).click();
  await expect(dialog.locator('thead th[scope=col]')).toHaveCount(5);
  const names = [FIRST, ...expected].map((id) => areas.find((row) => row.id === id)?.name ?? '');
  expect(await dialog.locator('thead th bdi').allTextContents()).toEqual(names);
  await expect(page).toHaveURL(new RegExp(expected.map((id) => `beside=area:${id}`).join('.*')));
  // There is no room for more.
  await expect(dialog.getByRole('button', { name: /^Add the places/ })).toHaveCount(0);
  const found = (await new AxeBuilder({ page }).include('#beside').analyze()).violations;
  expect(found.map(({ id }) => id)).toEqual([]);
});

test('tracts have tracts beside them that are like them', async ({ atlas, page }) => {
  await atlas.open('#beside=tract:99001010200&compare=on');
  const dialog = page.getByRole('dialog', { name: 'Side by side' });
  await dialog.getByRole('button', { name: /^Add the places most like / }).click();
  await expect(dialog.locator('thead th[scope=col]')).toHaveCount(5);
  await expect(page).toHaveURL(/(beside=tract:.*){4}/);
});
