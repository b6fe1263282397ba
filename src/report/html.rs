//! A report as an HTML page, for screens of any width and for A4 and US Letter paper.

use askama::Template;

use crate::domain::{AreaKind, Reliability, StandardId};
use crate::legend::{PATTERNS, StyleVariant};
use crate::report::chart::{Strip, chart};
use crate::report::equity::GroupAccess;
use crate::report::gaps::AreaGap;
use crate::report::map::Map;
use crate::report::people::{People, is_whole};
use crate::report::theme_sites::ThemeSites;
use crate::report::{Report, sentences};
use crate::results::TractCoverage;
use crate::words::{self, FormattedFigure};

/// The contents of the page's only `<style>`. The Content-Security-Policy allows it by its hash.
pub const STYLE: &str = include_str!("../../templates/report.css");

/// The number of findings on the page; the JSON has all.
const MAX_FINDINGS: usize = 10;

#[derive(Template)]
#[template(path = "report.html")]
struct Page<'a> {
    report: &'a Report,
    style: &'static str,
    no_data: &'static str,
    /// The fill pattern of tracts where most access is not known, as SVG.
    unknown: String,
    gaps: Vec<GapRow<'a>>,
    groups: Vec<StandardGroups<'a>>,
    maps: Vec<&'a Map>,
    wholes: Vec<Whole<'a>>,
    strips: Vec<Strip>,
    summary: Vec<String>,
    theme_sites: Vec<ThemeRow<'a>>,
    findings: &'a [String],
    more_findings: usize,
}

/// A gap with formatted numbers.
struct GapRow<'a> {
    /// The heading of the topic that begins with this standard, where the report has several.
    topic: Option<&'a str>,
    gap: &'a AreaGap,
    concerned: FormattedFigure,
    without: FormattedFigure,
    /// Barriers with the number of people.
    barriers: Vec<(&'static str, FormattedFigure)>,
    at_most: Option<FormattedFigure>,
    /// Reasons with the number of people whose access is not known.
    not_known: Vec<(&'static str, FormattedFigure)>,
    share: FormattedFigure,
    share_at_most: Option<FormattedFigure>,
    region: Option<FormattedFigure>,
    region_at_most: Option<FormattedFigure>,
    reliability: &'static str,
    comparison: Option<&'static str>,
    /// In the unit of the standard, and in meters.
    nearest: (String, String),
    peers: Option<String>,
    sources: String,
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
    at_most: Option<FormattedFigure>,
    share: FormattedFigure,
    share_at_most: Option<FormattedFigure>,
    whole: FormattedFigure,
    whole_at_most: Option<FormattedFigure>,
    comparison: &'static str,
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
    reliability: &'static str,
    comparison: Option<&'static str>,
    sources: String,
}

/// The sites of a theme in words.
struct ThemeRow<'a> {
    heading: String,
    names: &'a [String],
    /// The numbers of further names and of sites without a name, where there are any.
    rest: Vec<String>,
}

/// The report as a self-contained HTML document, without scripts and other files.
#[must_use]
pub fn html(report: &Report) -> String {
    let shown = report.findings.here.len().min(MAX_FINDINGS);
    let order = by_topic(report);
    let gaps: Vec<AreaGap> = order.iter().map(|&(position, _)| report.gaps[position].clone()).collect();
    let mut groups = report.groups.clone();
    groups.sort_by_key(|group| gaps.iter().position(|gap| gap.id == group.standard));
    let page = Page {
        report,
        style: STYLE,
        no_data: &StyleVariant::Light.palette().classes.no_data,
        unknown: PATTERNS
            .into_iter()
            .find(|own| own.name == "not-known")
            .map_or_else(String::new, |own| own.pattern(StyleVariant::Light)),
        gaps: gaps.iter().zip(&order).map(|(gap, (_, topic))| gap_row(gap, *topic)).collect(),
        groups: groups.chunk_by(|a, b| a.standard == b.standard).map(by_group).collect(),
        maps: order.iter().filter_map(|&(position, _)| report.maps.get(position)).collect(),
        wholes: wholes(&report.people),
        strips: chart(&gaps),
        // No-break spaces keep a number with its sign.
        summary: report.summary.iter().map(|own| own.replace(" %", "\u{a0}%").replace("± ", "±\u{a0}")).collect(),
        theme_sites: report.theme_sites.iter().map(theme_row).collect(),
        findings: &report.findings.here[..shown],
        more_findings: report.findings.here.len() - shown,
    };
    // `<bdi>` isolates the direction of each name; control characters that could break out of it are replaced.
    gapatlas_text::visible(&page.to_string()).into_owned()
}

