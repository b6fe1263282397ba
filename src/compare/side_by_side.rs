//! A few places side by side, in every share that the atlas has.

use schemars::JsonSchema;
use serde::Serialize;

use crate::atlas::Provenance;
use crate::disclosure::Published;
use crate::domain::{AreaKind, Bounded, ComparisonResult, Estimate, Quantity, Rank, Table};
use crate::results::{AreaRank, Measure, Relation, compared};

/// A place that is compared.
#[derive(Debug)]
pub struct ComparedPlace {
    /// Its id.
    pub id: String,
    /// A table of areas of which it is the first row.
    pub table: Published<Table>,
    /// The row of each of its tracts, and the share of the tract in it.
    pub parts: Vec<(usize, f64)>,
}

/// Whether the shares of places differ.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SideBySide {
    /// The confidence level of all tests: 0.9.
    pub confidence: f64,
    /// The ids of the places, in the order of the request.
    pub places: Vec<String>,
    /// Whether some people are counted in a place and in the first place, so that the two are not tested.
    pub overlaps_first: Vec<bool>,
    /// One entry for each column of shares.
    pub columns: Vec<ComparedColumn>,
}

/// A column of shares, and how it differs between places: `higher`, `lower`, `not_clear` or `unknown`.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ComparedColumn {
    /// The name of the column.
    pub column: String,
    /// Each place compared with the first; null for the first.
    #[schemars(with = "Vec<Option<String>>")]
    pub to_first: Vec<Option<ComparisonResult>>,
    /// Each place compared with the region.
    #[schemars(with = "Vec<String>")]
    pub to_region: Vec<ComparisonResult>,
    /// The rank of each place among the areas of its kind; null for tracts and own areas, where a number or a margin of
    /// the kind is not known, and for a kind of more than 2,000 areas.
    pub ranks: Vec<Option<PlaceRank>>,
}

/// The rank of an area among those of its kind: by its share, or its share without access for a standard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PlaceRank {
    /// 1 for the largest share.
    pub rank: usize,
    /// The first rank of the joint 90 % confidence interval.
    pub from: usize,
    /// The last one.
    pub to: usize,
    /// The number of areas of the kind.
    pub of: usize,
}

/// All of a kind are compared with all others, for each column.
const MOST_RANKED: usize = 2_000;

/// Compares each place with the first and with the region.
#[must_use]
pub fn side_by_side(provenance: &Provenance, areas: &Table, places: &[ComparedPlace]) -> SideBySide {
    let region = areas.row_of(&Quantity::Id, AreaKind::region().as_str());
    let first = places.first().map(|place| place.parts.as_slice()).unwrap_or_default();
    let peers: Vec<Vec<usize>> = places.iter().map(|place| peers(areas, &place.id)).collect();
    let to_first: Vec<Relation> = places.iter().map(|place| Relation::of(&place.parts, first)).collect();
    let columns = areas.columns.iter().filter_map(|column| {
        let measure = Measure::of(&column.quantity, areas, provenance).filter(|measure| measure.is_share())?;
        let views: Vec<_> = places.iter().filter_map(|place| measure.in_rows(place.table.get(), &[0]).pop()).collect();
        let region = measure.in_rows(areas, &[region?]).pop()?;
        let with_first = |place: usize| {
            (place > 0).then(|| compared(&views[place], &views[0], to_first[place], measure.is_complement()))
        };
        let with_region = |view| compared(view, &region, Relation::Inside, measure.is_complement());
        Some(ComparedColumn {
            column: column.quantity.name(),
            to_first: (0..views.len()).map(with_first).collect(),
            to_region: views.iter().map(with_region).collect(),
            ranks: peers.iter().map(|rows| rank(measure, areas, rows)).collect(),
        })
    });
    SideBySide {
        confidence: 0.9,
        places: places.iter().map(|place| place.id.clone()).collect(),
        overlaps_first: to_first
            .iter()
            .enumerate()
            .map(|(place, relation)| place > 0 && *relation == Relation::Overlapping)
            .collect(),
        columns: columns.collect(),
    }
}

/// The row of an area, and then those of the others of its kind. Empty for what is no planning area, or has no others.
fn peers(areas: &Table, id: &str) -> Vec<usize> {
    let (Some(own), Some(kinds)) = (areas.row_of(&Quantity::Id, id), areas.texts(&Quantity::AreaKind)) else {
        return Vec::new();
    };
    let others = (0..areas.rows()).filter(|row| *row != own && kinds[*row] == kinds[own]);
    let rows: Vec<usize> = std::iter::once(own).chain(others).collect();
    if rows.len() > MOST_RANKED { Vec::new() } else { rows }
}

fn rank(measure: Measure<'_>, areas: &Table, rows: &[usize]) -> Option<PlaceRank> {
    let mut shares = measure.in_rows(areas, rows).into_iter().map(|view| {
        let bounds = view.bounds.filter(|_| view.is_comparable)?;
        if measure.is_complement() { complement(bounds) } else { Some(bounds) }
    });
    let AreaRank { rank: Rank { rank, from, to }, of } = AreaRank::among(shares.next()?, shares)?;
    Some(PlaceRank { rank, from, to, of })
}

/// The share without, of the share within.
fn complement(within: Bounded) -> Option<Bounded> {
    let of = |share: Estimate| Estimate::new(1.0 - share.value(), share.moe());
    Some(Bounded { least: of(within.most)?, most: of(within.least)? })
}
