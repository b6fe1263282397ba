//! Geometries on the integer grid, with rings that are valid there.

use geo::{Geometry, LineString};
use i_overlay::core::fill_rule::FillRule;
use i_overlay::core::overlay::{IntOverlayOptions, Overlay, ShapeType};
use i_overlay::core::overlay_rule::OverlayRule;
use i_overlay::core::solver::Solver;

use crate::tiles::grid::{IntContour, IntPath, IntPoint, IntShape, IntShapes, snap};

/// A geometry on the grid of a zoom.
#[derive(Debug, Clone)]
pub(super) enum GridGeometry {
    /// A point.
    Point(IntPoint),
    /// Lines of at least two points each, without repeated points.
    Lines(Vec<IntPath>),
    /// Polygons, valid on the grid and never empty.
    Area(IntShapes),
}

impl GridGeometry {
    /// A point or line on the grid; `None` for lines that collapse to a point there, for polygons, which [`Coverage`]
    /// simplifies together, and for types that no layer has.
    ///
    /// [`Coverage`]: crate::tiles::coverage::Coverage
    pub(super) fn new(zoom: u8, geometry: &Geometry) -> Option<Self> {
        match geometry {
            Geometry::Point(point) => Some(Self::Point(snap(zoom, point.0))),
            Geometry::LineString(line) => Self::lines(zoom, std::slice::from_ref(line)),
            Geometry::MultiLineString(lines) => Self::lines(zoom, &lines.0),
            _ => None,
        }
    }

    fn lines(zoom: u8, lines: &[LineString]) -> Option<Self> {
        let on_grid = |line: &LineString| {
            let mut points: IntPath = line.coords().map(|&at| snap(zoom, at)).collect();
            points.dedup();
            points
        };
        let lines: Vec<IntPath> = lines.iter().map(on_grid).filter(|points| points.len() > 1).collect();
        (!lines.is_empty()).then_some(Self::Lines(lines))
    }

    /// The bounding box.
    pub(super) fn bounds(&self) -> (IntPoint, IntPoint) {
        match self {
            Self::Point(point) => (*point, *point),
            Self::Lines(lines) => bounds(lines.iter().flatten()),
            Self::Area(shapes) => bounds(shapes.iter().flatten().flatten()),
        }
    }

    /// Whether it is a polygon of less than four pixels.
    pub(super) fn is_negligible(&self) -> bool {
        /// In square grid units: a tile is 512 pixels wide, so a pixel is 8 units wide.
        const NEGLIGIBLE: i64 = 4 * 8 * 8;
        match self {
            Self::Area(shapes) => {
                shapes.iter().flatten().map(|ring| twice_area(ring)).sum::<i64>().abs() < 2 * NEGLIGIBLE
            }
            Self::Point(_) | Self::Lines(_) => false,
        }
    }
}

/// Valid shapes from rings that may touch and cross themselves. The fill rule decides what is inside.
pub(super) fn make_valid(rings: &[IntContour], rule: FillRule) -> IntShapes {
    let points = rings.iter().map(Vec::len).sum();
    // Collinear points stay, as neighbors have them too.
    let options = IntOverlayOptions {
        preserve_input_collinear: true,
        preserve_output_collinear: true,
        ..IntOverlayOptions::ogc()
    };
    let mut overlay = Overlay::new_custom(points, options, Solver::default());
    overlay.add_source(rings, ShapeType::Subject);
    overlay.overlay(OverlayRule::Subject, rule).into_iter().filter_map(drawable).collect()
}

/// A shape without rings that collapse.
fn drawable(shape: IntShape) -> Option<IntShape> {
    let mut rings = shape.into_iter();
    let outer = rings.next().filter(|ring| is_ring(ring))?;
    Some(std::iter::once(outer).chain(rings.filter(|ring| is_ring(ring))).collect())
}

fn is_ring(ring: &[IntPoint]) -> bool {
    ring.len() > 2 && twice_area(ring) != 0
}

/// Twice the signed area by the surveyor's formula, positive for an outer ring of the specification (4.3.4.4):
/// clockwise where y grows downward.
pub(super) fn twice_area(ring: &[IntPoint]) -> i64 {
    let next = ring.iter().cycle().skip(1);
    let cross = |(a, b): (&IntPoint, &IntPoint)| i64::from(a.x) * i64::from(b.y) - i64::from(b.x) * i64::from(a.y);
    ring.iter().zip(next).map(cross).sum()
}

/// The bounding box of points: its lowest and its highest coordinates.
pub(super) fn bounds<'a>(points: impl IntoIterator<Item = &'a IntPoint>) -> (IntPoint, IntPoint) {
    let empty = (IntPoint { x: i32::MAX, y: i32::MAX }, IntPoint { x: i32::MIN, y: i32::MIN });
    points.into_iter().fold(empty, |(low, high), point| {
        let low = IntPoint { x: low.x.min(point.x), y: low.y.min(point.y) };
        (low, IntPoint { x: high.x.max(point.x), y: high.y.max(point.y) })
    })
}
