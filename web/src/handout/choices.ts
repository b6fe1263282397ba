import status from '../../../locales/STATUS.toml?raw';
import { DOCUMENTS, type DocumentChoice, type DocumentKind, PAPERS, type Paper } from '../api/documents';
import { el } from '../elements/dom';
import { currentLanguage, LANGUAGES, message, type PlainId } from '../text/catalogue';
import { draftedIn, ownName } from '../text/language';
import type { HandoutChoice } from '../view/handout';

const DOCUMENT_LABELS: Record<DocumentKind, [name: PlainId, note: PlainId]> = {
  brief: ['map-handout-brief', 'map-handout-brief-note'],
  report: ['map-handout-report', 'map-handout-report-note'],
};

const PAPER_LABELS: Record<Paper, PlainId> = { letter: 'map-handout-letter', a4: 'map-handout-a4' };

/** Which document, in which language, on which paper. */
export class Choices {
  readonly element = el('div', { class: 'handout-document' });
  private readonly documents: HTMLInputElement[];
  private readonly language: HTMLSelectElement;
  private readonly draft = el('p', { class: 'warning' }, message('map-handout-draft'));
  private readonly paper: HTMLSelectElement;

  constructor(private readonly change: (changes: Partial<HandoutChoice>) => void) {
    this.documents = DOCUMENTS.map((kind) => {
      const input = el('input', { type: 'radio', name: 'handout-document', value: kind });
      input.addEventListener('change', () => this.change({ document: kind }));
      return input;
    });
    const options = this.documents.map((input, index) => {
      const [name, note] = DOCUMENT_LABELS[DOCUMENTS[index] ?? 'brief'];
      return el('label', {}, input, el('span', {}, message(name), el('small', {}, message(note))));
    });
    // A page in a pseudo-locale can have its document in it too.
    const codes = [...new Set([...LANGUAGES, currentLanguage().code])];
    this.language = menu(
      'handout-language',
      codes.map((code) => el('option', { value: code, lang: code }, ownName(code))),
    );
    this.language.addEventListener('change', () => this.change({ language: this.language.value }));
    this.paper = menu(
      'handout-paper',
      PAPERS.map((paper) => el('option', { value: paper }, message(PAPER_LABELS[paper]))),
    );
    this.paper.addEventListener('change', () =>
      this.change({ paper: PAPERS.find((paper) => paper === this.paper.value) ?? 'letter' }),
    );
    this.element.append(
      el('fieldset', {}, el('legend', {}, message('map-handout-document')), ...options),
      el('div', {}, el('label', { for: this.language.id }, message('language-menu')), this.language, this.draft),
      el('div', {}, el('label', { for: this.paper.id }, message('map-handout-paper')), this.paper),
    );
  }

  update({ document, language, paper }: DocumentChoice): void {
    for (const input of this.documents) input.checked = input.value === document;
    this.language.value = language;
    this.draft.hidden = !draftedIn(status).includes(language);
    this.paper.value = paper;
  }
}

function menu(id: string, options: HTMLOptionElement[]): HTMLSelectElement {
  return el('select', { id }, ...options);
}
