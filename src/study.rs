//! The study: what was asked, as types. `read::study` makes it from TOML and `docs/study-file.md` explains every key.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::domain::{
    About, AreaKind, Counted, Indicator, IndicatorId, Period, Scheme, Smallest, Theme, Topic, TractVintage,
};
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

/// `[[tract_crosswalks]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TractCrosswalk {
    /// A relationship file of the Census, or a table with the columns below.
    pub path: FilePath,
    /// Which column is what; not for the Census's own files.
    pub columns: Option<TractCrosswalkColumns>,
}

/// `columns = { … }` of `[[tract_crosswalks]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TractCrosswalkColumns {
    /// Which census drew the other tracts.
    pub from: TractVintage,
    /// The column with the id of the other tract.
    pub old: String,
    /// The column with the id of the study's tract.
    pub new: String,
    /// The column with the share of the other tract's people, 0 to 1.
    pub share: String,
    /// The column with the share of its households; default: that of the people.
    pub households: Option<String>,
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
    /// A file that says what the lines are called, for Census formats that do not.
    pub labels: Option<FilePath>,
    /// Which Census table it is, where neither the columns nor the name of the file say so.
    pub table: Option<String>,
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
        one_or_more(deserializer, "the name of a column, or a list of names to be summed").map(Self)
    }
}

/// `[[indicators]]`, and an indicator of the catalogue.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IndicatorEntry {
    /// Its short name, and the name of its column.
    pub id: IndicatorId,
    /// Its name for people.
    pub label: String,
    /// Who is counted, in plain words; default: the label.
    pub definition: Option<String>,
    /// What one of the count is.
    #[serde(default)]
    pub counts: Counted,
    /// The indicator that it is a part of.
    pub of: Option<IndicatorId>,
    /// Counts above zero and below this number are withheld.
    pub suppress_below: Option<f64>,
    /// The planning area it belongs to.
    pub topic: Option<Topic>,
    /// The indicators that divide the whole with it.
    pub family: Option<String>,
    /// The smallest area that its numbers may be shown for.
    #[serde(default)]
    pub smallest: Smallest,
    /// How its counts are sorted by reliability.
    #[serde(default)]
    pub reliability: Scheme,
    /// The tables it can be read from, the preferred one first.
    pub from: Vec<TableLines>,
}

impl IndicatorEntry {
    /// The indicator without its tables.
    #[must_use]
    pub fn indicator(&self) -> Indicator {
        Indicator {
            id: self.id.clone(),
            label: self.label.clone(),
            definition: self.definition.clone().unwrap_or_else(|| self.label.clone()),
            counts: self.counts,
            of: self.of.clone(),
            suppress_below: self.suppress_below,
            about: About {
                topic: self.topic,
                family: self.family.clone(),
                smallest: self.smallest,
                reliability: self.reliability,
            },
        }
    }
}

/// Lines of a Census table whose counts are summed.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableLines {
    /// The table, such as `C16001`.
    pub table: String,
    /// The last year of the first period in which the lines have these labels; `None`: as long as there is the table.
    pub since: Option<u16>,
    /// The last year of the last such period; `None`: to this day.
    pub until: Option<u16>,
    /// The lines that are added.
    pub lines: Vec<LineLabels>,
    /// The lines that are taken away: a whole without one of its parts.
    #[serde(default)]
    pub less: Vec<LineLabels>,
}

/// A line of a table by its path of labels, such as `Total!!Foreign-born`: today's, and those that it had before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineLabels(pub Vec<String>);

impl<'de> Deserialize<'de> for LineLabels {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        one_or_more(deserializer, "the label of a line, or a list of the labels it had").map(Self)
    }
}

/// A text, or a list of at least one.
fn one_or_more<'de, D: serde::Deserializer<'de>>(
    deserializer: D,
    expecting: &'static str,
) -> Result<Vec<String>, D::Error> {
    struct OneOrMore(&'static str);
    impl<'de> serde::de::Visitor<'de> for OneOrMore {
        type Value = Vec<String>;
        fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str(self.0)
        }
        fn visit_str<E>(self, text: &str) -> Result<Vec<String>, E> {
            Ok(vec![text.to_owned()])
        }
        fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut list: A) -> Result<Vec<String>, A::Error> {
            let mut texts = Vec::new();
            while let Some(text) = list.next_element()? {
                texts.push(text);
            }
            if texts.is_empty() { Err(serde::de::Error::invalid_length(0, &self)) } else { Ok(texts) }
        }
    }
    deserializer.deserialize_any(OneOrMore(expecting))
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
