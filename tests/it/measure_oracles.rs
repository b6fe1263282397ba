//! Access measures beside those of PySAL `access` 1.1.10 and R `accessibility` 1.4.0 on the same tables.
//!
//! Where a peer departs from its paper or has no number, the test says which we follow. The tables are not part of this
//! repository: see tests/README.md.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::{Path, PathBuf};

use gapatlas::access::{
    Agents, Catchment, Decay, Interval, balanced, balancing_cost, catchment_ratio, cost_to_nearest,
    cost_to_opportunities, gravity, inequality, over_interval, rational_agents, relative_to_mean, spatial_availability,
    three_step, two_step,
};
use gapatlas::travel::{CostMatrix, Pair};
use serde_json::Value;

type Columns = HashMap<String, Vec<String>>;

/// The folder with the peers' answers, or a message that the test was skipped.
pub(crate) fn oracles() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/oracles/access");
    if folder.exists() {
        return Some(folder.canonicalize().unwrap());
    }
    eprintln!("skipped: there is no {}", folder.display());
    None
}

fn columns(path: &Path) -> Columns {
    let mut reader = csv::Reader::from_path(path).unwrap();
    let names: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let column = |(at, name): (usize, String)| (name, rows.iter().map(|row| row[at].to_owned()).collect());
    names.into_iter().enumerate().map(column).collect()
}

fn numbers(columns: &Columns, name: &str) -> Vec<f64> {
    columns[name].iter().map(|cell| cell.parse().unwrap_or_else(|_| panic!("{name}: {cell}"))).collect()
}

/// One of the sets of tables, with what a peer answers for it.
struct Set {
    origins: Columns,
    destinations: Columns,
    costs: CostMatrix,
    neighbours: Option<CostMatrix>,
    people: Vec<f64>,
}

fn table(path: &Path, from: &[String], to: &[String]) -> CostMatrix {
    let rows = columns(path);
    let index = |ids: &[String]| -> HashMap<String, u32> { ids.iter().cloned().zip(0..).collect() };
    let (from, to) = (index(from), index(to));
    let rows = rows["origin"].iter().zip(&rows["dest"]).zip(numbers(&rows, "cost"));
    let pairs: Vec<Pair> =
        rows.map(|((origin, dest), cost)| Pair { origin: from[origin], site: to[dest], cost }).collect();
    CostMatrix::from_pairs([from.len(), to.len()], None, &pairs).unwrap()
}

fn set(oracles: &Path, name: &str) -> Set {
    let folder = oracles.join(name);
    let (origins, destinations) = (columns(&folder.join("origins.csv")), columns(&folder.join("destinations.csv")));
    let ids = &origins["geoid"];
    let neighbours = folder.join("neighbor_costs.csv");
    Set {
        costs: table(&folder.join("costs.csv"), ids, &destinations["facid"]),
        neighbours: neighbours.exists().then(|| table(&neighbours, ids, ids)),
        people: numbers(&origins, "pop"),
        origins,
        destinations,
    }
}

impl Set {
    fn supply(&self, name: &str) -> Vec<f64> {
        numbers(&self.destinations, name)
    }

    /// A peer's answers in the order of the origins; an origin that it leaves out has none.
    fn expected(&self, path: &Path, id: &str) -> BTreeMap<String, Vec<f64>> {
        let rows = columns(path);
        let place: HashMap<&String, usize> = rows[id].iter().zip(0..).collect();
        let number = |cell: &String| cell.parse().unwrap_or(f64::NAN);
        let ordered = |cells: &[String]| {
            self.origins["geoid"].iter().map(|id| place.get(id).map_or(f64::NAN, |at| number(&cells[*at]))).collect()
        };
        rows.iter().filter(|(name, _)| *name != id).map(|(name, cells)| (name.clone(), ordered(cells))).collect()
    }
}

fn close(found: f64, expected: f64) -> bool {
    (found - expected).abs() <= 1e-9 * expected.abs()
}

