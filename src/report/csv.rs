//! The CSV format of a report: one row per number.

use std::borrow::Cow;

use gapatlas_text::{Text, message};

use crate::domain::{ComparisonResult, Estimate, Figure, GapMeasure, Quantity, Reliability, SupplyMeasure};
use crate::report::Report;
use crate::report::equity::GroupAccess;
use crate::report::findings::FindingCount;
use crate::report::gaps::unit;
use crate::report::gaps::{AreaGap, AreaNotKnown};
use crate::report::people::People;
use crate::report::supply::AreaSupply;
use crate::report::theme_sites::ThemeSites;
use crate::write::quoted;

const HEADER: &str = "study,area,area_name,area_covered,section,id,label,unit,estimate,moe,share,share_moe,reliability,withheld,\
                      region_estimate,region_moe,region_share,region_share_moe,compared_with_region,source";

/// An empty cell is not known, or withheld where `withheld` is `yes`.
struct CsvRow<'a> {
    section: &'static str,
    id: String,
    label: String,
    unit: &'a str,
    own: Figure,
    share: Option<Figure>,
    reliability: Option<Reliability>,
    region: Option<Figure>,
    region_share: Option<Figure>,
    comparison: Option<ComparisonResult>,
    source: Cow<'a, str>,
}

/// A cell of a table of numbers.
pub(super) enum Cell {
    /// Text; empty where there is none.
    Text(String),
    /// A number, if it is known.
    Number(Option<f64>),
}

/// The report as CSV. Text is quoted, and escaped where a spreadsheet would read it as a formula.
#[must_use]
pub fn csv(report: &Report) -> String {
    let written = |cell: &Cell| match cell {
        Cell::Text(text) if text.is_empty() => String::new(),
        Cell::Text(text) => quoted(text),
        Cell::Number(number) => number.map(|number| number.to_string()).unwrap_or_default(),
    };
    let lines = rows(report).into_iter().map(|row| row.iter().map(written).collect::<Vec<_>>().join(",") + "\n");
    std::iter::once(format!("{HEADER}\n")).chain(lines).collect()
}

/// The names of the columns, in their order.
pub(super) fn header() -> Vec<&'static str> {
    HEADER.split(',').collect()
}

/// One row per number, each with the cells of [`header`].
pub(super) fn rows(report: &Report) -> Vec<Vec<Cell>> {
    let text = report.text;
    let gaps = report.gaps.iter().flat_map(|gap| {
        let more = at_most(text, gap).into_iter().chain(gap.not_known.iter().map(|own| not_known(text, gap, own)));
        std::iter::once(without(text, gap)).chain(more).chain(nearest(text, gap)).chain(unlocated(text, gap))
    });
    let rows = gaps
        .chain(report.groups.iter().map(|access| group(text, access)))
        .chain(report.measures.iter().flat_map(|own| supply(text, own)))
        .chain(report.people.iter().map(people))
        .chain(report.theme_sites.iter().map(sites_of_theme))
        .chain(report.findings.in_study.iter().map(finding_count));
    let area = &report.area;
    let about = || {
        let texts = [&report.study, &area.id, &area.name].map(|text| Cell::Text(text.clone()));
        texts.into_iter().chain([Cell::Number(Some(area.covered))])
    };
    rows.map(|row| about().chain(row.cells()).collect()).collect()
}

impl<'a> CsvRow<'a> {
    /// A row with a number only.
    fn plain(section: &'static str, id: String, label: &str, unit: &'a str, own: Figure) -> Self {
        let (share, reliability, region, region_share, comparison) = (None, None, None, None, None);
        let label = label.to_owned();
        Self {
            section,
            id,
            label,
            unit,
            own,
            share,
            reliability,
            region,
            region_share,
            comparison,
            source: Cow::Borrowed(""),
        }
    }

    fn cells(&self) -> [Cell; 16] {
        let pair = |figure: Option<Figure>| {
            let estimate = figure.and_then(Figure::estimate);
            [Cell::Number(estimate.map(Estimate::value)), Cell::Number(estimate.and_then(Estimate::moe))]
        };
        let [estimate, moe] = pair(Some(self.own));
        let [share, share_moe] = pair(self.share);
        let [region, region_moe] = pair(self.region);
        let [region_share, region_share_moe] = pair(self.region_share);
        let text = |text: &str| Cell::Text(text.to_owned());
        [
            text(self.section),
            text(&self.id),
            text(&self.label),
            text(self.unit),
            estimate,
            moe,
            share,
            share_moe,
            text(self.reliability.map_or("", Reliability::code)),
            text(if self.own == Figure::Withheld { "yes" } else { "" }),
            region,
            region_moe,
            region_share,
            region_share_moe,
            text(self.comparison.map_or("", ComparisonResult::code)),
            text(&self.source),
        ]
    }
}

fn without<'a>(text: &Text, gap: &'a AreaGap) -> CsvRow<'a> {
    let id = Quantity::Gap { standard: Some(gap.id.clone()), part: GapMeasure::Without }.name();
    let label = message!(text, "report-label-without", people = &gap.people_label, standard = &gap.standard_label);
    CsvRow {
        share: Some(gap.share_without),
        reliability: gap.reliability,
        region: gap.region_without,
        region_share: gap.region_share_without,
        comparison: gap.comparison,
        source: Cow::Borrowed(&gap.source),
        ..CsvRow::plain("gaps", id, &label, unit(gap.unit), gap.without)
    }
}

