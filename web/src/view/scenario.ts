/** What is otherwise in a scenario, as the address of the page has it, and as the file that commands read. */

/** Facts about a place, as the cells of a list of sites say them; those that are missing stay as they are. */
export const FACTS = ['languages', 'interpreter', 'hours', 'cost', 'documents', 'wheelchair', 'capacity'] as const;
export type Fact = (typeof FACTS)[number];
export type Facts = Partial<Record<Fact, string>>;

/** Longitude and latitude. */
export type Place = readonly [lon: number, lat: number];

/** A new site, or a site of a list: closed, elsewhere, or with other facts. */
export type Entry =
  | { kind: 'open'; theme: string; at: Place; facts: Facts }
  | { kind: 'close'; theme: string; id: string }
  | { kind: 'move'; theme: string; id: string; at: Place }
  | { kind: 'change'; theme: string; id: string; facts: Facts };

/** The most entries; the server counts them too. */
export const MAX_ENTRIES = 100;
/** The most characters of a fact. */
export const MAX_FACT = 300;

/** A scenario in which also a site of a list is otherwise: it closes, unless something is said of it already. */
export function withSite(scenario: string, theme: string, id: string): string {
  const entries = parseEntries(scenario);
  const isThere = entries.some((entry) => 'id' in entry && entry.id === id);
  return isThere ? scenario : entriesText([...entries, { kind: 'close', theme, id }]);
}

/** Entries are separated by `;`, and their parts by `|`; texts are encoded so that they have neither. */
export function entriesText(entries: Entry[]): string {
  return entries.map((entry) => partsOf(entry).map(encode).join('|')).join(';');
}

function partsOf(entry: Entry): string[] {
  const place = 'at' in entry ? entry.at.map((degrees) => degrees.toFixed(5)) : [];
  const facts = 'facts' in entry ? FACTS.flatMap((fact) => factPart(fact, entry.facts[fact])) : [];
  return [entry.kind, entry.theme, ...('id' in entry ? [entry.id] : []), ...place, ...facts];
}

function factPart(fact: Fact, value: string | undefined): string[] {
  return value === undefined || value.trim() === '' ? [] : [`${fact}=${value}`];
}

function encode(text: string): string {
  return text.replace(/[%;|]/g, encodeURIComponent);
}

/** The entries of an address; what is none is left out. */
export function parseEntries(text: string): Entry[] {
  const entries = text.split(';').flatMap((entry): Entry[] => parseEntry(entry.split('|').map(decode)) ?? []);
  return entries.slice(0, MAX_ENTRIES);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

function parseEntry([kind, theme, ...rest]: string[]): Entry[] | null {
  if (!theme) return null;
  if (kind === 'open') {
    const at = placeOf(rest);
    return at && [{ kind, theme, at, facts: factsOf(rest.slice(2)) }];
  }
  const [id, ...more] = rest;
  if (!id) return null;
  if (kind === 'close') return [{ kind, theme, id }];
  if (kind === 'change') return [{ kind, theme, id, facts: factsOf(more) }];
  const at = placeOf(more);
  return kind === 'move' && at ? [{ kind, theme, id, at }] : null;
}

function placeOf([lon, lat]: string[]): Place | null {
  const [x, y] = [Number(lon || Number.NaN), Number(lat || Number.NaN)];
  return Math.abs(x) <= 180 && Math.abs(y) <= 90 ? [x, y] : null;
}

function factsOf(parts: string[]): Facts {
  const facts: Facts = {};
  for (const part of parts) {
    const at = part.indexOf('=');
    const fact = FACTS.find((own) => own === part.slice(0, at));
    if (fact) facts[fact] = part.slice(at + 1, at + 1 + MAX_FACT);
  }
  return facts;
}

/** The scenario as a file. An entry that changes nothing is left out; null if none is left. */
export function toToml(name: string, entries: Entry[]): string | null {
  const sections = entries.flatMap((entry): string[] => {
    const facts = 'facts' in entry ? Object.entries(entry.facts).filter(([, value]) => value.trim() !== '') : [];
    if (entry.kind === 'change' && facts.length === 0) return [];
    const lines = [`[[${entry.kind}]]`, `theme = ${quoted(entry.theme)}`];
    if ('id' in entry) lines.push(`id = ${quoted(entry.id)}`);
    if ('at' in entry) lines.push(...entry.at.map((degrees, axis) => `${AXES[axis]} = ${degrees.toFixed(5)}`));
    return [[...lines, ...facts.map(([key, value]) => `${key} = ${quoted(value)}`)].join('\n')];
  });
  return sections.length === 0 ? null : `${[`[scenario]\nname = ${quoted(name)}`, ...sections].join('\n\n')}\n`;
}

const AXES = ['lon', 'lat'];

/** A basic string of TOML, whose escapes are those of JSON; TOML escapes the sign of deletion as well. */
function quoted(text: string): string {
  return JSON.stringify(text).replaceAll('\u007f', '\\u007f');
}

/** The places that are new or elsewhere, as GeoJSON. */
export function toGeoJson(entries: Entry[]): string {
  const features = entries.flatMap((entry) => {
    if (!('at' in entry)) return [];
    const { at, kind, theme } = entry;
    const properties = { kind, theme, ...('id' in entry ? { id: entry.id } : entry.facts) };
    return [{ type: 'Feature', geometry: { type: 'Point', coordinates: at }, properties }];
  });
  return JSON.stringify({ type: 'FeatureCollection', features });
}
