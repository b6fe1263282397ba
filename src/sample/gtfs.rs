//! The bus timetable as a GTFS Schedule feed (<https://gtfs.org/documentation/schedule/reference/>).

use std::io::{self, BufWriter, Write};
use std::path::Path;

use crate::sample::archive::Archive;
use crate::sample::buses::{Line, Stop, lines, stops};
use crate::sample::names;
use crate::sample::rounding;
use crate::sample::street_grid::StreetGrid;

const FIRST_BUS_MINUTE: u32 = 6 * 60;
const LAST_BUS_MINUTE: u32 = 22 * 60;
/// 20 km/h between stops.
const METERS_PER_SECOND: f64 = 20.0 / 3.6;
const SECONDS_AT_A_STOP: u32 = 15;

/// Writes the feed of a town.
pub(super) fn write(grid: &StreetGrid, path: &Path) -> io::Result<()> {
    let lines = lines(grid);
    let mut archive = Archive::create(path)?;
    archive.start("agency.txt")?;
    writeln!(archive, "agency_id,agency_name,agency_url,agency_timezone,agency_lang")?;
    writeln!(archive, "1,{},https://example.org/,Etc/GMT+3,en", names::invented("Sample Transit"))?;
    archive.start("feed_info.txt")?;
    writeln!(archive, "feed_publisher_name,feed_publisher_url,feed_lang,feed_start_date,feed_end_date,feed_version")?;
    writeln!(archive, "{},https://example.org/,en,20220103,20221231,sample", names::invented("Sample Transit"))?;
    archive.start("calendar.txt")?;
    writeln!(archive, "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date")?;
    writeln!(archive, "weekday,1,1,1,1,1,0,0,20220103,20221231")?;
    writeln!(archive, "weekend,0,0,0,0,0,1,1,20220103,20221231")?;
    archive.start("stops.txt")?;
    let mut file = BufWriter::new(&mut archive);
    writeln!(file, "stop_id,stop_name,stop_lat,stop_lon")?;
    for stop in stops(&lines) {
        let at = grid.corner(stop);
        let name = names::invented(&format!("Avenue {} & Street {}", stop.0, stop.1));
        writeln!(file, "{},{name},{:.6},{:.6}", id(stop), at.y, at.x)?;
    }
    file.flush()?;
    drop(file);
    routes(&lines, &mut archive)?;
    trips(&lines, &mut archive)?;
    stop_times(grid, &lines, &mut archive)?;
    archive.finish()
}

fn id((column, row): Stop) -> String {
    format!("{column}-{row}")
}

fn routes(lines: &[Line], archive: &mut Archive) -> io::Result<()> {
    const BUS: u32 = 3;
    archive.start("routes.txt")?;
    let mut file = BufWriter::new(archive);
    writeln!(file, "route_id,agency_id,route_short_name,route_long_name,route_type")?;
    for (line, number) in lines.iter().zip(1..) {
        let (first, last) = (line.stops[0], line.stops[line.stops.len() - 1]);
        let street = if first.1 == last.1 { format!("Street {}", first.1) } else { format!("Avenue {}", first.0) };
        writeln!(file, "{number},1,{number},{},{BUS}", names::invented(&street))?;
    }
    file.flush()
}

fn trips(lines: &[Line], archive: &mut Archive) -> io::Result<()> {
    archive.start("trips.txt")?;
    let mut file = BufWriter::new(archive);
    writeln!(file, "route_id,service_id,trip_id,direction_id")?;
    for (line, number) in lines.iter().zip(1..) {
        for trip in departures(line) {
            let Trip { service, direction, minute } = trip;
            writeln!(file, "{number},{service},{},{direction}", trip_id(number, service, direction, minute))?;
        }
    }
    file.flush()
}

fn stop_times(grid: &StreetGrid, lines: &[Line], archive: &mut Archive) -> io::Result<()> {
    archive.start("stop_times.txt")?;
    let mut file = BufWriter::with_capacity(1 << 16, archive);
    writeln!(file, "trip_id,arrival_time,departure_time,stop_id,stop_sequence")?;
    for (line, number) in lines.iter().zip(1..) {
        let calls = [calls(grid, line.stops.iter()), calls(grid, line.stops.iter().rev())];
        for Trip { service, direction, minute } in departures(line) {
            let trip = trip_id(number, service, direction, minute);
            for ((seconds, stop), sequence) in calls[direction as usize].iter().zip(1..) {
                let time = clock(minute * 60 + seconds);
                writeln!(file, "{trip},{time},{time},{stop},{sequence}")?;
            }
        }
    }
    file.flush()
}

/// A trip by its departure.
struct Trip {
    service: &'static str,
    direction: u8,
    minute: u32,
}

fn departures(line: &Line) -> impl Iterator<Item = Trip> {
    let services = [("weekday", Some(line.weekday_headway)), ("weekend", line.weekend_headway)];
    let running = services.into_iter().filter_map(|(service, headway)| Some((service, headway?)));
    running.flat_map(|(service, headway)| {
        (0..2_u8).flat_map(move |direction| {
            // Directions are offset by half a headway.
            let first = FIRST_BUS_MINUTE + u32::from(direction) * headway / 2;
            (first..LAST_BUS_MINUTE).step_by(headway as usize).map(move |minute| Trip { service, direction, minute })
        })
    })
}

fn trip_id(line: u32, service: &str, direction: u8, minute: u32) -> String {
    let day = if service == "weekday" { "w" } else { "e" };
    format!("{line}{day}{direction}-{minute}")
}

/// Seconds after departure, with the stop.
fn calls<'a>(grid: &StreetGrid, stops: impl Iterator<Item = &'a Stop>) -> Vec<(u32, String)> {
    let mut seconds = 0;
    let mut before = None;
    let mut calls = Vec::new();
    for &stop in stops {
        let at = grid.corner(stop);
        if let Some(before) = before {
            let meters = grid.kilometers(before, at) * 1000.0;
            seconds += rounding::nearest(meters / METERS_PER_SECOND) + SECONDS_AT_A_STOP;
        }
        before = Some(at);
        calls.push((seconds, id(stop)));
    }
    calls
}

/// A GTFS time, which may exceed 24:00:00.
fn clock(seconds: u32) -> String {
    format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}
