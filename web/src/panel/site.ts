import type { Atlas } from '../api/atlas';
import { type Cell, numberIn, textIn } from '../api/tables';
import { el } from '../elements/dom';
import { message, type PlainId } from '../text/catalogue';
import { listOf } from '../text/lists';
import { dollars } from '../text/numbers';

type Cells = Map<string, Cell>;
type Fact = [term: string, value: string | HTMLElement | null];
/** What languages are called, by code. */
type Names = Record<string, string>;
type Labels = Partial<Record<string, PlainId>>;

const DOCUMENTS: Labels = { yes: 'map-site-documents-asked', no: 'map-site-documents-not-asked' };
const WHEELCHAIR: Labels = { yes: 'site-wheelchair-yes', no: 'site-wheelchair-no' };
const ENTRANCE: Labels = { yes: 'site-entrance-yes', no: 'site-entrance-no' };
const APPOINTMENT: Labels = { yes: 'site-appointment-yes', no: 'site-appointment-no' };
const LOCATED: Labels = {
  address: 'map-site-located-address',
  street: 'map-site-located-street',
  postal_code: 'map-site-located-postal-code',
  tract: 'map-site-located-tract',
};

/** The facts that a requirement of a standard asks for. */
const ASKED = { language: 'languages', open: 'hours', cost: 'cost', documents: 'documents', wheelchair: 'wheelchair' };

/**
 * What a list says of a site: how to reach it, then what to expect there. What a standard of its theme asks and its list
 * does not say is shown as missing; so are languages and hours of a list that says them of others.
 */
export function siteFacts(id: string, cells: Cells, atlas: Atlas): HTMLElement {
  const located = textIn(cells, 'located') ?? '';
  const facts: [key: string, ...Fact][] = [
    ['address', message('site-address'), textIn(cells, 'address')],
    ['telephone', message('site-telephone'), telephone(textIn(cells, 'telephone'))],
    ['hours', message('site-hours'), textIn(cells, 'hours')],
    ['languages', message('site-languages'), languages(cells, atlas.languages)],
    ['website', message('site-website'), website(textIn(cells, 'website'))],
    ['cost', message('site-cost'), cost(numberIn(cells, 'cost'))],
    ['wheelchair', message('site-wheelchair'), labelOf(textIn(cells, 'wheelchair'), WHEELCHAIR)],
    ['entrance', message('site-entrance'), labelOf(textIn(cells, 'entrance'), ENTRANCE)],
    ['appointment', message('site-appointment'), labelOf(textIn(cells, 'appointment'), APPOINTMENT)],
    ['bring', message('site-bring'), textIn(cells, 'bring')],
    ['documents', message('map-site-documents'), labelOf(textIn(cells, 'asks_status'), DOCUMENTS)],
    ['located', message('map-site-located'), located in LOCATED ? labelOf(located, LOCATED) : null],
    ['checked', message('map-site-checked'), textIn(cells, 'checked')],
  ];
  const asked = askedOf(textIn(cells, 'theme'), atlas);
  if (cells.has('languages') || cells.has('hours')) for (const key of ['languages', 'hours']) asked.add(key);
  const told = facts.flatMap(([key, term, value]): Fact[] => {
    if (value !== null) return [[term, value]];
    return asked.has(key) ? [[term, message('map-site-unstated')]] : [];
  });
  const rows: Fact[] = [...told, [message('map-panel-id'), id]];
  return el(
    'dl',
    { class: 'facts' },
    ...rows.map(([term, value]) => el('div', {}, el('dt', {}, term), el('dd', {}, el('bdi', {}, value ?? '')))),
  );
}

/** The facts that some standard of a theme asks for. */
function askedOf(theme: string | null, { standards }: Atlas): Set<string> {
  const steps = standards.filter((standard) => standard.theme === theme).flatMap((standard) => standard.steps);
  return new Set(
    steps.flatMap(({ step }) => Object.entries(ASKED).flatMap(([own, key]) => (own === step ? [key] : []))),
  );
}

/**
 * A number to dial where the text is one number for certain: no letters that stand for digits, no second number, and
 * no `(0)` that is dialed in the country only.
 */
function telephone(text: string | null): string | HTMLElement | null {
  const number = text?.split(/ext|x|#/i)[0]?.trim() ?? '';
  const digits = number.replace(/\D/g, '');
  const plus = /^[( ]*\+/.test(number) ? '+' : '';
  // With its country a number has 15 digits at most (ITU-T E.164); without it, more than 11 are two numbers.
  const isOne = digits.length >= 3 && digits.length <= (plus ? 15 : 11) && !number.includes('(0)');
  if (text === null || !isOne || !/^[\d +().\u00a0\u2011-]+$/.test(number)) return text;
  return el('a', { href: `tel:${plus}${digits}` }, text);
}

/** A link to a page on the web, shown by the name of its host; any other address stays text. */
function website(address: string | null): string | HTMLElement | null {
  const url = address !== null && URL.canParse(address) ? new URL(address) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return address;
  return el('a', { href: url.href, rel: 'noopener noreferrer' }, url.hostname);
}

function languages(cells: Cells, names: Names): string | null {
  const codes = (textIn(cells, 'languages') ?? '').split(';').filter((code) => code !== '');
  const spoken = codes.map((code) => names[code] ?? code);
  if (textIn(cells, 'interpreter') === 'yes') spoken.push(message('site-interpreter'));
  return spoken.length === 0 ? null : listOf(spoken);
}

function cost(least: number | null): string | null {
  if (least === null) return null;
  return least === 0 ? message('site-free') : dollars(least);
}

/** The label of a code; the code itself if it is newer than the page. */
function labelOf(code: string | null, labels: Labels): string | null {
  const id = code !== null && Object.hasOwn(labels, code) ? labels[code] : undefined;
  return id ? message(id) : code;
}
