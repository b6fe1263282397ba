//! The walks of a journey: to stops, between stops, and from stops to sites.

use std::collections::{BTreeMap, HashMap};

use crate::domain::{Cost, Footprint, Meters, Position};
use crate::travel::streets::{StreetLinker, street_costs};
use crate::travel::timetable::transfer_pruning::prune_transfers;
use crate::travel::timetable::walks::{Walks, ceil_seconds};
use crate::travel::timetable::{Timetable, TransitOptions};
use crate::travel::{Origin, Walking, distance};

/// The walking legs of journeys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Legs {
    /// From each origin to stops.
    pub access: Walks,
    /// From each stop to stops where riders can board again, itself included: the walk, the slack, and the agencies'
    /// transfer rules. Dominated transfers may be missing.
    pub transfers: Walks,
    /// From each stop to sites.
    pub egress: Walks,
    /// From each origin directly to sites.
    pub direct: Walks,
}

impl Legs {
    /// Straight-line walks with the detour factor, for regions without a street network.
    #[must_use]
    pub fn straight(
        timetable: &Timetable,
        options: &TransitOptions,
        walking: Walking,
        origins: &[Position],
        sites: &[&Footprint],
    ) -> Self {
        let positions = timetable.positions();
        let origins: Vec<Option<Position>> = origins.iter().copied().map(Some).collect();
        let stops: Vec<Option<Footprint>> = positions.iter().map(|stop| stop.map(Footprint::Point)).collect();
        let stops: Vec<Option<&Footprint>> = stops.iter().map(Option::as_ref).collect();
        let sites: Vec<Option<&Footprint>> = sites.iter().copied().map(Some).collect();
        let max_walk = options.walk_seconds(walking);
        Self {
            access: Walks::straight(&origins, &stops, walking, max_walk),
            transfers: straight_transfers(timetable, options, walking),
            egress: Walks::straight(&positions, &sites, walking, max_walk),
            direct: Walks::straight(&origins, &sites, walking, max_walk),
        }
    }

    /// Merges all sites into one: only the walk to the nearest remains.
    #[must_use]
    pub fn merge_sites(self) -> Self {
        Self { egress: self.egress.merge_sites(), direct: self.direct.merge_sites(), ..self }
    }

    /// Walks along streets. Transfers that are known already are not measured again.
    #[must_use]
    pub fn along_streets(
        streets: &StreetWalks<'_>,
        (timetable, options): (&Timetable, &TransitOptions),
        transfers: Option<&Walks>,
        origins: &[Origin],
        sites: &[&Footprint],
    ) -> Self {
        let stops = Stops::of(timetable);
        let as_sites = stops.as_sites();
        let row_of_origin: Vec<Option<usize>> = (0..origins.len()).map(Some).collect();
        let site_numbers: Vec<u32> = (0..).take(sites.len()).collect();
        let from_origins = WalkStarts { origins, row_of: &row_of_origin };
        let to_stops = WalkEnds { sites: &as_sites, numbers: &stops.numbers };
        let to_sites = WalkEnds { sites, numbers: &site_numbers };
        Self {
            access: streets.walks(&from_origins, &to_stops, options.max_walk),
            transfers: transfers.cloned().unwrap_or_else(|| streets.transfers_between(&stops, timetable, options)),
            egress: streets.walks(&stops.as_starts(), &to_sites, options.max_walk),
            direct: streets.walks(&from_origins, &to_sites, options.max_walk),
        }
    }
}

/// The stops at which trips call.
pub(super) struct Stops {
    /// As in the timetable.
    pub(super) numbers: Vec<u32>,
    footprints: Vec<Footprint>,
    origins: Vec<Origin>,
    row_of: Vec<Option<usize>>,
}

impl Stops {
    pub(super) fn of(timetable: &Timetable) -> Self {
        Self::that(timetable, |_| true)
    }

    /// Those of some numbers.
    pub(super) fn that(timetable: &Timetable, is_wanted: impl Fn(u32) -> bool) -> Self {
        let positions = timetable.positions();
        let known = (0_u32..).zip(&positions).filter_map(|(stop, position)| Some((stop, (*position)?)));
        let (numbers, known): (Vec<u32>, Vec<Position>) = known.filter(|(stop, _)| is_wanted(*stop)).unzip();
        let mut row_of = vec![None; positions.len()];
        numbers.iter().enumerate().for_each(|(at, stop)| row_of[*stop as usize] = Some(at));
        Self {
            numbers,
            footprints: known.iter().copied().map(Footprint::Point).collect(),
            origins: known.into_iter().map(|position| Origin { position, people: 1.0, homes: 1.0 }).collect(),
            row_of,
        }
    }

