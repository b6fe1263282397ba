//! Ground above the water, as far as maps are drawn on it.

use std::sync::Arc;

use geo::{Area, BooleanOps, BoundingRect, Coord, Geometry, Intersects, MultiPolygon, Rect, unary_union};
use rayon::prelude::*;

/// What is not water, in WGS 84 longitude and latitude.
///
/// Tracts of the Census reach to the middle of lakes and three miles into the sea (TIGER/Line; the cartographic boundary
/// files are cut to the shore), and on a map such a tract looks as if its people were many. What is counted and measured
/// is not touched by it.
#[derive(Debug, Clone)]
pub struct Land(MultiPolygon);

/// How much of an outline is land.
#[derive(Debug, Clone, PartialEq)]
pub enum OnLand {
    /// All of it.
    Whole,
    /// So much.
    Part(MultiPolygon),
    /// Nothing.
    Nothing,
}

/// Parts of an outline below this share of it are where two files draw one border, and nothing else.
const NOTHING: f64 = 1e-9;
/// How far a corner may be moved by cutting, as a share of the width or height of what is cut: boolean operations count in
/// 2^30 steps. A millimeter for a tract of 250 km.
const MOVED: f64 = 4e-9;
/// So many outlines are cut one by one.
const FEW: usize = 4;

impl Land {
    /// The land of some outlines, which may overlap and be next to each other.
    #[must_use]
    pub fn new(outlines: &[MultiPolygon]) -> Self {
        Self(unary_union(outlines))
    }

    /// Cuts surfaces to the land. What has none at all stays as it is, so that nothing is lost; and so does what is no
    /// surface.
    pub fn cut(&self, shapes: &mut [Option<Arc<Geometry>>]) {
        let surface = |shape: &Option<Arc<Geometry>>| match shape.as_deref() {
            Some(Geometry::MultiPolygon(parts)) => Some(parts.clone()),
            Some(Geometry::Polygon(polygon)) => Some(MultiPolygon::from(polygon.clone())),
            _ => None,
        };
        let (rows, outlines): (Vec<usize>, Vec<MultiPolygon>) =
            shapes.iter().enumerate().filter_map(|(row, shape)| Some((row, surface(shape)?))).unzip();
        let outlines: Vec<&MultiPolygon> = outlines.iter().collect();
        for (row, on_land) in rows.into_iter().zip(self.of(&outlines)) {
            if let OnLand::Part(part) = on_land {
                shapes[row] = Some(Arc::new(part.into()));
            }
        }
    }

    /// How much of each outline is land.
    #[must_use]
    pub fn of(&self, outlines: &[&MultiPolygon]) -> Vec<OnLand> {
        let mut boxes: Vec<(usize, Rect)> =
            outlines.iter().enumerate().filter_map(|(row, of)| Some((row, of.bounding_rect()?))).collect();
        let mut answers = vec![OnLand::Nothing; outlines.len()];
        for (row, answer) in divided(&self.0, &mut boxes, outlines) {
            answers[row] = answer;
        }
        answers
    }
}

/// A shore may have a million corners and a nation a hundred thousand tracts: land and outlines are halved together until few
/// of either are left.
fn divided(land: &MultiPolygon, boxes: &mut [(usize, Rect)], outlines: &[&MultiPolygon]) -> Vec<(usize, OnLand)> {
    let Some(window) = boxes.iter().map(|(_, of)| *of).reduce(together).map(widened) else { return Vec::new() };
    let land = within(land, window);
    if land.0.is_empty() {
        return boxes.iter().map(|(row, _)| (*row, OnLand::Nothing)).collect();
    }
    // One polygon as large as the window has no shore in it.
    if let [all] = land.0.as_slice()
        && all.interiors().is_empty()
        && all.unsigned_area() >= window.unsigned_area() * (1.0 - 1e-12)
    {
        return boxes.iter().map(|(row, _)| (*row, OnLand::Whole)).collect();
    }
    if boxes.len() <= FEW {
        return boxes.par_iter().map(|own| (own.0, on_land(outlines[own.0], &land, own.1))).collect();
    }
    let is_wide = window.width() > window.height();
    boxes.sort_by(|(_, a), (_, b)| {
        let along = |of: &Rect| if is_wide { of.center().x } else { of.center().y };
        along(a).total_cmp(&along(b))
    });
    let (low, high) = boxes.split_at_mut(boxes.len() / 2);
    let (mut answers, others) = rayon::join(|| divided(&land, low, outlines), || divided(&land, high, outlines));
    answers.extend(others);
    answers
}

fn together(a: Rect, b: Rect) -> Rect {
    let low = (a.min().x.min(b.min().x), a.min().y.min(b.min().y));
    Rect::new(low, (a.max().x.max(b.max().x), a.max().y.max(b.max().y)))
}

/// A little more on each side: no outline ends where land is cut.
fn widened(of: Rect) -> Rect {
    let margin = Coord { x: of.width() / 100.0 + 1e-6, y: of.height() / 100.0 + 1e-6 };
    Rect::new(of.min() - margin, of.max() + margin)
}

