//! Bounded Dijkstra searches on the reversed network, one for each site.

use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use crate::travel::streets::entrances::Entrances;
use crate::travel::streets::graph::{Arcs, Edge, UNREACHED, index, prefix_sums};
use crate::travel::streets::linker::LinkedPoint;
use crate::travel::streets::network::Network;
use crate::travel::streets::radix_heap::RadixHeap;

/// Linked points grouped by edge, so that neighbours are near each other in memory.
#[derive(Debug)]
pub struct EdgePoints {
    starts: Vec<u32>,
    points: Vec<EdgePoint>,
}

/// An origin, or an entrance of a site, at an edge.
#[derive(Debug, Clone, Copy)]
pub(crate) struct EdgePoint {
    pub(crate) offset: u32,
    /// The cost in ticks from the point to the street.
    pub(crate) off_street: u32,
    /// Index of the origin or site.
    pub(crate) id: u32,
}

impl EdgePoint {
    /// The point of an origin or a site.
    pub(crate) const fn new(id: u32, linked: LinkedPoint) -> Self {
        Self { offset: linked.position.offset, off_street: linked.off_street, id }
    }
}

impl EdgePoints {
    /// Groups points, given with the index of their origin or site, by edge.
    pub(crate) fn new(network: &Network, linked_points: impl Iterator<Item = (u32, LinkedPoint)> + Clone) -> Self {
        let mut starts = vec![0; network.edges.len() + 1];
        linked_points.clone().for_each(|(_, linked)| starts[linked.position.edge as usize + 1] += 1);
        prefix_sums(&mut starts);
        let mut next = starts.clone();
        let mut points =
            vec![EdgePoint { offset: 0, off_street: 0, id: 0 }; starts.last().map_or(0, |&all| all as usize)];
        for (id, linked) in linked_points {
            let slot = &mut next[linked.position.edge as usize];
            points[*slot as usize] = EdgePoint::new(id, linked);
            *slot += 1;
        }
        Self { starts, points }
    }

    /// Groups origins by edge; `None` is an origin that is not linked.
    #[must_use]
    pub fn of_origins(network: &Network, origins: &[Option<LinkedPoint>]) -> Self {
        Self::new(network, (0..).zip(origins).filter_map(|(id, linked)| Some((id, (*linked)?))))
    }

    /// The number of points.
    #[must_use]
    pub const fn count(&self) -> usize {
        self.points.len()
    }

    /// Index of the origin of a point.
    #[must_use]
    pub fn origin(&self, point: u32) -> u32 {
        self.points[point as usize].id
    }

    /// The points at an edge, and the number of the first.
    pub(crate) fn at(&self, edge: u32) -> (u32, &[EdgePoint]) {
        let [first, end] = [edge as usize, edge as usize + 1].map(|edge| self.starts[edge]);
        (first, &self.points[first as usize..end as usize])
    }
}

/// The cost of a point via the ends of its edge, given the costs of these. A point at a junction is at all of its
/// edges.
pub(crate) fn cost_via_ends(edge: &Edge, point: &EdgePoint, first: u32, second: u32) -> u32 {
    let rest = edge.ticks - point.offset;
    let over_first =
        if edge.open.backward || point.offset == 0 { first.saturating_add(point.offset) } else { UNREACHED };
    let over_second = if edge.open.forward || rest == 0 { second.saturating_add(rest) } else { UNREACHED };
    over_first.min(over_second).saturating_add(point.off_street)
}

/// The cost from a point to an entrance at the same edge, along the edge.
pub(crate) fn cost_along(edge: &Edge, point: &EdgePoint, entrance: u32, off_street: u32) -> u32 {
    let along = if point.offset <= entrance && (edge.open.forward || point.offset == entrance) {
        entrance - point.offset
    } else if point.offset >= entrance && edge.open.backward {
        point.offset - entrance
    } else {
        UNREACHED
    };
    along.saturating_add(point.off_street).saturating_add(off_street)
}

/// The junctions at the ends of an entrance's edge from which it can be reached, with their costs.
pub(crate) fn seeds(network: &Network, entrance: LinkedPoint) -> impl Iterator<Item = (u32, u32)> {
    seeds_at(&network.edges[entrance.position.edge as usize], entrance)
}

/// The same, of an entrance's edge.
pub(crate) fn seeds_at(edge: &Edge, entrance: LinkedPoint) -> impl Iterator<Item = (u32, u32)> + use<> {
    let (before, after) = (entrance.position.offset, edge.ticks - entrance.position.offset);
    let first = (edge.open.forward || before == 0).then(|| (edge.ends[0], before.saturating_add(entrance.off_street)));
    let second = (edge.open.backward || after == 0).then(|| (edge.ends[1], after.saturating_add(entrance.off_street)));
    [first, second].into_iter().flatten()
}

