import { type Atlas, type Both, peopleOf, type Standard } from './atlas';
import type { Place } from './both';
import { el } from './dom';
import { unitWord } from './figures';
import type { Look } from './look';
import * as numbers from './numbers';
import { filled } from './symbols';
import { BOTH, LEGEND } from './words';

const NEED = [2, 1, 0] as const;
const LACK = [0, 1, 2] as const;

/** The nine classes as a table: upwards need grows, and to the right access lacks. */
export function nine(atlas: Atlas, standard: Standard, both: Both, look: Look): HTMLElement {
  const rows = NEED.map((need) => {
    const cells = LACK.map((lack) => {
      const tracts = numbers.count(both.tracts[need][lack]);
      const words = BOTH.cell(tracts, BOTH.thirds[need], both.lack[lack].label);
      return el(
        'td',
        { 'data-class': classId({ need, lack }) },
        filled(both.colors[look][need][lack]),
        tracts,
        el('span', { class: 'unseen' }, words),
      );
    });
    return el('tr', {}, el('th', { scope: 'row' }, both.need[need].label), ...cells);
  });
  const steps = LACK.map((lack) => el('th', { scope: 'col' }, both.lack[lack].label));
  const [need, access] = [axis(BOTH.need, measuredBy(atlas, standard, both)), axis(BOTH.access, BOTH.share)];
  const heads = [
    el(
      'tr',
      {},
      el('th', { scope: 'col', rowspan: 2 }, ...need),
      el('th', { scope: 'colgroup', colspan: 3 }, ...access),
    ),
    el('tr', {}, ...steps),
  ];
  const title = BOTH.title(both.label);
  const worst = BOTH.tracts(numbers.count(both.tracts[2][2]));
  return el(
    'div',
    { class: 'nine' },
    el('table', { 'aria-label': title }, el('thead', {}, ...heads), el('tbody', {}, ...rows)),
    el('p', { class: 'quiet' }, BOTH.how(worst)),
  );
}

/** Shows in the legend which class something on the map is of. */
export function mark(host: HTMLElement, place: Place | null): void {
  const id = place && classId(place);
  for (const cell of host.querySelectorAll<HTMLElement>('[data-class]'))
    cell.classList.toggle('here', cell.dataset.class === id);
}

function classId({ need, lack }: Pick<Place, 'need' | 'lack'>): string {
  return `${need}-${lack}`;
}

function axis(name: string, what: string): Node[] {
  return [el('strong', {}, name), el('small', {}, ` ${what}`)];
}

function measuredBy(atlas: Atlas, standard: Standard, { whole }: Both): string {
  const among = [...atlas.indicators.values()].find(({ columns }) => columns.count === whole);
  return among ? BOTH.shareOf(among.label) : LEGEND.perTract(unitWord(peopleOf(atlas, standard)));
}
