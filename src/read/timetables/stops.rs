//! Stops and stations: `stops.txt`.

use std::collections::HashMap;

use crate::domain::{Finding, FindingKind, Footprint, Place, Position, TimetableFault};
use crate::read::addresses::Address;
use crate::read::error::ReadError;
use crate::read::sites::Candidate;
use crate::read::terms::Said;
use crate::read::timetables::table::{Column, Faults, Row, Table};
use crate::travel::timetable::Stop;

/// The stops of a feed, where each id is, and those that are places people can go to.
#[derive(Default)]
pub(super) struct Stops {
    pub(super) all: Vec<Stop>,
    pub(super) by_id: HashMap<Vec<u8>, u32>,
    /// Generic nodes and boarding areas (`location_type` 3 and 4) are points inside a station and no places of their own
    /// (<https://gtfs.org/documentation/schedule/reference/#stopstxt>).
    pub(super) places: Vec<Candidate>,
}

impl Stops {
    pub(super) fn read(table: &Table, faults: &mut Faults, findings: &mut Vec<Finding>) -> Result<Self, ReadError> {
        let id = table.needed("stop_id")?;
        let [name, lon, lat, kind, parent] =
            ["stop_name", "stop_lon", "stop_lat", "location_type", "parent_station"].map(|name| table.column(name));
        let mut stops = Self::default();
        let mut parents: Vec<Option<(Vec<u8>, u64)>> = Vec::new();
        table.for_each(|row| {
            let own = row.cell(id);
            let slot = u32::try_from(stops.all.len()).unwrap_or(u32::MAX);
            if own.is_empty() || stops.by_id.contains_key(own) {
                return faults.note(row, TimetableFault::Repeated, own);
            }
            stops.by_id.insert(own.to_vec(), slot);
            let position = position(row, (lon, lat), table, findings);
            let (own, name) = (String::from_utf8_lossy(own).into_owned(), row.text(name));
            if !matches!(row.cell(kind), b"3" | b"4") {
                stops.places.push(Candidate {
                    place: row.place(),
                    id: own.clone(),
                    own_id: true,
                    name: name.clone(),
                    footprint: position.map(Footprint::Point),
                    said: Said::default(),
                    is_redacted: false,
                    address: Address::default(),
                });
            }
            let station = row.cell(parent);
            parents.push((!station.is_empty()).then(|| (station.to_vec(), row.line)));
            stops.all.push(Stop { id: own, name, position, parent: None });
        })?;
        for (slot, parent) in parents.into_iter().enumerate() {
            let Some((station, line)) = parent else { continue };
            stops.all[slot].parent = stops.by_id.get(&station).copied();
            if stops.all[slot].parent.is_none() {
                let example = String::from_utf8_lossy(&station).into_owned();
                let kind = FindingKind::TimetableRows { fault: TimetableFault::UnknownStation, rows: 1, example };
                findings.push(Finding { place: Place::line(&table.name, line), kind });
            }
        }
        for slot in 0..stops.all.len() {
            if let (None, Some(station)) = (stops.all[slot].position, stops.all[slot].parent) {
                stops.all[slot].position = stops.all[station as usize].position;
            }
        }
        Ok(stops)
    }
}

/// `None` where a cell is empty, no number, or no place on the globe; two zeros are what programs write for "unknown".
fn position(
    row: &Row<'_>,
    (lon, lat): (Column, Column),
    table: &Table,
    findings: &mut Vec<Finding>,
) -> Option<Position> {
    let mut degrees = |column: Column, name: &str| {
        let text = row.text(column)?;
        let number = text.parse::<f64>().ok().filter(|number| number.is_finite());
        if number.is_none() {
            let kind = FindingKind::NotANumber { column: name.to_owned(), value: text };
            findings.push(Finding { place: Place::line(&table.name, row.line), kind });
        }
        number
    };
    let (lon, lat) = (degrees(lon, "stop_lon"), degrees(lat, "stop_lat"));
    let (lon, lat) = (lon?, lat?);
    let position = placed(lon, lat);
    if position.is_none() && (lon, lat) != (0.0, 0.0) {
        let kind = FindingKind::NoPlace { x: lon.to_string(), y: lat.to_string() };
        findings.push(Finding { place: Place::line(&table.name, row.line), kind });
    }
    position
}

/// The place that a row of numbers tells; `None` where it is none.
pub(super) fn degrees(row: &Row<'_>, (lon, lat): (Column, Column)) -> Option<Position> {
    let number = |column| std::str::from_utf8(row.cell(column)).ok()?.parse::<f64>().ok();
    placed(number(lon)?, number(lat)?)
}

fn placed(lon: f64, lat: f64) -> Option<Position> {
    if (lon, lat) == (0.0, 0.0) { None } else { Position::new(lon, lat) }
}
