import { type Bounds, bounds } from './atlas';
import { DecodeError, type Decoder, dictionary, fetchJson, list, nullable, number, record } from './request';

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
