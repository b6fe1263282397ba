//! In which areas an answer may be told that must be told of no tract alone, such as who reaches a shelter.
//!
//! An answer about an area is the sum of unknown answers about its tracts, and the areas of all kinds with the region are sums of the
//! same unknowns: linked tables. It is told of an area where several tracts hold people (the p% rule), and only as far as no combination
//! of all that is told determines a tract, or an area that is too small.

use std::collections::BTreeSet;

use crate::disclosure::audit::{Audit, Equations};
use crate::disclosure::drawn::FEWEST_TRACTS;
use crate::disclosure::withhold::Part;

/// What the third largest part and all smaller ones have together, of the people of the largest, at least: the p% rule with p = 10.
///
/// Source: Hundepool and others, Statistical Disclosure Control (2012), 4.2.2.
const P: f64 = 0.1;
/// A tract with fewer people says so little that sums are taken to be without it.
const FEWEST_PEOPLE: f64 = 50.0;
/// A smaller share of a tract is a sliver, and what lacks no more than that is all of it.
const SLIVER: f64 = 0.05;

/// The rows of areas in which such an answer is not told.
///
/// `people` are those concerned in each tract, `None` where that is not known: such a tract is in no sum; `parts` are what each area consists of,
/// the region last. Laws: no tract with people and no area that is too small is determined by the sums of all other rows, neither by
/// their parts as they are nor with slivers taken for nothing; and no more rows could be told.
#[must_use]
pub fn untold(people: &[Option<f64>], parts: &[Vec<Part>]) -> BTreeSet<usize> {
    let of_tract = |tract: u32| people[tract as usize].unwrap_or(0.0);
    let exact: Vec<Vec<Part>> = (parts.iter())
        .map(|own| own.iter().copied().filter(|&(tract, share)| share * of_tract(tract) > 0.0).collect())
        .collect();
    let without_slivers = |own: &Vec<Part>| -> Vec<Part> {
        let broad = own.iter().filter(|&&(tract, share)| share >= SLIVER && of_tract(tract) >= FEWEST_PEOPLE);
        broad.map(|&(tract, share)| (tract, if share > 1.0 - SLIVER { 1.0 } else { share })).collect()
    };
    let rounded: Vec<Vec<Part>> = exact.iter().map(without_slivers).collect();
    let (small, large): (Vec<usize>, Vec<usize>) = (0..parts.len()).partition(|&row| is_small(&exact[row], of_tract));
    let [exact, rounded] = [exact, rounded].map(|parts| Linked { tracts: people.len(), small: &small, parts });
    // Those with most people first, so that the region and large areas have answers before others.
    let size = |row: usize| exact.parts[row].iter().map(|&(tract, share)| share * of_tract(tract)).sum::<f64>();
    let mut asked: Vec<(f64, usize)> = large.into_iter().map(|row| (size(row), row)).collect();
    asked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let asked: Vec<usize> = asked.into_iter().map(|(_, row)| row).collect();
    let mut told = Vec::new();
    tell(&mut told, &asked, &|told| !exact.give_away(told) && !rounded.give_away(told));
    (0..parts.len()).filter(|row| !told.contains(row)).collect()
}

/// Whether an area is so small that what is told of it is told of a tract: without its two largest parts too little is left.
fn is_small(parts: &[Part], of_tract: impl Fn(u32) -> f64) -> bool {
    let mut people: Vec<f64> = parts.iter().map(|&(tract, share)| share * of_tract(tract)).collect();
    people.sort_by(|a, b| b.total_cmp(a));
    let rest: f64 = people.iter().skip(FEWEST_TRACTS - 1).sum();
    people.first().is_none_or(|largest| rest < P * largest)
}

/// Tells as many rows as may be told, the first first: all at once where that is safe, else each half.
fn tell(told: &mut Vec<usize>, asked: &[usize], is_safe: &impl Fn(&[usize]) -> bool) {
    let before = told.len();
    told.extend(asked);
    if is_safe(told) {
        return;
    }
    told.truncate(before);
    if asked.len() > 1 {
        let (first, last) = asked.split_at(asked.len() / 2);
        tell(told, first, is_safe);
        tell(told, last, is_safe);
    }
}

/// Sums over the same tracts.
struct Linked<'a> {
    /// How many tracts there are.
    tracts: usize,
    /// The rows that are too small.
    small: &'a [usize],
    /// What each row is the sum of.
    parts: Vec<Vec<Part>>,
}

