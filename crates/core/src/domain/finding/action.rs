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

impl FindingKind {
    /// What a person can do about it.
    #[must_use]
    pub fn action(&self) -> FindingAction {
        match self.code() {
            "completeness_not_known"
            | "list_ends_at_border"
            | "sites_outside_completeness"
            | "completeness_elsewhere"
            | "streets_elsewhere"
            | "services_without_theme"
            | "standard_without_tracts"
            | "no_place"
            | "no_service_on_day"
            | "feeds_of_other_days" => FindingAction::SayInStudy,
            "row_too_long"
            | "row_too_short"
            | "geometry_dropped"
            | "geoid_refused"
            | "not_a_number"
            | "negative_count"
            | "part_above_whole"
            | "street_without_node"
            | "shares_elsewhere"
            | "area_without_shares"
            | "crosswalk_incomplete"
            | "site_without_coordinates"
            | "site_far_outside"
            | "hours_unclear"
            | "language_unknown"
            | "term_unclear"
            | "requirement_unsaid"
            | "service_without_place"
            | "link_broken"
            | "feed_without_stop_times"
            | "timetable_rows" => FindingAction::CorrectFile,
            "geometry_repaired"
            | "site_id_repeated"
            | "geoid_mended"
            | "not_utf8"
            | "tracts_converted"
            | "connecticut_renamed"
            | "shares_normalized"
            | "values_withheld"
            | "margins_unknown"
            | "no_margins"
            | "open_ended"
            | "languages_unknown"
            | "lines_missing"
            | "other_lines"
            | "table_not_used"
            | "rows_left_out"
            | "other_counties"
            | "site_inactive"
            | "site_virtual"
            | "standard_of_confidential_sites"
            | "times_interpolated"
            | "people_at_the_edge" => FindingAction::TakeIntoAccount,
            _ => FindingAction::LookAt,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_that_is_named_here_exists() {
        let source = include_str!("action.rs").split("#[cfg(test)]").next().unwrap();
        let named: Vec<&str> = source.split('"').skip(1).step_by(2).collect();
        assert!(named.len() > 50);
        let unknown: Vec<&&str> = named.iter().filter(|code| !FindingKind::CODES.contains(code)).collect();
        assert!(unknown.is_empty(), "{unknown:?}");
    }
}
