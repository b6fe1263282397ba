import './handout.css';
import type { DocumentChoice } from '../api/documents';
import { fetchRow, textIn } from '../api/tables';
import { button, byId, el } from '../elements/dom';
import { currentLanguage, LANGUAGES, message } from '../text/catalogue';
import type { HandoutChoice } from '../view/handout';
import type { State } from '../view/state';
import type { View } from '../view/view';
import { Choices } from './choices';
import { Findings } from './findings';
import { OwnTextFields } from './own-text';
import { Preview } from './preview';
import { type DocumentOrder, SaveButton } from './save';

/** The dialog that makes a document about the selected area. */
export class Handout {
  private readonly dialog = byId('handout') as HTMLDialogElement;
  private readonly place = el('p', { class: 'kicker' });
  private readonly status = el('p', { role: 'status' });
  private readonly choices = new Choices((changes) => this.change(changes));
  private readonly findings = new Findings(
    (leftOut) => this.change({ leftOut }),
    (...nodes) => this.say(...nodes),
  );
  private readonly own = new OwnTextFields(
    () => void this.showPreview(),
    (text) => this.say(text),
  );
  private readonly preview = new Preview();
  private shown: DocumentChoice | null = null;
  /** What was chosen last. */
  private last: DocumentChoice = {
    area: '',
    document: 'brief',
    language: currentLanguage().code,
    paper: 'letter',
    leftOut: [],
  };

  constructor(private readonly state: State) {
    this.fill();
    this.dialog.addEventListener('close', () => this.closed());
    state.subscribe((view) => this.update(view));
  }

  /** Opens the dialog for the selected area. */
  open(): void {
    const { area, leftOut, ...rest } = this.last;
    // The findings of another area are others.
    this.state.set({ handout: { ...rest, leftOut: area === this.state.view.selection?.id ? leftOut : [] } });
  }

  private fill(): void {
    const label = message('map-handout-close');
    const close = button('×', () => this.dialog.close(), { class: 'close', 'aria-label': label, title: label });
    const heading = el('h2', { id: 'handout-heading', tabindex: -1, autofocus: true }, message('map-handout'));
    this.dialog.setAttribute('aria-labelledby', 'handout-heading');
    this.dialog.append(
      el('div', { class: 'dialog-head' }, el('div', {}, this.place, heading), close),
      el(
        'div',
        { class: 'dialog-body' },
        el('div', { class: 'handout-choices' }, this.choices.element, this.findings.element, this.own.element),
        this.preview.element,
      ),
      el(
        'div',
        { class: 'handout-actions' },
        new SaveButton(
          () => this.order(),
          (...nodes) => this.say(...nodes),
        ).element,
        this.preview.link,
        this.status,
      ),
    );
  }

  private change(changes: Partial<HandoutChoice>): void {
    const { handout } = this.state.view;
    if (handout) this.state.set({ handout: { ...handout, ...changes } });
  }

  private update({ handout, selection }: View): void {
    if (!handout || selection?.layer !== 'area') {
      if (this.dialog.open) this.dialog.close();
      return;
    }
    const choice = { area: selection.id, ...handout, language: availableLanguage(handout.language) };
    const before = this.shown;
    if (before && JSON.stringify(before) === JSON.stringify(choice)) return;
    this.shown = choice;
    this.last = choice;
    if (before === null) this.say();
    if (before?.area !== choice.area) void this.showPlace(choice.area);
    this.choices.update(choice);
    const isBrief = choice.document === 'brief';
    this.findings.element.hidden = !isBrief;
    this.own.element.hidden = !isBrief;
    if (isBrief) void this.findings.update(choice);
    if (!this.dialog.open) this.dialog.showModal();
    const isOtherPaper =
      before !== null && JSON.stringify({ ...before, paper: choice.paper }) === JSON.stringify(choice);
    if (!isOtherPaper) void this.showPreview();
  }

  private async showPlace(id: string): Promise<void> {
    this.place.replaceChildren(el('bdi', {}, id));
    const row = await fetchRow('areas', id).catch(() => null);
    const name = row && textIn(row.cells, 'name');
    if (name && this.shown?.area === id) this.place.replaceChildren(el('bdi', {}, name));
  }

  private async showPreview(): Promise<void> {
    if (!this.shown) return;
    if (this.shown.document === 'brief' && this.own.tooLong()) this.preview.clear(message('map-handout-too-long'));
    else await this.preview.show(this.shown, this.own.texts());
  }

  /** What the PDF is made of; null while a text is too long for it. */
  private order(): DocumentOrder | null {
    if (!this.shown) return null;
    const tooLong = this.shown.document === 'brief' ? this.own.tooLong() : null;
    if (!tooLong) return { choice: this.shown, own: this.own.texts() };
    this.say(message('map-handout-too-long'));
    tooLong.focus();
    return null;
  }

  private closed(): void {
    this.shown = null;
    this.preview.clear();
    this.findings.forget();
    if (this.state.view.handout) this.state.set({ handout: null });
    // The dialog was open with the page: there is nothing that the focus could return to, and it may still be in the
    // dialog, which nobody sees. The panel may load still.
    const focused = document.activeElement;
    if (focused === document.body || this.dialog.contains(focused)) {
      const panel = byId('panel');
      (panel.querySelector<HTMLElement>('[aria-controls=handout]') ?? panel.querySelector('h2'))?.focus();
    }
  }

  private say(...nodes: (Node | string)[]): void {
    this.status.replaceChildren(...nodes);
  }
}

/** An address may name any language. */
function availableLanguage(code: string): string {
  return LANGUAGES.includes(code) ? code : currentLanguage().code;
}
