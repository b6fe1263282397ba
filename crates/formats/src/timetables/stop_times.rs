//! Stop times: `stop_times.txt`, and the calls of trips that follow from it.

use crate::domain::TimetableFault;
use crate::error::ReadError;
use crate::timetables::table::{Faults, Ids, Table};
use crate::travel::timetable::Call;

/// The latest time that is accepted, in seconds after midnight: four days.
const MAX_TIME: u32 = 96 * 3600;

/// A row of `stop_times.txt`.
pub(super) struct StopTime {
    pub(super) trip: u32,
    sequence: u32,
    stop: u32,
    arrival: Option<u32>,
    departure: Option<u32>,
    boards: bool,
    alights: bool,
}

/// How many calls a feed has, and how many of their times are interpolated.
#[derive(Default)]
pub(super) struct Interpolation {
    pub(super) calls: usize,
    /// The calls without a time in the feed.
    pub(super) interpolated: usize,
    /// Whether the last trip has stops before its first or after its last time.
    pub(super) has_untimed_ends: bool,
}

/// The rows of known trips and stops, sorted by trip and sequence; in the file they may be in any order.
pub(super) fn rows(table: &Table, trips: &Ids, stops: &Ids, faults: &mut Faults) -> Result<Vec<StopTime>, ReadError> {
    const NOT_AVAILABLE: &[u8] = b"1";
    let [trip, stop, sequence] =
        [table.required("trip_id")?, table.required("stop_id")?, table.required("stop_sequence")?];
    let [arrival, departure] = [table.required("arrival_time")?, table.required("departure_time")?];
    let [pickup, drop_off] = ["pickup_type", "drop_off_type"].map(|name| table.column(name));
    let mut rows: Vec<StopTime> = Vec::new();
    table.for_each(|row| {
        let Some(&trip_index) = trips.get(row.cell(trip)) else {
            return faults.note(row, TimetableFault::UnknownTrip, row.cell(trip));
        };
        let Some(&stop) = stops.get(row.cell(stop)) else {
            return faults.note(row, TimetableFault::UnknownStop, row.cell(stop));
        };
        let Some(sequence) = std::str::from_utf8(row.cell(sequence)).ok().and_then(|text| text.parse().ok()) else {
            return faults.note(row, TimetableFault::NoSequence, row.cell(sequence));
        };
        let cells = [arrival, departure].map(|column| row.cell(column));
        let [arrival, departure] = cells.map(parse_time);
        if let Some(wrong) = cells.into_iter().find(|cell| !cell.is_empty() && parse_time(cell).is_none()) {
            faults.note(row, TimetableFault::NoTime, wrong);
        }
        rows.push(StopTime {
            trip: trip_index,
            sequence,
            stop,
            arrival: arrival.or(departure),
            departure: departure.or(arrival),
            boards: row.cell(pickup) != NOT_AVAILABLE,
            alights: row.cell(drop_off) != NOT_AVAILABLE,
        });
    })?;
    rows.sort_by_key(|row| (row.trip, row.sequence));
    Ok(rows)
}

/// `7:05:30` or `07:05` as seconds after midnight; hours may exceed 24.
pub(super) fn parse_time(cell: &[u8]) -> Option<u32> {
    let mut parts = cell.split(|byte| *byte == b':').map(|part| match part.trim_ascii() {
        digits @ ([_] | [_, _]) if digits.iter().all(u8::is_ascii_digit) => {
            Some(digits.iter().fold(0, |number, digit| number * 10 + u32::from(digit - b'0')))
        }
        _ => None,
    });
    let (hours, minutes, seconds) = (parts.next()??, parts.next()??, parts.next().unwrap_or(Some(0))?);
    let time = hours * 3600 + minutes * 60 + seconds;
    (parts.next().is_none() && minutes < 60 && seconds < 60 && time <= MAX_TIME).then_some(time)
}

/// The calls of a trip; missing times are interpolated.
pub(super) fn calls(rows: &[StopTime], interpolation: &mut Interpolation) -> Result<Vec<Call>, TimetableFault> {
    // Stops before the first and after the last time cannot be interpolated.
    let first = rows.iter().position(|row| row.arrival.is_some()).ok_or(TimetableFault::NoTimes)?;
    let last = rows.iter().rposition(|row| row.arrival.is_some()).unwrap_or(first);
    interpolation.has_untimed_ends = first > 0 || last + 1 < rows.len();
    let rows = &rows[first..=last];
    if rows.len() < 2 {
        return Err(TimetableFault::OneCall);
    }
    if rows.windows(2).any(|pair| pair[0].sequence == pair[1].sequence) {
        return Err(TimetableFault::SequenceTwice);
    }
    let arrivals = interpolated(rows, |row| row.arrival);
    let departures = interpolated(rows, |row| row.departure);
    let calls: Vec<Call> = rows
        .iter()
        .zip(arrivals.into_iter().zip(departures))
        .map(|(row, (arrival, departure))| Call {
            stop: row.stop,
            arrival,
            departure,
            boards: row.boards,
            alights: row.alights,
        })
        .collect();
    let falls = |pair: &[Call]| pair[1].arrival < pair[0].departure;
    if calls.windows(2).any(falls) || calls.iter().any(|call| call.departure < call.arrival) {
        return Err(TimetableFault::TimesFall);
    }
    interpolation.calls += rows.len();
    interpolation.interpolated += rows.iter().filter(|row| row.arrival.is_none()).count();
    Ok(calls)
}

/// Missing times by linear interpolation over the row numbers, rounded half to even.
fn interpolated(rows: &[StopTime], time: impl Fn(&StopTime) -> Option<u32>) -> Vec<u32> {
    let mut times: Vec<u32> = Vec::with_capacity(rows.len());
    let mut before = (0, 0);
    for (place, row) in rows.iter().enumerate() {
        let Some(known) = time(row) else { continue };
        let missing = place - times.len();
        let (from, start) = before;
        for step in 1..=missing {
            times.push(interpolate(start, known, step, place - from));
        }
        times.push(known);
        before = (place, known);
    }
    times
}

/// The time after `step` of `steps` equal steps.
fn interpolate(start: u32, end: u32, step: usize, steps: usize) -> u32 {
    let (start, end) = (f64::from(start), f64::from(end));
    #[expect(clippy::cast_precision_loss, reason = "numbers of rows of one trip")]
    let (step, steps) = (step as f64, steps as f64);
    let time = (end - start) / steps * step + start;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between two times of at most four days"
    )]
    let rounded = time.round_ties_even() as u32;
    rounded
}
