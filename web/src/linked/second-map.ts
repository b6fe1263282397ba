import './linked.css';
import { button, byId, el } from '../elements/dom';
import type { AtlasMap } from '../map/map';
import { EMBED, LINKED } from '../page/embed';
import { currentLanguage, message } from '../text/catalogue';
import type { State } from '../view/state';
import { sameSelection, type View } from '../view/view';
import { FollowedMap, listen, tell } from './messages';

/** A second map beside the first, which shows the same place and the same selection, and something else of it. */
export class SecondMap {
  private readonly host = byId('second');
  private readonly frame = el('iframe', { title: message('map-second-title') });
  private readonly followed: FollowedMap;
  /** What the second map says that it shows. */
  private shown: string | null = null;
  /** Whether it has not said anything yet. */
  private isNew = true;

  constructor(
    private readonly state: State,
    atlasMap: AtlasMap,
  ) {
    const label = message('map-second-close');
    const close = button('×', () => this.close(), { class: 'close', 'aria-label': label, title: label });
    this.host.setAttribute('aria-label', message('map-second-title'));
    this.host.append(close);
    const other = () => this.frame.contentWindow;
    this.followed = new FollowedMap(atlasMap.map, other);
    listen(other, ({ camera, selection, view }) => {
      if (camera) this.followed.follow(camera);
      if (selection !== undefined && !sameSelection(selection, state.view.selection)) state.set({ selection });
      if (view !== undefined) this.heardView(view);
    });
    state.subscribe((now, before) => this.update(now, before));
  }

  private update({ second, selection }: View, before: View | null): void {
    const isOpen = second !== null;
    this.host.hidden = !isOpen;
    if (isOpen) document.documentElement.dataset.second = '';
    else delete document.documentElement.dataset.second;
    if (!isOpen) {
      this.frame.remove();
      this.shown = null;
    } else if (!this.frame.isConnected || (this.shown !== null && second !== this.shown)) this.open(second);
    else if (before && !sameSelection(before.selection, selection)) tell(this.frame.contentWindow, { selection });
  }

  /** A new frame, as a change of the address of an old one is a step of the back button. */
  private open(second: string): void {
    this.shown = second;
    this.isNew = true;
    const { selection } = this.state.view;
    const pick = selection
      ? `${second === '' ? '' : '&'}pick=${selection.layer}:${encodeURIComponent(selection.id)}`
      : '';
    const query = new URLSearchParams({ lang: currentLanguage().code, [EMBED]: LINKED });
    this.frame.remove();
    this.frame.src = `${location.pathname}?${query}#${second}${pick}`;
    this.host.append(this.frame);
  }

  private heardView(view: string): void {
    if (this.state.view.second === null) return;
    this.shown = view;
    if (view !== this.state.view.second) this.state.replace({ second: view });
    if (this.isNew) this.followed.tellCamera();
    this.isNew = false;
  }

  private close(): void {
    this.state.set({ second: null });
    document.querySelector<HTMLElement>('.map-buttons [aria-controls=second]')?.focus();
  }
}
