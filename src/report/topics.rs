//! The standards and combinations of a report by topic.

use gapatlas_text::Text;
use serde::Serialize;

use crate::domain::{StandardId, StudyThemes};
use crate::gap::Criterion;

/// The standards of one topic, or all combinations.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TopicStandards {
    /// The element of a municipal plan that their themes belong to, or `several needs`; `null` for themes without one.
    pub id: Option<String>,
    /// The label of the topic.
    pub label: String,
    /// The standards, in the order of the study.
    pub standards: Vec<StandardId>,
}

/// The topics with standards, in the order of the theme registry, and last the combinations.
pub(super) fn topics(text: &Text, criteria: &[Criterion<'_>], themes: &StudyThemes) -> Vec<TopicStandards> {
    let of_themes = themes.by_topic().into_iter().filter_map(|(topic, _)| topic);
    let all = of_themes.map(Some).chain([None, Some(Criterion::SEVERAL_NEEDS)]);
    let described = all.map(|topic| TopicStandards {
        id: topic.map(str::to_owned),
        label: text.topic(topic),
        standards: of_topic(criteria, themes, topic),
    });
    described.filter(|topic| !topic.standards.is_empty()).collect()
}

fn of_topic(criteria: &[Criterion<'_>], themes: &StudyThemes, topic: Option<&str>) -> Vec<StandardId> {
    let own = criteria.iter().filter(|criterion| criterion.topic(themes) == topic);
    own.map(|criterion| criterion.id().clone()).collect()
}
