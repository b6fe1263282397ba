//! Geometries in CQL2 text: well-known text, and `BBOX(west, south, east, north)`.

use geo::{Coord, Geometry, GeometryCollection, LineString, MultiLineString, MultiPoint, MultiPolygon, Point, Polygon};

use crate::ogc::filter::lexer::Token;
use crate::ogc::filter::place::boxed;
use crate::ogc::filter::text::Reader;
use crate::ogc::filter::{FilterError, place};

const KINDS: [&str; 8] =
    ["point", "linestring", "polygon", "multipoint", "multilinestring", "multipolygon", "geometrycollection", "bbox"];

/// Whether a word begins a geometry.
pub(super) fn is_kind(word: &str) -> bool {
    KINDS.contains(&word)
}

/// Reads what follows the word.
pub(super) fn read(reader: &mut Reader, kind: &str) -> Result<Geometry, FilterError> {
    place::checked(unchecked(reader, kind)?)
}

fn unchecked(reader: &mut Reader, kind: &str) -> Result<Geometry, FilterError> {
    // Heights are read and not looked at: there are none here.
    reader.taken("z");
    Ok(match kind {
        "point" => Point::from(bracketed(reader, coordinate)?).into(),
        "linestring" => line(reader)?.into(),
        "polygon" => polygon(reader)?.into(),
        "multipoint" => MultiPoint::new(row(reader, point_of_many)?).into(),
        "multilinestring" => MultiLineString::new(row(reader, line)?).into(),
        "multipolygon" => MultiPolygon::new(row(reader, polygon)?).into(),
        "geometrycollection" => Geometry::GeometryCollection(GeometryCollection::from(row(reader, member)?)),
        _ => boxed(&row(reader, signed)?)?,
    })
}

fn bracketed<T>(
    reader: &mut Reader,
    part: impl FnOnce(&mut Reader) -> Result<T, FilterError>,
) -> Result<T, FilterError> {
    reader.expect("(", "`(`")?;
    let inner = reader.inside(part)?;
    reader.expect(")", "`,` or `)`")?;
    Ok(inner)
}

fn row<T>(reader: &mut Reader, part: fn(&mut Reader) -> Result<T, FilterError>) -> Result<Vec<T>, FilterError> {
    bracketed(reader, |reader| {
        let mut parts = vec![part(reader)?];
        while reader.taken(",") {
            parts.push(part(reader)?);
        }
        Ok(parts)
    })
}

fn line(reader: &mut Reader) -> Result<LineString, FilterError> {
    row(reader, coordinate).map(LineString::new)
}

fn polygon(reader: &mut Reader) -> Result<Polygon, FilterError> {
    let mut rings = row(reader, line)?.into_iter();
    let outer = rings.next().unwrap_or_else(|| LineString::new(Vec::new()));
    Ok(Polygon::new(outer, rings.collect()))
}

/// `MULTIPOINT((0 1), (2 3))`, and without the inner brackets as many write it.
fn point_of_many(reader: &mut Reader) -> Result<Point, FilterError> {
    let is_bracketed = *reader.peek() == Token::Sign("(");
    let place = if is_bracketed { bracketed(reader, coordinate) } else { coordinate(reader) };
    place.map(Point::from)
}

/// A geometry in a collection; collections in collections are none in CQL2.
fn member(reader: &mut Reader) -> Result<Geometry, FilterError> {
    if let Token::Word(word) = reader.peek().clone() {
        let kind = word.to_lowercase();
        if is_kind(&kind) && kind != "geometrycollection" && kind != "bbox" {
            reader.take();
            return unchecked(reader, &kind);
        }
    }
    Err(reader.unexpected("POINT, LINESTRING, POLYGON or many of one of them"))
}

fn coordinate(reader: &mut Reader) -> Result<Coord, FilterError> {
    let place = Coord { x: signed(reader)?, y: signed(reader)? };
    if !matches!(reader.peek(), Token::Sign("," | ")")) {
        signed(reader)?;
    }
    Ok(place)
}

fn signed(reader: &mut Reader) -> Result<f64, FilterError> {
    let is_negative = reader.taken("-");
    if !is_negative {
        reader.taken("+");
    }
    let Token::Number(number) = *reader.peek() else { return Err(reader.unexpected("a number")) };
    reader.take();
    Ok(if is_negative { -number } else { number })
}
