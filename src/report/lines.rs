//! What Markdown, briefs and PDF say line by line.

use gapatlas_text::{Text, message, plain_text};

use crate::report::Report;
use crate::report::html::{self, Page};
use crate::report::site_details::{LanguageNames, SiteDetails};
use crate::report::sources::SourceEntry;

/// What the lists say of a site, each with its label.
pub(super) fn fact_lines(text: &Text, site: &SiteDetails) -> Vec<String> {
    let facts = site.facts(text, LanguageNames::OfDocument).into_iter();
    facts.map(|fact| message!(text, "site-fact", label = fact.label, value = fact.value)).collect()
}

/// What is doubtful, as on the page.
pub(super) fn findings(page: &Page<'_>) -> Vec<String> {
    let text = page.text;
    if page.report.findings.in_study.is_empty() {
        return vec![text.say("report-findings-none")];
    }
    let mut sentences = match (page.findings.is_empty(), page.is_region()) {
        (true, _) => vec![text.say("report-findings-none-here")],
        (false, true) => vec![text.say("report-findings-data")],
        (false, false) => vec![text.say("report-findings-here")],
    };
    sentences.extend(page.findings.iter().cloned());
    if page.more_findings > 0 {
        sentences.push(page.further_findings());
    }
    if !page.is_region() {
        sentences.push(page.findings_in_study());
    }
    sentences
}

/// The sources with their numbers, files and checksums.
pub(super) fn sources(report: &Report) -> Vec<String> {
    let numbered = report.sources.iter().zip(1_usize..).map(|(entry, number)| {
        let sum = report.text.narrow_list(&entry.files());
        message!(report.text, "report-source-numbered", number = number, source = source(report.text, entry), sum = sum)
    });
    numbered.collect()
}

/// A source with its address.
pub(super) fn source(text: &Text, entry: &SourceEntry) -> String {
    let cited = plain_text(&html::source(text, entry));
    match &entry.address {
        Some(address) => message!(text, "report-source-at", source = cited, address = address),
        None => cited,
    }
}
