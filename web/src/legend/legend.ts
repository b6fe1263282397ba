import type { StyleVariant } from '../api/atlas';
import {
  type Atlas,
  countsPeople,
  isBivariate,
  isSupply,
  type Measure,
  peopleOf,
  type Standard,
  type UnivariateMeasure,
} from '../api/atlas';
import { fetchGaps, type Gap } from '../api/gap';
import { byId, el, onPrintChange, svg } from '../elements/dom';
import { colorSwatch, patternSwatch, themeSymbol } from '../elements/symbols';
import { message } from '../text/catalogue';
import { unitOf } from '../text/estimates';
import type { State } from '../view/state';
import { measureOf, standardOf, type View, visibleThemes } from '../view/view';
import { bivariateLegend } from './bivariate';

/** The legend: colours, patterns, lines and symbols of the map. */
export function addLegend(atlas: Atlas, state: State): void {
  const host = byId('legend');
  host.setAttribute('aria-label', message('map-legend-label'));
  const margins = el('p', { class: 'quiet' });
  const render = (variant: StyleVariant) => {
    const { view } = state;
    const standard = standardOf(atlas, view);
    const measure = measureOf(standard, view);
    host.replaceChildren(
      el('h2', {}, title(atlas, standard, measure)),
      isBivariate(measure)
        ? bivariateLegend(atlas, standard, measure, variant)
        : el('ul', { class: 'classes' }, ...classes(measure, variant)),
      el(
        'ul',
        { class: 'others' },
        ...noClassItems(atlas, standard, measure, variant),
        ...symbolItems(atlas, view, standard, variant),
      ),
      margins,
    );
    host.classList.toggle('of-both', isBivariate(measure));
    if (margins.textContent === message('map-legend-no-margins')) host.querySelector('.low')?.remove();
  };
  state.subscribe(async (view, before) => {
    const standard = standardOf(atlas, view);
    const isCount = countsPeople(standard, measureOf(standard, view));
    if (view.standard !== before?.standard || !isCount) margins.textContent = '';
    render(view.variant);
    if (!isCount) return;
    const rows = await fetchGaps('areas', standard, peopleOf(atlas, standard)).catch(() => []);
    const { standard: now, measure, variant } = state.view;
    if (now !== view.standard || measure !== view.measure) return;
    margins.textContent = marginNote(rows);
    render(variant);
  });
  onPrintChange((isPrint) => render(isPrint ? 'print' : state.view.variant));
}

/** A map without hatching looks reliable, so unknown margins of error need a note. */
function marginNote(rows: Gap[]): string {
  const counted = rows.filter(({ without }) => without !== null && without > 0);
  const unknown = counted.filter(({ moe }) => moe === null);
  if (unknown.length === 0) return '';
  return message(unknown.length === counted.length ? 'map-legend-no-margins' : 'map-legend-some-margins');
}

function title(atlas: Atlas, standard: Standard, measure: Measure): string {
  if (isBivariate(measure)) return message('map-legend-title-tracts', { measure: measure.label });
  if (!countsPeople(standard, measure)) return measure.label;
  return message('map-legend-title-count', { measure: measure.label, unit: unitOf(peopleOf(atlas, standard)) });
}

function classes(measure: UnivariateMeasure, variant: StyleVariant): HTMLElement[] {
  return measure.classes.map(({ colors, label }) => item(colorSwatch(colors[variant]), label, 'class'));
}

/** Items for what is in no class, and for patterns over a class. */
function noClassItems(atlas: Atlas, standard: Standard, measure: Measure, variant: StyleVariant): HTMLElement[] {
  const people = peopleOf(atlas, standard);
  const noData = item(patternSwatch('no-data', null, variant), atlas.no_data.label, 'no-data');
  const notKnownLabel = isSupply(measure)
    ? measure.supply.not_known
    : standard.not_known?.tracts
      ? standard.not_known.label
      : null;
  const notKnown =
    notKnownLabel === null ? [] : [item(patternSwatch('not-known', null, variant), notKnownLabel, 'not-known')];
  const nobody = item(
    colorSwatch(atlas.no_people.colors[variant]),
    message('map-legend-nobody', { unit: unitOf(people) }),
    'nobody',
  );
  if (!countsPeople(standard, measure)) return [...notKnown, noData, nobody];
  const middle = isBivariate(measure)
    ? measure.colors[variant][1][1]
    : (measure.classes[Math.floor(measure.classes.length / 2)]?.colors[variant] ?? null);
  return [
    ...notKnown,
    noData,
    ...(isBivariate(measure) ? [nobody] : []),
    ...(people.columns.withheld
      ? [item(patternSwatch('withheld', null, variant), message('map-legend-withheld'), 'withheld')]
      : []),
    ...(standard.columns.without_reliability
      ? [item(patternSwatch('low', middle, variant), message('map-legend-low'), 'low')]
      : []),
  ];
}

function symbolItems(atlas: Atlas, view: View, standard: Standard, variant: StyleVariant): HTMLElement[] {
  const kind = atlas.area_kinds.find(({ id }) => id === view.kind);
  const sites = visibleThemes(atlas, view).map((theme) =>
    item(themeSymbol(theme, variant), message('map-legend-sites', { theme: theme.label, sites: theme.sites }), 'site'),
  );
  const { colors, casings } = atlas.complete;
  const complete = standard.complete
    ? [item(completenessLine(colors[variant], casings[variant]), standard.complete, 'complete')]
    : [];
  return [...complete, ...(kind ? [item(areaLine(), kind.label, 'area')] : []), ...sites];
}

function item(symbol: Element, text: string, name: string): HTMLLIElement {
  return el('li', { class: name }, symbol, el('bdi', {}, text));
}

function areaLine(): SVGSVGElement {
  const line = { x1: 0, y1: 8, x2: 28, y2: 8, stroke: '#3c434a', 'stroke-width': 2 };
  return svg('svg', { viewBox: '0 0 28 16', class: 'swatch', 'aria-hidden': 'true' }, svg('line', line));
}

/** The line around the area where a site list is complete. */
function completenessLine(color: string, casing: string): SVGSVGElement {
  const line = { x1: 0, y1: 8, x2: 28, y2: 8 };
  return svg(
    'svg',
    { viewBox: '0 0 28 16', class: 'swatch', 'aria-hidden': 'true' },
    svg('line', { ...line, stroke: casing, 'stroke-width': 4.2 }),
    svg('line', { ...line, stroke: color, 'stroke-width': 1.6, 'stroke-dasharray': '8 2.6 2.2 2.6' }),
  );
}
