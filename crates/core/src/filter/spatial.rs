//! Spatial predicates of filters, and validation of literal geometries.

use std::cell::{Cell, OnceCell};
use std::sync::Arc;

use geo::dimensions::{Dimensions, HasDimensions as _};
use geo::relate::IntersectionMatrix;
use geo::{BoundingRect, Coord, CoordsIter, Geometry, Intersects, LineString, MultiPolygon, Polygon, Rect, Validation};
use geo::{PreparedGeometry, Relate};

use crate::domain::{MAX_CROSSINGS, check_complexity, count_intersecting_pairs};
use crate::filter::FilterError;
use crate::filter::near::parts_near;

/// Up to this many vertices, testing all pairs of segments is faster than building a topology graph.
const BRUTE_FORCE_VERTICES: usize = 256;

/// A spatial relation of the DE-9IM.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SpatialRelation {
    Intersects,
    Disjoint,
    Equals,
    Touches,
    Crosses,
    Within,
    Contains,
    Overlaps,
}

impl SpatialRelation {
    /// The relation of a CQL2 function.
    pub(super) fn from_function(function: &str) -> Option<Self> {
        Some(match function {
            "s_intersects" => Self::Intersects,
            "s_disjoint" => Self::Disjoint,
            "s_equals" => Self::Equals,
            "s_touches" => Self::Touches,
            "s_crosses" => Self::Crosses,
            "s_within" => Self::Within,
            "s_contains" => Self::Contains,
            "s_overlaps" => Self::Overlaps,
            _ => return None,
        })
    }
}

/// A geometry expression: the geometry column or a literal.
pub(super) enum GeometryExpr<'a> {
    Column(&'a [Option<Arc<Geometry>>]),
    Literal(Box<LiteralGeometry>),
}

/// A literal geometry with precomputed measures.
pub(super) struct LiteralGeometry {
    geometry: Geometry,
    bbox: Option<Rect>,
    vertices: usize,
    /// Bounding boxes of its segments and points.
    segment_boxes: Vec<Rect>,
    /// Number of parts, rings and points.
    parts: usize,
    /// Upper bound of the crossings of its lines.
    max_crossings: usize,
    /// Prepared on first use as a whole.
    prepared: OnceCell<PreparedGeometry<'static, Geometry>>,
}

impl std::fmt::Debug for GeometryExpr<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Column(_) => "the geometry of a row",
            Self::Literal(_) => "a geometry",
        })
    }
}

impl LiteralGeometry {
    pub(super) fn new(geometry: Geometry) -> Self {
        let (mut boxes, mut parts) = (Vec::new(), 0);
        measure(&geometry, &mut boxes, &mut parts);
        let has_lines =
            geometry.dimensions() == Dimensions::OneDimensional || matches!(geometry, Geometry::GeometryCollection(_));
        Self {
            bbox: geometry.bounding_rect(),
            vertices: geometry.coords_count(),
            segment_boxes: boxes,
            parts,
            max_crossings: if has_lines { MAX_CROSSINGS } else { 0 },
            prepared: OnceCell::new(),
            geometry,
        }
    }

    /// Number of segments and points whose boxes touch the window.
    fn count_near(&self, window: Rect) -> usize {
        self.segment_boxes.iter().filter(|segment| segment.intersects(&window)).count()
    }

    /// The relation of a row's geometry to the nearby parts of this one, or the reverse if `is_swapped`.
    fn relate(&self, geometry: &Geometry, window: Rect, is_swapped: bool) -> IntersectionMatrix {
        match parts_near(&self.geometry, window) {
            Some(part) if is_swapped => part.relate(geometry),
            Some(part) => geometry.relate(&part),
            None => {
                let prepared = self.prepared.get_or_init(|| PreparedGeometry::from(self.geometry.clone()));
                if is_swapped { prepared.relate(geometry) } else { geometry.relate(prepared) }
            }
        }
    }
}

