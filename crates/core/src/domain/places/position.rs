//! Positions and footprints.

use geo::{BoundingRect, Intersects, MultiPolygon, Point, Rect};
use serde::{Deserialize, Serialize};

/// A point on the globe in WGS 84 degrees: longitude in -180..=180, latitude in -90..=90.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "(f64, f64)", into = "(f64, f64)")]
pub struct Position {
    lon: f64,
    lat: f64,
}

impl TryFrom<(f64, f64)> for Position {
    type Error = &'static str;
    fn try_from((lon, lat): (f64, f64)) -> Result<Self, Self::Error> {
        Self::new(lon, lat).ok_or("no degrees of longitude and latitude")
    }
}

impl From<Position> for (f64, f64) {
    fn from(position: Position) -> Self {
        (position.lon, position.lat)
    }
}

impl Position {
    /// 0, 0.
    pub const NULL_ISLAND: Self = Self { lon: 0.0, lat: 0.0 };

    /// `None` if a number is out of range.
    #[must_use]
    pub fn new(lon: f64, lat: f64) -> Option<Self> {
        ((-180.0..=180.0).contains(&lon) && (-90.0..=90.0).contains(&lat)).then_some(Self { lon, lat })
    }

    /// Degrees east of Greenwich.
    #[must_use]
    pub const fn lon(self) -> f64 {
        self.lon
    }

    /// Degrees north of the equator.
    #[must_use]
    pub const fn lat(self) -> f64 {
        self.lat
    }

    /// The position at a fraction of the straight line to another, in degrees. `None` where that is no position.
    #[must_use]
    pub fn toward(self, other: Self, fraction: f64) -> Option<Self> {
        let between = |from: f64, to: f64| from + (to - from) * fraction;
        Self::new(between(self.lon, other.lon), between(self.lat, other.lat))
    }

    /// The position as a geometry.
    #[must_use]
    pub fn point(self) -> Point {
        Point::new(self.lon, self.lat)
    }
}

/// The footprint of a site.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Footprint {
    /// A single point.
    Point(Position),
    /// An area such as a park, in WGS 84 longitude and latitude, valid and not empty.
    Area(MultiPolygon),
}

impl Footprint {
    /// Its bounding box in degrees.
    #[must_use]
    pub fn bounds(&self) -> Option<Rect> {
        match self {
            Self::Point(position) => Some(position.point().bounding_rect()),
            Self::Area(outline) => outline.bounding_rect(),
        }
    }

    /// Whether a position is inside its area or on the edge of it; never of a point.
    #[must_use]
    pub fn contains(&self, position: Position) -> bool {
        match self {
            Self::Point(_) => false,
            Self::Area(outline) => outline.intersects(&position.point()),
        }
    }

    /// The footprint as a geometry.
    #[must_use]
    pub fn geometry(&self) -> geo::Geometry {
        match self {
            Self::Point(position) => position.point().into(),
            Self::Area(outline) => outline.clone().into(),
        }
    }
}
