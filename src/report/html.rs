//! A report as a page: on screens of any width, and on A4 and US Letter paper.

use askama::Template;

use crate::domain::{AreaKind, StandardId};
use crate::legend::{Look, PATTERNS};
use crate::report::chart::{Strip, chart};
use crate::report::cover::Cover;
use crate::report::equity::GroupAccess;
use crate::report::figure::{Figure, Told};
use crate::report::gaps::AreaGap;
use crate::report::map::Map;
use crate::report::people::{People, is_whole};
use crate::report::places::Places;
use crate::report::{Report, sentences};
use crate::words;

/// The text of the page's only `<style>`. A server allows it by its checksum.
pub const STYLE: &str = include_str!("../../templates/report.css");

/// As many findings as people read; the JSON has all.
const MOST_DOUBTS: usize = 10;

#[derive(Template)]
#[template(path = "report.html")]
struct Page<'a> {
    report: &'a Report,
    style: &'static str,
    no_data: &'static str,
    /// The pattern of places of which most is not known, as SVG.
    unknown: String,
    gaps: Vec<GapRow<'a>>,
    groups: Vec<Standard<'a>>,
    maps: Vec<&'a Map>,
    wholes: Vec<Whole<'a>>,
    strips: Vec<Strip>,
    summary: Vec<String>,
    places: Vec<PlacesRow<'a>>,
    doubts: &'a [String],
    more_doubts: usize,
}

/// A gap with its numbers in words.
struct GapRow<'a> {
    /// The heading of the topic that begins with this standard, where there are several.
    topic: Option<&'a str>,
    gap: &'a AreaGap,
    concerned: Told,
    without: Told,
    /// Whom each step finds, and how many.
    steps: Vec<(&'static str, Told)>,
    at_most: Option<Told>,
    /// Of how many it is not known, and why.
    not_known: Vec<(&'static str, Told)>,
    share: Told,
    share_at_most: Option<Told>,
    region: Option<Told>,
    region_at_most: Option<Told>,
    reliability: String,
    /// In the unit of the standard, and in meters.
    nearest: (String, String),
    peers: Option<String>,
    sources: String,
}

/// The groups of one standard.
struct Standard<'a> {
    promise: &'a str,
    rows: Vec<GroupRow<'a>>,
}

/// A group's access with its numbers in words.
struct GroupRow<'a> {
    group: &'a GroupAccess,
    without: Told,
    at_most: Option<Told>,
    share: Told,
    share_at_most: Option<Told>,
    whole: Told,
    whole_at_most: Option<Told>,
}

/// A whole with its parts.
struct Whole<'a> {
    row: PeopleRow<'a>,
    parts: Vec<PeopleRow<'a>>,
}

/// A group of people with its numbers in words.
struct PeopleRow<'a> {
    people: &'a People,
    count: Told,
    change: Option<String>,
    /// Which part of the area the number is about, where that is not all of it.
    part: Option<String>,
    share: Option<Told>,
    region: Option<Told>,
    reliability: String,
    sources: String,
}

/// The sites of a theme in words.
struct PlacesRow<'a> {
    heading: String,
    names: &'a [String],
    /// What is behind the names, where there is more.
    rest: Vec<String>,
}

/// The report as one HTML document that needs nothing else: no script, no other file.
#[must_use]
pub fn html(report: &Report) -> String {
    let shown = report.doubts.here.len().min(MOST_DOUBTS);
    let order = by_topic(report);
    let gaps: Vec<AreaGap> = order.iter().map(|&(place, _)| report.gaps[place].clone()).collect();
    let mut groups = report.groups.clone();
    groups.sort_by_key(|group| gaps.iter().position(|gap| gap.id == group.standard));
    let page = Page {
        report,
        style: STYLE,
        no_data: &Look::Light.palette().classes.no_data,
        unknown: PATTERNS
            .into_iter()
            .find(|own| own.name == "not-known")
            .map_or_else(String::new, |own| own.pattern(Look::Light)),
        gaps: gaps.iter().zip(&order).map(|(gap, (_, topic))| gap_row(gap, *topic)).collect(),
        groups: groups.chunk_by(|a, b| a.standard == b.standard).map(by_group).collect(),
        maps: order.iter().filter_map(|&(place, _)| report.maps.get(place)).collect(),
        wholes: wholes(&report.people),
        strips: chart(&gaps),
        // No line ends between a number and its sign.
        summary: report.summary.iter().map(|own| own.replace(" %", "\u{a0}%").replace("± ", "±\u{a0}")).collect(),
        places: report.places.iter().map(places_row).collect(),
        doubts: &report.doubts.here[..shown],
        more_doubts: report.doubts.here.len() - shown,
    };
    // No name acts beyond itself: `<bdi>` keeps the direction of one, and what could break out of that is left out.
    words::visible(&page.to_string())
}

