//! Findings about Census tables.

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
        }
    }
}
