//! The indicators that Gapatlas knows: `data/indicators.toml`.

use serde::Deserialize;

use crate::domain::{Counted, Indicator, IndicatorId};
use crate::read::error::ReadError;

/// All known indicators.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Catalogue {
    indicator: Vec<Entry>,
}

/// An indicator and the Census tables it can be read from, in order of preference.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Entry {
    id: IndicatorId,
    label: String,
    definition: String,
    #[serde(default)]
    counts: Counted,
    of: Option<IndicatorId>,
    suppress_below: Option<f64>,
    from: Vec<TableLines>,
}

/// Lines of a Census table whose counts are summed.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TableLines {
    /// The table, such as `C16001`.
    table: String,
    /// The lines by their path of labels, such as `Total!!Foreign-born`.
    pub(crate) lines: Vec<String>,
}

impl Catalogue {
    /// The catalogue that is compiled into the program.
    pub(crate) fn built_in() -> Result<Self, ReadError> {
        let text = include_str!("../../data/indicators.toml");
        toml::from_str(text).map_err(|error| ReadError::Catalogue(error.to_string()))
    }

    /// An indicator by its name.
    pub(crate) fn find(&self, id: &IndicatorId) -> Option<Indicator> {
        self.indicator.iter().find(|entry| entry.id == *id).map(Entry::indicator)
    }

    /// The names of all indicators.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.indicator.iter().map(|entry| entry.id.as_str())
    }

    /// What a Census table has: indicator, its lines, and how far down the list of preferred tables it stands.
    pub(crate) fn in_table(&self, table: &str) -> Vec<(Indicator, &TableLines, usize)> {
        let lines_of = |entry: &'_ Entry| entry.from.iter().position(|from| from.table == table);
        let found = self.indicator.iter().filter_map(|entry| lines_of(entry).map(|rank| (entry, rank)));
        found.map(|(entry, rank)| (entry.indicator(), &entry.from[rank], rank)).collect()
    }
}

impl Entry {
    fn indicator(&self) -> Indicator {
        Indicator {
            id: self.id.clone(),
            label: self.label.clone(),
            definition: self.definition.clone(),
            counts: self.counts,
            of: self.of.clone(),
            suppress_below: self.suppress_below,
        }
    }
}

/// A path of labels without what changes between vintages: the kind of number in front, colons, capitals.
///
/// `Estimate!!Total:!!Foreign-born` and `Total!!Foreign-Born` are the same line.
pub(crate) fn plain_label(path: &str) -> String {
    let parts = path.split("!!").map(|part| part.trim().trim_end_matches(':').trim().to_lowercase());
    let parts: Vec<String> =
        parts.filter(|part| !matches!(part.as_str(), "" | "estimate" | "margin of error")).collect();
    parts.join("!!")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_whole_is_an_indicator_and_every_name_stands_once() {
        let catalogue = Catalogue::built_in().unwrap();
        let names: BTreeSet<&str> = catalogue.names().collect();
        assert_eq!(names.len(), catalogue.indicator.len());
        for entry in &catalogue.indicator {
            assert!(entry.of.as_ref().is_none_or(|of| names.contains(of.as_str())), "{}", entry.id);
        }
    }

    #[test]
    fn labels_of_all_vintages_are_the_same_line() {
        for label in ["Estimate!!Total:!!Foreign-born", " !!Total:!!Foreign-Born:", "Total!!Foreign-born"] {
            assert_eq!(plain_label(label), "total!!foreign-born");
        }
    }
}
