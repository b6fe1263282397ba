//! Lists of calls: missing facts of sites, ranked by the people whose access they decide, as text, CSV, JSON and HTML.

use std::fmt::Write as _;

use askama::Template;
use serde::Serialize;

use crate::atlas::Provenance;
use crate::domain::{Call, Estimate, MissingFacts, StandardId, Table, UnknownReason};
use crate::gap::Standard;
use crate::results::GapColumns;
use crate::words;
use crate::write::quoted;

/// The calls of a study.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Calls {
    /// The study.
    pub study: String,
    /// Its standards with requirements besides reach, or with sites of imprecise location.
    pub standards: Vec<StandardCalls>,
}

/// The calls of a standard, in descending order of the people they decide for.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StandardCalls {
    /// The standard.
    pub standard: StandardId,
    /// Its label, such as `a clinic within 1 mi in a straight line, open weekdays 18:00`.
    #[serde(rename = "promise")]
    pub standard_label: String,
    /// The people of the region whose access is unknown because of missing facts; `null` if not known.
    pub not_said: Option<Estimate>,
    /// The people whose access is unknown because their language group is served in part; answers may decide for some
    /// of them too. `null` if not required or not known.
    pub served_in_part: Option<Estimate>,
    /// The calls.
    pub calls: Vec<CallSummary>,
}

/// A [`Call`] with its questions in words.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CallSummary {
    /// The standard that requires the facts.
    pub standard: StandardId,
    /// The sites to ask, with the questions.
    pub sites: Vec<SiteQuestion>,
    /// The people certainly within the standard if the sites meet all of it.
    pub if_met: Estimate,
    /// The people certainly without access if they do not.
    pub if_not: Estimate,
    /// Upper bound of the people whose access becomes known.
    pub people: Estimate,
}

/// The missing facts of a site with a question in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SiteQuestion {
    /// The missing facts.
    #[serde(flatten)]
    pub missing: MissingFacts,
    /// The question, such as `its hours (any weekday 18:00)`.
    pub question: String,
}

impl SiteQuestion {
    fn name(&self) -> &str {
        self.missing.name.as_deref().unwrap_or(&self.missing.site)
    }

    /// Whether several facts decide together.
    fn has_several_facts(&self) -> bool {
        self.missing.facts.len() > 1
    }
}

/// The calls of an atlas.
#[must_use]
pub fn calls(provenance: &Provenance, all: &[Call], areas: &Table) -> Calls {
    let asking = provenance.study.standards.iter().filter(|standard| {
        !standard.requirements.is_empty() || not_known(standard, areas, UnknownReason::MissingFact).is_some()
    });
    let of = |standard: &Standard| StandardCalls {
        standard: standard.id.clone(),
        standard_label: words::standard(
            (&standard.theme, &provenance.study.themes),
            standard.within,
            &standard.mode,
            &standard.requirements,
        ),
        not_said: not_known(standard, areas, UnknownReason::MissingFact),
        served_in_part: not_known(standard, areas, UnknownReason::Language).filter(|people| people.value() > 0.0),
        calls: all.iter().filter(|call| call.standard == standard.id).map(|call| summary(call, standard)).collect(),
    };
    Calls { study: provenance.study.name.clone(), standards: asking.map(of).collect() }
}

/// The people of the region, the last row of areas, whose access is unknown for a reason.
fn not_known(standard: &Standard, areas: &Table, why: UnknownReason) -> Option<Estimate> {
    let region = areas.rows().checked_sub(1)?;
    GapColumns::find(areas, standard, &standard.people).at(region).unknown_for(why)
}

impl StandardCalls {
    /// The people whose access calls may decide, as a sentence without its full stop.
    fn undecided(&self) -> Option<String> {
        let not_said = with_margin(self.not_said?);
        let in_part = self.served_in_part.map_or_else(String::new, |people| {
            format!(", and for {}, as their language group is served in part", with_margin(people))
        });
        Some(format!("access is not known for {not_said} people, as a site in reach does not say{in_part}"))
    }
}

fn summary(call: &Call, standard: &Standard) -> CallSummary {
    let requirements = &standard.requirements;
    let question = |missing: &MissingFacts| {
        let questions: Vec<String> =
            missing.facts.iter().filter_map(|barrier| words::question(*barrier, requirements)).collect();
        SiteQuestion { missing: missing.clone(), question: questions.join(" and ") }
    };
    let Call { standard, sites, if_met, if_not, people } = call.clone();
    CallSummary { standard, sites: sites.iter().map(question).collect(), if_met, if_not, people }
}

