//! Floating catchment areas with what their numbers depend on: the supply of each site and the people of each tract.
//!
//! `A_i = sum_j S_j u_ij / D_j` with `D_j = sum_k P_k v_kj`, where the weights `u` and `v` are those of the method. From this
//! form follow the bounds where a supply or the people of a place are not known, and the sampling error.

use serde::{Deserialize, Serialize};

use crate::access::catchment::divide_or_zero;

/// How supply is shared among the people who reach it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum FloatingMethod {
    /// Two-step floating catchment area ([`two_step`](crate::access::two_step)); with a decay, the enhanced one.
    #[serde(rename = "2sfca", alias = "e2sfca")]
    TwoStep,
    /// Three-step floating catchment area ([`three_step`](crate::access::three_step)).
    #[serde(rename = "3sfca")]
    ThreeStep,
    /// Balanced floating catchment area ([`balanced`](crate::access::balanced)).
    #[serde(rename = "bfca")]
    Balanced,
    /// Spatial availability ([`spatial_availability`](crate::access::spatial_availability)) in proportion to people.
    #[serde(rename = "spatial-availability")]
    SpatialAvailability,
}

impl FloatingMethod {
    /// Whether a further site or further people change what others have in one direction only: then there are bounds
    /// where some are not known. With 3SFCA and BFCA people choose among sites, so that a further site also relieves
    /// others.
    #[must_use]
    pub const fn has_bounds(self) -> bool {
        matches!(self, Self::TwoStep | Self::SpatialAvailability)
    }
}

/// A site in the catchment of a tract.
#[derive(Debug, Clone, Copy, PartialEq)]
struct SiteWeight {
    site: u32,
    /// `u_ij`: the weight with which the tract has part in its supply.
    access: f64,
    /// `v_ij`: the weight with which people of the tract compete for it.
    demand: f64,
}

/// The weights of tracts at sites, and the people who compete for each site.
#[derive(Debug, Clone)]
pub struct SharedSupply {
    rows: Vec<Vec<SiteWeight>>,
    /// For each site the tracts that reach it, with their weights as competitors.
    columns: Vec<Vec<(u32, f64)>>,
    /// `D_j`.
    competing: Vec<f64>,
}

impl SharedSupply {
    /// The weights that a method makes of those of the decay, `w_ij`, above 0: the sites in the catchment of each tract.
    /// `people` are those of each tract, at least 0.
    #[must_use]
    pub fn new(method: FloatingMethod, weights: &[Vec<(u32, f64)>], sites: usize, people: &[f64]) -> Self {
        let mut of_sites = vec![0.0; sites];
        for (site, weight) in weights.iter().flatten() {
            of_sites[*site as usize] += weight;
        }
        let row = |weights: &Vec<(u32, f64)>| -> Vec<SiteWeight> {
            let of_tract: f64 = weights.iter().map(|(_, weight)| weight).sum();
            let own = |&(site, weight): &(u32, f64)| {
                let (access, demand) = match method {
                    FloatingMethod::TwoStep | FloatingMethod::SpatialAvailability => (weight, weight),
                    FloatingMethod::ThreeStep => (weight * (weight / of_tract), weight * (weight / of_tract)),
                    FloatingMethod::Balanced => (weight / of_sites[site as usize], weight / of_tract),
                };
                SiteWeight { site, access, demand }
            };
            weights.iter().map(own).collect()
        };
        let rows: Vec<Vec<SiteWeight>> = weights.iter().map(row).collect();
        let (mut columns, mut competing) = (vec![Vec::new(); sites], vec![0.0; sites]);
        for ((tract, row), people) in (0..).zip(&rows).zip(people) {
            for own in row {
                columns[own.site as usize].push((tract, own.demand));
                competing[own.site as usize] += own.demand * people;
            }
        }
        Self { rows, columns, competing }
    }

    /// The sites in the catchment of a tract.
    pub fn sites_of(&self, tract: usize) -> impl Iterator<Item = usize> {
        self.rows[tract].iter().map(|own| own.site as usize)
    }

    /// The tracts in the catchment of a site.
    pub fn tracts_of(&self, site: usize) -> impl Iterator<Item = usize> {
        self.columns[site].iter().map(|(tract, _)| *tract as usize)
    }

    /// Whether anyone competes for a site.
    #[must_use]
    pub fn has_demand(&self, site: usize) -> bool {
        self.competing[site] > 0.0
    }

    /// `R_j = S_j / D_j`; 0 for supply that nobody reaches, which is not shared.
    #[must_use]
    pub fn ratios(&self, supply: &[f64]) -> Vec<f64> {
        divide_or_zero(supply, &self.competing)
    }

    /// `A_i = sum_j R_j u_ij`: the supply for each of the people of a tract.
    #[must_use]
    pub fn per_person(&self, ratios: &[f64], tract: usize) -> f64 {
        self.rows[tract].iter().map(|own| own.access * ratios[own.site as usize]).sum()
    }

