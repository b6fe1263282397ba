//! A report as comma-separated values: one row for each number.

use crate::domain::{Estimate, GapPart, Quantity, Reliability};
use crate::report::Report;
use crate::report::compare::Comparison;
use crate::report::doubts::Kind;
use crate::report::equity::GroupAccess;
use crate::report::figure::Figure;
use crate::report::gaps::{AreaGap, AreaNotKnown};
use crate::report::people::People;
use crate::report::places::Places;
use crate::report::sentences::unit;
use crate::words;
use crate::write::quoted;

/// The columns, the same in every report.
const HEADER: &str = "study,area,area_name,area_covered,section,id,label,unit,estimate,moe,share,share_moe,reliability,withheld,\
                      region_estimate,region_moe,region_share,region_share_moe,compared_with_region,source";

/// A row. What is empty is not known, or withheld: then `withheld` says `yes`.
struct Line<'a> {
    section: &'static str,
    id: String,
    label: String,
    unit: &'static str,
    own: Figure,
    share: Option<Figure>,
    reliability: Option<Reliability>,
    region: Option<Figure>,
    region_share: Option<Figure>,
    comparison: Option<Comparison>,
    source: &'a str,
}

/// The report as CSV. Text is quoted, and what a spreadsheet would take for a formula begins with an apostrophe.
#[must_use]
pub fn csv(report: &Report) -> String {
    let gaps = report.gaps.iter().flat_map(|gap| {
        let more = at_most(gap).into_iter().chain(gap.not_known.iter().map(|own| not_known(gap, own)));
        std::iter::once(without(gap)).chain(more).chain([nearest(gap)]).chain(unlocated(gap))
    });
    let lines = gaps
        .chain(report.groups.iter().map(group))
        .chain(report.people.iter().map(people))
        .chain(report.places.iter().map(places))
        .chain(report.doubts.in_study.iter().map(doubts));
    let area = &report.area;
    let about = [&report.study, &area.id, &area.name].map(|text| quoted(text)).join(",");
    let about = format!("{about},{}", area.covered);
    lines.fold(format!("{HEADER}\n"), |text, line| format!("{text}{about},{}\n", line.cells()))
}

impl Line<'_> {
    /// A row with a number and nothing beside it.
    fn plain(section: &'static str, id: String, label: &str, unit: &'static str, own: Figure) -> Self {
        let (share, reliability, region, region_share, comparison) = (None, None, None, None, None);
        let label = label.to_owned();
        Self { section, id, label, unit, own, share, reliability, region, region_share, comparison, source: "" }
    }

    fn cells(&self) -> String {
        let number = |number: Option<f64>| number.map(|number| number.to_string()).unwrap_or_default();
        let pair = |figure: Option<Figure>| {
            let estimate = figure.and_then(Figure::estimate);
            [number(estimate.map(Estimate::value)), number(estimate.and_then(Estimate::moe))]
        };
        let [estimate, moe] = pair(Some(self.own));
        let [share, share_moe] = pair(self.share);
        let [region, region_moe] = pair(self.region);
        let [region_share, region_share_moe] = pair(self.region_share);
        let text = |text: &str| if text.is_empty() { String::new() } else { quoted(text) };
        [
            text(self.section),
            text(&self.id),
            text(&self.label),
            text(self.unit),
            estimate,
            moe,
            share,
            share_moe,
            text(&self.reliability.map(|class| class.to_string()).unwrap_or_default()),
            text(if self.own == Figure::Withheld { "yes" } else { "" }),
            region,
            region_moe,
            region_share,
            region_share_moe,
            text(self.comparison.map(Comparison::words).unwrap_or_default()),
            text(self.source),
        ]
        .join(",")
    }
}

fn without(gap: &AreaGap) -> Line<'_> {
    let id = Quantity::Gap { standard: Some(gap.id.clone()), part: GapPart::Without }.name();
    let label = format!("{}: those without {}", gap.people_label, gap.promise);
    Line {
        share: Some(gap.share_without),
        reliability: gap.reliability,
        region: gap.region_without,
        region_share: gap.region_share_without,
        comparison: gap.comparison,
        source: &gap.source,
        ..Line::plain("gaps", id, &label, unit(gap.unit), gap.without)
    }
}

/// The people without access at most, where that is another number.
fn at_most(gap: &AreaGap) -> Option<Line<'_>> {
    let id = Quantity::Gap { standard: Some(gap.id.clone()), part: GapPart::AtMost }.name();
    let label = format!("{}: those without {} at most", gap.people_label, gap.promise);
    Some(Line {
        share: gap.share_at_most,
        region_share: gap.region_share_at_most,
        source: &gap.source,
        ..Line::plain("gaps", id, &label, unit(gap.unit), gap.at_most?)
    })
}

fn not_known<'a>(gap: &'a AreaGap, own: &AreaNotKnown) -> Line<'a> {
    let id = Quantity::Gap { standard: Some(gap.id.clone()), part: GapPart::Unknown(own.why) }.name();
    let label = format!("{}: {}", gap.people_label, own.label);
    Line { source: &gap.source, ..Line::plain("gaps", id, &label, unit(gap.unit), own.people) }
}

/// The sites of its theme that could not be located, where there are some.
fn unlocated(gap: &AreaGap) -> Option<Line<'_>> {
    let label = words::unlocated(gap.unlocated_sites)?;
    let id = format!("{}_unlocated_sites", gap.id.as_str().replace('-', "_"));
    Some(Line::plain("gaps", id, &label, "sites", exactly(gap.unlocated_sites)))
}

fn group(access: &GroupAccess) -> Line<'_> {
    let (standard, people) = (access.standard.clone(), access.people.clone());
    let id = Quantity::Group { standard, people, part: GapPart::Without }.name();
    let label = format!("{}: those without {}", access.label, access.promise);
    Line {
        share: Some(access.share_without),
        source: "computed",
        ..Line::plain("groups", id, &label, unit(access.unit), access.without)
    }
}

fn nearest(gap: &AreaGap) -> Line<'_> {
    let id = Quantity::Gap { standard: Some(gap.id.clone()), part: GapPart::Nearest(gap.nearest_unit) }.name();
    let label = format!("{}: how far the nearest site is, mean over them", gap.people_label);
    Line {
        source: "computed",
        ..Line::plain("gaps", id, &label, gap.nearest_unit.name(), Figure::new(gap.nearest, None))
    }
}

fn people(people: &People) -> Line<'_> {
    Line {
        share: people.share,
        reliability: people.reliability,
        region: people.region.map(|region| region.count),
        region_share: people.region.and_then(|region| region.share),
        comparison: people.comparison,
        source: &people.source,
        ..Line::plain("people", people.id.to_string(), &people.label, unit(people.unit), people.count)
    }
}

fn places(places: &Places) -> Line<'_> {
    Line::plain("places", places.theme.to_string(), &places.label, "sites", exactly(places.count))
}

fn doubts(kind: &Kind) -> Line<'_> {
    Line::plain("findings of the whole study", kind.kind.to_owned(), kind.title, "findings", exactly(kind.count))
}

/// A number that was counted and not estimated.
fn exactly(count: usize) -> Figure {
    #[expect(clippy::cast_precision_loss, reason = "nothing is counted here that comes near 2^52")]
    Figure::new(Some(count as f64), Some(0.0))
}
