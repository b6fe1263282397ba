//! Searches that end at a bound, one for each site, against the arrows.

use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use crate::travel::streets::doors::Doors;
use crate::travel::streets::ground::Snap;
use crate::travel::streets::network::{Arcs, Edge, Network, accumulate, index};
use crate::travel::streets::queue::Queue;

/// No way was found so far. Costs are smaller.
pub(crate) const NEVER: u32 = u32::MAX;

/// Origins in the order of the streets they are at: neighbours are near each other in memory.
#[derive(Debug)]
pub struct Seats {
    starts: Vec<u32>,
    seats: Vec<Seat>,
}

/// An origin, or a door of a site, at an edge.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Seat {
    pub(crate) offset: u32,
    /// The steps away from the street.
    pub(crate) off: u32,
    /// Which origin or site.
    pub(crate) who: u32,
}

impl Seats {
    /// Puts everyone at their edge; who has no place has no seat.
    pub(crate) fn new(network: &Network, who: impl Iterator<Item = (u32, Snap)> + Clone) -> Self {
        let mut starts = vec![0; network.edges.len() + 1];
        who.clone().for_each(|(_, snap)| starts[snap.spot.edge as usize + 1] += 1);
        accumulate(&mut starts);
        let mut next = starts.clone();
        let mut seats = vec![Seat { offset: 0, off: 0, who: 0 }; starts.last().map_or(0, |&all| all as usize)];
        for (who, snap) in who {
            let slot = &mut next[snap.spot.edge as usize];
            seats[*slot as usize] = Seat { offset: snap.spot.offset, off: snap.off, who };
            *slot += 1;
        }
        Self { starts, seats }
    }

    /// A seat for each origin; `None` has none.
    #[must_use]
    pub fn of(network: &Network, origins: &[Option<Snap>]) -> Self {
        Self::new(network, (0..).zip(origins).filter_map(|(who, snap)| Some((who, (*snap)?))))
    }

    /// How many there are.
    #[must_use]
    pub const fn count(&self) -> usize {
        self.seats.len()
    }

    /// Which origin has a seat.
    #[must_use]
    pub fn origin(&self, seat: u32) -> u32 {
        self.seats[seat as usize].who
    }

    /// The seats at an edge, and the number of the first.
    pub(crate) fn at(&self, edge: u32) -> (u32, &[Seat]) {
        let [first, end] = [edge as usize, edge as usize + 1].map(|edge| self.starts[edge]);
        (first, &self.seats[first as usize..end as usize])
    }
}

/// What a seat at an edge costs where its ends cost so much; a place at a junction is at all of its edges.
pub(crate) fn over_the_ends(edge: &Edge, seat: &Seat, first: u32, second: u32) -> u32 {
    let rest = edge.steps - seat.offset;
    let over_first = if edge.open.backward || seat.offset == 0 { first.saturating_add(seat.offset) } else { NEVER };
    let over_second = if edge.open.forward || rest == 0 { second.saturating_add(rest) } else { NEVER };
    over_first.min(over_second).saturating_add(seat.off)
}

/// What it costs from a seat to a door at the same edge, without leaving it.
pub(crate) fn along(edge: &Edge, seat: &Seat, door: u32, off: u32) -> u32 {
    let way = if seat.offset <= door && (edge.open.forward || seat.offset == door) {
        door - seat.offset
    } else if seat.offset >= door && edge.open.backward {
        seat.offset - door
    } else {
        NEVER
    };
    way.saturating_add(seat.off).saturating_add(off)
}

/// Where one can be to go to a door, and what it costs from there.
pub(crate) fn seeds(network: &Network, door: Snap) -> impl Iterator<Item = (u32, u32)> {
    let edge = &network.edges[door.spot.edge as usize];
    let (before, behind) = (door.spot.offset, edge.steps - door.spot.offset);
    let first = (edge.open.forward || before == 0).then(|| (edge.ends[0], before.saturating_add(door.off)));
    let second = (edge.open.backward || behind == 0).then(|| (edge.ends[1], behind.saturating_add(door.off)));
    [first, second].into_iter().flatten()
}

