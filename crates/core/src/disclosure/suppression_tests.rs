//! Laws of suppression, checked against dense linear algebra.

use proptest::prelude::*;

use crate::disclosure::partitions::PartitionSizes;
use crate::disclosure::suppression::suppress_with;
use crate::disclosure::{IndicatorCounts, Suppression, WeightedTract};
use crate::domain::{CountUnit, Indicator, IndicatorMetadata};

pub(super) fn indicator(id: &str) -> Indicator {
    Indicator {
        id: id.parse().unwrap(),
        label: None,
        definition: None,
        counts: CountUnit::People,
        of: Some("population_5_and_over".parse().unwrap()),
        suppress_below: Some(50.0),
        metadata: IndicatorMetadata::default(),
    }
}

/// A region: the counts of groups by tract, and the tracts of its areas.
#[derive(Debug, Clone)]
pub(super) struct Town {
    pub(super) groups: Vec<Vec<f64>>,
    pub(super) areas: Vec<Vec<WeightedTract>>,
    /// Sums of the first group that are published with an area's count.
    pub(super) others: Vec<(usize, Vec<WeightedTract>)>,
}

/// Suppressed cells as (group, row).
type Cells = Vec<(usize, usize)>;

const NAMES: [&str; 4] = ["arabic", "chinese", "korean", "vietnamese"];

fn sum(counts: &[f64], parts: &[WeightedTract]) -> f64 {
    parts.iter().map(|&(tract, weight)| weight * counts[tract as usize]).sum()
}

impl Town {
    pub(super) fn new(groups: &[&[f64]], areas: &[&[WeightedTract]]) -> Self {
        let areas = areas.iter().map(|parts| parts.to_vec()).collect();
        Self { groups: groups.iter().map(|counts| counts.to_vec()).collect(), areas, others: Vec::new() }.with_region()
    }

    fn with_region(mut self) -> Self {
        self.areas.push((0..).zip(&self.groups[0]).map(|(tract, _)| (tract, 1.0)).collect());
        self
    }

    pub(super) fn suppression(&self) -> Suppression {
        self.suppression_with(PartitionSizes::DEFAULT)
    }

    fn suppression_with(&self, sizes: PartitionSizes) -> Suppression {
        let indicators: Vec<Indicator> = NAMES.iter().take(self.groups.len()).map(|name| indicator(name)).collect();
        let counts =
            indicators.iter().zip(&self.groups).enumerate().map(|(place, (indicator, counts))| IndicatorCounts {
                indicator,
                tracts: counts.iter().map(|&count| Some(count)).collect(),
                tracts_too_small: false,
                areas: self.areas.iter().map(|parts| Some(sum(counts, parts))).collect(),
                areas_too_small: Vec::new(),
                parts: &self.areas,
                other_sums: if place == 0 { self.others.clone() } else { Vec::new() },
            });
        suppress_with(&counts.collect::<Vec<_>>(), sizes)
    }

    /// Cells as (group, row), tracts first.
    pub(super) fn cells(&self, suppression: &Suppression) -> (Cells, Cells) {
        let of = |rows: &crate::disclosure::SuppressedRows, count: usize| -> Cells {
            let all = (0..self.groups.len()).flat_map(|group| (0..count).map(move |row| (group, row)));
            all.filter(|&(group, row)| rows.contains(&NAMES[group].parse().unwrap(), row)).collect()
        };
        (of(&suppression.tracts, self.groups[0].len()), of(&suppression.areas, self.areas.len()))
    }

    /// Small counts that the published numbers determine, by the rank of all equations with and without them.
    pub(super) fn disclosed(&self, suppression: &Suppression) -> Vec<String> {
        let (tracts, areas) = self.cells(suppression);
        let column = |group: usize, tract: u32| tracts.iter().position(|cell| *cell == (group, tract as usize));
        let row = |group: usize, parts: &[WeightedTract]| {
            let mut row = vec![0.0; tracts.len()];
            for &(tract, weight) in parts {
                if let Some(column) = column(group, tract) {
                    row[column] += weight;
                }
            }
            row
        };
        let mut rows: Vec<Vec<f64>> = Vec::new();
        for tract in (0_u32..).take(self.groups[0].len()).filter(|_| self.groups.len() > 1) {
            let groups = (0..self.groups.len()).map(|group| row(group, &[(tract, 1.0)]));
            rows.extend(groups.reduce(|a, b| a.iter().zip(b).map(|(a, b)| a + b).collect()));
        }
        for group in 0..self.groups.len() {
            let open = |area: &usize| !areas.contains(&(group, *area));
            rows.extend((0..self.areas.len()).filter(open).map(|area| row(group, &self.areas[area])));
            let others = self.others.iter().filter(|(area, _)| group == 0 && open(area));
            rows.extend(others.map(|(_, parts)| row(group, parts)));
        }
        let before = rank(rows.clone());
        let is_disclosed = |row: Vec<f64>| rank(rows.iter().cloned().chain([row]).collect()) == before;
        let is_small = |count: f64| count > 0.0 && count < 50.0;
        let small = tracts.iter().filter(|&&(group, tract)| is_small(self.groups[group][tract]));
        let small = small.map(|&(group, tract)| {
            (format!("tract {group} {tract}"), row(group, &[(u32::try_from(tract).unwrap(), 1.0)]))
        });
        let small_areas = areas.iter().filter(|&&(group, area)| is_small(sum(&self.groups[group], &self.areas[area])));
        let small_areas =
            small_areas.map(|&(group, area)| (format!("area {group} {area}"), row(group, &self.areas[area])));
        small.chain(small_areas).filter(|(_, row)| is_disclosed(row.clone())).map(|(name, _)| name).collect()
    }
}

