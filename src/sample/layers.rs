//! Tracts as a `GeoPackage` and as a shapefile; parks and planning areas as `GeoJSON`.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use gdal::config::{clear_thread_local_config_option, set_thread_local_config_option};
use gdal::errors::GdalError;
use gdal::spatial_ref::SpatialRef;
use gdal::vector::{Feature, Geometry, LayerAccess, LayerOptions, OGRFieldType, OGRwkbGeometryType};
use gdal::{Dataset, DriverManager};
use geo::Polygon;
use geojson::{FeatureWriter, JsonObject, JsonValue};

use crate::gdal_settings;
use crate::sample::areas::Area;
use crate::sample::names;
use crate::sample::rounding;
use crate::sample::town::Town;
use crate::sample::tracts::Use;

/// The columns of tracts, as in the TIGER/Line files of the Census.
const COLUMNS: [(&str, OGRFieldType::Type); 8] = [
    ("STATEFP", OGRFieldType::OFTString),
    ("COUNTYFP", OGRFieldType::OFTString),
    ("TRACTCE", OGRFieldType::OFTString),
    ("GEOID", OGRFieldType::OFTString),
    ("NAME", OGRFieldType::OFTString),
    ("NAMELSAD", OGRFieldType::OFTString),
    ("ALAND", OGRFieldType::OFTInteger64),
    ("AWATER", OGRFieldType::OFTInteger64),
];

/// Writes the tracts as the layer `tracts` of a `GeoPackage`.
pub(super) fn geopackage(town: &Town, path: &Path) -> Result<(), GdalError> {
    const DATE: &str = "OGR_CURRENT_DATE";
    gdal_settings::restrict();
    set_thread_local_config_option(DATE, "2022-12-08T00:00:00.000Z")?;
    let written = DriverManager::get_driver_by_name("GPKG").and_then(|driver| {
        let mut dataset = driver.create_vector_only(path)?;
        let mut writing = dataset.start_transaction()?;
        tracts(town, &mut writing, None)?;
        writing.commit()?;
        dataset.close()
    });
    clear_thread_local_config_option(DATE)?;
    written
}

/// Writes the tracts as a shapefile with its sidecar files.
pub(super) fn shapefile(town: &Town, path: &Path) -> Result<(), GdalError> {
    gdal_settings::restrict();
    let driver = DriverManager::get_driver_by_name("ESRI Shapefile")?;
    let mut dataset = driver.create_vector_only(path)?;
    tracts(town, &mut dataset, Some(&["DBF_DATE_LAST_UPDATE=2022-12-08", "ENCODING=UTF-8"]))?;
    dataset.close()
}

fn tracts(town: &Town, dataset: &mut Dataset, options: Option<&[&str]>) -> Result<(), GdalError> {
    // NAD 83, the datum of Census geometries.
    let srs = SpatialRef::from_epsg(4269)?;
    let ty = OGRwkbGeometryType::wkbPolygon;
    let layer = dataset.create_layer(LayerOptions { name: "tracts", srs: Some(&srs), ty, options })?;
    layer.create_defn_fields(&COLUMNS)?;
    for parcel in &town.parcels {
        let geoid = parcel.geoid.as_str();
        let name = parcel.geoid.tract_name();
        let outline = town.grid.outline(parcel.blocks);
        let square_meters = i64::from(rounding::nearest(town.grid.square_meters(&outline)));
        let (land, water) = if parcel.purpose == Use::Water { (0, square_meters) } else { (square_meters, 0) };
        let mut feature = Feature::new(layer.defn())?;
        let texts = [&geoid[..2], &geoid[2..5], &geoid[5..], geoid, name.trim_start_matches("Tract ")];
        for (slot, text) in texts.into_iter().enumerate() {
            feature.set_field_string(slot, text)?;
        }
        feature.set_field_string(5, &names::invented(&format!("Census {name}")))?;
        feature.set_field_integer64(6, land)?;
        feature.set_field_integer64(7, water)?;
        feature.set_geometry(to_gdal(&outline)?)?;
        feature.create(&layer)?;
    }
    Ok(())
}

fn to_gdal(outline: &Polygon) -> Result<Geometry, GdalError> {
    let mut bytes = Vec::new();
    wkb::writer::write_polygon(&mut bytes, outline, &wkb::writer::WriteOptions::default())
        .map_err(|error| GdalError::BadArgument(error.to_string()))?;
    Geometry::from_wkb(&bytes)
}

pub(super) fn parks(town: &Town, path: &Path) -> io::Result<()> {
    let parks = town.parks.iter().zip(1..);
    let row = |(park, id): (&crate::sample::parks::Park, u32)| (id, park.name.clone(), park.outline(&town.grid));
    features(parks.map(row), path)
}

/// Writes the area in which the list of legal help is complete: everything east of the river.
pub(super) fn legal_district(town: &Town, path: &Path) -> io::Result<()> {
    let outline = town.grid.outline(town.grid.plan.east_bank());
    features([(1, names::invented("Legal aid district, eastern bank"), outline)].into_iter(), path)
}

pub(super) fn areas(areas: &[Area], path: &Path) -> io::Result<()> {
    features(areas.iter().map(|area| (area.id, area.name.clone(), area.outline.clone())), path)
}

fn features(rows: impl Iterator<Item = (u32, String, Polygon)>, path: &Path) -> io::Result<()> {
    let mut file = BufWriter::new(File::create(path)?);
    let mut writer = FeatureWriter::from_writer(&mut file);
    for (id, name, outline) in rows {
        let mut properties = JsonObject::new();
        properties.insert("id".to_owned(), JsonValue::from(id));
        properties.insert("name".to_owned(), JsonValue::from(name));
        let feature = geojson::Feature {
            bbox: None,
            geometry: Some(geojson::Geometry::new((&outline).into())),
            id: None,
            properties: Some(properties),
            foreign_members: None,
        };
        writer.write_feature(&feature).map_err(io::Error::other)?;
    }
    writer.finish().map_err(io::Error::other)?;
    drop(writer);
    file.flush()
}
