import './map.css';
import { Map as MapLibre, type PaddingOptions, type PointLike, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import type { StyleVariant } from '../api/atlas';
import {
  type Atlas,
  type Bounds,
  type Indicator,
  isBivariate,
  isIndicator,
  isOfTracts,
  type Measure,
  ofAreas,
  type Standard,
} from '../api/atlas';
import { countedMeasure, fetchSymbols, showsSymbols, symbolColor } from '../symbols/symbols';
import { message } from '../text/catalogue';
import { usesMiles } from '../text/estimates';
import { ownAreaOf } from '../view/own-area';
import {
  countedOf,
  type Level,
  measureOf,
  type Selection,
  type SelectionLayer,
  standardOf,
  type View,
  visibleThemes,
} from '../view/view';
import { coveredShare } from './boxes';
import { type HiddenAtZoom, hiddenSites } from './hidden';
import { Outlines } from './outlines';
import * as paint from './paint';
import { drawCredit, drawScales } from './print-canvas';
import { ReachLayers } from './reach';
import { fetchMapStyle, fetchPrintableStyle, type MapStyle, PRINT_PREFIX, type PrintableStyle } from './style';
import { colorSymbols, SYMBOLS, setSymbols } from './symbols';

setWorkerUrl(workerUrl);

/** A feature on the map, with the attributes of its tile. */
export interface MapFeature {
  layer: SelectionLayer;
  id: string;
  attributes: Record<string, unknown>;
}

/** Event data of a move that the user asked for, so that the URL keeps the position. */
export const BY_USER = { byUser: true };

/** What is not drawn while planning areas are filled. */
const TRACT_LAYERS = ['tracts', 'no-data', 'not-known', 'withheld', 'low', 'tract-casing', 'tract-outlines'];

const REGION_MARGIN = 16;
/** Shows a small tract or a site with its surroundings. */
const FIT_MAX_ZOOM = 14;
/** How many zoom levels closer than its full extent a large region may open, so that its tracts are visible. */
const FIT_EXTRA_ZOOM = 1.5;
/** Areas that cover more of the box around the region are seen as well where all of it is shown. */
const ABOUT_THE_REGION = 0.8;

export class AtlasMap {
  readonly attribution: string;
  private readonly tractsMinZoom: number;
  private style: PrintableStyle;
  readonly outlines: Outlines;
  readonly reach: ReachLayers;

  private constructor(
    readonly map: MapLibre,
    private readonly atlas: Atlas,
    { attribution, tractsMinZoom, style }: MapStyle,
    private view: View,
  ) {
    this.attribution = attribution;
    this.tractsMinZoom = tractsMinZoom;
    this.style = style;
    this.outlines = new Outlines(map);
    const fit = (bounds: Bounds, padding: PaddingOptions) => map.fitBounds(bounds, { padding }, BY_USER);
    this.reach = new ReachLayers(map, atlas, (layer, filter) => this.filter(layer, filter), fit);
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
      // On a telephone one finger scrolls the page, and two move the map.
      cooperativeGestures: matchMedia('(pointer: coarse)').matches,
      pitchWithRotate: false,
      fadeDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200,
      // Printing copies the canvas.
      canvasContextAttributes: { preserveDrawingBuffer: true, antialias: false },
      locale: {
        'Map.Title': message('map-canvas'),
        'CooperativeGesturesHandler.WindowsHelpText': message('map-two-fingers'),
        'CooperativeGesturesHandler.MacHelpText': message('map-two-fingers'),
        'CooperativeGesturesHandler.MobileHelpText': message('map-two-fingers'),
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
    const measure = measureOf(this.atlas, view);
    const people = countedOf(this.atlas, view);
    const { noData, notKnown, withheld, lowReliability } = paint.filters(measure, standard, people);
    const low = showsSymbols(this.atlas, view) ? false : lowReliability;
    this.fill('tracts', measure, view);
    void this.paintSymbols(view);
    this.filter('no-data', noData);
    this.filter('not-known', notKnown);
    this.filter('withheld', withheld);
    this.filter('low', low);
    this.paintAreas(view, standard, people);
    const listed = isIndicator(measure) ? false : paint.themeFilter(standard);
    for (const layer of ['complete', 'complete-casing']) this.filter(layer, listed);
    for (const layer of ['area-outlines', 'area-outlines-casing', 'area-labels'])
      this.filter(layer, paint.kindFilter(view.kind));
    for (const layer of ['county-outlines', 'county-labels']) this.filter(layer, paint.countyFilter(view.kind));
    const themes = visibleThemes(this.atlas, view).map(({ id }) => id);
    for (const layer of ['sites', 'site-area-signs']) this.filter(layer, paint.themesFilter(themes, 'Point'));
    for (const layer of ['site-areas', 'site-area-outlines']) this.filter(layer, paint.themesFilter(themes, 'Polygon'));
    this.highlight(view.selection);
    this.outlines.mark(view.marked);
    this.reach.show(view);
  }

  /** Fills the planning areas, in place of the tracts, where the map shows their numbers. */
  private paintAreas(view: View, standard: Standard, people: Indicator): void {
    const measure = this.levelOf(view) === 'areas' ? ofAreas(measureOf(this.atlas, view), view.kind) : null;
    this.filter('areas', measure ? paint.kindFilter(view.kind) : false);
    const none: paint.Filters = { noData: false, notKnown: false, withheld: false, lowReliability: false };
    const of = measure ? paint.filters(measure, standard, people) : none;
    const ofKind = (filter: paint.Filter): paint.Filter => ['all', paint.kindFilter(view.kind), filter];
    this.filter('area-no-data', ofKind(of.noData));
    this.filter('area-not-known', ofKind(of.notKnown));
    this.filter('area-withheld', ofKind(of.withheld));
    this.filter('area-low', ofKind(showsSymbols(this.atlas, view) ? false : of.lowReliability));
    this.setVisible(TRACT_LAYERS, measure === null);
    if (measure) this.fill('areas', measure, view);
    this.placeNames(measure !== null && showsSymbols(this.atlas, view));
  }

  /** The names of areas stand where their circles are, unless they leave them room. */
  private placeNames(besideCircles: boolean): void {
    if (!this.map.getLayer('area-labels')) return;
    const sides = ['top', 'bottom', 'left', 'right'] as const;
    const anchors = besideCircles ? sides : (['center', 'bottom', 'top', 'left', 'right'] as const);
    this.map.setLayoutProperty('area-labels', 'text-variable-anchor', [...anchors]);
    this.map.setLayoutProperty('area-labels', 'text-radial-offset', besideCircles ? 1.2 : 0.9);
  }

  /** Colours tracts or areas on the screen and in print. */
  private fill(layer: Level, measure: Measure, view: View): void {
    const standard = standardOf(this.atlas, view);
    const people = countedOf(this.atlas, view);
    const counted = showsSymbols(this.atlas, view) && !isBivariate(measure) ? measure : null;
    for (const [id, variant] of [[layer, view.variant] as const, [`${PRINT_PREFIX}${layer}`, 'print'] as const]) {
      const color = counted
        ? paint.fillBelowSymbols(this.atlas, counted, standard, people, variant)
        : paint.fillColor(this.atlas, measure, standard, people, variant);
      if (this.map.getLayer(id)) this.map.setPaintProperty(id, 'fill-color', color);
    }
  }

  /** Draws the circles of a view as soon as their numbers are there; without symbols there are none. */
  private async paintSymbols(view: View): Promise<void> {
    const measure = showsSymbols(this.atlas, view) ? countedMeasure(this.atlas, view) : null;
    if (!measure) {
      setSymbols(this.map, null);
      return;
    }
    for (const [id, variant] of [[SYMBOLS, view.variant] as const, [`${PRINT_PREFIX}${SYMBOLS}`, 'print'] as const]) {
      colorSymbols(this.map, id, symbolColor(measure, variant), variant);
    }
    const symbols = await fetchSymbols(this.atlas, view, this.levelOf(view)).catch(() => null);
    if (this.view === view) setSymbols(this.map, symbols);
  }

  /** Whose numbers the map shows at its zoom. */
  levelOf(view: View): Level {
    const measure = measureOf(this.atlas, view);
    const asked = view.level === 'areas' || !isOfTracts(measure) || this.map.getZoom() < this.tractsMinZoom;
    return asked && ofAreas(measure, view.kind) ? 'areas' : 'tracts';
  }

  private setVisible(layers: string[], isVisible: boolean): void {
    for (const id of layers.flatMap((layer) => [layer, `${PRINT_PREFIX}${layer}`])) {
      if (this.map.getLayer(id)) this.map.setLayoutProperty(id, 'visibility', isVisible ? 'visible' : 'none');
    }
  }

  private highlight(selection: Selection | null): void {
    const site = paint.idsFilter('id', selection?.layer === 'site' ? [selection.id] : []);
    const { members, outlines } = ownAreaOf(selection);
    for (const end of ['', '-casing']) {
      this.filter(`picked-tracts${end}`, paint.idsFilter('geoid', members));
      this.filter(`picked-areas${end}`, paint.idsFilter('id', members));
      this.filter(`picked-sites${end}`, ['all', ['==', ['geometry-type'], 'Polygon'], site]);
    }
    this.filter('picked-site-sign', ['all', ['==', ['geometry-type'], 'Point'], site]);
    this.outlines.show(outlines.flat());
  }

  private filter(layer: string, filter: paint.Filter): void {
    for (const id of [layer, `${PRINT_PREFIX}${layer}`]) {
      if (this.map.getLayer(id)) this.map.setFilter(id, filter);
    }
  }

  /** The feature at a point: a site before an area label, before the tract or area whose number is shown. */
  featureAt(point: { x: number; y: number }, tolerance: number): MapFeature | null {
    const box: [PointLike, PointLike] = [
      [point.x - tolerance, point.y - tolerance],
      [point.x + tolerance, point.y + tolerance],
    ];
    return (
      this.queryFirst(['sites', 'site-area-signs', 'site-area-outlines'], box, 'site', 'id') ??
      this.queryFirst(['area-labels'], [point.x, point.y], 'area', 'id') ??
      this.filledAt(point) ??
      this.queryFirst(['site-areas'], [point.x, point.y], 'site', 'id')
    );
  }

  /** The tract or area that a point of the map can add to an own area: an area by its label, else what is filled. */
  placeAt(point: { x: number; y: number }): MapFeature | null {
    return this.queryFirst(['area-labels'], [point.x, point.y], 'area', 'id') ?? this.filledAt(point);
  }

  /** The tract or area whose number is shown at a point. */
  filledAt(point: { x: number; y: number }): MapFeature | null {
    const symbol = showsSymbols(this.atlas, this.view) ? this.symbolAt(point) : null;
    if (symbol) return symbol;
    return this.levelOf(this.view) === 'areas'
      ? this.queryFirst(['areas'], [point.x, point.y], 'area', 'id')
      : this.queryFirst(['tracts'], [point.x, point.y], 'tract', 'geoid');
  }

  /** The tract or area whose circle is at a point; its outline may lie elsewhere. */
  private symbolAt(point: { x: number; y: number }): MapFeature | null {
    const [circle] = this.map.queryRenderedFeatures([point.x, point.y], { layers: [SYMBOLS] });
    if (!circle) return null;
    const [layer, one, key] =
      this.levelOf(this.view) === 'areas'
        ? (['areas', 'area', 'id'] as const)
        : (['tracts', 'tract', 'geoid'] as const);
    const id = String(circle.properties.id);
    const [outline] = this.map.queryRenderedFeatures({ layers: [layer], filter: ['==', ['get', key], id] });
    return outline ? { layer: one, id, attributes: outline.properties } : null;
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

  /** Fits the areas of a kind, unless the whole region is shown and they are about as large. */
  fitAreas({ kind, position }: View): void {
    const bounds = this.atlas.area_kinds.find(({ id }) => id === kind)?.bounds as Bounds | null | undefined;
    if (!bounds || (position === null && coveredShare(this.atlas.bounds, bounds) > ABOUT_THE_REGION)) return;
    this.map.fitBounds(bounds, { padding: REGION_MARGIN }, BY_USER);
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

  /** What the view shows but the map does not draw at this zoom level. */
  hiddenAtZoom(view: View): HiddenAtZoom {
    const tracts = view.level === 'tracts' && this.map.getZoom() < this.tractsMinZoom;
    return { tracts, ...hiddenSites(this.map, visibleThemes(this.atlas, view)) };
  }

  /** The map as it is seen, so many pixels to one of the page, as a data URL with its size on the page. */
  async image(pixels: number): Promise<{ image: string; width: number; height: number }> {
    const { map } = this;
    const { clientWidth: width, clientHeight: height } = map.getContainer();
    const before = map.getPixelRatio();
    map.setPixelRatio(pixels);
    try {
      map.triggerRepaint();
      await map.once('idle');
      return { image: map.getCanvas().toDataURL('image/png'), width, height };
    } finally {
      map.setPixelRatio(before);
    }
  }

  /** The scale bars: their lengths on the page, and what they say. */
  scales(): { length: number; label: string }[] {
    const bars = this.map.getContainer().querySelectorAll<HTMLElement>('.maplibregl-ctrl-scale');
    return [...bars].map((bar) => ({ length: Number.parseFloat(bar.style.width), label: bar.textContent }));
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
