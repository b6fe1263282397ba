//! Findings about tables.

use gapatlas_core::domain::TableFinding;

use crate::message;
use crate::text::Text;

impl Text {
    pub(super) fn table_finding_kind(&self, finding: &TableFinding) -> String {
        match finding {
            TableFinding::LinesMissing { indicator, table, lines } => message!(
                self,
                "finding-lines-missing",
                table = table,
                indicator = indicator.as_str(),
                line = lines.first().map(String::as_str).unwrap_or_default(),
                more = lines.len().saturating_sub(1)
            ),
            TableFinding::OtherLines { indicator, table, ids } => message!(
                self,
                "finding-other-lines",
                table = table,
                indicator = indicator.as_str(),
                tracts = ids.len(),
                ids = self.first_ids(ids)
            ),
            TableFinding::TableNotUsed { indicator, used } => {
                message!(self, "finding-table-not-used", indicator = indicator.as_str(), used = used)
            }
            TableFinding::TractsDiffer { ids, missing, missing_id } => message!(
                self,
                "finding-tracts-differ",
                tracts = ids.len(),
                ids = self.first_ids(ids),
                missing = *missing,
                missing_id = missing_id
            ),
            TableFinding::RowsLeftOut { condition: None, rows, of, unknown } => {
                message!(self, "finding-rows-left-out-confidential", rows = *rows, of = *of, unknown = *unknown)
            }
            TableFinding::RowsLeftOut { condition: Some(condition), rows, of, unknown } => message!(
                self,
                "finding-rows-left-out",
                condition = condition,
                rows = *rows,
                of = *of,
                unknown = *unknown
            ),
            TableFinding::OtherCounties { rows, of } => {
                message!(self, "finding-other-counties", rows = *rows, of = *of)
            }
        }
    }
}
