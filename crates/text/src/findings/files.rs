//! Findings about files.

use gapatlas_core::domain::FileFinding;

use crate::message;
use crate::text::Text;

impl Text {
    pub(super) fn file_finding_kind(&self, finding: &FileFinding) -> String {
        match finding {
            FileFinding::RowsAboveHeader { rows } => {
                message!(self, "finding-rows-above-header", rows = *rows, setting = "header_row")
            }
            FileFinding::CellsWithoutColumn { cells } => message!(self, "finding-cells-without-column", cells = *cells),
            FileFinding::ErrorCells { column, text, cells } => {
                message!(self, "finding-error-cells", cells = *cells, column = column, text = text)
            }
            FileFinding::FormulasWithoutValue { column, cells } => {
                message!(self, "finding-formulas-without-value", cells = *cells, column = column)
            }
            FileFinding::TractsWithoutSuffix { rows } => message!(self, "finding-tracts-without-suffix", rows = *rows),
            FileFinding::TractsInParts { ids } => {
                message!(self, "finding-tracts-in-parts", tracts = ids.len(), ids = self.first_ids(ids))
            }
            FileFinding::RowsWithoutId { rows } => message!(self, "finding-rows-without-id", rows = *rows),
            FileFinding::ServicesByOrganization { services } => {
                message!(self, "finding-services-by-organization", services = *services)
            }
            FileFinding::ServicesUnlinked { ids } => message!(
                self,
                "finding-services-unlinked",
                services = ids.len(),
                ids = self.first_ids(ids),
                table = "services_at_location.csv"
            ),
        }
    }
}