impl Linked<'_> {
    /// Whether the rows that are told determine a tract, or a row that is too small.
    fn give_away(&self, told: &[usize]) -> bool {
        let mut equations = Equations::default();
        for &row in told {
            equations.add(self.parts[row].iter().copied());
        }
        // The sum of a small row is one more unknown number.
        let small = self.small.iter().filter(|&&row| !self.parts[row].is_empty());
        let mut unknowns = self.tracts;
        for &row in small {
            let own = u32::try_from(unknowns).unwrap_or(u32::MAX);
            equations.add(self.parts[row].iter().copied().chain([(own, -1.0)]));
            unknowns += 1;
        }
        let audit = Audit::new(&equations, 0, unknowns);
        // One draw may call a number determined that is not.
        let draws = [0, 1].map(|draw| audit.determined(draw));
        (0..unknowns).any(|unknown| draws.iter().all(|determined| determined[unknown]))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::disclosure::laws::rank;

    /// Whether the sums that are told determine a sum.
    fn is_found(tracts: usize, told: &[&Vec<Part>], asked: &[Part]) -> bool {
        let dense = |parts: &[Part]| {
            let mut row = vec![0.0; tracts];
            for &(tract, share) in parts {
                row[tract as usize] += share;
            }
            row
        };
        let rows: Vec<Vec<f64>> = told.iter().map(|parts| dense(parts)).collect();
        let before = rank(rows.clone());
        rank(rows.into_iter().chain([dense(asked)]).collect()) == before
    }

    fn whole(tracts: impl IntoIterator<Item = u32>) -> Vec<Part> {
        tracts.into_iter().map(|tract| (tract, 1.0)).collect()
    }

    #[test]
    fn the_region_less_the_other_areas_does_not_tell_a_small_one() {
        let people = vec![Some(1000.0); 10];
        let parts = [whole(0..4), whole(4..8), whole(8..10), whole(0..10)];
        let untold = untold(&people, &parts);
        // One more than the small one, and not the region.
        assert_eq!(untold, BTreeSet::from([1, 2]));
    }

    #[test]
    fn two_kinds_of_areas_do_not_tell_the_tract_by_which_they_differ() {
        let people = vec![Some(1000.0); 9];
        let parts = [whole(0..4), whole(4..9), whole(0..5), whole(5..9), whole(0..9)];
        let untold = untold(&people, &parts);
        assert!(untold.iter().any(|row| [0, 1].contains(row)) || untold.iter().any(|row| [2, 3].contains(row)));
        assert!(untold.len() < 5);
    }

    #[test]
    fn areas_of_another_kind_that_tell_nothing_keep_their_answers() {
        // Five by five tracts: two columns, two columns, and a last one in two parts; and three rows and two.
        let people = vec![Some(1000.0); 25];
        let block = |columns: std::ops::Range<u32>, rows: std::ops::Range<u32>| {
            whole(rows.flat_map(|row| columns.clone().map(move |column| row * 5 + column)))
        };
        let parts = [
            block(0..2, 0..5),
            block(2..4, 0..5),
            block(4..5, 0..2),
            block(4..5, 2..5),
            block(0..5, 0..3),
            block(0..5, 3..5),
            block(0..5, 0..5),
        ];
        assert_eq!(untold(&people, &parts), BTreeSet::from([2, 3]));
    }

    #[test]
    fn slivers_and_empty_tracts_make_no_area_large() {
        let people = [Some(1000.0), Some(1000.0), Some(1000.0), Some(0.0), None, Some(3.0)];
        for small in [
            vec![(0, 1.0), (1, 0.01), (2, 0.01)],
            vec![(0, 1.0), (1, 1.0), (3, 1.0), (4, 1.0)],
            vec![(0, 1.0), (1, 1.0), (5, 1.0)],
        ] {
            let parts = [small, whole([0, 1, 2, 3, 5])];
            assert_eq!(untold(&people, &parts), BTreeSet::from([0]), "{parts:?}");
        }
        // Two kinds of areas that differ by a sliver of a tract would tell it all the same.
        let people = vec![Some(1000.0); 8];
        let parts = [whole(0..4), [whole(0..3), vec![(3, 0.97)]].concat(), whole(0..8)];
        assert!(!untold(&people, &parts).is_disjoint(&BTreeSet::from([0, 1])));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(256))]
        #[test]
        fn no_tract_and_no_small_area_follows_from_what_is_told(
            people in prop::collection::vec(prop_oneof![1 => Just(Some(0.0)), 1 => Just(None), 6 => (1.0..4000.0_f64).prop_map(Some)], 4..14),
            kinds in prop::collection::vec((1_u32..5, prop::collection::vec(prop_oneof![4 => Just(1.0), 1 => 0.01..0.99_f64], 14)), 1..4),
        ) {
            let tracts = people.len();
            // Each kind divides the tracts among some areas, and a part of some tracts goes to the next one.
            let mut parts: Vec<Vec<Part>> = Vec::new();
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
                parts.extend(own);
            }
            parts.push(whole((0..).take(tracts)));
            let untold = untold(&people, &parts);
            let of_tract = |tract: u32| people[tract as usize].unwrap_or(0.0);
            let inhabited = |own: &Vec<Part>| -> Vec<Part> { own.iter().copied().filter(|&(tract, share)| share * of_tract(tract) > 0.0).collect() };
            let parts: Vec<Vec<Part>> = parts.iter().map(inhabited).collect();
            let told: Vec<&Vec<Part>> = (0..parts.len()).filter(|row| !untold.contains(row)).map(|row| &parts[row]).collect();
            for tract in (0..).take(tracts).filter(|&tract| of_tract(tract) > 0.0) {
                prop_assert!(!is_found(tracts, &told, &[(tract, 1.0)]), "tract {tract}: {untold:?} of {parts:?}");
            }
            for own in parts.iter().filter(|own| !own.is_empty() && is_small(own, of_tract)) {
                prop_assert!(!is_found(tracts, &told, own), "{own:?}: {untold:?} of {parts:?}");
            }
        }
    }
}
