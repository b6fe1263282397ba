//! Points with people, by which a tract's share within reach is weighted.

use crate::recognize::columns::{called, coordinates};
use crate::recognize::facts::TableFacts;
use crate::recognize::kind::Kind;

/// A table with coordinates and the number of people of each row, which are blocks, or which have no name.
pub(super) fn recognize(table: &TableFacts) -> Option<(Kind, String)> {
    let records = &table.records;
    let [x, y] = coordinates(table)?.map(|column| records.name_of(column).to_owned());
    let population = called(
        records,
        &[
            "population",
            "pop",
            "people",
            "poptotal",
            "totalpopulation",
            "pop100",
            "pop20",
            "pop2020",
            "pop10",
            "pop2010",
        ],
    )?;
    let has_name = called(records, &["name", "facility", "label", "address"]).is_some();
    let ids = table.tracts.as_ref();
    let is_block = ids.is_some_and(|ids| ids.are_blocks);
    if has_name && !is_block {
        return None;
    }
    let population = records.name_of(population).to_owned();
    let what = if is_block { "blocks" } else { "points" };
    let evidence =
        format!("{} of {what} with coordinates in {x} and {y} and their people in {population}", table.size());
    Some((Kind::Origins { x, y, population }, evidence))
}
