//! Travel times by timetable from one place to many.
//!
//! They are those of [`transit_costs`] with the place as the only origin, in two steps: the stops that are reached, and then the
//! places near them. Walks from the place are found by one search.

use crate::domain::{Footprint, Minutes, Position};
use crate::travel::Walking;
use crate::travel::streets::CostsFrom;
use crate::travel::timetable::costs::rank_of;
use crate::travel::timetable::legs::{Stops, WalkEnds, straight_transfers};
use crate::travel::timetable::range_raptor::{Limits, RangeRaptor};
use crate::travel::timetable::{
    DAY, Journey, JourneyLeg, Legs, StreetWalks, Timetable, TransitOptions, UNREACHED, Walks, transit_costs,
};

/// How riders walk.
#[derive(Debug, Clone, Copy)]
pub enum RiderWalks<'a> {
    /// Along streets.
    Along(StreetWalks<'a>),
    /// In straight lines with the detour factor, for regions without streets.
    Straight(Walking),
}

impl RiderWalks<'_> {
    /// The transfers of a timetable, which are the same for all journeys.
    #[must_use]
    pub fn transfers(&self, timetable: &Timetable, options: &TransitOptions) -> Walks {
        match self {
            Self::Along(streets) => streets.transfers(timetable, options),
            Self::Straight(walking) => straight_transfers(timetable, options, *walking),
        }
    }

    /// The walks from a place to others.
    fn from(&self, place: Position, to: &[&Footprint], numbers: &[u32], options: &TransitOptions) -> Walks {
        let seconds = match self {
            Self::Along(streets) => along(streets, place, to, options),
            Self::Straight(walking) => {
                let to: Vec<Option<&Footprint>> = to.iter().copied().map(Some).collect();
                let walks = Walks::straight(&[Some(place)], &to, *walking, options.walk_seconds(*walking));
                walks.row(0).to_vec()
            }
        };
        Walks::from_rows(1, |_| seconds.iter().map(|(place, seconds)| (numbers[*place as usize], *seconds)).collect())
    }
}

/// The seconds of walks along streets.
fn along(streets: &StreetWalks<'_>, place: Position, to: &[&Footprint], options: &TransitOptions) -> Vec<(u32, u32)> {
    let linker = streets.linker;
    let Some(start) = linker.link(place) else { return Vec::new() };
    let costs = CostsFrom::new(linker.network(), start, streets.meters(options.max_walk));
    let to = (0..).zip(to).filter_map(|(number, footprint)| {
        let meters = linker.cost_to(&costs, place, footprint)?;
        Some((number, streets.seconds(meters)))
    });
    to.collect()
}

/// A search from one place.
pub struct TransitFrom<'a> {
    timetable: &'a Timetable,
    options: &'a TransitOptions,
    walks: RiderWalks<'a>,
    legs: Legs,
    place: Position,
    bound: Minutes,
    reached: Vec<bool>,
}