/// Collects bounding boxes of segments and points, and counts parts, rings and points.
fn measure(geometry: &Geometry, boxes: &mut Vec<Rect>, parts: &mut usize) {
    let mut line = |line: &LineString| {
        boxes.extend(line.lines().map(|segment| segment.bounding_rect()));
        *parts += 1;
    };
    match geometry {
        Geometry::LineString(part) => line(part),
        Geometry::MultiLineString(all) => all.iter().for_each(line),
        Geometry::Polygon(part) => std::iter::once(part.exterior()).chain(part.interiors()).for_each(line),
        Geometry::MultiPolygon(all) => {
            all.iter().flat_map(|part| std::iter::once(part.exterior()).chain(part.interiors())).for_each(line);
        }
        Geometry::GeometryCollection(all) => all.iter().for_each(|member| measure(member, boxes, parts)),
        other => {
            boxes.extend(other.coords_iter().map(|vertex| Rect::new(vertex, vertex)));
            *parts += other.coords_count();
        }
    }
}

/// Evaluates a spatial predicate for a row; `None` where a geometry is null.
pub(super) fn relate_row(
    relation: SpatialRelation,
    left: &GeometryExpr<'_>,
    right: &GeometryExpr<'_>,
    row: usize,
    work: &Cell<u64>,
) -> Option<bool> {
    match (left, right) {
        (GeometryExpr::Column(rows), GeometryExpr::Literal(literal)) => {
            Some(satisfies(relation, rows.get(row)?.as_deref()?, literal, work, false))
        }
        (GeometryExpr::Literal(literal), GeometryExpr::Column(rows)) => {
            Some(satisfies(relation, rows.get(row)?.as_deref()?, literal, work, true))
        }
        (GeometryExpr::Literal(left), GeometryExpr::Literal(right)) => {
            Some(satisfies(relation, &left.geometry, right, work, false))
        }
        (GeometryExpr::Column(rows), GeometryExpr::Column(_)) => {
            rows.get(row)?.as_deref()?;
            // A row has one geometry, so both operands are equal.
            Some(!matches!(
                relation,
                SpatialRelation::Disjoint
                    | SpatialRelation::Touches
                    | SpatialRelation::Crosses
                    | SpatialRelation::Overlaps
            ))
        }
    }
}

/// Evaluates a predicate of two literals, which is the same for every row.
///
/// # Errors
/// Where they have too many segments.
pub(super) fn relate_literals(
    relation: SpatialRelation,
    left: &LiteralGeometry,
    right: &LiteralGeometry,
) -> Result<bool, FilterError> {
    let work = Cell::new(0);
    let is_satisfied = satisfies(relation, &left.geometry, right, &work, false);
    if work.get() == WORK_OVER_LIMIT { Err(FilterError::TooManySegments) } else { Ok(is_satisfied) }
}

/// Whether `geometry` has the relation to `literal`, or the reverse if `is_swapped`.
fn satisfies(
    relation: SpatialRelation,
    geometry: &Geometry,
    literal: &LiteralGeometry,
    work: &Cell<u64>,
    is_swapped: bool,
) -> bool {
    let boxes = geometry.bounding_rect().zip(literal.bbox);
    let Some((window, _)) = boxes.filter(|(row, literal)| row.intersects(literal)) else {
        spend(work, 2);
        return relation == SpatialRelation::Disjoint;
    };
    let is_brute_force = literal.vertices <= BRUTE_FORCE_VERTICES
        && matches!(relation, SpatialRelation::Intersects | SpatialRelation::Disjoint);
    spend(
        work,
        if is_brute_force {
            10 + (geometry.coords_count() * literal.vertices) as u64 / 2
        } else {
            cost(geometry, literal, window)
        },
    );
    if work.get() == WORK_OVER_LIMIT {
        return false;
    }
    match relation {
        SpatialRelation::Intersects if is_brute_force => geometry.intersects(&literal.geometry),
        SpatialRelation::Disjoint if is_brute_force => !geometry.intersects(&literal.geometry),
        _ => {
            let matrix = literal.relate(geometry, window, is_swapped);
            match relation {
                SpatialRelation::Intersects => matrix.is_intersects(),
                SpatialRelation::Disjoint => matrix.is_disjoint(),
                SpatialRelation::Equals => matrix.is_equal_topo(),
                SpatialRelation::Touches => matrix.is_touches(),
                SpatialRelation::Crosses => matrix.is_crosses(),
                SpatialRelation::Within => matrix.is_within(),
                SpatialRelation::Contains => matrix.is_contains(),
                SpatialRelation::Overlaps => matrix.is_overlaps(),
            }
        }
    }
}

