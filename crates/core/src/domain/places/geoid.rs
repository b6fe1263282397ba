//! Tract ids: US Census GEOIDs, or any unique id for tracts of another source.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The id of a tract, as text to keep leading zeros.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Geoid(String);

/// Text that cannot be the GEOID of a US Census tract.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum GeoidError {
    /// The id is empty.
    #[error("the tract's id is empty")]
    Empty,
    /// The GEOID of another kind of area, by its number of digits or its summary level.
    #[error("`{found}` is the id of a {what}, not of a tract")]
    OtherGeography {
        /// The text in the file.
        found: String,
        /// The kind of area.
        what: &'static str,
    },
    /// Any other text.
    #[error("`{found}` is not a tract id; a tract's GEOID has 11 digits: state (2), county (3), tract (6)")]
    Malformed {
        /// The text in the file.
        found: String,
    },
}

impl Geoid {
    /// Any text as the id of a tract, for studies without US Census tracts.
    ///
    /// # Errors
    /// [`GeoidError::Empty`] for white space.
    pub fn any(text: &str) -> Result<Self, GeoidError> {
        let trimmed = text.trim();
        if trimmed.is_empty() { Err(GeoidError::Empty) } else { Ok(Self(trimmed.to_owned())) }
    }

    /// The GEOID of a US Census tract: 11 digits, state (2), county (3), tract (6).
    ///
    /// Also accepts the long form `1400000US17031010100` of data.census.gov, and repairs the changes of spreadsheets:
    /// decimals as in `17031010100.0`, and the lost leading zero of `1001020100` in Alabama.
    ///
    /// # Errors
    /// For any other text.
    ///
    /// Source: US Census Bureau, "Understanding Geographic Identifiers (GEOIDs)".
    pub fn us_tract(text: &str) -> Result<Self, GeoidError> {
        let trimmed = text.trim();
        if trimmed.is_empty() {
            return Err(GeoidError::Empty);
        }
        if let Some(what) = level_other_than_tract(trimmed) {
            return Err(GeoidError::OtherGeography { found: trimmed.to_owned(), what });
        }
        let short = trimmed.split_once("US").map_or(trimmed, |(_, digits)| digits);
        let digits = match short.split_once('.') {
            Some((whole, zeros)) if !zeros.is_empty() && zeros.bytes().all(|b| b == b'0') => whole,
            _ => short,
        };
        let found = || trimmed.to_owned();
        if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(GeoidError::Malformed { found: found() });
        }
        match digits.len() {
            11 => Ok(Self(digits.to_owned())),
            10 => Ok(Self(format!("0{digits}"))),
            2 => Err(GeoidError::OtherGeography { found: found(), what: "state" }),
            5 => Err(GeoidError::OtherGeography { found: found(), what: "county" }),
            12 => Err(GeoidError::OtherGeography { found: found(), what: "block group" }),
            15 => Err(GeoidError::OtherGeography { found: found(), what: "block" }),
            _ => Err(GeoidError::Malformed { found: found() }),
        }
    }

    /// The GEOID of a tract of 2000 that is written with nine digits: state (2), county (3), tract (4) without the suffix `00`, as Census
    /// 2000 writes numbers of tracts that are not divided. `None` for any other text.
    ///
    /// Source: US Census Bureau, Census 2000 Geographic Terms and Concepts, "Census tract".
    #[must_use]
    pub fn without_suffix(text: &str) -> Option<Self> {
        let trimmed = text.trim();
        let is_short = trimmed.len() == 9 && trimmed.bytes().all(|b| b.is_ascii_digit());
        is_short.then(|| Self(format!("{trimmed}00")))
    }

    /// The display name of the tract: `Tract 102.01` for the GEOID 17031010201; any other id as it is.
    ///
    /// Source: US Census Bureau, TIGER/Line technical documentation, field NAMELSAD.
    #[must_use]
    pub fn tract_name(&self) -> String {
        let is_us = self.0.len() == 11 && self.0.bytes().all(|b| b.is_ascii_digit());
        match (is_us, self.0.get(5..9), self.0.get(9..)) {
            (true, Some(number), Some("00")) => format!("Tract {}", without_zeros(number)),
            (true, Some(number), Some(part)) => format!("Tract {}.{part}", without_zeros(number)),
            _ => self.0.clone(),
        }
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether `text` is this id in the short or long form, without repair.
    #[must_use]
    pub fn is_written_as(&self, text: &str) -> bool {
        let trimmed = text.trim();
        trimmed.split_once("US").map_or(trimmed, |(_, digits)| digits) == self.0
    }
}

