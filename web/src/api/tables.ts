import { type Bounds, continuous } from './atlas';
import { fetchAnswer } from './request';
import type { Cell } from './types.gen';

export type { Cell } from './types.gen';

export type Layer = 'tracts' | 'areas' | 'sites';

export interface Table {
  rows: number;
  columns: Map<string, Cell[]>;
}

const requests = new Map<string, Promise<Table>>();

/** Fetches columns of a layer, and caches them. A failure is not cached, so that the next call tries again. */
export function fetchTable(layer: Layer, columns: string[]): Promise<Table> {
  const path = `/tables/${layer}.json?columns=${columns.map(encodeURIComponent).join(',')}`;
  const pending = requests.get(path);
  if (pending) return pending;
  const fetched = fetchAnswer(path, 'Table').then(({ rows, columns }) => ({
    rows,
    columns: new Map(Object.entries(columns)),
  }));
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
  const { columns, bounds } = await fetchAnswer(`/tables/${layer}.json?id=${encodeURIComponent(id)}`, 'Table');
  const cells = new Map(Object.entries(columns).map(([name, values]) => [name, values[0] ?? null]));
  return { cells, bounds: bounds ? continuous(bounds) : null };
}

export function textIn(cells: Map<string, Cell>, column: string | null): string | null {
  const value = column === null ? null : (cells.get(column) ?? null);
  return value === null ? null : String(value);
}

export function numberIn(cells: Map<string, Cell>, column: string | null): number | null {
  const value = column === null ? null : cells.get(column);
  return typeof value === 'number' ? value : null;
}
