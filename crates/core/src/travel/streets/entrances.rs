//! The entrances of sites from the street.

use geo::line_intersection::{LineIntersection, line_intersection};
use geo::{BoundingRect, Coord, Line, LinesIter, MultiPolygon, Rect};

use crate::domain::{Footprint, Meters, Position};
use crate::travel::plane::{Plane, search_boxes};
use crate::travel::streets::linker::{LinkedPoint, MAX_LINK_DISTANCE, StreetLinker};

/// The largest distance of a mapped entrance from the edge of its area, in meters: outlines and gates come from
/// different sources.
const ENTRANCE_TOLERANCE: f64 = 25.0;

/// Streets this much further from an area than the nearest one count as equally near, in meters.
const NEAREST_TOLERANCE: f64 = 10.0;

/// How a site is entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntranceKind {
    /// A point: from the nearest street.
    Point,
    /// An area: where streets and paths cross its edge, and at mapped entrances.
    Ways,
    /// An area that no street enters: at mapped entrances.
    Entrances,
    /// An area without either: where streets come nearest to its edge.
    Edge,
}

/// The entrances of a site.
#[derive(Debug, Clone, PartialEq)]
pub struct Entrances {
    kind: Option<EntranceKind>,
    linked_points: Vec<LinkedPoint>,
}

impl Entrances {
    /// Entrances at some points.
    #[must_use]
    pub fn new(kind: EntranceKind, mut linked_points: Vec<LinkedPoint>) -> Self {
        linked_points.sort_by_key(|linked| (linked.position.edge, linked.position.offset, linked.off_street));
        linked_points.dedup_by_key(|linked| linked.position);
        Self { kind: (!linked_points.is_empty()).then_some(kind), linked_points }
    }

    /// The entrance of a point.
    #[must_use]
    pub fn at(point: Option<LinkedPoint>) -> Self {
        Self::new(EntranceKind::Point, point.into_iter().collect())
    }

    /// How the site is entered; `None` where no street is near.
    #[must_use]
    pub const fn kind(&self) -> Option<EntranceKind> {
        self.kind
    }

    /// The entrances, sorted by edge.
    #[must_use]
    pub fn linked_points(&self) -> &[LinkedPoint] {
        &self.linked_points
    }
}

