//! The network of one mode of travel, in flat arrays.

use crate::domain::{CostUnit, Position};
use crate::travel::streets::contraction::contract_chains;
use crate::travel::streets::graph::{Arc, Arcs, Edge, EdgePosition, Segment, ShapePoint, index, prefix_sums};
use crate::travel::streets::map::{Open, StreetMap};

/// The streets that are open to one mode of travel.
///
/// Costs are whole ticks of 1/1024 m or 2^-20 min: sums are exact in any order, so that costs are symmetric and
/// rounding makes no shortcuts. 2^32 ticks are 4,194 km, or 68 hours.
#[derive(Debug, Clone)]
pub struct Network {
    unit: CostUnit,
    /// The cost of a meter between a point and its street, in the unit.
    off_street_cost_per_meter: f64,
    points: Vec<Position>,
    pub(crate) edges: Vec<Edge>,
    pub(crate) shape_points: Vec<ShapePoint>,
    pub(crate) shape_starts: Vec<u32>,
    out_arcs: Arcs,
    /// The arcs reversed; `None` where every street is open both ways, as they are the same.
    reverse_arcs: Option<Arcs>,
    incident_starts: Vec<u32>,
    incident_edges: Vec<u32>,
}

/// The walking speed between a point and its street, in meters per minute: 4.8 km/h.
const WALK_PER_MINUTE: f64 = 80.0;

impl Network {
    /// The walking network, in meters.
    #[must_use]
    pub fn walking(map: &StreetMap) -> Self {
        let segments = map.segments.iter().filter(|segment| !segment.walk.is_closed()).map(|segment| Segment {
            ends: segment.ends,
            ticks: ticks(segment.length.get(), CostUnit::M),
            open: segment.walk,
            is_linkable: segment.is_linkable,
        });
        let closed = map.closed.iter().filter(|closed| closed.to_walkers).map(|closed| closed.point);
        Self::with_closed(CostUnit::M, &map.points, segments.collect(), closed)
    }

    /// The driving network, in minutes of free flow.
    #[must_use]
    pub fn driving(map: &StreetMap) -> Self {
        let segments = map.segments.iter().filter(|segment| !segment.drive.is_closed()).map(|segment| Segment {
            ends: segment.ends,
            ticks: ticks(segment.length.get() * 0.06 / f64::from(segment.km_per_hour), CostUnit::Min),
            open: segment.drive,
            is_linkable: segment.is_linkable,
        });
        let closed = map.closed.iter().filter(|closed| closed.to_drivers).map(|closed| closed.point);
        Self::with_closed(CostUnit::Min, &map.points, segments.collect(), closed)
    }

    /// Disconnects the segments that meet at closed points: each gets an end point of its own there.
    fn with_closed(
        unit: CostUnit,
        points: &[Position],
        mut segments: Vec<Segment>,
        closed: impl Iterator<Item = u32>,
    ) -> Self {
        let mut points = points.to_vec();
        let mut is_closed = vec![false; points.len()];
        closed.for_each(|point| is_closed[point as usize] = true);
        for end in segments.iter_mut().flat_map(|segment| &mut segment.ends) {
            if is_closed[*end as usize] {
                points.push(points[*end as usize]);
                *end = index(points.len() - 1);
            }
        }
        Self::new(unit, points, &segments)
    }

    /// A network of segments between points. A segment of cost 0 leads both ways even if it is open in one direction
    /// only, as its ends are one place.
    #[must_use]
    pub fn new(unit: CostUnit, points: Vec<Position>, segments: &[Segment]) -> Self {
        let graph = contract_chains(&points, segments);
        let (edges, junctions) = (graph.edges, graph.junctions);
        let forward = |edge: &Edge| (edge.ends[0], Arc { head: edge.ends[1], ticks: edge.ticks });
        let backward = |edge: &Edge| (edge.ends[1], Arc { head: edge.ends[0], ticks: edge.ticks });
        let out_arcs = Arcs::new(
            junctions,
            edges.iter().flat_map(|edge| {
                [edge.open.forward.then(|| forward(edge)), edge.open.backward.then(|| backward(edge))]
                    .into_iter()
                    .flatten()
            }),
        );
        let one_way = edges.iter().any(|edge| edge.open != Open::BOTH);
        let reverse_arcs = one_way.then(|| {
            Arcs::new(
                junctions,
                edges.iter().flat_map(|edge| {
                    [edge.open.forward.then(|| backward(edge)), edge.open.backward.then(|| forward(edge))]
                        .into_iter()
                        .flatten()
                }),
            )
        });
        let mut incident_starts = vec![0; junctions + 1];
        edges.iter().flat_map(|edge| edge.ends).for_each(|end| incident_starts[end as usize + 1] += 1);
        prefix_sums(&mut incident_starts);
        let mut next = incident_starts.clone();
        let mut incident_edges = vec![0; edges.len() * 2];
        for (edge, id) in edges.iter().zip(0..) {
            for end in edge.ends {
                incident_edges[next[end as usize] as usize] = id;
                next[end as usize] += 1;
            }
        }
        Self {
            unit,
            off_street_cost_per_meter: match unit {
                CostUnit::M => 1.0,
                CostUnit::Min => 1.0 / WALK_PER_MINUTE,
            },
            points,
            edges,
            shape_points: graph.shape_points,
            shape_starts: graph.shape_starts,
            out_arcs,
            reverse_arcs,
            incident_starts,
            incident_edges,
        }
    }

