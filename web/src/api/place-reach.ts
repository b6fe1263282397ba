import type { Corner } from './own-area';
import { fetchAnswer } from './request';
import type { PlaceReach } from './types.gen';

export type { PlaceReach } from './types.gen';

/** How and how far people travel from a place. */
export interface Trip {
  mode: string;
  minutes: number;
  /** When they leave, as `08:00`, by timetable; empty as in the study. */
  depart: string;
}

/** What can be reached from a place. */
export function fetchPlaceReach([lng, lat]: Corner, { mode, minutes, depart }: Trip): Promise<PlaceReach> {
  const query = new URLSearchParams({ mode, within: `${minutes} min` });
  if (depart !== '') query.set('depart', `${depart}-${anHourLater(depart)}`);
  return fetchAnswer(`/places/${lng.toFixed(5)},${lat.toFixed(5)}/reach.geojson?${query}`, 'PlaceReach');
}

/** Timetables count on after midnight: 23:30 is followed by 24:30. */
function anHourLater(time: string): string {
  const [hours = '', minutes = ''] = time.split(':');
  return `${String(Number(hours) + 1).padStart(2, '0')}:${minutes}`;
}
