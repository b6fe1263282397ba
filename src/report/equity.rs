//! Access by group: whether some people of an area lack access more often than all of their kind.

use serde::Serialize;

use crate::atlas::Provenance;
use crate::domain::{Bounded, Counted, Estimate, IndicatorId, StandardId};
use crate::gap::Standard;
use crate::report::bounded::{Fractions, GapRow};
use crate::report::compare::Comparison;
use crate::report::figure::{Figure, Row};
use crate::words;

/// A group's access beside that of the whole that it is a part of.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GroupAccess {
    /// The standard.
    pub standard: StandardId,
    /// What access means, such as `a clinic within 1 mi as the crow flies`.
    pub promise: String,
    /// The group.
    pub people: IndicatorId,
    /// What it is called.
    pub label: String,
    /// What one of them is.
    pub unit: Counted,
    /// How many of the group are without access for certain.
    pub without: Figure,
    /// How many are at most; `null` where that is no other number.
    pub at_most: Option<Figure>,
    /// The share of the group that is without access for certain, 0..=1.
    pub share_without: Figure,
    /// The share that is at most; `null` where that is no other number.
    pub share_at_most: Option<Figure>,
    /// The people, or households, that the group is a part of.
    pub whole: IndicatorId,
    /// What they are called.
    pub whole_label: String,
    /// The share of them that is without access for certain.
    pub whole_share_without: Figure,
    /// The share that is at most; `null` where that is no other number.
    pub whole_share_at_most: Option<Figure>,
    /// The group's share beside that of the whole.
    pub comparison: Comparison,
}

/// The groups of a study, standard by standard.
pub(super) fn equity(provenance: &Provenance, area: Row<'_>) -> Vec<GroupAccess> {
    let known = |id: &IndicatorId| provenance.indicators.iter().find(|known| known.indicator.id == *id);
    let label = |id: &IndicatorId| known(id).map_or_else(|| id.to_string(), |known| known.indicator.label.clone());
    let standards = &provenance.study.standards;
    // Two standards may mean the same by access and differ in whose is counted: groups are asked once.
    let means =
        |standard: &Standard| (standard.theme.clone(), standard.mode.clone(), standard.within, standard.requirements());
    let is_first = |place: usize| standards[..place].iter().all(|earlier| means(earlier) != means(&standards[place]));
    // Which languages people of other groups speak is not known.
    let asked = standards.iter().enumerate().filter(|(place, own)| is_first(*place) && !own.language_match);
    let rows = asked.flat_map(|(_, standard)| {
        provenance.groups.iter().filter_map(move |group| {
            let whole = known(group)?.indicator.of.clone()?;
            let share = |people: &IndicatorId| shares(gap_row(standard, people, area).share_without());
            let without = gap_row(standard, group, area).without();
            let (share_without, share_at_most) = share(group);
            let (whole_share_without, whole_share_at_most) = share(&whole);
            let fractions = |people: &IndicatorId| gap_row(standard, people, area).fractions();
            Some(GroupAccess {
                standard: standard.id.clone(),
                promise: words::standard(
                    (&standard.theme, &provenance.study.themes),
                    standard.within,
                    &standard.mode,
                    &standard.requirements(),
                ),
                people: group.clone(),
                label: label(group),
                unit: known(group)?.indicator.counts,
                without: without.map_or(Figure::NoData, |without| of_estimate(without.least)),
                at_most: without.filter(|own| !own.is_one()).map(|without| of_estimate(without.most)),
                share_without,
                share_at_most,
                whole_label: label(&whole),
                whole_share_without,
                whole_share_at_most,
                comparison: beside_whole(fractions(group), fractions(&whole)),
                whole,
            })
        })
    });
    // Where nothing is known of a group there is nothing to set beside anything.
    rows.filter(|row| row.share_without.value().is_some()).collect()
}

/// The answer of a standard for some people. Those for its own people and for a group stand in different columns.
fn gap_row<'a>(standard: &'a Standard, people: &'a IndicatorId, area: Row<'a>) -> GapRow<'a> {
    let Row { table, row } = area;
    GapRow { table, row, people, standard: Some(&standard.id), is_group: *people != standard.people }
}

fn of_estimate(estimate: Estimate) -> Figure {
    Figure::new(Some(estimate.value()), estimate.moe())
}

/// The share for certain, and that at most where it is another.
fn shares(share: Option<Bounded>) -> (Figure, Option<Figure>) {
    let at_most = share.filter(|share| !share.is_one()).map(|share| of_estimate(share.most));
    (share.map_or(Figure::NoData, |share| of_estimate(share.least)), at_most)
}

/// A group beside the whole that it is a part of, in one place: what is not known there is not known of either in the same way. So both
/// are compared as they are for certain and as they are at most, and at the ends that speak most against a difference.
fn beside_whole(own: Option<Fractions>, all: Option<Fractions>) -> Comparison {
    let whole = |fractions: Option<Fractions>| fractions.map(|own| Fractions { is_whole: true, ..own });
    Comparison::of_shares(whole(own), whole(all))
}
