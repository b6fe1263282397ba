import './page.css';
import './layout.css';
import './choices.css';
import './numbers.css';
import './print.css';
import { about } from './about';
import { type Atlas, openAtlas } from './atlas';
import { choose } from './choose';
import { button, el, place } from './dom';
import { headline } from './headline';
import { legend } from './legend';
import { Panel } from './panel';
import { print, printMap } from './print';
import { Ranking } from './ranking';
import { watchForNewBuild } from './rebuilt';
import { Search } from './search';
import { NoAnswer } from './server';
import { State } from './state';
import { DataTable } from './table';
import { worstFirst } from './view';
import { EMPTY, MAP, PAGE, TABLE, TROUBLE } from './words';

/** The map library is large: it comes while the atlas is read. */
const drawing = import('./drawing');

async function start(): Promise<void> {
  place('brand').replaceChildren(el('h1', {}, PAGE.brand));
  tell(PAGE.loading);
  try {
    const atlas = await openAtlas();
    tell(null);
    show(atlas);
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    tell(
      TROUBLE[error.trouble],
      button(PAGE.again, () => void start()),
    );
  }
}

function show(atlas: Atlas): void {
  document.title = PAGE.title(atlas.name);
  place('brand').replaceChildren(el('h1', {}, `${PAGE.brand} `, el('span', { class: 'study' }, atlas.name)));
  if (atlas.standards.length === 0 || atlas.counts.tracts === 0) {
    tell(atlas.counts.tracts === 0 ? EMPTY.noTracts : EMPTY.noStandards, downloads());
    return;
  }
  place('page').hidden = false;
  const state = new State(atlas);
  choose(atlas, state);
  legend(atlas, state);
  headline(atlas, state, announce);
  new Panel(atlas, state, announce);
  new Ranking(atlas, state);
  new DataTable(atlas, state);
  new Search(atlas, state, announce);
  place('links').append(about(atlas));
  print(atlas, state);
  skip();
  watchForNewBuild(state);
  void draw(atlas, state);
}

/** The map comes last and in a part of its own: everything else works before it is there, and without it. */
async function draw(atlas: Atlas, state: State): Promise<void> {
  const host = place('map');
  try {
    const { AtlasMap, steer } = await drawing;
    const drawn = await AtlasMap.draw(host, atlas, state.view);
    steer(atlas, drawn, state);
    printMap(drawn);
    // For tests, and for the curious.
    Object.assign(window, { gapatlas: { map: drawn.map } });
  } catch (error) {
    console.warn(error);
    const gl = document.createElement('canvas').getContext('webgl2');
    host.replaceChildren(el('p', { class: 'no-map', role: 'alert' }, gl ? MAP.failed : MAP.noWebgl));
    if (!state.view.table) state.set({ table: worstFirst(atlas) });
  }
}

function tell(words: string | null, more: Node | null = null): void {
  place('trouble').replaceChildren(...(words === null ? [] : [el('p', {}, words)]), ...(more ? [more] : []));
}

function announce(words: string): void {
  place('news').textContent = words;
}

function skip(): void {
  const link = el('a', { class: 'skip', href: '#map' }, PAGE.skip);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    (document.querySelector<HTMLElement>('.maplibregl-canvas') ?? place('headline')).focus();
  });
  document.body.prepend(link);
}

function downloads(): HTMLElement {
  const links = TABLE.formats.map(({ id, label }) => el('a', { href: `/export/tracts.${id}` }, label));
  return el('p', {}, EMPTY.downloads, ...links.flatMap((link) => [' ', link]));
}

drawing.catch(() => undefined);
void start();
