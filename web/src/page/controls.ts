import {
  type Atlas,
  byTopic,
  type Indicator,
  isOfTracts,
  measuresOf,
  ofAreas,
  peopleOf,
  type Standard,
  type StyleVariant,
  type Theme,
  themesOf,
} from '../api/atlas';
import { byId, byLanguage, el } from '../elements/dom';
import { themeSymbol } from '../elements/symbols';
import { countedMeasure } from '../symbols/symbols';
import { message, type PlainId } from '../text/catalogue';
import { mapTitle } from '../text/descriptions';
import type { State } from '../view/state';
import {
  isStyleVariant,
  type Level,
  measureOf,
  STYLE_VARIANTS,
  standardOf,
  type View,
  withStandard,
} from '../view/view';
import { isLinked } from './embed';

/** From this width on the controls are beside the map and always unfolded. */
const WIDE = '(min-width: 45rem)';
/** The controls of a second map stay folded, as the map has the room. */
const NEVER = 'not all';

const COLORS: Record<StyleVariant, PlainId> = {
  light: 'map-colors-light',
  dark: 'map-colors-dark',
  'high-contrast': 'map-colors-high-contrast',
  print: 'map-colors-print',
};

/** The controls for theme, standard, measure, planning areas, other themes and map colours. */
export function addControls(atlas: Atlas, state: State): void {
  const host = byId('choose');
  const summary = el('summary', {}, message('map-controls-summary'));
  const body = el('div', { class: 'choices' });
  const details = el('details', {}, summary, body);
  host.setAttribute('aria-label', message('map-controls-label'));
  host.append(details);
  const wide = matchMedia(isLinked() ? NEVER : WIDE);
  const openWhenWide = () => {
    details.open = wide.matches;
  };
  openWhenWide();
  wide.addEventListener('change', openWhenWide);

  const controls = [
    subjects(atlas, state),
    themes(atlas, state),
    standards(atlas, state),
    indicators(atlas, state),
    measures(atlas, state),
    drawings(atlas, state),
    kinds(atlas, state),
    levels(atlas, state),
    extraThemes(atlas, state),
    variants(state),
  ];
  body.append(...controls.map(({ element }) => element));
  state.subscribe((view) => {
    for (const { update } of controls) update(view);
  });
}

interface Control {
  element: HTMLElement;
  update: (view: View) => void;
}

/** Gaps in services, or the numbers of people that they follow from. */
function subjects(atlas: Atlas, state: State): Control {
  const [first] = atlas.indicatorMeasures;
  const gaps = radio('subject', 'gaps', [message('map-controls-gaps')], () =>
    state.set(withStandard(atlas, state.view, state.view.standard)),
  );
  const people = radio('subject', 'indicators', [message('map-controls-indicators')], () => {
    if (first) state.set({ indicator: first[0], measure: first[1][0].id });
  });
  const element = el(
    'fieldset',
    { class: 'subjects' },
    el('legend', {}, message('map-controls-subject')),
    gaps,
    people,
  );
  element.hidden = !first;
  return { element, update: ({ indicator }) => check(element, indicator === null ? 'gaps' : 'indicators') };
}

/** The indicators that can be mapped, each below the whole that it is a part of. */
function indicators(atlas: Atlas, state: State): Control {
  const groups = new Map<string, Indicator[]>();
  for (const [{ indicator }] of atlas.indicatorMeasures.values()) {
    const whole = indicator.of ?? indicator.id;
    const others = groups.get(whole) ?? [];
    groups.set(whole, indicator.of === null ? [indicator, ...others] : [...others, indicator]);
  }
  const group = ([whole, all]: [string, Indicator[]]) => {
    const options = all.map(({ id, label }) => el('option', { value: id }, label));
    const label = atlas.indicators.get(whole)?.label ?? whole;
    return all.length === 1 ? options : [el('optgroup', { label }, ...options)];
  };
  const select = el('select', { id: 'indicator' }, ...[...groups].flatMap(group));
  select.addEventListener('change', () => {
    const [first, ...others] = atlas.indicatorMeasures.get(select.value) ?? [];
    const same = others.find(({ id }) => id === state.view.measure) ?? first;
    if (same) state.set({ indicator: select.value, measure: same.id });
  });
  const label = el('label', { for: 'indicator' }, message('map-controls-indicator'));
  const definition = el('small', { class: 'quiet' });
  const element = el('div', { class: 'kinds' }, label, select, definition);
  const update = ({ indicator }: View) => {
    element.hidden = indicator === null;
    if (indicator === null) return;
    select.value = indicator;
    definition.replaceChildren(...byLanguage(atlas.indicators.get(indicator)?.definition ?? ''));
  };
  return { element, update };
}

