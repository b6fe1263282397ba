//! Crosswalks: tables with shares of tracts in areas.

use gapatlas_formats::records::ColumnIdx;

use crate::recognize::facts::TableFacts;
use crate::recognize::kind::Kind;

/// A table with a tract's id, the id of an area, and shares from 0 to 1, whose rows may repeat a tract.
pub(super) fn recognize(table: &TableFacts) -> Option<(Kind, String)> {
    let ids = table.tracts.as_ref().filter(|ids| table.shape.is_none() && !ids.are_blocks)?;
    let geoid = ids.column.clone()?;
    let records = &table.records;
    let is_share = |column: ColumnIdx| {
        let facts = table.columns.get(column.get());
        facts.is_some_and(|facts| facts.filled > 0 && facts.shares == facts.filled)
    };
    let says = |name: &str, words: &[&str]| words.iter().any(|word| name.to_lowercase().contains(word));
    let shares: Vec<(ColumnIdx, &str)> = records
        .indexed()
        .filter(|(column, name)| {
            is_share(*column) && says(name, &["pct", "share", "prop", "frac", "ratio", "weight", "afact", "percent"])
        })
        .collect();
    let others = records.indexed().filter(|(column, name)| *name != geoid && !is_share(*column) && !name.is_empty());
    let others: Vec<&str> = others.map(|(_, name)| name).collect();
    // Which share is that of people has to be said by its name, or it is the only one.
    let people = shares.iter().find(|(_, name)| says(name, &["pop", "people", "person"]));
    let share = people.or_else(|| shares.first().filter(|_| shares.len() == 1))?.1.to_owned();
    let households =
        shares.iter().find(|(_, name)| says(name, &["hh", "household", "homes"])).map(|(_, name)| (*name).to_owned());
    let area = (*others.first()?).to_owned();
    let evidence =
        format!("{} with a tract in {geoid}, an area in {area}, and shares from 0 to 1 in {share}", table.size());
    (others.len() <= 3).then_some((Kind::Crosswalk { geoid, area, share, households }, evidence))
}
