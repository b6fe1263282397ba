//! Tables as GeoJSON by RFC 7946.

use std::io::{self, Write};

use gapatlas_formats::geometry::is_valid;
use geo::orient::{Direction, Orient};
use geo::{BoundingRect, Coord, Geometry, MapCoords, Validation};
use geojson::{Feature, FeatureWriter, JsonObject, JsonValue, feature::Id};

use crate::domain::{Table, Values};
use crate::write::dictionary::Dictionary;
use crate::write::rows::Rows;

/// Writes a table as one feature collection, row by row: longitude before latitude, seven decimals (about a
/// centimeter), outer rings counter-clockwise, the row's name as `id`.
pub(super) fn write(rows: Rows<'_>, dictionary: &Dictionary, file: impl Write) -> io::Result<()> {
    let mut writer = FeatureWriter::from_writer(file);
    // Foreign members (RFC 7946, 6.1).
    let members = [("title", Some(&dictionary.study)), ("license", dictionary.license.as_ref())];
    for (name, text) in members {
        text.map(|text| writer.write_foreign_member(name, text)).transpose().map_err(cause)?;
    }
    for batch in rows.into_batches().1 {
        let batch = batch?;
        (0..batch.get().rows()).try_for_each(|row| writer.write_feature(&feature(batch.get(), row)).map_err(cause))?;
    }
    writer.finish().map_err(cause)
}

/// Writes each row as a feature on a line of its own.
pub(super) fn write_lines(rows: Rows<'_>, mut file: impl Write) -> io::Result<()> {
    for batch in rows.into_batches().1 {
        let batch = batch?;
        for row in 0..batch.get().rows() {
            serde_json::to_writer(&mut file, &feature(batch.get(), row))?;
            file.write_all(b"\n")?;
        }
    }
    Ok(())
}

/// The I/O error behind an error of the library, if there is one.
fn cause(error: geojson::Error) -> io::Error {
    match error {
        geojson::Error::Io(error) => error,
        geojson::Error::MalformedGeoJson(error) => error.into(),
        other => io::Error::other(other),
    }
}

fn feature(table: &Table, row: usize) -> Feature {
    let mut properties = JsonObject::new();
    for column in &table.columns {
        let value = match &column.values {
            Values::Text(cells) => cells[row].clone().map(JsonValue::from),
            Values::Number(cells) => cells[row].map(number),
        };
        properties.insert(column.quantity.name(), value.unwrap_or(JsonValue::Null));
    }
    let geometry = table.geometry[row].as_deref().map(rounded);
    let bbox = geometry.as_ref().filter(|geometry| !matches!(geometry, Geometry::Point(_))).and_then(|geometry| {
        let bounds = geometry.bounding_rect()?;
        Some(vec![bounds.min().x, bounds.min().y, bounds.max().x, bounds.max().y])
    });
    let name = properties.values().next().and_then(JsonValue::as_str).map(|name| Id::String(name.to_owned()));
    Feature {
        bbox,
        geometry: geometry.map(|geometry| geojson::Geometry::new((&geometry).into())),
        id: name.filter(|_| table.layer.is_keyed_by_first_column()),
        properties: Some(properties),
        foreign_members: None,
    }
}

/// Integral numbers as integers: 36, not 36.0.
fn number(value: f64) -> JsonValue {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    #[expect(clippy::cast_possible_truncation, reason = "a whole number below 2^53 is exact as an integer")]
    if value.fract() == 0.0 && value.abs() < EXACT { JsonValue::from(value as i64) } else { JsonValue::from(value) }
}

/// A geometry with seven decimals and counterclockwise outer rings, as RFC 7946 recommends.
pub(crate) fn rounded(geometry: &Geometry) -> Geometry {
    let rounded = geometry.map_coords(|c| Coord { x: (c.x * 1e7).round() / 1e7, y: (c.y * 1e7).round() / 1e7 });
    // Rounding can collapse a narrow spike; such an outline keeps all its decimals.
    let is_valid = match &rounded {
        Geometry::MultiPolygon(parts) => is_valid(parts),
        other => other.is_valid(),
    };
    let rounded = if is_valid { rounded } else { geometry.clone() };
    match rounded {
        Geometry::Polygon(polygon) => polygon.orient(Direction::Default).into(),
        Geometry::MultiPolygon(parts) => parts.orient(Direction::Default).into(),
        other => other,
    }
}
