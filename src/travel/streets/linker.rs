//! Where the network lies: taking people and sites onto it.

use geo::{BoundingRect, Coord, Intersects, Line, Rect};

use crate::domain::{BoxIndex, FindingKind, Footprint, Meters, Position};
use crate::travel::Origin;
use crate::travel::plane::{Plane, windows};
use crate::travel::streets::islands::{Island, Islands};
use crate::travel::streets::map::StreetMap;
use crate::travel::streets::network::{Bend, Network, Spot, index};
use crate::travel::streets::search::Seat;

/// Whoever is further than this from all streets is off the network: Conveyal's R5 has 1,600 m.
pub const MOST_OFF_STREET: Meters = Meters::MILE;

/// An island with less street than this, in meters, is a gap in the map, such as a path in a court that nobody drew up to
/// the street. Nobody is taken onto it where there is another street.
const LEAST_ISLAND: f64 = 1000.0;

/// So many pieces of an edge are found by one box.
const PIECES_IN_A_BOX: usize = 8;

/// Somebody's place on a network.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Snap {
    pub(crate) spot: Spot,
    /// The steps that the way to the street costs.
    pub(crate) off: u32,
    /// How far the street is.
    pub away: Meters,
    /// Whether the way to the street crosses a motorway, a railway or a river: no street is near on this side.
    pub crosses: bool,
}

impl Snap {
    /// Somebody who stands at a place of the network.
    #[must_use]
    pub fn at(spot: Spot) -> Option<Self> {
        Some(Self { spot, off: 0, away: Meters::new(0.0)?, crosses: false })
    }

    pub(crate) const fn seat(self, who: u32) -> Seat {
        Seat { offset: self.spot.offset, off: self.off, who }
    }
}

/// A network on its ground.
#[derive(Debug)]
pub struct Ground<'a> {
    pub(crate) network: &'a Network,
    /// Edges, and the first of a few pieces of each.
    pub(crate) pieces: BoxIndex<(u32, u32)>,
    islands: Islands,
    obstacles: &'a [Line],
    obstacle_boxes: BoxIndex<u32>,
    pub(crate) entrances: &'a [Position],
    pub(crate) entrance_boxes: BoxIndex<u32>,
}

/// A point of an edge near somebody.
struct Candidate {
    square: f64,
    at: Coord,
    spot: Spot,
}

impl<'a> Ground<'a> {
    /// The ground of a network that was made of a map.
    #[must_use]
    pub fn new(network: &'a Network, map: &'a StreetMap) -> Self {
        let islands = Islands::new(network);
        let largest = islands.all.iter().map(|island| island.streets.get()).fold(0.0, f64::max);
        let enough = LEAST_ISLAND.min(largest);
        let is_joined = |edge: &u32| {
            let island = islands.of_edge(network, *edge);
            island.is_some_and(|island| islands.all[island as usize].streets.get() >= enough)
        };
        let edges = (0..index(network.edge_count())).filter(is_joined);
        let boxes = edges.flat_map(|edge| {
            let bends = network.bends_of(edge);
            (0..bends.len() - 1).step_by(PIECES_IN_A_BOX).map(move |first| {
                let last = (first + PIECES_IN_A_BOX + 1).min(bends.len());
                let points = bends[first..last].iter().map(|&bend| network.position(bend).point());
                (points.collect::<geo::MultiPoint>().bounding_rect(), (edge, index(first)))
            })
        });
        Self {
            pieces: BoxIndex::new(boxes),
            network,
            obstacles: &map.obstacles,
            obstacle_boxes: BoxIndex::new(map.obstacles.iter().map(|line| Some(line.bounding_rect())).zip(0..)),
            entrances: &map.entrances,
            entrance_boxes: BoxIndex::new(map.entrances.iter().map(|at| Some(at.point().bounding_rect())).zip(0..)),
            islands,
        }
    }

