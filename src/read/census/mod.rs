//! Tables of the Census, by whichever door they come: recognised by what is in the file and not by its name. What they
//! count is looked up by the labels of their lines.

mod api;
mod catalogue;
mod codes;
mod factfinder;
mod labels;
mod languages;
mod lines;
mod period;
mod svi;

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::domain::{Finding, IndicatorId, Period, Place, TableFinding};
use crate::read::census::codes::{Part, code};
use crate::read::error::{ReadError, listed};
use crate::read::mapping::{Asked, TermColumns};
use crate::read::records::{ColumnIdx, Record, Records};
use crate::study::{LineLabels, TableLines};

pub(crate) use api::read as api_answer;
pub(crate) use catalogue::Catalogue;
pub(crate) use labels::LabelFile;
pub(crate) use languages::TABLE as TABLE_OF_LANGUAGES;
pub(crate) use period::{is_one_year, period_in_name};

/// Where things are in a file of the Census.
#[derive(Debug)]
pub(crate) struct CensusFile {
    /// The columns that name the area of a row.
    pub(crate) geoid: GeoColumns,
    /// The first row with numbers: 1 where the rows begin with labels.
    pub(crate) first_row: usize,
    /// Numbers that mean "no value".
    missing: Vec<f64>,
    /// The lines of each table.
    tables: BTreeMap<String, BTreeMap<String, CensusLine>>,
}

/// The columns that name the area of a row.
#[derive(Debug)]
pub(crate) enum GeoColumns {
    /// One with the whole id.
    Id(ColumnIdx),
    /// Those of its parts: state, county, tract, and what is smaller.
    Parts(Vec<ColumnIdx>),
}

/// A line of a table.
#[derive(Debug, Clone)]
struct CensusLine {
    /// Its path of labels, where the file or a file of labels says it.
    label: Option<String>,
    estimate: ColumnIdx,
    moe: Option<ColumnIdx>,
    estimate_note: Option<ColumnIdx>,
    moe_note: Option<ColumnIdx>,
}

impl GeoColumns {
    /// The id of a row's area as the file writes it.
    pub(crate) fn text<'r>(&self, row: &'r Record) -> Cow<'r, str> {
        match self {
            Self::Id(column) => Cow::Borrowed(row.text(*column).unwrap_or_default()),
            Self::Parts(parts) => parts.iter().filter_map(|column| row.text(*column)).collect(),
        }
    }
}

impl CensusLine {
    const fn of(estimate: ColumnIdx) -> Self {
        Self { label: None, estimate, moe: None, estimate_note: None, moe_note: None }
    }
}

/// Recognises a table of the Census. `names` are those of the file and of the part of an archive; `table` is what the
/// study says it is.
///
/// # Errors
/// Where a format is recognised that does not say which table it is.
pub(crate) fn recognise(
    records: &Records,
    names: &[&str],
    table: Option<&str>,
) -> Result<Option<CensusFile>, ReadError> {
    if let Some(found) = factfinder::recognise(records, names, table)? {
        return Ok(Some(found));
    }
    let found = svi::recognise(records).or_else(|| coded(records));
    for line in found.iter().flat_map(|file| file.tables.values()).flat_map(BTreeMap::values) {
        let columns = [Some(line.estimate), line.moe, line.estimate_note, line.moe_note];
        for column in columns.into_iter().flatten() {
            // Of two columns with one name the last would count, without a word.
            records.column(records.name_of(column))?;
        }
        if found.as_ref().is_some_and(|file| file.first_row > 0) {
            refuse_exchanged(records, line)?;
        }
    }
    Ok(found)
}

/// # Errors
/// Where the second row calls a column of estimates a margin of error, or the other way round.
fn refuse_exchanged(records: &Records, line: &CensusLine) -> Result<(), ReadError> {
    let label = |column: ColumnIdx| records.rows.first().and_then(|row| row.text(column)).unwrap_or_default();
    let says = |column: ColumnIdx, what: &str| label(column).split("!!").any(|part| part.trim() == what);
    let is_margin = |column: &ColumnIdx| says(*column, "Margin of Error") && !says(*column, "Estimate");
    let is_estimate = |column: &ColumnIdx| says(*column, "Estimate") && !says(*column, "Margin of Error");
    let exchanged = Some(line.estimate).filter(is_margin).or_else(|| line.moe.filter(is_estimate));
    let Some(column) = exchanged else { return Ok(()) };
    let problem = format!(
        "column `{}` is called `{}` in the second row, and its code means the opposite; take the file as it was downloaded",
        records.name_of(column),
        label(column)
    );
    Err(ReadError::Mapping { file: records.file.clone(), problem })
}

