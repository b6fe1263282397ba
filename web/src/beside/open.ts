import { button, byId } from '../elements/dom';
import { message } from '../text/catalogue';
import type { State } from '../view/state';

/** The button that opens the dialog with places side by side, once there are some. */
export function addBesideButton(state: State): void {
  const open = button('', () => state.set({ isComparing: true }), { 'aria-haspopup': 'dialog' });
  state.subscribe(({ beside }) => {
    open.textContent = message('map-beside-open', { places: beside.length });
    if (beside.length === 0) open.remove();
    else byId('links').prepend(open);
  });
}
