//! What must hold for every region, against another way to find it out: dense linear algebra.

use proptest::prelude::*;

use crate::disclosure::districts::Sizes;
use crate::disclosure::withhold::withhold_in;
use crate::disclosure::{Counts, Part, Withheld};
use crate::domain::{About, Counted, Indicator};

pub(super) fn indicator(id: &str) -> Indicator {
    Indicator {
        id: id.parse().unwrap(),
        label: id.to_owned(),
        definition: id.to_owned(),
        counts: Counted::People,
        of: Some("population_5_and_over".parse().unwrap()),
        suppress_below: Some(50.0),
        about: About::default(),
    }
}

/// A region: counts of groups by tract, and what its areas consist of; the region itself comes to them.
#[derive(Debug, Clone)]
pub(super) struct Town {
    pub(super) groups: Vec<Vec<f64>>,
    pub(super) areas: Vec<Vec<Part>>,
    /// Sums of the first group that are published with an area's count.
    pub(super) others: Vec<(usize, Vec<Part>)>,
}

/// Withheld counts as (group, row).
type Cells = Vec<(usize, usize)>;

const NAMES: [&str; 4] = ["arabic", "chinese", "korean", "vietnamese"];

fn sum(counts: &[f64], parts: &[Part]) -> f64 {
    parts.iter().map(|&(tract, weight)| weight * counts[tract as usize]).sum()
}

impl Town {
    pub(super) fn new(groups: &[&[f64]], areas: &[&[Part]]) -> Self {
        let areas = areas.iter().map(|parts| parts.to_vec()).collect();
        Self { groups: groups.iter().map(|counts| counts.to_vec()).collect(), areas, others: Vec::new() }.whole()
    }

    fn whole(mut self) -> Self {
        self.areas.push((0..).zip(&self.groups[0]).map(|(tract, _)| (tract, 1.0)).collect());
        self
    }

    pub(super) fn withheld(&self) -> Withheld {
        self.withheld_in(Sizes::USUAL)
    }

    fn withheld_in(&self, sizes: Sizes) -> Withheld {
        let indicators: Vec<Indicator> = NAMES.iter().take(self.groups.len()).map(|name| indicator(name)).collect();
        let counts = indicators.iter().zip(&self.groups).enumerate().map(|(place, (indicator, counts))| Counts {
            indicator,
            tracts: counts.iter().map(|&count| Some(count)).collect(),
            no_tracts: false,
            areas: self.areas.iter().map(|parts| Some(sum(counts, parts))).collect(),
            too_small: Vec::new(),
            parts: &self.areas,
            other_sums: if place == 0 { self.others.clone() } else { Vec::new() },
        });
        withhold_in(&counts.collect::<Vec<_>>(), sizes)
    }

    /// Cells as (group, row), tracts first.
    pub(super) fn cells(&self, withheld: &Withheld) -> (Cells, Cells) {
        let of = |rows: &crate::disclosure::Rows, count: usize| -> Cells {
            let all = (0..self.groups.len()).flat_map(|group| (0..count).map(move |row| (group, row)));
            all.filter(|&(group, row)| rows.holds(&NAMES[group].parse().unwrap(), row)).collect()
        };
        (of(&withheld.tracts, self.groups[0].len()), of(&withheld.areas, self.areas.len()))
    }

