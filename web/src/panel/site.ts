import { type Cell, numberIn, textIn } from '../api/tables';
import { el } from '../elements/dom';
import { currentLanguage, message, type PlainId } from '../text/catalogue';
import { listOf } from '../text/lists';
import { dollars } from '../text/numbers';

type Cells = Map<string, Cell>;
type Labels = Partial<Record<string, PlainId>>;

const DOCUMENTS: Labels = { yes: 'map-site-documents-asked', no: 'map-site-documents-not-asked' };
const WHEELCHAIR: Labels = { yes: 'map-site-wheelchair-yes', no: 'map-site-wheelchair-no' };
const LOCATED: Labels = {
  address: 'map-site-located-address',
  street: 'map-site-located-street',
  postal_code: 'map-site-located-postal-code',
  tract: 'map-site-located-tract',
};

/** Attributes of a site. Languages and hours that its list does not give are shown as missing. */
export function siteFacts(id: string, cells: Cells): HTMLElement {
  const located = textIn(cells, 'located') ?? '';
  const facts: [string, string | null][] = [
    [message('map-site-languages'), languages(cells)],
    [message('map-site-hours'), textIn(cells, 'hours')],
    [message('map-site-cost'), cost(numberIn(cells, 'cost'))],
    [message('map-site-documents'), labelOf(textIn(cells, 'asks_status'), DOCUMENTS)],
    [message('map-site-wheelchair'), labelOf(textIn(cells, 'wheelchair'), WHEELCHAIR)],
    [message('map-site-located'), located in LOCATED ? labelOf(located, LOCATED) : null],
    [message('map-site-checked'), textIn(cells, 'checked')],
  ];
  const known = facts.filter(([, value]) => value !== null);
  const isList = cells.has('languages') || cells.has('hours');
  const unstated = isList ? facts.slice(0, 2).filter(([, value]) => value === null) : [];
  const rows = [
    ...known,
    ...unstated.map(([term]): [string, string] => [term, message('map-site-unstated')]),
    [message('map-panel-id'), id],
  ];
  return el(
    'dl',
    { class: 'facts' },
    ...rows.map(([term, value]) => el('div', {}, el('dt', {}, term), el('dd', {}, el('bdi', {}, value ?? '')))),
  );
}

function languages(cells: Cells): string | null {
  const names = new Intl.DisplayNames([currentLanguage().locale], { type: 'language', fallback: 'code' });
  const codes = (textIn(cells, 'languages') ?? '').split(';').filter((code) => code !== '');
  const spoken = codes.map((code) => names.of(code) ?? code);
  if (textIn(cells, 'interpreter') === 'yes') spoken.push(message('map-site-interpreter'));
  return spoken.length === 0 ? null : listOf(spoken);
}

function cost(least: number | null): string | null {
  if (least === null) return null;
  return least === 0 ? message('map-site-free') : dollars(least);
}

/** The label of a code; the code itself if it is newer than the page. */
function labelOf(code: string | null, labels: Labels): string | null {
  const id = labels[code ?? ''];
  return id ? message(id) : code;
}
