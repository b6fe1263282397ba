//! Where lists are complete: the ground on which none of their places is missing.
//!
//! Completeness is an element of data quality (ISO 19157-1:2023, omission): what a list does not have is absent on the ground only
//! where the list is complete.

use std::fmt;
use std::sync::Arc;

use geo::{BoundingRect, Intersects, MultiPolygon};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::domain::{BoxIndex, MatrixId, Position, Theme};

/// What can be complete.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ListOf {
    /// All lists of sites of one theme together.
    Sites(Theme),
    /// The streets.
    Streets,
    /// The timetables together.
    Timetables,
    /// A table of travel costs.
    Costs(MatrixId),
}

impl fmt::Display for ListOf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sites(theme) => write!(f, "{theme}"),
            Self::Streets => f.write_str("streets"),
            Self::Timetables => f.write_str("timetables"),
            Self::Costs(id) => write!(f, "costs:{id}"),
        }
    }
}

/// The ground on which a list is complete.
#[derive(Debug, Clone)]
pub enum Completeness {
    /// Everywhere that anyone reaches.
    Everywhere,
    /// Within any of these outlines, in WGS 84 longitude and latitude; without one, nowhere is known.
    Within(Vec<Arc<MultiPolygon>>),
}

impl Completeness {
    /// Nothing is known of where it is complete.
    pub const NOWHERE: Self = Self::Within(Vec::new());

    /// Two lists of the same thing: each fills in what the other lacks.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Within(mut own), Self::Within(more)) => {
                own.extend(more);
                Self::Within(own)
            }
            (Self::Everywhere, _) | (_, Self::Everywhere) => Self::Everywhere,
        }
    }

    /// Whether it is complete at each of some places; on the border it is.
    #[must_use]
    pub fn holds(&self, places: &[Position]) -> Vec<bool> {
        let Self::Within(outlines) = self else { return vec![true; places.len()] };
        let index = BoxIndex::new(outlines.iter().map(|outline| outline.bounding_rect()).zip(0_usize..));
        let is_within = |place: &Position| {
            let point = place.point();
            index.touching(point.bounding_rect()).any(|outline| outlines[outline].intersects(&point))
        };
        places.par_iter().map(is_within).collect()
    }
}

#[cfg(test)]
mod tests {
    use geo::polygon;

    use super::*;

    fn square(x: f64) -> Completeness {
        let outline = polygon![(x: x, y: 0.0), (x: x + 1.0, y: 0.0), (x: x + 1.0, y: 1.0), (x: x, y: 1.0)];
        Completeness::Within(vec![Arc::new(outline.into())])
    }

    fn at(lon: f64) -> Position {
        Position::new(lon, 0.5).unwrap()
    }

    #[test]
    fn two_lists_are_complete_where_either_is_and_an_unknown_one_adds_nothing() {
        let both = square(0.0).or(Completeness::NOWHERE).or(square(5.0));
        assert_eq!(both.holds(&[at(0.5), at(1.0), at(3.0), at(5.5)]), [true, true, false, true]);
        assert_eq!(both.or(Completeness::Everywhere).holds(&[at(3.0)]), [true]);
        assert_eq!(Completeness::NOWHERE.holds(&[at(0.5)]), [false]);
    }
}
