import { type DocumentChoice, documentAddress, fetchBriefPage, type OwnTexts } from '../api/documents';
import { button, el } from '../elements/dom';
import { message } from '../text/catalogue';
import { problemText } from './problem';

/** The document as a page in a frame, and a link to that page. */
export class Preview {
  readonly link = el('a', { target: '_blank' }, message('map-handout-open'));
  private readonly holder = el('div', { class: 'handout-frame' });
  readonly element = el(
    'section',
    { class: 'handout-preview', 'aria-labelledby': 'handout-preview' },
    el('h3', { id: 'handout-preview' }, message('map-handout-preview')),
    this.holder,
  );
  /** What was asked for last. */
  private asked: DocumentChoice | null = null;

  async show(choice: DocumentChoice, own: OwnTexts): Promise<void> {
    const asked = { ...choice };
    this.asked = asked;
    const address = documentAddress(choice, 'html');
    const isOwn = choice.document === 'brief' && Object.keys(own).length > 0;
    this.linkTo(isOwn ? null : address);
    if (choice.document === 'report') {
      this.replace(frame({ src: address }));
      return;
    }
    this.holder.setAttribute('aria-busy', 'true');
    try {
      const page = await fetchBriefPage(choice, own);
      if (this.asked !== asked) return;
      this.replace(frame({ srcdoc: page }));
      if (isOwn) this.linkTo(URL.createObjectURL(new Blob([page], { type: 'text/html;charset=utf-8' })));
    } catch (error) {
      const problem = el('p', { class: 'warning' }, ...problemText(error));
      const again = button(message('map-try-again'), () => void this.show(choice, own));
      if (this.asked === asked) this.replace(problem, again);
    }
  }

  /** Shows no document, and why there is none. */
  clear(why?: string): void {
    this.asked = null;
    this.replace(...(why ? [el('p', { class: 'warning' }, why)] : []));
    this.linkTo(null);
  }

  private replace(...content: HTMLElement[]): void {
    this.holder.replaceChildren(...content);
    this.holder.removeAttribute('aria-busy');
  }

  /** A page with texts of the reader's own has an address in this browser only. */
  private linkTo(address: string | null): void {
    if (this.link.protocol === 'blob:') URL.revokeObjectURL(this.link.href);
    if (address === null) this.link.removeAttribute('href');
    else this.link.href = address;
  }
}

/** A new frame for each page: an old one would get an entry in the history of the browser. Nothing in it may run. */
function frame(content: { src: string } | { srcdoc: string }): HTMLIFrameElement {
  return el('iframe', { title: message('map-handout-preview-title'), sandbox: '', ...content });
}
