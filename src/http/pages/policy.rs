//! The page about what is mapped and what is not, for everybody; docs/use-policy.md says how the rule is applied.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use gapatlas_text::{Text, message};

use crate::http::app::App;
use crate::http::request::language::{LanguageQuery, RequestText};
use crate::http::request::parameters::{NoParameters, Parameters};
use crate::http::response::documents::html;
use crate::http::response::problem::Problem;
use crate::http::server::served_atlas::Contents;

#[derive(Template)]
#[template(path = "policy.html")]
pub(crate) struct Policy<'a> {
    text: &'a Text,
    language_query: &'a str,
    browser_title: String,
    name: String,
    subjects: Vec<String>,
}

pub(crate) async fn policy(
    State(app): State<App>,
    LanguageQuery(query): LanguageQuery,
    RequestText(text): RequestText,
    _: Parameters<NoParameters>,
) -> Result<Response, Problem> {
    html(&page(text.for_html(), &query, &app.atlas().contents))
}

pub(crate) fn page<'a>(text: &'a Text, language_query: &'a str, atlas: &Contents) -> Policy<'a> {
    let name = text.local(&atlas.provenance.study.name);
    let browser_title = message!(text, "page-title", page = text.say("page-policy"), study = &name);
    Policy { text, language_query, browser_title, name, subjects: text.prohibited_subjects() }
}
