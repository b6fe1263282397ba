import type { Atlas } from '../api/atlas';
import { button, byId } from '../elements/dom';
import { message } from '../text/catalogue';
import type { State } from '../view/state';
import { stopOf } from '../view/view';

/** The button that begins a tour with what is shown now. */
export function tourButton(atlas: Atlas, state: State): HTMLButtonElement {
  const begin = button(message('map-tour-begin'), () => {
    const around = begin.closest('details');
    if (around) around.open = false;
    if (state.view.tour.length === 0) state.set({ tour: [{ text: '', view: stopOf(atlas, state.view) }] });
    byId('tour').scrollIntoView({ block: 'nearest' });
  });
  return begin;
}
