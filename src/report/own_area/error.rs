//! Why an own area has no numbers.

use crate::domain::{Interrupted, TooComplex};

/// Outlines of neighborhoods have hundreds of vertices.
pub(super) const MAX_VERTICES: usize = 5000;
/// The vertices of the areas and tracts that are joined. 53,000, of 500 tracts or 77 areas, take 0.2 to 0.4 s with all that
/// follows.
pub(super) const MAX_UNION_VERTICES: usize = 400_000;
/// The most areas and tracts of an own area.
pub(super) const MAX_MEMBERS: usize = 500;

/// Why an own area has no numbers.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OwnAreaError {
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
    /// A member of the area is unknown.
    #[error("`{0}` is no area or tract of this atlas; an own area has ids of areas and tracts with `~` between them")]
    UnknownMember(String),
    /// Its id has too many members.
    #[error("an own area has at most {MAX_MEMBERS} areas and tracts; this has {0}")]
    TooManyMembers(usize),
    /// A member that should be an outline or a name is not one.
    #[error("`{0}` is not {1}")]
    NotReadable(String, &'static str),
    /// The outlines of its members have too many vertices.
    #[error("the outlines of these areas and tracts have {0} corners; at most {MAX_UNION_VERTICES} are joined")]
    TooManyToJoin(usize),
    /// The area lies outside the tracts.
    #[error("no part of the area lies within the tracts of the study")]
    Outside,
    /// The area has too few people for disclosure control.
    #[error(
        "the area is too small: it must have parts of at least 3 tracts, or 1,000 people, or be made of whole tracts"
    )]
    TooSmall,
    /// The deadline has passed, or the client has disconnected.
    #[error(transparent)]
    Stopped(#[from] Interrupted),
}
