//! The study: what was asked, as types. `read::study` makes it from TOML and `docs/study-file.md` explains every key.

mod completeness;
mod costs;
mod people;
mod sites;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::domain::{AreaKind, IndicatorId, Period, Themes, TractVintage};
use crate::gap::{Index, Standard};
use crate::travel::Walking;
use crate::travel::timetable::Riding;

pub use completeness::{Claim, CompleteWithin, DirectoryCompleteness};
pub use costs::{CostTable, IdTable, PlaceIds, TableUnit};
pub use people::{
    ColumnNames, Demographics, IndicatorColumns, IndicatorEntry, LanguageTable, LineLabels, MissingMeans, TableLines,
    TractCrosswalk, TractCrosswalkColumns, TractPlaces,
};
pub use sites::{AddressTable, Directory, PostalTable, SiteLayer};

/// One `gapatlas.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Study {
    /// What the study is about as a whole.
    pub study: Head,
    /// How people walk where no street network is known.
    #[serde(default)]
    pub walking: Walking,
    /// The tracts.
    pub tracts: TractLayer,
    /// How the tracts of other censuses are divided among these, for tables about them.
    #[serde(default)]
    pub tract_crosswalks: Vec<TractCrosswalk>,
    /// What is known about the people.
    #[serde(default)]
    pub demographics: Vec<Demographics>,
    /// Which languages of a group are spoken where its tracts lie.
    pub languages: Option<LanguageTable>,
    /// Indicators of the study's own, read from tables of the Census.
    #[serde(default)]
    pub indicators: Vec<IndicatorEntry>,
    /// Where people are inside a tract; default: its interior point.
    pub origins: Option<OriginTable>,
    /// What places are for, beside the registry.
    #[serde(default)]
    pub themes: Themes,
    /// Places that people need to reach.
    #[serde(default)]
    pub sites: Vec<SiteLayer>,
    /// Directories of services, whose services at locations are sites.
    #[serde(default)]
    pub directories: Vec<Directory>,
    /// Where addresses are, for sites without coordinates.
    pub addresses: Option<AddressTable>,
    /// Where postal codes are, for sites whose address is not known.
    pub postal_codes: Option<PostalTable>,
    /// Timetables, whose stops are sites.
    #[serde(default)]
    pub timetables: Vec<Timetable>,
    /// Travel costs that were made elsewhere.
    #[serde(default)]
    pub costs: Vec<CostTable>,
    /// How people ride.
    #[serde(default)]
    pub transit: Riding,
    /// Streets, water and place names, for the map.
    pub streets: Option<Streets>,
    /// How the map looks.
    #[serde(default)]
    pub map: MapOptions,
    /// Planning areas.
    #[serde(default)]
    pub areas: Vec<AreaLayer>,
    /// What "has access" means.
    #[serde(default)]
    pub standards: Vec<Standard>,
    /// Who else is asked about.
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
pub struct Head {
    /// What the region is called.
    pub name: String,
    /// Which census drew the tracts; `None` where they are not US Census tracts.
    pub tract_vintage: Option<TractVintage>,
    /// The years of the tables that serve as the earlier period of a trend.
    pub baseline: Option<Period>,
    /// What others may do with the published numbers: a name such as `CC-BY-4.0`, or an address.
    pub license: Option<String>,
}

/// A path as the study writes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FilePath(pub String);

impl Study {
    /// Where a file of the study is.
    #[must_use]
    pub fn locate(&self, file: &FilePath) -> PathBuf {
        self.folder.join(Path::new(&file.0))
    }
}

/// `[tracts]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TractLayer {
    /// Anything GDAL opens.
    pub path: FilePath,
    /// Which layer of the file; not needed where it has one.
    pub layer: Option<String>,
    /// The column with the tract's id.
    pub geoid: String,
    /// The coordinate reference system, only where the file has none.
    pub crs: Option<String>,
}

/// `[origins]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OriginTable {
    /// A table of points, or a layer of them.
    pub path: FilePath,
    /// Which layer of the file.
    pub layer: Option<String>,
    /// The column of longitudes (or eastings in `crs`), where the file has no geometry.
    pub x: Option<String>,
    /// The column of latitudes (or northings in `crs`).
    pub y: Option<String>,
    /// The coordinate reference system of `x` and `y`, or of a layer without one; default WGS 84 for columns.
    pub crs: Option<String>,
    /// The column with the number of people at the point.
    pub population: String,
    /// The column with the number of homes at the point; default: as many as people.
    pub households: Option<String>,
}

