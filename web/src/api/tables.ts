import { type Bounds, continuous } from './atlas';
import { addForeignName } from './foreign-texts';
import { fetchAnswer } from './request';
import type { Cell } from './types.gen';

export type { Cell } from './types.gen';

export type Layer = 'tracts' | 'areas' | 'sites';

export interface Table {
  rows: number;
  columns: Map<string, Cell[]>;
}

/** Where the names of areas are in the language of the page, and the language of the others. */
let areaNames: AreaNames = { column: null, language: null };

export interface AreaNames {
  /** The column, if the study has names in the language of the page that are not its own. */
  column: string | null;
  /** The language of the study, if it is not that of the page. */
  language: string | null;
}

export function setAreaNames(names: AreaNames): void {
  areaNames = names;
}

/** The column of tracts with the id of the area that each lies in; null if the study has no areas. */
let tractAreas: string | null = null;

export function setTractAreas(column: string | null): void {
  tractAreas = column;
}

/** The column with the name of the area that a tract lies in. */
export const AREA_OF_TRACT = 'name of area';

/** The column of names as the study's own language has them; they are in `name` where the page has no others. */
export const OWN_NAME = 'own name';

/** Adds the names of the areas that tracts lie in. */
async function withAreas(columns: Map<string, Cell[]>): Promise<Map<string, Cell[]>> {
  const ids = tractAreas === null ? undefined : columns.get(tractAreas);
  if (!ids) return columns;
  const areas = await fetchTable('areas', ['id', 'name', 'kind']);
  const names = areas.columns.get('name') ?? [];
  const byId = new Map((areas.columns.get('id') ?? []).map((id, index) => [id, names[index] ?? null]));
  return new Map([...columns, [AREA_OF_TRACT, ids.map((id) => byId.get(id) ?? null)]]);
}

/** Makes `name` the name in the language of the page, where there is one. */
async function withNames(layer: Layer, columns: Map<string, Cell[]>): Promise<Map<string, Cell[]>> {
  if (layer === 'tracts') return withAreas(columns);
  const own = columns.get('name');
  if (layer !== 'areas' || !own) return columns;
  const translated = areaNames.column === null ? undefined : columns.get(areaNames.column);
  const names = own.map((name, index) => {
    const found = translated?.[index] ?? null;
    if (found === null && name !== null && areaNames.language !== null)
      addForeignName(String(name), areaNames.language);
    return found ?? name;
  });
  return new Map([...columns, ['name', names], [OWN_NAME, own]]);
}

const requests = new Map<string, Promise<Table>>();

/** Fetches columns of a layer, and caches them. A failure is not cached, so that the next call tries again. */
export function fetchTable(layer: Layer, names: string[]): Promise<Table> {
  const named = layer === 'areas' ? areaNames.column : layer === 'tracts' ? tractAreas : null;
  const columns = names.includes('name') && named !== null ? [...names, named] : names;
  const path = `/tables/${layer}.json?columns=${columns.map(encodeURIComponent).join(',')}`;
  const pending = requests.get(path);
  if (pending) return pending;
  const fetched = fetchAnswer(path, 'Table').then(async ({ rows, columns }) => ({
    rows,
    columns: await withNames(layer, new Map(Object.entries(columns))),
  }));
  requests.set(path, fetched);
  fetched.catch(() => requests.delete(path));
  return fetched;
}

export type Point = readonly [lon: number, lat: number];

const points = new Map<Layer, Promise<(Point | null)[]>>();

/** Where the outline of each row has most room for a sign; null where it has none. */
export function fetchPoints(layer: 'tracts' | 'areas'): Promise<(Point | null)[]> {
  const pending = points.get(layer);
  if (pending) return pending;
  const key = layer === 'tracts' ? 'geoid' : 'id';
  const fetched = fetchAnswer(`/tables/${layer}.json?columns=${key}&points=true`, 'Table').then(
    ({ points }) => points ?? [],
  );
  points.set(layer, fetched);
  fetched.catch(() => points.delete(layer));
  return fetched;
}

/** One row with all its columns, and its bounds. */
export interface Row {
  cells: Map<string, Cell>;
  bounds: Bounds | null;
}

export async function fetchRow(layer: Layer, id: string): Promise<Row> {
  const { columns, bounds } = await fetchAnswer(`/tables/${layer}.json?id=${encodeURIComponent(id)}`, 'Table');
  const named = await withNames(layer, new Map(Object.entries(columns)));
  const cells = new Map([...named].map(([name, values]) => [name, values[0] ?? null]));
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
