import {
  type Atlas,
  byTopic,
  type Indicator,
  isBoth,
  peopleOf,
  type Reached,
  type Shown,
  type Standard,
} from './atlas';
import { button, el } from './dom';
import {
  absent,
  changed,
  cost,
  counted,
  countedBriefly,
  isOpen,
  isPart,
  margin,
  reliability,
  reliabilityBriefly,
  shared,
  unitWord,
  within as withinBounds,
  withoutBriefly,
} from './figures';
import * as numbers from './numbers';
import { classed } from './sentences';
import { type Cell, type Gap, gapOf, numberIn, textIn } from './tables';
import { capital, HEADLINE, NUMBERS, PANEL } from './words';

type Cells = Map<string, Cell>;

/** Two files draw the same border a little differently. */
const WHOLE = 0.99;

/** The chosen standard, at length. */
export function thisStandard(atlas: Atlas, standard: Standard, shown: Shown, cells: Cells): HTMLElement {
  const people = peopleOf(atlas, standard);
  const gap = gapOf(cells, standard, people);
  const class_ = gap.reliability === null ? null : (atlas.reliability.get(gap.reliability) ?? null);
  const facts: [string, string, string | null][] = [
    [people.label, counted(gap.people, gap.peopleMoe, gap.withheld), null],
    [PANEL.reliability, reliability(gap.reliability, gap.without, gap.moe), class_],
    [PANEL.within, gap.people === 0 ? PANEL.nobody : withinBounds(gap), null],
    [PANEL.nearest, cost(gap.nearest, standard), null],
    [PANEL.source, people.source, null],
  ];
  const why = textIn(cells, standard.reason);
  if (why !== null && !gap.isUnknown) facts.splice(2, 0, [PANEL.why, why, null]);
  if (gap.fromSplit) facts.splice(1, 0, [PANEL.fromSplit, numbers.share(gap.fromSplit), PANEL.fromSplitNote]);
  if (gap.isUnknown && gap.people !== 0 && cells.has('geoid'))
    facts.unshift([PANEL.notKnown, PANEL.notKnownBecause(gap.reasons.map(({ place }) => place)), null]);
  else if (isBoth(shown) && cells.has('geoid')) facts.unshift([shown.label, capital(classed(shown, gap)), null]);
  const part = gap.covered !== null && gap.covered < WHOLE ? PANEL.covered(numbers.share(gap.covered)) : null;
  return el(
    'section',
    { class: 'standard' },
    el('h3', {}, PANEL.promise(standard.promise)),
    part && el('p', { class: 'warning' }, part),
    isPart(gap) ? el('p', { class: 'warning' }, PANEL.known(numbers.share(gap.known))) : null,
    standard.unlocated.note ? el('p', { class: 'quiet' }, `${standard.unlocated.note}.`) : null,
    biggest(gap, people),
    stepByStep(standard, cells, gap),
    el('dl', { class: 'facts' }, ...facts.map(([term, value, note]) => fact(term, value, note))),
  );
}

/** Of those without access, whom each thing that the standard asks finds; and those of whom it is not known, by reason. */
function stepByStep(standard: Standard, cells: Cells, gap: Gap): HTMLElement | null {
  const known = standard.steps.filter(({ column }) => numberIn(cells, column) !== null);
  const open = isOpen(gap);
  if (known.length === 0 && !open) return null;
  const rows = known.map(({ label, column, moe }) =>
    fact(label, counted(numberIn(cells, column), numberIn(cells, moe), false), null),
  );
  const unknown = open ? gap.reasons : [];
  rows.push(...unknown.map(({ label, people, margin }) => fact(label, counted(people, margin, false), null)));
  const note = open && standard.bounds_note ? el('p', { class: 'quiet' }, standard.bounds_note) : null;
  const heading = open ? PANEL.openSteps : PANEL.steps;
  return el('div', {}, el('h4', {}, heading), el('dl', { class: 'facts steps' }, ...rows), note);
}

function biggest(gap: Gap, people: Indicator): HTMLElement {
  const { without, moe, withheld, atMost, atMostMoe } = gap;
  if (without === null) return el('p', { class: 'big' }, el('strong', {}, absent(withheld)), ` ${PANEL.absent}`);
  const between =
    atMost !== null && isOpen(gap)
      ? [`${HEADLINE.between} `, ...sure(without, moe), ` ${HEADLINE.and} `, ...sure(atMost, atMostMoe)]
      : sure(without, moe);
  return el('p', { class: 'big' }, ...between, ` ${unitWord(people)} ${PANEL.withoutAccess}`);
}

function sure(value: number, moe: number | null): (Node | string)[] {
  const words = moe === null ? `(${NUMBERS.unknownMargin})` : margin(moe);
  return [el('strong', {}, numbers.count(value)), ' ', el('span', { class: 'margin' }, words)];
}

