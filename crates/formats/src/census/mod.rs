//! Census tables from any publisher, recognised by their columns. Their lines are looked up by label.

mod api;
mod catalogue;
pub mod column_mapping;
mod factfinder;
mod labels;
mod languages;
mod long_table;
mod period;
mod svi;
mod table_shells;
mod variable_codes;

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::census::catalogue::{has_label, similarity};
use crate::census::column_mapping::{ColumnMapping, TermColumns};
use crate::census::variable_codes::{VariableKind, variable_code};
use crate::domain::{Finding, IndicatorId, Period, SourceLocation, TableFinding};
use crate::error::{Proposal, ReadError, listed};
use crate::records::{ColumnIdx, Record, Records};
use crate::study::{LineLabels, TableLines};

pub use api::read as api_response;
pub use catalogue::Catalogue;
pub use labels::LabelFile;
pub use languages::TABLE as TABLE_OF_LANGUAGES;
pub use long_table::{is_long, widened};
pub use period::{is_one_year, table_period};

/// The columns of a Census file.
#[derive(Debug, Clone)]
pub struct CensusFile {
    /// The columns that name the area of a row.
    pub geoid: GeoColumns,
    /// The first row with numbers: 1 where the rows begin with labels.
    pub first_row: usize,
    /// Sentinel values for "no value".
    missing_values: Vec<f64>,
    /// The lines of each table, by number.
    tables: BTreeMap<String, BTreeMap<String, CensusLine>>,
}

/// The columns that name the area of a row.
#[derive(Debug, Clone)]
pub enum GeoColumns {
    /// One column with the whole id.
    Id(ColumnIdx),
    /// State, county, tract and block group, or PUMA: they are concatenated.
    Parts(Vec<ColumnIdx>),
}

/// A line of a table.
#[derive(Debug, Clone)]
struct CensusLine {
    /// Its label path; `None` where neither the file nor a file of labels has one.
    label: Option<String>,
    estimate: ColumnIdx,
    moe: Option<ColumnIdx>,
    estimate_annotation: Option<ColumnIdx>,
    moe_annotation: Option<ColumnIdx>,
}

impl GeoColumns {
    /// The id of a row's area as the file writes it.
    #[must_use]
    pub fn text<'r>(&self, row: &'r Record) -> Cow<'r, str> {
        match self {
            Self::Id(column) => Cow::Borrowed(row.text(*column).unwrap_or_default()),
            Self::Parts(parts) => parts.iter().filter_map(|column| row.text(*column)).collect(),
        }
    }
}

impl CensusLine {
    const fn of(estimate: ColumnIdx) -> Self {
        Self { label: None, estimate, moe: None, estimate_annotation: None, moe_annotation: None }
    }
}

/// Recognises a Census table. `names` are those of the archive entry and of the file; `table` is the study's `table`.
///
/// # Errors
/// Where the format is recognised but not the table, and where a column is ambiguous.
pub fn recognise(records: &Records, names: &[&str], table: Option<&str>) -> Result<Option<CensusFile>, ReadError> {
    if let Some(found) = factfinder::recognise(records, names, table)? {
        return Ok(Some(found));
    }
    let found = svi::recognise(records).or_else(|| by_variable_codes(records));
    for line in found.iter().flat_map(|file| file.tables.values()).flat_map(BTreeMap::values) {
        let columns = [Some(line.estimate), line.moe, line.estimate_annotation, line.moe_annotation];
        for column in columns.into_iter().flatten() {
            // Of two columns with the same name the last would win silently.
            records.column(records.name_of(column))?;
        }
        if found.as_ref().is_some_and(|file| file.first_row > 0) {
            check_label_row(records, line)?;
        }
    }
    Ok(found)
}

