//! Ids of places in the order of their table.

use std::collections::HashMap;

/// Unique ids with their positions in a table.
#[derive(Debug, Clone, Default)]
pub struct IdIndex {
    names: Vec<String>,
    positions: HashMap<String, u32>,
}

impl IdIndex {
    /// An index of unique ids.
    #[must_use]
    pub fn of(names: impl IntoIterator<Item = String>) -> Self {
        let mut ids = Self::default();
        names.into_iter().for_each(|name| _ = ids.add(&name));
        ids
    }

    /// The ids in the order of the file.
    #[must_use]
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// The position of an id in that order, from 0.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<u32> {
        self.positions.get(id).copied()
    }

    /// Appends an id; `false` where it is known.
    pub fn add(&mut self, id: &str) -> bool {
        let last = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        let is_new = self.positions.insert(id.to_owned(), last).is_none();
        if is_new {
            self.names.push(id.to_owned());
        }
        is_new
    }
}
