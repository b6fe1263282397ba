//! Floating catchment areas: supply in reach, divided among the demand that competes for it.

use crate::access::WeightedCosts;
use crate::access::catchment::divide_or_zero;

/// Floating catchment ratio: the supply within the cutoff of a place over the demand within the cutoff of the same
/// place.
///
/// Supply per unit of demand; 0 where no demand is in reach. The second matrix is from demand to demand. Luo 2004,
/// doi:10.1016/S1353-8292(02)00067-9.
///
/// # Examples
/// ```
/// use gapatlas_core::access::{Catchment, WeightedCosts, catchment_ratio};
/// use gapatlas_core::travel::{CostMatrix, Pair};
///
/// // A village of 100 people reaches clinics of 2 and 4 doctors in 5 and 10 min, a town of 300 the second in 5 min.
/// let pairs = [(0, 0, 5.0), (0, 1, 10.0), (1, 1, 5.0)].map(|(origin, site, cost)| Pair { origin, site, cost });
/// let costs = CostMatrix::from_pairs([2, 2], None, &pairs).unwrap();
/// let reach = WeightedCosts::new(&costs, &Catchment::within(10.0));
///
/// // Nobody else lives within 10 min of the village or of the town: 6 doctors for 100 people, and 4 for 300.
/// let pairs = [(0, 0, 0.0), (1, 1, 0.0), (0, 1, 15.0), (1, 0, 15.0)];
/// let between = pairs.map(|(origin, site, cost)| Pair { origin, site, cost });
/// let between = CostMatrix::from_pairs([2, 2], None, &between).unwrap();
/// let people_in_reach = WeightedCosts::new(&between, &Catchment::within(10.0));
/// let ratios = catchment_ratio([&reach, &people_in_reach], &[100.0, 300.0], [&[2.0, 4.0]]);
/// assert_eq!(ratios, [[6.0 / 100.0, 4.0 / 300.0]]);
/// ```
#[must_use]
pub fn catchment_ratio<const N: usize>(
    [reach, demand_reach]: [&WeightedCosts<'_>; 2],
    demand: &[f64],
    supply: [&[f64]; N],
) -> [Vec<f64>; N] {
    let [competing_demand] = demand_reach.sum_at_origins(identity, [demand]);
    reach.sum_at_origins(identity, supply).map(|supply| divide_or_zero(&supply, &competing_demand))
}

/// Two-step floating catchment area (2SFCA): `R_j = S_j / sum_k P_k w_kj`, `A_i = sum_j R_j w_ij`; with a decay, the
/// enhanced one (E2SFCA).
///
/// Supply per unit of demand, at least 0. Law: `sum_i P_i A_i` is all supply that has demand in reach. Supply that only
/// places without demand reach is not allocated; PySAL and R return infinity there. Radke and Mu 2000,
/// doi:10.1080/10824000009480538; Luo and Wang 2003, doi:10.1068/b29120; Luo and Qi 2009,
/// doi:10.1016/j.healthplace.2009.06.002.
///
/// # Examples
/// ```
/// use gapatlas_core::access::{Catchment, WeightedCosts, two_step};
/// use gapatlas_core::travel::{CostMatrix, Pair};
///
/// // A village of 100 people reaches clinics of 2 and 4 doctors in 5 and 10 min, a town of 300 the second in 5 min.
/// let pairs = [(0, 0, 5.0), (0, 1, 10.0), (1, 1, 5.0)].map(|(origin, site, cost)| Pair { origin, site, cost });
/// let costs = CostMatrix::from_pairs([2, 2], None, &pairs).unwrap();
/// let reach = WeightedCosts::new(&costs, &Catchment::within(10.0));
///
/// // The first clinic has 2 doctors for 100 people, the second 4 for 400: 0.02 + 0.01 for the village.
/// let [access] = two_step(&reach, &[100.0, 300.0], [&[2.0, 4.0]]);
/// assert_eq!(access, [0.02 + 0.01, 0.01]);
/// ```
#[must_use]
pub fn two_step<const N: usize>(reach: &WeightedCosts<'_>, demand: &[f64], supply: [&[f64]; N]) -> [Vec<f64>; N] {
    let [competing_demand] = reach.sum_at_sites(identity, [demand]);
    let ratios = supply.map(|supply| divide_or_zero(supply, &competing_demand));
    reach.sum_at_origins(identity, ratios.each_ref().map(Vec::as_slice))
}

/// Three-step floating catchment area (3SFCA): people choose among the sites in reach, `G_ij = w_ij / sum_l w_il`, and
/// `R_j = S_j / sum_k P_k G_kj w_kj`, `A_i = sum_j R_j G_ij w_ij`.
///
/// Supply per unit of demand, at least 0; allocates all supply that has demand in reach, as 2SFCA does. The choice is
/// among all sites with a weight, also beyond the cutoff, as in PySAL: a cutoff removes demand and does not redirect
/// it. Wan, Zou and Sternberg 2012, doi:10.1080/13658816.2011.624987.
///
/// # Examples
/// ```
/// use gapatlas_core::access::{Catchment, WeightedCosts, three_step};
/// use gapatlas_core::travel::{CostMatrix, Pair};
///
/// // A village of 100 people reaches clinics of 2 and 4 doctors in 5 and 10 min, a town of 300 the second in 5 min.
/// let pairs = [(0, 0, 5.0), (0, 1, 10.0), (1, 1, 5.0)].map(|(origin, site, cost)| Pair { origin, site, cost });
/// let costs = CostMatrix::from_pairs([2, 2], None, &pairs).unwrap();
/// let reach = WeightedCosts::new(&costs, &Catchment::within(10.0));
///
/// // Half of the village chooses each clinic, so that the first has 2 doctors for 50 people, the second 4 for 350.
/// let [access] = three_step(&reach, None, &[100.0, 300.0], [&[2.0, 4.0]]);
/// let access: Vec<String> = access.iter().map(|doctors| format!("{doctors:.6}")).collect();
/// assert_eq!(access, ["0.025714", "0.011429"]);
/// ```
#[must_use]
pub fn three_step<const N: usize>(
    reach: &WeightedCosts<'_>,
    cutoff: Option<f64>,
    demand: &[f64],
    supply: [&[f64]; N],
) -> [Vec<f64>; N] {
    let choices = reach.origin_weight_sums(identity);
    let square = |weight: f64| weight * weight;
    let within = reach.within(cutoff);
    let [competing_demand] = within.sum_at_sites(square, [&divide_or_zero(demand, &choices)]);
    let ratios = supply.map(|supply| divide_or_zero(supply, &competing_demand));
    let access = within.sum_at_origins(square, ratios.each_ref().map(Vec::as_slice));
    access.map(|access| divide_or_zero(&access, &choices))
}

/// Balanced floating catchment area (BFCA): the demand of each place is divided among the sites it reaches, and each
/// supply among the places that reach it: `R_j = S_j / sum_k P_k w_kj/w_k.`, `A_i = sum_j R_j w_ij/w_.j`.
///
/// Supply per unit of demand, at least 0. Laws: `sum_j` of the divided demand is the demand; the access of all places
/// adds up to the ratios of all supply. Páez et al. 2019, doi:10.1371/journal.pone.0218773; Pereira et al. 2021,
/// doi:10.1016/j.socscimed.2021.113773.
///
/// # Examples
/// ```
/// use gapatlas_core::access::{Catchment, WeightedCosts, balanced};
/// use gapatlas_core::travel::{CostMatrix, Pair};
///
/// // A village of 100 people reaches clinics of 2 and 4 doctors in 5 and 10 min, a town of 300 the second in 5 min.
/// let pairs = [(0, 0, 5.0), (0, 1, 10.0), (1, 1, 5.0)].map(|(origin, site, cost)| Pair { origin, site, cost });
/// let costs = CostMatrix::from_pairs([2, 2], None, &pairs).unwrap();
/// let reach = WeightedCosts::new(&costs, &Catchment::within(10.0));
///
/// // The village is divided among both clinics, and the second clinic among both places: 2/50 + 4/350/2 and 4/350/2.
/// let [access] = balanced(&reach, &[100.0, 300.0], [&[2.0, 4.0]]);
/// let access: Vec<String> = access.iter().map(|doctors| format!("{doctors:.6}")).collect();
/// assert_eq!(access, ["0.045714", "0.005714"]);
/// ```
#[must_use]
pub fn balanced<const N: usize>(reach: &WeightedCosts<'_>, demand: &[f64], supply: [&[f64]; N]) -> [Vec<f64>; N] {
    let divided = divide_or_zero(demand, &reach.origin_weight_sums(identity));
    let [weights, competing_demand] = reach.sum_at_sites(identity, [&vec![1.0; demand.len()], &divided]);
    let ratios = supply.map(|supply| divide_or_zero(&divide_or_zero(supply, &competing_demand), &weights));
    reach.sum_at_origins(identity, ratios.each_ref().map(Vec::as_slice))
}

/// Spatial availability: each supply is divided among the places that reach it in proportion to their demand and
/// weight: `V_i = sum_j S_j P_i^a f_ij / sum_k P_k^a f_kj`.
///
/// In units of supply, at least 0. Law: adds up to the supply that has demand in reach. With `alpha` 1 it is the singly
/// constrained measure. Soukhov et al. 2023, doi:10.1371/journal.pone.0278468. Supply that only places without demand
/// reach is not allocated; R returns NaN there.
///
/// # Examples
/// ```
/// use gapatlas_core::access::{Catchment, WeightedCosts, spatial_availability};
/// use gapatlas_core::travel::{CostMatrix, Pair};
///
/// // A village of 100 people reaches clinics of 2 and 4 doctors in 5 and 10 min, a town of 300 the second in 5 min.
/// let pairs = [(0, 0, 5.0), (0, 1, 10.0), (1, 1, 5.0)].map(|(origin, site, cost)| Pair { origin, site, cost });
/// let costs = CostMatrix::from_pairs([2, 2], None, &pairs).unwrap();
/// let reach = WeightedCosts::new(&costs, &Catchment::within(10.0));
///
/// // The second clinic is divided 100 to 300: 2 + 1 doctors for the village, 3 for the town.
/// assert_eq!(spatial_availability(&reach, &[100.0, 300.0], [&[2.0, 4.0]], 1.0), [[3.0, 3.0]]);
/// // With the squares 1 to 9: 2 + 0.4 and 3.6.
/// let [access] = spatial_availability(&reach, &[100.0, 300.0], [&[2.0, 4.0]], 2.0);
/// let access: Vec<String> = access.iter().map(|doctors| format!("{doctors:.6}")).collect();
/// assert_eq!(access, ["2.400000", "3.600000"]);
/// ```
#[must_use]
pub fn spatial_availability<const N: usize>(
    reach: &WeightedCosts<'_>,
    demand: &[f64],
    supply: [&[f64]; N],
    alpha: f64,
) -> [Vec<f64>; N] {
    let mass: Vec<f64> = demand.iter().map(|people| if *people > 0.0 { people.powf(alpha) } else { 0.0 }).collect();
    two_step(reach, &mass, supply).map(|access| access.iter().zip(&mass).map(|(access, mass)| access * mass).collect())
}

const fn identity(weight: f64) -> f64 {
    weight
}
