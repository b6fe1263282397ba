import type { Page } from '@playwright/test';
import { EXPORT_FORMATS } from '../src/api/exports';
import type { Atlas } from '../src/api/types.gen';
import { ownName } from '../src/text/language';
import { type AtlasPage, expect, test } from './atlas-page';
import type { Served } from './atlases';

/** The page in languages made from English by code: what has no accents there comes from no catalogue. */

const LANGUAGES = ['en-XA', 'ar-XB'] as const;

/** What studies call an indicator of their own, combinations, and who made their tables. */
const OWN_LABELS = [
  'People aged 65 and over (invented)',
  'Neither a stop nearby nor a clinic by bus',
  'A stop nearby or a clinic by bus is missing',
  'Invented by Gapatlas',
];

/** Names and texts of studies and of files, which stand in every language as they are. */
const DATA = ['name', 'program', 'file', 'period', 'source', 'since', 'attribution'];
/** Columns of the tables with names, and with what lists say. */
const DATA_COLUMNS = ['name', 'hours', 'checked', 'geoid', 'id'];

for (const language of LANGUAGES) {
  const dir = language === 'ar-XB' ? 'rtl' : 'ltr';
  const open = (atlas: AtlasPage, hash = '', name: keyof Served = 'sample') =>
    atlas.open(`?lang=${language}${hash}`, name);

  test(`in ${language} all texts of map, panel, ranking and table come from catalogues`, async ({ atlas, page }) => {
    test.slow();
    const site = atlas.exported('sites').find(({ languages, hours }) => languages && hours);
    for (const [hash, name] of [
      ['#measure=bivariate&pick=tract:99001010200&table=tracts:class:down', 'sample'],
      ['#standard=legal-3-miles&pick=area:neighbourhood-6&table=areas:without:down', 'sample'],
      ['#standard=clinic-usable&measure=nearest&pick=area:region&also=park,transit', 'sample'],
      [`#measure=difference&pick=site:${site?.id}`, 'sample'],
      ['#standard=households-clinic&pick=tract:99001011700', 'odd'],
      ['#standard=seniors-park&pick=area:neighbourhood-6', 'odd'],
    ] as const) {
      await page.goto('about:blank');
      await open(atlas, hash, name);
      await expect(page.locator('html')).toHaveAttribute('dir', dir);
      await expect(atlas.panel.locator('.facts').first()).toBeVisible();
      await atlas.ranking.locator('> button').evaluate((more: HTMLElement) => more.click());
      const point = (await atlas.pointsInTracts())[0];
      // What the pointer does is loaded last, and hears only moves after that.
      await expect(async () => {
        await page.mouse.move(0, 0);
        if (point) await page.mouse.move(point.x, point.y);
        await expect(page.locator('.notes p').first()).not.toBeEmpty({ timeout: 1000 });
      }).toPass();
      await expectNothingForeign(atlas, name, hash);
      await expectNothingCutOff(page, hash);
    }
  });

  test(`in ${language} all texts of search, dialog and print come from catalogues`, async ({ atlas, page }) => {
    await open(atlas, '#standard=legal-3-miles');
    const box = page.getByRole('combobox').first();
    for (const [query, results] of [
      ['park', 12],
      ['fennel', 5],
      ['qqqq', 0],
    ] as const) {
      await box.fill(query);
      await expect(atlas.searchResults).toHaveCount(results);
      await expectNothingForeign(atlas, 'sample', query);
    }
    await box.press('Escape');
    await page.locator('#links button').click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectNothingForeign(atlas, 'sample', 'about');
    await expectNothingCutOff(page, 'about');
    await page.keyboard.press('Escape');
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('#print tbody tr').first()).toBeVisible();
    await expectNothingForeign(atlas, 'sample', 'print');
  });

  test(`in ${language} all texts of the dialog for handouts come from catalogues`, async ({ atlas, page }) => {
    await open(atlas, `#pick=area:neighbourhood-6&handout=brief:${language}:a4`);
    const findings = page.locator('.handout-findings input');
    await expect(findings).toHaveCount(3);
    await findings.first().uncheck();
    await expect(findings).toHaveCount(4);
    await page.locator('#handout-ask').fill('a'.repeat(301));
    await page.locator('#handout .main').click();
    await expect(page.locator('#handout-ask')).toBeFocused();
    await page.locator('#handout-ask').fill('');
    await expectNothingForeign(atlas, 'sample', 'handout');
    await expectNothingCutOff(page, 'handout');
  });

  test(`in ${language} what failed and what is empty is said in texts of catalogues`, async ({ atlas, page }) => {
    await page.goto(`${atlas.served.withoutStandards}/map?lang=${language}`);
    await expect(page.getByRole('alert').getByRole('link').first()).toBeVisible();
    await expectNothingForeign(atlas, 'withoutStandards', 'without standards');
    await page.goto('about:blank');
    await open(atlas, '', 'withoutAreas');
    await expectNothingForeign(atlas, 'withoutAreas', 'without areas');
    await page.goto('about:blank');
    await open(atlas, '#pick=tract:12345678901');
    await expect(atlas.panel.locator('.warning')).toBeVisible();
    await expectNothingForeign(atlas, 'sample', 'unknown tract');
    await page.route('**/atlas.json*', (route) => route.fulfill({ headers: { etag: '"another"' } }));
    await atlas.ranking.getByRole('link').first().click();
    await expect(page.getByRole('alert')).not.toBeEmpty();
    await expectNothingForeign(atlas, 'sample', 'built again');
    await expectNothingCutOff(page, 'built again');
    for (const answer of [{ json: { name: 1 } }, { status: 500 }, { status: 404 }, null]) {
      await page.goto('about:blank');
      await page.route('**/atlas.json*', (route) => (answer ? route.fulfill(answer) : route.abort()));
      await page.goto(`${atlas.served.sample}/map?lang=${language}`);
      await expect(page.getByRole('alert').getByRole('button')).toBeVisible();
      await expectNothingForeign(atlas, 'sample', JSON.stringify(answer));
    }
    atlas.errors.length = 0;
  });
}

