//! Streets as they were observed, for every way of travel.

use geo::Line;

use crate::domain::{Meters, Position};

/// Into which directions a street is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Open {
    /// From its first end to its second.
    pub forward: bool,
    /// From its second end to its first.
    pub backward: bool,
}

impl Open {
    /// Open both ways.
    pub const BOTH: Self = Self { forward: true, backward: true };
    /// Closed.
    pub const NO: Self = Self { forward: false, backward: false };
    /// One way.
    pub const FORWARD: Self = Self { forward: true, backward: false };

    /// The same street seen from its other end.
    #[must_use]
    pub const fn turned(self) -> Self {
        Self { forward: self.backward, backward: self.forward }
    }

    /// Whether nobody may use it.
    #[must_use]
    pub const fn is_closed(self) -> bool {
        !self.forward && !self.backward
    }
}

/// A straight piece of a street between two points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Piece {
    /// Which of the points of the map it joins.
    pub ends: [u32; 2],
    /// How long it is.
    pub length: Meters,
    /// Who may walk it.
    pub walk: Open,
    /// Who may drive it.
    pub drive: Open,
    /// How fast it is driven when nobody is in the way, in km/h, above 0. Nothing is said where nobody may drive.
    pub km_per_hour: f32,
    /// Whether there are doors beside it: not on motorways, bridges and ferries, nor in tunnels.
    pub has_doors: bool,
}

/// A point that not everybody may pass: a bollard, a locked gate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Closed {
    /// Which of the points.
    pub point: u32,
    /// Nobody walks through.
    pub to_walkers: bool,
    /// Nobody drives through.
    pub to_drivers: bool,
}

/// The streets of a region, for every way of travel.
#[derive(Debug, Clone, Default)]
pub struct StreetMap {
    /// Where streets meet, bend and end.
    pub points: Vec<Position>,
    /// The streets between them.
    pub pieces: Vec<Piece>,
    /// Points that not everybody may pass.
    pub closed: Vec<Closed>,
    /// What nobody crosses on foot but on a street: motorways, railways, rivers, in degrees. Not what runs in a tunnel
    /// or over a bridge.
    pub obstacles: Vec<Line>,
    /// Gates and entrances that are no streets.
    pub entrances: Vec<Position>,
}