/// The kind of area that the long form of an id names by its summary level; `None` for a tract.
///
/// Source: US Census Bureau, "Summary Levels" (American Community Survey, geography codes).
fn level_other_than_tract(text: &str) -> Option<&'static str> {
    let (codes, _) = text.split_once("US").filter(|(codes, _)| matches!(codes.len(), 5 | 7 | 9))?;
    let level = codes.get(..3).filter(|level| level.bytes().all(|b| b.is_ascii_digit()))?;
    Some(match level {
        "140" => return None,
        "010" => "nation",
        "020" => "region",
        "030" => "division",
        "040" => "state",
        "050" => "county",
        "060" => "county subdivision",
        "150" => "block group",
        "100" | "750" => "block",
        "160" => "place",
        "310" => "metropolitan area",
        "500" => "congressional district",
        "795" => "public use microdata area",
        "860" | "871" => "ZIP code tabulation area",
        "950" | "960" | "970" => "school district",
        _ => "part or group of tracts",
    })
}

fn without_zeros(number: &str) -> &str {
    let short = number.trim_start_matches('0');
    if short.is_empty() { "0" } else { short }
}

impl fmt::Display for Geoid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn spreadsheet_damage_to_a_geoid_is_repaired() {
        for (text, geoid) in [
            ("17031010100", "17031010100"),
            ("1400000US17031010100", "17031010100"),
            ("17031010100.0", "17031010100"),
            ("1001020100", "01001020100"),
            (" 17031010100 ", "17031010100"),
        ] {
            assert_eq!(Geoid::us_tract(text).map(|g| g.to_string()), Ok(geoid.to_owned()), "{text}");
        }
    }

    #[test]
    fn tracts_are_called_as_the_census_calls_them() -> Result<(), GeoidError> {
        assert_eq!(Geoid::us_tract("17031010201")?.tract_name(), "Tract 102.01");
        assert_eq!(Geoid::us_tract("17031010100")?.tract_name(), "Tract 101");
        assert_eq!(Geoid::any("cell 89a8100c")?.tract_name(), "cell 89a8100c");
        Ok(())
    }

    #[test]
    fn ids_of_other_areas_are_reported_with_their_kind() {
        let message = |text| Geoid::us_tract(text).map_err(|e| e.to_string());
        assert_eq!(message("17031"), Err("`17031` is the id of a county, not of a tract".to_owned()));
        assert_eq!(
            message("1500000US170310101001"),
            Err("`1500000US170310101001` is the id of a block group, not of a tract".to_owned())
        );
        for (text, what) in
            [("0500000US17031", "county"), ("8600000US60614", "ZIP code tabulation area"), ("16000US1714000", "place")]
        {
            let other = Err(format!("`{text}` is the id of a {what}, not of a tract"));
            assert_eq!(message(text), other);
        }
        assert!(matches!(Geoid::us_tract("1.7031E+10"), Err(GeoidError::Malformed { .. })));
        assert_eq!(Geoid::us_tract("  "), Err(GeoidError::Empty));
    }

    #[test]
    fn nine_digits_of_2000_are_a_tract_without_its_suffix() {
        assert_eq!(Geoid::without_suffix(" 170310101 ").map(|g| g.to_string()).as_deref(), Some("17031010100"));
        for other in ["17031010100", "1703101", "17031010a", ""] {
            assert_eq!(Geoid::without_suffix(other), None, "{other}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_accepted_has_eleven_digits(text in "\\PC{0,24}|[0-9.US]{0,24}|[0-9]{10,11}") {
            if let Ok(geoid) = Geoid::us_tract(&text) {
                prop_assert_eq!(geoid.as_str().len(), 11);
                prop_assert!(geoid.as_str().bytes().all(|b| b.is_ascii_digit()));
            }
        }

        #[test]
        fn a_valid_geoid_is_left_as_it_is(digits in "[0-9]{11}") {
            let geoid = Geoid::us_tract(&digits)?;
            prop_assert_eq!(geoid.as_str(), digits.as_str());
            prop_assert!(geoid.is_written_as(&digits));
        }
    }
}
