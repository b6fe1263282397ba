import { type Bounds, bounds, type Indicator, type Standard, type Unknown } from './atlas';
import { type Place, placeOf } from './both';
import { dictionary, list, maybe, number, type Read, record, Unexpected } from './door';
import { ask } from './server';

export type Layer = 'tracts' | 'areas' | 'sites';
export type Cell = string | number | null;

export interface Table {
  rows: number;
  columns: Map<string, Cell[]>;
}

const cell: Read<Cell> = (value, place) => {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  throw new Unexpected(place);
};

const answer = record({ rows: number, columns: dictionary(list(cell)), bounds: maybe(bounds) });

const asked = new Map<string, Promise<Table>>();

/** Columns of a layer, asked once. A failure is forgotten, so that the next try asks again. */
export function table(layer: Layer, columns: string[]): Promise<Table> {
  const path = `/tables/${layer}.json?columns=${columns.map(encodeURIComponent).join(',')}`;
  const known = asked.get(path);
  if (known) return known;
  const answered = ask(path, answer);
  asked.set(path, answered);
  answered.catch(() => asked.delete(path));
  return answered;
}

/** One row with all its columns, and where it lies. */
export interface Row {
  cells: Map<string, Cell>;
  bounds: Bounds | null;
}

export async function row(layer: Layer, id: string): Promise<Row> {
  const found = await ask(`/tables/${layer}.json?id=${encodeURIComponent(id)}`, answer);
  const cells = new Map([...found.columns].map(([name, values]) => [name, values[0] ?? null]));
  return { cells, bounds: found.bounds };
}

export function textIn(cells: Map<string, Cell>, column: string | null): string | null {
  const value = column === null ? null : (cells.get(column) ?? null);
  return value === null ? null : String(value);
}

export function numberIn(cells: Map<string, Cell>, column: string | null): number | null {
  const value = column === null ? null : cells.get(column);
  return typeof value === 'number' ? value : null;
}

/** People of whom it is not known, for one reason; the most first. */
export interface Reason extends Unknown {
  people: number;
  margin: number | null;
}

/** What a standard says about a tract or area. */
export interface Gap {
  id: string;
  name: string;
  kind: string | null;
  people: number | null;
  peopleMoe: number | null;
  withheld: boolean;
  /** The people as a share of all that they are counted among. */
  share: number | null;
  shareMoe: number | null;
  without: number | null;
  moe: number | null;
  /** Where the study leaves something open: those without access at most, and those of whom it is not known, in all and by reason. */
  atMost: number | null;
  atMostMoe: number | null;
  unknown: number | null;
  reasons: Reason[];
  /** Whether most of it is not known, so that it has no class on any map. */
  isUnknown: boolean;
  reliability: string | null;
  within: number | null;
  withinAtMost: number | null;
  nearest: number | null;
  /** Of a tract: its class on the map of need and access at once. */
  place: Place | null;
  /** Of an area: the share of its ground that tracts cover. */
  covered: number | null;
  /** Of an area: the share of its people who come from tracts that lie in it by a part. */
  fromSplit: number | null;
  /** Of an area: the part of it that its numbers are about, where some of its tracts have none. */
  known: number | null;
}

export function gapOf(cells: Map<string, Cell>, standard: Standard, people: Indicator): Gap {
  const { columns, bivariate } = standard;
  const number = (column: string | null) => numberIn(cells, column);
  const [count, within, withinAtMost] = [people.columns.count, columns.within, columns.within_at_most].map(number);
  const [without, atMost] = [number(columns.without), number(standard.at_most)];
  const unknown = without === null || atMost === null ? null : atMost - without;
  const isUnknown = isMostlyUnknown(standard, [without, atMost], [within ?? null, withinAtMost ?? null]);
  const id = textIn(cells, 'geoid') ?? textIn(cells, 'id') ?? '';
  return {
    id,
    name: textIn(cells, 'name') ?? id,
    kind: textIn(cells, 'kind'),
    people: count ?? null,
    peopleMoe: numberIn(cells, people.columns.moe),
    withheld: textIn(cells, people.columns.withheld) === 'yes',
    share: numberIn(cells, people.columns.share),
    shareMoe: numberIn(cells, people.columns.share_moe),
    without,
    moe: number(columns.without_moe),
    atMost,
    atMostMoe: number(standard.at_most_moe),
    unknown,
    reasons: reasonsOf(cells, standard),
    isUnknown,
    reliability: textIn(cells, columns.without_reliability),
    within: within ?? null,
    withinAtMost: withinAtMost ?? null,
    nearest: numberIn(cells, columns.nearest),
    place:
      bivariate && !isUnknown && cells.has('geoid')
        ? placeOf(bivariate, count ?? null, number(bivariate.whole), number(bivariate.within))
        : null,
    covered: numberIn(cells, 'covered'),
    fromSplit: numberIn(cells, people.columns.from_split),
    known: numberIn(cells, people.columns.known),
  };
}

/** As the server's maps have it; where counts are withheld, by the shares that are surely within and at most. */
function isMostlyUnknown({ not_known }: Standard, counts: Pair, [surely, maybe]: Pair): boolean {
  if (!not_known) return false;
  const [without, atMost] = counts;
  if (without !== null && atMost !== null) return atMost > not_known.times_without * without;
  return surely !== null && maybe !== null && 1 - surely > not_known.times_without * (1 - maybe);
}

type Pair = [number | null, number | null];

function reasonsOf(cells: Map<string, Cell>, standard: Standard): Reason[] {
  const all = standard.unknown.map((why) => ({
    ...why,
    people: numberIn(cells, why.column) ?? 0,
    margin: numberIn(cells, why.moe),
  }));
  return all.filter(({ people }) => people > 0).sort((a, b) => b.people - a.people);
}

export async function gaps(layer: 'tracts' | 'areas', standard: Standard, people: Indicator): Promise<Gap[]> {
  const names = layer === 'tracts' ? ['geoid', 'name'] : ['id', 'kind', 'name', 'covered'];
  const { count, moe, withheld, share, share_moe, known } = people.columns;
  const classed = layer === 'tracts' && standard.bivariate ? [standard.bivariate.whole, share, share_moe] : [];
  const open = [
    standard.at_most,
    standard.at_most_moe,
    ...standard.unknown.flatMap(({ column, moe }) => [column, moe]),
  ];
  const part = layer === 'areas' ? [known] : [];
  const numbers = [count, moe, withheld, ...part, ...classed, ...Object.values(standard.columns), ...open];
  const wanted = [...names, ...numbers.filter((column) => column !== null)];
  const { rows, columns } = await table(layer, [...new Set(wanted)]);
  return Array.from({ length: rows }, (_, index) => {
    const cells = new Map([...columns].map(([name, values]) => [name, values[index] ?? null]));
    return gapOf(cells, standard, people);
  });
}
