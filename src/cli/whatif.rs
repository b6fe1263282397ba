//! `gapatlas whatif`

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, anyhow, bail};
use clap::Args;
use gapatlas_text::{Text, visible};

use crate::atlas::{ScenarioCase, scenario_changes, scenario_tracts};
use crate::cli::output::refuse_atlas_folders;
use crate::cli::print_line;
use crate::cli::progress::Progress;
use crate::cli::scenario_inputs::{ScenarioInputs, area_row};
use crate::disclosure::publish;
use crate::domain::AreaKind;
use crate::gap::criteria;
use crate::read::{read_scenario, resolve_scenario};
use crate::region::Region;
use crate::scenario::{ResolvedScenario, Scenario};
use crate::study::StudySummary;
use crate::whatif::{self, PlaceChoice, answer};
use crate::words;
use crate::write::{Format, Rows, dictionary, export, write_file};

/// The most scenarios at once.
const MAX_SCENARIOS: usize = 20;

/// Ask what would change: who gains access and who loses it if sites open, close, move or change
///
/// A scenario is a file that says what is otherwise. Nothing is kept: the study and its files stay as they are.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  gapatlas whatif my-city/gapatlas.toml two-clinics.toml\n  gapatlas whatif my-city/gapatlas.toml two-clinics.toml later-hours.toml --kind ward -o compared.csv\n\nA scenario:\n  [scenario]\n  name = \"A clinic in Pilsen, and the one on Oak Street closes\"\n  [[open]]\n  theme = \"clinic\"\n  lon = -87.66\n  lat = 41.85\n  languages = \"Spanish\"\n  [[close]]\n  theme = \"clinic\"\n  id = \"17\""
)]
pub(super) struct Options {
    /// The study file, the folder with gapatlas.toml, or the folder of an atlas
    study: PathBuf,
    /// The scenarios, each compared with the study as it is
    #[arg(required = true, value_name = "SCENARIO")]
    scenarios: Vec<PathBuf>,
    /// Only this planning area, by its id; may be repeated
    #[arg(long = "area", value_name = "ID")]
    areas: Vec<String>,
    /// Only areas of this kind
    #[arg(long, value_name = "KIND")]
    kind: Option<String>,
    /// Write a row for each scenario, standard, group and place to this CSV file
    #[arg(short, long, value_name = "FILE.csv")]
    output: Option<PathBuf>,
    /// Write the tracts with what changes in each, for a map: GeoPackage, GeoJSON or another format by the file's ending
    #[arg(long, value_name = "FILE")]
    tracts: Option<PathBuf>,
    /// Print the answer as JSON
    #[arg(long)]
    json: bool,
}

pub(super) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    if options.scenarios.len() > MAX_SCENARIOS {
        bail!("{} scenarios are too many at once; give at most {MAX_SCENARIOS}", options.scenarios.len());
    }
    for output in options.output.iter().chain(&options.tracts) {
        refuse_atlas_folders(output)?;
    }
    let layer = options.tracts.as_deref().map(|path| Ok::<_, anyhow::Error>((path, format_of(path)?))).transpose()?;
    if layer.is_some() && options.scenarios.len() > 1 {
        bail!("`--tracts` is a map of one scenario; leave the others out, or the option");
    }
    let scenarios: Vec<Scenario> =
        options.scenarios.iter().map(|path| read_scenario(path)).collect::<Result<_, _>>()?;
    let progress = Progress::new(options.json);
    let inputs = ScenarioInputs::read(&options.study, &progress)?;
    let (summary, region) = (&inputs.provenance.study, &inputs.region);
    let choice = choice(options, summary, region)?;
    let mut resolved: Vec<(ResolvedScenario, Option<Region>)> = Vec::with_capacity(scenarios.len());
    for (scenario, path) in scenarios.iter().zip(&options.scenarios) {
        let own = resolve_scenario(scenario, summary, region)?;
        resolved.push((own, inputs.with_timetables(scenario, path, &progress)?));
    }
    progress.step(&format!(
        "measuring {} and {}",
        words::number_of(region.tracts.all().len(), "tract", "tracts"),
        words::number_of(region.sites.len(), "site", "sites")
    ));
    let cases: Vec<ScenarioCase<'_>> = resolved
        .iter()
        .map(|(scenario, with_timetables)| ScenarioCase { scenario, with_timetables: with_timetables.as_ref() })
        .collect();
    let on_scenario = |number: usize| progress.step(&format!("measuring “{}”", scenarios[number].name));
    let changes = scenario_changes(summary, region, inputs.withheld.as_ref(), &cases, &on_scenario)?;
    let mut written: Vec<PathBuf> = Vec::new();
    if let (Some((path, format)), [changes]) = (layer, changes.as_slice()) {
        progress.step(&format!("writing {}", path.display()));
        let table = publish(scenario_tracts(region, changes), &criteria(&summary.standards, &[]));
        let dictionary = dictionary(table.get(), &inputs.provenance, Text::english());
        written = export(Rows::of(&table), &dictionary, format, path)?.files;
    }
    drop(progress);
    let named: Vec<_> = scenarios.iter().map(|scenario| scenario.name.as_str()).zip(changes).collect();
    let answer = answer(Text::english(), (summary, region), &named, &choice);
    if let Some(output) = &options.output {
        write_file(output, |file| file.write_all(whatif::csv(&answer).as_bytes()))?;
        written.insert(0, output.clone());
    }
    if options.json {
        print_line(whatif::json(&answer)?.trim_end())?;
    } else {
        print_line(visible(&whatif::text(&answer)).trim_end())?;
        for file in &written {
            print_line(format_args!("  {}", file.display()))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The areas that are asked for.
fn choice(options: &Options, study: &StudySummary, region: &Region) -> anyhow::Result<PlaceChoice> {
    let kind = options.kind.as_deref().map(str::parse::<AreaKind>).transpose().context("--kind")?;
    let kinds: Vec<&str> = study.area_kinds.keys().map(AreaKind::as_str).collect();
    if let Some(kind) = kind.as_ref().filter(|kind| !kinds.contains(&kind.as_str())) {
        bail!("`--kind {kind}`: the study has no such areas; it has {}", kinds.join(", "));
    }
    for id in &options.areas {
        area_row(region, id)?;
    }
    Ok(PlaceChoice { areas: options.areas.clone(), kind, tracts: false })
}

fn format_of(path: &Path) -> anyhow::Result<Format> {
    Format::of_file(&path.file_name().unwrap_or_default().to_string_lossy()).ok_or_else(|| {
        anyhow!(
            "{}: the ending does not name a format; write one of {}",
            path.display(),
            Format::ALL.map(Format::name).join(", ")
        )
    })
}
