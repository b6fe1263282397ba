//! Lists of calls: missing facts of sites, ranked by the people whose access they decide, as text, CSV, JSON and HTML.

use std::fmt::Write as _;

use askama::Template;
use gapatlas_text::{Text, Value, markup, message, visible, with_languages};
use serde::Serialize;

use crate::atlas::Provenance;
use crate::domain::{Call, Estimate, MissingFacts, StandardId, Table, UnknownReason};
use crate::gap::Standard;
use crate::results::GapColumns;
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
pub fn calls(text: &Text, provenance: &Provenance, all: &[Call], areas: &Table) -> Calls {
    let asking = provenance.study.standards.iter().filter(|standard| {
        !standard.requirements.is_empty() || not_known(standard, areas, UnknownReason::MissingFact).is_some()
    });
    let of = |standard: &Standard| StandardCalls {
        standard: standard.id.clone(),
        standard_label: text.standard(standard, &provenance.study.themes),
        not_said: not_known(standard, areas, UnknownReason::MissingFact),
        served_in_part: not_known(standard, areas, UnknownReason::Language).filter(|people| people.value() > 0.0),
        calls: all
            .iter()
            .filter(|call| call.standard == standard.id)
            .map(|call| summary(text, call, standard))
            .collect(),
    };
    Calls { study: text.local(&provenance.study.name), standards: asking.map(of).collect() }
}

/// The people of the region, the last row of areas, whose access is unknown for a reason.
fn not_known(standard: &Standard, areas: &Table, why: UnknownReason) -> Option<Estimate> {
    let region = areas.rows().checked_sub(1)?;
    GapColumns::find(areas, standard.into(), &standard.people).at(region).unknown_for(why)
}

impl StandardCalls {
    /// The people whose access calls may decide, as a sentence.
    fn undecided(&self, text: &Text) -> Option<String> {
        let not_said = self.not_said?;
        let (people, count) = (with_margin(text, not_said), Value::count(not_said.value()));
        Some(match self.served_in_part {
            None => message!(text, "calls-undecided", people = people, count = count),
            Some(in_part) => message!(
                text,
                "calls-undecided-in-part",
                people = people,
                count = count,
                in_part = with_margin(text, in_part)
            ),
        })
    }
}

fn summary(text: &Text, call: &Call, standard: &Standard) -> CallSummary {
    let requirements = &standard.requirements;
    let question = |missing: &MissingFacts| {
        let questions: Vec<String> =
            missing.facts.iter().filter_map(|barrier| text.question(*barrier, requirements)).collect();
        SiteQuestion { missing: missing.clone(), question: text.list(&questions) }
    };
    let Call { standard, sites, if_met, if_not, people } = call.clone();
    CallSummary { standard, sites: sites.iter().map(question).collect(), if_met, if_not, people }
}

/// Text for a terminal, with at most `most` calls of each standard.
#[must_use]
pub fn text(text: &Text, calls: &Calls, most: usize) -> String {
    let mut lines = String::new();
    for own in &calls.standards {
        let (id, label) = (own.standard.as_str(), &own.standard_label);
        _ = writeln!(lines, "{}", message!(text, "calls-standard", id = id, standard = label));
        if let Some(undecided) = own.undecided(text) {
            _ = writeln!(lines, "  {undecided}");
        }
        for (call, number) in own.calls.iter().take(most).zip(1..) {
            _ = writeln!(lines, "  {number}. {}", sentence(text, call));
        }
        if own.calls.len() > most {
            _ = writeln!(lines, "  {}", message!(text, "calls-more", more = own.calls.len() - most));
        }
        if own.calls.is_empty() {
            _ = writeln!(lines, "  {}", message!(text, "calls-nobody"));
        }
    }
    if calls.standards.is_empty() {
        _ = writeln!(lines, "{}", message!(text, "calls-nothing-to-ask"));
    }
    lines
}

/// The sites to ask, the questions, and the people decided.
fn sentence(text: &Text, call: &CallSummary) -> String {
    let ask = |question: &SiteQuestion| {
        let MissingFacts { site, facts, .. } = &question.missing;
        let (name, asked) = (question.name(), &question.question);
        message!(text, "calls-site", facts = facts.len(), name = name, site = site, question = asked)
    };
    let asked: Vec<String> = call.sites.iter().map(ask).collect();
    message!(
        text,
        "calls-ask",
        count = asked.len(),
        sites = text.list(&asked),
        people = with_margin(text, call.people),
        number = Value::count(call.people.value())
    )
}

fn with_margin(text: &Text, people: Estimate) -> String {
    let count = text.count(people.value());
    match people.moe() {
        Some(moe) => message!(text, "calls-people", people = count, margin = text.margin(moe)),
        None => message!(text, "calls-people-margin-unknown", people = count),
    }
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
pub const STYLE: &str =
    concat!(include_str!("../../templates/calls.css"), include_str!("../../templates/languages.css"));

#[derive(Template)]
#[template(path = "calls.html")]
struct Page<'a> {
    text: &'a Text,
    is_served: bool,
    style: &'static str,
    title: String,
    lead: String,
    standards: Vec<Section<'a>>,
}

struct Section<'a> {
    heading: String,
    undecided: Option<String>,
    rows: Vec<Row<'a>>,
}

struct Row<'a> {
    sites: &'a [SiteQuestion],
    /// The people decided, those within if the requirements are met, and those without if not, each with its margin.
    numbers: [(String, String); 3],
}

/// A page to print. One that a service answers with has links to the same page in other languages.
#[must_use]
pub fn html(text: &Text, calls: &Calls, is_served: bool) -> String {
    let sections = calls.standards.iter().map(|own| Section {
        heading: message!(text, "calls-without", standard = &own.standard_label),
        undecided: own.undecided(text),
        rows: own.calls.iter().map(|call| row(text, call)).collect(),
    });
    let page = Page {
        text,
        is_served,
        style: STYLE,
        title: message!(text, "page-title", page = message!(text, "calls-heading"), study = &calls.study),
        lead: markup!(text, "calls-lead", study = &calls.study),
        standards: sections.collect(),
    };
    visible(&with_languages(&page.to_string())).into_owned()
}

fn row<'a>(text: &Text, call: &'a CallSummary) -> Row<'a> {
    let number = |people: Estimate| {
        let margin = match people.moe() {
            Some(moe) => message!(text, "calls-margin", margin = text.margin(moe)),
            None => message!(text, "calls-margin-unknown"),
        };
        (text.count(people.value()), margin)
    };
    Row { sites: &call.sites, numbers: [call.people, call.if_met, call.if_not].map(number) }
}
