//! Binned counts of people by a quantity: income, rent, age.

use crate::domain::Estimate;

/// The range of a bin; the lower limit is included.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum BinRange {
    /// Less than this number.
    Below(f64),
    /// From the first number to the second.
    Between(f64, f64),
    /// This number or more.
    From(f64),
}

/// A bin and its count.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bin {
    /// Its limits.
    pub span: BinRange,
    /// The people or households in it.
    pub count: Estimate,
}

/// Bins in ascending order without gaps, with a total count above zero.
#[derive(Debug, Clone, PartialEq)]
pub struct Bins {
    bins: Vec<Bin>,
    people: f64,
}

/// Why bins are not a distribution. Bins are numbered from 1.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
pub enum BinsError {
    /// There are no bins.
    #[error("there are no bins")]
    Empty,
    /// All counts are zero.
    #[error("nobody is in any bin, so there is no median")]
    Nobody,
    /// A count below zero.
    #[error("bin {0} has fewer than zero people")]
    Negative(usize),
    /// A bin whose upper limit is not above its lower limit.
    #[error("bin {0} does not end above where it begins; write the lower number first")]
    Reversed(usize),
    /// An open-ended bin that is neither first nor last.
    #[error("bin {0} is open where another bin should follow; only the first can be open below, and the last above")]
    OpenInside(usize),
    /// A bin that begins before the previous one ends.
    #[error("bin {bin} begins at {low}, before bin {0} ends at {high}; write the bins from low to high", bin - 1)]
    Overlapping {
        /// The bin.
        bin: usize,
        /// Its lower limit.
        low: f64,
        /// The upper limit of the previous bin.
        high: f64,
    },
    /// A bin that begins after the previous one ends.
    #[error("no bin covers {high} to {low}, between bins {0} and {bin}; add one, with 0 if nobody is in it", bin - 1)]
    Gap {
        /// The bin above the gap.
        bin: usize,
        /// Its lower limit.
        low: f64,
        /// The upper limit of the previous bin.
        high: f64,
    },
}

/// How people are assumed to be distributed within a bin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BinInterpolation {
    /// Uniformly.
    Linear,
    /// By a Pareto distribution, as for incomes. Bins that begin at zero or below, and the last bin with people, are
    /// linear all the same.
    Pareto,
}

/// The value of a quantile.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Quantile {
    /// In a closed bin.
    Within(f64),
    /// In the bin that is open above this number.
    AtLeast(f64),
    /// In the bin that is open below this number.
    AtMost(f64),
}

impl BinRange {
    const fn low(self) -> Option<f64> {
        match self {
            Self::Below(_) => None,
            Self::Between(low, _) | Self::From(low) => Some(low),
        }
    }

    /// The range extended to the lower limit of the next bin, which is at most 1 above its own upper limit.
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
    /// Bins may have the labels of the Census, `10,000 to 14,999` before `15,000 to …`: they are extended to the next.
    ///
    /// # Errors
    /// If they overlap, leave a gap or are not ascending, or nobody is in them.
    pub fn new(mut bins: Vec<Bin>) -> Result<Self, BinsError> {
        let count = bins.len();
        for at in 0..count {
            let bin = at + 1;
            if bins[at].count.value() < 0.0 {
                return Err(BinsError::Negative(bin));
            }
            match bins[at].span {
                BinRange::Below(_) if at > 0 => return Err(BinsError::OpenInside(bin)),
                BinRange::From(_) if bin < count => return Err(BinsError::OpenInside(bin)),
                BinRange::Between(low, high) if low >= high => return Err(BinsError::Reversed(bin)),
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

    /// The total count, above zero.
    #[must_use]
    pub const fn people(&self) -> f64 {
        self.people
    }

    /// The counts of the bins, ascending.
    pub fn counts(&self) -> impl Iterator<Item = Estimate> {
        self.bins.iter().map(|bin| bin.count)
    }

    /// The value below which a share of the people, 0..=1, lies.
    pub(crate) fn quantile(&self, share: f64, interpolation: BinInterpolation) -> Quantile {
        let wanted = share * self.people;
        let mut below = 0.0;
        // Always replaced, as the total count is above zero.
        let mut found = Quantile::AtLeast(0.0);
        for bin in self.bins.iter().filter(|bin| bin.count.value() > 0.0) {
            let people = bin.count.value();
            found = match bin.span {
                BinRange::Below(high) => Quantile::AtMost(high),
                BinRange::From(low) => Quantile::AtLeast(low),
                BinRange::Between(low, high) => {
                    let within = ((wanted - below) / people).clamp(0.0, 1.0);
                    Quantile::Within(match interpolation {
                        BinInterpolation::Pareto if low > 0.0 => {
                            self.pareto(low, high, [below, below + people], within)
                        }
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

    /// Between `low` and `high`, the number of people above a value is a power of it.
    fn pareto(&self, low: f64, high: f64, below: [f64; 2], within: f64) -> f64 {
        let [above_low, above_high] = below.map(|people| self.people - people);
        if above_high <= 0.0 {
            return low + within * (high - low);
        }
        let above = above_low + within * (above_high - above_low);
        low * (high / low).powf((above_low / above).ln() / (above_low / above_high).ln())
    }
}
