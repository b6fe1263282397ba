//! `gapatlas site`

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, bail};
use clap::{Args, ValueEnum};

use crate::cli::measure::tables::cost;
use crate::cli::output::refuse_atlas_folders;
use crate::cli::print_line;
use crate::cli::progress::Progress;
use crate::cli::siting::tables::Tables;
use crate::cli::siting::words::{Answer, Asked, answer};
use crate::domain::Estimate;
use crate::siting::{CertifiedPlan, Limits, Objective, Question, check, solve};
use crate::write::write_file;

/// Find where to open sites: the best plan, and a proof of how good it can be
///
/// Every site that the costs lead to is a candidate, unless it is open already (`--fixed`) or may not be open (`--forbid`).
/// The plan is the best one for the published estimates, which are not the true numbers: with a column of margins the answer
/// says which other plans cannot be told apart from it.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  gapatlas site costs.csv:tract:clinic:minutes --demand tracts.csv:geoid:people:moe --objective coverage --within 30 --open 3 --fixed c-1,c-2 -o plan.csv --certificate plan.certificate.json\n  gapatlas site costs.csv:tract:clinic:minutes --demand tracts.csv:geoid:people --objective cover --within 30\n  gapatlas certify plan.certificate.json costs.csv:tract:clinic:minutes --demand tracts.csv:geoid:people"
)]
pub(in crate::cli) struct Options {
    #[command(flatten)]
    tables: Tables,
    /// What the plan is to achieve
    #[arg(long)]
    objective: ObjectiveName,
    /// The highest cost that is in reach, in the unit of the costs; without it, every pair that has a cost
    #[arg(long, value_name = "COST", value_parser = cost)]
    within: Option<f64>,
    /// How many sites to open at most; not for `cover`, which opens as few as it can
    #[arg(long, value_name = "N")]
    open: Option<usize>,
    /// Sites that are open already and stay so: ids with commas between them
    #[arg(long, value_name = "ID,…", value_delimiter = ',')]
    fixed: Vec<String>,
    /// Sites that have to be opened, and count as opened
    #[arg(long, value_name = "ID,…", value_delimiter = ',')]
    force: Vec<String>,
    /// Sites that may not be open: no candidates, or sites that close
    #[arg(long, value_name = "ID,…", value_delimiter = ',')]
    forbid: Vec<String>,
    /// How many parts the plans are divided into at most, to prove that none is better
    #[arg(long, value_name = "N", default_value = "2000")]
    parts: usize,
    /// The CSV file of the plan to write
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// The file to write the certificate to, for `gapatlas certify`
    #[arg(long, value_name = "FILE")]
    certificate: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum ObjectiveName {
    /// The most people with an open site within the limit
    Coverage,
    /// The fewest sites with which every place has one within the limit
    Cover,
    /// The least sum of people times the cost of their cheapest open site
    PMedian,
    /// The least cost of the place that is worst off
    PCenter,
}

impl Options {
    fn question(&self) -> anyhow::Result<Question> {
        let objective = match self.objective {
            ObjectiveName::Coverage => Objective::Coverage,
            ObjectiveName::Cover => Objective::Cover,
            ObjectiveName::PMedian => Objective::PMedian,
            ObjectiveName::PCenter => Objective::PCenter,
        };
        match (objective, self.open) {
            (Objective::Cover, Some(_)) => {
                bail!("`--objective cover` opens as few sites as it can; leave out `--open`")
            }
            (Objective::Cover, None) | (_, Some(_)) => {}
            (_, None) => bail!("say with `--open` how many sites may be opened"),
        }
        Ok(Question {
            objective,
            within: self.within,
            open: self.open,
            existing: self.fixed.clone(),
            forced: self.force.clone(),
            excluded: self.forbid.clone(),
            people_decimals: 0,
            cost_decimals: 0,
        })
    }
}

pub(in crate::cli) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    for path in options.output.iter().chain(&options.certificate) {
        refuse_atlas_folders(path)?;
    }
    let asked = options.question()?;
    let progress = Progress::new(false);
    let inputs = options.tables.load(&progress)?;
    let (question, problem) = asked.fitted(inputs.tables())?;
    progress.set_message("looking for the best plan");
    let certificate = solve(&problem, Limits { parts: options.parts, ..Limits::default() })?;
    progress.set_message("checking the certificate");
    let checked =
        check(&problem, &certificate).context("the certificate is wrong, which is an error of this program")?;
    let people = inputs.estimates(&problem)?;
    let answer = answer(&Asked { question: &question, problem: &problem, people: &people }, &certificate.plan, checked);
    if let Some(path) = &options.output {
        write_file(path, |file| table(&answer, file))?;
    }
    if let Some(path) = &options.certificate {
        let certified = serde_json::to_vec(&CertifiedPlan { question, certificate })?;
        write_file(path, |file| file.write_all(&certified))?;
    }
    drop(progress);
    print_line(answer.text())?;
    for path in options.output.iter().chain(&options.certificate) {
        print_line(format_args!("  {}", Path::display(path)))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// A row for each open site. Ids are not escaped for spreadsheets, as tables are joined by them.
fn table(answer: &Answer, file: impl Write) -> io::Result<()> {
    let mut rows = csv::Writer::from_writer(file);
    rows.write_record(["site", "status", "people", "people_moe", "only_here", "only_here_moe"])?;
    let cells = |estimate: Estimate| {
        let moe = estimate.moe().map(|moe| format!("{moe:.1}")).unwrap_or_default();
        [format!("{:.1}", estimate.value()), moe]
    };
    for site in &answer.sites {
        let [people, people_moe] = cells(site.people);
        let [only, only_moe] = cells(site.only_here);
        rows.write_record([site.id.as_str(), site.status, &people, &people_moe, &only, &only_moe])?;
    }
    rows.flush()
}
