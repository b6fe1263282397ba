//! Apportionment of tracts to planning areas.

use std::convert::Infallible;

use geo::{Area, BooleanOps, BoundingRect, MapCoords, MultiPolygon};
use rayon::prelude::*;

use crate::domain::{BoxIndex, CrosswalkShare, EdgeBoxes, PlanningArea, Tract, TractIdx};
use crate::gap::clip::clipped;
use crate::gap::dasymetric::apportion_by_origins;
use crate::gap::tract_share::{Apportionment, AreaWeights, TractShare};
use crate::travel::Origins;

/// An overlap below this share of both the tract and the area is a sliver between two files' versions of a boundary: it
/// is given to the tract's other areas. A tract whose areas cover all but this share is covered entirely.
const SLIVER: f64 = 1e-3;

/// An overlay rounds vertices to a grid, of about 1e-9 of its size: a tract of which it leaves out less lies in the area.
const OVERLAY_ERROR: f64 = 1e-7;

/// The tract shares of all areas of one kind, and the method: by a crosswalk if the study gives one; else by the people
/// at the origins in each area, if tracts have several; else by surface.
///
/// A tract whose outline lies in one area belongs to it entirely, wherever its origins are.
#[must_use]
pub fn apportion(tracts: &[Tract], areas: &[PlanningArea], origins: &Origins) -> (Apportionment, Vec<AreaWeights>) {
    let mut weights = areal_weights(tracts, areas);
    if areas.iter().any(|area| area.crosswalk_shares.is_some()) {
        for (area, weights) in areas.iter().zip(&mut weights) {
            let members = area.crosswalk_shares.iter().flatten();
            weights.tract_shares = members
                .map(|&CrosswalkShare { tract, people, homes }| TractShare { tract, people, homes, origins: None })
                .collect();
        }
        return (Apportionment::Crosswalk, weights);
    }
    if (0..).map(TractIdx).take(tracts.len()).all(|tract| origins.range(tract).len() == 1) {
        return (Apportionment::Area, weights);
    }
    apportion_by_origins(areas, origins, &mut weights);
    (Apportionment::Origins, weights)
}

/// Areal weights: the share of each tract's surface in each area of one kind, `A(tract ∩ area) / A(tract)`.
///
/// Laws: the shares of a tract over areas that partition it sum to 1; a tract inside an area has exactly the share 1,
/// so that it keeps its published margin of error. Surfaces are measured in an equal-area projection.
#[must_use]
pub fn areal_weights(tracts: &[Tract], areas: &[PlanningArea]) -> Vec<AreaWeights> {
    let Ok(weights) = areal_weights_with_check(tracts, areas, || Ok::<(), Infallible>(()));
    weights
}

/// [`areal_weights`] with a check before each tract of each area, for cancellation.
///
/// # Errors
/// The first error of `check`.
pub fn areal_weights_with_check<E: Send>(
    tracts: &[Tract],
    areas: &[PlanningArea],
    check: impl Fn() -> Result<(), E> + Sync,
) -> Result<Vec<AreaWeights>, E> {
    let index = TractIndex::new(tracts);
    let overlaps = areas.par_iter().map(|area| index.overlaps(area, &check));
    let mut overlaps: Vec<(Vec<TractOverlap>, f64)> = overlaps.collect::<Result<_, E>>()?;
    redistribute_slivers(tracts.len(), overlaps.iter_mut().map(|(overlaps, _)| overlaps).collect());
    let tract_share = |overlap: TractOverlap| TractShare {
        people: overlap.share,
        homes: overlap.share,
        ..TractShare::whole(overlap.tract)
    };
    let weights = overlaps.into_iter().map(|(overlaps, covered)| AreaWeights {
        tract_shares: overlaps.into_iter().map(tract_share).collect(),
        covered,
    });
    Ok(weights.collect())
}

/// The intersection of a tract and an area.
#[derive(Debug, Clone, Copy)]
struct TractOverlap {
    tract: TractIdx,
    /// The share of the tract's surface, above 0 and at most 1.
    share: f64,
    is_sliver: bool,
}

/// Removes slivers and scales the other shares of each tract to their previous sum, or to 1 if the areas cover it.
///
/// Laws: a single remaining share is that sum, exactly 1 for a covered tract; no share is above the sum.
fn redistribute_slivers(tracts: usize, mut areas: Vec<&mut Vec<TractOverlap>>) {
    let all = |areas: &[&mut Vec<TractOverlap>], share: fn(&TractOverlap) -> f64| {
        let mut sums = vec![0.0; tracts];
        for overlap in areas.iter().flat_map(|area| area.iter()) {
            sums[overlap.tract.slot()] += share(overlap);
        }
        sums
    };
    let before = all(&areas, |overlap| overlap.share);
    let kept = all(&areas, |overlap| if overlap.is_sliver { 0.0 } else { overlap.share });
    for area in &mut areas {
        area.retain(|overlap| !overlap.is_sliver);
        for overlap in area.iter_mut() {
            let tract = overlap.tract.slot();
            let whole = if (before[tract] - 1.0).abs() < SLIVER { 1.0 } else { before[tract] };
            // Dividing first makes a single remaining share exactly `whole`.
            overlap.share = overlap.share / kept[tract] * whole;
        }
    }
}

