//! What a map draws behind the numbers, so that people know where they are.

use geo::{LineString, MultiPolygon};

use crate::domain::Position;

/// Streets, water, green and place names around a region. It is looked at and never measured.
#[derive(Debug, Clone, Default)]
pub struct Backdrop {
    /// Streets and roads.
    pub streets: Vec<Street>,
    /// Rivers, lakes and ponds that have a surface.
    pub water: Vec<Ground>,
    /// Parks, woods and cemeteries.
    pub green: Vec<Ground>,
    /// Places with a name.
    pub places: Vec<NamedPlace>,
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
}

/// A surface.
#[derive(Debug, Clone)]
pub struct Ground {
    /// WGS 84 longitude and latitude, valid.
    pub outline: MultiPolygon,
    /// What it is called.
    pub name: Option<String>,
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
    /// Whether there is nothing to draw.
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
