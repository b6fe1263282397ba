//! Links origins and sites to the network.

use geo::{BoundingRect, Coord, Intersects, Line, Rect};

use crate::domain::{BoxIndex, FindingKind, Footprint, Meters, Position};
use crate::travel::Origin;
use crate::travel::plane::{Plane, search_boxes};
use crate::travel::streets::graph::{EdgePosition, ShapePoint, index};
use crate::travel::streets::islands::{Island, Islands};
use crate::travel::streets::map::StreetMap;
use crate::travel::streets::network::Network;

/// The largest distance of an origin or a site from its street; R5 has 1,600 m.
pub const MAX_LINK_DISTANCE: Meters = Meters::MILE;

/// Islands with less street than this, in meters, are taken for gaps in the map, such as a path in a court that is not
/// drawn up to the street. Nothing is linked to them where there are larger ones.
const MIN_ISLAND_LENGTH: f64 = 1000.0;

/// The number of segments of an edge under one box of the index.
const SEGMENTS_PER_BOX: usize = 8;

/// A point linked to the network.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LinkedPoint {
    pub(crate) position: EdgePosition,
    /// The cost in ticks from the point to the street.
    pub(crate) off_street: u32,
    /// The distance from the point to the street.
    pub distance: Meters,
    /// Whether the link crosses a motorway, a railway or a river, as no street is near on this side.
    pub crosses_obstacle: bool,
}

impl LinkedPoint {
    /// A point on the network.
    #[must_use]
    pub fn at(position: EdgePosition) -> Option<Self> {
        Some(Self { position, off_street: 0, distance: Meters::new(0.0)?, crosses_obstacle: false })
    }
}

/// A spatial index of a network's edges, with obstacles and mapped entrances.
#[derive(Debug)]
pub struct StreetLinker<'a> {
    pub(crate) network: &'a Network,
    /// Edges, with the number of the first segment under a box.
    pub(crate) segments: BoxIndex<(u32, u32)>,
    islands: Islands,
    obstacles: &'a [Line],
    obstacle_boxes: BoxIndex<u32>,
    pub(crate) mapped_entrances: &'a [Position],
    pub(crate) mapped_entrance_boxes: BoxIndex<u32>,
}

/// A point of an edge that another point may be linked to.
struct Candidate {
    square: f64,
    at: Coord,
    position: EdgePosition,
}

impl<'a> StreetLinker<'a> {
    /// A linker for the network of a map.
    #[must_use]
    pub fn new(network: &'a Network, map: &'a StreetMap) -> Self {
        let islands = Islands::new(network);
        let largest = islands.all.iter().map(|island| island.streets.get()).fold(0.0, f64::max);
        let enough = MIN_ISLAND_LENGTH.min(largest);
        let is_large_enough = |edge: &u32| {
            let island = islands.of_edge(network, *edge);
            island.is_some_and(|island| islands.all[island as usize].streets.get() >= enough)
        };
        let edges = (0..index(network.edge_count())).filter(is_large_enough);
        let boxes = edges.flat_map(|edge| {
            let shape_points = network.shape_points_of(edge);
            (0..shape_points.len() - 1).step_by(SEGMENTS_PER_BOX).map(move |first| {
                let last = (first + SEGMENTS_PER_BOX + 1).min(shape_points.len());
                let points = shape_points[first..last].iter().map(|&shape_point| network.position(shape_point).point());
                (points.collect::<geo::MultiPoint>().bounding_rect(), (edge, index(first)))
            })
        });
        Self {
            segments: BoxIndex::new(boxes),
            network,
            obstacles: &map.obstacles,
            obstacle_boxes: BoxIndex::new(map.obstacles.iter().map(|line| Some(line.bounding_rect())).zip(0..)),
            mapped_entrances: &map.entrances,
            mapped_entrance_boxes: BoxIndex::new(
                map.entrances.iter().map(|at| Some(at.point().bounding_rect())).zip(0..),
            ),
            islands,
        }
    }

