import { type Atlas, type Both, isBoth, peopleOf, REGION, type Standard } from './atlas';
import { button, el, place } from './dom';
import { absent, cost, margin, reliabilityBriefly, within } from './figures';
import * as numbers from './numbers';
import { ordered } from './order';
import { pickLink } from './pick-link';
import { NoAnswer } from './server';
import type { State } from './state';
import { type Gap, gaps } from './tables';
import {
  type ColumnId,
  columnsOf,
  measureOf,
  type Pick,
  standardOf,
  type TableRows,
  type TableView,
  type View,
} from './view';
import { BOTH, EMPTY, NUMBERS, READOUT, TABLE, TROUBLE } from './words';

/** As many rows at a time as a page stays quick with; a region can have 85,000 tracts. */
const STEP = 200;

/** Everything the map says, as a table. */
export class DataTable {
  private readonly host = place('table');
  private readonly rowsChoice = el('div', { class: 'rows-choice', role: 'group', 'aria-label': TABLE.choose });
  private readonly downloads = el('p', { class: 'downloads' });
  private readonly caption = el('caption');
  private readonly head = el('tr');
  private readonly body = el('tbody');
  private readonly shown = el('p', { class: 'quiet' });
  private readonly more = button('', () => this.extend(), { class: 'plain' });
  private rows: Gap[] = [];
  private written = 0;

  constructor(
    private readonly atlas: Atlas,
    private readonly state: State,
  ) {
    this.host.setAttribute('aria-label', TABLE.heading);
    const table = el('table', {}, this.caption, el('thead', {}, this.head), this.body);
    const scroller = el('div', { class: 'scroller', tabindex: 0, role: 'region', 'aria-label': TABLE.scroller }, table);
    const close = button('×', () => this.close(), { class: 'close', 'aria-label': TABLE.close, title: TABLE.close });
    this.host.append(
      el('div', { class: 'table-head' }, el('h2', {}, TABLE.heading), this.rowsChoice, close, this.downloads),
      scroller,
      el('div', { class: 'table-foot' }, this.shown, this.more),
    );
    state.follow((view, before) => void this.follow(view, before));
  }

  private async follow(view: View, before: View | null): Promise<void> {
    const { table } = view;
    this.host.hidden = table === null;
    if (!table) return;
    const same =
      before?.table &&
      view.standard === before.standard &&
      view.kind === before.kind &&
      view.measure === before.measure;
    if (same && before.table === table) {
      this.mark(view);
      return;
    }
    // Numbers of another standard must not stand below a new heading, however short the wait.
    if (!same || before.table?.rows !== table.rows) this.clear();
    this.writeHead(view, table);
    try {
      const rows = await this.read(view, table.rows);
      if (this.state.view.table !== table || this.state.view.standard !== view.standard) return;
      this.rows = ordered(rows, this.sortedBy(view, table), table.down);
      this.body.replaceChildren();
      this.written = 0;
      this.extend();
      if (before && !before.table) this.host.scrollIntoView({ block: 'nearest' });
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      this.shown.textContent = TROUBLE[error.trouble];
    }
  }

  private clear(): void {
    this.rows = [];
    this.written = 0;
    this.body.replaceChildren();
    this.shown.textContent = TABLE.loading;
    this.more.hidden = true;
  }

  private async read(view: View, rows: TableRows): Promise<Gap[]> {
    const standard = standardOf(this.atlas, view);
    const all = await gaps(rows, standard, peopleOf(this.atlas, standard));
    return rows === 'tracts' ? all : all.filter(({ id, kind }) => id !== REGION && kind === view.kind);
  }

  /** The map of need and access at once, whose classes are a column of tracts. */
  private both(view: View, rows: TableRows): Both | null {
    const shown = measureOf(standardOf(this.atlas, view), view);
    return rows === 'tracts' && isBoth(shown) ? shown : null;
  }

  private sortedBy(view: View, { rows, by }: TableView): ColumnId {
    const columns = columnsOf(standardOf(this.atlas, view), this.both(view, rows) !== null);
    return columns.includes(by) ? by : 'without';
  }

