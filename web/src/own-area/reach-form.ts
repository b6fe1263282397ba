import type { Atlas } from '../api/atlas';
import type { Corner, Outline } from '../api/own-area';
import { fetchPlaceReach, type PlaceReach, type Trip } from '../api/place-reach';
import { RequestError } from '../api/request';
import { button, el } from '../elements/dom';
import { message } from '../text/catalogue';
import { failureText } from '../text/failures';
import * as numbers from '../text/numbers';
import { outlineOf } from './outline-file';

/** The longest travel time that the server measures, in minutes. */
const MAX_MINUTES = 60;
/** The ground is shown within each third of the time. */
const BANDS = 3;

/** What becomes of an answer. */
export interface ReachListener {
  /** It is shown on the map. */
  shown: (answer: PlaceReach) => void;
  /** Its ground becomes an own area. */
  taken: (outline: Outline, name: string) => void;
  told: (status: string) => void;
}

/** The fields for what can be reached from a place; none where the server does not measure it. */
export function reachForm(atlas: Atlas, place: Corner, { shown, taken, told }: ReachListener): HTMLElement[] {
  if (atlas.place_modes.length === 0) return [];
  const modes = atlas.place_modes.map((mode) => el('option', { value: mode }, message('map-own-mode-name', { mode })));
  const mode = el('select', {}, ...modes);
  const minutes = el('input', { type: 'number', min: 1, max: MAX_MINUTES, step: 1, value: 15 });
  const depart = el('input', { type: 'time' });
  const departing = el('label', {}, message('map-own-depart'), ' ', depart);
  const hide = () => {
    departing.hidden = mode.value !== 'transit';
  };
  mode.addEventListener('change', hide);
  hide();
  const found = el('div', { class: 'reach' });
  const measured = (bands: number, use: (answer: PlaceReach, trip: Trip) => void) => async () => {
    if (!minutes.reportValidity()) return;
    for (const own of buttons) own.disabled = true;
    told(message('map-own-reach-wait'));
    const trip = { mode: mode.value, minutes: minutes.valueAsNumber, depart: departing.hidden ? '' : depart.value };
    try {
      use(await fetchPlaceReach(place, trip, limitsOf(trip.minutes, bands)), trip);
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      const { failure } = error;
      // A place outside of the region is unknown, and one far from every street is refused.
      const isNothing = failure === 'refused' || failure === 'unknown';
      told(isNothing ? message('map-own-reach-none') : failureText(failure));
    } finally {
      for (const own of buttons) own.disabled = false;
    }
  };
  const show = measured(BANDS, (answer, trip) => {
    told(message('map-own-reach-name', trip));
    found.replaceChildren(...contents(atlas, answer));
    shown(answer);
  });
  const take = measured(1, ({ features }, trip) => {
    const [outline] = features.flatMap((feature) => (feature.properties.kind === 'ground' ? outlineOf(feature) : []));
    if (outline) taken(outline, message('map-own-reach-name', trip));
    else told(message('map-own-reach-none'));
  });
  const buttons = [
    button(message('map-own-reach-show'), () => void show()),
    button(message('map-own-reach'), () => void take()),
  ];
  const fields = [
    el('label', {}, message('map-own-mode'), ' ', mode),
    el('label', {}, message('map-own-minutes'), ' ', minutes),
    departing,
    ...buttons,
  ];
  return [el('span', { class: 'tool-row' }, ...fields), found];
}

/** The limits of the bands in whole minutes, rising. */
function limitsOf(minutes: number, bands: number): number[] {
  const all = Array.from({ length: bands }, (_, band) => Math.max(1, Math.round((minutes * (band + 1)) / bands)));
  return [...new Set(all)];
}

/** What the colours on the map mean, and the places in reach by theme. */
function contents(atlas: Atlas, { features }: PlaceReach): HTMLElement[] {
  const limits = features.flatMap(({ properties: own }) => (own.kind === 'ground' ? [own.within] : [])).reverse();
  const sites = features.flatMap(({ properties: own }) => (own.kind === 'site' ? [own] : []));
  const band = (limit: number, index: number) =>
    el(
      'li',
      {},
      el('span', { class: `band-${index + 1}` }),
      message('map-own-reach-band', { limit: numbers.minutes(limit) }),
    );
  const lines = atlas.themes.flatMap(({ id, label }) => {
    const own = sites.filter(({ theme }) => theme === id);
    const [nearest] = own;
    if (!nearest) return [];
    const cost = numbers.minutes(Math.max(1, Math.round(nearest.cost)));
    return message('map-own-reach-theme', { theme: label, sites: own.length, name: nearest.name ?? nearest.id, cost });
  });
  return [
    el('ul', { class: 'bands' }, ...limits.map(band)),
    lines.length === 0
      ? el('p', {}, message('map-own-reach-empty'))
      : el('ul', { class: 'in-reach' }, ...lines.map((line) => el('li', {}, line))),
  ];
}
