//! Areas, or tracts, side by side in one number: where each stands, how sure that is, and whether it differs from the
//! place that contains it.
//!
//! [`compare`] makes the comparison of published tables; [`text()`], [`csv()`] and [`json()`] write the same numbers
//! three ways.

mod containing;
mod error;
mod measure;
mod sheet;
mod text;

use serde::Serialize;

use crate::atlas::Provenance;
use crate::disclosure::Published;
use crate::domain::{AreaKind, Bounded, Estimate, Layer, Quantity, Rank, Ranking, Reliability, Table};
use crate::report::{Comparison, Cover, Figure, Fractions};

pub use error::CompareError;
pub use sheet::{csv, json};
pub use text::text;

use containing::{Larger, larger};
use measure::Measure;

/// What is compared with what.
#[derive(Debug, Clone, Copy)]
pub struct Inputs<'a> {
    /// Where the atlas comes from.
    pub provenance: &'a Provenance,
    /// The rows to be compared: the layer of areas, or that of tracts.
    pub rows: &'a Published<Table>,
    /// The layer of areas.
    pub areas: &'a Published<Table>,
}

/// What is asked.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// The column, by its name.
    pub column: &'a str,
    /// The kind of areas to be compared; not needed where there is one, nor for tracts.
    pub kind: Option<&'a AreaKind>,
    /// Beside what: `region`, the id of an area, or a kind of areas, of which each row takes the one that contains it.
    pub to: &'a str,
}

/// Rows side by side, the largest number first; those without a rank come last.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SideBySide {
    /// The layer of the rows.
    pub layer: Layer,
    /// What the rows are, in the plural.
    pub what: String,
    /// The column.
    pub column: String,
    /// What it says.
    pub label: String,
    /// The unit of its numbers.
    pub unit: &'static str,
    /// The level of all margins of error and of the ranks' intervals: 0.9.
    pub confidence: f64,
    /// How many rows have a rank.
    pub ranked: usize,
    /// The rows.
    pub rows: Vec<Standing>,
    /// What else a reader has to know.
    pub notes: Vec<String>,
    /// Whether all rows are compared with one place that was named, and not each with the one that contains it.
    #[serde(skip)]
    is_with_one: bool,
}

/// Where one row stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Standing {
    /// The id of the area, or the GEOID.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// The number; where something is not known, what it is for certain.
    pub number: Figure,
    /// What it is at most; `null` where that is no other number.
    pub at_most: Option<Figure>,
    /// How reliable it is; `null` where its margin is unknown, or it is a count of zero.
    pub reliability: Option<Reliability>,
    /// Its rank; `null` where the number or its margin is not known, and where it is not the same for every value between the bounds.
    #[serde(serialize_with = "sheet::rank")]
    pub rank: Option<Rank>,
    /// From how many others it cannot be told apart.
    pub tied: usize,
    /// Their ids; of areas only, as tracts have thousands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tied_with: Option<Vec<String>>,
    /// What it is beside the larger place; `null` where there is none, or the number is no share and has none.
    pub beside: Option<Beside>,
}

/// A row beside the place that it is compared with. Counts are compared as shares: a part never has more than its whole.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Beside {
    /// The id of the place.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// The share of the row, 0..=1; for certain, where something is not known.
    pub own_share: Figure,
    /// The share of the place, as far as its lists are complete.
    pub share: Figure,
    /// That share at most; `null` where that is no other number.
    pub share_at_most: Option<Figure>,
    /// The first less the second, with its margin of error; `no_data` where something is not known, as it is not one number then.
    pub difference: Figure,
    /// Whether the difference is larger than its margin, for every value between the bounds.
    pub compared: Comparison,
}

