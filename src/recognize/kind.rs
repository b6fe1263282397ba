//! What a file can be.

use crate::domain::{IndicatorId, Period, TractVintage};
use crate::recognize::facts::{DirectoryFacts, FeedFacts, TableFacts};

/// A file, or a part of one, with what it is taken for.
#[derive(Debug)]
pub(crate) struct Seen {
    /// Its path below the folder.
    pub(crate) name: String,
    pub(crate) kind: Kind,
    /// What it was seen by, as a sentence without a full stop.
    pub(crate) evidence: String,
    /// Its facts, where it is a table or a layer.
    pub(crate) table: Option<TableFacts>,
}

/// What a file is taken for. Names of columns are those of the file.
#[derive(Debug)]
pub(crate) enum Kind {
    /// Outlines of tracts.
    Tracts { geoid: String, vintage: Option<(TractVintage, String)> },
    /// A table of the Census that the catalogue of indicators reads.
    CensusTable(CensusTable),
    /// A table with a row for each tract that is none of the Census.
    TractTable { geoid: String },
    /// A relationship file between the tracts of two censuses: the earlier and the later.
    TractRelationship(TractVintage, TractVintage),
    /// Which tract lies in which PUMA.
    TractPlaces,
    /// Planning areas: the kind and its label where the name says it, and the columns of ids and names.
    Areas { kind: Option<(&'static str, &'static str)>, id: Option<String>, name: Option<String> },
    /// One outline.
    Outline,
    /// Postal codes by outline or centre.
    PostalCodes { code: String },
    /// A list of places.
    Sites(SiteList),
    /// Points with people.
    Origins { x: String, y: String, population: String },
    /// Points with addresses.
    AddressPoints { number: String, street: String, city: Option<String>, postal: Option<String>, at: Place },
    /// Shares of tracts in areas.
    Crosswalk { geoid: String, area: String, share: String, households: Option<String> },
    /// A GTFS feed.
    Feed(FeedFacts),
    /// A directory of services.
    Directory(DirectoryFacts),
    /// An extract of `OpenStreetMap`.
    StreetExtract,
    /// The points where streets meet.
    StreetNodes,
    /// The streets between them.
    StreetEdges,
    /// Travel costs.
    Costs,
    /// A basemap.
    Basemap,
    /// None of these; the evidence is the reason.
    NotRecognized,
}

/// A table of the Census.
#[derive(Debug)]
pub(crate) struct CensusTable {
    /// The years it is about, as its name says.
    pub(crate) period: Option<Period>,
    /// Its tables and the indicators that the catalogue reads from each.
    pub(crate) indicators: Vec<(String, IndicatorId)>,
    /// Why a study cannot read it, as it is.
    pub(crate) problem: Option<String>,
}

/// A list of places.
#[derive(Debug)]
pub(crate) struct SiteList {
    /// The themes that its name says; one where it is clear.
    pub(crate) themes: Vec<&'static str>,
    pub(crate) id: Option<String>,
    pub(crate) name: Option<String>,
    pub(crate) at: Place,
    /// Keys of `[[sites]]` with the columns that are called so.
    pub(crate) attributes: Vec<(&'static str, String)>,
}

/// How a list says where its places are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Place {
    /// Two columns; whether they are longitude and latitude.
    Columns { x: String, y: String, in_degrees: bool },
    /// One column with both.
    Text(String),
    /// The geometries of the layer.
    Geometry,
    /// Columns of addresses, with their keys.
    Address(Vec<(&'static str, String)>),
}