/// # Errors
/// Where the second row calls a column of estimates a margin of error, or the other way round.
fn check_label_row(records: &Records, line: &CensusLine) -> Result<(), ReadError> {
    let label = |column: ColumnIdx| records.rows.first().and_then(|row| row.text(column)).unwrap_or_default();
    let says = |column: ColumnIdx, what: &str| label(column).split("!!").any(|part| part.trim() == what);
    let is_margin = |column: &ColumnIdx| says(*column, "Margin of Error") && !says(*column, "Estimate");
    let is_estimate = |column: &ColumnIdx| says(*column, "Estimate") && !says(*column, "Margin of Error");
    let exchanged = Some(line.estimate).filter(is_margin).or_else(|| line.moe.filter(is_estimate));
    let Some(column) = exchanged else { return Ok(()) };
    let problem = format!(
        "column `{}` is called `{}` in the second row, but its code means the opposite; take the file as it was downloaded",
        records.name_of(column),
        label(column)
    );
    Err(ReadError::in_file(&records.file, problem))
}

/// Recognises a table by the codes of its columns: data.census.gov, the Census API, the summary file, Census Reporter.
fn by_variable_codes(records: &Records) -> Option<CensusFile> {
    let geoid = geo_columns(records)?;
    let has_label_row = matches!(&geoid, GeoColumns::Id(id) if is_label_row(records, *id));
    let mut tables: BTreeMap<String, BTreeMap<String, CensusLine>> = BTreeMap::new();
    let codes = || records.indexed().filter_map(|(column, name)| Some((column, variable_code(name)?)));
    for (column, code) in codes().filter(|(_, code)| code.kind == VariableKind::Estimate) {
        let label = if has_label_row { records.rows[0].text(column).map(str::to_owned) } else { None };
        tables.entry(code.table).or_default().insert(code.line, CensusLine { label, ..CensusLine::of(column) });
    }
    for (column, code) in codes() {
        let Some(line) = tables.get_mut(&code.table).and_then(|lines| lines.get_mut(&code.line)) else { continue };
        match code.kind {
            VariableKind::Estimate => {}
            VariableKind::Margin => line.moe = Some(column),
            VariableKind::EstimateAnnotation => line.estimate_annotation = Some(column),
            VariableKind::MarginAnnotation => line.moe_annotation = Some(column),
        }
    }
    let first_row = usize::from(has_label_row);
    (!tables.is_empty()).then_some(CensusFile { geoid, first_row, missing_values: Vec::new(), tables })
}

fn geo_columns(records: &Records) -> Option<GeoColumns> {
    if let Some(id) = ["GEO_ID", "ucgid", "geoid"].into_iter().find_map(|name| records.column(name).ok()) {
        return Some(GeoColumns::Id(id));
    }
    let column = |name: &&str| records.column(name).ok();
    records.column("state").ok()?;
    Some(GeoColumns::Parts(
        ["state", "county", "tract", "block group", "public use microdata area"].iter().filter_map(column).collect(),
    ))
}

/// Whether the first row holds labels and no numbers.
fn is_label_row(records: &Records, id: ColumnIdx) -> bool {
    let first = records.rows.first().and_then(|row| row.text(id));
    matches!(first, Some("Geography" | "Id" | "Geographic Identifier"))
}

impl CensusFile {
    /// The codes of its tables: `C16001`.
    pub fn table_codes(&self) -> impl Iterator<Item = &str> {
        self.tables.keys().map(String::as_str)
    }

    /// Labels the lines that have no label: from a file of labels, else from the known table shells of the period.
    pub fn apply_labels(&mut self, from: Option<&LabelFile>, catalogue: &Catalogue, period: Option<Period>) {
        for (table, lines) in &mut self.tables {
            for (name, line) in lines.iter_mut().filter(|(_, line)| line.label.is_none()) {
                line.label = match from {
                    Some(file) => file.label(table, name),
                    None => period.and_then(|period| catalogue.shells.label(table, name, period)),
                }
                .map(str::to_owned);
            }
        }
    }