impl Page<'_> {
    fn is_region(&self) -> bool {
        self.report.area.id == AreaKind::region().as_str()
    }

    fn is_compared(&self) -> bool {
        self.report.area.compared
    }

    /// The number of columns of the table of gaps.
    fn columns(&self) -> usize {
        if self.is_compared() { 9 } else { 7 }
    }

    /// Why some numbers have bounds.
    fn bounds(&self) -> Option<&str> {
        self.gaps.iter().find(|row| row.at_most.is_some())?.gap.at_most_because.as_deref()
    }

    /// The part of the region that the area is compared with, where it is not all of it for some standard.
    fn part_of_region(&self) -> Option<String> {
        let parts = self.report.gaps.iter().filter_map(|gap| gap.region_known).filter(|part| *part < 1.0);
        let least = parts.reduce(f64::min)?;
        Some(format!(
            "Only the part of the region where the lists are complete is compared: at least {} of the people \
             concerned.",
            words::share(least)
        ))
    }

    /// The number of tracts, and of those partly in the area.
    fn tracts(&self) -> String {
        let area = &self.report.area;
        let tracts = area.tracts_whole + area.tracts_in_part;
        let all = words::number_of(tracts, "census tract", "census tracts");
        match area.tracts_in_part {
            0 if tracts == 0 => "No census tract lies in this area".to_owned(),
            0 => all,
            part if part == tracts && part == 1 => format!("{all}, in part"),
            part if part == tracts => format!("{all}, all of them in part"),
            part => format!("{all}, {} of them in part", words::integer(part)),
        }
    }

    /// The share of the area that tracts cover, where it is not all.
    fn covered(&self) -> Option<String> {
        let cover = TractCoverage(self.report.area.covered);
        if self.report.area.covered == 0.0 {
            return None;
        }
        (!cover.is_whole()).then(|| format!("Tracts of the study cover {} of this area.", words::share(cover.0)))
    }
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

fn gap_row<'a>(gap: &'a AreaGap, topic: Option<&'a str>) -> GapRow<'a> {
    GapRow {
        topic,
        gap,
        concerned: FormattedFigure::count(gap.concerned),
        without: FormattedFigure::count(gap.without),
        barriers: gap.barriers.iter().map(|barrier| (barrier.label, FormattedFigure::count(barrier.without))).collect(),
        at_most: gap.at_most.map(FormattedFigure::count),
        not_known: gap.not_known.iter().map(|own| (own.label, FormattedFigure::count(own.people))).collect(),
        share: FormattedFigure::share(gap.share_without),
        share_at_most: gap.share_at_most.map(FormattedFigure::share),
        region: gap.region_share_without.map(FormattedFigure::share),
        region_at_most: gap.region_share_at_most.map(FormattedFigure::share),
        reliability: reliability(gap.reliability),
        comparison: gap.comparison.map(words::comparison),
        nearest: sentences::nearest(gap),
        peers: sentences::among_peers(gap).map(|peers| match gap.rank.filter(|rank| rank.of > 2) {
            Some(rank) => format!("{peers} {}", sentences::rank(rank)),
            None => peers,
        }),
        sources: numbered(&gap.sources),
    }
}

fn reliability(class: Option<Reliability>) -> &'static str {
    class.map_or("not rated", words::reliability_label)
}

fn by_group(groups: &[GroupAccess]) -> StandardGroups<'_> {
    StandardGroups {
        standard_label: groups.first().map_or("", |group| &group.standard_label),
        rows: groups.iter().map(group_row).collect(),
    }
}

fn group_row(group: &GroupAccess) -> GroupRow<'_> {
    GroupRow {
        group,
        without: FormattedFigure::count(group.without),
        at_most: group.at_most.map(FormattedFigure::count),
        share: FormattedFigure::share(group.share_without),
        share_at_most: group.share_at_most.map(FormattedFigure::share),
        whole: FormattedFigure::share(group.whole_share_without),
        whole_at_most: group.whole_share_at_most.map(FormattedFigure::share),
        comparison: words::comparison(group.comparison),
    }
}

/// Groups each total with its parts; totals come first in `people`.
fn wholes(people: &[People]) -> Vec<Whole<'_>> {
    let mut wholes: Vec<Whole<'_>> = Vec::new();
    for group in people {
        let row = people_row(group);
        match wholes.last_mut() {
            Some(whole) if group.of.as_ref() == Some(&whole.row.people.id) && !is_whole(group, people) => {
                whole.parts.push(row);
            }
            _ => wholes.push(Whole { row, parts: Vec::new() }),
        }
    }
    wholes
}

fn people_row(people: &People) -> PeopleRow<'_> {
    let region = people.region.and_then(|region| region.share);
    PeopleRow {
        people,
        count: FormattedFigure::count(people.count),
        change: people.trend.as_ref().map(sentences::change),
        part: (people.known < 1.0 && people.count.value().is_some()).then(|| {
            let most = people
                .at_most
                .map_or_else(String::new, |most| format!(", at most {} in all", FormattedFigure::count(most).number));
            format!("known for {} of the area{most}", words::share(people.known))
        }),
        share: people.share.map(FormattedFigure::share),
        region: region.map(FormattedFigure::share),
        reliability: reliability(people.reliability),
        comparison: people.comparison.map(words::comparison),
        sources: numbered(&people.sources),
    }
}

fn theme_row(theme_sites: &ThemeSites) -> ThemeRow<'_> {
    let more = format!("and {}", words::number_of(theme_sites.more_names, "more name", "more names"));
    let unnamed = format!("{} without a name", words::integer(theme_sites.unnamed));
    let rest = [(theme_sites.more_names, more), (theme_sites.unnamed, unnamed)];
    ThemeRow {
        heading: format!("{}: {}", theme_sites.label, words::integer(theme_sites.count)),
        names: &theme_sites.names,
        rest: rest.into_iter().filter(|(count, _)| *count > 0).map(|(_, words)| words).collect(),
    }
}

fn numbered(sources: &[usize]) -> String {
    sources.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
