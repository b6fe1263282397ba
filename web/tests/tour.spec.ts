import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type AtlasPage, expect, test } from './atlas-page';

function tour(page: Page) {
  const editor = page.locator('#tour');
  return { editor, texts: editor.getByRole('textbox'), stop: page.getByRole('region', { name: 'Tour' }).last() };
}

/** Two stops: an area, and then the parks of the region. */
async function makeTour(atlas: AtlasPage): Promise<void> {
  const { page } = atlas;
  const { editor, texts } = tour(page);
  await atlas.open('#pick=area:neighbourhood-6');
  await page.locator('.share > summary').click();
  await page.getByRole('button', { name: 'Make a tour of views' }).click();
  await texts.first().fill('Where the clinic closed.\n“Two buses away”');
  await page.keyboard.press('Tab');
  await page
    .locator('#choose')
    .getByRole('radio', { name: /^Parks/ })
    .check();
  await editor.getByRole('button', { name: 'Add what is shown now' }).click();
  await texts.nth(1).fill('Parks & <b>gardens</b>');
  await page.keyboard.press('Tab');
}

test('a tour is made, kept in the address, and shown by keyboard', async ({ atlas, page }) => {
  await makeTour(atlas);
  const address = page.url();
  await page.goto('about:blank');
  await atlas.page.goto(address);
  await atlas.waitForMap();
  const { editor, texts, stop } = tour(page);
  await expect(texts).toHaveCount(2);
  await expect(texts.first()).toHaveValue('Where the clinic closed.\n“Two buses away”');
  await editor.getByRole('button', { name: 'Present' }).click();
  await expect(editor).toBeHidden();
  await expect(stop).toContainText('“Two buses away”');
  await expect(stop).toContainText('1 of 2');
  await expect(stop.locator('p').first()).toBeFocused();
  await expect(atlas.headline).not.toContainText(/park/i);
  await expect(page.locator('#choose')).toBeHidden();
  await page.keyboard.press('ArrowRight');
  await expect(stop).toContainText('Parks & <b>gardens</b>');
  await expect(atlas.headline).toContainText(/park/i);
  await page.keyboard.press('ArrowRight');
  await expect(stop).toContainText('2 of 2');
  await page.keyboard.press('PageUp');
  await expect(stop).toContainText('1 of 2');
  await expect(atlas.headline).not.toContainText(/park/i);
  await page.keyboard.press('Escape');
  await expect(editor).toBeVisible();
  await expect(page.locator('#choose')).toBeVisible();
});

test('an address begins with a stop, for a telephone as well', async ({ atlas, page }) => {
  await makeTour(atlas);
  const address = `${page.url()}&show=2`;
  await page.goto('about:blank');
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(address);
  const { stop } = tour(page);
  await expect(stop).toContainText('Parks & <b>gardens</b>');
  await expect(atlas.headline).toContainText(/park/i);
  await stop.getByRole('button', { name: 'Back' }).click();
  await expect(stop).toContainText('Where the clinic closed.');
  await page.goBack();
  await expect(stop).toContainText('Parks & <b>gardens</b>');
});

test('stops are put in order, renewed and taken out, and a file keeps them', async ({ atlas, page }) => {
  await makeTour(atlas);
  const { editor, texts } = tour(page);
  await editor.getByRole('button', { name: 'Stop 2 earlier' }).click();
  await expect(texts.first()).toHaveValue('Parks & <b>gardens</b>');
  await expect(texts.first()).toBeFocused();
  await editor.getByRole('button', { name: 'Show stop 2' }).click();
  await expect(atlas.headline).not.toContainText(/park/i);
  await editor.getByRole('button', { name: 'Let stop 1 show what is shown now' }).click();
  await expect(editor.getByRole('status')).toHaveText('Stop 1 shows what is shown now.');
  const saved = page.waitForEvent('download');
  await editor.getByRole('button', { name: 'Save as a file' }).click();
  const path = await (await saved).path();
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
    gapatlas_tour: 1,
    stops: [
      { text: 'Parks & <b>gardens</b>', view: expect.stringMatching(/^pick=area:neighbourhood-6/) },
      { text: 'Where the clinic closed.\n“Two buses away”', view: expect.stringMatching(/^pick=area:neighbourhood-6/) },
    ],
  });
  await editor.getByRole('button', { name: 'Take stop 1 out' }).click();
  await expect(texts).toHaveCount(1);
  await page.locator('#tour-file').setInputFiles(path);
  await expect(texts).toHaveCount(2);
  await page.locator('#tour-file').setInputFiles({
    name: 'other.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"gapatlas_tour":1,"stops":[{"text":1}]}'),
  });
  await expect(editor.getByRole('status')).toHaveText(/other\.json.* is no tour/);
  await expect(texts).toHaveCount(2);
  await editor.getByRole('button', { name: 'End the tour' }).click();
  await expect(editor).toBeHidden();
});

test('axe finds no violations while a tour is made and shown, wide and narrow', async ({ atlas, page }) => {
  test.slow();
  await makeTour(atlas);
  const { editor, stop } = tour(page);
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    for (const state of ['made', 'shown']) {
      if (state === 'shown') {
        await editor.getByRole('button', { name: 'Present' }).click();
        await expect(stop).toBeVisible();
      }
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect([state, violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])]).toEqual([state, []]);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect([state, Math.max(wider, 0)]).toEqual([state, 0]);
    }
    await page.keyboard.press('Escape');
  }
});
