//! `POST /scenarios/evaluate`: what a scenario changes, computed, answered, and not kept.

use axum::extract::{Request, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use gapatlas_formats::error::ReadErrors;
use gapatlas_formats::scenario_file::{parse_scenario, resolve_scenario};
use gapatlas_text::Text;
use serde::Deserialize;

use crate::atlas::{BaseCase, ScenarioCase, ScenarioQuestion, ScenarioStop};
use crate::domain::{AreaKind, Deadline, StandardId};
use crate::http::app::App;
use crate::http::request::body::body;
use crate::http::request::language::RequestText;
use crate::http::request::parameters::Parameters;
use crate::http::response::blocking::run_blocking;
use crate::http::response::headers::forbid_storing;
use crate::http::response::problem::Problem;
use crate::scenario::{Change, Scenario};
use crate::whatif::{PlaceChoice, ScenarioAnswers, answer, csv};

/// The most entries of a scenario of the service.
const MOST_ENTRIES: usize = 100;
/// What errors call the scenario: it has no file.
const NAME: &str = "the scenario";

/// The parameters.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ScenarioQuery {
    /// Only this standard.
    standard: Option<StandardId>,
    /// Only this planning area, beside the region.
    area: Option<String>,
    /// Only planning areas of this kind, beside the region.
    kind: Option<AreaKind>,
    /// Whether the access of groups is asked for, too.
    #[serde(default)]
    groups: bool,
    /// Whether tracts are asked for, too.
    #[serde(default)]
    tracts: bool,
    /// The format of the answer.
    #[serde(default)]
    format: ScenarioFormat,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum ScenarioFormat {
    #[default]
    Json,
    Csv,
}

/// Evaluates a scenario in TOML.
pub(crate) async fn evaluate(
    State(app): State<App>,
    RequestText(text): RequestText,
    Parameters(query): Parameters<ScenarioQuery>,
    request: Request,
) -> Result<Response, Problem> {
    let sent = body(request, &app, "a scenario").await?;
    let atlas = app.atlas();
    let job = move |deadline: &Deadline| {
        let not_text =
            |_| Problem::BadRequest("a scenario is TOML in UTF-8; docs/whatif.md has one to start from".to_owned());
        let scenario = parse_scenario(NAME, std::str::from_utf8(&sent).map_err(not_text)?)
            .map_err(|errors| bad_scenario(&errors))?;
        check(&scenario)?;
        let format = query.format;
        let found = atlas
            .scenarios
            .ask(deadline, move |base_case, deadline| evaluated(base_case, &scenario, &query, text, deadline))?;
        let (kind, body) = match format {
            ScenarioFormat::Csv => ("text/csv; charset=utf-8", csv(&found)),
            ScenarioFormat::Json => ("application/json", serde_json::to_string(&found).map_err(Problem::internal)?),
        };
        Ok(([(header::CONTENT_TYPE, kind)], body).into_response())
    };
    let mut response = run_blocking(job).await?;
    forbid_storing(&mut response);
    Ok(response)
}

/// The answer to `GET`.
pub(crate) async fn get_not_supported() -> Problem {
    Problem::NotFound("send a scenario in TOML by POST; docs/whatif.md has one to start from".to_owned())
}

fn bad_scenario(errors: &ReadErrors) -> Problem {
    let all: Vec<String> = errors.errors.iter().map(ToString::to_string).collect();
    Problem::BadRequest(all.join("; "))
}

/// What the service does not evaluate, though the command does.
fn check(scenario: &Scenario) -> Result<(), Problem> {
    let entries = scenario.entries.len();
    if entries > MOST_ENTRIES {
        return Err(Problem::BadRequest(format!(
            "the scenario has {entries} entries; at most {MOST_ENTRIES} are evaluated here, and 1,000 by `gapatlas whatif`"
        )));
    }
    if scenario.entries.iter().any(|entry| matches!(entry.change, Change::Timetable { .. })) {
        let detail = "`[[timetable]]` needs a file, which the service does not take; use `gapatlas whatif`";
        return Err(Problem::BadRequest(detail.to_owned()));
    }
    Ok(())
}

fn evaluated(
    base_case: &BaseCase<'_>,
    scenario: &Scenario,
    query: &ScenarioQuery,
    text: &Text,
    deadline: &Deadline,
) -> Result<ScenarioAnswers, Problem> {
    let (study, region) = (base_case.study(), base_case.region());
    if let Some(id) = query.standard.as_ref().filter(|id| !study.standards.iter().any(|own| own.id == **id)) {
        return Err(Problem::invalid_parameter("standard", format!("there is no standard `{id}`")));
    }
    if let Some(id) = query.area.as_ref().filter(|id| !region.areas.iter().any(|area| area.id == **id)) {
        return Err(Problem::invalid_parameter("area", format!("there is no planning area `{id}`")));
    }
    if let Some(kind) = query.kind.as_ref().filter(|kind| !study.area_kinds.contains_key(*kind)) {
        return Err(Problem::invalid_parameter("kind", format!("there are no planning areas of the kind `{kind}`")));
    }
    let resolved = resolve_scenario(scenario, study, region).map_err(|errors| bad_scenario(&errors))?;
    let question = ScenarioQuestion { standard: query.standard.as_ref(), groups: query.groups };
    let case = ScenarioCase { scenario: &resolved, with_timetables: None };
    let changes = base_case.changes(&case, question, deadline).map_err(|stop| match stop {
        ScenarioStop::Interrupted(interrupted) => Problem::from(interrupted),
        ScenarioStop::Unresolved(error) => Problem::internal(error),
    })?;
    let choice =
        PlaceChoice { areas: query.area.iter().cloned().collect(), kind: query.kind.clone(), tracts: query.tracts };
    Ok(answer(text, (study, region), &[(scenario.name.as_str(), changes)], &choice))
}
