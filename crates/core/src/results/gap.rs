//! The access gap of a standard or a combination in one place.

use crate::domain::{
    Barrier, Bounded, Estimate, Figure, Fraction, GapMeasure, IndicatorId, Quantity, Reliability, StandardId, Table,
    UnknownReason,
};
use crate::gap::Criterion;
use crate::results::row::{EstimateColumn, cell};
use crate::results::{Fractions, is_comparable};

/// What a table says of a standard or a combination, and of some people, in one place.
#[derive(Debug, Clone, PartialEq)]
pub struct GapView<'a> {
    /// The standard or combination.
    pub standard: &'a StandardId,
    /// The row of the place.
    pub place: usize,
    /// Whether the numbers are withheld. In an unpublished table they are there nevertheless.
    pub is_withheld: bool,
    /// The share of the place, 0..=1, in tracts with a count of the people, which all numbers are about.
    pub known: f64,
    /// The people concerned.
    pub concerned: Option<Estimate>,
    /// The share of them who are surely within, 0..=1.
    pub within: Option<Estimate>,
    /// The share who may be within; `None` where nothing is unknown.
    pub within_at_most: Option<Estimate>,
    /// The people surely without access.
    pub without: Option<Estimate>,
    /// All who may be without access; `None` where nothing is unknown.
    pub at_most: Option<Estimate>,
    /// The reliability class of the people surely without access.
    pub reliability: Option<Reliability>,
    /// The people without access by barrier; empty where reach is the only one.
    pub barriers: Vec<(Barrier, Estimate)>,
    /// The people whose access is not known, by reason.
    pub unknown: Vec<(UnknownReason, Estimate)>,
    /// The mean cost of reaching the nearest site, in the unit of the standard; `None` for a combination.
    pub nearest: Option<f64>,
}

