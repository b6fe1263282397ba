import './map.css';
import { Map as MapLibre, type PointLike, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import type { StyleVariant } from '../api/atlas';
import { type Atlas, type Bounds, peopleOf, type Theme } from '../api/atlas';
import { message } from '../text/catalogue';
import { usesMiles } from '../text/estimates';
import { measureOf, type Selection, type SelectionLayer, standardOf, type View, visibleThemes } from '../view/view';
import * as paint from './paint';
import { fetchMapStyle, fetchPrintableStyle, type MapStyle, PRINT_PREFIX, type PrintableStyle } from './style';

setWorkerUrl(workerUrl);

/** A feature on the map, with the attributes of its tile. */
export interface MapFeature {
  layer: SelectionLayer;
  id: string;
  attributes: Record<string, unknown>;
}

/** Event data of a move that the user asked for, so that the URL keeps the position. */
export const BY_USER = { byUser: true };

const REGION_MARGIN = 16;
/** Shows a small tract or a site with its surroundings. */
const FIT_MAX_ZOOM = 14;
/** How many zoom levels closer than its full extent a large region may open, so that its tracts are visible. */
const FIT_EXTRA_ZOOM = 1.5;
/** The first zoom level at which tiles contain every site. */
const ALL_SITES_ZOOM = 12;

export class AtlasMap {
  readonly attribution: string;
  private readonly tractsMinZoom: number;
  private style: PrintableStyle;

  private constructor(
    readonly map: MapLibre,
    private readonly atlas: Atlas,
    { attribution, tractsMinZoom, style }: MapStyle,
    private view: View,
  ) {
    this.attribution = attribution;
    this.tractsMinZoom = tractsMinZoom;
    this.style = style;
  }

  /** Fails without WebGL 2, and if the server has no style. */
  static async create(container: HTMLElement, atlas: Atlas, view: View): Promise<AtlasMap> {
    const mapStyle = await fetchMapStyle(view.variant);
    const map = new MapLibre({
      container,
      style: mapStyle.style.style,
      ...(view.position
        ? { center: [view.position.lng, view.position.lat], zoom: view.position.zoom }
        : { bounds: atlas.bounds, fitBoundsOptions: { padding: REGION_MARGIN } }),
      attributionControl: false,
      renderWorldCopies: atlas.bounds[2] > 180,
      trackResize: false,
      maxPitch: 0,
      maxZoom: 17,
      dragRotate: false,
      pitchWithRotate: false,
      fadeDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200,
      // Printing copies the canvas.
      canvasContextAttributes: { preserveDrawingBuffer: true, antialias: true },
      locale: {
        'Map.Title': message('map-canvas'),
        'ScaleControl.Meters': message('map-scale-meters'),
        'ScaleControl.Kilometers': message('map-scale-kilometers'),
        'ScaleControl.Feet': message('map-scale-feet'),
        'ScaleControl.Miles': message('map-scale-miles'),
      },
    });
    resizeWithContainer(map, container);
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    map.addControl(new ScaleControl({ unit: 'metric', maxWidth: 90 }), 'bottom-left');
    if (atlas.standards.some(usesMiles))
      map.addControl(new ScaleControl({ unit: 'imperial', maxWidth: 90 }), 'bottom-left');
    const atlasMap = new AtlasMap(map, atlas, mapStyle, view);
    await map.once('style.load');
    atlasMap.setView(view);
    if (!view.position) atlasMap.fitRegion(false);
    return atlasMap;
  }

  /** Shows a view; another style variant follows as soon as its style is loaded. */
  setView(view: View): void {
    const before = this.view;
    this.view = view;
    if (view.variant === before.variant) this.paint(view);
    else void fetchPrintableStyle(view.variant).then((style) => this.restyle(style, view.variant), console.warn);
  }

  private restyle(style: PrintableStyle, variant: StyleVariant): void {
    if (variant !== this.view.variant) return;
    this.style = style;
    this.map.setStyle(style.style);
    this.paint(this.view);
  }

  private paint(view: View): void {
    const standard = standardOf(this.atlas, view);
    const measure = measureOf(standard, view);
    const people = peopleOf(this.atlas, standard);
    const { noData, notKnown, withheld, lowReliability: low } = paint.filters(measure, standard, people);
    for (const [layer, variant] of [['tracts', view.variant] as const, [`${PRINT_PREFIX}tracts`, 'print'] as const]) {
      const color = paint.fillColor(this.atlas, measure, standard, people, variant);
      if (this.map.getLayer(layer)) this.map.setPaintProperty(layer, 'fill-color', color);
    }
    this.filter('no-data', noData);
    this.filter('not-known', notKnown);
    this.filter('withheld', withheld);
    this.filter('low', low);
    for (const layer of ['complete', 'complete-casing']) this.filter(layer, paint.themeFilter(standard));
    for (const layer of ['area-outlines', 'area-outlines-casing', 'area-labels'])
      this.filter(layer, paint.kindFilter(view.kind));
    const themes = visibleThemes(this.atlas, view).map(({ id }) => id);
    for (const layer of ['sites', 'site-area-signs']) this.filter(layer, paint.themesFilter(themes, 'Point'));
    for (const layer of ['site-areas', 'site-area-outlines']) this.filter(layer, paint.themesFilter(themes, 'Polygon'));
    this.highlight(view.selection);
  }

  private highlight(selection: Selection | null): void {
    const id = (layer: SelectionLayer) => (selection?.layer === layer ? selection.id : null);
    for (const end of ['', '-casing']) {
      this.filter(`picked-tracts${end}`, paint.idFilter('geoid', id('tract')));
      this.filter(`picked-areas${end}`, paint.idFilter('id', id('area')));
      this.filter(`picked-sites${end}`, [
        'all',
        ['==', ['geometry-type'], 'Polygon'],
        paint.idFilter('id', id('site')),
      ]);
    }
    this.filter('picked-site-sign', ['all', ['==', ['geometry-type'], 'Point'], paint.idFilter('id', id('site'))]);
  }

  private filter(layer: string, filter: paint.Filter): void {
    for (const id of [layer, `${PRINT_PREFIX}${layer}`]) {
      if (this.map.getLayer(id)) this.map.setFilter(id, filter);
    }
  }

  /** The feature at a point: a site before an area label, before a tract. */
  featureAt(point: { x: number; y: number }, tolerance: number): MapFeature | null {
    const box: [PointLike, PointLike] = [
      [point.x - tolerance, point.y - tolerance],
      [point.x + tolerance, point.y + tolerance],
    ];
    return (
      this.queryFirst(['sites', 'site-area-signs', 'site-area-outlines'], box, 'site', 'id') ??
      this.queryFirst(['area-labels'], [point.x, point.y], 'area', 'id') ??
      this.tractAt(point) ??
      this.queryFirst(['site-areas'], [point.x, point.y], 'site', 'id')
    );
  }

  tractAt(point: { x: number; y: number }): MapFeature | null {
    return this.queryFirst(['tracts'], [point.x, point.y], 'tract', 'geoid');
  }

  private queryFirst(
    layers: string[],
    geometry: PointLike | [PointLike, PointLike],
    layer: SelectionLayer,
    key: string,
  ): MapFeature | null {
    const present = layers.filter((id) => this.map.getLayer(id));
    const [feature] = present.length > 0 ? this.map.queryRenderedFeatures(geometry, { layers: present }) : [];
    const id = feature?.properties[key];
    return feature && typeof id === 'string' ? { layer, id, attributes: feature.properties } : null;
  }

  centre(): { x: number; y: number } {
    return this.map.project(this.map.getCenter());
  }

  fitBounds(bounds: Bounds): void {
    this.map.fitBounds(bounds, { padding: 48, maxZoom: Math.max(FIT_MAX_ZOOM, this.map.getZoom()) }, BY_USER);
  }

  /** Fits the region, or zooms a little closer if that shows its tracts. */
  fitRegion(animate: boolean): void {
    const camera = this.map.cameraForBounds(this.atlas.bounds, { padding: REGION_MARGIN });
    const zoom = camera?.zoom ?? this.tractsMinZoom;
    const nearTracts = this.tractsMinZoom - zoom < FIT_EXTRA_ZOOM;
    this.map.easeTo(
      { ...camera, zoom: nearTracts ? Math.max(zoom, this.tractsMinZoom) : zoom, animate },
      { region: true },
    );
  }

  /** What the view shows but the tiles of this zoom level do not contain. */
  hiddenAtZoom(view: View): { tracts: boolean; themes: Theme[] } {
    const zoom = this.map.getZoom();
    const themes = zoom < ALL_SITES_ZOOM ? visibleThemes(this.atlas, view) : [];
    return {
      tracts: zoom < this.tractsMinZoom,
      themes: themes.filter(({ id }) => {
        const filter: paint.Filter = ['==', ['get', 'theme'], id];
        return this.map.querySourceFeatures('atlas', { sourceLayer: 'sites', filter }).length === 0;
      }),
    };
  }

  /** Draws the map in its print style on another canvas. */
  copyForPrint(canvas: HTMLCanvasElement): void {
    this.applyMedium('print');
    this.map.redraw();
    this.copyCanvas(canvas);
    this.applyMedium('screen');
  }

  private applyMedium(to: 'screen' | 'print'): void {
    for (const { layer, property, [to]: value } of this.style.printOverrides) {
      if (this.map.getLayer(layer)) this.map.setPaintProperty(layer, property as 'fill-color', value as string);
    }
  }

  private copyCanvas(canvas: HTMLCanvasElement): void {
    const source = this.map.getCanvas();
    canvas.width = source.width;
    canvas.height = source.height;
    const context = canvas.getContext('2d');
    if (!context) return;
    context.drawImage(source, 0, 0);
    const container = this.map.getContainer();
    const [width, height] = [source.style.width, source.style.height].map(Number.parseFloat);
    if (!width || !height) return;
    context.scale(source.width / width, source.height / height);
    drawScales(context, container, height);
    drawCredit(context, container, width, height);
  }
}

/** Resizes the map with its container, except during printing, when the container is hidden. */
function resizeWithContainer(map: MapLibre, container: HTMLElement): void {
  const print = matchMedia('print');
  new ResizeObserver(() => {
    if (container.clientWidth > 0 && !print.matches) map.resize();
  }).observe(container);
}

/** Draws the scale bars, which are HTML elements over the map, into the printed canvas. */
function drawScales(context: CanvasRenderingContext2D, container: HTMLElement, height: number): void {
  const bars = container.querySelectorAll<HTMLElement>('.maplibregl-ctrl-scale');
  let bottom = height - 8;
  for (const bar of [...bars].reverse()) {
    const length = Number.parseFloat(bar.style.width);
    context.fillStyle = 'rgba(255, 255, 255, 0.8)';
    context.fillRect(4, bottom - 12, length + 60, 18);
    context.strokeStyle = context.fillStyle = '#23282c';
    context.lineWidth = 2;
    context.strokeRect(8, bottom - 6, length, 6);
    context.font = '11px sans-serif';
    context.textAlign = 'left';
    context.fillText(bar.textContent, 14 + length, bottom - 1);
    bottom -= 20;
  }
}

function drawCredit(context: CanvasRenderingContext2D, container: HTMLElement, right: number, bottom: number): void {
  const text = container.querySelector('.attribution')?.textContent ?? '';
  context.font = '11px sans-serif';
  context.textAlign = 'right';
  const width = context.measureText(text).width + 12;
  context.fillStyle = 'rgba(255, 255, 255, 0.85)';
  context.fillRect(right - width, bottom - 18, width, 18);
  context.fillStyle = '#23282c';
  context.fillText(text, right - 6, bottom - 5);
}
