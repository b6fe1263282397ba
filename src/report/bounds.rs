//! Numbers of a report within their bounds, as they are compared.

use crate::domain::{Bounded, Estimate, Fraction, GapPart, IndicatorId, NotKnown, Quantity, StandardId, Table};

/// People without access among those concerned: the least and the most.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Fractions {
    pub(crate) least: Fraction,
    pub(crate) most: Fraction,
    /// Whether all people concerned are in it: not where it is about the part of a place that is known.
    pub(crate) is_whole: bool,
}

/// The columns of a standard for some people, in a row of a table.
#[derive(Debug, Clone, Copy)]
pub(crate) struct GapRow<'a> {
    pub(crate) table: &'a Table,
    pub(crate) row: usize,
    pub(crate) people: &'a IndicatorId,
    /// The standard; `None` in a table with rows for each.
    pub(crate) standard: Option<&'a StandardId>,
    /// Whether the standard is about other people, and these are a group that is set beside them.
    pub(crate) is_group: bool,
}

impl GapRow<'_> {
    fn column(&self, part: GapPart) -> Quantity {
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

    fn part(&self, [own, moe]: [GapPart; 2]) -> Option<Estimate> {
        Estimate::new(self.number(&self.column(own))?, self.number(&self.column(moe)))
    }

    /// Whether the numbers of the row are about enough of it to be compared.
    pub(crate) fn is_comparable(&self) -> bool {
        is_comparable(self.table, self.row, self.people)
    }

    fn is_withheld(&self) -> bool {
        let marks = self.table.texts(&Quantity::Withheld(Some(self.people.clone())));
        marks.is_some_and(|marks| marks[self.row].is_some())
    }

    /// Those without access, for certain and at most. `None` where the number is missing or withheld.
    pub(crate) fn without(&self) -> Option<Bounded> {
        if self.is_withheld() {
            return None;
        }
        let least = self.part([GapPart::Without, GapPart::WithoutMoe])?;
        let most = self.part([GapPart::AtMost, GapPart::AtMostMoe]).unwrap_or(least);
        Some(Bounded { least, most })
    }

    /// The shares without access, for certain and at most: what the shares within lack to 1.
    pub(crate) fn share_without(&self) -> Option<Bounded> {
        if self.is_withheld() {
            return None;
        }
        let beside = |[within, moe]: [GapPart; 2]| {
            let share = self.number(&self.column(within))?;
            Estimate::new(to_four_decimals(1.0 - share), self.number(&self.column(moe)))
        };
        let most = beside([GapPart::Within, GapPart::WithinMoe])?;
        let least = beside([GapPart::WithinAtMost, GapPart::WithinAtMostMoe]).unwrap_or(most);
        Some(Bounded { least, most })
    }

    fn whole(&self) -> Option<Estimate> {
        let (count, moe) = (Quantity::Count(self.people.clone()), Quantity::CountMoe(self.people.clone()));
        Estimate::new(self.number(&count)?, self.number(&moe))
    }

    /// Those who live where no list is complete.
    fn outside_lists(&self) -> Estimate {
        let why = NotKnown::List;
        self.part([GapPart::Unknown(why), GapPart::UnknownMoe(why)]).unwrap_or(Estimate::NONE)
    }

    /// Those without access among all people concerned. `None` where too much of the place has no number.
    pub(crate) fn fractions(&self) -> Option<Fractions> {
        self.is_comparable().then_some(())?;
        let (part, share, whole) = (self.without()?, self.share_without()?, self.whole()?);
        let fraction = |part, share| Fraction { part, whole, share: Some(share) };
        let is_whole = self.outside_lists().value() == 0.0;
        Some(Fractions { least: fraction(part.least, share.least), most: fraction(part.most, share.most), is_whole })
    }

    /// Those without access among the people who live where the lists are complete: the part of a place of which something is known.
    /// `None` where there is nobody.
    ///
    /// Tracts lie inside or outside, so that both parts of the people are independent and the square of one margin is that of all less
    /// that of the other.
    pub(crate) fn fractions_of_known(&self) -> Option<Fractions> {
        let outside = self.outside_lists();
        if outside.value() == 0.0 || !self.is_comparable() {
            return self.fractions();
        }
        let less = |all: Estimate| {
            let moe = all.moe().zip(outside.moe()).map(|(all, part)| (all.powi(2) - part.powi(2)).max(0.0).sqrt());
            Estimate::new((all.value() - outside.value()).max(0.0), moe)
        };
        let (part, whole) = (self.without()?, less(self.whole()?)?);
        let fraction = |part| Fraction { part, whole, share: None };
        let known = whole.value() > 0.0;
        known.then_some(Fractions { least: fraction(part.least), most: fraction(less(part.most)?), is_whole: true })
    }
}

impl Fractions {
    /// Whether nothing is open.
    pub(crate) fn is_one(self) -> bool {
        self.least.part.value() == self.most.part.value()
    }

    /// Shares within bounds.
    pub(crate) fn share(self) -> Option<Bounded> {
        Some(Bounded { least: self.least.share()?, most: self.most.share()? })
    }

    /// A share here less one of a larger place. That some live outside all lists and others not makes the two places overlap in part:
    /// then they are taken for independent, which errs on the side of caution.
    pub(crate) fn less(&self, own: Fraction, all: Fraction) -> Option<Estimate> {
        if self.is_whole { own.less_containing(all) } else { Some(own.share()?.minus(all.share()?)) }
    }
}

/// Below, a number is about too small a part of a place to be compared: as with the ground that tracts cover.
const ENOUGH_KNOWN: f64 = 0.95;

/// The share of a row, 0..=1, that lies in tracts of which the number of some people is known.
pub(crate) fn known(table: &Table, row: usize, people: &IndicatorId) -> f64 {
    let cells = table.numbers(&Quantity::Known(people.clone()));
    cells.and_then(|cells| cells[row]).unwrap_or(1.0)
}

/// Whether a number is about enough of a row to be compared.
pub(crate) fn is_comparable(table: &Table, row: usize, people: &IndicatorId) -> bool {
    known(table, row, people) >= ENOUGH_KNOWN
}

/// As exact as the share in the exports.
pub(crate) fn to_four_decimals(share: f64) -> f64 {
    (share * 1e4).round() / 1e4
}
