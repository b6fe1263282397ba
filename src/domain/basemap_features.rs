//! What a map draws behind the numbers, so that people know where they are.

use geo::{LineString, MultiLineString, MultiPolygon};

use crate::domain::{Land, Position, Theme};

/// Streets, transit, water, green and place names around a region. It is looked at and never measured.
#[derive(Debug, Clone, Default)]
pub struct Backdrop {
    /// Streets and roads.
    pub streets: Vec<Street>,
    /// The lines of public transport.
    pub transit: Vec<TransitLine>,
    /// Where people get on and off.
    pub stops: Vec<TransitStop>,
    /// Rivers, lakes and ponds that have a surface.
    pub water: Vec<Ground>,
    /// Parks, woods and cemeteries.
    pub green: Vec<Ground>,
    /// Places with a name.
    pub places: Vec<NamedPlace>,
    /// What is not water, where the study says so: tracts and areas are drawn as far as it goes.
    pub land: Option<Land>,
    /// Where the lists of each theme are complete.
    pub completeness: Vec<Border>,
    /// Whom the makers of the data want named.
    pub attribution: Option<String>,
}

/// A piece of street.
#[derive(Debug, Clone)]
pub struct Street {
    /// WGS 84 longitude and latitude, at least two points.
    pub line: LineString,
    /// How large it is.
    pub class: StreetClass,
    /// What it is called.
    pub name: Option<String>,
}

/// How large a street is, from large to small.
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
    /// Ways for people on foot, and for bicycles.
    Path,
}

/// A line of public transport: all ways that its vehicles take.
#[derive(Debug, Clone)]
pub struct TransitLine {
    /// WGS 84 longitude and latitude. A piece that several trips take is there once.
    pub ways: MultiLineString,
    /// Its number or its name.
    pub name: String,
    /// What runs on it.
    pub class: TransitClass,
}

/// A station, or a stop that belongs to none.
#[derive(Debug, Clone)]
pub struct TransitStop {
    /// Where it is.
    pub at: Position,
    /// What people call it.
    pub name: Option<String>,
    /// The first class of the vehicles that call.
    pub class: TransitClass,
}

/// What runs, in the order in which maps show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TransitClass {
    /// Trains and subways.
    Rail,
    /// Trams and light rail.
    Tram,
    /// What hangs on a cable or is drawn by one.
    Cable,
    /// Boats.
    Ferry,
    /// Buses and trolleybuses.
    Bus,
}

/// A surface.
#[derive(Debug, Clone)]
pub struct Ground {
    /// WGS 84 longitude and latitude, valid.
    pub outline: MultiPolygon,
    /// What it is called.
    pub name: Option<String>,
}

/// The border of the ground on which the lists of a theme are complete.
#[derive(Debug, Clone)]
pub struct Border {
    /// What the lists are of.
    pub theme: Theme,
    /// WGS 84 longitude and latitude.
    pub line: MultiLineString,
}

/// A settlement or a part of one.
#[derive(Debug, Clone)]
pub struct NamedPlace {
    /// Where its name is written.
    pub at: Position,
    /// What it is called.
    pub name: String,
    /// How large it is.
    pub class: PlaceClass,
}

/// How large a settlement is, from large to small.
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

impl Backdrop {
    /// Whether there are neither streets nor water, green or places.
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