/// The columns of a standard or a combination, and of some people, in a table.
#[derive(Debug, Clone)]
pub struct GapColumns<'a> {
    standard: &'a StandardId,
    withheld: &'a [Option<String>],
    known: &'a [Option<f64>],
    concerned: EstimateColumn<'a>,
    /// The shares within and within at most, the people without and without at most.
    bounds: [EstimateColumn<'a>; 4],
    reliability: &'a [Option<String>],
    barriers: Vec<(Barrier, EstimateColumn<'a>)>,
    unknown: Vec<(UnknownReason, EstimateColumn<'a>)>,
    nearest: &'a [Option<f64>],
}

impl<'a> GapColumns<'a> {
    /// The columns about some people: those of the criterion, or a group, which has other columns.
    #[must_use]
    pub fn find(table: &'a Table, criterion: Criterion<'a>, people: &IndicatorId) -> Self {
        let quantity = |part| {
            let id = criterion.id().clone();
            if people == criterion.people() {
                Quantity::Gap { standard: Some(id), part }
            } else {
                Quantity::Group { standard: id, people: people.clone(), part }
            }
        };
        let estimates = |value, moe| EstimateColumn::find(table, &quantity(value), &quantity(moe));
        Self {
            standard: criterion.id(),
            withheld: table.texts(&Quantity::Withheld(Some(people.clone()))).unwrap_or_default(),
            known: table.numbers(&Quantity::Known(people.clone())).unwrap_or_default(),
            concerned: EstimateColumn::count(table, people),
            bounds: [
                estimates(GapMeasure::Within, GapMeasure::WithinMoe),
                estimates(GapMeasure::WithinAtMost, GapMeasure::WithinAtMostMoe),
                estimates(GapMeasure::Without, GapMeasure::WithoutMoe),
                estimates(GapMeasure::AtMost, GapMeasure::AtMostMoe),
            ],
            reliability: table.texts(&quantity(GapMeasure::WithoutReliability)).unwrap_or_default(),
            barriers: Barrier::ALL
                .map(|own| (own, estimates(GapMeasure::Barrier(own), GapMeasure::BarrierMoe(own))))
                .into(),
            unknown: UnknownReason::ALL
                .map(|why| (why, estimates(GapMeasure::Unknown(why), GapMeasure::UnknownMoe(why))))
                .into(),
            nearest: criterion
                .nearest_unit()
                .and_then(|unit| table.numbers(&quantity(GapMeasure::Nearest(unit))))
                .unwrap_or_default(),
        }
    }

    /// The gap in a row of the table.
    #[must_use]
    pub fn at(&self, row: usize) -> GapView<'a> {
        let text = |cells: &'a [Option<String>]| cells.get(row).and_then(Option::as_deref);
        let [within, within_at_most, without, at_most] = self.bounds.map(|column| column.at(row));
        GapView {
            standard: self.standard,
            place: row,
            is_withheld: text(self.withheld).is_some(),
            known: cell(self.known, row).unwrap_or(1.0),
            concerned: self.concerned.at(row),
            within,
            within_at_most,
            without,
            at_most,
            reliability: text(self.reliability).and_then(Reliability::from_code),
            barriers: self.barriers.iter().filter_map(|(own, column)| Some((*own, column.at(row)?))).collect(),
            unknown: self.unknown.iter().filter_map(|(why, column)| Some((*why, column.at(row)?))).collect(),
            nearest: cell(self.nearest, row),
        }
    }
}

impl GapView<'_> {
    /// One of its numbers, unless they are withheld.
    #[must_use]
    pub fn figure(&self, number: Option<Estimate>) -> Figure {
        if self.is_withheld { Figure::Withheld } else { Figure::of(number) }
    }

    /// The people whose access is not known for a reason.
    #[must_use]
    pub fn unknown_for(&self, why: UnknownReason) -> Option<Estimate> {
        self.unknown.iter().find(|(own, _)| *own == why).map(|(_, people)| *people)
    }

    /// Whether enough of the place is known for comparisons.
    #[must_use]
    pub fn is_comparable(&self) -> bool {
        is_comparable(self.known)
    }

    /// The bounds of the people without access. `None` where the number is missing or withheld.
    #[must_use]
    pub fn people_without(&self) -> Option<Bounded> {
        let least = self.without.filter(|_| !self.is_withheld)?;
        Some(Bounded { least, most: self.at_most.unwrap_or(least) })
    }

    /// The bounds of the share without access: the complement of the shares within.
    #[must_use]
    pub fn share_without(&self) -> Option<Bounded> {
        let complement = |share: Estimate| Estimate::new(to_four_decimals(1.0 - share.value()), share.moe());
        let most = self.within.filter(|_| !self.is_withheld).and_then(complement)?;
        Some(Bounded { least: self.within_at_most.and_then(complement).unwrap_or(most), most })
    }

    /// People who live where no inventory is complete.
    fn outside_lists(&self) -> Estimate {
        self.unknown_for(UnknownReason::IncompleteList).unwrap_or(Estimate::NONE)
    }

    /// The share of the people who live where inventories are complete. `None` where nobody lives, and where the number
    /// is missing or withheld.
    #[must_use]
    pub fn share_inside_lists(&self) -> Option<f64> {
        let all = self.figure(self.concerned).value().filter(|all| *all > 0.0)?;
        Some(to_four_decimals((1.0 - self.outside_lists().value() / all).clamp(0.0, 1.0)))
    }

    /// People without access as a fraction of all. `None` where too little of the place is known.
    #[must_use]
    pub fn fractions(&self) -> Option<Fractions> {
        self.is_comparable().then_some(())?;
        let (part, share, whole) = (self.people_without()?, self.share_without()?, self.concerned?);
        let fraction = |part, share| Fraction { part, whole, share: Some(share) };
        let is_whole = self.outside_lists().value() == 0.0;
        Some(Fractions { least: fraction(part.least, share.least), most: fraction(part.most, share.most), is_whole })
    }

    /// People without access as a fraction of those who live where inventories are complete. `None` where nobody does.
    ///
    /// Tracts lie inside or outside, so both parts are independent, and the squared margin of one is that of all less
    /// that of the other.
    #[must_use]
    pub fn fractions_of_known(&self) -> Option<Fractions> {
        let outside = self.outside_lists();
        if outside.value() == 0.0 || !self.is_comparable() {
            return self.fractions();
        }
        let difference = |all: Estimate| {
            let moe = all.moe().zip(outside.moe()).map(|(all, part)| (all.powi(2) - part.powi(2)).max(0.0).sqrt());
            Estimate::new((all.value() - outside.value()).max(0.0), moe)
        };
        let (part, whole) = (self.people_without()?, difference(self.concerned?)?);
        let fraction = |part| Fraction { part, whole, share: None };
        let known = whole.value() > 0.0;
        known.then_some(Fractions {
            least: fraction(part.least),
            most: fraction(difference(part.most)?),
            is_whole: true,
        })
    }
}

/// The precision of shares in the exports.
fn to_four_decimals(share: f64) -> f64 {
    (share * 1e4).round() / 1e4
}
