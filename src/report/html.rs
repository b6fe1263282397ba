//! A report as an HTML page, for screens of any width and for A4 and US Letter paper.

use askama::Template;
use gapatlas_text::{FormattedFigure, Text, markup, message, visible};

use crate::domain::{Figure, StandardId};
use crate::legend::{PATTERNS, StyleVariant};
use crate::report::chart::{Strip, chart};
use crate::report::equity::GroupAccess;
use crate::report::gaps::AreaGap;
use crate::report::map::Map;
use crate::report::people::{People, is_whole};
use crate::report::sources::SourceEntry;
use crate::report::supply::AreaSupply;
use crate::report::theme_sites::ThemeSites;
use crate::report::{Report, peers, sentences};

/// The contents of the page's only `<style>`. The Content-Security-Policy allows it by its hash.
pub const STYLE: &str = include_str!("../../templates/report.css");

/// The number of findings on the page; the JSON has all.
const MAX_FINDINGS: usize = 10;

#[derive(Template)]
#[template(path = "report.html")]
pub(super) struct Page<'a> {
    pub(super) text: &'static Text,
    pub(super) report: &'a Report,
    is_served: bool,
    style: &'static str,
    no_data: &'static str,
    /// The fill pattern of tracts where most access is not known, as SVG.
    unknown: String,
    pub(super) gaps: Vec<GapRow<'a>>,
    groups: Vec<StandardGroups<'a>>,
    supply: Vec<SupplyRow<'a>>,
    maps: Vec<&'a Map>,
    wholes: Vec<Whole<'a>>,
    strips: Vec<Strip>,
    summary: Vec<String>,
    theme_sites: Vec<ThemeRow<'a>>,
    findings: &'a [String],
    pub(super) more_findings: usize,
}

/// A gap with formatted numbers.
pub(super) struct GapRow<'a> {
    /// The heading of the topic that begins with this standard, where the report has several.
    topic: Option<&'a str>,
    pub(super) gap: &'a AreaGap,
    concerned: FormattedFigure,
    without: FormattedFigure,
    /// Barriers with the number of people, as HTML.
    barriers: Vec<String>,
    /// Upper bounds are HTML.
    pub(super) at_most: Option<String>,
    /// Reasons with the number of people whose access is not known, as HTML.
    not_known: Vec<String>,
    share: FormattedFigure,
    share_at_most: Option<String>,
    region: Option<FormattedFigure>,
    region_at_most: Option<String>,
    reliability: String,
    comparison: Option<String>,
    /// In the unit of the standard, and in meters.
    nearest: (String, String),
    peers: Option<String>,
    sources: String,
}

/// A floating catchment measure in words.
struct SupplyRow<'a> {
    measure: &'a AreaSupply,
    number: String,
    region: Option<String>,
}

/// The groups of one standard.
struct StandardGroups<'a> {
    standard_label: &'a str,
    rows: Vec<GroupRow<'a>>,
}

/// A group's access with formatted numbers.
struct GroupRow<'a> {
    group: &'a GroupAccess,
    without: FormattedFigure,
    at_most: Option<String>,
    share: FormattedFigure,
    share_at_most: Option<String>,
    whole: FormattedFigure,
    whole_at_most: Option<String>,
    comparison: String,
}

/// A total with its parts.
struct Whole<'a> {
    row: PeopleRow<'a>,
    parts: Vec<PeopleRow<'a>>,
}

/// A group of people with formatted numbers.
struct PeopleRow<'a> {
    people: &'a People,
    count: FormattedFigure,
    change: Option<String>,
    /// The part of the area that the number is about, where it is not all.
    part: Option<String>,
    share: Option<FormattedFigure>,
    region: Option<FormattedFigure>,
    reliability: String,
    comparison: Option<String>,
    sources: String,
}

/// The sites of a theme in words.
struct ThemeRow<'a> {
    heading: String,
    names: &'a [String],
    /// The numbers of further names and of sites without a name, where there are any.
    rest: Vec<String>,
}

