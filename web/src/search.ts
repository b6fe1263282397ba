import type { Atlas } from './atlas';
import { el, place } from './dom';
import * as numbers from './numbers';
import { NoAnswer } from './server';
import type { State } from './state';
import { type Layer, table } from './tables';
import { layerOf, type Pick, type Picked } from './view';
import { SEARCH, TROUBLE } from './words';

/** A combobox with a list that opens below, as the ARIA Authoring Practices describe it. */

interface Entry {
  pick: Pick;
  name: string;
  about: string;
  /** The name without accents and capitals. */
  key: string;
}

const MOST = 12;

export class Search {
  private readonly input: HTMLInputElement;
  private readonly list = el('ul', { id: 'found', role: 'listbox', 'aria-label': SEARCH.label, hidden: true });
  private readonly note = el('p', { class: 'search-note', hidden: true });
  private entries: Promise<Entry[]> | null = null;
  private found: Entry[] = [];
  private active = -1;

  constructor(
    private readonly atlas: Atlas,
    private readonly state: State,
    private readonly announce: (words: string) => void,
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
      placeholder: SEARCH.placeholder,
    });
    const label = el('label', { for: 'search-input', class: 'unseen' }, SEARCH.label);
    place('search').append(label, this.input, el('div', { class: 'found' }, this.list, this.note));
    this.input.addEventListener('focus', () => void this.read());
    this.input.addEventListener('input', () => void this.look());
    this.input.addEventListener('keydown', (event) => this.key(event));
    this.input.addEventListener('blur', () => this.close());
  }

  private read(): Promise<Entry[]> {
    this.entries ??= entries(this.atlas);
    this.entries.catch(() => {
      this.entries = null;
    });
    return this.entries;
  }

  private async look(): Promise<void> {
    const asked = plain(this.input.value);
    if (asked === '') {
      this.close();
      return;
    }
    try {
      const reading = this.read();
      this.tell(SEARCH.loading);
      const all = await reading;
      if (plain(this.input.value) === asked) this.show(matches(all, asked));
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      this.tell(TROUBLE[error.trouble]);
    }
  }

  private show(all: Entry[]): void {
    this.found = all.slice(0, MOST);
    this.active = -1;
    this.list.replaceChildren(...this.found.map((entry, index) => this.option(entry, index)));
    this.list.hidden = this.found.length === 0;
    this.input.setAttribute('aria-expanded', String(!this.list.hidden));
    this.input.removeAttribute('aria-activedescendant');
    const words = all.length > MOST ? SEARCH.more(MOST, numbers.count(all.length)) : SEARCH.found(all.length);
    this.tell(all.length === 0 ? SEARCH.none : all.length > MOST ? words : '');
    this.announce(all.length === 0 ? SEARCH.none : words);
  }

  private option(entry: Entry, index: number): HTMLLIElement {
    const option = el(
      'li',
      { id: `found-${index}`, role: 'option', 'aria-selected': 'false' },
      entry.name,
      el('small', {}, entry.about),
    );
    // Before the input loses the focus, which closes the list.
    option.addEventListener('pointerdown', (event) => event.preventDefault());
    option.addEventListener('click', () => this.choose(entry));
    return option;
  }

  private key(event: KeyboardEvent): void {
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
    this.state.set({ pick: entry.pick }, { move: true, focus: true });
  }

  private tell(words: string): void {
    this.note.textContent = words;
    this.note.hidden = words === '';
  }

  private close(): void {
    this.found = [];
    this.list.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
    this.input.removeAttribute('aria-activedescendant');
    this.tell('');
  }
}

/** Names that begin with what was asked, then those with it at a word's start or anywhere, then ids. */
function matches(entries: Entry[], asked: string): Entry[] {
  const ranks: [Entry[], Entry[], Entry[], Entry[]] = [[], [], [], []];
  for (const entry of entries) {
    const at = entry.key.indexOf(asked);
    if (at >= 0) ranks[at === 0 ? 0 : entry.key.includes(` ${asked}`) ? 1 : 2].push(entry);
    else if (plain(entry.pick.id).startsWith(asked)) ranks[3].push(entry);
  }
  return ranks.flat();
}

async function entries(atlas: Atlas): Promise<Entry[]> {
  const theme = new Map(atlas.themes.map(({ id, label }) => [id, label]));
  const kind = new Map(atlas.areaKinds.map(({ id, label }) => [id, label]));
  const parts = await Promise.all([
    named('area', ['id', 'name', 'kind'], (value) => kind.get(value) ?? value),
    named('site', ['id', 'name', 'theme'], (value) => theme.get(value) ?? value),
    named('tract', ['geoid', 'name'], () => SEARCH.tract),
  ]);
  return parts.flat();
}

async function named(layer: Picked, columns: string[], about: (value: string) => string): Promise<Entry[]> {
  const source: Layer = layerOf({ layer, id: '' });
  const answer = await table(source, columns);
  const [ids = [], names = [], details = []] = columns.map((column) => answer.columns.get(column));
  return ids.map((cell, index) => {
    const id = String(cell);
    const name = String(names[index] ?? id);
    const detail = about(String(details[index] ?? ''));
    return {
      pick: { layer, id },
      name,
      about: layer === 'tract' ? `${detail} ${id}` : detail,
      key: plain(name),
    };
  });
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
