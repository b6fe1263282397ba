//! The atlas folder: written atomically and verified when opened.

mod addresses;
mod folder;
mod manifest;
mod open_file;
mod parquet;
mod region;
mod rows;
mod travel;

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use bytes::Bytes;

use crate::atlas::{Atlas, Provenance};
use crate::disclosure::publish;
use crate::domain::{Call, Finding, Fingerprint, Layer, Quantity, Table};
use gapatlas_text::Text;

use crate::region::Region;
use crate::tiles::{LeftOut, StoredTiles, TileError, TileLayer, write_archive};
use crate::write::{Entry, dictionary};

pub use addresses::AddressFile;
pub use manifest::{FileEntry, Manifest};
pub use region::{RegionFile, StoredRegion};
pub use travel::TravelFiles;

/// Why an atlas cannot be written or opened.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A file or folder cannot be read or written.
    #[error("{path}{}", advice(source))]
    Io {
        /// The file or folder.
        path: String,
        /// What the operating system says.
        source: std::io::Error,
    },
    /// The folder is not an atlas.
    #[error("{path}: is not an atlas: it has no manifest.json of Gapatlas. {hint}")]
    NoAtlas {
        /// The folder.
        path: String,
        /// What to do.
        hint: &'static str,
    },
    /// The folder has an atlas and other files.
    #[error(
        "{path}: contains `{file}` besides an atlas, and would be replaced as a whole; move the file away, or name \
         another folder"
    )]
    Foreign {
        /// The folder.
        path: String,
        /// A file that does not belong to the atlas.
        file: String,
    },
    /// The manifest has another version or is invalid.
    #[error("{path}: its manifest cannot be read ({reason}); build the atlas again with this version of gapatlas")]
    Manifest {
        /// The manifest.
        path: String,
        /// The reason.
        reason: String,
    },
    /// The checksum of a file is not that of the manifest.
    #[error(
        "{path}: its checksum is not the one in manifest.json: the file was changed or is incomplete; build the atlas \
         again"
    )]
    Changed {
        /// The file.
        path: String,
    },
    /// A table cannot be read or written.
    #[error("{path}: {reason}; build the atlas again")]
    Table {
        /// The file.
        path: String,
        /// The reason.
        reason: String,
    },
}

/// What to do about an I/O error, for the middle of a message that ends with that of the operating system.
fn advice(error: &std::io::Error) -> &'static str {
    match error.kind() {
        std::io::ErrorKind::NotFound => ": is missing; build the atlas again, or name another folder",
        std::io::ErrorKind::PermissionDenied => {
            ": cannot be used for lack of permission; change its permissions, or name another folder"
        }
        std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => {
            ": cannot be written, as no space is left; free some space, or name a folder on another disk"
        }
        _ => ": cannot be read or written",
    }
}

pub(crate) fn io_error(path: &Path) -> impl FnOnce(std::io::Error) -> StoreError {
    let path = path.display().to_string();
    move |source| StoreError::Io { path, source }
}

