//! Briefs with texts of the reader's own, and briefs of drawn areas: answered, and not kept.

use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::response::Response;
use serde::Deserialize;

use crate::http::app::App;
use crate::http::reports::area::{DocumentChoices, DocumentQuery, brief_page, inputs, origin};
use crate::http::reports::own_area_problem::{own_area_problem, unknown_area};
use crate::http::request::body::body;
use crate::http::request::language::RequestText;
use crate::http::request::parameters::Parameters;
use crate::http::response::headers::forbid_storing;
use crate::http::response::large_response::{ClientContext, LargeResponsePermit};
use crate::http::response::problem::Problem;
use crate::report::brief::OwnText;
use crate::report::{outline, report_drawn, report_of};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct BriefQuery {
    /// `pdf`, or `html`.
    format: Option<String>,
    paper: Option<String>,
    leave_out: Option<String>,
}

/// What is sent: an area or an outline, and texts.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct BriefBody {
    area: Option<String>,
    outline: Option<serde_json::Value>,
    ask: Option<String>,
    story: Option<String>,
    decides: Option<String>,
    contact: Option<String>,
}

/// What is chosen of a brief.
#[derive(Debug)]
pub(crate) struct BriefChoices {
    is_page: bool,
    choices: DocumentChoices,
}

impl FromRequestParts<App> for BriefChoices {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let Parameters(query) = Parameters::<BriefQuery>::from_request_parts(parts, app).await?;
        let BriefQuery { format, paper, leave_out } = query;
        let is_page = match format.as_deref() {
            None | Some("pdf") => false,
            Some("html") => true,
            Some(other) => return Err(Problem::BadRequest(format!("`format`: `{other}` is not one of html, pdf"))),
        };
        let choices = DocumentQuery { paper, leave_out }.choices(origin(parts, app).await)?;
        Ok(Self { is_page, choices })
    }
}

/// The brief of an area, with texts.
pub(crate) async fn brief(
    State(app): State<App>,
    RequestText(text): RequestText,
    BriefChoices { is_page, choices }: BriefChoices,
    client: ClientContext,
    request: Request,
) -> Result<Response, Problem> {
    let BriefBody { area, outline: drawn, ask, story, decides, contact } = {
        let body = body(request, &app, "the texts of a brief").await?;
        serde_json::from_slice(&body).map_err(|error| Problem::BadRequest(format!("the body: {error}")))?
    };
    let own = OwnText { ask, story, decides, contact }.checked();
    let own = own.map_err(|error| Problem::Unprocessable(error.to_string()))?;
    if area.is_some() == drawn.is_some() {
        return Err(Problem::BadRequest("name either an `area` by its id or an `outline` in GeoJSON".to_owned()));
    }
    let atlas = app.atlas();
    let text = if is_page { text.for_html() } else { text };
    let task = LargeResponsePermit::acquire(client).await?.respond(move |deadline| {
        let inputs = inputs(text, &atlas, deadline);
        let (report, address) = match (area, drawn) {
            (Some(area), _) => {
                let found = report_of(&inputs, &area).map_err(|error| own_area_problem(&error))?;
                (found.ok_or_else(|| unknown_area(&area))?, choices.address(&area, text))
            }
            (None, drawn) => {
                let drawn = outline(&drawn.unwrap_or_default().to_string());
                let drawn = drawn.and_then(|outline| report_drawn(&inputs, &outline));
                (drawn.map_err(|error| own_area_problem(&error))?, None)
            }
        };
        let brief = choices.brief(&report, &inputs, own, address)?;
        deadline.check()?;
        if is_page { Ok(brief_page(text, &brief, false)) } else { choices.brief_pdf(text, &brief) }
    });
    let mut response = task.await?;
    forbid_storing(&mut response);
    Ok(response)
}

/// The response to GET.
pub(crate) async fn get_not_supported() -> Problem {
    Problem::NotFound("request a brief by POST, with an area or its outline as JSON".to_owned())
}