    /// Small counts that the published numbers determine: by the rank of all equations with and without them.
    pub(super) fn found(&self, withheld: &Withheld) -> Vec<String> {
        let (tracts, areas) = self.cells(withheld);
        let column = |group: usize, tract: u32| tracts.iter().position(|cell| *cell == (group, tract as usize));
        let row = |group: usize, parts: &[Part]| {
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
        let is_told = |asked: Vec<f64>| rank(rows.iter().cloned().chain([asked]).collect()) == before;
        let is_small = |count: f64| count > 0.0 && count < 50.0;
        let small = tracts.iter().filter(|&&(group, tract)| is_small(self.groups[group][tract]));
        let small = small.map(|&(group, tract)| {
            (format!("tract {group} {tract}"), row(group, &[(u32::try_from(tract).unwrap(), 1.0)]))
        });
        let small_areas = areas.iter().filter(|&&(group, area)| is_small(sum(&self.groups[group], &self.areas[area])));
        let small_areas =
            small_areas.map(|&(group, area)| (format!("area {group} {area}"), row(group, &self.areas[area])));
        small.chain(small_areas).filter(|(_, asked)| is_told(asked.clone())).map(|(name, _)| name).collect()
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
            .prop_map(|weights| (0..).zip(weights).filter(|(_, weight)| *weight > 0.0).collect::<Vec<Part>>());
        let areas = prop::collection::vec(parts.clone(), 0..6);
        let others = prop::collection::vec(parts, 0..2);
        (prop::collection::vec(prop::collection::vec(count(), tracts), groups), areas, others).prop_map(
            |(groups, areas, others)| {
                let others = others.into_iter().enumerate().filter(|(area, _)| *area < areas.len()).collect();
                Town { groups, areas, others }.whole()
            },
        )
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]
    #[test]
    fn no_small_count_can_be_found_from_all_that_is_published(town in towns()) {
        let withheld = town.withheld();
        prop_assert_eq!(town.found(&withheld), Vec::<String>::new());
        // The region's own numbers stay, unless they or those of an area are small: an area may be the same share of all tracts.
        for &(group, area) in town.cells(&withheld).1.iter().filter(|(_, area)| *area + 1 == town.areas.len()) {
            let people = sum(&town.groups[group], &town.areas[area]);
            let is_small = |group: &Vec<f64>| group.iter().sum::<f64>() < 50.0;
            let with_a_small_one = town.groups.iter().any(is_small);
            let is_small_in = |parts: &Vec<Part>| {
                let counts = town.groups.iter().map(|group| sum(group, parts));
                counts.into_iter().any(|count| count > 0.0 && count < 50.0)
            };
            let with_a_small_area = town.areas.iter().any(is_small_in);
            prop_assert!(with_a_small_one || with_a_small_area || town.groups[0].len() == 2 || !town.others.is_empty(), "{}", people);
        }
    }

    #[test]
    fn no_small_count_can_be_found_in_a_region_of_districts(town in towns(), district in 1..4_usize) {
        let withheld = town.withheld_in(Sizes { whole: 0, district });
        prop_assert_eq!(town.found(&withheld), Vec::<String>::new());
    }

    #[test]
    fn where_nothing_is_small_nothing_is_withheld(town in towns()) {
        let large = |count: &f64| if *count > 0.0 { count + 200.0 } else { 0.0 };
        let groups = town.groups.iter().map(|counts| counts.iter().map(large).collect()).collect();
        let withheld = Town { groups, ..town }.withheld();
        prop_assert!(withheld.tracts.is_empty() && withheld.areas.is_empty());
    }
}

/// What is withheld of a town, after a check that it cannot be found.
fn guarded(town: &Town) -> (Cells, Cells) {
    let withheld = town.withheld();
    assert_eq!(town.found(&withheld), Vec::<String>::new());
    town.cells(&withheld)
}

#[test]
fn one_group_withheld_alone_takes_the_smallest_other_with_it() {
    // Each group has a second tract with a small count, so that no sum but that of the first tract has one alone.
    let town = Town::new(&[&[80.0, 30.0, 30.0], &[300.0, 30.0, 30.0], &[10.0, 30.0, 30.0]], &[]);
    assert_eq!(guarded(&town).0.iter().filter(|(_, tract)| *tract == 0).collect::<Vec<_>>(), [&(0, 0), &(2, 0)]);
}

#[test]
fn one_tract_withheld_alone_in_an_area_takes_the_smallest_other_with_it() {
    let areas: [&[Part]; 2] = [&[(0, 1.0), (1, 1.0), (2, 1.0)], &[(3, 1.0), (4, 1.0)]];
    let town = Town::new(&[&[20.0, 500.0, 60.0, 70.0, 80.0]], &areas);
    assert_eq!(guarded(&town), (vec![(0, 0), (0, 2)], vec![]));
}

#[test]
fn an_area_is_not_withheld_where_its_tracts_would_tell_it() {
    // The first area is small; the second was once withheld with it although all its tracts were shown.
    let areas: [&[Part]; 3] = [&[(0, 1.0), (1, 1.0)], &[(2, 1.0), (3, 1.0)], &[(4, 1.0), (5, 1.0)]];
    let town = Town::new(&[&[20.0, 10.0, 60.0, 70.0, 300.0, 400.0]], &areas);
    assert_eq!(guarded(&town), (vec![(0, 0), (0, 1), (0, 2), (0, 3)], vec![(0, 0), (0, 1)]));
}

#[test]
fn a_small_area_of_parts_of_shown_tracts_takes_tracts_with_it() {
    let town = Town::new(&[&[100.0, 90.0, 500.0]], &[&[(0, 0.25), (1, 0.125)]]);
    let (tracts, areas) = guarded(&town);
    assert_eq!((tracts.len(), areas), (2, vec![(0, 0)]));
}

#[test]
fn a_ward_that_is_a_community_area_and_one_tract_more_tells_nothing() {
    let areas: [&[Part]; 2] = [&[(0, 1.0), (1, 1.0), (2, 1.0)], &[(0, 1.0), (1, 1.0), (2, 1.0), (3, 1.0)]];
    // Two small tracts in each area; the difference of the areas is the small fourth tract.
    let town = Town::new(&[&[20.0, 30.0, 600.0, 10.0, 800.0, 40.0]], &areas);
    let (_, areas) = guarded(&town);
    assert_eq!(areas, [(0, 0)], "the smaller of the two");
}

#[test]
fn a_bridge_between_two_blocks_of_cells_is_not_alone() {
    // Two groups in two areas of two tracts are two blocks; the third group's small count is the only cell between them.
    let areas: [&[Part]; 2] = [&[(0, 1.0), (1, 1.0)], &[(2, 1.0), (3, 1.0)]];
    let groups: [&[f64]; 4] = [
        &[10.0, 20.0, 900.0, 900.0],
        &[10.0, 20.0, 20.0, 900.0],
        &[900.0, 900.0, 30.0, 40.0],
        &[900.0, 900.0, 30.0, 40.0],
    ];
    let town = Town::new(&groups, &areas);
    let (tracts, _) = guarded(&town);
    assert!(tracts.len() > 9, "{tracts:?}");
}

#[test]
fn people_without_access_are_a_sum_like_any_other() {
    let areas: [&[Part]; 1] = [&[(0, 1.0), (1, 1.0), (2, 1.0), (3, 1.0)]];
    let mut town = Town::new(&[&[20.0, 30.0, 600.0, 700.0, 300.0]], &areas);
    assert_eq!(guarded(&town).0, [(0, 0), (0, 1)]);
    // Only the first tract's people are without access: their number is that tract's.
    town.others = vec![(0, vec![(0, 1.0), (2, 0.5)])];
    assert_eq!(guarded(&town), (vec![(0, 0), (0, 1), (0, 2)], vec![]));
}
