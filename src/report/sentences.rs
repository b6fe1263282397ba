//! The sentences of a report.

use crate::domain::{
    AreaKind, ComparisonResult, Cost, CostUnit, CountUnit, Estimate, Figure, Reliability, UnknownReason,
};
use crate::report::Area;
use crate::report::gaps::AreaGap;
use crate::report::people::{People, Trend};
use crate::results::{AreaRank, Peers, TractCoverage};
use crate::words::{self, FormattedFigure, number_of};

/// The number of gaps in the summary; the table has all.
const MAX_GAPS: usize = 3;

/// The summary: how much of the area is known, how many people there are, and the largest gaps.
pub(super) fn summary(people: &[People], gaps: &[AreaGap], area: &Area) -> Vec<String> {
    let cover = TractCoverage(area.covered);
    let mut sentences: Vec<String> = coverage(cover).into_iter().collect();
    if area.covered == 0.0 {
        return sentences;
    }
    sentences.extend(inhabitants(people, cover));
    let mut largest: Vec<&AreaGap> =
        gaps.iter().filter(|gap| gap.without.value().is_some() && gap.concerned.value() != Some(0.0)).collect();
    largest.sort_by(|a, b| b.without.value().unwrap_or(0.0).total_cmp(&a.without.value().unwrap_or(0.0)));
    sentences.extend(largest.iter().take(MAX_GAPS).map(|gap| sentence(gap)));
    if largest.len() > MAX_GAPS {
        let standards = number_of(largest.len() - MAX_GAPS, "more standard", "more standards");
        sentences.push(format!("The table below has {standards}."));
    }
    let is_known = people.iter().any(|people| people.count.value().is_some());
    sentences.extend(missing_numbers(gaps, is_known, area));
    sentences
}

/// The caveat before any number. `None` for an area within the tracts.
fn coverage(cover: TractCoverage) -> Option<String> {
    let share = words::share(cover.0);
    let within = "of this area lies within the tracts of the study";
    match cover {
        TractCoverage(0.0) => Some(format!("No part {within}: no numbers are known for it.")),
        whole if whole.is_whole() => None,
        part if part.is_comparable() => Some(format!("{share} {within}; the numbers are about that part.")),
        _ => Some(format!("Only {share} {within}; the numbers are about that part, and are not compared with others.")),
    }
}

/// Sentences about standards whose number is missing or withheld.
fn missing_numbers(gaps: &[AreaGap], people_are_known: bool, area: &Area) -> Vec<String> {
    let count = |of: Figure| gaps.iter().filter(|gap| gap.without == of).count();
    let (none, withheld) = (count(Figure::NoData), count(Figure::Withheld));
    let place = if area.id == AreaKind::region().as_str() { "the region" } else { "this area" };
    if none == gaps.len() {
        let numbers = if people_are_known { "No numbers of people without access" } else { "No numbers" };
        return vec![format!("{numbers} are known for {place}.")];
    }
    if withheld == gaps.len() {
        return vec![format!("The numbers of people without access are withheld for privacy in {place}.")];
    }
    let formatted = [(none, "no number is known"), (withheld, "the number is withheld for privacy")];
    let formatted = formatted.into_iter().filter(|(standards, _)| *standards > 0);
    formatted
        .map(|(standards, what)| format!("For {}, {what}.", number_of(standards, "standard", "standards")))
        .collect()
}

fn inhabitants(people: &[People], cover: TractCoverage) -> Option<String> {
    let everybody = |id: &str| people.iter().find(|people| people.id.as_str() == id);
    let all = everybody("population").or_else(|| everybody("population_5_and_over"))?;
    all.count.value()?;
    let formatted = FormattedFigure::count(all.count);
    let (number, margin) = (&formatted.number, formatted.margin_in_a_sentence());
    let place = match all.known {
        part if part < 1.0 => &format!("in the {} of the area where their number is known", words::share(part)),
        _ if cover.is_whole() => "here",
        _ => "in that part",
    };
    // Labels are plural.
    Some(if number == "1" {
        format!("{} {place}: 1 ({margin}).", all.label)
    } else {
        format!("{number} {} ({margin}) live {place}.", in_a_sentence(&all.label))
    })
}

