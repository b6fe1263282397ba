//! Places that people need to reach, and the areas that cities plan for.

use geo::MultiPolygon;

use crate::domain::{AreaKind, Footprint, Theme, TractIdx};

/// A place that helps: a clinic, a park, a stop, a legal clinic.
#[derive(Debug, Clone)]
pub struct Site {
    /// `<theme>-<id in its file>`, unique within a region.
    pub id: String,
    /// What it is for.
    pub theme: Theme,
    /// What people call it.
    pub name: Option<String>,
    /// Where it is.
    pub footprint: Footprint,
}

/// An area that a city plans for: a community area, a ward, a municipality.
#[derive(Debug, Clone)]
pub struct PlanningArea {
    /// `<kind>-<id in its file>`, unique within a region.
    pub id: String,
    /// What kind of area it is.
    pub kind: AreaKind,
    /// What people call it.
    pub name: String,
    /// Its outline in WGS 84 longitude and latitude, valid.
    pub outline: MultiPolygon,
    /// Which tracts it is said to consist of, in the order of the tracts; `None` where its outline decides.
    pub members: Option<Vec<Member>>,
}

/// What a crosswalk says of a tract and an area.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Member {
    /// The tract.
    pub tract: TractIdx,
    /// The share of its people that is the area's, 0..=1.
    pub people: f64,
    /// The share of its homes that is the area's, 0..=1.
    pub homes: f64,
}
