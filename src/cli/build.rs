//! `gapatlas build`

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use gapatlas_text::Text;
use serde_json::{Value, json};

use crate::cli::check::build_atlas;
use crate::cli::print_line;
use crate::cli::progress::Progress;
use crate::domain::{
    AreaKind, Barrier, CompletenessFinding, Estimate, Finding, FindingKind, Layer, Quantity, StudyThemes, Table,
    UnknownReason,
};
use crate::gap::{Criterion, criteria};
use crate::read::{read_region, read_study};
use crate::report::area_supply;
use crate::results::{GapColumns, GapView, TableRow};
use crate::store;
use crate::tiles::{LeftOut, Omission};
use crate::words;

/// Read everything, find out who lacks access, and write the answer as an atlas folder
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  gapatlas build my-city/gapatlas.toml -o my-city/atlas\n\nThe old atlas stays in its place until the new one is complete."
)]
pub(super) struct Options {
    /// The study file, or the folder with gapatlas.toml
    study: PathBuf,
    /// The atlas folder; an existing atlas is replaced
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
    let atlas = build_atlas(&study, &region, findings)?;
    progress.step(&format!("writing {}", options.output.display()));
    let manifest = store::save(&atlas, &region, &options.output)?;
    drop(progress);
    let areas = atlas.table(Layer::Areas);
    let criteria = criteria(&study.standards, &study.combinations);
    let standards: Vec<Summary> = criteria.iter().filter_map(|own| summary(areas, &atlas.findings, *own)).collect();
    let region_row = region_row(areas).map(|row| TableRow { table: areas, row });
    let measures = region_row
        .map(|row| area_supply(Text::english(), &atlas.provenance, &atlas.findings, row, None))
        .unwrap_or_default();
    if options.json {
        let standards: Vec<Value> = standards.iter().map(Summary::json).collect();
        let summary = json!({
            "atlas": options.output,
            "study": study.study.name.own(),
            "tracts": region.tracts.all().len(),
            "sites": region.sites.len(),
            "areas": region.areas.len(),
            "standards": standards,
            "measures": measures,
            "findings": manifest.findings,
            "left_out_by_zoom": manifest.left_out_by_zoom,
        });
        print_line(serde_json::to_string_pretty(&summary)?)?;
    } else {
        print_line(format_args!("{}: the whole region", study.study.name))?;
        let text = Text::english();
        for summary in &standards {
            let series = region.series.iter().find(|series| series.indicator.id == *summary.criterion.people());
            print_line(summary.sentence(
                series.map(|series| text.indicator(&series.indicator)).unwrap_or_default().as_str(),
                &study.themes,
            ))?;
        }
        for own in &measures {
            print_line(format_args!("  {}: {}\n    {}", own.id, own.here.words(text), own.label))?;
        }
        for finding in atlas.findings.iter().filter(|finding| is_about_completeness(finding)) {
            print_line(Text::english().finding(finding))?;
        }
        let findings: usize = manifest.findings.values().sum();
        let findings = words::number_of(findings, "finding", "findings");
        print_line(format_args!("{findings} in the data: see `gapatlas check {}`", options.study.display()))?;
        for line in omitted_from_tiles(&manifest.left_out_by_zoom) {
            print_line(line)?;
        }
        print_line(format_args!("The atlas is in {}", options.output.display()))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Whether a finding says that a study makes no claim of completeness, on which every result depends.
fn is_about_completeness(finding: &Finding) -> bool {
    matches!(finding.kind, FindingKind::Completeness(CompletenessFinding::CompletenessNotKnown { .. }))
}

/// What tiles omit, one line for each range of zooms that omit the same.
fn omitted_from_tiles(left_out: &LeftOut) -> Vec<String> {
    let zooms: Vec<(u8, &[Omission])> = left_out.iter().map(|(zoom, what)| (*zoom, what.0.as_slice())).collect();
    let ranges = zooms.chunk_by(|(zoom, what), (next, other)| zoom + 1 == *next && what == other);
    let line = |range: &[(u8, &[Omission])]| {
        let (first, what) = range.first()?;
        let (last, _) = range.last()?;
        let zooms = if first == last { format!("zoom {first}") } else { format!("zooms {first} to {last}") };
        let what: Vec<&str> = what.iter().copied().map(omission).collect();
        let what = match what.split_last()? {
            (last, []) => (*last).to_owned(),
            (last, others) => format!("{} and {last}", others.join(", ")),
        };
        Some(format!("Tiles of {zooms} leave out {what}: one of them would be larger than 500 kB"))
    };
    ranges.filter_map(line).collect()
}

const fn omission(what: Omission) -> &'static str {
    match what {
        Omission::Tracts => "tracts",
        Omission::Areas => "planning areas",
        Omission::SmallStreets => "small streets",
        Omission::Footpaths => "footpaths",
        Omission::Fields => "fields that no map uses",
        Omission::HalfDetail => "half the detail of borders",
        Omission::ThreeQuartersDetail => "three quarters of the detail of borders",
    }
}

/// The result of a standard or a combination in the region.
struct Summary<'a> {
    criterion: Criterion<'a>,
    gap: GapView<'a>,
    /// The number of sites of its themes that were not geocoded.
    unlocated: usize,
    /// Whether it is about confidential sites.
    is_confidential: bool,
}

