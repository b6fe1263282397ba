//! `/sites/{id}/reach.json`, `.csv` and `.geojson`: the tracts in reach of a site by a standard.

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use crate::disclosure::{OwnAreaQuery, people_in_reach};
use crate::domain::{CostUnit, Deadline, Estimate, Precision, Quantity};
use crate::http::app::App;
use crate::http::reach::answers::{Band, SiteReach, TractOfSite};
use crate::http::reach::question::{Question, QuestionCosts, ReachQuery};
use crate::http::request::parameters::{Parameters, Segments};
use crate::http::response::large_response::{ClientContext, LargeResponsePermit};
use crate::http::response::problem::Problem;
use crate::http::server::served_atlas::ServedAtlas;
use crate::reach::{TractInReach, tracts_in_reach};
use crate::results::TableRow;
use crate::write::{quoted, rounded};

/// The bands, in parts of the limit.
const BANDS: usize = 3;
/// The names of the answers.
const FILES: [&str; 3] = ["reach.json", "reach.csv", "reach.geojson"];

/// The file names of all answers.
pub(crate) fn files() -> Vec<String> {
    FILES.map(str::to_owned).to_vec()
}

/// The tracts in reach of a site.
pub(crate) async fn reach(
    State(app): State<App>,
    Segments((id, file)): Segments<(String, String)>,
    Parameters(query): Parameters<ReachQuery>,
    client: ClientContext,
) -> Result<Response, Problem> {
    if !FILES.contains(&file.as_str()) {
        return Err(Problem::NotFound(format!("`{file}` is not one of {}", FILES.join(", "))));
    }
    let atlas = app.atlas();
    let job = move |deadline: &Deadline| {
        let question = Question::of(&atlas, &query, Some(&id))?;
        let answer = answer(&question, &id, deadline)?;
        let (kind, body) = match file.as_str() {
            "reach.csv" => ("text/csv; charset=utf-8", csv(&answer)),
            "reach.geojson" => ("application/geo+json", geojson(&answer, &atlas, deadline)?),
            _ => ("application/json", serde_json::to_string(&answer).map_err(Problem::internal)?),
        };
        Ok(([(header::CONTENT_TYPE, kind)], body).into_response())
    };
    // The outlines of many tracts are megabytes.
    LargeResponsePermit::acquire(client).await?.respond(job).await
}

fn answer<'a>(question: &Question<'a>, id: &str, deadline: &Deadline) -> Result<SiteReach<'a>, Problem> {
    let ids = question.table().texts(&Quantity::Id).unwrap_or_default();
    let site = question.sites.iter().position(|row| ids[*row].as_deref() == Some(id));
    let site = site.ok_or_else(|| Problem::NotFound(format!("there is no site `{id}`")))?;
    let status = question.status(site);
    if status.located > Precision::Street {
        return Err(Problem::Unprocessable(format!(
            "only the postal code or the tract of `{id}` is known, so who reaches it is not"
        )));
    }
    let costs = question.costs(true)?;
    let matrix = costs.matrix.as_ref().ok_or_else(|| Problem::internal("no costs"))?;
    #[expect(clippy::cast_precision_loss, reason = "three bands")]
    let limits: Vec<f64> = (1..=BANDS).map(|band| costs.limit * (band as f64 / BANDS as f64)).collect();
    let found = tracts_in_reach((&costs.origins, question.counted()), matrix, site, &limits, deadline)?;
    let row = question.row(site);
    Ok(SiteReach {
        site: row.text(&Quantity::Id).unwrap_or_default(),
        name: row.text(&Quantity::Name),
        standard: &question.standard.id,
        people: &question.people.id,
        unit: question.unit(),
        usable: status.usable,
        conditions: status.conditions,
        bands: bands(question, &costs, &limits, &found),
        tracts: found.into_iter().map(|tract| tract_of_site(question, tract)).collect(),
    })
}

