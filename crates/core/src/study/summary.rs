//! The part of a study that its atlas contains.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::domain::{AreaKind, IndicatorId, LocalText, MatrixId, Mode, StudyThemes, TextLanguage, TractVintage};
use crate::gap::{CatchmentMeasure, Combination, Criterion, Index, Standard, criteria};
use crate::study::Study;
use crate::travel::Walking;
use crate::travel::timetable::TransitOptions;

/// The part of a study that every atlas contains.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StudySummary {
    /// The name of the region.
    pub name: LocalText,
    /// The language of readers who ask for none, and of names of areas.
    #[serde(default)]
    pub language: TextLanguage,
    /// The vintage of the tracts.
    pub tract_vintage: Option<TractVintage>,
    /// The license of the published data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub license: Option<String>,
    /// How people walk.
    pub walking: Walking,
    /// How people use transit.
    pub transit: TransitOptions,
    /// Accessibility standards.
    pub standards: Vec<Standard>,
    /// Combinations of these standards.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub combinations: Vec<Combination>,
    /// The kinds of planning areas and their labels.
    pub area_kinds: BTreeMap<AreaKind, LocalText>,
    /// The study's own themes.
    #[serde(default, skip_serializing_if = "no_themes")]
    pub themes: StudyThemes,
    /// Floating catchment measures.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub measures: Vec<CatchmentMeasure>,
    /// Indices of need, with their weights.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub indices: Vec<Index>,
    /// The groups whose access is compared; `None` for those of every study.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub groups: Option<Vec<IndicatorId>>,
    /// The timetables, as the study names them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub timetables: Vec<String>,
    /// The tables of imported travel costs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub costs: Vec<MatrixId>,
}

fn no_themes(themes: &StudyThemes) -> bool {
    themes.all().is_empty()
}

impl Study {
    /// The part of the study that an atlas contains.
    #[must_use]
    pub fn summary(&self) -> StudySummary {
        StudySummary {
            name: self.study.name.clone(),
            language: self.study.language,
            tract_vintage: self.study.tract_vintage,
            license: self.study.license.clone().filter(|text| !text.trim().is_empty()),
            walking: self.walking,
            transit: self.transit.clone(),
            standards: self.standards.clone(),
            combinations: self.combinations.clone(),
            themes: self.themes.clone(),
            measures: self.measures.clone(),
            indices: self.indices.clone(),
            groups: self.equity.groups.clone(),
            timetables: self.timetables.iter().map(|feed| feed.gtfs.0.clone()).collect(),
            costs: self.costs.iter().map(|table| table.id.clone()).collect(),
            area_kinds: self.areas.iter().map(|area| (area.kind.clone(), area.label.clone())).collect(),
        }
    }
}

impl StudySummary {
    /// The standards, and after them the combinations.
    #[must_use]
    pub fn criteria(&self) -> Vec<Criterion<'_>> {
        criteria(&self.standards, &self.combinations)
    }

    /// The modes of the standards, each once.
    #[must_use]
    pub fn modes(&self) -> BTreeSet<&Mode> {
        self.standards.iter().map(|standard| &standard.mode).collect()
    }
}
