//! Small problems, of which every plan can be tried.

use gapatlas_core::siting::{
    CandidateSite, Certificate, DemandPlace, Limits, Objective, Problem, ProblemError, ReachedSite, Role, SolveError,
    check, solve,
};
use proptest::prelude::*;

/// A problem as a table: what each place costs to each site.
#[derive(Debug, Clone)]
pub(crate) struct Town {
    pub(crate) people: Vec<u64>,
    pub(crate) roles: Vec<Role>,
    pub(crate) costs: Vec<Vec<Option<u64>>>,
}

impl Town {
    pub(crate) fn problem(&self, objective: Objective, open: usize) -> Result<Problem, ProblemError> {
        let places = self.people.iter().enumerate();
        let places = places.map(|(number, people)| DemandPlace { id: format!("place {number}"), people: *people });
        let sites = self.roles.iter().enumerate();
        let sites = sites.map(|(number, role)| CandidateSite { id: format!("site {number}"), role: *role });
        let pairs: Vec<ReachedSite> = (0_u32..)
            .zip(&self.costs)
            .flat_map(|(place, row)| {
                (0_u32..).zip(row).filter_map(move |(site, cost)| Some(ReachedSite { place, site, cost: (*cost)? }))
            })
            .collect();
        Problem::new((objective, Some(open)), places.collect(), sites.collect(), &pairs)
    }

    /// The objective of a plan, given as the sites that are open with it.
    fn value(&self, objective: Objective, open: &[bool], opened: u64) -> Option<u64> {
        let nearest = |row: &Vec<Option<u64>>| {
            row.iter().zip(open).filter(|(_, open)| **open).filter_map(|(cost, _)| *cost).min()
        };
        let places: Vec<(u64, Option<u64>)> = self
            .people
            .iter()
            .zip(&self.costs)
            .map(|(people, row)| (*people, nearest(row)))
            .filter(|(people, _)| *people > 0)
            .collect();
        if objective != Objective::Coverage && places.iter().any(|(_, cost)| cost.is_none()) {
            return None;
        }
        Some(match objective {
            Objective::Coverage => places.iter().filter(|(_, cost)| cost.is_some()).map(|(people, _)| people).sum(),
            Objective::Cover => opened,
            Objective::PMedian => places.iter().map(|(people, cost)| people * cost.unwrap_or(0)).sum(),
            Objective::PCenter => places.iter().filter_map(|(_, cost)| *cost).max().unwrap_or(0),
        })
    }

    /// The best objective of all plans.
    fn best(&self, objective: Objective, most: usize) -> Option<u64> {
        let plans = (0_u32..1 << self.roles.len()).filter_map(|plan| {
            let opens = |site: usize| plan >> site & 1 == 1;
            let fits = self.roles.iter().enumerate().all(|(site, role)| match role {
                Role::Candidate => true,
                Role::Forced => opens(site),
                Role::Existing | Role::Excluded => !opens(site),
            });
            let opened = plan.count_ones();
            let is_plan = fits && (objective == Objective::Cover || opened as usize <= most);
            let open: Vec<bool> =
                (0..self.roles.len()).map(|site| opens(site) || self.roles[site] == Role::Existing).collect();
            if is_plan { self.value(objective, &open, u64::from(opened)) } else { None }
        });
        if objective == Objective::Coverage { plans.max() } else { plans.min() }
    }
}

fn role() -> impl Strategy<Value = Role> {
    prop_oneof![8 => Just(Role::Candidate), 1 => Just(Role::Existing), 1 => Just(Role::Forced), 1 => Just(Role::Excluded)]
}

fn town() -> impl Strategy<Value = Town> {
    (1_usize..9, 1_usize..8).prop_flat_map(|(places, sites)| {
        let cost = prop_oneof![2 => (0_u64..12).prop_map(Some), 1 => Just(None)];
        (
            prop::collection::vec(0_u64..6, places),
            prop::collection::vec(role(), sites),
            prop::collection::vec(prop::collection::vec(cost, sites), places),
        )
            .prop_map(|(people, roles, costs)| Town { people, roles, costs })
    })
}

const OBJECTIVES: [Objective; 4] = [Objective::Coverage, Objective::Cover, Objective::PMedian, Objective::PCenter];