struct TractIndex<'a> {
    tracts: &'a [Tract],
    boxes: BoxIndex<TractIdx>,
}

impl<'a> TractIndex<'a> {
    fn new(tracts: &'a [Tract]) -> Self {
        let boxes = tracts.iter().map(|tract| tract.outline.bounding_rect()).zip((0..).map(TractIdx));
        Self { tracts, boxes: BoxIndex::new(boxes) }
    }

    fn near(&self, outline: &MultiPolygon) -> Vec<TractIdx> {
        let bounds = outline.bounding_rect();
        let mut near: Vec<_> = bounds.into_iter().flat_map(|bounds| self.boxes.intersecting(bounds)).collect();
        near.sort_unstable();
        near
    }

    /// The overlaps of an area with tracts, and the share of its surface that tracts cover.
    fn overlaps<E>(
        &self,
        area: &PlanningArea,
        check: &impl Fn() -> Result<(), E>,
    ) -> Result<(Vec<TractOverlap>, f64), E> {
        let area_surface = surface(&area.outline);
        let mut covered = 0.0;
        let mut overlaps = Vec::new();
        let edges = EdgeBoxes::of_outline(&area.outline);
        for tract in self.near(&area.outline) {
            check()?;
            let outline = &self.tracts[tract.slot()].outline;
            let whole = surface(outline);
            let common = common_surface(outline, whole, &area.outline, &edges);
            covered += common;
            let share = common / whole;
            if common > 0.0 {
                overlaps.push(TractOverlap {
                    tract,
                    share,
                    is_sliver: share < SLIVER && common / area_surface < SLIVER,
                });
            }
        }
        Ok((overlaps, (covered / area_surface).min(1.0)))
    }
}

/// The common surface of a tract and an area with the edges of its border, of which the tract has the surface `whole`.
///
/// Most tracts near an area lie inside or outside, beside all edges. Only the others are laid over the area, or rather
/// over the part of it around them.
fn common_surface(tract: &MultiPolygon, whole: f64, area: &MultiPolygon, edges: &EdgeBoxes) -> f64 {
    let Some(around) = tract.bounding_rect() else { return 0.0 };
    match edges.surrounds(around) {
        Some(true) => whole,
        Some(false) => 0.0,
        None => {
            let common = surface(&tract.intersection(&clipped(area, around)));
            if whole - common < OVERLAY_ERROR * whole { whole } else { common }
        }
    }
}

/// The surface of an outline in Lambert's cylindrical equal-area projection of the sphere. Only ratios are used; within
/// a county the ellipsoid changes them by less than 1e-4.
fn surface(outline: &MultiPolygon) -> f64 {
    outline.map_coords(|c| geo::Coord { x: c.x.to_radians(), y: c.y.to_radians().sin() }).unsigned_area()
}

#[cfg(test)]
mod tests {
    use geo::{Polygon, Rect};
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{AreaKind, Geoid};

    fn square(west: f64, south: f64, east: f64, north: f64) -> MultiPolygon {
        MultiPolygon::new(vec![Rect::new((west, south), (east, north)).to_polygon()])
    }

    fn tract(outline: MultiPolygon) -> Tract {
        let geoid = Geoid::any("t").unwrap_or_else(|error| panic!("{error}"));
        Tract { geoid, outline }
    }

    fn area(outline: MultiPolygon) -> PlanningArea {
        PlanningArea {
            id: "ward-1".to_owned(),
            kind: AreaKind::region(),
            name: "1".to_owned(),
            names: std::collections::BTreeMap::new(),
            outline,
            crosswalk_shares: None,
        }
    }

    #[test]
    fn a_tract_half_inside_counts_half_and_one_inside_counts_whole() {
        let tracts = [tract(square(0.0, 0.0, 0.1, 0.1)), tract(square(0.1, 0.0, 0.2, 0.1))];
        let weights = areal_weights(&tracts, &[area(square(0.05, -0.1, 0.3, 0.2))]);
        let shares: Vec<f64> = weights[0].tract_shares.iter().map(|tract_share| tract_share.people).collect();
        assert_eq!(shares.len(), 2);
        assert!((shares[0] - 0.5).abs() < 1e-9);
        assert_eq!(shares[1], 1.0);
        assert!((weights[0].covered - 0.15 * 0.1 / (0.25 * 0.3)).abs() < 1e-4);
    }

    #[test]
    fn a_border_drawn_a_little_off_leaves_tracts_whole() {
        let tracts = [tract(square(0.0, 0.0, 0.1, 0.1)), tract(square(0.1, 0.0, 0.2, 0.1))];
        let areas = [area(square(0.0, 0.0, 0.100_005, 0.1)), area(square(0.100_005, 0.0, 0.2, 0.1))];
        let weights = areal_weights(&tracts, &areas);
        assert_eq!(weights[0].tract_shares, [TractShare::whole(TractIdx(0))]);
        assert_eq!(weights[1].tract_shares, [TractShare::whole(TractIdx(1))]);
    }

