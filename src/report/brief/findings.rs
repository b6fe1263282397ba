//! The findings of a brief: what stands up to the survey's error, the most telling first.

use std::collections::BTreeSet;

use gapatlas_text::{Text, message};

use crate::domain::{ComparisonResult, Estimate, Figure, Reliability, StudyThemes, Theme, UnknownReason};
use crate::report::brief::{BriefFinding, EVERYBODY};
use crate::report::certainty::{bounds, figure, hundred, of_hundred, share, sure, sure_bounds};
use crate::report::{AreaGap, GroupAccess, Report};
use crate::results::Approximate;

/// The most findings of a brief.
const MAX_FINDINGS: usize = 3;

/// The least difference between a group and all, in parts of a hundred: a smaller one may be clear, and tells little.
const LEAST_DIFFERENCE: f64 = 3.0;

/// A finding that may be chosen.
struct Candidate<'a> {
    finding: BriefFinding,
    /// The position of its gap in the report.
    gap: usize,
    theme: &'a Theme,
    /// Whether it is about a group beside all.
    is_group: bool,
}

/// The findings, each with the position of the gap that it is about: first how many, then who is worse off, then another
/// theme. Those whose ids are named are left out.
pub(super) fn findings(report: &Report, themes: &StudyThemes, leave_out: &[String]) -> Vec<(BriefFinding, usize)> {
    let gaps = ordered_gaps(report).into_iter().filter_map(|gap| of_gap(report, themes, gap));
    let groups = ordered_groups(report).into_iter().filter_map(|group| of_group(report, themes, group));
    let mut left: Vec<Candidate<'_>> = gaps.chain(groups).collect();
    left.retain(|candidate| !leave_out.contains(&candidate.finding.id));
    let mut chosen: Vec<Candidate<'_>> = Vec::new();
    while chosen.len() < MAX_FINDINGS && !left.is_empty() {
        let themes: BTreeSet<&Theme> = chosen.iter().map(|own| own.theme).collect();
        let wants_group = chosen.len() == 1;
        let is_new = |own: &Candidate<'_>| !themes.contains(own.theme);
        let best = left
            .iter()
            .position(|own| own.is_group == wants_group && (wants_group || is_new(own)))
            .or_else(|| left.iter().position(is_new))
            .unwrap_or(0);
        chosen.push(left.remove(best));
    }
    chosen.into_iter().map(|own| (own.finding, own.gap)).collect()
}

/// The positions of the gaps: those with clearly more than the region first, then by the people without access.
fn ordered_gaps(report: &Report) -> Vec<usize> {
    let mut order: Vec<usize> = (0..report.gaps.len()).collect();
    let key = |gap: &AreaGap| (gap.comparison != Some(ComparisonResult::Higher), gap.without.value().unwrap_or(0.0));
    order.sort_by(|&a, &b| {
        let ((a, without), (b, other)) = (key(&report.gaps[a]), key(&report.gaps[b]));
        a.cmp(&b).then(other.total_cmp(&without))
    });
    order
}

/// The positions of the groups, the largest difference first.
fn ordered_groups(report: &Report) -> Vec<usize> {
    let mut order: Vec<usize> = (0..report.groups.len()).collect();
    let difference = |group: &GroupAccess| {
        group.share_without.value().zip(group.whole_share_without.value()).map_or(0.0, |(own, all)| own - all)
    };
    order.sort_by(|&a, &b| difference(&report.groups[b]).total_cmp(&difference(&report.groups[a])));
    order
}

/// What a gap shows: people without access whose number is reliable, or that nobody is without.
fn of_gap<'a>(report: &'a Report, themes: &StudyThemes, position: usize) -> Option<Candidate<'a>> {
    let (text, gap) = (report.text, &report.gaps[position]);
    let (without, concerned) = (gap.without.estimate()?, gap.concerned.estimate()?);
    // A finding names one kind of places.
    let theme = gap.theme.as_ref()?;
    let site = text.site_of(theme, themes);
    let is_reliable = matches!(gap.reliability, Some(Reliability::High | Reliability::Medium));
    let nobody = without.value() == 0.0 && gap.at_most.is_none() && concerned.value() > 0.0;
    if !is_reliable && !nobody {
        return None;
    }
    let at_most = gap.at_most.and_then(Figure::estimate);
    let number = figure(text, without, gap.unit);
    let (headline, sure) = match at_most {
        _ if nobody => {
            let all = figure(text, concerned, gap.unit);
            (message!(text, "brief-nobody-without", site = site, figure = all), sure(text, concerned, None))
        }
        None => (message!(text, "brief-without", site = site, figure = number), sure(text, without, gap.reliability)),
        Some(most) => {
            let (least, most_of) = bounds(text, without, most, gap.unit);
            let headline = message!(text, "brief-without-bounds", site = site, least = least, most = most_of);
            (headline, sure_bounds(text, without, most))
        }
    };
    let details = if nobody { definition(text, gap) } else { details(text, gap, &text.sites_of(theme, themes)) };
    let finding = BriefFinding { id: format!("gap:{}", gap.id), headline, sure, details };
    Some(Candidate { finding, gap: position, theme, is_group: false })
}

