import { type AtlasPage, expect, test } from './atlas-page';

/** Numbers of people as circles, whose area is proportional to the number. */

interface Circle {
  id: string;
  value: number;
  radius: number;
  low: boolean;
}

async function circles({ page }: AtlasPage): Promise<Circle[]> {
  await page.waitForFunction(() => window.gapatlas?.map.loaded() && !window.gapatlas.map.isMoving());
  return page.evaluate(() => {
    const found = window.gapatlas.map.queryRenderedFeatures(undefined, { layers: ['symbols'] });
    const byId = new Map(found.map(({ properties }) => [String(properties.id), properties]));
    return [...byId.values()] as unknown as Circle[];
  });
}

test('people without access are circles by their number, and the address keeps it', async ({ atlas, page }) => {
  await atlas.open();
  expect(await circles(atlas)).toEqual([]);
  await page.getByRole('radio', { name: 'Circles' }).check();
  await expect(page).toHaveURL(/#as=symbols$/);
  await page.reload();
  const rows = atlas.exported('tracts').filter((row) => Number(row.clinic_1_mile_without) > 0);
  await expect.poll(async () => (await circles(atlas)).length).toBe(rows.length);
  const drawn = await circles(atlas);
  const most = Math.max(...drawn.map(({ value }) => value));
  const largest = Math.max(...drawn.map(({ radius }) => radius));
  for (const { id, value, radius, low } of drawn) {
    const row = rows.find(({ geoid }) => geoid === id);
    expect(value, id).toBeCloseTo(Number(row?.clinic_1_mile_without), 1);
    expect((radius / largest) ** 2, id).toBeCloseTo(value / most, 5);
    expect(low, id).toBe(row?.clinic_1_mile_without_reliability === 'low');
  }
  await expect(atlas.legend.locator('.class')).toHaveCount(0);
  const labels = await atlas.legend.locator('.circle bdi').allTextContents();
  const numbers = labels.slice(0, 3).map((label) => Number(label.replaceAll(',', '')));
  expect(numbers.every((number) => number > 0 && number <= most)).toBe(true);
  const widths = await atlas.legend
    .locator('.circle circle')
    .evaluateAll((all) => all.map((circle) => Number(circle.getAttribute('r'))));
  for (const [index, number] of numbers.entries())
    expect(widths[index]).toBeCloseTo(largest * Math.sqrt(number / most), 3);
});

test('areas and indicators have circles too, shares have none, and a circle is selected', async ({ atlas, page }) => {
  await atlas.open('#indicator=no_vehicle&measure=count&as=symbols&by=areas');
  const rows = atlas.exported('areas').filter((row) => row.kind === 'neighbourhood' && Number(row.no_vehicle) > 0);
  await expect
    .poll(async () => (await circles(atlas)).map(({ id }) => id).sort())
    .toEqual(rows.map(({ id }) => id).sort());
  const at = await page.evaluate(() => {
    const { map } = window.gapatlas;
    const [circle] = map.queryRenderedFeatures(undefined, { layers: ['symbols'] });
    if (circle?.geometry.type !== 'Point') throw new Error('no circle');
    const [lng = 0, lat = 0] = circle.geometry.coordinates;
    const { left, top } = map.getCanvas().getBoundingClientRect();
    const { x, y } = map.project([lng, lat]);
    return { id: String(circle.properties.id), x: x + left, y: y + top };
  });
  await page.mouse.click(at.x, at.y);
  await expect(page).toHaveURL(new RegExp(`pick=area:${at.id}`));
  await page.getByRole('radio', { name: 'Share', exact: true }).check();
  await expect(page.getByRole('radio', { name: 'Circles' })).toBeHidden();
  await expect.poll(async () => (await circles(atlas)).length).toBe(0);
  await expect(atlas.legend.locator('.class').first()).toHaveText('none');
});

test('circles stay in another look of the map', async ({ atlas, page }) => {
  await atlas.open('#as=symbols');
  await expect.poll(async () => (await circles(atlas)).length).toBeGreaterThan(100);
  await page.getByRole('combobox', { name: 'Colours of the map' }).selectOption('high-contrast');
  await expect
    .poll(() => page.evaluate(() => window.gapatlas.map.getPaintProperty('symbols', 'circle-stroke-width')))
    .toBe(1.5);
  await expect.poll(async () => (await circles(atlas)).length).toBeGreaterThan(100);
});
