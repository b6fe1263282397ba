//! Where a site is entered from the street.

use geo::line_intersection::{LineIntersection, line_intersection};
use geo::{BoundingRect, Coord, Line, LinesIter, MultiPolygon, Rect};

use crate::domain::{Footprint, Meters, Position};
use crate::travel::plane::{Plane, windows};
use crate::travel::streets::ground::{Ground, MOST_OFF_STREET, Snap};

/// How far from an area's edge an entrance that somebody mapped still belongs to it, in meters: outlines and gates are
/// drawn by different hands.
const NEAR_THE_EDGE: f64 = 25.0;

/// A street this much further from an area than the nearest one is as good, in meters.
const ALMOST_AS_NEAR: f64 = 10.0;

/// How a site is entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DoorKind {
    /// A point: over the nearest street.
    Point,
    /// An area: where streets and paths cross its edge, and at entrances that were mapped.
    Ways,
    /// An area that no street enters: at entrances that were mapped.
    Entrances,
    /// An area without either: where streets come nearest to its edge.
    Edge,
}

/// The doors of a site.
#[derive(Debug, Clone, PartialEq)]
pub struct Doors {
    kind: Option<DoorKind>,
    snaps: Vec<Snap>,
}

impl Doors {
    /// Doors at some places.
    #[must_use]
    pub fn new(kind: DoorKind, mut snaps: Vec<Snap>) -> Self {
        snaps.sort_by_key(|snap| (snap.spot.edge, snap.spot.offset, snap.off));
        snaps.dedup_by_key(|snap| snap.spot);
        Self { kind: (!snaps.is_empty()).then_some(kind), snaps }
    }

    /// The one door of somebody's place.
    #[must_use]
    pub fn at(place: Option<Snap>) -> Self {
        Self::new(DoorKind::Point, place.into_iter().collect())
    }

    /// How the site is entered; `None` where no street is near.
    #[must_use]
    pub const fn kind(&self) -> Option<DoorKind> {
        self.kind
    }

    /// The doors by edge.
    #[must_use]
    pub fn snaps(&self) -> &[Snap] {
        &self.snaps
    }
}

impl Ground<'_> {
    /// The doors of a site.
    #[must_use]
    pub fn doors(&self, site: &Footprint) -> Doors {
        let outline = match site {
            Footprint::Point(position) => {
                return Doors::at(self.snap(*position));
            }
            Footprint::Area(outline) => outline,
        };
        let mut doors = self.ways_in(outline);
        let kind = if doors.is_empty() { DoorKind::Entrances } else { DoorKind::Ways };
        doors.extend(self.mapped_entrances(outline));
        if doors.is_empty() { Doors::new(DoorKind::Edge, self.beside(outline)) } else { Doors::new(kind, doors) }
    }

    /// Where edges of the network cross or touch the edge of an area.
    fn ways_in(&self, outline: &MultiPolygon) -> Vec<Snap> {
        let mut spots = Vec::new();
        for border in outline.lines_iter() {
            for (edge, first) in self.pieces.touching(border.bounding_rect()) {
                for (piece, line) in self.lines_of(edge, first) {
                    let at = match line_intersection(line, border) {
                        None => continue,
                        Some(LineIntersection::SinglePoint { intersection, .. }) => vec![intersection],
                        Some(LineIntersection::Collinear { intersection }) => {
                            vec![intersection.start, intersection.end]
                        }
                    };
                    spots.extend(at.into_iter().map(|at| self.spot(edge, piece, part_before(line, at))));
                }
            }
        }
        spots.into_iter().filter_map(Snap::at).collect()
    }

    fn mapped_entrances(&self, outline: &MultiPolygon) -> Vec<Snap> {
        let near = self.entrance_boxes.touching(widened(outline, NEAR_THE_EDGE));
        let at = near.map(|entrance| self.entrances[entrance as usize]);
        at.filter(|&at| to_edge(at, outline) <= NEAR_THE_EDGE)
            .filter_map(|at| self.snap_within(at, NEAR_THE_EDGE))
            .collect()
    }

    /// Where streets come nearest to the edge of an area, at a corner of one of them; along a street beside it everywhere.
    fn beside(&self, outline: &MultiPolygon) -> Vec<Snap> {
        let mut radius = NEAR_THE_EDGE;
        loop {
            let mut near = self.around(outline, radius);
            let nearest = near.iter().min_by_key(|snap| (snap.crosses, snap.off)).copied();
            if let Some(nearest) = nearest {
                let most = nearest.away.get() + ALMOST_AS_NEAR;
                near.retain(|snap| snap.crosses == nearest.crosses && snap.away.get() <= most);
            }
            if nearest.is_some() || radius >= MOST_OFF_STREET.get() {
                return near;
            }
            radius = (radius * 4.0).min(MOST_OFF_STREET.get());
        }
    }

    /// Places of streets at most `radius` meters from the edge of an area: before its corners, and where streets bend.
    fn around(&self, outline: &MultiPolygon, radius: f64) -> Vec<Snap> {
        let corners = outline.lines_iter().filter_map(|line| Position::new(line.start.x, line.start.y));
        let from_corners = corners.filter_map(|corner| self.snap_within(corner, radius));
        let boxes = self.pieces.touching(widened(outline, radius));
        let has_doors = |(edge, _): &(u32, u32)| self.network.edges[*edge as usize].has_doors;
        let bends = boxes.filter(has_doors).flat_map(|(edge, first)| {
            let lines = self.lines_of(edge, first);
            lines.flat_map(move |(piece, line)| [(edge, piece, 0.0, line.start), (edge, piece, 1.0, line.end)])
        });
        let from_bends = bends.filter_map(|(edge, piece, part, at)| {
            let away = to_edge(Position::new(at.x, at.y)?, outline);
            let near = away <= radius;
            let away = Meters::new(away).filter(|_| near)?;
            let off = self.network().steps_off(away.get());
            Some(Snap { spot: self.spot(edge, piece, part), off, away, crosses: false })
        });
        from_corners.chain(from_bends).collect()
    }
}

/// Which part of a line lies before a point on it.
fn part_before(line: Line, at: Coord) -> f64 {
    let (along, to) = (line.end - line.start, at - line.start);
    let square = along.x.powi(2) + along.y.powi(2);
    if square > 0.0 { (to.x * along.x + to.y * along.y) / square } else { 0.0 }
}

/// The distance from a point to the edge of an area, in meters.
fn to_edge(from: Position, outline: &MultiPolygon) -> f64 {
    let plane = Plane::at(from);
    outline.lines_iter().map(|line| plane.nearest_part(line).0).fold(f64::INFINITY, f64::min).sqrt()
}

/// The box around an area and some meters more on each side. Where it would cross the antimeridian, it ends there.
fn widened(outline: &MultiPolygon, meters: f64) -> Rect {
    let bounds = outline.bounding_rect().unwrap_or_else(|| Rect::new((0.0, 0.0), (0.0, 0.0)));
    let corners = [bounds.min(), bounds.max()];
    let around = corners.iter().filter_map(|at| Position::new(at.x, at.y));
    around.flat_map(|corner| windows(corner, meters).into_iter().flatten()).fold(bounds, |all, window| {
        let (low, high) = (all.min(), all.max());
        Rect::new(
            (low.x.min(window.min().x), low.y.min(window.min().y)),
            (high.x.max(window.max().x), high.y.max(window.max().y)),
        )
    })
}
