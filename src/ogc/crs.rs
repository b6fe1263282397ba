//! Coordinate reference systems (OGC API - Features, Part 2): the list that a collection supports, and transformations
//! from and to CRS84.

use gdal::errors::GdalError;
use gdal::spatial_ref::{AxisMappingStrategy, CoordTransform, SpatialRef};
use geo::{Coord, Geometry, LineString, MapCoords as _, MultiPolygon, Polygon};

use crate::domain::Extent;
use crate::gdal_settings;

/// A coordinate reference system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Crs {
    /// EPSG code; `None` is CRS84.
    epsg: Option<u32>,
    /// Whether the first axis is the northing, as in the EPSG's geographic systems.
    is_north_first: bool,
    is_degrees: bool,
    /// Name in the EPSG data set.
    name: &'static str,
}

/// Projected systems of the EPSG data set with their areas of use: systems with easting and northing axes, at most 60°
/// wide, whose coordinates agree with WGS 84 within 4 m without grid shifts, as NAD 83 does.
/// `tests/crosscheck/systems.py` generates the table from PROJ's database.
const PROJECTED: &str = include_str!("../../data/systems.csv");

impl Crs {
    /// WGS 84 longitude and latitude: the storage system and the default.
    pub const CRS84: Self =
        Self { epsg: None, is_north_first: false, is_degrees: true, name: "WGS 84, longitude before latitude" };

    const fn degrees(epsg: u32, name: &'static str) -> Self {
        Self { epsg: Some(epsg), is_north_first: true, is_degrees: true, name }
    }

    /// The systems that a region's collections support: WGS 84 in both axis orders, web Mercator, NAD 83 (the datum of
    /// Census outlines), and the projected systems whose area of use contains the center of the region, such as State
    /// Plane and UTM zones, the smallest area first. An older PROJ than the table's does not know a few of them; they are
    /// left out.
    #[must_use]
    pub fn for_region(extent: Option<Extent>) -> Vec<Self> {
        let mercator =
            Self { epsg: Some(3857), is_north_first: false, is_degrees: false, name: "WGS 84 / Pseudo-Mercator" };
        let mut supported = vec![Self::CRS84, Self::degrees(4326, "WGS 84"), mercator, Self::degrees(4269, "NAD83")];
        if let Some(extent) = extent {
            let mut projected: Vec<(f64, Self)> =
                PROJECTED.lines().skip(1).filter_map(|line| applicable_to(line, extent)).collect();
            projected.sort_by(|(one, _), (other, _)| one.total_cmp(other));
            gdal_settings::restrict();
            let is_known = |crs: &Self| crs.epsg.is_some_and(|epsg| SpatialRef::from_epsg(epsg).is_ok());
            supported.extend(projected.into_iter().map(|(_, crs)| crs).filter(is_known));
        }
        supported
    }

    /// The authority and code, such as `EPSG:3435`.
    #[must_use]
    pub fn code(self) -> String {
        self.epsg.map_or("OGC:CRS84".to_owned(), |number| format!("EPSG:{number}"))
    }

    /// The name in the EPSG data set.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// The OGC URI.
    #[must_use]
    pub fn uri(self) -> String {
        match self.epsg {
            None => "http://www.opengis.net/def/crs/OGC/1.3/CRS84".to_owned(),
            Some(number) => format!("http://www.opengis.net/def/crs/EPSG/0/{number}"),
        }
    }

    /// The supported system with this URI or code; `EPSG:4326` and the safe CURIE `[EPSG:4326]` are both accepted.
    #[must_use]
    pub fn find(text: &str, supported: &[Self]) -> Option<Self> {
        let code = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')).unwrap_or(text);
        supported.iter().find(|crs| text == crs.uri() || code == crs.code()).copied()
    }

    /// The same system with the easting first, whatever the authority's axis order.
    pub(super) const fn east_first(self) -> Self {
        Self { is_north_first: false, ..self }
    }