test('without WebGL the page says so in a text of a catalogue', async ({ atlas, page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.goto(`${atlas.served.sample}/map?lang=en-XA`);
  await expect(page.locator('#map').getByRole('alert')).toBeVisible();
  await expectNothingForeign(atlas, 'sample', 'without WebGL');
});

test('the language stays in the address, and links and requests have it', async ({ atlas, page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await atlas.open('?lang=en-XA#table=areas:without:down&pick=area:neighbourhood-6');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-XA');
  await expect(atlas.table.locator('.downloads a').first()).toHaveAttribute('href', '/export/areas.csv?lang=en-XA');
  await expect(atlas.panel.locator('.panel-links a')).toHaveAttribute('href', /report\.html\?lang=en-XA$/);
  const answers = asked.filter((url) => /\/(atlas|tables\/\w+)\.json/.test(url));
  expect(answers.length).toBeGreaterThan(2);
  expect(answers.filter((url) => !url.includes('lang=en-XA'))).toEqual([]);
  await atlas.panel.locator('button.close').click();
  await atlas.table.locator('button.close').click();
  await expect(page).toHaveURL(/\/map\?lang=en-XA(#at=.*)?$/);
});

test('an unknown language is English, and its answers are asked for without a language', async ({ atlas, page }) => {
  await atlas.open('?lang=tlh');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('button', { name: 'About these numbers' })).toBeVisible();
});

/**
 * Fails on texts and attributes with a word without accents that is no data. Texts of the server keep their vowels, and have
 * most of them twice, so that a word is three letters or more of which one is a consonant.
 */
async function expectNothingForeign(atlas: AtlasPage, name: keyof Served, where: string): Promise<void> {
  const known = await knownTexts(atlas, name);
  const texts = await visibleTexts(atlas.page);
  expect(texts.length).toBeGreaterThan(2);
  const foreign = texts.filter((text) => {
    // Marks of direction may stand within a citation.
    const plain = text.replace(/[\u200e\u200f\u2066-\u2069]/g, '');
    const rest = known.reduce((left, data) => left.replaceAll(data, ''), plain);
    return (rest.match(/[a-z]{3,}/gi) ?? []).some((word) => /[^aeiou]/i.test(word));
  });
  expect(foreign, where).toEqual([]);
}

/** The texts of the page and its attributes that people read or hear. */
function visibleTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element) {
        for (const name of ['title', 'aria-label', 'placeholder', 'alt']) texts.push(node.getAttribute(name) ?? '');
      } else if (!node.parentElement?.closest('script, style, noscript')) {
        texts.push(node.textContent ?? '');
      }
    }
    return texts.filter((text) => text.trim() !== '');
  });
}

