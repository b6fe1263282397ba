//! What it costs along streets, from everyone to every site.

use rayon::prelude::*;

use crate::domain::{FindingKind, Footprint, Theme};
use crate::travel::streets::doors::{DoorKind, Doors};
use crate::travel::streets::ground::{Ground, Snap};
use crate::travel::streets::network::{Network, index};
use crate::travel::streets::queue::Queue;
use crate::travel::streets::search::{NEVER, Seats, along, each_within, over_the_ends, seeds};
use crate::travel::{CostMatrix, Origin, Reach};

/// For each origin some sites and what they cost, cheapest first; equal costs in the order of the sites.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Within {
    starts: Vec<usize>,
    /// Site and steps.
    reaches: Vec<(u32, u32)>,
}

impl Within {
    /// Rows of a fixed length, of which only the beginnings are filled.
    fn of_rows(rows: &[(u32, u32)], length: usize) -> Self {
        let mut starts = vec![0];
        let mut reaches = Vec::with_capacity(rows.len());
        for row in rows.chunks(length) {
            reaches.extend(row.iter().filter(|&&(_, cost)| cost < NEVER));
            starts.push(reaches.len());
        }
        Self { starts, reaches }
    }

    /// The sites of an origin and their costs in the network's unit.
    #[must_use]
    pub fn row<'a>(&'a self, network: &'a Network, origin: usize) -> impl ExactSizeIterator<Item = (u32, f64)> + 'a {
        self.steps(origin).iter().map(|&(site, steps)| (site, network.cost(steps)))
    }

    /// How many origins there are.
    #[must_use]
    pub const fn origins(&self) -> usize {
        self.starts.len() - 1
    }

    fn steps(&self, origin: usize) -> &[(u32, u32)] {
        &self.reaches[self.starts[origin]..self.starts[origin + 1]]
    }
}

/// Every site within a bound, for each origin.
///
/// Laws: costs obey the triangle inequality; another street never makes one larger; where all streets are open both ways
/// it is as far there as back.
#[must_use]
pub fn within(network: &Network, origins: &[Option<Snap>], sites: &[Doors], bound: f64) -> Within {
    let seats = Seats::of(network, origins);
    let found =
        each_within(network, &seats, (sites, bound), Vec::new, |found: &mut Vec<[u32; 3]>, site, seat, cost| {
            found.push([seats.origin(seat), site, cost]);
        });
    let mut starts = vec![0_usize; origins.len() + 1];
    found.iter().flatten().for_each(|[origin, ..]| starts[*origin as usize + 1] += 1);
    for origin in 0..origins.len() {
        starts[origin + 1] += starts[origin];
    }
    let mut next = starts.clone();
    let mut reaches = vec![(0, 0); starts.last().copied().unwrap_or(0)];
    for part in found {
        for [origin, site, cost] in part {
            reaches[next[origin as usize]] = (site, cost);
            next[origin as usize] += 1;
        }
    }
    let mut rest = reaches.as_mut_slice();
    let mut rows = Vec::with_capacity(origins.len());
    for range in starts.windows(2) {
        let (row, behind) = std::mem::take(&mut rest).split_at_mut(range[1] - range[0]);
        rows.push(row);
        rest = behind;
    }
    rows.into_par_iter().for_each(|row| row.sort_unstable_by_key(|&(site, cost)| (cost, site)));
    Within { starts, reaches }
}

/// The so many nearest sites of each origin, wherever they are, in one pass from all sites.
#[must_use]
pub fn nearest(network: &Network, origins: &[Option<Snap>], sites: &[Doors], count: usize) -> Within {
    let doors = || (0..).zip(sites).flat_map(|(site, doors)| doors.snaps().iter().map(move |&door| (site, door)));
    let at_edges = Seats::new(network, doors());
    let mut labels = Labels::new(network.junction_count(), count);
    for (site, door) in doors() {
        seeds(network, door).for_each(|(junction, cost)| labels.reach(junction, cost, site));
    }
    labels.spread(network);
    let mut rows = vec![(NEVER, NEVER); origins.len() * count];
    rows.par_chunks_mut(count).zip(origins).for_each_init(Vec::new, |candidates, (row, snap)| {
        let Some(snap) = snap else { return };
        let (edge, seat) = (&network.edges[snap.spot.edge as usize], snap.seat(0));
        candidates.clear();
        for &(cost, site) in labels.at(edge.ends[0]) {
            candidates.push((over_the_ends(edge, &seat, cost, NEVER), site));
        }
        for &(cost, site) in labels.at(edge.ends[1]) {
            candidates.push((over_the_ends(edge, &seat, NEVER, cost), site));
        }
        for door in at_edges.at(snap.spot.edge).1 {
            candidates.push((along(edge, &seat, door.offset, door.off), door.who));
        }
        candidates.sort_unstable();
        let mut filled = 0;
        for &(cost, site) in candidates.iter() {
            if cost < NEVER && filled < count && row[..filled].iter().all(|&(other, _)| other != site) {
                row[filled] = (site, cost);
                filled += 1;
            }
        }
    });
    Within::of_rows(&rows, count)
}

/// For each junction the nearest sites known so far.
struct Labels {
    count: usize,
    /// Costs and sites, in order; `NEVER` where none is known.
    known: Vec<(u32, u32)>,
    /// Junctions and sites whose neighbours do not know of them yet.
    news: Vec<(u32, u32)>,
    queue: Queue,
}

