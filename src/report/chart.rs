//! The dot plot of a report: the share without access here and in the region, with error bars.

use gapatlas_text::Text;

use crate::domain::Figure;
use crate::report::gaps::AreaGap;
use crate::report::sentences;

/// A row of the plot: one standard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Strip {
    pub(super) standard_label: String,
    /// The label of the people.
    pub(super) people: String,
    pub(super) own: Mark,
    pub(super) region: Option<Mark>,
}

/// A share as positions in SVG, on a scale from 0 to 100 %.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) at: String,
    /// The upper bound; `None` where both bounds are the same.
    pub(super) upper: Option<String>,
    /// The ends of the error bar; `None` where the margin is unknown.
    pub(super) whisker: Option<(String, String)>,
    /// The share in words.
    pub(super) label: String,
}

/// The strip of a standard; `None` where the share is not known.
pub(super) fn strip(text: &Text, gap: &AreaGap) -> Option<Strip> {
    Some(Strip {
        standard_label: gap.standard_label.clone(),
        people: gap.people_label.clone(),
        own: mark(text, gap.share_without, gap.share_at_most)?,
        region: gap.region_share_without.and_then(|share| mark(text, share, gap.region_share_at_most)),
    })
}

fn mark(text: &Text, share: Figure, at_most: Option<Figure>) -> Option<Mark> {
    let estimate = share.estimate()?;
    let most = at_most.and_then(Figure::estimate);
    let position = |share: f64| format!("{:.2}%", share.clamp(0.0, 1.0) * 100.0);
    let at = estimate.value();
    Some(Mark {
        at: position(at),
        upper: most.map(|most| position(most.value())),
        whisker: estimate
            .moe()
            .zip(most.unwrap_or(estimate).moe())
            .map(|(below, above)| (position(at - below), position(most.unwrap_or(estimate).value() + above))),
        label: match at_most {
            None => sentences::figure(text, &text.share_figure(share)),
            Some(most) => sentences::range(text, share, most),
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whiskers_end_where_shares_do_and_an_unknown_margin_has_none() {
        let mark = |share, moe| mark(Text::english(), Figure::new(Some(share), moe), None).unwrap();
        let near_all = mark(0.98, Some(0.05));
        assert_eq!((near_all.at.as_str(), near_all.label.as_str()), ("98.00%", "98.0 % (± 5.0)"));
        assert_eq!(near_all.whisker, Some(("93.00%".to_owned(), "100.00%".to_owned())));
        assert_eq!(mark(0.5, None).whisker, None);
        assert_eq!(mark(0.5, None).label, "50.0 % (margin of error unknown)");
    }
}
