//! Which question to ask first: the facts that lists do not say, by the people whose answer they decide; as text, table, JSON and page.

use std::fmt::Write as _;

use askama::Template;
use serde::Serialize;

use crate::atlas::Provenance;
use crate::domain::{Call, Estimate, GapPart, NotKnown, Quantity, StandardId, Table};
use crate::gap::Standard;
use crate::words;
use crate::write::quoted;

/// The calls of a study.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Calls {
    /// The study.
    pub study: String,
    /// Its standards that ask for more than reach, or for sites of which it is not known where they are.
    pub standards: Vec<CallsOf>,
}

/// The calls of a standard, those that decide for most people first.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CallsOf {
    /// The standard.
    pub standard: StandardId,
    /// What it asks, such as `a clinic within 1 mi as the crow flies, open weekdays 18:00`.
    pub promise: String,
    /// Of how many people of the region it is not known as a site does not say; `null` where that is not known.
    pub not_said: Option<Estimate>,
    /// The calls.
    pub calls: Vec<CallTold>,
}

/// A call, with its question in words.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CallTold {
    /// The call.
    #[serde(flatten)]
    pub call: Call,
    /// What to ask for, such as `its hours (any weekday 18:00)`.
    pub question: String,
}

/// The calls of an atlas.
#[must_use]
pub fn calls(provenance: &Provenance, all: &[Call], areas: &Table) -> Calls {
    let asking = provenance
        .study
        .standards
        .iter()
        .filter(|standard| !standard.requirements().is_empty() || not_said(standard, areas).is_some());
    let of = |standard: &Standard| CallsOf {
        standard: standard.id.clone(),
        promise: words::standard(
            (&standard.theme, &provenance.study.themes),
            standard.within,
            &standard.mode,
            &standard.requirements(),
        ),
        not_said: not_said(standard, areas),
        calls: all.iter().filter(|call| call.standard == standard.id).map(|call| told(call, standard)).collect(),
    };
    Calls { study: provenance.study.name.clone(), standards: asking.map(of).collect() }
}

/// In the region, the last row of the areas.
fn not_said(standard: &Standard, areas: &Table) -> Option<Estimate> {
    let last = |part| {
        let quantity = Quantity::Gap { standard: Some(standard.id.clone()), part };
        areas.numbers(&quantity)?.last().copied().flatten()
    };
    Estimate::new(last(GapPart::Unknown(NotKnown::Said))?, last(GapPart::UnknownMoe(NotKnown::Said)))
}

fn told(call: &Call, standard: &Standard) -> CallTold {
    let requirements = standard.requirements();
    let questions: Vec<String> = call.facts.iter().filter_map(|step| words::question(*step, &requirements)).collect();
    CallTold { call: call.clone(), question: questions.join(" and ") }
}

/// As text for a terminal; at most so many calls of each standard.
#[must_use]
pub fn text(calls: &Calls, most: usize) -> String {
    let mut text = String::new();
    for own in &calls.standards {
        let not_said = own.not_said.map_or_else(String::new, |people| {
            format!("\n  of {} it is not known, as a site in reach does not say", with_margin(people))
        });
        _ = writeln!(text, "{}: {}{not_said}", own.standard, own.promise);
        for (call, number) in own.calls.iter().take(most).zip(1..) {
            _ = writeln!(text, "  {number}. {}", sentence(call));
        }
        if own.calls.len() > most {
            _ = writeln!(text, "  … and {} more (--all)", words::things(own.calls.len() - most));
        }
        if own.calls.is_empty() {
            text += "  no single answer decides for anybody\n";
        }
    }
    if calls.standards.is_empty() {
        text += "No standard of the study asks for more than reach, and it is known where every site is: there is nothing to ask.\n";
    }
    text
}

/// Whom to ask for what, and of how many people it is known then.
fn sentence(told: &CallTold) -> String {
    let CallTold { call, question } = told;
    let name = call.name.as_deref().unwrap_or(&call.site);
    let together = if call.facts.len() > 1 { " (they matter together)" } else { "" };
    format!(
        "ask {} ({}) for {question}{together}: up to {} people",
        words::visible(name),
        call.site,
        with_margin(call.people)
    )
}

fn with_margin(people: Estimate) -> String {
    let margin =
        people.moe().map_or_else(|| "margin of error unknown".to_owned(), |moe| format!("± {}", words::margin(moe)));
    format!("{} ({margin})", words::count(people.value()))
}

/// As a table with a row for each call.
#[must_use]
pub fn csv(calls: &Calls) -> String {
    let number = |number: Option<f64>| number.map(|number| format!("{number:.1}")).unwrap_or_default();
    let mut table = "standard,site,name,question,people,people_moe,if_met,if_met_moe,if_not,if_not_moe\r\n".to_owned();
    for told in calls.standards.iter().flat_map(|own| &own.calls) {
        let CallTold { call, question } = told;
        let texts = [call.standard.as_str(), &call.site, call.name.as_deref().unwrap_or_default(), question];
        let texts = texts.map(quoted);
        let numbers = [call.people, call.if_met, call.if_not]
            .map(|people| format!("{},{}", number(Some(people.value())), number(people.moe())));
        _ = write!(table, "{},{}\r\n", texts.join(","), numbers.join(","));
    }
    table
}

/// As JSON, with a line end at its end.
///
/// # Errors
/// None that is known: every name in it is text and every number finite.
pub fn json(calls: &Calls) -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(calls).map(|text| text + "\n")
}

/// The text of the page's only `<style>`. A server allows it by its checksum.
pub const STYLE: &str = include_str!("../../templates/calls.css");

#[derive(Template)]
#[template(path = "calls.html")]
struct Page<'a> {
    style: &'static str,
    study: &'a str,
    standards: Vec<Section<'a>>,
}

struct Section<'a> {
    promise: &'a str,
    not_said: Option<String>,
    rows: Vec<Row<'a>>,
}

struct Row<'a> {
    site: &'a str,
    name: &'a str,
    question: &'a str,
    together: bool,
    people: String,
    if_met: String,
    if_not: String,
}

/// As a page to print: whom to call, and why.
#[must_use]
pub fn html(calls: &Calls) -> String {
    let sections = calls.standards.iter().map(|own| Section {
        promise: &own.promise,
        not_said: own.not_said.map(with_margin),
        rows: own.calls.iter().map(row).collect(),
    });
    words::visible(&Page { style: STYLE, study: &calls.study, standards: sections.collect() }.to_string())
}

fn row(told: &CallTold) -> Row<'_> {
    let call = &told.call;
    Row {
        site: &call.site,
        name: call.name.as_deref().unwrap_or(&call.site),
        question: &told.question,
        together: call.facts.len() > 1,
        people: with_margin(told.call.people),
        if_met: with_margin(call.if_met),
        if_not: with_margin(call.if_not),
    }
}
