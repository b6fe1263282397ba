//! Which question to ask first: the facts that lists do not say, by the people whose answer they decide; as text, table, JSON and page.

use std::fmt::Write as _;

use askama::Template;
use serde::Serialize;

use crate::atlas::Provenance;
use crate::domain::{Call, Estimate, GapPart, NotKnown, Quantity, StandardId, Table, Unsaid};
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
    /// Of how many it is not known as their language group is served in part; an answer may decide for some of them too. `null` where
    /// that is not asked, or not known.
    pub served_in_part: Option<Estimate>,
    /// The calls.
    pub calls: Vec<CallTold>,
}

/// A call, with its questions in words. Its fields are those of [`Call`].
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CallTold {
    /// The standard that asks for it.
    pub standard: StandardId,
    /// Whom to ask for what.
    pub sites: Vec<SiteQuestion>,
    /// Those who are surely within if the sites meet all of that.
    pub if_met: Estimate,
    /// Those who are without access for certain if they do not.
    pub if_not: Estimate,
    /// Those who leave "not known", at most.
    pub people: Estimate,
}

/// What a site does not say, with its question in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SiteQuestion {
    /// What it does not say.
    #[serde(flatten)]
    pub unsaid: Unsaid,
    /// What to ask for, such as `its hours (any weekday 18:00)`.
    pub question: String,
}

impl SiteQuestion {
    fn name(&self) -> &str {
        self.unsaid.name.as_deref().unwrap_or(&self.unsaid.site)
    }

    /// Whether several facts matter together.
    fn is_of_several(&self) -> bool {
        self.unsaid.facts.len() > 1
    }
}

/// The calls of an atlas.
#[must_use]
pub fn calls(provenance: &Provenance, all: &[Call], areas: &Table) -> Calls {
    let asking =
        provenance.study.standards.iter().filter(|standard| {
            !standard.requirements().is_empty() || not_known(standard, areas, NotKnown::Said).is_some()
        });
    let of = |standard: &Standard| CallsOf {
        standard: standard.id.clone(),
        promise: words::standard(
            (&standard.theme, &provenance.study.themes),
            standard.within,
            &standard.mode,
            &standard.requirements(),
        ),
        not_said: not_known(standard, areas, NotKnown::Said),
        served_in_part: not_known(standard, areas, NotKnown::Language).filter(|people| people.value() > 0.0),
        calls: all.iter().filter(|call| call.standard == standard.id).map(|call| told(call, standard)).collect(),
    };
    Calls { study: provenance.study.name.clone(), standards: asking.map(of).collect() }
}

/// In the region, the last row of the areas.
fn not_known(standard: &Standard, areas: &Table, why: NotKnown) -> Option<Estimate> {
    let last = |part| {
        let quantity = Quantity::Gap { standard: Some(standard.id.clone()), part };
        areas.numbers(&quantity)?.last().copied().flatten()
    };
    Estimate::new(last(GapPart::Unknown(why))?, last(GapPart::UnknownMoe(why)))
}

impl CallsOf {
    /// Of how many people it is not known what calls may decide, in a sentence without its full stop.
    fn undecided(&self) -> Option<String> {
        let not_said = with_margin(self.not_said?);
        let in_part = self.served_in_part.map_or_else(String::new, |people| {
            format!(", and of {} as their language group is served in part", with_margin(people))
        });
        Some(format!("of {not_said} people it is not known as a site in reach does not say{in_part}"))
    }
}

fn told(call: &Call, standard: &Standard) -> CallTold {
    let requirements = standard.requirements();
    let asked = |unsaid: &Unsaid| {
        let questions: Vec<String> =
            unsaid.facts.iter().filter_map(|step| words::question(*step, &requirements)).collect();
        SiteQuestion { unsaid: unsaid.clone(), question: questions.join(" and ") }
    };
    let Call { standard, sites, if_met, if_not, people } = call.clone();
    CallTold { standard, sites: sites.iter().map(asked).collect(), if_met, if_not, people }
}

/// As text for a terminal; at most so many calls of each standard.
#[must_use]
pub fn text(calls: &Calls, most: usize) -> String {
    let mut text = String::new();
    for own in &calls.standards {
        let undecided = own.undecided().map_or_else(String::new, |undecided| format!("\n  {undecided}"));
        _ = writeln!(text, "{}: {}{undecided}", own.standard, own.promise);
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
fn sentence(call: &CallTold) -> String {
    let ask = |asked: &SiteQuestion| {
        let together = if asked.is_of_several() { " (they matter together)" } else { "" };
        let name = words::visible(asked.name());
        format!("{name} ({}) for {}{together}", asked.unsaid.site, asked.question)
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

/// As a table with a row for each site that is asked; rows of one number in the column `call` decide only together.
#[must_use]
pub fn csv(calls: &Calls) -> String {
    let number = |number: Option<f64>| number.map(|number| format!("{number:.1}")).unwrap_or_default();
    let mut table =
        "standard,call,site,name,question,people,people_moe,if_met,if_met_moe,if_not,if_not_moe\r\n".to_owned();
    for (call, place) in calls.standards.iter().flat_map(|own| own.calls.iter().zip(1..)) {
        let numbers = [call.people, call.if_met, call.if_not]
            .map(|people| format!("{},{}", number(Some(people.value())), number(people.moe())));
        for SiteQuestion { unsaid, question } in &call.sites {
            let texts = [&unsaid.site, unsaid.name.as_deref().unwrap_or_default(), question].map(quoted);
            let standard = quoted(call.standard.as_str());
            _ = write!(table, "{standard},{place},{},{}\r\n", texts.join(","), numbers.join(","));
        }
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
    undecided: Option<String>,
    rows: Vec<Row<'a>>,
}

struct Row<'a> {
    sites: &'a [SiteQuestion],
    /// How many it decides for, how many are within if it does as asked, and how many without if it does not, with margins.
    numbers: [(String, String); 3],
}

/// As a page to print: whom to call, and why.
#[must_use]
pub fn html(calls: &Calls) -> String {
    let sections = calls.standards.iter().map(|own| Section {
        promise: &own.promise,
        undecided: own.undecided(),
        rows: own.calls.iter().map(row).collect(),
    });
    words::visible(&Page { style: STYLE, study: &calls.study, standards: sections.collect() }.to_string())
}

fn row(call: &CallTold) -> Row<'_> {
    let number = |people: Estimate| {
        let margin = people.moe().map_or_else(|| "unknown".to_owned(), words::margin);
        (words::count(people.value()), format!("±\u{a0}{margin}"))
    };
    Row { sites: &call.sites, numbers: [call.people, call.if_met, call.if_not].map(number) }
}
