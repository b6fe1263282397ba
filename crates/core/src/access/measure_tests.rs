//! Laws of all measures, on random towns.

use proptest::prelude::*;

use crate::access::{
    Catchment, Decay, GammaDensity, Interval, RaamParameters, WeightedCosts, balanced, catchment_ratio,
    cost_to_nearest, cost_to_opportunities, gravity, inequality, mean, over_interval, rational_agents,
    spatial_availability, three_step, two_step,
};
use crate::travel::{CostMatrix, Pair};

pub(crate) fn any_decay() -> impl Strategy<Value = Decay> {
    let above = 0.01..100.0_f64;
    prop_oneof![
        Just(Decay::None),
        Just(Decay::Step(vec![(10.0, 1.0), (20.0, 0.68), (30.0, 0.22)])),
        Just(Decay::Stepped(vec![(10.0, 0.68), (20.0, 0.22), (30.0, 0.0)])),
        above.clone().prop_map(|end| Decay::Linear { end }),
        (0.0..5.0_f64).prop_map(|rate| Decay::Exponential { rate }),
        (0.0..20.0_f64).prop_map(|exponent| Decay::Power { exponent }),
        above.clone().prop_map(|sigma| Decay::Gaussian { sigma }),
        (0.0..90.0_f64, above.clone()).prop_map(|(inflection, deviation)| Decay::Logistic { inflection, deviation }),
        (above, -4.0..-0.1_f64, 0.1..5.0_f64).prop_map(|(scale, power, min_cost)| Decay::Gravity {
            scale,
            power,
            min_cost
        }),
        (1.0..20.0_f64, 0.001..5.0_f64).prop_map(|(shape, rate)| Decay::Gamma(GammaDensity::new(shape, rate).unwrap())),
    ]
}

/// People, supply, and costs by origin and site; some are 0, and some pairs have no cost.
#[derive(Debug, Clone)]
struct Town {
    people: Vec<f64>,
    supply: Vec<f64>,
    costs: Vec<Option<f64>>,
}

impl Town {
    fn table(&self) -> CostMatrix {
        let supplies = self.supply.len();
        let pair = |(at, cost): (usize, &Option<f64>)| {
            let [origin, site] = [at / supplies, at % supplies].map(|place| u32::try_from(place).unwrap());
            cost.map(|cost| Pair { origin, site, cost })
        };
        let pairs: Vec<Pair> = self.costs.iter().enumerate().filter_map(pair).collect();
        CostMatrix::from_pairs([self.people.len(), supplies], None, &pairs).unwrap()
    }

    /// The same town with its places in reverse order.
    fn reversed(&self) -> Self {
        let in_reverse = |numbers: &[f64]| numbers.iter().rev().copied().collect();
        let costs = self.costs.iter().rev().copied().collect();
        Self { people: in_reverse(&self.people), supply: in_reverse(&self.supply), costs }
    }

    /// The supply that has demand in reach.
    fn supply_in_demand(&self, catchment: &Catchment) -> f64 {
        let table = self.table();
        let mut reached = vec![false; self.supply.len()];
        for demand in (0..self.people.len()).filter(|demand| self.people[*demand] > 0.0) {
            for (supply, cost) in table.row(demand).within(catchment.cutoff).iter() {
                reached[supply] |= catchment.decay.weight(cost) > 0.0;
            }
        }
        self.supply.iter().zip(reached).filter(|(_, reached)| *reached).map(|(supply, _)| supply).sum()
    }
}

fn any_town() -> impl Strategy<Value = Town> {
    let people = prop_oneof![1 => Just(0.0), 4 => 0.5..5_000.0_f64];
    let supply = prop_oneof![1 => Just(0.0), 4 => 0.1..50.0_f64];
    // Some costs equal cutoffs or steps, and some pairs are missing.
    let cost = prop_oneof![1 => Just(None), 1 => (0_u8..20).prop_map(|n| Some(5.0 * f64::from(n))), 2 => (0.0..100.0_f64).prop_map(Some)];
    (1_usize..8, 1_usize..6).prop_flat_map(move |(demands, supplies)| {
        let people = proptest::collection::vec(people.clone(), demands);
        let supply = proptest::collection::vec(supply.clone(), supplies);
        let costs = proptest::collection::vec(cost.clone(), demands * supplies);
        (people, supply, costs).prop_map(|(people, supply, costs)| Town { people, supply, costs })
    })
}

fn any_catchment() -> impl Strategy<Value = Catchment> {
    (proptest::option::of(0.0..100.0_f64), any_decay()).prop_map(|(cutoff, decay)| Catchment { cutoff, decay })
}

fn shared_measures(town: &Town, catchment: &Catchment) -> [Vec<f64>; 4] {
    let (table, Town { people, supply, .. }) = (town.table(), town);
    let everything = WeightedCosts::new(&table, &Catchment { cutoff: None, ..catchment.clone() });
    let reach = WeightedCosts::new(&table, catchment);
    [
        two_step(&reach, people, [supply]),
        three_step(&everything, catchment.cutoff, people, [supply]),
        balanced(&reach, people, [supply]),
        spatial_availability(&reach, people, [supply], 1.0),
    ]
    .map(|[access]| access)
}

