//! Counties of the United States.

use std::fmt;

use serde::Deserialize;

use crate::domain::Geoid;

/// A county or its equivalent by its GEOID of five digits: state (2) and county (3).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
pub struct County(String);

/// Text that is not the GEOID of a county.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not the code of a county; write its five digits in quotes, state and county, as in \"17031\"")]
pub struct InvalidCounty(String);

impl County {
    /// Whether a tract lies in the county.
    #[must_use]
    pub fn contains(&self, tract: &Geoid) -> bool {
        tract.as_str().starts_with(&self.0)
    }
}

impl TryFrom<String> for County {
    type Error = InvalidCounty;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        if text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit()) {
            Ok(Self(text))
        } else {
            Err(InvalidCounty(text))
        }
    }
}

impl fmt::Display for County {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
