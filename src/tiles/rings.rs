//! Rings that a decoder can trust: valid on the integer grid, cut to a tile, wound as the specification says.

use geo::orient::{Direction, Orient};
use geo::{Geometry, InteriorPoint, MultiPolygon};
use i_overlay::core::fill_rule::FillRule;
use i_overlay::core::overlay::{IntOverlayOptions, Overlay, ShapeType};
use i_overlay::core::overlay_rule::OverlayRule;
use i_overlay::string::clip::{ClipRule, IntClip};

use crate::tiles::grid::{BUFFER, EXTENT, TileId, snap, snap_polygon};
use crate::tiles::grid::{IntContour, IntPath, IntPoint, IntShape, IntShapes};

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
    /// A geometry on the grid; `None` for a line that has no length there, and for kinds that no layer has.
    ///
    /// A polygon too small for the zoom becomes a square of one unit at a point inside it: it is drawn as little more
    /// than nothing, and it is still there, with its id and attributes.
    pub(super) fn new(zoom: u8, geometry: &Geometry) -> Option<Self> {
        match geometry {
            Geometry::Point(point) => Some(Self::Point(snap(zoom, point.0))),
            Geometry::LineString(line) => {
                let mut points: IntPath = line.coords().map(|&at| snap(zoom, at)).collect();
                points.dedup();
                (points.len() > 1).then(|| Self::Lines(vec![points]))
            }
            Geometry::Polygon(polygon) => Self::area(zoom, &MultiPolygon::new(vec![polygon.clone()])),
            Geometry::MultiPolygon(parts) => Self::area(zoom, parts),
            _ => None,
        }
    }

    fn area(zoom: u8, parts: &MultiPolygon) -> Option<Self> {
        // Outer rings and holes wind opposite ways, so that parts that come to overlap on the grid stay one area.
        let oriented = parts.orient(Direction::Default);
        let rings: Vec<IntContour> = oriented.iter().flat_map(|polygon| snap_polygon(zoom, polygon)).collect();
        let shapes = clean(&rings, None);
        if !shapes.is_empty() {
            return Some(Self::Area(shapes));
        }
        let IntPoint { x, y } = snap(zoom, parts.interior_point()?.0);
        let corners = [(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1)];
        Some(Self::Area(vec![vec![corners.map(|(x, y)| IntPoint { x, y }).to_vec()]]))
    }

    /// The box around it.
    pub(super) fn bounds(&self) -> (IntPoint, IntPoint) {
        let points: Box<dyn Iterator<Item = &IntPoint>> = match self {
            Self::Point(point) => Box::new(std::iter::once(point)),
            Self::Lines(lines) => Box::new(lines.iter().flatten()),
            Self::Area(shapes) => Box::new(shapes.iter().flatten().flatten()),
        };
        let whole = (IntPoint { x: i32::MAX, y: i32::MAX }, IntPoint { x: i32::MIN, y: i32::MIN });
        points.fold(whole, |(low, high), point| {
            let low = IntPoint { x: low.x.min(point.x), y: low.y.min(point.y) };
            (low, IntPoint { x: high.x.max(point.x), y: high.y.max(point.y) })
        })
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

    /// What of it lies in a tile and its buffer, in the tile's own units; empty where nothing does.
    pub(super) fn in_tile(&self, tile: TileId) -> Option<Self> {
        let corner = tile.corner();
        let inside = -BUFFER..=EXTENT + BUFFER;
        let own = |point: &IntPoint| IntPoint { x: point.x - corner.x, y: point.y - corner.y };
        match self {
            Self::Point(point) => {
                let at = own(point);
                (inside.contains(&at.x) && inside.contains(&at.y)).then_some(Self::Point(at))
            }
            Self::Lines(lines) => {
                let own: Vec<IntPath> = lines.iter().map(|line| line.iter().map(own).collect()).collect();
                let whole = own.iter().flatten().all(|at| inside.contains(&at.x) && inside.contains(&at.y));
                let rule = ClipRule { invert: false, boundary_included: true };
                let cut = if whole { own } else { vec![window()].clip_paths(&own, FillRule::NonZero, rule) };
                let drawable: Vec<IntPath> = cut.into_iter().filter(|line| line.len() > 1).collect();
                (!drawable.is_empty()).then_some(Self::Lines(drawable))
            }
            Self::Area(shapes) => {
                let rings: Vec<IntContour> =
                    shapes.iter().flatten().map(|ring| ring.iter().map(own).collect()).collect();
                let whole = rings.iter().flatten().all(|at| inside.contains(&at.x) && inside.contains(&at.y));
                let cut = if whole {
                    shapes
                        .iter()
                        .map(|shape| shape.iter().map(|ring| ring.iter().map(own).collect()).collect())
                        .collect()
                } else {
                    clean(&rings, Some(window()))
                };
                (!cut.is_empty()).then_some(Self::Area(cut))
            }
        }
    }
}

fn window() -> IntContour {
    let (low, high) = (-BUFFER, EXTENT + BUFFER);
    [(low, low), (high, low), (high, high), (low, high)].map(|(x, y)| IntPoint { x, y }).to_vec()
}

/// Valid shapes from rings that may touch and cross themselves, cut to a window where one is given.
fn clean(rings: &[IntContour], window: Option<IntContour>) -> IntShapes {
    let points = rings.iter().map(Vec::len).sum();
    let mut overlay = Overlay::new_custom(points, IntOverlayOptions::ogc(), i_overlay::core::solver::Solver::default());
    overlay.add_source(rings, ShapeType::Subject);
    let rule = match window {
        Some(window) => {
            overlay.add_contour(&window, ShapeType::Clip);
            OverlayRule::Intersect
        }
        None => OverlayRule::Subject,
    };
    overlay.overlay(rule, FillRule::NonZero).into_iter().filter_map(drawable).collect()
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
