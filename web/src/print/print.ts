import { type Atlas, isIndicator, isSupply, peopleOf } from '../api/atlas';
import { byId, el, onPrintChange } from '../elements/dom';
import type { AtlasMap } from '../map/map';
import { method, sources } from '../page/about';
import { isSameRanking } from '../ranking/ranking';
import { fetchRanking } from '../ranking/rows';
import { COLUMN_HEADS, indicatorCells, valueCells } from '../table/table';
import { message } from '../text/catalogue';
import { indicatorTitle } from '../text/descriptions';
import * as numbers from '../text/numbers';
import type { State } from '../view/state';
import { columnsOf, columnsOfIndicator, measureOf, standardOf, type View } from '../view/view';

/** Rows of the printed ranking; most cities have fewer areas of a kind. */
const MAX_ROWS = 300;

/** Print only: the ranking as a table, the method and the sources. */
export function addPrintSection(atlas: Atlas, state: State): void {
  const host = byId('print');
  const table = el('div');
  host.append(table, el('p', { class: 'quiet' }, message('map-panel-margins')), method(atlas), sources(atlas));
  host.prepend(el('p', { class: 'study' }, message('map-print-study', { study: atlas.name, program: atlas.program })));
  state.subscribe(async (view, before) => {
    if (before && isSameRanking(before, view)) return;
    table.replaceChildren();
    const content = await ranking(atlas, view).catch(() => null);
    if (isSameRanking(state.view, view)) table.replaceChildren(...(content ? [content] : []));
  });
}

async function ranking(atlas: Atlas, view: View): Promise<HTMLElement | null> {
  const kind = atlas.area_kinds.find(({ id }) => id === view.kind);
  if (!kind) return null;
  const standard = standardOf(atlas, view);
  const measure = measureOf(atlas, view);
  const { rows, lead } = await fetchRanking(atlas, view);
  // The supply in reach is no column of a standard.
  const supply = isSupply(measure) ? [measure.label] : [];
  const ids = isIndicator(measure) ? columnsOfIndicator(measure.indicator) : columnsOf(standard, false);
  const [head, ...columns] = ids.map((column) => message(COLUMN_HEADS[column]));
  const heads = [message('map-print-rank'), head ?? '', ...supply, ...columns];
  const lines = rows.slice(0, MAX_ROWS).map(({ gap, text }, index) => {
    const name = el('th', { scope: 'row' }, el('bdi', {}, gap.name));
    const values = isIndicator(measure) ? indicatorCells(gap, ids) : valueCells(gap, standard);
    const cells = [...(isSupply(measure) ? [text] : []), ...values];
    return el(
      'tr',
      {},
      el('td', {}, numbers.count(index + 1)),
      name,
      ...cells.map((cell) => el('td', {}, el('bdi', {}, cell))),
    );
  });
  const people = peopleOf(atlas, standard).label;
  const title = isIndicator(measure)
    ? message('map-table-caption-indicator', { rows: kind.label, indicator: indicatorTitle(measure) })
    : message('map-table-caption', { rows: kind.label, people, standard: standard.promise });
  const caption = [title, ' ', lead];
  if (rows.length > MAX_ROWS) caption.push(' ', message('map-print-first', { shown: MAX_ROWS, all: rows.length }));
  return el(
    'table',
    {},
    el('caption', {}, ...caption),
    el('thead', {}, el('tr', {}, ...heads.map((text) => el('th', { scope: 'col' }, text)))),
    el('tbody', {}, ...lines),
  );
}

/** Browsers print a WebGL canvas badly, so a copy of it is printed. */
export function addMapCopy(atlasMap: AtlasMap): void {
  const copy = el('canvas', { class: 'map-copy', 'aria-hidden': 'true' });
  byId('map').after(copy);
  onPrintChange((isPrint) => {
    if (isPrint) atlasMap.copyForPrint(copy);
  });
}
