//! Inequality of access.

use std::path::PathBuf;
use std::process::ExitCode;
use std::str::FromStr;

use anyhow::bail;
use clap::Args;
use gapatlas_text::Text;
use serde_json::{Value, json};

use crate::access::{inequality, mean};
use crate::cli::measure::summary::significant;
use crate::cli::measure::tables::{TableColumns, TableColumnsError, above_zero};
use crate::cli::print_line;
use crate::cli::progress::Progress;
use crate::read::{self, PlacesColumns};
use crate::words;

/// Say how unequally access is spread over people: Gini, Palma, Theil, concentration, poverty of access, groups
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  gapatlas measure inequality --access access.csv:geoid:2sfca_30 --people origins.csv:geoid:pop:income:group --standard 0.0005"
)]
pub(super) struct Options {
    /// The access of places: a CSV or Parquet file, its column of ids and its column of access, as the other measures write it
    #[arg(long, value_name = "FILE:ID:VALUE")]
    access: TableColumns<2>,
    /// Their people: a CSV or Parquet file, its columns of ids and people, and if known of income (for Palma and concentration) and
    /// of groups (for Theil by group)
    #[arg(long, value_name = "FILE:ID:PEOPLE[:INCOME[:GROUP]]")]
    people: PeopleTable,
    /// The access that is enough: for poverty of access and for who reaches it
    #[arg(long, value_name = "ACCESS", value_parser = above_zero)]
    standard: Option<f64>,
    /// Print the answer as JSON
    #[arg(long)]
    json: bool,
}

/// A table of people with the columns that are known.
#[derive(Debug, Clone)]
struct PeopleTable {
    path: PathBuf,
    id: String,
    people: String,
    income: Option<String>,
    group: Option<String>,
}

impl FromStr for PeopleTable {
    type Err = TableColumnsError;

    fn from_str(text: &str) -> Result<Self, TableColumnsError> {
        let parts: Vec<String> = text.split(':').map(str::to_owned).collect();
        let [path, id, people, more @ ..] = parts.as_slice() else { return Err(TableColumnsError(PEOPLE)) };
        if more.len() > 2 || parts.iter().any(String::is_empty) {
            return Err(TableColumnsError(PEOPLE));
        }
        let (id, people) = (id.clone(), people.clone());
        Ok(Self { path: path.into(), id, people, income: more.first().cloned(), group: more.get(1).cloned() })
    }
}

const PEOPLE: &str = "origins.csv:geoid:pop, or with more columns origins.csv:geoid:pop:income:group";

/// The access of places and their people.
struct AccessDistribution {
    access: Vec<f64>,
    people: Vec<f64>,
    income: Option<Vec<f64>>,
    groups: Option<(Vec<String>, Vec<usize>)>,
    /// People of places without an access value.
    without_access_value: f64,
}

