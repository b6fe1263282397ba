import { el } from './dom';
import type { State } from './state';
import type { Pick } from './view';

/** A link to the panel of a tract, area or site; the map goes there too. */
export function pickLink(state: State, pick: Pick, words: string): HTMLAnchorElement {
  const link = el('a', { href: state.addressOf(pick) }, words);
  link.addEventListener('click', (event) => {
    // Opening in another tab stays the browser's business.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    state.set({ pick }, { move: true, focus: true });
  });
  return link;
}
