//! What a scenario changes.

use serde::Serialize;

use crate::domain::{Bounded, Estimate, IndicatorId, StandardId};

/// What a scenario changes.
#[derive(Debug)]
pub struct ScenarioChanges {
    /// The standards that it can affect, for their own people and then for each group.
    pub standards: Vec<StandardChanges>,
    /// The standards that it can affect and that are not answered.
    pub unanswered: Vec<(StandardId, Unanswered)>,
}

/// Why a standard is not answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Unanswered {
    /// The standard is about a theme with confidential sites.
    Confidential,
    /// Imported costs have no costs to a site in a new place.
    ImportedCosts,
}

/// What changes for some people by a standard.
#[derive(Debug)]
pub struct StandardChanges {
    /// The standard.
    pub standard: StandardId,
    /// The people.
    pub people: IndicatorId,
    /// Whether these are a group, and not the standard's own people.
    pub is_group: bool,
    /// The planning areas, and last the region.
    pub areas: Vec<PlaceChange>,
    /// The tracts. Empty for a group: access by group is published for areas.
    pub tracts: Vec<PlaceChange>,
}

/// What changes in a place. A number is `None` where it is missing or withheld.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct PlaceChange {
    /// The people concerned.
    pub people: Option<Estimate>,
    /// The people without access.
    pub before: Option<Bounded>,
    /// Those in the scenario.
    pub after: Option<Bounded>,
    /// The people who are without access and get it.
    pub gained: Option<Bounded>,
    /// The people who have access and lose it.
    pub lost: Option<Bounded>,
    /// How many more people are without access: those who lose it less those who get it.
    pub change: Option<Bounded>,
    /// Whether nothing differs for anybody, whatever is not known.
    pub is_unchanged: bool,
    /// Whether the count of the people, or of a tract in which something differs, is withheld.
    pub is_withheld: bool,
}
