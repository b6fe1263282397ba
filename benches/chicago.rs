//! Time and memory of `check` and `build`, what planning areas cost, and how all grows with the region.
//!
//! Uses real data from `../shared/data` beside the clone; without it, the benchmark is skipped. Times depend on the
//! machine: compare ratios, not seconds. Processor time changes less than time by the clock where other programs run.

#![expect(clippy::print_stdout, reason = "a benchmark's answer is what it prints")]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let data = root.join("../shared/data");
    if !data.exists() {
        println!("skipped: there is no {}", data.display());
        return;
    }
    println!("{:<44} {:>9} {:>10} {:>10}", "", "seconds", "processor", "peak MB");
    let folder = tempfile::tempdir().expect("a temporary folder");
    let chicago = root.join("tests/studies/chicago.toml");
    show("Chicago: 2,070 tracts, 12,279 sites, check", &run("check", &chicago, folder.path()));
    show("Chicago: 2,070 tracts, 12,279 sites, build", &run("build", &chicago, folder.path()));
    for (what, layers) in [("no areas", &AREAS[..0]), ("77 areas", &AREAS[..1]), ("494 areas of 5 kinds", &AREAS[..])] {
        let study = with_areas(root, &data, folder.path(), layers);
        show(&format!("Chicago: 2,070 tracts, {what}, check"), &run("check", &study, folder.path()));
    }
    for (tracts, sites) in
        [(10_625, 13_577), (21_250, 13_577), (42_500, 13_577), (85_000, 13_577), (85_000, 6_788), (85_000, 3_394)]
    {
        let study = nation(&data, folder.path(), tracts, sites);
        show(&format!("{tracts} tract centers, {sites} clinics, build"), &run("build", &study, folder.path()));
    }
}

struct Cost {
    time: Duration,
    /// Of all its threads.
    processor: Duration,
    peak_kilobytes: u64,
}

/// The median of three runs, by processor time.
fn run(command: &str, study: &Path, folder: &Path) -> Cost {
    let mut costs: Vec<Cost> = (0..3).map(|_| once(command, study, folder)).collect();
    costs.sort_by_key(|cost| cost.processor);
    costs.swap_remove(1)
}

fn once(command: &str, study: &Path, folder: &Path) -> Cost {
    let mut program = Command::new(env!("CARGO_BIN_EXE_gapatlas"));
    program.arg(command).arg(study).arg("--json");
    if command == "build" {
        program.arg("-o").arg(folder.join("atlas"));
    }
    let log = fs::File::create(folder.join("log")).expect("a log");
    let start = Instant::now();
    let mut child = program.stdout(log.try_clone().expect("a log")).stderr(log).spawn().expect("the program starts");
    let [status, times] = ["status", "stat"].map(|name| format!("/proc/{}/{name}", child.id()));
    let (mut peak_kilobytes, mut processor) = (0, Duration::ZERO);
    loop {
        // The peak resident set size; it is lost when the process ends.
        let text = fs::read_to_string(&status).unwrap_or_default();
        let high = text.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.parse().ok());
        peak_kilobytes = high.unwrap_or(0).max(peak_kilobytes);
        processor = processor.max(processor_time(&fs::read_to_string(&times).unwrap_or_default()));
        if let Some(code) = child.try_wait().expect("the program ends") {
            assert!(code.success(), "{}", fs::read_to_string(folder.join("log")).unwrap_or_default());
            return Cost { time: start.elapsed(), processor, peak_kilobytes };
        }
        std::thread::sleep(Duration::from_millis(2));
    }
}

/// The time in user and system mode in a line of `/proc/PID/stat`, in hundredths of a second (proc(5)).
fn processor_time(line: &str) -> Duration {
    let after_name = line.rsplit_once(')').map_or("", |(_, after)| after);
    let ticks = after_name.split_whitespace().skip(11).take(2).filter_map(|ticks| ticks.parse::<u64>().ok());
    Duration::from_millis(10 * ticks.sum::<u64>())
}

fn show(what: &str, cost: &Cost) {
    let [time, processor] = [cost.time, cost.processor].map(|time| time.as_secs_f64());
    println!("{what:<44} {time:>9.2} {processor:>10.2} {:>10}", cost.peak_kilobytes / 1024);
}

