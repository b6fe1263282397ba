//! Contracts chains of segments to edges between junctions, ordered so that neighbours are near each other in memory.

use rayon::prelude::*;

use crate::domain::Position;
use crate::travel::streets::graph::{Edge, Segment, ShapePoint, index, prefix_sums};
use crate::travel::streets::map::Open;

/// Edges with their shape points.
pub(crate) struct ContractedGraph {
    pub(crate) edges: Vec<Edge>,
    pub(crate) shape_points: Vec<ShapePoint>,
    pub(crate) shape_starts: Vec<u32>,
    pub(crate) junctions: usize,
}

/// Contracts chains of segments at points where exactly two meet that have the same attributes. A closed chain begins
/// at any of its points.
pub(crate) fn contract_chains(points: &[Position], segments: &[Segment]) -> ContractedGraph {
    let incidence = Incidence::new(points.len(), segments);
    let is_chain_point: Vec<bool> =
        (0..index(points.len())).map(|point| incidence.is_chain_point(point, segments)).collect();
    let mut contraction = Contraction {
        segments,
        incidence: &incidence,
        is_chain_point: &is_chain_point,
        used: vec![false; segments.len()],
        junction_of: vec![None; points.len()],
        graph: ContractedGraph { edges: Vec::new(), shape_points: Vec::new(), shape_starts: vec![0], junctions: 0 },
    };
    let is_junction = |point: &u32| !is_chain_point[*point as usize] && !incidence.at(*point).is_empty();
    let junctions: Vec<u32> = (0..index(points.len())).filter(is_junction).collect();
    let junctions = hilbert_order(points, junctions);
    for (&junction, number) in junctions.iter().zip(0..) {
        contraction.junction_of[junction as usize] = Some(number);
    }
    contraction.graph.junctions = junctions.len();
    for junction in junctions {
        for &segment in incidence.at(junction) {
            contraction.follow_chain(junction, segment);
        }
    }
    for segment in 0..index(segments.len()) {
        if !contraction.used[segment as usize] {
            let start = segments[segment as usize].ends[0];
            contraction.junction_of[start as usize] = Some(index(contraction.graph.junctions));
            contraction.graph.junctions += 1;
            contraction.follow_chain(start, segment);
        }
    }
    contraction.graph
}

/// The segments that meet at each point.
struct Incidence {
    starts: Vec<u32>,
    segments: Vec<u32>,
}

impl Incidence {
    fn new(points: usize, segments: &[Segment]) -> Self {
        let mut starts = vec![0; points + 1];
        segments.iter().flat_map(|segment| segment.ends).for_each(|end| starts[end as usize + 1] += 1);
        prefix_sums(&mut starts);
        let mut next = starts.clone();
        let mut incidence = vec![0; segments.len() * 2];
        for (segment, id) in segments.iter().zip(0..) {
            for end in segment.ends {
                incidence[next[end as usize] as usize] = id;
                next[end as usize] += 1;
            }
        }
        Self { starts, segments: incidence }
    }

    fn at(&self, point: u32) -> &[u32] {
        &self.segments[self.starts[point as usize] as usize..self.starts[point as usize + 1] as usize]
    }

    /// Whether a point is inside a chain.
    fn is_chain_point(&self, point: u32, segments: &[Segment]) -> bool {
        let &[first, second] = self.at(point) else { return false };
        let (first_segment, second_segment) = (&segments[first as usize], &segments[second as usize]);
        let open_alike = directions_from(point, first_segment) == directions_from(point, second_segment).reversed();
        first != second && open_alike && first_segment.is_linkable == second_segment.is_linkable
    }
}

/// The directions of a segment as seen from one of its ends.
fn directions_from(point: u32, segment: &Segment) -> Open {
    if segment.ends[0] == point { segment.open } else { segment.open.reversed() }
}

struct Contraction<'a> {
    segments: &'a [Segment],
    incidence: &'a Incidence,
    is_chain_point: &'a [bool],
    used: Vec<bool>,
    junction_of: Vec<Option<u32>>,
    graph: ContractedGraph,
}

impl Contraction<'_> {
    /// Makes an edge of the chain that begins with a segment, unless it is part of one already.
    fn follow_chain(&mut self, start: u32, segment: u32) {
        if self.used[segment as usize] {
            return;
        }
        let Segment { is_linkable, .. } = self.segments[segment as usize];
        let open = directions_from(start, &self.segments[segment as usize]);
        let (mut at, mut offset, mut segment) = (start, 0_u32, segment);
        self.graph.shape_points.push(ShapePoint { point: start, offset });
        let end = loop {
            self.used[segment as usize] = true;
            let Segment { ends, ticks, .. } = self.segments[segment as usize];
            at = if ends[0] == at { ends[1] } else { ends[0] };
            offset = offset.saturating_add(ticks).min(u32::MAX - 1);
            self.graph.shape_points.push(ShapePoint { point: at, offset });
            if let Some(end) = self.junction_of[at as usize] {
                break end;
            }
            debug_assert!(self.is_chain_point[at as usize], "all that are not through are junctions");
            let next = self.incidence.at(at).iter().find(|&&other| other != segment);
            segment = *next.unwrap_or(&segment);
        };
        let start = self.junction_of[start as usize].unwrap_or(end);
        self.graph.shape_starts.push(index(self.graph.shape_points.len()));
        self.graph.edges.push(Edge { ends: [start, end], ticks: offset, open, is_linkable });
    }
}

/// Sorts points along the Hilbert curve, so that neighbours are near each other in memory; coincident points by their
/// index.
fn hilbert_order(points: &[Position], mut some: Vec<u32>) -> Vec<u32> {
    let all = || some.iter().map(|&point| points[point as usize]);
    let (west, east) =
        all().fold((180.0, -180.0), |(low, high): (f64, f64), at| (low.min(at.lon()), high.max(at.lon())));
    let (south, north) =
        all().fold((90.0, -90.0), |(low, high): (f64, f64), at| (low.min(at.lat()), high.max(at.lat())));
    let scale = f64::from(u16::MAX) / (east - west).max(north - south).max(f64::MIN_POSITIVE);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 65535")]
    let key = |point: u32| {
        let at = points[point as usize];
        hilbert(((at.lon() - west) * scale) as u32, ((at.lat() - south) * scale) as u32)
    };
    let mut keyed: Vec<(u32, u32)> = some.par_iter().map(|&point| (key(point), point)).collect();
    keyed.par_sort_unstable();
    some.clear();
    some.extend(keyed.into_iter().map(|(_, point)| point));
    some
}

/// The position along the Hilbert curve of a cell of a grid of 2^16 by 2^16 (Hilbert 1891, doi:10.1007/BF01199431).
fn hilbert(mut x: u32, mut y: u32) -> u32 {
    let mut along = 0;
    for level in (0..16).rev() {
        let (right, up) = ((x >> level) & 1, (y >> level) & 1);
        along = (along << 2) | ((3 * right) ^ up);
        if up == 0 {
            if right == 1 {
                (x, y) = (!x & 0xFFFF, !y & 0xFFFF);
            }
            (x, y) = (y, x);
        }
    }
    along
}
