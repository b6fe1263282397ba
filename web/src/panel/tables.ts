import {
  type AccessColumns,
  type Atlas,
  byTopic,
  type Indicator,
  labelOf,
  peopleOf,
  type Standard,
} from '../api/atlas';
import { gapOf } from '../api/gap';
import { type Cell, numberIn, textIn } from '../api/tables';
import { button, el } from '../elements/dom';
import { message } from '../text/catalogue';
import {
  changeWithMargin,
  cost,
  countWithMargin,
  missingReason,
  shareRange,
  shareWithMargin,
  shortCount,
  shortReliability,
  shortWithoutAccess,
  withinReach,
} from '../text/estimates';
import { numberCell, numbersTable } from './numbers-table';

/** The tables below the standard that is shown: other standards, groups, and who lives there. */

type Cells = Map<string, Cell>;

/** The other standards, one row each; a click on one shows it on the map. */
export function otherStandards(
  atlas: Atlas,
  selected: Standard | null,
  cells: Cells,
  choose: (standard: string) => void,
): HTMLElement | null {
  const others = atlas.standards.filter(({ id }) => id !== selected?.id);
  if (others.length === 0) return null;
  const row = (standard: Standard) => {
    const people = peopleOf(atlas, standard);
    const gap = gapOf(cells, standard, people);
    const name = button(labelOf(standard), () => choose(standard.id), { class: 'plain sentence' });
    return el(
      'tr',
      {},
      el('th', { scope: 'row' }, name, el('small', {}, people.label)),
      numberCell(shortWithoutAccess(gap)),
      numberCell(gap.people === 0 ? message('number-not-applicable') : withinReach(gap)),
      numberCell(standard.columns.nearest === null ? message('number-not-applicable') : cost(gap.nearest, standard)),
    );
  };
  const topics = byTopic(atlas, others);
  const heading = (label: string) => el('tr', { class: 'source' }, el('th', { colspan: 4, scope: 'colgroup' }, label));
  const rows = topics.flatMap(({ label, items }) =>
    topics.length === 1 ? items.map(row) : [heading(label), ...items.map(row)],
  );
  const heads = ['map-panel-standard', 'map-panel-without-access', 'map-panel-within', 'map-panel-nearest'] as const;
  return numbersTable(message(selected ? 'map-panel-other' : 'map-panel-standards'), heads, rows);
}

/** The access of groups beside that of the population that they belong to; areas only. */
export function byGroup(atlas: Atlas, standard: Standard, cells: Cells): HTMLElement | null {
  const label = ({ people }: AccessColumns) => atlas.indicators.get(people)?.label ?? people;
  const within = (of: AccessColumns) => {
    const least = { value: numberIn(cells, of.within), moe: numberIn(cells, of.within_moe) };
    const most = { value: numberIn(cells, of.within_at_most), moe: numberIn(cells, of.within_at_most_moe) };
    return el('bdi', {}, shareRange(least, most));
  };
  const rows = standard.groups
    .filter(({ group }) => numberIn(cells, group.within) !== null && cells.has(group.within_moe ?? ''))
    .map(({ group, whole }) =>
      el(
        'tr',
        {},
        el('th', { scope: 'row' }, label(group)),
        el('td', {}, within(group)),
        el('td', {}, within(whole), el('small', {}, label(whole))),
      ),
    );
  const heads = ['map-panel-indicator', 'map-panel-within', 'map-panel-of-all'] as const;
  return rows.length === 0 ? null : numbersTable(message('map-panel-by-group'), heads, rows);
}

/** All indicators, grouped by source. */
export function allIndicators(atlas: Atlas, cells: Cells): HTMLElement {
  const bySource = new Map<string, Indicator[]>();
  for (const indicator of atlas.indicators.values()) {
    bySource.set(indicator.source, [...(bySource.get(indicator.source) ?? []), indicator]);
  }
  const parts = [...bySource].flatMap(([source, indicators]) => [
    el(
      'tr',
      { class: 'source' },
      el('th', { colspan: 4, scope: 'colgroup' }, message('map-panel-source-of', { source })),
    ),
    ...indicators.map((indicator) => indicatorRow(atlas, indicator, cells)),
  ]);
  const heads = ['map-panel-indicator', 'map-panel-number', 'map-panel-share', 'map-panel-reliability'] as const;
  const table = numbersTable(message('map-panel-indicators'), heads, parts);
  table.append(el('p', { class: 'quiet' }, message('map-panel-margins')));
  return table;
}

function indicatorRow(atlas: Atlas, indicator: Indicator, cells: Cells): HTMLTableRowElement {
  const { columns, of } = indicator;
  const value = numberIn(cells, columns.count);
  const moe = numberIn(cells, columns.moe);
  const withheld = textIn(cells, columns.withheld) === 'yes';
  const head = el('th', { scope: 'row', title: indicator.definition }, indicator.label);
  if (value === null) {
    return el('tr', {}, head, el('td', { colspan: 3, class: 'quiet' }, missingReason(withheld)));
  }
  const whole = of === null ? null : (atlas.indicators.get(of)?.label ?? of);
  const share =
    columns.share === null
      ? ''
      : shareWithMargin(numberIn(cells, columns.share), numberIn(cells, columns.share_moe), false);
  const number = moe === null ? countWithMargin(value, moe, withheld) : shortCount(value, moe, withheld);
  const change = changeWithMargin(
    numberIn(cells, columns.change),
    numberIn(cells, columns.change_moe),
    textIn(cells, columns.change_compared),
    indicator.since,
  );
  return el(
    'tr',
    {},
    head,
    el('td', {}, el('bdi', {}, number), change ? el('small', {}, change) : null),
    el('td', { title: whole && share ? message('map-panel-share-of', { whole }) : null }, el('bdi', {}, share)),
    el('td', {}, shortReliability(textIn(cells, columns.reliability), value, moe)),
  );
}
