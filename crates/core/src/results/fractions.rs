//! Shares within bounds, and how they compare.

use crate::domain::{Bounded, ComparisonResult, Estimate, Fraction};

/// A part of the people of a place as a fraction of all: the lower and the upper bound.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fractions {
    /// The lower bound.
    pub least: Fraction,
    /// The upper bound.
    pub most: Fraction,
    /// Whether the fractions are about all people of the area and not only about those where inventories are complete.
    pub is_whole: bool,
}

impl Fractions {
    /// A fraction without unknown parts.
    #[must_use]
    pub const fn exact(fraction: Fraction) -> Self {
        Self { least: fraction, most: fraction, is_whole: true }
    }

    /// Whether both bounds are the same.
    #[must_use]
    pub fn is_exact(self) -> bool {
        self.least.part.value() == self.most.part.value()
    }

    /// The bounds of the share.
    #[must_use]
    pub fn share(self) -> Option<Bounded> {
        Some(Bounded { least: self.least.share()?, most: self.most.share()? })
    }

    /// The difference of a share here and one of a larger area. Where some people live outside complete inventories the
    /// areas overlap in part; they are taken as independent then, which is conservative.
    fn difference(self, own: Fraction, all: Fraction) -> Option<Estimate> {
        if self.is_whole { own.less_containing(all) } else { Some(own.share()?.minus(all.share()?)) }
    }
}

/// A share compared with that of a reference, such as a larger area.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ShareComparison {
    /// The share of the reference, 0..=1; `None` where too little of it is known.
    pub reference: Option<Bounded>,
    /// The share here less that of the reference; `None` where one of them is missing or has different bounds.
    pub difference: Option<Estimate>,
    /// Whether the difference is significant for every value between the bounds.
    pub result: ComparisonResult,
}

impl ShareComparison {
    /// Tests the share of a place against that of a reference.
    #[must_use]
    pub fn of(own: Option<Fractions>, reference: Option<Fractions>) -> Self {
        let both = own.zip(reference);
        let exact = both.filter(|(own, all)| own.is_exact() && all.is_exact());
        Self {
            reference: reference.and_then(Fractions::share),
            difference: exact.and_then(|(own, all)| own.difference(own.least, all.least)),
            result: both.map_or(ComparisonResult::Unknown, |(own, all)| {
                let ends = |fractions: Fractions| [fractions.least, fractions.most];
                ComparisonResult::at_bounds(ends(own), ends(all), |a, b| own.difference(a, b))
            }),
        }
    }

    /// The comparison of the complements of both shares.
    #[must_use]
    pub fn of_complements(self) -> Self {
        Self {
            reference: self.reference.and_then(complement),
            difference: self.difference.and_then(|own| Estimate::new(-own.value(), own.moe())),
            result: self.result.reversed(),
        }
    }
}

/// The complement of a share, 0..=1. Different bounds change places.
fn complement(share: Bounded) -> Option<Bounded> {
    let of = |share: Estimate| Estimate::new(1.0 - share.value(), share.moe());
    let (least, most) = if share.is_exact() { (share.least, share.most) } else { (share.most, share.least) };
    Some(Bounded { least: of(least)?, most: of(most)? })
}
