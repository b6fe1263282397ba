import { type Atlas, isIndicator, isOfTracts } from '../api/atlas';
import { type Gap, gapOf } from '../api/gap';
import { type Cell, fetchRow } from '../api/tables';
import { button, byId, el } from '../elements/dom';
import { highlightClass } from '../legend/bivariate';
import { message } from '../text/catalogue';
import { indicatorReadout, readout } from '../text/readout';
import type { State } from '../view/state';
import { countedOf, layerOf, measureOf, shownMeasure, standardOf, type View } from '../view/view';
import { AtlasMap, BY_USER, type MapFeature } from './map';
import { Tools } from './tools';

/** Pointer and keyboard input on the map, and the exchange of positions between map and view. */

const OPEN_STREET_MAP = 'https://www.openstreetmap.org/copyright';

/** How far from a symbol a click still selects it, in pixels. */
const CLICK_TOLERANCE = { mouse: 5, touch: 14 };

/** Describes a feature in a line, and highlights its class in the legend. */
type DescribeFeature = (feature: MapFeature | null) => string;

/** Creates the map with its controls. Everything that needs the map library is loaded with this function. */
export async function addMap(host: HTMLElement, atlas: Atlas, state: State): Promise<AtlasMap> {
  const atlasMap = await AtlasMap.create(host, atlas, state.view);
  addInteractions(atlas, atlasMap, state);
  return atlasMap;
}

function addInteractions(atlas: Atlas, atlasMap: AtlasMap, state: State): void {
  const [pointer, centre, hint] = [el('p'), el('p', { role: 'status' }), el('p')];
  const buttons = zoomButtons(atlasMap);
  byId('map').append(
    el('div', { class: 'notes' }, pointer, centre, hint),
    el('div', { class: 'crosshair', 'aria-hidden': 'true' }),
    buttons,
    credit(atlasMap.attribution),
  );
  const tools = new Tools(atlas, state, atlasMap, buttons, byId('map'));
  const describeFeature: DescribeFeature = (feature) => {
    const hasNumber = feature?.layer === 'tract' || (feature?.layer === 'area' && state.view.shown === 'areas');
    const cells = feature && hasNumber ? cellsOf(atlas, feature) : null;
    const gap = cells && gapAt(atlas, state, cells);
    highlightClass(byId('legend'), gap?.bivariateClass ?? null);
    if (!feature) return message('map-nothing-here');
    if (!gap || !cells)
      return String(feature.attributes[nameOf(atlas, feature)] ?? feature.attributes.name ?? feature.id);
    const standard = standardOf(atlas, state.view);
    const measure = shownMeasure(atlas, state.view);
    if (isIndicator(measure)) return indicatorReadout(cells, gap, measure);
    return readout(gap, standard, measure, countedOf(atlas, state.view));
  };
  addPointerInput(atlasMap, { state, tools }, pointer, describeFeature);
  addKeyboardInput(atlasMap, { state, tools }, centre, describeFeature);
  showHiddenLayers(atlasMap, state, hint);
  syncView(atlas, atlasMap, state);
}

/** The attribute with the name of a feature in the language of the page. */
function nameOf(atlas: Atlas, feature: MapFeature): string {
  return (feature.layer === 'area' && atlas.area_names) || 'name';
}

function cellsOf(atlas: Atlas, feature: MapFeature): Map<string, Cell> {
  const cells = new Map(Object.entries(feature.attributes) as [string, Cell][]);
  return cells.set('name', cells.get(nameOf(atlas, feature)) ?? cells.get('name') ?? null);
}

function gapAt(atlas: Atlas, { view }: State, cells: Map<string, Cell>): Gap {
  return gapOf(cells, standardOf(atlas, view), countedOf(atlas, view));
}

/** What a click or a key on the map changes. */
interface Input {
  state: State;
  tools: Tools;
}

function addPointerInput(
  atlasMap: AtlasMap,
  { state, tools }: Input,
  note: HTMLElement,
  describeFeature: DescribeFeature,
): void {
  const { map } = atlasMap;
  map.on('click', ({ point, lngLat, originalEvent }) => {
    const isAdding = originalEvent.ctrlKey || originalEvent.metaKey;
    const { lng, lat } = lngLat.wrap();
    if (tools.chosen(atlasMap.placeAt(point), [lng, lat], isAdding)) return;
    const touched = 'pointerType' in originalEvent && originalEvent.pointerType === 'touch';
    const feature = atlasMap.featureAt(point, touched ? CLICK_TOLERANCE.touch : CLICK_TOLERANCE.mouse);
    if (feature) state.set({ selection: { layer: feature.layer, id: feature.id } });
  });
  let position: { x: number; y: number } | null = null;
  const show = () => {
    const feature = position && atlasMap.featureAt(position, CLICK_TOLERANCE.mouse);
    const text = describeFeature(feature);
    note.textContent = feature ? text : '';
    map.getCanvas().style.cursor = feature ? 'pointer' : '';
    position = null;
  };
  map.on('mousemove', ({ point }) => {
    // The pointer moves more often than the page is painted.
    if (!position) requestAnimationFrame(show);
    position = point;
  });
  map.on('mouseout', () => {
    describeFeature(null);
    note.textContent = '';
  });
}

