//! What the errors of the survey mean for plans.

use gapatlas_core::domain::Estimate;
use gapatlas_core::siting::{
    Limits, Objective, Role, exchanges_not_told_apart, plan_difference, plan_ranks, plan_total, plan_weights,
    probability_above_zero, solve,
};

use crate::brute_force::Town;

fn estimates(people: &[(f64, f64)]) -> Vec<Estimate> {
    people.iter().map(|(people, moe)| Estimate::new(*people, Some(*moe)).unwrap()).collect()
}

#[test]
fn plans_that_share_tracts_share_their_errors() {
    let people = estimates(&[(400.0, 120.0), (900.0, 200.0), (250.0, 90.0), (600.0, 150.0)]);
    let (a, b) = (vec![0.8, 0.5, 0.0, 0.2], vec![0.8, 0.4, 0.6, 0.2]);
    let shown = |estimate: Estimate| format!("{:.0} ± {:.2}", estimate.value(), estimate.moe().unwrap());
    assert_eq!([shown(plan_total(&a, &people)), shown(plan_total(&b, &people))], ["890 ± 141.83", "950 ± 139.40"]);
    let difference = plan_difference(&a, &b, &people);
    assert_eq!(shown(difference), "-60 ± 57.58");
    let probability = probability_above_zero(difference).unwrap();
    assert_eq!(format!("{probability:.4}"), "0.0433");
    let ranks = plan_ranks(&[a.clone(), b, a], &people).unwrap();
    assert!((ranks[0].best - probability).abs() < 0.02, "{ranks:?}");
    assert!((ranks[1].best - (1.0 - probability)).abs() < 0.02, "{ranks:?}");
    assert_eq!((ranks[0], ranks[1].ranks), (ranks[2], (1, 1)));
    assert_eq!(ranks[0].ranks.1, 2);
}

#[test]
fn without_a_margin_nothing_is_said_about_ranks() {
    let people = [Estimate::new(5.0, None).unwrap()];
    assert_eq!(plan_ranks(&[vec![1.0]], &people), None);
    assert_eq!(probability_above_zero(people[0]), None);
}

/// Nine places on a ring of nine sites; a site reaches its own place and the next two.
fn ring() -> Town {
    let cost = |place: usize, site: usize| match (place + 9 - site) % 9 {
        distance @ 0..=2 => Some(u64::try_from(distance).unwrap() + 1),
        _ => None,
    };
    let costs = (0..9).map(|place| (0..9).map(|site| cost(place, site)).collect()).collect();
    let mut roles = vec![Role::Candidate; 9];
    roles[8] = Role::Existing;
    Town { people: vec![30, 25, 60, 20, 45, 15, 50, 35, 40], roles, costs }
}

#[test]
fn what_an_exchange_gains_is_the_difference_of_the_plans() {
    let town = ring();
    for (objective, open) in [(Objective::Coverage, 2), (Objective::PMedian, 4)] {
        let problem = town.problem(objective, open).unwrap();
        let plan = solve(&problem, Limits::default()).unwrap().plan;
        let people: Vec<(f64, f64)> =
            problem.places().iter().map(|place| (f64::from(u32::try_from(place.people).unwrap()), 60.0)).collect();
        let people = estimates(&people);
        let exchanges = exchanges_not_told_apart(&problem, &plan, &people);
        assert!(exchanges.len() > 1, "{objective:?}: {exchanges:?}");
        let own = plan_weights(&problem, &plan).unwrap();
        for exchange in &exchanges {
            let other: Vec<String> = plan
                .iter()
                .map(|id| if *id == exchange.instead_of { exchange.opens.clone() } else { id.clone() })
                .collect();
            let difference = plan_difference(&plan_weights(&problem, &other).unwrap(), &own, &people);
            assert!((difference.value() - exchange.gain.value()).abs() < 1e-9, "{exchange:?}");
            assert!((difference.moe().unwrap() - exchange.gain.moe().unwrap()).abs() < 1e-9, "{exchange:?}");
            assert!(difference.value() <= 0.0 && difference.value().abs() <= difference.moe().unwrap());
        }
    }
}
