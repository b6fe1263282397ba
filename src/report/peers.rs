//! How an area compares with the others of its kind, in sentences.

use gapatlas_text::{Text, message};

use crate::domain::Figure;
use crate::report::gaps::AreaGap;
use crate::report::gaps::unit;
use crate::results::{AreaRank, Peers};

/// How the area compares with those of its kind, without a rank. `None` for the region, and where there are no others.
pub(super) fn among_peers(text: &Text, gap: &AreaGap) -> Option<String> {
    let peers = gap.peers.filter(|peers| peers.others > 0)?;
    let why = nothing_to_compare(text, peers.others, gap.without, gap.at_most);
    Some(why.unwrap_or_else(|| match peers.others {
        1 => the_other(text, peers, unit(gap.unit)),
        _ => the_others(text, peers, unit(gap.unit)),
    }))
}

/// The sentence about the only other area.
fn the_other(text: &Text, peers: Peers, unit: &str) -> String {
    match peers {
        Peers { more: 1, .. } => message!(text, "report-peer-more", unit = unit),
        Peers { fewer: 1, .. } => message!(text, "report-peer-fewer", unit = unit),
        Peers { not_clear: 1, .. } => message!(text, "report-peer-not-clear"),
        Peers { outside: 1, .. } => message!(text, "report-peer-outside"),
        _ => message!(text, "report-peer-unknown"),
    }
}

/// The sentences about several other areas.
fn the_others(text: &Text, Peers { others, more, fewer, not_clear, unknown, outside }: Peers, unit: &str) -> String {
    let sentences = [
        Some(message!(text, "report-peers", others = others, more = more, fewer = fewer, unit = unit)),
        (not_clear > 0).then(|| message!(text, "report-peers-not-clear", areas = not_clear)),
        (unknown > 0).then(|| message!(text, "report-peers-unknown", areas = unknown)),
        (outside > 0).then(|| message!(text, "report-peers-outside", areas = outside)),
    ];
    text.sentences(&sentences.into_iter().flatten().collect::<Vec<_>>())
}

/// The rank in words; the interval, unless it is a single rank.
pub(super) fn rank(text: &Text, AreaRank { rank, of }: AreaRank) -> String {
    let [from, to] = [rank.from, rank.to].map(|place| text.ordinal(place));
    if rank.from == rank.to {
        return message!(text, "report-rank", areas = of, place = from);
    }
    message!(text, "report-rank-between", areas = of, from = from, to = to)
}

/// Why an area cannot be compared with so many others.
fn nothing_to_compare(text: &Text, others: usize, own: Figure, at_most: Option<Figure>) -> Option<String> {
    let has_no_margin = at_most.and_then(Figure::estimate).is_some_and(|most| most.moe().is_none());
    match own {
        Figure::Known(own) if own.moe().is_some() && !has_no_margin => None,
        Figure::Known(_) => Some(message!(text, "report-peers-no-margin", others = others)),
        Figure::Withheld => Some(message!(text, "report-peers-withheld", others = others)),
        Figure::NoData => Some(message!(text, "report-peers-no-number", others = others)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Rank;

    #[test]
    fn a_rank_is_told_as_one_place_or_as_an_interval() {
        let sentence = |from, to| rank(Text::english(), AreaRank { rank: Rank { rank: from, from, to }, of: 4 });
        assert_eq!(sentence(1, 1), "Of all 4 compared at once, it ranks 1st; the first has most.");
        assert_eq!(sentence(2, 4), "Of all 4 compared at once, it ranks between 2nd and 4th; the first has most.");
    }

    #[test]
    fn other_areas_are_counted_and_those_that_are_not_compared_have_a_reason() {
        let peers = |others, more, fewer| Peers { others, more, fewer, not_clear: 0, unknown: 0, outside: 0 };
        let text = Text::english();
        assert_eq!(
            the_others(text, Peers { not_clear: 2, outside: 1, ..peers(1204, 0, 1201) }, "households"),
            "Of the 1,204 other areas of this kind, none has clearly more households without access, and 1,201 have \
             clearly fewer. 2 cannot be distinguished from this one. 1 is not compared, as too much of it lies outside \
             the tracts of the study, or has no number."
        );
        assert_eq!(
            the_others(text, peers(2, 1, 1), "people"),
            "Of the 2 other areas of this kind, 1 has clearly more people without access, and 1 has clearly fewer."
        );
    }
}
