import './map.css';
import { Map as MapLibre, type PointLike, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { type Atlas, type Bounds, peopleOf, type Theme } from './atlas';
import { inMiles } from './figures';
import type { Look } from './look';
import { type Drawing, drawingOf, ground } from './mapstyle';
import * as paint from './paint';
import { PRINT } from './print-look';
import { measureOf, type Picked, type Pick as Selection, standardOf, type View } from './view';
import { MAP } from './words';

setWorkerUrl(workerUrl);

/** What lies at a place of the map: the attributes of its tile. */
export interface Found {
  layer: Picked;
  id: string;
  attributes: Record<string, unknown>;
}

/** Marks a move that somebody asked for, so that the address keeps it. */
export const CHOSEN = { chosen: true };

const REGION_MARGIN = 16;
/** So that a single small tract or site is shown with its surroundings. */
const CLOSEST = 14;
/** How many zooms a large region may open closer than it would fit, so that its tracts are seen. */
const NEARLY_WHOLE = 1.5;
/** From this zoom on the tiles have every site. */
const WHOLE = 12;

export class AtlasMap {
  private constructor(
    readonly map: MapLibre,
    private readonly atlas: Atlas,
    private readonly tractsFrom: number,
    readonly attribution: string,
    private drawing: Drawing,
    private view: View,
  ) {}

  /** Fails where there is no WebGL 2, and where the server has no style. */
  static async draw(container: HTMLElement, atlas: Atlas, view: View): Promise<AtlasMap> {
    const { drawing, attribution, tractsFrom } = await ground(view.look);
    const map = new MapLibre({
      container,
      style: drawing.style,
      ...(view.at
        ? { center: [view.at.lng, view.at.lat], zoom: view.at.zoom }
        : { bounds: atlas.bounds, fitBoundsOptions: { padding: REGION_MARGIN } }),
      attributionControl: false,
      renderWorldCopies: atlas.bounds[2] > 180,
      trackResize: false,
      maxPitch: 0,
      maxZoom: 17,
      dragRotate: false,
      pitchWithRotate: false,
      fadeDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200,
      // Printing takes a picture of the map.
      canvasContextAttributes: { preserveDrawingBuffer: true, antialias: true },
      locale: { 'Map.Title': MAP.canvas },
    });
    keepSize(map, container);
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    map.addControl(new ScaleControl({ unit: 'metric', maxWidth: 90 }), 'bottom-left');
    if (atlas.standards.some(inMiles))
      map.addControl(new ScaleControl({ unit: 'imperial', maxWidth: 90 }), 'bottom-left');
    const drawn = new AtlasMap(map, atlas, tractsFrom, attribution, drawing, view);
    await map.once('style.load');
    drawn.show(view);
    if (!view.at) drawn.wholeRegion(false);
    return drawn;
  }

  /** Shows a view; another look comes when its style is there. */
  show(view: View): void {
    const before = this.view;
    this.view = view;
    if (view.look === before.look) this.paint(view);
    else void drawingOf(view.look).then((drawing) => this.restyle(drawing, view.look), console.warn);
  }

  private restyle(drawing: Drawing, look: Look): void {
    if (look !== this.view.look) return;
    this.drawing = drawing;
    this.map.setStyle(drawing.style);
    this.paint(this.view);
  }

  private paint(view: View): void {
    const standard = standardOf(this.atlas, view);
    const measure = measureOf(standard, view);
    const people = peopleOf(this.atlas, standard);
    const { noData, notKnown, withheld, low } = paint.filters(measure, standard, people);
    for (const [layer, look] of [['tracts', view.look] as const, [`${PRINT}tracts`, 'print'] as const]) {
      const color = paint.fillColor(this.atlas, measure, standard, people, look);
      if (this.map.getLayer(layer)) this.map.setPaintProperty(layer, 'fill-color', color);
    }
    this.filter('no-data', noData);
    this.filter('not-known', notKnown);
    this.filter('withheld', withheld);
    this.filter('low', low);
    for (const layer of ['complete', 'complete-casing']) this.filter(layer, paint.ofTheme(standard));
    for (const layer of ['area-outlines', 'area-outlines-casing', 'area-labels'])
      this.filter(layer, paint.ofKind(view.kind));
    const themes = paint.shownThemes(this.atlas, standard, view.also).map(({ id }) => id);
    for (const layer of ['sites', 'site-area-signs']) this.filter(layer, paint.ofThemes(themes, 'Point'));
    for (const layer of ['site-areas', 'site-area-outlines']) this.filter(layer, paint.ofThemes(themes, 'Polygon'));
    this.mark(view.pick);
  }

  private mark(pick: Selection | null): void {
    const id = (layer: Picked) => (pick?.layer === layer ? pick.id : null);
    for (const end of ['', '-casing']) {
      this.filter(`picked-tracts${end}`, paint.withId('geoid', id('tract')));
      this.filter(`picked-areas${end}`, paint.withId('id', id('area')));
      this.filter(`picked-sites${end}`, ['all', ['==', ['geometry-type'], 'Polygon'], paint.withId('id', id('site'))]);
    }
    this.filter('picked-site-sign', ['all', ['==', ['geometry-type'], 'Point'], paint.withId('id', id('site'))]);
  }

  private filter(layer: string, filter: paint.Filter): void {
    for (const id of [layer, `${PRINT}${layer}`]) {
      if (this.map.getLayer(id)) this.map.setFilter(id, filter);
    }
  }

  /** What a person means who points here: a site before an area's name, before a tract. */
  at(point: { x: number; y: number }, reach: number): Found | null {
    const near: [PointLike, PointLike] = [
      [point.x - reach, point.y - reach],
      [point.x + reach, point.y + reach],
    ];
    return (
      this.first(['sites', 'site-area-signs', 'site-area-outlines'], near, 'site', 'id') ??
      this.first(['area-labels'], [point.x, point.y], 'area', 'id') ??
      this.tractAt(point) ??
      this.first(['site-areas'], [point.x, point.y], 'site', 'id')
    );
  }

  tractAt(point: { x: number; y: number }): Found | null {
    return this.first(['tracts'], [point.x, point.y], 'tract', 'geoid');
  }

  private first(layers: string[], place: PointLike | [PointLike, PointLike], layer: Picked, key: string): Found | null {
    const known = layers.filter((id) => this.map.getLayer(id));
    const [feature] = known.length > 0 ? this.map.queryRenderedFeatures(place, { layers: known }) : [];
    const id = feature?.properties[key];
    return feature && typeof id === 'string' ? { layer, id, attributes: feature.properties } : null;
  }

  centre(): { x: number; y: number } {
    return this.map.project(this.map.getCenter());
  }

  goTo(bounds: Bounds): void {
    this.map.fitBounds(bounds, { padding: 48, maxZoom: Math.max(CLOSEST, this.map.getZoom()) }, CHOSEN);
  }

  /** The whole region; a little less where that shows its tracts. */
  wholeRegion(animate: boolean): void {
    const whole = this.map.cameraForBounds(this.atlas.bounds, { padding: REGION_MARGIN });
    const zoom = whole?.zoom ?? this.tractsFrom;
    const near = this.tractsFrom - zoom < NEARLY_WHOLE;
    this.map.easeTo({ ...whole, zoom: near ? Math.max(zoom, this.tractsFrom) : zoom, animate }, { region: true });
  }

  /** What the view asks for and the tiles of this zoom do not have. */
  notAtThisZoom(view: View): { tracts: boolean; themes: Theme[] } {
    const zoom = this.map.getZoom();
    const themes = zoom < WHOLE ? paint.shownThemes(this.atlas, standardOf(this.atlas, view), view.also) : [];
    return {
      tracts: zoom < this.tractsFrom,
      themes: themes.filter(({ id }) => {
        const filter: paint.Filter = ['==', ['get', 'theme'], id];
        return this.map.querySourceFeatures('atlas', { sourceLayer: 'sites', filter }).length === 0;
      }),
    };
  }

  /** Draws what is on the map, as it looks on paper, on a canvas that can be printed. */
  copyTo(canvas: HTMLCanvasElement): void {
    this.change('paper');
    this.map.redraw();
    this.copyDrawn(canvas);
    this.change('screen');
  }

  private change(to: 'screen' | 'paper'): void {
    for (const { layer, property, [to]: value } of this.drawing.changes) {
      if (this.map.getLayer(layer)) this.map.setPaintProperty(layer, property as 'fill-color', value as string);
    }
  }

  private copyDrawn(canvas: HTMLCanvasElement): void {
    const drawn = this.map.getCanvas();
    canvas.width = drawn.width;
    canvas.height = drawn.height;
    const brush = canvas.getContext('2d');
    if (!brush) return;
    brush.drawImage(drawn, 0, 0);
    const container = this.map.getContainer();
    const [width, height] = [drawn.style.width, drawn.style.height].map(Number.parseFloat);
    if (!width || !height) return;
    brush.scale(drawn.width / width, drawn.height / height);
    drawScales(brush, container, height);
    drawCredit(brush, container, width, height);
  }
}

/** The map follows the size of its place, but not while that is hidden to print the copy of the map instead. */
function keepSize(map: MapLibre, container: HTMLElement): void {
  const paper = matchMedia('print');
  new ResizeObserver(() => {
    if (container.clientWidth > 0 && !paper.matches) map.resize();
  }).observe(container);
}

/** The scale bars and the credit lie beside the map's canvas on the page; on paper they are drawn into it. */
function drawScales(brush: CanvasRenderingContext2D, container: HTMLElement, height: number): void {
  const bars = container.querySelectorAll<HTMLElement>('.maplibregl-ctrl-scale');
  let bottom = height - 8;
  for (const bar of [...bars].reverse()) {
    const length = Number.parseFloat(bar.style.width);
    brush.fillStyle = 'rgba(255, 255, 255, 0.8)';
    brush.fillRect(4, bottom - 12, length + 60, 18);
    brush.strokeStyle = brush.fillStyle = '#23282c';
    brush.lineWidth = 2;
    brush.strokeRect(8, bottom - 6, length, 6);
    brush.font = '11px sans-serif';
    brush.textAlign = 'left';
    brush.fillText(bar.textContent, 14 + length, bottom - 1);
    bottom -= 20;
  }
}

function drawCredit(brush: CanvasRenderingContext2D, container: HTMLElement, right: number, bottom: number): void {
  const words = container.querySelector('.attribution')?.textContent ?? '';
  brush.font = '11px sans-serif';
  brush.textAlign = 'right';
  const width = brush.measureText(words).width + 12;
  brush.fillStyle = 'rgba(255, 255, 255, 0.85)';
  brush.fillRect(right - width, bottom - 18, width, 18);
  brush.fillStyle = '#23282c';
  brush.fillText(words, right - 6, bottom - 5);
}
