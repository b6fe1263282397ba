//! The study: what was asked, as types. `read::study` makes it from TOML and `docs/study-file.md` explains every key.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::domain::{AreaKind, Counted, IndicatorId, Period, Theme, TractVintage};
use crate::gap::{Index, Standard};
use crate::travel::Walking;

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
    /// What is known about the people.
    #[serde(default)]
    pub demographics: Vec<Demographics>,
    /// Where people are inside a tract; default: its interior point.
    pub origins: Option<OriginTable>,
    /// Places that people need to reach.
    #[serde(default)]
    pub sites: Vec<SiteLayer>,
    /// Timetables, whose stops are sites.
    #[serde(default)]
    pub timetables: Vec<Timetable>,
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

/// `[[demographics]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Demographics {
    /// A table.
    pub path: FilePath,
    /// Which layer of the file.
    pub layer: Option<String>,
    /// The years the table is about, where its name does not say so.
    pub vintage: Option<Period>,
    /// The column with the tract's id; not for Census formats.
    pub geoid: Option<String>,
    /// Which columns are which indicator; not for Census formats.
    #[serde(default)]
    pub columns: BTreeMap<IndicatorId, IndicatorColumns>,
}

/// One indicator of `[demographics.columns]`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IndicatorColumns {
    /// The column of estimates, or several to be summed.
    pub estimate: ColumnNames,
    /// The column of margins of error at the 90 % level, or as many as there are estimates.
    pub moe: Option<ColumnNames>,
    /// Numbers that mean "no value" in this table, such as -999.
    #[serde(default)]
    pub missing: Vec<f64>,
    /// What the indicator is called, for one that the catalogue does not have.
    pub label: Option<String>,
    /// Who is counted, for one that the catalogue does not have.
    pub definition: Option<String>,
    /// What one of the count is, for one that the catalogue does not have; default: people.
    #[serde(default)]
    pub counts: Counted,
    /// The indicator it is a part of, for one that the catalogue does not have.
    pub of: Option<IndicatorId>,
}

/// One column, or a list of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnNames(pub Vec<String>);

impl<'de> Deserialize<'de> for ColumnNames {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OneOrMore;
        impl<'de> serde::de::Visitor<'de> for OneOrMore {
            type Value = ColumnNames;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("the name of a column, or a list of names to be summed")
            }
            fn visit_str<E>(self, name: &str) -> Result<ColumnNames, E> {
                Ok(ColumnNames(vec![name.to_owned()]))
            }
            fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut list: A) -> Result<ColumnNames, A::Error> {
                let mut names = Vec::new();
                while let Some(name) = list.next_element()? {
                    names.push(name);
                }
                if names.is_empty() {
                    return Err(serde::de::Error::invalid_length(0, &self));
                }
                Ok(ColumnNames(names))
            }
        }
        deserializer.deserialize_any(OneOrMore)
    }
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