/// The report as a self-contained HTML document, without scripts and other files. One that a service answers with has
/// links to the same report in other languages.
#[must_use]
pub fn html(report: &Report, is_served: bool) -> String {
    let shown = report.findings.here.len().min(MAX_FINDINGS);
    let order = by_topic(report);
    let gaps: Vec<AreaGap> = order.iter().map(|&(position, _)| report.gaps[position].clone()).collect();
    let mut groups = report.groups.clone();
    groups.sort_by_key(|group| gaps.iter().position(|gap| gap.id == group.standard));
    let text = report.text;
    let page = Page {
        text,
        report,
        is_served,
        style: STYLE,
        no_data: &StyleVariant::Light.palette().classes.no_data,
        unknown: PATTERNS
            .into_iter()
            .find(|own| own.name == "not-known")
            .map_or_else(String::new, |own| own.pattern(StyleVariant::Light)),
        gaps: gaps.iter().zip(&order).map(|(gap, (_, topic))| gap_row(text, gap, *topic)).collect(),
        groups: groups.chunk_by(|a, b| a.standard == b.standard).map(|groups| by_group(text, groups)).collect(),
        supply: report
            .measures
            .iter()
            .map(|measure| SupplyRow {
                measure,
                number: measure.here.words(text),
                region: measure.region.map(|region| region.words(text)),
            })
            .collect(),
        maps: order.iter().filter_map(|&(position, _)| report.maps.get(position)).collect(),
        wholes: wholes(text, &report.people),
        strips: chart(text, &gaps),
        // No-break spaces keep a number with its sign.
        summary: report.summary.iter().map(|own| own.replace(" %", "\u{a0}%").replace("± ", "±\u{a0}")).collect(),
        theme_sites: report.theme_sites.iter().map(|sites| theme_row(text, sites)).collect(),
        findings: &report.findings.here[..shown],
        more_findings: report.findings.here.len() - shown,
    };
    // A name stays inside the `<bdi>` that isolates its direction.
    visible(&page.to_string()).into_owned()
}

/// The indices of the gaps by topic, with the heading before the first of each topic; no headings where there is one
/// topic.
fn by_topic(report: &Report) -> Vec<(usize, Option<&str>)> {
    let topics = report.topics.iter().flat_map(|topic| {
        let heading = Some(topic.label.as_str()).filter(|_| report.topics.len() > 1);
        topic.standards.iter().zip(std::iter::once(heading).chain(std::iter::repeat(None)))
    });
    let position = |standard: &StandardId| report.gaps.iter().position(|gap| gap.id == *standard);
    topics.filter_map(|(standard, heading)| Some((position(standard)?, heading))).collect()
}

fn gap_row<'a>(text: &Text, gap: &'a AreaGap, topic: Option<&'a str>) -> GapRow<'a> {
    GapRow {
        topic,
        gap,
        concerned: text.count_figure(gap.concerned),
        without: text.count_figure(gap.without),
        barriers: gap.barriers.iter().map(|barrier| step(text, &barrier.label, barrier.without)).collect(),
        at_most: gap.at_most.map(|most| at_most(text, &text.count_figure(most))),
        not_known: gap.not_known.iter().map(|own| step(text, &own.label, own.people)).collect(),
        share: text.share_figure(gap.share_without),
        share_at_most: gap.share_at_most.map(|most| at_most(text, &text.share_figure(most))),
        region: gap.region_share_without.map(|share| text.share_figure(share)),
        region_at_most: gap.region_share_at_most.map(|most| at_most(text, &text.share_figure(most))),
        reliability: text.reliability_label(gap.reliability),
        comparison: gap.comparison.map(|result| text.comparison(result)),
        nearest: sentences::nearest(text, gap),
        peers: peers::among_peers(text, gap).map(|among| match gap.rank.filter(|rank| rank.of > 2) {
            Some(rank) => text.sentences(&[among, peers::rank(text, rank)]),
            None => among,
        }),
        sources: numbered(&gap.sources),
    }
}

/// An upper bound as HTML.
fn at_most(text: &Text, most: &FormattedFigure) -> String {
    markup!(text, "report-at-most", number = &most.number, margin = &most.margin)
}

