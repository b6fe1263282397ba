import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { type AtlasPage, expect as expectSoon, test } from './atlas-page';

/** A document is made by the server while the map draws: that takes its time on a busy machine. */
const expect = expectSoon.configure({ timeout: 30_000 });
test.beforeEach(() => test.setTimeout(180_000));

const AREA = '#pick=area:neighbourhood-6';

/** The dialog of the page. A program without PDF makes no PDF; the tests of it say so themselves. */
function dialogOf(page: Page) {
  const dialog = page.getByRole('dialog', { name: /.+/ });
  return {
    dialog,
    status: dialog.getByRole('status'),
    preview: page.frameLocator('#handout iframe'),
    findings: dialog.locator('.handout-findings input'),
    save: dialog.getByRole('button', { name: 'Save as PDF' }),
  };
}

async function open(atlas: AtlasPage, hash = AREA): Promise<ReturnType<typeof dialogOf>> {
  await atlas.open(hash);
  await atlas.panel.getByRole('button', { name: 'Make a handout' }).click();
  return dialogOf(atlas.page);
}

test('a brief in another language, without a finding and with texts of the user, is saved as PDF', async ({
  atlas,
  page,
}) => {
  const { dialog, status, preview, findings, save } = await open(atlas);
  await expect(dialog).toContainText('Fennelmere (invented)');
  await expect(preview.getByRole('heading', { level: 1 })).toHaveText('Fennelmere (invented)');
  // The style sheet of the sheet is in effect.
  await expect(preview.locator('header')).toHaveCSS('border-bottom-width', '3px');
  await expect(findings).toHaveCount(3);
  await dialog.getByLabel('Language').selectOption('es');
  await expect(preview.locator('html')).toHaveAttribute('lang', 'es');
  await expect(dialog).toContainText('Let somebody who speaks it read the document');
  await findings.first().uncheck();
  await expect(status).toContainText('In its place: ');
  await dialog.getByLabel('What you ask for').fill('Abran la clínica hasta las ocho. <b>Gracias</b>');
  await expect(dialog).toContainText('253 characters left');
  await expect(preview.getByText('Abran la clínica hasta las ocho. <b>Gracias</b>')).toBeVisible();
  await dialog.getByLabel('Paper').selectOption('A4');
  const [file, { url, body }] = await savedPdf(page, save);
  expect(file).toBe('neighbourhood-6-brief-es.pdf');
  expect(Object.fromEntries(new URL(url).searchParams)).toMatchObject({ format: 'pdf', lang: 'es', paper: 'a4' });
  expect(new URL(url).searchParams.get('leave_out')).toMatch(/^gap:/);
  expect(body).toEqual({ area: 'neighbourhood-6', ask: 'Abran la clínica hasta las ocho. <b>Gracias</b>' });
  await expect(status).toHaveText('The PDF is made: neighbourhood-6-brief-es.pdf');
});

