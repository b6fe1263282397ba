//! The Social Vulnerability Index of CDC and ATSDR: `FIPS`, `E_…` for estimates and `M_…` for margins of error, -999
//! for a missing value. Percentages and ranks (`EP_`, `MP_`, `EPL_`, `SPL_`, `RPL_`, `F_`) derive from these and are
//! not read.
//!
//! Source: CDC/ATSDR, "SVI Documentation" of 2014 to 2022.

use std::collections::BTreeMap;

use crate::census::{CensusFile, CensusLine, GeoColumns};
use crate::records::Records;

/// The table id of the index in the catalogue.
pub(crate) const TABLE: &str = "SVI";

/// Recognises the index by its columns.
pub(crate) fn recognise(records: &Records) -> Option<CensusFile> {
    let has = |name: &str| records.columns.iter().any(|column| column == name);
    let id = ["FIPS", "TRACTFIPS"].into_iter().find(|name| has(name))?;
    if !(has("E_TOTPOP") && has("M_TOTPOP")) {
        return None;
    }
    let line = |(estimate, name): (_, &str)| {
        let margin = name.replacen("E_", "M_", 1);
        let moe = records.indexed().find(|(_, other)| *other == margin).map(|(column, _)| column);
        CensusLine { label: Some(name.to_owned()), moe, ..CensusLine::of(estimate) }
    };
    let estimates = records.indexed().filter(|(_, name)| name.starts_with("E_"));
    let lines = estimates.map(|column| (column.1.to_owned(), line(column))).collect();
    let tables = BTreeMap::from([(TABLE.to_owned(), lines)]);
    Some(CensusFile {
        geoid: GeoColumns::Id(records.column(id).ok()?),
        first_row: 0,
        missing_values: vec![-999.0],
        tables,
    })
}
