//! The outline of an area that a reader draws or uploads.

use geo::{CoordsIter as _, MultiPolygon, Validation as _};
use geojson::{FeatureCollection, GeoJson};

use crate::domain::check_complexity;
use crate::report::own_area::error::{MAX_VERTICES, OwnAreaError};

/// Parses the outline in a GeoJSON text: a Polygon or `MultiPolygon` in longitude and latitude, or a Feature with one.
///
/// # Errors
/// Where it is anything else, or not valid.
pub fn outline(text: &str) -> Result<MultiPolygon, OwnAreaError> {
    let read: GeoJson = text.parse().map_err(|error: geojson::Error| OwnAreaError::NotGeoJson(error.to_string()))?;
    let geometry = match read {
        GeoJson::Geometry(geometry) => Some(geometry),
        GeoJson::Feature(feature) => feature.geometry,
        GeoJson::FeatureCollection(FeatureCollection { mut features, .. }) if features.len() == 1 => {
            features.pop().and_then(|feature| feature.geometry)
        }
        GeoJson::FeatureCollection(_) => None,
    };
    let geometry = geometry.ok_or(OwnAreaError::NotOneArea)?;
    let geometry = geo::Geometry::try_from(geometry);
    check_outline(geometry.map_err(|error| OwnAreaError::NotGeoJson(error.to_string()))?)
}

/// The outline that a geometry in longitude and latitude is.
///
/// # Errors
/// Where it is no Polygon or `MultiPolygon`, not valid, or has too many corners.
pub fn check_outline(geometry: geo::Geometry) -> Result<MultiPolygon, OwnAreaError> {
    let outline = match geometry {
        geo::Geometry::Polygon(polygon) => MultiPolygon::new(vec![polygon]),
        geo::Geometry::MultiPolygon(polygons) => polygons,
        _ => return Err(OwnAreaError::NotOneArea),
    };
    let corners = outline.coords_count();
    if corners > MAX_VERTICES {
        return Err(OwnAreaError::TooManyCorners(corners));
    }
    if let Some(place) = outline.coords_iter().find(|place| place.x.abs() > 180.0 || place.y.abs() > 90.0) {
        return Err(OwnAreaError::NoPlace(place.x.to_string(), place.y.to_string()));
    }
    check_complexity(&outline.clone().into())?;
    outline.check_validation().map_err(|error| OwnAreaError::NotValid(error.to_string()))?;
    Ok(outline)
}
