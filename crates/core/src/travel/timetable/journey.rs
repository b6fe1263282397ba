//! A journey by timetable, leg by leg, found again from the times of a search.

use crate::travel::timetable::range_raptor::RangeRaptor;
use crate::travel::timetable::{PatternStopId, UNREACHED};

/// A journey. Times are seconds after the midnight that begins the service day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Journey {
    /// When it begins.
    pub departs: u32,
    /// When it ends.
    pub arrives: u32,
    /// Its legs in order. Between the end of one and the departure of a ride people wait.
    pub legs: Vec<JourneyLeg>,
}

/// A leg of a journey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JourneyLeg {
    /// A walk.
    Walk {
        /// The stop that it leads from; `None` for the place where the journey begins.
        from: Option<u32>,
        /// The stop that it leads to; `None` for the site.
        to: Option<u32>,
        /// How long it takes; where it is a transfer, with the slack and the agency's minimum.
        seconds: u32,
    },
    /// A ride.
    Ride {
        /// Index in the routes of the timetable.
        route: u32,
        /// The stops at which the trip calls, from that of boarding to that of alighting: two at least.
        stops: Vec<u32>,
        /// When the trip leaves the first.
        departs: u32,
        /// When it arrives at the last.
        arrives: u32,
    },
}

/// A ride of a journey, in the times of the timetable.
struct Ride {
    at: PatternStopId,
    boards: usize,
    trip: usize,
    ready: u32,
}

impl RangeRaptor<'_> {
    /// The legs of the earliest arrival at a site by transit, after a search of one departure from an origin. `None` where the
    /// site was not reached. Times are those of the timetable.
    pub(super) fn legs_to(&self, site: u32, departure: u32) -> Option<Vec<JourneyLeg>> {
        let arrival = *self.arrivals(site, 1).first()?;
        let mut round = self.limits.rides;
        let by_stop = (0..).zip(&self.alight_times[self.labels_of(round)]).filter(|own| *own.1 != UNREACHED);
        let (mut stop, egress) = by_stop.into_iter().find_map(|(stop, time)| {
            let walk = self.legs.egress.row(stop as usize).iter().find(|walk| walk.0 == site)?.1;
            (time + walk == arrival).then_some((stop, walk))
        })?;
        let mut backwards = vec![JourneyLeg::Walk { from: Some(stop), to: None, seconds: egress }];
        loop {
            let time = self.alight_times[self.label(round, stop)];
            round = (1..=round).find(|own| self.alight_times[self.label(*own, stop)] == time)?;
            let ride = self.ride_to(stop, time, round)?;
            let boarded = self.timetable.pattern_stops(ride.at.pattern)[ride.boards].stop;
            backwards.push(self.leg_of(&ride));
            round = (0..round).find(|own| self.board_times[self.label(*own, boarded)] == ride.ready)?;
            if round == 0 {
                backwards.push(JourneyLeg::Walk { from: None, to: Some(boarded), seconds: ride.ready - departure });
                backwards.reverse();
                return Some(backwards);
            }
            let alighted = &self.alight_times[self.labels_of(round)];
            let (from, seconds) = (0..).zip(alighted).filter(|own| *own.1 != UNREACHED).find_map(|(from, time)| {
                let transfers = self.legs.transfers.row(from as usize);
                let at = transfers.binary_search_by_key(&boarded, |transfer| transfer.0).ok()?;
                (time + transfers[at].1 == ride.ready).then_some((from, transfers[at].1))
            })?;
            if from != boarded {
                backwards.push(JourneyLeg::Walk { from: Some(from), to: Some(boarded), seconds });
            }
            stop = from;
        }
    }

    fn labels_of(&self, round: usize) -> std::ops::Range<usize> {
        let stops = self.timetable.stops.len();
        round * stops..(round + 1) * stops
    }

    fn label(&self, round: usize, stop: u32) -> usize {
        round * self.timetable.stops.len() + stop as usize
    }

    /// The ride of a round that arrives at a stop at a time: of several the one whose riders are first at their stop, who walk
    /// least.
    fn ride_to(&self, stop: u32, time: u32, round: usize) -> Option<Ride> {
        let all = self.timetable.pattern_stops_at(stop).iter().flat_map(|&at| {
            let stops = self.timetable.pattern_stops(at.pattern);
            let alights = at.sequence as usize;
            let trips = self.timetable.patterns[at.pattern as usize].trips.len();
            let arriving = (0..trips).filter(move |trip| {
                stops[alights].alights && self.timetable.arrivals(at.pattern, *trip)[alights] == time
            });
            arriving.flat_map(move |trip| {
                let boarding = stops[..alights].iter().enumerate().filter(|(_, own)| own.boards);
                boarding.filter_map(move |(boards, own)| {
                    let ready = self.board_times[self.label(round - 1, own.stop)];
                    (ready <= self.departure(at, boards, trip)).then_some(Ride { at, boards, trip, ready })
                })
            })
        });
        all.min_by_key(|ride| ride.ready)
    }

    fn departure(&self, at: PatternStopId, stop: usize, trip: usize) -> u32 {
        let trips = self.timetable.patterns[at.pattern as usize].trips.len();
        self.timetable.all_departures(at.pattern)[stop * trips + trip]
    }

    fn leg_of(&self, ride: &Ride) -> JourneyLeg {
        let (pattern, alights) = (ride.at.pattern, ride.at.sequence as usize);
        let trips = self.timetable.patterns[pattern as usize].trips.clone();
        let stops = &self.timetable.pattern_stops(pattern)[ride.boards..=alights];
        JourneyLeg::Ride {
            route: self.timetable.trips[trips.start + ride.trip].route,
            stops: stops.iter().map(|own| own.stop).collect(),
            departs: self.departure(ride.at, ride.boards, ride.trip),
            arrives: self.timetable.arrivals(pattern, ride.trip)[alights],
        }
    }
}
