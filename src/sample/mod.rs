//! The sample region: an invented metropolitan area, written in the agencies' own file formats.
//!
//! A river with few bridges divides it. The east has the core, the parks, the buses and nearly all clinics; the west has two
//! fifths of the people, most of those who speak Spanish or a Slavic language at home, and little else.
//!
//! One plan of streets underlies everything, so that tracts, parks, bus lines and streets fit exactly. The same size and
//! seed make the same bytes, on every machine and date.

mod archive;
mod areas;
mod buses;
mod census;
mod communities;
mod dice;
mod gtfs;
mod homes;
mod land;
mod lattice;
mod layers;
mod names;
mod noise;
mod osm_pbf;
mod parks;
mod plan;
mod services;
mod streets;
mod study;
mod survey;
mod town;
mod tracts;
mod whole;

use std::fmt;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::str::FromStr;

use crate::domain::GeoidError;
use crate::sample::archive::Archive;
use crate::sample::census::{Download, Table};
use crate::sample::services::Service;
use crate::sample::town::Town;
use crate::sample::tracts::Use;

/// How many tracts a sample region has: 30 to 100,000.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size(u32);

impl Size {
    /// The number of tracts.
    #[must_use]
    pub const fn tracts(self) -> u32 {
        self.0
    }
}

/// The size of the region in `data/sample`: small enough to look at, large enough to have a story.
impl Default for Size {
    fn default() -> Self {
        Self(150)
    }
}

impl FromStr for Size {
    type Err = SampleError;

    fn from_str(text: &str) -> Result<Self, SampleError> {
        let tracts = text.parse().ok().filter(|tracts| (30..=100_000).contains(tracts));
        tracts.map(Self).ok_or_else(|| SampleError::Size(text.to_owned()))
    }
}

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Why there is no sample region.
#[derive(Debug, thiserror::Error)]
pub enum SampleError {
    /// Too few tracts, too many, or no number.
    #[error("`{0}` is no size; a sample region has 30 to 100000 tracts")]
    Size(String),
    /// There is something in the folder already.
    #[error("{0}: the folder is not empty; name another")]
    NotEmpty(String),
    /// A file that cannot be written.
    #[error("{path}: {reason}")]
    Write {
        /// The file.
        path: String,
        /// Why not.
        reason: String,
    },
    /// A tract that cannot be named.
    #[error(transparent)]
    Geoid(#[from] GeoidError),
}

/// Writes a sample region into a folder, which must be empty or not there yet; it appears whole or not at all.
///
/// `on_file` is called with the name of each file before it is written.
///
/// # Errors
/// Where the folder cannot be written.
pub fn write(folder: &Path, size: Size, seed: u64, on_file: &dyn Fn(&str)) -> Result<(), SampleError> {
    if fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(SampleError::NotEmpty(folder.display().to_string()));
    }
    let parent = match folder.parent() {
        Some(parent) if parent != Path::new("") => parent,
        _ => Path::new("."),
    };
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    let partial = parent.join(format!(".{name}.sampling-{}", std::process::id()));
    fs::create_dir_all(&partial).map_err(unwritten(&partial))?;
    let written = Files { folder: &partial, on_file }.all(size, seed);
    let moved = written.and_then(|()| fs::rename(&partial, folder).map_err(unwritten(folder)));
    if moved.is_err() {
        fs::remove_dir_all(&partial).ok();
    }
    moved
}

fn unwritten<E: fmt::Display>(path: &Path) -> impl FnOnce(E) -> SampleError {
    move |error| SampleError::Write { path: path.display().to_string(), reason: error.to_string() }
}

struct Files<'a> {
    folder: &'a Path,
    on_file: &'a dyn Fn(&str),
}

impl Files<'_> {
    fn all(&self, size: Size, seed: u64) -> Result<(), SampleError> {
        let town = Town::new(size, seed)?;
        let lattice = &town.lattice;
        self.file("tracts.gpkg", |path| layers::geopackage(&town, path))?;
        self.file("tracts.zip", |path| zipped_shapefile(&town, path))?;
        (self.on_file)("ACSDT5Y2022.….zip");
        census_tables(&town, self.folder).map_err(unwritten(self.folder))?;
        self.file("blocks.csv", |path| blocks(&town, path))?;
        self.file("clinics.csv", |path| services::write(&town, Service::Clinic, path))?;
        self.file("legal.csv", |path| services::write(&town, Service::LegalHelp, path))?;
        self.file("legal-district.geojson", |path| layers::legal_district(&town, path))?;
        self.file("parks.geojson", |path| layers::parks(&town, path))?;
        self.file("areas.geojson", |path| layers::areas(&areas::areas(lattice, size.tracts(), seed), path))?;
        self.file("gtfs.zip", |path| gtfs::write(lattice, path))?;
        self.file("streets.osm.pbf", |path| streets::write(&town, path))?;
        self.file("README.md", |path| fs::write(path, study::readme(size, seed)))?;
        self.file("gapatlas.toml", |path| fs::write(path, study::study(size, seed)))
    }

    fn file<E: fmt::Display>(&self, name: &str, write: impl FnOnce(&Path) -> Result<(), E>) -> Result<(), SampleError> {
        (self.on_file)(name);
        let path: PathBuf = self.folder.join(name);
        write(&path).map_err(unwritten(&path))
    }
}

/// The shapefile as the Census hands it out: its parts in one zip.
fn zipped_shapefile(town: &Town, path: &Path) -> io::Result<()> {
    let parts = tempfile::tempdir()?;
    layers::shapefile(town, &parts.path().join("tracts.shp")).map_err(io::Error::other)?;
    let mut archive = Archive::create(path)?;
    for ending in ["cpg", "dbf", "prj", "shp", "shx"] {
        archive.start(&format!("tracts.{ending}"))?;
        io::copy(&mut File::open(parts.path().join(format!("tracts.{ending}")))?, &mut archive)?;
    }
    archive.finish()
}

fn census_tables(town: &Town, folder: &Path) -> io::Result<()> {
    let downloads: io::Result<Vec<Download>> =
        Table::ALL.iter().map(|&table| Download::create(folder, table)).collect();
    let mut downloads = downloads?;
    for (parcel, answers) in town.answers() {
        let name = parcel.geoid.tract_name();
        let county = parcel.geoid.as_str().get(2..5).unwrap_or_default();
        let name = format!("Census {name}; Sample County {county} (invented); State {} (invented)", tracts::STATE);
        for download in &mut downloads {
            download.add(parcel.geoid.as_str(), &name, &answers)?;
        }
    }
    downloads.into_iter().try_for_each(Download::finish)
}

/// The blocks of the tracts as points with their people, named as the Census names blocks.
fn blocks(town: &Town, path: &Path) -> io::Result<()> {
    let mut file = BufWriter::new(File::create(path)?);
    writeln!(file, "block,lon,lat,population")?;
    for parcel in town.parcels.iter().filter(|parcel| parcel.purpose == Use::Homes) {
        for (block, number) in parcel.ground.iter().zip(1000..) {
            let (at, people) = (town.lattice.center(block), town.homes.of(block));
            writeln!(file, "{}{number},{:.6},{:.6},{people}", parcel.geoid, at.x, at.y)?;
        }
    }
    file.flush()
}
