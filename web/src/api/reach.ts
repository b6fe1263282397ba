import { once } from './once';
import { fetchAnswer } from './request';
import type { SiteReach, TractReach } from './types.gen';

export type { Band, Condition, SiteFromTract, SiteReach, TractOfSite, TractReach } from './types.gen';

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