/// The row of the whole region.
fn region_row(areas: &Table) -> Option<usize> {
    let region = AreaKind::region();
    areas.texts(&Quantity::AreaKind)?.iter().rposition(|kind| kind.as_deref() == Some(region.as_str()))
}

fn summary<'a>(areas: &'a Table, findings: &[Finding], criterion: Criterion<'a>) -> Option<Summary<'a>> {
    let row = region_row(areas)?;
    Some(Summary {
        criterion,
        gap: GapColumns::find(areas, criterion, criterion.people()).at(row),
        unlocated: criterion.themes().into_iter().map(|theme| Finding::unlocated_sites(findings, theme)).sum(),
        is_confidential: Finding::is_confidential(findings, criterion.id()),
    })
}

impl Summary<'_> {
    fn json(&self) -> Value {
        let GapView { concerned, without, at_most, .. } = self.gap;
        json!({
            "id": self.criterion.id(),
            "indicator": self.criterion.people(),
            "people": concerned.map(Estimate::value),
            "known": self.gap.known,
            "unlocated_sites": self.unlocated,
            "without": without.map(Estimate::value),
            "without_moe": without.and_then(Estimate::moe),
            "without_at_most": at_most.map(Estimate::value),
            "without_at_most_moe": at_most.and_then(Estimate::moe),
            "unknown": self.not_known()
                .map(|(why, people)| json!({ "why": why, "people": people.value(), "people_moe": people.moe() }))
                .collect::<Vec<_>>(),
            "steps": self.gap.barriers.iter()
                .map(|(barrier, added)| json!({ "step": barrier, "without": added.value(), "without_moe": added.moe() }))
                .collect::<Vec<_>>(),
        })
    }

    /// The people whose access is not known, by reason.
    fn not_known(&self) -> impl Iterator<Item = (UnknownReason, Estimate)> {
        self.gap.unknown.iter().copied().filter(|(_, people)| people.value() > 0.0)
    }

    fn sentence(&self, label: &str, themes: &StudyThemes) -> String {
        let id = self.criterion.id();
        let standard_label = Text::english().criterion(self.criterion, themes);
        match (self.gap.concerned, self.gap.without) {
            (Some(all), Some(without)) => {
                let least = format_estimate(without);
                let more = self.gap.at_most.filter(|most| words::count(most.value()) != words::count(without.value()));
                let all = words::count(all.value());
                let barriers: String =
                    self.gap.barriers.iter().map(|(barrier, added)| step_line(*barrier, *added)).collect();
                let not_known: String = self.not_known().map(|(why, people)| not_known_line(why, people)).collect();
                let amount = more.map_or_else(
                    || format!("{least} of {all} are"),
                    |most| format!("between {least} and {} of {all} are", format_estimate(most)),
                );
                format!("  {id}: {amount} without {standard_label}\n    {label}{barriers}{not_known}{}", self.notes())
            }
            (Some(_), None) if self.is_confidential => {
                format!(
                    "  {id}: withheld for the whole region, as it would reveal numbers of single tracts, or where \
                     confidential sites are\n    {label}"
                )
            }
            _ => format!("  {id}: not known for the whole region, as some tracts have no number\n    {label}"),
        }
    }

    /// Caveats about the numbers, one line each.
    fn notes(&self) -> String {
        let part = (self.gap.known < 1.0).then(|| {
            let part = words::share(self.gap.known);
            format!("about the {part} of the region where the number of people concerned is known")
        });
        part.into_iter()
            .chain(Text::english().unlocated(self.unlocated))
            .fold(String::new(), |notes, note| notes + "\n      " + &note)
    }
}

fn format_estimate(people: Estimate) -> String {
    format!("{} ({})", words::count(people.value()), margin(people.moe()))
}

fn margin(moe: Option<f64>) -> String {
    moe.map_or("margin of error unknown".to_owned(), |moe| format!("± {}", words::count(moe)))
}

/// A line about the people of a barrier.
fn step_line(barrier: Barrier, added: Estimate) -> String {
    let more = if barrier == Barrier::Reach { "" } else { " more" };
    format!(
        "\n      {}{more} ({}): {}",
        words::count(added.value()),
        margin(added.moe()),
        Text::english().barrier(barrier)
    )
}

/// A line about people whose access is not known.
fn not_known_line(why: UnknownReason, people: Estimate) -> String {
    format!("\n      {}: {}", format_estimate(people), Text::english().not_known(why))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tiles::Omissions;

    #[test]
    fn zooms_that_omit_the_same_share_a_line() {
        let tracts = || Omissions(vec![Omission::Tracts]);
        let more = || Omissions(vec![Omission::Footpaths, Omission::Fields, Omission::HalfDetail]);
        let left_out = LeftOut::from([(4, tracts()), (5, tracts()), (6, more()), (8, more())]);
        assert_eq!(
            omitted_from_tiles(&left_out),
            [
                "Tiles of zooms 4 to 5 leave out tracts: one of them would be larger than 500 kB",
                "Tiles of zoom 6 leave out footpaths, fields that no map uses and half the detail of borders: one of them would be larger than 500 kB",
                "Tiles of zoom 8 leave out footpaths, fields that no map uses and half the detail of borders: one of them would be larger than 500 kB",
            ]
        );
    }
}
