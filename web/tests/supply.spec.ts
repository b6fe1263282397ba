import { type AtlasPage, expect, test } from './atlas-page';

/** The odd study has a floating catchment measure of clinics. Near its border people from elsewhere may share. */

const MAP = '#standard=clinic-1-mile&measure=clinics-per-person';
const LABEL = 'Clinics per 100,000 people within 1 mi in a straight line';

interface Tract {
  geoid: string;
  people: number | null;
  value: number | null;
  least: number | null;
  most: number | null;
}

async function tractsOf({ page, served }: AtlasPage): Promise<Tract[]> {
  const names = ['geoid', 'population', ...['', '_at_least', '_at_most'].map((end) => `clinics_per_person${end}`)];
  const response = await page.request.get(`${served.odd}/tables/tracts.json?columns=${names.join(',')}`);
  const { columns } = await response.json();
  const [ids, people, values, least, most] = names.map((name) => columns[name]);
  return ids.map((geoid: string, row: number) => ({
    geoid,
    people: people[row],
    value: values[row],
    least: least[row],
    most: most[row],
  }));
}

test('tracts whose number is not certain are hatched, and in no class', async ({ atlas }) => {
  const tracts = await tractsOf(atlas);
  const isUncertain = ({ people, value }: Tract) => people !== null && people > 0 && value === null;
  const expected = tracts.filter(isUncertain).map(({ geoid }) => geoid);
  expect(expected.length).toBeGreaterThan(0);
  expect(tracts.filter(({ value }) => value !== null).length).toBeGreaterThan(0);
  await atlas.open(MAP, 'odd');
  await expect(atlas.headline.getByRole('heading', { level: 2 })).toHaveText(LABEL);
  expect((await atlas.tracts('not-known')).map(({ id }) => id).sort()).toEqual(expected.sort());
  await expect(atlas.legend.locator('.not-known')).toHaveText(
    'not known: sites or people beyond what is listed may change it',
  );
  await expect(atlas.legend.locator('.class').first()).toHaveText('none');
  await expect(atlas.headline).toContainText(/In the whole region: between [\d.]+ ±/);
});

test('the panel has the number with its margin, or its bounds', async ({ atlas }) => {
  const tracts = await tractsOf(atlas);
  const fact = atlas.panel.locator('dl.facts > div').filter({ hasText: LABEL }).locator('dd');
  const certain = tracts.find(({ value }) => value !== null && value > 1 && value < 10);
  await atlas.open(`${MAP}&pick=tract:${certain?.geoid}`, 'odd');
  await expect(fact).toContainText(`${certain?.value?.toFixed(2)} ±`);
  await expect(fact).toContainText('two-step floating catchment area');
  const bounded = tracts.find(({ value, least, most }) => value === null && least !== null && most !== null);
  await atlas.open(`${MAP}&pick=tract:${bounded?.geoid}`, 'odd');
  await expect(fact).toContainText(/^between [\d.]+ ±/);
});
