//! Tables as `GeoPackage`, with the data dictionary inside.

use std::path::Path;

use gdal::config::{clear_thread_local_config_option, set_thread_local_config_option};
use gdal::errors::GdalError;
use gdal::spatial_ref::{AxisMappingStrategy, SpatialRef};
use gdal::vector::{Feature, Geometry, LayerAccess, LayerOptions, OGRFieldType, OGRwkbGeometryType};
use gdal::{Dataset, DriverManager};

use crate::disclosure::Published;
use crate::domain::{Layer, Table, Values};
use crate::write::WriteError;
use crate::write::dictionary::Dictionary;

/// What GDAL takes the date of the last change from.
const DATE_OPTION: &str = "OGR_CURRENT_DATE";
/// The format demands a date of the last change; an atlas has none, and the same atlas makes the same file.
const DATE: &str = "2000-01-01T00:00:00.000Z";

/// Writes a table as a layer, and its data dictionary as the table `dictionary`.
pub(super) fn write(table: &Published<Table>, dictionary: &Dictionary, path: &Path) -> Result<(), WriteError> {
    // GDAL would print to the terminal what its return values say as well.
    gdal::config::set_error_handler(|_, _, _| {});
    write_all(table.get(), dictionary, path)
        .map_err(|error| WriteError::Gdal { path: path.display().to_string(), reason: error.to_string() })
}

fn write_all(table: &Table, dictionary: &Dictionary, path: &Path) -> Result<(), GdalError> {
    set_thread_local_config_option(DATE_OPTION, DATE)?;
    let driver = DriverManager::get_driver_by_name("GPKG")?;
    let mut dataset = driver.create_vector_only(path)?;
    let mut writing = dataset.start_transaction()?;
    write_rows(&mut writing, table)?;
    write_dictionary(&mut writing, dictionary)?;
    writing.commit()?;
    dataset.close()?;
    clear_thread_local_config_option(DATE_OPTION)
}

fn write_rows(dataset: &mut Dataset, table: &Table) -> Result<(), GdalError> {
    let mut degrees = SpatialRef::from_epsg(4326)?;
    degrees.set_axis_mapping_strategy(AxisMappingStrategy::TraditionalGisOrder);
    let points = table.geometry.iter().flatten().all(|geometry| matches!(**geometry, geo::Geometry::Point(_)));
    let ty = match table.layer {
        Layer::Sites if points => OGRwkbGeometryType::wkbPoint,
        Layer::Sites => OGRwkbGeometryType::wkbUnknown,
        Layer::Tracts | Layer::Gaps | Layer::Areas => OGRwkbGeometryType::wkbMultiPolygon,
    };
    let layer =
        dataset.create_layer(LayerOptions { name: table.layer.name(), srs: Some(&degrees), ty, options: None })?;
    let names: Vec<String> = table.columns.iter().map(|column| column.quantity.name()).collect();
    let fields: Vec<_> = names
        .iter()
        .zip(&table.columns)
        .map(|(name, column)| match column.values {
            Values::Text(_) => (name.as_str(), OGRFieldType::OFTString),
            Values::Number(_) => (name.as_str(), OGRFieldType::OFTReal),
        })
        .collect();
    layer.create_defn_fields(&fields)?;
    for row in 0..table.rows() {
        let mut feature = Feature::new(layer.defn())?;
        for (slot, column) in table.columns.iter().enumerate() {
            match &column.values {
                Values::Text(cells) => match &cells[row] {
                    Some(text) => feature.set_field_string(slot, text)?,
                    None => feature.set_field_null(slot)?,
                },
                Values::Number(cells) => match cells[row] {
                    Some(number) => feature.set_field_double(slot, number)?,
                    None => feature.set_field_null(slot)?,
                },
            }
        }
        if let Some(geometry) = &table.geometry[row] {
            feature.set_geometry(to_gdal(geometry)?)?;
        }
        feature.create(&layer)?;
    }
    Ok(())
}

fn to_gdal(geometry: &geo::Geometry) -> Result<Geometry, GdalError> {
    let mut bytes = Vec::new();
    wkb::writer::write_geometry(&mut bytes, geometry, &wkb::writer::WriteOptions::default())
        .map_err(|error| GdalError::BadArgument(error.to_string()))?;
    Geometry::from_wkb(&bytes)
}

fn write_dictionary(dataset: &mut Dataset, dictionary: &Dictionary) -> Result<(), GdalError> {
    let ty = OGRwkbGeometryType::wkbNone;
    let layer = dataset.create_layer(LayerOptions { name: "dictionary", ty, ..LayerOptions::default() })?;
    layer.create_defn_fields(&Dictionary::HEADER.map(|name| (name, OGRFieldType::OFTString)))?;
    for cells in dictionary.rows() {
        let mut feature = Feature::new(layer.defn())?;
        for (slot, cell) in cells.into_iter().enumerate() {
            feature.set_field_string(slot, cell)?;
        }
        feature.create(&layer)?;
    }
    Ok(())
}
