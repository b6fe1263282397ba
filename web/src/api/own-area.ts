/** An area that a reader puts together from areas, tracts and outlines. Its id names all of it; the server reads it the same way. */
export interface OwnArea {
  name: string;
  /** The ids of its planning areas and tracts. */
  members: string[];
  outlines: Outline[];
}

/** Longitude and latitude. */
export type Corner = [number, number];

/** A drawn or uploaded outline: polygons, each with its outer ring and its holes, each closed. */
export type Outline = Corner[][][];

/** What stands between members: no address encodes it. */
const SEPARATOR = '~';
const OUTLINE = 'outline.';
const NAME = 'name.';
/** The most areas and tracts of an own area; the server counts them too. */
export const MAX_MEMBERS = 500;
export const MAX_NAME = 80;
/** The most corners of an outline; the server counts them too. */
export const MAX_CORNERS = 5000;
/** Steps of an encoded outline in a degree: a meter. */
const STEPS = 1e5;

export function isOwnArea(id: string): boolean {
  return id.includes(SEPARATOR) || id.startsWith(OUTLINE);
}

export function parseOwnArea(id: string): OwnArea {
  const area: OwnArea = { name: '', members: [], outlines: [] };
  for (const part of id.split(SEPARATOR)) {
    if (part.startsWith(NAME)) area.name = part.slice(NAME.length);
    else if (part.startsWith(OUTLINE)) area.outlines.push(decode(part.slice(OUTLINE.length)));
    else if (part !== '') area.members.push(part);
  }
  return area;
}

export function ownAreaId({ name, members, outlines }: OwnArea): string {
  const named = plainName(name);
  const parts = [...(named ? [NAME + named] : []), ...members, ...outlines.map((outline) => OUTLINE + encode(outline))];
  // A single member with a name is an own area, too.
  return parts.length === 1 && named ? `${parts[0]}${SEPARATOR}` : parts.join(SEPARATOR);
}

/** A name on one line, without what separates members. */
export function plainName(name: string): string {
  const plain = name
    .replaceAll(SEPARATOR, ' ')
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
  // Half of a sign of two code units has no place in an address.
  return [...plain].slice(0, MAX_NAME).join('');
}

export function cornersOf(outlines: Outline[]): number {
  return outlines.flat(2).reduce((corners, ring) => corners + ring.length, 0);
}

/** Polygons with `.` between them, the rings of each with `*`; the server's `own_area/members.rs` describes a ring. */
export function encode(outline: Outline): string {
  return outline.map((rings) => rings.map(encodeRing).join('*')).join('.');
}

export function decode(text: string): Outline {
  return text.split('.').map((rings) => rings.split('*').map(decodeRing));
}

function encodeRing(ring: Corner[]): string {
  const bytes: number[] = [];
  let before = [0, 0];
  for (const corner of withoutRepeatedEnd(ring)) {
    const steps = [Math.round(corner[0] * STEPS), Math.round(corner[1] * STEPS)];
    steps.forEach((step, axis) => {
      const difference = step - (before[axis] ?? 0);
      let bits = difference < 0 ? -2 * difference - 1 : 2 * difference;
      for (; bits >= 0x80; bits = Math.floor(bits / 0x80)) bytes.push((bits % 0x80) + 0x80);
      bytes.push(bits);
    });
    before = steps;
  }
  return btoa(String.fromCharCode(...bytes)).replace(/[+/=]/g, (sign) => URL_SAFE[sign] ?? '');
}

const URL_SAFE: Record<string, string> = { '+': '-', '/': '_' };

function decodeRing(text: string): Corner[] {
  const bytes = bytesOf(text);
  const ring: Corner[] = [];
  let [x, y, at] = [0, 0, 0];
  const next = () => {
    let bits = 0;
    for (let factor = 1; at < bytes.length; factor *= 0x80) {
      const byte = bytes.charCodeAt(at);
      at += 1;
      bits += (byte % 0x80) * factor;
      if (byte < 0x80) break;
    }
    return bits % 2 === 1 ? -(bits + 1) / 2 : bits / 2;
  };
  while (at < bytes.length) {
    x += next();
    y += next();
    ring.push([x / STEPS, y / STEPS]);
  }
  const [first] = ring;
  return first ? [...ring, first] : ring;
}

/** The bytes of a text in base64url; none of an address that was changed. */
function bytesOf(text: string): string {
  try {
    return atob(text.replace(/[-_]/g, (sign) => (sign === '-' ? '+' : '/')));
  } catch {
    return '';
  }
}

function withoutRepeatedEnd(ring: Corner[]): Corner[] {
  const [first, last] = [ring[0], ring.at(-1)];
  const isClosed = ring.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
  return isClosed ? ring.slice(0, -1) : ring;
}
