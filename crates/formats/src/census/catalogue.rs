//! The catalogue of indicators: those of `data/indicators.toml` and the study's own.

use serde::Deserialize;

use crate::census::table_shells::TableShells;
use crate::domain::{Citation, Indicator, IndicatorId, Period, ReliabilityScheme};
use crate::error::{ReadError, did_you_mean};
use crate::study::{IndicatorEntry, LineLabels, TableLines};

/// The built-in catalogue of indicators.
pub(super) const CATALOGUE: &str = "data/indicators.toml";

/// Indicators, the tables that they are read from, and the shells of these tables.
#[derive(Debug)]
pub struct Catalogue {
    tables: Vec<TableEntry>,
    indicators: Vec<IndicatorEntry>,
    /// How many indicators are not the study's own; they come first.
    built_in: usize,
    /// The lines that labels are validated against.
    pub shells: TableShells,
}

/// `data/indicators.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct CatalogueFile {
    tables: Vec<TableEntry>,
    indicators: Vec<IndicatorEntry>,
}

/// The citation of a table.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct TableEntry {
    id: String,
    title: String,
    universe: Option<String>,
    #[serde(default = "census_bureau")]
    publisher: String,
    #[serde(default = "five_year_estimates")]
    survey: String,
    /// The last year of the first five-year period with the table.
    since: Option<u16>,
}

fn census_bureau() -> String {
    "US Census Bureau".to_owned()
}

fn five_year_estimates() -> String {
    "American Community Survey, 5-year estimates".to_owned()
}

impl Catalogue {
    /// The built-in catalogue with the indicators of a study.
    ///
    /// # Errors
    /// For an indicator of the study whose id is taken or whose definition is not valid.
    pub fn with(study_indicators: &[IndicatorEntry]) -> Result<Self, ReadError> {
        let text = include_str!("../../../../data/indicators.toml");
        let mut catalogue = Self::parse(text, TableShells::built_in()?)?;
        for entry in study_indicators {
            let wrong = |problem: String| ReadError::in_study(format!("[[indicators]] `{}`: {problem}", entry.id));
            if catalogue.find(&entry.id).is_some() {
                return Err(wrong(
                    "the catalogue or the study has that indicator already; give yours another id".into(),
                ));
            }
            if entry.label.is_none() {
                return Err(wrong("it needs a `label = \"…\"`: what its people are called".into()));
            }
            check_summable(entry).map_err(wrong)?;
            catalogue.indicators.push(entry.clone());
        }
        for entry in study_indicators {
            if let Some(of) = entry.of.as_ref().filter(|of| catalogue.find(of).is_none()) {
                let near = did_you_mean(of.as_str(), catalogue.names());
                let problem = format!("is declared as part of `{of}`, which is not an indicator{near}");
                return Err(ReadError::in_study(format!("[[indicators]] `{}`: {problem}", entry.id)));
            }
        }
        Ok(catalogue)
    }

    /// Parses a catalogue and validates every label against the table shells.
    fn parse(text: &str, shells: TableShells) -> Result<Self, ReadError> {
        let CatalogueFile { tables, indicators } =
            toml::from_str(text).map_err(|error| ReadError::in_file(CATALOGUE, error.to_string()))?;
        let built_in = indicators.len();
        let catalogue = Self { tables, indicators, built_in, shells };
        for entry in &catalogue.indicators {
            check_summable(entry)
                .map_err(|problem| ReadError::in_file(CATALOGUE, format!("`{}`: {problem}", entry.id)))?;
            for from in entry.from.iter().filter(|from| from.until.is_none()) {
                catalogue.check_labels(&entry.id, from)?;
            }
        }
        Ok(catalogue)
    }

    fn check_labels(&self, id: &IndicatorId, from: &TableLines) -> Result<(), ReadError> {
        let known = self.shells.of(&from.table);
        for labels in from.lines.iter().chain(&from.less) {
            if known.is_empty() || known.iter().any(|line| has_label(labels, &line.label)) {
                continue;
            }
            let nearest =
                known.iter().max_by(|a, b| similarity(labels, &a.label).total_cmp(&similarity(labels, &b.label)));
            let near = nearest.map_or(String::new(), |near| format!("; line {} is `{}`", near.line, near.label));
            return Err(ReadError::in_file(
                CATALOGUE,
                format!(
                    "`{id}` is read from the line `{}` of table {}, and the Census has no line of that name there{near}",
                    labels.0[0], from.table
                ),
            ));
        }
        Ok(())
    }

