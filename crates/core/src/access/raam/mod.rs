//! Rational agent access model (RAAM): people choose sites, and congestion is a cost.

mod assignment;
mod forest;

use crate::access::raam::assignment::Assignment;
use crate::access::raam::forest::equilibrate;
use crate::travel::CostMatrix;

pub use assignment::RaamParameters;

/// A user equilibrium: nobody gains by going elsewhere.
#[derive(Debug, Clone, PartialEq)]
pub struct Equilibrium {
    /// For each place the cost of its best choice, travel and congestion together, in full loads: lower is better.
    /// `None` where no supply is in reach. Where nobody lives, it is the cost that one person would have.
    pub access: Vec<Option<f64>>,
    /// The number of people that go to each site.
    pub loads: Vec<f64>,
    /// The relative duality gap: the relative difference of the potential from a lower bound of it.
    pub gap: f64,
}

/// Rational agent access: everybody minimises `t_ij/tau + D_j/(rho S_j)`, where `D_j` is the number of people at site
/// j.
///
/// The equilibrium is the minimum of a convex function (Beckmann's), and is certified by a duality gap of about 1e-13.
/// Saxon and Snow 2020, doi:10.1080/24694452.2019.1629870, and with them PySAL, use a heuristic of 150 cycles, whose
/// results differ from the equilibrium by a few percent, at some places by more than half. Laws: nobody gains by going
/// elsewhere; everybody who has supply in reach goes to a site.
///
/// # Examples
/// ```
/// use gapatlas_core::access::{RaamParameters, rational_agents};
/// use gapatlas_core::travel::{CostMatrix, Pair};
///
/// // 100 people, one clinic beside them and one 10 min away, each with one doctor: a full load is 50 people.
/// let pairs = [(0, 0, 0.0), (0, 1, 10.0)].map(|(origin, site, cost)| Pair { origin, site, cost });
/// let costs = CostMatrix::from_pairs([1, 2], None, &pairs).unwrap();
/// // 10 min cost half a load: x / 50 = 1/2 + (100 − x) / 50 for x = 62.5 people at the near clinic.
/// let parameters = RaamParameters { tau: 20.0, rho: None, cutoff: None };
/// let equilibrium = rational_agents(&costs, &[100.0], &[1.0, 1.0], &parameters);
/// let loads: Vec<String> = equilibrium.loads.iter().map(|people| format!("{people:.6}")).collect();
/// assert_eq!(loads, ["62.500000", "37.500000"]);
/// assert_eq!(format!("{:.6}", equilibrium.access[0].unwrap()), "1.250000");
/// ```
#[must_use]
pub fn rational_agents(costs: &CostMatrix, demand: &[f64], supply: &[f64], parameters: &RaamParameters) -> Equilibrium {
    const GAP_TOLERANCE: f64 = 1e-13;
    const MAX_ROUNDS: usize = 2_000;
    const ROUNDS_WITHOUT_GAIN: usize = 12;
    let mut assignment = Assignment::new(costs, demand, supply, parameters);
    let (mut best, mut stalled) = (assignment.gap(), 0);
    let mut best_flows = assignment.clone_flows();
    for _ in 0..MAX_ROUNDS {
        if best <= GAP_TOLERANCE || stalled >= ROUNDS_WITHOUT_GAIN {
            break;
        }
        assignment.sweep();
        equilibrate(&mut assignment);
        let gap = assignment.gap();
        stalled = if gap < best { 0 } else { stalled + 1 };
        if gap < best {
            best = gap;
            best_flows = assignment.clone_flows();
        }
    }
    assignment.restore(best_flows);
    Equilibrium {
        access: assignment.access(costs, supply, parameters),
        loads: assignment.loads().to_vec(),
        gap: best.max(0.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::travel::Pair;

    /// The edge cases of the oracles; expected values are the exact equilibrium by another program (numba 0.68.1,
    /// duality gap 0). PySAL's 150 cycles end at 0.755745 instead of 0.755826 with tau 30.
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
            let found = rational_agents(
                &table,
                &people,
                &[10.0, 4.0, 0.0, 2.0],
                &RaamParameters { tau, rho: None, cutoff: None },
            );
            for (place, expected) in [0, 1, 3].into_iter().zip(expected) {
                assert!((found.access[place].unwrap() - expected).abs() < 1e-12, "{found:?}");
            }
            assert_eq!(found.access[4..], [None, None]);
            // Nobody lives in place 2, and clinic 3 is empty: the cost is that of travel alone.
            assert_eq!(found.access[2], Some(5.0 / tau));
        }
    }
}
