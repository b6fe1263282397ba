import proj4 from 'proj4';
import type { Database } from 'sql.js';
// The variant in JavaScript: the Content-Security-Policy allows no WebAssembly.
import initSqlJs from 'sql.js/dist/sql-asm.js';
import type { Corner, Outline } from '../api/own-area';

/** The most features of a layer that are read: an own area has fewer corners than that. */
const MOST_FEATURES = 5000;

/** The outlines of all layers of a GeoPackage (OGC 12-128r19), in longitude and latitude. */
export async function inGeoPackage(bytes: ArrayBuffer): Promise<Outline[]> {
  const { Database } = await initSqlJs();
  const database = new Database(new Uint8Array(bytes));
  try {
    return layersOf(database).flatMap((layer) => outlinesOf(database, layer));
  } finally {
    database.close();
  }
}

interface Layer {
  table: string;
  column: string;
  /** The coordinate system as WKT; null if it is longitude and latitude. */
  projection: string | null;
}

function layersOf(database: Database): Layer[] {
  const [found] = database.exec(
    `select g.table_name, g.column_name, s.organization || ':' || s.organization_coordsys_id, s.definition
     from gpkg_geometry_columns g join gpkg_spatial_ref_sys s on s.srs_id = g.srs_id`,
  );
  return (found?.values ?? []).map(([table, column, system, definition]) => ({
    table: String(table),
    column: String(column),
    projection: String(system).toUpperCase() === 'EPSG:4326' ? null : String(definition),
  }));
}

function outlinesOf(database: Database, { table, column, projection }: Layer): Outline[] {
  const [found] = database.exec(`select ${quoted(column)} from ${quoted(table)} limit ${MOST_FEATURES}`);
  const transform = projection === null ? null : proj4(projection, 'WGS84');
  const toDegrees = (corner: Corner): Corner => {
    const [lng = Number.NaN, lat = Number.NaN] = transform?.forward(corner) ?? corner;
    return [lng, lat];
  };
  const geometries = (found?.values ?? []).flatMap(([value]) => (value instanceof Uint8Array ? [value] : []));
  return geometries.flatMap((geometry) => {
    const polygons = polygonsOf(geometry);
    return polygons.length > 0 ? [polygons.map((rings) => rings.map((ring) => ring.map(toDegrees)))] : [];
  });
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The bytes of the envelope by its kind in the flags. */
const ENVELOPES = [0, 32, 48, 48, 64];
const HEADER = 8;

/** The polygons of a geometry (clause 2.1.3); none of other kinds than polygons. */
function polygonsOf(geometry: Uint8Array): Outline {
  const view = new DataView(geometry.buffer, geometry.byteOffset, geometry.byteLength);
  const envelope = ENVELOPES[(view.getUint8(3) >> 1) & 7] ?? 0;
  const reader = new WkbReader(view, HEADER + envelope);
  return reader.polygons();
}

const POLYGON = 3;
const MULTI_POLYGON = 6;

/** Reads well-known binary (ISO 13249-3): types of 1000 and more have z, of 2000 m, of 3000 both. */
class WkbReader {
  private isLittleEndian = true;

  constructor(
    private readonly view: DataView,
    private at: number,
  ) {}

  polygons(): Outline {
    this.isLittleEndian = this.view.getUint8(this.at) === 1;
    this.at += 1;
    const code = this.count();
    const kind = code % 1000;
    const dimensions = [2, 3, 3, 4][Math.floor(code / 1000)] ?? 2;
    if (kind === POLYGON) return [this.times(() => this.times(() => this.corner(dimensions)))];
    if (kind === MULTI_POLYGON) return this.times(() => this.polygons()).flat();
    return [];
  }

  /** As many of a kind as are announced; reading beyond the end throws. */
  private times<T>(read: () => T): T[] {
    const all: T[] = [];
    for (let left = this.count(); left > 0; left -= 1) all.push(read());
    return all;
  }

  private count(): number {
    const count = this.view.getUint32(this.at, this.isLittleEndian);
    this.at += 4;
    return count;
  }

  private corner(dimensions: number): Corner {
    const x = this.view.getFloat64(this.at, this.isLittleEndian);
    const y = this.view.getFloat64(this.at + 8, this.isLittleEndian);
    this.at += 8 * dimensions;
    return [x, y];
  }
}
