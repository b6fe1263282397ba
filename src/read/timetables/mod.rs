//! Timetables in the General Transit Feed Specification (<https://gtfs.org/documentation/schedule/reference/>).
//!
//! Invalid rows are skipped and counted; the rest of the feed is read.

mod calendar;
mod frequent;
mod lines;
mod stop_times;
mod stops;
mod table;
mod transfers;
mod trips;

use crate::domain::Finding;
use crate::read::error::ReadError;
use crate::read::file::File;
use crate::read::records::RecordsError;
use crate::read::sites::SiteCandidate;
use crate::read::timetables::stops::Stops;
use crate::read::timetables::table::{Faults, FeedTables};
use crate::travel::timetable::Feed;

pub(crate) use frequent::frequent_stops;
pub(crate) use lines::TransitLayers;

/// Reads a feed, its stops and stations as sites, and the lines and stops that the map draws.
pub(crate) fn read(
    file: &File,
    findings: &mut Vec<Finding>,
) -> Result<(Feed, Vec<SiteCandidate>, TransitLayers), ReadError> {
    let mut tables = FeedTables::open(file)?;
    let mut faults = Faults::default();
    let stops = Stops::read(&tables.required("stops.txt", findings)?, &mut faults, findings)?;
    if stops.all.is_empty() {
        return Err(ReadError::in_file(&file.name, RecordsError::Empty { what: "stops" }));
    }
    let mut feed = Feed { file: file.name.clone(), ..Feed::default() };
    trips::read(&mut tables, &mut feed, &stops.by_id, &mut faults, findings)?;
    feed.published_validity = calendar::validity(&mut tables, findings)?;
    feed.transfers = transfers::read(&mut tables, &stops.by_id, &mut faults, findings)?;
    feed.stops = stops.all;
    let layers = lines::read(&mut tables, &feed, &mut faults, findings)?;
    findings.extend(faults.into_findings());
    Ok((feed, stops.candidates, layers))
}
