//! What of the streets is open to one way of travel, as arrays.

use crate::domain::{CostUnit, Position};
use crate::travel::streets::map::{Open, StreetMap};
use crate::travel::streets::weave::weave;

/// A street between two points, as long in steps as it is for the way of travel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// The points it joins.
    pub ends: [u32; 2],
    /// What it costs, in steps.
    pub steps: u32,
    /// Into which directions.
    pub open: Open,
    /// Whether people get onto it between its ends.
    pub has_doors: bool,
}

/// A street between two junctions: links one behind the other where no other street meets them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Edge {
    /// The junctions.
    pub(crate) ends: [u32; 2],
    /// What all of it costs.
    pub(crate) steps: u32,
    /// Into which directions.
    pub(crate) open: Open,
    /// Whether people get onto it between its ends.
    pub(crate) has_doors: bool,
}

/// A point of an edge.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Bend {
    /// Which point of the network.
    pub(crate) point: u32,
    /// The steps from the edge's first end.
    pub(crate) offset: u32,
}

/// A place on the network.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    pub(crate) edge: u32,
    pub(crate) offset: u32,
}

/// Where a junction's arcs lead, one junction behind the other.
#[derive(Debug, Clone)]
pub(crate) struct Arcs {
    starts: Vec<u32>,
    arcs: Vec<Arc>,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Arc {
    pub(crate) head: u32,
    pub(crate) steps: u32,
}

impl Arcs {
    pub(crate) fn of(&self, junction: u32) -> &[Arc] {
        &self.arcs[self.starts[junction as usize] as usize..self.starts[junction as usize + 1] as usize]
    }

    fn new(junctions: usize, arcs: impl Iterator<Item = (u32, Arc)> + Clone) -> Self {
        let mut starts = vec![0; junctions + 1];
        arcs.clone().for_each(|(tail, _)| starts[tail as usize + 1] += 1);
        accumulate(&mut starts);
        let mut next = starts.clone();
        let mut slots = vec![Arc { head: 0, steps: 0 }; starts.last().map_or(0, |&all| all as usize)];
        for (tail, arc) in arcs {
            slots[next[tail as usize] as usize] = arc;
            next[tail as usize] += 1;
        }
        Self { starts, arcs: slots }
    }
}

/// Counts become places where each begins.
pub(crate) fn accumulate(counts: &mut [u32]) {
    let mut sum = 0;
    for count in counts {
        sum += *count;
        *count = sum;
    }
}

/// The streets that are open to one way of travel.
///
/// Costs are whole numbers of steps, 1/1024 m or 2^-20 min: sums of them are exact in any order, so that there is as far
/// as back, and no shortcut is found by rounding. 2^32 steps are 4,194 km, or 68 hours.
#[derive(Debug, Clone)]
pub struct Network {
    unit: CostUnit,
    /// What a meter away from all streets costs, in the unit.
    per_meter_off: f64,
    points: Vec<Position>,
    pub(crate) edges: Vec<Edge>,
    pub(crate) bends: Vec<Bend>,
    pub(crate) bend_starts: Vec<u32>,
    out: Arcs,
    /// The arcs turned around, where not every street is open both ways.
    back: Option<Arcs>,
    around_starts: Vec<u32>,
    around: Vec<u32>,
}

/// People who are off the street walk, at this speed in meters per minute: 4.8 km/h.
const WALK_PER_MINUTE: f64 = 80.0;

impl Network {
    /// What is open to walkers, in meters.
    #[must_use]
    pub fn walking(map: &StreetMap) -> Self {
        let links = map.pieces.iter().filter(|piece| !piece.walk.is_closed()).map(|piece| Link {
            ends: piece.ends,
            steps: steps(piece.length.get(), CostUnit::M),
            open: piece.walk,
            has_doors: piece.has_doors,
        });
        let closed = map.closed.iter().filter(|closed| closed.to_walkers).map(|closed| closed.point);
        Self::with_closed(CostUnit::M, &map.points, links.collect(), closed)
    }

    /// What is open to cars, in minutes of free flow.
    #[must_use]
    pub fn driving(map: &StreetMap) -> Self {
        let links = map.pieces.iter().filter(|piece| !piece.drive.is_closed()).map(|piece| Link {
            ends: piece.ends,
            steps: steps(piece.length.get() * 0.06 / f64::from(piece.km_per_hour), CostUnit::Min),
            open: piece.drive,
            has_doors: piece.has_doors,
        });
        let closed = map.closed.iter().filter(|closed| closed.to_drivers).map(|closed| closed.point);
        Self::with_closed(CostUnit::Min, &map.points, links.collect(), closed)
    }

    /// Streets end where a closed point stands in the way: each gets a point of its own there.
    fn with_closed(
        unit: CostUnit,
        points: &[Position],
        mut links: Vec<Link>,
        closed: impl Iterator<Item = u32>,
    ) -> Self {
        let mut points = points.to_vec();
        let mut shut = vec![false; points.len()];
        closed.for_each(|point| shut[point as usize] = true);
        for end in links.iter_mut().flat_map(|link| &mut link.ends) {
            if shut[*end as usize] {
                points.push(points[*end as usize]);
                *end = index(points.len() - 1);
            }
        }
        Self::new(unit, points, &links)
    }