    /// Reorders the corners of a box so that the easting comes first.
    pub(super) fn with_east_first(self, numbers: &[f64]) -> Vec<f64> {
        match *numbers {
            [south, west, north, east] if self.is_north_first => vec![west, south, east, north],
            [south, west, low, north, east, high] if self.is_north_first => vec![west, south, low, east, north, high],
            _ => numbers.to_vec(),
        }
    }

    /// Decimals that resolve about a centimeter.
    pub(super) const fn decimals(self) -> i32 {
        if self.is_degrees { 7 } else { 2 }
    }

    /// Whether this is the storage system.
    pub(super) const fn is_storage_crs(self) -> bool {
        self.epsg.is_none()
    }
}

/// A row of [`PROJECTED`] and the size of its area of use in square degrees, if that area contains the center of the
/// region.
fn applicable_to(line: &'static str, region: Extent) -> Option<(f64, Crs)> {
    let mut cells = line.splitn(7, ',');
    let (epsg, axes) = (cells.next()?.parse().ok()?, cells.next()?);
    let mut bound = || cells.next()?.parse::<f64>().ok();
    let [west, south, east, north] = [bound()?, bound()?, bound()?, bound()?];
    let name = cells.next()?.trim_matches('"');
    let [left, low, right, high] = region.bounds();
    // Longitudes are compared eastward from the west bound, so that the antimeridian needs no special case.
    let (width, middle) = ((east - west).rem_euclid(360.0), left + (right - left).rem_euclid(360.0) / 2.0);
    let is_within = (middle - west).rem_euclid(360.0) <= width && (south..=north).contains(&f64::midpoint(low, high));
    let crs = Crs { epsg: Some(epsg), is_north_first: axes == "ne", is_degrees: false, name };
    is_within.then_some((width * (north - south), crs))
}

/// Coordinates beyond these limits are rejected: PROJ normalizes longitudes in a loop that never ends at 1e300.
const MAX_DEGREES: f64 = 1e4;
const MAX_METERS: f64 = 1e9;

/// Transforms geometries between two systems.
#[derive(Debug)]
pub struct CrsTransform {
    transform: Option<CoordTransform>,
    swaps_input: bool,
    swaps_output: bool,
    is_from_degrees: bool,
}

impl CrsTransform {
    /// From CRS84.
    ///
    /// # Errors
    /// Where PROJ does not know the system.
    pub fn from_crs84(crs: Crs) -> Result<Self, GdalError> {
        let transform = transform(Crs::CRS84, crs)?;
        Ok(Self { transform, swaps_input: false, swaps_output: crs.is_north_first, is_from_degrees: true })
    }

    /// To CRS84.
    ///
    /// # Errors
    /// Where PROJ does not know the system.
    pub fn to_crs84(crs: Crs) -> Result<Self, GdalError> {
        let transform = transform(crs, Crs::CRS84)?;
        let is_from_degrees = crs.is_degrees;
        Ok(Self { transform, swaps_input: crs.is_north_first, swaps_output: false, is_from_degrees })
    }

    /// Transforms a geometry; `None` where a coordinate has no image, such as the poles in web Mercator.
    #[must_use]
    pub fn transform(&self, geometry: &Geometry) -> Option<Geometry> {
        geometry.try_map_coords(|coord| self.coord(coord).ok_or(())).ok()
    }

    /// Transforms a polygon after densifying its sides: a straight side need not stay straight.
    #[must_use]
    pub fn transform_densified(&self, geometry: &Geometry) -> Option<Geometry> {
        if self.is_from_degrees {
            return self.transform(geometry);
        }
        match geometry {
            Geometry::Polygon(polygon) => self.transform(&densified(polygon).into()),
            Geometry::MultiPolygon(parts) => {
                self.transform(&MultiPolygon::new(parts.iter().map(densified).collect()).into())
            }
            other => self.transform(other),
        }
    }

    fn coord(&self, coord: Coord) -> Option<Coord> {
        let swapped =
            |coord: Coord, is_swapped: bool| if is_swapped { Coord { x: coord.y, y: coord.x } } else { coord };
        let coord = swapped(coord, self.swaps_input);
        let limit = if self.is_from_degrees { MAX_DEGREES } else { MAX_METERS };
        if coord.x.abs() > limit || coord.y.abs() > limit {
            return None;
        }
        let mut moved = coord;
        if let Some(transform) = &self.transform {
            let (mut x, mut y) = ([coord.x], [coord.y]);
            transform.transform_coords(&mut x, &mut y, &mut []).ok()?;
            moved = Coord { x: x[0], y: y[0] };
        }
        (moved.x.is_finite() && moved.y.is_finite()).then(|| swapped(moved, self.swaps_output))
    }
}

