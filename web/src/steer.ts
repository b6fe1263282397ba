import { type Atlas, peopleOf } from './atlas';
import { button, el, place } from './dom';
import { mark } from './legend-both';
import { type AtlasMap, CHOSEN, type Found } from './map';
import { readout } from './readout';
import type { State } from './state';
import { type Cell, type Gap, gapOf, row } from './tables';
import { layerOf, measureOf, standardOf, type View } from './view';
import { MAP } from './words';

/** Mouse, fingers and keys on the map; and the map's own moves. */

/** How far from a sign a click still means it, in pixels; fingers are wider. */
const REACH = { mouse: 5, touch: 14 };

/** Puts what was found into words, and marks its class in the legend. */
type Say = (found: Found | null) => string;

export function steer(atlas: Atlas, drawn: AtlasMap, state: State): void {
  const [pointer, centre, hint] = [el('p'), el('p', { role: 'status' }), el('p')];
  place('map').append(
    el('div', { class: 'notes' }, pointer, centre, hint),
    el('div', { class: 'crosshair', 'aria-hidden': 'true' }),
    buttons(drawn),
    credit(drawn.attribution),
  );
  const say: Say = (found) => {
    const gap = found?.layer === 'tract' ? gapAt(atlas, state, found) : null;
    mark(place('legend'), gap?.place ?? null);
    if (!found) return MAP.nothingHere;
    if (!gap) return String(found.attributes.name ?? found.id);
    const standard = standardOf(atlas, state.view);
    return readout(gap, standard, measureOf(standard, state.view), peopleOf(atlas, standard));
  };
  point(drawn, state, pointer, say);
  useKeys(drawn, state, centre, say);
  tellWhatIsMissing(drawn, state, hint);
  follow(drawn, state);
}

function gapAt(atlas: Atlas, { view }: State, { attributes }: Found): Gap {
  const standard = standardOf(atlas, view);
  return gapOf(new Map(Object.entries(attributes) as [string, Cell][]), standard, peopleOf(atlas, standard));
}

function point(drawn: AtlasMap, state: State, note: HTMLElement, say: Say): void {
  const { map } = drawn;
  map.on('click', ({ point, originalEvent }) => {
    const touched = 'pointerType' in originalEvent && originalEvent.pointerType === 'touch';
    const found = drawn.at(point, touched ? REACH.touch : REACH.mouse);
    if (found) state.set({ pick: { layer: found.layer, id: found.id } });
  });
  let at: { x: number; y: number } | null = null;
  const show = () => {
    const found = at && drawn.at(at, REACH.mouse);
    const words = say(found);
    note.textContent = found ? words : '';
    map.getCanvas().style.cursor = found ? 'pointer' : '';
    at = null;
  };
  map.on('mousemove', ({ point }) => {
    // A mouse moves more often than the page is painted.
    if (!at) requestAnimationFrame(show);
    at = point;
  });
  map.on('mouseout', () => {
    say(null);
    note.textContent = '';
  });
}

/** While the map has the keyboard's focus, a cross marks its middle, and a line says what is there. */
function useKeys(drawn: AtlasMap, state: State, note: HTMLElement, say: Say): void {
  const canvas = drawn.map.getCanvas();
  const show = () => {
    const words = canvas.matches(':focus-visible') ? say(drawn.tractAt(drawn.centre())) : '';
    if (note.textContent !== words) note.textContent = words;
  };
  canvas.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    const found = drawn.tractAt(drawn.centre());
    if (found) state.set({ pick: { layer: 'tract', id: found.id } }, { focus: true });
  });
  canvas.addEventListener('blur', () => say(null));
  for (const type of ['focus', 'blur', 'keyup']) canvas.addEventListener(type, show);
  drawn.map.on('idle', show);
}

function tellWhatIsMissing(drawn: AtlasMap, state: State, note: HTMLElement): void {
  let failed = false;
  const show = () => {
    const { tracts, themes } = drawn.notAtThisZoom(state.view);
    const words = [
      failed ? MAP.tilesFailed : '',
      tracts ? MAP.noTracts : '',
      ...themes.map(({ label }) => MAP.noSites(label)),
    ];
    note.textContent = words.filter((sentence) => sentence !== '').join(' ');
  };
  drawn.map.on('idle', show);
  drawn.map.on('error', ({ error }) => {
    console.error(error);
    failed = true;
    show();
  });
}

function buttons(drawn: AtlasMap): HTMLElement {
  const { map } = drawn;
  return el(
    'div',
    { class: 'map-buttons' },
    button('+', () => map.zoomIn({}, CHOSEN), { 'aria-label': MAP.zoomIn, title: MAP.zoomIn }),
    button('−', () => map.zoomOut({}, CHOSEN), { 'aria-label': MAP.zoomOut, title: MAP.zoomOut }),
    button('⤢', () => drawn.wholeRegion(true), { 'aria-label': MAP.home, title: MAP.home }),
  );
}

/** OpenStreetMap asks to be named and linked; nothing is fetched from there. */
function credit(attribution: string): HTMLElement {
  const words = attribution ? `${MAP.credit} · ${attribution}` : MAP.credit;
  if (!words.includes('OpenStreetMap')) return el('p', { class: 'attribution' }, words);
  return el('p', { class: 'attribution' }, el('a', { href: MAP.openStreetMap, rel: 'noreferrer' }, words));
}

/** The map follows the view, and the view follows the map. */
function follow(drawn: AtlasMap, state: State): void {
  const { map } = drawn;
  map.on('moveend', (event) => {
    const { lng, lat } = map.getCenter();
    if ('region' in event) state.moved(null);
    else if ('chosen' in event || event.originalEvent) state.moved({ zoom: map.getZoom(), lat, lng });
  });
  // A region that fills the map goes on to do so when the page around it changes.
  map.on('resize', () => {
    if (state.view.at === null) drawn.wholeRegion(false);
  });
  state.follow((view, before, change) => {
    if (before) drawn.show(view);
    if (change.move) move(drawn, view, before);
  });
}

function move(drawn: AtlasMap, view: View, before: View | null): void {
  const { at, pick } = view;
  const asked = before === null || at !== before.at;
  if (asked && at) {
    if (before) drawn.map.jumpTo({ center: [at.lng, at.lat], zoom: at.zoom });
  } else if (pick) {
    // What cannot be found stays where it is; the panel says so.
    row(layerOf(pick), pick.id)
      .then(({ bounds }) => bounds && drawn.goTo(bounds))
      .catch(() => undefined);
  } else if (asked && before) {
    drawn.wholeRegion(true);
  }
}
