import { type Atlas, byTopic, measuresOf, peopleOf, type Standard, type StyleVariant, type Theme } from '../api/atlas';
import { byId, el } from '../elements/dom';
import { themeSymbol } from '../elements/symbols';
import { message, type PlainId } from '../text/catalogue';
import { mapTitle } from '../text/descriptions';
import type { State } from '../view/state';
import { isStyleVariant, measureOf, STYLE_VARIANTS, standardOf, type View } from '../view/view';

/** From this width on the controls are beside the map and always unfolded. */
const WIDE = '(min-width: 45rem)';

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
  const wide = matchMedia(WIDE);
  const openWhenWide = () => {
    details.open = wide.matches;
  };
  openWhenWide();
  wide.addEventListener('change', openWhenWide);

  const controls = [
    themes(atlas, state),
    standards(atlas, state),
    measures(atlas, state),
    kinds(atlas, state),
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
  return radioGroup(message('map-controls-theme'), 'themes', options, (view) => standardOf(atlas, view).theme);
}

function standards(atlas: Atlas, state: State): Control {
  const element = el('fieldset', { class: 'standards' });
  let theme = '';
  const update = (view: View) => {
    const selected = standardOf(atlas, view);
    if (selected.theme !== theme) {
      theme = selected.theme;
      const options = atlas.standards
        .filter((standard) => standard.theme === theme)
        .map((standard) =>
          radio('standard', standard.id, standardText(atlas, standard), () => state.set({ standard: standard.id })),
        );
      element.replaceChildren(el('legend', {}, message('map-controls-standard')), ...options);
    }
    check(element, selected.id);
  };
  return { element, update };
}

function standardText(atlas: Atlas, standard: Standard): Node[] {
  return [
    el(
      'span',
      {},
      el('span', { class: 'sentence' }, standard.promise),
      el('small', {}, message('map-controls-people', { people: peopleOf(atlas, standard).label })),
    ),
  ];
}

function measures(atlas: Atlas, state: State): Control {
  const element = el('fieldset', { class: 'measures' });
  let standard = '';
  const update = (view: View) => {
    const selected = standardOf(atlas, view);
    if (selected.id !== standard) {
      standard = selected.id;
      const options = measuresOf(selected).map((measure) => {
        const option = radio('measure', measure.id, [measure.label], () => state.set({ measure: measure.id }));
        option.title = mapTitle(atlas, selected, measure);
        return option;
      });
      element.replaceChildren(el('legend', {}, message('map-controls-measure')), ...options);
    }
    check(element, measureOf(selected, view).id);
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
    const current = standardOf(atlas, view).theme;
    for (const { theme, box, label } of boxes) {
      label.hidden = theme.id === current;
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

function radioGroup(title: string, name: string, options: HTMLElement[], selected: (view: View) => string): Control {
  const element = el('fieldset', { class: name }, el('legend', {}, title), ...options);
  return { element, update: (view) => check(element, selected(view)) };
}

function check(group: HTMLElement, value: string): void {
  for (const input of group.querySelectorAll('input')) input.checked = input.value === value;
}