pub(super) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    let distribution = distribution(options)?;
    if inequality::gini(&distribution.access, &distribution.people).is_none() {
        bail!("nobody has any access, so nothing can be unequal");
    }
    let statistics = statistics(&distribution, options.standard);
    if options.json {
        print_line(serde_json::to_string_pretty(&statistics)?)?;
    } else {
        print_line(text(&statistics))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn distribution(options: &Options) -> anyhow::Result<AccessDistribution> {
    let [id, amount] = &options.access.columns;
    let columns = PlacesColumns { id, amount, may_be_empty: true, income: None, group: None, requirements: None };
    let (access, mut findings) = read::places(&options.access.path, columns)?;
    let table = &options.people;
    let (income, group) = (table.income.as_deref(), table.group.as_deref());
    let columns =
        PlacesColumns { id: &table.id, amount: &table.people, may_be_empty: false, income, group, requirements: None };
    let (people, more) = read::places(&table.path, columns)?;
    findings.extend(more);
    let progress = Progress::new(true);
    for finding in &findings {
        progress.step(&Text::english().finding(finding));
    }
    let files = [table.path.display(), options.access.path.display()];
    if let Some(id) = access.ids.names().iter().find(|id| people.ids.find(id).is_none()) {
        bail!("{}: has no row for `{id}`, whose access is in {}", files[0], files[1]);
    }
    let mut names = people.group.clone();
    names.sort();
    names.dedup();
    let mut distribution =
        AccessDistribution { access: vec![], people: vec![], income: None, groups: None, without_access_value: 0.0 };
    let mut kept = Vec::new();
    for (place, id) in people.ids.names().iter().enumerate() {
        let Some(row) = access.ids.find(id) else {
            bail!("{}: has no row for `{id}`, which is in {}", files[1], files[0])
        };
        let count = people.amounts[place].unwrap_or_default();
        let Some(value) = access.amounts[row as usize] else {
            distribution.without_access_value += count;
            continue;
        };
        distribution.access.push(value);
        distribution.people.push(count);
        kept.push(place);
    }
    distribution.income = income.map(|_| kept.iter().map(|place| people.income[*place]).collect());
    let number = |place: &usize| names.partition_point(|name| *name < people.group[*place]);
    distribution.groups = group.map(|_| (names.clone(), kept.iter().map(number).collect()));
    Ok(distribution)
}

fn statistics(distribution: &AccessDistribution, standard: Option<f64>) -> Value {
    let AccessDistribution { access, people, .. } = distribution;
    let mut statistics = json!({
        "people": people.iter().sum::<f64>(),
        "people_left_out": distribution.without_access_value,
        "mean": mean(access, people),
        "gini": inequality::gini(access, people),
        "theil": inequality::theil(access, people),
    });
    if let Some(income) = &distribution.income {
        let concentration = inequality::concentration(access, people, income);
        statistics["palma"] = json!(inequality::palma(access, people, income));
        statistics["concentration"] = json!(concentration.map(|index| index.standard));
        statistics["concentration_corrected"] = json!(concentration.and_then(|index| index.corrected));
    }
    if let Some(standard) = standard {
        let poverty = inequality::poverty(access, people, standard);
        statistics["standard"] = json!(standard);
        statistics["reaching"] = json!(inequality::share_reaching(access, people, standard));
        statistics["fgt0"] = json!(poverty.map(|poverty| poverty.share));
        statistics["fgt1"] = json!(poverty.map(|poverty| poverty.gap));
        statistics["fgt2"] = json!(poverty.map(|poverty| poverty.severity));
    }
    if let Some((names, of)) = &distribution.groups {
        let theil = inequality::theil_by_group(access, people, of);
        let groups = inequality::by_group(access, people, of, standard);
        statistics["theil_between"] = json!(theil.as_ref().map(|theil| theil.between));
        statistics["theil_within"] = json!(theil.as_ref().map(|theil| theil.within));
        let parts = theil.map(|theil| theil.groups).unwrap_or_default();
        let group = |((name, group), part): ((&String, inequality::GroupAccess), inequality::TheilGroup)| {
            json!({
                "name": name, "people": group.people, "mean": group.mean, "reaching": group.reaching,
                "theil_between": part.between, "theil_within": part.within,
            })
        };
        statistics["groups"] = names.iter().zip(groups).zip(parts).map(group).collect();
    }
    statistics
}

/// The numbers, one per line.
fn text(statistics: &Value) -> String {
    let number = |value: &Value| value.as_f64().map_or_else(|| "unknown".to_owned(), significant);
    let mut lines = Vec::new();
    for (name, value) in statistics.as_object().into_iter().flatten().filter(|(name, _)| *name != "groups") {
        if name != "people_left_out" || value.as_f64() != Some(0.0) {
            lines.push(format!("{name:<24} {}", number(value)));
        }
    }
    for group in statistics["groups"].as_array().into_iter().flatten() {
        let name = group["name"].as_str().unwrap_or_default();
        let reaching = match group["reaching"].as_f64() {
            Some(share) => format!(", {} at or above the standard", words::share(share)),
            None => String::new(),
        };
        let (people, mean) = (number(&group["people"]), number(&group["mean"]));
        lines.push(format!("{:<24} mean {mean} over {people} people{reaching}", format!("group {name}")));
    }
    lines.join("\n")
}
