//! Checks the range of coordinates and the extent of outlines.

use geo::{Area, Coord, CoordsIter, Geometry, LineString, MapCoords, MultiPolygon};

use crate::domain::{Footprint, PlanningArea, Site};
use crate::error::ReadError;
use crate::region::Tracts;

/// Why coordinates cannot be used.
#[derive(Debug, thiserror::Error)]
enum CoordinateError {
    /// Coordinates out of range in a layer in degrees.
    #[error(
        "{row_unit} {number} has the coordinates {x}, {y}, which are not a longitude and a latitude; name the layer's own coordinate reference system with `crs = \"EPSG:…\"`, or correct the {row_unit}"
    )]
    NotDegrees {
        /// "line" or "record".
        row_unit: &'static str,
        /// Its number, from 1.
        number: u64,
        /// The first coordinate.
        x: f64,
        /// The second.
        y: f64,
    },
    /// Outlines that cover too much of the globe.
    #[error(
        "the outlines of the study would fill {tiles:.0} tiles of zoom 12, and the limit is {MAX_TILES}, a quarter of the globe; the largest is {largest} with {own_tiles:.0}. Are its coordinates right? Leave out what is far from the tracts"
    )]
    TooLarge {
        /// The tiles of all outlines.
        tiles: f64,
        /// The tract, area or site with the largest outline.
        largest: String,
        /// The tiles of that outline.
        own_tiles: f64,
    },
}

/// # Errors
/// Where a longitude is beyond ±360 or a latitude beyond ±90 degrees. Longitudes beyond ±180 are wrapped later.
pub fn check_geometry(file: &str, row_unit: &'static str, number: u64, geometry: &Geometry) -> Result<(), ReadError> {
    match geometry.coords_iter().find(|at| !is_on_globe(*at)) {
        Some(Coord { x, y }) => Err(ReadError::in_file(file, CoordinateError::NotDegrees { row_unit, number, x, y })),
        None => Ok(()),
    }
}

/// Whether a longitude is within ±360 and a latitude within ±90 degrees; `false` for NaN.
#[must_use]
pub fn is_on_globe(at: Coord) -> bool {
    at.x.abs() <= 360.0 && at.y.abs() <= 90.0
}

/// The path of a file, such as a datum shift grid, in a coordinate reference system in well-known text. Names
/// without a path are PROJ's own grids.
#[must_use]
pub fn referenced_file(wkt: &str) -> Option<&str> {
    let quoted: Vec<&str> = wkt.split('"').collect();
    let is_path = |text: &str| text.contains('/') || text.starts_with('~');
    let in_proj = quoted.iter().filter(|text| text.contains("proj=") || text.contains("init="));
    let named = in_proj.flat_map(|text| text.split_whitespace()).filter_map(|word| Some(word.split_once('=')?.1));
    let parameters = quoted.windows(4).filter(|part| part[0].to_ascii_uppercase().ends_with("PARAMETERFILE["));
    named.chain(parameters.map(|part| part[3])).find(|text| is_path(text))
}

/// Tiles of zoom 12, the deepest zoom, that all outlines together may fill. Canada has about 600,000.
const MAX_TILES: f64 = 4_194_304.0;

/// # Errors
/// Where the outlines of a study fill more than a quarter of the globe in tiles of zoom 12.
pub fn check_extent(tracts: &Tracts, areas: &[PlanningArea], sites: &[Site]) -> Result<(), ReadError> {
    let tracts = tracts.all().iter().map(|tract| ("tract", tract.geoid.as_str(), &tract.outline));
    let areas = areas.iter().map(|area| ("planning area", area.id.as_str(), &area.outline));
    let sites = sites.iter().filter_map(|site| match &site.footprint {
        Footprint::Area(outline) => Some(("site", site.id.as_str(), outline)),
        Footprint::Point(_) => None,
    });
    let (mut tiles, mut largest) = (0.0, (0.0, ("", "")));
    for (kind, id, outline) in tracts.chain(areas).chain(sites) {
        let own_tiles = tile_count(outline);
        tiles += own_tiles;
        if own_tiles > largest.0 {
            largest = (own_tiles, (kind, id));
        }
    }
    if tiles <= MAX_TILES {
        return Ok(());
    }
    let (own_tiles, (kind, id)) = largest;
    Err(ReadError::in_study(CoordinateError::TooLarge { tiles, largest: format!("{kind} `{id}`"), own_tiles }))
}

