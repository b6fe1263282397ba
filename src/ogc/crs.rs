//! Coordinate reference systems (OGC API - Features, Part 2): which a collection knows, and coordinates moved between
//! them and longitude and latitude.

use gdal::errors::GdalError;
use gdal::spatial_ref::{AxisMappingStrategy, CoordTransform, SpatialRef};
use geo::{Coord, Geometry, LineString, MapCoords as _, MultiPolygon, Polygon};

use crate::domain::Extent;

/// A coordinate reference system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Crs {
    /// Its number in the EPSG data set; `None` is CRS84.
    epsg: Option<u32>,
    /// Whether it names the northing before the easting, as the EPSG's degrees do.
    is_north_first: bool,
    is_degrees: bool,
    /// What people call it.
    name: &'static str,
}

/// Projected systems of the EPSG data set, with where they are meant for: those of plain axes, at most 60° wide, whose
/// coordinates are right in WGS 84 within 4 m without grids, as NAD 83's are. `tests/crosscheck/systems.py` writes it from
/// PROJ's data base.
const PROJECTED: &str = include_str!("../../data/systems.csv");

impl Crs {
    /// WGS 84 longitude and latitude: how everything is kept, and what is meant where nothing is said.
    pub const CRS84: Self =
        Self { epsg: None, is_north_first: false, is_degrees: true, name: "WGS 84, longitude before latitude" };

    const fn degrees(epsg: u32, name: &'static str) -> Self {
        Self { epsg: Some(epsg), is_north_first: true, is_degrees: true, name }
    }

    /// What a region's collections are served in: WGS 84 both ways around, web Mercator, NAD 83 where the Census's
    /// outlines are, and the projected systems that are meant for the middle of the region, such as zones of State Plane and
    /// UTM, those for the smallest area first.
    #[must_use]
    pub fn of_region(extent: Option<Extent>) -> Vec<Self> {
        let mercator =
            Self { epsg: Some(3857), is_north_first: false, is_degrees: false, name: "WGS 84 / Pseudo-Mercator" };
        let mut known = vec![Self::CRS84, Self::degrees(4326, "WGS 84"), mercator, Self::degrees(4269, "NAD83")];
        if let Some(extent) = extent {
            let mut meant: Vec<(f64, Self)> =
                PROJECTED.lines().skip(1).filter_map(|line| meant(line, extent)).collect();
            meant.sort_by(|(one, _), (other, _)| one.total_cmp(other));
            known.extend(meant.into_iter().map(|(_, crs)| crs));
        }
        known
    }

    /// As people write it: `EPSG:3435`.
    #[must_use]
    pub fn short(self) -> String {
        self.epsg.map_or("OGC:CRS84".to_owned(), |number| format!("EPSG:{number}"))
    }

    /// Its name in the EPSG data set.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// Its name.
    #[must_use]
    pub fn uri(self) -> String {
        match self.epsg {
            None => "http://www.opengis.net/def/crs/OGC/1.3/CRS84".to_owned(),
            Some(number) => format!("http://www.opengis.net/def/crs/EPSG/0/{number}"),
        }
    }

    /// The one of `known` that a text names: by its address, or as `[EPSG:4326]` and `EPSG:4326`.
    #[must_use]
    pub fn named(text: &str, known: &[Self]) -> Option<Self> {
        let short = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')).unwrap_or(text);
        known.iter().find(|crs| text == crs.uri() || short == crs.short()).copied()
    }

    /// The same with the easting first, however the authority has it.
    pub(super) const fn east_first(self) -> Self {
        Self { is_north_first: false, ..self }
    }

    /// Numbers in pairs with the easting first.
    pub(super) fn turned(self, numbers: &[f64]) -> Vec<f64> {
        match *numbers {
            [south, west, north, east] if self.is_north_first => vec![west, south, east, north],
            [south, west, low, north, east, high] if self.is_north_first => vec![west, south, low, east, north, high],
            _ => numbers.to_vec(),
        }
    }

    /// How many decimals are about a centimeter.
    pub(super) const fn decimals(self) -> i32 {
        if self.is_degrees { 7 } else { 2 }
    }

