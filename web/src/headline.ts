import { type Atlas, peopleOf, REGION } from './atlas';
import { button, el, place } from './dom';
import { isOpen, isPart, margin, unitWord } from './figures';
import * as numbers from './numbers';
import { shows } from './sentences';
import type { State } from './state';
import { type Gap, gaps } from './tables';
import { measureOf, standardOf, worstFirst } from './view';
import { HEADLINE, NUMBERS, TABLE } from './words';

/** Above the map: what it shows, and how many people that concerns in the whole region. */
export function headline(atlas: Atlas, state: State, announce: (words: string) => void): void {
  const host = place('headline');
  const heading = el('h2');
  const total = el('p');
  const toggle = button(TABLE.show, () => state.set({ table: state.view.table ? null : worstFirst(atlas) }), {
    'aria-controls': 'table',
  });
  host.append(el('div', {}, heading, total), toggle);
  state.follow(async (view, before) => {
    toggle.setAttribute('aria-expanded', String(view.table !== null));
    if (before && before.standard === view.standard && before.measure === view.measure) return;
    const standard = standardOf(atlas, view);
    const measure = measureOf(standard, view);
    heading.textContent = shows(atlas, standard, measure);
    total.replaceChildren();
    if (before) announce(`${measure.label}. ${heading.textContent}`);
    const rows = await gaps('areas', standard, peopleOf(atlas, standard)).catch(() => []);
    if (state.view.standard !== standard.id) return;
    const region = rows.find(({ id }) => id === REGION);
    total.replaceChildren(...(region ? wholeRegion(region, unitWord(peopleOf(atlas, standard))) : []));
    if (region && isPart(region)) total.append(HEADLINE.known(numbers.share(region.known)));
    if (standard.unlocated.note) total.append(` ${standard.unlocated.note}.`);
  });
}

function wholeRegion(region: Gap, unit: string): (Node | string)[] {
  const { without, moe, atMost, atMostMoe, withheld, people } = region;
  if (without === null) return [withheld ? HEADLINE.withheld : HEADLINE.unknown];
  const all = people === null ? unit : HEADLINE.ofAll(numbers.count(people), unit);
  const least = sure(without, moe);
  if (atMost === null || !isOpen(region)) return [`${HEADLINE.whole} `, ...least, ` ${all}.`];
  const reasons = region.reasons.map(({ reason, people }) => HEADLINE.reason(reason, numbers.count(people)));
  const open = HEADLINE.open(numbers.count(atMost - without), unit, reasons);
  const between = [`${HEADLINE.between} `, ...least, ` ${HEADLINE.and} `, ...sure(atMost, atMostMoe)];
  return [`${HEADLINE.whole} `, ...between, ` ${all}${open}`];
}

function sure(value: number, moe: number | null): (Node | string)[] {
  return [el('strong', {}, numbers.count(value)), ` ${moe === null ? `(${NUMBERS.unknownMargin})` : margin(moe)}`];
}
