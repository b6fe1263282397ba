import { fetchAnswer } from './request';
import type { SiteReach, TractReach } from './types.gen';

export type { Band, Condition, SiteFromTract, SiteReach, TractOfSite, TractReach } from './types.gen';

/** Answers that were asked for, as the panel and the map both need them. */
const answers = new Map<string, Promise<unknown>>();
const MOST_ANSWERS = 8;

/** The nearest sites of a tract by a standard. */
export function fetchTractReach(geoid: string, standard: string): Promise<TractReach> {
  const path = `/tracts/${encodeURIComponent(geoid)}/reach.json?standard=${encodeURIComponent(standard)}`;
  return once(path, () => fetchAnswer(path, 'TractReach'));
}

/** The tracts in reach of a site by a standard. */
export function fetchSiteReach(site: string, standard: string): Promise<SiteReach> {
  const path = siteReachAddress(site, standard, 'json');
  return once(path, () => fetchAnswer(path, 'SiteReach'));
}

/** The address of the tracts in reach of a site. */
export function siteReachAddress(site: string, standard: string, format: 'json' | 'csv' | 'geojson'): string {
  return `/sites/${encodeURIComponent(site)}/reach.${format}?standard=${encodeURIComponent(standard)}`;
}

/** A failure is not kept, so that the next call tries again. */
function once<T>(path: string, fetch: () => Promise<T>): Promise<T> {
  const pending = answers.get(path) as Promise<T> | undefined;
  if (pending) return pending;
  const fetched = fetch();
  answers.set(path, fetched);
  fetched.catch(() => answers.delete(path));
  const [oldest] = answers.keys();
  if (answers.size > MOST_ANSWERS && oldest !== undefined) answers.delete(oldest);
  return fetched;
}
