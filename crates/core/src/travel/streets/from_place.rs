//! Costs along streets from one place to many.

use geo::Intersects;

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
        let edge = leading_away(self.network, point);
        let [first, second] = edge.ends.map(|end| self.search.cost_of(end));
        let at = EdgePoint::new(0, point);
        let via_ends = cost_via_ends(&edge, &at, first, second);
        let ticks = if point.position.edge == self.place.position.edge {
            via_ends.min(cost_along(&edge, &at, self.place.position.offset, self.place.off_street))
        } else {
            via_ends
        };
        (ticks <= self.bound).then(|| self.network.cost(ticks))
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
        if let Footprint::Area(outline) = site
            && outline.intersects(&place.point())
        {
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