    /// The network.
    #[must_use]
    pub const fn network(&self) -> &'a Network {
        self.network
    }

    /// The islands of the network, the one with the most street first.
    #[must_use]
    pub fn islands(&self) -> Vec<Island> {
        let mut islands = self.islands.all.clone();
        islands.sort_by(|a, b| b.streets.get().total_cmp(&a.streets.get()).then(b.junctions.cmp(&a.junctions)));
        islands
    }

    /// That some streets have no way to the others, if that is so.
    #[must_use]
    pub fn finding(&self) -> Option<FindingKind> {
        let islands = self.islands();
        let (_, others) = islands.split_first()?;
        let largest_km = others.first()?.streets.get() / 1000.0;
        Some(FindingKind::StreetIslands { by_car: self.network.is_driven(), count: others.len(), largest_km })
    }

    /// The nearest street, on this side of every obstacle where there is one; `None` where all are too far.
    #[must_use]
    pub fn snap(&self, from: Position) -> Option<Snap> {
        self.snap_within(from, MOST_OFF_STREET.get())
    }

    pub(crate) fn snap_within(&self, from: Position, most: f64) -> Option<Snap> {
        let plane = Plane::at(from);
        let mut radius = 100.0_f64.min(most);
        loop {
            let mut near = self.near(from, &plane, radius);
            // What is equally near is told apart by where it is: the order of a file never shows.
            near.sort_by(|a, b| {
                let order = a.square.total_cmp(&b.square).then(a.at.x.total_cmp(&b.at.x));
                order.then(a.at.y.total_cmp(&b.at.y)).then(a.spot.edge.cmp(&b.spot.edge))
            });
            let open = near.iter().find(|candidate| !self.is_crossed(from, candidate.at));
            match (open, near.first()) {
                (Some(nearest), _) => return self.taken(nearest, false),
                (None, nearest) if radius >= most => return nearest.and_then(|nearest| self.taken(nearest, true)),
                _ => radius = (radius * 4.0).min(most),
            }
        }
    }

    fn taken(&self, candidate: &Candidate, crosses: bool) -> Option<Snap> {
        let away = Meters::new(candidate.square.sqrt())?;
        Some(Snap { spot: candidate.spot, off: self.network.steps_off(away.get()), away, crosses })
    }

    /// The nearest point of each edge, or of each few pieces of it, at most `radius` meters away.
    fn near(&self, from: Position, plane: &Plane, radius: f64) -> Vec<Candidate> {
        let boxes = windows(from, radius).into_iter().flatten().flat_map(|window| self.pieces.touching(window));
        let has_doors = |(edge, _): &(u32, u32)| self.network.edges[*edge as usize].has_doors;
        let nearest = boxes.filter(has_doors).filter_map(|(edge, first)| {
            let measured = self.lines_of(edge, first).map(|(number, line)| (plane.nearest_part(line), number, line));
            let best = measured.min_by(|a, b| a.0.0.total_cmp(&b.0.0));
            best.map(|((square, part), number, line)| Candidate {
                square,
                at: line.start + (line.end - line.start) * part,
                spot: self.spot(edge, number, part),
            })
        });
        nearest.filter(|candidate| candidate.square <= radius * radius).collect()
    }

    /// The pieces of an edge that one box finds, each with its number in the edge.
    pub(crate) fn lines_of(&self, edge: u32, first: u32) -> impl Iterator<Item = (usize, Line)> {
        let first = first as usize;
        let bends = self.network.bends_of(edge);
        let last = (first + PIECES_IN_A_BOX + 1).min(bends.len());
        let place = |bend: Bend| self.network.position(bend).point().0;
        bends[first..last]
            .windows(2)
            .zip(first..)
            .map(move |(ends, number)| (number, Line::new(place(ends[0]), place(ends[1]))))
    }

    /// A part of the way along a piece of an edge.
    pub(crate) fn spot(&self, edge: u32, piece: usize, part: f64) -> Spot {
        let bends = self.network.bends_of(edge);
        let (start, end) = (bends[piece].offset, bends[piece + 1].offset);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and the piece's steps")]
        let along = (f64::from(end - start) * part.clamp(0.0, 1.0)).round() as u32;
        Spot { edge, offset: start + along }
    }

    /// Whether an obstacle lies between a point and a street; one at the street itself does not.
    fn is_crossed(&self, from: Position, street: Coord) -> bool {
        const ALMOST: f64 = 0.999;
        let from = from.point().0;
        let way = Line::new(from, from + (street - from) * ALMOST);
        self.obstacle_boxes
            .touching(way.bounding_rect())
            .any(|obstacle| way.intersects(&self.obstacles[obstacle as usize]))
    }

    /// For each origin the sites that it is inside of.
    pub(crate) fn inside(origins: &[Origin], sites: &[&Footprint]) -> Vec<Vec<u32>> {
        let areas = sites.iter().zip(0..).filter_map(|(site, number)| match site {
            Footprint::Area(outline) => Some((outline.bounding_rect(), number)),
            Footprint::Point(_) => None,
        });
        let areas = BoxIndex::new(areas);
        let inside = |origin: &Origin| {
            let point = origin.position.point();
            let boxed = areas.touching(Rect::new(point, point));
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