fn within(land: &MultiPolygon, window: Rect) -> MultiPolygon {
    let near = land.iter().filter(|part| part.bounding_rect().is_some_and(|of| of.intersects(&window))).cloned();
    MultiPolygon::new(near.collect()).intersection(&window.to_polygon())
}

fn on_land(outline: &MultiPolygon, land: &MultiPolygon, bounds: Rect) -> OnLand {
    let mut part = outline.intersection(&within(land, widened(bounds)));
    let (all, left) = (outline.unsigned_area(), part.unsigned_area());
    if left <= all * NOTHING {
        return OnLand::Nothing;
    }
    if all - left <= all * NOTHING {
        return OnLand::Whole;
    }
    keep_corners(&mut part, outline, MOVED * bounds.width().max(bounds.height()));
    OnLand::Part(part)
}

/// Puts corners that cutting moved by a trifle back to where they were: neighbours have them as well.
fn keep_corners(part: &mut MultiPolygon, outline: &MultiPolygon, trifle: f64) {
    use geo::{CoordsIter, MapCoordsInPlace};
    let mut corners: Vec<Coord> = outline.coords_iter().collect();
    corners.sort_by(|a, b| a.x.total_cmp(&b.x));
    part.map_coords_in_place(|at| {
        let first = corners.partition_point(|corner| corner.x < at.x - trifle);
        let near = corners[first..].iter().take_while(|corner| corner.x <= at.x + trifle);
        near.copied().find(|corner| (corner.y - at.y).abs() <= trifle).unwrap_or(at)
    });
}

#[cfg(test)]
mod tests {
    use geo::polygon;
    use proptest::prelude::*;

    use super::*;

    fn square(x: f64, y: f64, side: f64) -> MultiPolygon {
        let (right, top) = (x + side, y + side);
        polygon![(x: x, y: y), (x: right, y: y), (x: right, y: top), (x: x, y: top)].into()
    }

    #[test]
    fn a_square_half_in_the_water_is_cut_at_the_shore_and_keeps_its_corners() {
        // Land to the east of 0.05, in two files that overlap.
        let land = Land::new(&[square(0.05, -1.0, 2.0), square(0.5, -1.0, 3.0)]);
        let outlines = [square(0.0, 0.1, 0.1), square(0.2, 0.1, 0.1), square(-0.2, 0.1, 0.1)];
        let on_land = land.of(&outlines.iter().collect::<Vec<_>>());
        let OnLand::Part(part) = &on_land[0] else { panic!("{:?}", on_land[0]) };
        assert!((part.unsigned_area() - 0.005).abs() < 1e-8);
        let corners: Vec<Coord> = part.0[0].exterior().coords().copied().collect();
        let own = |corner: &Coord| corner.x == 0.1 && (corner.y == 0.1 || corner.y == 0.1 + 0.1);
        assert_eq!(corners.iter().take(corners.len() - 1).filter(|corner| own(corner)).count(), 2, "{corners:?}");
        assert_eq!(on_land[1..], [OnLand::Whole, OnLand::Nothing]);
    }

    #[test]
    fn what_has_no_land_is_drawn_as_it_is() {
        let land = Land::new(&[square(1.0, 1.0, 1.0)]);
        let outline = square(0.0, 0.0, 0.5);
        let mut shapes = vec![Some(Arc::new(Geometry::from(outline.clone()))), None];
        land.cut(&mut shapes);
        assert_eq!(shapes[0].as_deref(), Some(&outline.into()));
    }

    proptest! {
        /// However land and outlines are halved: each answer is that of cutting the outline alone, and parts sum to the land in them.
        #[test]
        fn each_outline_is_cut_as_if_it_were_alone(
            lakes in prop::collection::vec((0.0..9.0, 0.0..9.0, 0.1..2.0), 0..12),
            count in 1_u8..8,
        ) {
            let ground = square(-1.0, -1.0, 8.0);
            let water: Vec<MultiPolygon> = lakes.into_iter().map(|(x, y, side)| square(x, y, side)).collect();
            let land = Land::new(&[ground.difference(&unary_union(&water))]);
            let cells = (0..count).flat_map(|x| (0..count).map(move |y| (f64::from(x), f64::from(y))));
            let outlines: Vec<MultiPolygon> = cells.map(|(x, y)| square(x, y, 1.0)).collect();
            for (outline, on_land) in outlines.iter().zip(land.of(&outlines.iter().collect::<Vec<_>>())) {
                let wanted = outline.intersection(&land.0).unsigned_area();
                let found = match on_land {
                    OnLand::Whole => 1.0,
                    OnLand::Part(part) => part.unsigned_area(),
                    OnLand::Nothing => 0.0,
                };
                prop_assert!((found - wanted).abs() < 1e-7, "{found} {wanted}");
            }
        }
    }
}
