import { type Atlas, byTopic, mapsOf, peopleOf, type Standard, type Theme } from './atlas';
import { el, place } from './dom';
import { isLook, LOOKS } from './look';
import * as numbers from './numbers';
import { shows } from './sentences';
import type { State } from './state';
import { sign } from './symbols';
import { measureOf, standardOf, type View } from './view';
import { CHOOSE } from './words';

/** Wide enough that the choices stand beside the map and need no folding. */
const BESIDE = '(min-width: 45rem)';

/** What a person chooses: theme, standard, measure, planning areas, other places. */
export function choose(atlas: Atlas, state: State): void {
  const host = place('choose');
  const summary = el('summary', {}, CHOOSE.summary);
  const body = el('div', { class: 'choices' });
  const fold = el('details', {}, summary, body);
  host.setAttribute('aria-label', CHOOSE.heading);
  host.append(fold);
  const wide = matchMedia(BESIDE);
  const unfold = () => {
    fold.open = wide.matches;
  };
  unfold();
  wide.addEventListener('change', unfold);

  const parts = [
    themes(atlas, state),
    standards(atlas, state),
    measures(atlas, state),
    kinds(atlas, state),
    also(atlas, state),
    looks(state),
  ];
  body.append(...parts.map(({ element }) => element));
  state.follow((view) => {
    for (const { show } of parts) show(view);
  });
}

interface Part {
  element: HTMLElement;
  show: (view: View) => void;
}

function themes(atlas: Atlas, state: State): Part {
  const known = atlas.themes.filter(({ id }) => atlas.standards.some(({ theme }) => theme === id));
  const first = (theme: Theme) => atlas.standards.find((standard) => standard.theme === theme.id);
  const option = (theme: Theme) =>
    radio('theme', theme.id, [sign(theme, 'light'), theme.label], () => {
      const standard = first(theme);
      if (standard) state.set({ standard: standard.id });
    });
  const topics = byTopic(atlas, known);
  const options = topics.flatMap(({ label, own }) =>
    topics.length === 1 ? own.map(option) : [below(label, own.map(option))],
  );
  return group(CHOOSE.theme, 'themes', options, (view) => standardOf(atlas, view).theme);
}

function standards(atlas: Atlas, state: State): Part {
  const element = el('fieldset', { class: 'standards' });
  let theme = '';
  const fill = (view: View) => {
    const chosen = standardOf(atlas, view);
    if (chosen.theme !== theme) {
      theme = chosen.theme;
      const options = atlas.standards
        .filter((standard) => standard.theme === theme)
        .map((standard) =>
          radio('standard', standard.id, explained(atlas, standard), () => state.set({ standard: standard.id })),
        );
      element.replaceChildren(el('legend', {}, CHOOSE.standard), ...options);
    }
    check(element, chosen.id);
  };
  return { element, show: fill };
}

function explained(atlas: Atlas, standard: Standard): Node[] {
  return [
    el('span', {}, CHOOSE.promise(standard.promise), el('small', {}, CHOOSE.people(peopleOf(atlas, standard).label))),
  ];
}

function measures(atlas: Atlas, state: State): Part {
  const element = el('fieldset', { class: 'measures' });
  let standard = '';
  const fill = (view: View) => {
    const chosen = standardOf(atlas, view);
    if (chosen.id !== standard) {
      standard = chosen.id;
      const options = mapsOf(chosen).map((measure) => {
        const option = radio('measure', measure.id, [measure.label], () => state.set({ measure: measure.id }));
        option.title = shows(atlas, chosen, measure);
        return option;
      });
      element.replaceChildren(el('legend', {}, CHOOSE.measure), ...options);
    }
    check(element, measureOf(chosen, view).id);
  };
  return { element, show: fill };
}

function kinds(atlas: Atlas, state: State): Part {
  const select = el(
    'select',
    { id: 'kind' },
    ...atlas.areaKinds.map(({ id, label }) => el('option', { value: id }, label)),
  );
  select.addEventListener('change', () => state.set({ kind: select.value }));
  const element = el('div', { class: 'kinds' }, el('label', { for: 'kind' }, CHOOSE.kind), select);
  element.hidden = atlas.areaKinds.length === 0;
  return {
    element,
    show: ({ kind }) => {
      select.value = kind ?? '';
    },
  };
}

function also(atlas: Atlas, state: State): Part {
  const element = el('fieldset', { class: 'also' });
  const boxes = atlas.themes.map((theme) => {
    const box = el('input', { type: 'checkbox', value: theme.id });
    box.addEventListener('change', () => {
      const rest = state.view.also.filter((id) => id !== theme.id);
      state.set({ also: box.checked ? [...rest, theme.id] : rest });
    });
    const sites = el('small', {}, CHOOSE.sites(numbers.count(theme.sites)));
    return { theme, box, label: el('label', {}, box, sign(theme, 'light'), theme.label, sites) };
  });
  const topics = byTopic(atlas, atlas.themes).map(({ label, own }) => {
    const labels = boxes.filter(({ theme }) => own.includes(theme)).map(({ label }) => label);
    return { labels, part: below(label, labels) };
  });
  const listed = topics.length === 1 ? boxes.map(({ label }) => label) : topics.map(({ part }) => part);
  element.append(el('legend', {}, CHOOSE.also), ...listed);
  const fill = (view: View) => {
    const own = standardOf(atlas, view).theme;
    for (const { theme, box, label } of boxes) {
      label.hidden = theme.id === own;
      box.checked = view.also.includes(theme.id);
    }
    for (const { labels, part } of topics) part.hidden = labels.every(({ hidden }) => hidden);
    element.hidden = boxes.every(({ label }) => label.hidden);
  };
  return { element, show: fill };
}

function looks(state: State): Part {
  const select = el(
    'select',
    { id: 'look' },
    ...LOOKS.map((look) => el('option', { value: look }, CHOOSE.looks[look])),
  );
  select.addEventListener('change', () => {
    if (isLook(select.value)) state.set({ look: select.value });
  });
  return {
    element: el('div', { class: 'kinds' }, el('label', { for: 'look' }, CHOOSE.look), select),
    show: ({ look }) => {
      select.value = look;
    },
  };
}

function radio(name: string, value: string, words: (Node | string)[], chosen: () => void): HTMLLabelElement {
  const input = el('input', { type: 'radio', name, value });
  input.addEventListener('change', chosen);
  return el('label', {}, input, ...words);
}

/** Choices below the heading of their topic. */
function below(topic: string, choices: HTMLElement[]): HTMLElement {
  return el('div', { class: 'topic', role: 'group', 'aria-label': topic }, el('p', {}, topic), ...choices);
}

function group(title: string, name: string, options: HTMLElement[], chosen: (view: View) => string): Part {
  const element = el('fieldset', { class: name }, el('legend', {}, title), ...options);
  return { element, show: (view) => check(element, chosen(view)) };
}

function check(group: HTMLElement, value: string): void {
  for (const input of group.querySelectorAll('input')) input.checked = input.value === value;
}
