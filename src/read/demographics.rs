//! What is known about the people: columns of tables become estimates of tracts.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{
    Estimate, Finding, FindingKind, Geoid, IndicatorId, Period, Pieces, Place, Series, Source, TableFinding, Term,
};
use crate::read::cell::{self, Cell};
use crate::read::census::{Catalogue, CensusFile, GeoColumns, LabelFile};
use crate::read::converter::{Converter, DividedBy};
use crate::read::error::ReadError;
use crate::read::mapping::{Asked, TermColumns, mapped};
use crate::read::matching::{Matching, by_place};
use crate::read::records::{ColumnIdx, Record, Records};
use crate::read::series::{Added, Collection};
use crate::region::Tracts;
use crate::study::Demographics;

/// A table of the study, and what is known about it before its numbers are read.
pub(crate) struct Sheet<'a> {
    /// What the study says.
    pub(crate) table: &'a Demographics,
    /// Its rows.
    pub(crate) records: &'a Records,
    /// Where things are, where it comes from the Census.
    pub(crate) census: Option<CensusFile>,
    /// What its lines are called, where the study names a file for that.
    pub(crate) labels: Option<LabelFile>,
    /// Its years.
    pub(crate) period: Option<Period>,
    /// What turns its tracts into the study's, where they are those of another census.
    pub(crate) converter: Option<&'a Converter>,
}

/// That numbers are not those of the table, but of parts of its tracts.
fn converted(records: &Records, converter: &Converter) -> Finding {
    let kind = FindingKind::TractsConverted {
        from: converter.from,
        by_land: converter.by == DividedBy::Land,
        tracts: converter.made_of_parts(),
    };
    Finding { place: Place::file(&records.file), kind }
}

/// Reads one table of the study into the collection.
pub(crate) fn read(
    sheet: Sheet<'_>,
    catalogue: &Catalogue,
    collection: &mut Collection<'_>,
    findings: &mut Vec<Finding>,
) -> Result<(), ReadError> {
    let Sheet { table, records, mut census, labels, period, converter } = sheet;
    let first_row = census.as_ref().map_or(0, |census| census.first_row);
    let wrong = |problem: &str| ReadError::Mapping { file: records.file.clone(), problem: problem.to_owned() };
    if table.geoid.is_none() && !table.columns.is_empty() {
        return Err(wrong("has [demographics.columns] and no `geoid`; say which column holds the tract's id"));
    }
    let (area, asked) = match (&table.geoid, &mut census) {
        (Some(name), _) => (&GeoColumns::Id(records.column(name)?), mapped(records, &table.columns, catalogue)?),
        (None, Some(census)) => {
            census.take_labels(labels.as_ref(), catalogue, period);
            let (asked, incomplete) = census.asked(&records.file, catalogue, period)?;
            findings.extend(incomplete);
            (&census.geoid, asked)
        }
        (None, None) => {
            return Err(wrong(
                "is no format of the Census that Gapatlas recognises; say which column holds the tract's id with \
                 `geoid = \"…\"`, and which column is what in [demographics.columns]",
            ));
        }
    };
    let rows = records.rows.get(first_row..).unwrap_or_default();
    if rows.is_empty() {
        return Err(ReadError::Empty { file: records.file.clone(), what: "rows" });
    }
    let matched = Matching { records, area, collection, converter }.rows(rows, findings)?;
    findings.extend(converter.map(|converter| converted(records, converter)));
    findings.extend(no_margins(records, &asked, period));
    for asked in asked {
        let table = asked.table.as_ref().map(|(name, _)| name.clone());
        let citation = table.as_ref().and_then(|table| catalogue.citation(table));
        let source = Source { file: records.file.clone(), table, period, citation };
        let mut doubts = Vec::new();
        let values = values(records, &matched, &asked, &mut doubts);
        let (values, pieces) = match converter {
            Some(converter) => converter.convert(&values, asked.indicator.counts),
            None => (by_place(values, collection.tracts), Pieces::default()),
        };
        match collection.add(asked, source, (&values, pieces))? {
            Added::Used { instead_of } => findings.extend(doubts.into_iter().chain(instead_of)),
            // What is doubtful about numbers that nobody uses is of no interest.
            Added::NotUsed(finding) => findings.push(finding),
        }
    }
    Ok(())
}

