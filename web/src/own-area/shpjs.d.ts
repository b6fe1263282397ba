/** The package has no types. This is the part that is used here. */
declare module 'shpjs' {
  /**
   * The geometries of a .shp file in GeoJSON, in longitude and latitude if there is the text of a .prj file.
   *
   * @throws where the file is damaged
   */
  export function parseShp(shp: Uint8Array, projection?: string): unknown[];
}
