//! The ground just outside the one on which lists are complete: where a place may be that no list has.

use std::collections::HashMap;
use std::sync::Arc;

use geo::{
    Area, BooleanOps, BoundingRect, Coord, Euclidean, Intersects, Length, Line, LineString, MultiPolygon, Polygon,
    Rect, Winding,
};
use i_overlay::core::fill_rule::FillRule;
use i_overlay::core::overlay_rule::OverlayRule;
use i_overlay::float::single::SingleFloatOverlay;

use crate::domain::{BoxIndex, Land, Meters, OnLand, Position};
use crate::travel::plane::windows;
use crate::travel::ring::{Ring, shortened};

/// A cell with at most so many sides of the border is not divided any more.
const FEW_SIDES: usize = 48;
/// An outline with at most so many corners is taken as it is in every cell.
const FEW_CORNERS: usize = 100;
/// Cells are halved at most so often: below a meter there is nothing to tell apart.
const DEPTH: u32 = 26;
/// Ground that is thinner than this, in degrees of latitude, is where two files draw one border: two meters.
pub(super) const SLIVER: f64 = 2.0 / 111_000.0;

/// What of the ground is land, as far as that is known.
#[derive(Debug)]
pub enum Dry<'a> {
    /// What a layer of land has.
    Land(&'a Land),
    /// All but some water.
    AllBut(Vec<&'a MultiPolygon>),
}

/// The land outside some outlines as far as anyone at `near` reaches, in pieces of few corners each.
///
/// Outlines are in WGS 84 longitude and latitude, valid, and may overlap or be next to each other. What is further than `reach`
/// from all of `near` may be left out. Law: a place of land is in a piece if it is in no outline and within reach of somebody, but for
/// slivers of two meters between outlines.
#[must_use]
pub fn ground_outside(
    outlines: &[Arc<MultiPolygon>],
    dry: &Dry<'_>,
    near: &[Position],
    reach: Meters,
) -> Vec<MultiPolygon> {
    ground_outside_shortening(outlines, dry, (near, reach), FEW_CORNERS)
}

/// The same, with outlines of more corners than some shortened to the cell that is looked at.
fn ground_outside_shortening(
    outlines: &[Arc<MultiPolygon>],
    dry: &Dry<'_>,
    (near, reach): (&[Position], Meters),
    few_corners: usize,
) -> Vec<MultiPolygon> {
    let boxes: Vec<Rect> = near.iter().flat_map(|&from| windows(from, reach.get())).flatten().collect();
    let Some(window) = boxes.iter().copied().reduce(together) else { return Vec::new() };
    let sides = sides(outlines);
    let cells = Cells {
        sides: BoxIndex::new(sides.iter().map(|side| Some(side.bounding_rect())).zip(0..)),
        boxes: &boxes,
        outlines,
        outline_boxes: BoxIndex::new(outlines.iter().map(|outline| outline.bounding_rect()).zip(0..)),
        few_corners,
    };
    let asked: Vec<u32> = (0..).take(boxes.len()).collect();
    let outlines: Vec<Bounded> = outlines.iter().filter_map(Bounded::new).collect();
    let pieces = cells.outside(window, &outlines, &asked, DEPTH);
    on_dry_ground(pieces, dry)
}

/// The sides that the outlines do not have in common, each running around its outline in the same sense: the border of what they
/// cover together, and at most sides inside it where their corners do not meet.
#[must_use]
pub fn sides(outlines: &[Arc<MultiPolygon>]) -> Vec<Line> {
    type Corner = [u64; 2];
    let bits = |at: Coord| -> Corner { [(at.x + 0.0).to_bits(), (at.y + 0.0).to_bits()] };
    let mut balance: HashMap<(Corner, Corner), (Line, i32)> = HashMap::new();
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
    let mut sides: Vec<Line> =
        balance.into_values().filter(|(_, balance)| *balance != 0).map(|(line, _)| line).collect();
    let key = |line: &Line| (line.start.x, line.start.y, line.end.x, line.end.y);
    sides.sort_by(|a, b| {
        let (a, b) = (key(a), key(b));
        a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)).then(a.2.total_cmp(&b.2)).then(a.3.total_cmp(&b.3))
    });
    sides
}

struct Cells<'a> {
    /// The sides of the border.
    sides: BoxIndex<u32>,
    /// The boxes within which somebody reaches.
    boxes: &'a [Rect],
    /// The outlines as they are.
    outlines: &'a [Arc<MultiPolygon>],
    outline_boxes: BoxIndex<usize>,
    /// What has more corners is shortened to the cell.
    few_corners: usize,
}