  private writeHead(view: View, table: TableView): void {
    const standard = standardOf(this.atlas, view);
    const people = peopleOf(this.atlas, standard).label;
    const rows = this.rowsLabel(view, table.rows);
    this.caption.textContent = TABLE.caption(rows, people, standard.promise);
    const shown = { ...table, by: this.sortedBy(view, table) };
    const columns = columnsOf(standard, this.both(view, table.rows) !== null);
    this.head.replaceChildren(...columns.map((column) => this.header(column, shown)));
    const kinds: TableRows[] = this.atlas.areaKinds.length > 0 ? ['areas', 'tracts'] : ['tracts'];
    this.rowsChoice.replaceChildren(
      ...kinds.map((kind) =>
        button(this.rowsLabel(view, kind), () => this.state.set({ table: { ...table, rows: kind } }), {
          'aria-pressed': String(kind === table.rows),
        }),
      ),
    );
    const links = TABLE.formats.map(({ id, label }) =>
      el('a', { href: `/export/${table.rows}.${id}`, download: true }, label),
    );
    this.downloads.replaceChildren(TABLE.download, ...links.flatMap((link) => [' ', link]));
  }

  private rowsLabel(view: View, rows: TableRows): string {
    if (rows === 'tracts') return TABLE.tracts;
    return this.atlas.areaKinds.find(({ id }) => id === view.kind)?.label ?? TABLE.areas;
  }

  private header(column: ColumnId, table: TableView): HTMLElement {
    const sorted = table.by === column;
    const turn = () => {
      const down = sorted ? !table.down : column !== 'name';
      this.state.set({ table: { ...table, by: column, down } });
      this.head.querySelector<HTMLElement>(`[data-column=${column}] button`)?.focus();
    };
    const arrow = el('span', { class: 'arrow', 'aria-hidden': 'true' }, sorted ? (table.down ? '▼' : '▲') : '↕');
    const named = button(TABLE.columns[column], turn, { title: column === 'moe' ? TABLE.moeLong : null });
    if (column === 'moe') named.setAttribute('aria-label', TABLE.moeLong);
    named.append(arrow);
    const way = sorted ? (table.down ? 'descending' : 'ascending') : 'none';
    return el('th', { scope: 'col', 'aria-sort': way, 'data-column': column }, named);
  }

  private extend(): void {
    const standard = standardOf(this.atlas, this.state.view);
    const layer = this.state.view.table?.rows === 'tracts' ? 'tract' : 'area';
    const next = this.rows.slice(this.written, this.written + STEP);
    this.body.append(...next.map((row) => this.row(row, { layer, id: row.id }, standard)));
    this.written += next.length;
    const left = this.rows.length - this.written;
    this.shown.textContent =
      this.rows.length === 0 ? EMPTY.noRows : TABLE.shown(numbers.count(this.written), numbers.count(this.rows.length));
    this.more.hidden = left === 0;
    this.more.textContent = TABLE.more(Math.min(STEP, left));
    this.mark(this.state.view);
  }

  private row(row: Gap, pick: Pick, standard: Standard): HTMLTableRowElement {
    const id = pick.layer === 'tract' ? el('small', {}, row.id) : null;
    const both = this.both(this.state.view, pick.layer === 'tract' ? 'tracts' : 'areas');
    const texts = [...(both ? [briefly(both, row)] : []), ...cellsOf(row, standard)];
    const cells = texts.map((text) => el('td', {}, text));
    return el(
      'tr',
      { 'data-id': row.id },
      el('th', { scope: 'row' }, pickLink(this.state, pick, row.name), id),
      ...cells,
    );
  }

  private mark(view: View): void {
    for (const row of this.body.rows) row.classList.toggle('picked', row.dataset.id === view.pick?.id);
  }

  private close(): void {
    this.state.set({ table: null });
    document.querySelector<HTMLElement>('[aria-controls=table]')?.focus();
  }
}

function briefly(both: Both, { place, people, withheld, isUnknown }: Gap): string {
  if (!place) return people === 0 ? '–' : isUnknown ? READOUT.notKnown(null) : absent(withheld);
  return BOTH.brief(BOTH.thirds[place.need], both.lack[place.lack].label);
}

/** The cells after the name, in the order of the columns. */
export function cellsOf(row: Gap, standard: Standard): string[] {
  const unknown = absent(row.withheld);
  const margined = (value: number | null, moe: number | null) =>
    value === null ? unknown : `${numbers.count(value)} ${margin(moe)}`;
  const open = [margined(row.atMost, row.atMostMoe), row.unknown === null ? unknown : numbers.count(row.unknown)];
  return [
    row.people === null ? unknown : numbers.count(row.people),
    row.without === null ? unknown : numbers.count(row.without),
    row.without === null ? '' : row.moe === null ? NUMBERS.unknown : margin(row.moe),
    ...(standard.at_most === null ? [] : open),
    row.people === 0 ? '–' : within(row),
    cost(row.nearest, standard),
    row.without === null ? '' : reliabilityBriefly(row.reliability, row.without, row.moe),
  ];
}