/// The rank of a small matrix, by elimination with full pivots.
pub(super) fn rank(mut rows: Vec<Vec<f64>>) -> usize {
    let mut rank = 0;
    loop {
        let cells = (rank..rows.len()).flat_map(|row| (0..rows[row].len()).map(move |column| (row, column)));
        let Some((row, column)) = cells.max_by(|a, b| rows[a.0][a.1].abs().total_cmp(&rows[b.0][b.1].abs())) else {
            return rank;
        };
        if rows[row][column].abs() < 1e-9 {
            return rank;
        }
        rows.swap(rank, row);
        let pivot = rows[rank].clone();
        for row in &mut rows[rank + 1..] {
            let factor = row[column] / pivot[column];
            row.iter_mut().zip(&pivot).for_each(|(cell, pivot)| *cell -= factor * pivot);
            row[column] = 0.0;
        }
        rank += 1;
    }
}

fn count() -> impl Strategy<Value = f64> {
    prop_oneof![2 => Just(0), 3 => 1..50_i32, 4 => 50..400_i32].prop_map(f64::from)
}

fn towns() -> impl Strategy<Value = Town> {
    (2..7_usize, 1..4_usize).prop_flat_map(|(tracts, groups)| {
        let weight = prop_oneof![3 => Just(0.0), 4 => Just(1.0), 1 => Just(0.25), 1 => Just(0.5), 1 => Just(0.75)];
        let parts = prop::collection::vec(weight, tracts)
            .prop_map(|weights| (0..).zip(weights).filter(|(_, weight)| *weight > 0.0).collect::<Vec<WeightedTract>>());
        let areas = prop::collection::vec(parts.clone(), 0..6);
        let others = prop::collection::vec(parts, 0..2);
        (prop::collection::vec(prop::collection::vec(count(), tracts), groups), areas, others).prop_map(
            |(groups, areas, others)| {
                let others = others.into_iter().enumerate().filter(|(area, _)| *area < areas.len()).collect();
                Town { groups, areas, others }.with_region()
            },
        )
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]
    #[test]
    fn published_numbers_disclose_no_small_count(town in towns()) {
        let suppression = town.suppression();
        prop_assert_eq!(town.disclosed(&suppression), Vec::<String>::new());
        // The region's numbers stay unless they or those of an area are small: an area may be the same share of all
        // tracts.
        for &(group, area) in town.cells(&suppression).1.iter().filter(|(_, area)| *area + 1 == town.areas.len()) {
            let people = sum(&town.groups[group], &town.areas[area]);
            let is_small = |group: &Vec<f64>| group.iter().sum::<f64>() < 50.0;
            let with_a_small_one = town.groups.iter().any(is_small);
            let is_small_in = |parts: &Vec<WeightedTract>| {
                let counts = town.groups.iter().map(|group| sum(group, parts));
                counts.into_iter().any(|count| count > 0.0 && count < 50.0)
            };
            let with_a_small_area = town.areas.iter().any(is_small_in);
            prop_assert!(with_a_small_one || with_a_small_area || town.groups[0].len() == 2 || !town.others.is_empty(), "{}", people);
        }
    }

    #[test]
    fn published_numbers_disclose_no_small_count_in_a_partitioned_region(town in towns(), partition in 1..4_usize) {
        let suppression = town.suppression_with(PartitionSizes { unpartitioned: 0, partition });
        prop_assert_eq!(town.disclosed(&suppression), Vec::<String>::new());
    }

    #[test]
    fn where_nothing_is_small_nothing_is_withheld(town in towns()) {
        let large = |count: &f64| if *count > 0.0 { count + 200.0 } else { 0.0 };
        let groups = town.groups.iter().map(|counts| counts.iter().map(large).collect()).collect();
        let suppression = Town { groups, ..town }.suppression();
        prop_assert!(suppression.tracts.is_empty() && suppression.areas.is_empty());
    }
}

/// The suppressed cells of a town, after a check that no small count is disclosed.
fn suppressed(town: &Town) -> (Cells, Cells) {
    let suppression = town.suppression();
    assert_eq!(town.disclosed(&suppression), Vec::<String>::new());
    town.cells(&suppression)
}

#[test]
fn a_singleton_group_of_a_tract_suppresses_the_smallest_other_group() {
    // Each group has a second tract with a small count, so that only the sum of the first tract has a singleton.
    let town = Town::new(&[&[80.0, 30.0, 30.0], &[300.0, 30.0, 30.0], &[10.0, 30.0, 30.0]], &[]);
    assert_eq!(suppressed(&town).0.iter().filter(|(_, tract)| *tract == 0).collect::<Vec<_>>(), [&(0, 0), &(2, 0)]);
}

#[test]
fn a_singleton_tract_of_an_area_suppresses_the_smallest_other_tract() {
    let areas: [&[WeightedTract]; 2] = [&[(0, 1.0), (1, 1.0), (2, 1.0)], &[(3, 1.0), (4, 1.0)]];
    let town = Town::new(&[&[20.0, 500.0, 60.0, 70.0, 80.0]], &areas);
    assert_eq!(suppressed(&town), (vec![(0, 0), (0, 2)], vec![]));
}

#[test]
fn an_area_is_not_suppressed_where_its_tracts_would_disclose_it() {
    // The first area is small; suppressing the second would not help while all its tracts are published.
    let areas: [&[WeightedTract]; 3] = [&[(0, 1.0), (1, 1.0)], &[(2, 1.0), (3, 1.0)], &[(4, 1.0), (5, 1.0)]];
    let town = Town::new(&[&[20.0, 10.0, 60.0, 70.0, 300.0, 400.0]], &areas);
    assert_eq!(suppressed(&town), (vec![(0, 0), (0, 1), (0, 2), (0, 3)], vec![(0, 0), (0, 1)]));
}

#[test]
fn a_small_area_of_shares_of_published_tracts_suppresses_tracts() {
    let town = Town::new(&[&[100.0, 90.0, 500.0]], &[&[(0, 0.25), (1, 0.125)]]);
    let (tracts, areas) = suppressed(&town);
    assert_eq!((tracts.len(), areas), (2, vec![(0, 0)]));
}

#[test]
fn a_ward_of_a_community_area_and_one_more_tract_discloses_nothing() {
    let areas: [&[WeightedTract]; 2] = [&[(0, 1.0), (1, 1.0), (2, 1.0)], &[(0, 1.0), (1, 1.0), (2, 1.0), (3, 1.0)]];
    // Two small tracts in each area; the difference of the areas is the small fourth tract.
    let town = Town::new(&[&[20.0, 30.0, 600.0, 10.0, 800.0, 40.0]], &areas);
    let (_, areas) = suppressed(&town);
    assert_eq!(areas, [(0, 0)], "the smaller of the two");
}

#[test]
fn a_bridge_between_two_blocks_of_cells_is_not_disclosed() {
    // Two groups in two areas of two tracts are two blocks; the third group's small count is the only cell between
    // them.
    let areas: [&[WeightedTract]; 2] = [&[(0, 1.0), (1, 1.0)], &[(2, 1.0), (3, 1.0)]];
    let groups: [&[f64]; 4] = [
        &[10.0, 20.0, 900.0, 900.0],
        &[10.0, 20.0, 20.0, 900.0],
        &[900.0, 900.0, 30.0, 40.0],
        &[900.0, 900.0, 30.0, 40.0],
    ];
    let town = Town::new(&groups, &areas);
    let (tracts, _) = suppressed(&town);
    assert!(tracts.len() > 9, "{tracts:?}");
}

#[test]
fn people_without_access_are_a_sum_like_any_other() {
    let areas: [&[WeightedTract]; 1] = [&[(0, 1.0), (1, 1.0), (2, 1.0), (3, 1.0)]];
    let mut town = Town::new(&[&[20.0, 30.0, 600.0, 700.0, 300.0]], &areas);
    assert_eq!(suppressed(&town).0, [(0, 0), (0, 1)]);
    // Only the first tract's people are without access: their number is that tract's.
    town.others = vec![(0, vec![(0, 1.0), (2, 0.5)])];
    assert_eq!(suppressed(&town), (vec![(0, 0), (0, 1), (0, 2)], vec![]));
}
