//! Access by group, compared with that of all people or households.

use gapatlas_text::Text;
use serde::Serialize;

use crate::atlas::Provenance;
use crate::domain::{
    Bounded, ComparisonResult, Cost, CountUnit, Figure, IndicatorId, Mode, Requirements, StandardId, Theme,
};
use crate::gap::Criterion;
use crate::report::gaps::upper;
use crate::results::{Fractions, GapColumns, ShareComparison, TableRow};

/// A group's access compared with that of the total that it is a part of.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GroupAccess {
    /// The standard.
    pub standard: StandardId,
    /// The label of the standard, such as `a clinic within 1 mi in a straight line`.
    #[serde(rename = "promise")]
    pub standard_label: String,
    /// The group.
    pub people: IndicatorId,
    /// The label of the group.
    pub label: String,
    /// What is counted.
    pub unit: CountUnit,
    /// The lower bound of people without access.
    pub without: Figure,
    /// The upper bound; `null` where it equals the lower bound.
    pub at_most: Option<Figure>,
    /// The lower bound of the share of the group without access, 0..=1.
    pub share_without: Figure,
    /// The upper bound of that share; `null` where it equals the lower bound.
    pub share_at_most: Option<Figure>,
    /// The total that the group is a part of.
    pub whole: IndicatorId,
    /// The label of the total.
    pub whole_label: String,
    /// The lower bound of the share of the total without access.
    pub whole_share_without: Figure,
    /// The upper bound of that share; `null` where it equals the lower bound.
    pub whole_share_at_most: Option<Figure>,
    /// The group's share compared with that of the total.
    pub comparison: ComparisonResult,
}

/// What a standard or a combination asks, whoever is counted: how many of its standards are enough, and what these are.
fn means(criterion: Criterion<'_>) -> (usize, Vec<(&Theme, &Mode, Cost, &Requirements)>) {
    let enough = criterion.combination().map_or(1, |combined| combined.combination.enough());
    let standards = criterion.standards().into_iter();
    (enough, standards.map(|own| (&own.theme, &own.mode, own.within, &own.requirements)).collect())
}

/// The groups of a study, by standard and combination.
pub(super) fn equity(text: &Text, provenance: &Provenance, area: TableRow<'_>) -> Vec<GroupAccess> {
    let known = |id: &IndicatorId| provenance.indicators.iter().find(|known| known.indicator.id == *id);
    let label = |id: &IndicatorId| known(id).map_or_else(|| id.to_string(), |known| text.indicator(&known.indicator));
    let criteria = provenance.study.criteria();
    // Those that differ only in whose access is counted have the same groups; the groups are shown once.
    let is_first = |position: usize| {
        let own = means(criteria[position]);
        criteria[..position].iter().all(|earlier| means(*earlier) != own)
    };
    // The languages of other groups are not known.
    let compared = (0..criteria.len()).filter(|&position| is_first(position) && !criteria[position].matches_language());
    let rows = compared.map(|position| criteria[position]).flat_map(|criterion| {
        provenance.groups.iter().filter_map(move |group| {
            let whole = known(group)?.indicator.of.clone()?;
            let gap = |people| GapColumns::find(area.table, criterion, people).at(area.row);
            let (own, all) = (gap(group), gap(&whole));
            let (without, share, whole_share) = (own.people_without(), own.share_without(), all.share_without());
            Some(GroupAccess {
                standard: criterion.id().clone(),
                standard_label: text.criterion(criterion, &provenance.study.themes),
                people: group.clone(),
                label: label(group),
                unit: known(group)?.indicator.counts,
                without: lower(without),
                at_most: without.and_then(upper),
                share_without: lower(share),
                share_at_most: share.and_then(upper),
                whole_label: label(&whole),
                whole_share_without: lower(whole_share),
                whole_share_at_most: whole_share.and_then(upper),
                comparison: beside_whole(own.fractions(), all.fractions()),
                whole,
            })
        })
    });
    // Groups without data have no comparison.
    rows.filter(|row| row.share_without.value().is_some()).collect()
}

/// The lower bound, which is the number where it is exact.
fn lower(number: Option<Bounded>) -> Figure {
    Figure::of(number.map(|number| number.least))
}

/// Compares a group with the total that it is a part of. What is not known in the area is not known of both in the same
/// way, so both are compared at the same bounds, and at the ends that speak most against a difference.
fn beside_whole(own: Option<Fractions>, all: Option<Fractions>) -> ComparisonResult {
    let whole = |fractions: Option<Fractions>| fractions.map(|own| Fractions { is_whole: true, ..own });
    ShareComparison::of(whole(own), whole(all)).result
}
