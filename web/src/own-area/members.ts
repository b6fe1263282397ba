import './own-area.css';
import type { Atlas } from '../api/atlas';
import { cornersOf, MAX_CORNERS, MAX_NAME, type OwnArea, plainName } from '../api/own-area';
import { fetchTable } from '../api/tables';
import { button, el } from '../elements/dom';
import { message } from '../text/catalogue';
import { isAreaId, ownAreaOf, selectionOf, withOutlines } from '../view/own-area';
import type { State } from '../view/state';
import { outlinesInFile } from './outline-file';

/** The largest file of outlines that is read, in bytes. */
const MAX_FILE = 10e6;

/** What an own area is made of, with its name; each part can be taken out, and a file can add outlines. */
export function memberSection(atlas: Atlas, state: State): HTMLElement {
  const area = ownAreaOf(state.view.selection);
  const change = (changes: Partial<OwnArea>) => state.set({ selection: selectionOf(atlas, { ...area, ...changes }) });
  const status = el('p', { role: 'status', class: 'quiet' });
  const name = el('input', { id: 'own-name', maxlength: MAX_NAME, value: area.name });
  name.addEventListener('change', () => change({ name: plainName(name.value) }));
  const parts = [
    ...area.members.map((id) =>
      part(memberName(atlas, id), () => change({ members: area.members.filter((member) => member !== id) })),
    ),
    ...area.outlines.map((outline, index) =>
      part(el('span', {}, message('map-own-outline', { number: index + 1 })), () =>
        change({ outlines: area.outlines.filter((own) => own !== outline) }),
      ),
    ),
  ];
  const several = button(message('map-own-several'), () => state.setTool('several'));
  return el(
    'section',
    { class: 'own-area-members' },
    el('h3', {}, message('map-own-members')),
    el('label', { for: 'own-name' }, message('map-own-name')),
    name,
    el('ul', {}, ...parts),
    el(
      'p',
      {},
      several,
      ' ',
      button(message('map-own-draw'), () => state.setTool('draw')),
    ),
    fileInput(state, atlas, status),
    status,
    el('p', { class: 'quiet' }, message('map-own-note')),
  );
}

function part(name: HTMLElement, takeOut: () => void): HTMLLIElement {
  const remove = button('×', takeOut, { class: 'plain' });
  const label = () => {
    const text = message('map-own-remove', { name: name.textContent });
    remove.setAttribute('aria-label', text);
    remove.title = text;
  };
  label();
  new MutationObserver(label).observe(name, { childList: true });
  return el('li', {}, name, remove);
}

/** The name of an area arrives later. */
function memberName(atlas: Atlas, id: string): HTMLElement {
  if (!isAreaId(atlas, id)) return el('span', {}, message('map-panel-tract', { id }));
  const name = el('span', { dir: 'auto' }, id);
  fetchTable('areas', ['id', 'name'])
    .then(({ columns }) => {
      const row = columns.get('id')?.indexOf(id) ?? -1;
      const found = columns.get('name')?.[row];
      if (found) name.replaceChildren(String(found));
    })
    .catch(() => undefined);
  return name;
}

function fileInput(state: State, atlas: Atlas, status: HTMLElement): HTMLElement {
  const input = el('input', { type: 'file', accept: '.geojson,.json,.kml,.gpkg,.zip' });
  input.addEventListener('change', () => void read(input.files?.[0] ?? null, state, atlas, status));
  return el('label', {}, message('map-own-file'), input);
}

async function read(file: File | null, state: State, atlas: Atlas, status: HTMLElement): Promise<void> {
  if (!file) return;
  const found = file.size > MAX_FILE ? null : await outlinesInFile(file);
  if (found === null || (found.outlines.length === 0 && found.id === null)) {
    status.textContent = message('map-own-file-failed');
    return;
  }
  if (found.id !== null) {
    state.set({ selection: { layer: 'area', id: found.id } }, { move: true });
    return;
  }
  const area = withOutlines(state.view.selection, found.outlines);
  if (cornersOf(area.outlines) > MAX_CORNERS)
    status.textContent = message('map-own-too-detailed', { most: MAX_CORNERS });
  else state.set({ selection: selectionOf(atlas, area) }, { move: true });
}