/// Writes an atlas, and the region that it was built from, to a folder. An old atlas stays until the new one is complete, even if the process is killed.
///
/// # Errors
/// A file cannot be written, or the folder exists and is not an atlas.
pub fn save(atlas: &Atlas, region: &Region, folder: &Path) -> Result<Manifest, StoreError> {
    folder::replace(folder, |into| {
        let (mut files, mut basemaps) = (Vec::new(), Vec::new());
        let mut write = |name: String, bytes: &[u8]| {
            let path = into.join(&name);
            if let Some(parent) = path.parent() {
                fs::create_dir_all(parent).map_err(io_error(parent))?;
            }
            folder::write_synced(&path, bytes).map_err(io_error(&path))?;
            files.push(FileEntry { name, bytes: bytes.len() as u64, sha256: Fingerprint::of(bytes) });
            Ok(())
        };
        for table in &atlas.tables {
            let name = format!("{}.parquet", table.layer);
            write(name.clone(), &in_file(&name, parquet::table_to_bytes(table))?)?;
        }
        if let Some(basemap) = &atlas.basemap {
            basemaps.push(copy_basemap(basemap, into)?);
        }
        write("origins.parquet".to_owned(), &in_file("origins.parquet", parquet::origins_to_bytes(atlas))?)?;
        for costs in &atlas.costs {
            let name = travel::costs_file(&costs.theme, &costs.mode);
            write(name.clone(), &in_file(&name, parquet::costs_to_bytes(costs))?)?;
        }
        write(region::FILE.to_owned(), &in_file(region::FILE, region::to_bytes(region, &atlas.withheld))?)?;
        if !region.addresses.is_empty() {
            write(addresses::FILE.to_owned(), &in_file(addresses::FILE, addresses::to_bytes(&region.addresses))?)?;
        }
        write("findings.json".to_owned(), &in_file("findings.json", json(&atlas.findings))?)?;
        write("calls.json".to_owned(), &in_file("calls.json", json(&atlas.calls))?)?;
        let (tiles, left_out) = write_tiles(atlas, into)?;
        files.extend(basemaps.into_iter().chain([tiles]));
        let manifest = Manifest::new(atlas.provenance.clone(), &atlas.findings, files, left_out);
        let path = into.join(Manifest::FILE);
        let bytes = in_file(Manifest::FILE, json(&manifest))?;
        folder::write_synced(&path, &bytes).map_err(io_error(&path))?;
        verify(into)?;
        Ok(manifest)
    })
}

/// Opens a written atlas as the service does, so that an unreadable one does not replace another.
fn verify(folder: &Path) -> Result<(), StoreError> {
    let atlas = StoredAtlas::open(folder)?;
    atlas.findings()?;
    atlas.region_file()?.map(|file| file.read()).transpose()?;
    atlas.address_file()?.map(|file| file.read()).transpose()?;
    Layer::ALL.into_iter().try_for_each(|layer| atlas.raw_table(layer)?.read().map(drop))?;
    let archives = [StoredAtlas::TILES].into_iter().chain(atlas.has_basemap().then_some(StoredAtlas::BASEMAP));
    archives.into_iter().try_for_each(|name| in_file(name, StoredTiles::open(&folder.join(name))).map(drop))
}

/// Copies the basemap as a stream: that of a country is larger than memory.
fn copy_basemap(from: &Path, into: &Path) -> Result<FileEntry, StoreError> {
    let path = into.join(StoredAtlas::BASEMAP);
    let copied = fs::copy(from, &path).and_then(|bytes| File::open(&path)?.sync_all().map(|()| bytes));
    let bytes = copied.map_err(io_error(&path))?;
    let sha256 = folder::file_checksum(&path).map_err(io_error(&path))?;
    Ok(FileEntry { name: StoredAtlas::BASEMAP.to_owned(), bytes, sha256 })
}

/// Writes the tiles as a stream: those of a country are hundreds of megabytes.
fn write_tiles(atlas: &Atlas, into: &Path) -> Result<(FileEntry, LeftOut), StoreError> {
    let path = into.join(StoredAtlas::TILES);
    let file = File::create(&path).map_err(io_error(&path))?;
    let mut recorder = folder::ErrorRecorder::new(&file);
    let made = write_layers(atlas, &mut recorder);
    let left_out = match recorder.failure {
        Some(source) => return Err(io_error(&path)(source)),
        None => in_file(StoredAtlas::TILES, made)?,
    };
    file.sync_all().map_err(io_error(&path))?;
    let bytes = file.metadata().map_err(io_error(&path))?.len();
    let sha256 = folder::file_checksum(&path).map_err(io_error(&path))?;
    Ok((FileEntry { name: StoredAtlas::TILES.to_owned(), bytes, sha256 }, left_out))
}

