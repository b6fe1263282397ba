//! Seeded random numbers, the same on every machine.
//!
//! This module uses + − × ÷ and √ only, whose results IEEE 754 defines exactly. Sines, powers and logarithms differ
//! between machines.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

use crate::sample::rounding;

/// A purpose of random numbers. Each has its own stream, so that changes to one do not affect the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    Terrain,
    Corners,
    Parks,
    Population,
    Tracts,
    Languages,
    Survey,
    Clinics,
    LegalHelp,
    Areas,
    ClinicContacts,
    LegalContacts,
}

/// A stream of random numbers.
pub(super) struct SampleRng(ChaCha8Rng);

impl SampleRng {
    /// The stream of a seed for a purpose.
    pub(super) fn new(seed: u64, purpose: Purpose) -> Self {
        // The seed is the key itself: the expansion of `seed_from_u64` may change between versions of the crate.
        let mut key = [0; 32];
        key[..8].copy_from_slice(&seed.to_le_bytes());
        let mut numbers = ChaCha8Rng::from_seed(key);
        numbers.set_stream(purpose as u64);
        Self(numbers)
    }

    /// A uniform number in 0..1.
    pub(super) fn unit(&mut self) -> f64 {
        f64::from(self.0.next_u32()) / 4_294_967_296.0
    }

    /// A uniform number between two others.
    pub(super) fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.unit()
    }

    /// A uniform integer in `0..count`; 0 if `count` is 0.
    pub(super) fn below(&mut self, count: u32) -> u32 {
        rounding::floor(self.unit() * f64::from(count)).min(count.saturating_sub(1))
    }

    /// An approximately normal number with mean 0 and standard deviation 1, within ±3.5: the scaled sum of four uniform
    /// numbers.
    pub(super) fn approximate_normal(&mut self) -> f64 {
        const SQUARE_ROOT_OF_3: f64 = 1.732_050_807_568_877_2;
        (self.unit() + self.unit() + self.unit() + self.unit() - 2.0) * SQUARE_ROOT_OF_3
    }

    /// Stochastic rounding: one of the two integers next to `value`, with `value` as its expectation.
    pub(super) fn rounded(&mut self, value: f64) -> u32 {
        rounding::floor(value + self.unit())
    }

    /// `true` with a probability.
    pub(super) fn chance_of(&mut self, share: f64) -> bool {
        self.unit() < share
    }

    /// A uniform choice.
    pub(super) fn pick<T: Copy, const N: usize>(&mut self, choices: [T; N]) -> T {
        choices[rounding::floor(self.unit() * f64::from(u32::try_from(N).unwrap_or(u32::MAX))) as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_always_gives_the_same_numbers() {
        let mut rng = SampleRng::new(7, Purpose::Terrain);
        let numbers: Vec<u32> = (0..6).map(|_| rng.below(1000)).collect();
        insta::assert_snapshot!(format!("{numbers:?}"), @"[172, 764, 916, 465, 447, 5]");
    }

    #[test]
    fn purposes_do_not_share_numbers() {
        let first = |purpose| SampleRng::new(7, purpose).unit().to_bits();
        assert_ne!(first(Purpose::Terrain), first(Purpose::Parks));
    }

    #[test]
    fn approximate_normal_numbers_have_mean_0_and_standard_deviation_1() {
        let mut rng = SampleRng::new(1, Purpose::Terrain);
        let numbers: Vec<f64> = (0..10_000).map(|_| rng.approximate_normal()).collect();
        let mean = numbers.iter().sum::<f64>() / 1e4;
        let variance = numbers.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / 1e4;
        assert!(mean.abs() < 0.03 && (variance - 1.0).abs() < 0.03, "{mean} {variance}");
    }
}