/// Compares with a peer's column. Where it has no number the access is 0: a place with nothing in reach has none. Where it
/// has infinity, for supply that only places without people reach, ours is a number.
fn compare(case: &str, found: &[f64], expected: &[f64]) {
    assert_eq!(found.len(), expected.len(), "{case}");
    for (place, (found, expected)) in found.iter().zip(expected).enumerate() {
        let agrees = match expected {
            expected if expected.is_nan() => *found == 0.0,
            expected if expected.is_infinite() => found.is_finite(),
            expected => close(*found, *expected),
        };
        assert!(agrees, "{case}, place {place}: {found} beside {expected}");
    }
}

/// The same for costs, which are missing where the peer has infinity or no number.
fn compare_costs(case: &str, found: &[Option<f64>], expected: &[f64]) {
    for (place, (found, expected)) in found.iter().zip(expected).enumerate() {
        let agrees = found.map_or(!expected.is_finite(), |found| close(found, *expected));
        assert!(agrees, "{case}, place {place}: {found:?} beside {expected}");
    }
}

fn catchment(decay: &str, cutoff: Option<f64>) -> Catchment {
    Catchment { cutoff, decay: decay.parse().unwrap() }
}

const GAUSSIAN: &str = "gaussian:15";
const GRAVITY: &str = "gravity:60,-1,2";
const STEP: &str = "step:10=1,20=0.68,30=0.22";
const STEP_2: &str = "step:15=1,30=0.42,60=0.09";
const THREE_STEP: &str = "step:10=0.962,20=0.704,30=0.377,60=0.042";
const CUTOFF: Option<f64> = Some(30.0);

/// PySAL's cases. Its gap for places out of reach, its infinity, and the choice of three steps among all pairs, also those
/// beyond the cutoff, are in the words of `compare` and of `three_step`.
#[test]
fn every_case_of_pysal_is_reproduced() {
    let Some(oracles) = oracles() else { return };
    let mut cases = 0;
    for name in ["small", "metro", "edge"] {
        let set = set(&oracles, name);
        let expected = set.expected(&oracles.join(format!("expected/pysal_{name}.csv")), "geoid");
        for (column, expected) in
            expected.iter().filter(|(column, _)| column.contains("__") && !column.starts_with("raam"))
        {
            let (case, supply) = column.split_once("__").unwrap();
            let supply = set.supply(supply);
            let (costs, people) = (&set.costs, &set.people);
            let found = match case {
                "wc_all" => gravity(costs, &supply, &catchment("none", None)),
                "wc_cut" => gravity(costs, &supply, &catchment("none", CUTOFF)),
                "wc_gauss" => gravity(costs, &supply, &catchment(GAUSSIAN, None)),
                "wc_gauss_cut" => gravity(costs, &supply, &catchment(GAUSSIAN, CUTOFF)),
                "wc_grav" => gravity(costs, &supply, &catchment(GRAVITY, None)),
                "wc_grav_cut" => gravity(costs, &supply, &catchment(GRAVITY, CUTOFF)),
                "wc_step" => gravity(costs, &supply, &catchment(STEP, None)),
                "wc_step_cut" => gravity(costs, &supply, &catchment(STEP, CUTOFF)),
                "wc_step2" => gravity(costs, &supply, &catchment(STEP_2, None)),
                "wc_step2_cut" => gravity(costs, &supply, &catchment(STEP_2, CUTOFF)),
                "wc_cut_norm" => {
                    relative_to_mean(&gravity(costs, &supply, &catchment("none", CUTOFF)), people).unwrap()
                }
                "fca_cut" => {
                    let neighbours = set.neighbours.as_ref().unwrap();
                    catchment_ratio([costs, neighbours], people, &supply, &catchment("none", CUTOFF))
                }
                "2sfca_cut" => two_step(costs, people, &supply, &catchment("none", CUTOFF)),
                // With an infinity in the mean PySAL normalises to nothing that could be compared.
                "2sfca_cut_norm" if name == "edge" => continue,
                "2sfca_cut_norm" => {
                    relative_to_mean(&two_step(costs, people, &supply, &catchment("none", CUTOFF)), people).unwrap()
                }
                "2sfca_gauss_cut" => two_step(costs, people, &supply, &catchment(GAUSSIAN, CUTOFF)),
                "2sfca_grav_cut" => two_step(costs, people, &supply, &catchment(GRAVITY, CUTOFF)),
                "2sfca_step_cut" => two_step(costs, people, &supply, &catchment(STEP, CUTOFF)),
                "2sfca_step2_cut" => two_step(costs, people, &supply, &catchment(STEP_2, CUTOFF)),
                "e2sfca_default" => two_step(costs, people, &supply, &catchment(STEP, None)),
                "e2sfca_step2" => two_step(costs, people, &supply, &catchment(STEP_2, None)),
                "e2sfca_gauss" => two_step(costs, people, &supply, &catchment(GAUSSIAN, None)),
                "3sfca_default" => three_step(costs, people, &supply, &catchment(THREE_STEP, None)),
                "3sfca_gauss_cut" => three_step(costs, people, &supply, &catchment(GAUSSIAN, CUTOFF)),
                other => panic!("nobody knows the case {other}"),
            };
            compare(&format!("{name}/{column}"), &found, expected);
            cases += 1;
        }
    }
    eprintln!("{cases} columns of PySAL");
    assert!(cases > 100, "{cases}");
}

