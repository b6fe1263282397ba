//! The registry of themes: what the places that people go to are for.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

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

/// `[[themes]]`: a theme of a study's own, or other words for one of the registry.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnTheme {
    /// Its short name.
    pub id: Theme,
    /// What its sites are called together.
    pub label: String,
    /// One of them in the middle of a sentence; default: `a place of "<label>"`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub one: Option<String>,
    /// The part of a municipal plan that it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planning_area: Option<PlanningPart>,
    /// Whose need it answers most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people: Option<IndicatorId>,
    /// How people go there, in the standard that its maker suggests.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mode: Option<Mode>,
    /// How far or how long away the nearest one may be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<Cost>,
    /// Why that far, and who says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Whether where its sites are must not be found.
    #[serde(default)]
    pub sensitive: bool,
}

/// A part of a municipal plan, as the registry names it: `housing`, `community facilities: health`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PlanningPart(String);

/// Text that names no part of a municipal plan.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is no part of a plan; write land use, housing, transportation, natural resources, economic development or community \
     facilities, with more behind a colon where you like"
)]
pub struct UnknownPart(String);

impl PlanningPart {
    /// The parts of a plan.
    const ALL: [&'static str; 6] =
        ["land use", "housing", "transportation", "natural resources", "economic development", "community facilities"];

    /// Its name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for PlanningPart {
    type Error = UnknownPart;

    fn try_from(text: String) -> Result<Self, UnknownPart> {
        let part = text.split(':').next().unwrap_or_default().trim();
        if Self::ALL.contains(&part) { Ok(Self(text)) } else { Err(UnknownPart(text)) }
    }
}

impl From<PlanningPart> for String {
    fn from(part: PlanningPart) -> Self {
        part.0
    }
}

/// The themes of a study's own.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Themes(Vec<OwnTheme>);

impl Themes {
    /// In the order of the study.
    #[must_use]
    pub fn all(&self) -> &[OwnTheme] {
        &self.0
    }

    /// What the study says of a theme.
    #[must_use]
    pub fn find(&self, theme: &Theme) -> Option<&OwnTheme> {
        self.0.iter().find(|own| own.id == *theme)
    }

    /// Whether where its sites are must not be found; what the registry calls sensitive stays so.
    #[must_use]
    pub fn is_sensitive(&self, theme: &Theme) -> bool {
        theme.is_sensitive() || self.find(theme).is_some_and(|own| own.sensitive)
    }

    /// The topic of a theme: the part of a municipal plan that it belongs to, by the study and else by the registry. `None` where
    /// neither says.
    #[must_use]
    pub fn topic(&self, theme: &Theme) -> Option<&str> {
        let own = self.find(theme).and_then(|own| own.planning_area.as_ref());
        own.map(PlanningPart::as_str).or_else(|| theme.known().map(|known| known.planning_area.as_str()))
    }

    /// All themes of the registry and of the study by topic: topics in the order of the registry, those of the study's own behind them,
    /// and last the themes without a topic.
    #[must_use]
    pub fn by_topic(&self) -> Vec<(Option<&str>, Vec<&Theme>)> {
        let known = || KnownTheme::all().iter().map(|known| &known.id);
        let own = self.all().iter().map(|own| &own.id).filter(|id| id.known().is_none());
        let mut topics: Vec<Option<&str>> =
            KnownTheme::all().iter().map(|known| Some(known.planning_area.as_str())).collect();
        topics.extend(self.all().iter().filter_map(|own| own.planning_area.as_ref()).map(|part| Some(part.as_str())));
        topics.push(None);
        let themes: Vec<&Theme> = known().chain(own).collect();
        let mut by_topic: Vec<(Option<&str>, Vec<&Theme>)> = Vec::new();
        for topic in topics {
            if by_topic.iter().all(|(there, _)| *there != topic) {
                by_topic.push((topic, themes.iter().copied().filter(|theme| self.topic(theme) == topic).collect()));
            }
        }
        by_topic.retain(|(_, themes)| !themes.is_empty());
        by_topic
    }
}

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
        for known in all {
            assert!(PlanningPart::try_from(known.planning_area.clone()).is_ok(), "{}", known.id);
            assert!(!known.reason.is_empty() && !known.source.is_empty() && !known.one.is_empty(), "{}", known.id);
        }
        let themes = Themes::default();
        let by_topic = themes.by_topic();
        assert_eq!(by_topic.iter().map(|(_, themes)| themes.len()).sum::<usize>(), 34);
        assert!(by_topic.iter().all(|(topic, _)| topic.is_some()));
        assert_eq!(by_topic[0].0, Some("community facilities: health"));
        assert!("shelter".parse().is_ok_and(|theme: Theme| theme.is_sensitive()));
        assert!("clinic".parse().is_ok_and(|theme: Theme| !theme.is_sensitive()));
    }

    #[test]
    fn a_study_gives_its_themes_a_topic_and_those_of_the_registry_another() {
        let themes: Themes = toml::from_str::<std::collections::BTreeMap<String, Themes>>(
            "themes = [{ id = \"clinic\", label = \"Clinics\", planning_area = \"housing\" }, { id = \"x\", label = \"X\" }, \
             { id = \"y\", label = \"Y\", planning_area = \"land use: squares\" }]",
        )
        .unwrap()
        .remove("themes")
        .unwrap();
        let of = |id: &str| themes.topic(&id.parse().unwrap());
        assert_eq!(
            [of("clinic"), of("park"), of("x"), of("z")],
            [Some("housing"), Some("natural resources"), None, None]
        );
        let by_topic = themes.by_topic();
        let in_topic = |topic: Option<&str>| -> Vec<&str> {
            let found = by_topic.iter().find(|(own, _)| *own == topic).unwrap();
            found.1.iter().map(|theme| theme.as_str()).collect()
        };
        assert_eq!(in_topic(Some("housing")), ["clinic", "fair-housing", "shelter"]);
        assert_eq!(in_topic(Some("land use: squares")), ["y"]);
        assert_eq!(in_topic(None), ["x"]);
        assert_eq!(by_topic.last().map(|(topic, _)| *topic), Some(None));
    }
}