fn densified(polygon: &Polygon) -> Polygon {
    const SEGMENTS_PER_SIDE: u32 = 16;
    let ring = |ring: &LineString| {
        let between = |line: geo::Line| {
            (0..SEGMENTS_PER_SIDE)
                .map(move |step| line.start + line.delta() * (f64::from(step) / f64::from(SEGMENTS_PER_SIDE)))
        };
        let mut coords: Vec<Coord> = ring.lines().flat_map(between).collect();
        coords.extend(ring.0.last());
        LineString::new(coords)
    };
    Polygon::new(ring(polygon.exterior()), polygon.interiors().iter().map(ring).collect())
}

/// `None` where both are WGS 84.
fn transform(from: Crs, to: Crs) -> Result<Option<CoordTransform>, GdalError> {
    gdal_settings::restrict();
    let epsg = |crs: Crs| crs.epsg.unwrap_or(4326);
    if epsg(from) == epsg(to) {
        return Ok(None);
    }
    let spatial_ref = |crs: Crs| {
        let mut spatial_ref = SpatialRef::from_epsg(epsg(crs))?;
        spatial_ref.set_axis_mapping_strategy(AxisMappingStrategy::TraditionalGisOrder);
        Ok::<_, GdalError>(spatial_ref)
    };
    CoordTransform::new(&spatial_ref(from)?, &spatial_ref(to)?).map(Some)
}

#[cfg(test)]
mod tests {
    use geo::Point;

    use super::*;

    fn moved(epsg: u32, [lon, lat]: [f64; 2]) -> [f64; 2] {
        let supported = Crs::for_region(Extent::of([&Point::new(lon, lat).into()].into_iter()));
        let crs = Crs::find(&format!("[EPSG:{epsg}]"), &supported).unwrap();
        let projected = CrsTransform::from_crs84(crs).unwrap().transform(&Point::new(lon, lat).into()).unwrap();
        let Geometry::Point(back) = CrsTransform::to_crs84(crs).unwrap().transform(&projected).unwrap() else {
            panic!("a point")
        };
        assert!((back.x() - lon).abs() < 1e-9 && (back.y() - lat).abs() < 1e-9, "{back:?}");
        let Geometry::Point(projected) = projected else { panic!("a point") };
        [projected.x(), projected.y()]
    }

    #[test]
    fn axes_are_in_the_order_of_the_authority_and_coordinates_are_those_of_proj() {
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
        // Illinois East: central meridian 88°20' W, false easting 300,000 m, US survey foot of 1,200/3,937 m; the
        // northing is pyproj's.
        let [east, north] = moved(3435, [-88.0 - 20.0 / 60.0, 36.0 + 40.0 / 60.0 + 3.0]);
        assert!(
            (east - 300_000.0 * 3_937.0 / 1_200.0).abs() < 1e-3
                && (north * 1_200.0 / 3_937.0 - 332_990.760_6).abs() < 1e-3
        );
        assert_eq!(moved(26_971, [-88.0 - 20.0 / 60.0, 40.0])[0].round(), 300_000.0);
        // Poland's EPSG:2180 has the northing first.
        let [north, east] = moved(2180, [19.0, 52.0]);
        assert!((east - 500_000.0).abs() < 1e-3 && (459_000.0..460_000.0).contains(&north), "{north} {east}");
    }

    #[test]
    fn only_systems_of_the_region_are_supported() {
        let supported = Crs::for_region(None);
        assert_eq!(Crs::find("http://www.opengis.net/def/crs/OGC/1.3/CRS84", &supported), Some(Crs::CRS84));
        for unknown in
            ["", "EPSG:2154", "http://www.opengis.net/def/crs/EPSG/0/99999", "epsg:4326 ", "[EPSG:4326", "WGS84"]
        {
            assert_eq!(Crs::find(unknown, &supported), None, "{unknown}");
        }
    }

