//! The sites in an area.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::domain::{Quantity, Table, Theme, Themes};
use crate::words;

/// The sites of one theme in an area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Places {
    /// What they are for.
    pub theme: Theme,
    /// What they are called together.
    pub label: String,
    /// How many there are.
    pub count: usize,
    /// The names of the first of them, by the alphabet; a name that several have stands once.
    pub names: Vec<String>,
    /// How many names there are beyond these.
    pub more_names: usize,
    /// How many have no name.
    pub unnamed: usize,
}

/// As many names as people read.
const MOST_NAMES: usize = 24;

/// The sites of every theme that the study has sites of, in the order of the themes' names.
pub(super) fn places(sites: &Table, own: &Themes, inside: &[usize]) -> Vec<Places> {
    let themes = sites.texts(&Quantity::Theme).unwrap_or_default();
    let names = sites.texts(&Quantity::Name).unwrap_or_default();
    let mut of_theme: BTreeMap<&str, Vec<usize>> =
        themes.iter().flatten().map(|theme| (theme.as_str(), vec![])).collect();
    for &row in inside {
        if let Some(rows) = themes[row].as_deref().and_then(|theme| of_theme.get_mut(theme)) {
            rows.push(row);
        }
    }
    let described = of_theme.into_iter().filter_map(|(theme, rows)| {
        let theme: Theme = theme.parse().ok()?;
        let name = |row: &usize| names[*row].as_deref().map(str::trim).filter(|name| !name.is_empty());
        let mut known: Vec<&str> = rows.iter().filter_map(name).collect();
        let unnamed = rows.len() - known.len();
        known.sort_unstable();
        known.dedup();
        Some(Places {
            label: words::theme(&theme, own),
            theme,
            count: rows.len(),
            names: known.iter().take(MOST_NAMES).map(ToString::to_string).collect(),
            more_names: known.len().saturating_sub(MOST_NAMES),
            unnamed,
        })
    });
    described.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Column, Layer};

    #[test]
    fn names_are_listed_once_and_what_is_not_listed_is_counted() {
        let mut names: Vec<Option<String>> = (0..30).map(|stop| Some(format!("Stop {stop:02}"))).collect();
        names.extend([Some("Stop 03".to_owned()), None, Some(" ".to_owned())]);
        let columns = vec![
            Column::text(Quantity::Name, names.iter().cloned()),
            Column::text(Quantity::Theme, (0..names.len()).map(|row| Some(if row == 0 { "legal" } else { "transit" }))),
        ];
        let sites = Table { layer: Layer::Sites, columns, geometry: vec![None; names.len()] };
        let inside: Vec<usize> = (1..names.len()).collect();
        let found = places(&sites, &Themes::default(), &inside);
        assert_eq!((found[0].label.as_str(), found[0].count), ("Legal help", 0));
        let stops = &found[1];
        assert_eq!((stops.count, stops.names.len(), stops.more_names, stops.unnamed), (32, 24, 5, 2));
        assert_eq!(stops.names[2], "Stop 03");
    }
}
