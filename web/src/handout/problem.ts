import { DocumentError } from '../api/documents';
import { RequestError } from '../api/request';
import { el } from '../elements/dom';
import { message, messageNodes } from '../text/catalogue';
import { failureText } from '../text/failures';

/** Why there is no document, and what can be done. */
export function problemText(error: unknown): (string | Node)[] {
  if (error instanceof DocumentError) {
    if (error.isWithoutPdf) return [message('map-handout-no-pdf')];
    const detail = el('bdi', { lang: 'en', dir: 'ltr' }, error.detail);
    return messageNodes('map-handout-refused', { detail });
  }
  if (error instanceof RequestError) return [failureText(error.failure)];
  throw error;
}
