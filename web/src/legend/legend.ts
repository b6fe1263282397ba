import type { StyleVariant } from '../api/atlas';
import {
  type Atlas,
  countsPeople,
  type Indicator,
  isBivariate,
  isIndicator,
  isSupply,
  type Measure,
  peopleOf,
  type Standard,
  type UnivariateMeasure,
} from '../api/atlas';
import { fetchGaps } from '../api/gap';
import { byId, el, onPrintChange, svg } from '../elements/dom';
import { colorSwatch, patternSwatch, themeSymbol } from '../elements/symbols';
import { fetchSymbols, type Symbols, showsSymbols, symbolColor } from '../symbols/symbols';
import { message } from '../text/catalogue';
import { indicatorTitle } from '../text/descriptions';
import { unitOf } from '../text/estimates';
import type { State } from '../view/state';
import { countedOf, measureOf, shownMeasure, showsSame, standardOf, type View, visibleThemes } from '../view/view';
import { bivariateLegend } from './bivariate';
import { symbolLegend } from './symbols';

/** The legend: colours, patterns, lines and symbols of the map. */
export function addLegend(atlas: Atlas, state: State): void {
  const host = byId('legend');
  host.setAttribute('aria-label', message('map-legend-label'));
  const margins = el('p', { class: 'quiet' });
  /** The circles of the map, once their numbers are known. */
  let drawn: Symbols = { level: 'tracts', all: [], most: 0 };
  const render = (variant: StyleVariant) => {
    const { view } = state;
    const standard = standardOf(atlas, view);
    const measure = shownMeasure(atlas, view);
    const symbols = showsSymbols(atlas, view) ? drawn : null;
    host.replaceChildren(
      el('h2', {}, title(atlas, standard, measure, view)),
      isBivariate(measure)
        ? bivariateLegend(atlas, standard, measure, variant)
        : symbols
          ? symbolLegend(symbols, symbolColor(measure, variant), variant)
          : el('ul', { class: 'classes' }, ...classes(measure, variant)),
      el(
        'ul',
        { class: 'others' },
        ...noClassItems(atlas, standard, measure, variant, view),
        ...symbolItems(atlas, view, standard, variant),
      ),
      ...(isIndicator(measure) ? [aboutIndicator(measure.indicator)] : []),
      margins,
    );
    host.classList.toggle('of-both', isBivariate(measure));
    if (margins.textContent === message('map-legend-no-margins')) host.querySelector('.low')?.remove();
  };
  state.subscribe(async (view, before) => {
    const standard = standardOf(atlas, view);
    const measure = measureOf(atlas, view);
    const isCount = isIndicator(measure) || countsPeople(standard, measure);
    if (!before || !showsSame(before, view)) margins.textContent = '';
    render(view.variant);
    if (showsSymbols(atlas, view)) {
      const symbols = await fetchSymbols(atlas, view, view.shown).catch(() => null);
      if (symbols && showsSame(state.view, view) && state.view.shown === view.shown && state.view.kind === view.kind) {
        drawn = symbols;
        render(state.view.variant);
      }
    }
    if (!isCount) return;
    const rows = await fetchGaps('areas', standard, countedOf(atlas, view)).catch(() => []);
    if (!showsSame(state.view, view)) return;
    const counts = rows.map(
      ({ people, peopleMoe, without, moe }): Counted =>
        isIndicator(measure) ? { number: people, moe: peopleMoe } : { number: without, moe },
    );
    margins.textContent = marginNote(counts);
    render(state.view.variant);
  });
  onPrintChange((isPrint) => render(isPrint ? 'print' : state.view.variant));
}

interface Counted {
  number: number | null;
  moe: number | null;
}

/** A map without hatching looks reliable, so unknown margins of error need a note. */
function marginNote(rows: Counted[]): string {
  const counted = rows.filter(({ number }) => number !== null && number > 0);
  const unknown = counted.filter(({ moe }) => moe === null);
  if (unknown.length === 0) return '';
  return message(unknown.length === counted.length ? 'map-legend-no-margins' : 'map-legend-some-margins');
}