function themes(atlas: Atlas, state: State): Control {
  const themesWithStandards = atlas.themes.filter(({ id }) => atlas.standards.some(({ theme }) => theme === id));
  const first = (theme: Theme) => atlas.standards.find((standard) => standard.theme === theme.id);
  const option = (theme: Theme) =>
    radio('theme', theme.id, [themeSymbol(theme, 'light'), theme.label], () => {
      const standard = first(theme);
      if (standard) state.set({ standard: standard.id });
    });
  const topics = byTopic(atlas, themesWithStandards);
  const options = topics.flatMap(({ label, items }) =>
    topics.length === 1 ? items.map(option) : [topicGroup(label, items.map(option))],
  );
  options.push(...severalNeeds(atlas, state));
  const element = el('fieldset', { class: 'themes' }, el('legend', {}, message('map-controls-theme')), ...options);
  const update = (view: View) => {
    element.hidden = view.indicator !== null;
    check(element, standardOf(atlas, view).theme ?? SEVERAL_NEEDS);
  };
  return { element, update };
}

/** Stands for a theme where combinations are chosen; ids of themes have no space. */
const SEVERAL_NEEDS = 'several needs';

/** The choice of combinations beside the themes; none where the study has none. */
function severalNeeds(atlas: Atlas, state: State): HTMLElement[] {
  const combinations = atlas.standards.filter(({ combination }) => combination !== null);
  return byTopic(atlas, combinations).map(({ label, items: [first] }) =>
    radio('theme', SEVERAL_NEEDS, [label], () => first && state.set({ standard: first.id })),
  );
}

function standards(atlas: Atlas, state: State): Control {
  const element = el('fieldset', { class: 'standards' });
  let theme: string | null = '';
  const update = (view: View) => {
    const selected = standardOf(atlas, view);
    element.hidden = view.indicator !== null;
    if (selected.theme !== theme) {
      theme = selected.theme;
      const options = atlas.standards
        .filter((standard) => standard.theme === theme)
        .map((standard) =>
          radio('standard', standard.id, standardText(atlas, standard), () => state.set({ standard: standard.id })),
        );
      element.replaceChildren(el('legend', {}, heading(atlas, selected)), ...options);
    }
    check(element, selected.id);
  };
  return { element, update };
}

/** What the choice is about: what is within reach, or what people lack. */
function heading(atlas: Atlas, { combination, topic }: Standard): string {
  const several = combination && atlas.topics.find(({ id }) => id === topic);
  return several ? several.label : message('map-controls-standard');
}

/** A standard in full: of a combination what the study calls it, and below it what is within reach for its people. */
function standardName({ combination, promise }: Standard): HTMLElement[] {
  if (combination === null) return [el('span', { class: 'sentence' }, promise)];
  return [
    el('span', {}, ...byLanguage(combination.label)),
    el('small', {}, message('map-controls-standard')),
    el('small', { class: 'sentence' }, promise),
  ];
}

function standardText(atlas: Atlas, standard: Standard): Node[] {
  return [
    el(
      'span',
      {},
      ...standardName(standard),
      el('small', {}, message('map-controls-people', { people: peopleOf(atlas, standard).label })),
    ),
  ];
}

function measures(atlas: Atlas, state: State): Control {
  const element = el('fieldset', { class: 'measures' });
  let shown = '';
  const update = (view: View) => {
    const selected = standardOf(atlas, view);
    const subject = view.indicator === null ? `standard ${selected.id}` : `indicator ${view.indicator}`;
    if (subject !== shown) {
      shown = subject;
      const ofIndicator = view.indicator === null ? undefined : atlas.indicatorMeasures.get(view.indicator);
      const offered = (ofIndicator ?? measuresOf(selected)).filter(
        (measure) => isOfTracts(measure) || ofAreas(measure, view.kind) !== null,
      );
      const options = offered.map((measure) => {
        const option = radio('measure', measure.id, [measure.label], () => state.set({ measure: measure.id }));
        option.title = mapTitle(atlas, selected, measure);
        return option;
      });
      element.replaceChildren(el('legend', {}, message('map-controls-measure')), ...options);
    }
    check(element, measureOf(atlas, view).id);
  };
  return { element, update };
}

/** Whether numbers are shown by colours or by circles: a large tract with few people is a large patch of colour. */
function drawings(atlas: Atlas, state: State): Control {
  const drawing = (value: string, text: string, symbols: boolean) =>
    radio('drawing', value, [text], () => state.set({ symbols }));
  const colors = drawing('colors', message('map-controls-as-colors'), false);
  const symbols = drawing('symbols', message('map-controls-as-symbols'), true);
  const element = el('fieldset', { class: 'drawings' }, el('legend', {}, message('map-controls-as')), colors, symbols);
  const update = (view: View) => {
    element.hidden = countedMeasure(atlas, view) === null;
    check(element, view.symbols ? 'symbols' : 'colors');
  };
  return { element, update };
}

