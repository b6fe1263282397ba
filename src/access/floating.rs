//! Floating catchments: the supply in reach, shared with all the demand that has it in reach.

use crate::access::Weighted;
use crate::access::catchment::shared;

/// Floating catchment ratio: the supply within the cutoff of a place over the demand within the cutoff of that place.
///
/// Supply per unit of demand; 0 where no demand is in reach. The second reach is from demand to demand. Luo 2004,
/// doi:10.1016/S1353-8292(02)00067-9.
#[must_use]
pub fn catchment_ratio<const N: usize>(
    [reach, demand_reach]: [&Weighted<'_>; 2],
    demand: &[f64],
    supply: [&[f64]; N],
) -> [Vec<f64>; N] {
    let [crowd] = demand_reach.at_origins(plain, [demand]);
    reach.at_origins(plain, supply).map(|supply| shared(&supply, &crowd))
}

/// Two-step floating catchments: `R_j = S_j / sum_k P_k w_kj`, `A_i = sum_j R_j w_ij`; with a decay, the enhanced ones.
///
/// Supply per unit of demand, at least 0. Law: `sum_i P_i A_i` is the supply that any demand has in reach, to the last
/// unit. Supply that only places without demand reach is handed to nobody; PySAL and R answer infinity there. Radke and Mu
/// 2000, doi:10.1080/10824000009480538; Luo and Wang 2003, doi:10.1068/b29120; Luo and Qi 2009, doi:10.1016/j.healthplace.2009.06.002.
#[must_use]
pub fn two_step<const N: usize>(reach: &Weighted<'_>, demand: &[f64], supply: [&[f64]; N]) -> [Vec<f64>; N] {
    let [crowd] = reach.at_sites(plain, [demand]);
    let ratios = supply.map(|supply| shared(supply, &crowd));
    reach.at_origins(plain, ratios.each_ref().map(Vec::as_slice))
}

/// Three-step floating catchments: people choose among what they reach, `G_ij = w_ij / sum_l w_il`, and
/// `R_j = S_j / sum_k P_k G_kj w_kj`, `A_i = sum_j R_j G_ij w_ij`.
///
/// Supply per unit of demand, at least 0; hands out what has demand in reach, as two steps do. The choice is among all
/// that is in reach, also beyond the cutoff, as in PySAL: a cutoff then leaves some people out, and does not send
/// them elsewhere. Wan, Zou and Sternberg 2012, doi:10.1080/13658816.2011.624987.
#[must_use]
pub fn three_step<const N: usize>(
    reach: &Weighted<'_>,
    cutoff: Option<f64>,
    demand: &[f64],
    supply: [&[f64]; N],
) -> [Vec<f64>; N] {
    let choices = reach.at_origins_alone(plain);
    let square = |weight: f64| weight * weight;
    let within = reach.within(cutoff);
    let [crowd] = within.at_sites(square, [&shared(demand, &choices)]);
    let ratios = supply.map(|supply| shared(supply, &crowd));
    let access = within.at_origins(square, ratios.each_ref().map(Vec::as_slice));
    access.map(|access| shared(&access, &choices))
}

/// Balanced floating catchments: each place's demand is divided among what it reaches, and each supply among those who reach
/// it: `R_j = S_j / sum_k P_k w_kj/w_k.`, `A_i = sum_j R_j w_ij/w_.j`.
///
/// Supply per unit of demand, at least 0. Laws: no one is counted twice, `sum_j` of the divided demand is the demand; the
/// access of all places adds up to the ratios of all supply. Páez et al. 2019, doi:10.1371/journal.pone.0218773; Pereira et
/// al. 2021, doi:10.1016/j.socscimed.2021.113773.
#[must_use]
pub fn balanced<const N: usize>(reach: &Weighted<'_>, demand: &[f64], supply: [&[f64]; N]) -> [Vec<f64>; N] {
    let divided = shared(demand, &reach.at_origins_alone(plain));
    let [weights, crowd] = reach.at_sites(plain, [&vec![1.0; demand.len()], &divided]);
    let ratios = supply.map(|supply| shared(&shared(supply, &crowd), &weights));
    reach.at_origins(plain, ratios.each_ref().map(Vec::as_slice))
}

/// Spatial availability: each supply is divided among the places that reach it in proportion to their demand and weight:
/// `V_i = sum_j S_j P_i^a f_ij / sum_k P_k^a f_kj`.
///
/// In units of supply, at least 0. Law: adds up to the supply that any demand has in reach. With `alpha` 1 it is the singly
/// constrained measure. Soukhov et al. 2023, doi:10.1371/journal.pone.0278468. R answers no number where only places
/// without demand reach a supply; here they get nothing, and nobody else can.
#[must_use]
pub fn spatial_availability<const N: usize>(
    reach: &Weighted<'_>,
    demand: &[f64],
    supply: [&[f64]; N],
    alpha: f64,
) -> [Vec<f64>; N] {
    let mass: Vec<f64> = demand.iter().map(|people| if *people > 0.0 { people.powf(alpha) } else { 0.0 }).collect();
    two_step(reach, &mass, supply).map(|access| access.iter().zip(&mass).map(|(access, mass)| access * mass).collect())
}

const fn plain(weight: f64) -> f64 {
    weight
}
