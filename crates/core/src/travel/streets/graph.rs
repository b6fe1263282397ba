//! The parts of a network: segments of streets, the edges that they are joined to, and the arcs of a search.

use crate::travel::streets::map::Open;

/// The cost of what is not reached; other costs are lower.
pub(crate) const UNREACHED: u32 = u32::MAX;

/// A street between two points, with its cost for one mode.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Segment {
    /// Indices of its end points.
    pub ends: [u32; 2],
    /// Its cost in ticks.
    pub ticks: u32,
    /// The directions in which it is open.
    pub open: Open,
    /// Whether origins and sites can be linked to it.
    pub is_linkable: bool,
}

/// A chain of segments between two junctions.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Edge {
    /// The junctions.
    pub(crate) ends: [u32; 2],
    /// Its cost in ticks.
    pub(crate) ticks: u32,
    /// The directions in which it is open.
    pub(crate) open: Open,
    /// Whether origins and sites can be linked to it.
    pub(crate) is_linkable: bool,
}

/// A point along an edge.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ShapePoint {
    /// Index in the points of the network.
    pub(crate) point: u32,
    /// Ticks from the edge's first end.
    pub(crate) offset: u32,
}

/// A position on the network: an edge, and the ticks from its first end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EdgePosition {
    pub(crate) edge: u32,
    pub(crate) offset: u32,
}

/// Directed arcs by tail junction, in compressed sparse rows.
#[derive(Debug, Clone)]
pub(crate) struct Arcs {
    starts: Vec<u32>,
    arcs: Vec<Arc>,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Arc {
    pub(crate) head: u32,
    pub(crate) ticks: u32,
}

impl Arcs {
    pub(crate) fn of(&self, junction: u32) -> &[Arc] {
        &self.arcs[self.starts[junction as usize] as usize..self.starts[junction as usize + 1] as usize]
    }

    pub(crate) fn new(junctions: usize, arcs: impl Iterator<Item = (u32, Arc)> + Clone) -> Self {
        let mut starts = vec![0; junctions + 1];
        arcs.clone().for_each(|(tail, _)| starts[tail as usize + 1] += 1);
        prefix_sums(&mut starts);
        let mut next = starts.clone();
        let mut slots = vec![Arc { head: 0, ticks: 0 }; starts.last().map_or(0, |&all| all as usize)];
        for (tail, arc) in arcs {
            slots[next[tail as usize] as usize] = arc;
            next[tail as usize] += 1;
        }
        Self { starts, arcs: slots }
    }
}

/// Replaces counts by their running sums.
pub(crate) fn prefix_sums(counts: &mut [u32]) {
    let mut sum = 0;
    for count in counts {
        sum += *count;
        *count = sum;
    }
}

/// Converts to an index. No region has 2^32 street points: the planet has 10^10, a large state 10^8.
pub(crate) fn index(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
