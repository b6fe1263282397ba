//! Where inventories are complete: the area without omissions.
//!
//! Completeness is an element of data quality (ISO 19157-1:2023, omission): what an inventory does not list is absent
//! on the ground only where the inventory is complete.

use std::fmt;
use std::sync::Arc;

use geo::{BoundingRect, Intersects, MultiPolygon};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::domain::stored::unshared;
use crate::domain::{BoxIndex, MatrixId, Position, Theme};

/// What an inventory lists.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Inventory {
    /// The sites of a theme, in all their lists together.
    Sites(Theme),
    /// Streets.
    Streets,
    /// Public transport, in all timetables together.
    Timetables,
    /// Travel costs of an imported matrix.
    Costs(MatrixId),
}

impl fmt::Display for Inventory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sites(theme) => write!(f, "{theme}"),
            Self::Streets => f.write_str("streets"),
            Self::Timetables => f.write_str("timetables"),
            Self::Costs(id) => write!(f, "costs:{id}"),
        }
    }
}

/// The area within which an inventory is complete.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum Completeness {
    /// Everywhere within reach of the study.
    Everywhere,
    /// Within any of these outlines, in WGS 84 longitude and latitude; without outlines it is known nowhere.
    Within(#[serde(with = "unshared")] Vec<Arc<MultiPolygon>>),
}

impl Completeness {
    /// It is not known where the inventory is complete.
    pub const UNKNOWN: Self = Self::Within(Vec::new());

    /// The completeness of two inventories of the same kind together.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        match (self, other) {
            (Self::Within(mut own), Self::Within(more)) => {
                own.extend(more);
                Self::Within(own)
            }
            (Self::Everywhere, _) | (_, Self::Everywhere) => Self::Everywhere,
        }
    }

    /// Whether it is complete at each place; the boundary is included.
    #[must_use]
    pub fn contains(&self, places: &[Position]) -> Vec<bool> {
        let Self::Within(outlines) = self else { return vec![true; places.len()] };
        let index = BoxIndex::new(outlines.iter().map(|outline| outline.bounding_rect()).zip(0_usize..));
        let is_within = |place: &Position| {
            let point = place.point();
            index.intersecting(point.bounding_rect()).any(|outline| outlines[outline].intersects(&point))
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
        let both = square(0.0).union(Completeness::UNKNOWN).union(square(5.0));
        assert_eq!(both.contains(&[at(0.5), at(1.0), at(3.0), at(5.5)]), [true, true, false, true]);
        assert_eq!(both.union(Completeness::Everywhere).contains(&[at(3.0)]), [true]);
        assert_eq!(Completeness::UNKNOWN.contains(&[at(0.5)]), [false]);
    }
}
