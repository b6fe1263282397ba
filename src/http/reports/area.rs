//! Reports about planning areas.

use std::sync::LazyLock;

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use gapatlas_text::Text;

use crate::domain::Deadline;
use crate::http::app::App;
use crate::http::request::language::RequestText;
use crate::http::request::parameters::{NoParameters, Parameters, Segments};
use crate::http::response::blocking::run_blocking;
use crate::http::response::documents::{page_response, policy_with_style};
use crate::http::response::problem::Problem;
use crate::http::server::served_atlas::ServedAtlas;
use crate::report::{self, Inputs, Report};

/// The formats of a report.
const FORMATS: [&str; 3] = ["html", "json", "csv"];

/// `report.html`, `report.json` or `report.csv` of an area.
pub(crate) async fn report(
    State(app): State<App>,
    Segments((id, file)): Segments<(String, String)>,
    RequestText(text): RequestText,
    _: Parameters<NoParameters>,
) -> Result<Response, Problem> {
    let atlas = app.atlas();
    let extension = file.strip_prefix("report.").filter(|extension| FORMATS.contains(extension));
    let Some(extension) = extension.map(str::to_owned) else {
        return Err(Problem::NotFound(format!("`{file}` is not one of report.html, report.json, report.csv")));
    };
    run_blocking(move |deadline| {
        let report = report::report(&inputs(text, &atlas, deadline), &id)?;
        report_response(
            &report.ok_or_else(|| Problem::NotFound(format!("there is no area `{id}`; / lists them")))?,
            &extension,
            true,
        )
    })
    .await
}

/// The file names of a report.
pub(crate) fn files() -> Vec<String> {
    FORMATS.map(|format| format!("report.{format}")).to_vec()
}

/// A report as `html`, `json` or, for any other format, CSV. One that has an address links to itself in other languages.
pub(crate) fn report_response(report: &Report, format: &str, has_address: bool) -> Result<Response, Problem> {
    match format {
        "html" => Ok(page_response(report::html(report, has_address), &PAGE_POLICY)),
        "json" => {
            let json = report::json(report).map_err(Problem::internal)?;
            Ok(([(header::CONTENT_TYPE, "application/json")], json).into_response())
        }
        _ => Ok(([(header::CONTENT_TYPE, "text/csv; charset=utf-8")], report::csv(report)).into_response()),
    }
}

/// The inputs of a report.
pub(crate) fn inputs<'a>(text: &'static Text, atlas: &'a ServedAtlas, deadline: &'a Deadline) -> Inputs<'a> {
    Inputs {
        text,
        provenance: &atlas.contents.provenance,
        areas: &atlas.contents.areas.table,
        tracts: &atlas.contents.tracts.table,
        sites: &atlas.contents.sites.table,
        findings: &atlas.contents.findings,
        deadline,
    }
}

/// The page embeds its style sheet, so that it can be saved as one file; the policy allows it by its hash.
static PAGE_POLICY: LazyLock<String> = LazyLock::new(|| policy_with_style(report::STYLE));
