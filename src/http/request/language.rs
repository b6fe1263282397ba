//! The language of an answer: `lang`, or else `Accept-Language`, or else that of the study.

use std::convert::Infallible;
use std::sync::{Arc, OnceLock};

use axum::extract::{FromRequestParts, Request};
use axum::http::header::{self, HeaderMap, HeaderValue};
use axum::http::request::Parts;
use axum::http::uri::{PathAndQuery, Uri};
use axum::response::Response;
use gapatlas_text::{Language, Text};

use crate::domain::TextLanguage;
use crate::http::response::problem::Problem;

/// The parameter of every route that asks for a language (BCP 47).
pub(crate) const PARAMETER: &str = "lang";

/// The texts of an answer. A handler that asks for them makes an answer that depends on the language.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RequestText(pub(crate) &'static Text);

/// What addresses in an answer end with, so that a language that was chosen by the parameter goes with them: `?lang=es`,
/// or nothing.
#[derive(Debug, Clone)]
pub(crate) struct LanguageQuery(pub(crate) String);

/// The language that a request asks for by the parameter, and that of its answer, once a handler has asked for texts.
#[derive(Debug, Clone)]
pub(crate) struct RequestLanguage {
    asked: Option<&'static Text>,
    /// The texts in the language of the study.
    own: &'static Text,
    used: Arc<OnceLock<&'static Text>>,
}

impl<S: Send + Sync> FromRequestParts<S> for RequestText {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let Some(language) = parts.extensions.get::<RequestLanguage>() else { return Ok(Self(Text::english())) };
        let choose = || language.asked.or_else(|| accepted(&parts.headers)).unwrap_or(language.own);
        Ok(Self(language.used.get_or_init(choose)))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for LanguageQuery {
    type Rejection = Infallible;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let asked = parts.extensions.get::<RequestLanguage>().and_then(|language| language.asked);
        Ok(Self(asked.map_or_else(String::new, |text| format!("?{PARAMETER}={}", text.language()))))
    }
}

impl RequestLanguage {
    /// Reads the parameter, and takes it out of the request: routes check their own parameters. `own` is the language of
    /// the study.
    ///
    /// # Errors
    /// For a language that there are no texts in, and for more than one.
    pub(crate) fn of(request: &mut Request, own: TextLanguage) -> Result<Self, Problem> {
        // The map page chooses its language itself, and takes the study's language where it has no texts.
        let is_map = request.uri().path().starts_with("/map");
        let tag = take_parameter(request.uri_mut())?.filter(|_| !is_map);
        let asked = tag.map(|tag| tag.parse::<Language>().map_err(invalid)).transpose()?;
        let (asked, own) = (asked.map(|language| Text::of(&language)), Text::of(&own.into()));
        let language = Self { asked, own, used: Arc::default() };
        request.extensions_mut().insert(language.clone());
        Ok(language)
    }

    /// Says in an answer what language it is in, where it depends on that.
    pub(crate) fn describe(&self, response: &mut Response) {
        let Some(text) = self.used.get() else { return };
        let headers = response.headers_mut();
        if let Ok(language) = HeaderValue::from_str(&text.language().to_string()) {
            headers.insert(header::CONTENT_LANGUAGE, language);
        }
        let vary = headers.get(header::VARY).and_then(|vary| vary.to_str().ok());
        let vary = vary.map_or_else(|| "accept-language".to_owned(), |vary| format!("{vary}, accept-language"));
        if let Ok(vary) = HeaderValue::from_str(&vary) {
            headers.insert(header::VARY, vary);
        }
    }
}

/// The texts in the language of `Accept-Language`; `None` where there are none in the languages that it has.
fn accepted(headers: &HeaderMap) -> Option<&'static Text> {
    let header = headers.get(header::ACCEPT_LANGUAGE).and_then(|header| header.to_str().ok());
    header.and_then(Language::accepted).map(|language| Text::of(&language))
}

/// The texts of an answer about a request that no handler has answered.
pub(crate) fn text_of(uri: &Uri, headers: &HeaderMap, own: TextLanguage) -> &'static Text {
    let asked = take_parameter(&mut uri.clone()).ok().flatten().and_then(|tag| tag.parse::<Language>().ok());
    asked.map(|language| Text::of(&language)).or_else(|| accepted(headers)).unwrap_or_else(|| Text::of(&own.into()))
}

fn invalid(reason: String) -> Problem {
    Problem::invalid_parameter(PARAMETER, reason)
}

/// Removes the parameter from a query.
fn take_parameter(uri: &mut Uri) -> Result<Option<String>, Problem> {
    let Some(query) = uri.query().filter(|query| query.contains(PARAMETER)) else { return Ok(None) };
    let is_language = |pair: &&str| pair.split('=').next() == Some(PARAMETER);
    let asked: Vec<&str> = query.split('&').filter(is_language).collect();
    let [pair] = asked[..] else {
        return if asked.is_empty() { Ok(None) } else { Err(invalid("is given twice; give it once".to_owned())) };
    };
    let tag = form_urlencoded::parse(pair.as_bytes()).next().map(|(_, tag)| tag.into_owned());
    let others: Vec<&str> = query.split('&').filter(|pair| !is_language(pair)).collect();
    let path = if others.is_empty() { uri.path().to_owned() } else { format!("{}?{}", uri.path(), others.join("&")) };
    let mut parts = uri.clone().into_parts();
    parts.path_and_query = Some(PathAndQuery::try_from(path).map_err(Problem::internal)?);
    *uri = Uri::from_parts(parts).map_err(Problem::internal)?;
    Ok(tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_taken_out_of_the_query_and_the_rest_stays() {
        let take = |uri: &str| {
            let mut uri: Uri = uri.parse().unwrap();
            let tag = take_parameter(&mut uri).map_err(|_refused| "refused");
            tag.map(|tag| (tag.unwrap_or_default(), uri.to_string()))
        };
        assert_eq!(take("/a?x=1&lang=en-XA&y=%20"), Ok(("en-XA".to_owned(), "/a?x=1&y=%20".to_owned())));
        assert_eq!(take("/a?lang=en"), Ok(("en".to_owned(), "/a".to_owned())));
        assert_eq!(take("/a?language=en"), Ok((String::new(), "/a?language=en".to_owned())));
        assert_eq!(take("/a?lang=en&lang=en"), Err("refused"));
    }
}
