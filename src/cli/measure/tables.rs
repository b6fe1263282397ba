//! The tables that a measure is made of, and how they are named on the command line.

use std::path::PathBuf;
use std::str::FromStr;

use clap::Args;

use crate::access::{Catchment, Decay};
use crate::domain::Finding;
use crate::read::{self, Ids, PlacesColumns};
use crate::travel::CostMatrix;

/// A file with some of its columns: `FILE:ID:VALUE`.
#[derive(Debug, Clone)]
pub(super) struct Named<const N: usize> {
    pub(super) path: PathBuf,
    pub(super) columns: [String; N],
}

/// Text that names no file with its columns.
#[derive(Debug, thiserror::Error)]
#[error("write the file and its columns with colons between them: {0}")]
pub(super) struct NamedError(pub(super) &'static str);

impl<const N: usize> FromStr for Named<N> {
    type Err = NamedError;

    fn from_str(text: &str) -> Result<Self, NamedError> {
        // A path may hold colons, so the columns are the last parts.
        let mut parts: Vec<&str> = text.rsplitn(N + 1, ':').collect();
        parts.reverse();
        let example = if N == 2 { "origins.csv:geoid:pop" } else { "costs.csv:origin:dest:cost" };
        let [path, columns @ ..] = parts.as_slice() else { return Err(NamedError(example)) };
        let columns: Vec<String> = columns.iter().map(|column| (*column).to_owned()).collect();
        let is_named = !path.is_empty() && columns.iter().all(|column| !column.is_empty());
        let columns = columns.try_into().ok().filter(|_| is_named).ok_or(NamedError(example))?;
        Ok(Self { path: PathBuf::from(path), columns })
    }
}

/// The tables that every measure needs, and where the answer goes.
#[derive(Debug, Args)]
pub(super) struct Tables {
    /// Where people are: a CSV file, its column of ids and its column of people
    #[arg(long, value_name = "FILE:ID:VALUE")]
    pub(super) demand: Named<2>,
    /// What they want to reach: a CSV file, its column of ids and what each place supplies, such as doctors
    #[arg(long, value_name = "FILE:ID:VALUE")]
    pub(super) supply: Named<2>,
    /// What it costs to get there: a CSV file, and its columns of origins, destinations and costs; a pair that is not there is
    /// out of reach
    #[arg(long, value_name = "FILE:ORIGIN:DEST:COST")]
    costs: Named<3>,
    /// The CSV file to write; without it, standard output
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    /// Print a summary as JSON
    #[arg(long)]
    pub(super) json: bool,
}

/// How far counts as in reach, and with which weight.
#[derive(Debug, Args)]
pub(super) struct Reach {
    /// The highest cost that is in reach, or several with commas between them, which give a column each; without it, every
    /// pair that has a cost
    #[arg(long, value_name = "COST,…", value_delimiter = ',', value_parser = cost)]
    cutoff: Vec<f64>,
    /// How the weight falls with the cost: none, step:10=1,20=0.68,30=0.22 (at most), stepped:10=0.68,20=0.22,30=0 (below),
    /// linear:40, exponential:0.08, power:0.7, gaussian:15, logistic:30,8 or gravity:60,-1,2
    #[arg(long, value_name = "DECAY", default_value = "none")]
    decay: Decay,
    /// Give access as a multiple of its mean over all people
    #[arg(long)]
    pub(super) normalize: bool,
}

impl Reach {
    /// Each catchment that is asked for, with the ending of its column's name.
    pub(super) fn catchments(&self) -> Vec<(String, Catchment)> {
        let catchment = |cutoff: Option<f64>| Catchment { cutoff, decay: self.decay.clone() };
        if self.cutoff.is_empty() {
            return vec![(String::new(), catchment(None))];
        }
        self.cutoff.iter().map(|cutoff| (format!("_{cutoff}"), catchment(Some(*cutoff)))).collect()
    }
}

/// A cost on the command line.
pub(super) fn cost(text: &str) -> Result<f64, String> {
    let cost = text.trim().parse().ok().filter(|cost| (0.0..=1e15).contains(cost));
    cost.ok_or_else(|| "a cost is a number of 0 or more".to_owned())
}

/// An amount above 0 on the command line.
pub(super) fn above_zero(text: &str) -> Result<f64, String> {
    let amount = text.trim().parse().ok().filter(|amount| (1e-12..=1e12).contains(amount));
    amount.ok_or_else(|| "a number above 0 is needed".to_owned())
}

/// What the tables hold.
pub(super) struct Loaded {
    pub(super) demand_ids: Ids,
    pub(super) demand: Vec<f64>,
    supply_ids: Ids,
    pub(super) supply: Vec<f64>,
    pub(super) costs: CostMatrix,
    pub(super) findings: Vec<Finding>,
}

impl Tables {
    pub(super) fn load(&self) -> anyhow::Result<Loaded> {
        let places = |named: &Named<2>| {
            let [id, amount] = &named.columns;
            let columns = PlacesColumns { id, amount, may_be_empty: false, income: None, group: None };
            read::places(&named.path, columns)
        };
        let (demand, mut findings) = places(&self.demand)?;
        let (supply, more) = places(&self.supply)?;
        findings.extend(more);
        let columns = self.costs.columns.each_ref().map(String::as_str);
        let (costs, more) = read::costs(&self.costs.path, columns, [&demand.ids, &supply.ids])?;
        findings.extend(more);
        Ok(Loaded {
            demand: demand.amounts.into_iter().flatten().collect(),
            demand_ids: demand.ids,
            supply: supply.amounts.into_iter().flatten().collect(),
            supply_ids: supply.ids,
            costs,
            findings,
        })
    }
}

impl Loaded {
    /// How many places supply nothing to anybody: none with demand has a cost to them.
    pub(super) fn supply_unreached(&self) -> Vec<&str> {
        let mut reached = vec![false; self.supply.len()];
        for place in (0..self.demand.len()).filter(|place| self.demand[*place] > 0.0) {
            for supply in self.costs.row(place).sites {
                reached[*supply as usize] = true;
            }
        }
        let ids = self.supply_ids.names().iter().zip(&self.supply).zip(reached);
        ids.filter(|((_, supply), reached)| **supply > 0.0 && !reached).map(|((id, _), _)| id.as_str()).collect()
    }
}
