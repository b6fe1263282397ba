//! Monte Carlo simulation of index ranks.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;
use rayon::prelude::*;

use crate::domain::Estimate;
use crate::domain::normal::approximate_normal;
use crate::gap::index::{Index, ranks, scores, values};

/// The number of simulated surveys. Of 499 ranks the 25th and the 475th are the 5th and 95th percentile.
const SIMULATIONS: u64 = 499;
const FIFTH_PERCENTILE: usize = 24;
const NINETY_FIFTH_PERCENTILE: usize = 474;

/// A fixed seed, so that the same shares give the same spread on every machine.
const SEED: [u8; 32] = *b"gapatlas: ranks of an index, v.1";

/// The range of ranks of an index in 90 % of simulated surveys, extended to the rank from the estimates.
///
/// Each share is drawn independently from a normal distribution around its estimate, with the standard error from its
/// margin; the index is computed and ranked from the drawn shares. This is a spread and not a confidence interval: it
/// adds the sampling error a second time, which pulls extreme ranks towards the middle. A place with a missing share or
/// an unknown margin has none; its share is not varied when others are ranked.
#[must_use]
pub fn rank_spread(index: &Index, shares: &[Vec<Option<Estimate>>]) -> Vec<Option<(usize, usize)>> {
    let own = ranks(&scores(index, &values(shares)));
    let is_certain =
        |place: usize| shares.iter().all(|places| places[place].is_some_and(|share| share.moe().is_some()));
    if !(0..own.len()).any(is_certain) {
        return vec![None; own.len()];
    }
    let replicates: Vec<Vec<u32>> =
        (0..SIMULATIONS).into_par_iter().map(|number| draw_replicate(index, shares, number)).collect();
    let spread = |place: usize| {
        let own = own[place].filter(|_| is_certain(place))?;
        let mut drawn: Vec<u32> = replicates.iter().map(|ranks| ranks[place]).collect();
        drawn.sort_unstable();
        let (from, to) = (drawn[FIFTH_PERCENTILE] as usize, drawn[NINETY_FIFTH_PERCENTILE] as usize);
        Some((from.min(own), to.max(own)))
    };
    (0..own.len()).into_par_iter().map(spread).collect()
}

/// The ranks of one simulated survey; 0 for a place without a rank.
fn draw_replicate(index: &Index, shares: &[Vec<Option<Estimate>>], number: u64) -> Vec<u32> {
    let mut rng = ChaCha8Rng::from_seed(SEED);
    rng.set_stream(number);
    let mut draw = |share: Estimate| {
        share.value() + share.standard_error().map_or(0.0, |error| error * approximate_normal(&mut rng))
    };
    let drawn: Vec<Vec<Option<f64>>> =
        shares.iter().map(|places| places.iter().map(|share| share.map(&mut draw)).collect()).collect();
    let ranks = ranks(&scores(index, &drawn));
    ranks.into_iter().map(|rank| rank.and_then(|rank| u32::try_from(rank).ok()).unwrap_or(0)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{LocalText, TextLanguage};
    use crate::gap::index::{Direction, Method, Weight, WeightedIndicator};

    fn index(indicators: usize) -> Index {
        let weighed = |place: usize| WeightedIndicator {
            indicator: format!("indicator_{place}").parse().unwrap(),
            weight: Weight::default(),
            direction: Direction::More,
        };
        let indicators = (0..indicators).map(weighed).collect();
        Index {
            id: "need".parse().unwrap(),
            label: LocalText::only(TextLanguage::En, "Need"),
            method: Method::ZScore,
            indicators,
        }
    }

    fn shares(places: &[(f64, Option<f64>)]) -> Vec<Option<Estimate>> {
        places.iter().map(|&(share, moe)| Estimate::new(share, moe)).collect()
    }

    #[test]
    fn without_error_the_spread_is_the_rank() {
        let exact = shares(&[(0.1, Some(0.0)), (0.4, Some(0.0)), (0.2, Some(0.0))]);
        assert_eq!(rank_spread(&index(1), &[exact]), [Some((3, 3)), Some((1, 1)), Some((2, 2))]);
    }

    #[test]
    fn tied_places_change_ranks_and_distinct_ones_do_not() {
        let near = shares(&[(0.50, Some(0.05)), (0.49, Some(0.05)), (0.1, Some(0.05))]);
        assert_eq!(rank_spread(&index(1), &[near]), [Some((1, 2)), Some((1, 2)), Some((3, 3))]);
    }

    #[test]
    fn an_unknown_margin_leaves_its_own_place_without_a_spread() {
        let part = shares(&[(0.50, None), (0.49, Some(0.05)), (0.1, Some(0.05))]);
        assert_eq!(rank_spread(&index(1), &[part]), [None, Some((1, 2)), Some((3, 3))]);
        let none = shares(&[(0.50, None), (0.49, None)]);
        assert_eq!(rank_spread(&index(1), &[none]), [None, None]);
    }

    #[test]
    fn the_same_shares_have_the_same_spread_however_many_threads_there_are() {
        let many: Vec<(f64, Option<f64>)> = (0..200)
            .map(|place| (f64::from(place * 37 % 200) / 400.0, Some(0.02 + f64::from(place % 7) / 100.0)))
            .collect();
        let two = [shares(&many), shares(&many.iter().rev().copied().collect::<Vec<_>>())];
        let alone = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
        let spread = rank_spread(&index(2), &two);
        assert_eq!(spread, alone.install(|| rank_spread(&index(2), &two)));
        for (own, rank) in spread.iter().zip(ranks(&scores(&index(2), &values(&two)))) {
            assert!(own.zip(rank).is_some_and(|((from, to), rank)| from <= rank && rank <= to));
        }
    }
}
