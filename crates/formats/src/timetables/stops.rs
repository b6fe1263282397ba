//! Stops and stations: `stops.txt`.

use std::collections::HashMap;

use crate::domain::{Finding, FindingKind, Footprint, Position, SourceLocation, TimetableFault};
use crate::error::ReadError;
use crate::sites::Address;
use crate::sites::SiteCandidate;
use crate::sites::record::SiteRecord;
use crate::timetables::table::{Column, Faults, Row, Table};
use crate::travel::timetable::Stop;

/// The stops of a feed, with an index by id, and the sites among them.
#[derive(Default)]
pub(super) struct Stops {
    pub(super) all: Vec<Stop>,
    pub(super) by_id: HashMap<Vec<u8>, u32>,
    /// All but generic nodes and boarding areas (`location_type` 3 and 4), which are points inside a station
    /// (<https://gtfs.org/documentation/schedule/reference/#stopstxt>).
    pub(super) candidates: Vec<SiteCandidate>,
}

impl Stops {
    pub(super) fn read(table: &Table, faults: &mut Faults, findings: &mut Vec<Finding>) -> Result<Self, ReadError> {
        let id = table.required("stop_id")?;
        let [name, lon, lat, kind, parent] =
            ["stop_name", "stop_lon", "stop_lat", "location_type", "parent_station"].map(|name| table.column(name));
        let mut stops = Self::default();
        let mut parents: Vec<Option<(Vec<u8>, u64)>> = Vec::new();
        table.for_each(|row| {
            let stop_id = row.cell(id);
            let index = u32::try_from(stops.all.len()).unwrap_or(u32::MAX);
            if stop_id.is_empty() || stops.by_id.contains_key(stop_id) {
                return faults.note(row, TimetableFault::Repeated, stop_id);
            }
            stops.by_id.insert(stop_id.to_vec(), index);
            let position = position(row, (lon, lat), table, findings);
            let (stop_id, name) = (String::from_utf8_lossy(stop_id).into_owned(), row.text(name));
            if !matches!(row.cell(kind), b"3" | b"4") {
                stops.candidates.push(SiteCandidate {
                    place: row.place(),
                    id: stop_id.clone(),
                    has_own_id: true,
                    name: name.clone(),
                    footprint: position.map(Footprint::Point),
                    record: SiteRecord::default(),
                    is_redacted: false,
                    address: Address::default(),
                });
            }
            let station = row.cell(parent);
            parents.push((!station.is_empty()).then(|| (station.to_vec(), row.line)));
            stops.all.push(Stop { id: stop_id, name, position, parent: None });
        })?;
        for (index, parent) in parents.into_iter().enumerate() {
            let Some((station, line)) = parent else { continue };
            stops.all[index].parent = stops.by_id.get(&station).copied();
            if stops.all[index].parent.is_none() {
                let example = String::from_utf8_lossy(&station).into_owned();
                let kind = FindingKind::TimetableRows { fault: TimetableFault::UnknownStation, rows: 1, example };
                findings.push(Finding { place: SourceLocation::line(&table.name, line), kind });
            }
        }
        for index in 0..stops.all.len() {
            if let (None, Some(station)) = (stops.all[index].position, stops.all[index].parent) {
                stops.all[index].position = stops.all[station as usize].position;
            }
        }
        Ok(stops)
    }
}

/// The position of a stop, with findings; `None` where a coordinate is missing, not a number or out of range, and at
/// 0, 0, which programs write for "unknown".
fn position(
    row: &Row<'_>,
    (lon, lat): (Column, Column),
    table: &Table,
    findings: &mut Vec<Finding>,
) -> Option<Position> {
    let mut parse_degrees = |column: Column, name: &str| {
        let text = row.text(column)?;
        let number = text.parse::<f64>().ok().filter(|number| number.is_finite());
        if number.is_none() {
            let kind = FindingKind::NotANumber { column: name.to_owned(), value: text };
            findings.push(Finding { place: SourceLocation::line(&table.name, row.line), kind });
        }
        number
    };
    let (lon, lat) = (parse_degrees(lon, "stop_lon"), parse_degrees(lat, "stop_lat"));
    let (lon, lat) = (lon?, lat?);
    let position = non_zero_position(lon, lat);
    if position.is_none() && (lon, lat) != (0.0, 0.0) {
        let kind = FindingKind::NoPlace { x: lon.to_string(), y: lat.to_string() };
        findings.push(Finding { place: SourceLocation::line(&table.name, row.line), kind });
    }
    position
}

/// The position of a row, without findings; `None` where it is not valid.
pub(super) fn parse_position(row: &Row<'_>, (lon, lat): (Column, Column)) -> Option<Position> {
    let number = |column| std::str::from_utf8(row.cell(column)).ok()?.parse::<f64>().ok();
    non_zero_position(number(lon)?, number(lat)?)
}

fn non_zero_position(lon: f64, lat: f64) -> Option<Position> {
    if (lon, lat) == (0.0, 0.0) { None } else { Position::new(lon, lat) }
}
