/** The files in which a layer can be downloaded: endings, and names that are the same in every language. */
export const EXPORT_FORMATS = [
  { id: 'csv', label: 'CSV' },
  { id: 'geojson', label: 'GeoJSON' },
  { id: 'gpkg', label: 'GeoPackage' },
  { id: 'parquet', label: 'GeoParquet' },
  { id: 'xlsx', label: 'Excel' },
  { id: 'shp.zip', label: 'Shapefile' },
];