    /// Whether its coordinates are those that are kept.
    pub(super) const fn is_kept(self) -> bool {
        self.epsg.is_none()
    }
}

/// The system of a line of the table and the area that it is meant for, in square degrees, where the middle of a region
/// lies within.
fn meant(line: &'static str, region: Extent) -> Option<(f64, Crs)> {
    let mut cells = line.splitn(7, ',');
    let (epsg, axes) = (cells.next()?.parse().ok()?, cells.next()?);
    let mut side = || cells.next()?.parse::<f64>().ok();
    let [west, south, east, north] = [side()?, side()?, side()?, side()?];
    let name = cells.next()?.trim_matches('"');
    let [left, low, right, high] = region.bounds();
    // Eastwards from the west, however the antimeridian lies.
    let (width, middle) = ((east - west).rem_euclid(360.0), left + (right - left).rem_euclid(360.0) / 2.0);
    let is_within = (middle - west).rem_euclid(360.0) <= width && (south..=north).contains(&f64::midpoint(low, high));
    let crs = Crs { epsg: Some(epsg), is_north_first: axes == "ne", is_degrees: false, name };
    is_within.then_some((width * (north - south), crs))
}

/// Beyond these no coordinate is meant, and PROJ would go around the globe until it is back: at 1e300 for ever.
const FARTHEST_DEGREES: f64 = 1e4;
const FARTHEST_METERS: f64 = 1e9;

/// Moves geometries from one system to another.
#[derive(Debug)]
pub struct Move {
    transform: Option<CoordTransform>,
    turns_first: bool,
    turns_last: bool,
    is_from_degrees: bool,
}

impl Move {
    /// From longitude and latitude as they are kept.
    ///
    /// # Errors
    /// Where PROJ does not know the system.
    pub fn out_to(crs: Crs) -> Result<Self, GdalError> {
        let transform = transform(Crs::CRS84, crs)?;
        Ok(Self { transform, turns_first: false, turns_last: crs.is_north_first, is_from_degrees: true })
    }

    /// To longitude and latitude as they are kept.
    ///
    /// # Errors
    /// Where PROJ does not know the system.
    pub fn in_from(crs: Crs) -> Result<Self, GdalError> {
        let transform = transform(crs, Crs::CRS84)?;
        let is_from_degrees = crs.is_degrees;
        Ok(Self { transform, turns_first: crs.is_north_first, turns_last: false, is_from_degrees })
    }

    /// A geometry moved; `None` where a place of it is none in the other system, as the poles are none in web Mercator.
    #[must_use]
    pub fn of(&self, geometry: &Geometry) -> Option<Geometry> {
        geometry.try_map_coords(|place| self.place(place).ok_or(())).ok()
    }

    /// The same for boxes and outlines whose sides are straight in the system they come from, and need not be after.
    #[must_use]
    pub fn of_sides(&self, geometry: &Geometry) -> Option<Geometry> {
        if self.is_from_degrees {
            return self.of(geometry);
        }
        match geometry {
            Geometry::Polygon(polygon) => self.of(&finer(polygon).into()),
            Geometry::MultiPolygon(parts) => self.of(&MultiPolygon::new(parts.iter().map(finer).collect()).into()),
            other => self.of(other),
        }
    }

    fn place(&self, place: Coord) -> Option<Coord> {
        let turned = |place: Coord, is_turned: bool| if is_turned { Coord { x: place.y, y: place.x } } else { place };
        let place = turned(place, self.turns_first);
        let most = if self.is_from_degrees { FARTHEST_DEGREES } else { FARTHEST_METERS };
        if place.x.abs() > most || place.y.abs() > most {
            return None;
        }
        let mut moved = place;
        if let Some(transform) = &self.transform {
            let (mut x, mut y) = ([place.x], [place.y]);
            transform.transform_coords(&mut x, &mut y, &mut []).ok()?;
            moved = Coord { x: x[0], y: y[0] };
        }
        (moved.x.is_finite() && moved.y.is_finite()).then(|| turned(moved, self.turns_last))
    }
}

