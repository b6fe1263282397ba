//! How access differs between a region and the same region in a scenario.
//!
//! Both are evaluated by the same steps as an atlas. The difference has the margin of the people whose access differs: the
//! numbers before and after are about the same people, and the error of those for whom nothing changes cancels.
//!
//! Nothing follows from it that the atlas withholds. What is withheld is decided once, for the region as it is. A
//! difference is a sum over the tracts in which something differs, and is withheld where one of them has a withheld count:
//! else it is a sum of published counts.

mod after;
mod changes;
mod from_place;
mod gains;
mod places;
mod table;
mod transitions;
mod way;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::atlas::evaluate::travel_costs::{self, Networks};
use crate::atlas::evaluate::{Access, EvaluatedCriterion, Evaluation, Inputs, Outcomes, StandardOutcomes, evaluate};
use crate::atlas::resolve::{self, ResolvedStandard, resolve_standards};
use crate::atlas::scenarios::after::Streets;
use crate::atlas::scenarios::places::Places;
use crate::atlas::suppress::{PublishedGaps, is_confidential, withheld_counts};
use crate::atlas::{ResolveErrors, ThemeCosts};
use crate::disclosure::Suppression;
use crate::domain::{Deadline, IndicatorId, Interrupted, Mode, Series, StandardId, Theme};
use crate::gap::{Combined, Criterion, Standard};
use crate::region::Region;
use crate::scenario::ResolvedScenario;
use crate::study::StudySummary;
use crate::travel::streets::StreetLinker;

pub use changes::{PlaceChange, ScenarioChanges, StandardChanges, Unanswered};
pub use from_place::{NoReach, PlaceQuestion, PlaceReach};
pub use gains::Gain;
pub use table::scenario_tracts;
pub use way::{Way, WayStep, WayStepKind};

/// A scenario that is compared with the region as it is.
#[derive(Debug, Clone, Copy)]
pub struct ScenarioCase<'a> {
    /// The scenario.
    pub scenario: &'a ResolvedScenario,
    /// The region with the timetables of the scenario; `None` where it replaces none.
    pub with_timetables: Option<&'a Region>,
}

/// What is asked about a scenario.
#[derive(Debug, Clone, Copy)]
pub struct ScenarioQuestion<'a> {
    /// The standard; `None` for all.
    pub standard: Option<&'a StandardId>,
    /// Whether the groups are asked for, and not only the standard's own people.
    pub groups: bool,
}

impl ScenarioQuestion<'_> {
    /// All that a scenario changes.
    pub const ALL: Self = Self { standard: None, groups: true };
}

