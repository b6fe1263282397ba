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

/// People without access by a barrier.
#[must_use]
pub const fn barrier(barrier: Barrier) -> &'static str {
    match barrier {
        Barrier::Reach => "none in reach",
        Barrier::Language => "in reach, but none that speaks their language",
        Barrier::Open => "but none open then",
        Barrier::Cost => "but none at that cost",
        Barrier::Documents => "but none that asks for no document on status",
        Barrier::Wheelchair => "but none with access by wheelchair",
        Barrier::Capacity => "but none of that capacity",
    }
}

/// People whose access is unknown, by reason.
#[must_use]
pub const fn not_known(why: UnknownReason) -> &'static str {
    match why {
        UnknownReason::MissingFact => {
            "not stated: a site in reach does not state what is required, or exactly where it is"
        }
        UnknownReason::IncompleteList => "not known: no complete list where they live",
        UnknownReason::Edge => "not known: they can travel beyond where the list is complete",
        UnknownReason::Language => "not known: their language group is served in part",
    }
}

/// Why there are two numbers of people without access. Main languages come from the table of places in `languages`,
/// else from the national table of the Census Bureau.
#[must_use]
pub fn bounds(by_language: bool, languages: Option<&Source>) -> String {
    let mut text = "The smaller number counts those who are certainly without access, the larger one all who may be: \
                    also those with a site in reach that does not state what is required, or exactly where it is, \
                    those who live where no list of sites is complete, and those who can travel beyond where it is."
        .to_owned();
    if by_language {
        _ = write!(
            text,
            " For tracts, the Census counts groups of languages, not single languages, so it is not known who of a \
             group speaks which language. In the smaller number a group is served where any of its languages is \
             spoken; in the larger one only where all its main languages are: {}.",
            main_languages(languages)
        );
    }
    text
}

/// How the main languages of a group are determined.
fn main_languages(languages: Option<&Source>) -> String {
    match languages {
        None => "those that the Census's table B16001 names for the whole nation, however many people speak them here"
            .to_owned(),
        Some(source) => {
            let period = source.period.map_or_else(String::new, |period| format!(" of {period}"));
            let share = MAIN_SHARE * 100.0;
            format!(
                "the largest languages of table B16001{period} that together have at least {share} % of the group's \
                 people who speak English less than very well, in the place around the tract"
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
                "{people}: those for whom it is not known whether they are without {standard_label}, as {}.",
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
            "a site within reach does not state something that is required, or exactly where it is"
        }
        UnknownReason::IncompleteList => "they live where no list is complete",
        UnknownReason::Edge => "they can travel beyond where the lists are complete",
        UnknownReason::Language => {
            "a site within reach serves some languages of their group, or the count of their group is not published"
        }
    }
}

/// What a barrier means, as a sentence.
fn barrier_sentence(of: Barrier) -> String {
    let found = match of {
        Barrier::Reach => "no site is within reach.",
        Barrier::Language => {
            "a site is within reach, but no such site speaks, or may speak, a language of their group."
        }
        Barrier::Open => "a site meets the requirements before this one, but no such site is or may be open then.",
        Barrier::Cost => {
            "a site meets the requirements before this one, but no such site costs or may cost that little."
        }
        Barrier::Documents => {
            "a site meets the requirements before this one, but no such site asks, or may ask, for no document on \
             immigration status."
        }
        Barrier::Wheelchair => {
            "a site meets the requirements before this one, but no such site has, or may have, access by wheelchair."
        }
        Barrier::Capacity => {
            "a site meets the requirements before this one, but no such site has, or may have, that capacity."
        }
    };
    format!("those for whom {found}")
}
