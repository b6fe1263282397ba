//! What the peers answer besides: odd places, scores, languages, the passive side, curves, and the equilibrium of rational agents.

use gapatlas::access::{
    Agents, Catchment, Decay, balanced, cost_to_nearest, cost_to_opportunities, gravity, rational_agents,
    relative_to_mean, spatial_availability, two_step,
};
use gapatlas::travel::{CostMatrix, Pair};

use super::cases::{R_DECAYS, pysal};
use super::{CUTOFF, GAUSSIAN, Weighted, columns, hold, numbers, oracles, set, worst, worst_cost};

/// PySAL on the set of oddities. It has no number for places with nothing in reach, where our access is 0, and infinity for
/// supply that only a place without people reaches, where ours is a number; its mean of that is none to compare with.
#[test]
fn odd_places_have_the_answers_of_pysal_and_numbers_where_it_has_none() {
    let Some(oracles) = oracles() else { return };
    let set = set(&oracles, "edge");
    let peer = set.expected(&oracles.join("expected/pysal_edge.csv"), "geoid");
    let mut cases = 0;
    for (column, expected) in peer {
        let Some(case) = column.strip_suffix("__doc").filter(|case| !case.starts_with("raam")) else { continue };
        if case != "2sfca_cut_norm" {
            hold(case, worst(case, &pysal(&set, case, &set.supply("doc")).1, &expected));
            cases += 1;
        }
    }
    assert_eq!(cases, 21);
}

/// R on the same, which leaves out the place that has no costs.
#[test]
fn odd_places_have_the_answers_of_r_and_numbers_where_it_has_none() {
    let Some(oracles) = oracles() else { return };
    let set = set(&oracles, "edge");
    let supply = set.supply("doc");
    let expected = set.expected(&oracles.join("expected/R_edge.csv"), "id");
    let reach = Weighted::new(&set.costs, &Catchment::within(30.0));
    let [available] = spatial_availability(&reach, &set.people, [&supply], 1.0);
    for (case, [found]) in [
        ("cumK", gravity(&reach, [&supply])),
        ("sfca2", two_step(&reach, &set.people, [&supply])),
        ("bfca", balanced(&reach, &set.people, [&supply])),
        ("spav", [available.clone()]),
        ("singly", [available]),
    ] {
        hold(case, worst(case, &found, &expected[case]));
    }
    hold("closest", worst_cost("closest", &cost_to_opportunities(&set.costs, &supply, 1.0), &expected["closest1"]));
}

/// The score of PySAL, a sum of normalised measures, and its measures for people who speak another language.
#[test]
fn scores_and_measures_by_language_are_those_of_pysal() {
    let Some(oracles) = oracles() else { return };
    for name in ["small", "metro"] {
        let set = set(&oracles, name);
        let within = set.reach("none", CUTOFF);
        let normalised = |supply: &str| {
            let [access] = two_step(&within, &set.people, [&set.supply(supply)]);
            relative_to_mean(&access, &set.people).unwrap()
        };
        let parts = normalised("doc").into_iter().zip(normalised("dentist"));
        let score: Vec<f64> = parts.map(|(doc, dentist)| 0.7 * doc + 0.3 * dentist).collect();
        let path = |what: &str| oracles.join(format!("expected/pysal_{name}_{what}.csv"));
        hold("score", worst("score", &score, &set.expected(&path("score"), "geoid")["score"]));

        let expected = set.expected(&path("language"), "geoid");
        let doctors = set.supply("doc");
        let speaks = set.supply("speaks_language");
        let speaking: Vec<f64> = doctors.iter().zip(speaks).map(|(doctors, speaks)| doctors * speaks).collect();
        let limited = numbers(&set.origins, "lep_pop");
        let gaussian = set.reach(GAUSSIAN, CUTOFF);
        let [any, concordant] = gravity(&within, [&doctors, &speaking]);
        let [all, shared] = two_step(&gaussian, &set.people, [&doctors, &speaking]);
        let [reserved] = two_step(&gaussian, &limited, [&speaking]);
        for (case, found) in [
            ("reach_any_docs", any),
            ("reach_concordant_docs", concordant),
            ("2sfca_any", all),
            ("2sfca_concordant_lep", reserved),
            ("2sfca_concordant_shared", shared),
        ] {
            hold(case, worst(case, &found, &expected[case]));
        }
        for (case, supply) in [("nearest_any_min", &doctors), ("nearest_concordant_min", &speaking)] {
            hold(case, worst_cost(case, &cost_to_nearest(&set.costs, supply, 1), &expected[case]));
        }
    }
}

