import {
  type Atlas,
  type BivariateMeasure,
  isBivariate,
  isIndicator,
  peopleOf,
  REGION,
  type Standard,
} from '../api/atlas';
import { EXPORT_FORMATS } from '../api/exports';
import { fetchGaps, type Gap } from '../api/gap';
import { withLanguage } from '../api/language';
import { RequestError } from '../api/request';
import { button, byId, byLanguage, el } from '../elements/dom';
import { currentLanguage, message, type PlainId } from '../text/catalogue';
import { indicatorTitle, placeNodes, thirdOf } from '../text/descriptions';
import {
  cost,
  margin,
  missingReason,
  shareWithMargin,
  shortCount,
  shortReliability,
  withinReach,
} from '../text/estimates';
import { failureText } from '../text/failures';
import * as numbers from '../text/numbers';
import type { State } from '../view/state';
import { selectionLink } from '../view/state';
import {
  type ColumnId,
  columnsOf,
  columnsOfIndicator,
  countedOf,
  measureOf,
  type Selection,
  showsSame,
  standardOf,
  type TableRows,
  type TableView,
  type View,
} from '../view/view';

/** Rows are added in steps to keep the page fast; a region can have 85,000 tracts. */
const PAGE_SIZE = 200;

export const COLUMN_HEADS: Record<ColumnId, PlainId> = {
  name: 'map-column-name',
  class: 'map-column-class',
  count: 'map-panel-number',
  share: 'map-panel-share',
  countReliability: 'map-column-reliability',
  people: 'map-column-people',
  without: 'map-column-without',
  moe: 'map-column-moe',
  atMost: 'map-column-at-most',
  unknown: 'map-column-unknown',
  within: 'map-column-within',
  nearest: 'map-column-nearest',
  reliability: 'map-column-reliability',
};

/** The numbers of the map as a table. */
export class DataTable {
  private readonly host = byId('table');
  private readonly rowsChoice = el('div', { class: 'rows-choice', role: 'group' });
  private readonly downloads = el('p', { class: 'downloads' });
  private readonly caption = el('caption');
  private readonly head = el('tr');
  private readonly body = el('tbody');
  private readonly status = el('p', { class: 'quiet' });
  private readonly more = button('', () => this.appendRows(), { class: 'plain' });
  private rows: Gap[] = [];
  private renderedRows = 0;

  constructor(
    private readonly atlas: Atlas,
    private readonly state: State,
  ) {
    this.host.setAttribute('aria-label', message('map-table-heading'));
    this.rowsChoice.setAttribute('aria-label', message('map-table-choose'));
    const table = el('table', {}, this.caption, el('thead', {}, this.head), this.body);
    const rows = message('map-table-scroller');
    const scroller = el('div', { class: 'scroller', tabindex: 0, role: 'region', 'aria-label': rows }, table);
    const label = message('map-table-close');
    const close = button('×', () => this.close(), { class: 'close', 'aria-label': label, title: label });
    this.host.append(
      el(
        'div',
        { class: 'table-head' },
        el('h2', {}, message('map-table-heading')),
        this.rowsChoice,
        close,
        this.downloads,
      ),
      scroller,
      el('div', { class: 'table-foot' }, this.status, this.more),
    );
    state.subscribe((view, before) => void this.update(view, before));
  }

  private async update(view: View, before: View | null): Promise<void> {
    const { table } = view;
    this.host.hidden = table === null;
    if (!table) return;
    const same = before?.table && showsSame(view, before) && view.kind === before.kind;
    if (same && before.table === table) {
      this.highlight(view);
      return;
    }
    // Numbers of another standard must not appear below a new heading, even for a moment.
    if (!same || before.table?.rows !== table.rows) this.clear();
    this.renderHead(view, table);
    try {
      const rows = await this.load(view, table.rows);
      if (this.state.view.table !== table || !showsSame(this.state.view, view)) return;
      this.rows = sortRows(rows, this.sortColumn(view, table), table.descending);
      this.body.replaceChildren();
      this.renderedRows = 0;
      this.appendRows();
      if (before && !before.table) this.host.scrollIntoView({ block: 'nearest' });
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      this.status.textContent = failureText(error.failure);
    }
  }

  private clear(): void {
    this.rows = [];
    this.renderedRows = 0;
    this.body.replaceChildren();
    this.status.textContent = message('map-table-loading');
    this.more.hidden = true;
  }

