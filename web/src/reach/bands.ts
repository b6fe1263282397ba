import type { StyleVariant } from '../api/atlas';

/**
 * The colours of tracts in reach: a third, two thirds and the whole of the limit, then fewer than half of the people. They
 * are those of `reach.css` too.
 */
export const BAND_COLORS: Record<StyleVariant, [string, string, string, string]> = {
  light: ['#0b525b', '#3f8f97', '#9ed2d4', '#e6f2f2'],
  dark: ['#d8f4f5', '#85c6cc', '#40848b', '#23464b'],
  'high-contrast': ['#00363d', '#2b7b83', '#93cfd3', '#ffffff'],
  print: ['#0b525b', '#3f8f97', '#9ed2d4', '#eef6f6'],
};

/** In which band a tract is: the nearest in which at least half of its people are; null if fewer are within the limit. */
export function bandOf(shares: number[]): number | null {
  const band = shares.findIndex((share) => share >= 0.5);
  return band < 0 ? null : band;
}
