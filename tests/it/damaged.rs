//! Damaged files of every kind: an answer, a finding or an error that names the file, and no row that is lost in silence.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use gapatlas::domain::{Finding, FindingKind, Site, SiteFinding};
use gapatlas::read::{ReadErrors, read_region, read_study};
use gapatlas::region::Region;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng as _, SeedableRng as _};
use tempfile::TempDir;

use crate::town::{center, extend, geoid, town, tracts, write_sites};

/// Variants of each file.
const VARIANTS: u32 = 1_000;

/// Texts that people and programs leave in cells.
const ODD: [&str; 16] =
    ["", " ", "NaN", "-", "N/A", "1e999", "-1", "0", "\"", "\u{feff}", "é", "\0", "17031", "1,5", "12.", "=A1"];

struct Damage(ChaCha8Rng);

impl Damage {
    fn below(&mut self, end: usize) -> usize {
        self.0.next_u32() as usize % end.max(1)
    }

    fn odd(&mut self) -> &'static str {
        ODD[self.below(ODD.len())]
    }

    /// Bytes with one to three of them, or their lines or cells, changed.
    fn anywhere(&mut self, bytes: &[u8]) -> Vec<u8> {
        let mut damaged = bytes.to_vec();
        for _ in 0..=self.below(3) {
            let at = self.below(damaged.len());
            match self.below(6) {
                0 => damaged.get_mut(at).into_iter().for_each(|byte| *byte = self.0.next_u32().to_le_bytes()[0]),
                1 => drop(damaged.drain(at..(at + 1 + self.below(20)).min(damaged.len()))),
                2 => drop(damaged.splice(at..at, self.odd().bytes())),
                3 => damaged.truncate(at),
                4 => {
                    let end = (at + self.below(200)).min(damaged.len());
                    let part = damaged[at..end].to_vec();
                    drop(damaged.splice(end..end, part));
                }
                _ => damaged = self.line(&String::from_utf8_lossy(&damaged)).into_bytes(),
            }
        }
        damaged
    }

    /// Text with a row that is lost, moved, or has another cell, one more or one less; the header stays.
    fn line(&mut self, text: &str) -> String {
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        if lines.len() < 3 {
            return text.to_owned();
        }
        let at = 1 + self.below(lines.len() - 1);
        let mut cells: Vec<String> = lines[at].split(',').map(str::to_owned).collect();
        let cell = self.below(cells.len());
        match self.below(5) {
            0 => drop(lines.remove(at)),
            1 => {
                let other = 1 + self.below(lines.len() - 1);
                lines.swap(at, other);
            }
            kind => {
                match kind {
                    2 => cells[cell] = self.odd().replace(['"', ','], "x"),
                    3 => cells.insert(cell, "7".to_owned()),
                    _ => drop(cells.remove(cell)),
                }
                lines[at] = cells.join(",");
            }
        }
        lines.join("\n") + "\n"
    }
}

fn read(folder: &Path) -> Result<(Region, Vec<Finding>), ReadErrors> {
    read_region(&read_study(folder)?, &|_| ())
}

/// Reads the study in a folder with each variant of a file. An error has to name a file of the study.
fn with_damaged(folder: &Path, file: &str, seed: u64, check: impl Fn(&str, &Region, &[Finding])) {
    let path = folder.join(file);
    let whole = fs::read(&path).unwrap();
    let mut damage = Damage(ChaCha8Rng::seed_from_u64(seed));
    let mut outcomes = [0; 2];
    for variant in 0..VARIANTS {
        let damaged = damage.anywhere(&whole);
        fs::write(&path, &damaged).unwrap();
        let read = catch_unwind(AssertUnwindSafe(|| read(folder)));
        let text = || String::from_utf8_lossy(&damaged).into_owned();
        match read.unwrap_or_else(|_| panic!("{file}, variant {variant}: the reader panics on\n{}", text())) {
            Ok((region, findings)) => {
                outcomes[0] += 1;
                check(&text(), &region, &findings);
            }
            Err(errors) => {
                outcomes[1] += 1;
                for error in &errors.errors {
                    // Where two files contradict each other, it may name the other one.
                    let names_a_file = error.file().is_none_or(|named| folder.join(named).exists());
                    let told = error.with_causes();
                    assert!(names_a_file && told.len() > 20, "{file}, variant {variant}: {told}\n{}", text());
                }
            }
        }
    }
    assert!(outcomes.iter().all(|count| *count > 10), "{file}: read and refused {outcomes:?}");
    fs::write(&path, whole).unwrap();
}

