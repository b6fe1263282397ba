import { button, el, place } from './dom';
import type { State } from './state';
import { samePick } from './view';
import { PAGE } from './words';

/**
 * The server may take up a new build while the page is open. Numbers of two builds must not stand side by side, so the
 * page says that it is old: asked when somebody comes back to it, and with each selection.
 */
export function watchForNewBuild(state: State): void {
  const first = etag();
  const check = async () => {
    const [before, now] = await Promise.all([first, etag()]);
    if (before === null || now === null || before === now || place('trouble').childElementCount > 0) return;
    place('trouble').append(
      el(
        'p',
        {},
        PAGE.rebuilt,
        ' ',
        button(PAGE.reload, () => location.reload()),
      ),
    );
  };
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void check();
  });
  state.follow((view, before) => {
    if (before && view.pick && !samePick(view.pick, before.pick)) void check();
  });
}

/** Null where the server does not answer: whoever needs the answer will say so. */
async function etag(): Promise<string | null> {
  const answer = await fetch('/atlas.json', { method: 'HEAD', cache: 'no-cache' }).catch(() => null);
  return answer?.ok ? answer.headers.get('etag') : null;
}
