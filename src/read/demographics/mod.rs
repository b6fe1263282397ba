//! Reads demographic tables: columns become estimates by tract.

pub(crate) mod areal_interpolation;
pub(crate) mod baseline;
pub(crate) mod main_languages;
pub(crate) mod series;
pub(crate) mod table;
pub(crate) mod tract_join;
pub(crate) mod tract_relationships;

use std::collections::{BTreeMap, BTreeSet};

use gapatlas_formats::census::column_mapping::{ColumnMapping, TermColumns, study_mappings};
use gapatlas_formats::census::{Catalogue, CensusFile, GeoColumns, LabelFile};
use gapatlas_formats::error::ReadError;
use gapatlas_formats::records::RecordsError;
use gapatlas_formats::records::cell::{self, Cell};
use gapatlas_formats::records::{ColumnIdx, Record, Records};

use crate::domain::{
    Estimate, Finding, FindingKind, Geoid, IndicatorId, InterpolatedParts, Period, Series, Source, SourceLocation,
    TableFinding, Term,
};
use crate::read::demographics::areal_interpolation::ArealInterpolation;
use crate::read::demographics::series::{AddOutcome, SeriesCollection};
use crate::read::demographics::tract_join::{TractJoin, by_tract_index};
use crate::read::demographics::tract_relationships::InterpolationWeight;
use crate::region::Tracts;
use crate::study::Demographics;

/// A demographic table, and what is known about it before its values are read.
pub(crate) struct DemographicTable<'a> {
    /// Its `[[demographics]]` entry.
    pub(crate) table: &'a Demographics,
    /// Its rows.
    pub(crate) records: &'a Records,
    /// The layout of a Census file.
    pub(crate) census: Option<CensusFile>,
    /// The labels of its lines, from a file that the study names.
    pub(crate) labels: Option<LabelFile>,
    /// Its survey period.
    pub(crate) period: Option<Period>,
    /// Interpolates its values to the study's tracts, where it is about tracts of another census.
    pub(crate) interpolation: Option<&'a ArealInterpolation>,
}

/// The finding that values are interpolated.
fn tracts_converted(records: &Records, interpolation: &ArealInterpolation) -> Finding {
    let kind = FindingKind::TractsConverted {
        from: interpolation.from,
        by_land: interpolation.weight == InterpolationWeight::Land,
        tracts: interpolation.interpolated_tracts(),
    };
    Finding { place: SourceLocation::file(&records.file), kind }
}

/// Reads one table of the study into the collection.
pub(crate) fn read(
    input: DemographicTable<'_>,
    catalogue: &Catalogue,
    collection: &mut SeriesCollection<'_>,
    findings: &mut Vec<Finding>,
) -> Result<(), ReadError> {
    let DemographicTable { table, records, mut census, labels, period, interpolation } = input;
    let first_row = census.as_ref().map_or(0, |census| census.first_row);
    let invalid = |problem: &str| ReadError::in_file(&records.file, problem.to_owned());
    if table.geoid.is_none() && !table.columns.is_empty() {
        return Err(invalid("has [demographics.columns] but no `geoid`; say which column holds the tract's id"));
    }
    let (geo_columns, mappings) = match (&table.geoid, &mut census) {
        (Some(name), _) => {
            (&GeoColumns::Id(records.column(name)?), study_mappings(records, &table.columns, catalogue)?)
        }
        (None, Some(census)) => {
            census.apply_labels(labels.as_ref(), catalogue, period);
            let (mappings, incomplete) = census.mappings(records, catalogue, period)?;
            findings.extend(incomplete);
            (&census.geoid, mappings)
        }
        (None, None) => {
            return Err(invalid(
                "is not in a format of the Census that Gapatlas recognises; say which column holds the tract's id with \
                 `geoid = \"…\"`, and what the other columns hold in [demographics.columns]",
            ));
        }
    };
    // The tracts could not be read: there is nothing to join the rows to.
    if collection.tracts.all().is_empty() {
        return Ok(());
    }
    let rows = records.rows.get(first_row..).unwrap_or_default();
    if rows.is_empty() {
        return Err(ReadError::in_file(&records.file, RecordsError::Empty { what: "rows" }));
    }
    let matched = TractJoin { records, geo_columns, collection, interpolation }.rows(rows, findings)?;
    findings.extend(interpolation.map(|interpolation| tracts_converted(records, interpolation)));
    findings.extend(missing_margins(records, &mappings, period));
    for mapping in mappings {
        let table = mapping.table.as_ref().map(|(name, _)| name.clone());
        let citation = table.as_ref().and_then(|table| catalogue.citation(table));
        let source = Source { file: records.file.clone(), table, period, citation };
        let mut own_findings = Vec::new();
        let values = values(records, &matched, &mapping, &mut own_findings);
        let (values, parts) = match interpolation {
            Some(interpolation) => interpolation.interpolate(&values, mapping.indicator.counts),
            None => (by_tract_index(values, collection.tracts), InterpolatedParts::default()),
        };
        match collection.add(mapping, source, &values, parts)? {
            AddOutcome::Used { replaced } => findings.extend(own_findings.into_iter().chain(replaced)),
            // Findings about unused values are dropped.
            AddOutcome::NotUsed(finding) => findings.extend(finding),
        }
    }
    Ok(())
}

