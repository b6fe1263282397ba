import { OWN_TEXTS, type OwnTextKey, type OwnTexts } from '../api/documents';
import { button, el } from '../elements/dom';
import { message, type PlainId } from '../text/catalogue';

const KEYS = Object.keys(OWN_TEXTS) as OwnTextKey[];

const LABELS: Record<OwnTextKey, PlainId> = {
  ask: 'map-handout-ask',
  story: 'map-handout-story',
  decides: 'map-handout-decides',
  contact: 'map-handout-contact',
};

/** How long nobody types before the preview follows, in milliseconds. */
const PAUSE = 1000;

interface Field {
  key: OwnTextKey;
  area: HTMLTextAreaElement;
  room: HTMLElement;
}

/** Where a browser keeps the texts, for each address of a service. */
const STORAGE_KEY = 'gapatlas:own-texts';

/** The reader's own texts. They are kept in the browser. */
export class OwnTextFields {
  readonly element = el('fieldset', { class: 'handout-own' });
  private readonly fields: Field[];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly changed: () => void,
    announce: (text: string) => void,
  ) {
    const kept = this.read();
    this.fields = KEYS.map((key) => this.field(key, kept[key] ?? ''));
    const remove = button(message('map-handout-delete'), () => {
      this.clear();
      announce(message('map-handout-deleted'));
    });
    this.element.append(
      el('legend', {}, message('map-handout-own')),
      el('p', { class: 'quiet' }, message('map-handout-own-note')),
      ...this.fields.map(({ key, area, room }) =>
        el('div', {}, el('label', { for: area.id }, message(LABELS[key])), area, room),
      ),
      remove,
    );
  }

  /** The texts that are not empty. */
  texts(): OwnTexts {
    const given = this.fields
      .map(({ key, area }) => [key, area.value.trim()] as const)
      .filter(([, text]) => text !== '');
    return Object.fromEntries(given);
  }

  /** The first field with more text than a brief has room for. */
  tooLong(): HTMLElement | null {
    return this.fields.find(({ key, area }) => roomIn(key, area) < 0)?.area ?? null;
  }

  private field(key: OwnTextKey, text: string): Field {
    const room = el('small', { id: `handout-${key}-room` });
    const rows = OWN_TEXTS[key] > 500 ? 6 : 2;
    const area = el('textarea', { id: `handout-${key}`, rows, dir: 'auto', 'aria-describedby': room.id });
    area.value = text;
    const field = { key, area, room };
    showRoom(field);
    area.addEventListener('input', () => {
      showRoom(field);
      this.write();
      this.changeAfterPause();
    });
    return field;
  }

  private changeAfterPause(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.changed, PAUSE);
  }

  private clear(): void {
    for (const field of this.fields) {
      field.area.value = '';
      showRoom(field);
    }
    this.write();
    this.changed();
  }

  private read(): OwnTexts {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '{}');
      const entries = Object.entries(kept ?? {}).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      );
      return Object.fromEntries(entries);
    } catch {
      // A browser may keep nothing for this page, and what it keeps may be damaged.
      return {};
    }
  }

  private write(): void {
    const texts = this.texts();
    try {
      if (Object.keys(texts).length === 0) localStorage.removeItem(STORAGE_KEY);
      else localStorage.setItem(STORAGE_KEY, JSON.stringify(texts));
    } catch {
      // Without storage the texts are there until the page is left.
    }
  }
}

/** The characters left. The server counts them without spaces at the ends, and one beyond U+FFFF as one. */
function roomIn(key: OwnTextKey, { value }: HTMLTextAreaElement): number {
  return OWN_TEXTS[key] - [...value.trim()].length;
}

function showRoom({ key, area, room }: Field): void {
  const left = roomIn(key, area);
  room.textContent = left < 0 ? message('map-handout-over', { over: -left }) : message('map-handout-left', { left });
  room.classList.toggle('warning', left < 0);
  area.setAttribute('aria-invalid', String(left < 0));
}
