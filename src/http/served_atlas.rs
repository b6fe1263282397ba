//! An atlas as it is served: tables published and held, tiles in a copy that nobody else can change.

use std::path::Path;
use std::sync::{Arc, OnceLock};

use tempfile::TempDir;

use crate::atlas::Provenance;
use crate::disclosure::{Published, publish};
use crate::domain::{Call, Finding, Layer, Table};
use crate::http::error::ServeError;
use crate::http::files::Files;
use crate::http::maps::{Map, maps};
use crate::http::problem::Problem;
use crate::http::tileset::Tileset;
use crate::legend::{Legend, legends};
use crate::ogc::{Collection, Crs, Index};
use crate::store::{RawTable, StoreError, StoredAtlas, with_outlines};
use crate::write::{Dictionary, dictionary};

/// One atlas. It does not change; a new one takes its place.
pub(super) struct Served {
    pub(super) contents: Contents,
    pub(super) tiles: Tileset,
    /// What the study wants beneath them.
    pub(super) basemap: Option<Tileset>,
    /// The exports that were asked for.
    pub(super) exports: Files,
    /// The service's own files, gone with the atlas.
    pub(super) own: TempDir,
}

/// What of an atlas is held in memory.
pub(super) struct Contents {
    pub(super) provenance: Provenance,
    pub(super) findings: Vec<Finding>,
    pub(super) calls: Vec<Call>,
    /// Another one for every other atlas.
    pub(super) fingerprint: String,
    version: Arc<str>,
    /// One for each standard.
    pub(super) legends: Vec<[Legend; 3]>,
    pub(super) tracts: Shown,
    pub(super) sites: Shown,
    pub(super) areas: Shown,
    raw_gaps: RawTable,
    /// The largest table and the one that is asked for least: made when it is.
    gaps: OnceLock<Result<Shown, String>>,
    systems: OnceLock<Vec<Crs>>,
    maps: OnceLock<Vec<Vec<Map>>>,
    has_basemap: bool,
}

/// A layer without what may not leave the house, and what its columns say.
pub(super) struct Shown {
    pub(super) table: Published<Table>,
    pub(super) dictionary: Dictionary,
    /// Made when a feature is first asked for.
    index: OnceLock<Index>,
}

impl std::fmt::Debug for Served {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Served").field("study", &self.contents.provenance.study.name).finish_non_exhaustive()
    }
}

impl Served {
    /// Opens an atlas folder, after a look at every checksum.
    pub(super) async fn open(folder: &Path) -> Result<Self, ServeError> {
        loop {
            let served = Self::open_once(folder).await?;
            // A build may have put another atlas there in the middle, and half of each would be neither.
            if StoredAtlas::fingerprint_in(folder)? == served.contents.fingerprint {
                return Ok(served);
            }
        }
    }

    /// What tells this atlas from every other, short enough for addresses and logs.
    pub(super) fn version(&self) -> Arc<str> {
        Arc::clone(&self.contents.version)
    }

    async fn open_once(folder: &Path) -> Result<Self, ServeError> {
        let own = tempfile::Builder::new().prefix("gapatlas-").tempdir().map_err(|source| {
            let path = std::env::temp_dir().display().to_string();
            StoreError::Io { path, source }
        })?;
        let (from, into) = (folder.to_owned(), own.path().to_owned());
        let reading = tokio::task::spawn_blocking(move || Contents::read(&from, &into));
        let contents = match reading.await {
            Ok(contents) => contents?,
            Err(panic) => std::panic::resume_unwind(panic.into_panic()),
        };
        let tileset = async |name: &str| Tileset::open(&own.path().join(name), &folder.join(name)).await;
        let tiles = tileset(StoredAtlas::TILES).await?;
        let basemap = if contents.has_basemap { Some(tileset(StoredAtlas::BASEMAP).await?) } else { None };
        Ok(Self { contents, tiles, basemap, exports: Files::new(), own })
    }
}

impl Contents {
    /// Reads an atlas, and copies its tiles: a file that is changed while it is mapped would end the program.
    fn read(folder: &Path, own: &Path) -> Result<Self, ServeError> {
        let atlas = StoredAtlas::open(folder)?;
        atlas.copy(StoredAtlas::TILES, &own.join(StoredAtlas::TILES))?;
        if atlas.has_basemap() {
            atlas.copy(StoredAtlas::BASEMAP, &own.join(StoredAtlas::BASEMAP))?;
        }
        let provenance = atlas.provenance().clone();
        let shown = |layer: Layer| atlas.table(layer).map(|table| Shown::new(table, &provenance));
        let (tracts, sites, areas) = (shown(Layer::Tracts)?, shown(Layer::Sites)?, shown(Layer::Areas)?);
        let standards = &provenance.study.standards;
        Ok(Self {
            legends: standards.iter().map(|standard| legends(standard, &tracts.table)).collect(),
            findings: atlas.findings()?,
            calls: atlas.calls()?,
            fingerprint: atlas.fingerprint().to_owned(),
            version: atlas.fingerprint().get(..12).unwrap_or_default().into(),
            has_basemap: atlas.has_basemap(),
            raw_gaps: atlas.raw(Layer::Gaps)?,
            gaps: OnceLock::new(),
            systems: OnceLock::new(),
            maps: OnceLock::new(),
            provenance,
            tracts,
            sites,
            areas,
        })
    }

    /// The maps of each standard: made when they are first asked for, as their classes take a look at every tract.
    pub(super) fn maps(&self) -> &[Vec<Map>] {
        let tables = (&self.tracts.table, self.areas.table.get());
        let standards = self.provenance.study.standards.iter().zip(&self.legends);
        self.maps.get_or_init(|| standards.map(|own| maps(&self.provenance, tables, own)).collect())
    }

    /// The systems of coordinates in which features are served.
    pub(super) fn systems(&self) -> &[Crs] {
        self.systems.get_or_init(|| Crs::of_region(self.tracts.index().extent()))
    }

    /// A layer; the gaps take a moment when they are first asked for.
    pub(super) fn layer(&self, layer: Layer) -> Result<&Shown, Problem> {
        let make = || {
            let table = self.raw_gaps.read().map_err(|error| error.to_string())?;
            Ok(Shown::new(with_outlines(table, self.tracts.table.get()), &self.provenance))
        };
        match layer {
            Layer::Tracts => Ok(&self.tracts),
            Layer::Sites => Ok(&self.sites),
            Layer::Areas => Ok(&self.areas),
            Layer::Gaps => self.gaps.get_or_init(make).as_ref().map_err(Problem::internal),
        }
    }
}

impl Shown {
    fn new(table: Table, provenance: &Provenance) -> Self {
        let dictionary = dictionary(&table, provenance);
        Self { table: publish(table, &provenance.study.standards), dictionary, index: OnceLock::new() }
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::of(&self.table))
    }

    /// The layer as features.
    pub(super) fn collection(&self) -> Collection<'_> {
        Collection { table: &self.table, dictionary: &self.dictionary, index: self.index() }
    }
}
