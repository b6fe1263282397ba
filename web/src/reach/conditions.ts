import type { Condition } from '../api/reach';
import { el } from '../elements/dom';
import { message, type PlainId } from '../text/catalogue';

/** What a standard asks of a site, in words. */

type Labels = Partial<Record<string, PlainId>>;

const STEPS: Labels = {
  language: 'map-why-language',
  open: 'map-why-open',
  cost: 'map-why-cost',
  documents: 'map-why-documents',
  wheelchair: 'map-why-wheelchair',
  capacity: 'map-why-capacity',
};
const ANSWERS: Labels = {
  yes: 'map-why-yes',
  partly: 'map-why-partly',
  no: 'map-why-no',
  not_said: 'map-site-unstated',
  not_kept: 'map-why-not-kept',
};

/** The label of a code; the code itself if it is newer than the page. */
function labelOf(code: string, labels: Labels): string {
  const id = Object.hasOwn(labels, code) ? labels[code] : undefined;
  return id ? message(id) : code;
}

/** Each condition with whether a site meets it; null if the standard asks for nothing besides reach. */
export function conditionList(conditions: Condition[]): HTMLElement | null {
  if (conditions.length === 0) return null;
  const item = ({ step, met }: Condition) => {
    const text = message('map-why-condition', { condition: labelOf(step, STEPS), answer: labelOf(met, ANSWERS) });
    return el('li', { class: `met-${met.replace('_', '-')}` }, text);
  };
  return el('ul', { class: 'conditions' }, ...conditions.map(item));
}
