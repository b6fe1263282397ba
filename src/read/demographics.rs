//! What is known about the people: columns of tables become estimates of tracts.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Estimate, Finding, FindingKind, Period, Place, Series, Source, Term, TractIdx};
use crate::read::catalogue::Catalogue;
use crate::read::cell::{self, Cell};
use crate::read::census;
use crate::read::error::ReadError;
use crate::read::mapping::{Asked, mapped};
use crate::read::records::{ColumnIdx, Record, Records};
use crate::read::series::{Added, Collection};
use crate::read::tracts::{geoid, repeated};
use crate::region::Tracts;
use crate::study::Demographics;

/// Reads one table of the study into the collection.
pub(crate) fn read(
    table: &Demographics,
    records: &Records,
    period: Option<Period>,
    collection: &mut Collection<'_>,
    findings: &mut Vec<Finding>,
) -> Result<(), ReadError> {
    let catalogue = Catalogue::built_in()?;
    let is_census = census::is_census(records);
    if table.geoid.is_none() && !table.columns.is_empty() {
        let problem = "has [demographics.columns] and no `geoid`; say which column holds the tract's id";
        return Err(ReadError::Mapping { file: records.file.clone(), problem: problem.to_owned() });
    }
    let (column, asked) = match &table.geoid {
        Some(name) => (records.column(name)?, mapped(records, &table.columns, &catalogue)?),
        None if is_census => (records.column("GEO_ID")?, census::asked(records, &catalogue)?),
        None => {
            let problem = "is no format of the Census that Gapatlas recognises; say which column holds the tract's id \
                           with `geoid = \"…\"`, and which column is what in [demographics.columns]";
            return Err(ReadError::Mapping { file: records.file.clone(), problem: problem.to_owned() });
        }
    };
    let rows = if is_census { records.rows.get(1..).unwrap_or_default() } else { &records.rows };
    if rows.is_empty() {
        return Err(ReadError::Empty { file: records.file.clone(), what: "rows" });
    }
    let matched = matched(records, rows, column, collection, findings)?;
    for asked in asked {
        let table = asked.table.as_ref().map(|(name, _)| name.clone());
        let source = Source { file: records.file.clone(), table, period };
        let mut doubts = Vec::new();
        let values = values(records, &matched, &asked, collection.tracts, &mut doubts);
        match collection.add(asked, source, &values)? {
            Added::Used { instead_of } => findings.extend(doubts.into_iter().chain(instead_of)),
            // What is doubtful about numbers that nobody uses is of no interest.
            Added::NotUsed(finding) => findings.push(finding),
        }
    }
    Ok(())
}

/// The rows about tracts of the study.
fn matched<'r>(
    records: &Records,
    rows: &'r [Record],
    column: ColumnIdx,
    collection: &Collection<'_>,
    findings: &mut Vec<Finding>,
) -> Result<BTreeMap<TractIdx, &'r Record>, ReadError> {
    let (tracts, vintage) = (collection.tracts, collection.vintage);
    let mut matched: BTreeMap<TractIdx, &Record> = BTreeMap::new();
    let mut outside = Vec::new();
    for row in rows {
        let text = row.text(column).unwrap_or_default();
        let Ok(geoid) = geoid(text, vintage) else {
            findings.push(records.finding(row, FindingKind::GeoidRefused { found: text.to_owned() }));
            continue;
        };
        let Some(tract) = tracts.find(&geoid) else {
            outside.push(geoid.to_string());
            continue;
        };
        if vintage.is_some() && !geoid.is_written_as(text) {
            let kind = FindingKind::GeoidMended { found: text.to_owned(), geoid: geoid.to_string() };
            findings.push(records.finding(row, kind));
        }
        if let Some(first) = matched.insert(tract, row) {
            return Err(repeated(records, geoid.as_str(), first.number, row.number));
        }
    }
    if matched.is_empty() {
        let theirs = rows.first().and_then(|row| row.text(column)).unwrap_or_default().to_owned();
        let ours = tracts.all().first().map(|tract| tract.geoid.to_string()).unwrap_or_default();
        return Err(ReadError::NoRowMatches { file: records.file.clone(), rows: rows.len(), theirs, ours });
    }
    if !outside.is_empty() {
        findings.push(Finding { place: Place::file(&records.file), kind: FindingKind::RowsOutside { ids: outside } });
    }
    Ok(matched)
}

