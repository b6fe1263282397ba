//! The brief: one sheet about an area, for people to hold in their hands. It is made from the same results as the report,
//! has the findings that stand up to the survey's error, and says them in plain sentences.
//!
//! [`brief`] makes all its texts and pictures; page and PDF only lay them out.

mod findings;
mod own_text;
mod page;
mod places;
mod qr;
mod sources;

use std::collections::BTreeSet;

use gapatlas_text::{Text, message};
use serde::Serialize;

use crate::domain::{Figure, Interrupted};
use crate::report::chart::strip;
use crate::report::drawing::{self, Picture};
use crate::report::{AreaGap, Inputs, Report, on_plane};
use crate::results::{Approximate, TractCoverage};

pub use own_text::{OwnText, OwnTextError};
pub use page::{STYLE, html};
pub use places::PlacesOfTheme;
pub use qr::{Address, AddressError};

use crate::report::certainty::{figure, of_hundred};

/// The indicator that counts all people.
const EVERYBODY: &str = "population";

/// What its reader chooses.
#[derive(Debug, Clone, Default)]
pub struct BriefOptions {
    /// The ids of findings that are left out.
    pub leave_out: Vec<String>,
    /// What its reader adds.
    pub own: OwnText,
    /// The address of the report, where it has one.
    pub address: Option<Address>,
}

/// A brief: texts in its language, and pictures in SVG.
#[derive(Debug, Clone, Serialize)]
pub struct Brief {
    /// Its language, as a tag of BCP 47.
    pub language: String,
    /// The direction of writing, as HTML has it.
    pub direction: &'static str,
    /// Its title, with the name of the study.
    pub title: String,
    /// The name of the area.
    pub name: String,
    /// The kind of the area and the study.
    pub about: String,
    /// That no native speaker has read the texts, in a language where that is so.
    pub draft: Option<String>,
    /// The people of the area.
    pub living: Option<String>,
    /// The findings, three at most.
    pub findings: Vec<BriefFinding>,
    /// Instead of findings, where none stands.
    pub without_findings: Vec<String>,
    /// The map of the first finding.
    pub map: Option<Picture>,
    /// Where the area lies.
    pub locator: Option<Picture>,
    /// Shares with their intervals.
    pub chart: Vec<ChartRow>,
    /// Whether the chart shows the region too.
    pub has_region: bool,
    /// Whether some share in the chart has bounds.
    pub has_bounds: bool,
    /// That the numbers on the map are those of places, where there are any.
    pub numbers_note: Option<String>,
    /// Where the help is.
    pub places: Vec<PlacesOfTheme>,
    /// The ends and the middle of the chart's scale.
    pub scale: Vec<String>,
    /// How sure the numbers are, in sentences.
    pub how_sure: Vec<String>,
    /// What its reader adds.
    pub own: OwnText,
    /// The address of the report.
    pub address: Option<Address>,
    /// Who made it.
    pub made: String,
    /// The last year of the newest data.
    pub year: u16,
    /// The surveys and years of the numbers.
    pub sources: Option<String>,
}

/// One thing that the survey shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BriefFinding {
    /// What it is about, such as `gap:clinic_near`: stays the same while the study does.
    pub id: String,
    /// The finding, with its number.
    pub headline: String,
    /// How sure it is.
    pub sure: String,
    /// What is counted, what that is of every hundred, how it compares, what is not known.
    pub details: Vec<String>,
}

/// A share with its interval, as a picture.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ChartRow {
    /// The standard.
    pub label: String,
    /// Whose share it is.
    pub people: String,
    /// The share here and in the region with their margins, in words.
    pub alternative: String,
    /// The share in words.
    pub share: String,
    /// The picture.
    pub svg: String,
}

const HOW_SURE: [&str; 4] = ["brief-survey", "brief-nine-of-ten", "brief-clearly", "brief-list-ends"];

/// The most rows of the chart.
const MAX_CHART_ROWS: usize = 5;