    /// A network of links between points; every end of a link is the number of a point. The ends of a link of no length are
    /// one place: it leads both ways, also where it is open one way only.
    #[must_use]
    pub fn new(unit: CostUnit, points: Vec<Position>, links: &[Link]) -> Self {
        let woven = weave(&points, links);
        let (edges, junctions) = (woven.edges, woven.junctions);
        let forward = |edge: &Edge| (edge.ends[0], Arc { head: edge.ends[1], steps: edge.steps });
        let backward = |edge: &Edge| (edge.ends[1], Arc { head: edge.ends[0], steps: edge.steps });
        let out = Arcs::new(
            junctions,
            edges.iter().flat_map(|edge| {
                [edge.open.forward.then(|| forward(edge)), edge.open.backward.then(|| backward(edge))]
                    .into_iter()
                    .flatten()
            }),
        );
        let one_way = edges.iter().any(|edge| edge.open != Open::BOTH);
        let back = one_way.then(|| {
            Arcs::new(
                junctions,
                edges.iter().flat_map(|edge| {
                    [edge.open.forward.then(|| backward(edge)), edge.open.backward.then(|| forward(edge))]
                        .into_iter()
                        .flatten()
                }),
            )
        });
        let mut around_starts = vec![0; junctions + 1];
        edges.iter().flat_map(|edge| edge.ends).for_each(|end| around_starts[end as usize + 1] += 1);
        accumulate(&mut around_starts);
        let mut next = around_starts.clone();
        let mut around = vec![0; edges.len() * 2];
        for (edge, id) in edges.iter().zip(0..) {
            for end in edge.ends {
                around[next[end as usize] as usize] = id;
                next[end as usize] += 1;
            }
        }
        Self {
            unit,
            per_meter_off: match unit {
                CostUnit::M => 1.0,
                CostUnit::Min => 1.0 / WALK_PER_MINUTE,
            },
            points,
            edges,
            bends: woven.bends,
            bend_starts: woven.bend_starts,
            out,
            back,
            around_starts,
            around,
        }
    }

    /// The unit of its costs.
    #[must_use]
    pub const fn unit(&self) -> CostUnit {
        self.unit
    }

    /// Whether it is that of cars.
    pub(crate) fn is_driven(&self) -> bool {
        self.unit == CostUnit::Min
    }

    /// How many points it has, junctions, bends and ends.
    #[must_use]
    pub fn points(&self) -> &[Position] {
        &self.points
    }

    /// How many streets between junctions it has.
    #[must_use]
    pub const fn edge_count(&self) -> usize {
        self.edges.len()
    }

    /// How many junctions and ends it has.
    #[must_use]
    pub fn junction_count(&self) -> usize {
        self.around_starts.len() - 1
    }

    /// A place on a street for each point; `None` for points that no street touches.
    #[must_use]
    pub fn spots(&self) -> Vec<Option<Spot>> {
        let mut spots = vec![None; self.points.len()];
        for edge in 0..index(self.edges.len()) {
            for bend in self.bends_of(edge) {
                spots[bend.point as usize] = Some(Spot { edge, offset: bend.offset });
            }
        }
        spots
    }

    /// A number of steps in the network's unit.
    #[must_use]
    pub fn cost(&self, steps: u32) -> f64 {
        f64::from(steps) / steps_per(self.unit)
    }

    /// The most steps that cost no more than so much of the network's unit.
    pub(crate) fn steps_within(&self, bound: f64) -> u32 {
        whole((bound * steps_per(self.unit)).floor())
    }

    /// The steps of some meters away from all streets.
    pub(crate) fn steps_off(&self, meters: f64) -> u32 {
        steps(meters * self.per_meter_off, self.unit)
    }

    /// Arcs from a junction.
    pub(crate) const fn out(&self) -> &Arcs {
        &self.out
    }

    /// Arcs to a junction, turned around: what a search from sites to people follows.
    pub(crate) fn back(&self) -> &Arcs {
        self.back.as_ref().unwrap_or(&self.out)
    }

    /// The edges that meet in a junction; one that leads back to it twice.
    pub(crate) fn around(&self, junction: u32) -> &[u32] {
        let range = self.around_starts[junction as usize] as usize..self.around_starts[junction as usize + 1] as usize;
        &self.around[range]
    }

    /// The points of an edge, from its first end to its second.
    pub(crate) fn bends_of(&self, edge: u32) -> &[Bend] {
        &self.bends[self.bend_starts[edge as usize] as usize..self.bend_starts[edge as usize + 1] as usize]
    }

    /// Where a point of an edge lies.
    pub(crate) fn position(&self, bend: Bend) -> Position {
        self.points[bend.point as usize]
    }
}

const fn steps_per(unit: CostUnit) -> f64 {
    match unit {
        CostUnit::M => 1024.0,
        CostUnit::Min => 1_048_576.0,
    }
}

/// The nearest whole number of steps.
fn steps(cost: f64, unit: CostUnit) -> u32 {
    whole((cost * steps_per(unit)).round())
}

/// `u32::MAX` means "never" in a search, and no cost is as large.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the cast saturates, which is meant")]
const fn whole(steps: f64) -> u32 {
    let steps = steps as u32;
    if steps == u32::MAX { u32::MAX - 1 } else { steps }
}

/// A number of things as an index. No region has 2^32 points of streets: the planet has 10^10, a large state 10^8.
pub(crate) fn index(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
