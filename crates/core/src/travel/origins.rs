//! Origins: points that stand for the people of a tract.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::domain::{CountUnit, PerTract, Position, TractIdx};

/// A point that trips start from.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Origin {
    /// Its position.
    pub position: Position,
    /// The people at it, relative to the other origins of its tract: finite and at least 0.
    pub people: f64,
    /// The homes at it: finite and at least 0; equal to `people` where homes are not counted.
    pub homes: f64,
}

impl Origin {
    /// Its weight in means over the tract, for a quantity counted by people or by households.
    #[must_use]
    pub const fn weight(&self, counted: CountUnit) -> f64 {
        match counted {
            CountUnit::People | CountUnit::Workers => self.people,
            CountUnit::Households => self.homes,
        }
    }
}

/// The origins of one tract.
#[derive(Debug, Clone, PartialEq)]
pub enum TractOrigins {
    /// Points with counts, such as census blocks: the sums of people and of homes are above 0.
    Points(Vec<Origin>),
    /// No counts within the tract: a representative point inside.
    Representative(Position),
}

/// The origins of a region, tract by tract. Every tract has at least one.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Origins {
    all: Vec<Origin>,
    ranges: PerTract<Range<usize>>,
}

impl Origins {
    /// The origins of each tract.
    #[must_use]
    pub fn new(of_tract: Vec<TractOrigins>) -> Self {
        let (mut all, mut ranges) = (Vec::new(), Vec::with_capacity(of_tract.len()));
        for tract in of_tract {
            let start = all.len();
            match tract {
                TractOrigins::Points(origins) => all.extend(origins),
                TractOrigins::Representative(position) => all.push(Origin { position, people: 1.0, homes: 1.0 }),
            }
            ranges.push(start..all.len());
        }
        Self { all, ranges: PerTract::from_vec(ranges) }
    }

    /// All origins, in the order of their tracts.
    #[must_use]
    pub fn all(&self) -> &[Origin] {
        &self.all
    }

    /// The number of tracts.
    #[must_use]
    pub const fn tracts(&self) -> usize {
        self.ranges.len()
    }

    /// The range of a tract's origins in [`Origins::all`].
    #[must_use]
    pub fn range(&self, tract: TractIdx) -> Range<usize> {
        self.ranges[tract].clone()
    }

    /// The sum of the weights of some origins.
    pub fn weight(&self, origins: impl IntoIterator<Item = usize>, counted: CountUnit) -> f64 {
        origins.into_iter().map(|origin| self.all[origin].weight(counted)).sum()
    }

    /// The mean over the people or households of a tract of a number given for each origin.
    pub fn mean(&self, tract: TractIdx, counted: CountUnit, of_origin: impl Fn(usize) -> f64) -> f64 {
        let weighted = self.range(tract).map(|origin| of_origin(origin) * self.all[origin].weight(counted));
        weighted.sum::<f64>() / self.weight(self.range(tract), counted)
    }
}