/// The upper bound of people without access, where it differs from the lower one.
fn at_most<'a>(text: &Text, gap: &'a AreaGap) -> Option<CsvRow<'a>> {
    let id = Quantity::Gap { standard: Some(gap.id.clone()), part: GapMeasure::AtMost }.name();
    let label = message!(text, "report-label-at-most", people = &gap.people_label, standard = &gap.standard_label);
    Some(CsvRow {
        share: gap.share_at_most,
        region_share: gap.region_share_at_most,
        source: Cow::Borrowed(&gap.source),
        ..CsvRow::plain("gaps", id, &label, unit(gap.unit), gap.at_most?)
    })
}

fn not_known<'a>(text: &Text, gap: &'a AreaGap, own: &AreaNotKnown) -> CsvRow<'a> {
    let id = Quantity::Gap { standard: Some(gap.id.clone()), part: GapMeasure::Unknown(own.why) }.name();
    let label = message!(text, "report-label-not-known", people = &gap.people_label, reason = &own.label);
    CsvRow { source: Cow::Borrowed(&gap.source), ..CsvRow::plain("gaps", id, &label, unit(gap.unit), own.people) }
}

/// The number of sites that were not geocoded, unless it is zero.
fn unlocated<'a>(text: &Text, gap: &'a AreaGap) -> Option<CsvRow<'a>> {
    if gap.unlocated_sites == 0 {
        return None;
    }
    let label = message!(text, "report-label-unlocated", sites = gap.unlocated_sites);
    let id = format!("{}_unlocated_sites", gap.id.as_str().replace('-', "_"));
    Some(CsvRow::plain("gaps", id, &label, "sites", exact(gap.unlocated_sites)))
}

fn group<'a>(text: &Text, access: &'a GroupAccess) -> CsvRow<'a> {
    let (standard, people) = (access.standard.clone(), access.people.clone());
    let id = Quantity::Group { standard, people, part: GapMeasure::Without }.name();
    let label = message!(text, "report-label-without", people = &access.label, standard = &access.standard_label);
    CsvRow {
        share: Some(access.share_without),
        source: Cow::Owned(message!(text, "report-label-computed")),
        ..CsvRow::plain("groups", id, &label, unit(access.unit), access.without)
    }
}

/// The supply in reach by a measure, and its bounds where it is not certain.
fn supply<'a>(text: &Text, own: &'a AreaSupply) -> Vec<CsvRow<'a>> {
    let row = |part, label: String, figure, region| CsvRow {
        region,
        source: Cow::Owned(message!(text, "report-label-computed")),
        unit: &own.unit,
        ..CsvRow::plain("measures", Quantity::Supply { measure: own.id.clone(), part }.name(), &label, "", figure)
    };
    let label = own.label.clone();
    let bounds = [
        (
            SupplyMeasure::AtLeast,
            own.here.at_least,
            message!(text, "report-label-supply-at-least", measure = &own.label),
        ),
        (SupplyMeasure::AtMost, own.here.at_most, message!(text, "report-label-supply-at-most", measure = &own.label)),
    ];
    let bounds = bounds.into_iter().filter_map(|(part, figure, label)| Some(row(part, label, figure?, None)));
    std::iter::once(row(SupplyMeasure::Value, label, own.here.supply, own.region.map(|region| region.supply)))
        .chain(bounds)
        .collect()
}

/// `None` for a combination.
fn nearest<'a>(text: &Text, gap: &'a AreaGap) -> Option<CsvRow<'a>> {
    let unit = gap.nearest_unit?;
    let id = Quantity::Gap { standard: Some(gap.id.clone()), part: GapMeasure::Nearest(unit) }.name();
    let label = message!(text, "report-label-nearest", people = &gap.people_label);
    Some(CsvRow {
        source: Cow::Owned(message!(text, "report-label-computed")),
        ..CsvRow::plain("gaps", id, &label, unit.name(), Figure::new(gap.nearest, None))
    })
}

fn people(people: &People) -> CsvRow<'_> {
    CsvRow {
        share: people.share,
        reliability: people.reliability,
        region: people.region.map(|region| region.count),
        region_share: people.region.and_then(|region| region.share),
        comparison: people.comparison,
        source: Cow::Borrowed(&people.source),
        ..CsvRow::plain("people", people.id.to_string(), &people.label, unit(people.unit), people.count)
    }
}

fn sites_of_theme(sites: &ThemeSites) -> CsvRow<'_> {
    CsvRow::plain("places", sites.theme.to_string(), &sites.label, "sites", exact(sites.count))
}

fn finding_count(kind: &FindingCount) -> CsvRow<'_> {
    CsvRow::plain("findings", kind.kind.to_owned(), &kind.title, "findings", exact(kind.count))
}

/// A count without sampling error.
fn exact(count: usize) -> Figure {
    #[expect(clippy::cast_precision_loss, reason = "nothing is counted here that comes near 2^52")]
    Figure::new(Some(count as f64), Some(0.0))
}
