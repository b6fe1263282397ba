//! Dasymetric apportionment of split tracts by the people and homes at their origins.

use std::collections::BTreeMap;

use geo::{Distance, Euclidean, Intersects, Point};
use rayon::prelude::*;

use crate::domain::{CountUnit, PlanningArea, TractIdx};
use crate::gap::tract_share::{AreaWeights, TractShare};
use crate::travel::Origins;

/// Areal shares that sum to this cover a tract.
const COVERED: f64 = 1.0 - 1e-6;

/// A tract that is split between areas.
struct SplitTract {
    tract: TractIdx,
    /// Its shares: the index of the area, and that of the share within it.
    places: Vec<(usize, usize)>,
    /// The sum of its areal shares; above 1 if areas overlap.
    areal_sum: f64,
}

/// Sets the shares of tracts that areas of one kind split to the people and homes at their origins: `Σ P_b / P` over
/// the origins b of the tract in the area. A tract with a single origin keeps its areal weights.
///
/// An origin belongs to the areas that contain it, boundaries included; only to the first if areas do not overlap. If
/// areas cover a tract, an origin in none of them belongs to the nearest, so that the shares of the tract sum to 1.
///
/// Source: dasymetric interpolation with blocks as control points, as in Esri's data apportionment.
pub(super) fn apportion_by_origins(areas: &[PlanningArea], origins: &Origins, weights: &mut [AreaWeights]) {
    let splits = split_tracts(weights, origins);
    let divided: Vec<Vec<TractShare>> = splits.par_iter().map(|split| apportion_tract(split, areas, origins)).collect();
    for (split, tract_shares) in splits.iter().zip(divided) {
        for (&(area, place), tract_share) in split.places.iter().zip(tract_shares) {
            weights[area].tract_shares[place] = tract_share;
        }
    }
}

fn split_tracts(weights: &[AreaWeights], origins: &Origins) -> Vec<SplitTract> {
    let mut splits: BTreeMap<TractIdx, SplitTract> = BTreeMap::new();
    for (area, own) in weights.iter().enumerate() {
        for (place, tract_share) in own.tract_shares.iter().enumerate() {
            let tract = tract_share.tract;
            let split = splits.entry(tract).or_insert_with(|| SplitTract { tract, places: Vec::new(), areal_sum: 0.0 });
            split.places.push((area, place));
            split.areal_sum += tract_share.people;
        }
    }
    let is_split = |split: &SplitTract| match split.places.as_slice() {
        [(area, place)] => weights[*area].tract_shares[*place].people < 1.0,
        _ => true,
    };
    splits.into_values().filter(|split| is_split(split) && origins.range(split.tract).len() > 1).collect()
}

/// The `tract_shares` of a tract, in the order of its places.
fn apportion_tract(split: &SplitTract, areas: &[PlanningArea], origins: &Origins) -> Vec<TractShare> {
    let mut inside: Vec<Vec<u32>> = vec![Vec::new(); split.places.len()];
    let outline = |slot: usize| &areas[split.places[slot].0].outline;
    for (origin, number) in origins.range(split.tract).zip(0_u32..) {
        let point: Point = origins.all()[origin].position.point();
        let mut holding: Vec<usize> =
            (0..split.places.len()).filter(|&slot| outline(slot).intersects(&point)).collect();
        if split.areal_sum <= 2.0 - COVERED {
            holding.truncate(1);
        }
        if holding.is_empty() && split.areal_sum >= COVERED {
            let far = |slot: &usize| Euclidean.distance(&point, outline(*slot));
            holding.extend((0..split.places.len()).min_by(|a, b| far(a).total_cmp(&far(b))));
        }
        for slot in holding {
            inside[slot].push(number);
        }
    }
    let first = origins.range(split.tract).start;
    let share = |numbers: &[u32], counted: CountUnit| {
        let own = numbers.iter().map(|number| first + *number as usize);
        origins.weight(own, counted) / origins.weight(origins.range(split.tract), counted)
    };
    let tract_share = |numbers: Vec<u32>| {
        let (people, homes) = (share(&numbers, CountUnit::People), share(&numbers, CountUnit::Households));
        // All origins of a tract, in their order, give exactly 1.
        TractShare { tract: split.tract, people, homes, origins: Some(numbers) }
    };
    inside.into_iter().map(tract_share).collect()
}

#[cfg(test)]
mod tests {
    use geo::{MultiPolygon, Rect};
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{AreaKind, Geoid, Position, Tract};
    use crate::gap::apportion;
    use crate::gap::tract_share::Apportionment;
    use crate::travel::{Origin, TractOrigins};

    fn square(west: f64, east: f64) -> MultiPolygon {
        MultiPolygon::new(vec![Rect::new((west, 0.0), (east, 0.1)).to_polygon()])
    }

    fn tract(west: f64, east: f64) -> Tract {
        Tract { geoid: Geoid::any("t").unwrap(), outline: square(west, east) }
    }

