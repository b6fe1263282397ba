//! Travel modes.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::domain::{IdError, MatrixId};

/// A travel mode.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Mode {
    /// Along the straight line; times include a detour factor and a walking speed.
    Straight,
    /// On foot along streets and paths.
    Walk,
    /// By car along streets, at free flow.
    Drive,
    /// By public transport, with walks at both ends.
    Transit,
    /// By an imported travel cost matrix.
    Matrix(MatrixId),
}

/// Text that is not a travel mode.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ModeError {
    /// An unknown mode.
    #[error(
        "`{0}` is not a mode of travel; write straight, walk, drive, transit, or matrix:<id> with the id of a [[costs]]"
    )]
    Unknown(String),
    /// A matrix with an invalid id.
    #[error(transparent)]
    Matrix(#[from] IdError),
}

impl FromStr for Mode {
    type Err = ModeError;

    fn from_str(text: &str) -> Result<Self, ModeError> {
        Ok(match text {
            "straight" => Self::Straight,
            "walk" => Self::Walk,
            "drive" => Self::Drive,
            "transit" => Self::Transit,
            other => match other.strip_prefix("matrix:") {
                Some(id) => Self::Matrix(id.parse()?),
                None => return Err(ModeError::Unknown(other.to_owned())),
            },
        })
    }
}

impl fmt::Display for Mode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Straight => f.write_str("straight"),
            Self::Walk => f.write_str("walk"),
            Self::Drive => f.write_str("drive"),
            Self::Transit => f.write_str("transit"),
            Self::Matrix(id) => write!(f, "matrix:{id}"),
        }
    }
}

impl TryFrom<String> for Mode {
    type Error = ModeError;
    fn try_from(text: String) -> Result<Self, ModeError> {
        text.parse()
    }
}

impl From<Mode> for String {
    fn from(mode: Mode) -> Self {
        mode.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mode_round_trips() {
        for text in ["straight", "walk", "drive", "transit", "matrix:r5"] {
            assert_eq!(text.parse::<Mode>().unwrap().to_string(), text);
        }
        for odd in ["", "bike", "Walk", "matrix", "matrix:", "matrix:R 5"] {
            assert!(odd.parse::<Mode>().is_err(), "{odd}");
        }
    }
}
