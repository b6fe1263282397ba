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
}

impl Crs {
    /// WGS 84 longitude and latitude: how everything is kept, and what is meant where nothing is said.
    pub const CRS84: Self = Self { epsg: None, is_north_first: false, is_degrees: true };

    const fn degrees(epsg: u32) -> Self {
        Self { epsg: Some(epsg), is_north_first: true, is_degrees: true }
    }

    const fn meters(epsg: u32) -> Self {
        Self { epsg: Some(epsg), is_north_first: false, is_degrees: false }
    }

    /// What a region's collections are served in: WGS 84 both ways around, web Mercator, NAD 83 where the Census's
    /// outlines are, and the zone of UTM in the middle of the region.
    #[must_use]
    pub fn of_region(extent: Option<Extent>) -> Vec<Self> {
        let mut known = vec![Self::CRS84, Self::degrees(4326), Self::meters(3857), Self::degrees(4269)];
        if let Some([west, south, east, north]) = extent.map(Extent::bounds)
            && west <= east
        {
            known.push(Self::meters(utm(f64::midpoint(west, east), f64::midpoint(south, north))));
        }
        known
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
        let is_it = |crs: &&Self| match crs.epsg {
            None => text == crs.uri() || short == "OGC:CRS84",
            Some(number) => text == crs.uri() || short.strip_prefix("EPSG:") == Some(number.to_string().as_str()),
        };
        known.iter().find(is_it).copied()
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

/// The zone of UTM on WGS 84 in which a place lies.
fn utm(lon: f64, lat: f64) -> u32 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and 60")]
    let zone = (((lon + 180.0) / 6.0).floor() as u32).min(59) + 1;
    if lat < 0.0 { 32_700 + zone } else { 32_600 + zone }
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
    }

    #[test]
    fn only_systems_of_the_region_are_known() {
        let known = Crs::of_region(None);
        assert_eq!(Crs::named("http://www.opengis.net/def/crs/OGC/1.3/CRS84", &known), Some(Crs::CRS84));
        for odd in ["", "EPSG:2154", "http://www.opengis.net/def/crs/EPSG/0/99999", "epsg:4326 ", "[EPSG:4326", "WGS84"]
        {
            assert_eq!(Crs::named(odd, &known), None, "{odd}");
        }
        assert_eq!([utm(-180.0, 1.0), utm(180.0, -1.0), utm(-87.6, 41.9)], [32_601, 32_760, 32_616]);
    }

    #[test]
    fn places_beyond_the_globe_are_none() {
        let mercator = Move::in_from(Crs::meters(3857)).unwrap();
        assert_eq!(mercator.of(&Point::new(1e300, 0.0).into()), None);
        assert_eq!(Move::in_from(Crs::degrees(4269)).unwrap().of(&Point::new(0.0, -1e300).into()), None);
    }
}
