/** A tour: views in an order, each with a text, that are shown one after the other. */

export interface Stop {
  text: string;
  /** The view, as it stands after the # of an address. */
  view: string;
}

export const MAX_STOPS = 20;
export const MAX_STOP_TEXT = 500;
const MAX_STOP_VIEW = 4000;

/** `standard=clinic_near&at=9/41.9/-87.7 Half of them walk …`: a view has no space, and a text may. */
export function stopText({ text, view }: Stop): string {
  return `${view} ${text}`;
}

/** Null for what is no stop, or a longer one than a tour may have. */
export function parseStop(value: string): Stop | null {
  const end = value.indexOf(' ');
  const [view, text] = [value.slice(0, end), value.slice(end + 1)];
  return end >= 0 && view.length <= MAX_STOP_VIEW && text.length <= MAX_STOP_TEXT ? { text, view } : null;
}

export function parseTour(values: string[]): Stop[] {
  const stops = values.map(parseStop);
  return stops.filter((stop): stop is Stop => stop !== null).slice(0, MAX_STOPS);
}

/** A file of this page that keeps a tour. */
export function tourFile(stops: Stop[]): string {
  return `${JSON.stringify({ gapatlas_tour: 1, stops }, null, 2)}\n`;
}

/** Null for a file that is no tour, or has a stop that is none. */
export function readTourFile(text: string): Stop[] | null {
  const found = parsedJson(text);
  if (typeof found !== 'object' || found === null || !('gapatlas_tour' in found) || !('stops' in found)) return null;
  if (found.gapatlas_tour !== 1 || !Array.isArray(found.stops) || found.stops.length > MAX_STOPS) return null;
  const stops = found.stops.map((stop: unknown) => (isStop(stop) ? parseStop(stopText(stop)) : null));
  return stops.every((stop): stop is Stop => stop !== null) ? stops : null;
}

function isStop(stop: unknown): stop is Stop {
  if (typeof stop !== 'object' || stop === null || !('text' in stop) || !('view' in stop)) return false;
  return typeof stop.text === 'string' && typeof stop.view === 'string' && !stop.view.includes(' ');
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
