//! The input tables of a measure, as named on the command line.

use std::path::PathBuf;
use std::str::FromStr;

use anyhow::anyhow;
use clap::Args;

use crate::access::{Catchment, Decay};
use crate::cli::measure::column::MeasureColumn;
use crate::cli::progress::Progress;
use crate::domain::{Barrier, Finding, Language, Requirement, Requirements, VisitTime};
use crate::read::{self, CostColumns, IdIndex, PlaceRequirements, PlacesColumns, ReadError};
use crate::travel::CostMatrix;
use crate::words;

/// A file with some of its columns: `FILE:ID:VALUE`.
#[derive(Debug, Clone)]
pub(super) struct TableColumns<const N: usize> {
    pub(super) path: PathBuf,
    pub(super) columns: [String; N],
}

/// An argument without a file or its columns.
#[derive(Debug, thiserror::Error)]
#[error("write the file and its columns with colons between them: {0}")]
pub(in crate::cli) struct TableColumnsError(pub(in crate::cli) &'static str);

impl<const N: usize> FromStr for TableColumns<N> {
    type Err = TableColumnsError;

    fn from_str(text: &str) -> Result<Self, TableColumnsError> {
        // A path may hold colons, so the columns are the last parts.
        let mut parts: Vec<&str> = text.rsplitn(N + 1, ':').collect();
        parts.reverse();
        let example = "origins.csv:geoid:pop";
        let [path, columns @ ..] = parts.as_slice() else { return Err(TableColumnsError(example)) };
        let columns: Vec<String> = columns.iter().map(|column| (*column).to_owned()).collect();
        let is_named = !path.is_empty() && columns.iter().all(|column| !column.is_empty());
        let columns = columns.try_into().ok().filter(|_| is_named).ok_or(TableColumnsError(example))?;
        Ok(Self { path: PathBuf::from(path), columns })
    }
}

/// A table of costs with its columns: `FILE:ORIGIN:DEST:COST`, or `FILE:ORIGIN` for one with a column for each destination,
/// or `FILE:MATRIX` for one without ids.
#[derive(Debug, Clone)]
pub(in crate::cli) struct Costs {
    path: PathBuf,
    columns: Vec<String>,
}

impl FromStr for Costs {
    type Err = TableColumnsError;

    fn from_str(text: &str) -> Result<Self, TableColumnsError> {
        const EXAMPLE: &str = "costs.csv:origin:dest:cost, or costs.csv:origin where each destination has a column";
        let parts: Vec<&str> = text.split(':').collect();
        let (path, columns) = match parts.as_slice() {
            // A path may hold colons, so the columns are the last parts.
            [path @ .., origin, dest, cost] if !path.is_empty() => (path.join(":"), vec![*origin, *dest, *cost]),
            [path, origin] => ((*path).to_owned(), vec![*origin]),
            _ => return Err(TableColumnsError(EXAMPLE)),
        };
        if path.is_empty() || columns.contains(&"") {
            return Err(TableColumnsError(EXAMPLE));
        }
        Ok(Self { path: path.into(), columns: columns.into_iter().map(str::to_owned).collect() })
    }
}

impl Costs {
    pub(in crate::cli) fn read(&self, between: [&IdIndex; 2]) -> Result<(CostMatrix, Vec<Finding>), ReadError> {
        read::costs(&self.path, self.columns(), between)
    }

    /// The destinations that the table names.
    pub(in crate::cli) fn destinations(&self) -> Result<IdIndex, ReadError> {
        read::destinations(&self.path, self.columns())
    }

    fn columns(&self) -> CostColumns<'_> {
        match self.columns.as_slice() {
            [origin, destination, cost] => CostColumns::Long { origin, destination, cost },
            columns => CostColumns::Wide { origin: columns.first().map_or("", String::as_str) },
        }
    }
}

