//! The walks of a journey: from home to stops, between stops, from stops to sites.

use std::collections::{BTreeMap, HashMap};

use rayon::prelude::*;

use crate::domain::{Cost, Footprint, Meters, Position};
use crate::travel::near::Sites;
use crate::travel::streets::{Ground, street_costs};
use crate::travel::timetable::boarding::worth_boarding;
use crate::travel::timetable::{Riding, Timetable};
use crate::travel::{Origin, Walking, distance};

/// How long it takes on foot from each of some places to those of others that are near, in whole seconds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Walks {
    starts: Vec<usize>,
    walks: Vec<(u32, u32)>,
}

impl Walks {
    /// Computes the walks of each of `places` places in parallel: pairs of a place to go to and the seconds it takes.
    pub fn from_rows(places: usize, row_of: impl Fn(usize) -> Vec<(u32, u32)> + Sync) -> Self {
        Self::from_rows_with(places, || (), |place, ()| row_of(place))
    }

    /// The same, with memory that is used again.
    pub(super) fn from_rows_with<M>(
        places: usize,
        memory: impl Fn() -> M + Sync + Send,
        row_of: impl Fn(usize, &mut M) -> Vec<(u32, u32)> + Sync,
    ) -> Self {
        let rows: Vec<Vec<(u32, u32)>> = (0..places)
            .into_par_iter()
            .map_init(memory, |memory, place| {
                let mut row = row_of(place, memory);
                row.sort_unstable();
                row.dedup_by_key(|walk| walk.0);
                row
            })
            .collect();
        let ends = rows.iter().scan(0, |end, row| {
            *end += row.len();
            Some(*end)
        });
        Self { starts: std::iter::once(0).chain(ends).collect(), walks: rows.into_iter().flatten().collect() }
    }

    /// Walks in a straight line with a detour, of at most so many seconds. Places whose position is unknown have none.
    #[must_use]
    pub fn straight(from: &[Option<Position>], to: &[Option<&Footprint>], walking: Walking, most_seconds: u32) -> Self {
        let seconds_per_meter = walking.minutes(1.0) * 60.0;
        let radius = f64::from(most_seconds) / seconds_per_meter;
        Self::by_distance(from, to, radius, |meters| whole(meters * seconds_per_meter))
    }

    /// Walks of no known duration to what is within a distance as the crow flies: all take 0 seconds.
    pub(super) fn within(from: &[Option<Position>], to: &[Option<&Footprint>], reach: Meters) -> Self {
        Self::by_distance(from, to, reach.get(), |_| 0)
    }

    fn by_distance(
        from: &[Option<Position>],
        to: &[Option<&Footprint>],
        radius: f64,
        seconds: impl Fn(f64) -> u32 + Sync,
    ) -> Self {
        let near = Sites::new((0..).zip(to).filter_map(|(number, site)| Some((number, (*site)?))));
        Self::from_rows(from.len(), |place| {
            let mut found = Vec::new();
            from[place].into_iter().for_each(|position| near.within(position, radius, &mut found));
            found.into_iter().map(|reach| (reach.site, seconds(reach.cost))).collect()
        })
    }

    /// The same walks to the nearest of all places, as if these were one.
    #[must_use]
    fn to_one_place(&self) -> Self {
        let nearest = |place| self.row(place).iter().map(|(_, seconds)| *seconds).min();
        Self::from_rows(self.places(), |place| nearest(place).map(|seconds| (0, seconds)).into_iter().collect())
    }

    /// The places near one of the places: where, and how many seconds away, in the order of the places.
    #[must_use]
    pub fn row(&self, place: usize) -> &[(u32, u32)] {
        &self.walks[self.starts[place]..self.starts[place + 1]]
    }

    /// How many places have walks.
    #[must_use]
    pub const fn places(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }
}

/// Nobody arrives before the second is over.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a walk of at most some hours")]
fn whole(seconds: f64) -> u32 {
    seconds.ceil().clamp(0.0, 1e9) as u32
}

/// All walks that journeys are made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Legs {
    /// From each origin to stops.
    pub access: Walks,
    /// From each stop to those where people can get on again, itself among them: with the walk, the time to change, and
    /// what the agencies say about changing. Those that nobody need make may be left out.
    pub changes: Walks,
    /// From each stop to sites.
    pub egress: Walks,
    /// From each origin to sites, all the way.
    pub direct: Walks,
}

impl Legs {
    /// Walks in a straight line with a detour everywhere, for where no streets are known.
    #[must_use]
    pub fn straight(
        timetable: &Timetable,
        riding: &Riding,
        walking: Walking,
        origins: &[Position],
        sites: &[&Footprint],
    ) -> Self {
        let positions = timetable.positions();
        let origins: Vec<Option<Position>> = origins.iter().copied().map(Some).collect();
        let stops: Vec<Option<Footprint>> = positions.iter().map(|stop| stop.map(Footprint::Point)).collect();
        let stops: Vec<Option<&Footprint>> = stops.iter().map(Option::as_ref).collect();
        let sites: Vec<Option<&Footprint>> = sites.iter().copied().map(Some).collect();
        let most = riding.walk_seconds(walking);
        let between = Walks::straight(&positions, &stops, walking, riding.transfer_walk_seconds(walking));
        Self {
            access: Walks::straight(&origins, &stops, walking, most),
            changes: worth_boarding(timetable, &changes(timetable, &between, riding.slack_seconds, walking)),
            egress: Walks::straight(&positions, &sites, walking, most),
            direct: Walks::straight(&origins, &sites, walking, most),
        }
    }
}

