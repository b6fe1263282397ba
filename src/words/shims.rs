//! Temporary.
#![allow(missing_docs, clippy::pedantic)]
use gapatlas_text::Text;

use crate::domain::*;
use crate::gap::Standard;

fn text() -> &'static Text {
    Text::english()
}
fn fixed(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}
pub fn standard(
    (theme, own): (&Theme, &StudyThemes),
    within: Cost,
    mode: &Mode,
    requirements: &[Requirement],
) -> String {
    let (id, people) = ("x".parse().unwrap(), "x".parse().unwrap());
    let mut standard = Standard::of_reach(id, theme.clone(), mode.clone(), within, people);
    standard.requirements = requirements.iter().copied().collect();
    text().standard(&standard, own)
}
pub fn question(barrier: Barrier, requirements: &[Requirement]) -> Option<String> {
    text().question(barrier, requirements)
}
pub fn unlocated(sites: usize) -> Option<String> {
    text().unlocated(sites)
}
pub fn barrier(barrier: Barrier) -> &'static str {
    fixed(text().barrier(barrier))
}
pub fn not_known(why: UnknownReason) -> &'static str {
    fixed(text().not_known(why))
}
pub fn comparison(result: ComparisonResult) -> &'static str {
    fixed(text().comparison(result))
}
pub fn reliability_label(class: Reliability) -> &'static str {
    fixed(text().reliability_label(class))
}
pub fn bounds(by_language: bool, languages: Option<&Source>) -> String {
    text().bounds(by_language, languages)
}
pub fn theme(theme: &Theme, own: &StudyThemes) -> String {
    text().theme(theme, own)
}
pub fn topic(topic: Option<&str>) -> String {
    text().topic(topic)
}
pub fn not_mapped() -> String {
    text().not_mapped()
}
pub fn place_not_known(why: UnknownReason, (theme, own): (&Theme, &StudyThemes), mode: &Mode) -> String {
    let (id, people) = ("x".parse().unwrap(), "x".parse().unwrap());
    let standard = Standard::of_reach(id, theme.clone(), mode.clone(), Cost::Length(Meters::MILE), people);
    text().place_not_known(why, &standard, own)
}
pub fn mostly_not_known(reasons: &[String]) -> String {
    text().mostly_not_known(reasons)
}
