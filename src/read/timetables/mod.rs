//! Timetables in the General Transit Feed Specification (<https://gtfs.org/documentation/schedule/reference/>).
//!
//! A row that says nothing usable is left out and counted; it does not take the feed with it.

mod calendar;
mod calls;
mod frequent;
mod lines;
mod stops;
mod table;
mod transfers;
mod trips;

use crate::domain::Finding;
use crate::read::error::ReadError;
use crate::read::file::File;
use crate::read::sites::Candidate;
use crate::read::timetables::stops::Stops;
use crate::read::timetables::table::{Faults, Parts};
use crate::travel::timetable::Feed;

pub(crate) use frequent::frequent_stops;
pub(crate) use lines::Drawn;

/// A feed, its stops and stations as sites, and what a map draws of it.
pub(crate) fn read(file: &File, findings: &mut Vec<Finding>) -> Result<(Feed, Vec<Candidate>, Drawn), ReadError> {
    let mut parts = Parts::open(file)?;
    let mut faults = Faults::default();
    let stops = Stops::read(&parts.needed("stops.txt", findings)?, &mut faults, findings)?;
    if stops.all.is_empty() {
        return Err(ReadError::Empty { file: file.name.clone(), what: "stops" });
    }
    let mut feed = Feed { file: file.name.clone(), ..Feed::default() };
    trips::read(&mut parts, &mut feed, &stops.by_id, &mut faults, findings)?;
    feed.told_validity = calendar::validity(&mut parts, findings)?;
    feed.transfers = transfers::read(&mut parts, &stops.by_id, &mut faults, findings)?;
    feed.stops = stops.all;
    let drawn = lines::read(&mut parts, &feed, &mut faults, findings)?;
    findings.extend(faults.into_findings());
    Ok((feed, stops.places, drawn))
}
