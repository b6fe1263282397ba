//! Time to read timetables, and to search them for every cell of a city.
//!
//! Uses real data from `../shared/data` beside the clone; without it, the benchmark is skipped. Times depend on the
//! machine: compare ratios, not seconds.

#![expect(clippy::print_stdout, reason = "a benchmark's answer is what it prints")]

use std::path::Path;
use std::time::Instant;

use gapatlas::domain::{Cost, Footprint, Minutes, Position};
use gapatlas::read::read_feed;
use gapatlas::travel::Walking;
use gapatlas::travel::timetable::{Day, Departures, Feed, Legs, Timetable, TransitOptions, Walks, transit_costs};

fn main() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    if !data.exists() {
        println!("skipped: there is no {}", data.display());
        return;
    }
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    println!("{:<60} {:>9} {:>9}   ({threads} threads)", "", "seconds", "CPU s");
    let tampa = timed("Tampa: 435,507 stop times, read", || feed(&data.join("gtfs/hart_tampa_2018-06.zip")));
    timed("Tampa: the modal weekday", || day(std::slice::from_ref(&tampa), Day::ModalWeekday));
    let folder = data.join("osm_gtfs/porto_alegre");
    let feeds = timed("Porto Alegre: two feeds, read", || {
        ["poa_eptc.zip", "poa_trensurb.zip"].map(|name| feed(&folder.join(name)))
    });
    let monday = Day::Date("2019-05-13".parse().expect("a date"));
    let timetable = timed("Porto Alegre: what runs on 2019-05-13", || day(&feeds, monday));
    let cells = cells(&folder.join("poa_hexgrid.csv"));
    let sites: Vec<Footprint> = cells.iter().map(|cell| Footprint::Point(*cell)).collect();
    let sites: Vec<&Footprint> = sites.iter().collect();
    let options = |from: u32, until: u32, max_transfers: u8| TransitOptions {
        departures: Departures::new(from, until, 60).expect("a window"),
        max_walk: minutes(15.0),
        max_transfer_walk: minutes(20.0),
        max_transfers,
        ..TransitOptions::default()
    };
    let afternoon = 14 * 3600;
    let one = options(afternoon, afternoon + 60, 2);
    let legs = timed("Porto Alegre: walks of 15 min, changes of 20 min", || {
        Legs::straight(&timetable, &one, Walking::default(), &cells, &sites)
    });
    let search = |options: &TransitOptions, legs: &Legs| {
        let bound = Minutes::new(120.0).expect("a time");
        let costs = transit_costs(&timetable, options, legs, sites.len(), bound);
        costs.percentiles[0].pairs()
    };
    let count = cells.len();
    let reached = timed(&format!("{count} x {count} cells, 1 departure, 2 changes"), || search(&one, &legs));
    println!("    {reached} pairs reached");
    let few = by_the_ten_nearest(&legs, timetable.stops().len());
    timed("the same by the ten stops nearest to each cell, as ferrobus", || search(&one, &few));
    let hour = options(afternoon, afternoon + 3600, 2);
    timed(&format!("{count} x {count} cells, 60 departures, 2 changes"), || search(&hour, &legs));
    let two_hours = options(afternoon, afternoon + 2 * 3600, 2);
    timed(&format!("{count} x {count} cells, 120 departures, 2 changes"), || search(&two_hours, &legs));
    for (from, to) in [(count / 2, count), (count, count / 2)] {
        let legs = Legs::straight(&timetable, &hour, Walking::default(), &cells[..from], &sites[..to]);
        timed(&format!("{from} x {to} cells, 60 departures, 2 changes"), || search(&hour, &legs));
    }
    let near = TransitOptions { max_transfer_walk: minutes(10.0), max_transfers: 3, ..hour };
    let legs = Legs::straight(&timetable, &near, Walking::default(), &cells, &sites);
    timed(&format!("{count} x {count} cells, 60 departures, 3 changes of 10 min"), || search(&near, &legs));
}

/// Keeps the walks between each cell and its ten nearest stops.
fn by_the_ten_nearest(legs: &Legs, stops: usize) -> Legs {
    let nearest = |cell: usize| {
        let mut row = legs.access.row(cell).to_vec();
        row.sort_by_key(|&(stop, seconds)| (seconds, stop));
        row.truncate(10);
        row
    };
    let access = Walks::from_rows(legs.access.places(), nearest);
    let mut from = vec![Vec::new(); stops];
    for (cell, number) in (0..access.places()).zip(0_u32..) {
        access.row(cell).iter().for_each(|&(stop, seconds)| from[stop as usize].push((number, seconds)));
    }
    let egress = Walks::from_rows(stops, |stop| from[stop].clone());
    Legs { access, egress, ..legs.clone() }
}

fn timed<T>(what: &str, mut job: impl FnMut() -> T) -> T {
    let mut times: Vec<(f64, f64)> = Vec::new();
    loop {
        let (start, processor) = (Instant::now(), processor_seconds());
        let result = job();
        times.push((start.elapsed().as_secs_f64(), processor_seconds() - processor));
        if times.len() == 3 {
            times.sort_by(|a, b| a.0.total_cmp(&b.0));
            println!("{what:<60} {:>9.3} {:>9.2}", times[1].0, times[1].1);
            return result;
        }
    }
}

/// The processor time of all threads, which on a busy machine is more meaningful than wall time; in hundredths of a
/// second.
fn processor_seconds() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = stat.rsplit(')').next().unwrap_or_default().split_whitespace();
    fields.skip(11).take(2).filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() / 100.0
}

fn feed(path: &Path) -> Feed {
    read_feed(path).expect("a feed").0
}

fn day(feeds: &[Feed], day: Day) -> Timetable {
    Timetable::of_day(feeds, day, &mut Vec::new())
}

fn minutes(number: f64) -> Cost {
    Cost::Time(Minutes::new(number).expect("a time"))
}

fn cells(path: &Path) -> Vec<Position> {
    let text = std::fs::read_to_string(path).expect("cells");
    let header: Vec<&str> = text.lines().next().expect("a header").split(',').collect();
    let column = |name: &str| header.iter().position(|cell| cell.trim_matches('"') == name).expect("a column");
    let (lon, lat) = (column("lon"), column("lat"));
    let position = |line: &str| {
        let cells: Vec<&str> = line.split(',').collect();
        Position::new(cells[lon].parse().ok()?, cells[lat].parse().ok()?)
    };
    text.lines().skip(1).filter_map(position).collect()
}
