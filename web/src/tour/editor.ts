import type { Atlas } from '../api/atlas';
import { button, byId, el } from '../elements/dom';
import { download } from '../elements/download';
import { message } from '../text/catalogue';
import type { State } from '../view/state';
import { MAX_STOP_TEXT, MAX_STOPS, readTourFile, type Stop, tourFile } from '../view/tour';
import { fromHash, stopOf, type View } from '../view/view';

/** A file of more bytes is no tour: this is what the longest one has, and more. */
const MAX_FILE = 256 * 1024;

/** The stops of a tour, to be added, described, put in order and taken out. */
export class Editor {
  private readonly host = byId('tour');
  private readonly list = el('ol');
  private readonly status = el('p', { role: 'status', class: 'quiet' });
  private readonly file = el('input', { type: 'file', id: 'tour-file', accept: '.json,application/json' });
  private readonly add = button(message('map-tour-add'), () => this.addStop());

  constructor(
    private readonly atlas: Atlas,
    private readonly state: State,
    present: () => void,
  ) {
    this.host.setAttribute('aria-labelledby', 'tour-heading');
    this.file.addEventListener('change', () => void this.openFile());
    this.host.append(
      el('h2', { id: 'tour-heading' }, message('map-tour')),
      el('p', { class: 'quiet' }, message('map-tour-what')),
      this.list,
      el(
        'div',
        { class: 'tour-buttons' },
        this.add,
        button(message('map-tour-present'), present),
        button(message('map-tour-save'), () => this.save()),
        button(message('map-tour-end'), () => this.end()),
      ),
      el('p', {}, el('label', { for: this.file.id }, message('map-tour-file')), ' ', this.file),
      this.status,
    );
    state.subscribe((view) => this.update(view));
  }

  private update({ tour, stop }: View): void {
    this.host.hidden = tour.length === 0 || stop !== null;
    this.add.disabled = tour.length >= MAX_STOPS;
    // What is typed is in the list already; a button that is being pressed stays.
    const texts = [...this.list.querySelectorAll('textarea')].map(({ value }) => value);
    if (texts.length === tour.length && tour.every(({ text }, at) => text === texts[at])) return;
    this.list.replaceChildren(...tour.map(({ text }, at) => this.item(text, at, tour.length)));
  }

  private item(written: string, at: number, stops: number): HTMLElement {
    const number = at + 1;
    const text = el('textarea', { id: `tour-stop-${at}`, maxlength: MAX_STOP_TEXT, dir: 'auto' }, written);
    text.addEventListener('change', () => this.renew(at, { text: text.value }));
    const see = button(message('map-tour-see'), () => this.see(at), named('map-tour-see-label', number));
    const now = button(message('map-tour-now'), () => this.renew(at, { view: stopOf(this.atlas, this.state.view) }), {
      ...named('map-tour-now-label', number),
    });
    const earlier = button('↑', () => this.swap(at, at - 1), {
      ...named('map-tour-earlier', number),
      disabled: at === 0,
    });
    const later = button('↓', () => this.swap(at, at + 1), {
      ...named('map-tour-later', number),
      disabled: number === stops,
    });
    const remove = button('×', () => this.change(this.stops().toSpliced(at, 1), at), named('map-tour-remove', number));
    return el(
      'li',
      {},
      el('label', { for: text.id }, message('map-tour-text', { number })),
      text,
      el('div', { class: 'tour-buttons' }, see, now, earlier, later, remove),
    );
  }

  private stops(): Stop[] {
    return this.state.view.tour;
  }

  private renew(at: number, changes: Partial<Stop>): void {
    this.state.set({ tour: this.stops().map((stop, index) => (index === at ? { ...stop, ...changes } : stop)) });
    if (changes.view !== undefined) this.status.textContent = message('map-tour-kept', { number: at + 1 });
  }

  private swap(one: number, other: number): void {
    const [first, second] = [this.stops()[one], this.stops()[other]];
    if (first && second) this.change(this.stops().with(one, second).with(other, first), other);
  }

  /** The focus stays at the stop that was changed, or what took its place. */
  private change(tour: Stop[], focused: number | null = null): void {
    this.state.set({ tour });
    if (focused === null) return;
    const at = Math.min(focused, tour.length - 1);
    (this.list.children[at]?.querySelector('textarea') ?? this.add).focus();
  }

  private addStop(): void {
    const { view } = this.state;
    this.change([...view.tour, { text: '', view: stopOf(this.atlas, view) }], view.tour.length);
    this.list.lastElementChild?.scrollIntoView({ block: 'nearest' });
  }

  /** Shows what a stop shows, and keeps the tour. */
  private see(at: number): void {
    const tour = this.stops();
    this.state.set({ ...fromHash(this.atlas, tour[at]?.view ?? ''), tour, stop: null }, { move: true });
  }

  private save(): void {
    download(new Blob([tourFile(this.state.view.tour)], { type: 'application/json' }), 'gapatlas-tour.json');
  }

  private end(): void {
    this.state.set({ tour: [] });
    document.querySelector<HTMLElement>('.share > summary')?.focus();
  }

  private async openFile(): Promise<void> {
    const file = this.file.files?.[0];
    this.file.value = '';
    if (!file) return;
    const tour = file.size > MAX_FILE ? null : readTourFile(await file.text().catch(() => ''));
    this.status.textContent = tour ? '' : message('map-tour-no-tour', { file: file.name });
    if (tour) this.change(tour);
  }
}

function named(
  id: 'map-tour-see-label' | 'map-tour-now-label' | 'map-tour-earlier' | 'map-tour-later' | 'map-tour-remove',
  number: number,
) {
  const label = message(id, { number });
  return { 'aria-label': label, title: label };
}
