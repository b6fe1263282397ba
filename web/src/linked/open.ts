import type { Atlas } from '../api/atlas';
import { button } from '../elements/dom';
import { message } from '../text/catalogue';
import type { State } from '../view/state';
import { secondOf } from '../view/view';

/** The button on the map that shows a second one beside it, and takes that away. */
export function addSecondMapButton(atlas: Atlas, state: State, host: HTMLElement): void {
  const toggle = () => state.set({ second: state.view.second === null ? secondOf(atlas, state.view) : null });
  const label = message('map-second');
  const open = button('◫', toggle, { 'aria-controls': 'second', 'aria-label': label, title: label });
  host.querySelector('.map-buttons')?.append(open);
  state.subscribe(({ second }) => open.setAttribute('aria-expanded', String(second !== null)));
}
