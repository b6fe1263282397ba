//! Areas that are not there, and errors of those that readers draw or put together, as problems.

use crate::http::response::problem::Problem;
use crate::report::OwnAreaError;

/// What is wrong with such an area.
pub(crate) fn own_area_problem(error: &OwnAreaError) -> Problem {
    let detail = error.to_string();
    match error {
        OwnAreaError::UnknownMember(_) => Problem::NotFound(detail),
        OwnAreaError::NotGeoJson(_)
        | OwnAreaError::NotOneArea
        | OwnAreaError::NoPlace(..)
        | OwnAreaError::NotReadable(..)
        | OwnAreaError::TooManyMembers(_) => Problem::BadRequest(detail),
        OwnAreaError::TooManyCorners(_) => Problem::PayloadTooLarge(detail),
        OwnAreaError::NotValid(_)
        | OwnAreaError::TooComplex(_)
        | OwnAreaError::TooManySides
        | OwnAreaError::TooManyToJoin(_)
        | OwnAreaError::Outside
        | OwnAreaError::TooSmall => Problem::Unprocessable(detail),
        OwnAreaError::Stopped(stopped) => (*stopped).into(),
    }
}

/// There is no area with this id.
pub(crate) fn unknown_area(id: &str) -> Problem {
    Problem::NotFound(format!("there is no area `{id}`; / lists them"))
}
