//! The configuration of a study. `read::study` parses it from TOML; `docs/study-file.md` explains every key.

mod completeness;
mod costs;
mod demographics;
mod sites;
mod sources;
mod summary;

use std::collections::BTreeMap;
use std::num::NonZeroU32;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::domain::{
    AreaKind, County, FileSource, IndicatorId, LocalText, Period, StudyThemes, TextLanguage, TractVintage,
};
use crate::filter::RowFilter;
use crate::gap::{CatchmentMeasure, Combination, Index, Standard};
use crate::travel::Walking;
use crate::travel::timetable::TransitOptions;

pub use completeness::{CompleteWithin, CompletenessClaim, DirectoryCompleteness};
pub use costs::{CostTable, IdSource, IdTable, TableUnit};
pub use demographics::{
    ColumnNames, Demographics, IndicatorColumns, IndicatorEntry, LanguageTable, LineLabels, MissingMeans, TableLines,
    TractCrosswalk, TractCrosswalkColumns, TractPlaces,
};
pub use sites::{AddressTable, Directory, PostalTable, SiteLayer};
pub use summary::StudySummary;

/// One `gapatlas.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Study {
    /// General options.
    pub study: StudyOptions,
    /// How people walk without a street network.
    #[serde(default)]
    pub walking: Walking,
    /// The tracts.
    pub tracts: TractLayer,
    /// Crosswalks from the tracts of other censuses, for areal interpolation.
    #[serde(default)]
    pub tract_crosswalks: Vec<TractCrosswalk>,
    /// Demographic tables.
    #[serde(default)]
    pub demographics: Vec<Demographics>,
    /// A table of languages, for the main languages of each language group.
    pub languages: Option<LanguageTable>,
    /// The study's own indicators from Census tables.
    #[serde(default)]
    pub indicators: Vec<IndicatorEntry>,
    /// Points that stand for the people of a tract; default: its interior point.
    pub origins: Option<OriginTable>,
    /// Themes in addition to the registry.
    #[serde(default)]
    pub themes: StudyThemes,
    /// Lists of sites.
    #[serde(default)]
    pub sites: Vec<SiteLayer>,
    /// Directories of services; each service at a location is a site.
    #[serde(default)]
    pub directories: Vec<Directory>,
    /// Address points, for sites without coordinates.
    pub addresses: Option<AddressTable>,
    /// Postal codes, for sites whose address is not found.
    pub postal_codes: Option<PostalTable>,
    /// GTFS feeds; their stops are sites.
    #[serde(default)]
    pub timetables: Vec<TimetableFeed>,
    /// Imported travel costs.
    #[serde(default)]
    pub costs: Vec<CostTable>,
    /// How people use transit.
    #[serde(default)]
    pub transit: TransitOptions,
    /// Streets, for walking and driving and for the map.
    pub streets: Option<Streets>,
    /// The basemap and the land polygons.
    #[serde(default)]
    pub map: MapOptions,
    /// Planning areas.
    #[serde(default)]
    pub areas: Vec<AreaLayer>,
    /// Accessibility standards.
    #[serde(default)]
    pub standards: Vec<Standard>,
    /// Combinations of these standards.
    #[serde(default)]
    pub combinations: Vec<Combination>,
    /// Floating catchment measures.
    #[serde(default)]
    pub measures: Vec<CatchmentMeasure>,
    /// Groups for equity comparisons.
    #[serde(default)]
    pub equity: Equity,
    /// Indices of need.
    #[serde(default)]
    pub indices: Vec<Index>,
    /// The folder that relative paths start from.
    #[serde(skip)]
    pub folder: PathBuf,
}

/// `[study]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StudyOptions {
    /// The name of the region.
    pub name: LocalText,
    /// The language of texts without a table of languages, and of readers who ask for none.
    #[serde(default)]
    pub language: TextLanguage,
    /// The vintage of the tracts; `None` where they are not US census tracts.
    pub tract_vintage: Option<TractVintage>,
    /// The counties whose tracts are the study's; default: all that the layer of tracts has.
    #[serde(default)]
    pub counties: Vec<County>,
    /// The baseline period of trends.
    pub baseline: Option<Period>,
    /// The license of the published data: an identifier such as `CC-BY-4.0`, or a URL.
    pub license: Option<String>,
}

/// A path as in the study file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FilePath(pub String);

impl Study {
    /// The path of a file, relative to the study's folder.
    #[must_use]
    pub fn locate(&self, file: &FilePath) -> PathBuf {
        self.folder.join(Path::new(&file.0))
    }
}

/// `[tracts]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TractLayer {
    /// A layer in a format that GDAL reads.
    pub path: FilePath,
    /// Where the file comes from, as readers are told.
    pub source: Option<FileSource>,
    /// The layer of the file; optional where it has one.
    pub layer: Option<String>,
    /// Which of its rows belong to the study; default: all.
    #[serde(rename = "where")]
    pub rows: Option<RowFilter>,
    /// The column with the tract's id.
    pub geoid: String,
    /// The coordinate reference system, only for a file without one.
    pub crs: Option<String>,
}

