//! How access differs between a region and the same region in a scenario.
//!
//! Both are evaluated by the same steps as an atlas. The difference has the margin of the people whose access differs: the
//! numbers before and after are about the same people, and the error of those for whom nothing changes cancels.
//!
//! Nothing follows from it that the atlas withholds. What is withheld is decided once, for the region as it is. A
//! difference is a sum over the tracts in which something differs, and is withheld where one of them has a withheld count:
//! else it is a sum of published counts.

mod changes;
mod places;
mod table;
mod transitions;

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::atlas::evaluate::{
    self, Access, EvaluatedCriterion, Evaluation, Inputs, Outcomes, StandardOutcomes, evaluate,
};
use crate::atlas::resolve::{self, ResolvedStandard, resolve_standards};
use crate::atlas::scenarios::places::Places;
use crate::atlas::suppress::{PublishedGaps, is_confidential, withheld_counts};
use crate::atlas::{ResolveErrors, ThemeCosts};
use crate::disclosure::Suppression;
use crate::domain::{IndicatorId, Mode, Series, StandardId, Theme};
use crate::gap::{Combined, Criterion, Standard};
use crate::region::Region;
use crate::scenario::ResolvedScenario;
use crate::study::Study;

pub use changes::{PlaceChange, ScenarioChanges, StandardChanges, Unanswered};
pub use table::scenario_tracts;

/// A scenario that is compared with the region as it is.
#[derive(Debug, Clone, Copy)]
pub struct ScenarioCase<'a> {
    /// The scenario.
    pub scenario: &'a ResolvedScenario,
    /// The region with the timetables of the scenario; `None` where it replaces none.
    pub with_timetables: Option<&'a Region>,
}

/// The changes in each scenario.
///
/// # Errors
/// Where the study cannot be evaluated in its region.
pub fn scenario_changes(
    study: &Study,
    region: &Region,
    scenarios: &[ScenarioCase<'_>],
    on_scenario: &dyn Fn(usize),
) -> Result<Vec<ScenarioChanges>, ResolveErrors> {
    resolve_standards(study, region)?;
    let affected = |standard: &Standard| scenarios.iter().any(|case| affects(case.scenario, study, standard));
    let asked = study_of(study, |standard| affected(standard) || is_suppressed(region, &standard.people));
    let before = Costed::new(&asked, region)?;
    let evaluation = before.evaluation();
    // Only counts of which some are suppressed can be withheld.
    let needs_audit = evaluation.criteria.iter().any(|own| {
        let own_people = [Some(own.access.people)].into_iter().chain(own.access.series.iter().copied());
        own.access.criterion.standard().is_some_and(affected)
            && own_people.flatten().any(|series| series.indicator.suppress_below.is_some())
    });
    let withheld = if needs_audit { withheld_counts(&evaluation) } else { Suppression::default() };
    let groups = resolve::groups(study, region)?;
    let base = Base { study, region, evaluation: &evaluation, withheld: &withheld, groups: &groups };
    // One after the other: costs and access by origin take much memory.
    let changes_of = |(number, case): (usize, &ScenarioCase<'_>)| {
        on_scenario(number);
        base.changes(case)
    };
    scenarios.iter().enumerate().map(changes_of).collect()
}

/// A study with some of its standards and the combinations of these, and nothing else that is computed. Combinations are
/// not compared; their sums are equations of the audit.
fn study_of(study: &Study, wanted: impl Fn(&Standard) -> bool) -> Study {
    let standards: Vec<Standard> = study.standards.iter().filter(|standard| wanted(standard)).cloned().collect();
    let combinations = study.combinations.iter().filter(|own| Combined::new(own, &standards).is_some());
    let combinations = combinations.cloned().collect();
    Study { standards, combinations, measures: Vec::new(), indices: Vec::new(), ..study.clone() }
}

fn is_suppressed(region: &Region, people: &IndicatorId) -> bool {
    let series = region.series.iter().find(|series| series.indicator.id == *people);
    series.is_some_and(|series| series.indicator.suppress_below.is_some())
}

/// Whether access by a standard can differ in a scenario.
fn affects(scenario: &ResolvedScenario, study: &Study, standard: &Standard) -> bool {
    let is_of_stops = standard.theme == Theme::transit() || standard.theme == Theme::frequent_transit();
    let by_timetable = standard.mode == Mode::Transit || (is_of_stops && !study.timetables.is_empty());
    scenario.themes.contains(&standard.theme) || (scenario.has_timetable && by_timetable)
}

/// A study in a region, with the costs of its standards.
struct Costed<'a> {
    study: &'a Study,
    region: &'a Region,
    standards: Vec<ResolvedStandard<'a>>,
    combinations: Vec<Combined<'a>>,
    costs: Vec<ThemeCosts>,
}

