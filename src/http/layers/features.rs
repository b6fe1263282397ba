//! OGC API - Features: collections and their features, as JSON and HTML.

use axum::extract::State;
use axum::http::header::{self, HeaderName};
use axum::response::{IntoResponse, Response};
use gapatlas_text::message;

use crate::domain::Layer;
use crate::http::app::App;
use crate::http::pages::page::View;
use crate::http::pages::resources as pages;
use crate::http::request::negotiation::{Negotiation, Representation};
use crate::http::request::origin::Origin;
use crate::http::request::parameters::Segments;
use crate::http::response::blocking::run_blocking;
use crate::http::response::documents::json;
use crate::http::response::headers::VARY_REPRESENTATION;
use crate::http::response::large_response::{ClientContext, LargeResponsePermit};
use crate::http::response::problem::Problem;
use crate::ogc::{self, Crs, ItemsPage, ItemsQuery, Link, SchemaKind};

/// The reference system of the response's coordinates (OGC API - Features, Part 2, 6.2.2).
const CONTENT_CRS: HeaderName = HeaderName::from_static("content-crs");

pub(crate) async fn conformance(State(app): State<App>, negotiation: Negotiation) -> Result<Response, Problem> {
    negotiation.reject_other_params()?;
    match negotiation.representation {
        Representation::Json => Ok(json("application/json", &ogc::conformance())),
        Representation::Html => pages::conformance(View::new(negotiation.text, &app.atlas())).respond(),
    }
}

pub(crate) async fn collections(
    State(app): State<App>,
    Origin(origin): Origin,
    negotiation: Negotiation,
) -> Result<Response, Problem> {
    negotiation.reject_other_params()?;
    let atlas = app.atlas();
    run_blocking(move |_| {
        if negotiation.representation == Representation::Html {
            return pages::collections(View::new(negotiation.text, &atlas)).respond();
        }
        let supported_crs = atlas.contents.supported_crs();
        let documents = Layer::ALL.iter().map(|layer| {
            let collection = atlas.contents.collection(*layer, negotiation.text)?;
            Ok(ogc::collection(&origin, &collection, supported_crs))
        });
        let documents = documents.collect::<Result<Vec<_>, Problem>>()?;
        Ok(json("application/json", &ogc::collections(negotiation.text, &origin, supported_crs, &documents)))
    })
    .await
}

pub(crate) async fn collection(
    State(app): State<App>,
    Origin(origin): Origin,
    Segments(id): Segments<String>,
    negotiation: Negotiation,
) -> Result<Response, Problem> {
    negotiation.reject_other_params()?;
    let (atlas, layer) = (app.atlas(), layer(&id)?);
    run_blocking(move |_| {
        let collection = atlas.contents.collection(layer, negotiation.text)?;
        match negotiation.representation {
            Representation::Json => {
                let document = ogc::collection(&origin, &collection, atlas.contents.supported_crs());
                Ok(json("application/json", &document))
            }
            Representation::Html => pages::collection(View::new(negotiation.text, &atlas), layer)?.respond(),
        }
    })
    .await
}

pub(crate) async fn items(
    State(app): State<App>,
    Origin(origin): Origin,
    Segments(id): Segments<String>,
    negotiation: Negotiation,
    client: ClientContext,
) -> Result<Response, Problem> {
    let (atlas, layer) = (app.atlas(), layer(&id)?);
    LargeResponsePermit::acquire(client)
        .await?
        .respond(move |deadline| {
            let collection = atlas.contents.collection(layer, negotiation.text)?;
            let query = ItemsQuery::read(&negotiation.pairs, collection.table.get(), atlas.contents.supported_crs())?;
            let rows = ogc::select(&collection, &query, deadline)?;
            if negotiation.representation == Representation::Html {
                let view = View::new(negotiation.text, &atlas);
                return pages::items(view, &query, &negotiation.pairs, &rows, layer)?.respond();
            }
            let page = ItemsPage {
                query: &query,
                pairs: &negotiation.pairs,
                rows: &rows,
                collection_url: &ogc::collection_url(&origin, layer),
            };
            let (body, _) = ogc::page(&collection, &page, deadline)?;
            Ok(geojson(body, query.crs))
        })
        .await
}

