//! Trips: `routes.txt`, `trips.txt`, `stop_times.txt` and `frequencies.txt`.

use crate::domain::{Finding, FindingKind, SourceLocation, TimetableFault, TransitClass};
use crate::error::ReadError;
use crate::timetables::calendar::Services;
use crate::timetables::stop_times::{Interpolation, calls, parse_time, rows};
use crate::timetables::table::{Faults, FeedTables, Ids, Table};
use crate::travel::timetable::{Feed, Frequency, Route, Trip};

/// A row of `trips.txt`; `trip` is `None` where its route or service is unknown.
struct ParsedTrip {
    id: String,
    trip: Option<Trip>,
    has_stop_times: bool,
}

/// Reads the trips of a feed whose stops are known, with the services that they run on.
pub(super) fn read(
    tables: &mut FeedTables<'_>,
    feed: &mut Feed,
    stops: &Ids,
    faults: &mut Faults,
    findings: &mut Vec<Finding>,
) -> Result<(), ReadError> {
    let Some(times) = tables.table("stop_times.txt", findings)? else {
        findings.push(Finding { place: SourceLocation::file(&feed.file), kind: FindingKind::FeedWithoutStopTimes });
        return Ok(());
    };
    let services = Services::read(tables, faults, findings)?;
    let routes = routes(&tables.required("routes.txt", findings)?, feed, faults)?;
    let (mut trips, by_id) = trips(&tables.required("trips.txt", findings)?, &routes, &services, faults)?;
    feed.services = services.all;
    if let Some(table) = tables.table("frequencies.txt", findings)? {
        read_frequencies(&table, &mut trips, &by_id, faults)?;
    }
    let rows = rows(&times, &by_id, stops, faults)?;
    let mut interpolation = Interpolation::default();
    for trip_rows in rows.chunk_by(|a, b| a.trip == b.trip) {
        let Some(parsed) = trip_rows.first().map(|row| &mut trips[row.trip as usize]) else { continue };
        parsed.has_stop_times = true;
        let Some(trip) = &mut parsed.trip else { continue };
        let start = feed.calls.len();
        match calls(trip_rows, &mut interpolation) {
            Ok(calls) => {
                feed.calls.extend(calls);
                if interpolation.has_untimed_ends {
                    faults.note_table(&times.name, TimetableFault::NoEndTime, &parsed.id);
                }
            }
            Err(fault) => faults.note_table(&times.name, fault, &parsed.id),
        }
        trip.calls = index(start)..index(feed.calls.len());
    }
    for ParsedTrip { id, trip, has_stop_times } in trips {
        if !has_stop_times {
            faults.note_table(&times.name, TimetableFault::NoCalls, &id);
        }
        feed.trips.extend(trip.filter(|trip| !trip.calls.is_empty()));
    }
    if interpolation.interpolated > 0 {
        let kind = FindingKind::TimesInterpolated { calls: interpolation.interpolated, of: interpolation.calls };
        findings.push(Finding { place: SourceLocation::file(&times.name), kind });
    }
    Ok(())
}

fn index(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

fn routes(table: &Table, feed: &mut Feed, faults: &mut Faults) -> Result<Ids, ReadError> {
    let id = table.required("route_id")?;
    let [short, long, kind] = ["route_short_name", "route_long_name", "route_type"].map(|name| table.column(name));
    let mut by_id = Ids::new();
    table.for_each(|row| {
        let route_id = row.cell(id);
        if by_id.insert(route_id.to_vec(), index(feed.routes.len())).is_some() {
            faults.note(row, TimetableFault::Repeated, route_id);
        }
        let name = row.text(short).or_else(|| row.text(long)).or_else(|| row.text(id)).unwrap_or_default();
        let id = String::from_utf8_lossy(route_id).into_owned();
        feed.routes.push(Route { id, name, class: class(row.cell(kind)) });
    })?;
    Ok(by_id)
}

/// `route_type` (<https://gtfs.org/documentation/schedule/reference/#routestxt>) and its extension by hundreds
/// (<https://developers.google.com/transit/gtfs/reference/extended-route-types>). An unknown type is taken for a bus.
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
    routes: &Ids,
    services: &Services,
    faults: &mut Faults,
) -> Result<(Vec<ParsedTrip>, Ids), ReadError> {
    let [id, route, service] = [table.required("trip_id")?, table.required("route_id")?, table.required("service_id")?];
    let direction = table.column("direction_id");
    let (mut trips, mut by_id) = (Vec::new(), Ids::new());
    table.for_each(|row| {
        let trip_id = row.cell(id);
        if by_id.contains_key(trip_id) {
            return faults.note(row, TimetableFault::Repeated, trip_id);
        }
        by_id.insert(trip_id.to_vec(), index(trips.len()));
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
        let trip = trip.ok().map(|(&route, &service)| Trip {
            route,
            direction,
            service,
            calls: 0..0,
            frequencies: Vec::new(),
        });
        trips.push(ParsedTrip { id: String::from_utf8_lossy(trip_id).into_owned(), trip, has_stop_times: false });
    })?;
    Ok((trips, by_id))
}

fn read_frequencies(
    table: &Table,
    trips: &mut [ParsedTrip],
    by_id: &Ids,
    faults: &mut Faults,
) -> Result<(), ReadError> {
    let [id, start] = [table.required("trip_id")?, table.required("start_time")?];
    let [end, headway] = [table.required("end_time")?, table.required("headway_secs")?];
    table.for_each(|row| {
        let Some(&trip) = by_id.get(row.cell(id)) else {
            return faults.note(row, TimetableFault::UnknownTrip, row.cell(id));
        };
        let number = |cell: &[u8]| std::str::from_utf8(cell).ok()?.parse().ok().filter(|seconds: &u32| *seconds > 0);
        let Some(headway_seconds) = number(row.cell(headway)) else {
            return faults.note(row, TimetableFault::NoHeadway, row.cell(headway));
        };
        match (parse_time(row.cell(start)), parse_time(row.cell(end))) {
            (Some(start_time), Some(end_time)) => {
                if let Some(trip) = &mut trips[trip as usize].trip {
                    trip.frequencies.push(Frequency { start_time, end_time, headway: headway_seconds });
                }
            }
            (None, _) => faults.note(row, TimetableFault::NoTime, row.cell(start)),
            (_, None) => faults.note(row, TimetableFault::NoTime, row.cell(end)),
        }
    })
}
