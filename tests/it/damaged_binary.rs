//! Damaged binary files: an answer, a finding or an error that names the file; no panic, no crash, no endless run, no memory
//! without a bound.
//!
//! Libraries in C read some of them, and a crash there would end all tests. So each test reads the variants in a process of
//! its own, and goes on after the one with which that ends. 1,000 variants of a file take from 3 to 50 s of processor time, most of
//! it for the rest of the study; of the four parts of a shapefile 250 each are read, of
//! a zipped one and of a workbook 500.

use std::fs;
use std::io::{Cursor, Read as _, Write as _};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use arrow_array::{ArrayRef, Float64Array, Int64Array, StringArray};
use gapatlas::read::{CostColumns, PlacesColumns, ReadError, costs, places, read_region, read_study};
use prost::Message;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng as _, SeedableRng as _};
use rustix::process::{Resource, Rlimit, setrlimit};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::measure::parquet;
use crate::program::succeed;
use crate::town::{change, town};
use crate::workbooks::write_people;

/// Variants of most files.
const VARIANTS: usize = 1_000;
/// The most memory that a process may address.
const MOST_MEMORY: u64 = 4 << 30;
/// The most time for one variant; usual ones take some milliseconds.
const MOST_TIME: Duration = Duration::from_secs(30);
/// The variable that tells a process what to read: the number of the file, the first variant and the folder.
const TASK: &str = "GAPATLAS_DAMAGED";
/// A variable with a number of one's own, for variants that nobody has read yet.
const SEED: &str = "GAPATLAS_DAMAGED_SEED";

/// A file to damage, and how it is read from its folder.
struct Sample {
    file: &'static str,
    variants: usize,
    read: fn(&Path) -> Result<(), Vec<ReadError>>,
}

struct Damage(ChaCha8Rng);

impl Damage {
    fn below(&mut self, end: usize) -> usize {
        self.0.next_u32() as usize % end.max(1)
    }

    /// A place in a file; pages of zeros, of which databases have many, are rarely hit.
    fn place(&mut self, bytes: &[u8]) -> usize {
        let found = (0..20).map(|_| self.below(bytes.len())).find(|at| bytes.get(*at).is_some_and(|byte| *byte != 0));
        found.unwrap_or_else(|| self.below(bytes.len()))
    }

    /// Bytes of which one to three are others, missing, new, or lengths and counts at their limits.
    fn anywhere(&mut self, bytes: &[u8]) -> Vec<u8> {
        let mut damaged = bytes.to_vec();
        for _ in 0..=self.below(3) {
            let at = self.place(&damaged);
            let end = |length: usize| (at + length).min(damaged.len());
            match self.below(16) {
                0 => damaged.truncate(at),
                1 => drop(damaged.drain(at..end(1 + self.below(20)))),
                2 => drop(damaged.splice(at..at, self.0.next_u32().to_le_bytes())),
                3..6 => {
                    let end = end([1, 2, 4, 8][self.below(4)]);
                    let value = [0, 1, 0x7f, 0x80, 0xff][self.below(5)];
                    damaged[at..end].fill(value);
                }
                6..8 => {
                    let (end, from) = (end(1 + self.below(64)), self.place(&damaged));
                    let length = (end - at).min(damaged.len() - from);
                    damaged.copy_within(from..from + length, at);
                }
                8..12 => damaged.get_mut(at).into_iter().for_each(|byte| *byte = self.0.next_u32().to_le_bytes()[0]),
                _ => {
                    let bit = 1 << self.below(8);
                    damaged.get_mut(at).into_iter().for_each(|byte| *byte ^= bit);
                }
            }
        }
        damaged
    }

    /// An archive of which a part is damaged, so that its checksum is right.
    fn in_a_part(&mut self, bytes: &[u8]) -> Vec<u8> {
        let mut whole = ZipArchive::new(Cursor::new(bytes)).unwrap();
        let damaged = self.below(whole.len());
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        for number in 0..whole.len() {
            let mut part = whole.by_index(number).unwrap();
            let mut content = Vec::new();
            part.read_to_end(&mut content).unwrap();
            let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
            archive.start_file(part.name(), stored).unwrap();
            archive.write_all(&if number == damaged { self.anywhere(&content) } else { content }).unwrap();
        }
        archive.finish().unwrap().into_inner()
    }

