import { type Bounds, bounds, type Indicator, type Standard, type UnknownColumn } from './atlas';
import { type BivariateClass, bivariateClassOf } from './bivariate';
import { DecodeError, type Decoder, dictionary, list, nullable, number, record } from './decode';
import { fetchJson } from './server';

export type Layer = 'tracts' | 'areas' | 'sites';
export type Cell = string | number | null;

export interface Table {
  rows: number;
  columns: Map<string, Cell[]>;
}

const cell: Decoder<Cell> = (value, path) => {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  throw new DecodeError(path);
};

const response = record({ rows: number, columns: dictionary(list(cell)), bounds: nullable(bounds) });

const requests = new Map<string, Promise<Table>>();

/** Fetches columns of a layer, and caches them. A failure is not cached, so that the next call tries again. */
export function fetchTable(layer: Layer, columns: string[]): Promise<Table> {
  const path = `/tables/${layer}.json?columns=${columns.map(encodeURIComponent).join(',')}`;
  const pending = requests.get(path);
  if (pending) return pending;
  const fetched = fetchJson(path, response);
  requests.set(path, fetched);
  fetched.catch(() => requests.delete(path));
  return fetched;
}

/** One row with all its columns, and its bounds. */
export interface Row {
  cells: Map<string, Cell>;
  bounds: Bounds | null;
}

export async function fetchRow(layer: Layer, id: string): Promise<Row> {
  const found = await fetchJson(`/tables/${layer}.json?id=${encodeURIComponent(id)}`, response);
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

/** The people whose access is unknown for one reason. */
export interface Reason extends UnknownColumn {
  people: number;
  margin: number | null;
}

/** The result of a standard for a tract or area. */
export interface Gap {
  id: string;
  name: string;
  kind: string | null;
  people: number | null;
  peopleMoe: number | null;
  withheld: boolean;
  /** The people as a share of the population that they belong to. */
  share: number | null;
  shareMoe: number | null;
  without: number | null;
  moe: number | null;
  /** The upper bound of those without access. `unknown` is its difference from `without`, and `reasons` splits it. */
  atMost: number | null;
  atMostMoe: number | null;
  unknown: number | null;
  reasons: Reason[];
  /** Whether access is mostly unknown, so that it has no class on any map. */
  isUnknown: boolean;
  reliability: string | null;
  within: number | null;
  withinAtMost: number | null;
  nearest: number | null;
  /** Tracts only: the class on the bivariate map. */
  bivariateClass: BivariateClass | null;
  /** Areas only: the share of its land that tracts cover. */
  covered: number | null;
  /** Areas only: the share of its people who come from tracts that its border splits. */
  fromSplit: number | null;
  /** Areas only: the share of the area for which its numbers are known. */
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
    bivariateClass:
      bivariate && !isUnknown && cells.has('geoid')
        ? bivariateClassOf(bivariate, count ?? null, number(bivariate.whole), number(bivariate.within))
        : null,
    covered: numberIn(cells, 'covered'),
    fromSplit: numberIn(cells, people.columns.from_split),
    known: numberIn(cells, people.columns.known),
  };
}

/** The rule of the server's maps: by counts, or by the bounds of the share within reach if counts are withheld. */
function isMostlyUnknown({ not_known }: Standard, counts: Pair, [certain, maybe]: Pair): boolean {
  if (!not_known) return false;
  const [without, atMost] = counts;
  if (without !== null && atMost !== null) return atMost > not_known.times_without * without;
  return certain !== null && maybe !== null && 1 - certain > not_known.times_without * (1 - maybe);
}

type Pair = [number | null, number | null];

function reasonsOf(cells: Map<string, Cell>, standard: Standard): Reason[] {
  const all = standard.unknown.map((column) => ({
    ...column,
    people: numberIn(cells, column.column) ?? 0,
    margin: numberIn(cells, column.moe),
  }));
  return all.filter(({ people }) => people > 0).sort((a, b) => b.people - a.people);
}

export async function fetchGaps(layer: 'tracts' | 'areas', standard: Standard, people: Indicator): Promise<Gap[]> {
  const names = layer === 'tracts' ? ['geoid', 'name'] : ['id', 'kind', 'name', 'covered'];
  const { count, moe, withheld, share, share_moe, known } = people.columns;
  const bivariateColumns = layer === 'tracts' && standard.bivariate ? [standard.bivariate.whole, share, share_moe] : [];
  const uncertain = [
    standard.at_most,
    standard.at_most_moe,
    ...standard.unknown.flatMap(({ column, moe }) => [column, moe]),
  ];
  const knownColumn = layer === 'areas' ? [known] : [];
  const numbers = [
    count,
    moe,
    withheld,
    ...knownColumn,
    ...bivariateColumns,
    ...Object.values(standard.columns),
    ...uncertain,
  ];
  const requested = [...names, ...numbers.filter((column) => column !== null)];
  const { rows, columns } = await fetchTable(layer, [...new Set(requested)]);
  return Array.from({ length: rows }, (_, index) => {
    const cells = new Map([...columns].map(([name, values]) => [name, values[index] ?? null]));
    return gapOf(cells, standard, people);
  });
}
