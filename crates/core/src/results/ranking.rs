//! Places ranked by a measure, and compared with a reference area each.

use std::cmp::Ordering;

use serde::Serialize;

use crate::domain::{Bounded, ComparisonResult, Figure, Layer, Quantity, Rank, Ranking, Reliability, Table};
use crate::results::measure::{Measure, MeasureView};
use crate::results::reference::Reference;
use crate::results::{Fractions, ShareComparison};

/// A row with its rank.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RankedRow {
    /// The id of the area, or the GEOID.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The number, or its lower bound.
    pub number: Figure,
    /// Its upper bound; `null` where it equals the lower bound.
    pub at_most: Option<Figure>,
    /// Its reliability; `null` where its margin is unknown, or it is a count of zero.
    pub reliability: Option<Reliability>,
    /// Its rank; `null` where the number or its margin is not known, or the rank depends on what is not known.
    pub rank: Option<Rank>,
    /// The number of rows that it does not differ from significantly.
    pub tied: usize,
    /// Their ids; not for tracts, which have thousands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tied_with: Option<Vec<String>>,
    /// The comparison with the reference area; `null` without one, and for counts without a share.
    #[serde(rename = "beside")]
    pub reference: Option<ReferenceComparison>,
}

/// A row compared with its reference area. Counts are compared as shares, as no part exceeds its total.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ReferenceComparison {
    /// The id of the reference area.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The share of the row, 0..=1, or its lower bound.
    pub own_share: Figure,
    /// The share of the reference area where inventories are complete, or its lower bound.
    pub share: Figure,
    /// The upper bound of that share; `null` where it equals the lower bound.
    pub share_at_most: Option<Figure>,
    /// The first share less the second, with its margin of error; `no_data` where the bounds differ.
    pub difference: Figure,
    /// Whether the difference is significant for every value between the bounds.
    pub compared: ComparisonResult,
}

/// The ranked rows, from the largest number to the smallest; rows without a rank are last.
#[derive(Debug, Clone, PartialEq)]
pub struct RankedRows {
    /// The rows.
    pub rows: Vec<RankedRow>,
    /// The number of rows that are compared with each other.
    pub ranked: usize,
    /// The number of rows that are not compared, as too little of them is known.
    pub not_compared: usize,
}

/// Ranks rows of a table, and compares each with its reference, in the order of the rows, among the areas.
#[must_use]
pub fn ranked_rows(
    measure: Measure<'_>,
    table: &Table,
    rows: &[usize],
    areas: &Table,
    references: &[Option<Reference>],
) -> RankedRows {
    let views = measure.in_rows(table, rows);
    let area_views = measure.in_rows(areas, &(0..areas.rows()).collect::<Vec<_>>());
    let compared = views.iter().map(|view| view.bounds.filter(|_| view.is_comparable));
    let ranking = Ranking::within(&compared.collect::<Vec<_>>());
    let names = |quantity: &Quantity, row: usize| table.texts(quantity).and_then(|cells| cells[row].clone());
    let key = if table.layer == Layer::Tracts { Quantity::Geoid } else { Quantity::Id };
    let id = |row: usize| names(&key, row).unwrap_or_default();
    let ranked_row = |(position, view): (usize, &MeasureView)| {
        let row = rows[position];
        let rank = ranking.rank(position);
        let ties = || ranking.ties(position).map(|other| id(rows[other])).collect();
        RankedRow {
            id: id(row),
            name: names(&Quantity::Name, row).unwrap_or_else(|| id(row)),
            number: view.number,
            at_most: view.bounds.and_then(at_most),
            reliability: view.reliability,
            rank,
            tied: rank.map_or(0, |rank| rank.to - rank.from),
            tied_with: (table.layer == Layer::Areas).then(ties),
            reference: references[position]
                .filter(|_| view.is_comparable)
                .and_then(|reference| compare_with(view, areas, &area_views, reference, measure.is_complement())),
        }
    };
    let mut ranked: Vec<(bool, RankedRow)> =
        views.iter().enumerate().map(|(position, view)| (!view.is_comparable, ranked_row((position, view)))).collect();
    ranked.sort_by(|(last, a), (other_last, b)| last.cmp(other_last).then_with(|| order(a, b)));
    RankedRows {
        rows: ranked.into_iter().map(|(_, row)| row).collect(),
        ranked: ranking.compared(),
        not_compared: views.iter().filter(|view| !view.is_comparable).count(),
    }
}

/// By number, the largest first, whether its rank is known or not; rows without a number last, by name.
fn order(a: &RankedRow, b: &RankedRow) -> Ordering {
    let number = |row: &RankedRow| row.number.value().unwrap_or(f64::NEG_INFINITY);
    let rank = |row: &RankedRow| row.rank.map_or(usize::MAX, |rank| rank.rank);
    let by_number = number(b).total_cmp(&number(a));
    by_number.then_with(|| rank(a).cmp(&rank(b))).then_with(|| (&a.name, &a.id).cmp(&(&b.name, &b.id)))
}

/// The upper bound, where it differs from the lower one.
fn at_most(number: Bounded) -> Option<Figure> {
    (!number.is_exact()).then_some(Figure::Known(number.most))
}

/// Compares a row with its reference area. `None` where the column has no share.
fn compare_with(
    own: &MeasureView,
    areas: &Table,
    views: &[MeasureView],
    Reference { row, contains }: Reference,
    is_complement: bool,
) -> Option<ReferenceComparison> {
    let area = views[row];
    let text = |quantity: &Quantity| areas.texts(quantity).and_then(|cells| cells[row].clone());
    // Areas that share no people are independent.
    let contained = |own: Fractions| Fractions { is_whole: own.is_whole && contains, ..own };
    let comparison = ShareComparison::of(own.fractions.map(contained), area.fractions_of_known);
    let comparison = if is_complement { comparison.of_complements() } else { comparison };
    Some(ReferenceComparison {
        id: text(&Quantity::Id)?,
        name: text(&Quantity::Name)?,
        own_share: own.share?,
        share: match (area.share?, comparison.reference) {
            (Figure::Known(_), Some(share)) => Figure::Known(share.least),
            (share, _) => share,
        },
        share_at_most: comparison.reference.and_then(at_most),
        difference: Figure::of(comparison.difference),
        compared: comparison.result,
    })
}
