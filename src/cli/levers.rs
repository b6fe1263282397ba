//! `gapatlas levers`

use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;
use std::str::FromStr;

use anyhow::bail;
use clap::Args;
use gapatlas_text::{Text, visible};

use crate::atlas::{BaseCase, is_answered, with_base_case};
use crate::cli::output::refuse_atlas_folders;
use crate::cli::print_line;
use crate::cli::progress::Progress;
use crate::cli::scenario_inputs::{ScenarioInputs, area_row};
use crate::domain::{Barrier, Requirement, StandardId};
use crate::gap::Standard;
use crate::levers::{self, LeverQuestion, RankedLevers, ranked};
use crate::read::candidates;
use crate::region::Region;
use crate::scenario::{Candidate, Lever, LeverKind, levers as all_levers};
use crate::study::StudySummary;
use crate::write::write_file;

/// Ask which single change gives most people access: later hours, a language, interpreters, a new site
///
/// Every site of the standard's theme is tried with each fact that it lacks, and each candidate as a new site that meets the
/// standard. Nothing is kept.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  gapatlas levers my-city/atlas --standard clinic-usable\n  gapatlas levers my-city/atlas --standard clinic-usable --area ward-7 --candidates libraries.csv --cost open=60000 --cost new_site=900000 -o levers.csv"
)]
pub(super) struct Options {
    /// The study file, the folder with gapatlas.toml, or the folder of an atlas
    study: PathBuf,
    /// The standard by which people gain access
    #[arg(long, value_name = "ID")]
    standard: StandardId,
    /// Only people of this planning area, by its id; default: of the whole region
    #[arg(long, value_name = "ID")]
    area: Option<String>,
    /// Places where a site could open: a table with the columns id, lon, lat, and name if it has one
    #[arg(long, value_name = "FILE")]
    candidates: Option<PathBuf>,
    /// What a kind of change costs, in any unit: `open=60000`; kinds are the codes of `--json` and of the CSV, and `speaks` for
    /// every language; may be repeated
    #[arg(long = "cost", value_name = "KIND=AMOUNT")]
    costs: Vec<KindCost>,
    /// Write all changes to this CSV file
    #[arg(short, long, value_name = "FILE.csv")]
    output: Option<PathBuf>,
    /// Print the answer as JSON
    #[arg(long)]
    json: bool,
}

/// What a kind of change costs.
#[derive(Debug, Clone)]
struct KindCost {
    kind: String,
    amount: f64,
}

/// Text that is no cost of a kind.
#[derive(Debug, thiserror::Error)]
enum KindCostError {
    #[error("write a kind and its cost, such as `open=60000`")]
    NoCost,
    #[error(
        "there is no kind `{0}`; kinds are new_site, speaks, interpreters, open, cost, documents, wheelchair, capacity"
    )]
    NoKind(String),
}

impl FromStr for KindCost {
    type Err = KindCostError;

    fn from_str(text: &str) -> Result<Self, KindCostError> {
        let (kind, amount) = text.split_once('=').ok_or(KindCostError::NoCost)?;
        let amount = amount.trim().parse().ok().filter(|amount: &f64| amount.is_finite() && *amount >= 0.0);
        let barriers =
            Barrier::ALL.into_iter().filter(|barrier| !matches!(barrier, Barrier::Reach | Barrier::Language));
        let mut kinds = ["new_site", "speaks", "interpreters"].into_iter().chain(barriers.map(Barrier::name));
        if !kinds.any(|own| own == kind.trim()) {
            return Err(KindCostError::NoKind(kind.trim().to_owned()));
        }
        Ok(Self { kind: kind.trim().to_owned(), amount: amount.ok_or(KindCostError::NoCost)? })
    }
}

