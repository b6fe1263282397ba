import type { FilterSpecification, GeoJSONFeature, Map as MapLibre } from 'maplibre-gl';
import type { Theme } from '../api/atlas';
import { ALL_SIGNS_ZOOM } from './style';

/** The first zoom level at which tiles contain every site. */
const ALL_SITES_ZOOM = 12;

/** Signs that are left out, as they would lie on others. */
export interface Thinned {
  theme: Theme;
  drawn: number;
  all: number;
}

/** What a view shows but the map does not draw at its zoom level. */
export interface HiddenAtZoom {
  tracts: boolean;
  /** Those of which no site is drawn. */
  themes: Theme[];
  thinned: Thinned[];
}

export function hiddenSites(map: MapLibre, themes: Theme[]): Pick<HiddenAtZoom, 'themes' | 'thinned'> {
  const zoom = map.getZoom();
  const hidden =
    zoom < ALL_SITES_ZOOM ? themes.filter(({ id }) => sites(map, ['==', ['get', 'theme'], id]).length === 0) : [];
  const thinned = zoom < ALL_SIGNS_ZOOM ? themes.flatMap((theme) => thinnedSigns(map, theme) ?? []) : [];
  return { themes: hidden, thinned };
}

function sites(map: MapLibre, filter: FilterSpecification): GeoJSONFeature[] {
  return map.querySourceFeatures('atlas', { sourceLayer: 'sites', filter });
}

/** How many signs of a theme are drawn, and how many places there are in view; null if all are drawn. */
function thinnedSigns(map: MapLibre, theme: Theme): Thinned | null {
  const filter: FilterSpecification = ['all', ['==', ['get', 'theme'], theme.id], ['==', ['geometry-type'], 'Point']];
  const view = map.getBounds();
  const inView = ({ geometry }: GeoJSONFeature) =>
    geometry.type === 'Point' && view.contains([geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0]);
  const ids = (features: GeoJSONFeature[]) => new Set(features.filter(inView).map(({ properties }) => properties.id));
  const all = ids(sites(map, filter)).size;
  const drawn = map.getLayer('sites') ? ids(map.queryRenderedFeatures({ layers: ['sites'], filter })).size : 0;
  return drawn < all ? { theme, drawn, all } : null;
}
