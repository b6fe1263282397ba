//! People counted by the size of something: income, rent, age.

use crate::domain::Estimate;

/// Where a bin begins and ends; its low end belongs to it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Span {
    /// Less than this number.
    Below(f64),
    /// From the first number to the second.
    Between(f64, f64),
    /// This number or more.
    From(f64),
}

/// The people between two numbers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bin {
    /// Where they are.
    pub span: Span,
    /// How many people, or households, they are.
    pub count: Estimate,
}

/// Bins in rising order, without gaps, with somebody in them.
#[derive(Debug, Clone, PartialEq)]
pub struct Bins {
    bins: Vec<Bin>,
    people: f64,
}

/// Why bins are no distribution. They are counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
pub enum BinsError {
    /// Nothing given.
    #[error("there are no bins")]
    Empty,
    /// All counts are zero.
    #[error("nobody is in any bin, so there is no median")]
    Nobody,
    /// A count below zero.
    #[error("bin {0} has fewer than zero people")]
    Negative(usize),
    /// A bin that ends before it begins.
    #[error("bin {0} does not end above where it begins; write the lower number first")]
    Reversed(usize),
    /// An open end in the middle, or on both sides.
    #[error("bin {0} is open where another bin should follow; only the first can be open below, and the last above")]
    OpenInside(usize),
    /// A bin that begins before the one before it ends.
    #[error("bin {bin} begins at {low}, before bin {0} ends at {high}; write the bins from low to high", bin - 1)]
    Overlapping {
        /// Which one.
        bin: usize,
        /// Where it begins.
        low: f64,
        /// Where the one before it ends.
        high: f64,
    },
    /// A bin that begins after the one before it ends.
    #[error("nothing is said about {high} to {low}, between bins {0} and {bin}; write a bin for it, of 0 where nobody is in it", bin - 1)]
    Gap {
        /// The bin above the gap.
        bin: usize,
        /// Where it begins.
        low: f64,
        /// Where the one before it ends.
        high: f64,
    },
}

/// How people are spread inside a bin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spread {
    /// Evenly from its low end to its high end.
    Even,
    /// As Pareto found it for incomes: thinner towards the high end. Bins that begin at zero or below, and the last one
    /// with people in it, are even all the same.
    Pareto,
}

/// Where a part of the people ends.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Quantile {
    /// In a bin with two ends.
    Within(f64),
    /// In the bin that is open above this number.
    AtLeast(f64),
    /// In the bin that is open below this number.
    AtMost(f64),
}

impl Span {
    const fn low(self) -> Option<f64> {
        match self {
            Self::Below(_) => None,
            Self::Between(low, _) | Self::From(low) => Some(low),
        }
    }

    /// The same bin, drawn up to where the next one begins if that is at most one further on.
    fn up_to(self, next: f64, bin: usize) -> Result<Self, BinsError> {
        match self {
            Self::Below(high) | Self::Between(_, high) if next < high => {
                Err(BinsError::Overlapping { bin, low: next, high })
            }
            Self::Below(high) | Self::Between(_, high) if next - high > 1.0 => {
                Err(BinsError::Gap { bin, low: next, high })
            }
            Self::Below(_) => Ok(Self::Below(next)),
            Self::Between(low, _) => Ok(Self::Between(low, next)),
            Self::From(_) => Ok(self),
        }
    }
}

impl Bins {
    /// Bins as the Census labels them, `10,000 to 14,999` before `15,000 to …`, end where the next one begins.
    ///
    /// # Errors
    /// Where they do not follow one another from low to high, or nobody is in them.
    pub fn new(mut bins: Vec<Bin>) -> Result<Self, BinsError> {
        let count = bins.len();
        for at in 0..count {
            let bin = at + 1;
            if bins[at].count.value() < 0.0 {
                return Err(BinsError::Negative(bin));
            }
            match bins[at].span {
                Span::Below(_) if at > 0 => return Err(BinsError::OpenInside(bin)),
                Span::From(_) if bin < count => return Err(BinsError::OpenInside(bin)),
                Span::Between(low, high) if low >= high => return Err(BinsError::Reversed(bin)),
                _ => {}
            }
            if let (Some(low), Some(before)) = (bins[at].span.low(), at.checked_sub(1)) {
                bins[before].span = bins[before].span.up_to(low, bin)?;
            }
        }
        let people = bins.iter().map(|bin| bin.count.value()).sum();
        match count {
            0 => Err(BinsError::Empty),
            _ if people == 0.0 => Err(BinsError::Nobody),
            _ => Ok(Self { bins, people }),
        }
    }

    /// All people, more than zero.
    #[must_use]
    pub const fn people(&self) -> f64 {
        self.people
    }

    /// The people of each bin, from low to high.
    pub fn counts(&self) -> impl Iterator<Item = Estimate> {
        self.bins.iter().map(|bin| bin.count)
    }

    /// The number that a part of the people, between 0 and 1, are below.
    pub(crate) fn quantile(&self, part: f64, spread: Spread) -> Quantile {
        let wanted = part * self.people;
        let mut below = 0.0;
        // Somebody is in a bin, so that this is always replaced.
        let mut found = Quantile::AtLeast(0.0);
        for bin in self.bins.iter().filter(|bin| bin.count.value() > 0.0) {
            let people = bin.count.value();
            found = match bin.span {
                Span::Below(high) => Quantile::AtMost(high),
                Span::From(low) => Quantile::AtLeast(low),
                Span::Between(low, high) => {
                    let within = ((wanted - below) / people).clamp(0.0, 1.0);
                    Quantile::Within(match spread {
                        Spread::Pareto if low > 0.0 => self.pareto(low, high, [below, below + people], within),
                        _ => low + within * (high - low),
                    })
                }
            };
            below += people;
            if below >= wanted {
                break;
            }
        }
        found
    }

    /// Between `low` and `high`, the people above a number fall as a power of it.
    fn pareto(&self, low: f64, high: f64, below: [f64; 2], within: f64) -> f64 {
        let [above_low, above_high] = below.map(|people| self.people - people);
        if above_high <= 0.0 {
            return low + within * (high - low);
        }
        let above = above_low + within * (above_high - above_low);
        low * (high / low).powf((above_low / above).ln() / (above_low / above_high).ln())
    }
}