/// `[[timetables]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Timetable {
    /// A GTFS feed, zipped or as a folder.
    pub gtfs: FilePath,
    /// Where the study's timetables together have every stop and every line; default: not known.
    #[serde(default)]
    pub complete_within: CompleteWithin,
}

/// `[streets]`: an extract, or a table of nodes and one of edges.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Streets {
    /// An `OpenStreetMap` extract in PBF.
    pub osm: Option<FilePath>,
    /// A table of the points where streets meet.
    pub nodes: Option<FilePath>,
    /// A table of the streets between them.
    pub edges: Option<FilePath>,
    /// The column with the id of a node; default `id`.
    pub id: Option<String>,
    /// The column of longitudes (or eastings in `crs`) of nodes; default `x`.
    pub x: Option<String>,
    /// The column of latitudes (or northings in `crs`) of nodes; default `y`.
    pub y: Option<String>,
    /// The coordinate reference system of `x` and `y`; default WGS 84.
    pub crs: Option<String>,
    /// The column with the node that a street begins at; default `from`.
    pub from: Option<String>,
    /// The column with the node that it ends at; default `to`.
    pub to: Option<String>,
    /// The column with its length; default: as long as the straight line.
    pub length: Option<String>,
    /// What the length is in; default meters.
    #[serde(default)]
    pub unit: LengthUnit,
    /// Whom the map names as the maker of the streets.
    pub attribution: Option<String>,
    /// Where no street is missing; default: not known.
    #[serde(default)]
    pub complete_within: CompleteWithin,
}

/// What lengths are in.
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
    /// `PMTiles` of any region, drawn beneath the atlas and served with it.
    pub basemap: Option<FilePath>,
    /// What is not water: tracts and areas are drawn as far as it goes.
    pub land: Option<LandLayer>,
}

/// `[map] land`, and layers of surfaces elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LandLayer {
    /// A layer of surfaces.
    pub path: FilePath,
    /// Which layer of the file.
    pub layer: Option<String>,
    /// The coordinate system, where the file does not say.
    pub crs: Option<String>,
}

/// `[[areas]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AreaLayer {
    /// What kind of area; the beginning of the areas' public ids.
    pub kind: AreaKind,
    /// What the kind is called.
    pub label: String,
    /// Anything GDAL opens.
    pub path: FilePath,
    /// Which layer of the file.
    pub layer: Option<String>,
    /// The column with the area's id.
    pub id: String,
    /// The column with the area's name.
    pub name: String,
    /// The coordinate reference system, only where the file has none.
    pub crs: Option<String>,
    /// Which tracts the areas consist of, where their outlines should not decide.
    pub crosswalk: Option<Crosswalk>,
}

/// `crosswalk = { … }` of `[[areas]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Crosswalk {
    /// A table with a row for each tract and area.
    pub path: FilePath,
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
    /// The people whose access is set beside that of all of their kind, for every standard; default: those of
    /// [`Equity::USUAL`] that the tables count.
    pub groups: Option<Vec<IndicatorId>>,
}

impl Equity {
    /// People who speak English less than very well, people born abroad, people below poverty, households without a car.
    pub const USUAL: [&str; 4] = ["limited_english", "foreign_born", "poverty", "no_vehicle"];
}

/// What of the study goes into every atlas.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StudySummary {
    /// What the region is called.
    pub name: String,
    /// Which census drew the tracts.
    pub tract_vintage: Option<TractVintage>,
    /// What others may do with the numbers, in the words of who publishes them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub license: Option<String>,
    /// How people walk.
    pub walking: Walking,
    /// How people ride.
    pub transit: Riding,
    /// What "has access" means.
    pub standards: Vec<Standard>,
    /// The kinds of planning areas and their labels.
    pub area_kinds: BTreeMap<AreaKind, String>,
    /// The themes of the study's own.
    #[serde(default, skip_serializing_if = "no_themes")]
    pub themes: Themes,
    /// Indices of need, with their weights.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub indices: Vec<Index>,
}

fn no_themes(themes: &Themes) -> bool {
    themes.all().is_empty()
}

impl Study {
    /// What of the study goes into an atlas.
    #[must_use]
    pub fn summary(&self) -> StudySummary {
        StudySummary {
            name: self.study.name.clone(),
            tract_vintage: self.study.tract_vintage,
            license: self.study.license.clone().filter(|text| !text.trim().is_empty()),
            walking: self.walking,
            transit: self.transit.clone(),
            standards: self.standards.clone(),
            themes: self.themes.clone(),
            indices: self.indices.clone(),
            area_kinds: self.areas.iter().map(|area| (area.kind.clone(), area.label.clone())).collect(),
        }
    }
}
