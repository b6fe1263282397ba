//! A column of estimates in one place: the number, its share, and their bounds.

use crate::atlas::Provenance;
use crate::domain::{
    Bounded, Estimate, Figure, Fraction, GapMeasure, IndicatorId, Quantity, Reliability, ReliabilityScheme, Table,
};
use crate::gap::Criterion;
use crate::results::gap::GapColumns;
use crate::results::row::EstimateColumn;
use crate::results::{Fractions, TractCoverage, is_comparable, known};

/// A column that can be compared: a count, a share, or the people without or the share within a standard or a
/// combination.
#[derive(Debug, Clone, Copy)]
pub struct Measure<'a> {
    quantity: &'a Quantity,
    /// The people that the column is about.
    people: &'a IndicatorId,
    /// The people that these are a part of, where shares are computed.
    whole: Option<&'a IndicatorId>,
    /// The standard or combination of a gap.
    criterion: Option<Criterion<'a>>,
}

/// A measure in one place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MeasureView {
    /// The number, or its lower bound.
    pub number: Figure,
    /// The bounds of the number. `None` where it is missing or withheld.
    pub bounds: Option<Bounded>,
    /// The share: the number itself, or that of the count. `None` for a count that is no part of another.
    pub share: Option<Figure>,
    /// The share as a fraction, that of the complement for a share within. `None` where a number is missing or withheld.
    pub fractions: Option<Fractions>,
    /// The same where inventories are complete.
    pub fractions_of_known: Option<Fractions>,
    /// The reliability: of counts from the table, of shares from the width of the interval.
    pub reliability: Option<Reliability>,
    /// Whether enough of the place is known for comparisons.
    pub is_comparable: bool,
}

impl<'a> Measure<'a> {
    /// The measure of a quantity in a table of rows. `None` if it is no such column.
    #[must_use]
    pub fn of(quantity: &'a Quantity, table: &Table, provenance: &'a Provenance) -> Option<Self> {
        if let Quantity::Gap { standard: Some(id), part: GapMeasure::Without | GapMeasure::Within } = quantity {
            let criterion = provenance.study.criteria().into_iter().find(|own| own.id() == id)?;
            return Some(Self { quantity, people: criterion.people(), whole: None, criterion: Some(criterion) });
        }
        let (Quantity::Count(people) | Quantity::Share(people)) = quantity else { return None };
        // Numerator and denominator of different periods have no share.
        let has_share = table.numbers(&Quantity::Share(people.clone())).is_some();
        let known = provenance.indicators.iter().find(|known| known.indicator.id == *people);
        let whole = known.and_then(|known| known.indicator.of.as_ref()).filter(|_| has_share);
        Some(Self { quantity, people, whole, criterion: None })
    }

    /// Whether the numbers are shares, 0..=1.
    #[must_use]
    pub const fn is_share(self) -> bool {
        matches!(self.quantity, Quantity::Share(_)) || self.is_complement()
    }

    /// Whether the numbers are the complements of the shares in a row's fractions.
    #[must_use]
    pub const fn is_complement(self) -> bool {
        matches!(self.quantity, Quantity::Gap { part: GapMeasure::Within, .. })
    }

    /// The measure in each of some rows of a table.
    #[must_use]
    pub fn in_rows(self, table: &'a Table, rows: &[usize]) -> Vec<MeasureView> {
        let count = |people| EstimateColumn::count(table, people);
        let share = EstimateColumn::find(
            table,
            &Quantity::Share(self.people.clone()),
            &Quantity::ShareMoe(self.people.clone()),
        );
        let (own, whole) = (count(self.people), self.whole.map(count));
        let withheld = table.texts(&Quantity::Withheld(Some(self.people.clone()))).unwrap_or_default();
        let classes = table.texts(&Quantity::Reliability(self.people.clone())).unwrap_or_default();
        let gaps = self.criterion.map(|criterion| GapColumns::find(table, criterion, self.people));
        let view = |&row: &usize| {
            if let Some(gaps) = &gaps {
                return self.of_gap(gaps, table, row);
            }
            let text = |cells: &'a [Option<String>]| cells.get(row).and_then(Option::as_deref);
            let number = if self.is_share() { share.at(row) } else { own.at(row) };
            let number = if text(withheld).is_some() { Figure::Withheld } else { Figure::of(number) };
            let fraction = whole.and_then(|whole| {
                Some(Fractions::exact(Fraction { part: own.at(row)?, whole: whole.at(row)?, share: None }))
            });
            MeasureView {
                number,
                bounds: number.estimate().map(Bounded::exact),
                share: whole.map(|_| self.share(number, fraction)),
                fractions: fraction,
                fractions_of_known: fraction,
                reliability: self.reliability(number, || Reliability::from_code(text(classes)?)),
                is_comparable: is_comparable(known(table, row, self.people)) && is_covered(table, row),
            }
        };
        rows.iter().map(view).collect()
    }

    fn of_gap(self, gaps: &GapColumns<'_>, table: &Table, row: usize) -> MeasureView {
        let gap = gaps.at(row);
        let number = gap.figure(if self.is_complement() { gap.within } else { gap.without });
        let bounds = if self.is_complement() { gap.share_without().and_then(within) } else { gap.people_without() };
        let fractions = gap.fractions();
        MeasureView {
            number,
            bounds,
            share: Some(self.share(number, fractions)),
            fractions,
            fractions_of_known: gap.fractions_of_known(),
            reliability: self.reliability(number, || gap.reliability),
            is_comparable: gap.is_comparable() && is_covered(table, row),
        }
    }

    fn share(self, number: Figure, fractions: Option<Fractions>) -> Figure {
        if self.is_share() || number == Figure::Withheld {
            return number;
        }
        Figure::of(fractions.and_then(|own| own.least.share()))
    }

    fn reliability(self, number: Figure, of_count: impl Fn() -> Option<Reliability>) -> Option<Reliability> {
        if !self.is_share() {
            return of_count();
        }
        number.estimate().and_then(|share| ReliabilityScheme::ShareInterval.class(share))
    }
}

/// The bounds of the share within.
fn within(without: Bounded) -> Option<Bounded> {
    let of = |share: Estimate| Estimate::new(1.0 - share.value(), share.moe());
    Some(Bounded { least: of(without.most)?, most: of(without.least)? })
}

fn is_covered(table: &Table, row: usize) -> bool {
    TractCoverage::of(table, row).is_comparable()
}