/// The score of PySAL, a sum of normalised measures, and its measures for people who speak another language.
#[test]
fn scores_and_measures_by_language_are_those_of_pysal() {
    let Some(oracles) = oracles() else { return };
    for name in ["small", "metro"] {
        let set = set(&oracles, name);
        let normalised = |supply: &str| {
            let access = two_step(&set.costs, &set.people, &set.supply(supply), &Catchment::within(30.0));
            relative_to_mean(&access, &set.people).unwrap()
        };
        let score: Vec<f64> = normalised("doc")
            .iter()
            .zip(normalised("dentist"))
            .map(|(doc, dentist)| 0.7 * doc + 0.3 * dentist)
            .collect();
        let path = |what: &str| oracles.join(format!("expected/pysal_{name}_{what}.csv"));
        compare("score", &score, &set.expected(&path("score"), "geoid")["score"]);

        let expected = set.expected(&path("language"), "geoid");
        let doctors = set.supply("doc");
        let speaking: Vec<f64> =
            doctors.iter().zip(set.supply("speaks_language")).map(|(doctors, speaks)| doctors * speaks).collect();
        let limited = numbers(&set.origins, "lep_pop");
        let within = Catchment::within(30.0);
        let gaussian = catchment(GAUSSIAN, CUTOFF);
        compare("any", &gravity(&set.costs, &doctors, &within), &expected["reach_any_docs"]);
        compare("speaking", &gravity(&set.costs, &speaking, &within), &expected["reach_concordant_docs"]);
        compare("2sfca", &two_step(&set.costs, &set.people, &doctors, &gaussian), &expected["2sfca_any"]);
        let reserved = two_step(&set.costs, &limited, &speaking, &gaussian);
        compare("reserved", &reserved, &expected["2sfca_concordant_lep"]);
        let shared = two_step(&set.costs, &set.people, &speaking, &gaussian);
        compare("shared", &shared, &expected["2sfca_concordant_shared"]);
        compare_costs("nearest", &cost_to_nearest(&set.costs, &doctors, 1), &expected["nearest_any_min"]);
        compare_costs("nearest", &cost_to_nearest(&set.costs, &speaking, 1), &expected["nearest_concordant_min"]);
    }
}

const R_DECAYS: [(&str, &str); 6] = [
    ("binary", "step:30=1"),
    ("exp", "exponential:0.08"),
    ("power", "power:0.7"),
    ("linear", "linear:40"),
    ("logistic", "logistic:30,8"),
    ("stepped", "stepped:10=0.68,20=0.22,30=0"),
];