    /// The variant of a file with a number.
    fn variant(bytes: &[u8], file: usize, number: usize) -> Vec<u8> {
        let own: u64 = std::env::var(SEED).map_or(0, |seed| seed.parse().unwrap());
        let mut damage = Self(ChaCha8Rng::seed_from_u64((own << 32) + (file * VARIANTS + number) as u64));
        let is_archive = bytes.starts_with(b"PK");
        if is_archive && number % 2 == 1 { damage.in_a_part(bytes) } else { damage.anywhere(bytes) }
    }
}

/// Reads each variant of the samples in a folder in processes of its own. `prepare` writes the folder.
fn survive(samples: &[Sample], prepare: impl FnOnce(&Path)) {
    let test = std::thread::current().name().unwrap().to_owned();
    if let Ok(task) = std::env::var(TASK) {
        let [file, first, folder] = task.splitn(3, ':').collect::<Vec<_>>().try_into().unwrap();
        let file = file.parse().unwrap();
        return read_variants(&samples[file], file, first.parse().unwrap(), Path::new(folder));
    }
    let folder = tempfile::tempdir().unwrap();
    prepare(folder.path());
    let mut faults = Vec::new();
    for (number, sample) in samples.iter().enumerate() {
        (sample.read)(folder.path()).unwrap_or_else(|errors| panic!("{}: {errors:?}", sample.file));
        let whole = fs::read(folder.path().join(sample.file)).unwrap();
        fs::write(folder.path().join("whole"), &whole).unwrap();
        let log = folder.path().join("log.txt");
        fs::write(&log, "").unwrap();
        let begun = Instant::now();
        let mut first = 0;
        while first < sample.variants {
            let mut child = Command::new(std::env::current_exe().unwrap())
                .args(["--exact", &test, "--nocapture"])
                .env(TASK, format!("{number}:{first}:{}", folder.path().display()))
                .stdout(Stdio::null())
                .stderr(fs::File::create(folder.path().join("stderr.txt")).unwrap())
                .spawn()
                .unwrap();
            let Err(how) = wait(&mut child, &log) else { break };
            let told = fs::read_to_string(folder.path().join("stderr.txt")).unwrap();
            let reached = fs::read_to_string(&log).unwrap().lines().filter(|line| *line == "begun").count();
            assert!(reached > first, "{}: no variant is read: {how}: {told}", sample.file);
            let fault = format!("{}, variant {}: {how}: {told}", sample.file, reached - 1);
            eprintln!("{fault}");
            faults.push(fault);
            first = reached;
        }
        fs::write(folder.path().join(sample.file), whole).unwrap();
        let log = fs::read_to_string(&log).unwrap();
        let count = |what: &str| log.lines().filter(|line| *line == what).count();
        let [read, refused] = ["read", "refused"].map(count);
        eprintln!("{}: {read} read, {refused} refused, in {:.1} s", sample.file, begun.elapsed().as_secs_f64());
        assert!(read.min(refused) > 10 || !faults.is_empty(), "{}: {read} read, {refused} refused", sample.file);
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Waits for a process, as long as its log grows; how it ended otherwise.
fn wait(child: &mut Child, log: &Path) -> Result<(), String> {
    let (mut length, mut since) = (0, Instant::now());
    loop {
        if let Some(status) = child.try_wait().unwrap() {
            return if status.success() { Ok(()) } else { Err(status.to_string()) };
        }
        let now = fs::metadata(log).unwrap().len();
        if now != length {
            (length, since) = (now, Instant::now());
        } else if since.elapsed() > MOST_TIME {
            child.kill().unwrap();
            child.wait().unwrap();
            return Err(format!("does not end within {MOST_TIME:?}"));
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}

fn read_variants(sample: &Sample, file: usize, first: usize, folder: &Path) {
    setrlimit(Resource::As, Rlimit { current: Some(MOST_MEMORY), maximum: Some(MOST_MEMORY) }).unwrap();
    let path = folder.join(sample.file);
    let whole = fs::read(folder.join("whole")).unwrap();
    let mut log = fs::OpenOptions::new().append(true).open(folder.join("log.txt")).unwrap();
    for variant in first..sample.variants {
        fs::write(&path, Damage::variant(&whole, file, variant)).unwrap();
        writeln!(log, "begun").unwrap();
        let read = catch_unwind(AssertUnwindSafe(|| (sample.read)(folder)));
        let outcome = match read.unwrap_or_else(|_| panic!("the reader panics")) {
            Ok(()) => "read",
            Err(errors) => {
                for error in errors {
                    let names_a_file = error.file().is_none_or(|named| folder.join(named).exists());
                    let told = error.with_causes();
                    assert!(names_a_file && told.len() > 20, "no error for a person: {told}");
                }
                "refused"
            }
        };
        writeln!(log, "{outcome}").unwrap();
    }
}

fn read_study_in(folder: &Path) -> Result<(), Vec<ReadError>> {
    let study = read_study(folder).map_err(|errors| errors.errors)?;
    read_region(&study, &|_| ()).map(drop).map_err(|errors| errors.errors)
}

/// The town's study, whose tracts are a layer that Gapatlas exported.
fn write_town(folder: &Path, file: &str, layer: &str) {
    let town = town();
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let asked = ["export", "atlas", "--layer", "tracts", "--columns", "name", "-o", file];
    succeed(town.path(), &asked);
    change(
        town.path(),
        "path = \"tracts.geojson\"\ngeoid = \"GEOID\"",
        &format!("path = \"{file}\"\ngeoid = \"geoid\"\n{layer}"),
    );
    fs::remove_dir_all(town.path().join("atlas")).unwrap();
    copy(town.path(), folder);
}

/// Copies the files of a folder.
fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, to.join(path.file_name().unwrap())).unwrap();
    }
}

#[test]
fn damaged_geopackages_are_read_or_refused() {
    let sample = Sample { file: "t.gpkg", variants: VARIANTS, read: read_study_in };
    survive(&[sample], |folder| write_town(folder, "t.gpkg", "layer = \"tracts\""));
}

#[test]
fn damaged_flatgeobufs_are_read_or_refused() {
    let sample = Sample { file: "t.fgb", variants: VARIANTS, read: read_study_in };
    survive(&[sample], |folder| write_town(folder, "t.fgb", ""));
}

#[test]
fn damaged_parts_of_shapefiles_are_read_or_refused() {
    let files = ["t.shp", "t.shx", "t.dbf", "t.prj"];
    let samples = files.map(|file| Sample { file, variants: 250, read: read_study_in });
    survive(&samples, |folder| write_town(folder, "t.shp", ""));
}

#[test]
fn damaged_zipped_shapefiles_are_read_or_refused() {
    let sample = Sample { file: "t.shp.zip", variants: 500, read: read_study_in };
    survive(&[sample], |folder| write_town(folder, "t.shp.zip", ""));
}

#[test]
fn damaged_workbooks_are_read_or_refused() {
    let sample = Sample { file: "people.xlsx", variants: 500, read: read_study_in };
    survive(&[sample], |folder| {
        let town = town();
        write_people(town.path());
        copy(town.path(), folder);
    });
}

/// A block of an extract of `OpenStreetMap`, packed or not.
#[derive(Clone, PartialEq, Message)]
struct Blob {
    #[prost(bytes = "vec", optional, tag = "1")]
    raw: Option<Vec<u8>>,
    #[prost(int32, optional, tag = "2")]
    raw_size: Option<i32>,
    #[prost(bytes = "vec", optional, tag = "3")]
    zlib_data: Option<Vec<u8>>,
}

#[derive(Clone, PartialEq, Message)]
struct BlobHeader {
    #[prost(string, required, tag = "1")]
    kind: String,
    #[prost(int32, required, tag = "3")]
    datasize: i32,
}

/// An extract without compression, whose checksums would find every damage before the reader does.
fn unpacked(extract: &[u8]) -> Vec<u8> {
    let (mut rest, mut unpacked) = (extract, Vec::new());
    while let Some((length, after)) = rest.split_first_chunk::<4>() {
        let (header, after) = after.split_at(u32::from_be_bytes(*length) as usize);
        let header = BlobHeader::decode(header).unwrap();
        let (blob, after) = after.split_at(usize::try_from(header.datasize).unwrap());
        let blob = Blob::decode(blob).unwrap();
        let mut raw = Vec::new();
        flate2::read::ZlibDecoder::new(&blob.zlib_data.unwrap()[..]).read_to_end(&mut raw).unwrap();
        let blob = Blob { raw: Some(raw), raw_size: None, zlib_data: None }.encode_to_vec();
        let header = BlobHeader { datasize: i32::try_from(blob.len()).unwrap(), ..header }.encode_to_vec();
        unpacked.extend(u32::try_from(header.len()).unwrap().to_be_bytes());
        unpacked.extend(header);
        unpacked.extend(blob);
        rest = after;
    }
    unpacked
}

#[test]
fn damaged_extracts_of_streets_are_read_or_refused() {
    let sample = Sample { file: "streets.osm.pbf", variants: VARIANTS, read: read_study_in };
    survive(&[sample], |folder| {
        succeed(folder, &["sample", "town", "--tracts", "30", "--seed", "1"]);
        let extract = fs::read(folder.join("town/streets.osm.pbf")).unwrap();
        fs::copy(folder.join("town/tracts.gpkg"), folder.join("tracts.gpkg")).unwrap();
        fs::write(folder.join("streets.osm.pbf"), unpacked(&extract)).unwrap();
        let study = "[study]\nname = \"x\"\n[tracts]\npath = \"tracts.gpkg\"\ngeoid = \"GEOID\"\n[streets]\nosm = \"streets.osm.pbf\"\n";
        fs::write(folder.join("gapatlas.toml"), study).unwrap();
    });
}

/// Demand in six places and supply in four.
fn read_places(folder: &Path, demand: &str) -> Result<[gapatlas::read::Places; 2], Vec<ReadError>> {
    let read = |file: &str, id, amount| {
        let columns = PlacesColumns { id, amount, may_be_empty: false, income: None, group: None, requirements: None };
        places(&folder.join(file), columns).map(|(places, _)| places).map_err(|error| vec![error])
    };
    Ok([read(demand, "id", "pop")?, read("supply.csv", "id", "doc")?])
}

fn read_costs(folder: &Path, file: &str, columns: [&str; 3]) -> Result<(), Vec<ReadError>> {
    let [demand, supply] = read_places(folder, "demand.csv")?;
    let [origin, destination, cost] = columns;
    let columns = CostColumns::Long { origin, destination, cost };
    costs(&folder.join(file), columns, [&demand.ids, &supply.ids]).map(drop).map_err(|error| vec![error])
}

#[test]
fn damaged_matrices_and_parquet_tables_are_read_or_refused() {
    let samples = [
        Sample {
            file: "zones.omx",
            variants: VARIANTS,
            read: |folder| read_costs(folder, "zones.omx", ["TAZ", "TAZ", "AM_TIME"]),
        },
        Sample {
            file: "costs.parquet",
            variants: VARIANTS,
            read: |folder| read_costs(folder, "costs.parquet", ["o", "d", "cost"]),
        },
        Sample {
            file: "demand.parquet",
            variants: VARIANTS,
            read: |folder| read_places(folder, "demand.parquet").map(drop),
        },
    ];
    survive(&samples, |folder| {
        let own = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        fs::copy(own.join("tests/skims/zones.omx"), folder.join("zones.omx")).unwrap();
        fs::write(folder.join("demand.csv"), "id,pop\n1,100\n2,200\n3,0\n4,50\n5,80\n6,40\n").unwrap();
        fs::write(folder.join("supply.csv"), "id,doc\n101,10\n102,4\n103,0\n104,2\n").unwrap();
        let pairs = (1..=6_i32).flat_map(|from| (101..=104_i32).map(move |to| (from, to)));
        let from: ArrayRef = Arc::new(pairs.clone().map(|(from, _)| i64::from(from)).collect::<Int64Array>());
        let to: ArrayRef = Arc::new(pairs.clone().map(|(_, to)| Some(to.to_string())).collect::<StringArray>());
        let cost: ArrayRef = Arc::new(pairs.map(|(from, to)| f64::from(from * (to - 100))).collect::<Float64Array>());
        parquet(&folder.join("costs.parquet"), &[("o", from), ("d", to), ("cost", cost)]);
        let ids: ArrayRef = Arc::new((1..=6).map(|id: i64| Some(id.to_string())).collect::<StringArray>());
        let people: ArrayRef = Arc::new((1..=6).map(|id: i64| id * 100).collect::<Int64Array>());
        parquet(&folder.join("demand.parquet"), &[("id", ids), ("pop", people)]);
    });
}