  private async load(view: View, rows: TableRows): Promise<Gap[]> {
    const all = await fetchGaps(rows, standardOf(this.atlas, view), countedOf(this.atlas, view));
    return rows === 'tracts' ? all : all.filter(({ id, kind }) => id !== REGION && kind === view.kind);
  }

  /** The bivariate measure, if the map shows it; its classes are a column of tracts. */
  private bivariateMeasure(view: View, rows: TableRows): BivariateMeasure | null {
    const measure = measureOf(this.atlas, view);
    return rows === 'tracts' && isBivariate(measure) ? measure : null;
  }

  private columns(view: View, rows: TableRows): ColumnId[] {
    const measure = measureOf(this.atlas, view);
    if (isIndicator(measure)) return columnsOfIndicator(measure.indicator);
    return columnsOf(standardOf(this.atlas, view), this.bivariateMeasure(view, rows) !== null);
  }

  private sortColumn(view: View, { rows, sortBy }: TableView): ColumnId {
    if (this.columns(view, rows).includes(sortBy)) return sortBy;
    const measure = measureOf(this.atlas, view);
    if (!isIndicator(measure)) return 'without';
    return measure.whole ? 'share' : 'count';
  }

  private captionText(view: View, rows: string): string {
    const measure = measureOf(this.atlas, view);
    if (isIndicator(measure))
      return message('map-table-caption-indicator', { rows, indicator: indicatorTitle(measure) });
    const standard = standardOf(this.atlas, view);
    const people = peopleOf(this.atlas, standard).label;
    return message('map-table-caption', { rows, people, standard: standard.promise });
  }

  private renderHead(view: View, table: TableView): void {
    this.caption.replaceChildren(...byLanguage(this.captionText(view, this.rowsLabel(view, table.rows))));
    const sorted = { ...table, sortBy: this.sortColumn(view, table) };
    const columns = this.columns(view, table.rows);
    this.head.replaceChildren(...columns.map((column) => this.headerCell(column, sorted)));
    const kinds: TableRows[] = this.atlas.area_kinds.length > 0 ? ['areas', 'tracts'] : ['tracts'];
    this.rowsChoice.replaceChildren(
      ...kinds.map((kind) =>
        button(this.rowsLabel(view, kind), () => this.state.set({ table: { ...table, rows: kind } }), {
          'aria-pressed': String(kind === table.rows),
        }),
      ),
    );
    const links = EXPORT_FORMATS.map(({ id, label }) =>
      el('a', { href: withLanguage(`/export/${table.rows}.${id}`), download: true }, label),
    );
    this.downloads.replaceChildren(message('map-table-download'), ...links.flatMap((link) => [' ', link]));
  }

  private rowsLabel(view: View, rows: TableRows): string {
    if (rows === 'tracts') return message('map-table-tracts');
    return this.atlas.area_kinds.find(({ id }) => id === view.kind)?.label ?? message('map-table-areas');
  }

  private headerCell(column: ColumnId, table: TableView): HTMLElement {
    const sorted = table.sortBy === column;
    const sort = () => {
      const descending = sorted ? !table.descending : column !== 'name';
      this.state.set({ table: { ...table, sortBy: column, descending } });
      this.head.querySelector<HTMLElement>(`[data-column=${column}] button`)?.focus();
    };
    const arrow = el('span', { class: 'arrow', 'aria-hidden': 'true' }, sorted ? (table.descending ? '▼' : '▲') : '↕');
    const long = column === 'moe' ? message('map-column-moe-long') : null;
    const sortButton = button(message(COLUMN_HEADS[column]), sort, { title: long, 'aria-label': long });
    sortButton.append(arrow);
    const ariaSort = sorted ? (table.descending ? 'descending' : 'ascending') : 'none';
    return el('th', { scope: 'col', 'aria-sort': ariaSort, 'data-column': column }, sortButton);
  }

  private appendRows(): void {
    const standard = standardOf(this.atlas, this.state.view);
    const layer = this.state.view.table?.rows === 'tracts' ? 'tract' : 'area';
    const next = this.rows.slice(this.renderedRows, this.renderedRows + PAGE_SIZE);
    this.body.append(...next.map((row) => this.row(row, { layer, id: row.id }, standard)));
    this.renderedRows += next.length;
    const left = this.rows.length - this.renderedRows;
    this.status.textContent =
      this.rows.length === 0
        ? message('map-no-rows')
        : message('map-table-shown', { shown: this.renderedRows, all: this.rows.length });
    this.more.hidden = left === 0;
    this.more.textContent = message('map-table-more', { rows: Math.min(PAGE_SIZE, left) });
    this.highlight(this.state.view);
  }

