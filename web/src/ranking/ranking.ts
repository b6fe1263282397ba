import { type Atlas, peopleOf, REGION } from '../api/atlas';
import { fetchGaps, type Gap } from '../api/gap';
import { RequestError } from '../api/request';
import { button, byId, el } from '../elements/dom';
import { sortRows } from '../table/table';
import { message } from '../text/catalogue';
import { isPartlyKnown, isRange, shortWithoutAccess, unitOf } from '../text/estimates';
import { failureText } from '../text/failures';
import { clauses } from '../text/lists';
import * as numbers from '../text/numbers';
import type { State } from '../view/state';
import { selectionLink } from '../view/state';
import { type Selection, sameSelection, standardOf, type View } from '../view/view';
import { estimateBar, maxExtent } from './bar';

const COLLAPSED_ROWS = 12;
/** The table has the other rows. */
const EXPANDED_ROWS = 200;

/** Areas with a smaller share within the tracts are not comparable with others; the same limit as in reports. */
const MIN_COVERED = 0.95;

/** The planning areas of the selected kind by people without access. */
export class Ranking {
  private readonly host = byId('ranking');
  private readonly list = el('ol');
  private readonly heading = el('h2');
  private readonly lead = el('p', { class: 'quiet' });
  private readonly note = el('p', { class: 'quiet' });
  private readonly more = button('', () => this.toggle(), { class: 'plain' });
  private expanded = false;
  private rows: Gap[] = [];

  constructor(
    private readonly atlas: Atlas,
    private readonly state: State,
  ) {
    this.host.setAttribute('aria-label', message('map-ranking-label'));
    this.host.append(this.heading, this.lead, this.list, this.more, this.note);
    state.subscribe((view, before) => void this.update(view, before));
  }

  private async update(view: View, before: View | null): Promise<void> {
    if (before && before.standard === view.standard && before.kind === view.kind) {
      if (!sameSelection(before.selection, view.selection)) this.highlight(view.selection);
      return;
    }
    // Numbers of another standard must not appear below a new heading, even for a moment.
    this.rows = [];
    this.renderList();
    this.note.textContent = '';
    const kind = this.atlas.area_kinds.find(({ id }) => id === view.kind);
    this.heading.textContent = kind
      ? message('map-ranking-heading', { kind: kind.label })
      : message('map-ranking-label');
    if (!kind) {
      this.lead.textContent = message('map-no-areas');
      return;
    }
    try {
      const rows = await fetchRanking(this.atlas, view);
      if (this.state.view.standard === view.standard && this.state.view.kind === view.kind) this.render(rows, view);
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      this.lead.textContent = failureText(error.failure);
    }
  }

  private render(rows: Gap[], view: View): void {
    const unit = unitOf(peopleOf(this.atlas, standardOf(this.atlas, view)));
    const lead = rows.some(isRange) ? 'map-ranking-lead-uncertain' : 'map-ranking-lead';
    this.lead.textContent = rows.length > 0 ? message(lead, { unit }) : message('map-no-rows');
    const counted = rows.filter(({ without }) => without !== null && without > 0);
    const hasMargins = counted.some(({ moe }) => moe !== null);
    const note = message(hasMargins ? 'map-ranking-whiskers' : 'map-ranking-no-margins');
    this.note.textContent = counted.length === 0 ? '' : note;
    this.rows = rows;
    this.renderList();
  }

  private renderList(): void {
    const most = maxExtent(this.rows);
    const visible = this.rows.slice(0, this.expanded ? EXPANDED_ROWS : COLLAPSED_ROWS);
    this.list.replaceChildren(...visible.map((row) => this.item(row, most)));
    const { length } = this.rows;
    this.more.hidden = length <= COLLAPSED_ROWS;
    const all = length <= EXPANDED_ROWS ? 'map-ranking-all' : 'map-ranking-first';
    this.more.textContent = this.expanded
      ? message('map-ranking-fewer')
      : message(all, { areas: Math.min(length, EXPANDED_ROWS) });
    this.highlight(this.state.view.selection);
  }

  private item(row: Gap, most: number): HTMLLIElement {
    const link = selectionLink(this.state, { layer: 'area', id: row.id }, row.name);
    const number = el('bdi', { class: 'number' }, shortWithoutAccess(row));
    const chart = row.without === null ? null : estimateBar(row, most);
    const part =
      row.covered === null || row.covered >= MIN_COVERED
        ? null
        : message('map-ranking-covered', { share: numbers.share(row.covered) });
    const counted = isPartlyKnown(row) ? message('map-ranking-known', { share: numbers.share(row.known) }) : null;
    const notes = [part, counted, isRange(row) ? message('map-ranking-uncertain') : null].filter(
      (text) => text !== null,
    );
    const note = notes.length > 0 ? el('small', { class: 'quiet' }, clauses(notes)) : null;
    return el('li', { 'data-id': row.id }, el('div', { class: 'rank-row' }, link, number), chart, note);
  }

  private highlight(selection: Selection | null): void {
    for (const item of this.list.children) {
      const chosen = selection?.layer === 'area' && item.getAttribute('data-id') === selection.id;
      item.querySelector('a')?.setAttribute('aria-current', String(chosen));
    }
  }

  private toggle(): void {
    this.expanded = !this.expanded;
    this.renderList();
  }
}

/** Areas of the view's kind, most people without access first. */
export async function fetchRanking(atlas: Atlas, view: View): Promise<Gap[]> {
  const standard = standardOf(atlas, view);
  const rows = await fetchGaps('areas', standard, peopleOf(atlas, standard));
  return sortRows(
    rows.filter(({ id, kind }) => id !== REGION && kind === view.kind),
    'without',
    true,
  );
}
