import type { StyleVariant } from '../api/atlas';
import { type Atlas, type BivariateMeasure, peopleOf, type Standard } from '../api/atlas';
import type { BivariateClass } from '../api/gap';
import { el } from '../elements/dom';
import { colorSwatch } from '../elements/symbols';
import { unitLabel } from '../text/estimates';
import { BIVARIATE, LEGEND } from '../text/messages';
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
      const tracts = numbers.count(measure.tracts[need][lack]);
      const text = BIVARIATE.cell(tracts, BIVARIATE.thirds[need], measure.lack[lack].label);
      return el(
        'td',
        { 'data-class': classId({ need, lack }) },
        colorSwatch(measure.colors[variant][need][lack]),
        tracts,
        el('span', { class: 'unseen' }, text),
      );
    });
    return el('tr', {}, el('th', { scope: 'row' }, measure.need[need].label), ...cells);
  });
  const columnHeads = LACK.map((lack) => el('th', { scope: 'col' }, measure.lack[lack].label));
  const [need, access] = [
    axis(BIVARIATE.need, needUnit(atlas, standard, measure)),
    axis(BIVARIATE.access, BIVARIATE.share),
  ];
  const heads = [
    el(
      'tr',
      {},
      el('th', { scope: 'col', rowspan: 2 }, ...need),
      el('th', { scope: 'colgroup', colspan: 3 }, ...access),
    ),
    el('tr', {}, ...columnHeads),
  ];
  const title = BIVARIATE.title(measure.label);
  const worst = BIVARIATE.tracts(numbers.count(measure.tracts[2][2]));
  return el(
    'div',
    { class: 'nine' },
    el('table', { 'aria-label': title }, el('thead', {}, ...heads), el('tbody', {}, ...rows)),
    el('p', { class: 'quiet' }, BIVARIATE.note(worst)),
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

function axis(name: string, what: string): Node[] {
  return [el('strong', {}, name), el('small', {}, ` ${what}`)];
}

function needUnit(atlas: Atlas, standard: Standard, { whole }: BivariateMeasure): string {
  const wholeIndicator = [...atlas.indicators.values()].find(({ columns }) => columns.count === whole);
  return wholeIndicator
    ? BIVARIATE.shareOf(wholeIndicator.label)
    : LEGEND.perTract(unitLabel(peopleOf(atlas, standard)));
}
