import type { StyleVariant } from '../api/atlas';
import { type Atlas, type BivariateMeasure, peopleOf, type Standard } from '../api/atlas';
import type { BivariateClass } from '../api/gap';
import { el } from '../elements/dom';
import { colorSwatch } from '../elements/symbols';
import { currentLanguage, message } from '../text/catalogue';
import { thirdOf } from '../text/descriptions';
import { unitOf } from '../text/estimates';
import * as numbers from '../text/numbers';

const NEED = [2, 1, 0] as const;
const LACK = [0, 1, 2] as const;

/** The nine classes as a table: need rises upwards, lack of access to the right. */
export function bivariateLegend(
  atlas: Atlas,
  standard: Standard,
  measure: BivariateMeasure,
  variant: StyleVariant,
): HTMLElement {
  const rows = NEED.map((need) => {
    const cells = LACK.map((lack) => {
      const tracts = measure.tracts[need][lack];
      const text = message('map-legend-cell', { tracts, need: thirdOf({ need }), access: measure.lack[lack].label });
      return el(
        'td',
        { 'data-class': classId({ need, lack }) },
        colorSwatch(measure.colors[variant][need][lack]),
        el('span', { 'aria-hidden': 'true' }, numbers.count(tracts)),
        el('span', { class: 'unseen' }, text),
      );
    });
    return el('tr', {}, el('th', { scope: 'row' }, el('bdi', {}, measure.need[need].label)), ...cells);
  });
  const columnHeads = LACK.map((lack) => el('th', { scope: 'col' }, el('bdi', {}, measure.lack[lack].label)));
  const towardsEnd = currentLanguage().dir === 'rtl' ? '←' : '→';
  const need = axis('↑', message('map-legend-need'), needUnit(atlas, standard, measure));
  const access = axis(towardsEnd, message('map-legend-access'), message('map-legend-access-share'));
  const heads = [
    el(
      'tr',
      {},
      el('th', { scope: 'col', rowspan: 2 }, ...need),
      el('th', { scope: 'colgroup', colspan: 3 }, ...access),
    ),
    el('tr', {}, ...columnHeads),
  ];
  const title = message('map-legend-title-tracts', { measure: measure.label });
  return el(
    'div',
    { class: 'nine' },
    el('table', { 'aria-label': title }, el('thead', {}, ...heads), el('tbody', {}, ...rows)),
    el('p', { class: 'quiet' }, message('map-legend-worst', { tracts: measure.tracts[2][2] })),
  );
}

/** Highlights a class in the legend. */
export function highlightClass(host: HTMLElement, bivariateClass: BivariateClass | null): void {
  const id = bivariateClass && classId(bivariateClass);
  for (const cell of host.querySelectorAll<HTMLElement>('[data-class]'))
    cell.classList.toggle('here', cell.dataset.class === id);
}

function classId({ need, lack }: Pick<BivariateClass, 'need' | 'lack'>): string {
  return `${need}-${lack}`;
}

function axis(arrow: string, name: string, what: string): (Node | string)[] {
  return [el('strong', {}, `${arrow} ${name}`), ' ', el('small', {}, what)];
}

function needUnit(atlas: Atlas, standard: Standard, { whole }: BivariateMeasure): string {
  const wholeIndicator = [...atlas.indicators.values()].find(({ columns }) => columns.count === whole);
  return wholeIndicator
    ? message('map-legend-need-share', { whole: wholeIndicator.label })
    : message('map-legend-need-count', { unit: unitOf(peopleOf(atlas, standard)) });
}
