//! OGC API - Features: collections and their features, for programs and people.

use axum::extract::State;
use axum::http::header::{self, HeaderName};
use axum::response::{IntoResponse, Response};
use serde_json::Value;

use crate::domain::Layer;
use crate::http::answer::{Guest, Segments, Turn};
use crate::http::form::{Form, VARY, Wish};
use crate::http::origin::Origin;
use crate::http::problem::Problem;
use crate::http::work::work;
use crate::http::{App, pages};
use crate::ogc::{self, Asked, Crs, Kind, Link, Paged};

/// Says in which system the coordinates of an answer are (OGC API - Features, Part 2, 6.2.2).
const CONTENT_CRS: HeaderName = HeaderName::from_static("content-crs");

pub(super) async fn conformance(State(app): State<App>, wish: Wish) -> Result<Response, Problem> {
    wish.no_more()?;
    match wish.form {
        Form::Json => Ok(json("application/json", &ogc::conformance())),
        Form::Html => pages::conformance(&app.atlas()),
    }
}

pub(super) async fn collections(
    State(app): State<App>,
    Origin(origin): Origin,
    wish: Wish,
) -> Result<Response, Problem> {
    wish.no_more()?;
    let atlas = app.atlas();
    work(move |_| {
        if wish.form == Form::Html {
            return pages::collections(&atlas);
        }
        let known = atlas.contents.systems();
        let each = Layer::ALL.iter().map(|layer| {
            let shown = atlas.contents.layer(*layer)?;
            Ok(ogc::collection(&origin, &shown.collection(), known))
        });
        let each = each.collect::<Result<Vec<_>, Problem>>()?;
        Ok(json("application/json", &ogc::collections(&origin, known, &each)))
    })
    .await
}

pub(super) async fn collection(
    State(app): State<App>,
    Origin(origin): Origin,
    Segments(id): Segments<String>,
    wish: Wish,
) -> Result<Response, Problem> {
    wish.no_more()?;
    let (atlas, layer) = (app.atlas(), layer(&id)?);
    work(move |_| {
        let shown = atlas.contents.layer(layer)?;
        match wish.form {
            Form::Json => {
                let told = ogc::collection(&origin, &shown.collection(), atlas.contents.systems());
                Ok(json("application/json", &told))
            }
            Form::Html => pages::collection(&atlas, layer),
        }
    })
    .await
}

pub(super) async fn items(
    State(app): State<App>,
    Origin(origin): Origin,
    Segments(id): Segments<String>,
    wish: Wish,
    guest: Guest,
) -> Result<Response, Problem> {
    let (atlas, layer) = (app.atlas(), layer(&id)?);
    let (mut response, turn) = Turn::come(guest)
        .await?
        .work(move |deadline| {
            let own = atlas.contents.layer(layer)?.collection();
            let asked = Asked::read(&wish.pairs, own.table.get(), atlas.contents.systems())?;
            let rows = ogc::select(&own, &asked, deadline)?;
            if wish.form == Form::Html {
                return pages::items(&atlas, &asked, &wish.pairs, &rows, layer);
            }
            let page = Paged { asked: &asked, pairs: &wish.pairs, rows: &rows, address: &ogc::address(&origin, layer) };
            let (body, _) = ogc::page(&own, &page, deadline)?;
            Ok(geojson(body, asked.crs))
        })
        .await?;
    response.extensions_mut().insert(turn);
    Ok(response)
}

pub(super) async fn item(
    State(app): State<App>,
    Origin(origin): Origin,
    Segments((id, feature)): Segments<(String, String)>,
    wish: Wish,
) -> Result<Response, Problem> {
    let (atlas, layer) = (app.atlas(), layer(&id)?);
    work(move |_| {
        let own = atlas.contents.layer(layer)?.collection();
        let crs = ogc::crs_of_one(&wish.pairs, atlas.contents.systems())?;
        let row = own.row(&feature);
        let row = row.ok_or_else(|| Problem::NotFound(format!("{layer} have no feature `{feature}`")))?;
        if wish.form == Form::Html {
            return pages::item(&atlas, layer, row, &feature);
        }
        let at = ogc::address(&origin, layer);
        let here = format!("{at}/items/{}", ogc::segment(&feature));
        let links = [
            Link::new("self", "application/geo+json", "This feature", format!("{here}?f=json")),
            Link::new("alternate", "text/html", "This feature for people", format!("{here}?f=html")),
            Link::new("collection", "application/json", ogc::title(layer), at),
        ];
        Ok(geojson(ogc::feature(&own, row, crs, &links)?, crs))
    })
    .await
}

pub(super) async fn schema(app: State<App>, at: Origin, id: Segments<String>, wish: Wish) -> Result<Response, Problem> {
    told(app, at, id, wish, Kind::Schema).await
}

pub(super) async fn queryables(
    app: State<App>,
    at: Origin,
    id: Segments<String>,
    wish: Wish,
) -> Result<Response, Problem> {
    told(app, at, id, wish, Kind::Queryables).await
}

pub(super) async fn sortables(
    app: State<App>,
    at: Origin,
    id: Segments<String>,
    wish: Wish,
) -> Result<Response, Problem> {
    told(app, at, id, wish, Kind::Sortables).await
}

async fn told(
    State(app): State<App>,
    Origin(origin): Origin,
    Segments(id): Segments<String>,
    wish: Wish,
    kind: Kind,
) -> Result<Response, Problem> {
    wish.no_more()?;
    let (atlas, layer) = (app.atlas(), layer(&id)?);
    work(move |_| {
        let own = atlas.contents.layer(layer)?.collection();
        let schema = ogc::schema(&own, kind, &ogc::address(&origin, layer));
        match wish.form {
            Form::Json => Ok(json("application/schema+json", &schema)),
            Form::Html => pages::schema(&atlas, layer, kind, &schema),
        }
    })
    .await
}

/// The layer that a collection is.
pub(super) fn layer(id: &str) -> Result<Layer, Problem> {
    Layer::ALL.into_iter().find(|layer| layer.name() == id).ok_or_else(|| {
        let names = Layer::ALL.map(Layer::name).join(", ");
        Problem::NotFound(format!("there is no collection `{id}`; there are {names}"))
    })
}

pub(super) fn json(kind: &'static str, value: &Value) -> Response {
    ([(header::CONTENT_TYPE, kind), VARY], value.to_string()).into_response()
}

fn geojson(body: Vec<u8>, crs: Crs) -> Response {
    let headers = [(header::CONTENT_TYPE, "application/geo+json"), VARY];
    (headers, [(CONTENT_CRS, format!("<{}>", crs.uri()))], body).into_response()
}
