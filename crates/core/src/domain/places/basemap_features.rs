//! Basemap features: the streets, transit, water, green spaces and place names behind the data of a map.

use geo::{LineString, MultiLineString, MultiPolygon};
use serde::{Deserialize, Serialize};

use crate::domain::{Land, Position, Theme};

/// The basemap features around a region. They are drawn and never measured.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct BasemapFeatures {
    /// Streets and roads.
    #[serde(skip)]
    pub streets: Vec<Street>,
    /// Public transport lines.
    #[serde(skip)]
    pub transit: Vec<TransitLine>,
    /// Public transport stops.
    #[serde(skip)]
    pub stops: Vec<TransitStop>,
    /// Rivers, lakes and ponds mapped as polygons.
    #[serde(skip)]
    pub water: Vec<NamedPolygon>,
    /// Parks, woods and cemeteries.
    #[serde(skip)]
    pub green: Vec<NamedPolygon>,
    /// Settlements and neighbourhoods.
    #[serde(skip)]
    pub places: Vec<NamedPlace>,
    /// Land, if the study names a file of it: tracts and areas are clipped to it when drawn.
    pub land: Option<Land>,
    /// The boundaries within which the lists of each theme are complete.
    #[serde(skip)]
    pub completeness: Vec<CompletenessBoundary>,
    /// The attribution that the data's license requires.
    #[serde(skip)]
    pub attribution: Option<String>,
}

/// A street segment.
#[derive(Debug, Clone)]
pub struct Street {
    /// WGS 84 longitude and latitude, at least two points.
    pub line: LineString,
    /// Its class.
    pub class: StreetClass,
    /// Its name.
    pub name: Option<String>,
}

/// Street classes, from large to small.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum StreetClass {
    /// Motorways and trunk roads.
    Motorway,
    /// Main roads.
    Primary,
    /// Roads between neighbourhoods.
    Secondary,
    /// All other streets that people live on.
    Minor,
    /// Footways and cycleways.
    Path,
}

/// A public transport line with all its shapes.
#[derive(Debug, Clone)]
pub struct TransitLine {
    /// WGS 84 longitude and latitude. A section that several trips share occurs once.
    pub ways: MultiLineString,
    /// Its number or its name.
    pub name: String,
    /// Its kind of vehicle.
    pub class: TransitClass,
}

/// A station, or a stop without one.
#[derive(Debug, Clone)]
pub struct TransitStop {
    /// Its position.
    pub at: Position,
    /// Its name.
    pub name: Option<String>,
    /// The first, in the order of [`TransitClass`], of the vehicles that call.
    pub class: TransitClass,
}

/// Kinds of public transport vehicles, in the order in which maps show them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum TransitClass {
    /// Trains and subways.
    Rail,
    /// Trams and light rail.
    Tram,
    /// Aerial lifts, cable cars and funiculars.
    Cable,
    /// Ferries.
    Ferry,
    /// Buses and trolleybuses.
    Bus,
}

/// A named polygon, such as a lake or a park.
#[derive(Debug, Clone)]
pub struct NamedPolygon {
    /// WGS 84 longitude and latitude, valid.
    pub outline: MultiPolygon,
    /// Its name.
    pub name: Option<String>,
}

/// The boundary of the area within which the lists of a theme are complete.
#[derive(Debug, Clone)]
pub struct CompletenessBoundary {
    /// The theme of the lists.
    pub theme: Theme,
    /// WGS 84 longitude and latitude.
    pub line: MultiLineString,
}

/// A settlement or a part of one.
#[derive(Debug, Clone)]
pub struct NamedPlace {
    /// The position of its label.
    pub at: Position,
    /// Its name.
    pub name: String,
    /// Its class.
    pub class: PlaceClass,
}

/// Settlement classes, from large to small.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PlaceClass {
    /// A city.
    City,
    /// A town.
    Town,
    /// A village, or a large part of a city.
    Suburb,
    /// A small part of a city.
    Neighbourhood,
}

impl BasemapFeatures {
    /// Whether there are no streets, water, green spaces or places.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.streets.is_empty() && self.water.is_empty() && self.green.is_empty() && self.places.is_empty()
    }
}

impl StreetClass {
    /// Its name in tiles.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Motorway => "motorway",
            Self::Primary => "primary",
            Self::Secondary => "secondary",
            Self::Minor => "minor",
            Self::Path => "path",
        }
    }
}

impl TransitClass {
    /// Its name in tiles.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Rail => "rail",
            Self::Tram => "tram",
            Self::Cable => "cable",
            Self::Ferry => "ferry",
            Self::Bus => "bus",
        }
    }
}

impl PlaceClass {
    /// Its name in tiles.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::City => "city",
            Self::Town => "town",
            Self::Suburb => "suburb",
            Self::Neighbourhood => "neighbourhood",
        }
    }
}