/// Layers of planning areas: kind, file, and the columns with id and name. Municipalities have thousands of vertices,
/// and their borders leave those of tracts.
const AREAS: [[&str; 4]; 5] = [
    ["community-area", "cmap_cca", "cca_num", "cca_name"],
    ["municipality", "cmap_municipality", "geoid_place", "municipality"],
    ["ward", "cmap_ward", "ward_num", "ward_num"],
    ["puma", "cmap_puma", "geoid_puma", "name"],
    ["county", "cmap_county", "geoid_county", "county"],
];

/// The study of Chicago with other planning areas.
fn with_areas(root: &Path, data: &Path, folder: &Path, layers: &[[&str; 4]]) -> PathBuf {
    let study = fs::read_to_string(root.join("tests/studies/chicago.toml")).expect("the study of Chicago");
    let (before, after) = study.split_once("[[areas]]").expect("areas");
    let (_, after) = after.split_once("[[standards]]").expect("standards");
    let data = data.canonicalize().expect("the data").display().to_string();
    let mut study = format!("{before}[[standards]]{after}")
        .replace("../../../shared/data", &data)
        .replace("complete_within = \"community-area\"", "complete_within = \"everywhere\"");
    for [kind, file, id, name] in layers {
        let path = format!("{data}/chicago/areas/{file}.gpkg");
        write!(
            study,
            "\n[[areas]]\nkind = \"{kind}\"\nlabel = \"{kind}\"\npath = \"{path}\"\nid = \"{id}\"\nname = \"{name}\"\n"
        )
        .expect("writing to a string");
    }
    let path = folder.join("areas.toml");
    fs::write(&path, study).expect("a study");
    path
}

/// A study of a sample of the nation's tract centers and clinics. A tract is a small square around its center, as the
/// data has no tract outlines.
fn nation(data: &Path, folder: &Path, tracts: usize, sites: usize) -> PathBuf {
    let centers = fs::read_to_string(data.join("national/CenPop2020_Mean_TR.txt")).expect("tract centers");
    let every = 85_395 / tracts;
    let mut features = Vec::new();
    let mut people = "geoid,people\n".to_owned();
    for line in centers.lines().skip(1).step_by(every).take(tracts) {
        let cells: Vec<&str> = line.split(',').collect();
        let [state, county, tract, count, lat, lon] = cells.as_slice() else { continue };
        let (lat, lon): (f64, f64) = (lat.parse().expect("a latitude"), lon.parse().expect("a longitude"));
        let [w, s, e, n] = [lon - 0.01, lat - 0.01, lon + 0.01, lat + 0.01];
        features.push(format!(
            r#"{{"type":"Feature","properties":{{"geoid":"{state}{county}{tract}"}},"geometry":{{"type":"Polygon","coordinates":[[[{w},{s}],[{e},{s}],[{e},{n}],[{w},{n}],[{w},{s}]]]}}}}"#
        ));
        writeln!(people, "{state}{county}{tract},{count}").expect("writing to a string");
    }
    let clinics = fs::read_to_string(data.join("national/FQHC_Geocoded.csv")).expect("clinics");
    let clinics: Vec<&str> =
        clinics.lines().take(1).chain(clinics.lines().skip(1).step_by(13_577 / sites).take(sites)).collect();
    let write = |name: &str, text: String| fs::write(folder.join(name), text).expect("a file");
    write("tracts.geojson", format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, features.join(",")));
    write("people.csv", people);
    write("clinics.csv", clinics.join("\n"));
    write("gapatlas.toml", NATION.to_owned());
    folder.join("gapatlas.toml")
}

const NATION: &str = r#"
[study]
name = "Nation"
tract_vintage = 2020
[tracts]
path = "tracts.geojson"
geoid = "geoid"
[[demographics]]
path = "people.csv"
vintage = "2020"
geoid = "geoid"
[demographics.columns]
population = { estimate = "people" }
[[sites]]
theme = "clinic"
path = "clinics.csv"
name = "name"
x = "lon"
y = "lat"
[[standards]]
id = "clinic-5-miles"
theme = "clinic"
mode = "straight"
within = "5 mi"
people = "population"
"#;