function fact(term: string, value: string, note: string | null): HTMLElement {
  return el('div', {}, el('dt', {}, term), el('dd', {}, value, note ? el('small', {}, note) : null));
}

/** The other standards, one row each; choosing one shows it on the map. */
export function otherStandards(
  atlas: Atlas,
  chosen: Standard,
  cells: Cells,
  choose: (standard: string) => void,
): HTMLElement | null {
  const others = atlas.standards.filter(({ id }) => id !== chosen.id);
  if (others.length === 0) return null;
  const row = (standard: Standard) => {
    const people = peopleOf(atlas, standard);
    const gap = gapOf(cells, standard, people);
    const name = button(PANEL.promise(standard.promise), () => choose(standard.id), { class: 'plain' });
    return el(
      'tr',
      {},
      el('th', { scope: 'row' }, name, el('small', {}, people.label)),
      el('td', {}, withoutBriefly(gap)),
      el('td', {}, gap.people === 0 ? '–' : withinBounds(gap)),
      el('td', {}, cost(gap.nearest, standard)),
    );
  };
  const topics = byTopic(atlas, others);
  const heading = (label: string) => el('tr', { class: 'source' }, el('th', { colspan: 4, scope: 'colgroup' }, label));
  const rows = topics.flatMap(({ label, own }) =>
    topics.length === 1 ? own.map(row) : [heading(label), ...own.map(row)],
  );
  const heads = [PANEL.standard, PANEL.without, PANEL.within, PANEL.nearest];
  return tableOf(PANEL.other, heads, rows);
}

/** Whether some people are within reach less often than all that they are counted among: numbers of areas only. */
export function byGroup(atlas: Atlas, standard: Standard, cells: Cells): HTMLElement | null {
  const label = ({ people }: Reached) => atlas.indicators.get(people)?.label ?? people;
  const within = (of: Reached) => {
    const least = shared(numberIn(cells, of.within), numberIn(cells, of.within_moe), false);
    const maybe = numberIn(cells, of.within_at_most);
    const most = maybe === null ? least : shared(maybe, numberIn(cells, of.within_at_most_moe), false);
    return least === most ? least : NUMBERS.to(least, most);
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
  return rows.length === 0 ? null : tableOf(PANEL.byGroup, [PANEL.indicator, PANEL.within, PANEL.ofAll], rows);
}

/** Every indicator, below its source. */
export function everything(atlas: Atlas, cells: Cells): HTMLElement {
  const bySource = new Map<string, Indicator[]>();
  for (const indicator of atlas.indicators.values()) {
    bySource.set(indicator.source, [...(bySource.get(indicator.source) ?? []), indicator]);
  }
  const parts = [...bySource].flatMap(([source, indicators]) => [
    el('tr', { class: 'source' }, el('th', { colspan: 4, scope: 'colgroup' }, `${PANEL.source}: ${source}`)),
    ...indicators.map((indicator) => indicatorRow(atlas, indicator, cells)),
  ]);
  const heads = [PANEL.indicator, PANEL.number, PANEL.share, PANEL.reliability];
  const table = tableOf(PANEL.everything, heads, parts);
  table.append(el('p', { class: 'quiet' }, NUMBERS.margins));
  return table;
}

function indicatorRow(atlas: Atlas, indicator: Indicator, cells: Cells): HTMLTableRowElement {
  const { columns, of } = indicator;
  const value = numberIn(cells, columns.count);
  const moe = numberIn(cells, columns.moe);
  const withheld = textIn(cells, columns.withheld) === 'yes';
  const head = el('th', { scope: 'row', title: indicator.definition }, indicator.label);
  if (value === null) {
    return el('tr', {}, head, el('td', { colspan: 3, class: 'quiet' }, withheld ? NUMBERS.withheld : NUMBERS.noData));
  }
  const whole = of === null ? null : (atlas.indicators.get(of)?.label ?? of);
  const share =
    columns.share === null ? '' : shared(numberIn(cells, columns.share), numberIn(cells, columns.share_moe), false);
  const number = moe === null ? counted(value, moe, withheld) : countedBriefly(value, moe, withheld);
  const change = changed(
    numberIn(cells, columns.change),
    numberIn(cells, columns.change_moe),
    textIn(cells, columns.change_compared),
    indicator.since,
  );
  return el(
    'tr',
    {},
    head,
    el('td', {}, number, change ? el('small', {}, change) : null),
    el('td', { title: whole && share ? PANEL.shareOf(whole) : null }, share),
    el('td', {}, reliabilityBriefly(textIn(cells, columns.reliability), value, moe)),
  );
}

function tableOf(title: string, heads: string[], rows: HTMLTableRowElement[]): HTMLElement {
  const head = el('tr', {}, ...heads.map((words) => el('th', { scope: 'col' }, words)));
  return el(
    'section',
    {},
    el('h3', {}, title),
    el('table', { class: 'numbers', 'aria-label': title }, el('thead', {}, head), el('tbody', {}, ...rows)),
  );
}
