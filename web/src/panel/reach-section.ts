import type { Atlas, Standard } from '../api/atlas';
import { RequestError } from '../api/request';
import { button, el } from '../elements/dom';
import { message } from '../text/catalogue';
import { failureText } from '../text/failures';
import { reachOf } from '../view/reach';
import type { State } from '../view/state';
import { type Selection, standardOf } from '../view/view';

/** A part of the panel that shows what is asked of a place, loaded when it is asked first. */
export interface ReachSection {
  element: HTMLElement;
  /** Shows what the view asks now. */
  update(): void;
}

/** "Why?" of a tract: the nearest sites and what each lacks. Null where the service has no answer. */
export function whySection(atlas: Atlas, state: State, place: Selection): ReachSection | null {
  const standard = standardOf(atlas, state.view);
  if (!standard.reach || place.layer !== 'tract' || state.view.indicator !== null) return null;
  const content = el('div', {});
  const way = el('div', {});
  const element = el('details', { class: 'reach' }, el('summary', {}, message('map-why')), content, way);
  const isAsked = () => reachOf(state.view) !== null;
  element.addEventListener('toggle', () => {
    if (element.open !== isAsked())
      state.set({ reach: element.open ? { id: place.id, standard: null, way: null } : null });
  });
  const shown = contentOf(content, async () => (await import('../reach/why')).why(atlas, state, place.id, standard));
  const asked = () => reachOf(state.view)?.way ?? null;
  const shownWay = contentOf(way, async () => (await import('../reach/way')).way(place.id, asked() ?? '', standard));
  return {
    element,
    update() {
      element.open = isAsked();
      shown(isAsked() ? standard.id : null);
      shownWay(asked());
      for (const own of content.querySelectorAll<HTMLButtonElement>('button[data-way]'))
        own.setAttribute('aria-pressed', String(own.dataset.way === asked()));
    },
  };
}

/** "Who reaches this place?" of a site, by each standard about its theme. Null where the service has no answer. */
export function whoSection(atlas: Atlas, state: State, place: Selection, theme: string | null): ReachSection | null {
  const standards = atlas.standards.filter((standard) => standard.reach && standard.theme === theme);
  if (standards.length === 0) return null;
  const content = el('div', {});
  const choose = ({ id }: Standard) =>
    state.set({ reach: reachOf(state.view)?.standard === id ? null : { id: place.id, standard: id, way: null } });
  const buttons = standards.map((standard): [Standard, HTMLButtonElement] => [
    standard,
    button(standard.promise, () => choose(standard), { class: 'sentence' }),
  ]);
  const list = el('ul', {}, ...buttons.map(([, own]) => el('li', {}, own)));
  const element = el('section', { class: 'reach' }, el('h3', {}, message('map-who')), list, content);
  const chosen = () => reachOf(state.view)?.standard ?? null;
  const shown = contentOf(content, async () => {
    const standard = standards.find(({ id }) => id === chosen());
    return standard ? (await import('../reach/who')).who(atlas, state, place.id, standard) : el('div', {});
  });
  return {
    element,
    update() {
      for (const [{ id }, own] of buttons) own.setAttribute('aria-pressed', String(id === chosen()));
      shown(chosen());
    },
  };
}

/** Fills an element with what is asked by a standard, or empties it; an answer that comes too late is dropped. */
function contentOf(host: HTMLElement, load: () => Promise<HTMLElement>): (standard: string | null) => void {
  let asked: string | null = null;
  return (standard) => {
    if (standard === asked) return;
    asked = standard;
    host.setAttribute('role', 'status');
    host.replaceChildren(...(standard === null ? [] : [el('p', {}, message('map-panel-loading'))]));
    if (standard === null) return;
    const show = (content: HTMLElement) => {
      if (standard !== asked) return;
      // Only the loading is a status: a table is read by those who go there.
      host.removeAttribute('role');
      host.replaceChildren(content);
    };
    load().then(show, (error) => {
      if (!(error instanceof RequestError)) throw error;
      show(el('p', { class: 'warning' }, failureText(error.failure)));
    });
  };
}