    /// The unit of costs.
    #[must_use]
    pub const fn unit(&self) -> CostUnit {
        self.unit
    }

    /// Whether it is the driving network.
    pub(crate) fn is_driving(&self) -> bool {
        self.unit == CostUnit::Min
    }

    /// All points: junctions, shape points and dead ends.
    #[must_use]
    pub fn points(&self) -> &[Position] {
        &self.points
    }

    /// The number of edges.
    #[must_use]
    pub const fn edge_count(&self) -> usize {
        self.edges.len()
    }

    /// The number of junctions, dead ends included.
    #[must_use]
    pub fn junction_count(&self) -> usize {
        self.incident_starts.len() - 1
    }

    /// The position of each point; `None` for points without streets.
    #[must_use]
    pub fn edge_positions(&self) -> Vec<Option<EdgePosition>> {
        let mut edge_positions = vec![None; self.points.len()];
        for edge in 0..index(self.edges.len()) {
            for shape_point in self.shape_points_of(edge) {
                edge_positions[shape_point.point as usize] = Some(EdgePosition { edge, offset: shape_point.offset });
            }
        }
        edge_positions
    }

    /// Converts ticks to the network's unit.
    #[must_use]
    pub fn cost(&self, ticks: u32) -> f64 {
        f64::from(ticks) / ticks_per(self.unit)
    }

    /// The most ticks within a bound in the network's unit.
    pub(crate) fn ticks_within(&self, bound: f64) -> u32 {
        whole((bound * ticks_per(self.unit)).floor())
    }

    /// The ticks of some meters between a point and its street.
    pub(crate) fn off_street_ticks(&self, meters: f64) -> u32 {
        ticks(meters * self.off_street_cost_per_meter, self.unit)
    }

    /// The arcs from each junction.
    pub(crate) const fn out_arcs(&self) -> &Arcs {
        &self.out_arcs
    }

    /// The arcs to each junction, reversed, for searches from sites to origins.
    pub(crate) fn reverse_arcs(&self) -> &Arcs {
        self.reverse_arcs.as_ref().unwrap_or(&self.out_arcs)
    }

    /// The edges that meet in a junction; a loop twice.
    pub(crate) fn incident_edges(&self, junction: u32) -> &[u32] {
        let range =
            self.incident_starts[junction as usize] as usize..self.incident_starts[junction as usize + 1] as usize;
        &self.incident_edges[range]
    }

    /// The shape points of an edge, from its first end to its second.
    pub(crate) fn shape_points_of(&self, edge: u32) -> &[ShapePoint] {
        &self.shape_points[self.shape_starts[edge as usize] as usize..self.shape_starts[edge as usize + 1] as usize]
    }

    /// The position of a shape point.
    pub(crate) fn position(&self, shape_point: ShapePoint) -> Position {
        self.points[shape_point.point as usize]
    }
}

const fn ticks_per(unit: CostUnit) -> f64 {
    match unit {
        CostUnit::M => 1024.0,
        CostUnit::Min => 1_048_576.0,
    }
}

/// Converts a cost to ticks, rounded to the nearest.
fn ticks(cost: f64, unit: CostUnit) -> u32 {
    whole((cost * ticks_per(unit)).round())
}

/// Converts to ticks below `u32::MAX`, which means "unreached" in a search.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the cast saturates, which is meant")]
const fn whole(ticks: f64) -> u32 {
    let ticks = ticks as u32;
    if ticks == u32::MAX { u32::MAX - 1 } else { ticks }
}
