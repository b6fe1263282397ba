//! Access by group: whether some people of an area lack access more often than all of their kind.

use serde::Serialize;

use crate::atlas::Provenance;
use crate::domain::{Counted, Fraction, GapPart, IndicatorId, Quantity, StandardId};
use crate::gap::Standard;
use crate::report::compare::Comparison;
use crate::report::figure::{Figure, Row};
use crate::report::gaps::to_four_decimals;
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
    /// How many of the group are without access.
    pub without: Figure,
    /// The share of the group that is without access, 0..=1.
    pub share_without: Figure,
    /// The people, or households, that the group is a part of.
    pub whole: IndicatorId,
    /// What they are called.
    pub whole_label: String,
    /// The share of them that is without access.
    pub whole_share_without: Figure,
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
        |standard: &Standard| (standard.theme.clone(), standard.mode.clone(), standard.within, standard.wishes());
    let is_first = |place: usize| standards[..place].iter().all(|earlier| means(earlier) != means(&standards[place]));
    // Which languages people of other groups speak is not known.
    let asked = standards.iter().enumerate().filter(|(place, own)| is_first(*place) && !own.language_match);
    let rows = asked.flat_map(|(_, standard)| {
        provenance.groups.iter().filter_map(move |group| {
            let whole = known(group)?.indicator.of.clone()?;
            let share = |people: &IndicatorId| share_without(standard, people, area);
            let own = fraction(standard, group, area);
            let all = fraction(standard, &whole, area);
            let difference = own.zip(all).and_then(|(own, all)| own.less_containing(all));
            Some(GroupAccess {
                standard: standard.id.clone(),
                promise: words::standard(
                    (&standard.theme, &provenance.study.themes),
                    standard.within,
                    &standard.mode,
                    &standard.wishes(),
                ),
                people: group.clone(),
                label: label(group),
                unit: known(group)?.indicator.counts,
                without: figure(standard, group, area, [GapPart::Without, GapPart::WithoutMoe]),
                share_without: share(group),
                whole_label: label(&whole),
                whole_share_without: share(&whole),
                comparison: Comparison::of_difference(difference),
                whole,
            })
        })
    });
    // Where nothing is known of a group there is nothing to set beside anything.
    rows.filter(|row| row.share_without.value().is_some()).collect()
}

/// Numbers of the standard for its own people, and for a group, stand in different columns.
fn figure(standard: &Standard, people: &IndicatorId, row: Row<'_>, parts: [GapPart; 2]) -> Figure {
    let quantity = |part| {
        if *people == standard.people {
            Quantity::Gap { standard: Some(standard.id.clone()), part }
        } else {
            Quantity::Group { standard: standard.id.clone(), people: people.clone(), part }
        }
    };
    let [value, moe] = parts.map(quantity);
    row.figure(people, &value, &moe)
}

fn share_without(standard: &Standard, people: &IndicatorId, row: Row<'_>) -> Figure {
    match figure(standard, people, row, [GapPart::Within, GapPart::WithinMoe]) {
        Figure::Known(within) => Figure::new(Some(to_four_decimals(1.0 - within.value())), within.moe()),
        other => other,
    }
}

fn fraction(standard: &Standard, people: &IndicatorId, row: Row<'_>) -> Option<Fraction> {
    let part = figure(standard, people, row, [GapPart::Without, GapPart::WithoutMoe]).estimate()?;
    let share = share_without(standard, people, row).estimate();
    Some(Fraction { part, whole: row.count(people).estimate()?, share })
}
