//! The sites in an area.

use std::collections::BTreeMap;

use gapatlas_text::Text;
use serde::Serialize;

use crate::domain::{Quantity, StudyThemes, Table, Theme};
use crate::report::site_details::{LanguageNames, SiteDetails};
use crate::results::TableRow;

/// The sites of one theme in an area.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ThemeSites {
    /// The theme.
    pub theme: Theme,
    /// The label of the theme.
    pub label: String,
    /// The number of sites.
    pub count: usize,
    /// The first names in alphabetical order, without duplicates.
    pub names: Vec<String>,
    /// The number of further names.
    pub more_names: usize,
    /// The number of sites without a name.
    pub unnamed: usize,
    /// What the lists say of the first sites in alphabetical order; empty where they say nothing of any.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sites: Vec<SiteDetails>,
}

/// As many names as a printed page has room for.
const MAX_NAMES: usize = 24;
/// As many sites as a program gets with what the lists say of them.
const MAX_DETAILS: usize = 200;

/// The sites of every theme of the study, in alphabetical order of the theme ids.
pub(super) fn theme_sites(text: &Text, sites: &Table, own: &StudyThemes, inside: &[usize]) -> Vec<ThemeSites> {
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
        let sites = details(text, sites, &rows);
        Some(ThemeSites {
            label: text.theme(&theme, own),
            theme,
            count: rows.len(),
            names: known.iter().take(MAX_NAMES).map(ToString::to_string).collect(),
            more_names: known.len().saturating_sub(MAX_NAMES),
            unnamed,
            sites,
        })
    });
    described.collect()
}

/// The sites of rows by name, those without a name last, if the lists say something of any.
fn details(text: &Text, table: &Table, rows: &[usize]) -> Vec<SiteDetails> {
    let mut sites: Vec<SiteDetails> = rows.iter().map(|&row| SiteDetails::of_row(TableRow { table, row })).collect();
    if sites.iter().all(|site| site.facts(text, LanguageNames::Own).is_empty()) {
        return Vec::new();
    }
    sites.sort_by(|a, b| (a.name.is_none(), &a.name, &a.id).cmp(&(b.name.is_none(), &b.name, &b.id)));
    sites.truncate(MAX_DETAILS);
    sites
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
        let found = theme_sites(Text::english(), &sites, &StudyThemes::default(), &inside);
        assert_eq!((found[0].label.as_str(), found[0].count), ("Legal help", 0));
        let stops = &found[1];
        assert_eq!((stops.count, stops.names.len(), stops.more_names, stops.unnamed), (32, 24, 5, 2));
        assert_eq!(stops.names[2], "Stop 03");
    }
}
