//! `gapatlas themes`

use std::process::ExitCode;

use clap::Args;
use serde_json::json;

use crate::cli::say;
use crate::domain::KnownTheme;

/// List what places can be for, each with the standard that we suggest and why
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  gapatlas themes\n\nAny other short name is a theme too: write it in [[sites]] and [[standards]]."
)]
pub(super) struct Options {
    /// Print the list as JSON
    #[arg(long)]
    json: bool,
}

pub(super) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    if options.json {
        let told = |known: &KnownTheme| {
            json!({
                "id": known.id, "label": known.label, "planning_area": known.planning_area, "people": known.people,
                "mode": known.mode, "within": known.within, "reason": known.reason, "source": known.source,
                "sensitive": known.sensitive,
            })
        };
        say(serde_json::to_string_pretty(&KnownTheme::all().iter().map(told).collect::<Vec<_>>())?)?;
        return Ok(ExitCode::SUCCESS);
    }
    for known in KnownTheme::all() {
        let source = if known.source == "none" { String::new() } else { format!(" Source: {}.", known.source) };
        let sensitive = if known.sensitive { "\n    Sensitive: coordinates are never published." } else { "" };
        say(format_args!(
            "{}: {} ({})\n    within {} by mode `{}`, for `{}`. {}{source}{sensitive}",
            known.id, known.label, known.planning_area, known.within, known.mode, known.people, known.reason
        ))?;
    }
    Ok(ExitCode::SUCCESS)
}
