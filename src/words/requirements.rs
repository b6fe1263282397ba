//! Text about requirements on sites, barriers, and unknown access.

use std::fmt::Write as _;

use crate::domain::{Barrier, GapMeasure, MAIN_SHARE, Requirement, Source, UnknownReason};
use crate::words::columns::at_90;

/// A requirement as a phrase that follows "a clinic within 1 mi".
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

/// The missing fact to ask a site for: its address, or whether it meets a requirement. `None` if nothing requires it.
#[must_use]
pub fn question(barrier: Barrier, requirements: &[Requirement]) -> Option<String> {
    if barrier == Barrier::Reach {
        return Some("its address".to_owned());
    }
    let question = match requirements.iter().find(|requirement| requirement.barrier() == barrier)? {
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

/// The fact that a requirement needs, and that some sites do not state.
pub(super) const fn missing_fact(barrier: Barrier) -> &'static str {
    match barrier {
        Barrier::Reach => "where they are",
        Barrier::Language => "which languages are spoken there",
        Barrier::Open => "when they are open",
        Barrier::Cost => "what they cost",
        Barrier::Documents => "whether they ask for a document on immigration status",
        Barrier::Wheelchair => "whether people in a wheelchair can use them",
        Barrier::Capacity => "how much they can do",
    }
}

/// People without access by a barrier.
#[must_use]
pub const fn barrier(barrier: Barrier) -> &'static str {
    match barrier {
        Barrier::Reach => "none in reach",
        Barrier::Language => "in reach, but none that speaks their language",
        Barrier::Open => "but none open then",
        Barrier::Cost => "but none at that cost",
        Barrier::Documents => "but none without a document on status",
        Barrier::Wheelchair => "but none with access by wheelchair",
        Barrier::Capacity => "but none of that capacity",
    }
}

/// People whose access is unknown, by reason.
#[must_use]
pub const fn not_known(why: UnknownReason) -> &'static str {
    match why {
        UnknownReason::MissingFact => "not said: a site in reach does not say what is asked, or exactly where it is",
        UnknownReason::IncompleteList => "not known: no complete list where they live",
        UnknownReason::Edge => "not known: they reach beyond where the list is complete",
        UnknownReason::Language => "not known: their language group is served in part",
    }
}

/// Why there are two numbers of people without access. Main languages come from the table of places in `languages`,
/// else from the national table of the Census Bureau.
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

/// How the main languages of a group are determined.
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

/// The label and description of a column of the share within reach.
pub(super) fn share_within(part: GapMeasure, (people, standard_label): (&str, &str)) -> (String, String) {
    let lower = format!("the share of them with {standard_label} for certain");
    let upper = format!("the share of them who have {standard_label} at most, where something is not known");
    match part {
        GapMeasure::WithinMoe => {
            (format!("Share with {standard_label}: margin of error"), at_90(&format!("{people}: {lower}")))
        }
        GapMeasure::WithinAtMost => (format!("Share with {standard_label}: at most"), format!("{people}: {upper}.")),
        GapMeasure::WithinAtMostMoe => {
            (format!("Share with {standard_label}: at most, margin of error"), at_90(&format!("{people}: {upper}")))
        }
        _ => (format!("Share with {standard_label}"), format!("{people}: {lower}.")),
    }
}

/// The label and description of a column about barriers, upper bounds and unknown access.
pub(super) fn part(
    part: GapMeasure,
    (whose, people, standard_label): (&str, &str, &str),
    languages: Option<&Source>,
) -> (String, String) {
    let most = format!("{whose} without {standard_label}: at most");
    match part {
        GapMeasure::Barrier(of) => (format!("{whose}: {}", barrier(of)), format!("{people}: {}", barrier_sentence(of))),
        GapMeasure::BarrierMoe(of) => {
            (format!("{whose}: {}: margin of error", barrier(of)), at_90(&format!("{people}: {}", barrier(of))))
        }
        GapMeasure::Unknown(why) => (
            format!("{whose}: {}", not_known(why)),
            format!(
                "{people}: those of whom it is not known whether they are without {standard_label}, as {}.",
                reason_not_known(why)
            ),
        ),
        GapMeasure::UnknownMoe(why) => {
            (format!("{whose}: {}: margin of error", not_known(why)), at_90(&format!("{people}: {}", not_known(why))))
        }
        GapMeasure::AtMostMoe => {
            (format!("{most}, margin of error"), at_90(&format!("{whose} without access at most")))
        }
        _ => (most, format!("{people}: those without {standard_label} at most. {}", bounds(true, languages))),
    }
}

/// Why access is unknown, for the end of a sentence.
#[must_use]
pub const fn reason_not_known(why: UnknownReason) -> &'static str {
    match why {
        UnknownReason::MissingFact => {
            "a site within reach does not say something that is asked, or exactly where it is"
        }
        UnknownReason::IncompleteList => "they live where no list is complete",
        UnknownReason::Edge => "what they can reach goes over the border of where the lists are complete",
        UnknownReason::Language => {
            "a site within reach speaks some languages of their group, or the count of their group is not shown"
        }
    }
}

/// What a barrier means, as a sentence.
fn barrier_sentence(of: Barrier) -> String {
    let found = match of {
        Barrier::Reach => "no site is within reach.",
        Barrier::Language => {
            "a site is within reach, and none of those speaks, or may speak, a language of their group."
        }
        Barrier::Open => "one of the sites before that would do, and none of those is or may be open then.",
        Barrier::Cost => "one of the sites before that would do, and none of those costs or may cost that little.",
        Barrier::Documents => {
            "one of the sites before that would do, and none of those asks, or may ask, for no document on immigration status."
        }
        Barrier::Wheelchair => {
            "one of the sites before that would do, and none of those has, or may have, access by wheelchair."
        }
        Barrier::Capacity => {
            "one of the sites before that would do, and none of those has, or may have, that capacity."
        }
    };
    format!("those of whom it holds that {found}")
}