pub(crate) async fn item(
    State(app): State<App>,
    Origin(origin): Origin,
    Segments((id, feature)): Segments<(String, String)>,
    negotiation: Negotiation,
) -> Result<Response, Problem> {
    let (atlas, layer) = (app.atlas(), layer(&id)?);
    run_blocking(move |_| {
        let collection = atlas.contents.collection(layer, negotiation.text)?;
        let crs = ogc::item_crs(&negotiation.pairs, atlas.contents.supported_crs())?;
        let row = collection.row(&feature);
        let row = row.ok_or_else(|| Problem::NotFound(format!("{layer} have no feature `{feature}`")))?;
        if negotiation.representation == Representation::Html {
            return pages::item(View::new(negotiation.text, &atlas), layer, row, &feature)?.respond();
        }
        let url = ogc::collection_url(&origin, layer);
        let feature_url = format!("{url}/items/{}", ogc::segment(&feature));
        let (text, what) = (negotiation.text, message!(negotiation.text, "link-feature"));
        let links = [
            Link::new("self", "application/geo+json", what.clone(), format!("{feature_url}?f=json")),
            Link::for_people(text, &what, format!("{feature_url}?f=html")),
            Link::new("collection", "application/json", text.layer(layer), url),
        ];
        Ok(geojson(ogc::feature(&collection, row, crs, &links)?, crs))
    })
    .await
}

pub(crate) async fn schema(
    app: State<App>,
    origin: Origin,
    id: Segments<String>,
    negotiation: Negotiation,
) -> Result<Response, Problem> {
    schema_response(app, origin, id, negotiation, SchemaKind::Schema).await
}

pub(crate) async fn queryables(
    app: State<App>,
    origin: Origin,
    id: Segments<String>,
    negotiation: Negotiation,
) -> Result<Response, Problem> {
    schema_response(app, origin, id, negotiation, SchemaKind::Queryables).await
}

pub(crate) async fn sortables(
    app: State<App>,
    origin: Origin,
    id: Segments<String>,
    negotiation: Negotiation,
) -> Result<Response, Problem> {
    schema_response(app, origin, id, negotiation, SchemaKind::Sortables).await
}

async fn schema_response(
    State(app): State<App>,
    Origin(origin): Origin,
    Segments(id): Segments<String>,
    negotiation: Negotiation,
    kind: SchemaKind,
) -> Result<Response, Problem> {
    negotiation.reject_other_params()?;
    let (atlas, layer) = (app.atlas(), layer(&id)?);
    run_blocking(move |_| {
        let collection = atlas.contents.collection(layer, negotiation.text)?;
        let schema = ogc::schema(&collection, kind, &ogc::collection_url(&origin, layer));
        match negotiation.representation {
            Representation::Json => Ok(json("application/schema+json", &schema)),
            Representation::Html => pages::schema(View::new(negotiation.text, &atlas), layer, kind, &schema).respond(),
        }
    })
    .await
}

/// The layer of a collection id.
pub(crate) fn layer(id: &str) -> Result<Layer, Problem> {
    Layer::ALL.into_iter().find(|layer| layer.name() == id).ok_or_else(|| {
        let names = Layer::ALL.map(Layer::name).join(", ");
        Problem::NotFound(format!("there is no collection `{id}`; there are {names}"))
    })
}

fn geojson(body: Vec<u8>, crs: Crs) -> Response {
    let headers = [(header::CONTENT_TYPE, "application/geo+json"), VARY_REPRESENTATION];
    (headers, [(CONTENT_CRS, format!("<{}>", crs.uri()))], body).into_response()
}
