//! What a study says about its people: tables, and which column or line of them is what.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::domain::{About, AreaKind, Counted, Indicator, IndicatorId, Period, Scheme, Smallest, Topic, TractVintage};
use crate::study::FilePath;

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

/// `[languages]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LanguageTable {
    /// Table B16001 of the Census, by places that tracts lie in as a whole.
    pub path: FilePath,
    /// Which layer of the file.
    pub layer: Option<String>,
    /// The years it is about, where its name does not say so.
    pub vintage: Option<Period>,
    /// A file that says what the lines are called, for formats that do not.
    pub labels: Option<FilePath>,
    /// That it is B16001, where neither the columns nor the name of the file say so.
    pub table: Option<String>,
    /// The kind of planning areas that are its places, by their ids.
    pub areas: Option<AreaKind>,
    /// Which tract lies in which place; with neither, they are the counties or states that the tracts' ids begin with.
    pub tracts: Option<TractPlaces>,
}

/// `tracts = { … }` of `[languages]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TractPlaces {
    /// The Census's own table of tracts and public use microdata areas, or one with the columns below.
    pub path: FilePath,
    /// The column with the tract's id; not for the Census's own.
    pub geoid: Option<String>,
    /// The column with the place's id; not for the Census's own.
    pub place: Option<String>,
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
    /// What these numbers mean.
    #[serde(default)]
    pub missing_means: MissingMeans,
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

/// What numbers in place of a value mean.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
pub enum MissingMeans {
    /// How many there are is not known.
    #[default]
    #[serde(rename = "not known")]
    NotKnown,
    /// Nobody lives there: there are 0.
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
    /// The tables it can be read from, the preferred one first. A table that stands twice is read in two ways: the second where
    /// a line of the first is missing.
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
