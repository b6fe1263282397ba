import { type Atlas, isIndicator, isSupply, peopleOf, REGION } from '../api/atlas';
import { fetchGaps, type Gap } from '../api/gap';
import { fetchRow } from '../api/tables';
import { button, byId, byLanguage, el } from '../elements/dom';
import { message, messageNodes } from '../text/catalogue';
import { indicatorNumber, mapTitle } from '../text/descriptions';
import { isPartlyKnown, isRange, lastCount, strongCount, supplyInReach, unitOf } from '../text/estimates';
import { clauses } from '../text/lists';
import * as numbers from '../text/numbers';
import type { State } from '../view/state';
import { defaultTable, measureOf, showsSame, standardOf } from '../view/view';

/** Above the map: what it shows, and how many people that concerns in the whole region. */
export function addHeadline(atlas: Atlas, state: State, announce: (text: string) => void): void {
  const host = byId('headline');
  const heading = el('h2');
  const total = el('p');
  const toggle = button(
    message('map-table-heading'),
    () => state.set({ table: state.view.table ? null : defaultTable(atlas) }),
    {
      'aria-controls': 'table',
    },
  );
  host.append(el('div', {}, heading, total), toggle);
  state.subscribe(async (view, before) => {
    toggle.setAttribute('aria-expanded', String(view.table !== null));
    if (before && showsSame(before, view)) return;
    const standard = standardOf(atlas, view);
    const measure = measureOf(atlas, view);
    heading.replaceChildren(...byLanguage(mapTitle(atlas, standard, measure)));
    total.replaceChildren();
    if (before) announce(message('map-title-announced', { measure: measure.label, title: heading.textContent }));
    if (isIndicator(measure)) {
      const rows = await fetchGaps('areas', standard, measure.indicator).catch(() => []);
      const region = rows.find(({ id }) => id === REGION);
      if (!showsSame(state.view, view) || !region) return;
      total.replaceChildren(message('map-region-supply', { number: indicatorNumber(measure, region) }));
      return;
    }
    if (isSupply(measure)) {
      const region = await fetchRow('areas', REGION).catch(() => null);
      if (!showsSame(state.view, view)) return;
      if (region) total.replaceChildren(message('map-region-supply', { number: supplyInReach(region.cells, measure) }));
      return;
    }
    const rows = await fetchGaps('areas', standard, peopleOf(atlas, standard)).catch(() => []);
    if (!showsSame(state.view, view)) return;
    const region = rows.find(({ id }) => id === REGION);
    const sentences = region ? [el('span', {}, ...regionTotal(region, unitOf(peopleOf(atlas, standard))))] : [];
    if (region && isPartlyKnown(region))
      sentences.push(el('span', {}, message('map-region-known', { share: numbers.share(region.known) })));
    if (standard.unlocated.note) sentences.push(el('span', {}, message('map-note', { note: standard.unlocated.note })));
    total.replaceChildren(...sentences.flatMap((sentence) => [sentence, ' ']));
  });
}

function regionTotal(region: Gap, unit: 'people' | 'households'): (Node | string)[] {
  const { without, moe, atMost, atMostMoe, withheld, people } = region;
  if (without === null) return [message(withheld ? 'map-region-withheld' : 'map-region-unknown')];
  const least = strongCount(without, moe);
  if (atMost === null || !isRange(region)) {
    return people === null
      ? messageNodes('map-region-without-alone', { number: least, count: lastCount(region), unit })
      : messageNodes('map-region-without', { number: least, people, unit });
  }
  const reasons = region.reasons.map(({ reason, people }) => message('map-region-reason', { reason, people }));
  const bounds = {
    least,
    most: strongCount(atMost, atMostMoe),
    unknown: atMost - without,
    reasons: clauses(reasons),
    unit,
  };
  return people === null
    ? messageNodes('map-region-between-alone', bounds)
    : messageNodes('map-region-between', { ...bounds, people });
}