impl Cells<'_> {
    /// What of a cell is in none of the outlines, as far as it is within one of the asked boxes.
    fn outside(&self, cell: Rect, outlines: &[Bounded], asked: &[u32], depth: u32) -> Vec<MultiPolygon> {
        let asked: Vec<u32> = asked.iter().copied().filter(|&own| self.boxes[own as usize].intersects(&cell)).collect();
        if asked.is_empty() {
            return Vec::new();
        }
        let outlines: Vec<Bounded> =
            outlines.iter().filter_map(|outline| outline.near(cell, self.few_corners)).collect();
        let sides = self.sides.touching(cell).take(FEW_SIDES + 1).count();
        if sides == 0 {
            return if self.is_inside(cell.center()) { Vec::new() } else { vec![cell.to_polygon().into()] };
        }
        if sides <= FEW_SIDES || depth == 0 {
            return left_of(cell, &outlines).into_iter().collect();
        }
        let (low, high) = halves(cell);
        let (mut pieces, more) = rayon::join(
            || self.outside(low, &outlines, &asked, depth - 1),
            || self.outside(high, &outlines, &asked, depth - 1),
        );
        pieces.extend(more);
        pieces
    }

    fn is_inside(&self, at: Coord) -> bool {
        let point = geo::Point::from(at);
        self.outline_boxes.touching(point.bounding_rect()).any(|outline| self.outlines[outline].intersects(&point))
    }
}

/// The rings of an outline with the box around it, or those of them that matter in a cell.
#[derive(Clone)]
struct Bounded {
    rings: Arc<Vec<Ring>>,
    bounds: Rect,
}

impl Bounded {
    fn new(outline: &Arc<MultiPolygon>) -> Option<Self> {
        Some(Self { bounds: outline.bounding_rect()?, rings: Arc::new(rings(outline)) })
    }

