//! Which services of a directory belong to which theme of a study.

use std::collections::{BTreeSet, HashMap};

use crate::domain::Theme;
use crate::read::directory::tables::{Kind, Table, Tables};
use crate::read::records::Record;
use crate::study::Directory;

/// What tells the themes of services.
pub(super) struct Themes<'t> {
    asked: &'t Directory,
    /// The words asked for, in small letters.
    wanted: Vec<(Theme, Vec<String>)>,
    terms: Table<'t>,
    terms_by_id: HashMap<&'t str, Vec<&'t Record>>,
    attributes: Table<'t>,
    linked: HashMap<&'t str, Vec<&'t Record>>,
    linked_service: HashMap<&'t str, Vec<&'t Record>>,
}

/// Terms have terms above them, and no taxonomy is deeper than this.
const DEEPEST: usize = 10;

impl<'t> Themes<'t> {
    pub(super) fn new(asked: &'t Directory, tables: &'t Tables) -> Self {
        let (terms, attributes) = (tables.table(Kind::Terms), tables.table(Kind::Attributes));
        let mut terms_by_id = terms.by("id");
        terms_by_id.extend(terms.by("taxonomy_id").into_iter().filter(|_| terms.by("id").is_empty()));
        let lower = |words: &Vec<String>| words.iter().map(|word| folded(word)).collect();
        Self {
            asked,
            wanted: asked.themes.iter().map(|(theme, words)| (theme.clone(), lower(words))).collect(),
            terms,
            terms_by_id,
            attributes,
            linked: attributes.by("link_id"),
            linked_service: attributes.by("service_id"),
        }
    }

    /// The themes of a service.
    pub(super) fn of(&self, services: Table<'_>, service: &Record) -> BTreeSet<Theme> {
        let mut themes: BTreeSet<Theme> = self.asked.theme.iter().cloned().collect();
        if self.wanted.is_empty() {
            return themes;
        }
        let name = format!(" {} ", folded(services.cell(service, "name").unwrap_or_default()));
        let terms = self.terms_of(services, service);
        let fits = |word: &String| terms.contains(word) || name.contains(&format!(" {word} "));
        let told = self.wanted.iter().filter(|(_, words)| words.iter().any(fits));
        themes.extend(told.map(|(theme, _)| theme.clone()));
        themes
    }

    /// The terms of a service and those above them: names, codes and ids.
    fn terms_of(&self, services: Table<'_>, service: &Record) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        for column in ["taxonomy", "keywords", "taxonomy_ids"] {
            for term in services.cell(service, column).unwrap_or_default().split([',', ';', '|']) {
                self.collect(term.trim(), &mut found, 0);
            }
        }
        let id = services.cell(service, "id").unwrap_or_default();
        let linked = [&self.linked, &self.linked_service].into_iter().flat_map(|by| by.get(id).into_iter().flatten());
        for row in linked {
            if let Some(term) = self.attributes.first(row, &["taxonomy_term_id", "taxonomy_id"]) {
                self.collect(term, &mut found, 0);
            }
        }
        found
    }

    fn collect(&self, term: &str, found: &mut BTreeSet<String>, depth: usize) {
        if term.is_empty() || depth > DEEPEST {
            return;
        }
        found.insert(folded(term));
        let Some(row) = self.terms_by_id.get(term).and_then(|rows| rows.first()) else { return };
        found.extend(["name", "code"].iter().filter_map(|column| self.terms.cell(row, column)).map(folded));
        if let Some(parent) = self.terms.cell(row, "parent_id") {
            self.collect(parent, found, depth + 1);
        }
    }
}

/// As names and terms are compared: small letters, one space between words.
fn folded(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}
