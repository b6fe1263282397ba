import type { Atlas } from '../api/atlas';
import { button, byId } from '../elements/dom';
import { message } from '../text/catalogue';
import type { State } from '../view/state';

/**
 * The button that opens "Try a change", where the service answers by some standard: on the map, or above where the map
 * would be.
 */
export function addScenarioButton(atlas: Atlas, state: State, map: HTMLElement | null): void {
  if (atlas.standards.every(({ scenario }) => scenario === null)) return;
  const toggle = () => state.set({ scenario: state.view.scenario === null ? '' : null });
  const label = message('map-try');
  const named = map ? { 'aria-label': label, title: label } : {};
  const open = button(map ? '⚑' : label, toggle, { 'aria-controls': 'scenario', ...named });
  (map?.querySelector('.map-buttons') ?? byId('headline')).append(open);
  state.subscribe(({ scenario }) => open.setAttribute('aria-expanded', String(scenario !== null)));
}
