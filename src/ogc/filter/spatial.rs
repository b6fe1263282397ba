//! Geometries of filters: what is valid, and how they lie to those of rows.

use std::cell::{Cell, OnceCell};
use std::sync::Arc;

use geo::dimensions::{Dimensions, HasDimensions as _};
use geo::relate::IntersectionMatrix;
use geo::{BoundingRect, Coord, CoordsIter, Geometry, Intersects, LineString, MultiPolygon, Polygon, Rect, Validation};
use geo::{PreparedGeometry, Relate};

use crate::domain::{MOST_CROSSINGS, check_complexity, pairs_touching};
use crate::ogc::filter::FilterError;
use crate::ogc::filter::near::near;

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

/// A geometry that a filter names.
pub(super) struct Fixed {
    geometry: Geometry,
    around: Option<Rect>,
    corners: usize,
    /// The boxes around its sides and points.
    boxes: Vec<Rect>,
    /// How many parts, rings and points it has.
    parts: usize,
    /// How often its lines may cross.
    crossings: usize,
    /// Made for the first row that is compared with all of it.
    ready: OnceCell<PreparedGeometry<'static, Geometry>>,
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
        let (mut boxes, mut parts) = (Vec::new(), 0);
        measure(&geometry, &mut boxes, &mut parts);
        let has_lines =
            geometry.dimensions() == Dimensions::OneDimensional || matches!(geometry, Geometry::GeometryCollection(_));
        Self {
            around: geometry.bounding_rect(),
            corners: geometry.coords_count(),
            boxes,
            parts,
            crossings: if has_lines { MOST_CROSSINGS } else { 0 },
            ready: OnceCell::new(),
            geometry,
        }
    }

    /// How many sides and points have boxes that touch a box.
    fn near(&self, window: Rect) -> usize {
        self.boxes.iter().filter(|own| own.intersects(&window)).count()
    }

    /// How the places of a row and what is near them lie to each other, the row's first unless they are turned.
    fn relate(&self, own: &Geometry, window: Rect, is_turned: bool) -> IntersectionMatrix {
        match near(&self.geometry, window) {
            Some(part) if is_turned => part.relate(own),
            Some(part) => own.relate(&part),
            None => {
                let ready = self.ready.get_or_init(|| PreparedGeometry::from(self.geometry.clone()));
                if is_turned { ready.relate(own) } else { own.relate(ready) }
            }
        }
    }
}

/// The boxes around sides and points, and how many parts, rings and points there are.
fn measure(geometry: &Geometry, boxes: &mut Vec<Rect>, parts: &mut usize) {
    let mut line = |line: &LineString| {
        boxes.extend(line.lines().map(|side| side.bounding_rect()));
        *parts += 1;
    };
    match geometry {
        Geometry::LineString(own) => line(own),
        Geometry::MultiLineString(all) => all.iter().for_each(line),
        Geometry::Polygon(own) => std::iter::once(own.exterior()).chain(own.interiors()).for_each(line),
        Geometry::MultiPolygon(all) => {
            all.iter().flat_map(|own| std::iter::once(own.exterior()).chain(own.interiors())).for_each(line);
        }
        Geometry::GeometryCollection(all) => all.iter().for_each(|own| measure(own, boxes, parts)),
        other => {
            boxes.extend(other.coords_iter().map(|place| Rect::new(place, place)));
            *parts += other.coords_count();
        }
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

/// Whether two geometries of a filter lie so, which is the same for every row.
///
/// # Errors
/// Where they have too many sides to be compared.
pub(super) fn settled(position: Position, left: &Fixed, right: &Fixed) -> Result<bool, FilterError> {
    let work = Cell::new(0);
    let is_so = holds(position, &left.geometry, right, &work, false);
    if work.get() == TOO_MUCH { Err(FilterError::TooManySides) } else { Ok(is_so) }
}

/// Whether `own` lies so to `fixed`, or the other way around.
fn holds(position: Position, own: &Geometry, fixed: &Fixed, work: &Cell<u64>, is_turned: bool) -> bool {
    let boxes = own.bounding_rect().zip(fixed.around);
    let Some((window, _)) = boxes.filter(|(own, fixed)| own.intersects(fixed)) else {
        spend(work, 2);
        return position == Position::Disjoint;
    };
    let is_simple = fixed.corners <= SIMPLE && matches!(position, Position::Intersects | Position::Disjoint);
    spend(
        work,
        if is_simple { 10 + (own.coords_count() * fixed.corners) as u64 / 2 } else { cost(own, fixed, window) },
    );
    if work.get() == TOO_MUCH {
        return false;
    }
    match position {
        Position::Intersects if is_simple => own.intersects(&fixed.geometry),
        Position::Disjoint if is_simple => !own.intersects(&fixed.geometry),
        _ => {
            let matrix = fixed.relate(own, window, is_turned);
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

/// Work that is more than any filter may be.
const TOO_MUCH: u64 = u64::MAX;

/// Most pairs of sides that are held against each other for one row: each may be a crossing, which takes memory.
const MOST_PAIRS: usize = 500_000;

fn spend(work: &Cell<u64>, cost: u64) {
    work.set(work.get().saturating_add(cost));
}

/// What it takes to find out how two places lie, in comparisons of numbers, as measured: two graphs are made, every side is
/// held against those near it, and every crossing and every part is looked for in the other place.
fn cost(own: &Geometry, fixed: &Fixed, window: Rect) -> u64 {
    let (corners, near) = (own.coords_count(), fixed.near(window));
    // The sides of a coast are many and short: few of them touch the box of any other.
    let (mut pairs, mut counted) = (near * corners, 0);
    if pairs > MOST_PAIRS {
        let (mut sides, mut parts) = (Vec::new(), 0);
        measure(own, &mut sides, &mut parts);
        counted = pairs;
        pairs = pairs_touching(&sides, &fixed.boxes, MOST_PAIRS);
    }
    if pairs > MOST_PAIRS {
        return TOO_MUCH;
    }
    let nodes = fixed.crossings.min(near * near) + fixed.parts.min(near + 1);
    (1_000 + 20 * corners + 2 * fixed.corners + 25 * pairs + counted + nodes * (1_000 + 2 * corners)) as u64
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
    check_complexity(&geometry)?;
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