/// More work than any limit.
const WORK_OVER_LIMIT: u64 = u64::MAX;

/// The most segment pairs that are tested for one row: each pair may be a crossing, which takes memory.
const MAX_SEGMENT_PAIRS: usize = 500_000;

fn spend(work: &Cell<u64>, cost: u64) {
    work.set(work.get().saturating_add(cost));
}

/// Work units of a topological relation, fitted to measured times: building two graphs, testing nearby segment pairs,
/// and locating every crossing and part in the other geometry.
fn cost(geometry: &Geometry, literal: &LiteralGeometry, window: Rect) -> u64 {
    let (vertices, near) = (geometry.coords_count(), literal.count_near(window));
    // Product bounds are too coarse for coastlines, whose segments are many and short: count the touching pairs.
    let (mut pairs, mut counted) = (near * vertices, 0);
    if pairs > MAX_SEGMENT_PAIRS {
        let (mut segments, mut parts) = (Vec::new(), 0);
        measure(geometry, &mut segments, &mut parts);
        counted = pairs;
        pairs = count_intersecting_pairs(&segments, &literal.segment_boxes, MAX_SEGMENT_PAIRS);
    }
    if pairs > MAX_SEGMENT_PAIRS {
        return WORK_OVER_LIMIT;
    }
    let nodes = literal.max_crossings.min(near * near) + literal.parts.min(near + 1);
    (1_000 + 20 * vertices + 2 * literal.vertices + 25 * pairs + counted + nodes * (1_000 + 2 * vertices)) as u64
}

/// A box of four numbers, or six with heights, as a polygon; as two polygons where it crosses the antimeridian.
///
/// # Errors
/// For another number of numbers, numbers that are not finite, a south above the north, and a west beyond the east elsewhere.
pub fn bbox_geometry(vertices: &[f64]) -> Result<Geometry, FilterError> {
    let invalid = |why: &str| FilterError::InvalidGeometry(format!("a box {why}"));
    let ([west, south, east, north] | [west, south, _, east, north, _]) = *vertices else {
        return Err(invalid("has four numbers, or six with heights"));
    };
    if [west, south, east, north].iter().any(|number| !number.is_finite()) {
        return Err(invalid("has values that are not numbers"));
    }
    if south > north {
        return Err(invalid("has its south above its north"));
    }
    if west > east {
        if !(-180.0..=180.0).contains(&west) || !(-180.0..=180.0).contains(&east) {
            return Err(invalid("has its west beyond its east, which is right at the antimeridian only"));
        }
        let halves = vec![rectangle(west, south, 180.0, north), rectangle(-180.0, south, east, north)];
        return Ok(MultiPolygon::new(halves).into());
    }
    Ok(rectangle(west, south, east, north).into())
}

fn rectangle(west: f64, south: f64, east: f64, north: f64) -> Polygon {
    Rect::new(Coord { x: west, y: south }, Coord { x: east, y: north }).to_polygon()
}

/// Checks that coordinates are finite and that the geometry is valid and not too complex.
pub(super) fn validated(geometry: Geometry) -> Result<Geometry, FilterError> {
    if geometry.coords_iter().any(|vertex| !vertex.x.is_finite() || !vertex.y.is_finite()) {
        return Err(FilterError::InvalidGeometry("its coordinates are not numbers".to_owned()));
    }
    // A box of zero width or height becomes a line or point.
    if let Geometry::Polygon(polygon) = &geometry
        && polygon.interiors().is_empty()
        && is_degenerate_box(polygon)
    {
        return Ok(collapsed_box(polygon));
    }
    check_complexity(&geometry)?;
    geometry.check_validation().map_err(|error| FilterError::InvalidGeometry(error.to_string()))?;
    Ok(geometry)
}

fn is_degenerate_box(polygon: &Polygon) -> bool {
    polygon.exterior().0.len() == 5
        && polygon.bounding_rect().is_some_and(|bbox| bbox.width() == 0.0 || bbox.height() == 0.0)
}

fn collapsed_box(polygon: &Polygon) -> Geometry {
    let Some(bbox) = polygon.bounding_rect() else { return polygon.clone().into() };
    if bbox.min() == bbox.max() {
        return geo::Point::from(bbox.min()).into();
    }
    LineString::new(vec![bbox.min(), bbox.max()]).into()
}
