//! The tables of a siting question, as named on the command line.

use std::path::PathBuf;
use std::str::FromStr;

use anyhow::anyhow;
use clap::Args;
use gapatlas_text::Text;

use crate::cli::measure::tables::{Costs, TableColumnsError};
use crate::cli::progress::Progress;
use crate::domain::Estimate;
use crate::read::{self, IdIndex, PlacesColumns};
use crate::siting::{Problem, SitingTables};
use crate::travel::CostMatrix;

/// A table of demand with its columns: `FILE:ID:PEOPLE`, or `FILE:ID:PEOPLE:MOE`.
#[derive(Debug, Clone)]
struct Demand {
    path: PathBuf,
    id: String,
    people: String,
    moe: Option<String>,
}

impl FromStr for Demand {
    type Err = TableColumnsError;

    fn from_str(text: &str) -> Result<Self, TableColumnsError> {
        let parts: Vec<&str> = text.split(':').collect();
        let (path, id, people, moe) = match parts.as_slice() {
            [path, id, people] => (path, id, people, None),
            [path, id, people, moe] => (path, id, people, Some((*moe).to_owned())),
            _ => return Err(TableColumnsError("demand.csv:geoid:people, or demand.csv:geoid:people:moe")),
        };
        Ok(Self { path: path.into(), id: (*id).to_owned(), people: (*people).to_owned(), moe })
    }
}

#[derive(Debug, Args)]
pub(super) struct Tables {
    /// What it costs to get from each place to each site: a CSV or Parquet file, and its columns of places, sites and costs; or
    /// its column of places alone, where each site has a column. A missing pair is out of reach
    #[arg(value_name = "COSTS:PLACE:SITE:COST")]
    costs: Costs,
    /// Where people are: a CSV or Parquet file, its column of ids, its column of people, and that of their margins of error at
    /// the 90 % level, if it has one
    #[arg(long, value_name = "FILE:ID:PEOPLE[:MOE]")]
    demand: Demand,
}

/// The contents of the tables.
pub(super) struct SitingInputs {
    places: IdIndex,
    people: Vec<f64>,
    /// `None` where the margin is not known.
    margins: Vec<Option<f64>>,
    sites: IdIndex,
    costs: CostMatrix,
}

impl Tables {
    pub(super) fn load(&self, progress: &Progress) -> anyhow::Result<SitingInputs> {
        let Demand { path, id, people, moe } = &self.demand;
        progress.set_message(&format!("reading {}", path.display()));
        let columns = |amount, may_be_empty| PlacesColumns {
            id,
            amount,
            may_be_empty,
            income: None,
            group: None,
            requirements: None,
        };
        let (demand, mut findings) = read::places(path, columns(people, false))?;
        let margins = match moe {
            Some(moe) => read::places(path, columns(moe, true))?.0.amounts,
            None => vec![None; demand.amounts.len()],
        };
        progress.set_message("reading costs");
        let sites = self.costs.destinations()?;
        let (costs, more) = self.costs.read([&demand.ids, &sites])?;
        findings.extend(more);
        for finding in &findings {
            progress.step(&Text::english().finding(finding));
        }
        let people = demand.amounts.into_iter().flatten().collect();
        Ok(SitingInputs { places: demand.ids, people, margins, sites, costs })
    }
}

impl SitingInputs {
    pub(super) fn tables(&self) -> SitingTables<'_> {
        SitingTables {
            places: self.places.names(),
            people: &self.people,
            sites: self.sites.names(),
            costs: &self.costs,
        }
    }

    /// The estimates of a problem's places, in their order.
    pub(super) fn estimates(&self, problem: &Problem) -> anyhow::Result<Vec<Estimate>> {
        let estimate = |id: &str| {
            let row = self.places.find(id)? as usize;
            Estimate::new(self.people[row], self.margins[row])
        };
        let named = |id: &str| estimate(id).ok_or_else(|| anyhow!("the margin of error of `{id}` is not a number"));
        problem.places().iter().map(|place| named(&place.id)).collect()
    }
}
