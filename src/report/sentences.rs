//! The sentences of a report.

use gapatlas_text::{FormattedFigure, Text, Value, message};

use crate::domain::{AreaKind, ComparisonResult, CostUnit, Estimate, Figure, UnknownReason};
use crate::report::Area;
use crate::report::certainty::{sure_bounds, with_certainty};
use crate::report::gaps::{AreaGap, in_miles, unit};
use crate::report::people::{People, Trend};
use crate::results::{Approximate, TractCoverage};

/// The number of gaps in the summary; the table has all.
const MAX_GAPS: usize = 3;

/// The summary: how much of the area is known, how many people there are, and the largest gaps.
pub(super) fn summary(text: &Text, people: &[People], gaps: &[AreaGap], area: &Area) -> Vec<String> {
    let cover = TractCoverage(area.covered);
    let mut sentences: Vec<String> = coverage(text, cover).into_iter().collect();
    if area.covered == 0.0 {
        return sentences;
    }
    sentences.extend(inhabitants(text, people, cover));
    let mut largest: Vec<&AreaGap> =
        gaps.iter().filter(|gap| gap.without.value().is_some() && gap.concerned.value() != Some(0.0)).collect();
    largest.sort_by(|a, b| b.without.value().unwrap_or(0.0).total_cmp(&a.without.value().unwrap_or(0.0)));
    sentences.extend(largest.iter().take(MAX_GAPS).map(|gap| paragraph(text, gap)));
    if largest.len() > MAX_GAPS {
        sentences.push(message!(text, "report-more-standards", standards = largest.len() - MAX_GAPS));
    }
    let is_known = people.iter().any(|people| people.count.value().is_some());
    sentences.extend(missing_numbers(text, gaps, is_known, area));
    sentences
}

/// The caveat before any number. `None` for an area within the tracts.
fn coverage(text: &Text, cover: TractCoverage) -> Option<String> {
    let share = text.share(cover.0);
    match cover {
        TractCoverage(0.0) => Some(message!(text, "report-coverage-none")),
        whole if whole.is_whole() => None,
        part if part.is_comparable() => Some(message!(text, "report-coverage-most", share = share)),
        _ => Some(message!(text, "report-coverage-little", share = share)),
    }
}

/// Sentences about standards whose number is missing or withheld.
fn missing_numbers(text: &Text, gaps: &[AreaGap], people_are_known: bool, area: &Area) -> Vec<String> {
    let count = |of: Figure| gaps.iter().filter(|gap| gap.without == of).count();
    let (none, withheld) = (count(Figure::NoData), count(Figure::Withheld));
    let is_region = area.id == AreaKind::region().as_str();
    if none == gaps.len() {
        return vec![match (people_are_known, is_region) {
            (true, true) => message!(text, "report-no-access-numbers-region"),
            (true, false) => message!(text, "report-no-access-numbers-area"),
            (false, true) => message!(text, "report-no-numbers-region"),
            (false, false) => message!(text, "report-no-numbers-area"),
        }];
    }
    if withheld == gaps.len() {
        let id = if is_region { "report-withheld-region" } else { "report-withheld-area" };
        return vec![text.say(id)];
    }
    let without_number = (none > 0).then(|| message!(text, "report-standards-no-number", standards = none));
    let is_withheld = (withheld > 0).then(|| message!(text, "report-standards-withheld", standards = withheld));
    without_number.into_iter().chain(is_withheld).collect()
}

fn inhabitants(text: &Text, people: &[People], cover: TractCoverage) -> Option<String> {
    let everybody = |id: &str| people.iter().find(|people| people.id.as_str() == id);
    let all = everybody("population").or_else(|| everybody("population_5_and_over"))?;
    all.count.value()?;
    let (label, figure) = (&all.label, with_certainty(text, all.count.estimate()?, all.reliability));
    Some(match all.known {
        part if part < 1.0 => {
            message!(text, "report-living-known", people = label, share = text.share(part), figure = figure)
        }
        _ if cover.is_whole() => message!(text, "report-living-here", people = label, figure = figure),
        _ => message!(text, "report-living-in-part", people = label, figure = figure),
    })
}

/// A number with its margin of error.
pub(super) fn figure(text: &Text, formatted: &FormattedFigure) -> String {
    let margin = &formatted.margin_in_a_sentence;
    message!(text, "report-figure", number = &formatted.number, margin = margin)
}

