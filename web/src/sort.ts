import type { Gap } from './tables';
import type { ColumnId } from './view';

const CLASSES = ['low', 'medium', 'high'];

/** Sorts rows by a column. Unknown values come last in both directions; equal rows keep their order. */
export function sortRows(rows: Gap[], column: ColumnId, descending: boolean): Gap[] {
  const direction = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [left, right] = [sortKey(a, column), sortKey(b, column)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    if (typeof left === 'string' || typeof right === 'string') return direction * compare(String(left), String(right));
    return direction * (left - right);
  });
}

const { compare } = new Intl.Collator(undefined, { numeric: true });

function sortKey(row: Gap, column: ColumnId): number | string | null {
  if (column === 'reliability') return row.reliability === null ? null : CLASSES.indexOf(row.reliability);
  if (column === 'class') return row.bivariateClass && row.bivariateClass.need * 3 + row.bivariateClass.lack;
  // A share of nobody is not shown, so it counts as unknown.
  if (column === 'within' && row.people === 0) return null;
  return row[column];
}