/// The passive side: the tables change places.
#[test]
fn people_in_reach_of_each_facility_are_those_of_r() {
    let Some(oracles) = oracles() else { return };
    for name in ["small", "metro"] {
        let set = set(&oracles, name);
        let expected = columns(&oracles.join(format!("expected/R_{name}_passive.csv")));
        let of_origin = |origin: u32| {
            let turned =
                move |(site, cost): (usize, f64)| Pair { origin: u32::try_from(site).unwrap(), site: origin, cost };
            set.costs.row(origin as usize).iter().map(turned)
        };
        let origins = u32::try_from(set.costs.origins()).unwrap();
        let pairs: Vec<Pair> = (0..origins).flat_map(of_origin).collect();
        let turned = CostMatrix::from_pairs([set.costs.sites(), set.costs.origins()], None, &pairs).unwrap();
        for cutoff in [15_u32, 30, 45] {
            let reach = Weighted::new(&turned, &Catchment::within(f64::from(cutoff)));
            let [found] = gravity(&reach, [&set.people]);
            hold(name, worst(name, &found, &numbers(&expected, &format!("passive_cum_{cutoff}__pop"))));
        }
        let decay = Decay::Exponential { rate: 0.08 };
        let reach = Weighted::new(&turned, &Catchment { cutoff: None, decay });
        let [found] = spatial_availability(&reach, &set.supply("doc"), [&set.people], 1.0);
        hold(name, worst(name, &found, &numbers(&expected, "passive_singly_exp__doc")));
    }
}

#[test]
fn decays_are_the_curves_of_r() {
    let Some(oracles) = oracles() else { return };
    let curves = columns(&oracles.join("expected/R_decay_curves.csv"));
    for (case, decay) in R_DECAYS {
        let decay: Decay = decay.parse().unwrap();
        let found: Vec<f64> = numbers(&curves, "cost").into_iter().map(|cost| decay.weight(cost)).collect();
        hold(case, worst(case, &found, &numbers(&curves, case)));
    }
}

/// The exact equilibrium of another program, whose own gap is up to 6e-14; the heuristic of PySAL is off by up to 164 % on a place
/// of these sets (defect 5 of the peers), and is no target. Places without people have no expectation, and an answer of ours.
#[test]
fn rational_agents_are_at_the_exact_equilibrium() {
    let Some(oracles) = oracles() else { return };
    let mut cases = 0;
    for name in ["small", "metro", "edge"] {
        let set = set(&oracles, name);
        let expected = set.expected(&oracles.join(format!("expected/raam_exact_{name}.csv")), "geoid");
        let heuristic = set.expected(&oracles.join(format!("expected/pysal_{name}.csv")), "geoid");
        for (column, expected) in expected {
            let (case, supply) = column.split_once("__").unwrap();
            let (tau, rho) = match case {
                "raam_tau60" => (60.0, None),
                "raam_tau30" => (30.0, None),
                "raam_rho" => (60.0, Some(900.0)),
                other => panic!("nobody knows the case {other}"),
            };
            let agents = Agents { tau, rho, cutoff: None };
            let found = rational_agents(&set.costs, &set.people, &set.supply(supply), &agents);
            assert!(found.gap <= 1e-12, "{name}/{column}: {}", found.gap);
            let known = |of: &[f64]| -> Vec<f64> {
                let known = of.iter().zip(&expected).filter(|(_, expected)| expected.is_finite());
                known.map(|(number, _)| *number).collect()
            };
            let access: Vec<f64> = found.access.iter().map(|access| access.unwrap_or(0.0)).collect();
            let off = worst(&column, &known(&access), &known(&expected));
            let peer = worst(&column, &known(&expected), &known(&heuristic[&column]));
            eprintln!("exact/{name}/{column:<24} raam  {off:.1e}  gap {:.1e}  PySAL is off by {peer:.1e}", found.gap);
            hold(&column, off);
            cases += 1;
        }
    }
    assert_eq!(cases, 15);
}