/// The sentences about one standard.
fn paragraph(text: &Text, gap: &AreaGap) -> String {
    let mut sentences = match gap.at_most {
        Some(at_most) => within_bounds(text, gap, at_most),
        None => vec![amount(text, gap)],
    };
    if gap.known < 1.0 {
        sentences.push(message!(text, "report-known-part", share = text.share(gap.known)));
    }
    let has_all = gap.without.value() == Some(0.0) && gap.at_most.is_none();
    if !has_all && !is_without_lists(gap) {
        sentences.extend(beside_the_region(text, gap));
    }
    if gap.unlocated_sites > 0 {
        sentences.push(message!(text, "report-unlocated", sites = gap.unlocated_sites));
    }
    text.sentences(&sentences)
}

/// The sentence of a gap whose bounds are the same.
fn amount(text: &Text, gap: &AreaGap) -> String {
    let (without, concerned) = (gap.without.value().unwrap_or(0.0), gap.concerned.value());
    let (people, standard, unit) = (&gap.people_label, &gap.standard_label, unit(gap.unit));
    let all = text.count_figure(gap.concerned).number;
    let is_one = concerned.is_some_and(|people| text.count(people) == text.count(1.0));
    if without == 0.0 && !is_one {
        return message!(text, "report-none-without", people = people, all = all, standard = standard, unit = unit);
    }
    let figure = gap.without.estimate().map_or_else(String::new, |own| with_certainty(text, own, gap.reliability));
    let share = text.share_figure(gap.share_without).number;
    if is_one {
        return message!(
            text,
            "report-one-without",
            people = people,
            without = figure,
            standard = standard,
            share = share,
            unit = unit
        );
    }
    if concerned == Some(without) {
        return message!(
            text,
            "report-all-without",
            people = people,
            without = figure,
            standard = standard,
            unit = unit
        );
    }
    message!(
        text,
        "report-some-without",
        people = people,
        without = figure,
        count = Value::count(without),
        all = all,
        standard = standard,
        share = share,
        unit = unit,
    )
}

/// The sentences of a gap with different bounds.
fn within_bounds(text: &Text, gap: &AreaGap, at_most: Figure) -> Vec<String> {
    let (people, standard, unit) = (&gap.people_label, &gap.standard_label, unit(gap.unit));
    let all = text.count_figure(gap.concerned).number;
    if is_without_lists(gap) {
        let sentence =
            message!(text, "report-without-not-known", people = people, all = all, standard = standard, unit = unit);
        return vec![sentence];
    }
    let bounds = gap.without.estimate().zip(at_most.estimate());
    let (least, most) = bounds.map(|(least, most)| Approximate::bounds(least, most)).unwrap_or_default();
    let (least, most) = (text.count(least), text.count(most));
    let between = match gap.share_at_most {
        Some(share) => message!(
            text,
            "report-between-without-shares",
            people = people,
            least = least,
            most = most,
            all = all,
            standard = standard,
            shares = range(text, gap.share_without, share),
            unit = unit,
        ),
        None => message!(
            text,
            "report-between-without",
            people = people,
            least = least,
            most = most,
            all = all,
            standard = standard,
            unit = unit,
        ),
    };
    let reasons = gap.not_known.iter().map(|own| because(text, own.why, own.people, unit));
    let sure = bounds.map(|(least, most)| sure_bounds(text, least, most));
    std::iter::once(between).chain(sure).chain(reasons).collect()
}

/// Whether nobody's access is known, as no list is complete.
fn is_without_lists(gap: &AreaGap) -> bool {
    let unknown = gap.not_known.iter().find(|own| own.why == UnknownReason::IncompleteList);
    gap.at_most.is_some() && unknown.is_some_and(|own| own.people.value() == gap.concerned.value())
}

/// Two shares as the bounds of one.
pub(super) fn range(text: &Text, least: Figure, most: Figure) -> String {
    let [least, most] = [least, most].map(|share| text.share_figure(share).number);
    message!(text, "report-range", least = least, most = most)
}

/// Why the access of so many people is not known.
fn because(text: &Text, why: UnknownReason, people: Figure, unit: &'static str) -> String {
    let (number, count) = (text.count_figure(people).number, Value::count(people.value().unwrap_or(0.0)));
    let number = message!(text, "report-not-known-number", number = number, count = count, unit = unit);
    match why {
        UnknownReason::MissingFact => message!(text, "report-not-known-missing-fact", number = number),
        UnknownReason::IncompleteList => message!(text, "report-not-known-incomplete-list", number = number),
        UnknownReason::Edge => message!(text, "report-not-known-edge", number = number),
        UnknownReason::Language => message!(text, "report-not-known-language", number = number),
    }
}

