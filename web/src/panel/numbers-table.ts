import { el } from '../elements/dom';
import { message, type PlainId } from '../text/catalogue';

export function numberCell(text: string): HTMLElement {
  return el('td', {}, el('bdi', {}, text));
}

/** A table of the panel below its title. */
export function numbersTable(title: string, heads: readonly PlainId[], rows: HTMLTableRowElement[]): HTMLElement {
  const head = el('tr', {}, ...heads.map((id) => el('th', { scope: 'col' }, message(id))));
  return el(
    'section',
    {},
    el('h3', {}, title),
    el('table', { class: 'numbers', 'aria-label': title }, el('thead', {}, head), el('tbody', {}, ...rows)),
  );
}
