//! Tracts that areas cut, divided by where their people and homes are.

use std::collections::BTreeMap;

use geo::{Distance, Euclidean, Intersects, Point};
use rayon::prelude::*;

use crate::domain::{Counted, PlanningArea, TractIdx};
use crate::gap::portion::{AreaWeights, Portion};
use crate::travel::Origins;

/// Shares of ground that sum to this much of a tract are all of it.
const ALL: f64 = 1.0 - 1e-6;

/// A tract that lies in areas by parts.
struct Cut {
    tract: TractIdx,
    /// Where its portions are: the place of the area, and that of the portion within it.
    places: Vec<(usize, usize)>,
    /// The share of its ground that lies in areas; above 1 where areas overlap.
    ground: f64,
}

/// Divides tracts that areas of one kind cut by the people and homes at their origins: `Σ P_b / P` over the origins b of
/// the tract in the area. A tract with one origin, which cannot tell one part of it from the other, stays divided by ground.
///
/// An origin lies in an area or on its border; where areas do not overlap, in the first such only. Of a tract that areas
/// cover as a whole every origin is some area's: one that lies in none, as where two files draw a border a little
/// differently, is the nearest one's. So the shares of such a tract sum to 1.
///
/// Source: dasymetric interpolation with blocks as control points, as Esri's data apportionment describes it.
pub(super) fn divide_by_origins(areas: &[PlanningArea], origins: &Origins, weights: &mut [AreaWeights]) {
    let cuts = cuts(weights, origins);
    let divided: Vec<Vec<Portion>> = cuts.par_iter().map(|cut| divide(cut, areas, origins)).collect();
    for (cut, portions) in cuts.iter().zip(divided) {
        for (&(area, place), portion) in cut.places.iter().zip(portions) {
            weights[area].portions[place] = portion;
        }
    }
}

fn cuts(weights: &[AreaWeights], origins: &Origins) -> Vec<Cut> {
    let mut cuts: BTreeMap<TractIdx, Cut> = BTreeMap::new();
    for (area, own) in weights.iter().enumerate() {
        for (place, portion) in own.portions.iter().enumerate() {
            let tract = portion.tract;
            let cut = cuts.entry(tract).or_insert_with(|| Cut { tract, places: Vec::new(), ground: 0.0 });
            cut.places.push((area, place));
            cut.ground += portion.people;
        }
    }
    let is_cut = |cut: &Cut| match cut.places.as_slice() {
        [(area, place)] => weights[*area].portions[*place].people < 1.0,
        _ => true,
    };
    cuts.into_values().filter(|cut| is_cut(cut) && origins.range(cut.tract).len() > 1).collect()
}

/// The portions of a tract, in the order of its places.
fn divide(cut: &Cut, areas: &[PlanningArea], origins: &Origins) -> Vec<Portion> {
    let mut inside: Vec<Vec<u32>> = vec![Vec::new(); cut.places.len()];
    let outline = |slot: usize| &areas[cut.places[slot].0].outline;
    for (origin, number) in origins.range(cut.tract).zip(0_u32..) {
        let point: Point = origins.all()[origin].position.point();
        let mut holding: Vec<usize> = (0..cut.places.len()).filter(|&slot| outline(slot).intersects(&point)).collect();
        if cut.ground <= 2.0 - ALL {
            holding.truncate(1);
        }
        if holding.is_empty() && cut.ground >= ALL {
            let far = |slot: &usize| Euclidean.distance(&point, outline(*slot));
            holding.extend((0..cut.places.len()).min_by(|a, b| far(a).total_cmp(&far(b))));
        }
        for slot in holding {
            inside[slot].push(number);
        }
    }
    let first = origins.range(cut.tract).start;
    let share = |numbers: &[u32], counted: Counted| {
        let own = numbers.iter().map(|number| first + *number as usize);
        origins.weight(own, counted) / origins.weight(origins.range(cut.tract), counted)
    };
    let portion = |numbers: Vec<u32>| {
        let (people, homes) = (share(&numbers, Counted::People), share(&numbers, Counted::Households));
        // All of its origins in their order sum to the tract: the share is exactly 1.
        Portion { tract: cut.tract, people, homes, origins: Some(numbers) }
    };
    inside.into_iter().map(portion).collect()
}

#[cfg(test)]
mod tests {
    use geo::{MultiPolygon, Rect};
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{AreaKind, Geoid, Position, Tract};
    use crate::gap::apportion;
    use crate::gap::portion::Apportionment;
    use crate::travel::{InTract, Origin};

    fn square(west: f64, east: f64) -> MultiPolygon {
        MultiPolygon::new(vec![Rect::new((west, 0.0), (east, 0.1)).to_polygon()])
    }

    fn tract(west: f64, east: f64) -> Tract {
        Tract { geoid: Geoid::any("t").unwrap(), outline: square(west, east) }
    }

    fn area(west: f64, east: f64) -> PlanningArea {
        let (id, name) = ("ward-1".to_owned(), "1".to_owned());
        PlanningArea { id, kind: AreaKind::region(), name, outline: square(west, east), members: None }
    }

    fn at(points: &[(f64, f64, f64)]) -> InTract {
        let origin = |&(lon, people, homes): &(f64, f64, f64)| Origin {
            position: Position::new(lon, 0.05).unwrap(),
            people,
            homes,
        };
        InTract::At(points.iter().map(origin).collect())
    }

    fn shares(tracts: &[Tract], areas: &[PlanningArea], origins: Vec<InTract>) -> Vec<Vec<(f64, f64)>> {
        let (_, weights) = apportion(tracts, areas, &Origins::new(origins));
        let of_area =
            |area: &AreaWeights| area.portions.iter().map(|portion| (portion.people, portion.homes)).collect();
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
    fn a_tract_without_blocks_is_divided_by_ground() {
        let areas = [area(0.0, 0.05), area(0.05, 0.2)];
        let stand_in = InTract::StandIn(Position::new(0.02, 0.05).unwrap());
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
    fn without_any_blocks_ground_decides_and_is_named() {
        let stand_in = InTract::StandIn(Position::new(0.02, 0.05).unwrap());
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
