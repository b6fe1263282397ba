//! Ids in study files.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// An id with an invalid form.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{found}` cannot be the name of {what}; start with a lowercase letter and continue with lowercase letters, digits \
     or `{joiner}`"
)]
pub struct IdError {
    found: String,
    what: &'static str,
    joiner: char,
}

fn checked(text: &str, what: &'static str, joiner: char) -> Result<String, IdError> {
    let first = text.chars().next().is_some_and(|c| c.is_ascii_lowercase());
    let rest = text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == joiner);
    if first && rest { Ok(text.to_owned()) } else { Err(IdError { found: text.to_owned(), what, joiner }) }
}

macro_rules! id_type {
    ($(#[$doc:meta])* $name:ident, $what:literal, $joiner:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// The id as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = IdError;
            fn from_str(text: &str) -> Result<Self, IdError> {
                checked(text, $what, $joiner).map(Self)
            }
        }

        impl TryFrom<String> for $name {
            type Error = IdError;
            fn try_from(text: String) -> Result<Self, IdError> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(name: $name) -> Self {
                name.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id_type!(
    /// An indicator, such as `limited_english`; it is also the name of a column.
    IndicatorId, "an indicator", '_'
);
id_type!(
    /// A standard of access, such as `clinic-1-mile`.
    StandardId, "a standard", '-'
);
id_type!(
    /// An index of need, such as `language-need`.
    IndexId, "an index", '-'
);
id_type!(
    /// A floating catchment measure, such as `doctors`.
    MeasureId, "a measure", '-'
);
id_type!(
    /// A theme of sites, such as `clinic`.
    Theme, "a theme", '-'
);
id_type!(
    /// A kind of planning area, such as `community-area`.
    AreaKind, "a kind of area", '-'
);

id_type!(
    /// An imported travel cost matrix, such as `r5`.
    MatrixId, "a table of costs", '-'
);

impl IndicatorId {
    /// All people.
    #[must_use]
    pub fn population() -> Self {
        Self("population".to_owned())
    }
}

impl Theme {
    /// The theme of the stops of a timetable.
    #[must_use]
    pub fn transit() -> Self {
        Self("transit".to_owned())
    }

    /// The theme of stops where a line departs at least four times in every hour of the day.
    #[must_use]
    pub fn frequent_transit() -> Self {
        Self("frequent-transit".to_owned())
    }
}

impl AreaKind {
    /// The kind of the single area that is the whole study region.
    #[must_use]
    pub fn region() -> Self {
        Self("region".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_have_letters_digits_and_one_joiner() {
        assert!("limited_english_2".parse::<IndicatorId>().is_ok());
        assert!("clinic-1-mile".parse::<StandardId>().is_ok());
        for odd in ["", "Clinic", "1clinic", "clinic_mile", "clinic mile", "é"] {
            assert!(odd.parse::<StandardId>().is_err(), "{odd}");
        }
        let error = "Limited English".parse::<IndicatorId>().map_err(|e| e.to_string());
        assert_eq!(
            error,
            Err("`Limited English` cannot be the name of an indicator; start with a lowercase letter and \
                 continue with lowercase letters, digits or `_`"
                .to_owned())
        );
    }
}
