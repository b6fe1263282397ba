import { method, sources } from './about';
import { type Atlas, peopleOf } from './atlas';
import { el, place } from './dom';
import type { AtlasMap } from './map';
import * as numbers from './numbers';
import { onPaper } from './paper';
import { ranked } from './ranking';
import type { State } from './state';
import { cellsOf } from './table';
import { columnsOf, standardOf, type View } from './view';
import { NUMBERS, PRINT, TABLE } from './words';

/** Rows of the ranking on paper: more than most cities have of a kind, and less than a book. */
const MOST = 300;

/** What paper has besides the map and its legend: the ranking as a table, the method and the sources. */
export function print(atlas: Atlas, state: State): void {
  const host = place('print');
  const table = el('div');
  host.append(table, el('p', { class: 'quiet' }, NUMBERS.margins), method(atlas), sources(atlas));
  host.prepend(el('p', { class: 'study' }, PRINT.study(atlas.name, atlas.program)));
  state.follow(async (view, before) => {
    if (before && before.standard === view.standard && before.kind === view.kind) return;
    table.replaceChildren();
    const made = await ranking(atlas, view).catch(() => null);
    if (state.view.standard === view.standard && state.view.kind === view.kind)
      table.replaceChildren(...(made ? [made] : []));
  });
}

async function ranking(atlas: Atlas, view: View): Promise<HTMLElement | null> {
  const kind = atlas.areaKinds.find(({ id }) => id === view.kind);
  if (!kind) return null;
  const standard = standardOf(atlas, view);
  const rows = await ranked(atlas, view);
  const heads = [PRINT.rank, ...columnsOf(standard, false).map((column) => TABLE.columns[column])];
  const lines = rows.slice(0, MOST).map((row, index) => {
    const name = el('th', { scope: 'row' }, row.name);
    return el(
      'tr',
      {},
      el('td', {}, String(index + 1)),
      name,
      ...cellsOf(row, standard).map((words) => el('td', {}, words)),
    );
  });
  const first = rows.length > MOST ? ` ${PRINT.first(numbers.count(MOST), numbers.count(rows.length))}` : '';
  const caption = TABLE.caption(kind.label, peopleOf(atlas, standard).label, standard.promise) + first;
  return el(
    'table',
    {},
    el('caption', {}, caption),
    el('thead', {}, el('tr', {}, ...heads.map((words) => el('th', { scope: 'col' }, words)))),
    el('tbody', {}, ...lines),
  );
}

/** A browser prints a moving map badly: a still copy takes its place on paper. */
export function printMap(drawn: AtlasMap): void {
  const copy = el('canvas', { class: 'map-copy', 'aria-hidden': 'true' });
  place('map').after(copy);
  onPaper((paper) => {
    if (paper) drawn.copyTo(copy);
  });
}
