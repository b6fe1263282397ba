//! Disclosure audit: which suppressed numbers the published sums determine.
//!
//! A suppressed number is determined if a linear combination of the equations isolates it, that is, if it is zero in
//! every vector of their null space. The audit projects a pseudorandom vector onto the null space: the entries of
//! determined unknowns become zero, and almost surely no others. The pseudorandom sequence is fixed, so that the same
//! equations have the same answer on every machine.
//!
//! Three steps reduce a nationwide system. Unknowns in the same sums are merged ([`merged_system`]). Singleton
//! equations, and equations with a slack unknown, are eliminated ([`elimination`]). The core, where areas of several
//! kinds overlap, is left to the projection ([`null_vector`]).
//!
//! Floating point is used on purpose. An entry a million times smaller than the others counts as determined: published
//! sums are rounded to tenths and tract shares to some digits, so that exact arithmetic would call unknowns safe that
//! are known up to rounding.

mod elimination;
mod equations;
mod merged_system;
mod null_vector;

use crate::disclosure::audit::elimination::Elimination;
use crate::disclosure::audit::merged_system::MergedSystem;
use crate::disclosure::audit::null_vector::{DETERMINED_TOLERANCE, pseudorandom};

pub(super) use equations::Equations;

/// A system of published sums, prepared for the audit.
#[derive(Debug)]
pub(super) struct Audit {
    merged: MergedSystem,
    elimination: Elimination,
}

impl Audit {
    /// No two of the first `totals` equations have an unknown in common, and all their weights are 1.
    pub(super) fn new(equations: &Equations, totals: usize, unknowns: usize) -> Self {
        let merged = MergedSystem::new(equations, totals, unknowns);
        let elimination = Elimination::new(merged.equations(), merged.components(), merged.unknowns());
        Self { merged, elimination }
    }

    /// Which unknowns the equations determine, by one pseudorandom draw: rarely an unknown is called determined that is
    /// not.
    pub(super) fn determined(&self, draw: u64) -> Vec<bool> {
        let vector = self.elimination.null_vector(self.merged.equations(), draw, self.merged.unknowns());
        let entries = self.merged.expand(&vector).into_iter();
        entries.map(|entry| entry.is_some_and(|entry| entry.abs() < DETERMINED_TOLERANCE)).collect()
    }

    /// The coefficient of each equation in a combination that equals a pseudorandomly weighted sum of determined
    /// unknowns.
    pub(super) fn disclosing_sums(&self, unknowns: impl Iterator<Item = u32>) -> Vec<f64> {
        let weighted: Vec<(u32, f64)> =
            unknowns.zip(0..).map(|(unknown, slot)| (unknown, pseudorandom(slot, u64::MAX))).collect();
        let (target, potentials) = self.merged.contract(&weighted);
        let coefficients = self.elimination.disclosing_sums(self.merged.equations(), target);
        self.merged.expand_coefficients(&coefficients, &potentials)
    }
}
