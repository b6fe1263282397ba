//! Findings: problems in the data, where they are and how they were handled.

mod action;
mod codes;
mod completeness;
mod crosswalk;
mod file;
mod kind;
mod places;
mod site;
mod table;
mod timetable;

use serde::{Deserialize, Serialize};

pub use action::FindingAction;
pub use completeness::CompletenessFinding;
pub use crosswalk::CrosswalkFinding;
pub use file::FileFinding;
pub use kind::FindingKind;
pub use places::FindingPlaces;
pub use site::SiteFinding;
pub use table::TableFinding;
pub use timetable::TimetableFault;

use crate::domain::{StandardId, Theme};

/// A problem in the data, returned beside the result. Its text is in `crates/text`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// Its location.
    #[serde(flatten)]
    pub place: SourceLocation,
    /// The problem and how it was handled.
    #[serde(flatten)]
    pub kind: FindingKind,
}

impl Finding {
    /// The number of sites of a theme without coordinates. They are left out, and every result about the theme says so.
    #[must_use]
    pub fn unlocated_sites(findings: &[Self], theme: &Theme) -> usize {
        let is_own = |finding: &&Self| match &finding.kind {
            FindingKind::Site(SiteFinding::SiteWithoutCoordinates { theme: own, .. }) => own.as_ref() == Some(theme),
            _ => false,
        };
        findings.iter().filter(is_own).count()
    }

    /// Whether a standard is about confidential sites, so that some of its results are withheld.
    #[must_use]
    pub fn is_confidential(findings: &[Self], standard: &StandardId) -> bool {
        let is_own = |finding: &Self| match &finding.kind {
            FindingKind::Site(SiteFinding::StandardOfConfidentialSites { standard: own, .. }) => own == standard,
            _ => false,
        };
        findings.iter().any(is_own)
    }
}

impl From<SiteFinding> for FindingKind {
    fn from(finding: SiteFinding) -> Self {
        Self::Site(finding)
    }
}

impl From<CompletenessFinding> for FindingKind {
    fn from(finding: CompletenessFinding) -> Self {
        Self::Completeness(finding)
    }
}

impl From<CrosswalkFinding> for FindingKind {
    fn from(finding: CrosswalkFinding) -> Self {
        Self::Crosswalk(finding)
    }
}

impl From<FileFinding> for FindingKind {
    fn from(finding: FileFinding) -> Self {
        Self::File(finding)
    }
}

impl From<TableFinding> for FindingKind {
    fn from(finding: TableFinding) -> Self {
        Self::Table(finding)
    }
}

/// A file and line in the study's data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceLocation {
    /// The file as the study names it; of derived data, the file that it was derived from.
    pub file: String,
    /// The line of a text file, or the record of any other file, from 1.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub line: Option<u64>,
}

impl SourceLocation {
    /// A whole file.
    #[must_use]
    pub fn file(file: &str) -> Self {
        Self { file: file.to_owned(), line: None }
    }

    /// A line of a file.
    #[must_use]
    pub fn line(file: &str, line: u64) -> Self {
        Self { file: file.to_owned(), line: Some(line) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_is_the_name_in_json() {
        let finding = Finding {
            place: SourceLocation::line("clinics.csv", 7),
            kind: FindingKind::NotANumber { column: "lon".to_owned(), value: "west".to_owned() },
        };
        let json = serde_json::to_value(&finding).unwrap_or_default();
        assert_eq!(json["kind"], finding.kind.code());
        assert!(FindingKind::CODES.contains(&finding.kind.code()));
        assert_eq!(json["line"], 7);
        assert_eq!(serde_json::from_value::<Finding>(json).ok(), Some(finding));
        let unclear = SiteFinding::HoursUnclear { id: "7 (Clinic)".to_owned(), text: "call us".to_owned() };
        let finding = Finding { place: SourceLocation::line("clinics.csv", 7), kind: unclear.into() };
        let json = serde_json::to_value(&finding).unwrap_or_default();
        assert_eq!((json["kind"].as_str(), json["text"].as_str()), (Some(finding.kind.code()), Some("call us")));
        assert!(FindingKind::CODES.contains(&finding.kind.code()));
        assert_eq!(serde_json::from_value::<Finding>(json).ok(), Some(finding));
    }

    #[test]
    fn codes_of_older_programs_are_read() {
        let read = |json: &str| serde_json::from_str::<Finding>(json).map(|finding| finding.kind.code()).ok();
        let unsaid = r#"{"file":"a.csv","kind":"wish_unsaid","standard":"a","step":"open","unsaid":1,"of":2}"#;
        assert_eq!(read(unsaid), Some("requirement_unsaid"));
        for code in ["standard_of_confidential_sites", "standard_of_hidden_sites", "standard_without_tracts"] {
            let json = format!(r#"{{"file":"a.csv","kind":"{code}","standard":"a","sites":3}}"#);
            assert_eq!(read(&json), Some("standard_of_confidential_sites"));
        }
    }
}
