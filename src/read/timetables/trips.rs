//! What runs: `routes.txt`, `trips.txt`, `stop_times.txt` and `frequencies.txt`.

use std::collections::HashMap;

use crate::domain::{Finding, FindingKind, Place, TimetableFault, TransitClass};
use crate::read::error::ReadError;
use crate::read::timetables::calendar::Services;
use crate::read::timetables::calls::{Told, calls, rows, time};
use crate::read::timetables::table::{Faults, Parts, Table};
use crate::travel::timetable::{Feed, Repetition, Route, Trip};

/// Where each id is in a list.
pub(super) type Ids = HashMap<Vec<u8>, u32>;

/// A trip on the way into a feed: its id, and what is known of it. `None` where its row says too little.
struct Known {
    id: String,
    trip: Option<Trip>,
    is_called: bool,
}

/// Reads the trips of a feed whose stops are known, with the services that they run on.
pub(super) fn read(
    parts: &mut Parts<'_>,
    feed: &mut Feed,
    stops: &Ids,
    faults: &mut Faults,
    findings: &mut Vec<Finding>,
) -> Result<(), ReadError> {
    let Some(times) = parts.table("stop_times.txt", findings)? else {
        findings.push(Finding { place: Place::file(&feed.file), kind: FindingKind::FeedWithoutStopTimes });
        return Ok(());
    };
    let services = Services::read(parts, faults, findings)?;
    let routes = routes(&parts.needed("routes.txt", findings)?, feed, faults)?;
    let (mut trips, by_id) = trips(&parts.needed("trips.txt", findings)?, (&routes, &services), faults)?;
    feed.services = services.all;
    if let Some(table) = parts.table("frequencies.txt", findings)? {
        repetitions(&table, &mut trips, &by_id, faults)?;
    }
    let rows = rows(&times, (&by_id, stops), faults)?;
    let mut told = Told::default();
    for of_trip in rows.chunk_by(|a, b| a.trip == b.trip) {
        let Some(known) = of_trip.first().map(|row| &mut trips[row.trip as usize]) else { continue };
        known.is_called = true;
        let Some(trip) = &mut known.trip else { continue };
        let start = feed.calls.len();
        match calls(of_trip, &mut told) {
            Ok(calls) => {
                feed.calls.extend(calls);
                if told.beyond {
                    faults.note_of(&times.name, TimetableFault::NoEndTime, &known.id);
                }
            }
            Err(fault) => faults.note_of(&times.name, fault, &known.id),
        }
        trip.calls = slot(start)..slot(feed.calls.len());
    }
    for Known { id, trip, is_called } in trips {
        if !is_called {
            faults.note_of(&times.name, TimetableFault::NoCalls, &id);
        }
        feed.trips.extend(trip.filter(|trip| !trip.calls.is_empty()));
    }
    if told.between > 0 {
        let kind = FindingKind::TimesInterpolated { calls: told.between, of: told.calls };
        findings.push(Finding { place: Place::file(&times.name), kind });
    }
    Ok(())
}

fn slot(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

fn routes(table: &Table, feed: &mut Feed, faults: &mut Faults) -> Result<Ids, ReadError> {
    let id = table.needed("route_id")?;
    let [short, long, kind] = ["route_short_name", "route_long_name", "route_type"].map(|name| table.column(name));
    let mut by_id = Ids::new();
    table.for_each(|row| {
        let own = row.cell(id);
        if by_id.insert(own.to_vec(), slot(feed.routes.len())).is_some() {
            faults.note(row, TimetableFault::Repeated, own);
        }
        let name = row.text(short).or_else(|| row.text(long)).or_else(|| row.text(id)).unwrap_or_default();
        let id = String::from_utf8_lossy(own).into_owned();
        feed.routes.push(Route { id, name, class: class(row.cell(kind)) });
    })?;
    Ok(by_id)
}

/// `route_type` (<https://gtfs.org/documentation/schedule/reference/#routestxt>) and its extension by hundreds
/// (<https://developers.google.com/transit/gtfs/reference/extended-route-types>). What is none of them stops as often as a
/// bus, as far as anybody knows.
fn class(cell: &[u8]) -> TransitClass {
    let number = std::str::from_utf8(cell).ok().and_then(|text| text.parse::<u16>().ok());
    match number {
        Some(1 | 2 | 12 | 100..=199 | 400..=499) => TransitClass::Rail,
        Some(0 | 900..=999) => TransitClass::Tram,
        Some(4 | 1000..=1299) => TransitClass::Ferry,
        Some(5..=7 | 1300..=1499) => TransitClass::Cable,
        _ => TransitClass::Bus,
    }
}

fn trips(
    table: &Table,
    (routes, services): (&Ids, &Services),
    faults: &mut Faults,
) -> Result<(Vec<Known>, Ids), ReadError> {
    let [id, route, service] = [table.needed("trip_id")?, table.needed("route_id")?, table.needed("service_id")?];
    let direction = table.column("direction_id");
    let (mut trips, mut by_id) = (Vec::new(), Ids::new());
    table.for_each(|row| {
        let own = row.cell(id);
        if by_id.contains_key(own) {
            return faults.note(row, TimetableFault::Repeated, own);
        }
        by_id.insert(own.to_vec(), slot(trips.len()));
        let route = routes.get(row.cell(route)).ok_or((TimetableFault::UnknownRoute, route));
        let service = services.by_id.get(row.cell(service)).ok_or((TimetableFault::UnknownService, service));
        let trip = route.and_then(|route| Ok((route, service?)));
        if let Err((fault, column)) = trip {
            faults.note(row, fault, row.cell(column));
        }
        let direction = match row.cell(direction) {
            b"0" => Some(0),
            b"1" => Some(1),
            _ => None,
        };
        let trip =
            trip.ok().map(|(&route, &service)| Trip { route, direction, service, calls: 0..0, repeated: Vec::new() });
        trips.push(Known { id: String::from_utf8_lossy(own).into_owned(), trip, is_called: false });
    })?;
    Ok((trips, by_id))
}

fn repetitions(table: &Table, trips: &mut [Known], by_id: &Ids, faults: &mut Faults) -> Result<(), ReadError> {
    let [id, from] = [table.needed("trip_id")?, table.needed("start_time")?];
    let [until, every] = [table.needed("end_time")?, table.needed("headway_secs")?];
    table.for_each(|row| {
        let Some(&trip) = by_id.get(row.cell(id)) else {
            return faults.note(row, TimetableFault::UnknownTrip, row.cell(id));
        };
        let number = |cell: &[u8]| std::str::from_utf8(cell).ok()?.parse().ok().filter(|every: &u32| *every > 0);
        let Some(every) = number(row.cell(every)) else {
            return faults.note(row, TimetableFault::NoHeadway, row.cell(every));
        };
        match (time(row.cell(from)), time(row.cell(until))) {
            (Some(from), Some(until)) => {
                if let Some(trip) = &mut trips[trip as usize].trip {
                    trip.repeated.push(Repetition { from, until, every });
                }
            }
            (None, _) => faults.note(row, TimetableFault::NoTime, row.cell(from)),
            (_, None) => faults.note(row, TimetableFault::NoTime, row.cell(until)),
        }
    })
}
