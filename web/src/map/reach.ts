import type {
  FilterSpecification,
  GeoJSONSource,
  LayerSpecification,
  Map as MapLibre,
  PaddingOptions,
} from 'maplibre-gl';
import type { Atlas, Bounds, StyleVariant } from '../api/atlas';
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
/** Pixels around what the map moves to. */
const MARGIN = 40;

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

/** Ground in the colours of bands, through which streets and water are seen. */
export function groundLayers(variant: StyleVariant): LayerSpecification[] {
  const filter = (band: number): FilterSpecification => ['==', ['get', 'band'], band];
  // The nearest is above the others, which hold it.
  const bands = BANDS.slice(0, 3).reverse();
  return [
    ...bands.map(
      (band): LayerSpecification => ({
        id: `reach-ground-${band}`,
        type: 'fill',
        source: REACH,
        filter: filter(band),
        paint: { 'fill-color': BAND_COLORS[variant][band - 1] ?? '', 'fill-opacity': 0.8, 'fill-antialias': false },
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
    paint: { 'line-color': LINE[variant], 'line-width': 3, ...dashes },
  });
  // A line is seen on any class.
  const casing: LayerSpecification = {
    id: 'reach-lines-casing',
    type: 'line',
    source: REACH,
    filter: ['has', 'broken'],
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': GROUND[variant], 'line-width': 7 },
  };
  return [casing, line('reach-lines', false, {}), line('reach-lines-open', true, { 'line-dasharray': [2, 2] })];
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
  private drawn: Drawn[] = [];
  /** The way that the view before asked for; undefined before the first. */
  private wayBefore: string | null | undefined;
  private isEmpty = true;

  constructor(
    private readonly map: MapLibre,
    private readonly atlas: Atlas,
    private readonly filter: (layer: string, filter: Filter) => void,
    private readonly fit: (bounds: Bounds, padding: PaddingOptions) => void,
  ) {}

  show(view: View | null): void {
    this.view = view;
    if (this.ground) {
      this.drawGround(this.ground);
      return;
    }
    const asked = view && reachOf(view);
    if (view && !asked?.way) this.wayBefore = null;
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
    return () => {
      this.drawWay(found);
      // A view that was opened by its address is where that says.
      if (this.wayBefore !== undefined && this.wayBefore !== way) this.fitDrawn(0);
      this.wayBefore = way;
    };
  }

  /**
   * Draws the ground within limits, the widest first, in place of all else; null takes it away. So many pixels at the foot of
   * the map are covered.
   */
  showGround(ground: PlaceReach | null, covered = 0): void {
    if (ground === this.ground) return;
    this.ground = ground;
    this.show(this.view);
    if (ground) this.fitDrawn(covered);
  }

  /** Moves the map to what is drawn, above what covers its foot. */
  private fitDrawn(covered: number): void {
    const points = this.drawn.flatMap(({ geometry }) => pointsOf(geometry.coordinates));
    const [lngs, lats] = [points.map(([lng]) => lng), points.map(([, lat]) => lat)];
    const least = (all: number[]) => all.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
    const most = (all: number[]) => all.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
    if (points.length === 0) return;
    const edge = MARGIN;
    this.fit([least(lngs), least(lats), most(lngs), most(lats)], {
      top: edge,
      left: edge,
      right: edge,
      bottom: covered + edge,
    });
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

  /** People walk where the line is broken. All fills are faint meanwhile. */
  private drawWay({ features }: Way): void {
    this.fillBands([]);
    this.filter('reach-ground', true);
    this.draw(
      features.flatMap(({ geometry, properties: { kind } }) =>
        isLine(geometry) ? [line(geometry.coordinates, kind === 'walk' || kind === 'straight')] : [],
      ),
    );
    this.isEmpty = false;
  }

  private drawGround({ features }: PlaceReach): void {
    this.fillBands([]);
    this.filter('reach-ground', true);
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
    this.drawn = features;
    this.map.getSource<GeoJSONSource>(REACH)?.setData({ type: 'FeatureCollection', features });
  }
}

/** All points of nested coordinates. */
function pointsOf(coordinates: Nested): [number, number][] {
  const [first, second] = coordinates;
  if (typeof first === 'number') return typeof second === 'number' ? [[first, second]] : [];
  return (coordinates as Nested[]).flatMap(pointsOf);
}

type Nested = number[] | Nested[];

function isLine(geometry: unknown): geometry is { type: 'LineString'; coordinates: number[][] } {
  return typeof geometry === 'object' && geometry !== null && 'type' in geometry && geometry.type === 'LineString';
}

function line(coordinates: number[][], broken: boolean): Drawn {
  return { type: 'Feature', properties: { broken }, geometry: { type: 'LineString', coordinates } };
}
