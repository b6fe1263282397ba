import type { Atlas } from '../api/atlas';
import { button, byId, el } from '../elements/dom';
import { ABOUT, capital, PAGE, RELIABILITY } from '../text/messages';
import * as numbers from '../text/numbers';

/** Fills the dialog about sources, method and data quality, and returns the button that opens it. */
export function aboutButton(atlas: Atlas): HTMLElement {
  const host = byId('about') as HTMLDialogElement;
  const close = button('×', () => host.close(), { class: 'close', 'aria-label': PAGE.close, title: PAGE.close });
  host.setAttribute('aria-labelledby', 'about-heading');
  host.append(
    el('div', { class: 'about-head' }, el('h2', { id: 'about-heading' }, ABOUT.heading), close),
    el(
      'div',
      { class: 'about-body', tabindex: 0 },
      method(atlas),
      indicators(atlas),
      findings(atlas),
      el('p', {}, atlas.not_mapped),
      sources(atlas),
      programNote(atlas),
    ),
  );
  return button(PAGE.about, () => host.showModal(), { class: 'plain', 'aria-haspopup': 'dialog' });
}

export function method(atlas: Atlas): HTMLElement {
  const classes = [...atlas.reliability].map(([kind, text]) =>
    el('li', {}, el('strong', {}, RELIABILITY.words[kind] ?? kind), ` – ${text}.`),
  );
  return el(
    'section',
    {},
    el('h3', {}, ABOUT.method),
    el('ul', {}, ...atlas.method.map((text) => el('li', {}, text))),
    el('h3', {}, ABOUT.reliability),
    el('ul', {}, ...classes),
  );
}

function indicators(atlas: Atlas): HTMLElement {
  const terms = [...atlas.indicators.values()].flatMap(({ label, definition, source }) => [
    el('dt', {}, label),
    el('dd', {}, definition, el('small', {}, capital(source))),
  ]);
  return el('section', {}, el('h3', {}, ABOUT.indicators), el('dl', { class: 'terms' }, ...terms));
}

function findings(atlas: Atlas): HTMLElement {
  const items = atlas.findings.map(({ title, count }) => el('li', {}, ABOUT.finding(title, numbers.count(count))));
  const list = items.length > 0 ? el('ul', {}, ...items) : el('p', {}, ABOUT.noFindings);
  return el('section', {}, el('h3', {}, ABOUT.findings), list);
}

export function sources(atlas: Atlas): HTMLElement {
  const themes = new Map(atlas.themes.map(({ id, label }) => [id, label]));
  const kinds = new Map(atlas.area_kinds.map(({ id, label }) => [id, label]));
  const rows = atlas.sources.map(({ file, purpose, period }) => {
    const use = themes.get(purpose) ?? kinds.get(purpose) ?? ABOUT.purposes[purpose] ?? purpose;
    return el(
      'tr',
      {},
      ...[file.replace(/^.*\//, ''), use, period ?? ABOUT.noPeriod].map((text) => el('td', {}, text)),
    );
  });
  const head = el(
    'tr',
    {},
    ...[ABOUT.file, ABOUT.purpose, ABOUT.period].map((text) => el('th', { scope: 'col' }, text)),
  );
  const table = el('table', { 'aria-label': ABOUT.sources }, el('thead', {}, head), el('tbody', {}, ...rows));
  return el('section', {}, el('h3', {}, ABOUT.sources), table);
}

function programNote(atlas: Atlas): HTMLElement {
  return el('p', { class: 'quiet' }, PAGE.madeWith(atlas.program));
}
