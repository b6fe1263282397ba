//! Land: clips polygons to the shore for maps.

use std::sync::Arc;

use geo::{Area, BooleanOps, BoundingRect, Coord, Geometry, Intersects, MultiPolygon, Rect, unary_union};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

/// The land, in WGS 84 longitude and latitude.
///
/// Census tracts extend to the middle of lakes and three miles into the sea (TIGER/Line; the cartographic boundary
/// files are clipped to the shore), which makes them prominent on a map. Clipping does not affect counts and measures.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Land(MultiPolygon);

/// The land within an outline.
#[derive(Debug, Clone, PartialEq)]
pub enum LandOverlap {
    /// The whole outline.
    Whole,
    /// This part.
    Part(MultiPolygon),
    /// None.
    Nothing,
}

/// A smaller share of an outline is a sliver between two files' versions of a boundary.
const SLIVER: f64 = 1e-9;
/// How far an intersection may move a vertex, as a share of the width or height: boolean operations use a grid of 2^30
/// steps. A millimeter for a tract of 250 km.
const VERTEX_TOLERANCE: f64 = 4e-9;
/// So many outlines are intersected without further subdivision.
const LEAF_SIZE: usize = 4;

impl Land {
    /// The union of outlines, which may overlap or touch.
    #[must_use]
    pub fn new(outlines: &[MultiPolygon]) -> Self {
        Self(unary_union(outlines))
    }

    /// Clips polygons to the land. Polygons without any land and other geometries stay unchanged.
    pub fn clip(&self, shapes: &mut [Option<Arc<Geometry>>]) {
        let surface = |shape: &Option<Arc<Geometry>>| match shape.as_deref() {
            Some(Geometry::MultiPolygon(parts)) => Some(parts.clone()),
            Some(Geometry::Polygon(polygon)) => Some(MultiPolygon::from(polygon.clone())),
            _ => None,
        };
        let (rows, outlines): (Vec<usize>, Vec<MultiPolygon>) =
            shapes.iter().enumerate().filter_map(|(row, shape)| Some((row, surface(shape)?))).unzip();
        let outlines: Vec<&MultiPolygon> = outlines.iter().collect();
        for (row, on_land) in rows.into_iter().zip(self.overlaps(&outlines)) {
            if let LandOverlap::Part(part) = on_land {
                shapes[row] = Some(Arc::new(part.into()));
            }
        }
    }

    /// The land within each outline.
    #[must_use]
    pub fn overlaps(&self, outlines: &[&MultiPolygon]) -> Vec<LandOverlap> {
        let mut boxes: Vec<(usize, Rect)> =
            outlines.iter().enumerate().filter_map(|(row, of)| Some((row, of.bounding_rect()?))).collect();
        let mut answers = vec![LandOverlap::Nothing; outlines.len()];
        for (row, answer) in subdivided(&self.0, &mut boxes, outlines) {
            answers[row] = answer;
        }
        answers
    }
}

/// Bisects land and outlines `union_box` until few are left: a shore may have a million vertices and a nation a hundred
/// thousand tracts.
fn subdivided(
    land: &MultiPolygon,
    boxes: &mut [(usize, Rect)],
    outlines: &[&MultiPolygon],
) -> Vec<(usize, LandOverlap)> {
    let Some(window) = boxes.iter().map(|(_, of)| *of).reduce(union_box).map(widened) else { return Vec::new() };
    let land = within(land, window);
    if land.0.is_empty() {
        return boxes.iter().map(|(row, _)| (*row, LandOverlap::Nothing)).collect();
    }
    // A single polygon as large as the window has no shore in it.
    if let [all] = land.0.as_slice()
        && all.interiors().is_empty()
        && all.unsigned_area() >= window.unsigned_area() * (1.0 - 1e-12)
    {
        return boxes.iter().map(|(row, _)| (*row, LandOverlap::Whole)).collect();
    }
    if boxes.len() <= LEAF_SIZE {
        return boxes.par_iter().map(|own| (own.0, on_land(outlines[own.0], &land, own.1))).collect();
    }
    let is_wide = window.width() > window.height();
    boxes.sort_by(|(_, a), (_, b)| {
        let along = |of: &Rect| if is_wide { of.center().x } else { of.center().y };
        along(a).total_cmp(&along(b))
    });
    let (low, high) = boxes.split_at_mut(boxes.len() / 2);
    let (mut answers, others) = rayon::join(|| subdivided(&land, low, outlines), || subdivided(&land, high, outlines));
    answers.extend(others);
    answers
}

fn union_box(a: Rect, b: Rect) -> Rect {
    let low = (a.min().x.min(b.min().x), a.min().y.min(b.min().y));
    Rect::new(low, (a.max().x.max(b.max().x), a.max().y.max(b.max().y)))
}

