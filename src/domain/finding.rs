//! Something doubtful in the data: where, what, and what was done about it.

mod codes;
mod kind;
mod list;
mod site;
mod table;
mod timetable;

use serde::{Deserialize, Serialize};

pub use kind::FindingKind;
pub use list::ListFinding;
pub use site::SiteFinding;
pub use table::TableFinding;
pub use timetable::TimetableFault;

use crate::domain::{StandardId, Theme};

/// Something doubtful. It is returned beside the result, counted, and shown; its sentence is in `words`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// Where it was found.
    #[serde(flatten)]
    pub place: Place,
    /// What was found and what was done.
    #[serde(flatten)]
    pub kind: FindingKind,
}

impl Finding {
    /// How many sites of a theme their lists place nowhere: they count as not there, and stand beside every answer about it.
    #[must_use]
    pub fn unlocated_sites(findings: &[Self], theme: &Theme) -> usize {
        let is_own = |finding: &&Self| match &finding.kind {
            FindingKind::Site(SiteFinding::SiteWithoutCoordinates { theme: own, .. }) => own.as_ref() == Some(theme),
            _ => false,
        };
        findings.iter().filter(is_own).count()
    }

    /// Whether a standard is about sites that must not be found, so that some of its answers are withheld.
    #[must_use]
    pub fn is_confidential(findings: &[Self], standard: &StandardId) -> bool {
        let is_own = |finding: &Self| match &finding.kind {
            FindingKind::Site(SiteFinding::StandardWithoutTracts { standard: own, .. }) => own == standard,
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

impl From<ListFinding> for FindingKind {
    fn from(finding: ListFinding) -> Self {
        Self::List(finding)
    }
}

impl From<TableFinding> for FindingKind {
    fn from(finding: TableFinding) -> Self {
        Self::Table(finding)
    }
}

/// Where something was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The file, as the study names it; for what was derived, the file that it was derived from.
    pub file: String,
    /// The line of a text file, or the number of the record in any other: both count from 1.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub line: Option<u64>,
}

impl Place {
    /// A file as a whole.
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
            place: Place::line("clinics.csv", 7),
            kind: FindingKind::NotANumber { column: "lon".to_owned(), value: "west".to_owned() },
        };
        let json = serde_json::to_value(&finding).unwrap_or_default();
        assert_eq!(json["kind"], finding.kind.code());
        assert!(FindingKind::CODES.contains(&finding.kind.code()));
        assert_eq!(json["line"], 7);
        assert_eq!(serde_json::from_value::<Finding>(json).ok(), Some(finding));
        let unclear = SiteFinding::HoursUnclear { id: "7 (Clinic)".to_owned(), text: "call us".to_owned() };
        let finding = Finding { place: Place::line("clinics.csv", 7), kind: unclear.into() };
        let json = serde_json::to_value(&finding).unwrap_or_default();
        assert_eq!((json["kind"].as_str(), json["text"].as_str()), (Some(finding.kind.code()), Some("call us")));
        assert!(FindingKind::CODES.contains(&finding.kind.code()));
        assert_eq!(serde_json::from_value::<Finding>(json).ok(), Some(finding));
    }
}