/// `[origins]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OriginTable {
    /// A table of points, or a layer of them.
    pub path: FilePath,
    /// Where the file comes from, as readers are told.
    pub source: Option<FileSource>,
    /// The layer of the file.
    pub layer: Option<String>,
    /// Which of its rows belong to the study; default: all.
    #[serde(rename = "where")]
    pub rows: Option<RowFilter>,
    /// The row of a sheet that names its columns, from 1; default: found.
    pub header_row: Option<NonZeroU32>,
    /// The column of longitudes (or eastings in `crs`), where the file has no geometry.
    pub x: Option<String>,
    /// The column of latitudes (or northings in `crs`).
    pub y: Option<String>,
    /// The coordinate reference system of `x` and `y`, or of a layer without one; default WGS 84 for columns.
    pub crs: Option<String>,
    /// The column with the number of people at the point.
    pub population: String,
    /// The column with the number of households at the point; default: as many as people.
    pub households: Option<String>,
}

/// `[[timetables]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TimetableFeed {
    /// A GTFS feed, zipped or as a folder.
    pub gtfs: FilePath,
    /// Where the file comes from, as readers are told.
    pub source: Option<FileSource>,
    /// Where the study's timetables together are complete; default: not known.
    #[serde(default)]
    pub complete_within: CompleteWithin,
}

/// `[streets]`: an extract, or a table of nodes and one of edges.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Streets {
    /// An `OpenStreetMap` extract in PBF.
    pub osm: Option<FilePath>,
    /// A table of nodes.
    pub nodes: Option<FilePath>,
    /// A table of edges.
    pub edges: Option<FilePath>,
    /// Where the file comes from, as readers are told.
    pub source: Option<FileSource>,
    /// The layer of nodes in a file with several; default `nodes`.
    pub nodes_layer: Option<String>,
    /// The layer of edges in a file with several; default `edges`.
    pub edges_layer: Option<String>,
    /// The column with the id of a node; default `id`, else `osmid`.
    pub id: Option<String>,
    /// The column of longitudes (or eastings in `crs`) of nodes; default `x`.
    pub x: Option<String>,
    /// The column of latitudes (or northings in `crs`) of nodes; default `y`.
    pub y: Option<String>,
    /// The coordinate reference system of `x` and `y`; default WGS 84.
    pub crs: Option<String>,
    /// The column with the start node of an edge; default `from`, else `u`.
    pub from: Option<String>,
    /// The column with the end node of an edge; default `to`, else `v`.
    pub to: Option<String>,
    /// The column with the length of an edge; default: `length` of `OSMnx`, else that of the straight line.
    pub length: Option<String>,
    /// The unit of the length; default meters.
    #[serde(default)]
    pub unit: LengthUnit,
    /// The attribution on the map.
    pub attribution: Option<String>,
    /// Where the streets are complete; default: not known.
    #[serde(default)]
    pub complete_within: CompleteWithin,
}

/// A unit of length.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LengthUnit {
    /// Meters.
    #[default]
    M,
    /// Kilometers.
    Km,
    /// International miles.
    Mi,
    /// International feet.
    Ft,
}

/// `[map]`
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MapOptions {
    /// A `PMTiles` archive that is drawn under the atlas and served with it.
    pub basemap: Option<FilePath>,
    /// Land polygons: tracts and areas are clipped to them for drawing.
    pub land: Option<PolygonLayer>,
}

/// `[map] land` and `complete_within`: a layer of polygons.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PolygonLayer {
    /// A layer of polygons.
    pub path: FilePath,
    /// Where the file comes from, as readers are told.
    pub source: Option<FileSource>,
    /// The layer of the file.
    pub layer: Option<String>,
    /// The coordinate reference system, only for a file without one.
    pub crs: Option<String>,
}

/// `[[areas]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AreaLayer {
    /// The kind of area, and the prefix of the areas' public ids.
    pub kind: AreaKind,
    /// The label of the kind.
    pub label: LocalText,
    /// A layer in a format that GDAL reads.
    pub path: FilePath,
    /// Where the file comes from, as readers are told.
    pub source: Option<FileSource>,
    /// The layer of the file.
    pub layer: Option<String>,
    /// Which of its rows belong to the study; default: all.
    #[serde(rename = "where")]
    pub rows: Option<RowFilter>,
    /// The column with the area's id.
    pub id: String,
    /// The column with the area's name.
    pub name: String,
    /// The columns with its name in other languages.
    #[serde(default)]
    pub names: BTreeMap<TextLanguage, String>,
    /// The coordinate reference system, only for a file without one.
    pub crs: Option<String>,
    /// The shares of tracts in the areas, instead of those by outline.
    pub crosswalk: Option<Crosswalk>,
}

/// `crosswalk = { … }` of `[[areas]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Crosswalk {
    /// A table with a row for each tract and area.
    pub path: FilePath,
    /// Where the file comes from, as readers are told.
    pub source: Option<FileSource>,
    /// The layer or sheet of the file.
    pub layer: Option<String>,
    /// The row of a sheet that names its columns, from 1; default: found.
    pub header_row: Option<NonZeroU32>,
    /// The column with the tract's id.
    pub geoid: String,
    /// The column with the area's id, as in the layer of areas.
    pub area: String,
    /// The column with the share of the tract's people that is the area's, 0 to 1.
    pub share: String,
    /// The column with the share of its households; default: that of the people.
    pub households: Option<String>,
}

/// `[equity]`
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Equity {
    /// The groups whose access is compared with that of the whole they belong to, for every standard; default: those of
    /// [`Equity::DEFAULT_GROUPS`] that the tables have.
    pub groups: Option<Vec<IndicatorId>>,
}

impl Equity {
    /// People who speak English less than "very well", born abroad, or below poverty; households without a car.
    pub const DEFAULT_GROUPS: [&str; 4] = ["limited_english", "foreign_born", "poverty", "no_vehicle"];
}