fn sentence(gap: &AreaGap) -> String {
    let part = (gap.known < 1.0).then(|| {
        let part = words::share(gap.known);
        format!("This is about the {part} of the area where the number of people concerned is known.")
    });
    let unlocated = words::unlocated(gap.unlocated_sites).map(|note| note + ".");
    std::iter::once(amount(gap)).chain(part).chain(unlocated).collect::<Vec<_>>().join(" ")
}

fn amount(gap: &AreaGap) -> String {
    let (without, concerned) = (gap.without.value().unwrap_or(0.0), gap.concerned.value());
    let FormattedFigure { number: all, .. } = FormattedFigure::count(gap.concerned);
    // A label with a comma needs a second one after it.
    let comma = if gap.people_label.contains(',') { "," } else { "" };
    let who = format!("{all} {}{comma}", in_a_sentence(&gap.people_label));
    if let Some(at_most) = gap.at_most {
        return within_bounds(gap, at_most, &who);
    }
    if without == 0.0 && all != "1" {
        return format!("None of the {who} are without {}.", gap.standard_label);
    }
    let formatted = FormattedFigure::count(gap.without);
    let number = formatted.number.clone();
    let margin = formatted.margin_in_a_sentence();
    let sure = match gap.reliability {
        Some(Reliability::Low) => format!("{margin}: hardly reliable, use with caution"),
        Some(class) => format!("{margin}, reliability {}", words::reliability_label(class)),
        None => margin.to_owned(),
    };
    let share = FormattedFigure::share(gap.share_without).number;
    let amount = if all == "1" {
        // Labels are plural.
        format!("{}: {number} ({sure}) of 1 without {}: {share}", gap.people_label, gap.standard_label)
    } else if concerned == Some(without) {
        format!("All {who} are without {} ({sure})", gap.standard_label)
    } else {
        let are = if number == "1" { "is" } else { "are" };
        format!("{number} ({sure}) of the {who} {are} without {}: {share}", gap.standard_label)
    };
    format!("{amount}{}.", beside_the_region(gap))
}

/// The sentence of a gap with different bounds.
fn within_bounds(gap: &AreaGap, at_most: Figure, who: &str) -> String {
    let concerned = gap.concerned.value();
    let unknown = |why| gap.not_known.iter().find(|own| own.why == why).map(|own| own.people);
    let nothing_known = unknown(UnknownReason::IncompleteList).filter(|people| people.value() == concerned);
    if nothing_known.is_some() {
        return format!(
            "Whether the {who} are without {} is not known: no complete list of sites covers this place.",
            gap.standard_label
        );
    }
    let [least, most] = [gap.without, at_most].map(|figure| {
        let formatted = FormattedFigure::count(figure);
        format!("{} ({})", formatted.number, formatted.margin_in_a_sentence())
    });
    let shares = match gap.share_at_most {
        Some(most) => {
            format!(": {} to {}", FormattedFigure::share(gap.share_without).number, FormattedFigure::share(most).number)
        }
        None => String::new(),
    };
    let reasons: Vec<String> = gap
        .not_known
        .iter()
        .map(|own| format!("for {} {}", FormattedFigure::count(own.people).number, because(own.why)))
        .collect();
    let reasons = if reasons.is_empty() { String::new() } else { format!(". It is not known {}", reasons.join(", ")) };
    format!(
        "Between {least} and {most} of the {who} are without {}{shares}{}{reasons}.",
        gap.standard_label,
        beside_the_region(gap)
    )
}

/// Why access is not known, after the number of people.
const fn because(why: UnknownReason) -> &'static str {
    match why {
        UnknownReason::MissingFact => "as a site in reach does not state what is required, or exactly where it is",
        UnknownReason::IncompleteList => "as no list is complete where they live",
        UnknownReason::Edge => "as they can travel beyond where the list is complete",
        UnknownReason::Language => "as their language group is served in part",
    }
}

fn beside_the_region(gap: &AreaGap) -> String {
    let Some((region, comparison)) = gap.region_share_without.zip(gap.comparison) else { return String::new() };
    if region.value().is_none() {
        return String::new();
    }
    let of_region = region;
    let place = match gap.region_known {
        Some(part) if part < 1.0 => {
            format!("the part of the region where lists are complete ({} of it)", words::share(part))
        }
        _ => "the whole region".to_owned(),
    };
    let region = match gap.region_share_at_most {
        Some(most) => format!("{} to {}", FormattedFigure::share(region).number, FormattedFigure::share(most).number),
        None => FormattedFigure::share(region).number,
    };
    match comparison {
        ComparisonResult::Higher => format!(", clearly more than the {region} of {place}"),
        ComparisonResult::Lower => format!(", clearly less than the {region} of {place}"),
        ComparisonResult::NotClear => format!(", not clearly different from the {region} of {place}"),
        ComparisonResult::Unknown => {
            let why = why_unknown(gap, of_region);
            format!("; in {place} it is {region}, and whether that is a real difference is not known: {why}")
        }
    }
}

