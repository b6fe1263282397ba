import type { Atlas } from '../api/atlas';
import { withLanguage } from '../api/language';
import { button, byId, el } from '../elements/dom';
import { codeLabel, message, messageNodes } from '../text/catalogue';
import { listOf } from '../text/lists';

/** Fills the dialog about sources, method and data quality, and returns the button that opens it. */
export function aboutButton(atlas: Atlas): HTMLElement {
  const host = byId('about') as HTMLDialogElement;
  const label = message('map-about-close');
  const close = button('×', () => host.close(), { class: 'close', 'aria-label': label, title: label });
  host.setAttribute('aria-labelledby', 'about-heading');
  host.append(
    el('div', { class: 'about-head' }, el('h2', { id: 'about-heading' }, message('map-about')), close),
    el(
      'div',
      { class: 'about-body', tabindex: 0 },
      method(atlas),
      indicators(atlas),
      findings(atlas),
      el('p', {}, atlas.not_mapped, ' ', el('a', { href: withLanguage('/policy') }, message('policy-link'))),
      sources(atlas),
      programNote(atlas),
    ),
  );
  return button(message('map-about'), () => host.showModal(), { class: 'plain', 'aria-haspopup': 'dialog' });
}

export function method(atlas: Atlas): HTMLElement {
  const classes = [...atlas.reliability].map(([kind, text]) =>
    el('li', {}, ...messageNodes('map-about-class', { class: reliabilityLabel(kind), note: text })),
  );
  return el(
    'section',
    {},
    el('h3', {}, message('map-about-method')),
    el('ul', {}, ...atlas.method.map((text) => el('li', {}, text))),
    el('h3', {}, message('map-about-reliability')),
    el('ul', {}, ...classes),
  );
}

function reliabilityLabel(kind: string): HTMLElement {
  return el('strong', {}, codeLabel('reliability', kind));
}

function indicators(atlas: Atlas): HTMLElement {
  const terms = [...atlas.indicators.values()].flatMap(({ label, definition, source }) => [
    el('dt', {}, label),
    el('dd', {}, definition, el('small', { class: 'sentence' }, source)),
  ]);
  return el('section', {}, el('h3', {}, message('map-about-indicators')), el('dl', { class: 'terms' }, ...terms));
}

function findings(atlas: Atlas): HTMLElement {
  const items = atlas.findings.map(({ title, count }) => el('li', {}, message('map-about-finding', { title, count })));
  const list = items.length > 0 ? el('ul', {}, ...items) : el('p', {}, message('map-about-no-findings'));
  return el('section', {}, el('h3', {}, message('map-about-findings')), list);
}

export function sources(atlas: Atlas): HTMLElement {
  const rows = atlas.cited_sources.map(({ citation, address, used_for }) =>
    el(
      'tr',
      {},
      el('td', {}, el('bdi', {}, citation), ...(address === null ? [] : [' ', link(address)])),
      el('td', {}, el('bdi', {}, listOf(used_for))),
    ),
  );
  const heads = ['map-about-source', 'map-about-purpose'] as const;
  const head = el('tr', {}, ...heads.map((id) => el('th', { scope: 'col' }, message(id))));
  const table = el(
    'table',
    { 'aria-label': message('map-about-sources') },
    el('thead', {}, head),
    el('tbody', {}, ...rows),
  );
  return el('section', {}, el('h3', {}, message('map-about-sources')), table);
}

/** A link to a page on the web; any other address stays text. */
function link(address: string): HTMLElement {
  if (!/^https?:\/\//.test(address)) return el('bdi', {}, address);
  return el('a', { href: address, rel: 'noopener noreferrer' }, el('bdi', {}, address));
}

function programNote(atlas: Atlas): HTMLElement {
  return el('p', { class: 'quiet' }, message('map-made-with', { program: atlas.program }));
}
