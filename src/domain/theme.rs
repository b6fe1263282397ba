//! The registry of themes: what the places that people go to are for.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::domain::{Cost, IndicatorId, Mode, Theme};

/// A theme of the registry, `data/themes.toml`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KnownTheme {
    /// Its short name.
    pub id: Theme,
    /// What its sites are called together, such as `Clinics`.
    pub label: String,
    /// One of them in the middle of a sentence, such as `a clinic`.
    pub one: String,
    /// The part of a municipal plan that it belongs to.
    pub planning_area: String,
    /// Whose need it answers most.
    pub people: IndicatorId,
    /// How people go there, in the standard that is suggested.
    pub mode: Mode,
    /// How far or how long away the nearest one may be.
    pub within: Cost,
    /// Why that far.
    pub reason: String,
    /// Who says so; `none` where it is our judgement alone.
    pub source: String,
    /// Whether where its sites are must not be found.
    #[serde(default)]
    pub sensitive: bool,
}

#[derive(Debug, Default, Deserialize)]
struct Registry {
    themes: Vec<KnownTheme>,
}

// A test reads it, so that no program leaves the house without.
static REGISTRY: LazyLock<Registry> =
    LazyLock::new(|| toml::from_str(include_str!("../../data/themes.toml")).unwrap_or_default());

impl Theme {
    /// What the registry knows of it. `None` for themes of a study's own.
    #[must_use]
    pub fn known(&self) -> Option<&'static KnownTheme> {
        KnownTheme::all().iter().find(|known| known.id == *self)
    }

    /// Whether where its sites are must not be found.
    #[must_use]
    pub fn is_sensitive(&self) -> bool {
        self.known().is_some_and(|known| known.sensitive)
    }
}

impl KnownTheme {
    /// All themes of the registry.
    #[must_use]
    pub fn all() -> &'static [Self] {
        &REGISTRY.themes
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_theme_has_a_name_of_its_own_and_a_reason_for_its_standard() {
        let all = KnownTheme::all();
        let ids: BTreeSet<&str> = all.iter().map(|known| known.id.as_str()).collect();
        assert_eq!(ids.len(), all.len());
        // What the founding texts name: mission.md, M05 to M62.
        for needed in [
            "clinic",
            "park",
            "transit",
            "legal",
            "english-class",
            "library",
            "worker-center",
            "job-center",
            "school",
            "municipal-office",
            "bank",
            "police",
            "emergency-language-line",
            "public-space",
            "id-enrollment",
        ] {
            assert!(ids.contains(needed), "{needed}");
        }
        let areas = ["land use", "housing", "transportation", "natural resources", "economic development", "community"];
        for known in all {
            assert!(areas.iter().any(|area| known.planning_area.starts_with(area)), "{}", known.id);
            assert!(!known.reason.is_empty() && !known.source.is_empty() && !known.one.is_empty(), "{}", known.id);
        }
        assert!("shelter".parse().is_ok_and(|theme: Theme| theme.is_sensitive()));
        assert!("clinic".parse().is_ok_and(|theme: Theme| !theme.is_sensitive()));
    }
}
