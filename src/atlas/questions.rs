//! What a study asks of a region, and whether the region can answer it.

use std::collections::BTreeSet;

use crate::domain::{IndicatorId, Meters, Series, StandardId, Theme};
use crate::gap::Standard;
use crate::region::Region;
use crate::study::Study;

/// A standard, with the people and the reach that it means in this region.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    /// What was asked.
    pub standard: &'a Standard,
    /// The people concerned.
    pub people: &'a Series,
    /// How far away, as the crow flies, the nearest site may be.
    pub reach: Meters,
}

/// Why a standard cannot be answered.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum AskError {
    /// People that no table counts.
    #[error("standard `{standard}` counts the people `{people}`, and no table of the study has them; it has {known}")]
    NoSuchPeople {
        /// The standard.
        standard: StandardId,
        /// The people.
        people: IndicatorId,
        /// What the tables have.
        known: String,
    },
    /// Sites that the study does not have.
    #[error("standard `{standard}` asks for sites of the theme `{theme}`, and the study has none; it has {known}")]
    NoSites {
        /// The standard.
        standard: StandardId,
        /// The theme.
        theme: Theme,
        /// The themes of the study.
        known: String,
    },
    /// A time in which one could walk further than the globe is round.
    #[error("standard `{0}` allows so much time that everything is in reach; lower `within`")]
    Endless(StandardId),
    /// Two standards with one name.
    #[error("two standards are called `{0}`; give one of them another id")]
    Repeated(StandardId),
}

/// The standards of a study as questions to a region.
///
/// # Errors
/// For the first standard that the region cannot answer.
pub fn questions<'a>(study: &'a Study, region: &'a Region) -> Result<Vec<Question<'a>>, AskError> {
    let mut names = BTreeSet::new();
    let mut asked = Vec::with_capacity(study.standards.len());
    for standard in &study.standards {
        if !names.insert(&standard.id) {
            return Err(AskError::Repeated(standard.id.clone()));
        }
        asked.push(question(standard, study, region)?);
    }
    Ok(asked)
}

fn question<'a>(standard: &'a Standard, study: &Study, region: &'a Region) -> Result<Question<'a>, AskError> {
    let people = region.series.iter().find(|series| series.indicator.id == standard.people).ok_or_else(|| {
        let known = region.series.iter().map(|series| series.indicator.id.as_str());
        AskError::NoSuchPeople { standard: standard.id.clone(), people: standard.people.clone(), known: listed(known) }
    })?;
    if !region.sites.iter().any(|site| site.theme == standard.theme) {
        let known: BTreeSet<&str> = region.sites.iter().map(|site| site.theme.as_str()).collect();
        let (standard, theme) = (standard.id.clone(), standard.theme.clone());
        return Err(AskError::NoSites { standard, theme, known: listed(known) });
    }
    let reach = standard.reach(study.walking).ok_or_else(|| AskError::Endless(standard.id.clone()))?;
    Ok(Question { standard, people, reach })
}

fn listed<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let names: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
    if names.is_empty() { "none".to_owned() } else { names.join(", ") }
}
