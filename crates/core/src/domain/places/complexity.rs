//! Limits on the complexity of geometries in requests. Validation and spatial relations take time and memory in
//! proportion to the crossings of a geometry, which the number of vertices alone does not bound.

use geo::{BoundingRect, CoordsIter as _, Geometry, Intersects as _, Line, LineString, Polygon, Rect};

/// Upper limit of crossings of lines with themselves and each other: a bus route has some dozens.
pub const MAX_CROSSINGS: usize = 1_000;
/// Upper limit of pairs of segments whose boxes intersect, each of which is tested for a crossing.
const MAX_SEGMENT_PAIRS: usize = 2_000_000;
/// Upper limit of pairs of rings whose boxes intersect: a coast with its islands has some hundreds.
const MAX_RING_PAIRS: usize = 5_000;
/// Upper limit of pairs of vertices of such rings.
const MAX_VERTEX_PAIRS: usize = 20_000_000;

/// Why a geometry is rejected as too complex.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TooComplex {
    /// Its lines cross too often.
    #[error("its lines cross more than {MAX_CROSSINGS} times, or lie along each other too often")]
    Lines,
    /// Too many rings within each other's boxes.
    #[error("too many of its parts and holes are nested in each other")]
    Rings,
}

/// Checks that a geometry can be validated and compared within a second.
///
/// # Errors
/// If it is too complex.
pub fn check_complexity(geometry: &Geometry) -> Result<(), TooComplex> {
    let (mut lines, mut rings) = (Vec::new(), Vec::new());
    collect(geometry, &mut lines, &mut rings);
    check_rings(&rings)?;
    check_lines(&lines)
}

/// Collects the segments of all lines and the rings of all polygons.
fn collect<'a>(geometry: &'a Geometry, lines: &mut Vec<Line>, rings: &mut Vec<&'a LineString>) {
    let mut polygon = |own: &'a Polygon| rings.extend(std::iter::once(own.exterior()).chain(own.interiors()));
    match geometry {
        Geometry::Line(own) => lines.push(*own),
        Geometry::LineString(own) => lines.extend(own.lines()),
        Geometry::MultiLineString(all) => lines.extend(all.iter().flat_map(LineString::lines)),
        Geometry::Polygon(own) => polygon(own),
        Geometry::MultiPolygon(all) => all.iter().for_each(polygon),
        Geometry::GeometryCollection(all) => all.iter().for_each(|own| collect(own, lines, rings)),
        Geometry::Point(_) | Geometry::MultiPoint(_) | Geometry::Rect(_) | Geometry::Triangle(_) => {}
    }
}

fn check_rings(rings: &[&LineString]) -> Result<(), TooComplex> {
    let boxes: Vec<(Rect, usize)> =
        rings.iter().filter_map(|ring| Some((ring.bounding_rect()?, ring.coords_count()))).collect();
    let (mut pairs, mut corners) = (0, 0);
    for (place, (own, count)) in boxes.iter().enumerate() {
        for (_, others) in boxes.iter().skip(place + 1).filter(|(other, _)| other.intersects(own)) {
            (pairs, corners) = (pairs + 1, corners + count * others);
            if pairs > MAX_RING_PAIRS || corners > MAX_VERTEX_PAIRS {
                return Err(TooComplex::Rings);
            }
        }
    }
    Ok(())
}

fn check_lines(lines: &[Line]) -> Result<(), TooComplex> {
    let boxes: Vec<Rect> = lines.iter().map(Line::bounding_rect).collect();
    let (mut pairs, mut crossings) = (0, 0);
    for (place, own) in boxes.iter().enumerate() {
        // Adjacent segments share an end and are not tested.
        for other in (place + 2..lines.len()).filter(|other| boxes[*other].intersects(own)) {
            pairs += 1;
            crossings += usize::from(lines[place].intersects(&lines[other]));
            if pairs > MAX_SEGMENT_PAIRS || crossings > MAX_CROSSINGS {
                return Err(TooComplex::Lines);
            }
        }
    }
    Ok(())
}

/// The number of pairs of boxes of two sets that intersect; counting stops above `most`.
#[must_use]
pub fn count_intersecting_pairs(own: &[Rect], others: &[Rect], most: usize) -> usize {
    let mut pairs = 0;
    for one in own {
        pairs += others.iter().filter(|other| other.intersects(one)).count();
        if pairs > most {
            break;
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use geo::{MultiPolygon, coord};

    use super::*;

    fn zigzag(sides: u32) -> Geometry {
        let corner = |place: u32| coord! { x: f64::from(place % 2), y: f64::from(place.wrapping_mul(7919) % 1009) };
        LineString::new((0..=sides).map(corner).collect()).into()
    }

    #[test]
    fn lines_may_cross_as_often_as_a_bus_route_and_not_thousands_of_times() {
        assert_eq!(check_complexity(&zigzag(40)), Ok(()));
        assert_eq!(check_complexity(&zigzag(100)), Err(TooComplex::Lines));
    }

    #[test]
    fn a_coast_may_have_islands_and_not_thousands_in_one_bay() {
        let parts = |count: u32, width: f64| {
            let part = |place: u32| {
                let west = f64::from(place) * 1e-3;
                Rect::new((west, 0.0), (west + width, 1.0)).to_polygon()
            };
            Geometry::from(MultiPolygon::new((0..count).map(part).collect()))
        };
        assert_eq!(check_complexity(&parts(1_000, 5e-4)), Ok(()));
        assert_eq!(check_complexity(&parts(1_000, 1.0)), Err(TooComplex::Rings));
    }
}
