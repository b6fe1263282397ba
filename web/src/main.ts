import './page/page.css';
import './search/search.css';
import './page/layout.css';
import './page/controls.css';
import './page/headline.css';
import './legend/legend.css';
import './table/table.css';
import './panel/panel.css';
import './ranking/ranking.css';
import './page/about.css';
import './page/ways.css';
import './print/print.css';
import { type Atlas, fetchAtlas } from './api/atlas';
import { EXPORT_FORMATS } from './api/exports';
import { setForeignTexts } from './api/foreign-texts';
import { withLanguage } from './api/language';
import { RequestError } from './api/request';
import { setAreaNames, setTractAreas } from './api/tables';
import { addBesideButton } from './beside/open';
import { button, byId, el } from './elements/dom';
import { addLegend } from './legend/legend';
import { addSecondMapButton } from './linked/open';
import type { AtlasMap } from './map/map';
import { aboutButton } from './page/about';
import { addControls } from './page/controls';
import { addEmbedding, isLinked } from './page/embed';
import { addHeadline } from './page/headline';
import { addLanguages } from './page/languages';
import { onDemand } from './page/on-demand';
import { watchForNewBuild } from './page/rebuilt';
import { addWays } from './page/ways';
import { Panel } from './panel/panel';
import { addMapCopy, addPrintSection } from './print/print';
import { Ranking } from './ranking/ranking';
import { addScenarioButton } from './scenario/open';
import { Search } from './search/search';
import { addShare } from './share/share';
import { DataTable } from './table/table';
import { currentLanguage, loadLanguage, message } from './text/catalogue';
import { failureText } from './text/failures';
import { State } from './view/state';
import { defaultTable, type View } from './view/view';

/** After the first frame, if there are frames: until then the page is seen by nobody. */
const firstFrame = new Promise<void>((done) => {
  requestAnimationFrame(() => setTimeout(done));
  setTimeout(done, 100);
});

/** The map library is large, so it loads while the atlas is fetched, and not before something is seen. */
const mapChunk = firstFrame.then(() => import('./map/interactions'));

async function start(): Promise<void> {
  document.title = message('map-brand');
  byId('brand').replaceChildren(el('h1', {}, message('map-brand')));
  showStatus(message('map-loading'));
  try {
    const atlas = await fetchAtlas();
    showStatus(null);
    renderPage(atlas);
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    showStatus(
      failureText(error.failure),
      button(message('map-try-again'), () => void start()),
    );
  }
}

function renderPage(atlas: Atlas): void {
  setForeignTexts(atlas.texts_in_other_languages);
  setAreaNames({
    column: atlas.area_names,
    language: atlas.language === currentLanguage().code ? null : atlas.language,
  });
  setTractAreas(atlas.tract_areas);
  document.title = message('map-page-title', { study: atlas.name });
  byId('brand').replaceChildren(el('h1', {}, message('map-brand'), ' ', el('bdi', { class: 'study' }, atlas.name)));
  addWays();
  if (atlas.standards.length === 0 || atlas.counts.tracts === 0) {
    showStatus(message(atlas.counts.tracts === 0 ? 'map-no-tracts' : 'map-no-standards'), downloads());
    return;
  }
  byId('page').hidden = false;
  const state = new State(atlas);
  state.subscribe(({ variant }) => {
    document.documentElement.dataset.look = variant;
  });
  addControls(atlas, state);
  addLegend(atlas, state);
  addHeadline(atlas, state, announce);
  addBesideButton(state);
  const besideIsOpen = ({ isComparing }: View) => isComparing;
  onDemand(state, besideIsOpen, async () => new (await import('./beside/side-by-side')).SideBySide(atlas, state));
  const handoutIsOpen = ({ handout }: View) => handout !== null;
  const handout = onDemand(state, handoutIsOpen, async () => new (await import('./handout/handout')).Handout(state));
  new Panel(atlas, state, announce, async () => (await handout())?.open());
  new Ranking(atlas, state);
  new DataTable(atlas, state);
  new Search(atlas, state, announce);
  byId('links').append(aboutButton(atlas));
  addLanguages();
  const hasTour = ({ tour }: View) => tour.length > 0;
  onDemand(state, hasTour, async () => new (await import('./tour/tour')).Tour(atlas, state));
  addEmbedding();
  addPrintSection(atlas, state);
  addSkipLink();
  watchForNewBuild(state);
  void drawMap(atlas, state);
}

/** Loads the map last: everything else works before it is there, and without it. */
async function drawMap(atlas: Atlas, state: State): Promise<void> {
  const host = byId('map');
  try {
    const { addMap } = await mapChunk;
    const atlasMap = await addMap(host, atlas, state);
    addSecondMapButton(atlas, state, host);
    if (isLinked()) (await import('./linked/child')).followParent(atlas, state, atlasMap);
    const hasSecond = ({ second }: View) => second !== null;
    onDemand(state, hasSecond, async () => new (await import('./linked/second-map')).SecondMap(state, atlasMap));
    addScenarioButton(atlas, state, host);
    addScenario(atlas, state, atlasMap);
    addMapCopy(atlasMap);
    addShare(atlas, state, atlasMap);
    // For tests and for debugging in the browser console.
    Object.assign(window, { gapatlas: { map: atlasMap.map } });
  } catch (error) {
    console.warn(error);
    const gl = document.createElement('canvas').getContext('webgl2');
    addScenarioButton(atlas, state, null);
    addScenario(atlas, state, null);
    host.replaceChildren(el('p', { class: 'no-map', role: 'alert' }, message(gl ? 'map-failed' : 'map-no-webgl')));
    if (!state.view.table) state.set({ table: defaultTable(atlas) });
  }
}

function addScenario(atlas: Atlas, state: State, atlasMap: AtlasMap | null): void {
  const isTried = ({ scenario }: View) => scenario !== null;
  onDemand(state, isTried, async () => new (await import('./scenario/scenario')).ScenarioTray(atlas, state, atlasMap));
}

function showStatus(text: string | null, more: Node | null = null): void {
  byId('trouble').replaceChildren(...(text === null ? [] : [el('p', {}, text)]), ...(more ? [more] : []));
}

function announce(text: string): void {
  byId('news').textContent = text;
}

function addSkipLink(): void {
  const link = el('a', { class: 'skip', href: '#map' }, message('map-skip'));
  link.addEventListener('click', (event) => {
    event.preventDefault();
    (document.querySelector<HTMLElement>('.maplibregl-canvas') ?? byId('headline')).focus();
  });
  document.body.prepend(link);
}

function downloads(): HTMLElement {
  const links = EXPORT_FORMATS.map(({ id, label }) => el('a', { href: withLanguage(`/export/tracts.${id}`) }, label));
  return el('p', {}, message('map-empty-downloads'), ...links.flatMap((link) => [' ', link]));
}

mapChunk.catch(() => undefined);
void loadLanguage().then(start);
