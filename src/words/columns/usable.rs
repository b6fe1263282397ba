//! What makes a site of use, in words.

use crate::domain::{GapPart, Step, Wish};
use crate::words::columns::at_90;

/// What a wish adds to "a clinic within 1 mi".
pub(super) fn wish(wish: Wish) -> String {
    match wish {
        Wish::Language => "where their language is spoken".to_owned(),
        Wish::Open(when) => format!("open {when}"),
        Wish::Cost(0.0) => "free of charge".to_owned(),
        Wish::Cost(most) => format!("for at most ${most}"),
        Wish::Documents => "asking for no document on immigration status".to_owned(),
        Wish::Wheelchair => "with access by wheelchair".to_owned(),
        Wish::Capacity(least) => format!("with a capacity of at least {least}"),
    }
}

/// Whom a step finds to be without access.
#[must_use]
pub const fn step(step: Step) -> &'static str {
    match step {
        Step::Reach => "none in reach",
        Step::Language => "in reach, but none that speaks their language",
        Step::Open => "but none open then",
        Step::Cost => "but none at that cost",
        Step::Documents => "but none without a document on status",
        Step::Wheelchair => "but none with access by wheelchair",
        Step::Capacity => "but none of that capacity",
    }
}

/// A column about steps and bounds: its label and its description.
pub(super) fn part(part: GapPart, whose: &str, people: &str, promise: &str) -> (String, String) {
    let most = format!("{whose} without {promise}: at most");
    match part {
        GapPart::Step(of) => (format!("{whose}: {}", step(of)), format!("{people}: {}", step_at_length(of))),
        GapPart::StepMoe(of) => {
            (format!("{whose}: {}: margin of error", step(of)), at_90(&format!("{people}: {}", step(of))))
        }
        GapPart::AtMostMoe => (format!("{most}, margin of error"), at_90(&format!("{whose} without access at most"))),
        _ => {
            let of_all = "if none is counted as with it unless all main languages of their group are spoken";
            (most, format!("{people}: those without {promise}, {of_all}."))
        }
    }
}

/// The same at length.
fn step_at_length(of: Step) -> String {
    let found = match of {
        Step::Reach => "no site is within reach.",
        Step::Language => "a site is within reach, and none of those speaks a language of their group.",
        Step::Open => "one of the sites before that would do, and none of those is known to be open then.",
        Step::Cost => "one of the sites before that would do, and none of those is known to cost that little.",
        Step::Documents => {
            "one of the sites before that would do, and none of those is known to ask for no document on immigration status."
        }
        Step::Wheelchair => {
            "one of the sites before that would do, and none of those is known to have access by wheelchair."
        }
        Step::Capacity => "one of the sites before that would do, and none of those is known to have that capacity.",
    };
    format!("those of whom it holds that {found}")
}