/// Why there is no answer about a scenario.
#[derive(Debug, thiserror::Error)]
pub enum ScenarioStop {
    /// The study cannot be evaluated in the region.
    #[error(transparent)]
    Unresolved(#[from] ResolveErrors),
    /// The work was interrupted.
    #[error(transparent)]
    Interrupted(#[from] Interrupted),
}

/// The changes in each scenario. `withheld` is what the atlas of the region withholds, if there is one.
///
/// # Errors
/// Where the study cannot be evaluated in its region.
pub fn scenario_changes(
    study: &StudySummary,
    region: &Region,
    withheld: Option<&Suppression>,
    scenarios: &[ScenarioCase<'_>],
    on_scenario: &dyn Fn(usize),
) -> Result<Vec<ScenarioChanges>, ScenarioStop> {
    let affected = |standard: &Standard| scenarios.iter().any(|case| affects(case.scenario, study, standard));
    // One after the other: costs and access by origin take much memory.
    with_base_case(study, region, withheld, &affected, |base_case| {
        let changes_of = |(number, case): (usize, &ScenarioCase<'_>)| {
            on_scenario(number);
            base_case.changes(case, ScenarioQuestion::ALL, &Deadline::never())
        };
        scenarios.iter().enumerate().map(changes_of).collect()
    })?
}

/// Evaluates a region as it is, and asks what scenarios change in it by some standards.
///
/// `withheld` is what the atlas of the region withholds. Where there is none, it is decided here by the same steps.
///
/// # Errors
/// Where the study cannot be evaluated in its region.
pub fn with_base_case<T>(
    study: &StudySummary,
    region: &Region,
    withheld: Option<&Suppression>,
    is_asked: &dyn Fn(&Standard) -> bool,
    ask: impl FnOnce(&BaseCase<'_>) -> T,
) -> Result<T, ResolveErrors> {
    resolve_standards(study, region)?;
    let is_audited = |standard: &Standard| withheld.is_none() && is_suppressed(region, &standard.people);
    let is_asked = |standard: &Standard| is_asked(standard) && is_answered(study, region, standard);
    let asked = study_of(study, |standard| is_asked(standard) || is_audited(standard));
    let networks = Networks::of(region, asked.standards.iter().map(|standard| &standard.mode));
    let linkers = networks.linkers(region, &mut Vec::new());
    let costed = Costed::new(&asked, region, &linkers)?;
    let streets = Streets::new(&linkers);
    let evaluation = costed.evaluation();
    // Only counts of which some are suppressed can be withheld.
    let needs_audit = evaluation.criteria.iter().any(|own| {
        let own_people = [Some(own.access.people)].into_iter().chain(own.access.series.iter().copied());
        own.access.criterion.standard().is_some_and(&is_asked)
            && own_people.flatten().any(|series| series.indicator.suppress_below.is_some())
    });
    let audited = (withheld.is_none() && needs_audit).then(|| withheld_counts(&evaluation));
    let nothing = Suppression::default();
    let withheld = withheld.or(audited.as_ref()).unwrap_or(&nothing);
    let groups = resolve::groups(study, region)?;
    Ok(ask(&BaseCase {
        study,
        region,
        costed: &costed,
        streets: &streets,
        evaluation: &evaluation,
        withheld,
        groups: &groups,
    }))
}

/// A study with some of its standards and the combinations of these, and nothing else that is computed. Combinations are
/// not compared; their sums are equations of the audit.
fn study_of(study: &StudySummary, wanted: impl Fn(&Standard) -> bool) -> StudySummary {
    let standards: Vec<Standard> = study.standards.iter().filter(|standard| wanted(standard)).cloned().collect();
    let combinations = study.combinations.iter().filter(|own| Combined::new(own, &standards).is_some());
    let combinations = combinations.cloned().collect();
    StudySummary { standards, combinations, measures: Vec::new(), indices: Vec::new(), ..study.clone() }
}

fn is_suppressed(region: &Region, people: &IndicatorId) -> bool {
    let series = region.series.iter().find(|series| series.indicator.id == *people);
    series.is_some_and(|series| series.indicator.suppress_below.is_some())
}

/// Whether scenarios are answered by a standard: no site of its theme is confidential.
#[must_use]
pub fn is_answered(study: &StudySummary, region: &Region, standard: &Standard) -> bool {
    is_answered_theme(study, region, &standard.theme)
}

fn is_answered_theme(study: &StudySummary, region: &Region, theme: &Theme) -> bool {
    !study.themes.is_sensitive(theme) && !is_confidential(region, theme)
}

/// Whether access by a standard can differ in a scenario.
fn affects(scenario: &ResolvedScenario, study: &StudySummary, standard: &Standard) -> bool {
    let is_of_stops = standard.theme == Theme::transit() || standard.theme == Theme::frequent_transit();
    let by_timetable = standard.mode == Mode::Transit || (is_of_stops && !study.timetables.is_empty());
    scenario.themes.contains(&standard.theme) || (scenario.has_timetable && by_timetable)
}

/// A study in a region, with the costs of its standards.
struct Costed<'a> {
    study: &'a StudySummary,
    region: &'a Region,
    standards: Vec<ResolvedStandard<'a>>,
    combinations: Vec<Combined<'a>>,
    costs: Vec<ThemeCosts>,
}

impl<'a> Costed<'a> {
    /// The costs of a region, as a build computes them.
    fn new(
        study: &'a StudySummary,
        region: &'a Region,
        linkers: &BTreeMap<Mode, StreetLinker<'_>>,
    ) -> Result<Self, ResolveErrors> {
        let theme_modes = study.standards.iter().map(|own| (own.theme.clone(), own.mode.clone())).collect();
        Self::with_costs(study, region, |standards| {
            let limits = travel_costs::Limits { standards, measures: &[] };
            travel_costs::costs(study, (region, linkers), &limits, theme_modes, &mut Vec::new())
        })
    }

    fn with_costs(
        study: &'a StudySummary,
        region: &'a Region,
        costs: impl FnOnce(&[ResolvedStandard<'a>]) -> Vec<ThemeCosts>,
    ) -> Result<Self, ResolveErrors> {
        let standards = resolve_standards(study, region)?;
        let costs = costs(&standards);
        let combined = study.combinations.iter().filter_map(|own| Combined::new(own, &study.standards));
        Ok(Self { study, region, standards, combinations: combined.collect(), costs })
    }

    /// The costs of some standards in the region of a scenario that leaves the timetables as they are.
    fn after(
        &self,
        study: &'a StudySummary,
        after: &'a Region,
        (scenario, streets): (&ResolvedScenario, &Streets<'_>),
        deadline: &Deadline,
    ) -> Result<Self, ScenarioStop> {
        let is_used = |own: &&ThemeCosts| {
            study.standards.iter().any(|standard| standard.theme == own.theme && standard.mode == own.mode)
        };
        let costs = self.costs.iter().filter(is_used);
        let costs = costs.map(|before| streets.costs_after(before, (study, after), scenario, deadline));
        let costs = costs.collect::<Result<Vec<ThemeCosts>, Interrupted>>()?;
        Ok(Self::with_costs(study, after, |_| costs)?)
    }

    fn evaluation(&self) -> Evaluation<'_> {
        let Self { study, region, standards, combinations, costs } = self;
        let inputs = Inputs { study, region, standards, combinations, measures: &[], groups: &[], costs };
        evaluate(&inputs, &mut Vec::new())
    }

    /// The access of some people by a standard.
    fn access(&self, standard: &StandardId, people: &IndicatorId) -> Option<Access<'_>> {
        let people = self.region.series.iter().find(|own| own.indicator.id == *people)?;
        let resolved = self.standards.iter().find(|own| own.standard.id == *standard)?;
        let costs = travel_costs::costs_of(&self.costs, &resolved.standard.theme, &resolved.standard.mode)?;
        let outcomes = Outcomes::Of(Arc::new(StandardOutcomes::new(*resolved, costs, self.region)));
        Some(Access::new(Criterion::Standard(resolved.standard), people, outcomes, self.region))
    }
}

/// A region as it is, with which scenarios are compared.
pub struct BaseCase<'a> {
    study: &'a StudySummary,
    region: &'a Region,
    costed: &'a Costed<'a>,
    streets: &'a Streets<'a>,
    evaluation: &'a Evaluation<'a>,
    withheld: &'a Suppression,
    groups: &'a [(&'a Series, &'a Series)],
}

impl BaseCase<'_> {
    /// What a scenario changes.
    ///
    /// # Errors
    /// Where the study cannot be evaluated in the region that the scenario describes, or the work is interrupted.
    pub fn changes(
        &self,
        case: &ScenarioCase<'_>,
        question: ScenarioQuestion<'_>,
        deadline: &Deadline,
    ) -> Result<ScenarioChanges, ScenarioStop> {
        let (study, scenario) = (self.study, case.scenario);
        let is_asked = |standard: &&Standard| question.standard.is_none_or(|asked| standard.id == *asked);
        let (mut answered, mut unanswered) = (BTreeSet::new(), Vec::new());
        for standard in study.standards.iter().filter(is_asked).filter(|own| affects(scenario, study, own)) {
            match self.unanswered(scenario, standard) {
                Some(why) => unanswered.push((standard.id.clone(), why)),
                None => {
                    answered.insert(&standard.id);
                }
            }
        }
        let asked = study_of(study, |standard| answered.contains(&standard.id));
        let after = scenario.apply(case.with_timetables.unwrap_or(self.region));
        let networks;
        let linkers;
        let after = if case.with_timetables.is_some() {
            networks = Networks::of(&after, asked.standards.iter().map(|standard| &standard.mode));
            linkers = networks.linkers(&after, &mut Vec::new());
            Costed::new(&asked, &after, &linkers)?
        } else {
            self.costed.after(&asked, &after, (scenario, self.streets), deadline)?
        };
        // People do not gain or lose access because more is known of it: they are compared as far as the scenario knows.
        let known = scenario.has_complete_list().then(|| (scenario.knowledge(), scenario.apply_knowledge(self.region)));
        let known = known
            .as_ref()
            .map(|(own, known)| self.costed.after(&asked, known, (own, self.streets), deadline))
            .transpose()?;
        let compared = Compared { after: &after, known: known.as_ref() };
        let mut standards = Vec::new();
        let is_answered = |own: &&EvaluatedCriterion<'_>| {
            own.access.criterion.standard().is_some_and(|standard| answered.contains(&standard.id))
        };
        for own in self.evaluation.criteria.iter().filter(is_answered) {
            deadline.check()?;
            let groups = if question.groups { self.groups } else { &[] };
            standards.extend(self.of_standard(own, groups, compared, scenario.has_timetable));
        }
        Ok(ScenarioChanges { standards, unanswered })
    }

    /// The study whose standards are asked about.
    #[must_use]
    pub const fn study(&self) -> &StudySummary {
        self.study
    }

    /// The region as it is.
    #[must_use]
    pub const fn region(&self) -> &Region {
        self.region
    }

    fn criterion(&self, standard: &StandardId) -> Option<&EvaluatedCriterion<'_>> {
        let is_own =
            |own: &&EvaluatedCriterion<'_>| own.access.criterion.standard().is_some_and(|own| own.id == *standard);
        self.evaluation.criteria.iter().find(is_own)
    }

