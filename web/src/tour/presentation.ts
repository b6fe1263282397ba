import type { Atlas } from '../api/atlas';
import { button, byId, el } from '../elements/dom';
import { message } from '../text/catalogue';
import type { State } from '../view/state';
import { fromHash, type View } from '../view/view';

/** By how many stops a key goes on. */
const STEPS: Record<string, number> = { ArrowRight: 1, PageDown: 1, ' ': 1, ArrowLeft: -1, PageUp: -1 };

/** The stops of a tour, one after the other, by keyboard or button, on the whole screen where the browser allows it. */
export class Presentation {
  private readonly host = byId('stop');
  private readonly text = el('p', { tabindex: -1, dir: 'auto' });
  private readonly count = el('span', { class: 'quiet' });
  private readonly back = button(message('map-tour-back'), () => this.go(-1));
  private readonly next = button(message('map-tour-next'), () => this.go(1));

  constructor(
    private readonly atlas: Atlas,
    private readonly state: State,
  ) {
    this.host.setAttribute('aria-label', message('map-tour'));
    const whole = button(message('map-tour-screen'), () => void wholeScreen());
    const end = button(message('map-tour-leave'), () => this.leave());
    this.host.append(this.text, el('div', { class: 'tour-buttons' }, this.count, this.back, this.next, whole, end));
    document.addEventListener('keydown', (event) => this.pressed(event));
    // Escape leaves the whole screen without telling the page which key it was.
    document.addEventListener('fullscreenchange', () => {
      if (!document.fullscreenElement) this.leave();
    });
    state.subscribe((view, before) => this.update(view, before));
  }

  begin(): void {
    void wholeScreen();
    this.show(0);
  }

  private update({ tour, stop }: View, before: View | null): void {
    const shown = stop === null ? undefined : tour[stop];
    this.host.hidden = !shown;
    if (!shown || stop === null) {
      delete document.documentElement.dataset.presenting;
      return;
    }
    document.documentElement.dataset.presenting = '';
    this.back.disabled = stop === 0;
    this.next.disabled = stop === tour.length - 1;
    this.count.textContent = message('map-tour-count', { number: stop + 1, all: tour.length });
    this.text.textContent = shown.text;
    if (before === null || before.stop !== stop) this.text.focus();
    // An address that begins with a stop says only which one.
    if (before === null) this.show(stop);
  }

  private show(stop: number): void {
    const { tour } = this.state.view;
    const { view } = tour[stop] ?? { view: '' };
    this.state.set({ ...fromHash(this.atlas, view), tour, stop }, { move: true });
  }

  private go(by: number): void {
    const { tour, stop } = this.state.view;
    if (stop !== null && tour[stop + by]) this.show(stop + by);
  }

  private leave(): void {
    if (this.state.view.stop === null) return;
    this.state.set({ stop: null });
    if (document.fullscreenElement) void document.exitFullscreen();
    byId('tour').querySelector('button')?.focus();
  }

  private pressed(event: KeyboardEvent): void {
    const isMirrored = document.documentElement.dir === 'rtl' && event.key.startsWith('Arrow');
    const step = (STEPS[event.key] ?? 0) * (isMirrored ? -1 : 1);
    const { target } = event;
    // Keys keep their meaning on the map, which they move, and on a button, which they press.
    const isElsewhere = target instanceof HTMLElement && target.closest('button, input, select, textarea, a, canvas');
    if (this.state.view.stop === null || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') this.leave();
    else if (step !== 0 && (!isElsewhere || event.key.startsWith('Page'))) {
      event.preventDefault();
      this.go(step);
    }
  }
}

/** Not all browsers can, and none does so without a click or a key; then the page alone is all that is shown. */
async function wholeScreen(): Promise<void> {
  await document.documentElement.requestFullscreen?.().catch(() => undefined);
}
