import { type Atlas, isBoth, type Measure, peopleOf, type Shown, type Standard } from './atlas';
import { el, place, svg } from './dom';
import { unitWord } from './figures';
import { nine } from './legend-both';
import type { Look } from './look';
import * as numbers from './numbers';
import { countsPeople, shownThemes } from './paint';
import { onPaper } from './paper';
import type { State } from './state';
import { filled, sign, swatch } from './symbols';
import { type Gap, gaps } from './tables';
import { measureOf, standardOf, type View } from './view';
import { BOTH, LEGEND } from './words';

/** What the colours, patterns, lines and signs of the map mean. */
export function legend(atlas: Atlas, state: State): void {
  const host = place('legend');
  host.setAttribute('aria-label', LEGEND.heading);
  const margins = el('p', { class: 'quiet' });
  const write = (look: Look) => {
    const { view } = state;
    const standard = standardOf(atlas, view);
    const measure = measureOf(standard, view);
    host.replaceChildren(
      el('h2', {}, title(atlas, standard, measure)),
      isBoth(measure)
        ? nine(atlas, standard, measure, look)
        : el('ul', { class: 'classes' }, ...classes(measure, look)),
      el(
        'ul',
        { class: 'others' },
        ...exceptions(atlas, standard, measure, look),
        ...marks(atlas, view, standard, look),
      ),
      margins,
    );
    host.classList.toggle('of-both', isBoth(measure));
    if (margins.textContent === LEGEND.noMargins) host.querySelector('.low')?.remove();
  };
  state.follow(async (view, before) => {
    const standard = standardOf(atlas, view);
    const isCount = countsPeople(standard, measureOf(standard, view));
    if (view.standard !== before?.standard || !isCount) margins.textContent = '';
    write(view.look);
    if (!isCount) return;
    const rows = await gaps('areas', standard, peopleOf(atlas, standard)).catch(() => []);
    const { standard: now, measure, look } = state.view;
    if (now !== view.standard || measure !== view.measure) return;
    margins.textContent = unknownMargins(rows);
    write(look);
  });
  onPaper((paper) => write(paper ? 'print' : state.view.look));
}

/** A map without dots looks reliable: where margins are unknown, that must be said. */
function unknownMargins(rows: Gap[]): string {
  const counted = rows.filter(({ without }) => without !== null && without > 0);
  const unknown = counted.filter(({ moe }) => moe === null);
  if (unknown.length === 0) return '';
  return unknown.length === counted.length ? LEGEND.noMargins : LEGEND.someMargins;
}

function title(atlas: Atlas, standard: Standard, measure: Shown): string {
  if (isBoth(measure)) return BOTH.title(measure.label);
  if (!countsPeople(standard, measure)) return measure.label;
  return `${measure.label}, ${LEGEND.perTract(unitWord(peopleOf(atlas, standard)))}`;
}

function classes(measure: Measure, look: Look): HTMLElement[] {
  return measure.classes.map(({ colors, label }) => item(filled(colors[look]), label, 'class'));
}

/** What falls into no class, and what lies over one. */
function exceptions(atlas: Atlas, standard: Standard, measure: Shown, look: Look): HTMLElement[] {
  const people = peopleOf(atlas, standard);
  const noData = item(swatch('no-data', null, look), atlas.noData.label, 'no-data');
  const notKnown = standard.not_known?.tracts
    ? [item(swatch('not-known', null, look), standard.not_known.label, 'not-known')]
    : [];
  const nobody = item(filled(atlas.noPeople.colors[look]), LEGEND.nobody(unitWord(people)), 'nobody');
  if (!countsPeople(standard, measure)) return [...notKnown, noData, nobody];
  const middle = isBoth(measure)
    ? measure.colors[look][1][1]
    : (measure.classes[Math.floor(measure.classes.length / 2)]?.colors[look] ?? null);
  return [
    ...notKnown,
    noData,
    ...(isBoth(measure) ? [nobody] : []),
    ...(people.columns.withheld ? [item(swatch('withheld', null, look), LEGEND.withheld, 'withheld')] : []),
    ...(standard.columns.without_reliability ? [item(swatch('low', middle, look), LEGEND.low, 'low')] : []),
  ];
}

function marks(atlas: Atlas, view: View, standard: Standard, look: Look): HTMLElement[] {
  const kind = atlas.areaKinds.find(({ id }) => id === view.kind);
  const sites = shownThemes(atlas, standard, view.also).map((theme) =>
    item(sign(theme, look), LEGEND.site(theme.label, numbers.count(theme.sites)), 'site'),
  );
  const { colors, casings } = atlas.complete;
  const complete = standard.complete ? [item(border(colors[look], casings[look]), standard.complete, 'complete')] : [];
  return [...complete, ...(kind ? [item(outline(), kind.label, 'area')] : []), ...sites];
}

function item(mark: Element, words: string, name: string): HTMLLIElement {
  return el('li', { class: name }, mark, el('span', {}, words));
}

function outline(): SVGSVGElement {
  const line = { x1: 0, y1: 8, x2: 28, y2: 8, stroke: '#3c434a', 'stroke-width': 2 };
  return svg('svg', { viewBox: '0 0 28 16', class: 'swatch', 'aria-hidden': 'true' }, svg('line', line));
}

/** The line around the ground where a list is complete. */
function border(color: string, casing: string): SVGSVGElement {
  const line = { x1: 0, y1: 8, x2: 28, y2: 8 };
  return svg(
    'svg',
    { viewBox: '0 0 28 16', class: 'swatch', 'aria-hidden': 'true' },
    svg('line', { ...line, stroke: casing, 'stroke-width': 4.2 }),
    svg('line', { ...line, stroke: color, 'stroke-width': 1.6, 'stroke-dasharray': '8 2.6 2.2 2.6' }),
  );
}
