//! What a person can do about a finding.

use crate::domain::FindingKind;

/// What a person can do about a finding, the most urgent first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FindingAction {
    /// The study should say something, or something else.
    SayInStudy,
    /// A file has an error, or lacks something; its publisher may be asked.
    CorrectFile,
    /// It may be meant, and may be a mistake: look at it.
    LookAt,
    /// Nothing: it limits how results can be read.
    TakeIntoAccount,
}

impl FindingAction {
    /// All, in order.
    pub const ALL: [Self; 4] = [Self::SayInStudy, Self::CorrectFile, Self::LookAt, Self::TakeIntoAccount];
}

/// Findings to which the study can answer.
const TO_SAY_IN_STUDY: [&str; 10] = [
    "completeness_not_known",
    "list_ends_at_border",
    "sites_outside_completeness",
    "completeness_elsewhere",
    "streets_elsewhere",
    "services_without_theme",
    "standard_without_tracts",
    "no_place",
    "no_service_on_day",
    "feeds_of_other_days",
];
/// Errors of files, and what files lack.
const TO_CORRECT_IN_FILE: [&str; 27] = [
    "row_too_long",
    "row_too_short",
    "cells_without_column",
    "error_cells",
    "formulas_without_value",
    "rows_without_id",
    "services_unlinked",
    "geometry_dropped",
    "geoid_refused",
    "not_a_number",
    "negative_count",
    "part_above_whole",
    "street_without_node",
    "shares_elsewhere",
    "area_without_shares",
    "crosswalk_incomplete",
    "site_without_coordinates",
    "site_far_outside",
    "hours_unclear",
    "language_unknown",
    "term_unclear",
    "detail_refused",
    "requirement_unsaid",
    "service_without_place",
    "link_broken",
    "feed_without_stop_times",
    "timetable_rows",
];
/// What limits results, and what was mended.
const TO_TAKE_INTO_ACCOUNT: [&str; 26] = [
    "geometry_repaired",
    "site_id_repeated",
    "tracts_in_parts",
    "tracts_without_suffix",
    "rows_above_header",
    "services_by_organization",
    "geoid_mended",
    "not_utf8",
    "tracts_converted",
    "connecticut_renamed",
    "shares_normalized",
    "values_withheld",
    "margins_unknown",
    "no_margins",
    "open_ended",
    "languages_unknown",
    "lines_missing",
    "other_lines",
    "table_not_used",
    "rows_left_out",
    "other_counties",
    "site_inactive",
    "site_virtual",
    "standard_of_confidential_sites",
    "times_interpolated",
    "people_at_the_edge",
];

impl FindingKind {
    /// What a person can do about it.
    #[must_use]
    pub fn action(&self) -> FindingAction {
        let code = self.code();
        if TO_SAY_IN_STUDY.contains(&code) {
            FindingAction::SayInStudy
        } else if TO_CORRECT_IN_FILE.contains(&code) {
            FindingAction::CorrectFile
        } else if TO_TAKE_INTO_ACCOUNT.contains(&code) {
            FindingAction::TakeIntoAccount
        } else {
            FindingAction::LookAt
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_code_that_is_named_here_exists_and_is_named_once() {
        let named = [&TO_SAY_IN_STUDY[..], &TO_CORRECT_IN_FILE, &TO_TAKE_INTO_ACCOUNT].concat();
        let unknown: Vec<&&str> = named.iter().filter(|code| !FindingKind::CODES.contains(code)).collect();
        assert!(unknown.is_empty(), "{unknown:?}");
        assert_eq!(named.iter().collect::<BTreeSet<_>>().len(), named.len());
    }
}
