//! Problems in lists of sites, as sentences for their maintainers.

use chrono::NaiveDate;

/// A site without a date of its last check, where others have one.
pub const NEVER_CHECKED: &str = "no day of the last check; other sites of the list have one";
/// A site without opening hours, where others have some.
pub const MISSING_HOURS: &str = "no opening hours; people who work cannot tell whether they can come";
/// A site without languages, where others have some.
pub const MISSING_LANGUAGES: &str = "no languages; it counts for nobody who needs one";

/// A site that was last checked more than a year ago.
#[must_use]
pub fn stale(checked: NaiveDate) -> String {
    format!("last checked on {checked}, more than a year ago")
}

/// A site at the same place as another of its theme, with a like name.
#[must_use]
pub fn duplicate(other: &str) -> String {
    format!("at the same place as {other}, with a similar name; if it is the same site, one of them should be removed")
}
