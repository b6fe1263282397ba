import { type Atlas, peopleOf } from '../api/atlas';
import { RequestError } from '../api/request';
import { button, byId, byLanguage, el } from '../elements/dom';
import { message } from '../text/catalogue';
import { shortWithoutAccess, unitOf } from '../text/estimates';
import { failureText } from '../text/failures';
import { clauses } from '../text/lists';
import type { State } from '../view/state';
import { selectionLink } from '../view/state';
import { type Selection, sameSelection, showsSame, standardOf, type View } from '../view/view';
import { estimateBar, maxExtent } from './bar';
import { fetchRanking, hasMargins, type RankedRow, type RestOfRegion, rankedBy } from './rows';

const COLLAPSED_ROWS = 12;
/** The table has the other rows. */
const EXPANDED_ROWS = 200;

/** The planning areas of the selected kind by the number that the map shows. */
export class Ranking {
  private readonly host = byId('ranking');
  private readonly list = el('ol');
  private readonly heading = el('h2');
  private readonly lead = el('p', { class: 'quiet' });
  private readonly note = el('p', { class: 'quiet' });
  private readonly more = button('', () => this.toggle(), { class: 'plain' });
  private expanded = false;
  private rows: RankedRow[] = [];
  private rest: RestOfRegion | null = null;

  constructor(
    private readonly atlas: Atlas,
    private readonly state: State,
  ) {
    this.host.setAttribute('aria-label', message('map-ranking-label'));
    this.host.append(this.heading, this.lead, this.list, this.more, this.note);
    state.subscribe((view, before) => void this.update(view, before));
  }

  private async update(view: View, before: View | null): Promise<void> {
    if (before && isSameRanking(before, view)) {
      if (!sameSelection(before.selection, view.selection)) this.highlight(view.selection);
      return;
    }
    // Numbers of another standard must not appear below a new heading, even for a moment.
    this.rows = [];
    this.rest = null;
    this.renderList();
    this.note.textContent = '';
    const kind = this.atlas.area_kinds.find(({ id }) => id === view.kind);
    const measure = rankedBy(this.atlas, view);
    const heading = kind ? message('map-ranking-by', { kind: kind.label, measure }) : message('map-ranking-label');
    this.heading.replaceChildren(...byLanguage(heading));
    this.host.classList.toggle('of-people', view.indicator !== null);
    this.lead.textContent = kind ? '' : message('map-no-areas');
    if (!kind) return;
    try {
      const { rows, lead, rest } = await fetchRanking(this.atlas, view);
      if (!isSameRanking(this.state.view, view)) return;
      this.lead.textContent = rows.length > 0 ? lead : message('map-no-rows');
      const counted = rows.some(({ value }) => value !== null && value > 0);
      const note = message(hasMargins(rows) ? 'map-ranking-whiskers' : 'map-ranking-no-margins');
      this.note.textContent = counted ? note : '';
      this.rows = rows;
      this.rest = rest;
      this.renderList();
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      this.lead.textContent = failureText(error.failure);
    }
  }

  private renderList(): void {
    const longest = maxExtent(this.rows.flatMap(({ bar }) => bar ?? []));
    const visible = this.rows.slice(0, this.expanded ? EXPANDED_ROWS : COLLAPSED_ROWS);
    this.list.replaceChildren(...visible.map((row) => this.item(row, longest)), ...this.restItem());
    const { length } = this.rows;
    this.more.hidden = length <= COLLAPSED_ROWS;
    const all = length <= EXPANDED_ROWS ? 'map-ranking-all' : 'map-ranking-first';
    this.more.textContent = this.expanded
      ? message('map-ranking-fewer')
      : message(all, { areas: Math.min(length, EXPANDED_ROWS) });
    this.highlight(this.state.view.selection);
  }

  private item({ gap, bar, text, notes }: RankedRow, longest: number): HTMLLIElement {
    const link = selectionLink(this.state, { layer: 'area', id: gap.id }, gap.name);
    const number = el('bdi', { class: 'number' }, text);
    const chart = bar === null ? null : estimateBar(bar, longest);
    const note = notes.length > 0 ? el('small', { class: 'quiet' }, clauses(notes)) : null;
    return el('li', { 'data-id': gap.id }, el('div', { class: 'rank-row' }, link, number), chart, note);
  }

  /** What is outside of the areas has no rank, and no numbers of its own to go to. */
  private restItem(): HTMLLIElement[] {
    if (!this.rest) return [];
    const unit = unitOf(peopleOf(this.atlas, standardOf(this.atlas, this.state.view)));
    const number = shortWithoutAccess({ ...this.rest, moe: null, atMostMoe: null, withheld: false });
    const row = el(
      'div',
      { class: 'rank-row' },
      el('span', {}, message('map-ranking-rest')),
      el('bdi', { class: 'number' }, number),
    );
    return [
      el('li', { class: 'rest' }, row, el('small', { class: 'quiet' }, message('map-ranking-rest-note', { unit }))),
    ];
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

/** Whether two views rank the same areas by the same number. */
export function isSameRanking(one: View, other: View): boolean {
  return showsSame(one, other) && one.kind === other.kind;
}