/// Writes the tiles of the basemap and of all layers except the gaps, whose numbers the tracts have too.
fn write_layers(atlas: &Atlas, into: &mut folder::ErrorRecorder<'_>) -> Result<LeftOut, TileError> {
    let criteria = atlas.provenance.study.criteria();
    let published = [Layer::Areas, Layer::Tracts, Layer::Sites].map(|layer| {
        let mut table = atlas.table(layer).clone();
        if let Some(land) = atlas.basemap_features.land.as_ref().filter(|_| layer != Layer::Sites) {
            land.clip(&mut table.geometry);
        }
        (dictionary(&table, &atlas.provenance, Text::english()), publish(table, &criteria))
    });
    let mut layers = TileLayer::basemap(&atlas.basemap_features);
    layers.extend(published.iter().map(|(dictionary, table)| {
        TileLayer::table(table, dictionary.entries.iter().map(Entry::description_with_unit).collect())
    }));
    layers.extend(published.iter().map(|(_, table)| TileLayer::labels(table)).filter(|labels| !labels.is_empty()));
    write_archive(atlas.provenance.study.name.own(), atlas.basemap_features.attribution.as_deref(), &layers, into)
}

fn json<T: serde::Serialize>(value: &T) -> Result<Vec<u8>, serde_json::Error> {
    let mut bytes = serde_json::to_vec_pretty(value)?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn in_file<T, E: std::fmt::Display>(name: &str, result: Result<T, E>) -> Result<T, StoreError> {
    result.map_err(|error| StoreError::Table { path: name.to_owned(), reason: error.to_string() })
}

/// An atlas folder whose files have the checksums of the manifest.
#[derive(Debug)]
pub struct StoredAtlas {
    folder: PathBuf,
    manifest: Manifest,
    fingerprint: String,
}

impl StoredAtlas {
    /// The file name of the tile archive.
    pub const TILES: &'static str = "tiles.pmtiles";
    /// The file name of the basemap.
    pub const BASEMAP: &'static str = "basemap.pmtiles";

    /// Opens a folder and verifies the checksum of every file.
    ///
    /// # Errors
    /// The folder is not an atlas, or a file is missing or was changed.
    pub fn open(folder: &Path) -> Result<Self, StoreError> {
        let atlas = Self::open_unverified(folder)?;
        for file in &atlas.manifest.files {
            let path = folder.join(&file.name);
            if folder::file_checksum(&path).map_err(io_error(&path))? != file.sha256 {
                return Err(StoreError::Changed { path: path.display().to_string() });
            }
        }
        Ok(atlas)
    }

    /// Opens a folder and verifies the checksum of each file only when it is read.
    ///
    /// # Errors
    /// The folder is not an atlas.
    pub fn open_unverified(folder: &Path) -> Result<Self, StoreError> {
        let path = folder.join(Manifest::FILE);
        let bytes = match fs::read(&path) {
            Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
                let (path, hint) = (folder.display().to_string(), "`gapatlas build` makes one");
                return Err(StoreError::NoAtlas { path, hint });
            }
            read => read.map_err(io_error(&path))?,
        };
        let unreadable = |reason: String| StoreError::Manifest { path: path.display().to_string(), reason };
        let manifest: Manifest = serde_json::from_slice(&bytes).map_err(|error| unreadable(error.to_string()))?;
        manifest.check_version().map_err(unreadable)?;
        Ok(Self { folder: folder.to_owned(), manifest, fingerprint: Fingerprint::of(&bytes) })
    }

    /// The checksum of the manifest. It changes with any file, as the manifest contains all checksums.
    #[must_use]
    pub fn fingerprint(&self) -> &str {
        &self.fingerprint
    }

    /// The fingerprint of the atlas that is in a folder now.
    ///
    /// # Errors
    /// The manifest cannot be read.
    pub fn fingerprint_in(folder: &Path) -> Result<String, StoreError> {
        let path = folder.join(Manifest::FILE);
        fs::read(&path).map(|bytes| Fingerprint::of(&bytes)).map_err(io_error(&path))
    }

    /// Whether the atlas has a basemap.
    #[must_use]
    pub fn has_basemap(&self) -> bool {
        self.manifest.files.iter().any(|file| file.name == Self::BASEMAP)
    }

    /// The study, source files and methods of the atlas.
    #[must_use]
    pub const fn provenance(&self) -> &Provenance {
        &self.manifest.provenance
    }

    /// The findings about the data.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn findings(&self) -> Result<Vec<Finding>, StoreError> {
        in_file("findings.json", serde_json::from_slice(&self.bytes("findings.json")?))
    }

    /// The facts missing about sites, by the number of people whose access they decide, in descending order. Empty for
    /// an atlas of an older version.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn calls(&self) -> Result<Vec<Call>, StoreError> {
        if self.manifest.files.iter().any(|file| file.name == "calls.json") {
            in_file("calls.json", serde_json::from_slice(&self.bytes("calls.json")?))
        } else {
            Ok(Vec::new())
        }
    }

    /// The table of a layer. Rows of the gaps get the outlines of their tracts, which are stored once.
    ///
    /// # Errors
    /// A file cannot be read.
    pub fn table(&self, layer: Layer) -> Result<Table, StoreError> {
        let table = self.raw_table(layer)?.read()?;
        Ok(if layer == Layer::Gaps { with_outlines(table, &self.raw_table(Layer::Tracts)?.read()?) } else { table })
    }

    /// The table of a layer in its file format.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn raw_table(&self, layer: Layer) -> Result<RawTable, StoreError> {
        let name = format!("{layer}.parquet");
        let bytes = self.bytes(&name)?;
        Ok(RawTable { layer, path: self.folder.join(&name).display().to_string(), bytes: bytes.into() })
    }

    /// Copies a file and verifies the checksum of the copy.
    ///
    /// # Errors
    /// The file cannot be read, the copy cannot be written, or the file was changed.
    pub fn copy(&self, name: &str, to: &Path) -> Result<(), StoreError> {
        let path = self.folder.join(name);
        fs::copy(&path, to).map_err(io_error(to))?;
        self.check(name, &folder::file_checksum(to).map_err(io_error(to))?)
    }

    /// The verified bytes of a file.
    fn bytes(&self, name: &str) -> Result<Vec<u8>, StoreError> {
        let path = self.folder.join(name);
        let bytes = fs::read(&path).map_err(io_error(&path))?;
        self.check(name, &Fingerprint::of(&bytes))?;
        Ok(bytes)
    }

    fn check(&self, name: &str, sum: &str) -> Result<(), StoreError> {
        if self.manifest.files.iter().any(|file| file.name == name && file.sha256 == sum) {
            return Ok(());
        }
        Err(StoreError::Changed { path: self.folder.join(name).display().to_string() })
    }
}

/// A table in its file format, in memory: compact, and independent of the folder.
#[derive(Debug)]
pub struct RawTable {
    layer: Layer,
    path: String,
    bytes: Bytes,
}

impl RawTable {
    /// Decodes the table. Rows of the gaps have no outlines.
    ///
    /// # Errors
    /// The bytes are not a table.
    pub fn read(&self) -> Result<Table, StoreError> {
        in_file(&self.path, parquet::table_from_bytes(self.layer, self.bytes.clone()))
    }
}

/// The gaps with the outlines of their tracts.
#[must_use]
pub fn with_outlines(mut gaps: Table, tracts: &Table) -> Table {
    let names = tracts.texts(&Quantity::Geoid).unwrap_or_default();
    let outlines: BTreeMap<_, _> = names.iter().zip(&tracts.geometry).collect();
    let of_row = |geoid: &Option<String>| outlines.get(geoid).copied().cloned().flatten();
    gaps.geometry = gaps.texts(&Quantity::Geoid).unwrap_or_default().iter().map(of_row).collect();
    gaps
}
