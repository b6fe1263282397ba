//! `gapatlas themes`

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use gapatlas_text::Text;
use serde_json::json;

use crate::cli::print_line;
use crate::domain::{RegistryTheme, StudyTheme, StudyThemes};
use crate::read::read_study;

/// List what places can be for, each with the standard that we suggest and why
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  gapatlas themes\n  gapatlas themes my-city/gapatlas.toml\n\nAny other short name is a theme too: write it in [[sites]] and [[standards]], and its label in [[themes]]."
)]
pub(super) struct Options {
    /// A study file, or the folder with gapatlas.toml: its own themes come first
    study: Option<PathBuf>,
    /// Print the list as JSON
    #[arg(long)]
    json: bool,
}

pub(super) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    let study = options.study.as_deref().map(read_study).transpose()?;
    let own: &[StudyTheme] = study.as_ref().map_or(&[], |study| study.themes.all());
    let text = Text::english();
    let known = || RegistryTheme::all().iter().filter(|known| own.iter().all(|own| own.id != known.id));
    if options.json {
        let entry = |known: &RegistryTheme| {
            json!({
                "id": known.id, "label": text.theme(&known.id, &StudyThemes::default()), "planning_area": known.planning_area, "people": known.people,
                "mode": known.mode, "within": known.within, "reason": known.reason, "source": known.source,
                "sensitive": known.sensitive,
            })
        };
        let own = own.iter().map(|own| json!(own));
        print_line(serde_json::to_string_pretty(&own.chain(known().map(entry)).collect::<Vec<_>>())?)?;
        return Ok(ExitCode::SUCCESS);
    }
    for own in own {
        print_line(of_study(own))?;
    }
    for known in known() {
        let source = if known.source == "none" { String::new() } else { format!(" Source: {}.", known.source) };
        let sensitive = if known.sensitive { SENSITIVE } else { "" };
        print_line(format_args!(
            "{}: {} ({})\n    within {} by mode `{}`, for `{}`. {}{source}{sensitive}",
            known.id,
            text.theme(&known.id, &StudyThemes::default()),
            known.planning_area,
            known.within,
            known.mode,
            known.people,
            known.reason
        ))?;
    }
    Ok(ExitCode::SUCCESS)
}

const SENSITIVE: &str = "\n    Sensitive: coordinates are never published.";

/// A theme of the study, with its suggested standard.
fn of_study(own: &StudyTheme) -> String {
    let area = own.planning_area.as_ref().map_or_else(String::new, |part| format!(" ({})", part.as_str()));
    let suggested = [
        own.within.map(|within| format!("within {within}")),
        own.mode.as_ref().map(|mode| format!("by mode `{mode}`")),
        own.people.as_ref().map(|people| format!("for `{people}`")),
    ];
    let suggested: Vec<String> = suggested.into_iter().flatten().collect();
    let reason = own.reason.as_ref().map_or_else(String::new, |reason| format!(" {reason}"));
    let sensitive = if own.sensitive { SENSITIVE } else { "" };
    let line = if suggested.is_empty() { String::new() } else { format!("\n    {}.{reason}", suggested.join(", ")) };
    format!("{}: {}{area}, of the study{line}{sensitive}", own.id, own.label)
}
