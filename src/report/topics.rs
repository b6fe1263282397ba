//! The standards of a report by topic.

use gapatlas_text::Text;
use serde::Serialize;

use crate::domain::{StandardId, StudyThemes};
use crate::gap::Standard;

/// The standards of one topic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TopicStandards {
    /// The element of a municipal plan that their themes belong to; `null` for themes without one.
    pub id: Option<String>,
    /// The label of the topic.
    pub label: String,
    /// The standards, in the order of the study.
    pub standards: Vec<StandardId>,
}

/// The topics with standards, in the order of the theme registry.
pub(super) fn topics(text: &Text, standards: &[Standard], themes: &StudyThemes) -> Vec<TopicStandards> {
    let all = themes.by_topic().into_iter().filter_map(|(topic, _)| topic).map(Some).chain([None]);
    let described = all.map(|topic| TopicStandards {
        id: topic.map(str::to_owned),
        label: text.topic(topic),
        standards: of_topic(standards, themes, topic),
    });
    described.filter(|topic| !topic.standards.is_empty()).collect()
}

fn of_topic(standards: &[Standard], themes: &StudyThemes, topic: Option<&str>) -> Vec<StandardId> {
    let own = standards.iter().filter(|standard| themes.topic(&standard.theme) == topic);
    own.map(|standard| standard.id.clone()).collect()
}
