//! The study: what was asked, as types. `read::study` makes it from TOML and `docs/study-file.md` explains every key.

mod people;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::domain::{AreaKind, Period, Theme, TractVintage};
use crate::gap::{Index, Standard};
use crate::travel::Walking;
use crate::travel::timetable::Riding;

pub use people::{
    ColumnNames, Demographics, IndicatorColumns, IndicatorEntry, LineLabels, TableLines, TractCrosswalk,
    TractCrosswalkColumns,
};

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
    /// Indicators of the study's own, read from tables of the Census.
    #[serde(default)]
    pub indicators: Vec<IndicatorEntry>,
    /// Where people are inside a tract; default: its interior point.
    pub origins: Option<OriginTable>,
    /// Places that people need to reach.
    #[serde(default)]
    pub sites: Vec<SiteLayer>,
    /// Timetables, whose stops are sites.
    #[serde(default)]
    pub timetables: Vec<Timetable>,
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

/// `[[sites]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SiteLayer {
    /// What the sites are for.
    pub theme: Theme,
    /// A table or a layer.
    pub path: FilePath,
    /// Which layer of the file.
    pub layer: Option<String>,
    /// The column with the site's id; default: the number of the row.
    pub id: Option<String>,
    /// The column with the site's name.
    pub name: Option<String>,
    /// The column of longitudes (or eastings in `crs`), where the file has no geometry.
    pub x: Option<String>,
    /// The column of latitudes (or northings in `crs`).
    pub y: Option<String>,
    /// The coordinate reference system of `x` and `y`, or of a layer without one; default WGS 84 for columns.
    pub crs: Option<String>,
}

/// `[[timetables]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Timetable {
    /// A GTFS feed, zipped or as a folder.
    pub gtfs: FilePath,
}

/// `[streets]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Streets {
    /// An `OpenStreetMap` extract in PBF.
    pub osm: FilePath,
    /// Whom the map names as the maker of the streets.
    #[serde(default = "openstreetmap")]
    pub attribution: String,
}

/// The words of <https://osmfoundation.org/wiki/Licence/Attribution_Guidelines>.
fn openstreetmap() -> String {
    "© OpenStreetMap contributors".to_owned()
}

/// `[map]`
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MapOptions {
    /// `PMTiles` of any region, drawn beneath the atlas and served with it.
    pub basemap: Option<FilePath>,
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

/// What of the study goes into every atlas.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StudySummary {
    /// What the region is called.
    pub name: String,
    /// Which census drew the tracts.
    pub tract_vintage: Option<TractVintage>,
    /// How people walk.
    pub walking: Walking,
    /// What "has access" means.
    pub standards: Vec<Standard>,
    /// The kinds of planning areas and their labels.
    pub area_kinds: BTreeMap<AreaKind, String>,
    /// Indices of need, with their weights.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub indices: Vec<Index>,
}

impl Study {
    /// What of the study goes into an atlas.
    #[must_use]
    pub fn summary(&self) -> StudySummary {
        StudySummary {
            name: self.study.name.clone(),
            tract_vintage: self.study.tract_vintage,
            walking: self.walking,
            standards: self.standards.clone(),
            indices: self.indices.clone(),
            area_kinds: self.areas.iter().map(|area| (area.kind.clone(), area.label.clone())).collect(),
        }
    }
}
