//! The cases that another program reproduced from the formulas, by their names in `verify_report.json`.

use std::collections::BTreeMap;

use gapatlas::access::{
    Interval, balanced, balancing_cost, catchment_ratio, cost_to_opportunities, gravity, inequality, mean,
    over_interval, relative_to_mean, spatial_availability, three_step, two_step,
};
use serde_json::Value;

use super::{
    CUTOFF, Catchment, GAUSSIAN, GRAVITY, STEP, STEP_2, Set, THREE_STEP, WeightedCosts, assert_close, json, numbers,
    oracles, set, worst, worst_cost,
};

/// All cases, each with its largest relative difference; `--nocapture` shows the table. Not compared: places for which
/// PySAL has no number, where our access is 0; the fractions of R's interval, which R truncates; R's Theil index where
/// some have no access, as R omits these people: with all of them it is smaller by their share, and by group R has no
/// number.
#[test]
fn every_case_of_the_peers_is_reproduced() {
    let Some(oracles) = oracles() else { return };
    let report = json(&oracles.join("expected/verify_report.json"));
    let mut cases = 0;
    for name in ["small", "metro"] {
        let set = set(&oracles, name);
        let peers = ["pysal", "R"].map(|peer| {
            let id = if peer == "R" { "id" } else { "geoid" };
            set.expected(&oracles.join(format!("expected/{peer}_{name}.csv")), id)
        });
        let spread = Spread::new(&set, json(&oracles.join(format!("expected/R_{name}_inequality.json"))));
        for key in report.as_object().unwrap().keys() {
            let (place, case) = key.split_once(' ').unwrap_or((key, "")).0.rsplit_once('/').unwrap();
            let (worst, measure) = match place.strip_suffix(name) {
                Some("pysal/") => of_pysal(&set, case, &peers[0]),
                Some("R/") => spread.of(case, &peers[1]).unwrap_or_else(|| of_r(&set, case, &peers[1])),
                _ => continue,
            };
            eprintln!("{place}/{case:<24} {measure:<28} {worst:.1e}");
            assert_close(key, worst);
            cases += 1;
        }
    }
    assert_eq!(cases, report.as_object().unwrap().len());
    assert_eq!(cases, 126);
}

type Peer = BTreeMap<String, Vec<f64>>;

/// The largest difference over both kinds of supply, and our name of the measure.
fn of_pysal(set: &Set, case: &str, peer: &Peer) -> (f64, &'static str) {
    let of_supply = |served: &str| {
        let supply = set.supply(served);
        let (measure, found) = pysal(set, case, &supply);
        (worst(case, &found, &peer[&format!("{case}__{served}")]), measure)
    };
    let [doc, dentist] = ["doc", "dentist"].map(of_supply);
    (doc.0.max(dentist.0), doc.1)
}

pub(super) fn pysal(set: &Set, case: &str, supply: &[f64]) -> (&'static str, Vec<f64>) {
    let (name, cutoff) = case.strip_suffix("_cut").map_or((case, None), |name| (name, CUTOFF));
    let decay = match name.rsplit('_').next().unwrap() {
        "gauss" => GAUSSIAN,
        "grav" => GRAVITY,
        "step2" => STEP_2,
        "default" if name.starts_with('3') => THREE_STEP,
        "step" | "default" => STEP,
        _ => "none",
    };
    let reach = set.reach(decay, cutoff);
    let people = &set.people;
    let (measure, [found]) = match name.split('_').next().unwrap() {
        "wc" if name == "wc_cut_norm" => {
            let [access] = gravity(&set.reach("none", CUTOFF), [supply]);
            ("gravity --normalize", [relative_to_mean(&access, people).unwrap()])
        }
        "2sfca" if name == "2sfca_cut_norm" => {
            let [access] = two_step(&set.reach("none", CUTOFF), people, [supply]);
            ("2sfca --normalize", [relative_to_mean(&access, people).unwrap()])
        }
        "wc" => ("gravity", gravity(&reach, [supply])),
        "fca" => {
            let within = Catchment::within(30.0);
            let around = WeightedCosts::new(set.neighbours.as_ref().unwrap(), &within);
            ("fca", catchment_ratio([&reach, &around], people, [supply]))
        }
        "2sfca" => ("2sfca", two_step(&reach, people, [supply])),
        "e2sfca" => ("2sfca --decay", two_step(&reach, people, [supply])),
        // In PySAL people choose among all pairs, even beyond the cutoff.
        "3sfca" => ("3sfca", three_step(&set.reach(decay, None), cutoff, people, [supply])),
        other => panic!("nobody knows the case {other}"),
    };
    (measure, found)
}