    /// As far as it matters in a cell; `None` where it is elsewhere.
    fn near(&self, cell: Rect, few_corners: usize) -> Option<Self> {
        let Self { rings, bounds } = self;
        if !bounds.intersects(&cell) {
            return None;
        }
        if rings.iter().map(Vec::len).sum::<usize>() <= few_corners {
            return Some(self.clone());
        }
        let rings: Vec<Ring> = rings.iter().map(|ring| shortened(ring, cell)).filter(|ring| ring.len() > 2).collect();
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

/// What outlines leave of a cell.
fn left_of(cell: Rect, outlines: &[Bounded]) -> Option<MultiPolygon> {
    let rings: Vec<Ring> = outlines.iter().flat_map(|own| own.rings.iter().cloned()).collect();
    broad(overlay(&rings_of_cell(cell), &rings, OverlayRule::Difference))
}

/// The rings of an outline: the outer ones wind counter-clockwise, the holes clockwise.
fn rings(outline: &MultiPolygon) -> Vec<Ring> {
    let corners = |ring: &LineString, counter_clockwise: bool| -> Ring {
        let open = ring.0.iter().skip(1).map(|at| [at.x, at.y]);
        if ring.is_ccw() == counter_clockwise { open.collect() } else { open.rev().collect() }
    };
    let of_polygon = |polygon: &Polygon| {
        let holes = polygon.interiors().iter().map(|hole| corners(hole, false));
        std::iter::once(corners(polygon.exterior(), true)).chain(holes).collect::<Vec<Ring>>()
    };
    outline.iter().flat_map(of_polygon).collect()
}

fn rings_of_cell(cell: Rect) -> Vec<Ring> {
    rings(&cell.to_polygon().into())
}

/// Rings wind once around what they cover, and twice where outlines overlap: what is wound around at all is covered.
///
/// Not the boolean operations of geo: of some outlines of Chicago these leave ground inside.
fn overlay(subject: &[Ring], clip: &[Ring], rule: OverlayRule) -> MultiPolygon {
    let (subject, clip) = (subject.to_vec(), clip.to_vec());
    let shapes = subject.overlay(&clip, rule, FillRule::NonZero);
    let polygons = shapes.into_iter().filter_map(|rings| {
        let mut rings = rings.into_iter().map(LineString::from);
        Some(Polygon::new(rings.next()?, rings.collect()))
    });
    MultiPolygon::new(polygons.collect())
}

/// What is left without slivers; `None` where that is nothing.
fn broad(left: MultiPolygon) -> Option<MultiPolygon> {
    let broad: Vec<Polygon> = left.into_iter().filter(|polygon| !is_sliver(polygon)).collect();
    (!broad.is_empty()).then(|| MultiPolygon::new(broad))
}

/// Whether a polygon is thinner than two files draw one border.
fn is_sliver(polygon: &Polygon) -> bool {
    let around = Euclidean.length(polygon.exterior());
    polygon.unsigned_area() < around / 2.0 * SLIVER
}

fn on_dry_ground(pieces: Vec<MultiPolygon>, dry: &Dry<'_>) -> Vec<MultiPolygon> {
    match dry {
        Dry::Land(land) => {
            let on_land = land.of(&pieces.iter().collect::<Vec<_>>());
            let dry = pieces.into_iter().zip(on_land).filter_map(|(piece, on_land)| match on_land {
                OnLand::Whole => Some(piece),
                OnLand::Part(part) => broad(part),
                OnLand::Nothing => None,
            });
            dry.collect()
        }
        Dry::AllBut(water) => {
            let index = BoxIndex::new(water.iter().map(|water| water.bounding_rect()).zip(0_usize..));
            let dry = pieces.into_iter().map(|piece| {
                let Some(bounds) = piece.bounding_rect() else { return piece };
                let wet: Vec<&MultiPolygon> = index.touching(bounds).map(|place| water[place]).collect();
                wet.into_iter().fold(piece, |piece, water| piece.difference(water))
            });
            dry.filter_map(broad).collect()
        }
    }
}

fn together(a: Rect, b: Rect) -> Rect {
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

    const NO_WATER: Dry<'static> = Dry::AllBut(Vec::new());

    #[test]
    fn the_border_of_neighbours_is_around_both_and_twice_the_same_outline_has_its_own() {
        let pair = [square(0.0, 0.0, 1.0), square(1.0, 0.0, 1.0)].map(Arc::new);
        assert_eq!(sides(&pair).len(), 6);
        let twice = [square(0.0, 0.0, 1.0), square(0.0, 0.0, 1.0)].map(Arc::new);
        assert_eq!(sides(&twice).len(), 4);
    }

    #[test]
    fn from_the_middle_of_a_square_it_is_half_its_side_to_the_outside_and_a_lake_is_no_outside() {
        let town = [Arc::new(square(0.0, 0.0, 0.02))];
        let home = at(0.01, 0.01);
        let reach = Meters::new(3000.0).unwrap();
        let pieces = ground_outside(&town, &NO_WATER, &[home], reach);
        assert!((far(&pieces, home) - 0.01 * 110_574.4).abs() < 1.0);
        // The lake is all around but for the east.
        let lake = square(-1.0, -1.0, 1.02);
        let sea = Rect::new((-1.0, -1.0), (0.02, 1.0)).to_polygon().into();
        let pieces = ground_outside(&town, &Dry::AllBut(vec![&sea, &lake]), &[home], reach);
        assert!((far(&pieces, home) - 0.01 * 111_319.5).abs() < 1.0, "{}", far(&pieces, home));
        let land = Land::new(&[square(0.0, 0.0, 0.02)]);
        assert_eq!(ground_outside(&town, &Dry::Land(&land), &[home], reach), []);
    }

    #[test]
    fn nobody_reaches_out_of_an_outline_that_is_large_enough() {
        let town = [Arc::new(square(0.0, 0.0, 1.0))];
        let reach = Meters::new(3000.0).unwrap();
        assert_eq!(ground_outside(&town, &NO_WATER, &[at(0.5, 0.5)], reach), []);
        assert_eq!(ground_outside(&town, &NO_WATER, &[], reach), []);
    }

    #[test]
    fn a_crack_between_two_files_is_no_outside() {
        // Half a meter between two outlines that mean the same border.
        let halves =
            [Rect::new((0.0, 0.0), (0.05, 0.1)).to_polygon(), Rect::new((0.050_004_5, 0.0), (0.1, 0.1)).to_polygon()];
        let halves = halves.map(|half| Arc::new(half.into()));
        let reach = Meters::new(1000.0).unwrap();
        assert_eq!(ground_outside(&halves, &NO_WATER, &[at(0.05, 0.05)], reach), []);
    }

    proptest! {
        /// However the ground is divided, it is as far to the outside as to the difference of the whole.
        #[test]
        fn it_is_as_far_as_without_dividing(
            cells in prop::collection::vec((0_i32..8, 0_i32..8), 1..30),
            lakes in prop::collection::vec((-1.0..9.0_f64, -1.0..9.0_f64, 0.1..2.0_f64), 0..4),
            homes in prop::collection::vec((0.0..8.0_f64, 0.0..8.0_f64), 1..6),
            reach in 100.0..4000.0_f64,
            few_corners in prop_oneof![Just(0), Just(FEW_CORNERS)],
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
            let pieces = ground_outside_shortening(&outlines, &Dry::AllBut(lakes.iter().collect()), (&homes, reach), few_corners);
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
