//! A served atlas: published tables in memory, and tiles in a private copy.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use gapatlas_text::{Language, Text};
use geo::Point;
use tempfile::TempDir;

use crate::atlas::Provenance;
use crate::disclosure::{Published, publish};
use crate::domain::{AreaKind, Call, Extent, Finding, Layer, Position, Quantity, Table};
use crate::http::layers::address_cache::AddressCache;
use crate::http::layers::file_cache::FileCache;
use crate::http::map::maps::{Map, indicator_maps, maps};
use crate::http::reach::travel_cache::TravelCache;
use crate::http::reports::document_cache::DocumentCache;
use crate::http::response::problem::Problem;
use crate::http::scenarios::worker::ScenarioWorker;
use crate::http::server::error::ServeError;
use crate::http::tiles::tile_archive::TileArchive;
use crate::legend::{Legends, legends};
use crate::ogc::{Collection, Crs, FeatureIndex};
use crate::store::{AddressFile, RawTable, RegionFile, StoreError, StoredAtlas, TravelFiles, with_outlines};
use crate::tiles::sign_points;
use crate::write::{Dictionary, dictionary};

/// A served atlas. It is immutable; a new atlas replaces it.
pub(crate) struct ServedAtlas {
    pub(crate) contents: Contents,
    pub(crate) tiles: TileArchive,
    /// The study's basemap.
    pub(crate) basemap: Option<TileArchive>,
    /// Export files written so far.
    pub(crate) exports: FileCache,
    /// PDF documents that were made a short while ago.
    pub(crate) documents: DocumentCache,
    /// Where people are and what reaching sites costs, read when it is first asked for.
    pub(crate) travel: TravelCache,
    /// What scenarios are evaluated with.
    pub(crate) scenarios: ScenarioWorker,
    /// The study's list of addresses.
    pub(crate) addresses: Option<AddressCache>,
    /// The service's temporary files, deleted with the atlas.
    pub(crate) temp_dir: TempDir,
}

/// The part of an atlas that is held in memory.
pub(crate) struct Contents {
    pub(crate) provenance: Provenance,
    pub(crate) findings: Vec<Finding>,
    pub(crate) calls: Vec<Call>,
    /// Identifies the atlas.
    pub(crate) fingerprint: String,
    version: Arc<str>,
    /// Legends of each standard.
    pub(crate) legends: Vec<Legends>,
    pub(crate) tracts: PublishedLayer,
    pub(crate) sites: PublishedLayer,
    pub(crate) areas: PublishedLayer,
    raw_gaps: RawTable,
    /// The gaps layer, the largest and least requested, is built on first use.
    gaps: OnceLock<Result<PublishedLayer, String>>,
    supported_crs: OnceLock<Vec<Crs>>,
    maps: OnceLock<Vec<Vec<Map>>>,
    indicator_maps: OnceLock<Vec<Vec<Map>>>,
    has_basemap: bool,
}

/// A published layer and the dictionary of its columns.
pub(crate) struct PublishedLayer {
    pub(crate) table: Published<Table>,
    /// By language, each made on first use.
    dictionaries: BTreeMap<Language, [OnceLock<Dictionary>; 2]>,
    /// Built on first use.
    index: OnceLock<FeatureIndex>,
    /// Built on first use.
    sign_points: OnceLock<Vec<Option<Point>>>,
}

/// Open files of an atlas, read when they are first asked for.
struct Files {
    travel: TravelFiles,
    region: Option<RegionFile>,
    addresses: Option<AddressFile>,
}

impl std::fmt::Debug for ServedAtlas {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ServedAtlas").field("study", &self.contents.provenance.study.name).finish_non_exhaustive()
    }
}

impl ServedAtlas {
    /// Opens an atlas folder and verifies all checksums.
    pub(crate) async fn open(folder: &Path) -> Result<Self, ServeError> {
        loop {
            let served = Self::open_once(folder).await?;
            // If a build replaced the atlas while it was read, it is read again.
            if StoredAtlas::fingerprint_in(folder)? == served.contents.fingerprint {
                return Ok(served);
            }
        }
    }

    /// A short version of the fingerprint, for URLs and logs.
    pub(crate) fn version(&self) -> Arc<str> {
        Arc::clone(&self.contents.version)
    }

    async fn open_once(folder: &Path) -> Result<Self, ServeError> {
        let temp_dir = tempfile::Builder::new().prefix("gapatlas-").tempdir().map_err(|source| {
            let path = std::env::temp_dir().display().to_string();
            StoreError::Io { path, source }
        })?;
        let (from, into) = (folder.to_owned(), temp_dir.path().to_owned());
        let reading = tokio::task::spawn_blocking(move || Contents::read(&from, &into));
        let (contents, Files { travel, region, addresses }) = match reading.await {
            Ok(read) => read?,
            Err(panic) => std::panic::resume_unwind(panic.into_panic()),
        };
        let tileset = async |name: &str| TileArchive::open(&temp_dir.path().join(name), &folder.join(name)).await;
        let tiles = tileset(StoredAtlas::TILES).await?;
        let basemap = if contents.has_basemap { Some(tileset(StoredAtlas::BASEMAP).await?) } else { None };
        let (exports, documents) = (FileCache::new(), DocumentCache::default());
        let scenarios = ScenarioWorker::new(contents.provenance.study.clone(), region);
        let travel = TravelCache::new(travel);
        let addresses = addresses.map(AddressCache::new);
        Ok(Self { contents, tiles, basemap, exports, documents, travel, scenarios, addresses, temp_dir })
    }
}

