//! The command line.

mod all_areas;
mod area_choice;
mod brief;
mod build;
mod calls;
mod check;
mod compare;
mod demo;
mod directory;
mod document;
mod estimate;
mod export;
mod init;
mod levers;
mod measure;
mod output;
mod progress;
mod proposals;
mod report;
mod sample;
mod scenario_inputs;
mod serve;
mod siting;
mod themes;
mod tiles;
mod whatif;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// The atlas of access gaps: who lacks access to what, where, and how sure are we?
#[derive(Debug, Parser)]
#[command(name = "gapatlas", version, propagate_version = true, max_term_width = 100)]
#[command(
    after_help = "To look around first:\n  gapatlas demo\n\nA study from nothing:\n  gapatlas init my-city     then edit my-city/gapatlas.toml\n  gapatlas check my-city/gapatlas.toml\n  gapatlas build my-city/gapatlas.toml -o my-city/atlas\n  gapatlas serve my-city/atlas\n  gapatlas export my-city/atlas --layer tracts --format gpkg -o tracts.gpkg\n  gapatlas report my-city/atlas --area region -o report.html\n  gapatlas compare my-city/atlas --column clinic_1_mile_without\n  gapatlas whatif my-city/gapatlas.toml two-clinics.toml"
)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Demo(demo::Options),
    Init(init::Options),
    Sample(sample::Options),
    Check(check::Options),
    Build(build::Options),
    Calls(calls::Options),
    Directory(directory::Options),
    Themes(themes::Options),
    Export(export::Options),
    Report(report::Options),
    Brief(brief::Options),
    Compare(compare::Options),
    Whatif(whatif::Options),
    Levers(levers::Options),
    Tiles(tiles::Options),
    Serve(serve::Options),
    Estimate(estimate::Options),
    Measure(Box<measure::Options>),
    Site(Box<siting::site::Options>),
    Certify(siting::certify::Options),
}

/// Prepares the arguments for parsing.
///
/// Negative numbers look like options. In the arguments of the calculator the hyphen becomes a minus sign, which
/// numbers may have; misspelt options are still reported, as they are not with `allow_hyphen_values`.
pub fn arguments(typed: impl Iterator<Item = OsString>) -> Vec<OsString> {
    let mut arguments: Vec<OsString> = typed.collect();
    if arguments.get(1).is_some_and(|command| command == "estimate") {
        for argument in &mut arguments {
            let number = argument.to_str().and_then(|text| text.strip_prefix('-'));
            if let Some(rest) = number.filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit() || c == '.')) {
                *argument = format!("−{rest}").into();
            }
        }
    }
    arguments
}

/// Runs a command. Results go to standard output, progress to standard error.
///
/// # Errors
/// A message for the user.
pub fn run(cli: &Cli) -> anyhow::Result<ExitCode> {
    match &cli.command {
        Command::Demo(options) => demo::run(options),
        Command::Init(options) => init::run(options),
        Command::Sample(options) => sample::run(options),
        Command::Check(options) => check::run(options),
        Command::Build(options) => build::run(options),
        Command::Calls(options) => calls::run(options),
        Command::Directory(options) => directory::run(options),
        Command::Themes(options) => themes::run(options),
        Command::Export(options) => export::run(options),
        Command::Report(options) => report::run(options),
        Command::Brief(options) => brief::run(options),
        Command::Compare(options) => compare::run(options),
        Command::Whatif(options) => whatif::run(options),
        Command::Levers(options) => levers::run(options),
        Command::Tiles(options) => tiles::run(options),
        Command::Serve(options) => serve::run(options),
        Command::Estimate(options) => estimate::run(options),
        Command::Measure(options) => measure::run(options),
        Command::Site(options) => siting::site::run(options),
        Command::Certify(options) => siting::certify::run(options),
    }
}

/// Prints a line. A closed pipe is not an error.
fn print_line(text: impl std::fmt::Display) -> anyhow::Result<()> {
    use std::io::Write as _;
    match writeln!(std::io::stdout(), "{text}") {
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        other => Ok(other?),
    }
}

/// Prints errors, one a line. A closed standard error is not an error.
pub fn print_error(text: &str) {
    use std::io::Write as _;
    for line in text.lines() {
        let _ = writeln!(std::io::stderr(), "gapatlas: {line}");
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_command_line_is_consistent() {
        Cli::command().debug_assert();
    }
}
