import type { Selection, View } from './view';

/** What is asked of the selected place: of a tract why people are without, of a site who reaches it. */
export interface Reach {
  /** The tract or site that it is about. */
  id: string;
  /** Of a site: the standard whose mode and limit count. A tract is asked by the standard that is shown. */
  standard: string | null;
}

/** What is asked of the place that is selected now; null if nothing is. */
export function reachOf({
  reach,
  selection,
  indicator,
  standard,
}: View): { place: Selection; standard: string } | null {
  if (reach === null || selection === null || reach.id !== selection.id || selection.layer === 'area') return null;
  if (selection.layer === 'site')
    return reach.standard === null ? null : { place: selection, standard: reach.standard };
  return indicator === null ? { place: selection, standard } : null;
}

/** `on` for a tract, the id of the standard for a site. */
export function reachText(view: View): string | null {
  const asked = reachOf(view);
  return asked && (asked.place.layer === 'tract' ? ON : asked.standard);
}

const ON = 'on';

export function parseReach(text: string | null, selection: Selection | null, standards: string[]): Reach | null {
  if (text === null || selection === null || selection.layer === 'area') return null;
  if (selection.layer === 'tract') return text === ON ? { id: selection.id, standard: null } : null;
  return standards.includes(text) ? { id: selection.id, standard: text } : null;
}