    /// Why access by a standard is not answered.
    fn unanswered(&self, scenario: &ResolvedScenario, standard: &Standard) -> Option<Unanswered> {
        let is_imported = matches!(standard.mode, Mode::Matrix(_)) && scenario.has_new_places.contains(&standard.theme);
        if is_answered(self.study, self.region, standard) {
            is_imported.then_some(Unanswered::ImportedCosts)
        } else {
            Some(Unanswered::Confidential)
        }
    }

    /// The changes of a standard for its own people, and for each group.
    fn of_standard(
        &self,
        own: &EvaluatedCriterion<'_>,
        groups: &[(&Series, &Series)],
        compared: Compared<'_>,
        has_timetable: bool,
    ) -> Vec<StandardChanges> {
        let mut all = Vec::new();
        let mut add = |before: &Access<'_>, is_group: bool| {
            let changes = self.with_places(before, compared, |places| {
                let transitions = places.transitions(has_timetable)?;
                Some(StandardChanges {
                    standard: before.criterion.id().clone(),
                    people: before.people.indicator.id.clone(),
                    is_group,
                    areas: places.areas(&transitions),
                    tracts: if is_group { Vec::new() } else { places.tracts(&transitions) },
                })
            });
            all.extend(changes);
        };
        add(&own.access, false);
        for group in resolve::others(own.access.criterion, groups) {
            add(&Access::new(own.access.criterion, group, own.access.outcomes.clone(), self.region), true);
        }
        all
    }

    /// Compares the access of some people with that in a scenario.
    fn with_places<T>(
        &self,
        before: &Access<'_>,
        Compared { after, known }: Compared<'_>,
        ask: impl FnOnce(&Places<'_>) -> Option<T>,
    ) -> Option<T> {
        let (standard, people) = (before.criterion.id(), &before.people.indicator.id);
        let after_access = after.access(standard, people)?;
        let known_access = match known {
            Some(known) => Some(known.access(standard, people)?),
            None => None,
        };
        ask(&Places {
            regions: [self.region, after.region],
            areas: &self.evaluation.areas,
            withheld: self.withheld,
            before: PublishedGaps::new(before, &self.withheld.tracts),
            known: known_access.as_ref().unwrap_or(before),
            after: PublishedGaps::new(&after_access, &self.withheld.tracts),
        })
    }
}

/// A region in a scenario, and as it is, as far as the scenario knows it.
#[derive(Clone, Copy)]
struct Compared<'c> {
    after: &'c Costed<'c>,
    known: Option<&'c Costed<'c>>,
}