/// Why two numbers cannot be compared.
fn why_unknown(gap: &AreaGap, region: Figure) -> &'static str {
    let is_known = |figure: Figure| figure.estimate().and_then(Estimate::moe).is_some();
    let has_bounds = gap.share_at_most.is_some() || gap.region_share_at_most.is_some();
    match (is_known(gap.share_without), is_known(region)) {
        (true, true) if !has_bounds => "the number of too large a part of the area, or of the region, is not known",
        (true, true) => "for too many people it is not known whether they are without access",
        (false, true) => "the margin of error here is unknown",
        (true, false) => "the region's margin of error is unknown",
        (false, false) => "both margins of error are unknown",
    }
}

/// How the area compares with those of its kind, without a rank. `None` for the region, and where there are no others.
pub(super) fn among_peers(gap: &AreaGap) -> Option<String> {
    let Peers { others, more, fewer, not_clear, unknown, outside } = gap.peers.filter(|peers| peers.others > 0)?;
    let areas =
        if others == 1 { "the other area".to_owned() } else { format!("the {} other areas", words::integer(others)) };
    if let Some(why) = nothing_to_compare(gap.without, gap.at_most) {
        return Some(format!("This area cannot be compared with {areas} of this kind: {why}."));
    }
    let who = format!(" {} without access", unit(gap.unit));
    let formatted = [(more, "clearly more"), (fewer, "clearly fewer")];
    let mut parts: Vec<String> = Vec::new();
    for (areas, difference) in formatted.into_iter().filter(|(areas, _)| *areas > 0) {
        let what = if parts.is_empty() { format!("{} {difference}{who}", have(areas)) } else { difference.to_owned() };
        parts.push(format!("{} {what}", words::integer(areas)));
    }
    let not_compared = [
        (not_clear, "cannot be distinguished from this one"),
        (unknown, "cannot be compared, as a number or its margin of error, or too much of it, is not known"),
        (outside, if outside == 1 { IS_OUTSIDE } else { ARE_OUTSIDE }),
    ];
    let not_compared = not_compared.into_iter().filter(|(areas, _)| *areas > 0);
    parts.extend(not_compared.map(|(areas, what)| format!("{} {what}", words::integer(areas))));
    let parts = parts.join("; ");
    Some(match parts.strip_prefix("1 ").filter(|_| others == 1) {
        Some(what) => format!("The other area of this kind {what}."),
        None => format!("Of {areas} of this kind, {parts}."),
    })
}

const IS_OUTSIDE: &str = "is not compared, as too much of it lies outside the tracts of the study, or has no number";
const ARE_OUTSIDE: &str =
    "are not compared, as too much of each lies outside the tracts of the study, or has no number";

/// The rank in words; the interval, unless it is a single rank.
pub(super) fn rank(AreaRank { rank, of }: AreaRank) -> String {
    let all = words::integer(of);
    let [from, to] = [rank.from, rank.to].map(words::ordinal);
    let place = if rank.from == rank.to { from } else { format!("between {from} and {to}") };
    format!("Of all {all} compared at once, it ranks {place}; the first has most.")
}

/// Why an area cannot be compared.
fn nothing_to_compare(own: Figure, at_most: Option<Figure>) -> Option<&'static str> {
    let has_bounds = at_most.and_then(Figure::estimate).is_some_and(|most| most.moe().is_none());
    match own {
        Figure::Known(_) if has_bounds => Some("the margin of error of this area's number is unknown"),
        Figure::Known(own) if own.moe().is_some() => None,
        Figure::Known(_) => Some("the margin of error of this area's number is unknown"),
        Figure::Withheld => Some("the number of this area is withheld for privacy"),
        Figure::NoData => Some("the number of this area is not known"),
    }
}

const fn have(areas: usize) -> &'static str {
    if areas == 1 { "has" } else { "have" }
}

