import shp from 'shpjs';
import type { Outline } from '../api/own-area';
import { outlineOf } from './outline-file';

/** The outlines in a zipped shapefile; its projection is that of its .prj file, else longitude and latitude. */
export async function inShapefile(bytes: ArrayBuffer): Promise<Outline[]> {
  const found = await shp(bytes);
  return [found].flat().flatMap(({ features }) => features.flatMap(outlineOf));
}