    fn codes_around(west: f64, south: f64, east: f64, north: f64) -> Vec<String> {
        let corners: [Geometry; 2] = [Point::new(west, south).into(), Point::new(east, north).into()];
        Crs::for_region(Extent::of(corners.iter())).into_iter().map(Crs::code).collect()
    }

    #[test]
    fn the_zones_of_a_region_are_supported_wherever_it_lies() {
        for (bbox, zones, others) in [
            // Chicago: Illinois East in feet and meters, in both realizations; zone 16.
            (
                [-88.3, 41.4, -87.5, 42.2],
                &[3435, 26_971, 6455, 6454, 26_916, 6345, 32_616, 5070][..],
                &[3436, 2966][..],
            ),
            ([-118.7, 33.7, -118.1, 34.3], &[2229, 26_945, 26_911], &[2228]),
            // The Aleutians span the antimeridian; their center is in UTM zone 1.
            ([172.5, 51.2, -163.0, 55.0], &[26_901, 3338], &[3435]),
            ([-51.3, -30.3, -51.0, -29.9], &[31_982, 32_722], &[32_622]),
            ([179.9, -17.0, 180.0, -16.0], &[32_760], &[32_701]),
            ([18.0, 50.0, 19.0, 51.0], &[2180], &[]),
        ] {
            let [west, south, east, north] = bbox;
            let supported = codes_around(west, south, east, north);
            let has = |epsg: &u32| supported.contains(&format!("EPSG:{epsg}"));
            assert!(zones.iter().all(has) && !others.iter().any(has), "{bbox:?}: {supported:?}");
            assert!(supported.len() < 40, "{bbox:?}: {supported:?}");
        }
        assert_eq!(codes_around(-88.3, 41.4, -87.5, 42.2)[..4], ["OGC:CRS84", "EPSG:4326", "EPSG:3857", "EPSG:4269"]);
    }

    // The table is that of the PROJ inside the portable program; the machine's may have another version of the data set.
    #[cfg(feature = "portable")]
    #[test]
    fn every_row_of_the_table_agrees_with_proj() {
        let matches_proj = |line: &&str| {
            let cells: Vec<&str> = line.splitn(7, ',').collect();
            let crs = SpatialRef::from_epsg(cells[0].parse().unwrap()).unwrap();
            let area = crs.area_of_use().unwrap();
            let bounds = [area.west_lon_degree, area.south_lat_degree, area.east_lon_degree, area.north_lat_degree];
            let is_area = bounds
                .iter()
                .zip(&cells[2..6])
                .all(|(bound, listed)| (bound - listed.parse::<f64>().unwrap()).abs() < 0.011);
            let is_north = crs.axis_orientation("PROJCS", 0).unwrap() == gdal_sys::OGRAxisOrientation::OAO_North;
            // The names of datum realizations differ between versions of the data set.
            let zone = |name: &str| name.trim_matches('"').rsplit(" / ").next().unwrap().to_owned();
            crs.is_projected()
                && is_area
                && is_north == (cells[1] == "ne")
                && zone(&crs.name().unwrap()) == zone(cells[6])
        };
        let lines: Vec<&str> = PROJECTED.lines().skip(1).collect();
        let others: Vec<&&str> = lines.iter().filter(|line| !matches_proj(line)).collect();
        assert!(lines.len() > 3_000 && others.is_empty(), "{others:#?}");
    }

    #[test]
    fn coordinates_beyond_the_limits_are_rejected() {
        let supported = Crs::for_region(None);
        let [mercator, nad] = ["EPSG:3857", "EPSG:4269"].map(|name| Crs::find(name, &supported).unwrap());
        let mercator = CrsTransform::to_crs84(mercator).unwrap();
        assert_eq!(mercator.transform(&Point::new(1e300, 0.0).into()), None);
        assert_eq!(CrsTransform::to_crs84(nad).unwrap().transform(&Point::new(0.0, -1e300).into()), None);
    }
}
