//! Tracts, and columns with a value for each tract.

use std::ops::{Index, IndexMut};

use geo::MultiPolygon;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::domain::Geoid;

/// The index of a tract in every [`PerTract`] column of a region.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct TractIdx(pub u32);

impl TractIdx {
    /// The index into a slice.
    #[must_use]
    pub const fn slot(self) -> usize {
        self.0 as usize
    }
}

/// A census tract: some thousand people, the smallest area for which the Census publishes most tables.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Tract {
    /// Its id in every table.
    pub geoid: Geoid,
    /// Its outline in WGS 84 longitude and latitude, valid.
    pub outline: MultiPolygon,
}

/// One value for each tract of a region, in the order of [`TractIdx`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PerTract<T>(Vec<T>);

impl<T> PerTract<T> {
    /// A column from values that are in the order of the tracts.
    #[must_use]
    pub const fn from_vec(values: Vec<T>) -> Self {
        Self(values)
    }

    /// The number of tracts.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are no tracts.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Every tract and its value.
    pub fn iter(&self) -> impl Iterator<Item = (TractIdx, &T)> {
        (0..).map(TractIdx).zip(&self.0)
    }

    /// The values in order.
    #[must_use]
    pub fn values(&self) -> &[T] {
        &self.0
    }

    /// A column of the same length, computed from this one in parallel.
    pub fn par_map<U: Send>(&self, value_of: impl Fn(TractIdx, &T) -> U + Sync) -> PerTract<U>
    where
        T: Sync,
    {
        let tracts: Vec<TractIdx> = (0..).map(TractIdx).take(self.len()).collect();
        PerTract(tracts.into_par_iter().zip(&self.0).map(|(tract, value)| value_of(tract, value)).collect())
    }
}

impl<T: Clone> PerTract<T> {
    /// A column with the same value everywhere.
    #[must_use]
    pub fn filled(value: T, tracts: usize) -> Self {
        Self(vec![value; tracts])
    }
}

impl<T> Index<TractIdx> for PerTract<T> {
    type Output = T;
    fn index(&self, tract: TractIdx) -> &T {
        &self.0[tract.slot()]
    }
}

impl<T> IndexMut<TractIdx> for PerTract<T> {
    fn index_mut(&mut self, tract: TractIdx) -> &mut T {
        &mut self.0[tract.slot()]
    }
}