fn bands(question: &Question<'_>, costs: &QuestionCosts, limits: &[f64], found: &[TractInReach]) -> Vec<Band> {
    let contents = &question.atlas.contents;
    let provenance = &contents.provenance;
    let query = OwnAreaQuery {
        indicators: provenance.indicators.iter().map(|entry| &entry.indicator).collect(),
        criteria: provenance.study.criteria(),
        is_interpolated: provenance.sources.iter().any(|source| source.purpose == "tract_crosswalk"),
    };
    let mut before: Option<Estimate> = None;
    let band = |(band, limit): (usize, &f64)| {
        let parts = found.iter().map(|tract| (tract.tract.slot(), tract.shares[band]));
        let parts: Vec<(usize, f64)> = parts.filter(|(_, share)| *share > 0.0).collect();
        let own = people_in_reach(&parts, &question.people.id, &query, &contents.tracts.table);
        // Rounding must not make the people of a wider band fewer.
        let people = match (own.people, before) {
            (Some(people), Some(narrower)) if people.value() < narrower.value() => Some(narrower),
            (people, _) => people,
        };
        before = people.or(before);
        Band {
            limit: question.limit(costs, *limit),
            tracts: parts.len(),
            people: people.map(Estimate::value),
            people_moe: people.and_then(Estimate::moe).map(|moe| (moe * 10.0).round() / 10.0),
            withheld: own.withheld,
            missing: own.missing,
            too_small: own.is_too_small,
        }
    };
    limits.iter().enumerate().map(band).collect()
}

fn tract_of_site<'a>(question: &Question<'a>, tract: TractInReach) -> TractOfSite<'a> {
    let people = &question.people.id;
    let row = TableRow { table: question.atlas.contents.tracts.table.get(), row: tract.tract.slot() };
    TractOfSite {
        geoid: row.text(&Quantity::Geoid).unwrap_or_default(),
        name: row.text(&Quantity::Name),
        area: row.text(&Quantity::Area),
        shares: tract.shares,
        people: row.number(&Quantity::Count(people.clone())),
        people_moe: row.number(&Quantity::CountMoe(people.clone())),
        withheld: row.withholds(people),
    }
}

/// The columns of the downloads: the shares within each band by its limit, then the people of the tract.
fn columns(answer: &SiteReach<'_>) -> Vec<String> {
    // Names have no fractions of a meter.
    let scale = if answer.unit == CostUnit::M { 1.0 } else { 10.0 };
    let rounded = |limit: f64| (limit * scale).round() / scale;
    let shares = answer.bands.iter().map(|band| format!("within_{}_{}", rounded(band.limit), answer.unit.name()));
    let people = answer.people.as_str();
    let counts = [people.to_owned(), format!("{people}_moe"), format!("{people}_withheld")];
    let shares = shares.map(|name| name.replace('.', "_"));
    ["geoid".to_owned(), "name".to_owned()].into_iter().chain(shares).chain(counts).collect()
}

fn cells(tract: &TractOfSite<'_>) -> Vec<Value> {
    let mut cells = vec![json!(tract.geoid), json!(tract.name)];
    cells.extend(tract.shares.iter().map(|share| json!(share)));
    let withheld = tract.withheld.then_some("yes");
    cells.extend([json!(tract.people), json!(tract.people_moe), json!(withheld)]);
    cells
}

/// A table. Text is quoted, and escaped where a spreadsheet would read it as a formula.
fn csv(answer: &SiteReach<'_>) -> String {
    let cell = |cell: Value| match cell {
        Value::Null => String::new(),
        Value::String(text) => quoted(&text),
        // Whole numbers without `.0`, as in exports.
        other => other.as_f64().map_or_else(String::new, |number| number.to_string()),
    };
    let mut text = columns(answer).join(",") + "\n";
    for tract in &answer.tracts {
        let cells: Vec<String> = cells(tract).into_iter().map(cell).collect();
        text += &(cells.join(",") + "\n");
    }
    text
}

fn geojson(answer: &SiteReach<'_>, atlas: &ServedAtlas, deadline: &Deadline) -> Result<String, Problem> {
    let (tracts, columns) = (atlas.contents.tracts.table.get(), columns(answer));
    let feature = |tract: &TractOfSite<'_>| -> Result<Value, Problem> {
        deadline.check()?;
        let row = tracts.row_of(&Quantity::Geoid, tract.geoid);
        let outline = row.and_then(|row| tracts.geometry[row].as_deref());
        let geometry = outline.map(|outline| geojson::Geometry::new((&rounded(outline)).into()));
        let properties: serde_json::Map<String, Value> = columns.iter().cloned().zip(cells(tract)).collect();
        Ok(json!({ "type": "Feature", "id": tract.geoid, "geometry": geometry, "properties": properties }))
    };
    let features = answer.tracts.iter().map(feature).collect::<Result<Vec<_>, _>>()?;
    Ok(json!({ "type": "FeatureCollection", "features": features }).to_string())
}
