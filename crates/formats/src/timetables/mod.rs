//! Timetables in the General Transit Feed Specification (<https://gtfs.org/documentation/schedule/reference/>).
//!
//! Invalid rows are skipped and counted; the rest of the feed is read.

mod calendar;
mod lines;
mod stop_times;
mod stops;
mod table;
mod transfers;
mod trips;

use std::collections::BTreeMap;
use std::path::Path;

use crate::domain::{Finding, Footprint, Site, Theme};
use crate::error::ReadError;
use crate::files::File;
use crate::records::RecordsError;
use crate::sites::SiteCandidate;
use crate::study::Study;
use crate::timetables::stops::Stops;
use crate::timetables::table::{Faults, FeedTables};
use crate::travel::timetable::service::{FrequentNetwork, service};
use crate::travel::timetable::{Feed, Timetable};

pub use lines::TransitLayers;

/// Reads a feed, its stops and stations as sites, and the lines and stops that the map draws.
///
/// # Errors
/// Where it is not a GTFS feed; invalid rows are findings.
pub fn read(file: &File, findings: &mut Vec<Finding>) -> Result<(Feed, Vec<SiteCandidate>, TransitLayers), ReadError> {
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

/// Reads one GTFS feed.
///
/// # Errors
/// Where it is not a GTFS feed; invalid rows are findings.
pub fn read_feed(path: &Path) -> Result<(Feed, Vec<Finding>), ReadError> {
    let mut findings = Vec::new();
    let (feed, ..) = read(&File::at(path), &mut findings)?;
    Ok((feed, findings))
}

/// The stops of the frequent network as sites of their own theme, where the study has a standard for it.
#[must_use]
pub fn frequent_stops(study: &Study, timetable: &Timetable) -> Vec<Site> {
    let theme = Theme::frequent_transit();
    if study.standards.iter().all(|standard| standard.theme != theme) {
        return Vec::new();
    }
    let services = service(timetable, study.transit.departures, FrequentNetwork::default());
    let mut times: BTreeMap<&str, u32> = BTreeMap::new();
    let stops = timetable.stops().iter().zip(services).filter(|(_, service)| !service.frequent.is_empty());
    let sites = stops.filter_map(|(stop, _)| {
        let position = stop.stop.position?;
        let id = stop.stop.id.as_str();
        let before = times.entry(id).or_default();
        *before += 1;
        let id = if *before == 1 { format!("{theme}-{id}") } else { format!("{theme}-{id}~{before}") };
        Some(Site::new(id, theme.clone(), stop.stop.name.clone(), Footprint::Point(position)))
    });
    sites.collect()
}