/// The room that a search needs, used again for the next.
struct Search {
    cost: Vec<u32>,
    reached: Vec<u32>,
    queue: Queue,
}

impl Search {
    fn new(junctions: usize) -> Self {
        Self { cost: vec![NEVER; junctions], reached: Vec::new(), queue: Queue::default() }
    }

    fn reach(&mut self, junction: u32, cost: u32, bound: u32) {
        let known = &mut self.cost[junction as usize];
        if cost <= bound && cost < *known {
            if *known == NEVER {
                self.reached.push(junction);
            }
            *known = cost;
            self.queue.push(cost, junction);
        }
    }

    /// Dijkstra's search (1959, doi:10.1007/BF01386390).
    fn run(&mut self, arcs: &Arcs, seeds: impl Iterator<Item = (u32, u32)>, bound: u32) {
        for junction in self.reached.drain(..) {
            self.cost[junction as usize] = NEVER;
        }
        self.queue.clear();
        for (junction, cost) in seeds {
            self.reach(junction, cost, bound);
        }
        while let Some((cost, junction)) = self.queue.pop() {
            if cost == self.cost[junction as usize] {
                for arc in arcs.of(junction) {
                    self.reach(arc.head, cost.saturating_add(arc.steps), bound);
                }
            }
        }
    }

    /// Tells what every seat within the bound costs.
    fn tell(&self, network: &Network, seats: &Seats, (doors, bound): (&[Snap], u32), mut tell: impl FnMut(u32, u32)) {
        let mut at_edge = |id: u32, here: &[Snap]| {
            let (first_seat, seated) = seats.at(id);
            if seated.is_empty() {
                return;
            }
            let edge = &network.edges[id as usize];
            let [first, second] = edge.ends.map(|end| self.cost[end as usize]);
            for (seat, number) in seated.iter().zip(first_seat..) {
                let direct = here.iter().map(|door| along(edge, seat, door.spot.offset, door.off));
                let cost = direct.fold(over_the_ends(edge, seat, first, second), u32::min);
                if cost <= bound {
                    tell(number, cost);
                }
            }
        };
        for here in doors.chunk_by(|a, b| a.spot.edge == b.spot.edge) {
            at_edge(here[0].spot.edge, here);
        }
        for &junction in &self.reached {
            let mut before = None;
            for &id in network.around(junction) {
                let ends = network.edges[id as usize].ends;
                let is_ours = ends[1] == junction || self.cost[ends[1] as usize] == NEVER;
                if is_ours && before != Some(id) && doors.binary_search_by_key(&id, |door| door.spot.edge).is_err() {
                    at_edge(id, &[]);
                }
                before = Some(id);
            }
        }
    }
}

/// Visits every pair of an origin and a site with a cost within a bound, in parallel and in no order: one search for
/// each site, in room that is made once for each thread. `visit` is called with what `room` made for its thread, the
/// site, the origin's seat and the cost in steps ([`Network::cost`]); all that was made is answered.
pub fn each_within<R: Send>(
    network: &Network,
    seats: &Seats,
    (sites, bound): (&[Doors], f64),
    room: impl Fn() -> R + Sync,
    visit: impl Fn(&mut R, u32, u32, u32) + Sync,
) -> Vec<R> {
    let bound = network.steps_within(bound);
    let next = AtomicUsize::new(0);
    let work = |_| {
        let (mut search, mut room) = (Search::new(network.junction_count()), room());
        loop {
            let site = next.fetch_add(1, Ordering::Relaxed);
            let Some(doors) = sites.get(site).map(Doors::snaps) else { break room };
            search.run(network.back(), doors.iter().flat_map(|&door| seeds(network, door)), bound);
            search.tell(network, seats, (doors, bound), |seat, cost| {
                visit(&mut room, index(site), seat, cost);
            });
        }
    };
    (0..rayon::current_num_threads().min(sites.len())).into_par_iter().map(work).collect()
}
