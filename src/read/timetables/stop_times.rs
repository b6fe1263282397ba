//! The calls of trips, from the rows of `stop_times.txt`.

use crate::domain::TimetableFault;
use crate::read::error::ReadError;
use crate::read::timetables::table::{Faults, Table};
use crate::read::timetables::trips::Ids;
use crate::travel::timetable::Call;

/// Times later than this are no times: four days.
const LATEST: u32 = 96 * 3600;

/// A row of `stop_times.txt`.
pub(super) struct Row {
    pub(super) trip: u32,
    sequence: u32,
    stop: u32,
    arrival: Option<u32>,
    departure: Option<u32>,
    boards: bool,
    alights: bool,
}

/// How many calls there are, and what the feed does not tell of them.
#[derive(Default)]
pub(super) struct Told {
    pub(super) calls: usize,
    /// How many have no time of their own.
    pub(super) between: usize,
    /// Whether the trip that was read last has calls before its first or after its last time.
    pub(super) beyond: bool,
}

/// The rows of known trips and stops, by trip and sequence: in the file they may stand in any order.
pub(super) fn rows(table: &Table, (trips, stops): (&Ids, &Ids), faults: &mut Faults) -> Result<Vec<Row>, ReadError> {
    const NOT_AVAILABLE: &[u8] = b"1";
    let [trip, stop, sequence] = [table.needed("trip_id")?, table.needed("stop_id")?, table.needed("stop_sequence")?];
    let [arrival, departure] = [table.needed("arrival_time")?, table.needed("departure_time")?];
    let [pickup, drop_off] = ["pickup_type", "drop_off_type"].map(|name| table.column(name));
    let mut rows: Vec<Row> = Vec::new();
    table.for_each(|row| {
        let Some(&own) = trips.get(row.cell(trip)) else {
            return faults.note(row, TimetableFault::UnknownTrip, row.cell(trip));
        };
        let Some(&stop) = stops.get(row.cell(stop)) else {
            return faults.note(row, TimetableFault::UnknownStop, row.cell(stop));
        };
        let Some(sequence) = std::str::from_utf8(row.cell(sequence)).ok().and_then(|text| text.parse().ok()) else {
            return faults.note(row, TimetableFault::NoSequence, row.cell(sequence));
        };
        let cells = [arrival, departure].map(|column| row.cell(column));
        let [arrival, departure] = cells.map(time);
        if let Some(wrong) = cells.into_iter().find(|cell| !cell.is_empty() && time(cell).is_none()) {
            faults.note(row, TimetableFault::NoTime, wrong);
        }
        rows.push(Row {
            trip: own,
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

/// `7:05:30`, or `07:05`, as seconds; hours go on past 24.
pub(super) fn time(cell: &[u8]) -> Option<u32> {
    let mut parts = cell.split(|byte| *byte == b':').map(|part| match part.trim_ascii() {
        digits @ ([_] | [_, _]) if digits.iter().all(u8::is_ascii_digit) => {
            Some(digits.iter().fold(0, |number, digit| number * 10 + u32::from(digit - b'0')))
        }
        _ => None,
    });
    let (hours, minutes, seconds) = (parts.next()??, parts.next()??, parts.next().unwrap_or(Some(0))?);
    let time = hours * 3600 + minutes * 60 + seconds;
    (parts.next().is_none() && minutes < 60 && seconds < 60 && time <= LATEST).then_some(time)
}

/// The calls of a trip: its times between those that are told are interpolated.
pub(super) fn calls(rows: &[Row], told: &mut Told) -> Result<Vec<Call>, TimetableFault> {
    // A trip is known from its first to its last time; what is told without a time outside is nowhere.
    let first = rows.iter().position(|row| row.arrival.is_some()).ok_or(TimetableFault::NoTimes)?;
    let last = rows.iter().rposition(|row| row.arrival.is_some()).unwrap_or(first);
    told.beyond = first > 0 || last + 1 < rows.len();
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
    told.calls += rows.len();
    told.between += rows.iter().filter(|row| row.arrival.is_none()).count();
    Ok(calls)
}

/// Times that are not told lie on a line between those that are, by the number of the row, rounded half to even.
fn interpolated(rows: &[Row], time: impl Fn(&Row) -> Option<u32>) -> Vec<u32> {
    let mut times: Vec<u32> = Vec::with_capacity(rows.len());
    let mut before = (0, 0);
    for (place, row) in rows.iter().enumerate() {
        let Some(told) = time(row) else { continue };
        let missing = place - times.len();
        let (from, start) = before;
        for step in 1..=missing {
            times.push(between((start, told), (step, place - from)));
        }
        times.push(told);
        before = (place, told);
    }
    times
}

/// The time after some of `steps` equal steps.
fn between((start, end): (u32, u32), (step, steps): (usize, usize)) -> u32 {
    let (start, end) = (f64::from(start), f64::from(end));
    #[expect(clippy::cast_precision_loss, reason = "numbers of rows of one trip")]
    let (step, steps) = (step as f64, steps as f64);
    let time = (end - start) / steps * step + start;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between two times of at most four days"
    )]
    let whole = time.round_ties_even() as u32;
    whole
}
