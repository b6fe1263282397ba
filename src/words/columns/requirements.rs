//! What makes a site of use, in words.

use std::fmt::Write as _;

use crate::domain::{GapPart, MAIN_SHARE, NotKnown, Requirement, Source, Step};
use crate::words::columns::at_90;

/// What a requirement adds to "a clinic within 1 mi".
pub(super) fn requirement(requirement: Requirement) -> String {
    match requirement {
        Requirement::Language => "where their language is spoken".to_owned(),
        Requirement::Open(when) => format!("open {when}"),
        Requirement::Cost(0.0) => "free of charge".to_owned(),
        Requirement::Cost(most) => format!("for at most ${most}"),
        Requirement::Documents => "asking for no document on immigration status".to_owned(),
        Requirement::Wheelchair => "with access by wheelchair".to_owned(),
        Requirement::Capacity(least) => format!("with a capacity of at least {least}"),
    }
}

/// What a site is asked for that does not say where it is, or whether it does as required. `None` for what is not required.
#[must_use]
pub fn question(step: Step, requirements: &[Requirement]) -> Option<String> {
    if step == Step::Reach {
        return Some("its address".to_owned());
    }
    let question = match requirements.iter().find(|requirement| requirement.step() == step)? {
        Requirement::Language => "the languages that are spoken there".to_owned(),
        Requirement::Open(when) => format!("its hours ({when})"),
        Requirement::Cost(0.0) => "its cost (free of charge)".to_owned(),
        Requirement::Cost(most) => format!("its cost (at most ${most})"),
        Requirement::Documents => "the documents that it asks for (none on immigration status)".to_owned(),
        Requirement::Wheelchair => "its access by wheelchair".to_owned(),
        Requirement::Capacity(least) => format!("its capacity (at least {least})"),
    };
    Some(question)
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

/// Of whom it is not known whether they are without access.
#[must_use]
pub const fn not_known(why: NotKnown) -> &'static str {
    match why {
        NotKnown::Said => "not said: a site in reach does not say what is asked, or exactly where it is",
        NotKnown::List => "not known: no complete list where they live",
        NotKnown::Edge => "not known: they reach beyond where the list is complete",
        NotKnown::Language => "not known: their language group is served in part",
    }
}

/// Why two numbers of people without access are told, by what is known of languages: by the table of the places that tracts lie in,
/// else by what the Census's table names for the nation.
#[must_use]
pub fn bounds(by_language: bool, languages: Option<&Source>) -> String {
    let mut text = "The smaller number counts those who are without access however what is not known turns out, the larger one all \
                    who may be: also those with a site in reach that does not say what is asked, or exactly where it is, those \
                    who live where no list of sites is complete, and those who reach beyond where it is."
        .to_owned();
    if by_language {
        _ = write!(
            text,
            " By tract the Census counts groups of languages and not languages, so who of a group speaks which is not known. In the \
             smaller number a group is served where any of its languages is spoken; in the larger only where all its main languages \
             are: {}.",
            main_languages(languages)
        );
    }
    text
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

/// A column about a share within: its label and its description.
pub(super) fn share_within(part: GapPart, (people, promise): (&str, &str)) -> (String, String) {
    let surely = format!("the share of them with {promise} for certain");
    let maybe = format!("the share of them who have {promise} at most, where something is not known");
    match part {
        GapPart::WithinMoe => (format!("Share with {promise}: margin of error"), at_90(&format!("{people}: {surely}"))),
        GapPart::WithinAtMost => (format!("Share with {promise}: at most"), format!("{people}: {maybe}.")),
        GapPart::WithinAtMostMoe => {
            (format!("Share with {promise}: at most, margin of error"), at_90(&format!("{people}: {maybe}")))
        }
        _ => (format!("Share with {promise}"), format!("{people}: {surely}.")),
    }
}

/// A column about steps, bounds and what is not known: its label and its description.
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
        GapPart::Unknown(why) => (
            format!("{whose}: {}", not_known(why)),
            format!(
                "{people}: those of whom it is not known whether they are without {promise}, as {}.",
                reason_not_known(why)
            ),
        ),
        GapPart::UnknownMoe(why) => {
            (format!("{whose}: {}: margin of error", not_known(why)), at_90(&format!("{people}: {}", not_known(why))))
        }
        GapPart::AtMostMoe => (format!("{most}, margin of error"), at_90(&format!("{whose} without access at most"))),
        _ => (most, format!("{people}: those without {promise} at most. {}", bounds(true, languages))),
    }
}

/// Why it is not known of some people, for the end of a sentence.
#[must_use]
pub const fn reason_not_known(why: NotKnown) -> &'static str {
    match why {
        NotKnown::Said => "a site within reach does not say something that is asked, or exactly where it is",
        NotKnown::List => "they live where no list is complete",
        NotKnown::Edge => "what they can reach goes over the border of where the lists are complete",
        NotKnown::Language => {
            "a site within reach speaks some languages of their group, or the count of their group is not shown"
        }
    }
}

/// The same at length.
fn step_at_length(of: Step) -> String {
    let found = match of {
        Step::Reach => "no site is within reach.",
        Step::Language => "a site is within reach, and none of those speaks, or may speak, a language of their group.",
        Step::Open => "one of the sites before that would do, and none of those is or may be open then.",
        Step::Cost => "one of the sites before that would do, and none of those costs or may cost that little.",
        Step::Documents => {
            "one of the sites before that would do, and none of those asks, or may ask, for no document on immigration status."
        }
        Step::Wheelchair => {
            "one of the sites before that would do, and none of those has, or may have, access by wheelchair."
        }
        Step::Capacity => "one of the sites before that would do, and none of those has, or may have, that capacity.",
    };
    format!("those of whom it holds that {found}")
}
