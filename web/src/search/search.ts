import { type Address, fetchAddresses } from '../api/addresses';
import type { Atlas } from '../api/atlas';
import type { Corner } from '../api/own-area';
import { RequestError } from '../api/request';
import { AREA_OF_TRACT, fetchTable, type Layer, OWN_NAME } from '../api/tables';
import { byId, el } from '../elements/dom';
import { message } from '../text/catalogue';
import { placeNodes } from '../text/descriptions';
import { failureText } from '../text/failures';
import type { State } from '../view/state';
import { layerOf, type Selection, type SelectionLayer } from '../view/view';

/** A combobox with a listbox popup, after the ARIA Authoring Practices. */

interface Entry {
  selection: Selection;
  /** Of an address: where it is. Its selection is the tract that it lies in. */
  point: Corner | null;
  name: string;
  /** Tracts only: the name of the planning area that it lies in. */
  area: string | null;
  detail: string;
  /** The name without diacritics, in lower case, also in the study's language. */
  key: string;
}

const MAX_RESULTS = 12;
/** Places that stand before addresses. */
const KEPT = 6;
/** The fewest characters that are looked for in the list of addresses. */
const MIN_ADDRESS = 3;
/** Milliseconds after the last key before the server is asked. */
const ADDRESS_DELAY = 150;
/** The zoom that shows the houses of a street. */
const ADDRESS_ZOOM = 15;

export class Search {
  private readonly input: HTMLInputElement;
  private readonly list = el('ul', { id: 'found', role: 'listbox', hidden: true });
  private readonly note = el('p', { class: 'search-note', hidden: true });
  private entries: Promise<Entry[]> | null = null;
  private found: Entry[] = [];
  private active = -1;

  constructor(
    private readonly atlas: Atlas,
    private readonly state: State,
    private readonly announce: (text: string) => void,
  ) {
    this.input = el('input', {
      id: 'search-input',
      type: 'text',
      role: 'combobox',
      autocomplete: 'off',
      spellcheck: 'false',
      'aria-expanded': 'false',
      'aria-controls': 'found',
      'aria-autocomplete': 'list',
      placeholder: message(atlas.addresses ? 'map-search-placeholder-addresses' : 'map-search-placeholder'),
    });
    const name = message('map-search-label');
    this.list.setAttribute('aria-label', name);
    const label = el('label', { for: 'search-input', class: 'unseen' }, name);
    byId('search').append(label, this.input, el('div', { class: 'found' }, this.list, this.note));
    this.input.addEventListener('focus', () => void this.loadEntries());
    this.input.addEventListener('input', () => void this.update());
    this.input.addEventListener('keydown', (event) => this.onKey(event));
    this.input.addEventListener('blur', () => this.close());
  }

  private loadEntries(): Promise<Entry[]> {
    this.entries ??= fetchAllEntries(this.atlas);
    this.entries.catch(() => {
      this.entries = null;
    });
    return this.entries;
  }

  private async update(): Promise<void> {
    const query = normalize(this.input.value);
    if (query === '') {
      this.close();
      return;
    }
    try {
      const reading = this.loadEntries();
      this.showNote(message('map-search-loading'));
      const all = await reading;
      const isAsked = () => normalize(this.input.value) === query;
      if (!isAsked()) return;
      const matches = rankMatches(all, query);
      this.render(matches);
      if (!this.atlas.addresses || query.length < MIN_ADDRESS) return;
      await new Promise((resolve) => setTimeout(resolve, ADDRESS_DELAY));
      if (!isAsked()) return;
      const addresses = (await fetchAddresses(this.input.value)).flatMap(addressEntry);
      if (!isAsked() || addresses.length === 0) return;
      // Whoever begins with a house number looks for an address.
      this.render(
        /^\d+\s/.test(query)
          ? [...addresses, ...matches]
          : [...matches.slice(0, KEPT), ...addresses, ...matches.slice(KEPT)],
      );
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      this.showNote(failureText(error.failure));
    }
  }

  private render(all: Entry[]): void {
    this.found = all.slice(0, MAX_RESULTS);
    this.active = -1;
    this.list.replaceChildren(...this.found.map((entry, index) => this.option(entry, index)));
    this.list.hidden = this.found.length === 0;
    this.input.setAttribute('aria-expanded', String(!this.list.hidden));
    this.input.removeAttribute('aria-activedescendant');
    const text =
      all.length === 0
        ? message('map-search-none')
        : all.length > MAX_RESULTS
          ? message('map-search-more', { shown: MAX_RESULTS, all: all.length })
          : message('map-search-found', { found: all.length });
    this.showNote(all.length === 0 || all.length > MAX_RESULTS ? text : '');
    this.announce(text);
  }

