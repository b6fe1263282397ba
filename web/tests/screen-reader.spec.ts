import { expect, test } from './atlas-page';

/**
 * What docs/dev/screen-readers.md expects a person to hear, as far as Chromium's accessibility tree says it: landmarks,
 * headings, names, states and live regions. Nobody has listened.
 */

test('landmarks and headings lead through the page', async ({ atlas, page }) => {
  await atlas.open('#pick=area:neighbourhood-6');
  await expect(atlas.panel.locator('.big')).toBeVisible();
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - link "Skip to the map"
    - banner:
      - heading "Gapatlas Sample region (invented)" [level=1]
      - combobox "Search areas, places and tracts"
      - combobox "Language"
    - region "What the map shows":
      - group:
        - group "What people need":
          - group "Health":
            - radio "Clinics" [checked]
        - group "Measure":
          - radio "People without access" [checked]
    - main:
      - heading "People who speak English less than very well, without a clinic within 1 mi in a straight line" [level=2]
      - paragraph: /Without access in the whole region/
      - button "Table"
      - region /Map of tracts. Arrow keys move it/
      - region "Legend":
        - heading "People without access, people per tract" [level=2]
    - complementary:
      - region "Numbers of what is selected":
        - heading "Fennelmere (invented)" [level=2]
        - button "Close"
        - paragraph:
          - strong: /[\\d,]+/
          - text: /± \\d+ people without access/
        - table "Other standards":
          - rowgroup:
            - row:
              - columnheader "Without access"
      - region "Ranking of planning areas":
        - heading /ranked by/ [level=2]
  `);
});

test('another theme is announced with what the map shows now', async ({ atlas, page }) => {
  await atlas.open();
  const news = page.locator('#news');
  await expect(news).toHaveRole('status');
  await page
    .getByRole('radio', { name: /^Legal help/ })
    .first()
    .check();
  await expect(news).toContainText('People born abroad, without legal help within 3 mi in a straight line');
});

test('a sorted column says so, and rows of places side by side have their headers', async ({ atlas, page }) => {
  await atlas.open('#table=areas:without:down&beside=area:neighbourhood-6&beside=area:neighbourhood-5&compare=on');
  const dialog = page.getByRole('dialog', { name: 'Side by side' });
  await expect(dialog).toMatchAriaSnapshot(`
    - dialog "Side by side":
      - heading "Side by side" [level=2]
      - group "Side by side":
        - table "Side by side":
          - rowgroup:
            - row:
              - columnheader /Fennelmere/
          - rowgroup:
            - row:
              - rowheader /clinic within 1 mi/
              - cell /people|within reach/
  `);
  await page.keyboard.press('Escape');
  await expect(atlas.table.locator('[aria-sort=descending]')).toHaveText(/Without access/);
  await expect(page.locator('#table').getByRole('table')).toHaveAccessibleName(/Neighbourhood/);
});

test('a stop of a tour, a second map and a handout have names of their own', async ({ atlas, page }) => {
  test.slow();
  await atlas.open('#pick=area:neighbourhood-6&stop=standard%3Dpark-half-mile The parks&show=1');
  const stop = page.locator('#stop');
  await expect(stop).toMatchAriaSnapshot(`
    - region "Tour":
      - paragraph: The parks
      - text: 1 of 1
      - button "Back" [disabled]
      - button "Next" [disabled]
      - button "Leave"
  `);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Second map', exact: true }).click();
  await expect(page.locator('#second iframe')).toHaveAccessibleName('Second map, of the same place');
  await page.getByRole('button', { name: 'Take the second map away' }).click();
  await page.goto('about:blank');
  await atlas.open('#pick=area:neighbourhood-6&handout=brief:en:a4');
  const dialog = page.getByRole('dialog', { name: 'Make a handout' });
  await expect(dialog).toMatchAriaSnapshot(`
    - dialog "Make a handout":
      - heading "Make a handout" [level=2]
      - group "Document":
        - radio /^Brief/ [checked]
      - group "Findings on the sheet":
        - list:
          - listitem:
            - checkbox /about [\\d,]+ people/ [checked]
      - region "Preview":
        - iframe
      - button "Save as PDF"
      - status
  `);
});