/// The box with a margin on each side, so that no outline touches the edge of the clipped land.
fn widened(of: Rect) -> Rect {
    let margin = Coord { x: of.width() / 100.0 + 1e-6, y: of.height() / 100.0 + 1e-6 };
    Rect::new(of.min() - margin, of.max() + margin)
}

fn within(land: &MultiPolygon, window: Rect) -> MultiPolygon {
    let near = land.iter().filter(|part| part.bounding_rect().is_some_and(|of| of.intersects(&window))).cloned();
    MultiPolygon::new(near.collect()).intersection(&window.to_polygon())
}

fn on_land(outline: &MultiPolygon, land: &MultiPolygon, bounds: Rect) -> LandOverlap {
    let mut part = outline.intersection(&within(land, widened(bounds)));
    let (all, left) = (outline.unsigned_area(), part.unsigned_area());
    if left <= all * SLIVER {
        return LandOverlap::Nothing;
    }
    if all - left <= all * SLIVER {
        return LandOverlap::Whole;
    }
    restore_vertices(&mut part, outline, VERTEX_TOLERANCE * bounds.width().max(bounds.height()));
    LandOverlap::Part(part)
}

/// Restores the vertices that the intersection moved slightly, so that they match those of adjacent outlines.
fn restore_vertices(part: &mut MultiPolygon, outline: &MultiPolygon, tolerance: f64) {
    use geo::{CoordsIter, MapCoordsInPlace};
    let mut vertices: Vec<Coord> = outline.coords_iter().collect();
    vertices.sort_by(|a, b| a.x.total_cmp(&b.x));
    part.map_coords_in_place(|at| {
        let first = vertices.partition_point(|vertex| vertex.x < at.x - tolerance);
        let near = vertices[first..].iter().take_while(|vertex| vertex.x <= at.x + tolerance);
        near.copied().find(|vertex| (vertex.y - at.y).abs() <= tolerance).unwrap_or(at)
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
    fn a_square_half_in_the_water_is_clipped_at_the_shore_and_keeps_its_vertices() {
        // Land to the east of 0.05, in two files that overlap.
        let land = Land::new(&[square(0.05, -1.0, 2.0), square(0.5, -1.0, 3.0)]);
        let outlines = [square(0.0, 0.1, 0.1), square(0.2, 0.1, 0.1), square(-0.2, 0.1, 0.1)];
        let on_land = land.overlaps(&outlines.iter().collect::<Vec<_>>());
        let LandOverlap::Part(part) = &on_land[0] else { panic!("{:?}", on_land[0]) };
        assert!((part.unsigned_area() - 0.005).abs() < 1e-8);
        let vertices: Vec<Coord> = part.0[0].exterior().coords().copied().collect();
        let own = |vertex: &Coord| vertex.x == 0.1 && (vertex.y == 0.1 || vertex.y == 0.1 + 0.1);
        assert_eq!(vertices.iter().take(vertices.len() - 1).filter(|vertex| own(vertex)).count(), 2, "{vertices:?}");
        assert_eq!(on_land[1..], [LandOverlap::Whole, LandOverlap::Nothing]);
    }

    #[test]
    fn polygons_without_land_are_unchanged() {
        let land = Land::new(&[square(1.0, 1.0, 1.0)]);
        let outline = square(0.0, 0.0, 0.5);
        let mut shapes = vec![Some(Arc::new(Geometry::from(outline.clone()))), None];
        land.clip(&mut shapes);
        assert_eq!(shapes[0].as_deref(), Some(&outline.into()));
    }

    proptest! {
        /// Subdivision does not change the land within each outline.
        #[test]
        fn each_outline_is_clipped_as_if_it_were_alone(
            lakes in prop::collection::vec((0.0..9.0, 0.0..9.0, 0.1..2.0), 0..12),
            count in 1_u8..8,
        ) {
            let ground = square(-1.0, -1.0, 8.0);
            let water: Vec<MultiPolygon> = lakes.into_iter().map(|(x, y, side)| square(x, y, side)).collect();
            let land = Land::new(&[ground.difference(&unary_union(&water))]);
            let cells = (0..count).flat_map(|x| (0..count).map(move |y| (f64::from(x), f64::from(y))));
            let outlines: Vec<MultiPolygon> = cells.map(|(x, y)| square(x, y, 1.0)).collect();
            for (outline, on_land) in outlines.iter().zip(land.overlaps(&outlines.iter().collect::<Vec<_>>())) {
                let wanted = outline.intersection(&land.0).unsigned_area();
                let found = match on_land {
                    LandOverlap::Whole => 1.0,
                    LandOverlap::Part(part) => part.unsigned_area(),
                    LandOverlap::Nothing => 0.0,
                };
                prop_assert!((found - wanted).abs() < 1e-7, "{found} {wanted}");
            }
        }
    }
}
