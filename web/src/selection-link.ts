import { el } from './dom';
import type { State } from './state';
import type { Selection } from './view';

/** A link to the panel of a tract, area or site; the map goes there too. */
export function selectionLink(state: State, selection: Selection, text: string): HTMLAnchorElement {
  const link = el('a', { href: state.addressOf(selection) }, text);
  link.addEventListener('click', (event) => {
    // The browser opens links with a modifier key in another tab or window.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    state.set({ selection }, { move: true, focus: true });
  });
  return link;
}