/** The name of the file that was saved, and the request that made it. */
async function savedPdf(page: Page, save: Locator): Promise<[string, { url: string; body: unknown }]> {
  const asked = page.waitForRequest(/(format=pdf|\.pdf\?)/);
  const download = page.waitForEvent('download');
  await save.click();
  const [request, file] = await Promise.all([asked, download]);
  expect(
    readFileSync(await file.path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  return [file.suggestedFilename(), { url: request.url(), body: request.postDataJSON() }];
}

test('a full report is previewed and saved, and asks for nothing else', async ({ atlas, page }) => {
  const { dialog, preview, findings, save } = await open(atlas);
  await dialog.getByRole('radio', { name: 'Full report' }).check();
  await expect(preview.getByRole('heading', { name: 'Fennelmere (invented)' })).toBeVisible();
  await expect(preview.locator('table').first()).toBeVisible();
  await expect(findings.first()).toBeHidden();
  await expect(dialog.getByLabel('A story from here')).toBeHidden();
  const [file, { url }] = await savedPdf(page, save);
  expect(file).toBe('neighbourhood-6-report-en.pdf');
  expect(url).toMatch(/\/areas\/neighbourhood-6\/report\.pdf\?lang=en&paper=letter$/);
});

test('the region has a handout too', async ({ atlas }) => {
  const { dialog, preview } = await open(atlas, '#pick=area:region');
  await expect(preview.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(dialog.getByRole('link', { name: 'Open as a page to print' })).toHaveAttribute(
    'href',
    '/areas/region/brief.html?lang=en',
  );
});

test('what is left out stays in the list and in the address, and comes back', async ({ atlas, page }) => {
  const { findings, preview } = await open(atlas);
  const headlines = preview.locator('article h3');
  await expect(findings).toHaveCount(3);
  let before: string[] = [];
  // Each answer makes the frame anew: between two frames there is no headline.
  await expect(async () => {
    before = await headlines.allTextContents();
    expect(before).toHaveLength(3);
  }).toPass();
  // The second replacement is known only after the first finding was left out.
  for (const shown of [4, 5]) {
    const box = findings.nth(shown === 4 ? 0 : 3);
    // The list is made anew after an answer: a click between the two is lost.
    await expect(async () => {
      if (await box.isChecked()) await box.click();
      await expect(findings).toHaveCount(shown, { timeout: 5000 });
    }).toPass();
  }
  await expect(page).toHaveURL(/&handout=brief:en:letter:gap:[^,&]+,[a-z]+:/);
  await page.reload();
  await expect(findings).toHaveCount(5);
  const left = (await findings.evaluateAll((boxes: HTMLInputElement[]) => boxes.map(({ checked }) => checked))).filter(
    (checked) => !checked,
  );
  expect(left).toHaveLength(2);
  await expect(preview.locator('article')).toHaveCount(3);
  for (const unchecked of [1, 0]) {
    const boxes = page.locator('.handout-findings input:not(:checked)');
    await expect(async () => {
      if ((await boxes.count()) > unchecked) await boxes.first().click();
      await expect(boxes).toHaveCount(unchecked, { timeout: 5000 });
    }).toPass();
  }
  await expect(findings).toHaveCount(3);
  await expect(headlines).toHaveText(before);
});

test('texts stay in the browser until they are deleted, and never in the address', async ({ atlas, page }) => {
  const { dialog, status, preview } = await open(atlas);
  await dialog.getByLabel('Contact').fill('Fennelmere Neighbors');
  await expect(preview.getByText('Fennelmere Neighbors')).toBeVisible();
  expect(page.url()).not.toContain('Neighbors');
  await page.reload();
  await expect(dialog.getByLabel('Contact')).toHaveValue('Fennelmere Neighbors');
  await expect(preview.getByText('Fennelmere Neighbors')).toBeVisible();
  // They are there in another language of the page too, in which the study may have another name.
  await page.goto('about:blank');
  await atlas.open(`?lang=es${AREA}&handout=brief:en:letter`);
  await expect(dialog.locator('#handout-contact')).toHaveValue('Fennelmere Neighbors');
  await page.goto('about:blank');
  await atlas.open(`${AREA}&handout=brief:en:letter`);
  await expect(preview.getByText('Fennelmere Neighbors')).toBeVisible();
  const printed = page.waitForEvent('popup');
  await dialog.getByRole('link', { name: 'Open as a page to print' }).click();
  const sheet = await printed;
  await expect(sheet.getByText('Fennelmere Neighbors')).toBeVisible();
  await expect(sheet.locator('header')).toHaveCSS('border-bottom-width', '3px');
  await dialog.getByRole('button', { name: 'Delete these texts' }).click();
  await expect(status).toContainText('deleted');
  await expect(preview.getByText('Fennelmere Neighbors')).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.reload();
  await expect(dialog.getByLabel('Contact')).toHaveValue('');
});

test('a text that is too long is not sent, and says by how much', async ({ atlas, page }) => {
  const { dialog, status, preview, save } = await open(atlas);
  const story = dialog.getByLabel('A story from here');
  // A character outside of the basic plane counts as one, as the server counts it.
  await story.fill('𝒜'.repeat(901));
  await expect(dialog).toContainText('1 character too many');
  await expect(story).toHaveAttribute('aria-invalid', 'true');
  let sent = 0;
  page.on('request', (request) => {
    sent += request.url().includes('/areas/brief') ? 1 : 0;
  });
  await save.click();
  const tooLong = 'This text is longer than the sheet has room for. Shorten it.';
  await expect(status).toHaveText(tooLong);
  await expect(story).toBeFocused();
  // A preview without the text would be taken for the document.
  await expect(dialog.locator('.handout-preview')).toContainText(tooLong);
  await expect(dialog.locator('iframe')).toHaveCount(0);
  expect(sent).toBe(0);
  await story.fill('𝒜'.repeat(900));
  await expect(dialog).toContainText('0 characters left');
  await expect(preview.getByText('𝒜𝒜𝒜')).toBeVisible();
  expect(sent).toBe(1);
});

test('a character that no font has is named, and the page has it', async ({ atlas }) => {
  const { dialog, status, preview, save } = await open(atlas);
  await dialog.getByLabel('What you ask for').fill('ก');
  await expect(preview.getByText('ก')).toBeVisible();
  await save.click();
  await expect(status).toContainText('The document could not be made.');
  await expect(status.locator('bdi')).toContainText("the character 'ก' (U+0E01)");
  await expect(status.locator('bdi')).toHaveAttribute('lang', 'en');
  // The browser logs each answer that is an error.
  atlas.errors.length = 0;
});

test('a program without PDF offers the page, and a server that is gone is said to be', async ({ atlas, page }) => {
  const { dialog, status, preview, save } = await open(atlas);
  await page.route('**/brief.pdf?*', (route) =>
    route.fulfill({ status: 501, contentType: 'application/problem+json', json: { detail: 'no PDF' } }),
  );
  await save.click();
  await expect(status).toContainText('This server makes no PDF.');
  await expect(dialog.getByRole('link', { name: 'Open as a page to print' })).toHaveAttribute('href', /brief\.html/);
  await page.route('**/areas/**', (route) => route.abort());
  await save.click();
  await expect(status).toContainText('The server cannot be reached.');
  await dialog.getByLabel('Language').selectOption('pl');
  await expect(dialog.locator('.handout-preview')).toContainText('cannot be reached');
  await expect(dialog.locator('.handout-findings')).toContainText('cannot be reached');
  await page.unroute('**/areas/**');
  await dialog.locator('.handout-findings').getByRole('button', { name: 'Try again' }).click();
  await expect(dialog.locator('.handout-findings input')).toHaveCount(3);
  await dialog.locator('.handout-preview').getByRole('button', { name: 'Try again' }).click();
  await expect(preview.locator('html')).toHaveAttribute('lang', 'pl');
  atlas.errors.length = 0;
});

test('a handout is made by keyboard alone, and the focus returns', async ({ atlas, page }) => {
  await atlas.open(AREA);
  const opener = atlas.panel.getByRole('button', { name: 'Make a handout' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const { dialog, findings, save } = dialogOf(page);
  await expect(dialog.getByRole('heading', { name: 'Make a handout' })).toBeFocused();
  await expect(findings).toHaveCount(3);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('radio', { name: 'Brief' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(dialog.getByLabel('Language')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(findings.first()).toBeFocused();
  await page.keyboard.press('Space');
  await expect(findings).toHaveCount(4);
  await expect(findings.first()).toBeFocused();
  await expect(findings.first()).not.toBeChecked();
  for (let step = 0; step < 20 && !(await save.evaluate((one) => one === document.activeElement)); step += 1)
    await page.keyboard.press('Tab');
  await expect(save).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
  await expect(page).not.toHaveURL(/handout/);
});

test('the back button closes the dialog, and an address opens it', async ({ atlas, page }) => {
  const { dialog } = await open(atlas);
  await expect(dialog).toBeVisible();
  await page.goBack();
  await expect(dialog).toBeHidden();
  await page.goto('about:blank');
  await atlas.open(`${AREA}&handout=report:zh-Hans:a4`);
  await expect(dialog.getByRole('radio', { name: 'Full report' })).toBeChecked();
  await expect(dialog.getByLabel('Language')).toHaveValue('zh-Hans');
  await expect(dialog.getByLabel('Paper')).toHaveValue('a4');
  // What lies behind an open dialog is in no role.
  await expect(atlas.panel.locator('[aria-controls=handout]')).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(atlas.panel.getByRole('button', { name: 'Make a handout' })).toBeFocused();
  for (const odd of ['#pick=tract:99001010200&handout=brief:en:a4', `${AREA}&handout=poem:en:a4`]) {
    await page.goto('about:blank');
    await atlas.open(odd);
    await expect(dialog).toBeHidden();
  }
  await page.goto('about:blank');
  await atlas.open(`${AREA}&handout=brief:tlh:a4:nothing`);
  await expect(dialog.getByLabel('Language')).toHaveValue('en');
  await expect(dialog.locator('.handout-findings input')).toHaveCount(3);
});

test('who closes the dialog before the numbers of the place are there stays at the place', async ({ atlas, page }) => {
  let answer = () => {};
  const wait = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/tables/areas.json?*', async (route) => {
    await wait;
    await route.continue();
  });
  await page.goto(`${atlas.served.sample}/map${AREA}&handout=brief:en:a4`);
  const { dialog } = dialogOf(page);
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(atlas.panel.getByRole('heading', { level: 2 })).toBeFocused();
  answer();
  await expect(atlas.panel.getByRole('button', { name: 'Make a handout' })).toBeVisible();
  await expect(atlas.panel.getByRole('heading', { level: 2 })).toBeFocused();
});

for (const [lang, width] of [
  ['en', 1280],
  ['en', 320],
  ['ar', 1280],
  ['ur', 320],
] as const) {
  test(`axe finds no violations in ${lang} on ${width} pixels, and nothing is cut off`, async ({ atlas, page }) => {
    await page.setViewportSize({ width, height: 800 });
    await atlas.open(`?lang=${lang}${AREA}&handout=brief:${lang}:a4`);
    await expect(page.locator('.handout-findings input')).toHaveCount(3);
    await expect(page.frameLocator('#handout iframe').getByRole('heading', { level: 1 })).toBeVisible();
    // Axe would run scripts in the frame, where none may run. The documents in it have tests of their own.
    const { violations } = await new AxeBuilder({ page }).exclude('#handout iframe').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await expect(page.locator('#handout iframe')).toHaveAttribute('title', /.+/);
    const wide = await page.evaluate(() => {
      const dialog = document.querySelector('#handout');
      const inside = [...(dialog?.querySelectorAll('*') ?? [])].map((one) => one.getBoundingClientRect());
      return inside.filter(({ left, right }) => left < -1 || right > innerWidth + 1).length;
    });
    expect(wide).toBe(0);
    const isRightToLeft = lang !== 'en';
    const [heading, close] = await Promise.all(
      ['#handout h2', '#handout .close'].map((part) => page.locator(part).boundingBox()),
    );
    expect((heading?.x ?? 0) > (close?.x ?? 0)).toBe(isRightToLeft);
  });
}
