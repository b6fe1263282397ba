//! The lines and stops of a feed as a map draws them: `routes.txt`, `trips.txt` and `shapes.txt`.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use geo::{Coord, LineString, MultiLineString};

use crate::domain::{Finding, TimetableFault, TransitClass, TransitLine, TransitStop};
use crate::read::error::ReadError;
use crate::read::timetables::stops::degrees;
use crate::read::timetables::table::{Faults, Parts, Table};
use crate::travel::timetable::Feed;

/// What of a feed a map draws.
pub(crate) struct Drawn {
    pub(crate) lines: Vec<TransitLine>,
    pub(crate) stops: Vec<TransitStop>,
}

/// Shapes by id, each from its first point to its last.
type Shapes = HashMap<Vec<u8>, Vec<Coord>>;

/// Each line along the shapes of its trips; from stop to stop where no trip of it has one.
pub(super) fn read(
    parts: &mut Parts<'_>,
    feed: &Feed,
    faults: &mut Faults,
    findings: &mut Vec<Finding>,
) -> Result<Drawn, ReadError> {
    let shapes = match parts.table("shapes.txt", findings)? {
        Some(table) => shapes(&table, faults)?,
        None => Shapes::new(),
    };
    let taken = match parts.table("trips.txt", findings)? {
        Some(table) if !shapes.is_empty() => shapes_of_routes(&table, &shapes, faults)?,
        _ => BTreeMap::new(),
    };
    let mut ways: Vec<Vec<LineString>> = vec![Vec::new(); feed.routes.len()];
    for (ways, route) in ways.iter_mut().zip(&feed.routes) {
        let mut merged = Merged::default();
        for shape in taken.get(route.id.as_bytes()).into_iter().flatten() {
            merged.add(shapes.get(shape).map_or(&[], Vec::as_slice));
        }
        *ways = merged.lines;
    }
    from_stop_to_stop(feed, &mut ways);
    let lines = feed.routes.iter().zip(ways).filter(|(_, ways)| !ways.is_empty()).map(|(route, ways)| TransitLine {
        ways: MultiLineString::new(ways),
        name: route.name.clone(),
        class: route.class,
    });
    Ok(Drawn { lines: lines.collect(), stops: stops(feed) })
}

fn shapes(table: &Table, faults: &mut Faults) -> Result<Shapes, ReadError> {
    let [id, sequence] = [table.needed("shape_id")?, table.needed("shape_pt_sequence")?];
    let [lon, lat] = [table.needed("shape_pt_lon")?, table.needed("shape_pt_lat")?];
    let mut points: HashMap<Vec<u8>, Vec<(u64, Coord)>> = HashMap::new();
    table.for_each(|row| {
        let Some(place) = std::str::from_utf8(row.cell(sequence)).ok().and_then(|text| text.parse().ok()) else {
            return faults.note(row, TimetableFault::NoSequence, row.cell(sequence));
        };
        let Some(at) = degrees(row, (lon, lat)) else {
            return faults.note(row, TimetableFault::NoShapePoint, row.cell(lat));
        };
        match points.get_mut(row.cell(id)) {
            Some(points) => points.push((place, at.point().0)),
            None => {
                points.insert(row.cell(id).to_vec(), vec![(place, at.point().0)]);
            }
        }
    })?;
    let ordered = |mut points: Vec<(u64, Coord)>| {
        points.sort_by_key(|(place, _)| *place);
        points.into_iter().map(|(_, at)| at).collect()
    };
    Ok(points.into_iter().map(|(id, points)| (id, ordered(points))).collect())
}

/// The shapes that the trips of each route take.
fn shapes_of_routes(
    table: &Table,
    shapes: &Shapes,
    faults: &mut Faults,
) -> Result<BTreeMap<Vec<u8>, BTreeSet<Vec<u8>>>, ReadError> {
    let (route, shape) = (table.needed("route_id")?, table.column("shape_id"));
    let mut taken: BTreeMap<Vec<u8>, BTreeSet<Vec<u8>>> = BTreeMap::new();
    table.for_each(|row| {
        let shape = row.cell(shape);
        if shapes.contains_key(shape) {
            taken.entry(row.cell(route).to_vec()).or_default().insert(shape.to_vec());
        } else if !shape.is_empty() {
            faults.note(row, TimetableFault::UnknownShape, shape);
        }
    })?;
    Ok(taken)
}

/// Lines for routes that have none yet: straight between the stops of their trips.
fn from_stop_to_stop(feed: &Feed, ways: &mut [Vec<LineString>]) {
    let mut missing: BTreeMap<u32, Merged> = BTreeMap::new();
    for trip in feed.trips.iter().filter(|trip| ways.get(trip.route as usize).is_some_and(Vec::is_empty)) {
        let calls = &feed.calls[trip.calls.start as usize..trip.calls.end as usize];
        let at = calls.iter().filter_map(|call| Some(feed.stops[call.stop as usize].position?.point().0));
        missing.entry(trip.route).or_default().add(&at.collect::<Vec<Coord>>());
    }
    for (route, merged) in missing {
        ways[route as usize] = merged.lines;
    }
}

/// Lines in which what several have in common is there once.
#[derive(Default)]
struct Merged {
    lines: Vec<LineString>,
    sides: HashSet<[(i32, i32); 2]>,
}

impl Merged {
    fn add(&mut self, points: &[Coord]) {
        let mut line: Vec<Coord> = Vec::new();
        for pair in points.windows(2) {
            let mut side = [pair[0], pair[1]].map(about);
            side.sort_unstable();
            if side[0] != side[1] && self.sides.insert(side) {
                if line.is_empty() {
                    line.push(pair[0]);
                }
                line.push(pair[1]);
            } else if side[0] != side[1] {
                self.end(&mut line);
            }
        }
        self.end(&mut line);
    }

    fn end(&mut self, line: &mut Vec<Coord>) {
        if !line.is_empty() {
            self.lines.push(LineString::new(std::mem::take(line)));
        }
    }
}

/// A place to a meter.
#[expect(clippy::cast_possible_truncation, reason = "degrees, in hundred thousandths")]
fn about(at: Coord) -> (i32, i32) {
    ((at.x * 1e5).round() as i32, (at.y * 1e5).round() as i32)
}

/// Stations, and stops that belong to none, where something calls.
fn stops(feed: &Feed) -> Vec<TransitStop> {
    let mut classes: Vec<Option<TransitClass>> = vec![None; feed.stops.len()];
    for trip in &feed.trips {
        let class = feed.routes[trip.route as usize].class;
        for call in &feed.calls[trip.calls.start as usize..trip.calls.end as usize] {
            let stop = feed.stops[call.stop as usize].parent.unwrap_or(call.stop);
            let first = &mut classes[stop as usize];
            *first = Some(first.map_or(class, |first| first.min(class)));
        }
    }
    let called = feed.stops.iter().zip(classes);
    called
        .filter_map(|(stop, class)| Some(TransitStop { at: stop.position?, name: stop.name.clone(), class: class? }))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_two_trips_have_in_common_is_drawn_once() {
        let at = |x: f64, y: f64| Coord { x, y };
        let mut merged = Merged::default();
        merged.add(&[at(0.0, 0.0), at(0.1, 0.0), at(0.2, 0.0), at(0.3, 0.0)]);
        // The way back, with a detour.
        merged.add(&[at(0.3, 0.0), at(0.2, 0.0), at(0.2, 0.1), at(0.1, 0.0), at(0.0, 0.0)]);
        let lengths: Vec<usize> = merged.lines.iter().map(|line| line.0.len()).collect();
        assert_eq!(lengths, [4, 3]);
    }
}
