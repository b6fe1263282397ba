//! Long tables, with a row for each tract and variable, as `get_acs()` and `get_decennial()` of the R package tidycensus
//! give them: `GEOID, NAME, variable, estimate, moe` and `GEOID, NAME, variable, value`.

use std::collections::BTreeMap;

use crate::census::variable_codes::variable_code;
use crate::domain::{FileFinding, Finding, SourceLocation};
use crate::error::ReadError;
use crate::records::{ColumnIdx, Record, Records, RecordsError};

/// The columns of a long table.
struct LongColumns {
    geoid: ColumnIdx,
    variable: ColumnIdx,
    estimate: ColumnIdx,
    moe: Option<ColumnIdx>,
}

impl LongColumns {
    fn of(records: &Records) -> Option<Self> {
        let column = |name: &str| records.column(name).ok();
        let estimate = column("estimate").or_else(|| column("value"))?;
        Some(Self { geoid: column("GEOID")?, variable: column("variable")?, estimate, moe: column("moe") })
    }
}

/// Whether a table has a row for each tract and variable.
#[must_use]
pub fn is_long(records: &Records) -> bool {
    LongColumns::of(records).is_some()
}

/// A long table with a row for each tract: `B01003_001` becomes the columns `B01003_001E` and `B01003_001M`, and a variable
/// with a name of its own, `people`, the columns `people` and `people_moe`. Any other table as it is.
///
/// Rows without a tract or a variable are left out, with a finding.
///
/// # Errors
/// Where a tract has a variable twice.
pub fn widened(records: Records, findings: &mut Vec<Finding>) -> Result<Records, ReadError> {
    let Some(long) = LongColumns::of(&records) else { return Ok(records) };
    let mut columns = vec!["GEOID".to_owned()];
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut tracts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut rows: Vec<(u64, Vec<Option<&str>>)> = Vec::new();
    let mut first_at: BTreeMap<(usize, usize), u64> = BTreeMap::new();
    let mut without = 0;
    for row in &records.rows {
        let (Some(geoid), Some(variable)) = (row.text(long.geoid), row.text(long.variable)) else {
            without += 1;
            continue;
        };
        let place = *places.entry(variable.to_owned()).or_insert_with(|| {
            columns.extend(names(variable));
            columns.len() - 2
        });
        let tract = *tracts.entry(geoid).or_insert_with(|| {
            rows.push((row.number, vec![Some(geoid)]));
            rows.len() - 1
        });
        if let Some(first) = first_at.insert((tract, place), row.number) {
            let (id, what) = (format!("{geoid} {variable}"), records.row_units());
            let repeated = RecordsError::RepeatedId { id, what, first, second: row.number };
            return Err(ReadError::in_file(&records.file, repeated));
        }
        let cells = &mut rows[tract].1;
        cells.resize(cells.len().max(place + 2), None);
        cells[place] = row.text(long.estimate);
        cells[place + 1] = long.moe.and_then(|moe| row.text(moe));
    }
    if without > 0 {
        let kind = FileFinding::RowsWithoutId { rows: without }.into();
        findings.push(Finding { place: SourceLocation::file(&records.file), kind });
    }
    let wide = rows.into_iter().map(|(number, cells)| {
        let missing = std::iter::repeat_n(None, columns.len() - cells.len());
        Record::new(number, cells.into_iter().chain(missing), None)
    });
    let rows = wide.collect();
    let Records { file, row_unit, commas, .. } = records;
    Ok(Records { file, columns, rows, has_geometry: false, row_unit, commas })
}

/// The columns of a variable: its estimate and its margin of error.
fn names(variable: &str) -> [String; 2] {
    // `P1_001N` of the decennial census is a code already.
    let code = |ending: &str| format!("{variable}{ending}");
    if variable_code(&code("E")).is_some() { [code("E"), code("M")] } else { [variable.to_owned(), code("_moe")] }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::records::delimited;

    fn wide(text: &str) -> (Vec<String>, Vec<Finding>) {
        let mut findings = Vec::new();
        let records = delimited::read("long.csv", text.as_bytes(), &mut findings).unwrap();
        let wide = widened(records, &mut findings).unwrap_or_else(|error| panic!("{error}"));
        let cell = |row: &Record, column| row.text(column).unwrap_or_default().to_owned();
        let row = |row: &Record| wide.indexed().map(|(column, _)| cell(row, column)).collect::<Vec<_>>().join(",");
        let rows = std::iter::once(wide.columns.join(",")).chain(wide.rows.iter().map(row));
        (rows.collect(), findings)
    }

    #[test]
    fn each_variable_is_two_columns() {
        let text = "GEOID,NAME,variable,estimate,moe\n\
                    17031010100,\"Census Tract 101, Cook County\",B01003_001,4647,385\n\
                    17031010100,\"Census Tract 101, Cook County\",foreign,1021,NA\n\
                    17031010201,\"Census Tract 102.01, Cook County\",foreign,2000,300\n";
        let (rows, findings) = wide(text);
        assert_eq!(
            rows,
            [
                "GEOID,B01003_001E,B01003_001M,foreign,foreign_moe",
                "17031010100,4647,385,1021,NA",
                "17031010201,,,2000,300",
            ]
        );
        assert!(findings.is_empty(), "{findings:?}");
        let (rows, findings) = wide("GEOID,variable,value\n17031010100,P1_001N,5\n,P1_001N,6\n");
        assert_eq!(rows, ["GEOID,P1_001N,P1_001N_moe", "17031010100,5,"]);
        assert_eq!(findings[0].kind, FileFinding::RowsWithoutId { rows: 1 }.into());
    }

    proptest! {
        #[test]
        fn no_estimate_is_lost(pairs in prop::collection::btree_set((0_u8..9, 0_u8..5), 1..30)) {
            let lines = pairs.iter().map(|(tract, variable)| format!("{tract},B0100{variable}_001,{tract}{variable},1\n"));
            let text = "GEOID,variable,estimate,moe\n".to_owned() + &lines.collect::<String>();
            let (rows, _) = wide(&text);
            let header: Vec<&str> = rows[0].split(',').collect();
            let mut found = 0;
            for row in &rows[1..] {
                let cells: Vec<&str> = row.split(',').collect();
                for (place, name) in header.iter().enumerate().filter(|(_, name)| name.ends_with('E')) {
                    if !cells[place].is_empty() {
                        prop_assert_eq!(cells[place], format!("{}{}", cells[0], &name[5..6]));
                        found += 1;
                    }
                }
            }
            prop_assert_eq!(found, pairs.len());
        }
    }
}