/// A timetable of two trips between two stops.
fn write_feed(write: &dyn Fn(&str, &str)) {
    write("feed/stops.txt", "stop_id,stop_name,stop_lat,stop_lon\nA,First,0.01,0.01\nB,Second,0.02,0.02\n");
    write("feed/routes.txt", "route_id,route_short_name,route_type\nR,1,3\n");
    write(
        "feed/calendar.txt",
        "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\nW,1,1,1,1,1,0,0,20250303,20250330\n",
    );
    write("feed/trips.txt", "route_id,service_id,trip_id,direction_id\nR,W,T,0\nR,W,U,0\n");
    write(
        "feed/stop_times.txt",
        "trip_id,arrival_time,departure_time,stop_id,stop_sequence\nT,7:00:00,7:00:00,A,1\nT,7:10:00,7:10:00,B,2\n\
         U,8:00:00,8:00:00,A,1\nU,8:10:00,8:10:00,B,2\n",
    );
}

/// The town with a file of every kind that is text.
fn town_of_everything() -> TempDir {
    let town = town();
    let path = town.path();
    let write = |name: &str, text: &str| {
        fs::create_dir_all(path.join(name).parent().unwrap()).unwrap();
        fs::write(path.join(name), text).unwrap();
    };
    let (rows, seats): (Vec<_>, Vec<_>) = tracts().map(|tract| (tract, center(tract.0, tract.1))).unzip();
    let lines = |line: &dyn Fn((u32, u32), (f64, f64)) -> String| {
        rows.iter().zip(&seats).map(|(tract, at)| line(*tract, *at) + "\n").collect::<String>()
    };
    write("points.csv", &("lon,lat,people\n".to_owned() + &lines(&|_, (lon, lat)| format!("{lon},{lat},5"))));
    let shares = lines(&|(x, y), _| format!("{},{},1", geoid(x, y), if x < 2 { "1" } else { "2" }));
    write("xwalk.csv", &("tract,area,share\n".to_owned() + &shares));
    let square = |west: f64, east: f64| format!("[[[{west},0],[{east},0],[{east},0.05],[{west},0.05],[{west},0]]]");
    let area = |id: &str, ring: String| {
        format!(
            "{{\"type\":\"Feature\",\"properties\":{{\"id\":\"{id}\"}},\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":{ring}}}}}"
        )
    };
    let areas = [area("1", square(0.0, 0.02)), area("2", square(0.02, 0.05))].join(",\n");
    write("areas.geojson", &format!("{{\"type\":\"FeatureCollection\",\"features\":[\n{areas}\n]}}"));
    write(
        "costs.csv",
        &("tract,site,minutes\n".to_owned() + &lines(&|(x, y), _| format!("{},1,{}", geoid(x, y), x + y))),
    );
    write("nodes.csv", "id,x,y\n1,0.005,0.005\n2,0.045,0.005\n3,0.045,0.045\n4,0.005,0.045\n");
    write(
        "edges.csv",
        "from,to,length,highway\n1,2,4460,residential\n2,3,4430,residential\n3,4,4460,primary\n4,1,4430,footway\n",
    );
    write("addresses.csv", "number,street,lon,lat\n1,Main St,0.01,0.01\n2,Main St,0.02,0.02\n3,Main St,0.03,0.03\n");
    write("offices.csv", "id,name,address\n1,A,1 Main St\n2,B,2 Main St\n3,C,3 Main Street\n");
    let service = "{\"id\":\"s\",\"name\":\"Legal aid\",\"status\":\"active\",\"service_at_locations\":[{\"id\":\"l\",\"location\":{\"id\":\"p\",\"name\":\"Hall\",\"latitude\":0.02,\"longitude\":0.02}}]}";
    write("directory.json", &format!("[\n{service}\n]"));
    write_feed(&write);
    extend(
        path,
        "[origins]\npath = \"points.csv\"\nx = \"lon\"\ny = \"lat\"\npopulation = \"people\"\n\
         [[areas]]\nkind = \"side\"\nlabel = \"Side\"\npath = \"areas.geojson\"\nid = \"id\"\nname = \"id\"\n\
         crosswalk = { path = \"xwalk.csv\", geoid = \"tract\", area = \"area\", share = \"share\" }\n\
         [[costs]]\nid = \"car\"\npath = \"costs.csv\"\norigin = \"tract\"\ndestination = \"site\"\ncost = \"minutes\"\nunit = \"min\"\n\
         [streets]\nnodes = \"nodes.csv\"\nedges = \"edges.csv\"\nlength = \"length\"\n\
         [addresses]\npath = \"addresses.csv\"\nnumber = \"number\"\nstreet = \"street\"\nx = \"lon\"\ny = \"lat\"\n\
         [[sites]]\ntheme = \"library\"\npath = \"offices.csv\"\nid = \"id\"\nname = \"name\"\naddress = \"address\"\n\
         [[directories]]\npath = \"directory.json\"\ntheme = \"legal\"\n\
         [[timetables]]\ngtfs = \"feed\"\n\
         [[standards]]\nid = \"by-car\"\ntheme = \"clinic\"\nmode = \"matrix:car\"\nwithin = \"10 min\"\npeople = \"population\"\n",
    );
    write_sites(path, "clinics.csv", &seats.iter().zip(1..).map(|(at, id)| (ID[id], *at)).collect::<Vec<_>>());
    read(path).unwrap();
    town
}

