//! Places side by side: whether their shares differ.

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use gapatlas_text::Text;

use crate::compare::{ComparedPlace, side_by_side};
use crate::domain::{AreaKind, Quantity};
use crate::http::app::App;
use crate::http::reports::area::inputs;
use crate::http::reports::own_area_problem::{own_area_problem, unknown_area};
use crate::http::request::parameters::QueryPairs;
use crate::http::response::headers::forbid_storing;
use crate::http::response::large_response::{ClientContext, LargeResponsePermit};
use crate::http::response::problem::Problem;
use crate::report::{FoundArea, Inputs, has_outline};

/// The parameter that names a place, once for each.
pub(crate) const PLACE: &str = "place";
/// The most places that are compared at once.
const MOST_PLACES: usize = 4;

/// Compares up to four places in every share, each with the first and with the region.
pub(crate) async fn compare(
    State(app): State<App>,
    QueryPairs(pairs): QueryPairs,
    client: ClientContext,
) -> Result<Response, Problem> {
    if let Some((name, _)) = pairs.iter().find(|(name, _)| name != PLACE) {
        return Err(Problem::BadRequest(format!("`{name}` is not a parameter; name each place by `{PLACE}`")));
    }
    if pairs.len() > MOST_PLACES {
        let given = pairs.len();
        return Err(Problem::BadRequest(format!(
            "`{PLACE}` is given {given} times; at most {MOST_PLACES} places are compared"
        )));
    }
    let atlas = app.atlas();
    let is_kept = !pairs.iter().any(|(_, id)| has_outline(id));
    let task = LargeResponsePermit::acquire(client).await?.respond(move |deadline| {
        let inputs = inputs(Text::english(), &atlas, deadline);
        let places = pairs.into_iter().map(|(_, id)| place(&inputs, id)).collect::<Result<Vec<_>, _>>()?;
        let answer = side_by_side(inputs.provenance, inputs.areas.get(), &places);
        let json = serde_json::to_string(&answer).map_err(Problem::internal)?;
        Ok(([(header::CONTENT_TYPE, "application/json")], json).into_response())
    });
    let mut response = task.await?;
    if !is_kept {
        forbid_storing(&mut response);
    }
    Ok(response)
}

fn place(inputs: &Inputs<'_>, id: String) -> Result<ComparedPlace, Problem> {
    if id == AreaKind::region().as_str() {
        return Err(Problem::BadRequest("every place is compared with the region: it is not named".to_owned()));
    }
    let found = FoundArea::of_any_id(inputs, &id).map_err(|error| own_area_problem(&error))?;
    let found = found.ok_or_else(|| unknown_area(&id))?;
    let table = match inputs.areas.get().row_of(&Quantity::Id, &id) {
        Some(row) => inputs.areas.part(&[row], None),
        None => found.table(inputs).map_err(|error| own_area_problem(&error))?.0,
    };
    Ok(ComparedPlace { id, table, parts: found.parts })
}