fn close(found: f64, expected: f64) -> bool {
    (found - expected).abs() <= 1e-9 * expected.abs().max(1e-9)
}

proptest! {
    #[test]
    fn every_answer_is_a_number_that_is_not_below_zero(town in any_town(), catchment in any_catchment(), alpha in 0.1..5.0_f64) {
        let (table, Town { people, supply, .. }) = (town.table(), &town);
        let mut answers = shared_measures(&town, &catchment).to_vec();
        let reach = WeightedCosts::new(&table, &catchment);
        answers.extend(gravity(&reach, [supply]));
        answers.extend(catchment_ratio([&reach, &reach], supply, [supply]));
        answers.extend(spatial_availability(&reach, people, [supply], alpha));
        let interval = over_interval(&table, supply, &Interval::new(5.0, 60.0, 2.5).unwrap());
        answers.extend([interval.mean, interval.median]);
        let parameters = rational_agents(&table, people, supply, &RaamParameters { tau: 30.0, rho: None, cutoff: catchment.cutoff });
        answers.push(parameters.access.into_iter().flatten().collect());
        answers.push(parameters.loads);
        // Not -0 either, which would be visible in tables.
        prop_assert!(answers.iter().flatten().all(|number| number.is_finite() && number.is_sign_positive()), "{answers:?}");
    }

    #[test]
    fn supply_that_demand_reaches_is_handed_out_to_the_last_unit(town in any_town(), catchment in any_catchment()) {
        let [two, three, _, available] = shared_measures(&town, &catchment);
        let expected = town.supply_in_demand(&catchment);
        let handed = |access: &[f64]| access.iter().zip(&town.people).map(|(access, people)| access * people).sum::<f64>();
        prop_assert!(close(handed(&two), expected), "{} of {expected}", handed(&two));
        prop_assert!(close(available.iter().sum(), expected));
        // The squares of very small weights underflow.
        let least = town.costs.iter().flatten().map(|cost| catchment.decay.weight(*cost)).filter(|weight| *weight > 0.0).fold(1.0, f64::min);
        prop_assert!(least < 1e-20 || close(handed(&three), expected), "{} of {expected}", handed(&three));
    }

    #[test]
    fn more_supply_and_a_higher_cutoff_never_lower_access(town in any_town(), decay in any_decay(), cutoff in 0.0..50.0_f64, more in 0.0..50.0_f64) {
        let table = town.table();
        let of = |supply: &[f64], cutoff| {
            let [access] = gravity(&WeightedCosts::new(&table, &Catchment { cutoff: Some(cutoff), decay: decay.clone() }), [supply]);
            access
        };
        let before = of(&town.supply, cutoff);
        let mut supplied = town.supply.clone();
        supplied[0] += more;
        for after in [of(&town.supply, cutoff + more), of(&supplied, cutoff)] {
            prop_assert!(before.iter().zip(&after).all(|(before, after)| after >= before));
        }
        let nearer = |before: Vec<Option<f64>>, after: Vec<Option<f64>>| {
            before.iter().zip(after).all(|(before, after)| before.is_none_or(|before| after.is_some_and(|after| after <= before)))
        };
        prop_assert!(nearer(cost_to_nearest(&table, &town.supply, 2), cost_to_nearest(&table, &supplied, 2)));
        prop_assert!(nearer(cost_to_nearest(&table, &town.supply, 2), cost_to_nearest(&table, &town.supply, 1)));
        prop_assert!(nearer(cost_to_opportunities(&table, &town.supply, 9.0), cost_to_opportunities(&table, &supplied, 9.0)));
    }

    /// So the lower and the upper bound of supply give bounds of every measure.
    #[test]
    fn more_supply_never_takes_from_anybody(
        town in any_town(), catchment in any_catchment(), tau in 1.0..90.0_f64, rho in 1.0..500.0_f64, place in 0_usize..6, more in 0.0..50.0_f64,
    ) {
        let mut supplied = town.clone();
        let place = place % town.supply.len();
        supplied.supply[place] += more;
        for (before, after) in shared_measures(&town, &catchment).iter().zip(shared_measures(&supplied, &catchment)) {
            prop_assert!(before.iter().zip(&after).all(|(before, after)| after >= before), "{before:?} {after:?}");
        }
        let parameters = RaamParameters { tau, rho: Some(rho), cutoff: catchment.cutoff };
        let [before, after] = [&town, &supplied].map(|town| rational_agents(&town.table(), &town.people, &town.supply, &parameters).access);
        let is_less = |(before, after): (&Option<f64>, &Option<f64>)| before.is_none_or(|before| after.is_some_and(|after| after <= before * (1.0 + 1e-6) + 1e-9));
        prop_assert!(before.iter().zip(&after).all(is_less), "{before:?} {after:?}");
    }

    #[test]
    fn several_kinds_of_supply_and_a_part_of_the_reach_are_what_each_is_alone(town in any_town(), catchment in any_catchment(), cutoff in 0.0..100.0_f64) {
        let (table, Town { people, supply, .. }) = (town.table(), &town);
        let in_reverse: Vec<f64> = supply.iter().rev().copied().collect();
        let narrow = Catchment { cutoff: Some(catchment.cutoff.map_or(cutoff, |all| all.min(cutoff))), ..catchment.clone() };
        let (all, narrow_costs) = (WeightedCosts::new(&table, &catchment), WeightedCosts::new(&table, &narrow));
        let narrowed = all.within(Some(cutoff));
        for kinds in [[supply, &in_reverse], [&in_reverse, supply]] {
            let each = kinds.map(|kind| two_step(&narrow_costs, people, [kind]).concat());
            prop_assert_eq!(two_step(&narrowed, people, kinds.map(Vec::as_slice)), each);
            let each = kinds.map(|kind| balanced(&narrow_costs, people, [kind]).concat());
            prop_assert_eq!(balanced(&narrowed, people, kinds.map(Vec::as_slice)), each);
        }
        // The sum of the definition.
        let [found] = gravity(&narrow_costs, [supply]);
        for (origin, found) in found.into_iter().enumerate() {
            let inside = table.row(origin).within(narrow.cutoff);
            let expected = inside.iter().map(|(site, cost)| supply[site] * catchment.decay.weight(cost)).sum::<f64>();
            prop_assert!(close(found, expected), "{found} {expected}");
        }
    }

    #[test]
    fn the_order_of_places_does_not_show(town in any_town(), catchment in any_catchment()) {
        for (found, mut in_reverse) in shared_measures(&town, &catchment).into_iter().zip(shared_measures(&town.reversed(), &catchment)) {
            in_reverse.reverse();
            prop_assert!(found.iter().zip(&in_reverse).all(|(found, in_reverse)| close(*found, *in_reverse)), "{found:?} {in_reverse:?}");
        }
    }

    #[test]
    fn twice_the_supply_is_twice_the_access_and_twice_the_people_half_of_it(town in any_town(), catchment in any_catchment()) {
        let twice = |numbers: &[f64]| numbers.iter().map(|number| number * 2.0).collect();
        let supplied = Town { supply: twice(&town.supply), ..town.clone() };
        let crowded = Town { people: twice(&town.people), ..town.clone() };
        let [before, supplied, crowded] = [&town, &supplied, &crowded].map(|town| shared_measures(town, &catchment));
        for measure in 0..4 {
            let times = |factor: f64, after: &[f64]| before[measure].iter().zip(after).all(|(before, after)| close(*after, before * factor));
            prop_assert!(times(2.0, &supplied[measure]));
            // Spatial availability is not per person.
            let share = if measure == 3 { 1.0 } else { 0.5 };
            prop_assert!(times(share, &crowded[measure]));
        }
    }

    #[test]
    fn nobody_gains_by_going_elsewhere(town in any_town(), tau in 1.0..90.0_f64, rho in proptest::option::of(1.0..500.0_f64)) {
        let table = town.table();
        let equilibrium = rational_agents(&table, &town.people, &town.supply, &RaamParameters { tau, rho, cutoff: None });
        prop_assert!(equilibrium.gap <= 1e-9, "{}", equilibrium.gap);
        let going: f64 = equilibrium.access.iter().zip(&town.people).filter(|(access, _)| access.is_some()).map(|(_, people)| people).sum();
        prop_assert!(close(equilibrium.loads.iter().sum(), going));
        prop_assert!(equilibrium.loads.iter().zip(&town.supply).all(|(load, supply)| *supply > 0.0 || *load == 0.0));
    }

    #[test]
    fn inequality_does_not_depend_on_the_unit_and_is_none_where_all_are_alike(town in any_town(), unit in 0.01..100.0_f64) {
        let access: Vec<f64> = town.costs.iter().take(town.people.len()).map(|cost| cost.unwrap_or(0.0)).collect();
        let people = &town.people[..access.len()];
        let scaled: Vec<f64> = access.iter().map(|access| access * unit).collect();
        prop_assume!(mean(&access, people).is_some_and(|mean| mean > 0.0));
        let near = |a: Option<f64>, b: Option<f64>| (a.unwrap() - b.unwrap()).abs() < 1e-12;
        prop_assert!(near(inequality::gini(&access, people), inequality::gini(&scaled, people)));
        prop_assert!(near(inequality::theil(&access, people), inequality::theil(&scaled, people)));
        let alike = vec![unit; people.len()];
        prop_assert!(near(inequality::gini(&alike, people), Some(0.0)) && near(inequality::theil(&alike, people), Some(0.0)));
        let groups: Vec<usize> = (0..people.len()).map(|place| place % 3).collect();
        let parts = inequality::theil_by_group(&access, people, &groups).unwrap();
        prop_assert!(near(Some(parts.between + parts.within), inequality::theil(&access, people)));
        let poverty = inequality::poverty(&access, people, unit).unwrap();
        prop_assert!(poverty.severity <= poverty.gap && poverty.gap <= poverty.share && poverty.share <= 1.0 + 1e-12);
    }
}
