//! The report about an area that somebody draws or uploads: computed, answered, not kept.

use geo::{CoordsIter as _, MultiPolygon, Validation as _};
use geojson::{FeatureCollection, GeoJson};

use crate::disclosure::{DRAWN, Drawing, Lacking, Questions, drawn};
use crate::domain::{Indicator, Stopped, TooComplex, check_complexity};
use crate::report::ground::{overlaps, pairs_near};
use crate::report::{Inputs, Report, report};
use crate::words::number_of;

/// Why a drawn area has no report.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DrawnError {
    /// Something else than GeoJSON.
    #[error("not GeoJSON: {0}")]
    NotGeoJson(String),
    /// Points, lines, or several features.
    #[error("a drawn area is one Polygon or MultiPolygon, or one Feature with it")]
    NotOneArea,
    /// Degrees that are none.
    #[error("the corner {0}, {1} is no longitude and latitude in degrees")]
    NoPlace(String, String),
    /// More corners than a person draws.
    #[error("the outline has {0} corners; at most {MOST_CORNERS} are taken")]
    TooManyCorners(usize),
    /// More parts or holes than are compared with each other.
    #[error("the outline is too complex: {0}; draw it with fewer corners")]
    TooComplex(#[from] TooComplex),
    /// More sides near the tracts than are held against theirs.
    #[error("the outline goes to and fro over too many tracts; draw it with fewer corners, or as several areas")]
    TooManySides,
    /// A border that crosses itself, a ring that is none.
    #[error("the outline is no valid area: {0}")]
    NotValid(String),
    /// An area elsewhere.
    #[error("no part of the area lies within the tracts of the study")]
    Outside,
    /// An area that would be about few people.
    #[error("the area is too small: it must have parts of at least 3 tracts, or 1,000 people")]
    TooSmall,
    /// It took too long, or nobody waits for it.
    #[error(transparent)]
    Stopped(#[from] Stopped),
}

/// The outlines of neighbourhoods have hundreds.
const MOST_CORNERS: usize = 5000;
/// Pairs of sides that are held against each other: a second or two.
const MOST_PAIRS: usize = 20_000_000;

/// The outline in a GeoJSON text: a Polygon or `MultiPolygon` in longitude and latitude, or a Feature with one.
///
/// # Errors
/// Where it is something else, or no valid area.
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
    let outline = match geo::Geometry::<f64>::try_from(geometry) {
        Ok(geo::Geometry::Polygon(polygon)) => MultiPolygon::new(vec![polygon]),
        Ok(geo::Geometry::MultiPolygon(polygons)) => polygons,
        Ok(_) => return Err(DrawnError::NotOneArea),
        Err(error) => return Err(DrawnError::NotGeoJson(error.to_string())),
    };
    let corners = outline.coords_count();
    if corners > MOST_CORNERS {
        return Err(DrawnError::TooManyCorners(corners));
    }
    if let Some(place) = outline.coords_iter().find(|place| place.x.abs() > 180.0 || place.y.abs() > 90.0) {
        return Err(DrawnError::NoPlace(place.x.to_string(), place.y.to_string()));
    }
    check_complexity(&outline.clone().into())?;
    outline.check_validation().map_err(|error| DrawnError::NotValid(error.to_string()))?;
    Ok(outline)
}

/// The report of an area that is drawn.
///
/// # Errors
/// Where it lies elsewhere or is too small, and where it is too much work.
pub fn report_drawn(inputs: &Inputs<'_>, outline: &MultiPolygon) -> Result<Report, DrawnError> {
    let tables = [inputs.tracts.get(), inputs.sites.get()];
    if pairs_near(outline, tables, MOST_PAIRS, inputs.deadline)? > MOST_PAIRS {
        return Err(DrawnError::TooManySides);
    }
    let (parts, covered) = overlaps(outline, inputs.tracts.get(), inputs.deadline)?;
    if parts.is_empty() {
        return Err(DrawnError::Outside);
    }
    let indicators: Vec<&Indicator> = inputs.provenance.indicators.iter().map(|known| &known.indicator).collect();
    let is_divided = inputs.provenance.sources.iter().any(|source| source.purpose == "tract crosswalk");
    let questions = Questions { indicators, standards: &inputs.provenance.study.standards, is_divided };
    let drawing = Drawing { outline, parts: &parts, covered };
    let (areas, lacking) =
        drawn(&drawing, &questions, inputs.tracts, inputs.areas).map_err(|_too_small| DrawnError::TooSmall)?;
    let mut report = report(&Inputs { areas: &areas, ..*inputs }, DRAWN)?.ok_or(DrawnError::Outside)?;
    report.locator = None;
    report.doubts.here.splice(0..0, lacking.iter().map(|lacking| sentence(lacking, &questions, parts.len())));
    report.method.insert(
        0,
        "This area was drawn, and is not kept. Its numbers are sums of the published numbers of its tracts, each by the share of \
         the tract's ground in the area, as if people lived evenly on it; counts are rounded to tens, up to 100 to \
         fives. What is withheld in a tract is in no sum: such a number is about the other tracts only, and is \
         no share of the whole."
            .to_owned(),
    );
    Ok(report)
}

fn sentence(lacking: &Lacking, questions: &Questions<'_>, tracts: usize) -> String {
    let known = questions.indicators.iter().find(|indicator| indicator.id == lacking.indicator);
    let label = known.map_or(lacking.indicator.as_str(), |indicator| indicator.label.as_str());
    let all = number_of(tracts, "tract", "tracts");
    if lacking.tracts == tracts {
        return format!("{label}: withheld for privacy in all of {all}.");
    }
    format!("{label}: withheld for privacy in {} of {all}; the number is of the others.", lacking.tracts)
}
