//! Errors as pages for people.

use askama::Template;
use axum::body::Body;
use axum::extract::Request;
use axum::http::header::{self, HeaderMap, HeaderValue};
use axum::http::{Method, Uri};
use axum::response::Response;
use gapatlas_text::{Text, message};

use crate::domain::{LocalText, TextLanguage};
use crate::http::request::language::text_of;
use crate::http::request::negotiation::prefers_html;
use crate::http::response::problem::ProblemFacts;

#[derive(Template)]
#[template(path = "problem.html")]
struct ProblemPage<'a> {
    text: &'a Text,
    browser_title: String,
    heading: String,
    /// What the reader can do.
    advice: String,
    /// What programs are told, in English.
    facts: &'a ProblemFacts,
}

/// A reader whose browser asks for pages.
#[derive(Debug)]
pub(crate) struct PageReader {
    uri: Uri,
    headers: HeaderMap,
    is_head: bool,
}

impl PageReader {
    /// `None` for a program, which gets the problem as JSON.
    pub(crate) fn of(request: &Request) -> Option<Self> {
        let (uri, headers) = (request.uri(), request.headers());
        let is_head = request.method() == Method::HEAD;
        prefers_html(uri, headers).then(|| Self { uri: uri.clone(), headers: headers.clone(), is_head })
    }

    /// An answer with the page in place of a problem; any other answer as it is. Status and other headers stay.
    pub(crate) fn answer(&self, mut response: Response, study: &LocalText, own: TextLanguage) -> Response {
        let Some(facts) = response.extensions_mut().remove::<ProblemFacts>() else { return response };
        let text = text_of(&self.uri, &self.headers, own);
        let Ok(page) = page(text.for_html(), study, &facts).render() else { return response };
        let headers = response.headers_mut();
        headers.remove(header::CONTENT_ENCODING);
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
        headers.insert(header::CONTENT_LENGTH, page.len().into());
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding, accept, accept-language"));
        if let Ok(language) = HeaderValue::from_str(&text.language().to_string()) {
            headers.insert(header::CONTENT_LANGUAGE, language);
        }
        *response.body_mut() = if self.is_head { Body::empty() } else { Body::from(page) };
        response
    }
}

fn page<'a>(text: &'a Text, study: &LocalText, facts: &'a ProblemFacts) -> ProblemPage<'a> {
    // The study's name is in a title, where no element can stand that says its language.
    let study = study.in_language(text.language().of_study_texts()).0;
    let (heading, advice) = match facts.status.as_u16() {
        400 => (message!(text, "problem-400"), message!(text, "problem-400.advice")),
        404 => (message!(text, "problem-404"), message!(text, "problem-404.advice")),
        413 | 422 => (message!(text, "problem-422"), message!(text, "problem-422.advice")),
        429 => (message!(text, "problem-429"), message!(text, "problem-429.advice")),
        501 => (message!(text, "problem-501"), message!(text, "problem-501.advice")),
        408 | 503 => (message!(text, "problem-503"), message!(text, "problem-503.advice")),
        status if status < 500 => (message!(text, "problem-400"), message!(text, "problem-400.advice")),
        _ => (message!(text, "problem-500"), message!(text, "problem-500.advice")),
    };
    ProblemPage {
        text,
        browser_title: message!(text, "page-title", page = &heading, study = study),
        heading,
        advice,
        facts,
    }
}
