import type { Atlas } from '../api/atlas';
import { el } from '../elements/dom';
import { fromHash, type Selection, toHash, type View } from './view';

/** What follows a new selection: a choice from a list moves the map to it, a click on the map does not. */
export interface Navigation {
  /** Move the map to the selection. */
  move?: boolean;
  /** Move the keyboard focus to the panel. */
  focus?: boolean;
}

type Listener = (view: View, before: View | null, navigation: Navigation) => void;

/** The current view, kept in the URL hash, so that reload and the back button restore it. */
export class State {
  view: View;
  /** Whether changes are steps that the back button takes back; those of a map in a frame of this page are not. */
  hasHistory = true;
  private readonly listeners: Listener[] = [];

  constructor(private readonly atlas: Atlas) {
    this.view = fromHash(atlas, location.hash);
    addEventListener('popstate', () => this.apply(fromHash(atlas, location.hash), { move: true }));
  }

  /** Calls the listener with the current view, and with each later one. */
  subscribe(listener: Listener): void {
    this.listeners.push(listener);
    listener(this.view, null, { move: true });
  }

  set(changes: Partial<View>, navigation: Navigation = {}): void {
    const view = { ...this.view, ...('selection' in changes && { marked: null }), ...changes };
    const isOther = toHash(this.atlas, view) !== toHash(this.atlas, this.view);
    if (isOther && this.hasHistory) history.pushState(null, '', this.address(view));
    else if (isOther) history.replaceState(null, '', this.address(view));
    this.apply(view, navigation);
  }

  /** Changes what another map decided, which is no step that the back button takes back. */
  replace(changes: Partial<View>): void {
    const view = { ...this.view, ...changes };
    history.replaceState(null, '', this.address(view));
    this.apply(view, {});
  }

  /** Keeps the map position without adding an entry to the browser history. */
  setPosition(position: View['position']): void {
    this.view = { ...this.view, position };
    history.replaceState(null, '', this.address(this.view));
  }

  /** Notes whose numbers the map shows, which is no step that the back button takes back. */
  setShown(shown: View['shown']): void {
    this.apply({ ...this.view, shown }, {});
  }

  /** Changes what a click does, which is no step that the back button takes back. An outline may have its first point. */
  setTool(tool: View['tool'], drawnFrom: View['drawnFrom'] = null): void {
    if (tool !== this.view.tool || drawnFrom) this.apply({ ...this.view, tool, drawnFrom }, {});
  }

  /** The URL of this view with another selection, which the map moves to. */
  addressOf(selection: Selection): string {
    return this.address({ ...this.view, selection, position: null });
  }

  private address(view: View): string {
    const hash = toHash(this.atlas, view);
    return hash ? `#${hash}` : location.pathname + location.search;
  }

  private apply(view: View, navigation: Navigation): void {
    const before = this.view;
    this.view = view;
    for (const listener of this.listeners) listener(view, before, navigation);
  }
}

/** A link to the panel of a tract, area or site; the map goes there too. */
export function selectionLink(state: State, selection: Selection, ...text: (Node | string)[]): HTMLAnchorElement {
  const link = el('a', { href: state.addressOf(selection), dir: 'auto' }, ...text);
  link.addEventListener('click', (event) => {
    // The browser opens links with a modifier key in another tab or window.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    state.set({ selection }, { move: true, focus: true });
  });
  return link;
}
