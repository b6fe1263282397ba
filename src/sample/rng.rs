//! Chance that repeats itself: a seed throws the same numbers on every machine and on every date.
//!
//! This room computes with + − × ÷ and √ only, which IEEE 754 defines to the last bit. Sines, powers and logarithms
//! differ between machines, and a sample must not.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

use crate::sample::whole;

/// What is thrown for. Each purpose has numbers of its own, so that one park more moves no clinic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    Land,
    Corners,
    Parks,
    Homes,
    Tracts,
    Languages,
    Survey,
    Clinics,
    LegalHelp,
    Areas,
}

/// A stream of numbers by chance.
pub(super) struct Dice(ChaCha8Rng);

impl Dice {
    /// The stream of a seed for a purpose.
    pub(super) fn new(seed: u64, purpose: Purpose) -> Self {
        // The seed is the key as it stands: how `seed_from_u64` spreads a seed may change between versions of the crate.
        let mut key = [0; 32];
        key[..8].copy_from_slice(&seed.to_le_bytes());
        let mut numbers = ChaCha8Rng::from_seed(key);
        numbers.set_stream(purpose as u64);
        Self(numbers)
    }

    /// A number in 0..1.
    pub(super) fn unit(&mut self) -> f64 {
        f64::from(self.0.next_u32()) / 4_294_967_296.0
    }

    /// A number between two others.
    pub(super) fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.unit()
    }

    /// A whole number in `0..count`; 0 where there is nothing to choose.
    pub(super) fn below(&mut self, count: u32) -> u32 {
        whole::floor(self.unit() * f64::from(count)).min(count.saturating_sub(1))
    }

    /// A number around 0 with a standard deviation of 1, between -3.5 and 3.5: the sum of four throws.
    pub(super) fn bell(&mut self) -> f64 {
        const SQUARE_ROOT_OF_3: f64 = 1.732_050_807_568_877_2;
        (self.unit() + self.unit() + self.unit() + self.unit() - 2.0) * SQUARE_ROOT_OF_3
    }

    /// One of the two whole numbers around `value`, so that many of them sum up to what they should.
    pub(super) fn rounded(&mut self, value: f64) -> u32 {
        whole::floor(value + self.unit())
    }

    /// `true` as often as `share` says.
    pub(super) fn happens(&mut self, share: f64) -> bool {
        self.unit() < share
    }

    /// One of several.
    pub(super) fn pick<T: Copy, const N: usize>(&mut self, choices: [T; N]) -> T {
        choices[whole::floor(self.unit() * f64::from(u32::try_from(N).unwrap_or(u32::MAX))) as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_throws_the_same_numbers_for_ever() {
        let mut dice = Dice::new(7, Purpose::Land);
        let thrown: Vec<u32> = (0..6).map(|_| dice.below(1000)).collect();
        insta::assert_snapshot!(format!("{thrown:?}"), @"[172, 764, 916, 465, 447, 5]");
    }

    #[test]
    fn purposes_do_not_share_numbers() {
        let first = |purpose| Dice::new(7, purpose).unit().to_bits();
        assert_ne!(first(Purpose::Land), first(Purpose::Parks));
    }

    #[test]
    fn the_bell_is_centered_and_one_wide() {
        let mut dice = Dice::new(1, Purpose::Land);
        let thrown: Vec<f64> = (0..10_000).map(|_| dice.bell()).collect();
        let mean = thrown.iter().sum::<f64>() / 1e4;
        let variance = thrown.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / 1e4;
        assert!(mean.abs() < 0.03 && (variance - 1.0).abs() < 0.03, "{mean} {variance}");
    }
}
