//! Imported travel costs.

use std::fmt;
use std::num::NonZeroU32;

use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, MapAccess, Visitor};

use crate::domain::{CostUnit, FileSource, MatrixId, Meters};
use crate::study::{CompleteWithin, FilePath};

/// `[[costs]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CostTable {
    /// Its id; a standard refers to it by `mode = "matrix:<id>"`.
    pub id: MatrixId,
    /// A table in long format (a row per pair) or wide format (a column per site), the response of a routing service,
    /// or an Open Matrix file.
    pub path: FilePath,
    /// Where the file comes from, as readers are told.
    pub source: Option<FileSource>,
    /// Where the ids of tracts are; `None` for an Open Matrix without lookups.
    pub origin: Option<IdSource>,
    /// Where the ids of sites, as in the sites' own files, are; `None` in wide format.
    pub destination: Option<IdSource>,
    /// The column or matrix of costs, where an empty cell means unreachable; `None` in wide format.
    pub cost: Option<String>,
    /// The unit of the costs.
    pub unit: TableUnit,
    /// Where the costs are complete; default: not known.
    #[serde(default)]
    pub complete_within: CompleteWithin,
}

/// Where the ids of origins or destinations are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IdSource {
    /// In a column of the table, or in a lookup of an Open Matrix.
    Named(String),
    /// In another table, in the order of the rows or columns of the matrix.
    Table(IdTable),
}

/// `origin = { … }` and `destination = { … }` of `[[costs]]`
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IdTable {
    /// A table with a row for each origin or destination, in the order of the request to the routing service.
    pub path: FilePath,
    /// The layer or sheet of the file.
    pub layer: Option<String>,
    /// The row of a sheet that names its columns, from 1; default: found.
    pub header_row: Option<NonZeroU32>,
    /// The column with the id.
    pub id: String,
}

impl<'de> Deserialize<'de> for IdSource {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NameOrTable;
        impl<'de> Visitor<'de> for NameOrTable {
            type Value = IdSource;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(
                    "the name of a column in quotes, or a table of ids as { path = \"asked.csv\", id = \"geoid\" }",
                )
            }
            fn visit_str<E>(self, name: &str) -> Result<IdSource, E> {
                Ok(IdSource::Named(name.to_owned()))
            }
            fn visit_map<A: MapAccess<'de>>(self, table: A) -> Result<IdSource, A::Error> {
                IdTable::deserialize(MapAccessDeserializer::new(table)).map(IdSource::Table)
            }
        }
        deserializer.deserialize_any(NameOrTable)
    }
}

/// The unit of the costs in a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum TableUnit {
    /// Seconds.
    #[serde(rename = "s")]
    Seconds,
    /// Minutes.
    #[serde(rename = "min")]
    Minutes,
    /// Meters.
    #[serde(rename = "m")]
    Meters,
    /// Kilometers.
    #[serde(rename = "km")]
    Kilometers,
    /// Miles.
    #[serde(rename = "mi")]
    Miles,
}

impl TableUnit {
    /// The unit of travel costs, and the factor from the table's unit to it.
    #[must_use]
    pub const fn scale(self) -> (CostUnit, f64) {
        match self {
            Self::Seconds => (CostUnit::Min, 1.0 / 60.0),
            Self::Minutes => (CostUnit::Min, 1.0),
            Self::Meters => (CostUnit::M, 1.0),
            Self::Kilometers => (CostUnit::M, 1000.0),
            Self::Miles => (CostUnit::M, Meters::MILE.get()),
        }
    }

    /// As in the study file.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Seconds => "s",
            Self::Minutes => "min",
            Self::Meters => "m",
            Self::Kilometers => "km",
            Self::Miles => "mi",
        }
    }
}
