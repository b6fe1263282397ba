//! Sentences for faulty rows of a timetable.

use crate::domain::TimetableFault;
use crate::words::number_of;

/// The fault, with an example, and what was done about it.
pub(super) fn rows(fault: TimetableFault, count: usize, example: &str) -> String {
    use TimetableFault as Fault;
    let rows = |problem: &str| format!("{} {problem}", number_of(count, "row", "rows"));
    let trips = |problem: &str| format!("{} {problem}", number_of(count, "trip", "trips"));
    let what = match fault {
        Fault::Repeated => rows("with an id that is used before, or without one"),
        Fault::UnknownTrip => rows("about a trip that trips.txt does not have"),
        Fault::UnknownStop => rows("about a stop that stops.txt does not have"),
        Fault::UnknownStation => rows("with a parent_station that stops.txt does not have"),
        Fault::UnknownRoute => rows("with a route that routes.txt does not have"),
        Fault::UnknownService => rows("with a service that neither calendar.txt nor calendar_dates.txt has"),
        Fault::NoDate => rows("with text where a date such as 20250318 belongs"),
        Fault::NoExceptionType => rows("with an exception_type that is neither 1 nor 2"),
        Fault::NoTime => rows("with text where a time such as 07:05:00 belongs"),
        Fault::NoSequence => rows("with text where a stop_sequence belongs"),
        Fault::UnknownShape => rows("with a shape that shapes.txt does not have"),
        Fault::NoShapePoint => rows("with a point that is not a place on the globe"),
        Fault::NoHeadway => rows("with text where the seconds between departures belong"),
        Fault::NoTransferTime => rows("with text where the seconds of a transfer belong"),
        Fault::NarrowTransfer => rows("with a rule about transfers for single routes or trips, which is not used"),
        Fault::NoCalls => trips("without a row here"),
        Fault::NoTimes => trips("without any time"),
        Fault::NoEndTime => trips("whose first or last calls have no time"),
        Fault::OneCall => trips("with a single call that has a time"),
        Fault::SequenceTwice => trips("with the same stop_sequence twice"),
        Fault::TimesFall => trips("whose times decrease along the trip"),
    };
    let done = match fault {
        Fault::UnknownStation => "the stop is used without a station",
        Fault::UnknownShape => "a line without any shape is drawn from stop to stop",
        Fault::NoTime => "taken as not given",
        Fault::NoEndTime => "these calls are left out",
        _ => "left out",
    };
    let example = if example.is_empty() { "where it is empty".to_owned() } else { format!("`{example}`") };
    format!("{what}, first {example}; {done}")
}