impl Contents {
    /// Reads an atlas, and copies its tiles: truncating a memory-mapped file would crash the service.
    fn read(folder: &Path, temp_dir: &Path) -> Result<(Self, Files), ServeError> {
        let atlas = StoredAtlas::open(folder)?;
        let files =
            Files { travel: atlas.travel_files()?, region: atlas.region_file()?, addresses: atlas.address_file()? };
        atlas.copy(StoredAtlas::TILES, &temp_dir.join(StoredAtlas::TILES))?;
        if atlas.has_basemap() {
            atlas.copy(StoredAtlas::BASEMAP, &temp_dir.join(StoredAtlas::BASEMAP))?;
        }
        let provenance = atlas.provenance().clone();
        let published = |layer: Layer| atlas.table(layer).map(|table| PublishedLayer::new(table, &provenance));
        let (tracts, sites, areas) = (published(Layer::Tracts)?, published(Layer::Sites)?, published(Layer::Areas)?);
        let criteria = provenance.study.criteria();
        let contents = Self {
            legends: criteria.into_iter().map(|own| legends(own, &tracts.table)).collect(),
            findings: atlas.findings()?,
            calls: atlas.calls()?,
            fingerprint: atlas.fingerprint().to_owned(),
            version: atlas.fingerprint().get(..12).unwrap_or_default().into(),
            has_basemap: atlas.has_basemap(),
            raw_gaps: atlas.raw_table(Layer::Gaps)?,
            gaps: OnceLock::new(),
            supported_crs: OnceLock::new(),
            maps: OnceLock::new(),
            indicator_maps: OnceLock::new(),
            provenance,
            tracts,
            sites,
            areas,
        };
        Ok((contents, files))
    }

    /// The maps of each standard, and after them of each combination, built on first use, as classification reads every tract.
    pub(crate) fn maps(&self) -> &[Vec<Map>] {
        let (tracts, areas) = (&self.tracts.table, self.areas.table.get());
        self.maps.get_or_init(|| {
            let criteria = self.provenance.study.criteria().into_iter().zip(&self.legends);
            criteria.map(|(criterion, legends)| maps(&self.provenance, tracts, areas, criterion, legends)).collect()
        })
    }

    /// The maps of each indicator, built on first use.
    pub(crate) fn indicator_maps(&self) -> &[Vec<Map>] {
        let kinds: Vec<&AreaKind> = self.provenance.study.area_kinds.keys().collect();
        let (tracts, areas) = (&self.tracts.table, self.areas.table.get());
        let indicators = self.provenance.indicators.iter().map(|entry| &entry.indicator);
        self.indicator_maps
            .get_or_init(|| indicators.map(|indicator| indicator_maps(indicator, &kinds, tracts, areas)).collect())
    }

    /// The reference systems in which features are served.
    pub(crate) fn supported_crs(&self) -> &[Crs] {
        self.supported_crs.get_or_init(|| Crs::for_region(self.tracts.index().extent()))
    }

    /// A layer as a collection of features, with its dictionary in a language.
    pub(crate) fn collection(&self, layer: Layer, text: &'static Text) -> Result<Collection<'_>, Problem> {
        let layer = self.layer(layer)?;
        Ok(Collection { table: &layer.table, dictionary: self.dictionary(layer, text)?, index: layer.index() })
    }

    /// The dictionary of a layer in a language.
    pub(crate) fn dictionary<'a>(
        &'a self,
        layer: &'a PublishedLayer,
        text: &'static Text,
    ) -> Result<&'a Dictionary, Problem> {
        let kept = layer.dictionaries.get(text.language());
        let kept = kept.map(|[plain, for_html]| if text.is_for_html() { for_html } else { plain });
        let kept = kept.ok_or_else(|| Problem::internal(format!("no texts in {}", text.language())))?;
        Ok(kept.get_or_init(|| dictionary(layer.table.get(), &self.provenance, text)))
    }

    /// The column with the names of areas in a language, where the study has some.
    pub(crate) fn column_of_names(&self, text: &Text) -> Option<String> {
        let names = Quantity::NameIn(text.language().of_study_texts());
        self.areas.table.get().texts(&names).map(|_| names.name())
    }

    /// The box around all tracts.
    pub(crate) fn extent(&self) -> Option<Extent> {
        self.tracts.index().extent()
    }

    /// A layer. The gaps layer is built on first use.
    pub(crate) fn layer(&self, layer: Layer) -> Result<&PublishedLayer, Problem> {
        let make = || {
            let table = self.raw_gaps.read().map_err(|error| error.to_string())?;
            Ok(PublishedLayer::new(with_outlines(table, self.tracts.table.get()), &self.provenance))
        };
        match layer {
            Layer::Tracts => Ok(&self.tracts),
            Layer::Sites => Ok(&self.sites),
            Layer::Areas => Ok(&self.areas),
            Layer::Gaps => self.gaps.get_or_init(make).as_ref().map_err(Problem::internal),
        }
    }
}

impl PublishedLayer {
    fn new(table: Table, provenance: &Provenance) -> Self {
        let languages = Language::all().into_iter().map(|language| (language, Default::default()));
        let table = publish(table, &provenance.study.criteria());
        Self { table, dictionaries: languages.collect(), index: OnceLock::new(), sign_points: OnceLock::new() }
    }

    /// Where the outline of each row has most room for a sign.
    pub(crate) fn sign_points(&self) -> &[Option<Point>] {
        self.sign_points.get_or_init(|| sign_points(&self.table))
    }

    /// The row of the layer that a position is in.
    pub(crate) fn row_at(&self, position: Position) -> Option<usize> {
        self.index().row_at(&self.table, position)
    }

    fn index(&self) -> &FeatureIndex {
        self.index.get_or_init(|| FeatureIndex::of(&self.table))
    }
}
