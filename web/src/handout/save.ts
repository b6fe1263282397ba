import { type DocumentChoice, fetchPdf, type OwnTexts } from '../api/documents';
import { button } from '../elements/dom';
import { download } from '../elements/download';
import { message } from '../text/catalogue';
import { problemText } from './problem';

/** What is asked for: a document, and the texts for it. */
export interface DocumentOrder {
  choice: DocumentChoice;
  own: OwnTexts;
}

/** The button that has the PDF made, and gives it to the browser to keep. */
export class SaveButton {
  readonly element = button(message('map-handout-save'), () => void this.save(), { class: 'main' });
  private isMaking = false;

  constructor(
    /** What to make; null if something is to be changed first. */
    private readonly order: () => DocumentOrder | null,
    private readonly say: (...nodes: (Node | string)[]) => void,
  ) {}

  private async save(): Promise<void> {
    const order = this.isMaking ? null : this.order();
    if (!order) return;
    this.isMaking = true;
    this.say(message('map-handout-making'));
    try {
      const file = fileName(order.choice);
      download(await fetchPdf(order.choice, order.own), file);
      this.say(message('map-handout-saved', { file }));
    } catch (error) {
      this.say(...problemText(error));
    } finally {
      this.isMaking = false;
    }
  }
}

/** The name that the server gives the same document: of an id, what any file system has in names. */
function fileName({ area, document, language }: DocumentChoice): string {
  return `${area.replace(/[^A-Za-z0-9._-]/g, '')}-${document}-${language}.pdf`;
}
