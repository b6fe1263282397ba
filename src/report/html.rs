//! A report as an HTML page, for screens of any width and for A4 and US Letter paper.

use askama::Template;
use gapatlas_text::{FormattedFigure, Text, markup, message, visible, with_languages};

use crate::domain::{Figure, StandardId};
use crate::report::chart::{Strip, strip};
use crate::report::drawing::{Picture, without_namespaces};
use crate::report::equity::GroupAccess;
use crate::report::gaps::AreaGap;
use crate::report::map::Map;
use crate::report::people::{People, is_whole};
use crate::report::site_details::{LanguageNames, SiteDetails, SiteFact};
use crate::report::sources::SourceEntry;
use crate::report::supply::AreaSupply;
use crate::report::theme_sites::ThemeSites;
use crate::report::{Report, peers, ranking, sentences};

/// The contents of the page's only `<style>`. The Content-Security-Policy allows it by its hash.
pub const STYLE: &str =
    concat!(include_str!("../../templates/report.css"), include_str!("../../templates/languages.css"));

/// The number of findings on the page; the JSON has all.
const MAX_FINDINGS: usize = 10;
/// The number of sites of a theme with what the lists say of them; the JSON has more.
const MAX_SITES: usize = 24;

#[derive(Template)]
#[template(path = "report.html")]
pub(super) struct Page<'a> {
    pub(super) text: &'static Text,
    pub(super) report: &'a Report,
    is_served: bool,
    style: &'static str,
    pub(super) gaps: Vec<GapRow<'a>>,
    pub(super) groups: Vec<StandardGroups<'a>>,
    pub(super) supply: Vec<SupplyRow<'a>>,
    pub(super) maps: Vec<MapRow<'a>>,
    pub(super) wholes: Vec<Whole<'a>>,
    pub(super) strips: Vec<Strip>,
    pub(super) summary: Vec<String>,
    pub(super) theme_sites: Vec<ThemeRow<'a>>,
    pub(super) findings: &'a [String],
    pub(super) more_findings: usize,
}

/// A gap with formatted numbers.
pub(super) struct GapRow<'a> {
    /// The heading of the topic that begins with this standard, where the report has several.
    pub(super) topic: Option<&'a str>,
    pub(super) gap: &'a AreaGap,
    pub(super) concerned: FormattedFigure,
    pub(super) without: FormattedFigure,
    /// Barriers with the number of people, as HTML.
    pub(super) barriers: Vec<String>,
    /// Upper bounds are HTML.
    pub(super) at_most: Option<String>,
    /// Reasons with the number of people whose access is not known, as HTML.
    pub(super) not_known: Vec<String>,
    pub(super) share: FormattedFigure,
    pub(super) share_at_most: Option<String>,
    pub(super) region: Option<FormattedFigure>,
    pub(super) region_at_most: Option<String>,
    pub(super) reliability: String,
    pub(super) comparison: Option<String>,
    /// In the unit of the standard, and in meters.
    pub(super) nearest: (String, String),
    pub(super) peers: Option<String>,
    pub(super) sources: String,
}

/// A map with what is said beside it.
pub(super) struct MapRow<'a> {
    pub(super) map: &'a Map,
    /// The label of the people.
    pub(super) people: &'a str,
    /// How the area compares with the others of its kind.
    pub(super) peers: Option<String>,
    /// The areas of its kind with their intervals.
    pub(super) ranking: Option<Picture>,
    /// Its place among the maps, from 1.
    pub(super) number: usize,
}

/// A floating catchment measure in words.
pub(super) struct SupplyRow<'a> {
    pub(super) measure: &'a AreaSupply,
    pub(super) number: String,
    pub(super) region: Option<String>,
}

/// The groups of one standard.
pub(super) struct StandardGroups<'a> {
    pub(super) standard_label: &'a str,
    pub(super) rows: Vec<GroupRow<'a>>,
}

/// A group's access with formatted numbers.
pub(super) struct GroupRow<'a> {
    pub(super) group: &'a GroupAccess,
    pub(super) without: FormattedFigure,
    pub(super) at_most: Option<String>,
    pub(super) share: FormattedFigure,
    pub(super) share_at_most: Option<String>,
    pub(super) whole: FormattedFigure,
    pub(super) whole_at_most: Option<String>,
    pub(super) comparison: String,
}

/// A total with its parts.
pub(super) struct Whole<'a> {
    pub(super) row: PeopleRow<'a>,
    pub(super) parts: Vec<PeopleRow<'a>>,
}

/// A group of people with formatted numbers.
pub(super) struct PeopleRow<'a> {
    pub(super) people: &'a People,
    pub(super) count: FormattedFigure,
    pub(super) change: Option<String>,
    /// The part of the area that the number is about, where it is not all.
    pub(super) part: Option<String>,
    pub(super) share: Option<FormattedFigure>,
    pub(super) region: Option<FormattedFigure>,
    pub(super) reliability: String,
    pub(super) comparison: Option<String>,
    pub(super) sources: String,
}

/// The sites of a theme in words.
pub(super) struct ThemeRow<'a> {
    pub(super) heading: String,
    /// The names, where the lists say no more.
    pub(super) names: &'a [String],
    pub(super) sites: Vec<SiteRow<'a>>,
    /// The numbers of further names and of sites without a name, where there are any.
    pub(super) rest: Vec<String>,
}

