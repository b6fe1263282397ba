//! Lower and upper bounds of a report's numbers, for comparisons.

use crate::domain::{
    Bounded, ComparisonResult, Estimate, Fraction, GapMeasure, IndicatorId, Quantity, StandardId, Table, UnknownReason,
};

/// People without access as a fraction of all: the lower and the upper bound.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Fractions {
    pub(crate) least: Fraction,
    pub(crate) most: Fraction,
    /// Whether the fractions are about all people of the area and not only about those where inventories are complete.
    pub(crate) is_whole: bool,
}

/// The cells of a standard for some people, in a row of a table.
#[derive(Debug, Clone, Copy)]
pub(crate) struct GapCells<'a> {
    pub(crate) table: &'a Table,
    pub(crate) row: usize,
    pub(crate) people: &'a IndicatorId,
    /// The standard; `None` in a table with one row per standard.
    pub(crate) standard: Option<&'a StandardId>,
    /// Whether the people are a group that is compared with the standard's own people.
    pub(crate) is_group: bool,
}

impl GapCells<'_> {
    fn column(&self, part: GapMeasure) -> Quantity {
        match self.standard {
            Some(standard) if self.is_group => {
                Quantity::Group { standard: standard.clone(), people: self.people.clone(), part }
            }
            standard => Quantity::Gap { standard: standard.cloned(), part },
        }
    }

    fn number(&self, quantity: &Quantity) -> Option<f64> {
        self.table.numbers(quantity).and_then(|cells| cells[self.row])
    }

    fn part(&self, [own, moe]: [GapMeasure; 2]) -> Option<Estimate> {
        Estimate::new(self.number(&self.column(own))?, self.number(&self.column(moe)))
    }

    /// Whether enough of the row is known for comparisons.
    pub(crate) fn is_comparable(&self) -> bool {
        is_comparable(self.table, self.row, self.people)
    }

    fn is_withheld(&self) -> bool {
        let marks = self.table.texts(&Quantity::Withheld(Some(self.people.clone())));
        marks.is_some_and(|marks| marks[self.row].is_some())
    }

    /// People without access. `None` where the number is missing or withheld.
    pub(crate) fn without(&self) -> Option<Bounded> {
        if self.is_withheld() {
            return None;
        }
        let least = self.part([GapMeasure::Without, GapMeasure::WithoutMoe])?;
        let most = self.part([GapMeasure::AtMost, GapMeasure::AtMostMoe]).unwrap_or(least);
        Some(Bounded { least, most })
    }

    /// Shares without access: the complement of the shares within.
    pub(crate) fn share_without(&self) -> Option<Bounded> {
        if self.is_withheld() {
            return None;
        }
        let complement = |[within, moe]: [GapMeasure; 2]| {
            let share = self.number(&self.column(within))?;
            Estimate::new(to_four_decimals(1.0 - share), self.number(&self.column(moe)))
        };
        let most = complement([GapMeasure::Within, GapMeasure::WithinMoe])?;
        let least = complement([GapMeasure::WithinAtMost, GapMeasure::WithinAtMostMoe]).unwrap_or(most);
        Some(Bounded { least, most })
    }

    fn whole(&self) -> Option<Estimate> {
        let (count, moe) = (Quantity::Count(self.people.clone()), Quantity::CountMoe(self.people.clone()));
        Estimate::new(self.number(&count)?, self.number(&moe))
    }

    /// People who live where no inventory is complete.
    fn outside_lists(&self) -> Estimate {
        let why = UnknownReason::IncompleteList;
        self.part([GapMeasure::Unknown(why), GapMeasure::UnknownMoe(why)]).unwrap_or(Estimate::NONE)
    }

    /// People without access as a fraction of all. `None` where too little of the area is known.
    pub(crate) fn fractions(&self) -> Option<Fractions> {
        self.is_comparable().then_some(())?;
        let (part, share, whole) = (self.without()?, self.share_without()?, self.whole()?);
        let fraction = |part, share| Fraction { part, whole, share: Some(share) };
        let is_whole = self.outside_lists().value() == 0.0;
        Some(Fractions { least: fraction(part.least, share.least), most: fraction(part.most, share.most), is_whole })
    }

    /// People without access as a fraction of those who live where inventories are complete. `None` where nobody does.
    ///
    /// Tracts lie inside or outside, so both parts are independent, and the squared margin of one is that of all less
    /// that of the other.
    pub(crate) fn fractions_of_known(&self) -> Option<Fractions> {
        let outside = self.outside_lists();
        if outside.value() == 0.0 || !self.is_comparable() {
            return self.fractions();
        }
        let difference = |all: Estimate| {
            let moe = all.moe().zip(outside.moe()).map(|(all, part)| (all.powi(2) - part.powi(2)).max(0.0).sqrt());
            Estimate::new((all.value() - outside.value()).max(0.0), moe)
        };
        let (part, whole) = (self.without()?, difference(self.whole()?)?);
        let fraction = |part| Fraction { part, whole, share: None };
        let known = whole.value() > 0.0;
        known.then_some(Fractions {
            least: fraction(part.least),
            most: fraction(difference(part.most)?),
            is_whole: true,
        })
    }
}

impl Fractions {
    /// Whether both bounds are the same.
    pub(crate) fn is_exact(self) -> bool {
        self.least.part.value() == self.most.part.value()
    }

    /// The bounds of the share.
    pub(crate) fn share(self) -> Option<Bounded> {
        Some(Bounded { least: self.least.share()?, most: self.most.share()? })
    }

    /// Tests the share here against that of a larger area.
    pub(crate) fn compare(own: Option<Self>, all: Option<Self>) -> ComparisonResult {
        let Some((own, all)) = own.zip(all) else { return ComparisonResult::Unknown };
        ComparisonResult::at_bounds([own.least, own.most], [all.least, all.most], |a, b| own.difference(a, b))
    }

    /// The difference of a share here and one of a larger area. Where some people live outside complete inventories the
    /// areas overlap in part; they are taken as independent then, which is conservative.
    pub(crate) fn difference(&self, own: Fraction, all: Fraction) -> Option<Estimate> {
        if self.is_whole { own.less_containing(all) } else { Some(own.share()?.minus(all.share()?)) }
    }
}

/// The smallest known share of an area that is compared, as for the share of its land within the tracts.
const MIN_KNOWN: f64 = 0.95;

/// The share of a row, 0..=1, in tracts with a count of the people.
pub(crate) fn known(table: &Table, row: usize, people: &IndicatorId) -> f64 {
    let cells = table.numbers(&Quantity::Known(people.clone()));
    cells.and_then(|cells| cells[row]).unwrap_or(1.0)
}

/// Whether enough of a row is known for comparisons.
pub(crate) fn is_comparable(table: &Table, row: usize, people: &IndicatorId) -> bool {
    known(table, row, people) >= MIN_KNOWN
}

/// The precision of shares in the exports.
pub(crate) fn to_four_decimals(share: f64) -> f64 {
    (share * 1e4).round() / 1e4
}