/// Sixteen pieces of every side.
fn finer(polygon: &Polygon) -> Polygon {
    const PIECES: u32 = 16;
    let ring = |ring: &LineString| {
        let between = |line: geo::Line| {
            (0..PIECES).map(move |piece| line.start + line.delta() * (f64::from(piece) / f64::from(PIECES)))
        };
        let mut places: Vec<Coord> = ring.lines().flat_map(between).collect();
        places.extend(ring.0.last());
        LineString::new(places)
    };
    Polygon::new(ring(polygon.exterior()), polygon.interiors().iter().map(ring).collect())
}

/// `None` where both are WGS 84.
fn transform(from: Crs, to: Crs) -> Result<Option<CoordTransform>, GdalError> {
    let epsg = |crs: Crs| crs.epsg.unwrap_or(4326);
    if epsg(from) == epsg(to) {
        return Ok(None);
    }
    let known = |crs: Crs| {
        let mut known = SpatialRef::from_epsg(epsg(crs))?;
        known.set_axis_mapping_strategy(AxisMappingStrategy::TraditionalGisOrder);
        Ok::<_, GdalError>(known)
    };
    CoordTransform::new(&known(from)?, &known(to)?).map(Some)
}

#[cfg(test)]
mod tests {
    use geo::Point;

    use super::*;

    fn moved(epsg: u32, [lon, lat]: [f64; 2]) -> [f64; 2] {
        let known = Crs::of_region(Extent::of([&Point::new(lon, lat).into()].into_iter()));
        let crs = Crs::named(&format!("[EPSG:{epsg}]"), &known).unwrap();
        let there = Move::out_to(crs).unwrap().of(&Point::new(lon, lat).into()).unwrap();
        let Geometry::Point(back) = Move::in_from(crs).unwrap().of(&there).unwrap() else { panic!("a point") };
        assert!((back.x() - lon).abs() < 1e-9 && (back.y() - lat).abs() < 1e-9, "{back:?}");
        let Geometry::Point(there) = there else { panic!("a point") };
        [there.x(), there.y()]
    }

    #[test]
    fn axes_are_in_the_order_of_the_authority_and_coordinates_are_projs() {
        assert_eq!(moved(4326, [-87.63, 41.88]), [41.88, -87.63]);
        assert_eq!(moved(4269, [-87.63, 41.88]), [41.88, -87.63]);
        // By the formula x = R λ, y = R ln tan(π/4 + φ/2) with R = 6,378,137 m.
        let [x, y] = moved(3857, [-87.63, 41.88]);
        let radius: f64 = 6_378_137.0;
        let by_hand = (std::f64::consts::FRAC_PI_4 + 41.88_f64.to_radians() / 2.0).tan().ln() * radius;
        assert!((x - radius * (-87.63_f64).to_radians()).abs() < 1e-6 && (y - by_hand).abs() < 1e-6, "{x} {y}");
        // The central meridian of zone 16 is 87° west, at easting 500,000 m.
        let [east, north] = moved(32_616, [-87.0, 42.0]);
        assert!((east - 500_000.0).abs() < 1e-6 && (4_649_000.0..4_651_000.0).contains(&north), "{east} {north}");
        // Illinois East has its central meridian at 88°20' west and easting 300,000 m, and 1,200/3,937 m in a foot of the US
        // survey; the northing is pyproj's.
        let [east, north] = moved(3435, [-88.0 - 20.0 / 60.0, 36.0 + 40.0 / 60.0 + 3.0]);
        assert!(
            (east - 300_000.0 * 3_937.0 / 1_200.0).abs() < 1e-3
                && (north * 1_200.0 / 3_937.0 - 332_990.760_6).abs() < 1e-3
        );
        assert_eq!(moved(26_971, [-88.0 - 20.0 / 60.0, 40.0])[0].round(), 300_000.0);
        // Poland counts northwards first.
        let [north, east] = moved(2180, [19.0, 52.0]);
        assert!((east - 500_000.0).abs() < 1e-3 && (459_000.0..460_000.0).contains(&north), "{north} {east}");
    }