const knownByAtlas = new Map<string, string[]>();

/** Data of an atlas, the longest first. */
async function knownTexts({ page, served }: AtlasPage, name: keyof Served): Promise<string[]> {
  const before = knownByAtlas.get(name);
  if (before) return before;
  const fetchJson = async (path: string) => (await page.request.get(`${served[name]}${path}`)).json();
  const atlas: Atlas = await fetchJson('/atlas.json');
  const known = EXPORT_FORMATS.map(({ label }) => label);
  collect(atlas, DATA, known);
  // The publisher and the survey of a citation, and the id and title of its table.
  const citations = [...atlas.cited_sources, ...atlas.indicators.map(({ source }) => ({ citation: source }))];
  known.push(...citations.flatMap(({ citation }) => citation.split(/tables? /)));
  // The menus have each language by its own name.
  known.push(...['en', 'es', 'pl', 'zh-Hans', 'ar', 'ur', ...LANGUAGES].map(ownName));
  known.push(...OWN_LABELS, ...atlas.area_kinds.map(({ label }) => label));
  collect(await fetchJson('/tiles.json'), DATA, known);
  // What lists say of sites, in the words of the lists.
  const { columns } = await fetchJson('/tables/sites.json');
  for (const name of ['address', 'telephone', 'website', 'bring', 'appointment', 'entrance']) {
    const texts: string[] = (columns[name] ?? []).filter((text: string | null) => text !== null && text.length > 3);
    known.push(...texts, ...(name === 'website' ? texts.map((text) => new URL(text).hostname) : []));
  }
  for (const layer of ['tracts', 'areas', 'sites']) {
    const { columns } = await fetchJson(`/tables/${layer}.json`);
    for (const column of DATA_COLUMNS) known.push(...(columns[column] ?? []).map(String));
  }
  // Those of the browser, which has no pseudo-locale.
  const sorted = [...new Set(known)].filter((text) => text.length > 2).sort((a, b) => b.length - a.length);
  knownByAtlas.set(name, sorted);
  return sorted;
}

/** Adds all texts below these keys. */
function collect(value: unknown, keys: string[], into: string[], wanted = false): void {
  if (typeof value === 'string') {
    if (wanted) into.push(value);
  } else if (value && typeof value === 'object') {
    for (const [key, child] of Object.entries(value)) collect(child, keys, into, wanted || keys.includes(key));
  }
}

async function expectNothingCutOff(page: Page, where: string): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const cut = () =>
      page.evaluate(() => {
        const hidden = [...document.querySelectorAll('body *')].filter((one) => {
          const { overflowX } = getComputedStyle(one);
          return overflowX === 'hidden' && !one.matches('.unseen') && one.scrollWidth > one.clientWidth + 1;
        });
        const names = hidden.map((one) => `${one.tagName}#${one.id}.${one.getAttribute('class')}`);
        return { names, scrolls: Math.max(document.documentElement.scrollWidth - innerWidth, 0) };
      });
    // The map follows the size of the window a little later.
    await expect.poll(cut, `${where}, ${width} px`).toEqual({ names: [], scrolls: 0 });
  }
}
