//! Streets for all modes of travel.

use geo::Line;
use serde::{Deserialize, Serialize};

use crate::domain::{Meters, Position};

/// The directions in which a street is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Open {
    /// From its first end to its second.
    pub forward: bool,
    /// From its second end to its first.
    pub backward: bool,
}

impl Open {
    /// Open in both directions.
    pub const BOTH: Self = Self { forward: true, backward: true };
    /// Closed.
    pub const NO: Self = Self { forward: false, backward: false };
    /// One way.
    pub const FORWARD: Self = Self { forward: true, backward: false };

    /// The same with the ends exchanged.
    #[must_use]
    pub const fn reversed(self) -> Self {
        Self { forward: self.backward, backward: self.forward }
    }

    /// Whether it is open in no direction.
    #[must_use]
    pub const fn is_closed(self) -> bool {
        !self.forward && !self.backward
    }
}

/// A straight part of a street between two points.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct StreetSegment {
    /// Indices of its end points.
    pub ends: [u32; 2],
    /// Its length.
    pub length: Meters,
    /// The directions open to walking.
    pub walk: Open,
    /// The directions open to driving.
    pub drive: Open,
    /// Free-flow speed in km/h, above 0; without meaning where driving is closed.
    pub km_per_hour: f32,
    /// Whether origins and sites can be linked to it: not to motorways, bridges, ferries and tunnels.
    pub is_linkable: bool,
}

/// A point that is closed to some modes: a bollard, a locked gate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClosedPoint {
    /// Index of the point.
    pub point: u32,
    /// Closed to walking.
    pub to_walkers: bool,
    /// Closed to driving.
    pub to_drivers: bool,
}

/// The streets of a region, for all modes of travel.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct StreetMap {
    /// The points where streets meet, bend and end.
    pub points: Vec<Position>,
    /// The streets between them.
    pub segments: Vec<StreetSegment>,
    /// Points that are closed to some modes.
    pub closed: Vec<ClosedPoint>,
    /// Lines in degrees that are crossed on streets only: motorways, railways and rivers, without tunnels and bridges.
    pub obstacles: Vec<Line>,
    /// Mapped gates and entrances.
    pub entrances: Vec<Position>,
}