/// That a table of a survey, or one that the study maps, has no column of margins; a census counts everybody and has none.
fn no_margins(records: &Records, asked: &[Asked], period: Option<Period>) -> Option<Finding> {
    let has_margin = asked.iter().flat_map(|asked| asked.constructions.iter().flatten()).any(|term| term.moe.is_some());
    // Its tables are of one year; those of the survey about tracts are of five.
    let is_census = period.is_some_and(|period| period.years() == 1);
    (!has_margin && !is_census).then(|| Finding { place: Place::file(&records.file), kind: FindingKind::NoMargins })
}

/// The tracts without a number, by the mark that stands in its place.
#[derive(Default)]
struct Marks {
    withheld: BTreeMap<String, BTreeSet<String>>,
    open_ended: BTreeMap<String, BTreeSet<String>>,
    unknown_margin: BTreeMap<String, BTreeSet<String>>,
}

/// What the rows say about one indicator; tracts without a row are left out.
fn values<'r>(
    records: &Records,
    rows: &'r BTreeMap<Geoid, &Record>,
    asked: &Asked,
    findings: &mut Vec<Finding>,
) -> BTreeMap<&'r Geoid, Option<Estimate>> {
    let mut marks = Marks::default();
    let mut values = BTreeMap::new();
    let mut made_otherwise = Vec::new();
    for (tract, row) in rows {
        let lines = |way: &Vec<TermColumns>| -> Vec<Line> {
            way.iter().map(|columns| line(records, row, columns, asked)).collect()
        };
        let mut ways = asked.constructions.iter().map(lines).enumerate();
        let known = ways.find(|(_, lines)| lines.iter().all(|line| line.counted.number().is_some()));
        if known.as_ref().is_some_and(|&(way, _)| way > 0 || !asked.is_preferred) {
            made_otherwise.push(tract.to_string());
        }
        let used = known.map(|(_, lines)| lines).or_else(|| asked.constructions.first().map(lines)).unwrap_or_default();
        for line in &used {
            marks.note(tract, &line.counted, line.margin.as_ref());
            findings.extend(doubt(records, row, line.columns.estimate, &line.counted));
            let doubted = line.columns.moe.zip(line.margin.as_ref());
            findings.extend(doubted.and_then(|(column, margin)| doubt(records, row, column, margin)));
        }
        let terms: Option<Vec<Term>> = used.iter().map(Line::term).collect();
        let sum = terms.map(Estimate::sum);
        if let Some(less_than_nobody) = sum.filter(|sum| sum.value() < 0.0) {
            let (column, value) = (asked.indicator.id.to_string(), less_than_nobody.value().to_string());
            findings.push(records.finding(row, FindingKind::NegativeCount { column, value }));
        }
        values.insert(tract, sum.filter(|sum| sum.value() >= 0.0));
    }
    findings.extend(marks.findings(&records.file, &asked.indicator.id));
    findings.extend(otherwise(&records.file, asked, made_otherwise));
    values
}

/// That an indicator is made of other lines than the catalogue prefers.
fn otherwise(file: &str, asked: &Asked, ids: Vec<String>) -> Option<Finding> {
    let (table, _) = asked.table.as_ref().filter(|_| !ids.is_empty())?;
    let (indicator, table) = (asked.indicator.id.clone(), table.clone());
    Some(Finding { place: Place::file(file), kind: TableFinding::OtherLines { indicator, table, ids }.into() })
}

/// What a row says of one part of a sum.
struct Line {
    columns: TermColumns,
    counted: Cell,
    /// `None` where there is no column for it.
    margin: Option<Cell>,
}

impl Line {
    fn term(&self) -> Option<Term> {
        let moe = self.margin.as_ref().and_then(Cell::number);
        let estimate = self.counted.number().and_then(|count| Estimate::new(count, moe))?;
        Some(Term { weight: self.columns.sign, estimate })
    }
}

