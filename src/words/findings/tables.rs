//! Sentences for findings about Census tables.

use crate::domain::TableFinding;
use crate::words::findings::{first_ids, tracts};

pub(super) fn sentence(finding: &TableFinding) -> String {
    match finding {
        TableFinding::LinesMissing { indicator, table, lines } => {
            let first = lines.first().map(String::as_str).unwrap_or_default();
            let more = if lines.len() > 1 { format!(" and {} more", lines.len() - 1) } else { String::new() };
            format!("lacks some lines of table {table} that {indicator} is read from: `{first}`{more}; not read")
        }
        TableFinding::OtherLines { indicator, table, ids } => format!(
            "lines of table {table} that {indicator} is best computed from are missing for {}: {}; computed from other \
             lines of the table, whose margins of error are mostly larger",
            tracts(ids.len()),
            first_ids(ids)
        ),
        TableFinding::TableNotUsed { indicator, used } => {
            format!("has {indicator} too, which is read from {used}; not used")
        }
    }
}

pub(super) const fn title(finding: &TableFinding) -> &'static str {
    match finding {
        TableFinding::LinesMissing { .. } => "Tables without some lines of an indicator",
        TableFinding::OtherLines { .. } => "Indicators computed from other lines than the best",
        TableFinding::TableNotUsed { .. } => "Tables not used, as another has the same",
    }
}
