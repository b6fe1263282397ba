//! The land just outside the area where lists are complete: sites may be there that no list has.

use std::collections::HashMap;
use std::sync::Arc;

use geo::{
    Area, BooleanOps, BoundingRect, Coord, Euclidean, Intersects, Length, Line, LineString, MultiPolygon, Polygon,
    Rect, Winding,
};
use i_overlay::core::fill_rule::FillRule;
use i_overlay::core::overlay_rule::OverlayRule;
use i_overlay::float::single::SingleFloatOverlay;

use crate::domain::{BoxIndex, Land, LandOverlap, Meters, Position};
use crate::travel::plane::search_boxes;
use crate::travel::ring::{Ring, without_detours};

/// A cell with at most so many boundary edges is not subdivided further.
const FEW_EDGES: usize = 48;
/// An outline with at most so many vertices is used unchanged in every cell.
const FEW_VERTICES: usize = 100;
/// The number of times that cells are halved at most, down to less than a meter.
const MAX_DEPTH: u32 = 26;
/// The width of a sliver between two files' versions of one border, in degrees of latitude: two meters.
pub(super) const SLIVER: f64 = 2.0 / 111_000.0;

/// What is land and what is water.
#[derive(Debug)]
pub enum LandMask<'a> {
    /// The polygons of a land layer.
    Land(&'a Land),
    /// Everything except some water.
    ExceptWater(Vec<&'a MultiPolygon>),
}

/// The land beyond some outlines, within `reach` of the points of `near`, in pieces of few vertices each.
///
/// Outlines are valid, in WGS 84 longitude and latitude, and may overlap or touch. Law: a point of land that is in no
/// outline and within `reach` of a point of `near` is in a piece, except in slivers of two meters between outlines.
#[must_use]
pub fn land_beyond(
    outlines: &[Arc<MultiPolygon>],
    land_mask: &LandMask<'_>,
    near: &[Position],
    reach: Meters,
) -> Vec<MultiPolygon> {
    land_beyond_simplifying(outlines, land_mask, near, reach, FEW_VERTICES)
}

/// The same; outlines of more than `few_vertices` vertices are simplified for each cell.
fn land_beyond_simplifying(
    outlines: &[Arc<MultiPolygon>],
    land_mask: &LandMask<'_>,
    near: &[Position],
    reach: Meters,
    few_vertices: usize,
) -> Vec<MultiPolygon> {
    let boxes: Vec<Rect> = near.iter().flat_map(|&from| search_boxes(from, reach.get())).flatten().collect();
    let Some(window) = boxes.iter().copied().reduce(enclosing_box) else { return Vec::new() };
    let boundary_edges = boundary_edges(outlines);
    let cells = Cells {
        boundary_edges: BoxIndex::new(boundary_edges.iter().map(|side| Some(side.bounding_rect())).zip(0..)),
        boxes: &boxes,
        outlines,
        outline_boxes: BoxIndex::new(outlines.iter().map(|outline| outline.bounding_rect()).zip(0..)),
        few_vertices,
    };
    let boxes_in_reach: Vec<u32> = (0..).take(boxes.len()).collect();
    let outlines: Vec<BoundedRings> = outlines.iter().filter_map(BoundedRings::new).collect();
    let pieces = cells.outside(window, &outlines, &boxes_in_reach, MAX_DEPTH);
    on_land(pieces, land_mask)
}

/// The edges that the outlines do not share, each directed counter-clockwise around its outline: the boundary of their
/// union, and edges inside it where vertices of neighbours do not coincide.
#[must_use]
pub fn boundary_edges(outlines: &[Arc<MultiPolygon>]) -> Vec<Line> {
    type Vertex = [u64; 2];
    let bits = |at: Coord| -> Vertex { [(at.x + 0.0).to_bits(), (at.y + 0.0).to_bits()] };
    let mut balance: HashMap<(Vertex, Vertex), (Line, i32)> = HashMap::new();
    for polygon in outlines.iter().flat_map(|outline| outline.iter()) {
        let rings =
            std::iter::once((polygon.exterior(), true)).chain(polygon.interiors().iter().map(|hole| (hole, false)));
        for (ring, counter_clockwise) in rings {
            let turned = ring.is_ccw() != counter_clockwise;
            for line in ring.lines().filter(|line| line.start != line.end) {
                let line = if turned { Line::new(line.end, line.start) } else { line };
                let (from, to) = (bits(line.start), bits(line.end));
                let (key, step) = if from < to { ((from, to), 1) } else { ((to, from), -1) };
                balance.entry(key).or_insert((line, 0)).1 += step;
            }
        }
    }
    let mut boundary_edges: Vec<Line> =
        balance.into_values().filter(|(_, balance)| *balance != 0).map(|(line, _)| line).collect();
    let key = |line: &Line| (line.start.x, line.start.y, line.end.x, line.end.y);
    boundary_edges.sort_by(|a, b| {
        let (a, b) = (key(a), key(b));
        a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)).then(a.2.total_cmp(&b.2)).then(a.3.total_cmp(&b.3))
    });
    boundary_edges
}