    /// An indicator by its id.
    pub fn find(&self, id: &IndicatorId) -> Option<Indicator> {
        self.indicators.iter().find(|entry| entry.id == *id).map(IndicatorEntry::indicator)
    }

    /// Whether an indicator is the study's own.
    pub(super) fn is_own(&self, id: &IndicatorId) -> bool {
        self.indicators.iter().skip(self.built_in).any(|entry| entry.id == *id)
    }

    /// The ids of all indicators.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.indicators.iter().map(|entry| entry.id.as_str())
    }

    /// The indicators that a Census table of a period has: each with its alternative formulas, the preferred one
    /// first, and with the rank of the table among its tables, from 0.
    #[must_use]
    pub fn indicators_in(&self, table: &str, period: Option<Period>) -> Vec<(Indicator, Vec<&TableLines>, usize)> {
        let holds = |from: &&TableLines| {
            let since = from.since.unwrap_or(0);
            let until = from.until.unwrap_or(u16::MAX);
            from.table == table && period.is_none_or(|period| (since..=until).contains(&period.last()))
        };
        let found = self.indicators.iter().filter_map(|entry| {
            let rank = entry.from.iter().position(|from| holds(&from))?;
            Some((entry.indicator(), entry.from.iter().filter(holds).collect(), rank))
        });
        found.collect()
    }

    /// The citation of a table.
    #[must_use]
    pub fn citation(&self, table: &str) -> Option<Citation> {
        self.tables.iter().find(|entry| entry.id == table).map(|entry| Citation {
            publisher: entry.publisher.clone(),
            survey: entry.survey.clone(),
            title: entry.title.clone(),
            universe: entry.universe.clone(),
        })
    }

    /// The last year of the first period with a table; `None` for a table that every period has.
    #[must_use]
    pub fn since(&self, table: &str) -> Option<u16> {
        self.tables.iter().find(|entry| entry.id == table).and_then(|entry| entry.since)
    }
}

/// Refuses labels that are not counts, since only counts can be summed, and reliability schemes for shares.
fn check_summable(entry: &IndicatorEntry) -> Result<(), String> {
    if entry.from.is_empty() {
        return Err("has no table in `from`; name one with its `lines`".to_owned());
    }
    if entry.reliability == ReliabilityScheme::ShareInterval {
        return Err(format!("counts cannot be classified by `{}`, which is for shares", entry.reliability.id()));
    }
    let labels = entry.from.iter().flat_map(|from| from.lines.iter().chain(&from.less)).flat_map(|line| &line.0);
    for label in labels {
        const NO_COUNTS: [&str; 7] = ["median", "mean", "average", "aggregate", "percent", "gini", "quintile"];
        let plain = plain_label(label);
        let first = plain.split([' ', '!']).next().unwrap_or_default();
        if let Some(kind) = NO_COUNTS.iter().find(|kind| **kind == first) {
            return Err(format!(
                "`{label}` is not a count (its label begins with `{kind}`), and only counts can be summed over areas"
            ));
        }
    }
    Ok(())
}

/// Whether one of the labels of a line is this one in any vintage.
pub(crate) fn has_label(line: &LineLabels, label: &str) -> bool {
    let label = plain_label(label);
    line.0.iter().any(|alternative| plain_label(alternative) == label)
}

/// The Jaro-Winkler similarity of a label with the current label of a line, 0..=1.
pub(crate) fn similarity(line: &LineLabels, label: &str) -> f64 {
    strsim::jaro_winkler(&plain_label(label), &plain_label(&line.0[0]))
}

