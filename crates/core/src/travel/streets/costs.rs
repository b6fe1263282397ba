//! Travel costs along streets, from every origin to every site.

use rayon::prelude::*;

use crate::domain::{FindingKind, Footprint, Theme};
use crate::travel::streets::entrances::{EntranceKind, Entrances};
use crate::travel::streets::graph::{UNREACHED, index};
use crate::travel::streets::linker::{LinkedPoint, StreetLinker};
use crate::travel::streets::network::Network;
use crate::travel::streets::radix_heap::RadixHeap;
use crate::travel::streets::search::{EdgePoint, EdgePoints, PairSearch, cost_along, cost_via_ends, seeds};
use crate::travel::{CostMatrix, Origin, SiteCost};

/// For each origin the sites that it reaches and their costs, cheapest first; equal costs in the order of the sites.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReachableSites {
    starts: Vec<usize>,
    /// Site and cost in ticks.
    reaches: Vec<(u32, u32)>,
}

impl ReachableSites {
    /// From rows of a fixed length that are filled up with [`UNREACHED`].
    fn of_rows(rows: &[(u32, u32)], length: usize) -> Self {
        let mut starts = vec![0];
        let mut reaches = Vec::with_capacity(rows.len());
        for row in rows.chunks(length) {
            reaches.extend(row.iter().filter(|&&(_, cost)| cost < UNREACHED));
            starts.push(reaches.len());
        }
        Self { starts, reaches }
    }

    /// The sites of an origin and their costs in the network's unit.
    #[must_use]
    pub fn row<'a>(&'a self, network: &'a Network, origin: usize) -> impl ExactSizeIterator<Item = (u32, f64)> + 'a {
        self.ticks(origin).iter().map(|&(site, ticks)| (site, network.cost(ticks)))
    }

    /// The number of origins.
    #[must_use]
    pub const fn origins(&self) -> usize {
        self.starts.len() - 1
    }

    fn ticks(&self, origin: usize) -> &[(u32, u32)] {
        &self.reaches[self.starts[origin]..self.starts[origin + 1]]
    }
}

/// The sites within a bound of each origin.
///
/// Laws: costs obey the triangle inequality; one more street never raises a cost; where all streets are open both ways,
/// costs are symmetric.
#[must_use]
pub fn sites_within(
    network: &Network,
    origins: &[Option<LinkedPoint>],
    sites: &[Entrances],
    bound: f64,
) -> ReachableSites {
    sites_within_of(network, &EdgePoints::of_origins(network, origins), origins.len(), sites, bound)
}

fn sites_within_of(
    network: &Network,
    edge_points: &EdgePoints,
    origins: usize,
    sites: &[Entrances],
    bound: f64,
) -> ReachableSites {
    let pairs = PairSearch { network, edge_points, sites, bound };
    let found = pairs.fold(Vec::new, |found: &mut Vec<[u32; 3]>, site, point, cost| {
        found.push([edge_points.origin(point), site, cost]);
    });
    let mut starts = vec![0_usize; origins + 1];
    found.iter().flatten().for_each(|[origin, ..]| starts[*origin as usize + 1] += 1);
    for origin in 0..origins {
        starts[origin + 1] += starts[origin];
    }
    let mut next = starts.clone();
    let mut reaches = vec![(0, 0); starts.last().copied().unwrap_or(0)];
    for of_thread in found {
        for [origin, site, cost] in of_thread {
            reaches[next[origin as usize]] = (site, cost);
            next[origin as usize] += 1;
        }
    }
    let mut rest = reaches.as_mut_slice();
    let mut rows = Vec::with_capacity(origins);
    for range in starts.windows(2) {
        let (row, after) = std::mem::take(&mut rest).split_at_mut(range[1] - range[0]);
        rows.push(row);
        rest = after;
    }
    rows.into_par_iter().for_each(|row| row.sort_unstable_by_key(|&(site, cost)| (cost, site)));
    ReachableSites { starts, reaches }
}

