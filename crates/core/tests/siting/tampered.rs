//! Certificates that say more than is true are refused.

use gapatlas_core::siting::{Certificate, Limits, Objective, Problem, ProofNode, Refusal, Role, check, solve};
use proptest::prelude::*;

use crate::brute_force::Town;

/// A town of 40 places and 14 sites, in which the first bound does not prove the plan.
fn town() -> Town {
    let mut state = 7_u64;
    let mut next = |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let people: Vec<u64> = (0..40).map(|_| 1 + next(50)).collect();
    let costs = (0..40).map(|_| (0..14).map(|_| (next(3) > 0).then(|| next(60))).collect()).collect();
    Town { people, roles: vec![Role::Candidate; 14], costs }
}

/// The costs from 20 on are out of reach.
fn coverage_town() -> Town {
    let mut town = town();
    town.costs.iter_mut().flatten().for_each(|cost| *cost = cost.filter(|cost| *cost < 15));
    town
}

fn solved(town: &Town, objective: Objective) -> (Problem, Certificate) {
    let problem = town.problem(objective, 4).unwrap();
    let certificate = solve(&problem, Limits { parts: 2000, rounds: 40 }).unwrap();
    assert!(check(&problem, &certificate).unwrap().is_optimal());
    let splits = certificate.proof.nodes.iter().filter(|node| matches!(node, ProofNode::Split { .. })).count();
    assert!(splits > 2, "{splits} splits");
    (problem, certificate)
}

fn cases() -> [(Problem, Certificate); 2] {
    [solved(&town(), Objective::PMedian), solved(&coverage_town(), Objective::Coverage)]
}

#[test]
fn a_plan_with_another_site_is_refused() {
    for (problem, certificate) in cases() {
        let others = problem.sites().iter().filter(|site| !certificate.plan.contains(&site.id));
        for other in others {
            let mut tampered = certificate.clone();
            tampered.plan[0].clone_from(&other.id);
            let refusal = check(&problem, &tampered).unwrap_err();
            assert!(matches!(refusal, Refusal::WrongValue { .. } | Refusal::NotServed(_)), "{refusal}");
        }
        let mut tampered = certificate.clone();
        tampered.plan[0] = "nowhere".to_owned();
        assert_eq!(check(&problem, &tampered), Err(Refusal::UnknownSite("nowhere".to_owned())));
        tampered.plan[0].clone_from(&certificate.plan[1]);
        assert_eq!(check(&problem, &tampered), Err(Refusal::NotACandidate(certificate.plan[1].clone())));
        tampered.plan = problem.sites().iter().map(|site| site.id.clone()).collect();
        assert_eq!(check(&problem, &tampered), Err(Refusal::TooMany { opened: 14, open: 4 }));
    }
}

#[test]
fn a_bound_that_is_not_proved_is_refused() {
    for (problem, certificate) in cases() {
        let is_coverage = problem.objective() == Objective::Coverage;
        let mut tampered = certificate.clone();
        tampered.bound += if is_coverage { -1 } else { 1 };
        let proved = i128::from(certificate.bound);
        assert_eq!(check(&problem, &tampered), Err(Refusal::NotProved { claimed: tampered.bound, proved }));
        let mut weaker = certificate.clone();
        weaker.bound -= if is_coverage { -1 } else { 1 };
        assert!(!check(&problem, &weaker).unwrap().is_optimal());
    }
}

#[test]
fn a_proof_without_one_of_its_parts_is_refused() {
    for (problem, certificate) in cases() {
        for left_out in 0..certificate.proof.nodes.len() {
            let mut tampered = certificate.clone();
            let node = tampered.proof.nodes.remove(left_out);
            // Without a node that decides what need not be decided, the rest may still be a proof.
            if !matches!(node, ProofNode::Leaf { .. }) {
                continue;
            }
            let checked = check(&problem, &tampered);
            assert!(checked.is_err(), "node {left_out}: {checked:?}");
        }
        for divided in 0..certificate.proof.nodes.len() {
            // The plans with the site are left out.
            let mut tampered = certificate.clone();
            let node = &mut tampered.proof.nodes[divided];
            if let ProofNode::Split { without, with, .. } = node {
                *with = *without;
                let checked = check(&problem, &tampered);
                assert!(matches!(checked, Err(Refusal::Nodes(_))), "node {divided}: {checked:?}");
            }
        }
    }
}

#[test]
fn other_multipliers_are_refused() {
    for (problem, certificate) in cases() {
        let mut tampered = certificate.clone();
        for list in &mut tampered.proof.multipliers {
            list[0] = 0;
            list[1] += 1_000_000;
        }
        let refusal = check(&problem, &tampered).unwrap_err();
        assert!(matches!(refusal, Refusal::NotProved { .. } | Refusal::Multipliers { .. }), "{refusal}");
        let mut tampered = certificate.clone();
        tampered.proof.multipliers[0].pop();
        assert!(matches!(check(&problem, &tampered), Err(Refusal::Multipliers { list: 0, .. })));
        let mut tampered = certificate;
        tampered.proof.denominator = 1;
        assert!(check(&problem, &tampered).is_err());
        tampered.proof.denominator = 0;
        assert!(check(&problem, &tampered).is_err());
    }
}

#[test]
fn a_certificate_about_other_data_is_refused() {
    let [(problem, certificate), _] = cases();
    let mut other = town();
    other.people[3] += 1;
    let other = other.problem(Objective::PMedian, 4).unwrap();
    assert!(matches!(check(&other, &certificate), Err(Refusal::OtherProblem { .. })));
    let more = town().problem(Objective::PMedian, 5).unwrap();
    assert!(matches!(check(&more, &certificate), Err(Refusal::OtherProblem { .. })));
    assert!(check(&problem, &certificate).is_ok());
}

#[test]
fn a_certificate_survives_json() {
    for (_, certificate) in cases() {
        let text = serde_json::to_string(&certificate).unwrap();
        assert_eq!(serde_json::from_str::<Certificate>(&text).unwrap(), certificate);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// However a proof is changed, what is accepted is true.
    #[test]
    fn no_changed_proof_proves_what_is_not_true(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0_u32..14, -40_000_i64..40_000), 1..5),
        better in 0_i64..3,
    ) {
        for (problem, certificate) in cases() {
            let best = certificate.value;
            let sign = if problem.objective() == Objective::Coverage { -1 } else { 1 };
            let mut tampered = certificate;
            tampered.bound += sign * better;
            for (at, other, site, change) in &changes {
                let (nodes, lists) = (tampered.proof.nodes.len(), tampered.proof.multipliers.len());
                let node = at.index(nodes);
                match &mut tampered.proof.nodes[node] {
                    ProofNode::Leaf { multipliers } => *multipliers = other.index(lists),
                    ProofNode::Split { site: divided, .. } => *divided = *site,
                    ProofNode::Fix { closed, open, .. } => { closed.push(*site); open.retain(|one| one != site); }
                }
                let list = other.index(lists);
                let place = at.index(tampered.proof.multipliers[list].len());
                tampered.proof.multipliers[list][place] += change;
            }
            if check(&problem, &tampered).is_ok() {
                prop_assert!(sign * tampered.bound <= sign * best);
            }
        }
    }
}