/// The tables that every measure needs, and where the answer goes.
#[derive(Debug, Args)]
pub(super) struct Tables {
    /// Where people are: a CSV or Parquet file, its column of ids and its column of people
    #[arg(long, value_name = "FILE:ID:VALUE")]
    pub(super) demand: TableColumns<2>,
    /// What they want to reach: a CSV or Parquet file, its column of ids and what each place supplies, such as doctors
    #[arg(long, value_name = "FILE:ID:VALUE")]
    pub(super) supply: TableColumns<2>,
    /// What it costs to get there: a CSV or Parquet file, and its columns of origins, destinations and costs; or its column of
    /// origins alone, where each destination has a column; or JSON of OSRM or Valhalla about these places in this order, and
    /// `durations` or `distances`; or an OMX file, and its lookups and matrix. A missing pair is out of reach
    #[arg(long, value_name = "FILE:ORIGIN:DEST:COST")]
    costs: Costs,
    #[command(flatten)]
    requirements: SiteRequirements,
    /// The CSV file to write; without it, standard output
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    /// Print a summary as JSON
    #[arg(long)]
    pub(super) json: bool,
}

/// The beginning of a message about places of supply with missing facts: about one, and about several.
pub(super) const MISSING_FACTS: [&str; 2] =
    ["place of supply does not say whether it meets", "places of supply do not say whether they meet"];

/// What is asked of places of supply, as of the sites of a standard.
#[derive(Debug, Args)]
#[command(next_help_heading = "Only places of supply that are listed as")]
struct SiteRequirements {
    /// Speaking or interpreting a language: its English name or ISO 639 code (columns `languages` and `interpreter`)
    #[arg(long, value_name = "LANGUAGE")]
    language: Option<Language>,
    /// Open at this time, such as "any weekday 18:00" (column `hours`)
    #[arg(long, value_name = "WHEN")]
    open: Option<VisitTime>,
    /// Costing at most this many US dollars (column `cost`)
    #[arg(long, value_name = "DOLLARS", value_parser = cost)]
    max_cost: Option<f64>,
    /// Asking for no document on immigration status (column `asks_status`)
    #[arg(long)]
    no_status_document: bool,
    /// Usable in a wheelchair (column `wheelchair`)
    #[arg(long)]
    wheelchair: bool,
    /// Having at least this capacity (column `capacity`)
    #[arg(long, value_name = "AMOUNT", value_parser = above_zero)]
    min_capacity: Option<f64>,
}

impl SiteRequirements {
    /// `None` without requirements.
    fn requirements(&self) -> Option<PlaceRequirements> {
        let given = |barrier| match barrier {
            // Reach is the limit of a measure, and `--language` names one language.
            Barrier::Reach | Barrier::Language => None,
            Barrier::Open => self.open.map(Requirement::Open),
            Barrier::Cost => self.max_cost.map(Requirement::Cost),
            Barrier::Documents => self.no_status_document.then_some(Requirement::Documents),
            Barrier::Wheelchair => self.wheelchair.then_some(Requirement::Wheelchair),
            Barrier::Capacity => self.min_capacity.map(Requirement::Capacity),
        };
        let requirements: Requirements = Barrier::ALL.into_iter().filter_map(given).collect();
        (self.language.is_some() || !requirements.is_empty())
            .then_some(PlaceRequirements { language: self.language, requirements })
    }
}

/// How far counts as in reach, and with which weight.
#[derive(Debug, Args)]
pub(super) struct Reach {
    /// The highest cost that is in reach, or several with commas between them, which give a column each; without it, every
    /// pair that has a cost
    #[arg(long, value_name = "COST,…", value_delimiter = ',', value_parser = cost)]
    cutoff: Vec<f64>,
    /// How the weight falls with the cost: none, step:10=1,20=0.68,30=0.22 (at most), stepped:10=0.68,20=0.22,30=0 (below),
    /// linear:40, exponential:0.08, power:0.7, gaussian:15, logistic:30,8, gravity:60,-1,2 or gamma:2.019,0.094 (rises at first)
    #[arg(long, value_name = "DECAY", default_value = "none")]
    pub(super) decay: Decay,
    /// Give access as a multiple of its mean over all people
    #[arg(long)]
    pub(super) normalize: bool,
}

impl Reach {
    /// The catchments, with the suffixes of their columns.
    pub(super) fn catchments(&self) -> Vec<(String, Catchment)> {
        let catchment = |cutoff: Option<f64>| Catchment { cutoff, decay: self.decay.clone() };
        if self.cutoff.is_empty() {
            return vec![(String::new(), catchment(None))];
        }
        self.cutoff.iter().map(|cutoff| (format!("_{cutoff}"), catchment(Some(*cutoff)))).collect()
    }
}

