//! The chart of a report: the share without access here and in the whole region, with whiskers.

use crate::report::figure::Figure;
use crate::report::gaps::AreaGap;
use crate::report::sentences::in_a_sentence;

/// A standard as a row of the chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Strip {
    pub(super) promise: String,
    pub(super) people: String,
    pub(super) own: Mark,
    pub(super) region: Option<Mark>,
}

/// A share on a scale from 0 to 100 %, as positions in SVG.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) at: String,
    /// How far the share may lie above, where something is not known; `None` where it is one number.
    pub(super) upto: Option<String>,
    /// From where to where the share may lie; `None` where its margin is unknown.
    pub(super) whisker: Option<(String, String)>,
    /// The same in words.
    pub(super) told: String,
}

/// One strip for each standard whose share is known.
pub(super) fn chart(gaps: &[AreaGap]) -> Vec<Strip> {
    let strips = gaps.iter().filter_map(|gap| {
        Some(Strip {
            promise: gap.promise.clone(),
            people: in_a_sentence(&gap.people_label),
            own: mark(gap.share_without, gap.share_at_most)?,
            region: gap.region_share_without.and_then(|share| mark(share, gap.region_share_at_most)),
        })
    });
    strips.collect()
}

fn mark(share: Figure, at_most: Option<Figure>) -> Option<Mark> {
    let estimate = share.estimate()?;
    let most = at_most.and_then(Figure::estimate);
    let position = |share: f64| format!("{:.2}%", share.clamp(0.0, 1.0) * 100.0);
    let (at, told) = (estimate.value(), share.share());
    Some(Mark {
        at: position(at),
        upto: most.map(|most| position(most.value())),
        whisker: estimate
            .moe()
            .zip(most.unwrap_or(estimate).moe())
            .map(|(below, above)| (position(at - below), position(most.unwrap_or(estimate).value() + above))),
        told: match at_most.map(Figure::share) {
            None => format!("{} ({})", told.number, told.margin_in_a_sentence()),
            Some(most) => format!("{} to {}", told.number, most.number),
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whiskers_end_where_shares_do_and_an_unknown_margin_has_none() {
        let mark = |share, moe| mark(Figure::new(Some(share), moe), None).unwrap();
        let near_all = mark(0.98, Some(0.05));
        assert_eq!((near_all.at.as_str(), near_all.told.as_str()), ("98.00%", "98.0 % (± 5.0)"));
        assert_eq!(near_all.whisker, Some(("93.00%".to_owned(), "100.00%".to_owned())));
        assert_eq!(mark(0.5, None).whisker, None);
        assert_eq!(mark(0.5, None).told, "50.0 % (margin of error unknown)");
    }
}