    fn area(west: f64, east: f64) -> PlanningArea {
        let (id, name) = ("ward-1".to_owned(), "1".to_owned());
        PlanningArea {
            id,
            kind: AreaKind::region(),
            name,
            outline: square(west, east),
            names: BTreeMap::new(),
            crosswalk_shares: None,
        }
    }

    fn at(points: &[(f64, f64, f64)]) -> TractOrigins {
        let origin = |&(lon, people, homes): &(f64, f64, f64)| Origin {
            position: Position::new(lon, 0.05).unwrap(),
            people,
            homes,
        };
        TractOrigins::Points(points.iter().map(origin).collect())
    }

    fn shares(tracts: &[Tract], areas: &[PlanningArea], origins: Vec<TractOrigins>) -> Vec<Vec<(f64, f64)>> {
        let (_, weights) = apportion(tracts, areas, &Origins::new(origins));
        let of_area = |area: &AreaWeights| {
            area.tract_shares.iter().map(|tract_share| (tract_share.people, tract_share.homes)).collect()
        };
        weights.iter().map(of_area).collect()
    }

    #[test]
    fn people_and_homes_are_where_the_blocks_are() {
        let blocks = at(&[(0.02, 30.0, 10.0), (0.07, 10.0, 10.0)]);
        let areas = [area(0.0, 0.05), area(0.05, 0.1)];
        assert_eq!(shares(&[tract(0.0, 0.1)], &areas, vec![blocks]), [[(0.75, 0.5)], [(0.25, 0.5)]]);
    }

    #[test]
    fn an_area_with_all_the_people_has_the_tract_as_a_whole_and_the_other_has_nobody() {
        let blocks = at(&[(0.02, 0.1, 0.1), (0.03, 0.2, 0.2), (0.04, 0.3, 0.3)]);
        let areas = [area(0.0, 0.05), area(0.05, 0.1)];
        assert_eq!(shares(&[tract(0.0, 0.1)], &areas, vec![blocks]), [[(1.0, 1.0)], [(0.0, 0.0)]]);
    }

    #[test]
    fn a_tract_without_blocks_is_divided_by_surface() {
        let areas = [area(0.0, 0.05), area(0.05, 0.2)];
        let stand_in = TractOrigins::Representative(Position::new(0.02, 0.05).unwrap());
        let tracts = [tract(0.0, 0.1), tract(0.1, 0.2)];
        let found = shares(&tracts, &areas, vec![stand_in.clone(), at(&[(0.15, 1.0, 1.0)])]);
        assert!((found[0][0].0 - 0.5).abs() < 1e-9 && found[1][1] == (1.0, 1.0), "{found:?}");
        let one_point = shares(&tracts, &areas, vec![at(&[(0.02, 9.0, 9.0)]), stand_in]);
        assert_eq!(one_point, found);
    }

    #[test]
    fn a_block_beyond_the_border_of_a_covered_tract_is_the_nearest_areas() {
        // The areas leave a gap of less than a sliver between them, and a block lies in it.
        let blocks = at(&[(0.02, 1.0, 1.0), (0.050_001, 1.0, 1.0), (0.08, 2.0, 2.0)]);
        let areas = [area(0.0, 0.05), area(0.050_004, 0.1)];
        assert_eq!(shares(&[tract(0.0, 0.1)], &areas, vec![blocks]), [[(0.5, 0.5)], [(0.5, 0.5)]]);
    }

    #[test]
    fn without_any_blocks_the_method_is_areal() {
        let stand_in = TractOrigins::Representative(Position::new(0.02, 0.05).unwrap());
        let (method, _) = apportion(&[tract(0.0, 0.1)], &[area(0.0, 0.05)], &Origins::new(vec![stand_in]));
        assert_eq!(method, Apportionment::Area);
    }

    proptest! {
        #[test]
        fn a_partition_shares_all_of_a_tract_and_a_larger_area_never_has_less(
            points in prop::collection::vec((0.0..=0.1_f64, 0.0..50.0_f64, 0.5..9.0_f64), 1..20),
            cut in 0.01..0.09_f64,
            further in 0.0..0.01_f64,
        ) {
            let people: f64 = points.iter().map(|(_, people, _)| people).sum();
            prop_assume!(people > 0.0);
            let halves = |cut: f64| {
                let areas = [area(-0.01, cut), area(cut, 0.11)];
                let found = shares(&[tract(0.0, 0.1)], &areas, vec![at(&points)]);
                [found[0][0], found[1][0]]
            };
            let [west, east] = halves(cut);
            prop_assert!((west.0 + east.0 - 1.0).abs() < 1e-9 && (west.1 + east.1 - 1.0).abs() < 1e-9);
            let [wider, _] = halves(cut + further);
            prop_assert!(wider.0 >= west.0 && wider.1 >= west.1);
        }
    }
}