pub(super) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    if let Some(output) = &options.output {
        refuse_atlas_folders(output)?;
    }
    let candidates = options.candidates.as_deref().map(candidates).transpose()?.unwrap_or_default();
    let progress = Progress::new(options.json);
    let inputs = ScenarioInputs::read(&options.study, &progress)?;
    let answer = answer(options, &inputs, &candidates, &progress)?;
    drop(progress);
    if let Some(output) = &options.output {
        write_file(output, |file| file.write_all(levers::csv(&answer).as_bytes()))?;
    }
    if options.json {
        print_line(levers::json(&answer)?.trim_end())?;
    } else {
        print_line(visible(&levers::text(&answer)).trim_end())?;
        if let Some(output) = &options.output {
            print_line(format_args!("  {}", output.display()))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn answer(
    options: &Options,
    inputs: &ScenarioInputs,
    candidates: &[Candidate],
    progress: &Progress,
) -> anyhow::Result<RankedLevers> {
    let (study, region) = (&inputs.provenance.study, &inputs.region);
    let standard = standard(options, study, region)?;
    let area = options.area.as_deref().map(|id| area_row(region, id)).transpose()?;
    let levers = all_levers(region, (&standard.theme, &standard.requirements), candidates);
    if levers.is_empty() {
        bail!(
            "`--standard {}`: its sites meet all that it asks for, so that only a new site could help; name some with `--candidates`",
            standard.id
        );
    }
    let (text, count) = (Text::english(), levers.len());
    let people = region.series.iter().find(|own| own.indicator.id == standard.people);
    let question = LeverQuestion {
        standard: &standard.id,
        label: text.standard(standard, &study.themes),
        people: people.map(|own| text.indicator(&own.indicator)).unwrap_or_default(),
        place: area.map_or_else(|| study.name.own().to_owned(), |row| region.areas[row].name.clone()),
        area,
        cost: &|kind| cost_of(options, kind),
        words: &|lever| words(standard, lever),
    };
    progress.step("measuring the region as it is");
    let on_lever = |number: usize| {
        if number.is_multiple_of(10) {
            progress.step(&format!("measuring change {} of {count}", number + 1));
        }
    };
    let is_asked = |own: &Standard| own.id == standard.id;
    let ask = |base_case: &BaseCase<'_>| ranked(base_case, &question, levers, &on_lever);
    Ok(with_base_case(study, region, inputs.withheld.as_ref(), &is_asked, ask)??)
}

/// The standard that is asked about.
fn standard<'s>(options: &Options, study: &'s StudySummary, region: &Region) -> anyhow::Result<&'s Standard> {
    let id = &options.standard;
    let Some(standard) = study.standards.iter().find(|own| own.id == *id) else {
        let known: Vec<&str> = study.standards.iter().map(|own| own.id.as_str()).collect();
        bail!("`--standard {id}`: there is no such standard; there is {}", known.join(", "));
    };
    if !is_answered(study, region, standard) {
        bail!("`--standard {id}`: some of its sites are confidential, and who gains access would help to find them");
    }
    Ok(standard)
}

fn cost_of(options: &Options, kind: LeverKind) -> Option<f64> {
    let code = levers::code(kind);
    let is_own = |own: &&KindCost| own.kind == code || (own.kind == "speaks" && matches!(kind, LeverKind::Speaks(_)));
    options.costs.iter().find(is_own).map(|own| own.amount)
}

fn words(standard: &Standard, lever: &Lever) -> String {
    // Several sites may have one name.
    let name = lever.name.as_ref().map_or_else(|| lever.site.clone(), |name| format!("{name} ({})", lever.site));
    match lever.kind {
        LeverKind::Open => format!("A new site: {name}"),
        LeverKind::Speaks(group) => format!("{name} speaks {}", group.label()),
        LeverKind::Interpreters => format!("{name} has interpreters"),
        LeverKind::Meets(barrier) => {
            let requirement = standard.requirements.iter().find(|own| own.barrier() == barrier);
            format!("{name} {}", requirement.map(|own| met(*own)).unwrap_or_default())
        }
    }
}

/// What a site does that meets a requirement.
fn met(requirement: Requirement) -> String {
    match requirement {
        Requirement::Language => "speaks every language".to_owned(),
        Requirement::Open(when) => format!("is open {when}"),
        Requirement::Cost(0.0) => "is free".to_owned(),
        Requirement::Cost(most) => format!("costs at most ${most}"),
        Requirement::Documents => "asks for no document on immigration status".to_owned(),
        Requirement::Wheelchair => "can be used in a wheelchair".to_owned(),
        Requirement::Capacity(least) => format!("has a capacity of {least}"),
    }
}