/// The finding that a survey table, or one that the study maps, has no margins of error. A full count has none.
fn missing_margins(records: &Records, mappings: &[ColumnMapping], period: Option<Period>) -> Option<Finding> {
    let has_margin =
        mappings.iter().flat_map(|mapping| mapping.formulas.iter().flatten()).any(|term| term.moe.is_some());
    // The decennial census is about one year; ACS tables about tracts are about five.
    let is_census = period.is_some_and(|period| period.years() == 1);
    (!has_margin && !is_census)
        .then(|| Finding { place: SourceLocation::file(&records.file), kind: FindingKind::NoMargins })
}

/// Tracts by the annotation that replaces a value.
#[derive(Default)]
struct AnnotatedTracts {
    withheld: BTreeMap<String, BTreeSet<String>>,
    open_ended: BTreeMap<String, BTreeSet<String>>,
    unknown_margin: BTreeMap<String, BTreeSet<String>>,
}

/// The estimates of an indicator by tract; tracts without a row are left out.
fn values<'r>(
    records: &Records,
    rows: &'r BTreeMap<Geoid, &Record>,
    mapping: &ColumnMapping,
    findings: &mut Vec<Finding>,
) -> BTreeMap<&'r Geoid, Option<Estimate>> {
    let mut annotated = AnnotatedTracts::default();
    let mut values = BTreeMap::new();
    let mut by_other_formula = Vec::new();
    for (tract, row) in rows {
        let cells_of = |formula: &Vec<TermColumns>| -> Vec<TermCells> {
            formula.iter().map(|columns| term_cells(records, row, columns, mapping)).collect()
        };
        let mut alternatives = mapping.formulas.iter().map(cells_of).enumerate();
        let known = alternatives.find(|(_, terms)| terms.iter().all(|cells| cells.estimate.number().is_some()));
        if known.as_ref().is_some_and(|&(formula, _)| formula > 0 || !mapping.is_preferred) {
            by_other_formula.push(tract.to_string());
        }
        let used = known.map(|(_, terms)| terms).or_else(|| mapping.formulas.first().map(cells_of)).unwrap_or_default();
        for cells in &used {
            annotated.add(tract, &cells.estimate, cells.margin.as_ref());
            findings.extend(cell_finding(records, row, cells.columns.estimate, &cells.estimate));
            let margin = cells.columns.moe.zip(cells.margin.as_ref());
            findings.extend(margin.and_then(|(column, margin)| cell_finding(records, row, column, margin)));
        }
        let terms: Option<Vec<Term>> = used.iter().map(TermCells::term).collect();
        let sum = terms.map(Estimate::sum);
        if let Some(negative) = sum.filter(|sum| sum.value() < 0.0) {
            let (column, value) = (mapping.indicator.id.to_string(), negative.value().to_string());
            findings.push(records.finding(row, FindingKind::NegativeCount { column, value }));
        }
        values.insert(tract, sum.filter(|sum| sum.value() >= 0.0));
    }
    findings.extend(annotated.findings(&records.file, &mapping.indicator.id));
    findings.extend(other_formula_finding(&records.file, mapping, by_other_formula));
    values
}

/// The finding that tracts use another formula than the one that the catalogue prefers.
fn other_formula_finding(file: &str, mapping: &ColumnMapping, ids: Vec<String>) -> Option<Finding> {
    let (table, _) = mapping.table.as_ref().filter(|_| !ids.is_empty())?;
    let (indicator, table) = (mapping.indicator.id.clone(), table.clone());
    Some(Finding { place: SourceLocation::file(file), kind: TableFinding::OtherLines { indicator, table, ids }.into() })
}

/// The cells of a term of a sum.
struct TermCells {
    columns: TermColumns,
    estimate: Cell,
    /// `None` where the table has no column of margins.
    margin: Option<Cell>,
}

impl TermCells {
    fn term(&self) -> Option<Term> {
        let moe = self.margin.as_ref().and_then(Cell::number);
        let estimate = self.estimate.number().and_then(|count| Estimate::new(count, moe))?;
        Some(Term { weight: self.columns.sign, estimate })
    }
}

