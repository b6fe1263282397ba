import type { Atlas } from './atlas';
import { describeGap } from './descriptions';
import { button, byId, el } from './dom';
import { FAILURES, PANEL } from './messages';
import { allIndicators, byGroup, otherStandards, standardSection } from './panel-numbers';
import { siteFacts } from './panel-site';
import { RequestError } from './server';
import type { State } from './state';
import { fetchRow, type Row, textIn } from './tables';
import { layerOf, measureOf, type Selection, sameSelection, standardOf, type View } from './view';

interface LoadedRow {
  selection: Selection;
  row: Row;
}

/** The numbers of the selected tract, area or site. */
export class Panel {
  private readonly host = byId('panel');
  private readonly heading = el('h2', { tabindex: -1 });
  private readonly body = el('div', { class: 'panel-body' });
  private readonly kicker = el('p', { class: 'kicker' });
  private loaded: LoadedRow | null = null;
  /** The element that had the keyboard focus before the panel took it. */
  private previousFocus: Element | null = null;

  constructor(
    private readonly atlas: Atlas,
    private readonly state: State,
    private readonly announce: (text: string) => void,
  ) {
    this.host.setAttribute('aria-label', PANEL.label);
    const close = button('×', () => this.close(), { class: 'close', 'aria-label': PANEL.close, title: PANEL.close });
    this.host.append(el('div', { class: 'panel-head' }, el('div', {}, this.kicker, this.heading), close), this.body);
    this.host.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close();
    });
    state.subscribe((view, before, navigation) => void this.update(view, before, navigation.focus ?? false));
  }

  private async update(view: View, before: View | null, focus: boolean): Promise<void> {
    this.host.hidden = view.selection === null;
    if (!view.selection) {
      this.loaded = null;
      return;
    }
    if (focus) {
      this.previousFocus = document.activeElement;
      this.heading.focus();
      this.host.scrollIntoView({ block: 'nearest' });
    }
    const current = this.loaded && sameSelection(this.loaded.selection, view.selection) ? this.loaded : null;
    if (current && view.standard === before?.standard && view.measure === before.measure) return;
    const loaded = current ?? (await this.load(view.selection));
    if (!loaded || !this.isSelected(loaded.selection)) return;
    this.loaded = loaded;
    this.render(loaded.selection, loaded.row, current === null);
  }

  private async load(selection: Selection): Promise<LoadedRow | null> {
    this.loaded = null;
    this.kicker.textContent = this.kind(selection, null);
    this.heading.textContent = selection.id;
    this.body.replaceChildren(el('p', {}, PANEL.loading));
    try {
      return { selection, row: await fetchRow(layerOf(selection), selection.id) };
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      if (this.isSelected(selection))
        this.showError(error.failure === 'unknown' ? PANEL.unknown(selection.id) : FAILURES[error.failure]);
      return null;
    }
  }

  private showError(text: string): void {
    this.body.replaceChildren(el('p', { class: 'warning' }, text));
    this.announce(text);
  }

  /** Whether a feature is still selected: another may be by the time a response arrives. */
  private isSelected(selection: Selection): boolean {
    return sameSelection(selection, this.state.view.selection);
  }

  private render(selection: Selection, { cells, bounds }: Row, isNew: boolean): void {
    const scrolled = this.host.scrollTop;
    const name = textIn(cells, 'name') ?? selection.id;
    this.heading.textContent = name;
    this.kicker.textContent = this.kind(selection, textIn(cells, selection.layer === 'site' ? 'theme' : 'kind'));
    const links = this.links(selection, bounds !== null);
    if (selection.layer === 'site') {
      this.body.replaceChildren(links, siteFacts(selection.id, cells));
      if (isNew) this.announce(`${name}. ${this.kicker.textContent}`);
      return;
    }
    const standard = standardOf(this.atlas, this.state.view);
    const measure = measureOf(standard, this.state.view);
    const others = otherStandards(this.atlas, standard, cells, (id) => this.state.set({ standard: id }));
    this.body.replaceChildren(standardSection(this.atlas, standard, measure, cells), links);
    const groups = byGroup(this.atlas, standard, cells);
    if (groups) this.body.append(groups);
    if (others) this.body.append(others);
    this.body.append(allIndicators(this.atlas, cells));
    this.host.scrollTop = isNew ? 0 : scrolled;
    if (isNew) this.announce(`${name}. ${describeGap(this.atlas, standard, measure, cells)}`);
  }

  private kind(selection: Selection, detail: string | null): string {
    if (selection.layer === 'tract') return PANEL.tract(selection.id);
    if (selection.layer === 'site') return this.atlas.themes.find(({ id }) => id === detail)?.label ?? PANEL.site;
    return this.atlas.areaKinds.find(({ id }) => id === detail)?.label ?? PANEL.area;
  }

  private links(selection: Selection, hasPosition: boolean): HTMLElement {
    const show = button(PANEL.show, () => this.state.set({}, { move: true }), { class: 'plain' });
    const report = el('a', { href: `/areas/${encodeURIComponent(selection.id)}/report.html` }, PANEL.report);
    return el(
      'p',
      { class: 'panel-links' },
      selection.layer === 'area' ? report : null,
      hasPosition ? show : el('span', { class: 'quiet' }, PANEL.noPosition),
    );
  }

  private close(): void {
    const target = this.previousFocus?.isConnected ? this.previousFocus : document.querySelector('.maplibregl-canvas');
    this.state.set({ selection: null });
    if (target instanceof HTMLElement) target.focus();
    this.previousFocus = null;
  }
}
