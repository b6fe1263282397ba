//! Floating catchments: the supply in reach, shared with all the demand that has it in reach.

use crate::access::Decay;
use crate::access::catchment::{Catchment, Weigh, at_demand, at_supply, shared};
use crate::travel::{CostMatrix, Row};

/// Floating catchment ratio: the supply within the cutoff of a place over the demand within the cutoff of that place.
///
/// Supply per unit of demand; 0 where no demand is in reach. `demand_costs` are from demand to demand. Luo 2004,
/// doi:10.1016/S1353-8292(02)00067-9.
#[must_use]
pub fn catchment_ratio(
    [costs, demand_costs]: [&CostMatrix; 2],
    demand: &[f64],
    supply: &[f64],
    catchment: &Catchment,
) -> Vec<f64> {
    shared(&at_demand(costs, catchment, supply), &at_demand(demand_costs, catchment, demand))
}

/// Two-step floating catchments: `R_j = S_j / sum_k P_k w_kj`, `A_i = sum_j R_j w_ij`; with a decay, the enhanced ones.
///
/// Supply per unit of demand, at least 0. Law: `sum_i P_i A_i` is the supply that any demand has in reach, to the last
/// unit. Supply that only places without demand reach is handed to nobody; PySAL and R answer infinity there. Radke and Mu
/// 2000, doi:10.1080/10824000009480538; Luo and Wang 2003, doi:10.1068/b29120; Luo and Qi 2009, doi:10.1016/j.healthplace.2009.06.002.
#[must_use]
pub fn two_step(costs: &CostMatrix, demand: &[f64], supply: &[f64], catchment: &Catchment) -> Vec<f64> {
    let ratios = shared(supply, &at_supply(costs, catchment, demand));
    at_demand(costs, catchment, &ratios)
}

/// Three-step floating catchments: people choose among what they reach, `G_ij = w_ij / sum_l w_il`, and
/// `R_j = S_j / sum_k P_k G_kj w_kj`, `A_i = sum_j R_j G_ij w_ij`.
///
/// Supply per unit of demand, at least 0; hands out what has demand in reach, as two steps do. The choice is among all
/// pairs that have a cost, also beyond the cutoff, as in PySAL: a cutoff then leaves some people out, and does not send
/// them elsewhere. Wan, Zou and Sternberg 2012, doi:10.1080/13658816.2011.624987.
#[must_use]
pub fn three_step(costs: &CostMatrix, demand: &[f64], supply: &[f64], catchment: &Catchment) -> Vec<f64> {
    let everything = Catchment { cutoff: None, ..catchment.clone() };
    let ones = vec![1.0; costs.sites()];
    let chosen = Chosen { catchment, sums: &at_demand(costs, &everything, &ones) };
    let ratios = shared(supply, &at_supply(costs, &chosen, demand));
    at_demand(costs, &chosen, &ratios)
}

/// The weight times the share that it is of all weights of its row.
struct Chosen<'c> {
    catchment: &'c Catchment,
    sums: &'c [f64],
}

impl Weigh for Chosen<'_> {
    fn weigh(&self, demand: usize, row: Row<'_>, weights: &mut Vec<f64>) {
        self.catchment.weigh(demand, row, weights);
        for weight in weights {
            *weight *= *weight / self.sums[demand];
        }
    }
}

/// Balanced floating catchments: each place's demand is divided among what it reaches, and each supply among those who reach
/// it: `R_j = S_j / sum_k P_k w_kj/w_k.`, `A_i = sum_j R_j w_ij/w_.j`.
///
/// Supply per unit of demand, at least 0. Laws: no one is counted twice, `sum_j` of the divided demand is the demand; the
/// access of all places adds up to the ratios of all supply. Páez et al. 2019, doi:10.1371/journal.pone.0218773; Pereira et
/// al. 2021, doi:10.1016/j.socscimed.2021.113773.
#[must_use]
pub fn balanced(costs: &CostMatrix, demand: &[f64], supply: &[f64], catchment: &Catchment) -> Vec<f64> {
    let of_demand = at_demand(costs, catchment, &vec![1.0; costs.sites()]);
    let of_supply = at_supply(costs, catchment, &vec![1.0; costs.origins()]);
    let divided = at_supply(costs, catchment, &shared(demand, &of_demand));
    at_demand(costs, catchment, &shared(&shared(supply, &divided), &of_supply))
}

/// Spatial availability: each supply is divided among the places that reach it in proportion to their demand and weight:
/// `V_i = sum_j S_j P_i^a f_ij / sum_k P_k^a f_kj`.
///
/// In units of supply, at least 0. Law: adds up to the supply that any demand has in reach. With `alpha` 1 it is the singly
/// constrained measure. Soukhov et al. 2023, doi:10.1371/journal.pone.0278468. R answers no number where only places
/// without demand reach a supply; here they get nothing, and nobody else can.
#[must_use]
pub fn spatial_availability(
    costs: &CostMatrix,
    demand: &[f64],
    supply: &[f64],
    catchment: &Catchment,
    alpha: f64,
) -> Vec<f64> {
    let mass: Vec<f64> = demand.iter().map(|people| if *people > 0.0 { people.powf(alpha) } else { 0.0 }).collect();
    let ratios = shared(supply, &at_supply(costs, catchment, &mass));
    at_demand(costs, catchment, &ratios).iter().zip(&mass).map(|(access, mass)| access * mass).collect()
}

impl Catchment {
    /// All within a cutoff, each with the weight 1.
    #[must_use]
    pub const fn within(cutoff: f64) -> Self {
        Self { cutoff: Some(cutoff), decay: Decay::None }
    }
}
