//! Planning areas, and the tracts that a crosswalk assigns to them.

use std::collections::BTreeMap;

use geo::MultiPolygon;
use serde::{Deserialize, Serialize};

use crate::domain::{AreaKind, TextLanguage, TractIdx};

/// A planning area: a community area, a ward, a municipality.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PlanningArea {
    /// `<kind>-<id in its file>`, unique within a region.
    pub id: String,
    /// Its kind.
    pub kind: AreaKind,
    /// Its name.
    pub name: String,
    /// Its name in other languages.
    pub names: BTreeMap<TextLanguage, String>,
    /// Its outline in WGS 84 longitude and latitude, valid.
    pub outline: MultiPolygon,
    /// Its tracts by a crosswalk, in the order of the tracts; `None` if its outline decides.
    pub crosswalk_shares: Option<Vec<CrosswalkShare>>,
}

/// The shares of a tract that a crosswalk assigns to an area.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct CrosswalkShare {
    /// The tract.
    pub tract: TractIdx,
    /// The share of its people, 0..=1.
    pub people: f64,
    /// The share of its homes, 0..=1.
    pub homes: f64,
}
