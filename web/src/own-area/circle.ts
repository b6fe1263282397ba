import type { Corner, Outline } from '../api/own-area';

/** The mean radius of the earth in meters (IUGG): distances by it are right within half a percent. */
const EARTH = 6_371_008.8;
/** The area of a polygon with so many corners is 0.3 % less than that of its circle. */
const CORNERS = 48;

/** The circle around a point, with corners at this distance in meters, counterclockwise (RFC 7946). */
export function circle([lng, lat]: Corner, meters: number): Outline {
  const radius = meters / EARTH;
  const at = radians(lat);
  const corners = Array.from({ length: CORNERS }, (_, index): Corner => {
    const angle = (2 * Math.PI * index) / CORNERS;
    // The destination along a great circle at a bearing of 90° less the angle.
    const north = Math.asin(Math.sin(at) * Math.cos(radius) + Math.cos(at) * Math.sin(radius) * Math.sin(angle));
    const east = Math.atan2(
      Math.cos(angle) * Math.sin(radius) * Math.cos(at),
      Math.cos(radius) - Math.sin(at) * Math.sin(north),
    );
    return [lng + degrees(east), degrees(north)];
  });
  return [[[...corners, ...corners.slice(0, 1)]]];
}

function radians(angle: number): number {
  return (angle * Math.PI) / 180;
}

function degrees(angle: number): number {
  return (angle * 180) / Math.PI;
}
