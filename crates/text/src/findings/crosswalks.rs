//! Findings about crosswalks.

use gapatlas_core::domain::CrosswalkFinding;

use crate::text::Text;
use crate::{Value, message};

impl Text {
    pub(super) fn crosswalk_finding_kind(&self, finding: &CrosswalkFinding) -> String {
        match finding {
            CrosswalkFinding::CrosswalkIncomplete { ids, least } => {
                let least = Value::Number { value: *least, decimals: 2 };
                let first = self.first_ids(ids);
                message!(self, "finding-crosswalk-incomplete", tracts = ids.len(), least = least, ids = first)
            }
            CrosswalkFinding::AreaWithoutShares { id } => message!(self, "finding-area-without-shares", id = id),
            CrosswalkFinding::SharesElsewhere { id, tracts } => {
                let ids = self.first_ids(tracts);
                message!(self, "finding-shares-elsewhere", id = id, tracts = tracts.len(), ids = ids)
            }
            CrosswalkFinding::RowsOutsideAreas { rows, names, ids } => {
                let quoted: Vec<String> = names.iter().map(|name| format!("\u{201c}{name}\u{201d}")).collect();
                let (names, first) = (self.narrow_list(&quoted), self.first_ids(ids));
                message!(
                    self,
                    "finding-rows-outside-areas",
                    rows = *rows,
                    names = names,
                    tracts = ids.len(),
                    ids = first
                )
            }
            CrosswalkFinding::SharesNormalized { ids, most } => {
                let most = Value::Number { value: *most, decimals: 4 };
                let first = self.first_ids(ids);
                message!(self, "finding-shares-normalized", tracts = ids.len(), most = most, ids = first)
            }
        }
    }
}