/// Puts rows side by side.
///
/// # Errors
/// Where the column, the kind or the place to compare with is not there, and where the column holds no estimates.
pub fn compare(inputs: &Inputs<'_>, asked: &Asked<'_>) -> Result<SideBySide, CompareError> {
    let table = inputs.rows.get();
    let measure = Measure::find(table, asked.column, inputs.provenance)?;
    let (rows, what) = chosen(inputs, asked.kind)?;
    let figures: Vec<Figure> = rows.iter().map(|&row| measure.figure(table, row)).collect();
    let bounds: Vec<Option<Bounded>> = rows.iter().map(|&row| measure.bounded(table, row)).collect();
    let is_comparable =
        |place: usize| Cover::of(table, rows[place]).is_comparable() && measure.is_comparable(table, rows[place]);
    let compared = bounds.iter().enumerate().map(|(place, own)| own.filter(|_| is_comparable(place)));
    let ranking = Ranking::within(&compared.collect::<Vec<_>>());
    let open = |place: usize| bounds[place].filter(|own| !own.is_one());
    let larger = larger(inputs, &rows, asked.to)?;
    let of_places = inputs.areas.get().texts(&Quantity::Id).unwrap_or_default();
    let is_with_one = of_places.iter().any(|id| id.as_deref() == Some(asked.to));
    let names = |quantity: &Quantity, row: usize| table.texts(quantity).and_then(|cells| cells[row].clone());
    let key = if table.layer == Layer::Tracts { Quantity::Geoid } else { Quantity::Id };
    let id = |row: usize| names(&key, row).unwrap_or_default();
    let standing = |place: usize| {
        let row = rows[place];
        let rank = ranking.rank(place);
        let ties = || ranking.ties(place).map(|other| id(rows[other])).collect();
        Standing {
            id: id(row),
            name: names(&Quantity::Name, row).unwrap_or_else(|| id(row)),
            number: figures[place],
            at_most: open(place).map(|own| Figure::new(Some(own.most.value()), own.most.moe())),
            reliability: measure.reliability(table, row),
            rank,
            tied: rank.map_or(0, |rank| rank.to - rank.from),
            tied_with: (table.layer == Layer::Areas).then(ties),
            beside: larger[place]
                .as_ref()
                .filter(|_| is_comparable(place))
                .and_then(|larger| beside(&measure, (table, row), inputs.areas.get(), larger)),
        }
    };
    let mut standings: Vec<Standing> = (0..rows.len()).map(standing).collect();
    standings.sort_by_cached_key(order);
    Ok(SideBySide {
        layer: table.layer,
        what,
        column: asked.column.to_owned(),
        label: measure.label.clone(),
        unit: measure.unit,
        confidence: 0.9,
        ranked: ranking.compared(),
        notes: text::notes(
            &standings,
            ranking.compared(),
            (0..rows.len()).filter(|&place| !is_comparable(place)).count(),
        ),
        rows: standings,
        is_with_one,
    })
}

/// By rank; behind them by name what has none.
fn order(standing: &Standing) -> (usize, String, String) {
    let rank = standing.rank.map_or(usize::MAX, |rank| rank.rank);
    (rank, standing.name.clone(), standing.id.clone())
}

/// The rows to be compared, and what they are called together.
fn chosen(inputs: &Inputs<'_>, kind: Option<&AreaKind>) -> Result<(Vec<usize>, String), CompareError> {
    let table = inputs.rows.get();
    if table.layer == Layer::Tracts {
        return Ok(((0..table.rows()).collect(), "census tracts".to_owned()));
    }
    let known = &inputs.provenance.study.area_kinds;
    let unclear = |asked: Option<&AreaKind>| CompareError::kind(asked, known.keys());
    let kind = match kind {
        Some(kind) => kind,
        None if known.len() == 1 => known.keys().next().ok_or_else(|| unclear(None))?,
        None => return Err(unclear(None)),
    };
    let label = known.get(kind).ok_or_else(|| unclear(Some(kind)))?;
    let kinds = table.texts(&Quantity::AreaKind).unwrap_or_default().iter();
    let rows = kinds.enumerate().filter(|(_, own)| own.as_deref() == Some(kind.as_str())).map(|(row, _)| row).collect();
    Ok((rows, format!("areas of the kind “{label}”")))
}

/// A row beside a larger place, or beside another one. `None` where the column is no share and has none.
fn beside(measure: &Measure, (table, row): (&Table, usize), areas: &Table, larger: &Larger) -> Option<Beside> {
    let text = |quantity: &Quantity| areas.texts(quantity).and_then(|cells| cells[larger.row].clone());
    let own_share = measure.share(table, row)?;
    let own = measure.fractions(table, row, false);
    // Places that share no people are independent.
    let own = own.map(|own| Fractions { is_whole: own.is_whole && larger.contains, ..own });
    let all = measure.fractions(areas, larger.row, true);
    let complement = |share: f64| if measure.is_complement { 1.0 - share } else { share };
    let known = all.and_then(|all| all.least.share());
    let share = match (measure.share(areas, larger.row)?, known) {
        (Figure::Known(_), Some(known)) => Figure::new(Some(complement(known.value())), known.moe()),
        (share, _) => share,
    };
    let open = all.and_then(Fractions::share).filter(|share| !share.is_one());
    let share_at_most = open.map(|share| {
        let most = if measure.is_complement { share.least } else { share.most };
        Figure::new(Some(complement(most.value())), most.moe())
    });
    let share = match open.filter(|_| measure.is_complement) {
        Some(open) => Figure::new(Some(complement(open.most.value())), open.most.moe()),
        None => share,
    };
    let one = own.zip(all).filter(|(own, all)| own.is_one() && all.is_one());
    let difference = one.and_then(|(own, all)| own.less(own.least, all.least));
    // Those with access are the complement: their share is larger by as much as the other is smaller.
    let turned = |value: f64| if measure.is_complement { -value } else { value };
    let difference = difference.and_then(|difference| Estimate::new(turned(difference.value()), difference.moe()));
    let compared = match Comparison::of_shares(own, all) {
        Comparison::Higher if measure.is_complement => Comparison::Lower,
        Comparison::Lower if measure.is_complement => Comparison::Higher,
        compared => compared,
    };
    Some(Beside {
        id: text(&Quantity::Id)?,
        name: text(&Quantity::Name)?,
        own_share,
        share,
        share_at_most,
        difference: Figure::new(difference.map(Estimate::value), difference.and_then(Estimate::moe)),
        compared,
    })
}