  private row(row: Gap, selection: Selection, standard: Standard): HTMLTableRowElement {
    const id = selection.layer === 'tract' ? el('small', {}, row.id) : null;
    const { view } = this.state;
    const bivariateMeasure = this.bivariateMeasure(view, selection.layer === 'tract' ? 'tracts' : 'areas');
    const measure = measureOf(this.atlas, view);
    const texts = isIndicator(measure)
      ? indicatorCells(row, columnsOfIndicator(measure.indicator))
      : [...(bivariateMeasure ? [classCell(bivariateMeasure, row)] : []), ...valueCells(row, standard)];
    const cells = texts.map((text) => el('td', {}, el('bdi', {}, text)));
    return el(
      'tr',
      { 'data-id': row.id },
      el('th', { scope: 'row' }, selectionLink(this.state, selection, ...placeNodes(row)), id),
      ...cells,
    );
  }

  private highlight(view: View): void {
    for (const row of this.body.rows) row.classList.toggle('picked', row.dataset.id === view.selection?.id);
  }

  private close(): void {
    this.state.set({ table: null });
    document.querySelector<HTMLElement>('[aria-controls=table]')?.focus();
  }
}

function classCell(measure: BivariateMeasure, { bivariateClass, people, withheld, isUnknown }: Gap): string {
  if (bivariateClass)
    return message('map-class-short', {
      need: thirdOf(bivariateClass),
      access: measure.lack[bivariateClass.lack].label,
    });
  if (people === 0) return message('number-not-applicable');
  return isUnknown ? message('map-class-not-known') : missingReason(withheld);
}

/** The cells after the name, in column order. */
export function valueCells(row: Gap, standard: Standard): string[] {
  const missing = missingReason(row.withheld);
  const uncertain = [
    shortCount(row.atMost, row.atMostMoe, row.withheld),
    row.unknown === null ? missing : numbers.count(row.unknown),
  ];
  return [
    row.people === null ? missing : numbers.count(row.people),
    row.without === null ? missing : numbers.count(row.without),
    row.without === null ? '' : row.moe === null ? message('map-column-moe-unknown') : margin(row.moe),
    ...(standard.at_most === null ? [] : uncertain),
    row.people === 0 ? message('number-not-applicable') : withinReach(row),
    ...(standard.columns.nearest === null ? [] : [cost(row.nearest, standard)]),
    row.without === null ? '' : shortReliability(row.reliability, row.without, row.moe),
  ];
}

/** The cells of an indicator after the name, in column order. */
export function indicatorCells(row: Gap, [, ...columns]: ColumnId[]): string[] {
  return columns.map((column) => {
    if (column === 'count') return shortCount(row.people, row.peopleMoe, row.withheld);
    if (column === 'share') return shareWithMargin(row.share, row.shareMoe, row.withheld);
    return row.people === null ? '' : shortReliability(row.peopleReliability, row.people, row.peopleMoe);
  });
}

const CLASSES = ['low', 'medium', 'high'];

/** Sorts rows by a column. Unknown values come last in both directions; equal rows keep their order. */
export function sortRows(rows: Gap[], column: ColumnId, descending: boolean): Gap[] {
  const direction = descending ? -1 : 1;
  const { compare } = new Intl.Collator(currentLanguage().locale, { numeric: true });
  return [...rows].sort((a, b) => {
    const [left, right] = [sortKey(a, column), sortKey(b, column)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    if (typeof left === 'string' || typeof right === 'string') return direction * compare(String(left), String(right));
    return direction * (left - right);
  });
}

function sortKey(row: Gap, column: ColumnId): number | string | null {
  if (column === 'reliability' || column === 'countReliability') {
    const found = column === 'reliability' ? row.reliability : row.peopleReliability;
    return found === null ? null : CLASSES.indexOf(found);
  }
  if (column === 'count') return row.people;
  if (column === 'class') return row.bivariateClass && row.bivariateClass.need * 3 + row.bivariateClass.lack;
  // A share of nobody is not shown, so it counts as unknown.
  if (column === 'within' && row.people === 0) return null;
  return row[column];
}