impl StreetLinker<'_> {
    /// The entrances of a site.
    #[must_use]
    pub fn entrances(&self, site: &Footprint) -> Entrances {
        let outline = match site {
            Footprint::Point(position) => {
                return Entrances::at(self.link(*position));
            }
            Footprint::Area(outline) => outline,
        };
        let mut entrances = self.street_crossings(outline);
        let kind = if entrances.is_empty() { EntranceKind::Entrances } else { EntranceKind::Ways };
        entrances.extend(self.entrances_mapped(outline));
        if entrances.is_empty() {
            Entrances::new(EntranceKind::Edge, self.nearest_points(outline))
        } else {
            Entrances::new(kind, entrances)
        }
    }

    /// Where edges of the network cross or touch the edge of an area.
    fn street_crossings(&self, outline: &MultiPolygon) -> Vec<LinkedPoint> {
        let mut edge_positions = Vec::new();
        for border in outline.lines_iter() {
            for (edge, first) in self.segments.intersecting(border.bounding_rect()) {
                for (segment, line) in self.segment_lines(edge, first) {
                    let at = match line_intersection(line, border) {
                        None => continue,
                        Some(LineIntersection::SinglePoint { intersection, .. }) => vec![intersection],
                        Some(LineIntersection::Collinear { intersection }) => {
                            vec![intersection.start, intersection.end]
                        }
                    };
                    edge_positions
                        .extend(at.into_iter().map(|at| self.edge_position(edge, segment, fraction_along(line, at))));
                }
            }
        }
        edge_positions.into_iter().filter_map(LinkedPoint::at).collect()
    }

    fn entrances_mapped(&self, outline: &MultiPolygon) -> Vec<LinkedPoint> {
        let near = self.mapped_entrance_boxes.intersecting(buffered_box(outline, ENTRANCE_TOLERANCE));
        let at = near.map(|entrance| self.mapped_entrances[entrance as usize]);
        at.filter(|&at| distance_to_edge(at, outline) <= ENTRANCE_TOLERANCE)
            .filter_map(|at| self.link_within(at, ENTRANCE_TOLERANCE))
            .collect()
    }

    /// Where streets come nearest to the edge of an area, at a vertex of either; all along a street that runs beside
    /// it.
    fn nearest_points(&self, outline: &MultiPolygon) -> Vec<LinkedPoint> {
        let mut radius = ENTRANCE_TOLERANCE;
        loop {
            let mut near = self.points_near(outline, radius);
            let nearest = near.iter().min_by_key(|linked| (linked.crosses_obstacle, linked.off_street)).copied();
            if let Some(nearest) = nearest {
                let max_distance = nearest.distance.get() + NEAREST_TOLERANCE;
                near.retain(|linked| {
                    linked.crosses_obstacle == nearest.crosses_obstacle && linked.distance.get() <= max_distance
                });
            }
            if nearest.is_some() || radius >= MAX_LINK_DISTANCE.get() {
                return near;
            }
            radius = (radius * 4.0).min(MAX_LINK_DISTANCE.get());
        }
    }

    /// Points of streets at most `radius` meters from the edge of an area: nearest to its vertices, and the streets'
    /// shape points.
    fn points_near(&self, outline: &MultiPolygon, radius: f64) -> Vec<LinkedPoint> {
        let corners = outline.lines_iter().filter_map(|line| Position::new(line.start.x, line.start.y));
        let from_corners = corners.filter_map(|corner| self.link_within(corner, radius));
        let boxes = self.segments.intersecting(buffered_box(outline, radius));
        let is_linkable = |(edge, _): &(u32, u32)| self.network.edges[*edge as usize].is_linkable;
        let shape_points = boxes.filter(is_linkable).flat_map(|(edge, first)| {
            let lines = self.segment_lines(edge, first);
            lines.flat_map(move |(segment, line)| [(edge, segment, 0.0, line.start), (edge, segment, 1.0, line.end)])
        });
        let from_shape_points = shape_points.filter_map(|(edge, segment, fraction, at)| {
            let distance = distance_to_edge(Position::new(at.x, at.y)?, outline);
            let near = distance <= radius;
            let distance = Meters::new(distance).filter(|_| near)?;
            let off_street = self.network().off_street_ticks(distance.get());
            Some(LinkedPoint {
                position: self.edge_position(edge, segment, fraction),
                off_street,
                distance,
                crosses_obstacle: false,
            })
        });
        from_corners.chain(from_shape_points).collect()
    }
}

/// The fraction of a line before a point on it.
fn fraction_along(line: Line, at: Coord) -> f64 {
    let (along, to) = (line.end - line.start, at - line.start);
    let square = along.x.powi(2) + along.y.powi(2);
    if square > 0.0 { (to.x * along.x + to.y * along.y) / square } else { 0.0 }
}

/// The distance from a point to the edge of an area, in meters.
fn distance_to_edge(from: Position, outline: &MultiPolygon) -> f64 {
    let plane = Plane::at(from);
    outline.lines_iter().map(|line| plane.closest_fraction(line).0).fold(f64::INFINITY, f64::min).sqrt()
}

/// The bounding box of an area, wider by some meters on each side; it ends at the antimeridian.
fn buffered_box(outline: &MultiPolygon, meters: f64) -> Rect {
    let bounds = outline.bounding_rect().unwrap_or_else(|| Rect::new((0.0, 0.0), (0.0, 0.0)));
    let corners = [bounds.min(), bounds.max()];
    let around = corners.iter().filter_map(|at| Position::new(at.x, at.y));
    around.flat_map(|corner| search_boxes(corner, meters).into_iter().flatten()).fold(bounds, |all, window| {
        let (low, high) = (all.min(), all.max());
        Rect::new(
            (low.x.min(window.min().x), low.y.min(window.min().y)),
            (high.x.max(window.max().x), high.y.max(window.max().y)),
        )
    })
}
