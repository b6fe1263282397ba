//! Transfer rules: `transfers.txt`.

use crate::domain::{Finding, TimetableFault};
use crate::error::ReadError;
use crate::timetables::table::{Faults, FeedTables, Ids};
use crate::travel::timetable::TransferRule;

/// Reads the rules between stops: a minimum time (`transfer_type` 2) or a transfer that is not possible (3).
/// Recommended (0) and timed (1) transfers keep the default time. Rules for routes and trips and in-seat transfers (4,
/// 5) are not used.
pub(super) fn read(
    tables: &mut FeedTables<'_>,
    stops: &Ids,
    faults: &mut Faults,
    findings: &mut Vec<Finding>,
) -> Result<Vec<TransferRule>, ReadError> {
    let Some(table) = tables.table("transfers.txt", findings)? else { return Ok(Vec::new()) };
    let [from, to] = ["from_stop_id", "to_stop_id"].map(|name| table.column(name));
    let [kind, min_seconds] = ["transfer_type", "min_transfer_time"].map(|name| table.column(name));
    let route_or_trip = ["from_route_id", "to_route_id", "from_trip_id", "to_trip_id"].map(|name| table.column(name));
    let mut rules = Vec::new();
    table.for_each(|row| {
        let min_seconds = match row.cell(kind) {
            b"2" => std::str::from_utf8(row.cell(min_seconds)).ok().and_then(|text| text.parse::<u32>().ok()),
            b"3" => None,
            _ => return,
        };
        let is_forbidden = row.cell(kind) == b"3";
        if let Some(of) = route_or_trip.iter().map(|column| row.cell(*column)).find(|cell| !cell.is_empty()) {
            return faults.note(row, TimetableFault::NarrowTransfer, of);
        }
        if !is_forbidden && min_seconds.is_none_or(|min_seconds| min_seconds > 24 * 3600) {
            return faults.note(row, TimetableFault::NoTransferTime, row.cell(table.column("min_transfer_time")));
        }
        let [from, to] = [from, to].map(|column| stops.get(row.cell(column)).ok_or(column));
        match (from, to) {
            (Ok(&from), Ok(&to)) => rules.push(TransferRule { from, to, min_seconds }),
            (Err(column), _) | (_, Err(column)) => faults.note(row, TimetableFault::UnknownStop, row.cell(column)),
        }
    })?;
    Ok(rules)
}