/// A site with what the lists say of it.
pub(super) struct SiteRow<'a> {
    pub(super) name: &'a str,
    pub(super) facts: Vec<SiteFact>,
}

/// The report as a self-contained HTML document, without scripts and other files. One that a service answers with has
/// links to the same report in other languages.
#[must_use]
pub fn html(report: &Report, is_served: bool) -> String {
    // A name stays inside the `<bdi>` that isolates its direction.
    visible(&with_languages(&without_namespaces(&Page::of(report, is_served).to_string()))).into_owned()
}

impl<'a> Page<'a> {
    /// All texts of a report.
    pub(super) fn of(report: &'a Report, is_served: bool) -> Self {
        let shown = report.findings.here.len().min(MAX_FINDINGS);
        let by_topic = gaps_by_topic(report);
        let place = |standard: &str| by_topic.iter().position(|(gap, _)| gap.id.as_str() == standard);
        let mut groups: Vec<&GroupAccess> = report.groups.iter().collect();
        groups.sort_by_key(|group| place(group.standard.as_str()));
        let text = report.text;
        let gaps: Vec<GapRow<'a>> = by_topic.iter().map(|&(gap, topic)| gap_row(text, gap, topic)).collect();
        let numbered = report.maps.iter().zip(1..);
        let mut maps: Vec<MapRow<'a>> =
            numbered.filter_map(|(map, number)| map_row(report, map, number, &gaps)).collect();
        maps.sort_by_key(|row| place(&row.map.standard));
        Self {
            text,
            report,
            is_served,
            style: STYLE,
            groups: groups.chunk_by(|a, b| a.standard == b.standard).map(|groups| by_group(text, groups)).collect(),
            supply: report.measures.iter().map(|measure| supply_row(text, measure)).collect(),
            maps,
            wholes: wholes(text, &report.people),
            strips: by_topic.iter().filter_map(|(gap, _)| strip(text, gap)).collect(),
            // No-break spaces keep a number with its sign.
            summary: report.summary.iter().map(|own| own.replace(" %", "\u{a0}%").replace("± ", "±\u{a0}")).collect(),
            theme_sites: report.theme_sites.iter().map(|sites| theme_row(text, sites)).collect(),
            findings: &report.findings.here[..shown],
            more_findings: report.findings.here.len() - shown,
            gaps,
        }
    }
}

/// The gaps by topic, with the heading before the first of each topic; no headings where there is one topic.
fn gaps_by_topic(report: &Report) -> Vec<(&AreaGap, Option<&str>)> {
    let topics = report.topics.iter().flat_map(|topic| {
        let heading = Some(topic.label.as_str()).filter(|_| report.topics.len() > 1);
        topic.standards.iter().zip(std::iter::once(heading).chain(std::iter::repeat(None)))
    });
    let gap = |standard: &StandardId| report.gaps.iter().find(|gap| gap.id == *standard);
    topics.filter_map(|(standard, heading)| Some((gap(standard)?, heading))).collect()
}

fn supply_row<'a>(text: &Text, measure: &'a AreaSupply) -> SupplyRow<'a> {
    let region = measure.region.map(|region| region.words(text));
    SupplyRow { measure, number: measure.here.words(text), region }
}

/// A map with what is said below it.
fn map_row<'a>(report: &'a Report, map: &'a Map, number: usize, gaps: &[GapRow<'a>]) -> Option<MapRow<'a>> {
    let row = gaps.iter().find(|row| row.gap.id.as_str() == map.standard)?;
    let ranking = ranking::picture(report.text, row.gap, &report.area.name);
    Some(MapRow { map, people: &row.gap.people_label, peers: row.peers.clone(), ranking, number })
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

fn by_group<'a>(text: &Text, groups: &[&'a GroupAccess]) -> StandardGroups<'a> {
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
    let ThemeSites { label, count, more_names, unnamed, sites, .. } = theme_sites;
    let heading = message!(text, "report-sites-heading", theme = label, sites = *count);
    if !sites.is_empty() {
        let rows: Vec<SiteRow<'_>> = sites.iter().take(MAX_SITES).map(|site| site_row(text, site)).collect();
        let more = count.saturating_sub(rows.len());
        let rest = (more > 0).then(|| message!(text, "report-sites-more", sites = more));
        return ThemeRow { heading, names: &[], sites: rows, rest: rest.into_iter().collect() };
    }
    let more = (*more_names > 0).then(|| message!(text, "report-sites-more-names", names = *more_names));
    let without = (*unnamed > 0).then(|| message!(text, "report-sites-unnamed", sites = *unnamed));
    ThemeRow { heading, names: &theme_sites.names, sites: Vec::new(), rest: more.into_iter().chain(without).collect() }
}

fn site_row<'a>(text: &Text, site: &'a SiteDetails) -> SiteRow<'a> {
    SiteRow { name: site.name.as_deref().unwrap_or(&site.id), facts: site.facts(text, LanguageNames::Own) }
}

/// A source as HTML, without its address: its citation, and what it is used for.
#[must_use]
pub fn source(text: &Text, source: &SourceEntry) -> String {
    let purposes = text.narrow_list(&source.purposes());
    markup!(text, "report-source", citation = &source.citation, purpose = purposes)
}

fn numbered(sources: &[usize]) -> String {
    sources.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
