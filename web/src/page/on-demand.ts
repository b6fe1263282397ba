import { byId, el } from '../elements/dom';
import { failureText } from '../text/failures';
import type { State } from '../view/state';
import type { View } from '../view/view';

/**
 * A part of the page that is loaded when a view first needs it; it keeps itself up to date from then on.
 *
 * @returns loads it without waiting for such a view; null if the server does not answer, which the page says.
 */
export function onDemand<Part>(
  state: State,
  isNeeded: (view: View) => boolean,
  load: () => Promise<Part>,
): () => Promise<Part | null> {
  let part: Promise<Part | null> | null = null;
  const loaded = () => {
    part ??= load().catch((error: unknown) => {
      console.warn(error);
      part = null;
      byId('trouble').replaceChildren(el('p', {}, failureText('unreachable')));
      return null;
    });
    return part;
  };
  state.subscribe((view) => {
    if (isNeeded(view)) void loaded();
  });
  return loaded;
}