impl<'a> Costed<'a> {
    fn new(study: &'a Study, region: &'a Region) -> Result<Self, ResolveErrors> {
        let standards = resolve_standards(study, region)?;
        let theme_modes = standards.iter().map(|own| (own.standard.theme.clone(), own.standard.mode.clone())).collect();
        let limits = evaluate::travel_costs::Limits { standards: &standards, measures: &[] };
        let costs = evaluate::travel_costs::costs(study, region, &limits, theme_modes, &mut Vec::new());
        let combined = study.combinations.iter().filter_map(|own| Combined::new(own, &study.standards));
        Ok(Self { study, region, standards, combinations: combined.collect(), costs })
    }

    fn evaluation(&self) -> Evaluation<'_> {
        let Self { study, region, standards, combinations, costs } = self;
        let inputs = Inputs { study, region, standards, combinations, measures: &[], groups: &[], costs };
        evaluate(&inputs, &mut Vec::new())
    }

    /// The access of some people by a standard.
    fn access(&self, standard: &StandardId, people: &'a Series) -> Option<Access<'_>> {
        let resolved = self.standards.iter().find(|own| own.standard.id == *standard)?;
        let costs = evaluate::travel_costs::costs_of(&self.costs, &resolved.standard.theme, &resolved.standard.mode)?;
        let outcomes = Outcomes::Of(Arc::new(StandardOutcomes::new(*resolved, costs, self.region)));
        Some(Access::new(Criterion::Standard(resolved.standard), people, outcomes, self.region))
    }
}

/// What scenarios are compared with.
struct Base<'a> {
    study: &'a Study,
    region: &'a Region,
    evaluation: &'a Evaluation<'a>,
    withheld: &'a Suppression,
    groups: &'a [(&'a Series, &'a Series)],
}

impl Base<'_> {
    fn changes(&self, case: &ScenarioCase<'_>) -> Result<ScenarioChanges, ResolveErrors> {
        let (study, scenario) = (self.study, case.scenario);
        let (mut answered, mut unanswered) = (BTreeSet::new(), Vec::new());
        for standard in study.standards.iter().filter(|standard| affects(scenario, study, standard)) {
            match self.unanswered(scenario, standard) {
                Some(why) => unanswered.push((standard.id.clone(), why)),
                None => {
                    answered.insert(&standard.id);
                }
            }
        }
        let asked = study_of(study, |standard| answered.contains(&standard.id));
        let after = scenario.apply(case.with_timetables.unwrap_or(self.region));
        let after = Costed::new(&asked, &after)?;
        // People do not gain or lose access because more is known of it: they are compared as far as the scenario knows.
        let known = scenario.has_complete_list().then(|| scenario.apply_knowledge(self.region));
        let known = known.as_ref().map(|known| Costed::new(&asked, known)).transpose()?;
        let mut standards = Vec::new();
        let is_answered = |own: &&EvaluatedCriterion<'_>| {
            own.access.criterion.standard().is_some_and(|standard| answered.contains(&standard.id))
        };
        for own in self.evaluation.criteria.iter().filter(is_answered) {
            standards.extend(self.of_standard(own, &after, known.as_ref(), scenario.has_timetable));
        }
        Ok(ScenarioChanges { standards, unanswered })
    }

    /// Why access by a standard is not answered.
    fn unanswered(&self, scenario: &ResolvedScenario, standard: &Standard) -> Option<Unanswered> {
        let is_imported = matches!(standard.mode, Mode::Matrix(_)) && scenario.has_new_places.contains(&standard.theme);
        if self.study.themes.is_sensitive(&standard.theme) || is_confidential(self.region, &standard.theme) {
            Some(Unanswered::Confidential)
        } else {
            is_imported.then_some(Unanswered::ImportedCosts)
        }
    }

    /// The changes of a standard for its own people, and for each group.
    fn of_standard<'c>(
        &self,
        own: &EvaluatedCriterion<'_>,
        after: &'c Costed<'c>,
        known: Option<&'c Costed<'c>>,
        has_timetable: bool,
    ) -> Vec<StandardChanges> {
        let standard = own.access.criterion.id();
        let mut all = Vec::new();
        let people = |region: &'c Region, id: &IndicatorId| region.series.iter().find(|own| own.indicator.id == *id);
        let mut add = |before: &Access<'_>, is_group: bool| {
            let id = &before.people.indicator.id;
            let after_access = after.access(standard, people(after.region, id)?)?;
            let known_access = match known {
                Some(known) => Some(known.access(standard, people(known.region, id)?)?),
                None => None,
            };
            let places = Places {
                regions: [self.region, after.region],
                areas: &self.evaluation.areas,
                withheld: self.withheld,
                before: PublishedGaps::new(before, &self.withheld.tracts),
                known: known_access.as_ref().unwrap_or(before),
                after: PublishedGaps::new(&after_access, &self.withheld.tracts),
            };
            let transitions = places.transitions(has_timetable)?;
            all.push(StandardChanges {
                standard: standard.clone(),
                people: id.clone(),
                is_group,
                areas: places.areas(&transitions),
                tracts: if is_group { Vec::new() } else { places.tracts(&transitions) },
            });
            Some(())
        };
        add(&own.access, false);
        for group in resolve::others(own.access.criterion, self.groups) {
            add(&Access::new(own.access.criterion, group, own.access.outcomes.clone(), self.region), true);
        }
        all
    }
}
