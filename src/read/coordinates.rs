//! What coordinates can be on the globe, and how much of it outlines may cover.

use geo::{Area, Coord, CoordsIter, Geometry, LineString, MapCoords, MultiPolygon};

use crate::domain::{Footprint, PlanningArea, Site};
use crate::region::Tracts;

/// What is wrong with where things are.
#[derive(Debug, thiserror::Error)]
pub enum CoordinateError {
    /// Coordinates that are no degrees in a layer that says they are.
    #[error(
        "{file}: {counted} {number} has the coordinates {x}, {y}, which are no longitude and latitude; name the layer's own coordinate reference system with `crs = \"EPSG:…\"`, or mend the {counted}"
    )]
    NotDegrees {
        /// As the study names it.
        file: String,
        /// Line or record.
        counted: &'static str,
        /// Which one, from 1.
        number: u64,
        /// The first coordinate.
        x: f64,
        /// The second.
        y: f64,
    },
    /// A coordinate reference system that would have another file opened.
    #[error(
        "{file}: its coordinate reference system wants the file `{wanted}`, and nothing in a file opens others; name the system with `crs = \"EPSG:…\"`"
    )]
    WantsFile {
        /// As the study names it.
        file: String,
        /// The path in it.
        wanted: String,
    },
    /// More ground than a map is made of.
    #[error(
        "the outlines of the study would fill {tiles:.0} tiles of zoom 12, and may fill {MOST_TILES}, a quarter of the globe; the largest is {largest} with {own:.0}. Are its coordinates right? Leave out what is far from the tracts"
    )]
    TooLarge {
        /// Of all outlines.
        tiles: f64,
        /// What has the largest outline.
        largest: String,
        /// Of that one.
        own: f64,
    },
}

/// # Errors
/// Where a coordinate is no longitude and latitude. Outlines that go on beyond 180 degrees are brought back later.
pub(crate) fn check(
    file: &str,
    (counted, number): (&'static str, u64),
    geometry: &Geometry,
) -> Result<(), CoordinateError> {
    match geometry.coords_iter().find(|at| !is_on_globe(*at)) {
        Some(Coord { x, y }) => Err(CoordinateError::NotDegrees { file: file.to_owned(), counted, number, x, y }),
        None => Ok(()),
    }
}

/// Degrees, whichever turn of the globe they are on; what is no number is on none.
pub(crate) fn is_on_globe(at: Coord) -> bool {
    at.x.abs() <= 360.0 && at.y.abs() <= 90.0
}

/// The path of a file that a coordinate reference system in well-known text names, as of a grid of shifts. Names without
/// a path are those of PROJ's own.
pub(crate) fn wanted_file(wkt: &str) -> Option<&str> {
    let quoted: Vec<&str> = wkt.split('"').collect();
    let is_path = |text: &str| text.contains('/') || text.starts_with('~');
    let in_proj = quoted.iter().filter(|text| text.contains("proj=") || text.contains("init="));
    let named = in_proj.flat_map(|text| text.split_whitespace()).filter_map(|word| Some(word.split_once('=')?.1));
    let parameters = quoted.windows(4).filter(|part| part[0].to_ascii_uppercase().ends_with("PARAMETERFILE["));
    named.chain(parameters.map(|part| part[3])).find(|text| is_path(text))
}

/// Tiles of zoom 12, the deepest that is made, which all outlines together may fill. Canada has about 600,000.
const MOST_TILES: f64 = 4_194_304.0;

/// # Errors
/// Where the outlines of a study would fill more of the globe.
pub(crate) fn small_enough(tracts: &Tracts, areas: &[PlanningArea], sites: &[Site]) -> Result<(), CoordinateError> {
    let tracts = tracts.all().iter().map(|tract| ("tract", tract.geoid.as_str(), &tract.outline));
    let areas = areas.iter().map(|area| ("planning area", area.id.as_str(), &area.outline));
    let sites = sites.iter().filter_map(|site| match &site.footprint {
        Footprint::Area(outline) => Some(("site", site.id.as_str(), outline)),
        Footprint::Point(_) => None,
    });
    let (mut tiles, mut largest) = (0.0, (0.0, ("", "")));
    for (what, id, outline) in tracts.chain(areas).chain(sites) {
        let own = tiles_of(outline);
        tiles += own;
        if own > largest.0 {
            largest = (own, (what, id));
        }
    }
    if tiles <= MOST_TILES {
        return Ok(());
    }
    let (own, (what, id)) = largest;
    Err(CoordinateError::TooLarge { tiles, largest: format!("{what} `{id}`"), own })
}

/// About how many tiles an outline fills: its area and the length of its borders, in their sides.
fn tiles_of(outline: &MultiPolygon) -> f64 {
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
    fn every_coordinate_is_looked_at_and_what_is_no_number_is_nowhere() {
        let bent = polygon![(x: 0.0, y: 0.0), (x: 1.0, y: 0.0), (x: 1e15, y: 1.0)];
        let said = check("t.gpkg", ("record", 3), &bent.into()).map_err(|error| error.to_string());
        insta::assert_snapshot!(said.unwrap_err(), @r#"t.gpkg: record 3 has the coordinates 1000000000000000, 1, which are no longitude and latitude; name the layer's own coordinate reference system with `crs = "EPSG:…"`, or mend the record"#);
        for (x, y) in [(f64::NAN, 0.0), (0.0, f64::NAN), (f64::INFINITY, 0.0), (0.0, 90.1), (-360.1, 0.0)] {
            assert!(check("t", ("record", 1), &Point::new(x, y).into()).is_err(), "{x} {y}");
        }
        assert!(check("t", ("record", 1), &Point::new(181.0, -90.0).into()).is_ok());
    }

    #[test]
    fn a_system_that_names_a_path_is_told_from_one_that_names_none() {
        let grid = |grid: &str| {
            format!(r#"PROJCS["a / b",UNIT["metre / 1",1],EXTENSION["PROJ4","+proj=merc +nadgrids={grid} +no_defs"]]"#)
        };
        let bound = |grid: &str| format!(r#"BOUNDCRS[ABRIDGEDTRANSFORMATION["a / b",PARAMETERFILE["grid",{grid:?}]]]"#);
        for fine in [grid("@null"), grid("conus"), bound("ntf_r93.gsb"), r#"GEOGCS["NAD83 / x"]"#.to_owned()] {
            assert_eq!(wanted_file(&fine), None, "{fine}");
        }
        for path in ["/etc/passwd", "../x", "~root"] {
            assert_eq!(wanted_file(&grid(path)), Some(path));
            assert_eq!(wanted_file(&bound(path)), Some(path));
        }
        assert_eq!(wanted_file(r#"X["+init=/tmp/x:1 +type=crs"]"#), Some("/tmp/x:1"));
    }

    #[test]
    fn a_county_is_a_few_tiles_and_the_globe_all_of_them() {
        let tiles = |west, south, east, north| tiles_of(&Rect::new((west, south), (east, north)).to_polygon().into());
        let globe = tiles(-180.0, -90.0, 180.0, 90.0);
        assert!((globe - 4096.0 * 4100.0).abs() < 4096.0, "{globe}");
        // 11.4 tiles wide and 15.3 high, and as many sides.
        let county = tiles(-88.0, 41.0, -87.0, 42.0);
        assert!((220.0..235.0).contains(&county), "{county}");
    }
}
