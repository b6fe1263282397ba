//! Pruning of dominated transfers.

use rayon::prelude::*;

use crate::travel::timetable::marked_set::MarkedSet;
use crate::travel::timetable::{Timetable, UNREACHED, Walks};

/// The transfers that are not dominated by others.
///
/// A transfer to a stop of a pattern is dominated by one to an earlier stop of the pattern if it takes at least as long as
/// the other transfer and the slowest ride from there: then it catches no trip that the other misses. A transfer that is
/// dominated for all patterns at its stop is removed; in a dense network, these are most transfers.
pub(super) fn prune_transfers(timetable: &Timetable, transfers: &Walks) -> Walks {
    let slowest = slowest_rides(timetable);
    let stops = timetable.stops().len();
    let scratch = || (vec![UNREACHED; stops], vec![false; stops], MarkedSet::new(timetable.patterns.len()));
    Walks::from_rows_with(transfers.places(), scratch, |from, (walk, is_useful, patterns)| {
        let row = transfers.row(from);
        for &(to, seconds) in row {
            walk[to as usize] = seconds;
            timetable.pattern_stops_at(to).iter().for_each(|at| patterns.mark(at.pattern));
        }
        for &pattern in patterns.marked() {
            let (pattern_stops, rides) =
                (timetable.pattern_stops(pattern), &slowest[timetable.patterns[pattern as usize].stops.clone()]);
            // Seconds after alighting: the walk to an earlier stop and the slowest ride from there.
            let mut ridden = UNREACHED;
            for (pattern_stop, ride) in pattern_stops.iter().zip(rides).take(pattern_stops.len().saturating_sub(1)) {
                ridden = ridden.saturating_add(*ride);
                let seconds = walk[pattern_stop.stop as usize];
                if pattern_stop.boards && seconds < ridden {
                    is_useful[pattern_stop.stop as usize] = true;
                    ridden = seconds;
                }
            }
        }
        patterns.clear();
        let useful = row.iter().copied().filter(|&(to, _)| {
            walk[to as usize] = UNREACHED;
            std::mem::take(&mut is_useful[to as usize])
        });
        useful.collect()
    })
}

/// For each stop of each pattern, the longest time in seconds between departures from the stop before and from this
/// one.
fn slowest_rides(timetable: &Timetable) -> Vec<u32> {
    let of_pattern = |pattern: u32| {
        let trips = timetable.patterns[pattern as usize].trips.len();
        let departures = timetable.all_departures(pattern);
        let between = departures.chunks(trips).zip(departures.chunks(trips).skip(1));
        let slowest = between.map(|(before, here)| {
            here.iter().zip(before).map(|(here, before)| here.saturating_sub(*before)).max().unwrap_or(0)
        });
        std::iter::once(0).chain(slowest).collect::<Vec<u32>>()
    };
    let patterns: Vec<u32> = (0..).take(timetable.patterns.len()).collect();
    patterns.into_par_iter().flat_map_iter(of_pattern).collect()
}
