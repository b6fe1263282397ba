//! Tables of the Census, by any publisher that the catalogue of indicators knows.

use gapatlas_formats::census::{self, Catalogue, TABLE_OF_LANGUAGES};
use gapatlas_formats::files::File;
use gapatlas_formats::records::Records;

use crate::domain::TractVintage;
use crate::recognize::columns::called;
use crate::recognize::facts::TableFacts;
use crate::recognize::kind::{CensusTable, Kind};

/// A table of the Census. One that no study can read as it is has the reason.
pub(super) fn recognize(table: &TableFacts, catalogue: &Catalogue) -> Option<(Kind, String)> {
    let refused = |problem: String| {
        (
            Kind::CensusTable(CensusTable { period: None, indicators: Vec::new(), problem: Some(problem) }),
            "a table of the Census".to_owned(),
        )
    };
    let mut layout = match table.census.as_ref()? {
        Ok(layout) => layout.clone(),
        Err(problem) => return Some(refused(without_file(problem, &table.names[0]))),
    };
    let [file, part] = &table.names;
    let mut named = File::at(std::path::Path::new(file));
    named.name.clone_from(file);
    let period = match census::table_period(None, &named, part) {
        Ok(period) => period,
        Err(error) => return Some(refused(without_file(&error.to_string(), file))),
    };
    layout.apply_labels(None, catalogue, period);
    let codes = layout.table_codes().collect::<Vec<_>>().join(", ");
    let years = period.map_or_else(|| "its name does not say the years".to_owned(), |period| period.to_string());
    let size =
        if table.is_long { format!("a long table (tidycensus), for {} tracts,", table.rows) } else { table.size() };
    let evidence = format!("{size} of the Census table {codes}, {years}");
    let problem = if [part, file].into_iter().any(|name| census::is_one_year(name)) {
        Some("it is a one-year table, and the Census publishes tracts in five-year tables only".to_owned())
    } else if table.tracts.is_none() {
        let languages = layout.table_codes().any(|code| code == TABLE_OF_LANGUAGES);
        let what = if languages { "; it may serve as the table of [languages]" } else { "" };
        Some(format!("its rows are not about tracts{what}"))
    } else {
        None
    };
    let (indicators, problem) = match layout.mappings(&table.records, catalogue, period) {
        Ok((mappings, _)) => {
            let indicators = mappings.into_iter().filter_map(|mapping| Some((mapping.table?.0, mapping.indicator.id)));
            (indicators.collect(), problem)
        }
        Err(error) => (Vec::new(), problem.or_else(|| Some(without_file(&error.to_string(), file)))),
    };
    Some((Kind::CensusTable(CensusTable { period, indicators, problem }), evidence))
}

/// A message without the name of the file at its beginning.
fn without_file(message: &str, file: &str) -> String {
    message.strip_prefix(&format!("{file}: ")).unwrap_or(message).to_owned()
}

/// A relationship file between the tracts of two censuses.
pub(super) fn recognize_relationship(records: &Records) -> Option<(Kind, String)> {
    let has = |name: String| records.column(&name).is_ok();
    let id = |vintage: &TractVintage| has(format!("GEOID_TRACT_{:02}", vintage.year() % 100));
    let found: Vec<TractVintage> = TractVintage::ALL.into_iter().filter(id).collect();
    let ([later, earlier], true) = (found.as_slice(), has("AREALAND_PART".to_owned())) else { return None };
    let evidence = format!("a relationship file of the Census: tracts of {} and of {}", earlier.year(), later.year());
    Some((Kind::TractRelationship(*earlier, *later), evidence))
}

/// The Census's file of tracts and PUMAs.
pub(super) fn recognize_places(records: &Records) -> Option<(Kind, String)> {
    let has = |name: &str| called(records, &[name]).is_some();
    let evidence = "the Census's file of tracts and PUMAs".to_owned();
    ["statefp", "countyfp", "tractce", "puma5ce"].into_iter().all(has).then_some((Kind::TractPlaces, evidence))
}
