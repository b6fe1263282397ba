import type { Atlas } from './atlas';
import { button, el, place } from './dom';
import { byGroup, everything, otherStandards, thisStandard } from './panel-numbers';
import { siteFacts } from './panel-site';
import { sentence } from './sentences';
import { NoAnswer } from './server';
import type { State } from './state';
import { type Row, row, textIn } from './tables';
import { layerOf, measureOf, type Pick, samePick, standardOf, type View } from './view';
import { PANEL, TROUBLE } from './words';

interface Shown {
  pick: Pick;
  row: Row;
}

/** What is known about the selected tract, area or site. */
export class Panel {
  private readonly host = place('panel');
  private readonly heading = el('h2', { tabindex: -1 });
  private readonly body = el('div', { class: 'panel-body' });
  private readonly kicker = el('p', { class: 'kicker' });
  private shown: Shown | null = null;
  /** Where the keyboard's focus was before it was led here. */
  private cameFrom: Element | null = null;

  constructor(
    private readonly atlas: Atlas,
    private readonly state: State,
    private readonly announce: (words: string) => void,
  ) {
    this.host.setAttribute('aria-label', PANEL.label);
    const close = button('×', () => this.close(), { class: 'close', 'aria-label': PANEL.close, title: PANEL.close });
    this.host.append(el('div', { class: 'panel-head' }, el('div', {}, this.kicker, this.heading), close), this.body);
    this.host.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close();
    });
    state.follow((view, before, change) => void this.follow(view, before, change.focus ?? false));
  }

  private async follow(view: View, before: View | null, focus: boolean): Promise<void> {
    this.host.hidden = view.pick === null;
    if (!view.pick) {
      this.shown = null;
      return;
    }
    if (focus) {
      this.cameFrom = document.activeElement;
      this.heading.focus();
      this.host.scrollIntoView({ block: 'nearest' });
    }
    const known = this.shown && samePick(this.shown.pick, view.pick) ? this.shown : null;
    if (known && view.standard === before?.standard && view.measure === before.measure) return;
    const shown = known ?? (await this.read(view.pick));
    if (!shown || !this.isStill(shown.pick)) return;
    this.shown = shown;
    this.write(shown.pick, shown.row, known === null);
  }

  private async read(pick: Pick): Promise<Shown | null> {
    this.shown = null;
    this.kicker.textContent = this.kind(pick, null);
    this.heading.textContent = pick.id;
    this.body.replaceChildren(el('p', {}, PANEL.loading));
    try {
      return { pick, row: await row(layerOf(pick), pick.id) };
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      if (this.isStill(pick))
        this.lament(error.trouble === 'unknown' ? PANEL.unknown(pick.id) : TROUBLE[error.trouble]);
      return null;
    }
  }

  private lament(words: string): void {
    this.body.replaceChildren(el('p', { class: 'warning' }, words));
    this.announce(words);
  }

  /** Something else may have been picked before the answer came. */
  private isStill(pick: Pick): boolean {
    return samePick(pick, this.state.view.pick);
  }

  private write(pick: Pick, { cells, bounds }: Row, fresh: boolean): void {
    const scrolled = this.host.scrollTop;
    const name = textIn(cells, 'name') ?? pick.id;
    this.heading.textContent = name;
    this.kicker.textContent = this.kind(pick, textIn(cells, pick.layer === 'site' ? 'theme' : 'kind'));
    const links = this.links(pick, bounds !== null);
    if (pick.layer === 'site') {
      this.body.replaceChildren(links, siteFacts(pick.id, cells));
      if (fresh) this.announce(`${name}. ${this.kicker.textContent}`);
      return;
    }
    const standard = standardOf(this.atlas, this.state.view);
    const shown = measureOf(standard, this.state.view);
    const others = otherStandards(this.atlas, standard, cells, (id) => this.state.set({ standard: id }));
    this.body.replaceChildren(thisStandard(this.atlas, standard, shown, cells), links);
    const groups = byGroup(this.atlas, standard, cells);
    if (groups) this.body.append(groups);
    if (others) this.body.append(others);
    this.body.append(everything(this.atlas, cells));
    this.host.scrollTop = fresh ? 0 : scrolled;
    if (fresh) this.announce(`${name}. ${sentence(this.atlas, standard, shown, cells)}`);
  }

  private kind(pick: Pick, detail: string | null): string {
    if (pick.layer === 'tract') return PANEL.tract(pick.id);
    if (pick.layer === 'site') return this.atlas.themes.find(({ id }) => id === detail)?.label ?? PANEL.site;
    return this.atlas.areaKinds.find(({ id }) => id === detail)?.label ?? PANEL.area;
  }

  private links(pick: Pick, somewhere: boolean): HTMLElement {
    const show = button(PANEL.show, () => this.state.set({}, { move: true }), { class: 'plain' });
    const report = el('a', { href: `/areas/${encodeURIComponent(pick.id)}/report.html` }, PANEL.report);
    return el(
      'p',
      { class: 'panel-links' },
      pick.layer === 'area' ? report : null,
      somewhere ? show : el('span', { class: 'quiet' }, PANEL.noPosition),
    );
  }

  private close(): void {
    const back = this.cameFrom?.isConnected ? this.cameFrom : document.querySelector('.maplibregl-canvas');
    this.state.set({ pick: null });
    if (back instanceof HTMLElement) back.focus();
    this.cameFrom = null;
  }
}
