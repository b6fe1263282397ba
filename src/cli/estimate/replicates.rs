//! Exact margins of error from tables of Variance Replicate Estimates.

use std::collections::HashMap;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::anyhow;
use clap::Args;
use serde_json::{Value, json};

use crate::cli::estimate::answer::Answer;
use crate::cli::estimate::report;
use crate::cli::say;
use crate::domain::{Estimate, Replicated, Scheme, Term};
use crate::read::{self, ReplicatedRow};
use crate::words;

/// Work out exact margins of error from the 80 replicates of a Variance Replicate Estimates table
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  gapatlas estimate replicates B01003_17.csv.zip\n  gapatlas estimate replicates my-tracts.csv --sum\n\nThe columns are those of the Census: ESTIMATE, Var_Rep1 to Var_Rep80, and where there TBLID, GEOID, NAME, ORDER, TITLE, MOE."
)]
pub(super) struct Options {
    /// The table, as the Census publishes it; also zipped
    file: PathBuf,
    /// Add up each line of the table over all areas, replicate by replicate: the exact margin of the sum
    #[arg(long)]
    sum: bool,
}

pub(super) fn run(options: &Options, json: bool) -> anyhow::Result<ExitCode> {
    let (rows, findings) = read::replicates(&options.file)?;
    report(&findings);
    let answers: Vec<Answer> =
        if options.sum { sums(&rows)? } else { rows.iter().map(row).collect::<anyhow::Result<_>>()? };
    if json {
        let answers: Vec<Value> = answers.iter().map(Answer::json).collect();
        say(serde_json::to_string_pretty(&answers)?)?;
    } else {
        let answers: Vec<String> = answers.iter().map(Answer::words).collect();
        say(answers.join("\n\n"))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn row(row: &ReplicatedRow) -> anyhow::Result<Answer> {
    let names = [row.name.as_ref().or(row.geoid.as_ref()), row.title.as_ref()];
    let answer = exact(&row.replicated)?
        .with("geoid", json!(row.geoid))
        .with("name", json!(row.name))
        .with("published_moe", json!(row.published_moe));
    let answer = labelled(answer, row, names);
    Ok(match row.published_moe {
        Some(moe) => answer.note(format!("published margin: {}", words::value(moe))),
        None => answer,
    })
}

/// One answer for each line of each table, in the order of the file.
fn sums(rows: &[ReplicatedRow]) -> anyhow::Result<Vec<Answer>> {
    let mut lines: Vec<Vec<&ReplicatedRow>> = Vec::new();
    let mut place = HashMap::new();
    for row in rows {
        let at = *place.entry((&row.table, &row.order, &row.title)).or_insert(lines.len());
        if at == lines.len() {
            lines.push(Vec::new());
        }
        lines[at].push(row);
    }
    lines.iter().map(|rows| sum(rows)).collect()
}

fn sum(rows: &[&ReplicatedRow]) -> anyhow::Result<Answer> {
    let total = Replicated::sum(rows.iter().map(|row| &row.replicated));
    let published = rows.iter().filter_map(|row| Estimate::new(row.replicated.value(), row.published_moe));
    let approximate = Estimate::sum(published.map(|estimate| Term { weight: 1.0, estimate })).moe();
    let answer = exact(&total)?.with("areas", rows.len()).with("approximate_moe", json!(approximate));
    let areas = words::number_of(rows.len(), "area", "areas");
    let answer = labelled(answer, rows[0], [Some(&areas), rows[0].title.as_ref()]);
    Ok(match approximate {
        Some(moe) => answer.note(format!("by the formula for sums of published margins: {}", words::number(moe, 0))),
        None => answer,
    })
}

fn labelled(answer: Answer, row: &ReplicatedRow, names: [Option<&String>; 2]) -> Answer {
    let names: Vec<&str> = names.into_iter().flatten().map(String::as_str).collect();
    let answer = answer.with("table", json!(row.table)).with("order", json!(row.order)).with("title", json!(row.title));
    if names.is_empty() { answer } else { answer.headline(names.join(": ")) }
}

fn exact(replicated: &Replicated) -> anyhow::Result<Answer> {
    let estimate = replicated.estimate().ok_or_else(|| anyhow!("a variance is too large to be a number"))?;
    let answer = Answer::count(estimate, [estimate]).scheme(Scheme::Cv12And40);
    Ok(if estimate.moe().is_none() {
        answer.note("the margin of error is unknown: zero in every replicate, which is nobody found and no certainty; the Census models it")
    } else {
        answer
    })
}
