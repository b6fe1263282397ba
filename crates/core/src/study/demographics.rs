//! Demographic tables, indicators and their columns or lines.

use std::collections::BTreeMap;
use std::num::NonZeroU32;

use serde::Deserialize;

use crate::domain::{
    AreaKind, CountUnit, FileSource, Indicator, IndicatorId, IndicatorMetadata, LocalText, Period, ReliabilityScheme,
    SmallestArea, Topic, TractVintage,
};
use crate::filter::RowFilter;
use crate::study::FilePath;

/// `[[tract_crosswalks]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TractCrosswalk {
    /// A relationship file of the Census Bureau, or a table with `columns`.
    pub path: FilePath,
    /// Where the file comes from, as readers are told.
    pub source: Option<FileSource>,
    /// The layer or sheet of the file.
    pub layer: Option<String>,
    /// The row of a sheet that names its columns, from 1; default: found.
    pub header_row: Option<NonZeroU32>,
    /// The columns of a table; not for relationship files.
    pub columns: Option<TractCrosswalkColumns>,
}

/// `columns = { … }` of `[[tract_crosswalks]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TractCrosswalkColumns {
    /// The vintage of the source tracts.
    pub from: TractVintage,
    /// The column with the id of the source tract.
    pub old: String,
    /// The column with the id of the study's tract, the target.
    pub new: String,
    /// The column with the share of the source tract's people, 0 to 1.
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
    /// Where the file comes from, as readers are told.
    pub source: Option<FileSource>,
    /// The layer of the file.
    pub layer: Option<String>,
    /// Which of its rows belong to the study; default: all.
    #[serde(rename = "where")]
    pub rows: Option<RowFilter>,
    /// The row of a sheet that names its columns, from 1; default: found.
    pub header_row: Option<NonZeroU32>,
    /// The period of the table, where its name does not have it.
    pub vintage: Option<Period>,
    /// A file with the labels of the lines, for Census formats without labels.
    pub labels: Option<FilePath>,
    /// The Census table, where neither the columns nor the file name identify it.
    pub table: Option<String>,
    /// The column with the tract's id; not for Census formats.
    pub geoid: Option<String>,
    /// The columns of each indicator; not for Census formats.
    #[serde(default)]
    pub columns: BTreeMap<IndicatorId, IndicatorColumns>,
}

/// `[languages]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LanguageTable {
    /// Table B16001 of the Census Bureau, for places that contain whole tracts.
    pub path: FilePath,
    /// Where the file comes from, as readers are told.
    pub source: Option<FileSource>,
    /// The layer of the file.
    pub layer: Option<String>,
    /// The row of a sheet that names its columns, from 1; default: found.
    pub header_row: Option<NonZeroU32>,
    /// The period of the table, where its name does not have it.
    pub vintage: Option<Period>,
    /// A file with the labels of the lines, for formats without labels.
    pub labels: Option<FilePath>,
    /// `B16001`, where neither the columns nor the file name identify the table.
    pub table: Option<String>,
    /// The kind of planning areas that are its places, with the same ids.
    pub areas: Option<AreaKind>,
    /// The place of each tract; without `areas` and `tracts`, the county or state of its GEOID.
    pub tracts: Option<TractPlaces>,
}

/// `tracts = { … }` of `[languages]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TractPlaces {
    /// The Census relationship file of tracts and public use microdata areas, or a table with the columns below.
    pub path: FilePath,
    /// Where the file comes from, as readers are told.
    pub source: Option<FileSource>,
    /// The layer or sheet of the file.
    pub layer: Option<String>,
    /// The row of a sheet that names its columns, from 1; default: found.
    pub header_row: Option<NonZeroU32>,
    /// The column with the tract's id; not for the relationship file.
    pub geoid: Option<String>,
    /// The column with the place's id; not for the relationship file.
    pub place: Option<String>,
}

/// One indicator of `[demographics.columns]`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IndicatorColumns {
    /// The column of estimates, or several that are summed.
    pub estimate: ColumnNames,
    /// The column of margins of error at the 90 % level, or as many as there are estimates.
    pub moe: Option<ColumnNames>,
    /// Numbers that mean "no value" in this table, such as -999.
    #[serde(default)]
    pub missing: Vec<f64>,
    /// What they mean.
    #[serde(default)]
    pub missing_means: MissingMeans,
    /// The label of an indicator that is not in the catalogue.
    pub label: Option<LocalText>,
    /// Its universe in plain words, for an indicator that is not in the catalogue.
    pub definition: Option<LocalText>,
    /// The unit of its counts, for an indicator that is not in the catalogue; default: people.
    #[serde(default)]
    pub counts: CountUnit,
    /// The indicator it is a part of, for an indicator that is not in the catalogue.
    pub of: Option<IndicatorId>,
}

/// The meaning of numbers in place of a value.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
pub enum MissingMeans {
    /// The count is unknown.
    #[default]
    #[serde(rename = "not known")]
    NotKnown,
    /// The count is 0.
    #[serde(rename = "nobody lives there")]
    Nobody,
}

/// One column, or a list of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnNames(pub Vec<String>);

impl<'de> Deserialize<'de> for ColumnNames {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        one_or_more(deserializer, "the name of a column, or a list of names to be summed").map(Self)
    }
}

/// An entry of `[[indicators]]` or of the catalogue.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IndicatorEntry {
    /// Its id, and the name of its column.
    pub id: IndicatorId,
    /// Its label; an indicator of the catalogue has none.
    pub label: Option<LocalText>,
    /// Its universe in plain words; default: the label.
    pub definition: Option<LocalText>,
    /// The unit of its counts.
    #[serde(default)]
    pub counts: CountUnit,
    /// The indicator it is a part of.
    pub of: Option<IndicatorId>,
    /// Counts above 0 and below this number are suppressed.
    pub suppress_below: Option<f64>,
    /// The topic of planning it belongs to.
    pub topic: Option<Topic>,
    /// The name of its family: indicators that together partition the whole.
    pub family: Option<String>,
    /// The smallest area that it is published for.
    #[serde(default)]
    pub smallest: SmallestArea,
    /// The scheme of its reliability classes.
    #[serde(default)]
    pub reliability: ReliabilityScheme,
    /// The tables it can be read from, the preferred one first. A second entry of one table is used where a line of the
    /// first is missing.
    pub from: Vec<TableLines>,
}

impl IndicatorEntry {
    /// The indicator without its tables.
    #[must_use]
    pub fn indicator(&self) -> Indicator {
        Indicator {
            id: self.id.clone(),
            label: self.label.clone(),
            definition: self.definition.clone(),
            counts: self.counts,
            of: self.of.clone(),
            suppress_below: self.suppress_below,
            metadata: IndicatorMetadata {
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
    /// The last year of the first period with these labels; `None`: since the table exists.
    pub since: Option<u16>,
    /// The last year of the last period with these labels; `None`: until today.
    pub until: Option<u16>,
    /// The lines that are added.
    pub lines: Vec<LineLabels>,
    /// The lines that are subtracted.
    #[serde(default)]
    pub less: Vec<LineLabels>,
}

/// A line of a table by its path of labels, such as `Total!!Foreign-born`: the current one and earlier ones.
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
