import type { Atlas } from '../api/atlas';
import { button, el } from '../elements/dom';
import { message, type PlainId } from '../text/catalogue';
import { type Entry, type Fact, type Facts, MAX_FACT, type Place } from '../view/scenario';

/** What an entry's form tells. */
export interface EntryListener {
  change: (entry: Entry) => void;
  see: () => void;
  remove: () => void;
}

/** The facts that each step of a standard asks for. */
const ASKED: Partial<Record<string, Fact[]>> = {
  language: ['languages', 'interpreter'],
  open: ['hours'],
  cost: ['cost'],
  documents: ['documents'],
  wheelchair: ['wheelchair'],
  capacity: ['capacity'],
};
const LABELS: Record<Fact, PlainId> = {
  languages: 'map-try-languages',
  interpreter: 'map-try-interpreter',
  hours: 'map-try-hours',
  cost: 'map-try-cost',
  documents: 'map-try-documents',
  wheelchair: 'map-try-wheelchair',
  capacity: 'map-try-capacity',
};
const YES_OR_NO: Fact[] = ['interpreter', 'documents', 'wheelchair'];
const KINDS = ['close', 'move', 'change'] as const;
const KIND_LABELS: Record<(typeof KINDS)[number], PlainId> = {
  close: 'map-try-closes',
  move: 'map-try-moves',
  change: 'map-try-changes',
};

/** The facts that the standards about a theme ask for. */
export function askedFacts(atlas: Atlas, theme: string): Fact[] {
  const steps = atlas.standards.filter((standard) => standard.theme === theme).flatMap((standard) => standard.steps);
  return [...new Set(steps.flatMap(({ step }) => ASKED[step] ?? []))];
}

/** One entry of a scenario: which place, what is otherwise, and what can be done with it. */
export function entryForm(
  atlas: Atlas,
  entry: Entry,
  { number, name, at, canMove }: { number: number; name: string; at: Place | null; canMove: boolean },
  listener: EntryListener,
): HTMLElement {
  const asked = askedFacts(atlas, entry.theme);
  const facts =
    'facts' in entry ? factFields(entry.facts, asked, number, (own) => listener.change({ ...entry, facts: own })) : [];
  const see = button(message('map-try-see'), listener.see, { 'aria-label': message('map-try-see-label', { name }) });
  const remove = button('×', listener.remove, {
    'aria-label': message('map-try-remove', { name }),
    title: message('map-try-remove', { name }),
  });
  const kind = entry.kind === 'open' ? null : kindField(entry, { number, at, asked, canMove }, listener);
  return el(
    'li',
    {},
    el('div', { class: 'entry-head' }, el('strong', {}, el('bdi', {}, name)), see, remove),
    kind,
    ...facts,
  );
}

/** Whether a place of a list closes, moves, or offers something else. */
function kindField(
  entry: Exclude<Entry, { kind: 'open' }>,
  { number, at, asked, canMove }: { number: number; at: Place | null; asked: Fact[]; canMove: boolean },
  { change }: EntryListener,
): HTMLElement {
  const { theme, id } = entry;
  const possible = KINDS.filter((kind) =>
    kind === 'move' ? canMove && at !== null : kind === 'close' || asked.length > 0 || kind === entry.kind,
  );
  const options = possible.map((kind) =>
    el('option', { value: kind, selected: kind === entry.kind }, message(KIND_LABELS[kind])),
  );
  const select = el('select', { id: `entry-${number}-kind` }, ...options);
  select.addEventListener('change', () => {
    const kind = KINDS.find((own) => own === select.value);
    if (kind === 'close') change({ kind, theme, id });
    else if (kind === 'change') change({ kind, theme, id, facts: {} });
    else if (kind === 'move' && at) change({ kind, theme, id, at });
  });
  return el('p', {}, el('label', { for: select.id }, message('map-try-how')), ' ', select);
}

function factFields(facts: Facts, asked: Fact[], number: number, change: (facts: Facts) => void): HTMLElement[] {
  // A fact that is given is shown, whether or not a standard asks for it.
  const shown = [...new Set([...asked, ...(Object.keys(facts) as Fact[])])];
  return shown.map((fact) => {
    const id = `entry-${number}-${fact}`;
    const field = YES_OR_NO.includes(fact) ? yesOrNo(id, facts[fact]) : textField(id, fact, facts[fact]);
    field.addEventListener('change', () => change({ ...facts, [fact]: field.value }));
    return el('p', {}, el('label', { for: id }, message(LABELS[fact])), ' ', field);
  });
}

function textField(id: string, fact: Fact, value = ''): HTMLInputElement {
  const isNumber = fact === 'cost' || fact === 'capacity';
  const field = el('input', {
    id,
    type: 'text',
    maxlength: MAX_FACT,
    dir: 'ltr',
    placeholder: fact === 'hours' ? 'Mo-Fr 08:00-20:00' : null,
    inputmode: isNumber ? 'decimal' : null,
  });
  field.value = value;
  return field;
}

function yesOrNo(id: string, value = ''): HTMLSelectElement {
  const options: [string, PlainId][] = [
    ['', 'map-try-not-said'],
    ['yes', 'map-try-yes'],
    ['no', 'map-try-no'],
  ];
  return el(
    'select',
    { id },
    ...options.map(([own, label]) => el('option', { value: own, selected: own === value }, message(label))),
  );
}