/// The approximate number of tiles that an outline fills: its area plus the length of its rings, in tile sides.
fn tile_count(outline: &MultiPolygon) -> f64 {
    const SIDE: f64 = 4096.0;
    let on_map = outline.map_coords(|at| {
        let lat = at.y.clamp(-85.05, 85.05).to_radians();
        Coord { x: at.x / 360.0 * SIDE, y: lat.tan().asinh() / std::f64::consts::TAU * SIDE }
    });
    let length = |ring: &LineString| ring.lines().map(|side| side.dx().hypot(side.dy())).sum::<f64>();
    let rings = on_map.iter().flat_map(|polygon| std::iter::once(polygon.exterior()).chain(polygon.interiors()));
    on_map.unsigned_area() + rings.map(length).sum::<f64>()
}

#[cfg(test)]
mod tests {
    use geo::{Point, Rect, polygon};

    use super::*;

    #[test]
    fn every_coordinate_is_checked_and_nan_is_rejected() {
        let bent = polygon![(x: 0.0, y: 0.0), (x: 1.0, y: 0.0), (x: 1e15, y: 1.0)];
        let message = check_geometry("t.gpkg", "record", 3, &bent.into()).map_err(|error| error.to_string());
        insta::assert_snapshot!(message.unwrap_err(), @r#"t.gpkg: record 3 has the coordinates 1000000000000000, 1, which are not a longitude and a latitude; name the layer's own coordinate reference system with `crs = "EPSG:…"`, or correct the record"#);
        for (x, y) in [(f64::NAN, 0.0), (0.0, f64::NAN), (f64::INFINITY, 0.0), (0.0, 90.1), (-360.1, 0.0)] {
            assert!(check_geometry("t", "record", 1, &Point::new(x, y).into()).is_err(), "{x} {y}");
        }
        assert!(check_geometry("t", "record", 1, &Point::new(181.0, -90.0).into()).is_ok());
    }

    #[test]
    fn paths_in_a_coordinate_reference_system_are_found() {
        let grid = |grid: &str| {
            format!(r#"PROJCS["a / b",UNIT["metre / 1",1],EXTENSION["PROJ4","+proj=merc +nadgrids={grid} +no_defs"]]"#)
        };
        let bound = |grid: &str| format!(r#"BOUNDCRS[ABRIDGEDTRANSFORMATION["a / b",PARAMETERFILE["grid",{grid:?}]]]"#);
        for fine in [grid("@null"), grid("conus"), bound("ntf_r93.gsb"), r#"GEOGCS["NAD83 / x"]"#.to_owned()] {
            assert_eq!(referenced_file(&fine), None, "{fine}");
        }
        for path in ["/etc/passwd", "../x", "~root"] {
            assert_eq!(referenced_file(&grid(path)), Some(path));
            assert_eq!(referenced_file(&bound(path)), Some(path));
        }
        assert_eq!(referenced_file(r#"X["+init=/tmp/x:1 +type=crs"]"#), Some("/tmp/x:1"));
    }

    #[test]
    fn a_county_fills_about_200_tiles_and_the_globe_all_of_them() {
        let tiles = |west, south, east, north| tile_count(&Rect::new((west, south), (east, north)).to_polygon().into());
        let globe = tiles(-180.0, -90.0, 180.0, 90.0);
        assert!((globe - 4096.0 * 4100.0).abs() < 4096.0, "{globe}");
        // 11.4 tiles wide and 15.3 high: the area plus the perimeter.
        let county = tiles(-88.0, 41.0, -87.0, 42.0);
        assert!((220.0..235.0).contains(&county), "{county}");
    }
}
