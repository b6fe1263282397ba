//! Which changes are worth making.

use rayon::prelude::*;

use crate::travel::timetable::raptor::{Marks, NEVER};
use crate::travel::timetable::{Timetable, Walks};

/// Of changes, those that can be the best one for somebody.
///
/// Who gets off walks to the first stop of a line rather than along the line to the next, if the bus is there as soon as
/// they are: then no trip is caught at the next stop that was not caught at the first, whenever they got off. Where that
/// holds of all patterns that call at a stop, nobody goes there. Of walks of some minutes in a dense net that is most of them.
pub(super) fn worth_boarding(timetable: &Timetable, changes: &Walks) -> Walks {
    let slowest = slowest_rides(timetable);
    let stops = timetable.stops().len();
    let scratch = || (vec![NEVER; stops], vec![false; stops], Marks::new(timetable.patterns.len()));
    Walks::from_rows_with(changes.places(), scratch, |from, (walk, is_worth, patterns)| {
        let row = changes.row(from);
        for &(to, seconds) in row {
            walk[to as usize] = seconds;
            timetable.calls_at(to).iter().for_each(|at| patterns.mark(at.pattern));
        }
        for &pattern in patterns.marked() {
            let (halts, rides) =
                (timetable.halts(pattern), &slowest[timetable.patterns[pattern as usize].halts.clone()]);
            // When somebody who got on before is here at the latest.
            let mut ridden = NEVER;
            for (halt, ride) in halts.iter().zip(rides).take(halts.len().saturating_sub(1)) {
                ridden = ridden.saturating_add(*ride);
                let seconds = walk[halt.stop as usize];
                if halt.boards && seconds < ridden {
                    is_worth[halt.stop as usize] = true;
                    ridden = seconds;
                }
            }
        }
        patterns.clear();
        let worth = row.iter().copied().filter(|&(to, _)| {
            walk[to as usize] = NEVER;
            std::mem::take(&mut is_worth[to as usize])
        });
        worth.collect()
    })
}

/// For each halt of each pattern, how many seconds the slowest trip takes from leaving the halt before to leaving it.
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
