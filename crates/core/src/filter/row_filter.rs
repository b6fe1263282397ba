//! `where` of a study file: which rows of a file the study takes.

use std::fmt;

use serde::Deserialize;

use crate::filter::{FilterError, Language, Node, read};

/// A condition in CQL2 text that has been parsed. Its columns are known once the file is open.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(try_from = "String")]
pub struct RowFilter {
    text: String,
    node: Node,
}

impl RowFilter {
    /// The syntax tree.
    #[must_use]
    pub const fn node(&self) -> &Node {
        &self.node
    }
}

impl fmt::Display for RowFilter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// Text that is no condition.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "`where` is no condition: {0}. Write columns and values in CQL2, texts in single quotes, as in \"COUNTYFP = '031' AND ALAND > 0\""
)]
pub struct InvalidRowFilter(FilterError);

impl TryFrom<String> for RowFilter {
    type Error = InvalidRowFilter;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let node = read(&text, Language::Text).map_err(InvalidRowFilter)?;
        Ok(Self { text, node })
    }
}