/// A label path without what varies by vintage and publisher: the prefix for estimates and margins, colons, capitals,
/// the hyphen of foreign-born, quotation marks, and the dash that American `FactFinder` puts between headings.
///
/// `Estimate!!Total:!!Foreign-born`, `Total!!Foreign-Born` and `Estimate; Total: - Foreign born` are the same line.
pub(crate) fn plain_label(path: &str) -> String {
    let path = path.replace(" - ", "!!").replace("&quot;", "").replace(['"', '“', '”'], "");
    let path = path.replace("Estimate; ", "").replace("Margin of Error; ", "");
    let parts = path.split("!!").map(|part| part.trim().trim_end_matches(':').trim().to_lowercase());
    let parts = parts.filter(|part| !matches!(part.as_str(), "" | "estimate" | "margin of error"));
    parts.map(|part| part.replace("foreign-born", "foreign born")).collect::<Vec<_>>().join("!!")
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    fn built_in() -> Catalogue {
        Catalogue::with(&[]).unwrap()
    }

    #[test]
    fn every_universe_is_an_indicator_and_ids_are_unique() {
        let catalogue = built_in();
        let names: BTreeSet<&str> = catalogue.names().collect();
        assert_eq!(names.len(), catalogue.indicators.len());
        for entry in &catalogue.indicators {
            assert!(entry.of.as_ref().is_none_or(|of| names.contains(of.as_str())), "{}", entry.id);
        }
    }

    #[test]
    fn every_table_of_an_indicator_can_be_cited() {
        let catalogue = built_in();
        for entry in &catalogue.indicators {
            let tables = tables(entry);
            // The title of a decennial table such as P2 depends on the product.
            let mut cited = tables.iter().filter(|table| !table.starts_with('P'));
            assert!(cited.all(|table| catalogue.citation(table).is_some()), "{}", entry.id);
        }
    }

    /// The distinct tables of an indicator, the preferred one first.
    fn tables(entry: &IndicatorEntry) -> Vec<&str> {
        let mut tables: Vec<&str> = entry.from.iter().map(|from| from.table.as_str()).collect();
        tables.dedup();
        assert_eq!(tables.len(), tables.iter().collect::<BTreeSet<_>>().len(), "{}", entry.id);
        tables
    }

    /// The median margins of error over real tracts of docs/indicators.md: of the first formula, and of the second.
    #[test]
    fn the_formula_with_the_smaller_median_margin_over_real_tracts_comes_first() {
        let measured = BTreeMap::from([
            (("other_language", "C16001"), ("12", 451, "total less only English", 555)),
            (("poverty_200", "C17002"), ("6", 376, "total less 2.00 and over", 458)),
            (("renters_with_known_burden", "B25070"), ("9", 142, "total less not computed", 154)),
        ]);
        let catalogue = built_in();
        let mut twofold = BTreeSet::new();
        for entry in &catalogue.indicators {
            for pair in entry.from.windows(2).filter(|pair| pair[0].table == pair[1].table) {
                let key = (entry.id.as_str(), pair[0].table.as_str());
                twofold.insert(key);
                let (lines, sum, words, difference) = measured[&key];
                assert!(sum < difference, "{key:?}");
                assert!(pair[0].less.is_empty() && pair[0].lines.len().to_string() == lines, "{key:?}");
                assert_eq!([pair[1].lines.len(), pair[1].less.len()], [1, 1], "{key:?}");
                let row = format!("| `{}` | {} | {lines} | {sum} | {words} | {difference} | ", key.0, key.1);
                assert!(include_str!("../../../../docs/indicators.md").contains(&row), "{row}");
            }
        }
        assert_eq!(twofold, measured.into_keys().collect());
        // No other indicator subtracts a line.
        let differences =
            catalogue.indicators.iter().filter(|entry| entry.from.iter().any(|from| !from.less.is_empty()));
        assert_eq!(differences.count(), twofold.len());
    }

    #[test]
    fn the_documentation_lists_every_indicator_and_its_tables() {
        let page = include_str!("../../../../docs/indicators.md").split("## The catalogue").last().unwrap();
        for entry in &built_in().indicators {
            let tables = tables(entry).join(", ");
            let row = page.lines().find(|line| line.starts_with(&format!("| `{}` |", entry.id)));
            assert!(row.is_some_and(|row| row.contains(&format!("| {tables} |"))), "{}", entry.id);
        }
    }

    #[test]
    fn indicators_of_citizenship_country_of_birth_or_one_language_are_protected() {
        for entry in &built_in().indicators {
            let id = entry.id.as_str();
            let one_language =
                ["limited-english-by-language", "languages"].map(Some).contains(&entry.family.as_deref());
            let origin = id.contains("citizen") || id == "naturalized" || id.starts_with("born_in_");
            assert_eq!(entry.suppress_below.is_some(), one_language || origin, "{id}");
            assert_eq!(entry.smallest.people().is_some(), origin, "{id}");
        }
    }

    #[test]
    fn labels_of_all_vintages_are_the_same_line() {
        for label in [
            "Estimate!!Total:!!Foreign-born",
            " !!Total:!!Foreign-Born:",
            "Total!!Foreign born",
            "Estimate; Total: - Foreign-born",
        ] {
            assert_eq!(plain_label(label), "total!!foreign born");
        }
    }

    #[test]
    fn an_unknown_label_is_an_error_with_the_most_similar_label() {
        let text = include_str!("../../../../data/indicators.toml");
        let altered = text.replacen("'Total!!Arabic!!Speak English less", "'Total!!Arabic!!Speaks English less", 1);
        assert_ne!(text, altered);
        let error = Catalogue::parse(&altered, TableShells::built_in().unwrap()).map(|_| ()).unwrap_err().to_string();
        insta::assert_snapshot!(error, @r#"data/indicators.toml: `limited_english` is read from the line `Total!!Arabic!!Speaks English less than "very well"` of table C16001, and the Census has no line of that name there; line 035 is `Total!!Arabic!!Speak English less than "very well"`"#);
    }

    #[test]
    fn medians_and_reliability_schemes_for_shares_are_refused() {
        let complaint = |rest: &str| {
            let entry: IndicatorEntry = toml::from_str(&format!("id = \"x\"\nlabel = \"X\"\n{rest}")).unwrap();
            check_summable(&entry).unwrap_err()
        };
        let median = "Median household income in the past 12 months (in 2024 inflation-adjusted dollars)";
        insta::assert_snapshot!(
            complaint(&format!("[[from]]\ntable = \"B19013\"\nlines = [\"{median}\"]")),
            @"`Median household income in the past 12 months (in 2024 inflation-adjusted dollars)` is not a count (its label begins with `median`), and only counts can be summed over areas"
        );
        insta::assert_snapshot!(
            complaint("reliability = \"share-interval@1\"\n[[from]]\ntable = \"B01003\"\nlines = [\"Total\"]"),
            @"counts cannot be classified by `share-interval@1`, which is for shares"
        );
    }

    /// The lines of every table of 2020-2024, by table and number.
    fn all_lines() -> Option<BTreeMap<(String, String), String>> {
        let path =
            std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/reference/acs_2020_2024_lines.csv");
        let mut reader = csv::Reader::from_path(path).ok()?;
        let (mut lines, mut path, mut table) = (BTreeMap::new(), Vec::new(), String::new());
        for row in reader.records().map(Result::unwrap).filter(|row| row[1].ends_with(".0")) {
            if row[0] != table {
                (path, table) = (Vec::new(), row[0].to_owned());
            }
            path.truncate(row[4].parse().unwrap());
            path.push(row[3].to_owned());
            let number: u32 = row[1].trim_end_matches(".0").parse().unwrap();
            lines.insert((row[0].to_owned(), format!("{number:03}")), plain_label(&path.join("!!")));
        }
        Some(lines)
    }

    #[test]
    #[expect(clippy::print_stderr, reason = "whoever runs the tests should see that this one did not")]
    fn every_label_of_the_catalogue_is_a_line_of_the_census() {
        let Some(all) = all_lines() else {
            let is_told = std::env::var_os("GAPATLAS_DATA").is_some_and(|told| told == "there");
            assert!(!is_told, "GAPATLAS_DATA says that the real data is there, and it is not");
            eprintln!("skipped: ../shared/reference/acs_2020_2024_lines.csv is not there");
            return;
        };
        let catalogue = built_in();
        let tables: BTreeSet<&str> = all.keys().map(|(table, _)| table.as_str()).collect();
        let mut checked = 0;
        for entry in &catalogue.indicators {
            let today = entry.from.iter().filter(|from| from.until.is_none() && tables.contains(from.table.as_str()));
            for (from, line) in today.flat_map(|from| from.lines.iter().chain(&from.less).map(move |line| (from, line)))
            {
                let label = plain_label(&line.0[0]);
                let found = all.iter().filter(|((table, _), known)| *table == from.table && **known == label).count();
                assert_eq!(found, 1, "{}: {} {label}", entry.id, from.table);
                checked += 1;
            }
        }
        assert!(checked > 300, "{checked}");
        for table in tables {
            for known in catalogue.shells.of(table) {
                let line = &all[&(table.to_owned(), known.line.clone())];
                assert_eq!(*line, plain_label(&known.label), "{table} {}", known.line);
            }
        }
    }
}