    /// The indicators of the catalogue that the file has, found by the labels of their lines. An indicator that lacks
    /// some of its lines in every formula is a finding and is not read.
    ///
    /// # Errors
    /// Where the file has no indicator, and where a line has another label than the catalogue expects.
    pub fn mappings(
        &self,
        records: &Records,
        catalogue: &Catalogue,
        period: Option<Period>,
    ) -> Result<(Vec<ColumnMapping>, Vec<Finding>), ReadError> {
        let file = records.file.as_str();
        let (mut mappings, mut findings, mut unfound) = (Vec::new(), Vec::new(), None);
        for (table, lines) in &self.tables {
            for (indicator, alternatives, rank) in catalogue.indicators_in(table, period) {
                let geoid = &self.geoid;
                let search = Search { records, geoid, table, lines, catalogue, indicator: &indicator.id };
                let searched = alternatives.iter().map(|lines| search.terms(lines)).collect::<Result<Vec<_>, _>>()?;
                let formulas: Vec<Vec<TermColumns>> = searched.iter().filter_map(|terms| complete(terms)).collect();
                let preferred = searched.first().map_or(&[][..], Vec::as_slice);
                let missing: Vec<String> = preferred.iter().filter_map(|term| term.as_ref().err().cloned()).collect();
                if !formulas.is_empty() {
                    let (table, missing_values, is_preferred) =
                        (Some((table.clone(), rank)), self.missing_values.clone(), missing.is_empty());
                    let missing_is_zero = false;
                    mappings.push(ColumnMapping {
                        indicator,
                        table,
                        formulas,
                        is_preferred,
                        missing_values,
                        missing_is_zero,
                    });
                } else if missing.len() == preferred.len() {
                    let is_unlisted = catalogue.shells.of(table).is_empty();
                    let label = alternatives.first().and_then(|from| from.lines.first()).filter(|_| is_unlisted);
                    unfound = unfound.or_else(|| label.and_then(|label| search.most_similar(label)));
                } else {
                    let kind =
                        TableFinding::LinesMissing { indicator: indicator.id, table: table.clone(), lines: missing }
                            .into();
                    findings.push(Finding { place: SourceLocation::file(file), kind });
                }
            }
        }
        if mappings.is_empty() {
            return Err(unfound.unwrap_or_else(|| self.no_indicators(file, catalogue)));
        }
        Ok((mappings, findings))
    }

    fn no_indicators(&self, file: &str, catalogue: &Catalogue) -> ReadError {
        let tables = listed(self.tables.keys().map(String::as_str));
        let since = self.tables.keys().find_map(|table| catalogue.since(table));
        let since = since.map_or_else(String::new, |year| format!(" (it has existed since {}-{year})", year - 4));
        let problem = format!(
            "the catalogue of indicators reads nothing from {tables}{since}; say what its lines count with \
             [[indicators]], or what its columns hold with `geoid` and [demographics.columns]"
        );
        ReadError::in_file(file, problem)
    }
}

/// The columns of all terms; `None` where the file lacks a line.
fn complete(terms: &[Result<TermColumns, String>]) -> Option<Vec<TermColumns>> {
    terms.iter().map(|term| term.as_ref().ok().copied()).collect()
}

/// The search for the lines of an indicator in one table.
struct Search<'a> {
    records: &'a Records,
    geoid: &'a GeoColumns,
    table: &'a str,
    lines: &'a BTreeMap<String, CensusLine>,
    catalogue: &'a Catalogue,
    indicator: &'a IndicatorId,
}

