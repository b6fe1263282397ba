//! What a list says of a site, while it is read.

use chrono::NaiveDate;

use crate::domain::{
    Answer, Contact, DetailError, FindingKind, OpeningHours, Precision, SiteAttributes, SiteFinding, SpokenLanguages,
};
use crate::languages::add_spoken;
use crate::sites::hours::opening_hours;

/// A value of a site that is unclear or was repaired.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SiteIssue {
    /// Its hours.
    Hours(String),
    /// The name of a language.
    Language(String),
    /// A cell of another column.
    Cell {
        /// The column.
        column: String,
        /// The text of the cell.
        text: String,
    },
    /// A text for people that is not shown.
    Detail {
        /// The column.
        column: String,
        /// The beginning of the text.
        text: String,
        /// What is wrong with it.
        reason: DetailError,
    },
    /// Its outline, which was repaired.
    OutlineRepaired {
        /// Whether it lies across the antimeridian.
        over_antimeridian: bool,
    },
}

impl SiteIssue {
    /// The issue without what the list says: findings are published, and would quote what is not shown of a confidential
    /// site. `None` for its details, of which none is kept.
    #[must_use]
    pub fn of_confidential(mut self) -> Option<Self> {
        match &mut self {
            Self::Detail { .. } => return None,
            Self::Hours(text) | Self::Language(text) | Self::Cell { text, .. } => "…".clone_into(text),
            Self::OutlineRepaired { .. } => {}
        }
        Some(self)
    }

    /// The finding; `id` is the public id of the site.
    #[must_use]
    pub fn finding(self, id: String) -> FindingKind {
        match self {
            Self::Hours(text) => SiteFinding::HoursUnclear { id, text }.into(),
            Self::Language(text) => SiteFinding::LanguageUnknown { id, text }.into(),
            Self::Cell { column, text } => SiteFinding::TermUnclear { id, column, text }.into(),
            Self::Detail { column, text, reason } => SiteFinding::DetailRefused { id, column, text, reason }.into(),
            Self::OutlineRepaired { over_antimeridian } => FindingKind::GeometryRepaired { id, over_antimeridian },
        }
    }
}

/// What a list says about a site.
#[derive(Debug, Clone, Default)]
pub struct SiteRecord {
    /// Who can use it, and when.
    pub attributes: SiteAttributes,
    /// What people need to go there.
    pub contact: Contact,
    /// When the row was last checked.
    pub checked: Option<NaiveDate>,
    /// How the list's own coordinates were geocoded, where it says so.
    pub located: Option<Precision>,
    /// Values that are unclear.
    pub issues: Vec<SiteIssue>,
}

impl SiteRecord {
    /// Adds the languages in a text.
    pub fn add_languages(&mut self, text: &str) {
        let mut spoken = SpokenLanguages::default();
        self.issues.extend(add_spoken(text, &mut spoken).into_iter().map(SiteIssue::Language));
        if spoken != SpokenLanguages::default() {
            let all = self.attributes.spoken.get_or_insert_default();
            all.languages.extend(spoken.languages);
            all.interpreter |= spoken.interpreter;
        }
    }

    /// Sets the opening hours, or the text where it cannot be parsed.
    pub fn set_hours(&mut self, text: &str) {
        if is_missing_marker(text) {
            return;
        }
        self.attributes.hours = opening_hours(text);
        if self.attributes.hours.is_none() {
            self.attributes.hours_text = Some(text.to_owned());
            self.issues.push(SiteIssue::Hours(text.to_owned()));
        }
    }

    /// Sets that one must make an appointment, where the hours say that and no other time: beside others, they may say it
    /// of one day only.
    pub fn set_appointment_by_hours(&mut self) {
        let is_only = |hours: &OpeningHours| {
            hours.by_appointment && OpeningHours { by_appointment: false, ..hours.clone() } == OpeningHours::default()
        };
        if self.attributes.hours.as_ref().is_some_and(is_only) {
            self.contact.appointment.get_or_insert(Answer::Yes);
        }
    }
}

/// Whether a cell has only a marker for a missing value.
#[must_use]
pub fn is_missing_marker(text: &str) -> bool {
    matches!(text.trim().to_lowercase().as_str(), "" | "n/a" | "na" | "-" | "null" | "unknown" | "not listed" | "?")
}

/// A boolean. "Limited" wheelchair access is `false`: OpenStreetMap's `limited` means a step at the entrance.
#[must_use]
pub fn yes_or_no(text: &str) -> Option<bool> {
    match text.trim().to_lowercase().as_str() {
        "yes" | "y" | "true" | "t" | "1" | "designated" | "full" | "accessible" | "available" => Some(true),
        "no" | "n" | "false" | "f" | "0" | "limited" | "partial" | "none" | "not accessible" => Some(false),
        _ => None,
    }
}