    pub(super) fn as_sites(&self) -> Vec<&Footprint> {
        self.footprints.iter().collect()
    }

    pub(super) fn as_starts(&self) -> WalkStarts<'_> {
        WalkStarts { origins: &self.origins, row_of: &self.row_of }
    }
}

/// The transfers of a timetable without streets.
pub(super) fn straight_transfers(timetable: &Timetable, options: &TransitOptions, walking: Walking) -> Walks {
    let positions = timetable.positions();
    let stops: Vec<Option<Footprint>> = positions.iter().map(|stop| stop.map(Footprint::Point)).collect();
    let stops: Vec<Option<&Footprint>> = stops.iter().map(Option::as_ref).collect();
    let between = Walks::straight(&positions, &stops, walking, options.transfer_walk_seconds(walking));
    prune_transfers(timetable, &transfer_walks(timetable, &between, options.slack_seconds, walking))
}

/// Walks along streets.
#[derive(Debug, Clone, Copy)]
pub struct StreetWalks<'a> {
    /// The streets.
    pub linker: &'a StreetLinker<'a>,
    /// How fast people walk.
    pub walking: Walking,
}

/// Places that walks begin at.
pub(super) struct WalkStarts<'a> {
    origins: &'a [Origin],
    /// The origin of each place; `None` where its position is not known.
    row_of: &'a [Option<usize>],
}

/// Places that walks end at.
pub(super) struct WalkEnds<'a> {
    pub(super) sites: &'a [&'a Footprint],
    /// The number of each site in the result.
    pub(super) numbers: &'a [u32],
}

impl StreetWalks<'_> {
    /// The transfers of a timetable.
    pub(super) fn transfers(&self, timetable: &Timetable, options: &TransitOptions) -> Walks {
        self.transfers_between(&Stops::of(timetable), timetable, options)
    }

    fn transfers_between(&self, stops: &Stops, timetable: &Timetable, options: &TransitOptions) -> Walks {
        let to_stops = WalkEnds { sites: &stops.as_sites(), numbers: &stops.numbers };
        let between = self.walks(&stops.as_starts(), &to_stops, options.max_transfer_walk);
        prune_transfers(timetable, &transfer_walks(timetable, &between, options.slack_seconds, self.walking))
    }

    /// The longest walk in meters.
    pub(super) fn meters(&self, max_walk: Cost) -> f64 {
        match max_walk {
            Cost::Length(meters) => meters.get(),
            Cost::Time(time) => self.walking.reach_along(time).map_or(0.0, Meters::get),
        }
    }

    /// The seconds of a walk of so many meters.
    pub(super) fn seconds(&self, meters: f64) -> u32 {
        ceil_seconds(self.walking.minutes_along(meters) * 60.0)
    }

    pub(super) fn walks(&self, from: &WalkStarts<'_>, to: &WalkEnds<'_>, max_walk: Cost) -> Walks {
        let max_walk = self.meters(max_walk);
        let costs = street_costs(self.linker, from.origins, to.sites, max_walk).costs;
        Walks::from_rows(from.row_of.len(), |place| {
            let Some(origin) = from.row_of[place] else { return Vec::new() };
            let walk = |(site, meters): (usize, f64)| (to.numbers[site], self.seconds(meters));
            costs.row(origin).within(Some(max_walk)).iter().map(walk).collect()
        })
    }
}

/// The seconds of each transfer for [`Legs::transfers`], given the walks between stops.
///
/// A transfer takes the walk and `slack` seconds, and at least an agency's minimum transfer time; with such a rule it
/// is possible however long the walk. Transfers that an agency rules out are missing. The stops of a station are
/// connected in a straight line where there is no walk between them.
#[must_use]
pub fn transfer_walks(timetable: &Timetable, between: &Walks, slack: u32, walking: Walking) -> Walks {
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
    for rule in &timetable.transfer_rules {
        for from in of_station(rule.from) {
            let to = of_station(rule.to);
            rules.entry(from).or_default().extend(to.into_iter().map(|to| (to, rule.min_seconds)));
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
                row.entry(to).or_insert_with(|| ceil_seconds(walking.minutes(meters) * 60.0) + slack);
            }
        }
        for &(to, min_seconds) in rules.get(&number).into_iter().flatten() {
            match min_seconds {
                Some(min_seconds) => {
                    row.entry(to).and_modify(|known| *known = min_seconds.max(*known)).or_insert(min_seconds);
                }
                None => {
                    row.remove(&to);
                }
            }
        }
        row.into_iter().collect()
    })
}