impl Labels {
    fn new(junctions: usize, count: usize) -> Self {
        Self { count, known: vec![(NEVER, NEVER); junctions * count], news: Vec::new(), queue: Queue::default() }
    }

    fn at(&self, junction: u32) -> &[(u32, u32)] {
        let start = junction as usize * self.count;
        let labels = &self.known[start..start + self.count];
        &labels[..labels.partition_point(|&(cost, _)| cost < NEVER)]
    }

    fn reach(&mut self, junction: u32, cost: u32, site: u32) {
        let start = junction as usize * self.count;
        let labels = &mut self.known[start..start + self.count];
        let before = labels.partition_point(|&label| label < (cost, site));
        if cost == NEVER || before == self.count || labels[..before].iter().any(|&(_, other)| other == site) {
            return;
        }
        let behind = labels[before..].iter().position(|&(_, other)| other == site);
        let last = behind.map_or(self.count - 1, |behind| before + behind);
        if labels[last] == (cost, site) {
            return;
        }
        labels[before..=last].rotate_right(1);
        labels[before] = (cost, site);
        self.queue.push(cost, index(self.news.len()));
        self.news.push((junction, site));
    }

    fn spread(&mut self, network: &Network) {
        while let Some((cost, news)) = self.queue.pop() {
            let (junction, site) = self.news[news as usize];
            if self.at(junction).contains(&(cost, site)) {
                for arc in network.back().of(junction) {
                    self.reach(arc.head, cost.saturating_add(arc.steps), site);
                }
            }
        }
    }
}

/// What it costs along streets, and what could not be told.
#[derive(Debug)]
pub struct StreetCosts {
    /// The costs: rows keep the laws of [`CostMatrix`].
    pub costs: CostMatrix,
    /// How each site is entered; `None` for sites too far from all streets, which nobody reaches.
    pub entered: Vec<Option<DoorKind>>,
    /// Origins too far from all streets: they reach only what they are inside of.
    pub off_the_network: Vec<u32>,
    /// Origins at streets from which no site can be reached.
    pub on_islands: Vec<u32>,
    /// Origins whose way to the street crosses a motorway, a railway or a river, as no other street is near.
    pub across: Vec<u32>,
}

impl StreetCosts {
    /// What of it is doubtful, for the ids of the sites of a theme.
    #[must_use]
    pub fn findings(&self, network: &Network, theme: &Theme, ids: &[&str]) -> Vec<FindingKind> {
        let by_car = network.is_driven();
        let entered = |how: Option<DoorKind>| -> Vec<String> {
            let such = ids.iter().zip(&self.entered).filter(|(_, entered)| **entered == how);
            such.map(|(id, _)| (*id).to_owned()).collect()
        };
        let (off, on_edge) = (entered(None), entered(Some(DoorKind::Edge)));
        let [away, alone, across] = [&self.off_the_network, &self.on_islands, &self.across].map(Vec::len);
        let told = [
            (away > 0).then_some(FindingKind::OriginsOffStreets { by_car, count: away }),
            (across > 0).then_some(FindingKind::OriginsAcross { by_car, count: across }),
            (alone > 0).then(|| FindingKind::OriginsOnIslands { by_car, theme: theme.clone(), count: alone }),
            (!off.is_empty()).then_some(FindingKind::SitesOffStreets { by_car, ids: off }),
            (!on_edge.is_empty()).then_some(FindingKind::SitesWithoutWays { by_car, ids: on_edge }),
        ];
        told.into_iter().flatten().collect()
    }
}

/// The cost from every origin to every site within a bound, in the network's unit, and to the nearest one where none is.
///
/// The way from an origin to its street, and from the street to the door, counts as if walked straight. Inside a park
/// the cost is 0.
#[must_use]
pub fn street_costs(ground: &Ground<'_>, origins: &[Origin], sites: &[&Footprint], bound: f64) -> StreetCosts {
    let network = ground.network();
    let snaps: Vec<Option<Snap>> = origins.par_iter().map(|origin| ground.snap(origin.position)).collect();
    let doors: Vec<Doors> = sites.par_iter().map(|site| ground.doors(site)).collect();
    let near = within(network, &snaps, &doors, bound);
    let alone: Vec<Option<Snap>> =
        snaps.iter().enumerate().map(|(origin, snap)| snap.filter(|_| near.steps(origin).is_empty())).collect();
    let far = nearest(network, &alone, &doors, 1);
    let inside = Ground::inside(origins, sites);
    let costs = CostMatrix::from_rows([origins.len(), sites.len()], network.unit(), bound, |origin, row| {
        let inside = &inside[origin];
        let known = near.row(network, origin).chain(far.row(network, origin).filter(|_| inside.is_empty()));
        let known = known.filter(|(site, _)| !inside.contains(site));
        let all = inside.iter().map(|&site| (site, 0.0)).chain(known);
        row.extend(all.map(|(site, cost)| Reach { site, cost }));
    });
    let origins_that =
        |is: &dyn Fn(usize) -> bool| (0..).zip(0..snaps.len()).filter(|&(_, at)| is(at)).map(|(who, _)| who).collect();
    StreetCosts {
        entered: doors.iter().map(Doors::kind).collect(),
        off_the_network: origins_that(&|origin| snaps[origin].is_none()),
        on_islands: origins_that(&|origin| snaps[origin].is_some() && costs.row(origin).sites.is_empty()),
        across: origins_that(&|origin| snaps[origin].is_some_and(|snap| snap.crosses)),
        costs,
    }
}