function kinds(atlas: Atlas, state: State): Control {
  const select = el(
    'select',
    { id: 'kind' },
    ...atlas.area_kinds.map(({ id, label }) => el('option', { value: id }, label)),
  );
  select.addEventListener('change', () => state.set({ kind: select.value }));
  const element = el('div', { class: 'kinds' }, el('label', { for: 'kind' }, message('map-controls-kind')), select);
  element.hidden = atlas.area_kinds.length === 0;
  return {
    element,
    update: ({ kind }) => {
      select.value = kind ?? '';
    },
  };
}

/** Whether the map shows the numbers of tracts or of planning areas. */
function levels(atlas: Atlas, state: State): Control {
  const areas = el('span');
  const level = (value: Level, content: Node | string) =>
    radio('level', value, [content], () => state.set({ level: value }));
  const tracts = level('tracts', message('map-table-tracts'));
  const choices = [tracts, level('areas', areas)];
  const element = el('fieldset', { class: 'levels' }, el('legend', {}, message('map-controls-level')), ...choices);
  element.hidden = atlas.area_kinds.length === 0;
  const update = (view: View) => {
    const kind = atlas.area_kinds.find(({ id }) => id === view.kind);
    areas.textContent = kind?.label ?? '';
    const measure = measureOf(atlas, view);
    // Some measures are of tracts only, and some tell only areas apart.
    element.disabled = ofAreas(measure, view.kind) === null;
    for (const input of tracts.querySelectorAll('input')) input.disabled = !isOfTracts(measure);
    check(element, isOfTracts(measure) ? view.level : 'areas');
  };
  return { element, update };
}

function extraThemes(atlas: Atlas, state: State): Control {
  const element = el('fieldset', { class: 'also' });
  const boxes = atlas.themes.map((theme) => {
    const box = el('input', { type: 'checkbox', value: theme.id });
    box.addEventListener('change', () => {
      const rest = state.view.extraThemes.filter((id) => id !== theme.id);
      state.set({ extraThemes: box.checked ? [...rest, theme.id] : rest });
    });
    const sites = el('small', {}, message('map-controls-sites', { sites: theme.sites }));
    return { theme, box, label: el('label', {}, box, themeSymbol(theme, 'light'), theme.label, sites) };
  });
  const topics = byTopic(atlas, atlas.themes).map(({ label, items }) => {
    const labels = boxes.filter(({ theme }) => items.includes(theme)).map(({ label }) => label);
    return { labels, group: topicGroup(label, labels) };
  });
  const listed = topics.length === 1 ? boxes.map(({ label }) => label) : topics.map(({ group }) => group);
  element.append(el('legend', {}, message('map-controls-also')), ...listed);
  const update = (view: View) => {
    const current = view.indicator === null ? themesOf(standardOf(atlas, view)) : [];
    for (const { theme, box, label } of boxes) {
      label.hidden = current.includes(theme.id);
      box.checked = view.extraThemes.includes(theme.id);
    }
    for (const { labels, group } of topics) group.hidden = labels.every(({ hidden }) => hidden);
    element.hidden = boxes.every(({ label }) => label.hidden);
  };
  return { element, update };
}

function variants(state: State): Control {
  const select = el(
    'select',
    { id: 'look' },
    ...STYLE_VARIANTS.map((variant) => el('option', { value: variant }, message(COLORS[variant]))),
  );
  select.addEventListener('change', () => {
    if (isStyleVariant(select.value)) state.set({ variant: select.value });
  });
  return {
    element: el('div', { class: 'kinds' }, el('label', { for: 'look' }, message('map-controls-colors')), select),
    update: ({ variant }) => {
      select.value = variant;
    },
  };
}

function radio(name: string, value: string, content: (Node | string)[], selected: () => void): HTMLLabelElement {
  const input = el('input', { type: 'radio', name, value });
  input.addEventListener('change', selected);
  return el('label', {}, input, ...content);
}

/** Controls below the heading of their topic. */
function topicGroup(topic: string, choices: HTMLElement[]): HTMLElement {
  return el('div', { class: 'topic', role: 'group', 'aria-label': topic }, el('p', {}, topic), ...choices);
}

function check(group: HTMLElement, value: string): void {
  for (const input of group.querySelectorAll('input')) input.checked = input.value === value;
}
