import type { Selection, View } from './view';

/** What is asked of the selected place: of a tract why people are without, of a site who reaches it. */
export interface Reach {
  /** The tract or site that it is about. */
  id: string;
  /** Of a site: the standard whose mode and limit count. A tract is asked by the standard that is shown. */
  standard: string | null;
  /** Of a tract: the site that the way leads to, if one is shown. */
  way: string | null;
}

/** What is asked of the place that is selected now; null if nothing is. */
export function reachOf({
  reach,
  selection,
  indicator,
  standard,
}: View): { place: Selection; standard: string; way: string | null } | null {
  if (reach === null || selection === null || reach.id !== selection.id || selection.layer === 'area') return null;
  if (selection.layer === 'site')
    return reach.standard === null ? null : { place: selection, standard: reach.standard, way: null };
  return indicator === null ? { place: selection, standard, way: reach.way } : null;
}

/** Of a tract `on`, or `to:` and the id of the site that the way leads to; of a site the id of the standard. */
export function reachText(view: View): string | null {
  const asked = reachOf(view);
  if (asked?.place.layer !== 'tract') return asked?.standard ?? null;
  return asked.way === null ? ON : `${TO}${asked.way}`;
}

const ON = 'on';
const TO = 'to:';

export function parseReach(text: string | null, selection: Selection | null, standards: string[]): Reach | null {
  if (text === null || selection === null || selection.layer === 'area') return null;
  const { id, layer } = selection;
  if (layer === 'site') return standards.includes(text) ? { id, standard: text, way: null } : null;
  if (text.startsWith(TO)) return { id, standard: null, way: text.slice(TO.length) };
  return text === ON ? { id, standard: null, way: null } : null;
}
