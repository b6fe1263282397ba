//! Places that people need to reach, and the areas that cities plan for.

use geo::MultiPolygon;

use crate::domain::{AreaKind, Footprint, Theme};

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
}