/// The change of a count, such as `+120 ± 80 since 2012-2016: clearly higher`.
pub(super) fn change(trend: &Trend) -> String {
    let FormattedFigure { number, margin, .. } = FormattedFigure::count(trend.change);
    let sign = if trend.change.value().is_some_and(|change| change >= 0.5) { "+" } else { "" };
    format!("{sign}{number} {margin} since {}: {}", trend.since, words::comparison(trend.compared))
}

/// The mean cost to the nearest site in the unit of the standard, and in meters where that differs.
pub(super) fn nearest(gap: &AreaGap) -> (String, String) {
    match (gap.nearest, gap.nearest_unit) {
        // With requirements, the nearest eligible site differs by language group.
        (None, _) if gap.asks_more => ("not measured".to_owned(), String::new()),
        (None, _) if gap.is_guarded && gap.concerned != Figure::NoData => {
            ("withheld for privacy".to_owned(), String::new())
        }
        (None, _) if !gap.reaches_all && gap.without.value().is_some() => {
            ("no mean: some people reach none".to_owned(), String::new())
        }
        (None, _) => ("no data".to_owned(), String::new()),
        (Some(minutes), CostUnit::Min) => (format!("{} min", words::count(minutes)), String::new()),
        (Some(meters), CostUnit::M) if in_miles(gap.limit) => (words::miles(meters), words::meters(meters)),
        (Some(meters), CostUnit::M) => (words::meters(meters), String::new()),
    }
}

/// Whether a limit is written in miles: quarter miles, not 1.2 km or 800 m.
pub(super) fn in_miles(limit: Cost) -> bool {
    limit.quarter_miles().is_some()
}

/// A label within a sentence: in lower case, unless it begins with an abbreviation.
pub(super) fn in_a_sentence(label: &str) -> String {
    let mut letters = label.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => first.to_lowercase().chain(letters).collect(),
        _ => label.to_owned(),
    }
}

/// The plural of what is counted.
pub(super) const fn unit(counted: CountUnit) -> &'static str {
    match counted {
        CountUnit::People => "people",
        CountUnit::Households => "households",
        CountUnit::Workers => "workers",
    }
}

/// The methods of a report, beyond those of the atlas.
pub(super) fn method_of_reports(has_region: bool) -> Vec<String> {
    let bounds = "Where something is not known, the number of people without access is given within bounds: the \
                  smaller number are those who are without it for certain, the larger one all who may be. Areas are \
                  compared by both, and with the part of the region where the lists are complete; where the answer is \
                  not the same for every number between, it is not known.";
    let share = "The margin of a share without access follows from the margins of the tracts' counts, each of which changes \
                 the people without access and all people concerned together.";
    let compared = "Clearly higher or lower means: the difference is larger than its own margin of error, which \
                    follows from the margins of the two; as the area is a part of the region, it is tested against the \
                    region's people elsewhere. Of ten comparisons without a true difference, about one looks clear by \
                    chance. Ranks hold for all areas of the kind compared at once: nine times out of ten the true rank \
                    lies between the two.";
    let distances = "The distance to the nearest site is the mean over the people concerned. It is measured, not \
                     surveyed, and has no margin of error.";
    let places = "A place is listed if it lies in the area, wholly or in part; places outside may be \
                  nearer.";
    let sentences = [bounds, share, compared, distances, places];
    sentences.into_iter().filter(|own| has_region || *own != compared).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Rank;

    #[test]
    fn a_label_is_written_small_in_a_sentence_and_an_abbreviation_is_not() {
        assert_eq!(in_a_sentence("People born abroad"), "people born abroad");
        assert_eq!(in_a_sentence("SNAP households"), "SNAP households");
        assert_eq!(in_a_sentence(""), "");
    }

    #[test]
    fn a_sliver_outside_has_no_caveat_and_a_larger_part_has_one() {
        let sentence = |covered: f64| coverage(TractCoverage(covered)).unwrap_or_default();
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

    #[test]
    fn a_rank_is_told_as_one_place_or_as_an_interval() {
        let sentence = |from, to| rank(AreaRank { rank: Rank { rank: from, from, to }, of: 4 });
        assert_eq!(sentence(1, 1), "Of all 4 compared at once, it ranks 1st; the first has most.");
        assert_eq!(sentence(2, 4), "Of all 4 compared at once, it ranks between 2nd and 4th; the first has most.");
    }
}
