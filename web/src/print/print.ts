import { type Atlas, peopleOf } from '../api/atlas';
import { byId, el, onPrintChange } from '../elements/dom';
import type { AtlasMap } from '../map/map';
import { method, sources } from '../page/about';
import { fetchRanking } from '../ranking/ranking';
import { COLUMN_HEADS, valueCells } from '../table/table';
import { message } from '../text/catalogue';
import * as numbers from '../text/numbers';
import type { State } from '../view/state';
import { columnsOf, standardOf, type View } from '../view/view';

/** Rows of the printed ranking; most cities have fewer areas of a kind. */
const MAX_ROWS = 300;

/** Print only: the ranking as a table, the method and the sources. */
export function addPrintSection(atlas: Atlas, state: State): void {
  const host = byId('print');
  const table = el('div');
  host.append(table, el('p', { class: 'quiet' }, message('map-panel-margins')), method(atlas), sources(atlas));
  host.prepend(el('p', { class: 'study' }, message('map-print-study', { study: atlas.name, program: atlas.program })));
  state.subscribe(async (view, before) => {
    if (before && before.standard === view.standard && before.kind === view.kind) return;
    table.replaceChildren();
    const content = await ranking(atlas, view).catch(() => null);
    if (state.view.standard === view.standard && state.view.kind === view.kind)
      table.replaceChildren(...(content ? [content] : []));
  });
}

async function ranking(atlas: Atlas, view: View): Promise<HTMLElement | null> {
  const kind = atlas.area_kinds.find(({ id }) => id === view.kind);
  if (!kind) return null;
  const standard = standardOf(atlas, view);
  const rows = await fetchRanking(atlas, view);
  const heads = [
    message('map-print-rank'),
    ...columnsOf(standard, false).map((column) => message(COLUMN_HEADS[column])),
  ];
  const lines = rows.slice(0, MAX_ROWS).map((row, index) => {
    const name = el('th', { scope: 'row' }, el('bdi', {}, row.name));
    return el(
      'tr',
      {},
      el('td', {}, numbers.count(index + 1)),
      name,
      ...valueCells(row, standard).map((text) => el('td', {}, el('bdi', {}, text))),
    );
  });
  const people = peopleOf(atlas, standard).label;
  const caption = [message('map-table-caption', { rows: kind.label, people, standard: standard.promise })];
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