/// What the rows say about one indicator; tracts without a row are left out.
fn values(
    records: &Records,
    rows: &BTreeMap<TractIdx, &Record>,
    asked: &Asked,
    tracts: &Tracts,
    findings: &mut Vec<Finding>,
) -> BTreeMap<TractIdx, Option<Estimate>> {
    let mut withheld: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut unknown: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut values = BTreeMap::new();
    for (&tract, row) in rows {
        let mut terms = Vec::with_capacity(asked.estimate.len());
        for (place, &column) in asked.estimate.iter().enumerate() {
            let counted = cell::count(row.text(column), &asked.missing, records.commas);
            if let Some(mark) = counted.mark() {
                withheld.entry(mark.to_owned()).or_default().insert(tracts.geoid(tract).to_string());
            }
            let moe = asked
                .moe
                .as_ref()
                .map(|moe| (moe[place], cell::margin(row.text(moe[place]), &asked.missing, records.commas)));
            if let (Some(mark), Cell::Number(_)) = (moe.as_ref().and_then(|(_, margin)| margin.mark()), &counted) {
                unknown.entry(mark.to_owned()).or_default().insert(tracts.geoid(tract).to_string());
            }
            findings.extend(doubt(records, row, column, &counted));
            findings.extend(moe.as_ref().and_then(|(column, margin)| doubt(records, row, *column, margin)));
            let moe = moe.and_then(|(_, margin)| margin.number());
            terms.push(counted.number().and_then(|count| Estimate::new(count, moe)));
        }
        let known: Option<Vec<Estimate>> = terms.into_iter().collect();
        let sum = known.map(|known| Estimate::sum(known.into_iter().map(|estimate| Term { weight: 1.0, estimate })));
        values.insert(tract, sum);
    }
    let indicator = &asked.indicator.id;
    let finding = |kind| Finding { place: Place::file(&records.file), kind };
    findings.extend(withheld.into_iter().map(|(mark, ids)| {
        let (indicator, ids) = (indicator.clone(), ids.into_iter().collect());
        finding(FindingKind::ValuesWithheld { indicator, mark, ids })
    }));
    findings.extend(unknown.into_iter().map(|(mark, ids)| {
        let (indicator, ids) = (indicator.clone(), ids.into_iter().collect());
        finding(FindingKind::MarginsUnknown { indicator, mark, ids })
    }));
    values
}

/// What is doubtful about a cell that holds no count.
fn doubt(records: &Records, row: &Record, column: ColumnIdx, cell: &Cell) -> Option<Finding> {
    let (column, value) = (records.name_of(column).to_owned(), row.text(column).unwrap_or_default().to_owned());
    match cell {
        Cell::Negative => Some(records.finding(row, FindingKind::NegativeCount { column, value })),
        Cell::NotANumber => Some(records.finding(row, FindingKind::NotANumber { column, value })),
        Cell::Number(_) | Cell::Withheld(_) | Cell::Empty => None,
    }
}

/// Tracts where nobody lives, by the widest count of people that the study has.
pub(crate) fn tracts_without_people(series: &[Series], tracts: &Tracts) -> Option<Finding> {
    let widest = ["population", "population_5_and_over", "households"];
    let counted = widest.iter().find_map(|id| series.iter().find(|series| series.indicator.id.as_str() == *id))?;
    let nobody = counted.values.iter().filter(|(_, value)| value.is_some_and(|count| count.value() == 0.0));
    let ids: Vec<String> = nobody.map(|(tract, _)| tracts.geoid(tract).to_string()).collect();
    let file = counted.sources.first().map(|source| source.file.clone()).unwrap_or_default();
    (!ids.is_empty()).then(|| Finding { place: Place::file(&file), kind: FindingKind::TractsWithoutPeople { ids } })
}

/// Tracts where a part has more people than the whole it belongs to: the study means other columns than it says, or
/// the two are about different years.
pub(crate) fn parts_above_their_whole(series: &[Series], tracts: &Tracts) -> Vec<Finding> {
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
