//! Costs along streets from one place to many.

use crate::domain::{Footprint, Position};
use crate::travel::streets::graph::{Edge, UNREACHED};
use crate::travel::streets::linker::{LinkedPoint, StreetLinker};
use crate::travel::streets::network::Network;
use crate::travel::streets::search::{BoundedDijkstra, EdgePoint, cost_along, cost_via_ends, seeds_at};

/// The costs from one place to all others within a bound, found by one search along the streets that lead away from it.
///
/// They are those of [`sites_within`](super::sites_within) with the place as the origin, which searches once for each site instead.
pub struct CostsFrom<'a> {
    network: &'a Network,
    place: LinkedPoint,
    search: BoundedDijkstra,
    bound: u32,
}

impl<'a> CostsFrom<'a> {
    /// Searches from a place. The bound is in the network's unit.
    #[must_use]
    pub fn new(network: &'a Network, place: LinkedPoint, bound: f64) -> Self {
        let bound = network.ticks_within(bound);
        let mut search = BoundedDijkstra::new(network.junction_count());
        search.run(network.out_arcs(), seeds_at(&leading_away(network, place), place), bound);
        Self { network, place, search, bound }
    }

    /// The cost to a point in the network's unit; `None` beyond the bound.
    #[must_use]
    pub fn to(&self, point: LinkedPoint) -> Option<f64> {
        self.ticks_to(point).map(|ticks| self.network.cost(ticks))
    }

    pub(super) fn ticks_to(&self, point: LinkedPoint) -> Option<u32> {
        let edge = leading_away(self.network, point);
        let [first, second] = edge.ends.map(|end| self.search.cost_of(end));
        let via_ends = cost_via_ends(&edge, &EdgePoint::new(0, point), first, second);
        let ticks = via_ends.min(self.ticks_along(point));
        (ticks <= self.bound).then_some(ticks)
    }

    /// The ticks along the place's own street; [`UNREACHED`] to points of others.
    pub(super) fn ticks_along(&self, point: LinkedPoint) -> u32 {
        if point.position.edge != self.place.position.edge {
            return UNREACHED;
        }
        let edge = leading_away(self.network, point);
        cost_along(&edge, &EdgePoint::new(0, point), self.place.position.offset, self.place.off_street)
    }

    /// The ticks to a junction, or [`UNREACHED`].
    pub(super) fn ticks_of(&self, junction: u32) -> u32 {
        self.search.cost_of(junction)
    }

    pub(super) const fn network(&self) -> &Network {
        self.network
    }

    pub(super) const fn place(&self) -> LinkedPoint {
        self.place
    }

    /// The shape points of all streets of which some part is within the bound.
    pub fn reached_streets(&self) -> impl Iterator<Item = Position> {
        let is_reached = |(number, edge): &(u32, &Edge)| {
            *number == self.place.position.edge || edge.ends.iter().any(|end| self.search.cost_of(*end) < UNREACHED)
        };
        let edges = (0..).zip(&self.network.edges).filter(is_reached);
        edges.flat_map(|(number, _)| self.network.shape_points_of(number)).map(|point| self.network.position(*point))
    }
}

impl StreetLinker<'_> {
    /// The cost from a place to a site by its best entrance; 0 inside of an area.
    #[must_use]
    pub fn cost_to(&self, costs: &CostsFrom<'_>, place: Position, site: &Footprint) -> Option<f64> {
        if site.contains(place) {
            return Some(0.0);
        }
        let entrances = self.entrances(site);
        entrances.linked_points().iter().filter_map(|entrance| costs.to(*entrance)).reduce(f64::min)
    }
}

/// The edge of a point as a search from the place meets it: open in the other direction than for searches to sites.
fn leading_away(network: &Network, point: LinkedPoint) -> Edge {
    let edge = network.edges[point.position.edge as usize];
    Edge { open: edge.open.reversed(), ..edge }
}
