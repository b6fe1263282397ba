import type { Atlas } from '../api/atlas';
import type { Corner, Outline } from '../api/own-area';
import { fetchPlaceReach } from '../api/place-reach';
import { RequestError } from '../api/request';
import { button, el } from '../elements/dom';
import { message } from '../text/catalogue';
import { failureText } from '../text/failures';
import { outlineOf } from './outline-file';

/** The longest travel time that the server measures, in minutes. */
const MAX_MINUTES = 60;

/** What becomes of an answer. */
export interface ReachListener {
  taken: (outline: Outline, name: string) => void;
  told: (status: string) => void;
}

/** The fields for what can be reached from a place; none where the server does not measure it. */
export function reachForm(atlas: Atlas, place: Corner, { taken, told }: ReachListener): HTMLElement[] {
  if (atlas.place_modes.length === 0) return [];
  const modes = atlas.place_modes.map((mode) => el('option', { value: mode }, message('map-own-mode-name', { mode })));
  const mode = el('select', {}, ...modes);
  const minutes = el('input', { type: 'number', min: 1, max: MAX_MINUTES, step: 1, value: 15 });
  const depart = el('input', { type: 'time' });
  const departing = el('label', {}, message('map-own-depart'), ' ', depart);
  const show = () => {
    departing.hidden = mode.value !== 'transit';
  };
  mode.addEventListener('change', show);
  show();
  const take = button(message('map-own-reach'), () => {
    if (minutes.reportValidity()) void measure();
  });
  const measure = async () => {
    take.disabled = true;
    told(message('map-own-reach-wait'));
    const trip = { mode: mode.value, minutes: minutes.valueAsNumber, depart: departing.hidden ? '' : depart.value };
    try {
      const { features } = await fetchPlaceReach(place, trip);
      const [outline] = features.flatMap((feature) => (feature.properties.kind === 'ground' ? outlineOf(feature) : []));
      if (outline) taken(outline, message('map-own-reach-name', trip));
      else told(message('map-own-reach-none'));
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      const { failure } = error;
      // A place outside of the region is unknown, and one far from every street is refused.
      const isNothing = failure === 'refused' || failure === 'unknown';
      told(isNothing ? message('map-own-reach-none') : failureText(failure));
    } finally {
      take.disabled = false;
    }
  };
  const fields = [
    el('label', {}, message('map-own-mode'), ' ', mode),
    el('label', {}, message('map-own-minutes'), ' ', minutes),
    departing,
    take,
  ];
  return [el('span', { class: 'tool-row' }, ...fields)];
}