#[test]
fn every_case_of_r_is_reproduced() {
    let Some(oracles) = oracles() else { return };
    let cases: Value =
        serde_json::from_str(&fs::read_to_string(oracles.join("expected/R_cases.json")).unwrap()).unwrap();
    for name in ["small", "metro"] {
        let set = set(&oracles, name);
        let (costs, people) = (&set.costs, &set.people);
        let expected = set.expected(&oracles.join(format!("expected/R_{name}.csv")), "id");
        for served in ["doc", "dentist"] {
            let supply = set.supply(served);
            let of = |case: &str| &expected[&format!("{case}__{served}")];
            for amount in [1_u32, 2, 5, 25] {
                let found = cost_to_opportunities(costs, &supply, f64::from(amount));
                compare_costs(served, &found, of(&format!("closest_n{amount}")));
            }
            for cutoff in [15_u32, 30, 45] {
                let found = gravity(costs, &supply, &Catchment::within(f64::from(cutoff)));
                compare(served, &found, of(&format!("cum_{cutoff}")));
            }
            // R cuts the fractions off; we do not.
            let interval = over_interval(costs, &supply, &Interval::new(10.0, 30.0, 2.0).unwrap());
            let cut = |numbers: Vec<f64>| -> Vec<f64> { numbers.into_iter().map(f64::floor).collect() };
            compare(served, &cut(interval.median), of("cumint_median"));
            compare(served, &cut(interval.mean), of("cumint_mean"));
            for (case, decay) in R_DECAYS {
                let catchment = catchment(decay, None);
                compare(case, &gravity(costs, &supply, &catchment), of(&format!("gravity_{case}")));
                compare(case, &two_step(costs, people, &supply, &catchment), of(&format!("2sfca_{case}")));
                compare(case, &balanced(costs, people, &supply, &catchment), of(&format!("bfca_{case}")));
            }
            let decay = catchment("exponential:0.08", None);
            for (alpha, case) in [(1.0, "spavail_exp_a1"), (0.5, "spavail_exp_a0.5"), (1.0, "singly_constr_exp")] {
                compare(case, &spatial_availability(costs, people, &supply, &decay, alpha), of(case));
            }
            let text = cases["cases"][format!("balcost__{served}")]["demand"].as_str().unwrap();
            // The need of the larger set is not in the file; it follows from the tables as it does there.
            let each = supply.iter().sum::<f64>() / people.iter().sum::<f64>() / 4.0 * 50.0;
            let told: f64 = text.rsplit(' ').next().unwrap().parse().unwrap();
            assert!(name == "small" || close(each, told), "{each} beside {text}");
            let need: Vec<f64> = people.iter().map(|people| people * each).collect();
            compare_costs("balcost", &balancing_cost(costs, &supply, &need, Some(1.0)), of("balcost"));
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
        let pairs: Vec<Pair> = (0..set.costs.origins())
            .zip(0..)
            .flat_map(|(demand, number)| {
                let turned = move |(place, cost): (usize, f64)| Pair {
                    origin: u32::try_from(place).unwrap(),
                    site: number,
                    cost,
                };
                set.costs.row(demand).iter().map(turned).collect::<Vec<_>>()
            })
            .collect();
        let turned = CostMatrix::from_pairs([set.costs.sites(), set.costs.origins()], None, &pairs).unwrap();
        for cutoff in [15_u32, 30, 45] {
            let found = gravity(&turned, &set.people, &Catchment::within(f64::from(cutoff)));
            compare(name, &found, &numbers(&expected, &format!("passive_cum_{cutoff}__pop")));
        }
        let decay = catchment("exponential:0.08", None);
        let found = spatial_availability(&turned, &set.supply("doc"), &set.people, &decay, 1.0);
        compare(name, &found, &numbers(&expected, "passive_singly_exp__doc"));
    }
}

/// R on the set of oddities, where it has infinity for supply that only a place without people reaches, and leaves out the
/// place that has no costs.
#[test]
fn odd_places_have_the_answers_of_r_and_numbers_where_it_has_none() {
    let Some(oracles) = oracles() else { return };
    let set = set(&oracles, "edge");
    let (costs, people, supply) = (&set.costs, &set.people, set.supply("doc"));
    let expected = set.expected(&oracles.join("expected/R_edge.csv"), "id");
    let within = Catchment::within(30.0);
    compare("cumulative", &gravity(costs, &supply, &within), &expected["cumK"]);
    compare_costs("closest", &cost_to_opportunities(costs, &supply, 1.0), &expected["closest1"]);
    compare("2sfca", &two_step(costs, people, &supply, &within), &expected["sfca2"]);
    compare("bfca", &balanced(costs, people, &supply, &within), &expected["bfca"]);
    compare("availability", &spatial_availability(costs, people, &supply, &within, 1.0), &expected["spav"]);
    compare("singly", &spatial_availability(costs, people, &supply, &within, 1.0), &expected["singly"]);
}

#[test]
fn inequality_is_that_of_r_but_for_its_theil_of_people_without_access() {
    let Some(oracles) = oracles() else { return };
    for name in ["small", "metro"] {
        let set = set(&oracles, name);
        let people = &set.people;
        let path = oracles.join(format!("expected/R_{name}_inequality.json"));
        let cases: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        let access = set.expected(&oracles.join(format!("expected/R_{name}.csv")), "id");
        let income = numbers(&set.origins, "income");
        let mut names = set.origins["group"].clone();
        names.sort();
        names.dedup();
        let group: Vec<usize> =
            set.origins["group"].iter().map(|group| names.iter().position(|name| name == group).unwrap()).collect();
        for (case, expected) in cases.as_object().unwrap() {
            let access = &access[case];
            let number = |key: &str| expected[key].as_f64();
            let same = |found: Option<f64>, key: &str| {
                let agrees = match (found, number(key)) {
                    (Some(found), Some(expected)) => close(found, expected),
                    (None, None) => true,
                    _ => false,
                };
                assert!(agrees, "{name}/{case}/{key}: {found:?} beside {}", expected[key]);
            };
            same(inequality::gini(access, people), "gini");
            same(inequality::palma(access, people, &income), "palma");
            let concentration = inequality::concentration(access, people, &income).unwrap();
            same(Some(concentration.standard), "ci_standard");
            same(concentration.corrected, "ci_corrected");
            let poverty = inequality::poverty(access, people, number("poverty_line").unwrap()).unwrap();
            for (found, key) in [(poverty.share, "FGT0"), (poverty.gap, "FGT1"), (poverty.severity, "FGT2")] {
                same(Some(found), key);
            }
            let parts = inequality::theil_by_group(access, people, &group).unwrap();
            let whole = inequality::theil(access, people).unwrap();
            assert!((parts.between + parts.within - whole).abs() < 1e-12, "{name}/{case}");
            same(Some(parts.between), "theil_between");
            // R leaves people without access out and divides by the others, which finds too much; by groups it has no number.
            if expected["n_zero_access"] == 0 {
                same(Some(whole), "theil_t");
                same(Some(parts.within), "theil_within");
            } else {
                let reached = inequality::share_reaching(access, people, f64::MIN_POSITIVE).unwrap();
                assert!(
                    close(whole, number("theil_t").unwrap() * reached) && number("theil_within").is_none(),
                    "{name}/{case}"
                );
            }
            for (name, part) in names.iter().zip(&parts.groups) {
                let close = |found: f64, told: &Value| {
                    told.as_f64().is_none_or(|told| (found - told).abs() <= 1e-9 * told.abs() + 1e-15)
                };
                assert!(close(part.between, &expected["theil_between_by_group"][name]), "{case}: {name}");
                assert!(close(part.within, &expected["theil_within_by_group"][name]), "{case}: {name}");
            }
        }
    }
}

#[test]
fn decays_without_a_peer_to_compare_with_are_those_of_the_curves() {
    let Some(oracles) = oracles() else { return };
    let curves = columns(&oracles.join("expected/R_decay_curves.csv"));
    for (case, decay) in R_DECAYS {
        let decay: Decay = decay.parse().unwrap();
        for (cost, expected) in numbers(&curves, "cost").into_iter().zip(numbers(&curves, case)) {
            assert!((decay.weight(cost) - expected).abs() <= 1e-14 + 1e-9 * expected, "{case} at {cost}");
        }
    }
}

/// The exact equilibrium of another program, whose own gap is up to 6e-14; PySAL's heuristic is off by up to 164 % on a place
/// of these sets, and is no target. Places without people have no expectation, and an answer of ours.
#[test]
fn rational_agents_are_at_the_exact_equilibrium() {
    let Some(oracles) = oracles() else { return };
    let mut cases = 0;
    for name in ["small", "metro", "edge"] {
        let set = set(&oracles, name);
        let expected = set.expected(&oracles.join(format!("expected/raam_exact_{name}.csv")), "geoid");
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
            for (place, (found, expected)) in found.access.iter().zip(expected).enumerate() {
                let agrees = expected.is_nan() || found.is_some_and(|found| close(found, expected));
                assert!(agrees, "{name}/{column}, place {place}: {found:?} beside {expected}");
            }
            cases += 1;
        }
    }
    assert_eq!(cases, 15);
}
