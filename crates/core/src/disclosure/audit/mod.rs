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
mod merged_system;
mod null_vector;

use crate::disclosure::audit::elimination::Elimination;
use crate::disclosure::audit::merged_system::MergedSystem;

/// An unknown is determined if its entry, of 0.5 to 1 before the projection, falls below this.
const DETERMINED_TOLERANCE: f64 = 1e-6;

/// Linear equations with unknown right-hand sides, as a sparse matrix by rows.
#[derive(Debug, Default)]
pub(super) struct Equations {
    /// Unknowns and their weights, row by row.
    terms: Vec<(u32, f64)>,
    /// The end of each row in `terms`.
    ends: Vec<usize>,
}

impl Equations {
    /// Adds an equation: unknowns and their weights.
    pub(super) fn add(&mut self, terms: impl Iterator<Item = (u32, f64)>) {
        self.terms.extend(terms);
        self.ends.push(self.terms.len());
    }

    fn len(&self) -> usize {
        self.ends.len()
    }

    fn of(&self, equation: u32) -> &[(u32, f64)] {
        let equation = equation as usize;
        let begin = if equation == 0 { 0 } else { self.ends[equation - 1] };
        &self.terms[begin..self.ends[equation]]
    }

    fn each(&self) -> impl Iterator<Item = &[(u32, f64)]> {
        let begins = std::iter::once(&0).chain(&self.ends);
        begins.zip(&self.ends).map(|(&begin, &end)| &self.terms[begin..end])
    }

    /// The equations of each unknown, and its weights in them.
    fn by_unknown(&self, unknowns: usize) -> Vec<Vec<(u32, f64)>> {
        let mut by_unknown: Vec<Vec<(u32, f64)>> = vec![Vec::new(); unknowns];
        for (equation, number) in self.each().zip(0..) {
            for &(unknown, weight) in equation {
                by_unknown[unknown as usize].push((number, weight));
            }
        }
        by_unknown
    }
}

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

/// A pseudorandom number of magnitude 0.5 to 1 and either sign, the same for the same slot and draw.
///
/// Source: `splitmix64`, Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators (2014).
#[expect(clippy::cast_precision_loss, reason = "52 bits fit")]
fn pseudorandom(slot: u64, draw: u64) -> f64 {
    let mut bits =
        (slot + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15).wrapping_add(draw.wrapping_mul(0xD1B5_4A32_D192_ED03));
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    bits ^= bits >> 31;
    let size = 0.5 + (bits >> 12) as f64 / (1_u64 << 53) as f64;
    if bits & 1 == 0 { size } else { -size }
}
