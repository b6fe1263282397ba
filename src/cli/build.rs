//! `gapatlas build`

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use serde_json::{Value, json};

use crate::cli::check::answer;
use crate::cli::progress::Progress;
use crate::cli::say;
use crate::domain::{
    AreaKind, Estimate, Finding, FindingKind, GapPart, Layer, ListFinding, NotKnown, Quantity, Step, Table, Themes,
};
use crate::gap::Standard;
use crate::read::{read_region, read_study};
use crate::store;
use crate::tiles::LeftOut;
use crate::words;

/// Read everything, find out who lacks access, keep the answer as an atlas folder
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  gapatlas build my-city/gapatlas.toml -o my-city/atlas\n\nThe old atlas stays in its place until the new one is whole."
)]
pub(super) struct Options {
    /// The study file, or the folder with gapatlas.toml
    study: PathBuf,
    /// The atlas folder; an atlas that is there is replaced
    #[arg(short, long, value_name = "ATLAS")]
    output: PathBuf,
    /// Print the summary as JSON
    #[arg(long)]
    json: bool,
}

pub(super) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    let study = read_study(&options.study)?;
    let progress = Progress::new(options.json);
    let (region, findings) = read_region(&study, &|file| progress.step(&format!("reading {file}")))?;
    let tracts = words::number_of(region.tracts.all().len(), "tract", "tracts");
    let sites = words::number_of(region.sites.len(), "site", "sites");
    progress.step(&format!("measuring {tracts} and {sites}"));
    let atlas = answer(&study, &region, findings)?;
    progress.step(&format!("writing {}", options.output.display()));
    let manifest = store::save(&atlas, &options.output)?;
    drop(progress);
    let areas = atlas.table(Layer::Areas);
    let standards: Vec<Summary> =
        study.standards.iter().filter_map(|standard| summary(areas, &atlas.findings, standard)).collect();
    if options.json {
        let standards: Vec<Value> = standards.iter().map(Summary::json).collect();
        let summary = json!({
            "atlas": options.output,
            "study": study.study.name,
            "tracts": region.tracts.all().len(),
            "sites": region.sites.len(),
            "areas": region.areas.len(),
            "standards": standards,
            "findings": manifest.findings,
            "left_out_by_zoom": manifest.left_out_by_zoom,
        });
        say(serde_json::to_string_pretty(&summary)?)?;
    } else {
        say(format_args!("{}: the whole region", study.study.name))?;
        for summary in &standards {
            let series = region.series.iter().find(|series| series.indicator.id == summary.standard.people);
            say(summary.sentence(series.map_or("", |series| series.indicator.label.as_str()), &study.themes))?;
        }
        for finding in atlas.findings.iter().filter(|finding| is_about_completeness(finding)) {
            say(words::finding(finding))?;
        }
        let doubts: usize = manifest.findings.values().sum();
        let doubts = words::number_of(doubts, "finding", "findings");
        say(format_args!("{doubts} in the data: see `gapatlas check {}`", options.study.display()))?;
        for line in thinned(&manifest.left_out_by_zoom) {
            say(line)?;
        }
        say(format_args!("The atlas is in {}", options.output.display()))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Whether a finding says that nobody is without access for want of a word of the study: that is part of every answer.
fn is_about_completeness(finding: &Finding) -> bool {
    matches!(finding.kind, FindingKind::List(ListFinding::CompletenessNotKnown { .. }))
}

/// What tiles lack, a line for each range of zooms that lack the same.
fn thinned(left_out: &LeftOut) -> Vec<String> {
    let zooms: Vec<(u8, &str)> = left_out.iter().map(|(zoom, what)| (*zoom, what.as_str())).collect();
    let ranges = zooms.chunk_by(|(zoom, what), (next, other)| zoom + 1 == *next && what == other);
    let line = |range: &[(u8, &str)]| {
        let (first, what) = range.first()?;
        let (last, _) = range.last()?;
        let zooms = if first == last { format!("zoom {first}") } else { format!("zooms {first} to {last}") };
        Some(format!("Tiles of {zooms} are without {what}: one of them would have more than 500 kB"))
    };
    ranges.filter_map(line).collect()
}

/// The answer for a standard and the whole region.
struct Summary<'a> {
    standard: &'a Standard,
    people: Option<f64>,
    /// The part of the region in whose tracts that number is known, 0..=1, which all numbers are about.
    known: f64,
    /// How many sites of the theme could not be located.
    unlocated: usize,
    /// Whether the standard is about sites that must not be found.
    is_confidential: bool,
    without: Option<f64>,
    without_moe: Option<f64>,
    /// What each step adds.
    steps: Vec<(Step, Estimate)>,
    /// How many there are at most, and of how many it is not known.
    at_most: Option<Estimate>,
    not_known: Vec<(NotKnown, Estimate)>,
}

