//! The size of a sample region, and why one cannot be written.

use std::fmt;
use std::str::FromStr;

use crate::domain::GeoidError;

/// The number of tracts of a sample region, 30 to 100,000.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size(u32);

impl Size {
    /// The number of tracts.
    #[must_use]
    pub const fn tracts(self) -> u32 {
        self.0
    }
}

/// The size of the region in `data/sample`.
impl Default for Size {
    fn default() -> Self {
        Self(150)
    }
}

impl FromStr for Size {
    type Err = SampleError;

    fn from_str(text: &str) -> Result<Self, SampleError> {
        let tracts = text.parse().ok().filter(|tracts| (30..=100_000).contains(tracts));
        tracts.map(Self).ok_or_else(|| SampleError::Size(text.to_owned()))
    }
}

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Why a sample region cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum SampleError {
    /// The size is out of range or not a number.
    #[error("`{0}` is not a size; a sample region has 30 to 100000 tracts")]
    Size(String),
    /// The folder is not empty.
    #[error("{0}: the folder is not empty; name another")]
    NotEmpty(String),
    /// A file cannot be written.
    #[error("{path}: {reason}")]
    Write {
        /// The file.
        path: String,
        /// The reason.
        reason: String,
    },
    /// A tract has no valid GEOID.
    #[error(transparent)]
    Geoid(#[from] GeoidError),
}