/// A table whose columns have codes: data.census.gov, the Census API, the summary file, Census Reporter.
fn coded(records: &Records) -> Option<CensusFile> {
    let geoid = geo_columns(records)?;
    let labelled = matches!(&geoid, GeoColumns::Id(id) if is_label_row(records, *id));
    let mut tables: BTreeMap<String, BTreeMap<String, CensusLine>> = BTreeMap::new();
    let codes = || records.indexed().filter_map(|(column, name)| Some((column, code(name)?)));
    for (column, code) in codes().filter(|(_, code)| code.part == Part::Estimate) {
        let label = if labelled { records.rows[0].text(column).map(str::to_owned) } else { None };
        tables.entry(code.table).or_default().insert(code.line, CensusLine { label, ..CensusLine::of(column) });
    }
    for (column, code) in codes() {
        let Some(line) = tables.get_mut(&code.table).and_then(|lines| lines.get_mut(&code.line)) else { continue };
        match code.part {
            Part::Estimate => {}
            Part::Margin => line.moe = Some(column),
            Part::EstimateNote => line.estimate_note = Some(column),
            Part::MarginNote => line.moe_note = Some(column),
        }
    }
    let first_row = usize::from(labelled);
    (!tables.is_empty()).then_some(CensusFile { geoid, first_row, missing: Vec::new(), tables })
}

fn geo_columns(records: &Records) -> Option<GeoColumns> {
    if let Some(id) = ["GEO_ID", "ucgid", "geoid"].into_iter().find_map(|name| records.column(name).ok()) {
        return Some(GeoColumns::Id(id));
    }
    let part = |name: &&str| records.column(name).ok();
    records.column("state").ok()?;
    Some(GeoColumns::Parts(
        ["state", "county", "tract", "block group", "public use microdata area"].iter().filter_map(part).collect(),
    ))
}

/// Whether the first row holds labels and no numbers.
fn is_label_row(records: &Records, id: ColumnIdx) -> bool {
    let first = records.rows.first().and_then(|row| row.text(id));
    matches!(first, Some("Geography" | "Id" | "Geographic Identifier"))
}

impl CensusFile {
    /// Gives labels to the lines of a file that has none: those of a file of labels, or those that are known of the
    /// tables of the period.
    pub(crate) fn take_labels(&mut self, from: Option<&LabelFile>, catalogue: &Catalogue, period: Option<Period>) {
        for (table, lines) in &mut self.tables {
            for (name, line) in lines.iter_mut().filter(|(_, line)| line.label.is_none()) {
                line.label = match from {
                    Some(file) => file.label(table, name),
                    None => period.and_then(|period| catalogue.lines.label(table, name, period)),
                }
                .map(str::to_owned);
            }
        }
    }

    /// What the catalogue can read, found by the labels of the lines. An indicator of which the file has some lines and
    /// not all, as where somebody picked columns, is not read, and that is a finding; unless it can be made of other lines.
    ///
    /// # Errors
    /// Where the catalogue can read nothing, and where a line has another label than the catalogue expects.
    pub(crate) fn asked(
        &self,
        file: &str,
        catalogue: &Catalogue,
        period: Option<Period>,
    ) -> Result<(Vec<Asked>, Vec<Finding>), ReadError> {
        let (mut asked, mut findings) = (Vec::new(), Vec::new());
        for (table, lines) in &self.tables {
            for (indicator, wanted, rank) in catalogue.in_table(table, period) {
                let search = Search { file, table, lines, catalogue, indicator: &indicator.id };
                let ways = wanted.into_iter().map(|lines| search.terms(lines)).collect::<Result<Vec<_>, _>>()?;
                let constructions: Vec<Vec<TermColumns>> = ways.iter().filter_map(|terms| complete(terms)).collect();
                let preferred = ways.first().map_or(&[][..], Vec::as_slice);
                let lines: Vec<String> = preferred.iter().filter_map(|term| term.as_ref().err().cloned()).collect();
                if !constructions.is_empty() {
                    let (table, missing, is_preferred) =
                        (Some((table.clone(), rank)), self.missing.clone(), lines.is_empty());
                    let missing_is_nobody = false;
                    asked.push(Asked { indicator, table, constructions, is_preferred, missing, missing_is_nobody });
                } else if lines.len() < preferred.len() {
                    let kind =
                        TableFinding::LinesMissing { indicator: indicator.id, table: table.clone(), lines }.into();
                    findings.push(Finding { place: Place::file(file), kind });
                }
            }
        }
        if asked.is_empty() { Err(self.nothing_asked(file, catalogue)) } else { Ok((asked, findings)) }
    }