fn term_cells(records: &Records, row: &Record, columns: &TermColumns, mapping: &ColumnMapping) -> TermCells {
    let missing = mapping.missing_values.as_slice();
    let text = |column: ColumnIdx, note: Option<ColumnIdx>| {
        cell::annotated(row.text(column), note.and_then(|note| row.text(note)))
    };
    let estimate = match text(columns.estimate, columns.estimate_annotation) {
        // The annotation of a controlled estimate is about its margin.
        Some("*****") => cell::count(row.text(columns.estimate), missing, records.commas),
        text => cell::count(text, missing, records.commas),
    };
    let margin = columns.moe.map(|moe| cell::margin(text(moe, columns.moe_annotation), missing, records.commas));
    let number = row.text(columns.estimate).and_then(|text| cell::number(text, records.commas));
    if mapping.missing_is_zero && number.is_some_and(|number| missing.contains(&number)) {
        let zero = || Cell::Number(0.0);
        return TermCells { columns: *columns, estimate: zero(), margin: columns.moe.map(|_| zero()) };
    }
    TermCells { columns: *columns, estimate, margin }
}

impl AnnotatedTracts {
    fn add(&mut self, tract: &Geoid, estimate: &Cell, margin: Option<&Cell>) {
        let mut add = |tracts: fn(&mut Self) -> &mut BTreeMap<String, BTreeSet<String>>, mark: &str| {
            tracts(self).entry(mark.to_owned()).or_default().insert(tract.to_string());
        };
        if let Some(mark) = estimate.annotation() {
            add(|tracts| &mut tracts.withheld, mark);
        }
        if let Cell::OpenEnded(mark) = estimate {
            add(|tracts| &mut tracts.open_ended, mark);
        }
        if let (Some(mark), Cell::Number(_)) = (margin.and_then(Cell::annotation), estimate) {
            add(|tracts| &mut tracts.unknown_margin, mark);
        }
    }

    fn findings(self, file: &str, indicator: &IndicatorId) -> Vec<Finding> {
        let ids = |found: BTreeSet<String>| -> Vec<String> { found.into_iter().collect() };
        let indicator = || indicator.clone();
        let withheld = self.withheld.into_iter();
        let withheld =
            withheld.map(|(mark, found)| FindingKind::ValuesWithheld { indicator: indicator(), mark, ids: ids(found) });
        let open = self.open_ended.into_iter();
        let open = open.map(|(mark, found)| FindingKind::OpenEnded { indicator: indicator(), mark, ids: ids(found) });
        let unknown = self.unknown_margin.into_iter();
        let unknown =
            unknown.map(|(mark, found)| FindingKind::MarginsUnknown { indicator: indicator(), mark, ids: ids(found) });
        withheld.chain(open).chain(unknown).map(|kind| Finding { place: SourceLocation::file(file), kind }).collect()
    }
}

/// The finding about a cell that is not a count.
fn cell_finding(records: &Records, row: &Record, column: ColumnIdx, cell: &Cell) -> Option<Finding> {
    let (column, value) = (records.name_of(column).to_owned(), row.text(column).unwrap_or_default().to_owned());
    match cell {
        Cell::Negative => Some(records.finding(row, FindingKind::NegativeCount { column, value })),
        Cell::NotANumber => Some(records.finding(row, FindingKind::NotANumber { column, value })),
        Cell::Number(_) | Cell::Annotation(_) | Cell::OpenEnded(_) | Cell::Empty => None,
    }
}

/// Findings from a comparison of all series.
pub(crate) fn plausibility_findings(series: &[Series], tracts: &Tracts) -> Vec<Finding> {
    tracts_without_people(series, tracts).into_iter().chain(parts_above_their_whole(series, tracts)).collect()
}

/// Tracts without people, by the broadest count that the study has.
fn tracts_without_people(series: &[Series], tracts: &Tracts) -> Option<Finding> {
    let widest = ["population", "population_5_and_over", "households"];
    let counted = widest.iter().find_map(|id| series.iter().find(|series| series.indicator.id.as_str() == *id))?;
    let zero = counted.values.iter().filter(|(_, value)| value.is_some_and(|count| count.value() == 0.0));
    let ids: Vec<String> = zero.map(|(tract, _)| tracts.geoid(tract).to_string()).collect();
    let file = counted.sources.first().map(|source| source.file.clone()).unwrap_or_default();
    (!ids.is_empty())
        .then(|| Finding { place: SourceLocation::file(&file), kind: FindingKind::TractsWithoutPeople { ids } })
}

/// Tracts where a part exceeds the whole it belongs to: the wrong columns are mapped, or the periods differ.
fn parts_above_their_whole(series: &[Series], tracts: &Tracts) -> Vec<Finding> {
    let found = series.iter().filter_map(|part| {
        let of = part.indicator.of.clone()?;
        let whole = series.iter().find(|whole| whole.indicator.id == of)?;
        let above = part.values.iter().filter(|(tract, count)| {
            count.zip(whole.values[*tract]).is_some_and(|(count, all)| count.value() > all.value())
        });
        let ids: Vec<String> = above.map(|(tract, _)| tracts.geoid(tract).to_string()).collect();
        let place = SourceLocation::file(&part.sources.first()?.file);
        let indicator = part.indicator.id.clone();
        (!ids.is_empty()).then_some(Finding { place, kind: FindingKind::PartAboveWhole { indicator, of, ids } })
    });
    found.collect()
}