/// Who is counted, and what is in reach.
fn definition(text: &Text, gap: &AreaGap) -> Vec<String> {
    let is_everybody = gap.people.as_str() == EVERYBODY;
    vec![
        if is_everybody {
            message!(text, "brief-who-everybody")
        } else {
            message!(text, "brief-who", people = &gap.people_label)
        },
        message!(text, "brief-reach", standard = &gap.standard_label),
    ]
}

fn details(text: &Text, gap: &AreaGap, sites: &str) -> Vec<String> {
    let mut details = definition(text, gap);
    let at_most = gap.share_at_most.and_then(Figure::estimate);
    details.extend(gap.share_without.estimate().map(|own| share(text, own, at_most, gap.unit)));
    details.extend(beside_the_region(text, gap));
    if gap.known < 1.0 {
        details.push(message!(text, "report-known-part", share = text.share(gap.known)));
    }
    details.extend(
        gap.not_known
            .iter()
            .filter_map(|own| Some(not_known(text, own.why, &figure(text, own.people.estimate()?, gap.unit), sites))),
    );
    if gap.unlocated_sites > 0 {
        details.push(message!(text, "report-unlocated", sites = gap.unlocated_sites));
    }
    details
}

fn not_known(text: &Text, why: UnknownReason, figure: &str, sites: &str) -> String {
    match why {
        UnknownReason::MissingFact => message!(text, "brief-not-known-missing-fact", figure = figure, sites = sites),
        UnknownReason::IncompleteList => {
            message!(text, "brief-not-known-incomplete-list", figure = figure, sites = sites)
        }
        UnknownReason::Edge => message!(text, "brief-not-known-edge", figure = figure),
        UnknownReason::Language => message!(text, "brief-not-known-language", figure = figure),
    }
}

/// The share beside that of the region; `None` where they are not compared.
fn beside_the_region(text: &Text, gap: &AreaGap) -> Option<String> {
    let region = gap.region_share_without?.estimate()?;
    let of = of_hundred(text, region, gap.region_share_at_most.and_then(Figure::estimate));
    let hundred = hundred(text, gap.unit);
    let place = if gap.region_known.is_some_and(|part| part < 1.0) { "part" } else { "whole" };
    match gap.comparison? {
        ComparisonResult::Higher => {
            Some(message!(text, "brief-region-higher", of = of, place = place, hundred = hundred))
        }
        ComparisonResult::Lower => {
            Some(message!(text, "brief-region-lower", of = of, place = place, hundred = hundred))
        }
        ComparisonResult::NotClear => {
            Some(message!(text, "brief-region-not-clear", of = of, place = place, hundred = hundred))
        }
        ComparisonResult::Unknown => None,
    }
}

/// A group that lacks access clearly more often than all.
fn of_group<'a>(report: &'a Report, themes: &StudyThemes, position: usize) -> Option<Candidate<'a>> {
    let (text, group) = (report.text, &report.groups[position]);
    if group.comparison != ComparisonResult::Higher {
        return None;
    }
    let part = |share: Figure| Some(Approximate::of_hundred(share.estimate()?).about);
    if part(group.share_without)? - part(group.whole_share_without)? < LEAST_DIFFERENCE {
        return None;
    }
    let gap = report.gaps.iter().position(|gap| gap.id == group.standard)?;
    let theme = report.gaps[gap].theme.as_ref()?;
    let estimate = |figure: Option<Figure>| -> Option<Estimate> { figure?.estimate() };
    let (own, all) = (group.share_without.estimate()?, group.whole_share_without.estimate()?);
    let own = of_hundred(text, own, estimate(group.share_at_most));
    let all = of_hundred(text, all, estimate(group.whole_share_at_most));
    let count = figure(text, group.without.estimate()?, group.unit);
    let count = match estimate(group.at_most) {
        None => message!(text, "brief-group-count", figure = count),
        Some(most) => {
            let (least, most) = bounds(text, group.without.estimate()?, most, group.unit);
            message!(text, "brief-group-count-bounds", least = least, most = most)
        }
    };
    let certain = group.without.estimate().filter(|_| group.at_most.is_none()).map(|own| sure(text, own, None));
    let details = vec![
        certain.map_or_else(|| count.clone(), |certain| text.sentences(&[count.clone(), certain])),
        message!(text, "brief-reach", standard = &group.standard_label),
        message!(text, "brief-group-shares", own = own, whole = all, hundred = hundred(text, group.unit)),
    ];
    let finding = BriefFinding {
        id: format!("group:{}:{}", group.standard, group.people),
        headline: message!(text, "brief-group", site = text.site_of(theme, themes), group = &group.label),
        sure: message!(text, "brief-group-clear"),
        details,
    };
    Some(Candidate { finding, gap, theme, is_group: true })
}
