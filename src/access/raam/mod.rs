//! Rational agents: people choose where to go, and crowding is a cost.

mod forest;
mod market;

use crate::access::raam::forest::settle;
use crate::access::raam::market::Market;
use crate::travel::CostMatrix;

/// How people weigh the way against the crowd.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Agents {
    /// The cost of travel that is as bad as one full load, in the unit of the costs; above 0.
    pub tau: f64,
    /// How much demand for each unit of supply is one full load; above 0. `None` takes all demand over all supply.
    pub rho: Option<f64>,
    /// The highest cost of travel that anybody accepts.
    pub cutoff: Option<f64>,
}

/// Where nobody can do better by going elsewhere.
#[derive(Debug, Clone, PartialEq)]
pub struct Equilibrium {
    /// For each place of demand the cost of its best choice, travel and crowd together, in full loads: lower is better. `None` where no
    /// supply is in reach. Where nobody lives it is what somebody would find.
    pub access: Vec<Option<f64>>,
    /// How many people go to each place of supply.
    pub loads: Vec<f64>,
    /// A bound on how far this is from the equilibrium: the relative difference of the potential from a lower bound of it.
    pub gap: f64,
}

/// Rational agent access: everybody minimises `t_ij/tau + D_j/(rho S_j)`, where `D_j` is how many go there.
///
/// The equilibrium is the minimum of a convex function (Beckmann's), and what comes back is certified by the gap to its
/// dual, about 1e-13. Saxon and Snow 2020, doi:10.1080/24694452.2019.1629870, and with them PySAL, move people a hundred and fifty
/// times by a rule of thumb; places then differ from the equilibrium by a few percent, some by more than the half. Laws: nobody
/// gains by going elsewhere; all who have supply in reach go somewhere.
#[must_use]
pub fn rational_agents(costs: &CostMatrix, demand: &[f64], supply: &[f64], agents: &Agents) -> Equilibrium {
    const ENOUGH: f64 = 1e-13;
    const MOST_ROUNDS: usize = 2_000;
    const ROUNDS_WITHOUT_GAIN: usize = 12;
    let mut market = Market::new(costs, demand, supply, agents);
    let (mut best, mut stalled) = (market.gap(), 0);
    let mut settled = market.clone_flows();
    for _ in 0..MOST_ROUNDS {
        if best <= ENOUGH || stalled >= ROUNDS_WITHOUT_GAIN {
            break;
        }
        market.sweep();
        settle(&mut market);
        let gap = market.gap();
        stalled = if gap < best { 0 } else { stalled + 1 };
        if gap < best {
            best = gap;
            settled = market.clone_flows();
        }
    }
    market.restore(settled);
    Equilibrium { access: market.access(costs, supply, agents), loads: market.loads().to_vec(), gap: best.max(0.0) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::travel::Pair;

    /// The set of oddities of the oracles; the exact equilibrium by another program (numba 0.68.1, duality gap 0). PySAL's 150
    /// cycles end at 0.755745 instead of 0.755826 with tau 30.
    #[test]
    fn odd_places_are_at_the_equilibrium() {
        let pairs = [
            (0, 0, 0.0),
            (0, 1, 10.0),
            (0, 2, 20.0),
            (1, 0, 30.0),
            (1, 1, 20.0),
            (1, 2, 60.0),
            (2, 0, 10.0),
            (2, 3, 5.0),
            (3, 0, 75.0),
            (3, 1, 90.0),
            (5, 2, 12.0),
        ];
        let pairs = pairs.map(|(origin, site, cost)| Pair { origin, site, cost });
        let table = CostMatrix::from_pairs([6, 4], None, &pairs).unwrap();
        let people = [100.0, 200.0, 0.0, 50.0, 80.0, 40.0];
        for (tau, expected) in [
            (60.0, [0.803_444_782_168_186_4, 1.303_444_782_168_186_5, 2.053_444_782_168_186_5]),
            (30.0, [0.755_825_734_549_138_8, 1.755_825_734_549_138_8, 3.255_825_734_549_138_6]),
        ] {
            let found =
                rational_agents(&table, &people, &[10.0, 4.0, 0.0, 2.0], &Agents { tau, rho: None, cutoff: None });
            for (place, expected) in [0, 1, 3].into_iter().zip(expected) {
                assert!((found.access[place].unwrap() - expected).abs() < 1e-12, "{found:?}");
            }
            assert_eq!(found.access[4..], [None, None]);
            // Nobody lives in place 2, and clinic 3 is empty: what somebody would find there is the way.
            assert_eq!(found.access[2], Some(5.0 / tau));
        }
    }
}
