//! Assigns the services of a directory to the themes of a study.

use std::collections::{BTreeSet, HashMap};

use crate::domain::Theme;
use crate::records::Record;
use crate::sites::directory::tables::{Entity, Table, Tables};
use crate::study::Directory;

/// Matches taxonomy terms and names of services with the keywords of themes.
pub(super) struct ThemeMatcher<'t> {
    directory: &'t Directory,
    /// The keywords of each theme, case-folded.
    keywords: Vec<(Theme, Vec<String>)>,
    terms: Table<'t>,
    terms_by_id: HashMap<&'t str, Vec<&'t Record>>,
    attributes: Table<'t>,
    by_link: HashMap<&'t str, Vec<&'t Record>>,
    by_service: HashMap<&'t str, Vec<&'t Record>>,
}

/// The most parent terms that are followed: a taxonomy may contain a cycle.
const MAX_DEPTH: usize = 10;

impl<'t> ThemeMatcher<'t> {
    pub(super) fn new(directory: &'t Directory, tables: &'t Tables) -> Self {
        let (terms, attributes) = (tables.table(Entity::Terms), tables.table(Entity::Attributes));
        let mut terms_by_id = terms.group_by("id");
        terms_by_id.extend(terms.group_by("taxonomy_id").into_iter().filter(|_| terms.group_by("id").is_empty()));
        let fold = |keywords: &Vec<String>| keywords.iter().map(|keyword| folded(keyword)).collect();
        Self {
            directory,
            keywords: directory.themes.iter().map(|(theme, keywords)| (theme.clone(), fold(keywords))).collect(),
            terms,
            terms_by_id,
            attributes,
            by_link: attributes.group_by("link_id"),
            by_service: attributes.group_by("service_id"),
        }
    }

    /// The themes of a service.
    pub(super) fn themes_of(&self, services: Table<'_>, service: &Record) -> BTreeSet<Theme> {
        let mut themes: BTreeSet<Theme> = self.directory.theme.iter().cloned().collect();
        if self.keywords.is_empty() {
            return themes;
        }
        let name = format!(" {} ", folded(services.cell(service, "name").unwrap_or_default()));
        let terms = self.terms_of(services, service);
        let matches = |keyword: &String| terms.contains(keyword) || name.contains(&format!(" {keyword} "));
        let matching = self.keywords.iter().filter(|(_, keywords)| keywords.iter().any(matches));
        themes.extend(matching.map(|(theme, _)| theme.clone()));
        themes
    }

    /// The names, codes and ids of the terms of a service and of their ancestors.
    fn terms_of(&self, services: Table<'_>, service: &Record) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        for column in ["taxonomy", "keywords", "taxonomy_ids"] {
            for term in services.cell(service, column).unwrap_or_default().split([',', ';', '|']) {
                self.collect(term.trim(), &mut found, 0);
            }
        }
        let id = services.cell(service, "id").unwrap_or_default();
        let linked = [&self.by_link, &self.by_service].into_iter().flat_map(|rows| rows.get(id).into_iter().flatten());
        for row in linked {
            if let Some(term) = self.attributes.first(row, &["taxonomy_term_id", "taxonomy_id"]) {
                self.collect(term, &mut found, 0);
            }
        }
        found
    }

    fn collect(&self, term: &str, found: &mut BTreeSet<String>, depth: usize) {
        if term.is_empty() || depth > MAX_DEPTH {
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

/// Case-folded words with one space between them.
fn folded(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}