/// Parses a cost.
pub(in crate::cli) fn cost(text: &str) -> Result<f64, String> {
    let cost = text.trim().parse().ok().filter(|cost| (0.0..=1e15).contains(cost));
    cost.ok_or_else(|| "a cost is a number of 0 or more".to_owned())
}

/// Parses an amount above 0.
pub(super) fn above_zero(text: &str) -> Result<f64, String> {
    let amount = text.trim().parse().ok().filter(|amount| (1e-12..=1e12).contains(amount));
    amount.ok_or_else(|| "a number above 0 is needed".to_owned())
}

/// The contents of the tables.
pub(super) struct MeasureInputs {
    pub(super) demand_ids: IdIndex,
    pub(super) demand: Vec<f64>,
    supply_ids: IdIndex,
    /// The certain supply of each place.
    pub(super) supply: Vec<f64>,
    /// The most possible supply, where facts that requirements need are missing.
    pub(super) supply_at_most: Option<Vec<f64>>,
    pub(super) costs: CostMatrix,
    pub(super) findings: Vec<Finding>,
}

impl Tables {
    pub(super) fn load(&self) -> anyhow::Result<MeasureInputs> {
        let progress = Progress::new(self.json);
        let requirements = self.requirements.requirements();
        let places = |named: &TableColumns<2>, requirements: Option<&PlaceRequirements>| {
            progress.set_message(&format!("reading {}", named.path.display()));
            let [id, amount] = &named.columns;
            let columns = PlacesColumns { id, amount, may_be_empty: false, income: None, group: None, requirements };
            read::places(&named.path, columns)
        };
        let (demand, mut findings) = places(&self.demand, None)?;
        let (supply, more) = places(&self.supply, requirements.as_ref())?;
        findings.extend(more);
        progress.set_message(&format!("reading {}", self.costs.path.display()));
        let (costs, more) = self.costs.read([&demand.ids, &supply.ids])?;
        findings.extend(more);
        let all = |amounts: Vec<Option<f64>>| amounts.into_iter().flatten().collect::<Vec<f64>>();
        let (least, most) = (all(supply.amounts), all(supply.amounts_at_most));
        Ok(MeasureInputs {
            supply_at_most: (least != most).then_some(most),
            supply: least,
            demand: all(demand.amounts),
            demand_ids: demand.ids,
            supply_ids: supply.ids,
            costs,
            findings,
        })
    }
}

impl MeasureInputs {
    /// The columns of the certain supply, each followed by that of the most possible supply where they differ. More
    /// supply never lowers a measure and never raises a cost, so the two are bounds.
    ///
    /// # Errors
    /// Those of `of`.
    pub(super) fn bounds(
        &self,
        of: impl Fn(&[f64]) -> anyhow::Result<Vec<MeasureColumn>>,
    ) -> anyhow::Result<Vec<MeasureColumn>> {
        let certain = of(&self.supply)?;
        let Some(most) = &self.supply_at_most else { return Ok(certain) };
        Ok(certain.into_iter().zip(of(most)?).flat_map(|(certain, possible)| certain.with_bound(possible)).collect())
    }

    /// Refuses an option without bounds where facts that requirements need are missing.
    ///
    /// # Errors
    /// Where some are missing; the message includes `advice`.
    pub(super) fn refuse_bounds(&self, option: &str, advice: &str) -> anyhow::Result<()> {
        let Some(count) = self.missing_facts() else { return Ok(()) };
        let places = words::number_of(count, MISSING_FACTS[0], MISSING_FACTS[1]);
        Err(anyhow!("{places} the requirements, and {option} has no bounds then: {advice}"))
    }

    /// The number of places of supply with missing facts; `None` if there are none.
    pub(super) fn missing_facts(&self) -> Option<usize> {
        let most = self.supply_at_most.as_ref()?;
        Some(most.iter().zip(&self.supply).filter(|(most, least)| most != least).count())
    }

    /// The places of supply that no demand has a cost to.
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
