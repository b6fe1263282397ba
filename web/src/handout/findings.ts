import { type DocumentChoice, type Finding, fetchFindings } from '../api/documents';
import { RequestError } from '../api/request';
import { button, el } from '../elements/dom';
import { message, messageNodes } from '../text/catalogue';
import { failureText } from '../text/failures';
import { directionOf } from '../text/language';

/** The findings of a brief, to be left out and taken back. */
export class Findings {
  readonly element = el('fieldset', { class: 'handout-findings' });
  private readonly body = el('div');
  /** Findings that a brief had, by id: what is left out is in no answer of the server any more. */
  private known = new Map<string, Finding>();
  /** The area and the language of those that are known. */
  private knownOf = '';
  private asked: DocumentChoice | null = null;
  private shown: string[] = [];

  constructor(
    private readonly leaveOut: (ids: string[]) => void,
    private readonly announce: (...nodes: (Node | string)[]) => void,
  ) {
    this.element.append(el('legend', {}, message('map-handout-findings')), this.body);
  }

  async update(choice: DocumentChoice): Promise<void> {
    const before = this.asked;
    if (before && listOf(before) === listOf(choice) && before.leftOut.join() === choice.leftOut.join()) return;
    this.asked = choice;
    if (this.knownOf !== listOf(choice)) {
      this.known = new Map();
      this.knownOf = listOf(choice);
      this.body.replaceChildren(el('p', {}, message('map-panel-loading')));
    }
    try {
      const shown = this.shown;
      const findings = await this.load(choice);
      if (findings === null) return;
      this.render(findings, choice.language);
      const added = findings.find(({ id }) => !shown.includes(id));
      const isLeftOut = before && listOf(before) === listOf(choice) && before.leftOut.length < choice.leftOut.length;
      if (added && isLeftOut) {
        const { language } = choice;
        const finding = el('bdi', { lang: language, dir: directionOf(language) }, added.headline);
        this.announce(...messageNodes('map-handout-replaced', { finding }));
      }
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      if (this.asked === choice) this.showFailure(error, choice);
    }
  }

  /** The next choice is shown as a new one. */
  forget(): void {
    this.asked = null;
  }

  /**
   * The findings of the brief; null if something else was chosen meanwhile. What an address leaves out may have taken the
   * place of another finding: it is known once that one was left out, so there are at most as many requests as findings.
   */
  private async load(choice: DocumentChoice): Promise<Finding[] | null> {
    for (;;) {
      const leftOut = choice.leftOut.filter((id) => this.known.has(id));
      const findings = await fetchFindings({ ...choice, leftOut });
      if (this.asked !== choice) return null;
      for (const finding of findings) this.known.set(finding.id, finding);
      if (choice.leftOut.filter((id) => this.known.has(id)).length === leftOut.length) return findings;
    }
  }

  private render(findings: Finding[], language: string): void {
    const focused = this.body.querySelector<HTMLInputElement>('input:focus')?.value;
    const leftOut = this.asked?.leftOut ?? [];
    const inBrief = new Set(findings.map(({ id }) => id));
    const all = [...this.known.values()].filter(({ id }) => inBrief.has(id) || leftOut.includes(id));
    const items = all.map((finding, index) => {
      const sure = el('span', { id: `handout-sure-${index}` }, finding.sure);
      const details = finding.details.flatMap((detail) => [' ', detail]);
      const box = el('input', {
        type: 'checkbox',
        value: finding.id,
        checked: inBrief.has(finding.id),
        'aria-describedby': sure.id,
      });
      box.addEventListener('change', () => {
        const rest = (this.asked?.leftOut ?? []).filter((id) => id !== finding.id);
        this.leaveOut(box.checked ? rest : [...rest, finding.id]);
      });
      const label = el('label', {}, box, el('span', {}, finding.headline));
      return { box, item: el('li', {}, label, el('small', {}, sure, ...details)) };
    });
    const nothing = el('p', {}, message('map-handout-no-findings'));
    const list = el('ul', { lang: language, dir: directionOf(language) }, ...items.map(({ item }) => item));
    this.body.replaceChildren(...(findings.length === 0 ? [nothing] : []), ...(items.length > 0 ? [list] : []));
    this.shown = findings.map(({ id }) => id);
    items.find(({ box }) => box.value === focused)?.box.focus();
  }

  private showFailure({ failure }: RequestError, choice: DocumentChoice): void {
    const again = button(message('map-try-again'), () => {
      this.forget();
      void this.update(choice);
    });
    this.body.replaceChildren(el('p', { class: 'warning' }, failureText(failure)), again);
  }
}

function listOf({ area, language }: DocumentChoice): string {
  return JSON.stringify([area, language]);
}
