//! What people have access by.

use crate::domain::{CostUnit, IndicatorId, StandardId, StudyThemes, Theme};
use crate::gap::{Combination, Standard};

/// What people have access by, or not: one standard, or a combination of several. Everything that is published of a
/// standard is published of a combination, except what only one kind of sites can have: a nearest site, and barriers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Criterion<'a> {
    /// A standard.
    Standard(&'a Standard),
    /// A combination.
    Combination(Combined<'a>),
}

/// A combination among the standards of its study.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Combined<'a> {
    /// The combination.
    pub combination: &'a Combination,
    /// Its first standard. All are about the same people.
    first: &'a Standard,
    /// The standards of the study.
    study: &'a [Standard],
}

impl<'a> Combined<'a> {
    /// A combination; `None` where the study lacks one of its standards, or it has none.
    #[must_use]
    pub fn new(combination: &'a Combination, study: &'a [Standard]) -> Option<Self> {
        let find = |id: &StandardId| study.iter().find(|own| own.id == *id);
        let first = find(combination.standards.first()?)?;
        combination.standards.iter().all(|id| find(id).is_some()).then_some(Self { combination, first, study })
    }

    /// Its standards, in its order.
    pub fn standards(self) -> impl Iterator<Item = &'a Standard> {
        let find = move |id: &StandardId| self.study.iter().find(|own| own.id == *id);
        self.combination.standards.iter().filter_map(find)
    }
}

/// The standards of a study, and after them its combinations.
#[must_use]
pub fn criteria<'a>(standards: &'a [Standard], combinations: &'a [Combination]) -> Vec<Criterion<'a>> {
    let combined = combinations.iter().filter_map(|own| Combined::new(own, standards)).map(Criterion::Combination);
    standards.iter().map(Criterion::Standard).chain(combined).collect()
}

impl<'a> From<&'a Standard> for Criterion<'a> {
    fn from(standard: &'a Standard) -> Self {
        Self::Standard(standard)
    }
}

impl<'a> Criterion<'a> {
    /// The id of the topic of combinations. Standards have the topic of their theme.
    pub const SEVERAL_NEEDS: &'static str = "several needs";

    /// Its id, and the prefix of its columns.
    #[must_use]
    pub const fn id(self) -> &'a StandardId {
        match self {
            Self::Standard(standard) => &standard.id,
            Self::Combination(combined) => &combined.combination.id,
        }
    }

    /// The indicator of the people concerned.
    #[must_use]
    pub const fn people(self) -> &'a IndicatorId {
        match self {
            Self::Standard(standard) => &standard.people,
            Self::Combination(combined) => &combined.first.people,
        }
    }

    /// The standard, where it is one.
    #[must_use]
    pub const fn standard(self) -> Option<&'a Standard> {
        match self {
            Self::Standard(standard) => Some(standard),
            Self::Combination(_) => None,
        }
    }

    /// The combination, where it is one.
    #[must_use]
    pub const fn combination(self) -> Option<Combined<'a>> {
        match self {
            Self::Standard(_) => None,
            Self::Combination(combined) => Some(combined),
        }
    }

    /// The standards that decide it: itself, or those of the combination.
    #[must_use]
    pub fn standards(self) -> Vec<&'a Standard> {
        match self {
            Self::Standard(standard) => vec![standard],
            Self::Combination(combined) => combined.standards().collect(),
        }
    }

    /// The themes of the sites, each once.
    #[must_use]
    pub fn themes(self) -> Vec<&'a Theme> {
        let mut themes: Vec<&Theme> = Vec::new();
        for standard in self.standards() {
            if !themes.contains(&&standard.theme) {
                themes.push(&standard.theme);
            }
        }
        themes
    }

    /// The id of its topic, if it has one.
    #[must_use]
    pub fn topic(self, own: &'a StudyThemes) -> Option<&'a str> {
        match self {
            Self::Standard(standard) => own.topic(&standard.theme),
            Self::Combination(_) => Some(Self::SEVERAL_NEEDS),
        }
    }

    /// The unit in which the cost of the nearest site is published; `None` for a combination, which has no nearest site.
    #[must_use]
    pub const fn nearest_unit(self) -> Option<CostUnit> {
        match self {
            Self::Standard(standard) => Some(standard.within.unit()),
            Self::Combination(_) => None,
        }
    }

    /// Whether sites have to speak the people's language.
    #[must_use]
    pub fn matches_language(self) -> bool {
        match self {
            Self::Standard(standard) => standard.matches_language(),
            Self::Combination(combined) => combined.standards().any(Standard::matches_language),
        }
    }
}