struct Cells<'a> {
    /// Edges of the boundary.
    boundary_edges: BoxIndex<u32>,
    /// The boxes around each point of `near`, as wide as its reach.
    boxes: &'a [Rect],
    /// The outlines, unchanged.
    outlines: &'a [Arc<MultiPolygon>],
    outline_boxes: BoxIndex<usize>,
    /// Outlines with more vertices are simplified for each cell.
    few_vertices: usize,
}

impl Cells<'_> {
    /// The part of a cell that is in none of the outlines, if the cell touches one of the boxes.
    fn outside(&self, cell: Rect, outlines: &[BoundedRings], boxes_in_reach: &[u32], depth: u32) -> Vec<MultiPolygon> {
        let boxes_in_reach: Vec<u32> =
            boxes_in_reach.iter().copied().filter(|&own| self.boxes[own as usize].intersects(&cell)).collect();
        if boxes_in_reach.is_empty() {
            return Vec::new();
        }
        let outlines: Vec<BoundedRings> =
            outlines.iter().filter_map(|outline| outline.near(cell, self.few_vertices)).collect();
        let boundary_edges = self.boundary_edges.intersecting(cell).take(FEW_EDGES + 1).count();
        if boundary_edges == 0 {
            return if self.is_inside(cell.center()) { Vec::new() } else { vec![cell.to_polygon().into()] };
        }
        if boundary_edges <= FEW_EDGES || depth == 0 {
            return subtract_outlines(cell, &outlines).into_iter().collect();
        }
        let (low, high) = halves(cell);
        let (mut pieces, more) = rayon::join(
            || self.outside(low, &outlines, &boxes_in_reach, depth - 1),
            || self.outside(high, &outlines, &boxes_in_reach, depth - 1),
        );
        pieces.extend(more);
        pieces
    }

    fn is_inside(&self, at: Coord) -> bool {
        let point = geo::Point::from(at);
        self.outline_boxes.intersecting(point.bounding_rect()).any(|outline| self.outlines[outline].intersects(&point))
    }
}

/// The rings of an outline with its bounding box, perhaps simplified for a cell.
#[derive(Clone)]
struct BoundedRings {
    rings: Arc<Vec<Ring>>,
    bounds: Rect,
}

impl BoundedRings {
    fn new(outline: &Arc<MultiPolygon>) -> Option<Self> {
        Some(Self { bounds: outline.bounding_rect()?, rings: Arc::new(rings(outline)) })
    }

    /// The outline simplified for a cell; `None` where it does not touch the cell.
    fn near(&self, cell: Rect, few_vertices: usize) -> Option<Self> {
        let Self { rings, bounds } = self;
        if !bounds.intersects(&cell) {
            return None;
        }
        if rings.iter().map(Vec::len).sum::<usize>() <= few_vertices {
            return Some(self.clone());
        }
        let rings: Vec<Ring> =
            rings.iter().map(|ring| without_detours(ring, cell)).filter(|ring| ring.len() > 2).collect();
        (!rings.is_empty()).then(|| Self { rings: Arc::new(rings), bounds: *bounds })
    }
}

fn halves(cell: Rect) -> (Rect, Rect) {
    let (low, high, middle) = (cell.min(), cell.max(), cell.center());
    if cell.width() > cell.height() {
        (Rect::new(low, Coord { x: middle.x, y: high.y }), Rect::new(Coord { x: middle.x, y: low.y }, high))
    } else {
        (Rect::new(low, Coord { x: high.x, y: middle.y }), Rect::new(Coord { x: low.x, y: middle.y }, high))
    }
}

/// The cell minus the outlines.
fn subtract_outlines(cell: Rect, outlines: &[BoundedRings]) -> Option<MultiPolygon> {
    let rings: Vec<Ring> = outlines.iter().flat_map(|own| own.rings.iter().cloned()).collect();
    without_slivers(overlay(&rings_of_cell(cell), &rings, OverlayRule::Difference))
}

