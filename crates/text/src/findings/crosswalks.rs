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
                let name = |name: &String| match name.as_str() {
                    "" => message!(self, "finding-empty-cell"),
                    name => message!(self, "finding-quoted-cell", text = name),
                };
                let (names, first) =
                    (self.narrow_list(&names.iter().map(name).collect::<Vec<_>>()), self.first_ids(ids));
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
