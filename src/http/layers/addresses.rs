//! `/addresses.json`: the search for an address in the study's list.

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::{FoundAddress, Precision, Quantity};
use crate::http::app::App;
use crate::http::request::parameters::Parameters;
use crate::http::response::blocking::run_blocking;
use crate::http::response::problem::Problem;
use crate::http::server::served_atlas::ServedAtlas;
use crate::results::TableRow;

/// The most characters that are looked for.
const MOST_CHARACTERS: usize = 200;
/// The most addresses of an answer.
const MOST_FOUND: usize = 8;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AddressQuery {
    /// How the address begins.
    q: Option<String>,
}

/// The addresses that begin as it was asked, those of houses before streets.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Addresses")]
pub(crate) struct AddressesDocument {
    found: Vec<AddressEntry>,
}

/// An address that was found.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Address")]
pub(crate) struct AddressEntry {
    /// House number and street.
    line: String,
    city: Option<String>,
    postal: Option<String>,
    /// Longitude and latitude.
    point: [f64; 2],
    /// `address`, or `street` for a place between the neighbouring numbers and for a street without a number.
    #[schemars(with = "String")]
    located: Precision,
    /// The GEOID of the tract that it lies in.
    tract: Option<String>,
}

/// The addresses that begin as somebody wrote them.
pub(crate) async fn search(
    State(app): State<App>,
    Parameters(query): Parameters<AddressQuery>,
) -> Result<Response, Problem> {
    let atlas = app.atlas();
    let json = run_blocking(move |_| answer(&atlas, query.q.as_deref().unwrap_or_default())).await?;
    Ok(([(header::CONTENT_TYPE, "application/json")], json).into_response())
}

fn answer(atlas: &ServedAtlas, text: &str) -> Result<String, Problem> {
    if text.chars().count() > MOST_CHARACTERS {
        return Err(Problem::invalid_parameter("q", format!("write {MOST_CHARACTERS} characters at most")));
    }
    let addresses = atlas.addresses.as_ref();
    let addresses = addresses.ok_or_else(|| Problem::NotFound("this atlas has no list of addresses".to_owned()))?;
    let found = addresses.list()?.search(text, MOST_FOUND);
    let found = found.into_iter().map(|address| entry(atlas, address)).collect();
    serde_json::to_string(&AddressesDocument { found }).map_err(Problem::internal)
}

fn entry(atlas: &ServedAtlas, address: FoundAddress) -> AddressEntry {
    let tracts = &atlas.contents.tracts;
    let table = tracts.table.get();
    let geoid = |row: usize| TableRow { table, row }.text(&Quantity::Geoid).map(str::to_owned);
    let number = address.number.map(|number| format!("{number} ")).unwrap_or_default();
    AddressEntry {
        line: format!("{number}{}", address.street),
        city: address.city,
        postal: address.postal,
        point: [address.position.lon(), address.position.lat()],
        located: address.precision,
        tract: tracts.row_at(address.position).and_then(geoid),
    }
}
