//! Tables of American `FactFinder`, the Census site until 2020: codes such as `GEO.id` and `HD01_VD02`, with labels in
//! the second row; or the labels alone, where a header row was removed.

use std::collections::BTreeMap;

use crate::census::variable_codes::{VariableKind, is_table};
use crate::census::{CensusFile, CensusLine, GeoColumns, is_label_row};
use crate::error::ReadError;
use crate::records::{ColumnIdx, Records};

/// Recognises a table by its id columns. Its number is in the name of the file or in the study's `table`.
pub(crate) fn recognise(
    records: &Records,
    names: &[&str],
    table: Option<&str>,
) -> Result<Option<CensusFile>, ReadError> {
    let by_variable_codes = records.column("GEO.id").ok();
    let has_titles =
        || ["Id", "Id2", "Geography"].iter().all(|name| records.columns.iter().any(|column| column == name));
    let id = match by_variable_codes {
        Some(id) => id,
        None if has_titles() => records.column("Id")?,
        None => return Ok(None),
    };
    let first_row = usize::from(by_variable_codes.is_some() && is_label_row(records, id));
    if by_variable_codes.is_some() && first_row == 0 {
        let problem = "has the codes of American FactFinder but no second row with labels; take the file as it was \
                       downloaded";
        return Err(ReadError::in_file(&records.file, problem.to_owned()));
    }
    let table = table.map(str::to_owned).or_else(|| names.iter().find_map(|name| table_in_name(name)));
    let Some(table) = table else {
        let problem = "is a table of American FactFinder, and only its name says which: name it as it was downloaded \
                       (ACS_14_5YR_B05012_with_ann.csv), or write `table = \"B05012\"`";
        return Err(ReadError::in_file(&records.file, problem.to_owned()));
    };
    let label_of = |column: ColumnIdx, name: &str| -> Option<String> {
        if first_row == 0 { Some(name.to_owned()) } else { records.rows[0].text(column).map(str::to_owned) }
    };
    let labeled = records.indexed().filter_map(|(column, name)| Some((column, label_of(column, name)?)));
    let tables = BTreeMap::from([(table, lines(labeled))]);
    Ok(Some(CensusFile { geoid: GeoColumns::Id(id), first_row, missing_values: Vec::new(), tables }))
}

/// The lines in the order of the columns; an estimate and a margin of error with the same label are one line.
fn lines(columns: impl Iterator<Item = (ColumnIdx, String)>) -> BTreeMap<String, CensusLine> {
    let mut lines: Vec<CensusLine> = Vec::new();
    let mut margins: BTreeMap<String, ColumnIdx> = BTreeMap::new();
    for (column, label) in columns {
        match kind_and_path(&label) {
            Some((VariableKind::Margin, path)) => {
                margins.insert(path, column);
            }
            Some((_, path)) => lines.push(CensusLine { label: Some(path), ..CensusLine::of(column) }),
            None => {}
        }
    }
    let numbered = (1..).zip(lines).map(|(number, line)| {
        let moe = line.label.as_ref().and_then(|path| margins.get(path)).copied();
        (format!("{number:03}"), CensusLine { moe, ..line })
    });
    numbered.collect()
}

/// `Estimate; Total: - Male:` or, in subject tables, `Total; Estimate; Population 5 years and over`.
fn kind_and_path(label: &str) -> Option<(VariableKind, String)> {
    let parts: Vec<&str> = label.split("; ").collect();
    let kind = parts.iter().find_map(|part| match *part {
        "Estimate" => Some(VariableKind::Estimate),
        "Margin of Error" => Some(VariableKind::Margin),
        _ => None,
    })?;
    let rest: Vec<&str> = parts.into_iter().filter(|part| !matches!(*part, "Estimate" | "Margin of Error")).collect();
    // Subject tables separate headings by semicolons; in a label of a detailed table a semicolon is text.
    let path = if label.starts_with("Estimate; ") || label.starts_with("Margin of Error; ") {
        rest.join("; ")
    } else {
        rest.join("!!")
    };
    Some((kind, path))
}

/// `B05012` in `ACS_14_5YR_B05012_with_ann.csv`.
fn table_in_name(name: &str) -> Option<String> {
    let name = name.rsplit('/').next()?.to_ascii_uppercase();
    let (_, rest) = name.split_once("YR_")?;
    let table = rest.split(['_', '.']).next()?;
    is_table(table).then(|| table.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_distinguish_estimates_from_margins() {
        let read = |label| kind_and_path(label).map(|(kind, path)| format!("{kind:?} {path}"));
        for (label, meaning) in [
            ("Estimate; Total: - Arab: - Egyptian", Some("Estimate Total: - Arab: - Egyptian")),
            (
                "Margin of Error; Native; born outside the United States:",
                Some("Margin Native; born outside the United States:"),
            ),
            ("Total; Estimate; Population 5 years and over", Some("Estimate Total!!Population 5 years and over")),
            ("Geography", None),
        ] {
            assert_eq!(read(label).as_deref(), meaning, "{label}");
        }
    }

    #[test]
    fn the_file_name_gives_the_table() {
        assert_eq!(table_in_name("aff.zip/ACS_14_5YR_B05012_with_ann.csv").as_deref(), Some("B05012"));
        assert_eq!(table_in_name("ACS_17_5YR_S1601.csv").as_deref(), Some("S1601"));
        assert_eq!(table_in_name("born_abroad.csv"), None);
    }
}