/// The `count` nearest sites of each origin at any cost, by one search from all sites.
#[must_use]
pub fn nearest_sites(
    network: &Network,
    origins: &[Option<LinkedPoint>],
    sites: &[Entrances],
    count: usize,
) -> ReachableSites {
    let entrances = || {
        (0..)
            .zip(sites)
            .flat_map(|(site, entrances)| entrances.linked_points().iter().map(move |&entrance| (site, entrance)))
    };
    let at_edges = EdgePoints::new(network, entrances());
    let mut labels = Labels::new(network.junction_count(), count);
    for (site, entrance) in entrances() {
        seeds(network, entrance).for_each(|(junction, cost)| labels.relax(junction, cost, site));
    }
    labels.propagate(network);
    let mut rows = vec![(UNREACHED, UNREACHED); origins.len() * count];
    rows.par_chunks_mut(count).zip(origins).for_each_init(Vec::new, |candidates, (row, linked)| {
        let Some(linked) = linked else { return };
        let (edge, point) = (&network.edges[linked.position.edge as usize], EdgePoint::new(0, *linked));
        candidates.clear();
        for &(cost, site) in labels.at(edge.ends[0]) {
            candidates.push((cost_via_ends(edge, &point, cost, UNREACHED), site));
        }
        for &(cost, site) in labels.at(edge.ends[1]) {
            candidates.push((cost_via_ends(edge, &point, UNREACHED, cost), site));
        }
        for entrance in at_edges.at(linked.position.edge).1 {
            candidates.push((cost_along(edge, &point, entrance.offset, entrance.off_street), entrance.id));
        }
        candidates.sort_unstable();
        let mut filled = 0;
        for &(cost, site) in candidates.iter() {
            if cost < UNREACHED && filled < count && row[..filled].iter().all(|&(other, _)| other != site) {
                row[filled] = (site, cost);
                filled += 1;
            }
        }
    });
    ReachableSites::of_rows(&rows, count)
}

/// The labels of a multi-label search: for each junction the nearest sites found.
struct Labels {
    count: usize,
    /// Costs and sites, in order, filled up with [`UNREACHED`].
    by_junction: Vec<(u32, u32)>,
    /// Labels to propagate, by junction and site: the queue refers to them.
    pending: Vec<(u32, u32)>,
    queue: RadixHeap,
}

impl Labels {
    fn new(junctions: usize, count: usize) -> Self {
        Self {
            count,
            by_junction: vec![(UNREACHED, UNREACHED); junctions * count],
            pending: Vec::new(),
            queue: RadixHeap::default(),
        }
    }

    fn at(&self, junction: u32) -> &[(u32, u32)] {
        let start = junction as usize * self.count;
        let labels = &self.by_junction[start..start + self.count];
        &labels[..labels.partition_point(|&(cost, _)| cost < UNREACHED)]
    }

    fn relax(&mut self, junction: u32, cost: u32, site: u32) {
        let start = junction as usize * self.count;
        let labels = &mut self.by_junction[start..start + self.count];
        let before = labels.partition_point(|&label| label < (cost, site));
        if cost == UNREACHED || before == self.count || labels[..before].iter().any(|&(_, other)| other == site) {
            return;
        }
        let after = labels[before..].iter().position(|&(_, other)| other == site);
        let last = after.map_or(self.count - 1, |after| before + after);
        if labels[last] == (cost, site) {
            return;
        }
        labels[before..=last].rotate_right(1);
        labels[before] = (cost, site);
        self.queue.push(cost, index(self.pending.len()));
        self.pending.push((junction, site));
    }

    fn propagate(&mut self, network: &Network) {
        while let Some((cost, pending)) = self.queue.pop() {
            let (junction, site) = self.pending[pending as usize];
            if self.at(junction).contains(&(cost, site)) {
                for arc in network.reverse_arcs().of(junction) {
                    self.relax(arc.head, cost.saturating_add(arc.ticks), site);
                }
            }
        }
    }
}

/// Costs along streets, and what is doubtful about them.
#[derive(Debug)]
pub struct StreetCosts {
    /// The costs in the network's unit.
    pub costs: CostMatrix,
    /// How each site is entered; `None` for sites too far from all streets, which no origin reaches.
    pub entrance_kinds: Vec<Option<EntranceKind>>,
    /// Origins too far from all streets: they reach only the sites that contain them.
    pub unlinked_origins: Vec<u32>,
    /// Origins at streets from which no site can be reached.
    pub isolated_origins: Vec<u32>,
    /// Origins whose link to the street crosses a motorway, a railway or a river, as no other street is near.
    pub obstructed_origins: Vec<u32>,
}

