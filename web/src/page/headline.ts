import { type Atlas, peopleOf, REGION } from '../api/atlas';
import { fetchGaps, type Gap } from '../api/gap';
import { button, byId, el } from '../elements/dom';
import { mapTitle } from '../text/descriptions';
import { isPartlyKnown, isRange, margin, unitLabel } from '../text/estimates';
import { HEADLINE, NUMBERS, TABLE } from '../text/messages';
import * as numbers from '../text/numbers';
import type { State } from '../view/state';
import { defaultTable, measureOf, standardOf } from '../view/view';

/** Above the map: what it shows, and how many people that concerns in the whole region. */
export function addHeadline(atlas: Atlas, state: State, announce: (text: string) => void): void {
  const host = byId('headline');
  const heading = el('h2');
  const total = el('p');
  const toggle = button(TABLE.show, () => state.set({ table: state.view.table ? null : defaultTable(atlas) }), {
    'aria-controls': 'table',
  });
  host.append(el('div', {}, heading, total), toggle);
  state.subscribe(async (view, before) => {
    toggle.setAttribute('aria-expanded', String(view.table !== null));
    if (before && before.standard === view.standard && before.measure === view.measure) return;
    const standard = standardOf(atlas, view);
    const measure = measureOf(standard, view);
    heading.textContent = mapTitle(atlas, standard, measure);
    total.replaceChildren();
    if (before) announce(`${measure.label}. ${heading.textContent}`);
    const rows = await fetchGaps('areas', standard, peopleOf(atlas, standard)).catch(() => []);
    if (state.view.standard !== standard.id) return;
    const region = rows.find(({ id }) => id === REGION);
    total.replaceChildren(...(region ? regionTotal(region, unitLabel(peopleOf(atlas, standard))) : []));
    if (region && isPartlyKnown(region)) total.append(HEADLINE.known(numbers.share(region.known)));
    if (standard.unlocated.note) total.append(` ${standard.unlocated.note}.`);
  });
}

function regionTotal(region: Gap, unit: string): (Node | string)[] {
  const { without, moe, atMost, atMostMoe, withheld, people } = region;
  if (without === null) return [withheld ? HEADLINE.withheld : HEADLINE.unknown];
  const all = people === null ? unit : HEADLINE.ofAll(numbers.count(people), unit);
  const leastWithMargin = withMargin(without, moe);
  if (atMost === null || !isRange(region)) return [`${HEADLINE.wholeRegion} `, ...leastWithMargin, ` ${all}.`];
  const reasons = region.reasons.map(({ reason, people }) => HEADLINE.reason(reason, numbers.count(people)));
  const uncertain = HEADLINE.uncertain(numbers.count(atMost - without), unit, reasons);
  const range = [`${HEADLINE.between} `, ...leastWithMargin, ` ${HEADLINE.and} `, ...withMargin(atMost, atMostMoe)];
  return [`${HEADLINE.wholeRegion} `, ...range, ` ${all}${uncertain}`];
}

function withMargin(value: number, moe: number | null): (Node | string)[] {
  return [el('strong', {}, numbers.count(value)), ` ${moe === null ? `(${NUMBERS.unknownMargin})` : margin(moe)}`];
}