/// A barrier, or a reason why access is not known, with the number of people, as HTML.
fn step(text: &Text, label: &str, people: Figure) -> String {
    let FormattedFigure { number, margin, .. } = text.count_figure(people);
    markup!(text, "report-step", number = number, margin = margin, label = label)
}

fn by_group<'a>(text: &Text, groups: &'a [GroupAccess]) -> StandardGroups<'a> {
    StandardGroups {
        standard_label: groups.first().map_or("", |group| &group.standard_label),
        rows: groups.iter().map(|group| group_row(text, group)).collect(),
    }
}

fn group_row<'a>(text: &Text, group: &'a GroupAccess) -> GroupRow<'a> {
    let share_at_most = |share: Option<Figure>| share.map(|most| at_most(text, &text.share_figure(most)));
    GroupRow {
        group,
        without: text.count_figure(group.without),
        at_most: group.at_most.map(|most| at_most(text, &text.count_figure(most))),
        share: text.share_figure(group.share_without),
        share_at_most: share_at_most(group.share_at_most),
        whole: text.share_figure(group.whole_share_without),
        whole_at_most: share_at_most(group.whole_share_at_most),
        comparison: text.comparison(group.comparison),
    }
}

/// Groups each total with its parts; totals come first in `people`.
fn wholes<'a>(text: &Text, people: &'a [People]) -> Vec<Whole<'a>> {
    let mut wholes: Vec<Whole<'a>> = Vec::new();
    for group in people {
        let row = people_row(text, group);
        match wholes.last_mut() {
            Some(whole) if group.of.as_ref() == Some(&whole.row.people.id) && !is_whole(group, people) => {
                whole.parts.push(row);
            }
            _ => wholes.push(Whole { row, parts: Vec::new() }),
        }
    }
    wholes
}

fn people_row<'a>(text: &Text, people: &'a People) -> PeopleRow<'a> {
    let region = people.region.and_then(|region| region.share);
    PeopleRow {
        people,
        count: text.count_figure(people.count),
        change: people.trend.as_ref().map(|trend| sentences::change(text, trend)),
        part: (people.known < 1.0 && people.count.value().is_some()).then(|| {
            let share = text.share(people.known);
            match people.at_most.map(|most| text.count_figure(most).number) {
                Some(most) => message!(text, "report-people-known-at-most", share = share, most = most),
                None => message!(text, "report-people-known", share = share),
            }
        }),
        share: people.share.map(|share| text.share_figure(share)),
        region: region.map(|share| text.share_figure(share)),
        reliability: text.reliability_label(people.reliability),
        comparison: people.comparison.map(|result| text.comparison(result)),
        sources: numbered(&people.sources),
    }
}

fn theme_row<'a>(text: &Text, theme_sites: &'a ThemeSites) -> ThemeRow<'a> {
    let ThemeSites { label, count, more_names, unnamed, .. } = theme_sites;
    let more = (*more_names > 0).then(|| message!(text, "report-sites-more-names", names = *more_names));
    let without = (*unnamed > 0).then(|| message!(text, "report-sites-unnamed", sites = *unnamed));
    ThemeRow {
        heading: message!(text, "report-sites-heading", theme = label, sites = *count),
        names: &theme_sites.names,
        rest: more.into_iter().chain(without).collect(),
    }
}

/// A source file as HTML.
pub(super) fn source(text: &Text, source: &SourceEntry) -> String {
    let SourceEntry { file, purpose, tables, .. } = source;
    let (count, list) = (tables.len(), text.list(tables));
    match (&source.period, count) {
        (None, 0) => markup!(text, "report-source-file", file = file, purpose = purpose),
        (Some(period), 0) => {
            markup!(text, "report-source-file-period", file = file, purpose = purpose, period = period)
        }
        (None, _) => {
            markup!(text, "report-source-tables", file = file, purpose = purpose, tables = list, count = count)
        }
        (Some(period), _) => markup!(
            text,
            "report-source-tables-period",
            file = file,
            purpose = purpose,
            tables = list,
            count = count,
            period = period,
        ),
    }
}

fn numbered(sources: &[usize]) -> String {
    sources.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