    /// The network.
    #[must_use]
    pub const fn network(&self) -> &'a Network {
        self.network
    }

    /// The islands of the network, by falling length of their streets.
    #[must_use]
    pub fn islands(&self) -> Vec<Island> {
        let mut islands = self.islands.all.clone();
        islands.sort_by(|a, b| b.streets.get().total_cmp(&a.streets.get()).then(b.junctions.cmp(&a.junctions)));
        islands
    }

    /// A finding if the network has more than one island.
    #[must_use]
    pub fn finding(&self) -> Option<FindingKind> {
        let islands = self.islands();
        let (_, others) = islands.split_first()?;
        let largest_km = others.first()?.streets.get() / 1000.0;
        Some(FindingKind::StreetIslands { by_car: self.network.is_driving(), count: others.len(), largest_km })
    }

    /// Links a point to the nearest street, if possible without crossing an obstacle; `None` where all streets are too
    /// far.
    #[must_use]
    pub fn link(&self, from: Position) -> Option<LinkedPoint> {
        self.link_within(from, MAX_LINK_DISTANCE.get())
    }

    pub(crate) fn link_within(&self, from: Position, max_distance: f64) -> Option<LinkedPoint> {
        let plane = Plane::at(from);
        let mut radius = 100.0_f64.min(max_distance);
        loop {
            let mut near = self.candidates(from, &plane, radius);
            // Ties are broken by coordinates, so that the result does not depend on the order of a file.
            near.sort_by(|a, b| {
                let order = a.square.total_cmp(&b.square).then(a.at.x.total_cmp(&b.at.x));
                order.then(a.at.y.total_cmp(&b.at.y)).then(a.position.edge.cmp(&b.position.edge))
            });
            let open = near.iter().find(|candidate| !self.is_obstructed(from, candidate.at));
            match (open, near.first()) {
                (Some(nearest), _) => return self.linked_to(nearest, false),
                (None, nearest) if radius >= max_distance => {
                    return nearest.and_then(|nearest| self.linked_to(nearest, true));
                }
                _ => radius = (radius * 4.0).min(max_distance),
            }
        }
    }

    fn linked_to(&self, candidate: &Candidate, crosses_obstacle: bool) -> Option<LinkedPoint> {
        let distance = Meters::new(candidate.square.sqrt())?;
        Some(LinkedPoint {
            position: candidate.position,
            off_street: self.network.off_street_ticks(distance.get()),
            distance,
            crosses_obstacle,
        })
    }

    /// The nearest point under each box of the index, at most `radius` meters away.
    fn candidates(&self, from: Position, plane: &Plane, radius: f64) -> Vec<Candidate> {
        let boxes =
            search_boxes(from, radius).into_iter().flatten().flat_map(|window| self.segments.intersecting(window));
        let is_linkable = |(edge, _): &(u32, u32)| self.network.edges[*edge as usize].is_linkable;
        let nearest = boxes.filter(is_linkable).filter_map(|(edge, first)| {
            let measured =
                self.segment_lines(edge, first).map(|(number, line)| (plane.closest_fraction(line), number, line));
            let best = measured.min_by(|a, b| a.0.0.total_cmp(&b.0.0));
            best.map(|((square, fraction), number, line)| Candidate {
                square,
                at: line.start + (line.end - line.start) * fraction,
                position: self.edge_position(edge, number, fraction),
            })
        });
        nearest.filter(|candidate| candidate.square <= radius * radius).collect()
    }

    /// The segments of an edge under one box of the index, each with its number in the edge.
    pub(crate) fn segment_lines(&self, edge: u32, first: u32) -> impl Iterator<Item = (usize, Line)> {
        let first = first as usize;
        let shape_points = self.network.shape_points_of(edge);
        let last = (first + SEGMENTS_PER_BOX + 1).min(shape_points.len());
        let coordinate = |shape_point: ShapePoint| self.network.position(shape_point).point().0;
        shape_points[first..last]
            .windows(2)
            .zip(first..)
            .map(move |(ends, number)| (number, Line::new(coordinate(ends[0]), coordinate(ends[1]))))
    }

    /// The position at a fraction, 0..=1, of a segment of an edge.
    pub(crate) fn edge_position(&self, edge: u32, segment: usize, fraction: f64) -> EdgePosition {
        let shape_points = self.network.shape_points_of(edge);
        let (start, end) = (shape_points[segment].offset, shape_points[segment + 1].offset);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between 0 and the segment's ticks"
        )]
        let along = (f64::from(end - start) * fraction.clamp(0.0, 1.0)).round() as u32;
        EdgePosition { edge, offset: start + along }
    }

    /// Whether an obstacle lies between a point and a street, not counting one at the street itself.
    fn is_obstructed(&self, from: Position, street: Coord) -> bool {
        const ALMOST: f64 = 0.999;
        let from = from.point().0;
        let link_line = Line::new(from, from + (street - from) * ALMOST);
        self.obstacle_boxes
            .intersecting(link_line.bounding_rect())
            .any(|obstacle| link_line.intersects(&self.obstacles[obstacle as usize]))
    }

    /// For each origin the areas that contain it.
    pub(crate) fn containing_areas(origins: &[Origin], sites: &[&Footprint]) -> Vec<Vec<u32>> {
        let areas = sites.iter().zip(0..).filter_map(|(site, number)| match site {
            Footprint::Area(outline) => Some((outline.bounding_rect(), number)),
            Footprint::Point(_) => None,
        });
        let areas = BoxIndex::new(areas);
        let inside = |origin: &Origin| {
            let point = origin.position.point();
            let boxed = areas.intersecting(Rect::new(point, point));
            let mut inside: Vec<u32> = boxed
                .filter(|&site| match sites[site as usize] {
                    Footprint::Area(outline) => outline.intersects(&point),
                    Footprint::Point(_) => false,
                })
                .collect();
            inside.sort_unstable();
            inside
        };
        origins.iter().map(inside).collect()
    }
}
