//! Rings that a decoder can trust: valid on the integer grid.

use geo::{Geometry, LineString};
use i_overlay::core::fill_rule::FillRule;
use i_overlay::core::overlay::{IntOverlayOptions, Overlay, ShapeType};
use i_overlay::core::overlay_rule::OverlayRule;
use i_overlay::core::solver::Solver;

use crate::tiles::grid::{IntContour, IntPath, IntPoint, IntShape, IntShapes, snap};
use crate::tiles::simple::bounds;

/// A geometry on the grid of a zoom.
#[derive(Debug, Clone)]
pub(super) enum Snapped {
    /// A point.
    Point(IntPoint),
    /// Lines of at least two points each, no two of which in a row are the same.
    Lines(Vec<IntPath>),
    /// Polygons, valid on the grid and never empty.
    Area(IntShapes),
}

impl Snapped {
    /// A point or line on the grid; `None` for lines that have no length there, for surfaces, which a coverage makes
    /// together, and for kinds that no layer has.
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

    /// The box around it.
    pub(super) fn bounds(&self) -> (IntPoint, IntPoint) {
        match self {
            Self::Point(point) => (*point, *point),
            Self::Lines(lines) => bounds(lines.iter().flatten()),
            Self::Area(shapes) => bounds(shapes.iter().flatten().flatten()),
        }
    }

    /// Whether it is a surface that is drawn as no more than a dot.
    pub(super) fn is_dot(&self) -> bool {
        /// Four pixels of a tile that is drawn 512 pixels wide.
        const DOT: i64 = 4 * 8 * 8;
        match self {
            Self::Area(shapes) => shapes.iter().flatten().map(|ring| twice_area(ring)).sum::<i64>().abs() < 2 * DOT,
            Self::Point(_) | Self::Lines(_) => false,
        }
    }
}

/// Valid shapes from rings that may touch and cross themselves: where they wind as the rule says.
pub(super) fn clean(rings: &[IntContour], rule: FillRule) -> IntShapes {
    let points = rings.iter().map(Vec::len).sum();
    // Points on straight borders stay: a neighbour has them too.
    let options = IntOverlayOptions {
        preserve_input_collinear: true,
        preserve_output_collinear: true,
        ..IntOverlayOptions::ogc()
    };
    let mut overlay = Overlay::new_custom(points, options, Solver::default());
    overlay.add_source(rings, ShapeType::Subject);
    overlay.overlay(OverlayRule::Subject, rule).into_iter().filter_map(drawable).collect()
}

/// A shape whose outer ring can be drawn, without the holes that cannot.
fn drawable(shape: IntShape) -> Option<IntShape> {
    let mut rings = shape.into_iter();
    let outer = rings.next().filter(|ring| is_ring(ring))?;
    Some(std::iter::once(outer).chain(rings.filter(|ring| is_ring(ring))).collect())
}

fn is_ring(ring: &[IntPoint]) -> bool {
    ring.len() > 2 && twice_area(ring) != 0
}

/// Twice the area by the surveyor's formula, above zero for an outer ring of the specification (4.3.4.4): clockwise
/// where y grows downward.
pub(super) fn twice_area(ring: &[IntPoint]) -> i64 {
    let next = ring.iter().cycle().skip(1);
    let cross = |(a, b): (&IntPoint, &IntPoint)| i64::from(a.x) * i64::from(b.y) - i64::from(b.x) * i64::from(a.y);
    ring.iter().zip(next).map(cross).sum()
}
