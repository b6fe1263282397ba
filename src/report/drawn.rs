//! The report about an area that a user draws or uploads. It is not stored.

use gapatlas_text::{Text, message};
use geo::{CoordsIter as _, MultiPolygon, Validation as _};
use geojson::{FeatureCollection, GeoJson};

use crate::disclosure::{DRAWN, DrawnArea, DrawnQuery, WithheldTracts, drawn_area};
use crate::domain::{Indicator, Interrupted, TooComplex, check_complexity};
use crate::report::overlay::{count_segment_pairs, overlaps};
use crate::report::{Inputs, Report, report};

/// Why a drawn area has no report.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DrawnError {
    /// The text is not GeoJSON.
    #[error("not GeoJSON: {0}")]
    NotGeoJson(String),
    /// The geometry is not one area.
    #[error("a drawn area is one Polygon or MultiPolygon, or one Feature with it")]
    NotOneArea,
    /// Coordinates out of range.
    #[error("the corner {0}, {1} is not a longitude and latitude in degrees")]
    NoPlace(String, String),
    /// Too many vertices.
    #[error("the outline has {0} corners; at most {MAX_VERTICES} are accepted")]
    TooManyCorners(usize),
    /// Too many parts or holes for pairwise tests.
    #[error("the outline is too complex: {0}; draw it with fewer corners")]
    TooComplex(#[from] TooComplex),
    /// Too many segments near the segments of tracts.
    #[error("the outline crosses the borders of tracts too often; draw it with fewer corners, or as several areas")]
    TooManySides,
    /// The polygon is not valid, as one that intersects itself.
    #[error("the outline is not a valid area: {0}")]
    NotValid(String),
    /// The area lies outside the tracts.
    #[error("no part of the area lies within the tracts of the study")]
    Outside,
    /// The area has too few people for disclosure control.
    #[error("the area is too small: it must have parts of at least 3 tracts, or 1,000 people")]
    TooSmall,
    /// The deadline has passed, or the client has disconnected.
    #[error(transparent)]
    Stopped(#[from] Interrupted),
}

/// Outlines of neighborhoods have hundreds of vertices.
const MAX_VERTICES: usize = 5000;
/// Pairs of segments to intersect: one or two seconds.
const MAX_SEGMENT_PAIRS: usize = 20_000_000;

/// Parses the outline in a GeoJSON text: a Polygon or `MultiPolygon` in longitude and latitude, or a Feature with one.
///
/// # Errors
/// Where it is anything else, or not valid.
pub fn outline(text: &str) -> Result<MultiPolygon, DrawnError> {
    let read: GeoJson = text.parse().map_err(|error: geojson::Error| DrawnError::NotGeoJson(error.to_string()))?;
    let geometry = match read {
        GeoJson::Geometry(geometry) => Some(geometry),
        GeoJson::Feature(feature) => feature.geometry,
        GeoJson::FeatureCollection(FeatureCollection { mut features, .. }) if features.len() == 1 => {
            features.pop().and_then(|feature| feature.geometry)
        }
        GeoJson::FeatureCollection(_) => None,
    };
    let geometry = geometry.ok_or(DrawnError::NotOneArea)?;
    let geometry = geo::Geometry::try_from(geometry);
    check_outline(geometry.map_err(|error| DrawnError::NotGeoJson(error.to_string()))?)
}

/// The outline that a geometry in longitude and latitude is.
///
/// # Errors
/// Where it is no Polygon or `MultiPolygon`, not valid, or has too many corners.
pub fn check_outline(geometry: geo::Geometry) -> Result<MultiPolygon, DrawnError> {
    let outline = match geometry {
        geo::Geometry::Polygon(polygon) => MultiPolygon::new(vec![polygon]),
        geo::Geometry::MultiPolygon(polygons) => polygons,
        _ => return Err(DrawnError::NotOneArea),
    };
    let corners = outline.coords_count();
    if corners > MAX_VERTICES {
        return Err(DrawnError::TooManyCorners(corners));
    }
    if let Some(place) = outline.coords_iter().find(|place| place.x.abs() > 180.0 || place.y.abs() > 90.0) {
        return Err(DrawnError::NoPlace(place.x.to_string(), place.y.to_string()));
    }
    check_complexity(&outline.clone().into())?;
    outline.check_validation().map_err(|error| DrawnError::NotValid(error.to_string()))?;
    Ok(outline)
}

/// The report of a drawn area.
///
/// # Errors
/// Where the area lies outside the tracts, is too small, or is too complex.
pub fn report_drawn(inputs: &Inputs<'_>, outline: &MultiPolygon) -> Result<Report, DrawnError> {
    let tables = [inputs.tracts.get(), inputs.sites.get()];
    if count_segment_pairs(outline, tables, MAX_SEGMENT_PAIRS, inputs.deadline)? > MAX_SEGMENT_PAIRS {
        return Err(DrawnError::TooManySides);
    }
    let (parts, covered) = overlaps(outline, inputs.tracts.get(), inputs.deadline)?;
    if parts.is_empty() {
        return Err(DrawnError::Outside);
    }
    let indicators: Vec<&Indicator> = inputs.provenance.indicators.iter().map(|known| &known.indicator).collect();
    let is_interpolated = inputs.provenance.sources.iter().any(|source| source.purpose == "tract_crosswalk");
    let query = DrawnQuery { indicators, standards: &inputs.provenance.study.standards, is_interpolated };
    let area = DrawnArea { outline, parts: &parts, covered };
    let (areas, withheld) =
        drawn_area(&area, &query, inputs.tracts, inputs.areas).map_err(|_too_small| DrawnError::TooSmall)?;
    let mut report = report(&Inputs { areas: &areas, ..*inputs }, DRAWN)?.ok_or(DrawnError::Outside)?;
    report.locator = None;
    report
        .findings
        .here
        .splice(0..0, withheld.iter().map(|withheld| sentence(inputs.text, withheld, &query, parts.len())));
    report.method.insert(0, message!(inputs.text, "report-method-drawn"));
    Ok(report)
}

fn sentence(text: &Text, withheld: &WithheldTracts, query: &DrawnQuery<'_>, tracts: usize) -> String {
    let known = query.indicators.iter().find(|indicator| indicator.id == withheld.indicator);
    let label = known.map_or_else(|| withheld.indicator.to_string(), |indicator| text.indicator(indicator));
    if withheld.tracts == tracts {
        return message!(text, "report-drawn-withheld-all", indicator = label, tracts = tracts);
    }
    message!(text, "report-drawn-withheld", indicator = label, withheld = withheld.tracts, tracts = tracts)
}
