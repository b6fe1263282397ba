//! A brief as an HTML page.

use askama::Template;
use gapatlas_text::{Text, message, visible, with_languages};

use crate::report::brief::Brief;
use crate::report::drawing::without_namespaces;

/// The contents of the page's only `<style>`. The Content-Security-Policy allows it by its hash.
pub const STYLE: &str =
    concat!(include_str!("../../../templates/brief.css"), include_str!("../../../templates/languages.css"));

#[derive(Template)]
#[template(path = "brief.html")]
struct Page<'a> {
    text: &'static Text,
    brief: &'a Brief,
    is_served: bool,
    style: &'static str,
}

/// The brief as a self-contained HTML document, without scripts and other files. One that a service answers with has links
/// to the same brief in other languages.
#[must_use]
pub fn html(text: &'static Text, brief: &Brief, is_served: bool) -> String {
    visible(&with_languages(&without_namespaces(&Page { text, brief, is_served, style: STYLE }.to_string())))
        .into_owned()
}

impl Page<'_> {
    fn code_label(&self, url: &str) -> String {
        message!(self.text, "brief-qr", address = url)
    }
}
