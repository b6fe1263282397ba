import { type Atlas, peopleOf, REGION } from './atlas';
import { bar, longest } from './bar';
import { button, el, place } from './dom';
import { isOpen, isPart, unitWord, withoutBriefly } from './figures';
import * as numbers from './numbers';
import { ordered } from './order';
import { pickLink } from './pick-link';
import { NoAnswer } from './server';
import type { State } from './state';
import { type Gap, gaps } from './tables';
import { type Pick, samePick, standardOf, type View } from './view';
import { EMPTY, RANKING, TROUBLE } from './words';

const SHORT = 12;
/** The table has the rest. */
const LONG = 200;

/** Below this share within the tracts an area's number says little beside others; reports compare it with nothing. */
const COMPARABLE = 0.95;

/** The planning areas of the chosen kind by people without access. */
export class Ranking {
  private readonly host = place('ranking');
  private readonly list = el('ol');
  private readonly heading = el('h2');
  private readonly lead = el('p', { class: 'quiet' });
  private readonly note = el('p', { class: 'quiet' });
  private readonly more = button('', () => this.unfold(), { class: 'plain' });
  private whole = false;
  private rows: Gap[] = [];

  constructor(
    private readonly atlas: Atlas,
    private readonly state: State,
  ) {
    this.host.setAttribute('aria-label', RANKING.label);
    this.host.append(this.heading, this.lead, this.list, this.more, this.note);
    state.follow((view, before) => void this.follow(view, before));
  }

  private async follow(view: View, before: View | null): Promise<void> {
    if (before && before.standard === view.standard && before.kind === view.kind) {
      if (!samePick(before.pick, view.pick)) this.mark(view.pick);
      return;
    }
    // Numbers of another standard must not stand below a new heading, however short the wait.
    this.rows = [];
    this.fill();
    this.note.textContent = '';
    const kind = this.atlas.areaKinds.find(({ id }) => id === view.kind);
    this.heading.textContent = kind ? RANKING.heading(kind.label) : RANKING.label;
    if (!kind) {
      this.lead.textContent = EMPTY.noAreas;
      return;
    }
    try {
      const rows = await ranked(this.atlas, view);
      if (this.state.view.standard === view.standard && this.state.view.kind === view.kind) this.write(rows, view);
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      this.lead.textContent = TROUBLE[error.trouble];
    }
  }

  private write(rows: Gap[], view: View): void {
    const unit = unitWord(peopleOf(this.atlas, standardOf(this.atlas, view)));
    this.lead.textContent =
      rows.length > 0 ? (rows.some(isOpen) ? RANKING.openLead(unit) : RANKING.lead(unit)) : EMPTY.noRows;
    const known = rows.filter(({ without }) => without !== null && without > 0);
    const sure = known.some(({ moe }) => moe !== null);
    this.note.textContent = known.length === 0 ? '' : sure ? RANKING.whiskers : RANKING.noMargins;
    this.rows = rows;
    this.fill();
  }

  private fill(): void {
    const most = longest(this.rows);
    const shown = this.rows.slice(0, this.whole ? LONG : SHORT);
    this.list.replaceChildren(...shown.map((row) => this.item(row, most)));
    const { length } = this.rows;
    this.more.hidden = length <= SHORT;
    const all = length <= LONG ? RANKING.all(numbers.count(length)) : RANKING.first(numbers.count(LONG));
    this.more.textContent = this.whole ? RANKING.fewer : all;
    this.mark(this.state.view.pick);
  }

  private item(row: Gap, most: number): HTMLLIElement {
    const link = pickLink(this.state, { layer: 'area', id: row.id }, row.name);
    const number = el('span', { class: 'number' }, withoutBriefly(row));
    const picture = row.without === null ? null : bar(row, most);
    const part = row.covered === null || row.covered >= COMPARABLE ? null : RANKING.covered(numbers.share(row.covered));
    const known = isPart(row) ? RANKING.known(numbers.share(row.known)) : null;
    const notes = [part, known, isOpen(row) ? RANKING.open : null].filter((words) => words !== null);
    const note = notes.length > 0 ? el('small', { class: 'quiet' }, notes.join('; ')) : null;
    return el('li', { 'data-id': row.id }, el('div', { class: 'rank-row' }, link, number), picture, note);
  }

  private mark(pick: Pick | null): void {
    for (const item of this.list.children) {
      const chosen = pick?.layer === 'area' && item.getAttribute('data-id') === pick.id;
      item.querySelector('a')?.setAttribute('aria-current', String(chosen));
    }
  }

  private unfold(): void {
    this.whole = !this.whole;
    this.fill();
  }
}

/** Areas of the view's kind, those with most people without access first. */
export async function ranked(atlas: Atlas, view: View): Promise<Gap[]> {
  const standard = standardOf(atlas, view);
  const rows = await gaps('areas', standard, peopleOf(atlas, standard));
  return ordered(
    rows.filter(({ id, kind }) => id !== REGION && kind === view.kind),
    'without',
    true,
  );
}
