import type { FilterSpecification, GeoJSONSource, LayerSpecification, Map as MapLibre } from 'maplibre-gl';
import type { Atlas, StyleVariant } from '../api/atlas';
import { fetchWay, type PlaceReach, type Way } from '../api/place-reach';
import { fetchSiteReach, fetchTractReach, type SiteReach, type TractReach } from '../api/reach';
import { BAND_COLORS, bandOf } from '../reach/bands';
import { reachOf } from '../view/reach';
import type { View } from '../view/view';
import { type Filter, idsFilter } from './paint';

/**
 * Who reaches what: the tracts in reach of a site by bands, lines from a tract to its nearest sites or the way to one of
 * them, and the ground in reach of a place.
 */

/** The source of lines to sites, and of ground. */
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

/** Ground in the colours of bands, through which the map can be read. */
export function groundLayers(variant: StyleVariant): LayerSpecification[] {
  const filter = (band: number): FilterSpecification => ['==', ['get', 'band'], band];
  const bands = BANDS.slice(0, 3);
  return [
    ...bands.map(
      (band): LayerSpecification => ({
        id: `reach-ground-${band}`,
        type: 'fill',
        source: REACH,
        filter: filter(band),
        paint: { 'fill-color': BAND_COLORS[variant][band - 1] ?? '', 'fill-opacity': 0.65, 'fill-antialias': false },
      }),
    ),
    {
      id: 'reach-ground-edges',
      type: 'line',
      source: REACH,
      filter: ['has', 'band'],
      paint: { 'line-color': LINE[variant], 'line-width': 1.2 },
    },
  ];
}

/** Lines to sites, broken where people cannot use the site; of a way where they walk. */
export function lineLayers(variant: StyleVariant): LayerSpecification[] {
  const line = (id: string, isBroken: boolean, dashes: object): LayerSpecification => ({
    id,
    type: 'line',
    source: REACH,
    filter: ['==', ['get', 'broken'], isBroken],
    paint: { 'line-color': LINE[variant], 'line-width': 2, ...dashes },
  });
  return [line('reach-lines', false, {}), line('reach-lines-open', true, { 'line-dasharray': [2, 2] })];
}

/** A line, or ground with its band. */
interface Drawn {
  type: 'Feature';
  properties: { broken: boolean } | { band: number };
  geometry: { type: 'LineString'; coordinates: number[][] } | { type: 'MultiPolygon'; coordinates: number[][][][] };
}

type Asked = NonNullable<ReturnType<typeof reachOf>>;

/** Draws what a view asks, as soon as the answer is there. */
export class ReachLayers {
  private view: View | null = null;
  private ground: PlaceReach | null = null;
  private isEmpty = true;

  constructor(
    private readonly map: MapLibre,
    private readonly atlas: Atlas,
    private readonly filter: (layer: string, filter: Filter) => void,
  ) {}

  show(view: View | null): void {
    this.view = view;
    if (this.ground) {
      this.drawGround(this.ground);
      return;
    }
    const asked = view && reachOf(view);
    if (!asked || !this.atlas.standards.some(({ id, reach }) => reach && id === asked.standard)) {
      this.clear();
      return;
    }
    // The panel says what failed.
    this.fetched(asked).then(
      (draw) => this.ifAsked(view, draw),
      () => this.ifAsked(view, () => this.clear()),
    );
  }

  /** What draws the answer to what is asked. */
  private async fetched({ place, standard, way }: Asked): Promise<() => void> {
    if (place.layer === 'site') {
      const answer = await fetchSiteReach(place.id, standard);
      return () => this.drawBands(answer);
    }
    const answer = await fetchTractReach(place.id, standard);
    const mode = this.atlas.standards.find(({ id }) => id === standard)?.way ?? null;
    if (way === null || answer.point === null || mode === null) return () => this.drawLines(answer);
    const found = await fetchWay(answer.point, way, mode);
    return () => this.drawWay(found);
  }

  /** Draws the ground within limits, the widest first, in place of all else; null takes it away. */
  showGround(ground: PlaceReach | null): void {
    if (ground === this.ground) return;
    this.ground = ground;
    this.show(this.view);
  }

  private ifAsked(view: View | null, draw: () => void): void {
    if (this.view === view && this.ground === null) draw();
  }

  private clear(): void {
    if (this.isEmpty) return;
    this.fillBands([]);
    this.draw([]);
    this.isEmpty = true;
  }

  private drawBands({ tracts, bands }: SiteReach): void {
    this.draw([]);
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
    this.draw(
      sites.flatMap((site) =>
        site.point === null ? [] : [line([point, site.point], !['yes', 'partly'].includes(site.usable))],
      ),
    );
    this.isEmpty = false;
  }

  /** People walk where the line is broken. */
  private drawWay({ features }: Way): void {
    this.fillBands([]);
    this.draw(
      features.flatMap(({ geometry, properties: { kind } }) =>
        isLine(geometry) ? [line(geometry.coordinates, kind === 'walk' || kind === 'straight')] : [],
      ),
    );
    this.isEmpty = false;
  }

  private drawGround({ features }: PlaceReach): void {
    this.fillBands([]);
    const grounds = features.filter(({ properties }) => properties.kind === 'ground');
    this.draw(
      grounds.map(({ geometry }, index) => ({
        type: 'Feature' as const,
        properties: { band: grounds.length - index },
        geometry: geometry as Drawn['geometry'],
      })),
    );
    this.isEmpty = false;
  }

  private draw(features: Drawn[]): void {
    this.map.getSource<GeoJSONSource>(REACH)?.setData({ type: 'FeatureCollection', features });
  }
}

function isLine(geometry: unknown): geometry is { type: 'LineString'; coordinates: number[][] } {
  return typeof geometry === 'object' && geometry !== null && 'type' in geometry && geometry.type === 'LineString';
}

function line(coordinates: number[][], broken: boolean): Drawn {
  return { type: 'Feature', properties: { broken }, geometry: { type: 'LineString', coordinates } };
}