const ID: [&str; 26] = [
    "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20",
    "21", "22", "23", "24", "25",
];

#[test]
fn damaged_files_are_read_refused_or_doubted() {
    let files = [
        "tracts.geojson",
        "people.csv",
        "clinics.csv",
        "points.csv",
        "xwalk.csv",
        "areas.geojson",
        "costs.csv",
        "nodes.csv",
        "edges.csv",
        "addresses.csv",
        "offices.csv",
        "directory.json",
        "feed/stops.txt",
        "feed/trips.txt",
        "feed/stop_times.txt",
        "feed/calendar.txt",
    ];
    let town = town_of_everything();
    for (file, seed) in files.into_iter().zip(1..) {
        with_damaged(town.path(), file, seed, |_, _, _| ());
    }
}

/// Reads a study with each variant of the rows of a file, and counts: rows read and rows told are the rows there.
fn rows_add_up(file: &str, seed: u64, counted: impl Fn(&Region, &[Finding]) -> usize) {
    let town = town_of_everything();
    let path = town.path().join(file);
    let whole = fs::read_to_string(&path).unwrap();
    let mut damage = Damage(ChaCha8Rng::seed_from_u64(seed));
    let mut compared = 0;
    for variant in 0..VARIANTS {
        let mut text = whole.clone();
        for _ in 0..=damage.below(3) {
            text = damage.line(&text);
        }
        fs::write(&path, &text).unwrap();
        let Ok((region, findings)) = read(town.path()) else { continue };
        let there = text.lines().skip(1).filter(|line| line.split(',').any(|cell| !cell.trim().is_empty())).count();
        assert_eq!(counted(&region, &findings), there, "{file}, variant {variant}\n{text}\n{findings:#?}");
        compared += 1;
    }
    assert!(compared > VARIANTS / 4, "only {compared} variants were read");
}

/// How many findings about rows of a file say that the row is left out.
fn told(findings: &[Finding], file: &str) -> usize {
    let of_file = findings.iter().filter(|finding| finding.place.file == file);
    of_file
        .map(|finding| match &finding.kind {
            FindingKind::RowTooLong { .. }
            | FindingKind::GeoidRefused { .. }
            | FindingKind::Site(SiteFinding::SiteWithoutCoordinates { .. } | SiteFinding::SiteFarOutside { .. }) => 1,
            FindingKind::RowsOutside { ids } => ids.len(),
            FindingKind::OtherAreas { rows, .. } => *rows,
            _ => 0,
        })
        .sum()
}

#[test]
fn no_row_of_a_list_is_lost_in_silence() {
    rows_add_up("clinics.csv", 101, |region, findings| {
        let is_own = |site: &&Site| site.listed.as_ref().is_some_and(|at| at.file == "clinics.csv");
        region.sites.iter().filter(is_own).count() + told(findings, "clinics.csv")
    });
}

#[test]
fn no_row_of_a_demographic_table_is_lost_in_silence() {
    rows_add_up("people.csv", 102, |region, findings| {
        let without_row = findings.iter().find_map(|finding| match &finding.kind {
            FindingKind::TractsWithoutRow { ids, .. } => Some(ids.len()),
            _ => None,
        });
        region.tracts.all().len() - without_row.unwrap_or(0) + told(findings, "people.csv")
    });
}

#[test]
fn no_stop_of_a_timetable_is_lost_in_silence() {
    rows_add_up("feed/stops.txt", 103, |region, findings| {
        let stops = region.sites.iter().filter(|site| site.theme.as_str() == "transit").count();
        let faults = findings.iter().filter(|finding| finding.place.file.ends_with("stops.txt"));
        let left_out = faults.map(|finding| match &finding.kind {
            FindingKind::TimetableRows { rows, .. } => *rows,
            _ => 0,
        });
        stops + left_out.sum::<usize>() + told(findings, "feed/stops.txt")
    });
}
