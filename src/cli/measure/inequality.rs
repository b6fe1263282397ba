//! How unequally access is spread over people.

use std::path::PathBuf;
use std::process::ExitCode;
use std::str::FromStr;

use anyhow::bail;
use clap::Args;
use serde_json::{Value, json};

use crate::access::{inequality, mean};
use crate::cli::measure::summary::significant;
use crate::cli::measure::tables::{Named, NamedError, above_zero};
use crate::cli::progress::Progress;
use crate::cli::say;
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
    access: Named<2>,
    /// Their people: a CSV or Parquet file, its columns of ids and people, and where known of income (for Palma and concentration) and
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
    type Err = NamedError;

    fn from_str(text: &str) -> Result<Self, NamedError> {
        let parts: Vec<String> = text.split(':').map(str::to_owned).collect();
        let [path, id, people, more @ ..] = parts.as_slice() else { return Err(NamedError(PEOPLE)) };
        if more.len() > 2 || parts.iter().any(String::is_empty) {
            return Err(NamedError(PEOPLE));
        }
        let (id, people) = (id.clone(), people.clone());
        Ok(Self { path: path.into(), id, people, income: more.first().cloned(), group: more.get(1).cloned() })
    }
}

const PEOPLE: &str = "origins.csv:geoid:pop, or with more columns origins.csv:geoid:pop:income:group";

/// Places whose access is known, with their people.
struct Spread {
    access: Vec<f64>,
    people: Vec<f64>,
    income: Option<Vec<f64>>,
    groups: Option<(Vec<String>, Vec<usize>)>,
    /// People where the access is empty.
    left_out: f64,
}

pub(super) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    let spread = spread(options)?;
    if inequality::gini(&spread.access, &spread.people).is_none() {
        bail!("nobody has any access, so there is nothing to be spread unequally");
    }
    let answer = answer(&spread, options.standard);
    if options.json {
        say(serde_json::to_string_pretty(&answer)?)?;
    } else {
        say(text(&answer))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn spread(options: &Options) -> anyhow::Result<Spread> {
    let [id, amount] = &options.access.columns;
    let columns = PlacesColumns { id, amount, may_be_empty: true, income: None, group: None, asked: None };
    let (access, mut findings) = read::places(&options.access.path, columns)?;
    let table = &options.people;
    let (income, group) = (table.income.as_deref(), table.group.as_deref());
    let columns =
        PlacesColumns { id: &table.id, amount: &table.people, may_be_empty: false, income, group, asked: None };
    let (people, more) = read::places(&table.path, columns)?;
    findings.extend(more);
    let progress = Progress::new(true);
    for finding in &findings {
        progress.step(&words::finding(finding));
    }
    let files = [table.path.display(), options.access.path.display()];
    if let Some(id) = access.ids.names().iter().find(|id| people.ids.find(id).is_none()) {
        bail!("{}: has no row for `{id}`, whose access is in {}", files[0], files[1]);
    }
    let mut names = people.group.clone();
    names.sort();
    names.dedup();
    let mut spread = Spread { access: vec![], people: vec![], income: None, groups: None, left_out: 0.0 };
    let mut kept = Vec::new();
    for (place, id) in people.ids.names().iter().enumerate() {
        let Some(row) = access.ids.find(id) else {
            bail!("{}: has no row for `{id}`, which is in {}", files[1], files[0])
        };
        let count = people.amounts[place].unwrap_or_default();
        let Some(value) = access.amounts[row as usize] else {
            spread.left_out += count;
            continue;
        };
        spread.access.push(value);
        spread.people.push(count);
        kept.push(place);
    }
    spread.income = income.map(|_| kept.iter().map(|place| people.income[*place]).collect());
    let number = |place: &usize| names.partition_point(|name| *name < people.group[*place]);
    spread.groups = group.map(|_| (names.clone(), kept.iter().map(number).collect()));
    Ok(spread)
}

fn answer(spread: &Spread, standard: Option<f64>) -> Value {
    let Spread { access, people, .. } = spread;
    let mut answer = json!({
        "people": people.iter().sum::<f64>(),
        "people_left_out": spread.left_out,
        "mean": mean(access, people),
        "gini": inequality::gini(access, people),
        "theil": inequality::theil(access, people),
    });
    if let Some(income) = &spread.income {
        let concentration = inequality::concentration(access, people, income);
        answer["palma"] = json!(inequality::palma(access, people, income));
        answer["concentration"] = json!(concentration.map(|index| index.standard));
        answer["concentration_corrected"] = json!(concentration.and_then(|index| index.corrected));
    }
    if let Some(standard) = standard {
        let poverty = inequality::poverty(access, people, standard);
        answer["standard"] = json!(standard);
        answer["reaching"] = json!(inequality::share_reaching(access, people, standard));
        answer["fgt0"] = json!(poverty.map(|poverty| poverty.share));
        answer["fgt1"] = json!(poverty.map(|poverty| poverty.gap));
        answer["fgt2"] = json!(poverty.map(|poverty| poverty.severity));
    }
    if let Some((names, of)) = &spread.groups {
        let theil = inequality::theil_by_group(access, people, of);
        let groups = inequality::by_group(access, people, of, standard);
        answer["theil_between"] = json!(theil.as_ref().map(|theil| theil.between));
        answer["theil_within"] = json!(theil.as_ref().map(|theil| theil.within));
        let parts = theil.map(|theil| theil.groups).unwrap_or_default();
        let group = |((name, group), part): ((&String, inequality::GroupAccess), inequality::TheilGroup)| {
            json!({
                "name": name, "people": group.people, "mean": group.mean, "reaching": group.reaching,
                "theil_between": part.between, "theil_within": part.within,
            })
        };
        answer["groups"] = names.iter().zip(groups).zip(parts).map(group).collect();
    }
    answer
}

/// The numbers of the answer, one in a line.
fn text(answer: &Value) -> String {
    let number = |value: &Value| value.as_f64().map_or_else(|| "unknown".to_owned(), significant);
    let mut lines = Vec::new();
    for (name, value) in answer.as_object().into_iter().flatten().filter(|(name, _)| *name != "groups") {
        if name != "people_left_out" || value.as_f64() != Some(0.0) {
            lines.push(format!("{name:<24} {}", number(value)));
        }
    }
    for group in answer["groups"].as_array().into_iter().flatten() {
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
