import type { Atlas } from './atlas';
import { fromHash, type Pick, toHash, type View } from './view';

/** Why the view changed: the person who chose something from a list wants to be led to it, one who clicked the map does not. */
export interface Change {
  /** Move the map to what was picked. */
  move?: boolean;
  /** Move the keyboard's focus to the panel. */
  focus?: boolean;
}

type Listener = (view: View, before: View | null, change: Change) => void;

/** The view, kept in the address of the page: reload and the back button bring it back. */
export class State {
  view: View;
  private readonly listeners: Listener[] = [];

  constructor(private readonly atlas: Atlas) {
    this.view = fromHash(atlas, location.hash);
    addEventListener('popstate', () => this.apply(fromHash(atlas, location.hash), { move: true }));
  }

  /** Calls the listener with the present view, and with every one after. */
  follow(listener: Listener): void {
    this.listeners.push(listener);
    listener(this.view, null, { move: true });
  }

  set(part: Partial<View>, change: Change = {}): void {
    const view = { ...this.view, ...part };
    if (toHash(this.atlas, view) !== toHash(this.atlas, this.view)) history.pushState(null, '', this.address(view));
    this.apply(view, change);
  }

  /** The map was moved: no step that the back button would have to undo. */
  moved(at: View['at']): void {
    this.view = { ...this.view, at };
    history.replaceState(null, '', this.address(this.view));
  }

  /** The address of this view with something else picked, and the map there. */
  addressOf(pick: Pick): string {
    return this.address({ ...this.view, pick, at: null });
  }

  private address(view: View): string {
    const hash = toHash(this.atlas, view);
    return hash ? `#${hash}` : location.pathname;
  }

  private apply(view: View, change: Change): void {
    const before = this.view;
    this.view = view;
    for (const listener of this.listeners) listener(view, before, change);
  }
}
