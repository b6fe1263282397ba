//! `gapatlas check`

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context as _, bail};
use clap::Args;
use gapatlas_text::Text;
use serde_json::{Value, json};

use crate::atlas::{Atlas, ResolveError, ResolveErrors, resolve_standards};
use crate::cli::progress::Progress;
use crate::cli::{print_error, print_line, proposals};
use crate::domain::{Finding, FindingAction, FindingKind, Series, Source};
use crate::findings_map;
use crate::read::{ReadError, Reading, StudyDraft, read_study_draft, read_what_can_be_read};
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
    /// Write the study with the changes that errors and findings propose to a new file beside it, such as
    /// gapatlas.proposed.toml; look at each of them before you use it
    #[arg(long)]
    fix: bool,
    /// Write a page with the findings as sentences and on a map
    #[arg(long, value_name = "FILE.html")]
    map: Option<PathBuf>,
}

pub(super) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    let known = |kind: &String| kind == "any" || FindingKind::CODES.contains(&kind.as_str());
    if let Some(unknown) = options.fail_on.iter().find(|kind| !known(kind)) {
        bail!(
            "`--fail-on {unknown}`: there is no such kind of finding; use `any`, or one of {}",
            FindingKind::CODES.join(", ")
        );
    }
    let draft = match read_study_draft(&options.study) {
        Ok(draft) => draft,
        Err(unreadable) => {
            print_error(&unreadable.to_string());
            proposals::write(options.fix, &options.study, &unreadable.errors, &[])?;
            return Ok(ExitCode::from(2));
        }
    };
    let progress = Progress::new(options.json);
    let checked = checked(draft, &progress);
    drop(progress);
    let Checked { study, region, findings, errors } = &checked;
    if options.json {
        print_line(serde_json::to_string_pretty(&checked.json())?)?;
    } else {
        checked.print(if options.all { usize::MAX } else { MAX_PRINTED })?;
    }
    proposals::write(options.fix, &options.study, errors, findings)?;
    if let Some(file) = &options.map {
        let lines: Vec<String> = errors.iter().map(ReadError::with_causes).collect();
        let page = findings_map::html(Text::english().for_html(), &study.study.name, region, findings, &lines);
        fs::write(file, page).with_context(|| file.display().to_string())?;
    }
    let is_failure =
        |finding: &Finding| options.fail_on.iter().any(|kind| kind == "any" || kind == finding.kind.code());
    Ok(match errors.as_slice() {
        [] if findings.iter().any(is_failure) => ExitCode::from(1),
        [] => ExitCode::SUCCESS,
        _ => ExitCode::from(2),
    })
}

/// What a check finds.
struct Checked {
    study: Study,
    region: Region,
    findings: Vec<Finding>,
    /// What keeps the study from being evaluated.
    errors: Vec<ReadError>,
}

fn checked(draft: StudyDraft, progress: &Progress) -> Checked {
    let StudyDraft { study, mut errors, incomplete } = draft;
    let reading = read_what_can_be_read(&study, incomplete, &|file| progress.step(&format!("reading {file}")));
    progress.step("checking what follows from it");
    let Reading { region, mut findings, errors: unread, incomplete } = reading;
    errors.extend(unread);
    if errors.is_empty() {
        match Atlas::build(&study, &region, findings.clone()) {
            Ok(atlas) => findings = atlas.findings,
            Err(ResolveErrors(problems)) => errors.extend(problems.into_iter().map(ReadError::in_study)),
        }
    } else if let Err(ResolveErrors(problems)) = resolve_standards(&study.summary(), &region) {
        // The others may be consequences of what could not be read.
        let is_independent = |problem: &ResolveError| !problem.needs().iter().any(|part| incomplete.contains(part));
        errors.extend(problems.into_iter().filter(is_independent).map(ReadError::in_study));
    }
    Checked { study, region, findings, errors }
}

impl Checked {
    fn json(&self) -> Value {
        let Self { study, region, findings, errors } = self;
        let error =
            |error: &ReadError| json!({ "file": error.file(), "line": error.line(), "problem": error.problem() });
        json!({
            "study": study.study.name.own(),
            "tracts": region.tracts.all().len(),
            "indicators": region.series.len(),
            "tables": region.series.iter().map(provenance_json).collect::<Vec<_>>(),
            "sites": region.sites.len(),
            "areas": region.areas.len(),
            "errors": errors.iter().map(error).collect::<Vec<_>>(),
            "findings": findings,
        })
    }

    /// Prints errors to standard error, then what was read, and at most so many findings of each kind.
    fn print(&self, most: usize) -> anyhow::Result<()> {
        let Self { study, region, findings, errors } = self;
        for error in errors {
            print_error(&error.with_causes());
        }
        if errors.is_empty() {
            print_summary(study, region)?;
            print_tables(region)?;
        }
        if errors.is_empty() || !findings.is_empty() { print_findings(findings, most) } else { Ok(()) }
    }
}

fn print_summary(study: &Study, region: &Region) -> anyhow::Result<()> {
    let mut read = vec![
        words::number_of(region.tracts.all().len(), "tract", "tracts"),
        words::number_of(region.series.len(), "indicator", "indicators"),
        words::number_of(region.sites.len(), "site", "sites"),
        words::number_of(region.areas.len(), "planning area", "planning areas"),
        words::number_of(study.standards.len(), "standard", "standards"),
    ];
    if !study.combinations.is_empty() {
        read.push(words::number_of(study.combinations.len(), "combination", "combinations"));
    }
    print_line(format_args!("{}: {}", study.study.name, read.join(", ")))
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
    match resolve_standards(&study.summary(), region) {
        Ok(_) => Ok(Atlas::build(study, region, findings)?),
        Err(error) => {
            print_findings(&findings, MAX_PRINTED)?;
            Err(error.into())
        }
    }
}

/// Prints findings by what a person can do about them and by kind, at most so many of each kind.
pub(super) fn print_findings(findings: &[Finding], most: usize) -> anyhow::Result<()> {
    let mut kinds: BTreeMap<(FindingAction, &str), Vec<&Finding>> = BTreeMap::new();
    for finding in findings {
        kinds.entry((finding.kind.action(), finding.kind.code())).or_default().push(finding);
    }
    if kinds.is_empty() {
        return print_line("Nothing doubtful was found.");
    }
    let text = Text::english();
    let mut heading = None;
    for ((action, _), findings) in &kinds {
        if heading.replace(*action) != Some(*action) {
            print_line(format_args!("\n{}", text.finding_action(*action)))?;
        }
        print_line(format_args!("  {}: {}", text.kind_title(&findings[0].kind), findings.len()))?;
        for finding in findings.iter().take(most) {
            print_line(format_args!("    {}", text.finding(finding)))?;
        }
        if findings.len() > most {
            print_line(format_args!("    … and {} more (--all)", findings.len() - most))?;
        }
    }
    Ok(())
}