pub(super) const R_DECAYS: [(&str, &str); 6] = [
    ("binary", "step:30=1"),
    ("exp", "exponential:0.08"),
    ("power", "power:0.7"),
    ("linear", "linear:40"),
    ("logistic", "logistic:30,8"),
    ("stepped", "stepped:10=0.68,20=0.22,30=0"),
];

fn of_r(set: &Set, case: &str, peer: &Peer) -> (f64, &'static str) {
    let of_supply = |served: &str| {
        let column = match case {
            "spavail_a1" => "spavail_exp_a1",
            "spavail_a0.5" => "spavail_exp_a0.5",
            "total_constr" => "total_constr_exp",
            other => other,
        };
        let (supply, expected) = (set.supply(served), &peer[&format!("{column}__{served}")]);
        if let Some((measure, costs)) = r_costs(set, case, &supply) {
            return (worst_cost(case, &costs, expected), measure);
        }
        let (measure, found) = r(set, case, &supply);
        (worst(case, &found, expected), measure)
    };
    let [doc, dentist] = ["doc", "dentist"].map(of_supply);
    (doc.0.max(dentist.0), doc.1)
}

fn r_costs(set: &Set, case: &str, supply: &[f64]) -> Option<(&'static str, Vec<Option<f64>>)> {
    if let Some(amount) = case.strip_prefix("closest_n") {
        return Some(("nearest --opportunities", cost_to_opportunities(&set.costs, supply, amount.parse().unwrap())));
    }
    // The demand for supply follows from the tables: a fiftieth of the supply for four.
    let each = supply.iter().sum::<f64>() / set.people.iter().sum::<f64>() / 4.0 * 50.0;
    let need: Vec<f64> = set.people.iter().map(|people| people * each).collect();
    (case == "balcost").then(|| ("balancing-cost", balancing_cost(&set.costs, supply, &need, Some(1.0))))
}

fn r(set: &Set, case: &str, supply: &[f64]) -> (&'static str, Vec<f64>) {
    let (name, rest) = case.split_once('_').unwrap();
    let people = &set.people;
    let decay = R_DECAYS.iter().find(|(name, _)| *name == rest).map_or("exponential:0.08", |(_, decay)| decay);
    let reach = set.reach(decay, None);
    let interval = || over_interval(&set.costs, supply, &Interval::new(10.0, 30.0, 2.0).unwrap());
    let cut = |numbers: Vec<f64>| [numbers.into_iter().map(f64::floor).collect()];
    let (measure, [found]) = match name {
        "cum" => ("cumulative", gravity(&set.reach("none", Some(rest.parse().unwrap())), [supply])),
        "cumint" if rest == "median" => ("interval", cut(interval().median)),
        "cumint" => ("interval", cut(interval().mean)),
        "gravity" => ("gravity", gravity(&reach, [supply])),
        "2sfca" => ("2sfca", two_step(&reach, people, [supply])),
        "bfca" => ("bfca", balanced(&reach, people, [supply])),
        "spavail" => {
            let alpha = rest.strip_prefix('a').unwrap().parse().unwrap();
            ("spatial-availability", spatial_availability(&reach, people, [supply], alpha))
        }
        // A gravity measure whose sum over places is the total supply: the total constrained measure is a share of it.
        "total" => {
            let [access] = gravity(&reach, [supply]);
            let share = supply.iter().sum::<f64>() / access.iter().sum::<f64>();
            ("gravity, in proportion", [access.into_iter().map(|access| access * share).collect()])
        }
        other => panic!("nobody knows the case {other}"),
    };
    (measure, found)
}

