import type { GeoJSONSource, LayerSpecification, Map as MapLibre } from 'maplibre-gl';
import type { Atlas, StyleVariant } from '../api/atlas';
import { fetchSiteReach, fetchTractReach, type SiteReach, type TractReach } from '../api/reach';
import { BAND_COLORS, bandOf } from '../reach/bands';
import { reachOf } from '../view/reach';
import type { View } from '../view/view';
import { type Filter, idsFilter } from './paint';

/** Who reaches what: the tracts in reach of a site by bands, or lines from a tract to its nearest sites. */

/** The source of lines to sites. */
export const REACH = 'reach';
export const REACH_SOURCE = { type: 'geojson' as const, data: { type: 'FeatureCollection' as const, features: [] } };

const GROUND: Record<StyleVariant, string> = {
  light: '#f7f6f2',
  dark: '#14181b',
  'high-contrast': '#ffffff',
  print: '#ffffff',
};
const LINE: Record<StyleVariant, string> = {
  light: '#0b3b45',
  dark: '#ffffff',
  'high-contrast': '#000000',
  print: '#000000',
};
const BANDS = [1, 2, 3, 4] as const;

/** Tracts in the colours of bands, above all other fills, which are faint meanwhile. */
export function bandLayers(variant: StyleVariant): LayerSpecification[] {
  const fill = (id: string, color: string, opacity: number): LayerSpecification => ({
    id,
    type: 'fill',
    source: 'atlas',
    'source-layer': 'tracts',
    filter: false,
    paint: { 'fill-color': color, 'fill-opacity': opacity },
  });
  const outline: LayerSpecification = {
    id: 'reach-outlines',
    type: 'line',
    source: 'atlas',
    'source-layer': 'tracts',
    filter: false,
    paint: { 'line-color': LINE[variant], 'line-width': 0.8 },
  };
  const bands = BANDS.map((band) => fill(`reach-${band}`, BAND_COLORS[variant][band - 1] ?? '', 1));
  return [fill('reach-ground', GROUND[variant], 0.75), ...bands, outline];
}

/** Lines to sites, broken where people cannot use the site. */
export function lineLayers(variant: StyleVariant): LayerSpecification[] {
  const line = (id: string, isUsable: boolean, dashes: object): LayerSpecification => ({
    id,
    type: 'line',
    source: REACH,
    filter: ['==', ['get', 'usable'], isUsable],
    paint: { 'line-color': LINE[variant], 'line-width': 2, ...dashes },
  });
  return [line('reach-lines', true, {}), line('reach-lines-open', false, { 'line-dasharray': [2, 2] })];
}

/** Draws what a view asks, as soon as the answer is there. */
export class ReachLayers {
  private view: View | null = null;
  private isEmpty = true;

  constructor(
    private readonly map: MapLibre,
    private readonly atlas: Atlas,
    private readonly filter: (layer: string, filter: Filter) => void,
  ) {}

  show(view: View): void {
    this.view = view;
    const asked = reachOf(view);
    if (!asked || !this.atlas.standards.some(({ id, reach }) => reach && id === asked.standard)) {
      this.clear();
      return;
    }
    const { place, standard } = asked;
    const drawn =
      place.layer === 'site'
        ? fetchSiteReach(place.id, standard).then((answer) => this.ifAsked(view, () => this.drawBands(answer)))
        : fetchTractReach(place.id, standard).then((answer) => this.ifAsked(view, () => this.drawLines(answer)));
    // The panel says what failed.
    drawn.catch(() => this.ifAsked(view, () => this.clear()));
  }

  private ifAsked(view: View, draw: () => void): void {
    if (this.view === view) draw();
  }

  private clear(): void {
    if (this.isEmpty) return;
    this.fillBands([]);
    this.setLines([]);
    this.isEmpty = true;
  }

  private drawBands({ tracts, bands }: SiteReach): void {
    this.setLines([]);
    const ids = [...bands, null].map((_, place) =>
      tracts.filter(({ shares }) => (bandOf(shares) ?? bands.length) === place).map(({ geoid }) => geoid),
    );
    this.fillBands(ids);
    this.isEmpty = false;
  }

  /** Fills the tracts of each band; without bands nothing. */
  private fillBands(ids: string[][]): void {
    const all = ids.flat();
    this.filter('reach-ground', ids.length > 0);
    for (const band of BANDS) this.filter(`reach-${band}`, idsFilter('geoid', ids[band - 1] ?? []));
    this.filter('reach-outlines', idsFilter('geoid', all));
  }

  private drawLines({ point, sites }: TractReach): void {
    this.fillBands([]);
    if (point === null) return;
    this.setLines(
      sites.flatMap((site) =>
        site.point === null ? [] : [{ from: point, to: site.point, usable: ['yes', 'partly'].includes(site.usable) }],
      ),
    );
    this.isEmpty = false;
  }

  private setLines(lines: { from: number[]; to: number[]; usable: boolean }[]): void {
    const features = lines.map(({ from, to, usable }) => ({
      type: 'Feature' as const,
      properties: { usable },
      geometry: { type: 'LineString' as const, coordinates: [from, to] },
    }));
    this.map.getSource<GeoJSONSource>(REACH)?.setData({ type: 'FeatureCollection', features });
  }
}
