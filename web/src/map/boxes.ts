import type { Bounds } from '../api/atlas';

/** The share of a box that another covers, in degrees. */
export function coveredShare(
  [west, south, east, north]: Bounds,
  [otherWest, otherSouth, otherEast, otherNorth]: Bounds,
): number {
  const width = Math.min(east, otherEast) - Math.max(west, otherWest);
  const height = Math.min(north, otherNorth) - Math.max(south, otherSouth);
  return (Math.max(width, 0) * Math.max(height, 0)) / ((east - west) * (north - south));
}