/// The brief of an area, from its report.
///
/// # Errors
/// Where the deadline passes or the work is cancelled.
pub fn brief(report: &Report, inputs: &Inputs<'_>, options: BriefOptions) -> Result<Brief, Interrupted> {
    let text = report.text;
    let themes = &inputs.provenance.study.themes;
    let found = findings::findings(report, themes, &options.leave_out);
    let shown = shown_gaps(report, &found);
    let gaps: Vec<&AreaGap> = shown.iter().filter_map(|&gap| report.gaps.get(gap)).collect();
    let area = &report.area;
    let drawn = shown.first().and_then(|&gap| report.maps.get(gap));
    let frame = drawn.map(|map| &map.frame);
    let places = on_plane(inputs, |inputs| places::places(report, inputs, &gaps, frame))?;
    let numbers = frame.map(|frame| places::numbers(&places, frame)).unwrap_or_default();
    Ok(Brief {
        language: report.language.clone(),
        direction: text.language().direction().html(),
        title: message!(text, "brief-title", area = &area.name, study = &report.study),
        name: area.name.clone(),
        about: about(report),
        draft: text.draft_note(),
        living: living(report),
        without_findings: if found.is_empty() { without_findings(report) } else { Vec::new() },
        findings: found.into_iter().map(|(finding, _)| finding).collect(),
        numbers_note: (!numbers.is_empty()).then(|| text.say("brief-map-numbers")),
        map: drawn.map(|map| {
            let mut picture = drawing::map(report, map, 0);
            picture.words.extend(numbers);
            picture
        }),
        locator: report.locator.as_ref().map(|locator| drawing::locator(report, locator)),
        chart: chart_rows(report, &gaps),
        has_region: area.compared,
        has_bounds: gaps.iter().any(|gap| gap.share_at_most.is_some() || gap.region_share_at_most.is_some()),
        places,
        scale: [0.0, 50.0, 100.0].map(|part| text.count(part)).to_vec(),
        how_sure: HOW_SURE.map(|id| text.say(id)).to_vec(),
        own: options.own,
        address: options.address,
        made: message!(text, "brief-made", program = report.program, study = &report.study),
        year: report.newest_year(),
        sources: sources::sources(text, inputs.provenance),
    })
}

/// The positions of the gaps that the findings are about, each once; all where there is no finding.
fn shown_gaps(report: &Report, found: &[(BriefFinding, usize)]) -> Vec<usize> {
    if found.is_empty() {
        return (0..report.gaps.len()).collect();
    }
    let mut seen = BTreeSet::new();
    found.iter().map(|(_, gap)| *gap).filter(|gap| seen.insert(*gap)).collect()
}

fn about(report: &Report) -> String {
    if report.is_region() {
        report.area.kind_label.clone()
    } else {
        format!("{} · {}", report.area.kind_label, report.study)
    }
}

/// The people of the area, or of the part that is known.
fn living(report: &Report) -> Option<String> {
    let everybody = |id: &str| report.people.iter().find(|people| people.id.as_str() == id);
    let all = everybody(EVERYBODY).or_else(|| everybody("population_5_and_over"))?;
    let figure = figure(report.text, all.count.estimate()?, all.unit);
    let known = all.known.min(report.area.covered);
    Some(if TractCoverage(known).is_whole() && all.id.as_str() == EVERYBODY {
        message!(report.text, "brief-living-everybody", figure = figure)
    } else if TractCoverage(known).is_whole() {
        message!(report.text, "brief-living", people = &all.label, figure = figure)
    } else {
        let share = report.text.share(known);
        message!(report.text, "brief-living-in-part", share = share, people = &all.label, figure = figure)
    })
}

/// Why there is no finding: there are no numbers, or none that stands.
fn without_findings(report: &Report) -> Vec<String> {
    let text = report.text;
    if report.gaps.iter().all(|gap| gap.without.value().is_none()) {
        return report.summary.clone();
    }
    ["brief-nothing-stands", "brief-nothing-because", "brief-all-numbers"].map(|id| text.say(id)).to_vec()
}

fn chart_rows(report: &Report, gaps: &[&AreaGap]) -> Vec<ChartRow> {
    let text = report.text;
    let rows = gaps.iter().filter_map(|gap| {
        let strip = strip(text, gap)?;
        let own = chart_share(text, gap.share_without, gap.share_at_most)?;
        let region = gap.region_share_without.and_then(|share| chart_share(text, share, gap.region_share_at_most));
        Some(ChartRow {
            label: message!(text, "report-strip", standard = &strip.standard_label),
            alternative: drawing::strip_alternative(report, &own, region.as_deref()),
            share: own,
            svg: drawing::strip_picture(&strip),
            people: strip.people,
        })
    });
    rows.take(MAX_CHART_ROWS).collect()
}

/// A share as a part of a hundred, with its interval.
fn chart_share(text: &Text, share: Figure, at_most: Option<Figure>) -> Option<String> {
    let (share, at_most) = (share.estimate()?, at_most.and_then(Figure::estimate));
    let range = |estimate| Approximate::of_hundred(estimate).range;
    let (least, most) = match at_most {
        None => range(share)?,
        Some(most) => (range(share)?.0, range(most)?.1),
    };
    let of = of_hundred(text, share, at_most);
    Some(message!(text, "brief-chart-share", of = of, least = text.count(least), most = text.count(most)))
}