fn summary<'a>(areas: &Table, findings: &[Finding], standard: &'a Standard) -> Option<Summary<'a>> {
    let region = AreaKind::region();
    let kinds = areas.texts(&Quantity::AreaKind)?;
    let row = kinds.iter().rposition(|kind| kind.as_deref() == Some(region.as_str()))?;
    let number = |quantity: Quantity| areas.numbers(&quantity).and_then(|cells| cells[row]);
    let gap = |part| number(Quantity::Gap { standard: Some(standard.id.clone()), part });
    let both = |own, moe| Estimate::new(gap(own)?, gap(moe));
    Some(Summary {
        standard,
        people: number(Quantity::Count(standard.people.clone())),
        known: number(Quantity::Known(standard.people.clone())).unwrap_or(1.0),
        unlocated: Finding::unlocated_sites(findings, &standard.theme),
        is_confidential: Finding::is_confidential(findings, &standard.id),
        without: gap(GapPart::Without),
        without_moe: gap(GapPart::WithoutMoe),
        steps: Step::ALL
            .into_iter()
            .filter_map(|step| Some((step, both(GapPart::Step(step), GapPart::StepMoe(step))?)))
            .collect(),
        at_most: both(GapPart::AtMost, GapPart::AtMostMoe),
        not_known: NotKnown::ALL
            .into_iter()
            .filter_map(|why| Some((why, both(GapPart::Unknown(why), GapPart::UnknownMoe(why))?)))
            .filter(|(_, people)| people.value() > 0.0)
            .collect(),
    })
}

impl Summary<'_> {
    fn json(&self) -> Value {
        json!({
            "id": self.standard.id,
            "indicator": self.standard.people,
            "people": self.people,
            "known": self.known,
            "unlocated_sites": self.unlocated,
            "without": self.without,
            "without_moe": self.without_moe,
            "without_at_most": self.at_most.map(Estimate::value),
            "without_at_most_moe": self.at_most.and_then(Estimate::moe),
            "unknown": self.not_known.iter()
                .map(|(why, people)| json!({ "why": why, "people": people.value(), "people_moe": people.moe() }))
                .collect::<Vec<_>>(),
            "steps": self.steps.iter()
                .map(|(step, added)| json!({ "step": step, "without": added.value(), "without_moe": added.moe() }))
                .collect::<Vec<_>>(),
        })
    }

    fn sentence(&self, label: &str, themes: &Themes) -> String {
        let Standard { id, theme, within, mode, .. } = self.standard;
        let promise = words::standard((theme, themes), *within, mode, &self.standard.requirements());
        match (self.people, self.without) {
            (Some(all), Some(without)) => {
                let least = told(without, self.without_moe);
                let more = self.at_most.filter(|most| words::count(most.value()) != words::count(without));
                let all = words::count(all);
                let steps: String = self.steps.iter().map(|step| step_line(*step)).collect();
                let not_known: String =
                    self.not_known.iter().map(|(why, people)| not_known_line(*why, *people)).collect();
                let amount = more.map_or_else(
                    || format!("{least} of {all} are"),
                    |most| format!("between {least} and {} of {all} are", told(most.value(), most.moe())),
                );
                format!("  {id}: {amount} without {promise}\n    {label}{steps}{not_known}{}", self.notes())
            }
            (Some(_), None) if self.is_confidential => {
                format!(
                    "  {id}: withheld for the whole region, as it would tell of single tracts, or of where sites lie that must not be found\n    {label}"
                )
            }
            _ => format!("  {id}: not known for the whole region, as some tracts have no number\n    {label}"),
        }
    }

    /// What the numbers are about, and what was left out of them, a line each.
    fn notes(&self) -> String {
        let part = (self.known < 1.0).then(|| {
            let part = words::share(self.known);
            format!("about the {part} of the region where the number of people concerned is known")
        });
        part.into_iter()
            .chain(words::unlocated(self.unlocated))
            .fold(String::new(), |notes, note| notes + "\n      " + &note)
    }
}

fn told(number: f64, moe: Option<f64>) -> String {
    format!("{} ({})", words::count(number), margin(moe))
}

fn margin(moe: Option<f64>) -> String {
    moe.map_or("margin of error unknown".to_owned(), |moe| format!("± {}", words::count(moe)))
}

/// What a step adds, on a line of its own.
fn step_line((step, added): (Step, Estimate)) -> String {
    let more = if step == Step::Reach { "" } else { " more" };
    format!("\n      {}{more} ({}): {}", words::count(added.value()), margin(added.moe()), words::step(step))
}

/// Of how many it is not known, on a line of its own.
fn not_known_line(why: NotKnown, people: Estimate) -> String {
    format!("\n      {}: {}", told(people.value(), people.moe()), words::not_known(why))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zooms_that_lack_the_same_are_told_together() {
        let left_out = [(4, "tracts"), (5, "tracts"), (6, "some fields"), (8, "some fields")];
        let left_out = left_out.map(|(zoom, what)| (zoom, what.to_owned())).into_iter().collect();
        assert_eq!(
            thinned(&left_out),
            [
                "Tiles of zooms 4 to 5 are without tracts: one of them would have more than 500 kB",
                "Tiles of zoom 6 are without some fields: one of them would have more than 500 kB",
                "Tiles of zoom 8 are without some fields: one of them would have more than 500 kB",
            ]
        );
    }
}
