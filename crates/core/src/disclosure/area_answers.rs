//! Area suppression for answers that no tract may disclose, such as who reaches a shelter.
//!
//! The answer of an area is a weighted sum of the unknown answers of its tracts. Areas of all kinds and the region are
//! linked tables: sums of the same unknowns. An area's answer is published if the area passes the p% rule and no
//! combination of published answers determines a tract or an area that fails the rule.

use std::collections::BTreeSet;

use crate::disclosure::audit::{Audit, Equations};
use crate::disclosure::own_area::MIN_TRACTS;
use crate::disclosure::suppression::WeightedTract;

/// The p% rule with p = 10: without its two largest tracts, an area must have at least this share of the people of the
/// largest.
///
/// Source: Hundepool and others, Statistical Disclosure Control (2012), 4.2.2.
const P_PERCENT: f64 = 0.1;
/// An attacker is assumed to neglect tracts with fewer people.
const NEGLIGIBLE_PEOPLE: f64 = 50.0;
/// A smaller share of a tract is neglected, and a share of at least 1 less this counts as the whole tract.
const SLIVER: f64 = 0.05;

/// The rows of areas whose answer must be suppressed.
///
/// `people` is the number of people concerned in each tract; a tract with `None` is in no sum. `areas` holds the tracts
/// of each area with their weights, the region last. Law: the published rows determine no tract with people and no area
/// that fails the p% rule, neither with the exact weights nor with slivers neglected.
#[must_use]
pub fn suppressed_areas(people: &[Option<f64>], areas: &[Vec<WeightedTract>]) -> BTreeSet<usize> {
    let of_tract = |tract: u32| people[tract as usize].unwrap_or(0.0);
    let exact: Vec<Vec<WeightedTract>> = (areas.iter())
        .map(|own| own.iter().copied().filter(|&(tract, share)| share * of_tract(tract) > 0.0).collect())
        .collect();
    let without_slivers = |own: &Vec<WeightedTract>| -> Vec<WeightedTract> {
        let broad = own.iter().filter(|&&(tract, share)| share >= SLIVER && of_tract(tract) >= NEGLIGIBLE_PEOPLE);
        broad.map(|&(tract, share)| (tract, if share > 1.0 - SLIVER { 1.0 } else { share })).collect()
    };
    let rounded: Vec<Vec<WeightedTract>> = exact.iter().map(without_slivers).collect();
    let (small, large): (Vec<usize>, Vec<usize>) =
        (0..areas.len()).partition(|&row| fails_p_percent(&exact[row], of_tract));
    let [exact, rounded] = [exact, rounded].map(|areas| AreaSums { tracts: people.len(), small: &small, areas });
    // Most people first: the region and large areas are published before others.
    let size = |row: usize| exact.areas[row].iter().map(|&(tract, share)| share * of_tract(tract)).sum::<f64>();
    let mut candidates: Vec<(f64, usize)> = large.into_iter().map(|row| (size(row), row)).collect();
    candidates.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let candidates: Vec<usize> = candidates.into_iter().map(|(_, row)| row).collect();
    let mut published = Vec::new();
    publish_safe(&mut published, &candidates, &|published| {
        !exact.discloses(published) && !rounded.discloses(published)
    });
    (0..areas.len()).filter(|row| !published.contains(row)).collect()
}

/// Whether an area fails the p% rule, so that its answer would disclose that of a tract.
fn fails_p_percent(area: &[WeightedTract], of_tract: impl Fn(u32) -> f64) -> bool {
    let mut people: Vec<f64> = area.iter().map(|&(tract, share)| share * of_tract(tract)).collect();
    people.sort_by(|a, b| b.total_cmp(a));
    let rest: f64 = people.iter().skip(MIN_TRACTS - 1).sum();
    people.first().is_none_or(|largest| rest < P_PERCENT * largest)
}

/// Publishes as many candidates as is safe, in their order: all at once, else each half in turn.
fn publish_safe(published: &mut Vec<usize>, candidates: &[usize], is_safe: &impl Fn(&[usize]) -> bool) {
    let before = published.len();
    published.extend(candidates);
    if is_safe(published) {
        return;
    }
    published.truncate(before);
    if candidates.len() > 1 {
        let (first, last) = candidates.split_at(candidates.len() / 2);
        publish_safe(published, first, is_safe);
        publish_safe(published, last, is_safe);
    }
}

/// The sums of all areas over the same tracts.
struct AreaSums<'a> {
    /// The number of tracts.
    tracts: usize,
    /// The rows that fail the p% rule.
    small: &'a [usize],
    /// The terms of each sum.
    areas: Vec<Vec<WeightedTract>>,
}