impl Search<'_> {
    /// The columns of each term, or the label of the line that the file lacks.
    fn terms(&self, formula: &TableLines) -> Result<Vec<Result<TermColumns, String>>, ReadError> {
        let added = formula.lines.iter().map(|labels| (1.0, labels));
        let subtracted = formula.less.iter().map(|labels| (-1.0, labels));
        let term = |(sign, labels): (f64, &LineLabels)| {
            let line = self.line(labels)?.ok_or_else(|| labels.0[0].clone());
            Ok(line.map(|line| TermColumns {
                sign,
                estimate: line.estimate,
                moe: line.moe,
                estimate_annotation: line.estimate_annotation,
                moe_annotation: line.moe_annotation,
            }))
        };
        added.chain(subtracted).map(term).collect()
    }

    /// The only line with one of the labels; `None` where the file lacks the line.
    fn line(&self, labels: &LineLabels) -> Result<Option<&CensusLine>, ReadError> {
        let named = |line: &&CensusLine| line.label.as_ref().is_some_and(|label| has_label(labels, label));
        let mut found = self.lines.values().filter(named);
        match (found.next(), found.next()) {
            (Some(line), None) => Ok(Some(line)),
            (Some(_), Some(_)) => Err(self.invalid(format!(
                "table {} has two lines labelled `{}`, which `{}` is read from; take the file as it was downloaded",
                self.table, labels.0[0], self.indicator
            ))),
            (None, _) => self.not_found(labels).map_or(Ok(None), Err),
        }
    }

    fn invalid(&self, problem: String) -> ReadError {
        ReadError::in_file(&self.records.file, problem)
    }

    /// The error for a line that is not found; `None` where the file simply lacks it.
    fn not_found(&self, labels: &LineLabels) -> Option<ReadError> {
        // The columns of the SVI vary by year. Products of the decennial census reuse table numbers: P2 is Hispanic
        // origin in one, and urban and rural in another.
        let is_decennial = self.table.starts_with(['P', 'H']);
        if self.table == svi::TABLE || is_decennial {
            return None;
        }
        let known = self.catalogue.shells.of(self.table).iter().find(|known| has_label(labels, &known.label));
        if let Some(known) = known {
            return match &self.lines.get(&known.line)?.label {
                Some(label) => Some(self.label_mismatch(labels, &known.line, label)),
                None => Some(self.labels_unknown()),
            };
        }
        if self.lines.values().any(|line| line.label.is_none()) {
            return Some(self.labels_unknown());
        }
        // Of subject tables and data profiles people take a few columns, and no list of their lines is known.
        let is_part = self.catalogue.shells.of(self.table).is_empty() && !self.catalogue.is_own(self.indicator);
        if is_part { None } else { self.most_similar(labels) }
    }

    /// The error that names the line whose label is most like that of the catalogue; `None` for the SVI and the decennial census.
    fn most_similar(&self, labels: &LineLabels) -> Option<ReadError> {
        if self.table == svi::TABLE || self.table.starts_with(['P', 'H']) {
            return None;
        }
        let labeled = self.lines.iter().filter_map(|(line, about)| Some((line, about.label.as_ref()?)));
        let (line, label) = labeled.max_by(|a, b| similarity(labels, a.1).total_cmp(&similarity(labels, b.1)))?;
        Some(self.label_mismatch(labels, line, label))
    }

    fn label_mismatch(&self, labels: &LineLabels, line: &str, label: &str) -> ReadError {
        let error = self.invalid(format!(
            "table {} has no line labelled `{}`, which `{}` is read from; its line {line} is `{label}`. If both mean \
             the same people, {}; if not, this is another table",
            self.table,
            labels.0[0],
            self.indicator,
            self.advice(line)
        ));
        error.proposing(self.mapping(line).map(|(geoid, columns)| {
            let question = format!("# if `{label}` is what `{}` counts:", self.indicator);
            Proposal::Lines(vec![question, geoid, format!("columns.{columns}")])
        }))
    }

    /// How a study says that a line is what the indicator counts.
    fn advice(&self, line: &str) -> String {
        match self.mapping(line) {
            None => "the indicator needs both labels".to_owned(),
            Some((geoid, columns)) => format!(
                "say so with `{geoid}` in its [[demographics]] and, in [demographics.columns] below it, `{columns}`"
            ),
        }
    }

    /// The line with the column of ids, and the one in [demographics.columns] with those of the indicator.
    fn mapping(&self, line: &str) -> Option<(String, String)> {
        let name = |column: ColumnIdx| self.records.name_of(column);
        let GeoColumns::Id(geoid) = self.geoid else { return None };
        let found = self.lines.get(line)?;
        let moe = found.moe.map_or_else(String::new, |moe| format!(", moe = \"{}\"", name(moe)));
        let columns = format!("{} = {{ estimate = \"{}\"{moe} }}", self.indicator, name(found.estimate));
        Some((format!("geoid = \"{}\"", name(*geoid)), columns))
    }

    fn labels_unknown(&self) -> ReadError {
        let table = self.table;
        let known = self.catalogue.shells.verified_periods(table).map_or_else(
            || "none of them".to_owned(),
            |verified_periods| format!("only those that its own indicators are read from, for {verified_periods}"),
        );
        self.invalid(format!(
            "does not say what the lines of table {table} are called, and Gapatlas knows {known}; name a file that \
             lists them with `labels = \"…\"` in its [[demographics]]: the table shells, variables.json, or \
             groups/{table}.json"
        ))
    }
}
