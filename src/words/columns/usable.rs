//! What makes a site of use, in words.

use crate::domain::{GapPart, MAIN_SHARE, Source, Step, Wish};
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

/// Why two numbers of people without a site in their language are told, by what is known of languages: by the table of the places
/// that tracts lie in, else by what the Census's table names for the nation.
#[must_use]
pub fn bounds(languages: Option<&Source>) -> String {
    format!(
        "By tract the Census counts groups of languages and not languages, so who of a group speaks which is not known. In the smaller \
         number a group is served where any of its languages is spoken; in the larger only where all its main languages are: {}.",
        main_languages(languages)
    )
}

/// Which languages of a group are its main ones.
fn main_languages(languages: Option<&Source>) -> String {
    match languages {
        None => "those that the Census's table B16001 names for the whole nation, whether many or few speak them here"
            .to_owned(),
        Some(source) => {
            let period = source.period.map_or_else(String::new, |period| format!(" of {period}"));
            let share = MAIN_SHARE * 100.0;
            format!(
                "those that at least {share} % of the group's speakers of limited English speak in the place around the tract that \
                 table B16001{period} tells apart, the largest first"
            )
        }
    }
}

/// A column about steps and bounds: its label and its description.
pub(super) fn part(
    part: GapPart,
    (whose, people, promise): (&str, &str, &str),
    languages: Option<&Source>,
) -> (String, String) {
    let most = format!("{whose} without {promise}: at most");
    match part {
        GapPart::Step(of) => (format!("{whose}: {}", step(of)), format!("{people}: {}", step_at_length(of))),
        GapPart::StepMoe(of) => {
            (format!("{whose}: {}: margin of error", step(of)), at_90(&format!("{people}: {}", step(of))))
        }
        GapPart::AtMostMoe => (format!("{most}, margin of error"), at_90(&format!("{whose} without access at most"))),
        _ => (most, format!("{people}: those without {promise} at most. {}", bounds(languages))),
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
