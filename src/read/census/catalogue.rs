//! The indicators that can be read from tables: those of `data/indicators.toml` and the study's own.

use serde::Deserialize;

use crate::domain::{Citation, Indicator, IndicatorId, Period, Scheme};
use crate::read::census::lines::KnownLines;
use crate::read::error::{ReadError, did_you_mean};
use crate::study::{IndicatorEntry, LineLabels, TableLines};

/// All known indicators, the tables they are read from, and the lines of these.
#[derive(Debug)]
pub(crate) struct Catalogue {
    tables: Vec<TableEntry>,
    indicators: Vec<IndicatorEntry>,
    /// The lines that labels are held against.
    pub(crate) lines: KnownLines,
}

/// The file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    tables: Vec<TableEntry>,
    indicators: Vec<IndicatorEntry>,
}

/// A table as it is cited.
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
    /// The last year of the first period that has the table.
    since: Option<u16>,
}

fn census_bureau() -> String {
    "US Census Bureau".to_owned()
}

fn five_year_estimates() -> String {
    "American Community Survey, 5-year estimates".to_owned()
}

impl Catalogue {
    /// The catalogue that is compiled into the program, and the indicators of a study.
    ///
    /// # Errors
    /// For an indicator of the study that has the name of another, or what no indicator can have.
    pub(crate) fn with(own: &[IndicatorEntry]) -> Result<Self, ReadError> {
        let text = include_str!("../../../data/indicators.toml");
        let mut catalogue = Self::parse(text, KnownLines::built_in()?)?;
        for entry in own {
            let wrong = |problem: String| ReadError::OwnIndicator { id: entry.id.clone(), problem };
            if catalogue.find(&entry.id).is_some() {
                return Err(wrong(
                    "the catalogue or the study has that indicator already; give yours another id".into(),
                ));
            }
            can_be_counted(entry).map_err(wrong)?;
            catalogue.indicators.push(entry.clone());
        }
        for entry in own {
            if let Some(of) = entry.of.as_ref().filter(|of| catalogue.find(of).is_none()) {
                let near = did_you_mean(of.as_str(), catalogue.names());
                let problem = format!("is said to be a part of `{of}`, which is no indicator{near}");
                return Err(ReadError::OwnIndicator { id: entry.id.clone(), problem });
            }
        }
        Ok(catalogue)
    }

    /// Reads a catalogue and holds every label against the known lines.
    fn parse(text: &str, lines: KnownLines) -> Result<Self, ReadError> {
        let Written { tables, indicators } =
            toml::from_str(text).map_err(|error| ReadError::Catalogue(error.to_string()))?;
        let catalogue = Self { tables, indicators, lines };
        for entry in &catalogue.indicators {
            can_be_counted(entry).map_err(|problem| ReadError::Catalogue(format!("`{}`: {problem}", entry.id)))?;
            for from in entry.from.iter().filter(|from| from.until.is_none()) {
                catalogue.hold_against_known(&entry.id, from)?;
            }
        }
        Ok(catalogue)
    }

    fn hold_against_known(&self, id: &IndicatorId, from: &TableLines) -> Result<(), ReadError> {
        let known = self.lines.of(&from.table);
        for labels in from.lines.iter().chain(&from.less) {
            if known.is_empty() || known.iter().any(|line| labels.name(&line.label)) {
                continue;
            }
            let nearest = known.iter().max_by(|a, b| labels.likeness(&a.label).total_cmp(&labels.likeness(&b.label)));
            let near = nearest.map_or(String::new(), |near| format!("; line {} is `{}`", near.line, near.label));
            return Err(ReadError::Catalogue(format!(
                "`{id}` is read from the line `{}` of table {}, and the Census has no line of that name there{near}",
                labels.0[0], from.table
            )));
        }
        Ok(())
    }

    /// An indicator by its name.
    pub(crate) fn find(&self, id: &IndicatorId) -> Option<Indicator> {
        self.indicators.iter().find(|entry| entry.id == *id).map(IndicatorEntry::indicator)
    }

    /// The names of all indicators.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.indicators.iter().map(|entry| entry.id.as_str())
    }

    /// What a Census table of a period has: each indicator, the lines that it can be made of, the preferred ones first, and how
    /// far down the list of preferred tables it stands.
    pub(crate) fn in_table(&self, table: &str, period: Option<Period>) -> Vec<(Indicator, Vec<&TableLines>, usize)> {
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

    /// How a table is cited.
    pub(crate) fn citation(&self, table: &str) -> Option<Citation> {
        self.tables.iter().find(|entry| entry.id == table).map(|entry| Citation {
            publisher: entry.publisher.clone(),
            survey: entry.survey.clone(),
            title: entry.title.clone(),
            universe: entry.universe.clone(),
        })
    }

    /// The last year of the first period that has a table, where that is not the first of all.
    pub(crate) fn since(&self, table: &str) -> Option<u16> {
        self.tables.iter().find(|entry| entry.id == table).and_then(|entry| entry.since)
    }
}

