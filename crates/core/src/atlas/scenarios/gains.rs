//! Who gains access by each of several changes, and whether one change gives it to more people than another.

use crate::atlas::scenarios::changes::PlaceChange;
use crate::atlas::scenarios::transitions::{GroupTransitions, Transition};
use crate::atlas::scenarios::{BaseCase, Compared, ScenarioStop};
use crate::atlas::suppress::{PublishedGaps, is_uniform};
use crate::domain::{Deadline, Estimate, StandardId, TractIdx};
use crate::scenario::ResolvedScenario;

/// What a change gives the people of a place.
#[derive(Debug)]
pub struct Gain {
    /// What changes there.
    pub change: PlaceChange,
    /// Whose access changes in each tract of the place, as far as its people are counted.
    tracts: Vec<(TractIdx, GroupTransitions)>,
}

impl BaseCase<'_> {
    /// What a change gives the people of a standard in a planning area, or in the region where `area` is `None`. The
    /// scenario has no timetable and makes no list complete. `None` where the standard is not evaluated.
    ///
    /// # Errors
    /// The study cannot be evaluated in the scenario, X
    pub fn gain(
        &self,
        scenario: &ResolvedScenario,
        standard: &StandardId,
        area: Option<usize>,
    ) -> Result<Option<Gain>, ScenarioStop> {
        let asked = super::study_of(self.study, |own| own.id == *standard);
        let after = scenario.apply(self.region);
        let after = self.costed.after(&asked, &after, (scenario, self.streets), &Deadline::never())?;
        let Some(own) = self.criterion(standard) else { return Ok(None) };
        let row = area.unwrap_or(self.evaluation.areas.len().saturating_sub(1));
        Ok(self.with_places(&own.access, Compared { after: &after, known: None }, |places| {
            let transitions = places.transitions(false)?;
            let (change, tracts) = places.area(row, &transitions)?;
            Some(Gain { change, tracts })
        }))
    }

    /// How many more people certainly gain access by one change than by another. What both do alike in a tract has no
    /// error. `None` where a count is missing.
    #[must_use]
    pub fn more_gained(&self, standard: &StandardId, one: &Gain, other: &Gain) -> Option<Estimate> {
        let own = self.criterion(standard)?;
        let gaps = PublishedGaps::new(&own.access, &self.withheld.tracts);
        // Both are about the same tracts in the same order.
        let pairs = one.tracts.iter().zip(&other.tracts).map(|((tract, one), (_, other))| (*tract, (one, other)));
        let least = |own: &GroupTransitions, groups: &[usize]| {
            groups.iter().map(|group| own[*group].gain).reduce(f64::min).unwrap_or(0.0)
        };
        let is_alike = |(one, other): (&GroupTransitions, &GroupTransitions)| {
            let gains = |all: &GroupTransitions| all.iter().map(|own: &Transition| own.gain).collect::<Vec<_>>();
            is_uniform(&gains(one)) && is_uniform(&gains(other))
        };
        gaps.sum_of(pairs, is_alike, |(one, other), groups| least(one, groups) - least(other, groups))
    }
}
