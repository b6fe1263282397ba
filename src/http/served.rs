//! An atlas as it is served: tables published and held, tiles mapped.

use std::collections::BTreeMap;
use std::path::Path;

use tempfile::TempDir;
use tokio::sync::Mutex;

use crate::atlas::Provenance;
use crate::disclosure::{Published, publish};
use crate::domain::{Finding, Layer, Table};
use crate::http::error::ServeError;
use crate::http::tileset::Tileset;
use crate::legend::{Legend, legends};
use crate::store::{StoreError, StoredAtlas};
use crate::write::{Dictionary, dictionary};

/// One atlas. It does not change; a new one takes its place.
pub(super) struct Served {
    pub(super) provenance: Provenance,
    pub(super) findings: Vec<Finding>,
    /// Another one for every other atlas.
    pub(super) fingerprint: String,
    pub(super) tiles: Tileset,
    /// What the study wants beneath them.
    pub(super) basemap: Option<Tileset>,
    /// One for each standard.
    pub(super) legends: Vec<[Legend; 3]>,
    layers: BTreeMap<Layer, (Published<Table>, Dictionary)>,
    /// Where exports are written when they are first asked for; gone with the atlas.
    pub(super) exports: TempDir,
    /// The exports that are there, with their validators.
    pub(super) written: Mutex<BTreeMap<String, String>>,
}

impl std::fmt::Debug for Served {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Served").field("study", &self.provenance.study.name).finish_non_exhaustive()
    }
}

impl Served {
    /// Opens an atlas folder, after a look at every checksum.
    pub(super) async fn open(folder: &Path) -> Result<Self, ServeError> {
        let owned = folder.to_owned();
        let read = tokio::task::spawn_blocking(move || Read::new(&owned));
        let read = match read.await {
            Ok(read) => read?,
            Err(panic) => std::panic::resume_unwind(panic.into_panic()),
        };
        let Read { provenance, findings, fingerprint, layers, legends, has_basemap } = read;
        let tiles = Tileset::open(&folder.join(StoredAtlas::TILES)).await?;
        let basemap = if has_basemap { Some(Tileset::open(&folder.join(StoredAtlas::BASEMAP)).await?) } else { None };
        let exports = tempfile::tempdir().map_err(|source| {
            let path = std::env::temp_dir().display().to_string();
            StoreError::Io { path, source }
        })?;
        let written = Mutex::default();
        Ok(Self { provenance, findings, fingerprint, tiles, basemap, legends, layers, exports, written })
    }

    /// A layer without what may not leave the house, and what its columns say.
    pub(super) fn layer(&self, layer: Layer) -> (&Published<Table>, &Dictionary) {
        let (table, dictionary) = &self.layers[&layer];
        (table, dictionary)
    }
}

/// What is read from the folder into memory.
struct Read {
    provenance: Provenance,
    findings: Vec<Finding>,
    fingerprint: String,
    legends: Vec<[Legend; 3]>,
    layers: BTreeMap<Layer, (Published<Table>, Dictionary)>,
    has_basemap: bool,
}

impl Read {
    fn new(folder: &Path) -> Result<Self, ServeError> {
        let atlas = StoredAtlas::open(folder)?;
        let provenance = atlas.provenance().clone();
        let standards = &provenance.study.standards;
        let mut layers = BTreeMap::new();
        for layer in Layer::ALL {
            let table = atlas.table(layer)?;
            let dictionary = dictionary(&table, &provenance);
            layers.insert(layer, (publish(table, standards), dictionary));
        }
        let (tracts, _) = &layers[&Layer::Tracts];
        let legends = standards.iter().map(|standard| legends(standard, tracts)).collect();
        let (findings, fingerprint) = (atlas.findings()?, atlas.fingerprint().to_owned());
        Ok(Self { findings, fingerprint, has_basemap: atlas.has_basemap(), legends, layers, provenance })
    }
}
