//! Scenarios: who gains access and who loses it if something is otherwise.

pub(crate) mod evaluate;
pub(crate) mod worker;

use schemars::JsonSchema;
use serde::Serialize;

use crate::domain::{Mode, Theme};
use crate::gap::Standard;
use crate::http::reach::question::is_public;
use crate::http::server::served_atlas::ServedAtlas;

/// Which sites can be otherwise in a scenario by a standard. `None` where the service does not answer: where a site of the
/// theme is confidential, or its sites are the stops of timetables.
pub(crate) fn scenario_sites(standard: &Standard, atlas: &ServedAtlas) -> Option<ScenarioSites> {
    let is_of_stops = standard.theme == Theme::transit() || standard.theme == Theme::frequent_transit();
    let are_stops = is_of_stops && !atlas.contents.provenance.study.timetables.is_empty();
    let is_answered = atlas.scenarios.is_available() && is_public(standard, atlas) && !are_stops;
    let sites = match standard.mode {
        Mode::Matrix(_) => ScenarioSites::Listed,
        Mode::Straight | Mode::Walk | Mode::Drive | Mode::Transit => ScenarioSites::Anywhere,
    };
    is_answered.then_some(sites)
}

/// Which sites can be otherwise in a scenario.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ScenarioSites {
    /// Those of the lists, and new ones anywhere.
    Anywhere,
    /// Those of the lists, where they are: a table of travel costs knows no other places.
    Listed,
}
