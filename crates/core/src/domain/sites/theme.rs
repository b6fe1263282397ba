//! Themes of sites: the registry, and those of a study.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::domain::{Cost, IndicatorId, LocalText, Mode, Theme};

/// A theme of the registry, `data/themes.toml`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegistryTheme {
    /// Its id.
    pub id: Theme,
    /// Its element of a municipal plan.
    pub planning_area: String,
    /// The people of its suggested standard.
    pub people: IndicatorId,
    /// The travel mode of its suggested standard.
    pub mode: Mode,
    /// The limit of its suggested standard.
    pub within: Cost,
    /// The reason for the limit.
    pub reason: String,
    /// The source of the limit; `none` for our own judgement.
    pub source: String,
    /// Whether its sites are confidential.
    #[serde(default)]
    pub sensitive: bool,
}

#[derive(Debug, Default, Deserialize)]
struct Registry {
    themes: Vec<RegistryTheme>,
}

// A test fails if the registry cannot be parsed.
static REGISTRY: LazyLock<Registry> =
    LazyLock::new(|| toml::from_str(include_str!("../../../../../data/themes.toml")).unwrap_or_default());

/// `[[themes]]`: a theme defined by a study, or a registry theme with other labels.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StudyTheme {
    /// Its id.
    pub id: Theme,
    /// The plural label of its sites.
    pub label: LocalText,
    /// One site within a sentence; default: `a place of "<label>"`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub one: Option<LocalText>,
    /// Its element of a municipal plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planning_area: Option<PlanElement>,
    /// The people of its suggested standard.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people: Option<IndicatorId>,
    /// The travel mode of its suggested standard.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mode: Option<Mode>,
    /// The limit of its suggested standard.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<Cost>,
    /// The reason for the limit, and its source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<LocalText>,
    /// Whether its sites are confidential.
    #[serde(default)]
    pub sensitive: bool,
}

/// An element of a municipal plan, as in the registry: `housing`, `community facilities: health`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PlanElement(String);

/// Text that is not an element of a municipal plan.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is not a part of a plan; write land use, housing, transportation, natural resources, economic development \
     or community facilities, with details after a colon if you like"
)]
pub struct UnknownPlanElement(String);

impl PlanElement {
    /// The elements of a plan.
    const ALL: [&'static str; 6] =
        ["land use", "housing", "transportation", "natural resources", "economic development", "community facilities"];

    /// Its name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for PlanElement {
    type Error = UnknownPlanElement;

    fn try_from(text: String) -> Result<Self, UnknownPlanElement> {
        let part = text.split(':').next().unwrap_or_default().trim();
        if Self::ALL.contains(&part) { Ok(Self(text)) } else { Err(UnknownPlanElement(text)) }
    }
}

impl From<PlanElement> for String {
    fn from(part: PlanElement) -> Self {
        part.0
    }
}

/// The themes of a study.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct StudyThemes(Vec<StudyTheme>);

impl StudyThemes {
    /// All themes, in the order of the study.
    #[must_use]
    pub fn all(&self) -> &[StudyTheme] {
        &self.0
    }

    /// A theme of the study.
    #[must_use]
    pub fn find(&self, theme: &Theme) -> Option<&StudyTheme> {
        self.0.iter().find(|own| own.id == *theme)
    }

    /// Whether its sites are confidential; a study cannot unset this for a registry theme.
    #[must_use]
    pub fn is_sensitive(&self, theme: &Theme) -> bool {
        theme.is_sensitive() || self.find(theme).is_some_and(|own| own.sensitive)
    }

    /// The topic of a theme: its element of a municipal plan in the study, else in the registry. `None` if neither has
    /// one.
    #[must_use]
    pub fn topic(&self, theme: &Theme) -> Option<&str> {
        let own = self.find(theme).and_then(|own| own.planning_area.as_ref());
        own.map(PlanElement::as_str).or_else(|| theme.known().map(|known| known.planning_area.as_str()))
    }

    /// All themes of the registry and the study by topic: topics in the order of the registry, then those of the study
    /// only, then the themes without a topic.
    #[must_use]
    pub fn by_topic(&self) -> Vec<(Option<&str>, Vec<&Theme>)> {
        let known = || RegistryTheme::all().iter().map(|known| &known.id);
        let own = self.all().iter().map(|own| &own.id).filter(|id| id.known().is_none());
        let mut topics: Vec<Option<&str>> =
            RegistryTheme::all().iter().map(|known| Some(known.planning_area.as_str())).collect();
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
    /// Its entry in the registry; `None` for a theme defined by a study.
    #[must_use]
    pub fn known(&self) -> Option<&'static RegistryTheme> {
        RegistryTheme::all().iter().find(|known| known.id == *self)
    }

    /// Whether its sites are confidential.
    #[must_use]
    pub fn is_sensitive(&self) -> bool {
        self.known().is_some_and(|known| known.sensitive)
    }
}

impl RegistryTheme {
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
        let all = RegistryTheme::all();
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
            assert!(PlanElement::try_from(known.planning_area.clone()).is_ok(), "{}", known.id);
            assert!(!known.reason.is_empty() && !known.source.is_empty(), "{}", known.id);
        }
        let themes = StudyThemes::default();
        let by_topic = themes.by_topic();
        assert_eq!(by_topic.iter().map(|(_, themes)| themes.len()).sum::<usize>(), 34);
        assert!(by_topic.iter().all(|(topic, _)| topic.is_some()));
        assert_eq!(by_topic[0].0, Some("community facilities: health"));
        assert!("shelter".parse().is_ok_and(|theme: Theme| theme.is_sensitive()));
        assert!("clinic".parse().is_ok_and(|theme: Theme| !theme.is_sensitive()));
    }

    #[test]
    fn a_study_gives_its_themes_a_topic_and_those_of_the_registry_another() {
        let themes: StudyThemes = toml::from_str::<std::collections::BTreeMap<String, StudyThemes>>(
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
