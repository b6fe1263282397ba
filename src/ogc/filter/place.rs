//! Geometries of filters: what is valid, and how they lie to those of rows.

use std::cell::Cell;
use std::sync::Arc;

use geo::{BoundingRect, Coord, CoordsIter, Geometry, Intersects, LineString, MultiPolygon, Polygon, Rect, Validation};
use geo::{PreparedGeometry, Relate};

use crate::ogc::filter::FilterError;

/// Up to so many corners, comparing every side with every other is faster than making a graph of them.
const SIMPLE: usize = 256;

/// How two places lie to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Position {
    Intersects,
    Disjoint,
    Equals,
    Touches,
    Crosses,
    Within,
    Contains,
    Overlaps,
}

impl Position {
    /// By the name of its function.
    pub(super) fn named(function: &str) -> Option<Self> {
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

/// The geometries of rows, or the same one for all.
pub(super) enum Place<'a> {
    Rows(&'a [Option<Arc<Geometry>>]),
    Fixed(Box<Fixed>),
}

/// A geometry that a filter names, made ready to be compared with many.
pub(super) struct Fixed {
    geometry: Geometry,
    around: Option<Rect>,
    corners: usize,
    ready: PreparedGeometry<'static, Geometry>,
}

impl std::fmt::Debug for Place<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Rows(_) => "the geometry of a row",
            Self::Fixed(_) => "a geometry",
        })
    }
}

impl Fixed {
    pub(super) fn new(geometry: Geometry) -> Self {
        let corners = geometry.coords_count();
        Self { around: geometry.bounding_rect(), corners, ready: PreparedGeometry::from(geometry.clone()), geometry }
    }
}

/// Whether the places of a row lie so; unknown where one is.
pub(super) fn lie(
    position: Position,
    left: &Place<'_>,
    right: &Place<'_>,
    row: usize,
    work: &Cell<u64>,
) -> Option<bool> {
    match (left, right) {
        (Place::Rows(rows), Place::Fixed(fixed)) => {
            Some(holds(position, rows.get(row)?.as_deref()?, fixed, work, false))
        }
        (Place::Fixed(fixed), Place::Rows(rows)) => {
            Some(holds(position, rows.get(row)?.as_deref()?, fixed, work, true))
        }
        (Place::Fixed(left), Place::Fixed(right)) => Some(holds(position, &left.geometry, right, work, false)),
        (Place::Rows(rows), Place::Rows(_)) => {
            rows.get(row)?.as_deref()?;
            // There is one geometry to a row, and it lies to itself so:
            Some(!matches!(position, Position::Disjoint | Position::Touches | Position::Crosses | Position::Overlaps))
        }
    }
}

/// Whether `own` lies so to `fixed`, or the other way around.
fn holds(position: Position, own: &Geometry, fixed: &Fixed, work: &Cell<u64>, is_turned: bool) -> bool {
    let near = match (own.bounding_rect(), fixed.around) {
        (Some(own), Some(fixed)) => own.intersects(&fixed),
        _ => false,
    };
    let is_simple = fixed.corners <= SIMPLE && matches!(position, Position::Intersects | Position::Disjoint);
    let (corners, others) = (own.coords_count() as u64, fixed.corners as u64);
    // As measured, in comparisons of numbers: each side with each, or two graphs laid over each other.
    let cost = if is_simple { 10 + corners * others / 2 } else { 1_000 + 20 * corners + 2 * others };
    work.set(work.get() + if near { cost } else { 2 });
    match position {
        _ if !near => position == Position::Disjoint,
        Position::Intersects if is_simple => own.intersects(&fixed.geometry),
        Position::Disjoint if is_simple => !own.intersects(&fixed.geometry),
        _ => {
            let matrix = if is_turned { fixed.ready.relate(own) } else { own.relate(&fixed.ready) };
            match position {
                Position::Intersects => matrix.is_intersects(),
                Position::Disjoint => matrix.is_disjoint(),
                Position::Equals => matrix.is_equal_topo(),
                Position::Touches => matrix.is_touches(),
                Position::Crosses => matrix.is_crosses(),
                Position::Within => matrix.is_within(),
                Position::Contains => matrix.is_contains(),
                Position::Overlaps => matrix.is_overlaps(),
            }
        }
    }
}

/// West, south, east and north as a rectangle, with or without heights, and as two where the antimeridian lies between.
pub(crate) fn boxed(corners: &[f64]) -> Result<Geometry, FilterError> {
    let odd = |why: &str| FilterError::NotValid(format!("a box {why}"));
    let ([west, south, east, north] | [west, south, _, east, north, _]) = *corners else {
        return Err(odd("has four numbers, or six with heights"));
    };
    if [west, south, east, north].iter().any(|number| !number.is_finite()) {
        return Err(odd("has numbers that are none"));
    }
    if south > north {
        return Err(odd("has its south above its north"));
    }
    if west > east {
        if !(-180.0..=180.0).contains(&west) || !(-180.0..=180.0).contains(&east) {
            return Err(odd("has its west beyond its east, which is so at the antimeridian only"));
        }
        let halves = vec![rectangle(west, south, 180.0, north), rectangle(-180.0, south, east, north)];
        return Ok(MultiPolygon::new(halves).into());
    }
    Ok(rectangle(west, south, east, north).into())
}

fn rectangle(west: f64, south: f64, east: f64, north: f64) -> Polygon {
    Rect::new(Coord { x: west, y: south }, Coord { x: east, y: north }).to_polygon()
}

/// A geometry whose numbers are numbers and whose outlines do not cross themselves.
pub(super) fn checked(geometry: Geometry) -> Result<Geometry, FilterError> {
    if geometry.coords_iter().any(|place| !place.x.is_finite() || !place.y.is_finite()) {
        return Err(FilterError::NotValid("its coordinates are no numbers".to_owned()));
    }
    // A box may have no width: it is then a line or a point that places touch.
    if let Geometry::Polygon(polygon) = &geometry
        && polygon.interiors().is_empty()
        && is_flat(polygon)
    {
        return Ok(flat(polygon));
    }
    geometry.check_validation().map_err(|error| FilterError::NotValid(error.to_string()))?;
    Ok(geometry)
}

fn is_flat(polygon: &Polygon) -> bool {
    polygon.exterior().0.len() == 5
        && polygon.bounding_rect().is_some_and(|around| around.width() == 0.0 || around.height() == 0.0)
}

fn flat(polygon: &Polygon) -> Geometry {
    let Some(around) = polygon.bounding_rect() else { return polygon.clone().into() };
    if around.min() == around.max() {
        return geo::Point::from(around.min()).into();
    }
    LineString::new(vec![around.min(), around.max()]).into()
}
