import type { Gap } from './tables';
import type { ColumnId } from './view';

const CLASSES = ['low', 'medium', 'high'];

/** Rows by a column. What is not known comes last, whichever way; equal rows keep the order of the atlas. */
export function ordered(rows: Gap[], by: ColumnId, down: boolean): Gap[] {
  const way = down ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [left, right] = [key(a, by), key(b, by)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    if (typeof left === 'string' || typeof right === 'string') return way * compare(String(left), String(right));
    return way * (left - right);
  });
}

const { compare } = new Intl.Collator(undefined, { numeric: true });

function key(row: Gap, by: ColumnId): number | string | null {
  if (by === 'reliability') return row.reliability === null ? null : CLASSES.indexOf(row.reliability);
  if (by === 'class') return row.place && row.place.need * 3 + row.place.lack;
  // A share of nobody is not shown, so it does not count.
  if (by === 'within' && row.people === 0) return null;
  return row[by];
}
