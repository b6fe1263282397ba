//! The distance in a straight line to a site.

use geo::{Coord, Geodesic, Intersects, Length, LineString, MultiPolygon, Rect};

use crate::domain::{EdgeBoxes, Footprint, Meters, Position};
use crate::travel::geodesic::{DistanceFrom, geocentric};
use crate::travel::plane::Plane;

/// The geodesic distance to the nearest point of a site; 0 inside it.
#[must_use]
pub fn distance(from: Position, to: &Footprint) -> Meters {
    match to {
        Footprint::Point(position) => distance_to_point(from, position.point().0),
        Footprint::Area(outline) => OutlineEdges::new(outline).distance(from),
    }
}

/// The geodesic length of a line. `None` of a line without two points.
#[must_use]
pub fn line_length(line: &[Position]) -> Option<Meters> {
    let all: LineString = line.iter().map(|position| position.point().0).collect();
    (line.len() > 1).then(|| Geodesic.length(&all)).and_then(Meters::new)
}

fn distance_to_point(from: Position, to: Coord) -> Meters {
    // Neither fallback is used: footprints are on the globe, and the distance of two points is finite and not negative.
    let there = Position::new(to.x, to.y).unwrap_or(from);
    Meters::new(DistanceFrom::new(from).to(geocentric(there), || there)).unwrap_or(Meters::MILE)
}

/// An outline with its edges sorted into boxes, for distances from many points.
pub(super) struct OutlineEdges<'a> {
    outline: &'a MultiPolygon,
    edges: EdgeBoxes,
}

impl<'a> OutlineEdges<'a> {
    pub(super) fn new(outline: &'a MultiPolygon) -> Self {
        Self { outline, edges: EdgeBoxes::of_outline(outline) }
    }

    /// The geodesic distance to the nearest point of the outline; 0 inside it.
    pub(super) fn distance(&self, from: Position) -> Meters {
        let is_inside = || self.outline.intersects(&from.point());
        let nearest = if self.edges.surrounds(Rect::new(from.point(), from.point())).unwrap_or_else(is_inside) {
            from.point().0
        } else {
            self.nearest_on_edge(from)
        };
        distance_to_point(from, nearest)
    }

    /// The point of the edge that is nearest in a local plane at `from`.
    ///
    /// The geodesic distance to it is within 0.01 % of the smallest up to 100 km away.
    fn nearest_on_edge(&self, from: Position) -> Coord {
        let plane = Plane::at(from);
        let bound = |low: Coord, high: Coord| plane.least_square(low, high);
        let nearest = self.edges.least(bound, |edge| plane.closest_point(*edge).0);
        nearest.map_or(from.point().0, |edge| plane.closest_point(*edge).1)
    }
}