/// A search, with memory that is reused for the next.
pub(crate) struct BoundedDijkstra {
    cost: Vec<u32>,
    reached: Vec<u32>,
    queue: RadixHeap,
}

impl BoundedDijkstra {
    pub(crate) fn new(junctions: usize) -> Self {
        Self { cost: vec![UNREACHED; junctions], reached: Vec::new(), queue: RadixHeap::default() }
    }

    fn relax(&mut self, junction: u32, cost: u32, bound: u32) {
        let known = &mut self.cost[junction as usize];
        if cost <= bound && cost < *known {
            if *known == UNREACHED {
                self.reached.push(junction);
            }
            *known = cost;
            self.queue.push(cost, junction);
        }
    }

    /// The cost of a junction, or [`UNREACHED`].
    pub(crate) fn cost_of(&self, junction: u32) -> u32 {
        self.cost[junction as usize]
    }

    /// Dijkstra's search (1959, doi:10.1007/BF01386390).
    pub(crate) fn run(&mut self, arcs: &Arcs, seeds: impl Iterator<Item = (u32, u32)>, bound: u32) {
        for junction in self.reached.drain(..) {
            self.cost[junction as usize] = UNREACHED;
        }
        self.queue.clear();
        for (junction, cost) in seeds {
            self.relax(junction, cost, bound);
        }
        while let Some((cost, junction)) = self.queue.pop() {
            if cost == self.cost[junction as usize] {
                for arc in arcs.of(junction) {
                    self.relax(arc.head, cost.saturating_add(arc.ticks), bound);
                }
            }
        }
    }

    /// Reports the number and the cost of every point within the bound, in ticks.
    fn report(&self, pairs: &PairSearch<'_>, entrances: &[LinkedPoint], bound: u32, mut report: impl FnMut(u32, u32)) {
        let (network, edge_points) = (pairs.network, pairs.edge_points);
        let mut at_edge = |id: u32, here: &[LinkedPoint]| {
            let (first_number, points) = edge_points.at(id);
            if points.is_empty() {
                return;
            }
            let edge = &network.edges[id as usize];
            let [first, second] = edge.ends.map(|end| self.cost[end as usize]);
            for (point, number) in points.iter().zip(first_number..) {
                let direct =
                    here.iter().map(|entrance| cost_along(edge, point, entrance.position.offset, entrance.off_street));
                let cost = direct.fold(cost_via_ends(edge, point, first, second), u32::min);
                if cost <= bound {
                    report(number, cost);
                }
            }
        };
        for here in entrances.chunk_by(|a, b| a.position.edge == b.position.edge) {
            at_edge(here[0].position.edge, here);
        }
        for &junction in &self.reached {
            let mut before = None;
            for &id in network.incident_edges(junction) {
                let ends = network.edges[id as usize].ends;
                let is_ours = ends[1] == junction || self.cost[ends[1] as usize] == UNREACHED;
                if is_ours
                    && before != Some(id)
                    && entrances.binary_search_by_key(&id, |entrance| entrance.position.edge).is_err()
                {
                    at_edge(id, &[]);
                }
                before = Some(id);
            }
        }
    }
}

/// A search for every pair of an origin and a site with a cost within a bound.
#[derive(Debug, Clone, Copy)]
pub struct PairSearch<'a> {
    /// The network.
    pub network: &'a Network,
    /// The origins.
    pub edge_points: &'a EdgePoints,
    /// The entrances of each site.
    pub sites: &'a [Entrances],
    /// The bound in the network's unit.
    pub bound: f64,
}

impl PairSearch<'_> {
    /// Folds over the pairs, in parallel and in no order, by one search for each site. `new` makes the accumulator of a
    /// thread; `visit` is called with it, the site, the number of the origin's point and the cost in ticks
    /// ([`Network::cost`]). The result are the accumulators of all threads.
    pub fn fold<R: Send>(&self, new: impl Fn() -> R + Sync, visit: impl Fn(&mut R, u32, u32, u32) + Sync) -> Vec<R> {
        let Self { network, sites, .. } = *self;
        let bound = network.ticks_within(self.bound);
        let next = AtomicUsize::new(0);
        let work = |_| {
            let (mut search, mut accumulator) = (BoundedDijkstra::new(network.junction_count()), new());
            loop {
                let site = next.fetch_add(1, Ordering::Relaxed);
                let Some(entrances) = sites.get(site).map(Entrances::linked_points) else { break accumulator };
                let starts = entrances.iter().flat_map(|&entrance| seeds(network, entrance));
                search.run(network.reverse_arcs(), starts, bound);
                search.report(self, entrances, bound, |point, cost| visit(&mut accumulator, index(site), point, cost));
            }
        };
        (0..rayon::current_num_threads().min(sites.len())).into_par_iter().map(work).collect()
    }
}
