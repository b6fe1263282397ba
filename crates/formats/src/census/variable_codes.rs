//! The variable codes of Census columns: `C16001_005E`, `S1601_C05_001M`, `B01001_E001`, `B15003001, Error`.

/// The code of a variable of a line.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct VariableCode {
    /// The table, such as `C16001`.
    pub table: String,
    /// The line within the table, such as `005` or `C05_001`.
    pub line: String,
    /// What the variable is about the line.
    pub kind: VariableKind,
}

/// The kinds of variables of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum VariableKind {
    /// The estimate, or the count of a decennial census.
    Estimate,
    /// The margin of error.
    Margin,
    /// The annotation of the estimate.
    EstimateAnnotation,
    /// The annotation of the margin of error.
    MarginAnnotation,
}

/// Parses a column of data.census.gov, the Census API, the table-based summary file or Census Reporter. `None` for any
/// other column, including percentages of data profiles.
pub(crate) fn variable_code(column: &str) -> Option<VariableCode> {
    match column.split_once('_') {
        Some((table, line)) => {
            let (line, kind) = summary_file(line).or_else(|| census_gov(line))?;
            is_table(table).then(|| VariableCode { table: table.to_uppercase(), line, kind })
        }
        None => census_reporter(column),
    }
}

/// `E001`, `M001`.
fn summary_file(line: &str) -> Option<(String, VariableKind)> {
    let kind = match line.get(..1)? {
        "E" => VariableKind::Estimate,
        "M" => VariableKind::Margin,
        _ => return None,
    };
    is_number(&line[1..]).then(|| (line[1..].to_owned(), kind))
}

/// `001E`, `001M`, `001EA`, `001MA`; `001N` and `001NA` in a census; `C05_001E` in subject tables.
fn census_gov(line: &str) -> Option<(String, VariableKind)> {
    let parts = [
        ("EA", VariableKind::EstimateAnnotation),
        ("MA", VariableKind::MarginAnnotation),
        ("NA", VariableKind::EstimateAnnotation),
        ("E", VariableKind::Estimate),
        ("M", VariableKind::Margin),
        ("N", VariableKind::Estimate),
    ];
    let (line, kind) = parts.iter().find_map(|(end, kind)| Some((line.strip_suffix(end)?, *kind)))?;
    let number = match line.split_once('_') {
        Some((column, number)) => {
            column.strip_prefix('C').filter(|digits| digits.bytes().all(|b| b.is_ascii_digit()))?;
            number
        }
        None => line,
    };
    is_number(number).then(|| (line.to_owned(), kind))
}

/// `B15003001` and `B15003001, Error`; shapefiles truncate the latter to `B15003001e`.
fn census_reporter(column: &str) -> Option<VariableCode> {
    let (code, kind) = match column.strip_suffix(", Error").or_else(|| column.strip_suffix('e')) {
        Some(code) => (code, VariableKind::Margin),
        None => (column, VariableKind::Estimate),
    };
    let (table, line) = code.split_at_checked(code.len().checked_sub(3)?)?;
    let detailed = matches!(table.bytes().next(), Some(b'B' | b'C')) && table.len() >= 6;
    (detailed && is_table(table) && is_number(line)).then(|| VariableCode {
        table: table.to_owned(),
        line: line.to_owned(),
        kind,
    })
}

/// Three digits, or four in tables of a thousand lines.
fn is_number(text: &str) -> bool {
    (3..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
}

/// Whether a name is a table id: letters, digits, and letters for a race group or Puerto Rico.
pub(crate) fn is_table(name: &str) -> bool {
    let rest = name.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let end = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let (letters, digits) = (name.len() - rest.len(), rest.len() - end.len());
    (1..=3).contains(&letters)
        && (1..=5).contains(&digits)
        && end.len() <= 3
        && end.bytes().all(|b| b.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_of_all_publishers_are_lines_of_tables() {
        let read =
            |column: &str| variable_code(column).map(|code| format!("{} {} {:?}", code.table, code.line, code.kind));
        for (column, meaning) in [
            ("C16001_005E", "C16001 005 Estimate"),
            ("C16001_005MA", "C16001 005 MarginAnnotation"),
            ("B25003_001EA", "B25003 001 EstimateAnnotation"),
            ("S1601_C05_001M", "S1601 C05_001 Margin"),
            ("DP02_0115E", "DP02 0115 Estimate"),
            ("B05001PR_006E", "B05001PR 006 Estimate"),
            ("P2_002N", "P2 002 Estimate"),
            ("P1_001NA", "P1 001 EstimateAnnotation"),
            ("B01001_E049", "B01001 049 Estimate"),
            ("B01001_M049", "B01001 049 Margin"),
            ("B15003001", "B15003 001 Estimate"),
            ("C16001005, Error", "C16001 005 Margin"),
            ("B25003A002e", "B25003A 002 Margin"),
        ] {
            assert_eq!(read(column).as_deref(), Some(meaning), "{column}");
        }
        for column in
            ["DP02_0115PE", "NAME", "GEO_ID", "E_TOTPOP", "HD01_VD02", "B01002000.5", "state", "E001", "pop_2020"]
        {
            assert_eq!(variable_code(column), None, "{column}");
        }
    }
}
