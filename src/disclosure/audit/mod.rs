//! Which withheld numbers the published sums give away.
//!
//! A withheld number is determined if some combination of the equations leaves it alone; else there are other numbers
//! that fit all equations and differ in it: a direction in which every sum stays as it is. The audit takes a direction by
//! chance, takes out of it all that an equation would notice, and looks which numbers still move. Whatever is determined
//! does not, and all else does. The same equations have the same answer on every machine: chance is a fixed sequence.
//!
//! Three steps make a nation small enough for that. Numbers that stand in the same sums are one ([`merged`]). What a sum
//! tells alone, and sums that one number takes up the slack of, need no direction ([`elimination`]). The rest, where areas of
//! several kinds overlap, is left to the direction ([`direction`]).
//!
//! Numbers are floating point and not exact, on purpose. What moves a million times less than its neighbours cannot be
//! told from what stands still, and is called determined: published sums are rounded to tenths, and shares of tracts are
//! known to some digits only, so exact arithmetic would call numbers safe that are known but for a rounding.

mod direction;
mod elimination;
mod merged;

use crate::disclosure::audit::elimination::Elimination;
use crate::disclosure::audit::merged::Merged;

/// What moves less than this, where chance moved it by 0.5 to 1, is determined.
const STILL: f64 = 1e-6;

/// Sums of unknown numbers, one after the other.
#[derive(Debug, Default)]
pub(super) struct Equations {
    /// The unknowns and their weights.
    terms: Vec<(u32, f64)>,
    /// Where each equation ends.
    ends: Vec<usize>,
}

impl Equations {
    /// Adds a sum: unknown numbers by their places, and what each counts in it.
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

    /// The equations that each unknown is in, and its weights there.
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

/// What a system of sums tells.
#[derive(Debug)]
pub(super) struct Audit {
    merged: Merged,
    elimination: Elimination,
}

impl Audit {
    /// Of so many unknown numbers. The first `wholes` equations have no unknown in common, and count each of theirs once.
    pub(super) fn new(equations: &Equations, wholes: usize, unknowns: usize) -> Self {
        let merged = Merged::new(equations, wholes, unknowns);
        let elimination = Elimination::new(merged.equations(), merged.clusters(), merged.unknowns());
        Self { merged, elimination }
    }

    /// Which unknown numbers the equations determine, as far as one draw of chance shows: once in a while a number is
    /// called determined that is not.
    pub(super) fn determined(&self, draw: u64) -> Vec<bool> {
        let moves = self.elimination.unnoticed(self.merged.equations(), draw, self.merged.unknowns());
        let moves = self.merged.apart(&moves);
        moves.into_iter().map(|moved| moved.is_some_and(|moved| moved.abs() < STILL)).collect()
    }

    /// How often each equation stands in a combination of them that tells the asked numbers, which they determine: all of
    /// them at once, each by a factor of chance.
    pub(super) fn told_by(&self, asked: impl Iterator<Item = u32>) -> Vec<f64> {
        let asked: Vec<(u32, f64)> = asked.zip(0..).map(|(unknown, slot)| (unknown, chance(slot, u64::MAX))).collect();
        let (wanted, carried) = self.merged.together(&asked);
        let often = self.elimination.told_by(self.merged.equations(), wanted);
        self.merged.often_apart(&often, &carried)
    }
}

/// A number of 0.5 to 1, with either sign, that looks like chance and is the same for the same slot and draw.
///
/// Source: `splitmix64`, Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators (2014).
#[expect(clippy::cast_precision_loss, reason = "52 bits fit")]
fn chance(slot: u64, draw: u64) -> f64 {
    let mut bits =
        (slot + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15).wrapping_add(draw.wrapping_mul(0xD1B5_4A32_D192_ED03));
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    bits ^= bits >> 31;
    let size = 0.5 + (bits >> 12) as f64 / (1_u64 << 53) as f64;
    if bits & 1 == 0 { size } else { -size }
}
