//! What an agency says about changing: `transfers.txt`.

use crate::domain::{Finding, TimetableFault};
use crate::read::error::ReadError;
use crate::read::timetables::table::{Faults, Parts};
use crate::read::timetables::trips::Ids;
use crate::travel::timetable::TransferRule;

/// Rules between stops: a least time (`transfer_type` 2), or no change at all (3). That a change is recommended (0) or timed
/// (1) makes it no shorter. Rules for single routes and trips are not used, and neither is staying on the vehicle (4, 5).
pub(super) fn read(
    parts: &mut Parts<'_>,
    stops: &Ids,
    faults: &mut Faults,
    findings: &mut Vec<Finding>,
) -> Result<Vec<TransferRule>, ReadError> {
    let Some(table) = parts.table("transfers.txt", findings)? else { return Ok(Vec::new()) };
    let [from, to] = ["from_stop_id", "to_stop_id"].map(|name| table.column(name));
    let [kind, least] = ["transfer_type", "min_transfer_time"].map(|name| table.column(name));
    let narrow = ["from_route_id", "to_route_id", "from_trip_id", "to_trip_id"].map(|name| table.column(name));
    let mut rules = Vec::new();
    table.for_each(|row| {
        let least = match row.cell(kind) {
            b"2" => std::str::from_utf8(row.cell(least)).ok().and_then(|text| text.parse::<u32>().ok()),
            b"3" => None,
            _ => return,
        };
        let is_forbidden = row.cell(kind) == b"3";
        if let Some(of) = narrow.iter().map(|column| row.cell(*column)).find(|cell| !cell.is_empty()) {
            return faults.note(row, TimetableFault::NarrowTransfer, of);
        }
        if !is_forbidden && least.is_none_or(|least| least > 24 * 3600) {
            return faults.note(row, TimetableFault::NoTransferTime, row.cell(table.column("min_transfer_time")));
        }
        let [from, to] = [from, to].map(|column| stops.get(row.cell(column)).ok_or(column));
        match (from, to) {
            (Ok(&from), Ok(&to)) => rules.push(TransferRule { from, to, least }),
            (Err(column), _) | (_, Err(column)) => faults.note(row, TimetableFault::UnknownStop, row.cell(column)),
        }
    })?;
    Ok(rules)
}