function title(atlas: Atlas, standard: Standard, measure: Measure, { shown }: View): string {
  if (isBivariate(measure)) return message('map-legend-title-tracts', { measure: measure.label });
  if (isIndicator(measure)) {
    if (measure.whole) return indicatorTitle(measure);
    const { label } = measure.indicator;
    return message(shown === 'areas' ? 'map-legend-indicator-areas' : 'map-legend-indicator', { indicator: label });
  }
  if (!countsPeople(standard, measure)) return measure.label;
  const counted = { measure: measure.label, unit: unitOf(peopleOf(atlas, standard)) };
  return message(shown === 'areas' ? 'map-legend-title-count-areas' : 'map-legend-title-count', counted);
}

/** Who is counted, by whom and when. */
function aboutIndicator({ definition, source }: Indicator): HTMLElement {
  return el(
    'p',
    { class: 'about-indicator quiet' },
    el('span', {}, definition),
    ' ',
    el('span', {}, message('map-legend-source', { source })),
  );
}

function classes(measure: UnivariateMeasure, variant: StyleVariant): HTMLElement[] {
  return measure.classes.map(({ colors, label }) => item(colorSwatch(colors[variant]), label, 'class'));
}

/** Items for what is in no class, and for patterns over a class. */
function noClassItems(
  atlas: Atlas,
  standard: Standard,
  measure: Measure,
  variant: StyleVariant,
  view: View,
): HTMLElement[] {
  const { shown } = view;
  const indicator = isIndicator(measure) ? measure : null;
  const people = indicator ? (indicator.whole ?? indicator.indicator) : peopleOf(atlas, standard);
  const noData = item(patternSwatch('no-data', null, variant), atlas.no_data.label, 'no-data');
  const notKnownLabel = isSupply(measure)
    ? measure.supply.not_known
    : !indicator && standard.not_known && (shown === 'areas' || standard.not_known.tracts > 0)
      ? standard.not_known.label
      : null;
  const notKnown =
    notKnownLabel === null ? [] : [item(patternSwatch('not-known', null, variant), notKnownLabel, 'not-known')];
  const nobody = item(
    colorSwatch(atlas.no_people.colors[variant]),
    message('map-legend-nobody', { unit: unitOf(people) }),
    'nobody',
  );
  if (!indicator && !countsPeople(standard, measure)) return [...notKnown, noData, nobody];
  const { columns } = indicator?.indicator ?? people;
  // Low reliability shows in the circles themselves.
  const bySymbols = showsSymbols(atlas, view);
  const reliability = indicator ? columns.reliability : standard.columns.without_reliability;
  const middle = isBivariate(measure)
    ? measure.colors[variant][1][1]
    : (measure.classes[Math.floor(measure.classes.length / 2)]?.colors[variant] ?? null);
  return [
    ...notKnown,
    noData,
    ...(isBivariate(measure) || indicator?.whole ? [nobody] : []),
    ...(columns.withheld
      ? [item(patternSwatch('withheld', null, variant), message('map-legend-withheld'), 'withheld')]
      : []),
    ...(reliability && !bySymbols
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
  const complete =
    standard.complete && view.indicator === null
      ? [item(completenessLine(colors[variant], casings[variant]), standard.complete, 'complete')]
      : [];
  return [...complete, ...(kind ? [item(areaLine(), kind.label, 'area')] : []), ...sites];
}

function item(symbol: Element, text: string, name: string): HTMLLIElement {
  return el('li', { class: name }, symbol, el('bdi', {}, text));
}

function areaLine(): SVGSVGElement {
  const line = { x1: 0, y1: 8, x2: 28, y2: 8, stroke: 'currentColor', 'stroke-width': 2 };
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