impl Legs {
    /// The same walks, with all sites taken as one place that is entered wherever it is nearest.
    #[must_use]
    pub fn to_one_place(self) -> Self {
        Self { egress: self.egress.to_one_place(), direct: self.direct.to_one_place(), ..self }
    }

    /// Walks along streets.
    #[must_use]
    pub fn along(
        ground: &Ground<'_>,
        timetable: &Timetable,
        riding: &Riding,
        walking: Walking,
        (origins, sites): (&[Origin], &[&Footprint]),
    ) -> Self {
        let positions = timetable.positions();
        let known = (0_u32..).zip(&positions).filter_map(|(stop, position)| Some((stop, (*position)?)));
        let (numbers, stops): (Vec<u32>, Vec<Position>) = known.unzip();
        let as_sites: Vec<Footprint> = stops.iter().copied().map(Footprint::Point).collect();
        let as_sites: Vec<&Footprint> = as_sites.iter().collect();
        let as_origins: Vec<Origin> =
            stops.iter().map(|&position| Origin { position, people: 1.0, homes: 1.0 }).collect();
        let all: Vec<usize> = (0..origins.len()).collect();
        let mut place = vec![usize::MAX; positions.len()];
        numbers.iter().enumerate().for_each(|(at, stop)| place[*stop as usize] = at);
        let walk = Along { ground, walking };
        let to_stops = |at: u32| numbers[at as usize];
        let between = walk.walks((&as_origins, &place), (&as_sites, to_stops), riding.max_transfer_walk);
        Self {
            access: walk.walks((origins, &all), (&as_sites, to_stops), riding.max_walk),
            changes: worth_boarding(timetable, &changes(timetable, &between, riding.slack_seconds, walking)),
            egress: walk.walks((&as_origins, &place), (sites, |site| site), riding.max_walk),
            direct: walk.walks((origins, &all), (sites, |site| site), riding.max_walk),
        }
    }
}

/// A way to walk along streets.
struct Along<'a> {
    ground: &'a Ground<'a>,
    walking: Walking,
}

impl Along<'_> {
    /// Walks from places, which are those of the origins at `place`, to sites, which go by `name`.
    fn walks(
        &self,
        (origins, place): (&[Origin], &[usize]),
        (sites, name): (&[&Footprint], impl Fn(u32) -> u32 + Sync),
        most: Cost,
    ) -> Walks {
        let most = match most {
            Cost::Length(meters) => meters.get(),
            Cost::Time(time) => self.walking.reach_along(time).map_or(0.0, Meters::get),
        };
        let costs = street_costs(self.ground, origins, sites, most).costs;
        Walks::from_rows(place.len(), |from| {
            let Some(origin) = place.get(from).filter(|origin| **origin < origins.len()) else { return Vec::new() };
            let row = costs.row(*origin).within(Some(most));
            let walk = |(site, meters): (&u32, &f64)| (name(*site), whole(self.walking.minutes_along(*meters) * 60.0));
            row.sites.iter().zip(row.costs).map(walk).collect()
        })
    }
}

/// How long it takes from getting off at a stop to being able to get on at another or the same, given the walks between
/// stops, for [`Legs::changes`].
///
/// A change takes the walk and `slack` seconds. Where an agency gives a least time, it takes that at least, and is possible
/// however long the walk; where it says that there is no change, there is none. The stops of a station are connected
/// in a straight line where no walk between them is known.
#[must_use]
pub fn changes(timetable: &Timetable, between: &Walks, slack: u32, walking: Walking) -> Walks {
    let stops = timetable.stops();
    let used = timetable.positions();
    let mut platforms: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for (stop, number) in stops.iter().zip(0..) {
        if let Some(station) = stop.stop.parent {
            platforms.entry(station).or_default().push(number);
        }
    }
    let of_station = |stop: u32| platforms.get(&stop).map_or_else(|| vec![stop], Clone::clone);
    let mut rules: HashMap<u32, Vec<(u32, Option<u32>)>> = HashMap::new();
    for rule in &timetable.transfers {
        for from in of_station(rule.from) {
            let to = of_station(rule.to);
            rules.entry(from).or_default().extend(to.into_iter().map(|to| (to, rule.least)));
        }
    }
    Walks::from_rows(stops.len(), |from| {
        let Ok(number) = u32::try_from(from) else { return Vec::new() };
        let mut row: BTreeMap<u32, u32> = BTreeMap::from([(number, slack)]);
        row.extend(between.row(from).iter().filter(|walk| walk.0 != number).map(|&(to, walk)| (to, walk + slack)));
        let station = stops[from].stop.parent.and_then(|parent| platforms.get(&parent));
        for &to in station.into_iter().flatten() {
            let walk = used[from].zip(used[to as usize]);
            if let Some((here, there)) = walk {
                let meters = distance(here, &Footprint::Point(there)).get();
                row.entry(to).or_insert_with(|| whole(walking.minutes(meters) * 60.0) + slack);
            }
        }
        for &(to, least) in rules.get(&number).into_iter().flatten() {
            match least {
                Some(least) => {
                    row.entry(to).and_modify(|known| *known = least.max(*known)).or_insert(least);
                }
                None => {
                    row.remove(&to);
                }
            }
        }
        row.into_iter().collect()
    })
}