/// The share beside that of the region. `None` where the region has none.
fn beside_the_region(text: &Text, gap: &AreaGap) -> Option<String> {
    let (of_region, comparison) = gap.region_share_without.zip(gap.comparison)?;
    of_region.value()?;
    let region = match gap.region_share_at_most {
        Some(most) => range(text, of_region, most),
        None => text.share_figure(of_region).number,
    };
    let part = gap.region_known.filter(|part| *part < 1.0);
    let (place, part) = (if part.is_some() { "part" } else { "whole" }, text.share(part.unwrap_or(1.0)));
    Some(match comparison {
        ComparisonResult::Higher => {
            message!(text, "report-region-higher", place = place, region = region, part = part)
        }
        ComparisonResult::Lower => message!(text, "report-region-lower", place = place, region = region, part = part),
        ComparisonResult::NotClear => {
            message!(text, "report-region-not-clear", place = place, region = region, part = part)
        }
        ComparisonResult::Unknown => {
            let why = why_unknown(gap, of_region);
            message!(text, "report-region-unknown", place = place, region = region, part = part, why = why)
        }
    })
}

/// Why two numbers cannot be compared, as the catalogue names it.
fn why_unknown(gap: &AreaGap, region: Figure) -> &'static str {
    let is_known = |figure: Figure| figure.estimate().and_then(Estimate::moe).is_some();
    let has_bounds = gap.share_at_most.is_some() || gap.region_share_at_most.is_some();
    match (is_known(gap.share_without), is_known(region)) {
        (true, true) if !has_bounds => "part",
        (true, true) => "bounds",
        (false, true) => "own-margin",
        (true, false) => "region-margin",
        (false, false) => "both-margins",
    }
}

/// The change of a count, such as `+120 ± 80 since 2012-2016: clearly higher`.
pub(super) fn change(text: &Text, trend: &Trend) -> String {
    let since = &trend.since;
    let Some(value) = trend.change.value() else { return message!(text, "report-change-no-data", since = since) };
    let FormattedFigure { number, margin, .. } = text.count_figure(trend.change);
    let change = if value >= 0.5 { format!("+{number}") } else { number };
    match trend.compared {
        ComparisonResult::Higher => {
            message!(text, "report-change-higher", change = change, margin = margin, since = since)
        }
        ComparisonResult::Lower => {
            message!(text, "report-change-lower", change = change, margin = margin, since = since)
        }
        ComparisonResult::NotClear => {
            message!(text, "report-change-not-clear", change = change, margin = margin, since = since)
        }
        ComparisonResult::Unknown => {
            message!(text, "report-change-unknown", change = change, margin = margin, since = since)
        }
    }
}

/// The mean cost to the nearest site in the unit of the standard, and in meters where that differs.
pub(super) fn nearest(text: &Text, gap: &AreaGap) -> (String, String) {
    let only = |nearest: String| (nearest, String::new());
    match (gap.nearest, gap.nearest_unit) {
        (_, None) => only(message!(text, "report-nearest-not-measured")),
        // With requirements, the nearest eligible site differs by language group.
        (None, _) if gap.asks_more => only(message!(text, "report-nearest-not-measured")),
        (None, _) if gap.is_guarded && gap.concerned != Figure::NoData => {
            only(message!(text, "report-nearest-withheld"))
        }
        (None, _) if !gap.reaches_all && gap.without.value().is_some() => {
            only(message!(text, "report-nearest-no-mean"))
        }
        (None, _) => only(message!(text, "report-nearest-no-data")),
        (Some(minutes), Some(CostUnit::Min)) => only(message!(text, "report-minutes", minutes = Value::count(minutes))),
        (Some(meters), Some(CostUnit::M)) if in_miles(gap.limit) => (text.miles(meters), text.meters(meters)),
        (Some(meters), Some(CostUnit::M)) => only(text.meters(meters)),
    }
}

/// The methods of a report, beyond those of the atlas.
pub(super) fn method_of_reports(text: &Text, has_region: bool) -> Vec<String> {
    let sentences = [
        Some(message!(text, "report-method-bounds")),
        Some(message!(text, "report-method-share")),
        has_region.then(|| message!(text, "report-method-compared")),
        Some(message!(text, "report-method-distances")),
        Some(message!(text, "report-method-places")),
    ];
    sentences.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sliver_outside_has_no_caveat_and_a_larger_part_has_one() {
        let sentence = |covered: f64| coverage(Text::english(), TractCoverage(covered)).unwrap_or_default();
        assert_eq!((sentence(1.0), sentence(0.995)), (String::new(), String::new()));
        assert!(TractCoverage(0.97).is_comparable() && !TractCoverage(0.949).is_comparable());
        assert_eq!(
            sentence(0.97),
            "97.0 % of this area lies within the tracts of the study; the numbers are about that part."
        );
        assert!(sentence(0.053).starts_with("Only 5.3 % of this area"), "{}", sentence(0.053));
        assert_eq!(
            sentence(0.0),
            "No part of this area lies within the tracts of the study: no numbers are known for it."
        );
    }
}