/// The rings of an outline: exteriors counter-clockwise, holes clockwise.
fn rings(outline: &MultiPolygon) -> Vec<Ring> {
    let vertices = |ring: &LineString, counter_clockwise: bool| -> Ring {
        let open = ring.0.iter().skip(1).map(|at| [at.x, at.y]);
        if ring.is_ccw() == counter_clockwise { open.collect() } else { open.rev().collect() }
    };
    let of_polygon = |polygon: &Polygon| {
        let holes = polygon.interiors().iter().map(|hole| vertices(hole, false));
        std::iter::once(vertices(polygon.exterior(), true)).chain(holes).collect::<Vec<Ring>>()
    };
    outline.iter().flat_map(of_polygon).collect()
}

fn rings_of_cell(cell: Rect) -> Vec<Ring> {
    rings(&cell.to_polygon().into())
}

/// A boolean overlay with the non-zero fill rule, as outlines may overlap.
///
/// The boolean operations of geo leave areas inside for some outlines of Chicago.
fn overlay(subject: &[Ring], clip: &[Ring], rule: OverlayRule) -> MultiPolygon {
    let (subject, clip) = (subject.to_vec(), clip.to_vec());
    let shapes = subject.overlay(&clip, rule, FillRule::NonZero);
    let polygons = shapes.into_iter().filter_map(|rings| {
        let mut rings = rings.into_iter().map(LineString::from);
        Some(Polygon::new(rings.next()?, rings.collect()))
    });
    MultiPolygon::new(polygons.collect())
}

/// The polygons that are not slivers; `None` where there are none.
fn without_slivers(left: MultiPolygon) -> Option<MultiPolygon> {
    let broad: Vec<Polygon> = left.into_iter().filter(|polygon| !is_sliver(polygon)).collect();
    (!broad.is_empty()).then(|| MultiPolygon::new(broad))
}

/// Whether a polygon is on average thinner than [`SLIVER`].
fn is_sliver(polygon: &Polygon) -> bool {
    let around = Euclidean.length(polygon.exterior());
    polygon.unsigned_area() < around / 2.0 * SLIVER
}

fn on_land(pieces: Vec<MultiPolygon>, land_mask: &LandMask<'_>) -> Vec<MultiPolygon> {
    match land_mask {
        LandMask::Land(land) => {
            let on_land = land.overlaps(&pieces.iter().collect::<Vec<_>>());
            let dry = pieces.into_iter().zip(on_land).filter_map(|(piece, on_land)| match on_land {
                LandOverlap::Whole => Some(piece),
                LandOverlap::Part(part) => without_slivers(part),
                LandOverlap::Nothing => None,
            });
            dry.collect()
        }
        LandMask::ExceptWater(water) => {
            let index = BoxIndex::new(water.iter().map(|water| water.bounding_rect()).zip(0_usize..));
            let dry = pieces.into_iter().map(|piece| {
                let Some(bounds) = piece.bounding_rect() else { return piece };
                let wet: Vec<&MultiPolygon> = index.intersecting(bounds).map(|place| water[place]).collect();
                wet.into_iter().fold(piece, |piece, water| piece.difference(water))
            });
            dry.filter_map(without_slivers).collect()
        }
    }
}

fn enclosing_box(a: Rect, b: Rect) -> Rect {
    let low = (a.min().x.min(b.min().x), a.min().y.min(b.min().y));
    Rect::new(low, (a.max().x.max(b.max().x), a.max().y.max(b.max().y)))
}

#[cfg(test)]
mod tests {
    use geo::{MapCoords, unary_union};
    use proptest::prelude::*;

    use super::*;
    use crate::domain::Footprint;
    use crate::travel::distance;

    fn square(x: f64, y: f64, side: f64) -> MultiPolygon {
        Rect::new((x, y), (x + side, y + side)).to_polygon().into()
    }

    fn at(lon: f64, lat: f64) -> Position {
        Position::new(lon, lat).unwrap()
    }

    fn far(pieces: &[MultiPolygon], from: Position) -> f64 {
        let all = pieces.iter().map(|piece| distance(from, &Footprint::Area(piece.clone())).get());
        all.fold(f64::INFINITY, f64::min)
    }

    const NO_WATER: LandMask<'static> = LandMask::ExceptWater(Vec::new());

    #[test]
    fn the_border_of_neighbours_is_around_both_and_twice_the_same_outline_has_its_own() {
        let pair = [square(0.0, 0.0, 1.0), square(1.0, 0.0, 1.0)].map(Arc::new);
        assert_eq!(boundary_edges(&pair).len(), 6);
        let twice = [square(0.0, 0.0, 1.0), square(0.0, 0.0, 1.0)].map(Arc::new);
        assert_eq!(boundary_edges(&twice).len(), 4);
    }

