//! Sources as citations.

use gapatlas_core::domain::{Citation, FileSource};

use crate::{Text, file_name, message};

/// How much of a table of the Census a citation says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CitationDetail {
    /// Its id.
    Id,
    /// Its id and title.
    Title,
    /// Its id, title and universe.
    Universe,
}

/// What is known of a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CitedFacts<'a> {
    /// What the study says of the file.
    pub said: Option<&'a FileSource>,
    /// The survey and the table, where the file has one that the catalogue knows.
    pub citation: Option<&'a Citation>,
    /// The ids of the Census tables, each once.
    pub tables: Vec<&'a str>,
    /// The years of the data.
    pub period: Option<String>,
    /// The file, as the study names it.
    pub file: &'a str,
}

impl Text {
    /// A source as a citation: publisher, title, period, the day on which it was fetched. What the study says comes before
    /// what is known otherwise; a file of which nothing is known is named as a file of the study. The address is left to
    /// what can link it.
    #[must_use]
    pub fn citation(&self, facts: &CitedFacts<'_>, detail: CitationDetail) -> String {
        let said = facts.said;
        let publisher = said.and_then(|said| said.publisher.clone());
        let publisher = publisher.or_else(|| facts.citation.map(|citation| citation.publisher.clone()));
        let title = said.and_then(|said| said.title.clone()).or_else(|| self.title_of_tables(facts, detail));
        let file = (publisher.is_none() && title.is_none())
            .then(|| message!(self, "citation-file", file = file_name(facts.file)));
        let universe = facts.citation.and_then(|citation| citation.universe.as_deref());
        let universe = universe.filter(|_| detail == CitationDetail::Universe);
        let fetched = said.and_then(|said| said.fetched.as_deref());
        let parts = [
            publisher,
            title,
            file,
            said.and_then(|said| said.period.clone()).or_else(|| facts.period.clone()),
            universe.map(|universe| message!(self, "citation-universe", universe = universe)),
            fetched.map(|day| message!(self, "citation-fetched", day = day)),
        ];
        let parts = parts.into_iter().flatten();
        parts.reduce(|first, next| message!(self, "citation-parts", first = first, next = next)).unwrap_or_default()
    }

    /// The survey with its tables, or the tables alone.
    fn title_of_tables(&self, facts: &CitedFacts<'_>, detail: CitationDetail) -> Option<String> {
        let ids: Vec<String> = facts.tables.iter().map(ToString::to_string).collect();
        Some(match (ids.as_slice(), facts.citation) {
            ([], _) => return None,
            ([table], Some(Citation { survey, title, .. })) if detail != CitationDetail::Id => {
                message!(self, "citation-table-title", survey = survey, table = table, title = title)
            }
            (tables, Some(Citation { survey, .. })) => {
                let list = self.list(tables);
                message!(self, "citation-tables-of", survey = survey, tables = list, count = tables.len())
            }
            (tables, None) => message!(self, "citation-tables", tables = self.list(tables), count = tables.len()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_is_cited_and_a_file_alone_is_called_a_file_of_the_study() {
        let citation = Citation {
            publisher: "US Census Bureau".to_owned(),
            survey: "American Community Survey, 5-year estimates".to_owned(),
            title: "Language Spoken at Home".to_owned(),
            universe: None,
        };
        let said = FileSource {
            publisher: Some("City of Chicago".to_owned()),
            title: Some("Health clinics".to_owned()),
            fetched: Some("2026-03-01".to_owned()),
            ..FileSource::default()
        };
        let plain = CitedFacts { said: None, citation: None, tables: Vec::new(), period: None, file: "data/a.csv" };
        let table = CitedFacts {
            citation: Some(&citation),
            tables: vec!["C16001"],
            period: Some("2018-2022".to_owned()),
            ..plain.clone()
        };
        let list = CitedFacts { said: Some(&said), ..plain.clone() };
        let cited = [&plain, &table, &list].map(|facts| Text::english().citation(facts, CitationDetail::Title));
        assert_eq!(
            cited,
            [
                "file of the study: a.csv",
                "US Census Bureau, American Community Survey, 5-year estimates, table C16001: Language Spoken at Home, 2018-2022",
                "City of Chicago, Health clinics, fetched 2026-03-01",
            ]
        );
    }
}
