//! Text for reliability classes.

use crate::domain::Reliability;

/// The label of a reliability class, for tables and the middle of a sentence.
#[must_use]
pub const fn reliability_label(class: Reliability) -> &'static str {
    match class {
        Reliability::High => "high",
        Reliability::Medium => "medium",
        Reliability::Low => "low",
    }
}

/// What a reliability class means for the use of a number.
#[must_use]
pub const fn reliability(class: Reliability) -> &'static str {
    match class {
        Reliability::High => "reliable: the standard error is at most 12 % of the number",
        Reliability::Medium => "use with care: the standard error is between 12 and 40 % of the number",
        Reliability::Low => "hardly reliable: the standard error is more than 40 % of the number",
    }
}
