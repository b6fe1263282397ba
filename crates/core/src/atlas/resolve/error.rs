//! Why a study cannot be evaluated in a region.

use std::fmt;

use crate::domain::{IndexId, IndicatorId, MeasureId, Mode, StandardId, Theme};
use crate::region::RegionPart;

/// Why a study cannot be evaluated in a region.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ResolveError {
    /// No table counts the people.
    #[error("standard `{standard}` counts the people `{people}`, and no table of the study has them; it has {known}")]
    NoSuchPeople {
        /// The standard.
        standard: StandardId,
        /// The people.
        people: IndicatorId,
        /// What the tables have.
        known: String,
    },
    /// The study has no sites of the theme.
    #[error("standard `{standard}` asks for sites of the theme `{theme}`, and the study has none; it has {known}")]
    NoSites {
        /// The standard.
        standard: StandardId,
        /// The theme.
        theme: Theme,
        /// The themes of the study.
        known: String,
    },
    /// The time limit is longer than a walk around the globe.
    #[error("standard `{0}` allows so much time that everything is in reach; lower `within`")]
    UnboundedReach(StandardId),
    /// The study has no data for the mode.
    #[error("standard `{standard}` asks for the mode `{mode}`, and the study has no {needs}")]
    ModeUnavailable {
        /// The standard.
        standard: StandardId,
        /// The mode.
        mode: Mode,
        /// What the study lacks.
        needs: String,
    },
    /// A distance where costs are times, or a time where they are distances.
    #[error("standard `{standard}`: the costs of the mode `{mode}` are in {known}; write `within` as {example}")]
    WrongUnit {
        /// The standard.
        standard: StandardId,
        /// The mode.
        mode: Mode,
        /// The unit of its costs.
        known: &'static str,
        /// An example of a valid limit.
        example: &'static str,
    },
    /// Two columns with the same name.
    #[error("{first} and {second} would both be the column `{column}`; give one of them another name")]
    ColumnClash {
        /// The column.
        column: String,
        /// The quantity that has the name first.
        first: String,
        /// The quantity that has it again.
        second: String,
    },
    /// The languages of the people are not known.
    #[error(
        "standard `{standard}` asks for sites that speak the language of the people `{people}`, whose languages are \
         not known; write `people = \"limited_english\"`, or one of its groups such as `limited_english_spanish`, with \
         the Census table C16001, or counts of some of its groups, under [[demographics]]"
    )]
    Language {
        /// The standard.
        standard: StandardId,
        /// The people.
        people: IndicatorId,
    },
    /// Two standards with the same id.
    #[error("two standards are called `{0}`; give one of them another id")]
    DuplicateStandard(StandardId),
    /// A group whose access cannot be compared.
    #[error("[equity] group `{group}`: {problem}")]
    Group {
        /// The group.
        group: IndicatorId,
        /// What is wrong and what to do.
        problem: String,
    },
    /// A floating catchment measure that the region has no data for, or that would disclose what is withheld.
    #[error("measure `{measure}`: {problem}")]
    Measure {
        /// The measure.
        measure: MeasureId,
        /// What is wrong and what to do.
        problem: String,
        /// The parts of the region that it may be a consequence of.
        needs: &'static [RegionPart],
    },
    /// A combination of standards that do not go together.
    #[error("combination `{combination}`: {problem}")]
    Combination {
        /// The combination.
        combination: StandardId,
        /// What is wrong and what to do.
        problem: String,
        /// The parts of the region that it may be a consequence of.
        needs: &'static [RegionPart],
    },
    /// An index of an indicator without a share, or with suppressed counts.
    #[error("index `{index}`: {problem}")]
    Index {
        /// The index.
        index: IndexId,
        /// What is wrong and what to do.
        problem: String,
    },
}

impl ResolveError {
    /// The parts of the region without which it could be a mere consequence of what is missing there.
    #[must_use]
    pub const fn needs(&self) -> &'static [RegionPart] {
        match self {
            Self::NoSuchPeople { .. } | Self::Language { .. } | Self::Group { .. } | Self::Index { .. } => {
                &[RegionPart::Demographics]
            }
            Self::Measure { needs, .. } | Self::Combination { needs, .. } => needs,
            Self::NoSites { .. } => &[RegionPart::Sites, RegionPart::Timetables],
            Self::ModeUnavailable { mode: Mode::Walk | Mode::Drive, .. } => &[RegionPart::Streets],
            Self::ModeUnavailable { mode: Mode::Transit, .. } => &[RegionPart::Timetables],
            Self::ModeUnavailable { mode: Mode::Matrix(_), .. } => &[RegionPart::Costs],
            Self::ModeUnavailable { mode: Mode::Straight, .. }
            | Self::UnboundedReach(_)
            | Self::WrongUnit { .. }
            | Self::ColumnClash { .. }
            | Self::DuplicateStandard(_) => &[],
        }
    }
}

/// Every reason why a study cannot be evaluated in a region; at least one.
#[derive(Debug, Clone, PartialEq)]
pub struct ResolveErrors(pub Vec<ResolveError>);

impl fmt::Display for ResolveErrors {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines: Vec<String> = self.0.iter().map(ToString::to_string).collect();
        formatter.write_str(&lines.join("\n"))
    }
}

impl std::error::Error for ResolveErrors {}

impl From<ResolveError> for ResolveErrors {
    fn from(error: ResolveError) -> Self {
        Self(vec![error])
    }
}

/// Ids as a message names them.
pub(super) fn quoted_list<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let names: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
    if names.is_empty() { "none".to_owned() } else { names.join(", ") }
}
