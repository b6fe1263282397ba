//! Travel costs that were made elsewhere, as the study names them.

use std::fmt;

use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, MapAccess, Visitor};

use crate::domain::{CostUnit, MatrixId, Meters};
use crate::study::{CompleteWithin, FilePath};

/// `[[costs]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CostTable {
    /// Its short name; a standard asks for it as `mode = "matrix:<id>"`.
    pub id: MatrixId,
    /// A table with a row for each pair, or with a row for each tract and a column for each site; the answer of a routing
    /// service; or an Open Matrix.
    pub path: FilePath,
    /// Where the ids of tracts stand; none where an Open Matrix is numbered from 1.
    pub origin: Option<PlaceIds>,
    /// Where the ids of sites stand, as in the site's own file; none where each site has a column.
    pub destination: Option<PlaceIds>,
    /// The column or the matrix with the cost; an empty cell is a pair without a way. None where each site has a column.
    pub cost: Option<String>,
    /// What one of the costs is.
    pub unit: TableUnit,
    /// Where the table has every way to every site; default: not known.
    #[serde(default)]
    pub complete_within: CompleteWithin,
}

/// Where the ids of places stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlaceIds {
    /// In a column of the table, or in a lookup of an Open Matrix.
    Named(String),
    /// In another table, in the order of rows or columns.
    Table(IdTable),
}

/// `origin = { … }` and `destination = { … }` of `[[costs]]`
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IdTable {
    /// A table with a row for each place, in the order in which a routing service was asked about them.
    pub path: FilePath,
    /// The column with the id.
    pub id: String,
}

impl<'de> Deserialize<'de> for PlaceIds {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NameOrTable;
        impl<'de> Visitor<'de> for NameOrTable {
            type Value = PlaceIds;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(
                    "the name of a column in quotes, or a table of ids as { path = \"asked.csv\", id = \"geoid\" }",
                )
            }
            fn visit_str<E>(self, name: &str) -> Result<PlaceIds, E> {
                Ok(PlaceIds::Named(name.to_owned()))
            }
            fn visit_map<A: MapAccess<'de>>(self, table: A) -> Result<PlaceIds, A::Error> {
                IdTable::deserialize(MapAccessDeserializer::new(table)).map(PlaceIds::Table)
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
    /// The unit that costs are counted in, and how many of it one in the table is.
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

    /// As the study writes it.
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
