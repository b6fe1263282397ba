//! Combinations of standards: people who lack several of them at once.

use std::fmt;

use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::domain::{LocalText, StandardId};

/// `[[combinations]]`: people who lack some or all of several standards, wherever they live.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Combination {
    /// Its id, and the prefix of its columns.
    pub id: StandardId,
    /// What its people lack, in the words of the study: `Neither a clinic nor a bus stop`.
    pub label: LocalText,
    /// The standards, all about the same people.
    pub standards: Vec<StandardId>,
    /// How many of them people lack; default: all.
    #[serde(default)]
    pub lacking: Lacking,
}

impl Combination {
    /// A combination of more is a ranking by an index, and a reader could not say its label back.
    pub const MAX_STANDARDS: usize = 5;
    /// Each has the columns of a standard, in every table; a map can offer no more.
    pub const MAX_COMBINATIONS: usize = 20;

    /// The number of standards that people lack at least.
    #[must_use]
    pub fn least_lacking(&self) -> usize {
        match self.lacking {
            Lacking::All => self.standards.len(),
            Lacking::AtLeast(number) => number,
        }
    }

    /// The number of standards that are enough: whoever is within so many does not lack too many.
    #[must_use]
    pub fn enough(&self) -> usize {
        self.standards.len().saturating_add(1).saturating_sub(self.least_lacking())
    }
}

/// How many of the standards of a combination people lack, to be counted as without.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lacking {
    /// All of them.
    #[default]
    All,
    /// So many, or more.
    AtLeast(usize),
}

impl Serialize for Lacking {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::All => serializer.serialize_str("all"),
            Self::AtLeast(number) => number.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Lacking {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(LackingVisitor)
    }
}

struct LackingVisitor;

impl LackingVisitor {
    fn refused<T, E: Error>(found: impl fmt::Display) -> Result<T, E> {
        Err(E::custom(format!("`{found}` is no number of standards; write \"all\", or a number such as 2")))
    }
}

impl Visitor<'_> for LackingVisitor {
    type Value = Lacking;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("\"all\", or how many of the standards people lack, such as 2")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Lacking, E> {
        if text == "all" { Ok(Lacking::All) } else { Self::refused(text) }
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Lacking, E> {
        usize::try_from(number).map(Lacking::AtLeast).or_else(|_| Self::refused(number))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Lacking, E> {
        usize::try_from(number).map(Lacking::AtLeast).or_else(|_| Self::refused(number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lacking_is_all_or_a_number_and_is_stored_as_it_is_written() {
        let read = |text: &str| serde_json::from_str::<Lacking>(text).map_err(|error| error.to_string());
        for (text, lacking) in [("\"all\"", Lacking::All), ("2", Lacking::AtLeast(2)), ("0", Lacking::AtLeast(0))] {
            assert_eq!(read(text), Ok(lacking));
            assert_eq!(serde_json::to_string(&lacking).unwrap(), text);
        }
        for text in ["\"both\"", "-1", "1.5", "true"] {
            assert!(read(text).unwrap_err().contains("all"), "{text}");
        }
    }
}
