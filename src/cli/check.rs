//! `gapatlas check`

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::bail;
use clap::Args;
use gapatlas_text::Text;
use serde_json::{Value, json};

use crate::atlas::{Atlas, resolve_standards};
use crate::cli::print_line;
use crate::cli::progress::Progress;
use crate::domain::{Finding, FindingKind, Series, Source};
use crate::read::{read_region, read_study};
use crate::region::Region;
use crate::study::Study;
use crate::words;

/// Read everything and print what is doubtful; build nothing
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  gapatlas check my-city/gapatlas.toml --all")]
pub(super) struct Options {
    /// The study file, or the folder with gapatlas.toml
    study: PathBuf,
    /// Print every finding, not the first five of each kind
    #[arg(long)]
    all: bool,
    /// Exit with 1 if there is any finding of this kind (as `--json` names it), or of `any` kind; may be repeated
    #[arg(long, value_name = "KIND")]
    fail_on: Vec<String>,
    /// Print the findings as JSON
    #[arg(long)]
    json: bool,
}

pub(super) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    let known = |kind: &String| kind == "any" || FindingKind::CODES.contains(&kind.as_str());
    if let Some(unknown) = options.fail_on.iter().find(|kind| !known(kind)) {
        bail!(
            "`--fail-on {unknown}`: there is no such kind of finding; use `any`, or one of {}",
            FindingKind::CODES.join(", ")
        );
    }
    let study = read_study(&options.study)?;
    let progress = Progress::new(options.json);
    let (region, findings) = read_region(&study, &|file| progress.step(&format!("reading {file}")))?;
    progress.step("checking what follows from it");
    let atlas = build_atlas(&study, &region, findings);
    drop(progress);
    let Atlas { findings, .. } = atlas?;
    if options.json {
        let summary = json!({
            "study": study.study.name,
            "tracts": region.tracts.all().len(),
            "indicators": region.series.len(),
            "tables": region.series.iter().map(provenance_json).collect::<Vec<_>>(),
            "sites": region.sites.len(),
            "areas": region.areas.len(),
            "findings": findings,
        });
        print_line(serde_json::to_string_pretty(&summary)?)?;
    } else {
        let read = [
            words::number_of(region.tracts.all().len(), "tract", "tracts"),
            words::number_of(region.series.len(), "indicator", "indicators"),
            words::number_of(region.sites.len(), "site", "sites"),
            words::number_of(region.areas.len(), "planning area", "planning areas"),
            words::number_of(study.standards.len(), "standard", "standards"),
        ];
        print_line(format_args!("{}: {}", study.study.name, read.join(", ")))?;
        print_tables(&region)?;
        print_findings(&findings, if options.all { usize::MAX } else { MAX_PRINTED })?;
    }
    let is_failure =
        |finding: &Finding| options.fail_on.iter().any(|kind| kind == "any" || kind == finding.kind.code());
    Ok(if findings.iter().any(is_failure) { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

/// An indicator with its tables and the number of tracts with a value, as JSON.
fn provenance_json(series: &Series) -> Value {
    json!({
        "indicator": series.indicator.id,
        "topic": series.indicator.metadata.topic,
        "sources": series.sources,
        "tracts_with_values": tracts_with_values(series),
    })
}

fn tracts_with_values(series: &Series) -> usize {
    series.values.values().iter().flatten().count()
}

/// Prints a line for each indicator: its tables, their years, and the number of tracts with a value.
fn print_tables(region: &Region) -> anyhow::Result<()> {
    let tracts = region.tracts.all().len();
    let widest = region.series.iter().map(|series| series.indicator.id.as_str().len()).max().unwrap_or(0);
    for series in &region.series {
        let describe_source = |source: &Source| {
            let what = source.table.as_ref().map_or(String::new(), |table| format!("{table}, "));
            let years = source.period.map_or(String::new(), |period| format!("{period}, "));
            format!("{what}{years}{}", source.file)
        };
        let sources = series.sources.iter().map(describe_source).collect::<Vec<_>>().join("; ");
        let (id, known) = (series.indicator.id.as_str(), tracts_with_values(series));
        print_line(format_args!("  {id:widest$}  {known} of {tracts} tracts  {sources}"))?;
    }
    Ok(())
}

/// The number of findings of each kind that are printed without `--all`.
const MAX_PRINTED: usize = 5;

/// Builds an atlas. Where the study cannot be evaluated, findings are printed before the error: they often explain it,
/// as when all sites of a theme were left out.
pub(super) fn build_atlas(study: &Study, region: &Region, findings: Vec<Finding>) -> anyhow::Result<Atlas> {
    match resolve_standards(study, region) {
        Ok(_) => Ok(Atlas::build(study, region, findings)?),
        Err(error) => {
            print_findings(&findings, MAX_PRINTED)?;
            Err(error.into())
        }
    }
}

/// Prints findings by kind, at most so many of each.
pub(super) fn print_findings(findings: &[Finding], most: usize) -> anyhow::Result<()> {
    let mut kinds: BTreeMap<&str, Vec<&Finding>> = BTreeMap::new();
    for finding in findings {
        kinds.entry(finding.kind.code()).or_default().push(finding);
    }
    if kinds.is_empty() {
        return print_line("Nothing doubtful was found.");
    }
    let text = Text::english();
    for findings in kinds.values() {
        print_line(format_args!("\n{}: {}", text.kind_title(&findings[0].kind), findings.len()))?;
        for finding in findings.iter().take(most) {
            print_line(format_args!("  {}", text.finding(finding)))?;
        }
        if findings.len() > most {
            print_line(format_args!("  … and {} more (--all)", findings.len() - most))?;
        }
    }
    Ok(())
}
