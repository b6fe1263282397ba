import type { Atlas } from '../api/atlas';
import { button, byId } from '../elements/dom';
import { message } from '../text/catalogue';
import type { State } from '../view/state';

/** The button that opens "Try a change", where the service answers by some standard. */
export function addScenarioButton(atlas: Atlas, state: State): void {
  if (atlas.standards.every(({ scenario }) => scenario === null)) return;
  const toggle = () => state.set({ scenario: state.view.scenario === null ? '' : null });
  const open = button(message('map-try'), toggle, { 'aria-controls': 'scenario' });
  byId('links').prepend(open);
  state.subscribe(({ scenario }) => open.setAttribute('aria-expanded', String(scenario !== null)));
}