impl Page<'_> {
    fn is_region(&self) -> bool {
        self.report.area.id == AreaKind::region().as_str()
    }

    fn is_compared(&self) -> bool {
        self.report.area.compared
    }

    /// How many columns the table of gaps has.
    fn columns(&self) -> usize {
        if self.is_compared() { 9 } else { 7 }
    }

    /// Why two numbers of people without access are told, where some are.
    fn bounds(&self) -> Option<&str> {
        self.gaps.iter().find(|row| row.at_most.is_some())?.gap.at_most_because.as_deref()
    }

    /// Which part of the region the area is compared with, where that is not all of it for some standard.
    fn part_of_region(&self) -> Option<String> {
        let parts = self.report.gaps.iter().filter_map(|gap| gap.region_known).filter(|part| *part < 1.0);
        let least = parts.reduce(f64::min)?;
        Some(format!(
            "The region is taken as far as the lists are complete there: at least {} of the people concerned.",
            words::share(least)
        ))
    }

    /// How many tracts there are, and how many of them in part.
    fn tracts(&self) -> String {
        let area = &self.report.area;
        let tracts = area.tracts_whole + area.tracts_in_part;
        let all = words::number_of(tracts, "census tract", "census tracts");
        match area.tracts_in_part {
            0 if tracts == 0 => "No census tract lies in this area".to_owned(),
            0 => all,
            part if part == tracts && part == 1 => format!("{all}, in part"),
            part if part == tracts => format!("{all}, all of them in part"),
            part => format!("{all}, {} of them in part", words::things(part)),
        }
    }

    /// How much of an area the tracts cover, where that is some of it.
    fn covered(&self) -> Option<String> {
        let cover = Cover(self.report.area.covered);
        if self.report.area.covered == 0.0 {
            return None;
        }
        (!cover.is_whole()).then(|| format!("Tracts of the study cover {} of this area.", words::share(cover.0)))
    }
}

/// The places of the gaps by topic, each topic's heading with its first; no headings where there is one topic.
fn by_topic(report: &Report) -> Vec<(usize, Option<&str>)> {
    let topics = report.topics.iter().flat_map(|topic| {
        let heading = Some(topic.label.as_str()).filter(|_| report.topics.len() > 1);
        topic.standards.iter().zip(std::iter::once(heading).chain(std::iter::repeat(None)))
    });
    let place = |standard: &StandardId| report.gaps.iter().position(|gap| gap.id == *standard);
    topics.filter_map(|(standard, heading)| Some((place(standard)?, heading))).collect()
}

fn gap_row<'a>(gap: &'a AreaGap, topic: Option<&'a str>) -> GapRow<'a> {
    GapRow {
        topic,
        gap,
        concerned: gap.concerned.count(),
        without: gap.without.count(),
        steps: gap.steps.iter().map(|step| (step.label, step.without.count())).collect(),
        at_most: gap.at_most.map(Figure::count),
        not_known: gap.not_known.iter().map(|own| (own.label, own.people.count())).collect(),
        share: gap.share_without.share(),
        share_at_most: gap.share_at_most.map(Figure::share),
        region: gap.region_share_without.map(Figure::share),
        region_at_most: gap.region_share_at_most.map(Figure::share),
        reliability: gap.reliability.map_or_else(|| "not rated".to_owned(), |class| class.to_string()),
        nearest: sentences::nearest(gap),
        peers: sentences::among_peers(gap).map(|peers| match gap.rank.filter(|rank| rank.of > 2) {
            Some(rank) => format!("{peers} {}", rank.sentence()),
            None => peers,
        }),
        sources: numbered(&gap.sources),
    }
}

fn by_group(groups: &[GroupAccess]) -> Standard<'_> {
    Standard {
        promise: groups.first().map_or("", |group| &group.promise),
        rows: groups.iter().map(group_row).collect(),
    }
}

fn group_row(group: &GroupAccess) -> GroupRow<'_> {
    GroupRow {
        group,
        without: group.without.count(),
        at_most: group.at_most.map(Figure::count),
        share: group.share_without.share(),
        share_at_most: group.share_at_most.map(Figure::share),
        whole: group.whole_share_without.share(),
        whole_at_most: group.whole_share_at_most.map(Figure::share),
    }
}

/// People as the model has them, wholes first, cut into wholes with their parts.
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
        count: people.count.count(),
        change: people.trend.as_ref().map(sentences::change),
        part: (people.known < 1.0 && people.count.value().is_some()).then(|| {
            let most =
                people.at_most.map_or_else(String::new, |most| format!(", at most {} in all", most.count().number));
            format!("known for {} of the area{most}", words::share(people.known))
        }),
        share: people.share.map(Figure::share),
        region: region.map(Figure::share),
        reliability: people.reliability.map_or_else(|| "not rated".to_owned(), |class| class.to_string()),
        sources: numbered(&people.sources),
    }
}

fn places_row(places: &Places) -> PlacesRow<'_> {
    let more = format!("and {}", words::number_of(places.more_names, "more name", "more names"));
    let unnamed = format!("{} without a name", words::things(places.unnamed));
    let rest = [(places.more_names, more), (places.unnamed, unnamed)];
    PlacesRow {
        heading: format!("{}: {}", places.label, words::things(places.count)),
        names: &places.names,
        rest: rest.into_iter().filter(|(count, _)| *count > 0).map(|(_, words)| words).collect(),
    }
}

fn numbered(sources: &[usize]) -> String {
    sources.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
