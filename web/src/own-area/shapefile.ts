import { strFromU8, unzipSync } from 'fflate';
import { parseShp } from 'shpjs';
import type { Outline } from '../api/own-area';
import { outlineOf } from './outline-file';

/** The largest part of an archive that is unpacked, in bytes. */
const MAX_PART = 50e6;

/** The outlines in a zipped shapefile; its projection is that of its .prj file, else longitude and latitude. */
export function inShapefile(archive: ArrayBuffer): Outline[] {
  const parts = unzipSync(new Uint8Array(archive), {
    filter: ({ name, originalSize }) => /\.(shp|prj)$/i.test(name) && originalSize <= MAX_PART,
  });
  const names = Object.keys(parts).filter((name) => /\.shp$/i.test(name));
  return names.flatMap((name) => {
    const projection = parts[name.replace(/shp$/, 'prj').replace(/SHP$/, 'PRJ')];
    const geometries = parts[name] ? parseShp(parts[name], projection && strFromU8(projection)) : [];
    return geometries.flatMap(outlineOf);
  });
}