fn line(records: &Records, row: &Record, columns: &TermColumns, asked: &Asked) -> Line {
    let missing = asked.missing.as_slice();
    let text = |column: ColumnIdx, note: Option<ColumnIdx>| {
        cell::marked(row.text(column), note.and_then(|note| row.text(note)))
    };
    let counted = match text(columns.estimate, columns.estimate_note) {
        // A mark of controlled estimates is about the margin.
        Some("*****") => cell::count(row.text(columns.estimate), missing, records.commas),
        text => cell::count(text, missing, records.commas),
    };
    let margin = columns.moe.map(|moe| cell::margin(text(moe, columns.moe_note), missing, records.commas));
    let number = row.text(columns.estimate).and_then(|text| cell::number(text, records.commas));
    if asked.missing_is_nobody && number.is_some_and(|number| missing.contains(&number)) {
        let nobody = || Cell::Number(0.0);
        return Line { columns: *columns, counted: nobody(), margin: columns.moe.map(|_| nobody()) };
    }
    Line { columns: *columns, counted, margin }
}

impl Marks {
    fn note(&mut self, tract: &Geoid, counted: &Cell, margin: Option<&Cell>) {
        let mut add = |marks: fn(&mut Self) -> &mut BTreeMap<String, BTreeSet<String>>, mark: &str| {
            marks(self).entry(mark.to_owned()).or_default().insert(tract.to_string());
        };
        if let Some(mark) = counted.mark() {
            add(|marks| &mut marks.withheld, mark);
        }
        if let Cell::OpenEnded(mark) = counted {
            add(|marks| &mut marks.open_ended, mark);
        }
        if let (Some(mark), Cell::Number(_)) = (margin.and_then(Cell::mark), counted) {
            add(|marks| &mut marks.unknown_margin, mark);
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
        withheld.chain(open).chain(unknown).map(|kind| Finding { place: Place::file(file), kind }).collect()
    }
}

/// What is doubtful about a cell that holds no count.
fn doubt(records: &Records, row: &Record, column: ColumnIdx, cell: &Cell) -> Option<Finding> {
    let (column, value) = (records.name_of(column).to_owned(), row.text(column).unwrap_or_default().to_owned());
    match cell {
        Cell::Negative => Some(records.finding(row, FindingKind::NegativeCount { column, value })),
        Cell::NotANumber => Some(records.finding(row, FindingKind::NotANumber { column, value })),
        Cell::Number(_) | Cell::Withheld(_) | Cell::OpenEnded(_) | Cell::Empty => None,
    }
}

/// What is doubtful about all counts together.
pub(crate) fn doubts(series: &[Series], tracts: &Tracts) -> Vec<Finding> {
    tracts_without_people(series, tracts).into_iter().chain(parts_above_their_whole(series, tracts)).collect()
}

/// Tracts where nobody lives, by the widest count of people that the study has.
fn tracts_without_people(series: &[Series], tracts: &Tracts) -> Option<Finding> {
    let widest = ["population", "population_5_and_over", "households"];
    let counted = widest.iter().find_map(|id| series.iter().find(|series| series.indicator.id.as_str() == *id))?;
    let nobody = counted.values.iter().filter(|(_, value)| value.is_some_and(|count| count.value() == 0.0));
    let ids: Vec<String> = nobody.map(|(tract, _)| tracts.geoid(tract).to_string()).collect();
    let file = counted.sources.first().map(|source| source.file.clone()).unwrap_or_default();
    (!ids.is_empty()).then(|| Finding { place: Place::file(&file), kind: FindingKind::TractsWithoutPeople { ids } })
}

/// Tracts where a part has more people than the whole it belongs to: the study means other columns than it says, or
/// the two are about different years.
fn parts_above_their_whole(series: &[Series], tracts: &Tracts) -> Vec<Finding> {
    let found = series.iter().filter_map(|part| {
        let of = part.indicator.of.clone()?;
        let whole = series.iter().find(|whole| whole.indicator.id == of)?;
        let above = part.values.iter().filter(|(tract, count)| {
            count.zip(whole.values[*tract]).is_some_and(|(count, all)| count.value() > all.value())
        });
        let ids: Vec<String> = above.map(|(tract, _)| tracts.geoid(tract).to_string()).collect();
        let place = Place::file(&part.sources.first()?.file);
        let indicator = part.indicator.id.clone();
        (!ids.is_empty()).then_some(Finding { place, kind: FindingKind::PartAboveWhole { indicator, of, ids } })
    });
    found.collect()
}