impl AreaSums<'_> {
    /// Whether the published rows determine a tract, or a row that fails the p% rule.
    fn discloses(&self, published: &[usize]) -> bool {
        let mut equations = Equations::default();
        for &row in published {
            equations.add(self.areas[row].iter().copied());
        }
        // The sum of each small row is one more unknown.
        let small = self.small.iter().filter(|&&row| !self.areas[row].is_empty());
        let mut unknowns = self.tracts;
        for &row in small {
            let own = u32::try_from(unknowns).unwrap_or(u32::MAX);
            equations.add(self.areas[row].iter().copied().chain([(own, -1.0)]));
            unknowns += 1;
        }
        let audit = Audit::new(&equations, 0, unknowns);
        // A single draw may call an unknown determined that is not.
        let draws = [0, 1].map(|draw| audit.determined(draw));
        (0..unknowns).any(|unknown| draws.iter().all(|determined| determined[unknown]))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::disclosure::suppression_tests::rank;

    /// Whether published sums determine another sum.
    fn is_disclosed(tracts: usize, published: &[&Vec<WeightedTract>], sum: &[WeightedTract]) -> bool {
        let dense = |terms: &[WeightedTract]| {
            let mut row = vec![0.0; tracts];
            for &(tract, share) in terms {
                row[tract as usize] += share;
            }
            row
        };
        let rows: Vec<Vec<f64>> = published.iter().map(|terms| dense(terms)).collect();
        let before = rank(rows.clone());
        rank(rows.into_iter().chain([dense(sum)]).collect()) == before
    }

    fn whole(tracts: impl IntoIterator<Item = u32>) -> Vec<WeightedTract> {
        tracts.into_iter().map(|tract| (tract, 1.0)).collect()
    }

    #[test]
    fn the_region_less_the_other_areas_does_not_disclose_a_small_one() {
        let people = vec![Some(1000.0); 10];
        let areas = [whole(0..4), whole(4..8), whole(8..10), whole(0..10)];
        let suppressed = suppressed_areas(&people, &areas);
        // A second area besides the small one, and not the region.
        assert_eq!(suppressed, BTreeSet::from([1, 2]));
    }

    #[test]
    fn two_kinds_of_areas_do_not_disclose_the_tract_by_which_they_differ() {
        let people = vec![Some(1000.0); 9];
        let areas = [whole(0..4), whole(4..9), whole(0..5), whole(5..9), whole(0..9)];
        let suppressed = suppressed_areas(&people, &areas);
        assert!(suppressed.iter().any(|row| [0, 1].contains(row)) || suppressed.iter().any(|row| [2, 3].contains(row)));
        assert!(suppressed.len() < 5);
    }

    #[test]
    fn areas_of_another_kind_that_disclose_nothing_are_published() {
        // Five by five tracts: two columns, two columns, and a last one in two parts; and three rows and two.
        let people = vec![Some(1000.0); 25];
        let block = |columns: std::ops::Range<u32>, rows: std::ops::Range<u32>| {
            whole(rows.flat_map(|row| columns.clone().map(move |column| row * 5 + column)))
        };
        let areas = [
            block(0..2, 0..5),
            block(2..4, 0..5),
            block(4..5, 0..2),
            block(4..5, 2..5),
            block(0..5, 0..3),
            block(0..5, 3..5),
            block(0..5, 0..5),
        ];
        assert_eq!(suppressed_areas(&people, &areas), BTreeSet::from([2, 3]));
    }

    #[test]
    fn slivers_and_empty_tracts_make_no_area_large() {
        let people = [Some(1000.0), Some(1000.0), Some(1000.0), Some(0.0), None, Some(3.0)];
        for small in [
            vec![(0, 1.0), (1, 0.01), (2, 0.01)],
            vec![(0, 1.0), (1, 1.0), (3, 1.0), (4, 1.0)],
            vec![(0, 1.0), (1, 1.0), (5, 1.0)],
        ] {
            let areas = [small, whole([0, 1, 2, 3, 5])];
            assert_eq!(suppressed_areas(&people, &areas), BTreeSet::from([0]), "{areas:?}");
        }
        // Two kinds of areas that differ by a sliver of a tract would still disclose it.
        let people = vec![Some(1000.0); 8];
        let areas = [whole(0..4), [whole(0..3), vec![(3, 0.97)]].concat(), whole(0..8)];
        assert!(!suppressed_areas(&people, &areas).is_disjoint(&BTreeSet::from([0, 1])));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(256))]
        #[test]
        fn published_areas_determine_no_tract_and_no_small_area(
            people in prop::collection::vec(
                prop_oneof![1 => Just(Some(0.0)), 1 => Just(None), 6 => (1.0..4000.0_f64).prop_map(Some)],
                4..14,
            ),
            kinds in prop::collection::vec(
                (1_u32..5, prop::collection::vec(prop_oneof![4 => Just(1.0), 1 => 0.01..0.99_f64], 14)),
                1..4,
            ),
        ) {
            let tracts = people.len();
            // Each kind divides the tracts among some areas; some tracts are split between two.
            let mut all: Vec<Vec<WeightedTract>> = Vec::new();
            for (kind, (areas, shares)) in kinds.iter().enumerate() {
                let mut own = vec![Vec::new(); *areas as usize];
                for (tract, (&share, number)) in shares.iter().zip(0_u32..).take(tracts).enumerate() {
                    let first = (tract * (kind + 2) / 3) % own.len();
                    let next = (first + 1) % own.len();
                    own[first].push((number, share));
                    if share < 1.0 && next != first {
                        own[next].push((number, 1.0 - share));
                    }
                }
                all.extend(own);
            }
            all.push(whole((0..).take(tracts)));
            let suppressed = suppressed_areas(&people, &all);
            let of_tract = |tract: u32| people[tract as usize].unwrap_or(0.0);
            let inhabited = |own: &Vec<WeightedTract>| -> Vec<WeightedTract> {
                own.iter().copied().filter(|&(tract, share)| share * of_tract(tract) > 0.0).collect()
            };
            let areas: Vec<Vec<WeightedTract>> = all.iter().map(inhabited).collect();
            let published: Vec<&Vec<WeightedTract>> =
                (0..areas.len()).filter(|row| !suppressed.contains(row)).map(|row| &areas[row]).collect();
            for tract in (0..).take(tracts).filter(|&tract| of_tract(tract) > 0.0) {
                prop_assert!(
                    !is_disclosed(tracts, &published, &[(tract, 1.0)]),
                    "tract {tract}: {suppressed:?} of {areas:?}"
                );
            }
            for own in areas.iter().filter(|own| !own.is_empty() && fails_p_percent(own, of_tract)) {
                prop_assert!(!is_disclosed(tracts, &published, own), "{own:?}: {suppressed:?} of {areas:?}");
            }
        }
    }
}
