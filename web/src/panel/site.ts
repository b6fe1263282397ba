import { type Cell, numberIn, textIn } from '../api/tables';
import { el } from '../elements/dom';
import { PANEL, SITE } from '../text/messages';

type Cells = Map<string, Cell>;

/** Attributes of a site. Languages and hours that its list does not give are shown as missing. */
export function siteFacts(id: string, cells: Cells): HTMLElement {
  const facts: [string, string | null][] = [
    [SITE.languages, languages(cells)],
    [SITE.hours, textIn(cells, 'hours')],
    [SITE.cost, cost(numberIn(cells, 'cost'))],
    [SITE.documents, translated(textIn(cells, 'asks_status'), SITE.documentsAsked)],
    [SITE.wheelchair, translated(textIn(cells, 'wheelchair'), SITE.yesNo)],
    [SITE.located, SITE.precision[textIn(cells, 'located') ?? ''] ?? null],
    [SITE.checked, textIn(cells, 'checked')],
  ];
  const known = facts.filter(([, value]) => value !== null);
  const isList = cells.has('languages') || cells.has('hours');
  const unstated = isList ? facts.slice(0, 2).filter(([, value]) => value === null) : [];
  const rows = [...known, ...unstated.map(([term]): [string, string] => [term, SITE.unstated]), [PANEL.id, id]];
  return el(
    'dl',
    { class: 'facts' },
    ...rows.map(([term, value]) => el('div', {}, el('dt', {}, term), el('dd', {}, value ?? ''))),
  );
}

function languages(cells: Cells): string | null {
  const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });
  const codes = (textIn(cells, 'languages') ?? '').split(';').filter((code) => code !== '');
  const spoken = codes.map((code) => names.of(code) ?? code);
  if (textIn(cells, 'interpreter') === 'yes') spoken.push(SITE.interpreter);
  return spoken.length === 0 ? null : spoken.join(', ');
}

const cost = (dollars: number | null) => (dollars === null ? null : dollars === 0 ? SITE.free : `$${dollars}`);

const translated = (value: string | null, texts: Record<string, string>) =>
  value === null ? null : (texts[value] ?? value);
