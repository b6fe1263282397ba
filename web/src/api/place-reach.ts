import { once } from './once';
import type { Corner } from './own-area';
import { fetchAnswer } from './request';
import type { PlaceReach, Way } from './types.gen';

export type { PlaceReach, Way, WayProperties } from './types.gen';

/** How and how far people travel from a place. */
export interface Trip {
  mode: string;
  minutes: number;
  /** When they leave, as `08:00`, by timetable; empty as in the study. */
  depart: string;
}

/** What can be reached from a place, within some of the limits too, in minutes. */
export function fetchPlaceReach(place: Corner, { mode, depart }: Trip, limits: number[]): Promise<PlaceReach> {
  const query = new URLSearchParams({ mode, within: limits.map((limit) => `${limit} min`).join(',') });
  if (depart !== '') query.set('depart', `${depart}-${anHourLater(depart)}`);
  return fetchAnswer(`/places/${pathOf(place)}/reach.geojson?${query}`, 'PlaceReach');
}

/** The way from a place to a site by a mode, step by step. */
export function fetchWay(place: Corner, site: string, mode: string): Promise<Way> {
  const query = new URLSearchParams({ mode });
  const path = `/places/${pathOf(place)}/sites/${encodeURIComponent(site)}/way.geojson?${query}`;
  return once(path, () => fetchAnswer(path, 'Way'));
}

function pathOf([lng, lat]: Corner): string {
  return `${lng.toFixed(5)},${lat.toFixed(5)}`;
}

/** Timetables count on after midnight: 23:30 is followed by 24:30. */
function anHourLater(time: string): string {
  const [hours = '', minutes = ''] = time.split(':');
  return `${String(Number(hours) + 1).padStart(2, '0')}:${minutes}`;
}
