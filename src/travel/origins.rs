//! Where people are inside their tract.

use std::ops::Range;

use crate::domain::{PerTract, Position, TractIdx};

/// A place that people set out from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Origin {
    /// Where it is.
    pub position: Position,
    /// How many people it stands for, relative to the other origins of its tract: finite and above 0.
    pub weight: f64,
}

/// The origins of a region, tract by tract. Every tract has at least one.
#[derive(Debug, Clone)]
pub struct Origins {
    all: Vec<Origin>,
    ranges: PerTract<Range<usize>>,
}

impl Origins {
    /// The origins of each tract, at least one a tract.
    #[must_use]
    pub fn new(of_tract: Vec<Vec<Origin>>) -> Self {
        let ranges = of_tract
            .iter()
            .scan(0, |end, origins| {
                let start = *end;
                *end += origins.len();
                Some(start..*end)
            })
            .collect();
        Self { all: of_tract.into_iter().flatten().collect(), ranges: PerTract::from_vec(ranges) }
    }

    /// All origins, in the order of their tracts.
    #[must_use]
    pub fn all(&self) -> &[Origin] {
        &self.all
    }

    /// How many tracts they are in.
    #[must_use]
    pub const fn tracts(&self) -> usize {
        self.ranges.len()
    }

    /// Which of all origins are those of a tract.
    #[must_use]
    pub fn range(&self, tract: TractIdx) -> Range<usize> {
        self.ranges[tract].clone()
    }

    /// The mean over the people of a tract of a number that is known for each origin.
    pub fn mean(&self, tract: TractIdx, of_origin: impl Fn(usize) -> f64) -> f64 {
        let range = self.range(tract);
        let people: f64 = self.all[range.clone()].iter().map(|origin| origin.weight).sum();
        range.map(|origin| of_origin(origin) * self.all[origin].weight).sum::<f64>() / people
    }
}
