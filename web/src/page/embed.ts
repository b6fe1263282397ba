import { byId, el } from '../elements/dom';
import { message } from '../text/catalogue';

/** The parameter of the address with which the page is a part of another: map, title and legend alone. */
export const EMBED = 'embed';
/** Its value for the second map of a page, which can be asked for something else than the first. */
export const LINKED = 'linked';

/** Whether the page is the second map of another. */
export function isLinked(): boolean {
  return parent !== window && new URL(location.href).searchParams.get(EMBED) === LINKED;
}

/** Leaves out what a part of another page has no room for, and links to the whole page. */
export function addEmbedding(): void {
  const url = new URL(location.href);
  if (!url.searchParams.has(EMBED)) return;
  document.documentElement.dataset.embed = isLinked() ? LINKED : '';
  if (isLinked()) return;
  const link = el('a', { class: 'embed-link', target: '_blank', rel: 'noopener' }, message('map-embed-open'));
  const update = () => {
    const whole = new URL(location.href);
    whole.searchParams.delete(EMBED);
    link.href = whole.href;
  };
  // What is shown changes the address without an event.
  for (const type of ['pointerdown', 'focus'] as const) link.addEventListener(type, update);
  update();
  byId('legend').after(link);
}