/** While the map has the keyboard focus, a cross marks its center, and a line describes the tract or area there. */
function addKeyboardInput(
  atlasMap: AtlasMap,
  { state, tools }: Input,
  note: HTMLElement,
  describeFeature: DescribeFeature,
): void {
  const canvas = atlasMap.map.getCanvas();
  const show = () => {
    const text = canvas.matches(':focus-visible') ? describeFeature(atlasMap.filledAt(atlasMap.centre())) : '';
    if (note.textContent !== text) note.textContent = text;
  };
  canvas.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    const feature = atlasMap.filledAt(atlasMap.centre());
    const { lng, lat } = atlasMap.map.getCenter().wrap();
    const isAdding = event.ctrlKey || event.metaKey;
    if (tools.chosen(feature, [lng, lat], isAdding)) return;
    if (feature) state.set({ selection: { layer: feature.layer, id: feature.id } }, { focus: true });
  });
  canvas.addEventListener('blur', () => describeFeature(null));
  for (const type of ['focus', 'blur', 'keyup']) canvas.addEventListener(type, show);
  atlasMap.map.on('idle', show);
}

function showHiddenLayers(atlasMap: AtlasMap, state: State, note: HTMLElement): void {
  let failed = false;
  const show = () => {
    const { tracts, themes, thinned } = atlasMap.hiddenAtZoom(state.view);
    const text = [
      failed ? message('map-tiles-failed') : '',
      tracts ? message('map-zoom-for-tracts') : '',
      ...themes.map(({ label }) => message('map-zoom-for-sites', { theme: label })),
      ...thinned.map(({ theme, drawn, all }) => message('map-sites-thinned', { theme: theme.label, drawn, all })),
    ];
    const sentences = text.filter((sentence) => sentence !== '').map((sentence) => el('span', {}, sentence));
    note.replaceChildren(...sentences.flatMap((sentence) => [sentence, ' ']));
  };
  atlasMap.map.on('idle', show);
  atlasMap.map.on('error', ({ error }) => {
    console.error(error);
    failed = true;
    show();
  });
}

function zoomButtons(atlasMap: AtlasMap): HTMLElement {
  const { map } = atlasMap;
  return el(
    'div',
    { class: 'map-buttons' },
    button('+', () => map.zoomIn({}, BY_USER), named(message('map-zoom-in'))),
    button('−', () => map.zoomOut({}, BY_USER), named(message('map-zoom-out'))),
    button('⤢', () => atlasMap.fitRegion(true), named(message('map-home'))),
  );
}

/** The name of a button with a sign. */
function named(name: string): { 'aria-label': string; title: string } {
  return { 'aria-label': name, title: name };
}

/** OpenStreetMap requires a credit with a link; nothing is fetched from there. */
function credit(attribution: string): HTMLElement {
  const text = attribution ? message('map-credit', { attribution }) : message('map-brand');
  if (!text.includes('OpenStreetMap')) return el('p', { class: 'attribution' }, text);
  return el('p', { class: 'attribution' }, el('a', { href: OPEN_STREET_MAP, rel: 'noreferrer' }, text));
}

/** The map follows the view, and the view follows the map. */
function syncView(atlas: Atlas, atlasMap: AtlasMap, state: State): void {
  const { map } = atlasMap;
  const asksAreas = (view: View) => view.level === 'areas' || !isOfTracts(measureOf(atlas, view));
  map.on('moveend', (event) => {
    const { lng, lat } = map.getCenter();
    if ('region' in event) state.setPosition(null);
    else if ('byUser' in event || event.originalEvent) state.setPosition({ zoom: map.getZoom(), lat, lng });
  });
  // A map of the whole region keeps showing all of it when its size changes.
  map.on('resize', () => {
    if (state.view.position === null) atlasMap.fitRegion(false);
  });
  const noteLevel = () => {
    const level = atlasMap.levelOf(state.view);
    if (level !== state.view.shown) state.setShown(level);
  };
  map.on('zoom', noteLevel);
  state.subscribe((view, before, navigation) => {
    if (before) atlasMap.setView(view);
    // Not before all have heard of this view.
    queueMicrotask(noteLevel);
    if (navigation.move) moveMap(atlasMap, view, before);
    else if (before && asksAreas(view) && (!asksAreas(before) || view.kind !== before.kind)) atlasMap.fitAreas(view);
  });
}

function moveMap(atlasMap: AtlasMap, view: View, before: View | null): void {
  const { position, selection } = view;
  const positionChanged = before === null || position !== before.position;
  if (positionChanged && position) {
    if (before) atlasMap.map.jumpTo({ center: [position.lng, position.lat], zoom: position.zoom });
  } else if (selection) {
    // If the row is unknown, the map stays where it is; the panel shows the error.
    fetchRow(layerOf(selection), selection.id)
      .then(({ bounds }) => bounds && atlasMap.fitBounds(bounds))
      .catch(() => undefined);
  } else if (positionChanged && before) {
    atlasMap.fitRegion(true);
  }
}