/// A sum of medians is no median; and the rule for shares is none for counts.
fn can_be_counted(entry: &IndicatorEntry) -> Result<(), String> {
    if entry.from.is_empty() {
        return Err("has no table in `from`; name one with its `lines`".to_owned());
    }
    if entry.reliability == Scheme::ShareInterval {
        return Err(format!("counts cannot be sorted by `{}`, which is for shares", entry.reliability.id()));
    }
    let labels = entry.from.iter().flat_map(|from| from.lines.iter().chain(&from.less)).flat_map(|line| &line.0);
    for label in labels {
        const NO_COUNTS: [&str; 7] = ["median", "mean", "average", "aggregate", "percent", "gini", "quintile"];
        let plain = plain_label(label);
        let first = plain.split([' ', '!']).next().unwrap_or_default();
        if let Some(kind) = NO_COUNTS.iter().find(|kind| **kind == first) {
            return Err(format!(
                "`{label}` is no count (it is called {kind}), and only counts can be summed over areas"
            ));
        }
    }
    Ok(())
}

impl LineLabels {
    /// Whether one of the labels is this one, but for what changes between vintages.
    pub(crate) fn name(&self, label: &str) -> bool {
        let label = plain_label(label);
        self.0.iter().any(|own| plain_label(own) == label)
    }

    /// How like today's label another is, 0..=1.
    pub(crate) fn likeness(&self, label: &str) -> f64 {
        strsim::jaro_winkler(&plain_label(label), &plain_label(&self.0[0]))
    }
}

/// A path of labels without what changes between vintages: the kind of number in front, colons, capitals, the hyphen
/// of foreign-born, and the dash that American `FactFinder` put between the parts.
///
/// `Estimate!!Total:!!Foreign-born`, `Total!!Foreign-Born` and `Estimate; Total: - Foreign born` are the same line.
pub(crate) fn plain_label(path: &str) -> String {
    let path = path.replace(" - ", "!!").replace(['“', '”'], "\"").replace("&quot;", "\"");
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
    fn every_whole_is_an_indicator_and_every_name_stands_once() {
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
            // What table P2 of a census is called depends on the product it is from.
            let mut cited = tables.iter().filter(|table| !table.starts_with('P'));
            assert!(cited.all(|table| catalogue.citation(table).is_some()), "{}", entry.id);
        }
    }

    /// The tables of an indicator, each once, the preferred one first.
    fn tables(entry: &IndicatorEntry) -> Vec<&str> {
        let mut tables: Vec<&str> = entry.from.iter().map(|from| from.table.as_str()).collect();
        tables.dedup();
        assert_eq!(tables.len(), tables.iter().collect::<BTreeSet<_>>().len(), "{}", entry.id);
        tables
    }

    /// Median margins over real tracts, as docs/indicators.md tells them with their sources: of the way that comes first, and of
    /// the other.
    #[test]
    fn of_two_ways_the_one_with_the_smaller_median_margin_over_real_tracts_comes_first() {
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
                assert!(include_str!("../../../docs/indicators.md").contains(&row), "{row}");
            }
        }
        assert_eq!(twofold, measured.into_keys().collect());
        // No other indicator takes anything away.
        let differences =
            catalogue.indicators.iter().filter(|entry| entry.from.iter().any(|from| !from.less.is_empty()));
        assert_eq!(differences.count(), twofold.len());
    }

    #[test]
    fn the_documentation_lists_every_indicator_and_its_tables() {
        let page = include_str!("../../../docs/indicators.md").split("## The catalogue").last().unwrap();
        for entry in &built_in().indicators {
            let tables = tables(entry).join(", ");
            let row = page.lines().find(|line| line.starts_with(&format!("| `{}` |", entry.id)));
            assert!(row.is_some_and(|row| row.contains(&format!("| {tables} |"))), "{}", entry.id);
        }
    }

    #[test]
    fn what_tells_citizenship_country_of_birth_or_one_language_is_protected() {
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
    fn a_label_that_is_not_the_census_s_stops_the_catalogue_with_both_labels() {
        let text = include_str!("../../../data/indicators.toml");
        let altered = text.replacen("'Total!!Arabic!!Speak English less", "'Total!!Arabic!!Speaks English less", 1);
        assert_ne!(text, altered);
        let said = Catalogue::parse(&altered, KnownLines::built_in().unwrap()).map(|_| ()).unwrap_err().to_string();
        insta::assert_snapshot!(said, @r#"data/indicators.toml: `limited_english` is read from the line `Total!!Arabic!!Speaks English less than "very well"` of table C16001, and the Census has no line of that name there; line 035 is `Total!!Arabic!!Speak English less than "very well"`"#);
    }

    #[test]
    fn medians_and_rules_for_shares_are_no_indicators() {
        let complaint = |rest: &str| {
            let entry: IndicatorEntry = toml::from_str(&format!("id = \"x\"\nlabel = \"X\"\n{rest}")).unwrap();
            can_be_counted(&entry).unwrap_err()
        };
        let median = "Median household income in the past 12 months (in 2024 inflation-adjusted dollars)";
        insta::assert_snapshot!(
            complaint(&format!("[[from]]\ntable = \"B19013\"\nlines = [\"{median}\"]")),
            @"`Median household income in the past 12 months (in 2024 inflation-adjusted dollars)` is no count (it is called median), and only counts can be summed over areas"
        );
        insta::assert_snapshot!(
            complaint("reliability = \"share-interval@1\"\n[[from]]\ntable = \"B01003\"\nlines = [\"Total\"]"),
            @"counts cannot be sorted by `share-interval@1`, which is for shares"
        );
    }

    /// The lines of every table of 2020-2024, by table and number.
    fn all_lines() -> Option<BTreeMap<(String, String), String>> {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/reference/acs_2020_2024_lines.csv");
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
            for known in catalogue.lines.of(table) {
                let line = &all[&(table.to_owned(), known.line.clone())];
                assert_eq!(*line, plain_label(&known.label), "{table} {}", known.line);
            }
        }
    }
}
