//! How much there is to compare within a geometry that somebody sent. To find out whether a geometry is valid, and how two of
//! them lie, takes time and memory by what crosses in them, which corners alone do not tell.

use geo::{BoundingRect, CoordsIter as _, Geometry, Intersects as _, Line, LineString, Polygon, Rect};

/// Most crossings of lines with themselves and each other: a bus route has some dozens.
pub const MOST_CROSSINGS: usize = 1_000;
/// Most pairs of sides of lines whose boxes touch, as the pairs are looked at for crossings.
const MOST_PAIRS: usize = 2_000_000;
/// Most pairs of rings whose boxes touch: a coast with its islands has some hundreds.
const MOST_RINGS: usize = 5_000;
/// Most pairs of corners of such rings.
const MOST_CORNERS: usize = 20_000_000;

/// Why a geometry is not looked at any closer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TooComplex {
    /// Lines that go to and fro.
    #[error("its lines cross more than {MOST_CROSSINGS} times, or lie along each other too often")]
    Lines,
    /// Parts and holes within each other's boxes.
    #[error("too many of its parts and holes lie around each other")]
    Rings,
}

/// Whether a geometry is simple enough to be checked and compared in a second.
///
/// # Errors
/// Where it is not, and why.
pub fn check_complexity(geometry: &Geometry) -> Result<(), TooComplex> {
    let (mut lines, mut rings) = (Vec::new(), Vec::new());
    collect(geometry, &mut lines, &mut rings);
    check_rings(&rings)?;
    check_lines(&lines)
}

/// The sides of all lines, and the rings of all polygons.
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
            if pairs > MOST_RINGS || corners > MOST_CORNERS {
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
        // A side touches the next where it ends.
        for other in (place + 2..lines.len()).filter(|other| boxes[*other].intersects(own)) {
            pairs += 1;
            crossings += usize::from(lines[place].intersects(&lines[other]));
            if pairs > MOST_PAIRS || crossings > MOST_CROSSINGS {
                return Err(TooComplex::Lines);
            }
        }
    }
    Ok(())
}

/// How many pairs of one side and another have boxes that touch, of which each may be a crossing; more than `most` are not
/// counted.
#[must_use]
pub fn pairs_touching(own: &[Rect], others: &[Rect], most: usize) -> usize {
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
    fn lines_may_cross_as_often_as_a_bus_route_and_not_as_a_ball_of_wool() {
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
