//! Geometries in CQL2 text: well-known text, and `BBOX(west, south, east, north)`.

use geo::{Coord, Geometry, GeometryCollection, LineString, MultiLineString, MultiPoint, MultiPolygon, Point, Polygon};

use crate::filter::lexer::Token;
use crate::filter::parser::Parser;
use crate::filter::spatial::bbox_geometry;
use crate::filter::{FilterError, spatial};

const KINDS: [&str; 8] =
    ["point", "linestring", "polygon", "multipoint", "multilinestring", "multipolygon", "geometrycollection", "bbox"];

/// Whether a keyword starts a geometry.
pub(super) fn is_kind(word: &str) -> bool {
    KINDS.contains(&word)
}

/// Parses a geometry after its keyword.
pub(super) fn read(parser: &mut Parser, kind: &str) -> Result<Geometry, FilterError> {
    spatial::validated(unchecked(parser, kind)?)
}

fn unchecked(parser: &mut Parser, kind: &str) -> Result<Geometry, FilterError> {
    // Z coordinates are parsed and ignored.
    parser.accept("z");
    Ok(match kind {
        "point" => Point::from(bracketed(parser, coordinate)?).into(),
        "linestring" => line(parser)?.into(),
        "polygon" => polygon(parser)?.into(),
        "multipoint" => MultiPoint::new(row(parser, point_of_many)?).into(),
        "multilinestring" => MultiLineString::new(row(parser, line)?).into(),
        "multipolygon" => MultiPolygon::new(row(parser, polygon)?).into(),
        "geometrycollection" => Geometry::GeometryCollection(GeometryCollection::from(row(parser, member)?)),
        _ => bbox_geometry(&row(parser, signed)?)?,
    })
}

fn bracketed<T>(
    parser: &mut Parser,
    part: impl FnOnce(&mut Parser) -> Result<T, FilterError>,
) -> Result<T, FilterError> {
    parser.expect("(", "`(`")?;
    let inner = parser.nested(part)?;
    parser.expect(")", "`,` or `)`")?;
    Ok(inner)
}

fn row<T>(parser: &mut Parser, part: fn(&mut Parser) -> Result<T, FilterError>) -> Result<Vec<T>, FilterError> {
    bracketed(parser, |parser| {
        let mut parts = vec![part(parser)?];
        while parser.accept(",") {
            parts.push(part(parser)?);
        }
        Ok(parts)
    })
}

fn line(parser: &mut Parser) -> Result<LineString, FilterError> {
    row(parser, coordinate).map(LineString::new)
}

fn polygon(parser: &mut Parser) -> Result<Polygon, FilterError> {
    let mut rings = row(parser, line)?.into_iter();
    let outer = rings.next().unwrap_or_else(|| LineString::new(Vec::new()));
    Ok(Polygon::new(outer, rings.collect()))
}

/// `MULTIPOINT((0 1), (2 3))`; the inner brackets are optional.
fn point_of_many(parser: &mut Parser) -> Result<Point, FilterError> {
    let is_bracketed = *parser.peek() == Token::Symbol("(");
    let place = if is_bracketed { bracketed(parser, coordinate) } else { coordinate(parser) };
    place.map(Point::from)
}

/// A member of a collection; CQL2 has no nested collections.
fn member(parser: &mut Parser) -> Result<Geometry, FilterError> {
    if let Token::Identifier(word) = parser.peek().clone() {
        let kind = word.to_lowercase();
        if is_kind(&kind) && kind != "geometrycollection" && kind != "bbox" {
            parser.advance();
            return unchecked(parser, &kind);
        }
    }
    Err(parser.unexpected("POINT, LINESTRING, POLYGON or one of these with MULTI before it"))
}

fn coordinate(parser: &mut Parser) -> Result<Coord, FilterError> {
    let place = Coord { x: signed(parser)?, y: signed(parser)? };
    if !matches!(parser.peek(), Token::Symbol("," | ")")) {
        signed(parser)?;
    }
    Ok(place)
}

fn signed(parser: &mut Parser) -> Result<f64, FilterError> {
    let is_negative = parser.accept("-");
    if !is_negative {
        parser.accept("+");
    }
    let Token::Number(number) = *parser.peek() else { return Err(parser.unexpected("a number")) };
    parser.advance();
    Ok(if is_negative { -number } else { number })
}
