import { type Atlas, type Bounds, REGION } from '../api/atlas';
import { withLanguage } from '../api/language';
import { type Corner, isOwnArea, parseOwnArea } from '../api/own-area';
import { type Cell, textIn } from '../api/tables';
import { button, el } from '../elements/dom';
import { message } from '../text/catalogue';
import type { State } from '../view/state';
import { MAX_BESIDE, type Selection, sameSelection } from '../view/view';

export function isOwnAreaSelected({ layer, id }: Selection): boolean {
  return layer === 'area' && isOwnArea(id);
}

/** The name of a place; an own area without one is called by the number of its parts. */
export function nameOf(selection: Selection, cells: Map<string, Cell>): string {
  const name = textIn(cells, 'name');
  if (name !== null || !isOwnAreaSelected(selection)) return name ?? selection.id;
  const area = parseOwnArea(selection.id);
  return area.name || message('map-own-unnamed', { parts: area.members.length + area.outlines.length });
}

/** What kind of place it is; `detail` is the kind of an area or the theme of a site. */
export function kindOf(atlas: Atlas, selection: Selection, detail: string | null): string {
  if (selection.layer === 'tract') return message('map-panel-tract', { id: selection.id });
  if (selection.layer === 'site')
    return atlas.themes.find(({ id }) => id === detail)?.label ?? message('map-panel-site');
  if (isOwnAreaSelected(selection)) return message('map-own-kind');
  return atlas.area_kinds.find(({ id }) => id === detail)?.label ?? message('map-panel-area');
}

/** Shows a place beside those that are there; the oldest makes room. */
function putBeside(state: State, place: Selection): void {
  const others = state.view.beside.filter((other) => !sameSelection(other, place));
  state.set({ beside: [...others, place].slice(-MAX_BESIDE), isComparing: true });
}

/** What can be done with a place. */
export function placeLinks(
  selection: Selection,
  hasPosition: boolean,
  state: State,
  openHandout: () => void,
): HTMLElement {
  const { layer, id } = selection;
  const show = button(message('map-panel-show'), () => state.set({}, { move: true }), { class: 'plain' });
  const address = withLanguage(`/areas/${encodeURIComponent(id)}/report.html`);
  const report = el('a', { href: address }, message('map-panel-report'));
  const handout = button(message('map-handout'), openHandout, {
    'aria-haspopup': 'dialog',
    'aria-controls': 'handout',
  });
  const several = button(message('map-own-add'), () => state.setTool('several'), { class: 'plain' });
  const compare = button(message('map-beside-add'), () => putBeside(state, selection), { 'aria-haspopup': 'dialog' });
  const canBeAdded = layer !== 'site' && id !== REGION && !isOwnAreaSelected(selection);
  return el(
    'p',
    { class: 'panel-links' },
    ...(layer === 'area' ? [report, handout] : []),
    ...(layer === 'site' || id === REGION ? [] : [compare]),
    ...(canBeAdded ? [several] : []),
    hasPosition ? show : el('span', { class: 'quiet' }, message('map-panel-no-position')),
  );
}

/** The button that tries a change of a site; null where the service answers by no standard about its theme. */
export function tryButton(atlas: Atlas, state: State, id: string, theme: string | null): HTMLElement | null {
  const isAnswered = atlas.standards.some((standard) => standard.scenario !== null && standard.theme === theme);
  if (!isAnswered || theme === null) return null;
  const add = async () => {
    const { withSite } = await import('../view/scenario');
    state.set({ scenario: withSite(state.view.scenario ?? '', theme, id) });
  };
  return button(message('map-try-site'), () => void add(), { 'aria-controls': 'scenario' });
}

/** The button that asks what can be reached from the middle of a site; null where the service does not measure it. */
export function reachButton(
  atlas: Atlas,
  state: State,
  cells: Map<string, Cell>,
  bounds: Bounds | null,
): HTMLElement | null {
  // Where a site is of which the postal code or the tract alone is known, nobody can say.
  const isVague = ['postal_code', 'tract'].includes(textIn(cells, 'located') ?? '');
  if (atlas.place_modes.length === 0 || bounds === null || isVague) return null;
  const [west, south, east, north] = bounds;
  const middle: Corner = [(west + east) / 2, (south + north) / 2];
  return button(message('map-own-reach-from'), () => state.setTool('draw', middle));
}
