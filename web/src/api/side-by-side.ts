import { fetchAnswer } from './request';
import type { SideBySide } from './types.gen';

/** The result of a test: `higher`, `lower`, `not_clear` or `unknown`. */
export interface Compared {
  toFirst: string | null;
  toRegion: string;
  /** Among the areas of its kind, with the ranks between which the true one lies. */
  rank: { rank: number; from: number; to: number; of: number } | null;
}

export interface Comparisons {
  /** Whether some people are counted in a place and in the first one. */
  overlapsFirst: boolean[];
  /** By the name of a column of shares, for each place. */
  columns: Map<string, Compared[]>;
}

/** Whether the shares of places differ from those of the first place and of the region. */
export async function fetchComparisons(places: string[]): Promise<Comparisons> {
  const query = places.map((id) => `place=${encodeURIComponent(id)}`).join('&');
  const answer = await fetchAnswer(`/compare.json?${query}`, 'SideBySide');
  return { overlapsFirst: answer.overlaps_first, columns: new Map(answer.columns.map(byPlace)) };
}

function byPlace({ column, to_first, to_region, ranks }: SideBySide['columns'][number]): [string, Compared[]] {
  const compared = (toRegion: string, place: number) => ({
    toRegion,
    toFirst: to_first[place] ?? null,
    rank: ranks[place] ?? null,
  });
  return [column, to_region.map(compared)];
}