    /// How `sum_i m_i A_i` changes with the people of each tract: `-sum_j X_j R_j v_uj / D_j` for each tract `u`, where
    /// `X_j = sum_i m_i u_ij`. `weighted` are tracts with their `m`. Tracts on which it does not depend have 0.
    #[must_use]
    pub fn slopes(&self, ratios: &[f64], weighted: &[(usize, f64)]) -> Vec<f64> {
        let mut of_sites = vec![0.0; self.columns.len()];
        for (tract, weight) in weighted {
            for own in &self.rows[*tract] {
                of_sites[own.site as usize] += weight * own.access;
            }
        }
        let mut slopes = vec![0.0; self.rows.len()];
        for (site, weight) in of_sites.iter().enumerate().filter(|(site, weight)| **weight > 0.0 && ratios[*site] > 0.0)
        {
            let change = weight * ratios[site] / self.competing[site];
            for (tract, demand) in &self.columns[site] {
                slopes[*tract as usize] -= change * demand;
            }
        }
        slopes
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::access::{Catchment, WeightedCosts, balanced, spatial_availability, three_step, two_step};
    use crate::travel::{CostMatrix, Pair};

    const METHODS: [FloatingMethod; 4] = [
        FloatingMethod::TwoStep,
        FloatingMethod::ThreeStep,
        FloatingMethod::Balanced,
        FloatingMethod::SpatialAvailability,
    ];

    fn per_person(method: FloatingMethod, weights: &[Vec<(u32, f64)>], people: &[f64], supply: &[f64]) -> Vec<f64> {
        let shared = SharedSupply::new(method, weights, supply.len(), people);
        let ratios = shared.ratios(supply);
        (0..people.len()).map(|tract| shared.per_person(&ratios, tract)).collect()
    }

    type Town = (Vec<Vec<(u32, f64)>>, Vec<f64>, Vec<f64>);

    /// Weights of 6 tracts at 4 sites, people above 0, and supplies.
    fn town() -> impl Strategy<Value = Town> {
        let weight = prop_oneof![Just(0.0), 0.05..1.0_f64];
        let weights = prop::collection::vec(prop::collection::vec(weight, 4), 6);
        let weights = weights.prop_map(|rows| {
            let row = |row: Vec<f64>| (0..).zip(row).filter(|(_, weight)| *weight > 0.0).collect();
            rows.into_iter().map(row).collect()
        });
        (weights, prop::collection::vec(1.0..5000.0_f64, 6), prop::collection::vec(0.0..40.0_f64, 4))
    }

    #[test]
    fn a_village_and_a_town_share_two_clinics() {
        // 100 people reach clinics of 2 and 4 doctors, 300 the second: 2/100 + 4/400, and 4/400.
        let weights = [vec![(0, 1.0), (1, 1.0)], vec![(1, 1.0)]];
        let (people, doctors) = ([100.0, 300.0], [2.0, 4.0]);
        assert_eq!(per_person(FloatingMethod::TwoStep, &weights, &people, &doctors), [0.02 + 0.01, 0.01]);
        // One more person in the town takes 4/400² of the second clinic from each of the others.
        let shared = SharedSupply::new(FloatingMethod::TwoStep, &weights, 2, &people);
        let slopes = shared.slopes(&shared.ratios(&doctors), &[(1, 1.0)]);
        assert_eq!(slopes, [-4.0 / 160_000.0, -4.0 / 160_000.0]);
    }

    proptest! {
        #[test]
        fn the_numbers_are_those_of_the_measures((weights, people, supply) in town()) {
            // A decay that is the identity on costs from 0 to 1 gives back the weights.
            let pairs: Vec<Pair> = (0..).zip(&weights)
                .flat_map(|(origin, row)| row.iter().map(move |&(site, weight)| Pair { origin, site, cost: 1.0 - weight }))
                .collect();
            let costs = CostMatrix::from_pairs([6, 4], None, &pairs).unwrap();
            let reach = WeightedCosts::new(&costs, &Catchment { cutoff: None, decay: "linear:1".parse().unwrap() });
            let [steps, choices, shares, available] = [
                two_step(&reach, &people, [&supply]),
                three_step(&reach, None, &people, [&supply]),
                balanced(&reach, &people, [&supply]),
                spatial_availability(&reach, &people, [&supply], 1.0),
            ].map(|[numbers]| numbers);
            let available: Vec<f64> = available.iter().zip(&people).map(|(own, people)| own / people).collect();
            for (method, expected) in METHODS.into_iter().zip([steps, choices, shares, available]) {
                for (found, expected) in per_person(method, &weights, &people, &supply).iter().zip(expected) {
                    prop_assert!((found - expected).abs() <= 1e-12 * expected.abs() + 1e-15, "{:?} {} {}", method, found, expected);
                }
            }
        }

        #[test]
        fn slopes_are_those_of_a_small_change((weights, people, supply) in town(), tract in 0..6_usize, other in 0..6_usize) {
            for method in METHODS {
                let shared = SharedSupply::new(method, &weights, 4, &people);
                let slope = shared.slopes(&shared.ratios(&supply), &[(tract, 1.0)])[other];
                let step = people[other] * 1e-5;
                let at = |change: f64| {
                    let mut people = people.clone();
                    people[other] += change;
                    per_person(method, &weights, &people, &supply)[tract]
                };
                let expected = (at(step) - at(-step)) / (2.0 * step);
                prop_assert!((slope - expected).abs() <= 1e-6 * expected.abs() + 1e-12, "{:?} {} {}", method, slope, expected);
            }
        }

        #[test]
        fn a_further_site_never_takes_from_anyone_where_there_are_bounds((weights, people, supply) in town(), site in 0..4_usize) {
            for method in METHODS.into_iter().filter(|method| method.has_bounds()) {
                let mut without = supply.clone();
                without[site] = 0.0;
                let fewer = per_person(method, &weights, &people, &without);
                let all = per_person(method, &weights, &people, &supply);
                prop_assert!(fewer.iter().zip(&all).all(|(fewer, all)| fewer <= all));
            }
        }
    }
}
