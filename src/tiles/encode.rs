//! Encoding of features as Mapbox Vector Tile.
//!
//! The encoder of the crate `mvt` does not check its input: a closed ring repeats its last point, a ring that begins
//! where the previous one ended loses its `MoveTo`, a collapsed ring corrupts the next. So the rings passed to it are
//! open, have an area and the orientation of the specification, and do not begin where the previous one ended.

use mvt::{GeomData, GeomEncoder, GeomType, Layer};

use crate::domain::{Fingerprint, Values};
use crate::tiles::grid::{IntPath, IntPoint, IntShapes};
use crate::tiles::layer::Field;
use crate::tiles::rings::{GridGeometry, twice_area};

/// The geometry of a feature in the units of its tile.
pub(super) fn geometry(geometry: &GridGeometry) -> Result<GeomData, mvt::Error> {
    match geometry {
        GridGeometry::Point(at) => GeomEncoder::new(GeomType::Point).point(at.x, at.y)?.encode(),
        GridGeometry::Lines(lines) => polylines(lines),
        GridGeometry::Area(shapes) => polygons(shapes),
    }
}

fn polylines(lines: &[IntPath]) -> Result<GeomData, mvt::Error> {
    let mut encoder = GeomEncoder::new(GeomType::Linestring);
    let mut lines = lines.iter().peekable();
    while let Some(line) = lines.next() {
        for point in line {
            encoder.add_point(point.x, point.y)?;
        }
        // A line that begins where the previous one ended continues it.
        let mut end = line.last();
        while let Some(next) = lines.next_if(|next| next.first() == end) {
            for point in next.iter().skip(1) {
                encoder.add_point(point.x, point.y)?;
            }
            end = next.last();
        }
        encoder.complete_geom()?;
    }
    encoder.encode()
}

fn polygons(shapes: &IntShapes) -> Result<GeomData, mvt::Error> {
    let mut encoder = GeomEncoder::new(GeomType::Polygon);
    let mut cursor = None;
    for shape in shapes {
        for (index, ring) in shape.iter().enumerate() {
            let ring = oriented(ring, index == 0);
            let start = usize::from(ring.first().copied() == cursor);
            for point in ring[start..].iter().chain(&ring[..start]) {
                encoder.add_point(point.x, point.y)?;
                cursor = Some(*point);
            }
            encoder.complete_geom()?;
        }
    }
    encoder.encode()
}

/// A ring with the orientation of the specification: outer rings have a positive area, holes a negative one.
fn oriented(ring: &[IntPoint], outer: bool) -> Vec<IntPoint> {
    let mut points = ring.to_vec();
    if (twice_area(ring) > 0) != outer {
        points.reverse();
    }
    points
}

/// Adds a feature with the cells of a row as attributes: integral numbers as integers, missing values omitted.
pub(super) fn feature(layer: Layer, geometry: GeomData, row: usize, fields: &[&Field<'_>], is_keyed: bool) -> Layer {
    let mut feature = layer.into_feature(geometry);
    if is_keyed
        && let Some(Values::Text(cells)) = fields.first().map(|field| field.values.as_ref())
        && let Some(name) = &cells[row]
    {
        feature.set_id(feature_id(name));
    }
    for field in fields {
        let name = &field.name;
        match field.values.as_ref() {
            Values::Text(cells) => {
                if let Some(text) = &cells[row] {
                    feature.add_tag_string(name, text);
                }
            }
            Values::Number(cells) => match cells[row] {
                #[expect(clippy::cast_possible_truncation, reason = "whole and small enough to be exact")]
                Some(number) if number.fract() == 0.0 && number.abs() < 9e15 => {
                    feature.add_tag_sint(name, number as i64);
                }
                Some(number) => feature.add_tag_double(name, number),
                None => {}
            },
        }
    }
    feature.into_layer()
}

/// A feature id that depends on the name only: the GEOID itself if it is a number of at most 15 digits, else the first
/// 52 bits of the SHA-256 of the name. Both are exact in JavaScript.
pub(super) fn feature_id(name: &str) -> u64 {
    let digits = name.len() <= 15 && name.bytes().all(|byte| byte.is_ascii_digit());
    let sum = || u64::from_str_radix(&Fingerprint::of(name.as_bytes())[..13], 16).unwrap_or_default();
    if digits { name.parse().unwrap_or_else(|_| sum()) } else { sum() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_geoid_is_its_own_id_and_other_names_have_a_stable_one() {
        assert_eq!(feature_id("01001020100"), 1_001_020_100);
        assert_eq!(feature_id("clinic-7"), feature_id("clinic-7"));
        assert_ne!(feature_id("clinic-7"), feature_id("clinic-8"));
        assert!(feature_id("clinic-7") < 1 << 53);
    }
}
