import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type AtlasPage, expect, test } from './atlas-page';

/** The second map is a whole page in a frame: two maps are drawn in software. */
test.beforeEach(() => test.setTimeout(120_000));

const AREA = 'area:neighbourhood-6';

interface Camera {
  lng: number;
  lat: number;
  zoom: number;
}

function second(page: Page) {
  return page.frameLocator('#second iframe');
}

async function cameras(page: Page): Promise<[Camera, Camera]> {
  const camera = () => {
    const { map } = window.gapatlas;
    const { lng, lat } = map.getCenter();
    const round = (number: number) => Math.round(number * 1e4) / 1e4;
    return { lng: round(lng), lat: round(lat), zoom: round(map.getZoom()) };
  };
  const [, frame] = page.frames();
  if (!frame) throw new Error('there is no second map');
  await frame.waitForFunction(() => window.gapatlas?.map.loaded());
  return [await page.evaluate(camera), await frame.evaluate(camera)];
}

async function open(atlas: AtlasPage, hash = ''): Promise<void> {
  await atlas.open(hash);
  await atlas.page.getByRole('button', { name: 'Second map', exact: true }).click();
  await expect(second(atlas.page).locator('#legend')).toBeVisible();
}

test('a second map shows another standard of the same place, and a link shows both', async ({ atlas, page }) => {
  await open(atlas);
  await second(page).locator('#choose summary').click();
  await second(page)
    .getByRole('radio', { name: /^Parks/ })
    .check();
  await expect(second(page).locator('#headline h2')).toContainText(/park/i);
  await expect(atlas.headline).not.toContainText(/park/i);
  await expect(page).toHaveURL(/second=standard%3Dpark/);
  const address = page.url();
  await page.goto('about:blank');
  await page.goto(address);
  await expect(second(page).locator('#headline h2')).toContainText(/park/i);
  await expect(atlas.headline).not.toContainText(/park/i);
});

test('each map follows the other, and a place that is chosen on one is chosen on both', async ({ atlas, page }) => {
  await open(atlas);
  await page.locator('.map-buttons').getByRole('button', { name: 'Zoom in' }).click();
  await expect
    .poll(async () => {
      const [one, other] = await cameras(page);
      return one.zoom === other.zoom && one.lng === other.lng && one.lat === other.lat;
    })
    .toBe(true);
  await second(page).locator('.map-buttons').getByRole('button', { name: 'Zoom in' }).click();
  await expect
    .poll(async () => (await cameras(page)).map(({ zoom }) => zoom))
    .toEqual([expect.any(Number), expect.any(Number)]);
  await expect
    .poll(async () => {
      const [one, other] = await cameras(page);
      return one.zoom - other.zoom;
    })
    .toBe(0);
  const canvas = second(page).locator('.maplibregl-canvas');
  const box = await canvas.boundingBox();
  await canvas.click({ position: { x: (box?.width ?? 0) / 2, y: (box?.height ?? 0) / 2 } });
  await expect(atlas.panel).toBeVisible();
  await expect(page).toHaveURL(/pick=/);
});

test('the second map is opened and closed by keyboard, and axe finds nothing, wide and narrow', async ({
  atlas,
  page,
}) => {
  await atlas.open(`#pick=${AREA}`);
  const toggle = page.getByRole('button', { name: 'Second map', exact: true });
  await toggle.focus();
  await page.keyboard.press('Enter');
  await expect(toggle).toHaveAttribute('aria-expanded', 'true');
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await expect(second(page).locator('#legend')).toBeVisible();
    // The second map is a page of its own, with its landmarks, in a frame that has a name.
    const { violations } = await new AxeBuilder({ page }).disableRules('landmark-unique').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(Math.max(wider, 0)).toBe(0);
  }
  await page.getByRole('button', { name: 'Take the second map away' }).click();
  await expect(toggle).toBeFocused();
  await expect(page.locator('#second')).toBeHidden();
  await expect(page).not.toHaveURL(/second/);
});