/// Text for a terminal, with at most `most` calls of each standard.
#[must_use]
pub fn text(calls: &Calls, most: usize) -> String {
    let mut text = String::new();
    for own in &calls.standards {
        let undecided = own.undecided().map_or_else(String::new, |undecided| format!("\n  {undecided}"));
        _ = writeln!(text, "{}: {}{undecided}", own.standard, own.standard_label);
        for (call, number) in own.calls.iter().take(most).zip(1..) {
            _ = writeln!(text, "  {number}. {}", sentence(call));
        }
        if own.calls.len() > most {
            _ = writeln!(text, "  … and {} more (--all)", words::integer(own.calls.len() - most));
        }
        if own.calls.is_empty() {
            text += "  no single answer decides for anybody\n";
        }
    }
    if calls.standards.is_empty() {
        text += "No standard of the study asks for more than reach, and the place of every site is known: there is \
                 nothing to ask.\n";
    }
    text
}

/// The sites to ask, the questions, and the people decided.
fn sentence(call: &CallSummary) -> String {
    let ask = |question: &SiteQuestion| {
        let together = if question.has_several_facts() { " (they matter together)" } else { "" };
        let name = words::visible(question.name());
        format!("{name} ({}) for {}{together}", question.missing.site, question.question)
    };
    let asked: Vec<String> = call.sites.iter().map(ask).collect();
    let together = if asked.len() > 1 { ", which decide only together" } else { "" };
    format!("ask {}{together}: up to {} people", asked.join(" and "), with_margin(call.people))
}

fn with_margin(people: Estimate) -> String {
    let margin =
        people.moe().map_or_else(|| "margin of error unknown".to_owned(), |moe| format!("± {}", words::margin(moe)));
    format!("{} ({margin})", words::count(people.value()))
}

/// CSV with a row for each site; rows with the same number in the column `call` decide only together.
#[must_use]
pub fn csv(calls: &Calls) -> String {
    let number = |number: Option<f64>| number.map(|number| format!("{number:.1}")).unwrap_or_default();
    let mut table =
        "standard,call,site,name,question,people,people_moe,if_met,if_met_moe,if_not,if_not_moe\r\n".to_owned();
    for (call, place) in calls.standards.iter().flat_map(|own| own.calls.iter().zip(1..)) {
        let numbers = [call.people, call.if_met, call.if_not]
            .map(|people| format!("{},{}", number(Some(people.value())), number(people.moe())));
        for SiteQuestion { missing, question } in &call.sites {
            let texts = [&missing.site, missing.name.as_deref().unwrap_or_default(), question].map(quoted);
            let standard = quoted(call.standard.as_str());
            _ = write!(table, "{standard},{place},{},{}\r\n", texts.join(","), numbers.join(","));
        }
    }
    table
}

/// JSON with a final newline.
///
/// # Errors
/// None in practice: all keys are text and all numbers finite.
pub fn json(calls: &Calls) -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(calls).map(|text| text + "\n")
}

/// The page's only `<style>`, which a server allows by its hash in the content security policy.
pub const STYLE: &str = include_str!("../../templates/calls.css");

#[derive(Template)]
#[template(path = "calls.html")]
struct Page<'a> {
    style: &'static str,
    study: &'a str,
    standards: Vec<Section<'a>>,
}

struct Section<'a> {
    standard_label: &'a str,
    undecided: Option<String>,
    rows: Vec<Row<'a>>,
}

struct Row<'a> {
    sites: &'a [SiteQuestion],
    /// The people decided, those within if the requirements are met, and those without if not, each with its margin.
    numbers: [(String, String); 3],
}

/// A page to print.
#[must_use]
pub fn html(calls: &Calls) -> String {
    let sections = calls.standards.iter().map(|own| Section {
        standard_label: &own.standard_label,
        undecided: own.undecided(),
        rows: own.calls.iter().map(row).collect(),
    });
    words::visible(&Page { style: STYLE, study: &calls.study, standards: sections.collect() }.to_string())
}

fn row(call: &CallSummary) -> Row<'_> {
    let number = |people: Estimate| {
        let margin = people.moe().map_or_else(|| "unknown".to_owned(), words::margin);
        (words::count(people.value()), format!("±\u{a0}{margin}"))
    };
    Row { sites: &call.sites, numbers: [call.people, call.if_met, call.if_not].map(number) }
}
