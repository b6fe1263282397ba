import { type Bounds, bounds, type Indicator, type Standard } from './atlas';
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
  reliability: string | null;
  within: number | null;
  nearest: number | null;
  /** Of a tract: its class on the map of need and access at once. */
  place: Place | null;
  /** Of an area: the share of its ground that tracts cover. */
  covered: number | null;
  /** Of an area: the share of its people who come from tracts that lie in it by a part. */
  fromSplit: number | null;
}

export function gapOf(cells: Map<string, Cell>, standard: Standard, people: Indicator): Gap {
  const { columns, bivariate } = standard;
  const [count, within] = [numberIn(cells, people.columns.count), numberIn(cells, columns.within)];
  const id = textIn(cells, 'geoid') ?? textIn(cells, 'id') ?? '';
  return {
    id,
    name: textIn(cells, 'name') ?? id,
    kind: textIn(cells, 'kind'),
    people: count,
    peopleMoe: numberIn(cells, people.columns.moe),
    withheld: textIn(cells, people.columns.withheld) === 'yes',
    share: numberIn(cells, people.columns.share),
    shareMoe: numberIn(cells, people.columns.share_moe),
    without: numberIn(cells, columns.without),
    moe: numberIn(cells, columns.without_moe),
    reliability: textIn(cells, columns.without_reliability),
    within,
    nearest: numberIn(cells, columns.nearest),
    place: bivariate && cells.has('geoid') ? placeOf(bivariate, count, numberIn(cells, bivariate.whole), within) : null,
    covered: numberIn(cells, 'covered'),
    fromSplit: numberIn(cells, people.columns.from_split),
  };
}

export async function gaps(layer: 'tracts' | 'areas', standard: Standard, people: Indicator): Promise<Gap[]> {
  const names = layer === 'tracts' ? ['geoid', 'name'] : ['id', 'kind', 'name', 'covered'];
  const { count, moe, withheld, share, share_moe } = people.columns;
  const classed = layer === 'tracts' && standard.bivariate ? [standard.bivariate.whole, share, share_moe] : [];
  const numbers = [count, moe, withheld, ...classed, ...Object.values(standard.columns)];
  const wanted = [...names, ...numbers.filter((column) => column !== null)];
  const { rows, columns } = await table(layer, [...new Set(wanted)]);
  return Array.from({ length: rows }, (_, index) => {
    const cells = new Map([...columns].map(([name, values]) => [name, values[index] ?? null]));
    return gapOf(cells, standard, people);
  });
}
