import type { Atlas } from '../api/atlas';
import { button, byId } from '../elements/dom';
import { message } from '../text/catalogue';
import type { State } from '../view/state';
import { secondOf } from '../view/view';

/** The button that shows a second map beside the first, and takes it away. */
export function addSecondMapButton(atlas: Atlas, state: State): void {
  const toggle = () => state.set({ second: state.view.second === null ? secondOf(atlas, state.view) : null });
  const open = button(message('map-second'), toggle, { 'aria-controls': 'second' });
  byId('headline').append(open);
  state.subscribe(({ second }) => open.setAttribute('aria-expanded', String(second !== null)));
}