    #[test]
    fn only_systems_of_the_region_are_known() {
        let known = Crs::of_region(None);
        assert_eq!(Crs::named("http://www.opengis.net/def/crs/OGC/1.3/CRS84", &known), Some(Crs::CRS84));
        for odd in ["", "EPSG:2154", "http://www.opengis.net/def/crs/EPSG/0/99999", "epsg:4326 ", "[EPSG:4326", "WGS84"]
        {
            assert_eq!(Crs::named(odd, &known), None, "{odd}");
        }
    }

    fn known_around(west: f64, south: f64, east: f64, north: f64) -> Vec<String> {
        let corners: [Geometry; 2] = [Point::new(west, south).into(), Point::new(east, north).into()];
        Crs::of_region(Extent::of(corners.iter())).into_iter().map(Crs::short).collect()
    }

    #[test]
    fn the_zones_of_a_region_are_known_wherever_it_lies() {
        for (frame, zones, others) in [
            // Chicago: Illinois East in feet and meters, in both realizations; zone 16.
            (
                [-88.3, 41.4, -87.5, 42.2],
                &[3435, 26_971, 6455, 6454, 26_916, 6345, 32_616, 5070][..],
                &[3436, 2966][..],
            ),
            ([-118.7, 33.7, -118.1, 34.3], &[2229, 26_945, 26_911], &[2228]),
            // The Aleutians lie on both sides of the antimeridian, their middle in zone 1 of UTM.
            ([172.5, 51.2, -163.0, 55.0], &[26_901, 3338], &[3435]),
            ([-51.3, -30.3, -51.0, -29.9], &[31_982, 32_722], &[32_622]),
            ([179.9, -17.0, 180.0, -16.0], &[32_760], &[32_701]),
            ([18.0, 50.0, 19.0, 51.0], &[2180], &[]),
        ] {
            let [west, south, east, north] = frame;
            let known = known_around(west, south, east, north);
            let has = |epsg: &u32| known.contains(&format!("EPSG:{epsg}"));
            assert!(zones.iter().all(has) && !others.iter().any(has), "{frame:?}: {known:?}");
            assert!(known.len() < 40, "{frame:?}: {known:?}");
        }
        assert_eq!(known_around(-88.3, 41.4, -87.5, 42.2)[..4], ["OGC:CRS84", "EPSG:4326", "EPSG:3857", "EPSG:4269"]);
    }

    #[test]
    fn every_line_of_the_table_is_what_proj_says() {
        let is_as_told = |line: &&str| {
            let cells: Vec<&str> = line.splitn(7, ',').collect();
            let crs = SpatialRef::from_epsg(cells[0].parse().unwrap()).unwrap();
            let area = crs.area_of_use().unwrap();
            let sides = [area.west_lon_degree, area.south_lat_degree, area.east_lon_degree, area.north_lat_degree];
            let is_area =
                sides.iter().zip(&cells[2..6]).all(|(side, told)| (side - told.parse::<f64>().unwrap()).abs() < 0.011);
            let is_north = crs.axis_orientation("PROJCS", 0).unwrap() == gdal_sys::OGRAxisOrientation::OAO_North;
            // Countries give their realizations of a datum other names now and then.
            let zone = |name: &str| name.trim_matches('"').rsplit(" / ").next().unwrap().to_owned();
            crs.is_projected()
                && is_area
                && is_north == (cells[1] == "ne")
                && zone(&crs.name().unwrap()) == zone(cells[6])
        };
        let lines: Vec<&str> = PROJECTED.lines().skip(1).collect();
        let others: Vec<&&str> = lines.iter().filter(|line| !is_as_told(line)).collect();
        assert!(lines.len() > 3_000 && others.is_empty(), "{others:#?}");
    }

    #[test]
    fn places_beyond_the_globe_are_none() {
        let known = Crs::of_region(None);
        let [mercator, nad] = ["EPSG:3857", "EPSG:4269"].map(|name| Crs::named(name, &known).unwrap());
        let mercator = Move::in_from(mercator).unwrap();
        assert_eq!(mercator.of(&Point::new(1e300, 0.0).into()), None);
        assert_eq!(Move::in_from(nad).unwrap().of(&Point::new(0.0, -1e300).into()), None);
    }
}
