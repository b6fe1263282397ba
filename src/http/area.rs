//! Reports about planning areas.

use std::sync::LazyLock;

use axum::extract::State;
use axum::http::header::{self, HeaderValue};
use axum::response::{IntoResponse, Response};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use sha2::{Digest, Sha256};

use crate::domain::Deadline;
use crate::http::App;
use crate::http::answer::{None as NoParameters, Parameters, Segments};
use crate::http::problem::Problem;
use crate::http::safety::POLICY;
use crate::http::served::Served;
use crate::http::work::work;
use crate::report::{self, Inputs, Report};

/// `report.html`, `report.json` or `report.csv` of an area.
pub(super) async fn report(
    State(app): State<App>,
    Segments((id, file)): Segments<(String, String)>,
    _: Parameters<NoParameters>,
) -> Result<Response, Problem> {
    let atlas = app.atlas();
    let ending = file.strip_prefix("report.").filter(|ending| ["html", "json", "csv"].contains(ending));
    let Some(ending) = ending.map(str::to_owned) else {
        return Err(Problem::NotFound(format!("`{file}` is none of report.html, report.json, report.csv")));
    };
    work(move |deadline| {
        let report = report::report(&inputs(&atlas, deadline), &id)?;
        written(&report.ok_or_else(|| Problem::NotFound(format!("there is no area `{id}`; / lists them")))?, &ending)
    })
    .await
}

/// A report as `html`, `json`, or else as CSV.
pub(super) fn written(report: &Report, format: &str) -> Result<Response, Problem> {
    match format {
        "html" => Ok(page(report::html(report), &POLICY_OF_PAGE)),
        "json" => {
            let json = report::json(report).map_err(Problem::internal)?;
            Ok(([(header::CONTENT_TYPE, "application/json")], json).into_response())
        }
        _ => Ok(([(header::CONTENT_TYPE, "text/csv; charset=utf-8")], report::csv(report)).into_response()),
    }
}

/// What reports are made of.
pub(super) fn inputs<'a>(atlas: &'a Served, deadline: &'a Deadline) -> Inputs<'a> {
    Inputs {
        provenance: &atlas.contents.provenance,
        areas: &atlas.contents.areas.table,
        tracts: &atlas.contents.tracts.table,
        sites: &atlas.contents.sites.table,
        findings: &atlas.contents.findings,
        deadline,
    }
}

/// The page carries its own style sheet, so that it can be kept as one file; the policy lets this one in by its checksum.
static POLICY_OF_PAGE: LazyLock<String> = LazyLock::new(|| policy_with(report::STYLE));

/// The policy of a page that carries a style sheet.
pub(super) fn policy_with(style: &str) -> String {
    let sum = Sha256::digest(style.as_bytes());
    format!("{POLICY}; style-src 'sha256-{}'", BASE64_STANDARD.encode(sum))
}

/// A page with a policy of its own.
pub(super) fn page(html: String, policy: &str) -> Response {
    let mut response = ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], html).into_response();
    if let Ok(policy) = HeaderValue::from_str(policy) {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}
