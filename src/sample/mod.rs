//! The sample region: an invented metropolitan area in the file formats of the agencies.
//!
//! A river with few bridges divides it. The east has the core, the parks, the buses and nearly all clinics; the west
//! has two fifths of the people, most of those who speak Spanish or a Slavic language at home, and little else.
//!
//! All layers share one street grid, so that tracts, parks, bus routes and streets fit exactly. The same size and seed
//! give the same bytes on every machine.

mod archive;
mod areas;
mod buses;
mod census;
mod communities;
mod contacts;
mod grid_plan;
mod gtfs;
mod layers;
mod names;
mod noise;
mod osm_pbf;
mod parks;
mod population;
mod rng;
mod rounding;
mod services;
mod size;
mod street_grid;
mod streets;
mod study;
mod survey;
mod terrain;
mod town;
mod tracts;

use std::fmt;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use crate::sample::archive::Archive;
use crate::sample::census::{Download, Table};
use crate::sample::services::Service;
use crate::sample::town::Town;
use crate::sample::tracts::Use;

pub use size::{SampleError, Size};

/// Writes a sample region into a folder, which must be empty or missing. The folder is written completely or not at
/// all.
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
    fs::create_dir_all(&partial).map_err(write_error(&partial))?;
    let written = Files { folder: &partial, on_file }.all(size, seed);
    let moved = written.and_then(|()| fs::rename(&partial, folder).map_err(write_error(folder)));
    if moved.is_err() {
        fs::remove_dir_all(&partial).ok();
    }
    moved
}

fn write_error<E: fmt::Display>(path: &Path) -> impl FnOnce(E) -> SampleError {
    move |error| SampleError::Write { path: path.display().to_string(), reason: error.to_string() }
}

struct Files<'a> {
    folder: &'a Path,
    on_file: &'a dyn Fn(&str),
}

impl Files<'_> {
    fn all(&self, size: Size, seed: u64) -> Result<(), SampleError> {
        let town = Town::new(size, seed)?;
        let grid = &town.grid;
        self.file("tracts.gpkg", |path| layers::geopackage(&town, path))?;
        self.file("tracts.zip", |path| zipped_shapefile(&town, path))?;
        (self.on_file)("ACSDT5Y2022.….zip");
        census_tables(&town, self.folder).map_err(write_error(self.folder))?;
        self.file("blocks.csv", |path| blocks(&town, path))?;
        self.file("clinics.csv", |path| services::write(&town, Service::Clinic, path))?;
        self.file("legal.csv", |path| services::write(&town, Service::LegalHelp, path))?;
        self.file("legal-district.geojson", |path| layers::legal_district(&town, path))?;
        self.file("parks.geojson", |path| layers::parks(&town, path))?;
        self.file("areas.geojson", |path| layers::areas(&areas::areas(grid, size.tracts(), seed), path))?;
        self.file("gtfs.zip", |path| gtfs::write(grid, path))?;
        self.file("streets.osm.pbf", |path| streets::write(&town, path))?;
        self.file("README.md", |path| fs::write(path, study::readme(size, seed)))?;
        self.file("gapatlas.toml", |path| fs::write(path, study::study(size, seed)))
    }

    fn file<E: fmt::Display>(&self, name: &str, write: impl FnOnce(&Path) -> Result<(), E>) -> Result<(), SampleError> {
        (self.on_file)(name);
        let path: PathBuf = self.folder.join(name);
        write(&path).map_err(write_error(&path))
    }
}

/// Zips the files of the shapefile, as the Census does.
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
    for (parcel, estimates) in town.estimates() {
        let name = parcel.geoid.tract_name();
        let county = parcel.geoid.as_str().get(2..5).unwrap_or_default();
        let name = format!("Census {name}; Sample County {county} (invented); State {} (invented)", tracts::STATE);
        for download in &mut downloads {
            download.add(parcel.geoid.as_str(), &name, &estimates)?;
        }
    }
    downloads.into_iter().try_for_each(Download::finish)
}

/// Writes the blocks of the tracts as points with population and a Census block id.
fn blocks(town: &Town, path: &Path) -> io::Result<()> {
    let mut file = BufWriter::new(File::create(path)?);
    writeln!(file, "block,lon,lat,population")?;
    for parcel in town.parcels.iter().filter(|parcel| parcel.purpose == Use::Residential) {
        for (block, number) in parcel.blocks.iter().zip(1000..) {
            let (at, people) = (town.grid.center(block), town.population.of(block));
            writeln!(file, "{}{number},{:.6},{:.6},{people}", parcel.geoid, at.x, at.y)?;
        }
    }
    file.flush()
}
