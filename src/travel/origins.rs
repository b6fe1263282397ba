//! Where people are inside their tract.

use std::ops::Range;

use crate::domain::{Counted, PerTract, Position, TractIdx};

/// A place that people set out from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Origin {
    /// Where it is.
    pub position: Position,
    /// How many people it stands for, relative to the other origins of its tract: finite and at least 0.
    pub people: f64,
    /// How many homes it stands for: finite and at least 0; as many as people where homes were not counted.
    pub homes: f64,
}

impl Origin {
    /// How much it weighs among those of its tract, for something that is counted by people or by households.
    #[must_use]
    pub const fn weight(&self, counted: Counted) -> f64 {
        match counted {
            Counted::People | Counted::Workers => self.people,
            Counted::Households => self.homes,
        }
    }
}

/// Where the people of one tract are.
#[derive(Debug, Clone, PartialEq)]
pub enum InTract {
    /// At points that were counted: their people sum to more than 0, and so do their homes.
    At(Vec<Origin>),
    /// Nobody knows: a point inside stands in for all of it.
    StandIn(Position),
}

/// The origins of a region, tract by tract. Every tract has at least one.
#[derive(Debug, Clone)]
pub struct Origins {
    all: Vec<Origin>,
    ranges: PerTract<Range<usize>>,
}

impl Origins {
    /// The origins of each tract.
    #[must_use]
    pub fn new(of_tract: Vec<InTract>) -> Self {
        let (mut all, mut ranges) = (Vec::new(), Vec::with_capacity(of_tract.len()));
        for tract in of_tract {
            let start = all.len();
            match tract {
                InTract::At(origins) => all.extend(origins),
                InTract::StandIn(position) => all.push(Origin { position, people: 1.0, homes: 1.0 }),
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

    /// The weight of some origins together.
    pub fn weight(&self, origins: impl IntoIterator<Item = usize>, counted: Counted) -> f64 {
        origins.into_iter().map(|origin| self.all[origin].weight(counted)).sum()
    }

    /// The mean, over the people or households of a tract, of a number that is known for each origin.
    pub fn mean(&self, tract: TractIdx, counted: Counted, of_origin: impl Fn(usize) -> f64) -> f64 {
        let weighted = self.range(tract).map(|origin| of_origin(origin) * self.all[origin].weight(counted));
        weighted.sum::<f64>() / self.weight(self.range(tract), counted)
    }
}
