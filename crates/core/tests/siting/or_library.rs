//! The p-median problems of the OR-Library (J. E. Beasley, "A note on solving large p-median problems", European Journal
//! of Operational Research 21, 1985) and their known optima.

use std::fs;
use std::path::{Path, PathBuf};

use gapatlas_core::siting::{
    CandidateSite, Certificate, DemandPlace, Limits, Objective, Problem, ReachedSite, Role, check, solve,
};

fn folder() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/siting");
    if let Ok(found) = folder.canonicalize() {
        return Some(found);
    }
    let told = std::env::var_os("GAPATLAS_DATA");
    assert!(told.is_none_or(|told| told != "there"), "GAPATLAS_DATA says that the data is there: {}", folder.display());
    eprintln!("skipped: there is no ../shared/data/siting");
    None
}

fn numbers(path: &Path) -> Vec<usize> {
    fs::read_to_string(path).unwrap().split_whitespace().filter_map(|number| number.parse().ok()).collect()
}

/// The numbers of the problems: the first five, which take a second, or those of `GAPATLAS_PMED`, such as `1 6 40`.
fn asked_for() -> Vec<usize> {
    let asked = std::env::var("GAPATLAS_PMED").unwrap_or_else(|_| "1 2 3 4 5".to_owned());
    asked.split_whitespace().map(|number| number.parse().unwrap()).collect()
}

/// The costs along the edges between all vertices, and how many of these are opened. Of repeated edges the last counts.
fn costs(path: &Path) -> (Vec<Vec<u64>>, usize) {
    const FAR: u64 = 1 << 40;
    let numbers = numbers(path);
    let [vertices, _, open] = numbers[..3] else { panic!("{}", path.display()) };
    let mut costs = vec![vec![FAR; vertices]; vertices];
    for edge in numbers[3..].chunks_exact(3) {
        let (from, to, cost) = (edge[0] - 1, edge[1] - 1, u64::try_from(edge[2]).unwrap());
        (costs[from][to], costs[to][from]) = (cost, cost);
    }
    for (vertex, row) in costs.iter_mut().enumerate() {
        row[vertex] = 0;
    }
    for through in 0..vertices {
        let onward = costs[through].clone();
        for row in &mut costs {
            let first = row[through];
            for (cost, rest) in row.iter_mut().zip(&onward) {
                *cost = (*cost).min(first + rest);
            }
        }
    }
    (costs, open)
}

fn problem(path: &Path, objective: Objective) -> Problem {
    let (costs, open) = costs(path);
    let id = |vertex: usize| format!("{:03}", vertex + 1);
    let places = (0..costs.len()).map(|vertex| DemandPlace { id: id(vertex), people: 1 }).collect();
    let sites = (0..costs.len()).map(|vertex| CandidateSite { id: id(vertex), role: Role::Candidate }).collect();
    let pairs: Vec<ReachedSite> = (0..)
        .zip(&costs)
        .flat_map(|(place, row)| (0..).zip(row).map(move |(site, cost)| ReachedSite { place, site, cost: *cost }))
        .collect();
    Problem::new((objective, Some(open)), places, sites, &pairs).unwrap()
}

/// The published optima: each line has the file's name, with its number, and the optimum.
fn optima(path: &Path) -> Vec<i64> {
    let text = fs::read_to_string(path).unwrap();
    let optimum = |line: &str| line.split_whitespace().last()?.parse().ok();
    text.lines().filter(|line| line.trim_start().starts_with("pmed")).filter_map(optimum).collect()
}

fn solved(path: &Path, objective: Objective) -> Certificate {
    let problem = problem(path, objective);
    let certificate = solve(&problem, Limits::default()).unwrap();
    assert!(check(&problem, &certificate).is_ok(), "{}: {:?}", path.display(), check(&problem, &certificate));
    certificate
}

#[test]
fn the_published_optima_of_p_median_problems_are_found_and_proved() {
    let Some(folder) = folder() else { return };
    let optima = optima(&folder.join("pmedopt.txt"));
    for number in asked_for() {
        let plan = solved(&folder.join(format!("pmed{number}.txt")), Objective::PMedian);
        assert_eq!((plan.value, plan.bound), (optima[number - 1], optima[number - 1]), "pmed{number}");
    }
}

#[test]
fn the_published_optima_of_p_center_problems_are_found_and_proved() {
    let Some(folder) = folder() else { return };
    let optima = optima(&folder.join("kcenteropt.txt"));
    for number in asked_for() {
        let plan = solved(&folder.join(format!("pmed{number}.txt")), Objective::PCenter);
        assert_eq!((plan.value, plan.bound), (optima[number - 1], optima[number - 1]), "pmed{number}");
    }
}
