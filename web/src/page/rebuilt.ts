import { withLanguage } from '../api/language';
import { button, byId, el } from '../elements/dom';
import { message } from '../text/catalogue';
import type { State } from '../view/state';
import { sameSelection } from '../view/view';

/**
 * The server may load a new build while the page is open. Numbers of two builds must not be mixed, so the page says
 * that it is outdated. It checks when it becomes visible again, and with each selection.
 */
export function watchForNewBuild(state: State): void {
  const first = fetchEtag();
  const check = async () => {
    const [before, now] = await Promise.all([first, fetchEtag()]);
    if (before === null || now === null || before === now || byId('trouble').childElementCount > 0) return;
    byId('trouble').append(
      el(
        'p',
        {},
        message('map-rebuilt'),
        ' ',
        button(message('map-reload'), () => location.reload()),
      ),
    );
  };
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void check();
  });
  state.subscribe((view, before) => {
    if (before && view.selection && !sameSelection(view.selection, before.selection)) void check();
  });
}

/** Null if the server does not answer; requests that need an answer report it. */
async function fetchEtag(): Promise<string | null> {
  const answer = await fetch(withLanguage('/atlas.json'), { method: 'HEAD', cache: 'no-cache' }).catch(() => null);
  return answer?.ok ? answer.headers.get('etag') : null;
}