    #[test]
    fn a_small_area_inside_a_huge_tract_keeps_its_share() {
        let weights = areal_weights(&[tract(square(0.0, 0.0, 10.0, 10.0))], &[area(square(5.0, 5.0, 5.01, 5.01))]);
        assert_eq!(weights[0].tract_shares.len(), 1);
        assert!((weights[0].tract_shares[0].people / 1e-6 - 1.0).abs() < 0.01);
    }

    #[test]
    fn a_tract_that_shares_a_border_of_many_vertices_with_an_area_lies_in_it_or_beside_it() {
        let border: Vec<(f64, f64)> =
            (0..=100).map(|n| (f64::from(n * n % 7) * 1e-4, 41.0 + f64::from(n) * 1e-3)).collect();
        let to = |x: f64| {
            let ring = border.iter().copied().chain([(x, 41.1), (x, 41.0)]);
            MultiPolygon::new(vec![Polygon::new(ring.collect(), Vec::new())])
        };
        let (tract, larger, half, beside) = (to(0.1), to(0.3), to(0.05), to(-0.3));
        let whole = surface(&tract);
        let common = |area: &MultiPolygon| common_surface(&tract, whole, area, &EdgeBoxes::of_outline(area)) / whole;
        assert_eq!(common(&larger), 1.0);
        assert!((common(&half) - 0.5).abs() < 2e-3, "{}", common(&half));
        assert!(common(&beside) < 1e-7, "{}", common(&beside));
    }

    #[test]
    fn an_area_elsewhere_has_no_tract_shares() {
        let weights = areal_weights(&[tract(square(0.0, 0.0, 0.1, 0.1))], &[area(square(1.0, 1.0, 2.0, 2.0))]);
        assert_eq!(weights, [AreaWeights { tract_shares: Vec::new(), covered: 0.0 }]);
    }

    /// The shares of one tract, one area each, after redistribution of its slivers.
    fn redistributed(shares: &[f64]) -> Vec<f64> {
        let overlap = |&share: &f64| vec![TractOverlap { tract: TractIdx(0), share, is_sliver: share < SLIVER }];
        let mut areas: Vec<Vec<TractOverlap>> = shares.iter().map(overlap).collect();
        redistribute_slivers(1, areas.iter_mut().collect());
        areas.iter().flatten().map(|overlap| overlap.share).collect()
    }

    proptest! {
        #[test]
        fn a_tract_that_one_area_keeps_is_exactly_whole(slivers in prop::collection::vec(1e-9..SLIVER / 8.0, 0..8), off in -1e-6..1e-6_f64) {
            let rest: f64 = slivers.iter().sum();
            let shares: Vec<f64> = std::iter::once(1.0 - rest + off).chain(slivers).collect();
            prop_assert_eq!(redistributed(&shares), [1.0]);
        }

        #[test]
        fn a_part_that_one_area_keeps_takes_all_slivers(part in 0.01..0.9_f64, sliver in 1e-9..SLIVER) {
            prop_assert_eq!(redistributed(&[part, sliver]), [part + sliver]);
        }

        #[test]
        fn shares_of_a_tract_sum_to_what_they_did_and_none_is_above_it(
            parts in prop::collection::vec(0.002..1.0_f64, 1..6),
            slivers in prop::collection::vec(1e-9..SLIVER / 8.0, 0..8),
        ) {
            let all: f64 = parts.iter().chain(&slivers).sum();
            let shares: Vec<f64> = parts.iter().chain(&slivers).map(|share| share / all).collect();
            let redistributed = redistributed(&shares);
            // All shares may be slivers: then nothing remains.
            prop_assume!(!redistributed.is_empty());
            prop_assert!((redistributed.iter().sum::<f64>() - 1.0).abs() < 1e-12, "{:?}", redistributed);
            prop_assert!(redistributed.iter().all(|share| (0.0..=1.0).contains(share)), "{:?}", redistributed);
        }

        #[test]
        fn areas_that_divide_a_tract_share_all_of_it(cut in 0.001..0.099_f64, slant in -0.04..0.04_f64) {
            let (low, high) = ((cut + slant).clamp(0.0, 0.1), (cut - slant).clamp(0.0, 0.1));
            let west = Polygon::new(vec![(-1.0, 41.0), (low, 41.0), (high, 41.1), (-1.0, 41.1)].into(), vec![]);
            let east = Polygon::new(vec![(low, 41.0), (1.0, 41.0), (1.0, 41.1), (high, 41.1)].into(), vec![]);
            let areas = [west, east].map(|half| area(MultiPolygon::new(vec![half])));
            let weights = areal_weights(&[tract(square(0.0, 41.0, 0.1, 41.1))], &areas);
            let sum: f64 = weights.iter().flat_map(|w| &w.tract_shares).map(|tract_share| tract_share.people).sum();
            prop_assert!((sum - 1.0).abs() < 1e-9, "{}", sum);
        }
    }
}
