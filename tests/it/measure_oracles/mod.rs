//! Access measures compared with PySAL `access` 1.1.10 and R `accessibility` 1.4.0 on the same tables. Where a peer
//! departs from its paper or has no number, the test says which one we follow. The tables are not part of this
//! repository: see tests/README.md.

mod cases;
mod odd;

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::{Path, PathBuf};

use gapatlas::access::{Catchment, WeightedCosts};
use gapatlas::travel::{CostMatrix, Pair};
use serde_json::Value;

use crate::real_data::real_data;

type Columns = HashMap<String, Vec<String>>;

/// The folder with the results of the peers.
pub(crate) fn oracles() -> Option<PathBuf> {
    real_data("oracles/access")
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

/// A set of tables with the results of a peer.
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

    /// The supply within reach, weighted by decay.
    fn reach(&self, decay: &str, cutoff: Option<f64>) -> WeightedCosts<'_> {
        WeightedCosts::new(&self.costs, &Catchment { cutoff, decay: decay.parse().unwrap() })
    }

    /// The results of a peer in the order of the origins; `None` for origins that it omits.
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

fn json(path: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// The largest relative difference. Without a finite number of the peer there is none, and our value is checked.
fn worst(case: &str, found: &[f64], expected: &[f64]) -> f64 {
    assert_eq!(found.len(), expected.len(), "{case}");
    let difference = |(found, expected): (&f64, &f64)| {
        // A place with no supply within reach has no access; one whose supply nobody else reaches has some.
        assert!(found.is_finite() && (!expected.is_nan() || *found == 0.0), "{case}: {found} beside {expected}");
        let is_same = found == expected || !expected.is_finite();
        if is_same { 0.0 } else { (found - expected).abs() / expected.abs() }
    };
    found.iter().zip(expected).map(difference).fold(0.0, f64::max)
}

/// The same for costs, which are missing where the peer has infinity or no number.
fn worst_cost(case: &str, found: &[Option<f64>], expected: &[f64]) -> f64 {
    let both: Vec<(f64, f64)> = found
        .iter()
        .zip(expected)
        .filter_map(|(found, expected)| {
            assert_eq!(found.is_some(), expected.is_finite(), "{case}: {found:?} beside {expected}");
            Some(((*found)?, *expected))
        })
        .collect();
    let (found, expected): (Vec<f64>, Vec<f64>) = both.into_iter().unzip();
    worst(case, &found, &expected)
}

fn assert_close(case: &str, worst: f64) {
    assert!(worst <= 1e-9, "{case}: {worst:e}");
}

const GAUSSIAN: &str = "gaussian:15";
const GRAVITY: &str = "gravity:60,-1,2";
const STEP: &str = "step:10=1,20=0.68,30=0.22";
const STEP_2: &str = "step:15=1,30=0.42,60=0.09";
const THREE_STEP: &str = "step:10=0.962,20=0.704,30=0.377,60=0.042";
const CUTOFF: Option<f64> = Some(30.0);
