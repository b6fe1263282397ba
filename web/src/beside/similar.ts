import type { Atlas, Indicator } from '../api/atlas';
import { type Cell, fetchTable, type Layer } from '../api/tables';
import { layerOf, type Selection } from '../view/view';

/** Places that are alike: in size, and in the shares of every indicator that has shares. */

/** A place by how many people it has and which shares; a number that is not known is null. */
type Profile = (number | null)[];

/** The least share of the numbers that two places must both have to be called alike. */
const MIN_KNOWN = 0.5;

/** The indicators by whose shares places are alike. */
export function likenessOf(atlas: Atlas): Indicator[] {
  return [...atlas.indicators.values()].filter(({ columns }) => columns.share !== null);
}

/** The places of the same kind that are most like one, the most alike first. */
export async function similarTo(atlas: Atlas, place: Selection, kind: string | null): Promise<Selection[]> {
  const layer: Layer = layerOf(place);
  const shares = likenessOf(atlas).flatMap(({ columns }) => (columns.share === null ? [] : [columns.share]));
  const size = [...atlas.indicators.values()].find(({ of, unit }) => of === null && unit === 'people');
  const key = layer === 'tracts' ? 'geoid' : 'id';
  const table = await fetchTable(layer, [
    key,
    ...(layer === 'areas' ? ['kind'] : []),
    ...(size ? [size.columns.count] : []),
    ...shares,
  ]);
  const cells = (column: string): Cell[] => table.columns.get(column) ?? [];
  const numbers = (column: string) => cells(column).map((cell) => (typeof cell === 'number' ? cell : null));
  const columns = [
    // A place of twice as many people is as far away as one of half as many.
    ...(size ? [numbers(size.columns.count).map((count) => (count === null ? null : Math.log1p(count)))] : []),
    ...shares.map(numbers),
  ];
  const kinds = layer === 'areas' ? cells('kind') : null;
  const rows = cells(key).flatMap((id, row) =>
    kinds === null || kinds[row] === kind ? [{ id: String(id), row }] : [],
  );
  const scaled = columns.map((column) =>
    standardized(
      column,
      rows.map(({ row }) => row),
    ),
  );
  const profile = (row: number): Profile => scaled.map((column) => column[row] ?? null);
  const own = rows.find(({ id }) => id === place.id);
  if (!own) return [];
  return rows
    .filter(({ id }) => id !== place.id)
    .map(({ id, row }) => ({ id, far: distance(profile(own.row), profile(row)) }))
    .filter(({ far }) => Number.isFinite(far))
    .sort((one, other) => one.far - other.far)
    .map(({ id }) => ({ layer: place.layer, id }));
}

/** In standard deviations of some rows, so that no column counts for more than another. */
function standardized(column: (number | null)[], rows: number[]): (number | null)[] {
  const known = rows.flatMap((row) => column[row] ?? []);
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const variance = known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length;
  return column.map((value) => (value === null || !(variance > 0) ? null : (value - mean) / Math.sqrt(variance)));
}

/** The root mean square of the differences of what is known of both; infinite where that is too little. */
function distance(one: Profile, other: Profile): number {
  const differences = one.flatMap((value, index) => {
    const beside = other[index] ?? null;
    return value === null || beside === null ? [] : [(value - beside) ** 2];
  });
  const known = one.filter((value) => value !== null).length;
  if (known === 0 || differences.length < known * MIN_KNOWN) return Number.POSITIVE_INFINITY;
  return Math.sqrt(differences.reduce((sum, value) => sum + value, 0) / differences.length);
}