/// R's inequality measures for four of its columns.
struct Spread<'s> {
    set: &'s Set,
    income: Vec<f64>,
    group: Vec<usize>,
    names: Vec<String>,
    expected: Value,
}

impl<'s> Spread<'s> {
    fn new(set: &'s Set, expected: Value) -> Self {
        let mut names = set.origins["group"].clone();
        names.sort();
        names.dedup();
        let number = |group: &String| names.iter().position(|name| name == group).unwrap();
        let group = set.origins["group"].iter().map(number).collect();
        Self { set, income: numbers(&set.origins, "income"), group, names, expected }
    }

    /// The largest difference over all columns, for cases of inequality.
    fn of(&self, case: &str, peer: &Peer) -> Option<(f64, &'static str)> {
        let cases = self.expected.as_object().unwrap();
        let each = cases.iter().map(|(column, expected)| self.one(case, &peer[column], expected));
        let each: Vec<f64> = each.collect::<Option<_>>()?;
        Some((each.into_iter().fold(0.0, f64::max), "inequality"))
    }

    fn one(&self, case: &str, access: &[f64], expected: &Value) -> Option<f64> {
        let (people, income) = (&self.set.people, &self.income);
        let concentration = || inequality::concentration(access, people, income);
        let poverty = || inequality::poverty(access, people, expected["poverty_line"].as_f64().unwrap());
        let (found, key) = match case {
            "gini" => (inequality::gini(access, people), "gini"),
            "palma" => (inequality::palma(access, people, income), "palma"),
            "concentration_standard" => (concentration().map(|index| index.standard), "ci_standard"),
            "concentration_corrected" => (concentration().and_then(|index| index.corrected), "ci_corrected"),
            "FGT0" => (poverty().map(|poverty| poverty.share), "FGT0"),
            "FGT1" => (poverty().map(|poverty| poverty.gap), "FGT1"),
            "FGT2" => (poverty().map(|poverty| poverty.severity), "FGT2"),
            "theil_t" => (inequality::theil(access, people), "theil_t"),
            "theil_between" | "theil_within" => return Some(self.by_group(case, access, expected)),
            _ => return None,
        };
        let Some(found) = found else {
            assert_eq!(expected[key].as_f64(), None, "{case}");
            return Some(0.0);
        };
        // R omits people without access from Theil's index, and divides by the number of the others.
        let everybody = case != "theil_t" || expected["n_zero_access"] == 0;
        let reached = inequality::share_reaching(access, people, f64::MIN_POSITIVE).unwrap();
        let found = if everybody { found } else { found / reached };
        Some(worst(case, &[found], &[expected[key].as_f64().unwrap()]))
    }

    fn by_group(&self, case: &str, access: &[f64], expected: &Value) -> f64 {
        let people = &self.set.people;
        let parts = inequality::theil_by_group(access, people, &self.group).unwrap();
        let whole = inequality::theil(access, people).unwrap();
        assert!((parts.between + parts.within - whole).abs() < 1e-12, "{case}");
        let by_group = inequality::by_group(access, people, &self.group, None);
        let sum: f64 = by_group.iter().map(|group| group.mean.unwrap() * group.people).sum();
        let all = mean(access, people).unwrap() * people.iter().sum::<f64>();
        assert!((sum - all).abs() <= 1e-12 * all);
        let (key, found) = if case == "theil_between" { (case, parts.between) } else { ("theil_within", parts.within) };
        let mut differences = Vec::new();
        for (name, part) in self.names.iter().zip(&parts.groups) {
            let found = if case == "theil_between" { part.between } else { part.within };
            // A group of one place has no inequality within it; rounding differs.
            if let Some(told) = expected[format!("{case}_by_group")][name].as_f64() {
                differences.push(if (found - told).abs() < 1e-15 { 0.0 } else { worst(case, &[found], &[told]) });
            }
        }
        differences.extend(expected[key].as_f64().map(|told| worst(case, &[found], &[told])));
        differences.into_iter().fold(0.0, f64::max)
    }
}
