import { type Corner, isOwnArea, type Outline } from '../api/own-area';

/** The outlines in a file, or the own area that a download of this page names. */
export interface FoundOutlines {
  id: string | null;
  outlines: Outline[];
}

/** How a zip archive begins, and how a database of SQLite does. */
const ZIP = 'PK\u0003\u0004';
const SQLITE = 'SQLite format 3';

/** Reads GeoJSON, KML, GeoPackage or a zipped shapefile, by how it begins; null if it is none of these, or damaged. */
export async function outlinesInFile(file: File): Promise<FoundOutlines | null> {
  const begin = await file.slice(0, SQLITE.length).text();
  try {
    if (begin.startsWith(ZIP)) return onlyOutlines((await import('./shapefile')).inShapefile(await file.arrayBuffer()));
    if (begin === SQLITE)
      return onlyOutlines(await (await import('./geopackage')).inGeoPackage(await file.arrayBuffer()));
  } catch (error) {
    console.warn(error);
    return null;
  }
  return outlinesIn(await file.text());
}

function onlyOutlines(outlines: Outline[]): FoundOutlines {
  const isInDegrees = outlines.flat(2).every((ring) => ring.every((corner) => cornerOf(corner) !== null));
  return { id: null, outlines: isInDegrees ? outlines : [] };
}

/** Reads GeoJSON and KML with areas in longitude and latitude; null if the text is neither. */
function outlinesIn(text: string): FoundOutlines | null {
  return text.trimStart().startsWith('<') ? inKml(text) : inGeoJson(text);
}

function inGeoJson(text: string): FoundOutlines | null {
  const parsed = parse(text);
  if (!isRecord(parsed)) return null;
  const features = Array.isArray(parsed.features) ? parsed.features : [parsed];
  const ids = features.map((feature) =>
    isRecord(feature) && isRecord(feature.properties) ? feature.properties.id : null,
  );
  const [id] = ids;
  if (ids.length === 1 && typeof id === 'string' && isOwnArea(id)) return { id, outlines: [] };
  return { id: null, outlines: features.flatMap(outlineOf) };
}

/** The outline in a feature or geometry of GeoJSON; none of other geometries than areas. */
export function outlineOf(value: unknown): Outline[] {
  if (!isRecord(value)) return [];
  if (value.type === 'Feature') return outlineOf(value.geometry);
  if (value.type === 'GeometryCollection' && Array.isArray(value.geometries))
    return value.geometries.flatMap(outlineOf);
  const { type, coordinates } = value;
  const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : [];
  if (!Array.isArray(polygons) || polygons.length === 0) return [];
  const outline = polygons.map((rings) => (Array.isArray(rings) ? rings.map(ringOf) : [null]));
  return isOutline(outline) ? [outline] : [];
}

function isOutline(polygons: (Corner[] | null)[][]): polygons is Outline {
  return polygons.every((rings) => rings.length > 0 && rings.every((ring) => ring !== null));
}

function ringOf(value: unknown): Corner[] | null {
  if (!Array.isArray(value) || value.length < 4) return null;
  const corners = value.map(cornerOf);
  return corners.every((corner) => corner !== null) ? corners : null;
}

function cornerOf(value: unknown): Corner | null {
  if (!Array.isArray(value)) return null;
  const [x, y]: unknown[] = value;
  const isPlace = typeof x === 'number' && typeof y === 'number' && Math.abs(x) <= 180 && Math.abs(y) <= 90;
  return isPlace ? [x, y] : null;
}

function inKml(text: string): FoundOutlines | null {
  const parsed = new DOMParser().parseFromString(text, 'application/xml');
  if (parsed.querySelector('parsererror')) return null;
  const rings = (polygon: Element, boundary: string) =>
    [...polygon.querySelectorAll(`${boundary} coordinates`)].map(({ textContent }) =>
      ringOf(
        textContent
          .trim()
          .split(/\s+/)
          .map((corner) => corner.split(',').map(Number)),
      ),
    );
  const polygons = [...parsed.querySelectorAll('Polygon')].map((polygon) => [
    ...rings(polygon, 'outerBoundaryIs'),
    ...rings(polygon, 'innerBoundaryIs'),
  ]);
  return { id: null, outlines: polygons.map((polygon) => [polygon]).filter(isOutline) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