  private option(entry: Entry, index: number): HTMLLIElement {
    const option = el(
      'li',
      { id: `found-${index}`, role: 'option', 'aria-selected': 'false' },
      el('bdi', {}, ...placeNodes(entry)),
      el('small', { dir: 'auto' }, entry.detail),
    );
    // Keeps the focus in the input, whose blur closes the list.
    option.addEventListener('pointerdown', (event) => event.preventDefault());
    option.addEventListener('click', () => this.choose(entry));
    return option;
  }

  private onKey(event: KeyboardEvent): void {
    const { length } = this.found;
    if (event.key === 'Escape') {
      if (this.list.hidden) this.input.value = '';
      this.close();
    } else if (event.key === 'ArrowDown' && length > 0) {
      this.move((this.active + 1) % length);
    } else if (event.key === 'ArrowUp' && length > 0) {
      this.move((this.active <= 0 ? length : this.active) - 1);
    } else if (event.key === 'Enter') {
      const entry = this.found[Math.max(this.active, 0)];
      if (entry && !this.list.hidden) this.choose(entry);
    } else {
      return;
    }
    event.preventDefault();
  }

  private move(to: number): void {
    this.active = to;
    for (const [index, option] of [...this.list.children].entries()) {
      option.setAttribute('aria-selected', String(index === to));
      if (index === to) option.scrollIntoView({ block: 'nearest' });
    }
    this.input.setAttribute('aria-activedescendant', `found-${to}`);
  }

  private choose(entry: Entry): void {
    this.input.value = '';
    this.close();
    const { point, selection } = entry;
    const position = point && { zoom: ADDRESS_ZOOM, lng: point[0], lat: point[1] };
    this.state.set({ selection, ...(position && { position, marked: point }) }, { move: true, focus: true });
  }

  private showNote(text: string): void {
    this.note.textContent = text;
    this.note.hidden = text === '';
  }

  private close(): void {
    this.found = [];
    this.list.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
    this.input.removeAttribute('aria-activedescendant');
    this.showNote('');
  }
}

/** Names that start with the query, then those with a word that does, then those that contain it, then ids. */
function rankMatches(entries: Entry[], query: string): Entry[] {
  const ranks: [Entry[], Entry[], Entry[], Entry[]] = [[], [], [], []];
  for (const entry of entries) {
    const index = entry.key.indexOf(query);
    if (index >= 0) ranks[index === 0 ? 0 : entry.key.includes(` ${query}`) ? 1 : 2].push(entry);
    else if (normalize(entry.selection.id).startsWith(query)) ranks[3].push(entry);
  }
  return ranks.flat();
}

async function fetchAllEntries(atlas: Atlas): Promise<Entry[]> {
  const theme = new Map(atlas.themes.map(({ id, label }) => [id, label]));
  const kind = new Map(atlas.area_kinds.map(({ id, label }) => [id, label]));
  const parts = await Promise.all([
    fetchEntries('area', ['id', 'name', 'kind'], (value) => kind.get(value) ?? value),
    fetchEntries('site', ['id', 'name', 'theme'], (value) => theme.get(value) ?? value),
    fetchEntries('tract', ['geoid', 'name'], (_, id) => message('map-panel-tract', { id })),
  ]);
  return parts.flat();
}

async function fetchEntries(
  layer: SelectionLayer,
  columns: string[],
  detailOf: (value: string, id: string) => string,
): Promise<Entry[]> {
  const source: Layer = layerOf({ layer, id: '' });
  const table = await fetchTable(source, columns);
  const areas = table.columns.get(AREA_OF_TRACT) ?? [];
  const ownNames = table.columns.get(OWN_NAME) ?? [];
  const [ids = [], names = [], details = []] = columns.map((column) => table.columns.get(column));
  return ids.map((cell, index) => {
    const id = String(cell);
    const name = String(names[index] ?? id);
    const detail = detailOf(String(details[index] ?? ''), id);
    const area = areas[index] ?? null;
    const ownName = String(ownNames[index] ?? name);
    return {
      selection: { layer, id },
      point: null,
      name,
      area: area === null ? null : String(area),
      detail,
      key: normalize(ownName === name ? name : `${name} ${ownName}`),
    };
  });
}

/** An address in a tract of the atlas. */
function addressEntry({ line, city, postal, point, tract, located }: Address): Entry[] {
  if (tract === null) return [];
  const rest = [city, postal].filter((part) => part !== null).join(' ');
  return [
    {
      selection: { layer: 'tract', id: tract },
      point: [point[0], point[1]],
      name: rest === '' ? line : `${line}, ${rest}`,
      area: null,
      detail: message(located === 'address' ? 'map-search-address' : 'map-search-street'),
      key: '',
    },
  ];
}

function normalize(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