    fn nothing_asked(&self, file: &str, catalogue: &Catalogue) -> ReadError {
        let there = listed(self.tables.keys().map(String::as_str));
        let since = self.tables.keys().find_map(|table| catalogue.since(table));
        let since = since.map_or_else(String::new, |year| format!(" (it exists since {}-{year})", year - 4));
        let problem = format!(
            "the catalogue of indicators reads nothing from {there}{since}; say what its lines count with [[indicators]], or \
             which column is what with `geoid` and [demographics.columns]"
        );
        ReadError::Mapping { file: file.to_owned(), problem }
    }
}

/// The columns of all lines; `None` where the file lacks one of them.
fn complete(terms: &[Result<TermColumns, String>]) -> Option<Vec<TermColumns>> {
    terms.iter().map(|term| term.as_ref().ok().copied()).collect()
}

/// The lines of one table, and what is looked for among them.
struct Search<'a> {
    file: &'a str,
    table: &'a str,
    lines: &'a BTreeMap<String, CensusLine>,
    catalogue: &'a Catalogue,
    indicator: &'a IndicatorId,
}

impl Search<'_> {
    /// The columns of each line, or the label of a line that the file does not have.
    fn terms(&self, wanted: &TableLines) -> Result<Vec<Result<TermColumns, String>>, ReadError> {
        let added = wanted.lines.iter().map(|labels| (1.0, labels));
        let taken = wanted.less.iter().map(|labels| (-1.0, labels));
        let term = |(sign, labels): (f64, &LineLabels)| {
            let line = self.line(labels)?.ok_or_else(|| labels.0[0].clone());
            Ok(line.map(|line| TermColumns {
                sign,
                estimate: line.estimate,
                moe: line.moe,
                estimate_note: line.estimate_note,
                moe_note: line.moe_note,
            }))
        };
        added.chain(taken).map(term).collect()
    }

    /// The one line that has one of the labels; `None` where the file does not have the line.
    fn line(&self, labels: &LineLabels) -> Result<Option<&CensusLine>, ReadError> {
        let named = |line: &&CensusLine| line.label.as_ref().is_some_and(|label| labels.name(label));
        let mut found = self.lines.values().filter(named);
        match (found.next(), found.next()) {
            (Some(line), None) => Ok(Some(line)),
            (Some(_), Some(_)) => Err(self.wrong(format!(
                "table {} has two lines labelled `{}`, which `{}` is read from; take the file as it was downloaded",
                self.table, labels.0[0], self.indicator
            ))),
            (None, _) => self.not_found(labels).map_or(Ok(None), Err),
        }
    }

    fn wrong(&self, problem: String) -> ReadError {
        ReadError::Mapping { file: self.file.to_owned(), problem }
    }

    /// Why a line is not found; `None` where the file just does not have it.
    fn not_found(&self, labels: &LineLabels) -> Option<ReadError> {
        // The columns of the index differ from year to year; and a census numbers its tables anew in each of its products:
        // P2 is about Hispanic origin in one, and about town and country in another.
        let is_of_a_census = self.table.starts_with(['P', 'H']);
        if self.table == svi::TABLE || is_of_a_census {
            return None;
        }
        let known = self.catalogue.lines.of(self.table).iter().find(|known| labels.name(&known.label));
        if let Some(known) = known {
            return match &self.lines.get(&known.line)?.label {
                Some(label) => Some(self.other_label(labels, &known.line, label)),
                None => Some(self.no_labels()),
            };
        }
        if self.lines.values().any(|line| line.label.is_none()) {
            return Some(self.no_labels());
        }
        let labelled = self.lines.iter().filter_map(|(line, about)| Some((line, about.label.as_ref()?)));
        let (line, label) = labelled.max_by(|a, b| labels.likeness(a.1).total_cmp(&labels.likeness(b.1)))?;
        Some(self.other_label(labels, line, label))
    }

    fn other_label(&self, labels: &LineLabels, line: &str, label: &str) -> ReadError {
        self.wrong(format!(
            "table {} has no line labelled `{}`, which `{}` is read from; its line {line} is `{label}`. Where both mean the \
             same people the indicator needs both labels; where not, this is another table",
            self.table, labels.0[0], self.indicator
        ))
    }

    fn no_labels(&self) -> ReadError {
        let table = self.table;
        let known = self.catalogue.lines.span(table).map_or_else(
            || "none of this table".to_owned(),
            |span| format!("only those of this table that its own indicators are read from, for {span}"),
        );
        self.wrong(format!(
            "does not say what the lines of table {table} are called, and Gapatlas knows {known}; name a file that says it \
             with `labels = \"…\"` in its [[demographics]]: the table shells, variables.json, or groups/{table}.json"
        ))
    }
}