impl StreetCosts {
    /// Findings on unlinked and isolated origins and sites; `ids` are those of the sites.
    #[must_use]
    pub fn findings(&self, network: &Network, theme: &Theme, ids: &[&str]) -> Vec<FindingKind> {
        let by_car = network.is_driving();
        let ids_with = |kind: Option<EntranceKind>| -> Vec<String> {
            let sites = ids.iter().zip(&self.entrance_kinds).filter(|(_, own)| **own == kind);
            sites.map(|(id, _)| (*id).to_owned()).collect()
        };
        let (off_street, on_edge) = (ids_with(None), ids_with(Some(EntranceKind::Edge)));
        let [unlinked, isolated, obstructed] =
            [&self.unlinked_origins, &self.isolated_origins, &self.obstructed_origins].map(Vec::len);
        let findings = [
            (unlinked > 0).then_some(FindingKind::OriginsOffStreets { by_car, count: unlinked }),
            (obstructed > 0).then_some(FindingKind::OriginsAcross { by_car, count: obstructed }),
            (isolated > 0).then(|| FindingKind::OriginsOnIslands { by_car, theme: theme.clone(), count: isolated }),
            (!off_street.is_empty()).then_some(FindingKind::SitesOffStreets { by_car, ids: off_street }),
            (!on_edge.is_empty()).then_some(FindingKind::SitesWithoutWays { by_car, ids: on_edge }),
        ];
        findings.into_iter().flatten().collect()
    }
}

/// Origins linked to streets, for several searches.
#[derive(Debug)]
pub struct LinkedOrigins(EdgePoints);

impl LinkedOrigins {
    /// Links origins to the streets of a network.
    #[must_use]
    pub fn new(linker: &StreetLinker<'_>, origins: &[Origin]) -> Self {
        let points: Vec<Option<LinkedPoint>> = origins.par_iter().map(|origin| linker.link(origin.position)).collect();
        Self(EdgePoints::of_origins(linker.network(), &points))
    }

    /// The costs of [`street_costs`] from these origins within the bound: of an origin that reaches no site within it there is none.
    #[must_use]
    pub fn costs_within(
        &self,
        linker: &StreetLinker<'_>,
        origins: &[Origin],
        sites: &[&Footprint],
        bound: f64,
    ) -> CostMatrix {
        let network = linker.network();
        let entrances: Vec<Entrances> = sites.par_iter().map(|site| linker.entrances(site)).collect();
        let near = sites_within_of(network, &self.0, origins.len(), &entrances, bound);
        let inside = StreetLinker::containing_areas(origins, sites);
        CostMatrix::from_rows([origins.len(), sites.len()], network.unit(), bound, |origin, row| {
            row.extend(all_sites(&inside[origin], near.row(network, origin)));
        })
    }
}

/// The sites that contain an origin, at no cost, and the others that are known.
fn all_sites(inside: &[u32], known: impl Iterator<Item = (u32, f64)>) -> impl Iterator<Item = SiteCost> {
    let others = known.filter(|(site, _)| !inside.contains(site));
    inside.iter().map(|&site| (site, 0.0)).chain(others).map(|(site, cost)| SiteCost { site, cost })
}

/// The cost from every origin to every site within a bound, in the network's unit, or to the nearest one where none is.
///
/// The links from an origin to its street and from the street to an entrance are walked in a straight line. Inside an
/// area the cost is 0.
#[must_use]
pub fn street_costs(linker: &StreetLinker<'_>, origins: &[Origin], sites: &[&Footprint], bound: f64) -> StreetCosts {
    let network = linker.network();
    let linked_points: Vec<Option<LinkedPoint>> =
        origins.par_iter().map(|origin| linker.link(origin.position)).collect();
    let entrances: Vec<Entrances> = sites.par_iter().map(|site| linker.entrances(site)).collect();
    let near = sites_within(network, &linked_points, &entrances, bound);
    let without_site: Vec<Option<LinkedPoint>> = linked_points
        .iter()
        .enumerate()
        .map(|(origin, linked)| linked.filter(|_| near.ticks(origin).is_empty()))
        .collect();
    let far = nearest_sites(network, &without_site, &entrances, 1);
    let inside = StreetLinker::containing_areas(origins, sites);
    let costs = CostMatrix::from_rows([origins.len(), sites.len()], network.unit(), bound, |origin, row| {
        let inside = &inside[origin];
        let known = near.row(network, origin).chain(far.row(network, origin).filter(|_| inside.is_empty()));
        row.extend(all_sites(inside, known));
    });
    let origins_that = |is: &dyn Fn(usize) -> bool| {
        (0..).zip(0..linked_points.len()).filter(|&(_, at)| is(at)).map(|(id, _)| id).collect()
    };
    StreetCosts {
        entrance_kinds: entrances.iter().map(Entrances::kind).collect(),
        unlinked_origins: origins_that(&|origin| linked_points[origin].is_none()),
        isolated_origins: origins_that(&|origin| linked_points[origin].is_some() && costs.row(origin).sites.is_empty()),
        obstructed_origins: origins_that(&|origin| linked_points[origin].is_some_and(|linked| linked.crosses_obstacle)),
        costs,
    }
}