impl<'a> TransitFrom<'a> {
    /// Finds the stops that are reached within a bound. `transfers` are those of the timetable by these walks and options.
    #[must_use]
    pub fn new(
        (timetable, options): (&'a Timetable, &'a TransitOptions),
        (walks, transfers): (RiderWalks<'a>, &Walks),
        (place, bound): (Position, Minutes),
    ) -> Self {
        let stops = Stops::of(timetable);
        let access = walks.from(place, &stops.as_sites(), &stops.numbers, options);
        let all = timetable.stops().len();
        let itself = |stop: usize| u32::try_from(stop).map(|stop| vec![(stop, 0)]).unwrap_or_default();
        let legs = Legs {
            transfers: transfers.clone(),
            egress: Walks::from_rows(all, itself),
            direct: access.clone(),
            access,
        };
        // Whatever is reached by one departure only may count for a place that others reach by another stop.
        let departures: Vec<u32> = options.departures.all().map(|time| time + DAY).collect();
        let seconds = options.max_seconds.min(floor_seconds(bound));
        let limits = Limits { rides: usize::from(options.max_transfers) + 1, seconds };
        let mut search = RangeRaptor::new(timetable, &legs, limits, all);
        search.run(0, &departures);
        let mut reached = vec![false; all];
        search.reached_sites().iter().for_each(|stop| reached[*stop as usize] = true);
        Self { timetable, options, walks, legs, place, bound, reached }
    }

    /// The stops that are reached.
    pub fn stops(&self) -> impl Iterator<Item = Position> {
        let positions = self.timetable.positions().into_iter().zip(&self.reached);
        positions.filter_map(|(position, is_reached)| position.filter(|_| *is_reached))
    }

    /// The minutes to each of some places, at the first percentile; `None` beyond the bound.
    #[must_use]
    pub fn to(&self, places: &[&Footprint]) -> Vec<Option<f64>> {
        let legs = self.legs_to(places);
        let costs = transit_costs(self.timetable, self.options, &legs, places.len(), self.bound);
        let mut minutes = vec![None; places.len()];
        if let Some(matrix) = costs.percentiles.first() {
            let within = matrix.row(0).within(Some(self.bound.get()));
            within.iter().for_each(|(place, cost)| minutes[place] = Some(cost));
        }
        minutes
    }

    /// A journey to a place that takes as long as [`Self::to`] says: of the departures for which it does, that of the first.
    /// `None` beyond the bound.
    #[must_use]
    pub fn journey_to(&self, place: &Footprint) -> Option<Journey> {
        let legs = self.legs_to(&[place]);
        let departures: Vec<u32> = self.options.departures.all().map(|time| time + DAY).collect();
        let limits = Limits { rides: usize::from(self.options.max_transfers) + 1, seconds: self.options.max_seconds };
        let mut search = RangeRaptor::new(self.timetable, &legs, limits, 1);
        search.run(0, &departures);
        let longest = self.options.max_seconds;
        let walk = legs.direct.row(0).first().map_or(UNREACHED, |walk| walk.1);
        let walk = if walk <= longest { walk } else { UNREACHED };
        let arrivals = search.arrivals(0, departures.len());
        let by_transit = |number: usize| {
            let arrival = arrivals.get(number).filter(|arrival| **arrival != UNREACHED);
            arrival.map(|arrival| arrival - departures[number]).filter(|ride| *ride <= longest).unwrap_or(UNREACHED)
        };
        let seconds: Vec<u32> = (0..departures.len()).map(|number| by_transit(number).min(walk)).collect();
        let mut sorted = seconds.clone();
        sorted.sort_unstable();
        let wanted = *sorted.get(rank_of(*self.options.percentiles.first()?, sorted.len()))?;
        if wanted > floor_seconds(self.bound) {
            return None;
        }
        let number = seconds.iter().position(|own| *own == wanted)?;
        let departure = departures[number];
        let legs = if walk == wanted {
            vec![JourneyLeg::Walk { from: None, to: None, seconds: walk }]
        } else {
            search.run(0, &[departure]);
            search.legs_to(0, departure)?
        };
        let of_day = |time: u32| time.saturating_sub(DAY);
        let legs = legs.into_iter().map(|leg| match leg {
            JourneyLeg::Ride { route, stops, departs, arrives } => {
                JourneyLeg::Ride { route, stops, departs: of_day(departs), arrives: of_day(arrives) }
            }
            walk @ JourneyLeg::Walk { .. } => walk,
        });
        let departs = of_day(departure);
        Some(Journey { departs, arrives: departs + wanted, legs: legs.collect() })
    }

    /// All walks, with those to some places.
    fn legs_to(&self, places: &[&Footprint]) -> Legs {
        let Self { timetable, options, walks, place, .. } = self;
        let numbers: Vec<u32> = (0..).take(places.len()).collect();
        let stops = Stops::that(timetable, |stop| self.reached[stop as usize]);
        let egress = match walks {
            RiderWalks::Along(streets) => {
                streets.walks(&stops.as_starts(), &WalkEnds { sites: places, numbers: &numbers }, options.max_walk)
            }
            RiderWalks::Straight(walking) => {
                let reached = timetable.positions().into_iter().zip(&self.reached);
                let from: Vec<Option<Position>> = reached.map(|(stop, is)| stop.filter(|_| *is)).collect();
                let to: Vec<Option<&Footprint>> = places.iter().copied().map(Some).collect();
                Walks::straight(&from, &to, *walking, options.walk_seconds(*walking))
            }
        };
        let direct = walks.from(*place, places, &numbers, options);
        Legs { egress, direct, ..self.legs.clone() }
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the cast saturates, which is meant")]
const fn floor_seconds(time: Minutes) -> u32 {
    (time.get() * 60.0).floor() as u32
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::travel::timetable::Departures;
    use crate::travel::timetable::feed_builder::FeedBuilder;

    fn at(lon: f64, lat: f64) -> Position {
        Position::new(lon, lat).unwrap_or(Position::NULL_ISLAND)
    }

    proptest! {
        #[test]
        fn travel_times_are_those_of_an_origin_among_others(
            place in (-0.01..0.05_f64, -0.01..0.01_f64),
            to in prop::collection::vec((-0.01..0.06_f64, -0.02..0.02_f64), 1..30),
            starts in prop::collection::vec((0..3_u32, 420..480_u32, 2..15_u32), 1..8),
            minutes in 5.0..90.0_f64,
        ) {
            let feed = starts.iter().fold(FeedBuilder::new(6), |feed, &(first, departs, ride)| {
                feed.trip(&[(first, departs), (first + 1, departs + ride), (first + 3, departs + 2 * ride)])
            });
            let timetable = feed.tuesday();
            let departures = Departures::new(7 * 3600, 8 * 3600, 300).unwrap_or(TransitOptions::default().departures);
            let options = TransitOptions { departures, percentiles: vec![30, 60], ..TransitOptions::default() };
            let (walking, bound) = (Walking::default(), Minutes::new(minutes).unwrap_or(Minutes::new(1.0).unwrap()));
            let sites: Vec<Footprint> = to.iter().map(|&(lon, lat)| Footprint::Point(at(lon, lat))).collect();
            let sites: Vec<&Footprint> = sites.iter().collect();
            let legs = Legs::straight(&timetable, &options, walking, &[at(place.0, place.1)], &sites);
            let costs = transit_costs(&timetable, &options, &legs, sites.len(), bound);
            let mut expected = vec![None; sites.len()];
            let within = costs.percentiles[0].row(0).within(Some(minutes));
            within.iter().for_each(|(site, cost)| expected[site] = Some(cost));

            let walks = RiderWalks::Straight(walking);
            let transfers = walks.transfers(&timetable, &options);
            let from = TransitFrom::new((&timetable, &options), (walks, &transfers), (at(place.0, place.1), bound));
            prop_assert_eq!(from.to(&sites), expected);
        }

        #[test]
        fn a_journey_takes_as_long_as_its_cost_and_rides_trips_that_run(
            place in (-0.01..0.05_f64, -0.01..0.01_f64),
            to in prop::collection::vec((-0.01..0.06_f64, -0.02..0.02_f64), 1..10),
            starts in prop::collection::vec((0..3_u32, 420..480_u32, 2..15_u32), 1..12),
            percentile in 1..100_u8,
        ) {
            let calls = |&(first, departs, ride): &(u32, u32, u32)| {
                [(first, departs), (first + 1, departs + ride), (first + 3, departs + 2 * ride)]
            };
            let feed = starts.iter().fold(FeedBuilder::new(6), |feed, start| feed.trip(&calls(start)));
            let timetable = feed.tuesday();
            let departures = Departures::new(7 * 3600, 8 * 3600, 300).unwrap_or(TransitOptions::default().departures);
            let options = TransitOptions { departures, percentiles: vec![percentile], ..TransitOptions::default() };
            let (walks, bound) = (RiderWalks::Straight(Walking::default()), Minutes::new(120.0).unwrap());
            let transfers = walks.transfers(&timetable, &options);
            let from = TransitFrom::new((&timetable, &options), (walks, &transfers), (at(place.0, place.1), bound));
            for (lon, lat) in to {
                let site = Footprint::Point(at(lon, lat));
                let journey = from.journey_to(&site);
                let minutes = journey.as_ref().map(|own| f64::from(own.arrives - own.departs) / 60.0);
                prop_assert_eq!(minutes, from.to(&[&site])[0]);
                let Some(journey) = journey else { continue };
                let mut now = (journey.departs, None);
                for leg in &journey.legs {
                    now = match leg {
                        JourneyLeg::Walk { from, to, seconds } => {
                            prop_assert_eq!(*from, now.1);
                            (now.0 + seconds, *to)
                        }
                        JourneyLeg::Ride { stops, departs, arrives, .. } => {
                            prop_assert!(now.0 <= *departs);
                            prop_assert_eq!(now.1, stops.first().copied());
                            let runs = |start| {
                                let own = calls(start);
                                let time_at = |stop: Option<&u32>| {
                                    own.iter().find(|call| Some(&call.0) == stop).map(|call| call.1 * 60)
                                };
                                time_at(stops.first()) == Some(*departs) && time_at(stops.last()) == Some(*arrives)
                            };
                            prop_assert!(starts.iter().any(runs));
                            (*arrives, stops.last().copied())
                        }
                    };
                }
                prop_assert_eq!(now, (journey.arrives, None));
            }
        }
    }
}
