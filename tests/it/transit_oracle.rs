//! Travel times by timetable, compared with an exhaustive connection scan, to the second.

use std::collections::BTreeMap;
use std::path::PathBuf;

use gapatlas::domain::{Finding, Minutes, Position};
use gapatlas::read::read_feed;
use gapatlas::travel::CostMatrix;
use gapatlas::travel::timetable::{Day, Departures, Legs, Timetable, TransitOptions, Walks, transit_costs};

use crate::real_data::real_data;

/// The oracle's walks: great circles on a sphere of 6,371,008.8 m, at most 400 m, at 1.2 m/s, rounded up to a whole
/// second.
fn walks(from: &[Position], to: &[Position]) -> Walks {
    let meters = |a: Position, b: Position| {
        let (lat_a, lat_b) = (a.lat().to_radians(), b.lat().to_radians());
        let half = |x: f64| (x / 2.0).sin().powi(2);
        let h = half(lat_b - lat_a) + lat_a.cos() * lat_b.cos() * half((b.lon() - a.lon()).to_radians());
        2.0 * 6_371_008.8 * h.sqrt().asin()
    };
    Walks::from_rows(from.len(), |origin| {
        let near = to.iter().zip(0..).map(|(&there, slot)| (slot, meters(from[origin], there)));
        near.filter(|walk| walk.1 <= 400.0).map(|(slot, meters)| (slot, whole(meters / 1.2))).collect()
    })
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a walk of some minutes")]
fn whole(seconds: f64) -> u32 {
    seconds.ceil() as u32
}

struct Oracle {
    folder: PathBuf,
    timetable: Timetable,
    findings: Vec<Finding>,
    stops: Vec<Position>,
    by_id: BTreeMap<String, u32>,
}

impl Oracle {
    fn read() -> Option<Self> {
        let folder = real_data("oracles/access")?;
        let (feed, mut findings) = read_feed(&folder.join("transit/gtfs")).unwrap();
        let day = Day::Date("2019-05-13".parse().unwrap());
        let timetable = Timetable::of_day(&[feed], day, &mut findings);
        let stops = timetable.stops().iter().map(|stop| stop.stop.position.unwrap()).collect();
        let by_id = timetable.stops().iter().zip(0..).map(|(stop, slot)| (stop.stop.id.clone(), slot)).collect();
        Some(Self { folder, timetable, findings, stops, by_id })
    }

    fn rows(&self, file: &str) -> Vec<BTreeMap<String, String>> {
        let path = self.folder.join("expected").join(file);
        let text = std::fs::read_to_string(path).unwrap();
        let mut lines = text.lines().map(|line| line.split(',').map(str::to_owned));
        let header: Vec<String> = lines.next().unwrap().collect();
        lines.map(|line| header.iter().cloned().zip(line).collect()).collect()
    }

    /// From stops to all stops, with walks between rides and at both ends.
    fn legs(&self, from: &[u32]) -> Legs {
        let from: Vec<Position> = from.iter().map(|stop| self.stops[*stop as usize]).collect();
        let access = walks(&from, &self.stops);
        let between = walks(&self.stops, &self.stops);
        Legs { direct: access.clone(), access, transfers: between.clone(), egress: between }
    }

    fn stop(&self, row: &BTreeMap<String, String>, column: &str) -> u32 {
        self.by_id[&row[column]]
    }
}

fn options(from: u32, until: u32, percentiles: &[u8]) -> TransitOptions {
    TransitOptions {
        departures: Departures::new(from, until, 60).unwrap(),
        percentiles: percentiles.to_vec(),
        // More than any trip needs: the oracle has no limit.
        max_transfers: 20,
        max_seconds: 120 * 60,
        slack_seconds: 0,
        ..TransitOptions::default()
    }
}

/// In the oracle's format: whole seconds, -1 for an unreached stop.
fn seconds(costs: &CostMatrix, origin: usize, to: u32) -> String {
    let row = costs.row(origin);
    let found = row.sites.iter().position(|site| *site == to).map(|place| row.costs[place] * 60.0);
    found.map_or("-1".to_owned(), |seconds| format!("{seconds:.3}").trim_end_matches(".000").to_owned())
}

fn forever() -> Minutes {
    Minutes::new(120.0).unwrap()
}

#[test]
fn every_percentile_is_that_of_an_exhaustive_scan_to_the_second() {
    let Some(oracle) = Oracle::read() else { return };
    let expected = oracle.rows("transit_percentiles.csv");
    let from: Vec<u32> =
        oracle.rows("transit_cumulative.csv").iter().map(|row| oracle.stop(row, "from_stop")).collect();
    let percentiles = [5, 25, 50, 75, 95];
    let options = options(50_400, 54_000, &percentiles);
    let costs = transit_costs(&oracle.timetable, &options, &oracle.legs(&from), oracle.stops.len(), forever());
    let mut compared = 0;
    for row in &expected {
        let origin = from.iter().position(|stop| *stop == oracle.stop(row, "from_stop")).unwrap();
        let to = oracle.stop(row, "to_stop");
        for (percentile, matrix) in percentiles.iter().zip(&costs.percentiles) {
            assert_eq!(seconds(matrix, origin, to), row[&format!("p{percentile}")], "{row:?}, percentile {percentile}");
            compared += 1;
        }
    }
    assert_eq!(compared, 12 * 250 * 5);
    for row in oracle.rows("transit_cumulative.csv") {
        let origin = from.iter().position(|stop| *stop == oracle.stop(&row, "from_stop")).unwrap();
        for minutes in [15, 30, 45, 60] {
            let within =
                costs.percentiles[2].row(origin).costs.iter().filter(|cost| **cost <= f64::from(minutes)).count();
            assert_eq!(within.to_string(), row[&format!("stops_reached_within_{minutes}min_p50")]);
        }
    }
}

#[test]
fn every_single_departure_is_that_of_an_exhaustive_scan_to_the_second() {
    let Some(oracle) = Oracle::read() else { return };
    let expected = oracle.rows("transit_by_departure.csv");
    let mut compared = 0;
    for of_departure in
        expected.chunk_by(|a, b| a["departure_s"] == b["departure_s"] && a["from_stop"] == b["from_stop"])
    {
        let departure: u32 = of_departure[0]["departure_s"].parse().unwrap();
        let from = [oracle.stop(&of_departure[0], "from_stop")];
        let options = options(departure, departure + 60, &[50]);
        let costs = transit_costs(&oracle.timetable, &options, &oracle.legs(&from), oracle.stops.len(), forever());
        for row in of_departure {
            let to = oracle.stop(row, "to_stop");
            assert_eq!(seconds(&costs.percentiles[0], 0, to), row["travel_s"], "{row:?}");
            compared += 1;
        }
    }
    assert_eq!(compared, 3 * 6 * 250);
    let kinds: Vec<&str> = oracle.findings.iter().map(|finding| finding.kind.code()).collect();
    assert_eq!(kinds, ["times_interpolated"], "{:?}", oracle.findings);
}