/// Compares the plan of a problem with the best of all; the plan, where there is one.
fn compare(town: &Town, objective: Objective, open: usize) -> Result<Option<Certificate>, TestCaseError> {
    let best = town.best(objective, open);
    let problem = match town.problem(objective, open) {
        Ok(problem) => problem,
        Err(ProblemError::NotServed(ids)) => {
            prop_assert_eq!(best, None, "{:?}", ids);
            return Ok(None);
        }
        Err(ProblemError::TooFewCandidates { .. } | ProblemError::TooManyForced { .. } | ProblemError::NoPeople) => {
            return Ok(None);
        }
        Err(other) => panic!("{other}"),
    };
    match solve(&problem, Limits::default()) {
        Ok(certificate) => {
            let checked = check(&problem, &certificate).unwrap();
            prop_assert!(checked.is_optimal(), "{checked:?}");
            prop_assert_eq!(Some(checked.value), best.map(|best| i64::try_from(best).unwrap()));
            Ok(Some(certificate))
        }
        Err(SolveError::TooFew { open, needed }) => {
            prop_assert_eq!(best, None);
            let fewest = town.best(Objective::Cover, 0).unwrap();
            prop_assert!(needed <= i64::try_from(fewest).unwrap() && needed > i64::try_from(open).unwrap());
            Ok(None)
        }
        Err(other) => panic!("{other}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn no_plan_is_better_than_the_one_found(town in town(), open in 0_usize..4) {
        for objective in OBJECTIVES {
            compare(&town, objective, open)?;
        }
    }

    #[test]
    fn bounds_hold_where_the_search_stops_early(town in town(), open in 1_usize..4, rounds in 0_usize..4) {
        for objective in OBJECTIVES {
            let Ok(problem) = town.problem(objective, open) else { continue };
            let Ok(certificate) = solve(&problem, Limits { parts: 1, rounds }) else { continue };
            prop_assert!(check(&problem, &certificate).is_ok(), "{:?}", check(&problem, &certificate));
            let best = i64::try_from(town.best(objective, open).unwrap()).unwrap();
            let (low, high) = (certificate.value.min(certificate.bound), certificate.value.max(certificate.bound));
            prop_assert!((low..=high).contains(&best), "{objective:?}: {best} is not in {low}..={high}");
        }
    }

    #[test]
    fn more_sites_never_cover_fewer_people_nor_cost_more(town in town()) {
        for objective in [Objective::Coverage, Objective::PMedian, Objective::PCenter] {
            let values = (0..4).filter_map(|open| Some(compare(&town, objective, open).ok()??.value));
            let values: Vec<i64> = values.collect();
            let is_in_order = |pair: &[i64]| if objective == Objective::Coverage { pair[0] <= pair[1] } else { pair[0] >= pair[1] };
            prop_assert!(values.windows(2).all(is_in_order), "{objective:?} {values:?}");
        }
    }

    #[test]
    fn the_order_of_rows_has_no_effect(town in town(), open in 1_usize..4) {
        for objective in OBJECTIVES {
            let places: Vec<DemandPlace> = town.people.iter().enumerate()
                .map(|(number, people)| DemandPlace { id: format!("place {number}"), people: *people }).rev().collect();
            let sites: Vec<CandidateSite> = town.roles.iter().enumerate()
                .map(|(number, role)| CandidateSite { id: format!("site {number}"), role: *role }).rev().collect();
            let mut pairs = Vec::new();
            for (place, row) in town.costs.iter().rev().enumerate() {
                for (site, cost) in row.iter().rev().enumerate() {
                    let [place, site] = [place, site].map(|number| u32::try_from(number).unwrap());
                    pairs.extend(cost.map(|cost| ReachedSite { place, site, cost }));
                }
            }
            prop_assert_eq!(town.problem(objective, open), Problem::new((objective, Some(open)), places, sites, &pairs));
        }
    }
}

#[test]
fn random_towns_have_plans_of_every_objective_and_some_have_none() {
    use proptest::strategy::ValueTree as _;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let (mut plans, mut none) = ([0; 4], [0; 4]);
    for _ in 0..300 {
        let town = town().new_tree(&mut runner).unwrap().current();
        for (number, objective) in OBJECTIVES.into_iter().enumerate() {
            match compare(&town, objective, 2).unwrap() {
                Some(_) => plans[number] += 1,
                None => none[number] += 1,
            }
        }
    }
    assert!(plans.iter().all(|plans| *plans > 50) && none.iter().all(|none| *none > 10), "{plans:?} {none:?}");
}
