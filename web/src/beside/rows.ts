import { type Atlas, byTopic, type Indicator, labelOf, peopleOf, type Standard } from '../api/atlas';
import { gapOf } from '../api/gap';
import type { Compared, Comparisons } from '../api/side-by-side';
import { type Cell, numberIn, textIn } from '../api/tables';
import { byLanguage, el } from '../elements/dom';
import { type Bounds, estimateBar, maxExtent } from '../ranking/bar';
import { codeLabel, message } from '../text/catalogue';
import { missingReason, shareRange, shareWithMargin, shortCount, shortWithoutAccess } from '../text/estimates';
import { type Selection, standardOf, type View } from '../view/view';

export interface ComparedPlace {
  selection: Selection;
  name: string;
  kind: string;
  cells: Map<string, Cell>;
}

interface Places {
  places: ComparedPlace[];
  region: Map<string, Cell>;
  comparisons: Comparisons;
}

/** A number of a place: its text, a share with bounds for the picture, and what the tests say. */
interface Entry {
  texts: string[];
  share: Bounds | null;
  compared: Compared | null;
}

/** The least that a picture's scale shows: shares of less than that are alike. */
const MIN_SCALE = 0.02;

/** The rows of the table: the standard of the map, the other standards by topic, and who lives there. */
export function comparisonRows(atlas: Atlas, view: View, of: Places): HTMLElement[] {
  const shown = standardOf(atlas, view);
  const others = byTopic(atlas, atlas.standards).map(({ label, items }) => ({
    label,
    items: items.filter(({ id }) => id !== shown.id),
  }));
  const groups = [
    { label: message('map-beside-shown'), items: [shown] },
    ...others.filter(({ items }) => items.length > 0),
  ].map(({ label, items }) =>
    group(
      label,
      of,
      items.map((standard) => standardRow(atlas, standard, of)),
    ),
  );
  const indicators = [...atlas.indicators.values()].map((indicator) => indicatorRow(atlas, indicator, of));
  return [...groups, group(message('map-panel-indicators'), of, indicators)];
}

function group(label: string, { places }: Places, rows: HTMLElement[]): HTMLElement {
  const head = el('th', { colspan: places.length + 2, scope: 'colgroup' }, label);
  return el('tbody', {}, el('tr', { class: 'source' }, head), ...rows);
}

function standardRow(atlas: Atlas, standard: Standard, of: Places): HTMLElement {
  const people = peopleOf(atlas, standard);
  const { within, within_moe, within_at_most, within_at_most_moe } = standard.columns;
  const entry = (cells: Map<string, Cell>, compared: Compared | null): Entry => {
    const gap = gapOf(cells, standard, people);
    const least = { value: numberIn(cells, within), moe: numberIn(cells, within_moe) };
    const most = { value: numberIn(cells, within_at_most), moe: numberIn(cells, within_at_most_moe) };
    const share = gap.people === 0 ? message('number-not-applicable') : shareRange(least, most);
    return {
      texts: [shortWithoutAccess(gap), message('map-beside-within', { share })],
      share: gap.people === 0 ? null : complement(least, most),
      compared,
    };
  };
  const head = [el('span', { class: 'sentence' }, ...byLanguage(labelOf(standard))), el('small', {}, people.label)];
  return row(head, entriesOf(of, within, entry));
}

/** The share without, between its bounds, of the bounds of the share within. */
function complement(least: Value, most: Value): Bounds | null {
  if (least.value === null) return null;
  const without = 1 - least.value;
  if (most.value === null) return { least: without, leastMoe: least.moe, most: null, mostMoe: null };
  return { least: 1 - most.value, leastMoe: most.moe, most: without, mostMoe: least.moe };
}

interface Value {
  value: number | null;
  moe: number | null;
}

function indicatorRow(atlas: Atlas, indicator: Indicator, of: Places): HTMLElement {
  const { count, moe, share, share_moe, withheld } = indicator.columns;
  const entry = (cells: Map<string, Cell>, compared: Compared | null): Entry => {
    const isWithheld = textIn(cells, withheld) === 'yes';
    const value = numberIn(cells, count);
    const part = numberIn(cells, share);
    const partMoe = numberIn(cells, share_moe);
    const texts = value === null ? [missingReason(isWithheld)] : [shortCount(value, numberIn(cells, moe), isWithheld)];
    if (part !== null) texts.push(shareWithMargin(part, partMoe, false));
    const bounds = part === null ? null : { least: part, leastMoe: partMoe, most: null, mostMoe: null };
    return { texts, share: bounds, compared };
  };
  const whole = indicator.of === null ? null : (atlas.indicators.get(indicator.of)?.label ?? null);
  const note = whole && share ? [el('small', {}, message('map-panel-share-of', { whole }))] : [];
  return row([indicator.label, ...note], entriesOf(of, share, entry));
}

/** The entries of all places, and of the region as the last. */
function entriesOf(
  { places, region, comparisons }: Places,
  column: string | null,
  entry: (cells: Map<string, Cell>, compared: Compared | null) => Entry,
): Entry[] {
  const compared = column === null ? undefined : comparisons.columns.get(column);
  return [...places.map(({ cells }, index) => entry(cells, compared?.[index] ?? null)), entry(region, null)];
}

/** All pictures of a row have the same scale. */
function row(head: (string | Node)[], entries: Entry[]): HTMLElement {
  const scale = Math.max(MIN_SCALE, maxExtent(entries.flatMap(({ share }) => (share ? [share] : []))));
  const cells = entries.map(({ texts, share, compared }) =>
    el(
      'td',
      {},
      ...texts.map((text) => el('div', {}, el('bdi', {}, text))),
      share ? estimateBar(share, scale) : null,
      ...(compared ? tests(compared) : []),
    ),
  );
  return el('tr', {}, el('th', { scope: 'row' }, ...head), ...cells);
}

/** What the tests say; a share that is not known is not compared. */
function tests({ toFirst, toRegion, rank }: Compared): HTMLElement[] {
  const first =
    toFirst === null ? [] : [message('map-beside-to-first', { compared: codeLabel('comparison', toFirst) })];
  const region = message('map-beside-to-region', { compared: codeLabel('comparison', toRegion) });
  const ranks = rank === null ? [] : [message(rank.from === rank.to ? 'map-beside-rank' : 'map-beside-ranks', rank)];
  return [...first, region, ...ranks].map((text) => el('small', { class: 'quiet' }, text));
}