    #[test]
    fn from_the_middle_of_a_square_it_is_half_its_side_to_the_outside_and_a_lake_is_no_outside() {
        let town = [Arc::new(square(0.0, 0.0, 0.02))];
        let home = at(0.01, 0.01);
        let reach = Meters::new(3000.0).unwrap();
        let pieces = land_beyond(&town, &NO_WATER, &[home], reach);
        assert!((far(&pieces, home) - 0.01 * 110_574.4).abs() < 1.0);
        // The lake is on all sides except the east.
        let lake = square(-1.0, -1.0, 1.02);
        let sea = Rect::new((-1.0, -1.0), (0.02, 1.0)).to_polygon().into();
        let pieces = land_beyond(&town, &LandMask::ExceptWater(vec![&sea, &lake]), &[home], reach);
        assert!((far(&pieces, home) - 0.01 * 111_319.5).abs() < 1.0, "{}", far(&pieces, home));
        let land = Land::new(&[square(0.0, 0.0, 0.02)]);
        assert_eq!(land_beyond(&town, &LandMask::Land(&land), &[home], reach), []);
    }

    #[test]
    fn nobody_reaches_out_of_an_outline_that_is_large_enough() {
        let town = [Arc::new(square(0.0, 0.0, 1.0))];
        let reach = Meters::new(3000.0).unwrap();
        assert_eq!(land_beyond(&town, &NO_WATER, &[at(0.5, 0.5)], reach), []);
        assert_eq!(land_beyond(&town, &NO_WATER, &[], reach), []);
    }

    #[test]
    fn a_crack_between_two_files_is_no_outside() {
        // Half a meter between two versions of the same border.
        let halves =
            [Rect::new((0.0, 0.0), (0.05, 0.1)).to_polygon(), Rect::new((0.050_004_5, 0.0), (0.1, 0.1)).to_polygon()];
        let halves = halves.map(|half| Arc::new(half.into()));
        let reach = Meters::new(1000.0).unwrap();
        assert_eq!(land_beyond(&halves, &NO_WATER, &[at(0.05, 0.05)], reach), []);
    }

    proptest! {
        /// Subdivision does not change the distance to the outside.
        #[test]
        fn it_is_as_far_as_without_dividing(
            cells in prop::collection::vec((0_i32..8, 0_i32..8), 1..30),
            lakes in prop::collection::vec((-1.0..9.0_f64, -1.0..9.0_f64, 0.1..2.0_f64), 0..4),
            homes in prop::collection::vec((0.0..8.0_f64, 0.0..8.0_f64), 1..6),
            reach in 100.0..4000.0_f64,
            few_vertices in prop_oneof![Just(0), Just(FEW_VERTICES)],
        ) {
            let side = 0.01;
            // Borders run across the sides of cells.
            let slanted = |square: MultiPolygon| square.map_coords(|at| Coord { x: at.x + 0.3 * at.y, y: at.y - 0.2 * at.x });
            let square = |x, y, side| slanted(square(x, y, side));
            let at = |x: f64, y: f64| at(x + 0.3 * y, y - 0.2 * x);
            let of_cell = |&(x, y): &(i32, i32)| Arc::new(square(f64::from(x) * side, f64::from(y) * side, side));
            let outlines: Vec<Arc<MultiPolygon>> = cells.iter().map(of_cell).collect();
            let lakes: Vec<MultiPolygon> = lakes.iter().map(|&(x, y, size)| square(x * side, y * side, size * side)).collect();
            let homes: Vec<Position> = homes.iter().map(|&(x, y)| at(x * side, y * side)).collect();
            let reach = Meters::new(reach).unwrap();
            let pieces = land_beyond_simplifying(&outlines, &LandMask::ExceptWater(lakes.iter().collect()), &homes, reach, few_vertices);
            let all: Vec<MultiPolygon> = outlines.iter().map(|outline| (**outline).clone()).chain(lakes).collect();
            let outside = square(-1.0, -1.0, 2.0).difference(&unary_union(&all));
            for home in homes {
                let wanted = distance(home, &Footprint::Area(outside.clone())).get();
                let found = far(&pieces, home);
                prop_assert!(wanted > reach.get() - 3.0 || (found - wanted).abs() < 3.0, "{found} {wanted}");
                prop_assert!(found > wanted - 3.0, "{found} {wanted}");
            }
        }
    }
}
