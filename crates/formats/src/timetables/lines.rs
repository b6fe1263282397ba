//! The lines and stops of a feed for the map: `routes.txt`, `trips.txt` and `shapes.txt`.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use geo::{Coord, LineString, MultiLineString};

use crate::domain::{Finding, TimetableFault, TransitClass, TransitLine, TransitStop};
use crate::error::ReadError;
use crate::timetables::stops::parse_position;
use crate::timetables::table::{Faults, FeedTables, Table};
use crate::travel::timetable::Feed;

/// The lines and stops of a feed that the map draws.
pub struct TransitLayers {
    /// The lines.
    pub lines: Vec<TransitLine>,
    /// The stops.
    pub stops: Vec<TransitStop>,
}

/// Shapes by id, each from its first point to its last.
type Shapes = HashMap<Vec<u8>, Vec<Coord>>;

/// Reads each line along the shapes of its trips; straight from stop to stop where none of them has a shape.
pub(super) fn read(
    tables: &mut FeedTables<'_>,
    feed: &Feed,
    faults: &mut Faults,
    findings: &mut Vec<Finding>,
) -> Result<TransitLayers, ReadError> {
    let shapes = match tables.table("shapes.txt", findings)? {
        Some(table) => shapes(&table, faults)?,
        None => Shapes::new(),
    };
    let shapes_by_route = match tables.table("trips.txt", findings)? {
        Some(table) if !shapes.is_empty() => shapes_by_route(&table, &shapes, faults)?,
        _ => BTreeMap::new(),
    };
    let mut lines_by_route: Vec<Vec<LineString>> = vec![Vec::new(); feed.routes.len()];
    for (lines, route) in lines_by_route.iter_mut().zip(&feed.routes) {
        let mut distinct = DistinctSegments::default();
        for shape in shapes_by_route.get(route.id.as_bytes()).into_iter().flatten() {
            distinct.add(shapes.get(shape).map_or(&[], Vec::as_slice));
        }
        *lines = distinct.lines;
    }
    add_straight_lines(feed, &mut lines_by_route);
    let lines = feed.routes.iter().zip(lines_by_route).filter(|(_, lines)| !lines.is_empty()).map(|(route, lines)| {
        TransitLine { ways: MultiLineString::new(lines), name: route.name.clone(), class: route.class }
    });
    Ok(TransitLayers { lines: lines.collect(), stops: stops(feed) })
}

fn shapes(table: &Table, faults: &mut Faults) -> Result<Shapes, ReadError> {
    let [id, sequence] = [table.required("shape_id")?, table.required("shape_pt_sequence")?];
    let [lon, lat] = [table.required("shape_pt_lon")?, table.required("shape_pt_lat")?];
    let mut points: HashMap<Vec<u8>, Vec<(u64, Coord)>> = HashMap::new();
    table.for_each(|row| {
        let Some(place) = std::str::from_utf8(row.cell(sequence)).ok().and_then(|text| text.parse().ok()) else {
            return faults.note(row, TimetableFault::NoSequence, row.cell(sequence));
        };
        let Some(at) = parse_position(row, (lon, lat)) else {
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

/// The shapes of the trips of each route.
fn shapes_by_route(
    table: &Table,
    shapes: &Shapes,
    faults: &mut Faults,
) -> Result<BTreeMap<Vec<u8>, BTreeSet<Vec<u8>>>, ReadError> {
    let (route, shape) = (table.required("route_id")?, table.column("shape_id"));
    let mut shapes_by_route: BTreeMap<Vec<u8>, BTreeSet<Vec<u8>>> = BTreeMap::new();
    table.for_each(|row| {
        let shape = row.cell(shape);
        if shapes.contains_key(shape) {
            shapes_by_route.entry(row.cell(route).to_vec()).or_default().insert(shape.to_vec());
        } else if !shape.is_empty() {
            faults.note(row, TimetableFault::UnknownShape, shape);
        }
    })?;
    Ok(shapes_by_route)
}

/// Adds straight lines between the stops of trips for routes without lines.
fn add_straight_lines(feed: &Feed, lines_by_route: &mut [Vec<LineString>]) {
    let mut missing: BTreeMap<u32, DistinctSegments> = BTreeMap::new();
    for trip in feed.trips.iter().filter(|trip| lines_by_route.get(trip.route as usize).is_some_and(Vec::is_empty)) {
        let calls = &feed.calls[trip.calls.start as usize..trip.calls.end as usize];
        let at = calls.iter().filter_map(|call| Some(feed.stops[call.stop as usize].position?.point().0));
        missing.entry(trip.route).or_default().add(&at.collect::<Vec<Coord>>());
    }
    for (route, distinct) in missing {
        lines_by_route[route as usize] = distinct.lines;
    }
}

/// Lines in which a segment that several have in common occurs once.
#[derive(Default)]
struct DistinctSegments {
    lines: Vec<LineString>,
    segments: HashSet<[(i32, i32); 2]>,
}

impl DistinctSegments {
    fn add(&mut self, points: &[Coord]) {
        let mut line: Vec<Coord> = Vec::new();
        for pair in points.windows(2) {
            let mut segment = [pair[0], pair[1]].map(rounded);
            segment.sort_unstable();
            if segment[0] != segment[1] && self.segments.insert(segment) {
                if line.is_empty() {
                    line.push(pair[0]);
                }
                line.push(pair[1]);
            } else if segment[0] != segment[1] {
                self.finish_line(&mut line);
            }
        }
        self.finish_line(&mut line);
    }

    fn finish_line(&mut self, line: &mut Vec<Coord>) {
        if !line.is_empty() {
            self.lines.push(LineString::new(std::mem::take(line)));
        }
    }
}

/// Coordinates rounded to 1e-5 degrees, about a meter.
#[expect(clippy::cast_possible_truncation, reason = "degrees, in hundred thousandths")]
fn rounded(at: Coord) -> (i32, i32) {
    ((at.x * 1e5).round() as i32, (at.y * 1e5).round() as i32)
}

/// The stations, and the stops without a station, that trips call at.
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
    fn a_segment_of_two_trips_is_drawn_once() {
        let at = |x: f64, y: f64| Coord { x, y };
        let mut distinct = DistinctSegments::default();
        distinct.add(&[at(0.0, 0.0), at(0.1, 0.0), at(0.2, 0.0), at(0.3, 0.0)]);
        // The opposite direction, with a detour.
        distinct.add(&[at(0.3, 0.0), at(0.2, 0.0), at(0.2, 0.1), at(0.1, 0.0), at(0.0, 0.0)]);
        let lengths: Vec<usize> = distinct.lines.iter().map(|line| line.0.len()).collect();
        assert_eq!(lengths, [4, 3]);
    }
}
