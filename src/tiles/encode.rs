//! Features of a tile as bytes.
//!
//! The encoder of the crate `mvt` passes on what it is given: a closed ring repeats its last point, a ring that begins
//! where the one before it ended loses its `MoveTo`, a collapsed ring corrupts the next. So it is given rings that are
//! open, have an area, are wound as the specification says, and begin where the last did not end.

use mvt::{GeomData, GeomEncoder, GeomType, Layer};

use crate::domain::{Fingerprint, Values};
use crate::tiles::grid::{IntPath, IntPoint, IntShapes};
use crate::tiles::layer::Field;
use crate::tiles::rings::{Snapped, twice_area};

/// The geometry of a feature in the units of its tile.
pub(super) fn geometry(snapped: &Snapped) -> Result<GeomData, mvt::Error> {
    match snapped {
        Snapped::Point(at) => GeomEncoder::new(GeomType::Point).point(at.x, at.y)?.encode(),
        Snapped::Lines(lines) => polylines(lines),
        Snapped::Area(shapes) => polygons(shapes),
    }
}

fn polylines(lines: &[IntPath]) -> Result<GeomData, mvt::Error> {
    let mut encoder = GeomEncoder::new(GeomType::Linestring);
    let mut lines = lines.iter().peekable();
    while let Some(line) = lines.next() {
        for point in line {
            encoder.add_point(point.x, point.y)?;
        }
        // A line that begins where the last one ended goes on with it.
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
        for (place, ring) in shape.iter().enumerate() {
            let ring = wound(ring, place == 0);
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

/// A ring wound as the specification says: outer rings have a positive area, holes a negative one.
fn wound(ring: &[IntPoint], outer: bool) -> Vec<IntPoint> {
    let mut points = ring.to_vec();
    if (twice_area(ring) > 0) != outer {
        points.reverse();
    }
    points
}

/// Adds a feature with the cells of a row as attributes: whole numbers as integers, what is not known not at all.
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

/// A number that stays the same for a name, in every tile, zoom and build: the GEOID itself where it is a number of
/// at most 15 digits, else the first 52 bits of the name's SHA-256. Both are exact in JavaScript.
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
