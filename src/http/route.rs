//! A route with its documentation.

use axum::routing::MethodRouter;

use crate::http::api::parameters::{PathParameter, QueryParameter};
use crate::http::api::route_doc::{OtherResponse, RequestBody, RouteDoc, Tag};
use crate::http::app::App;

/// A route.
pub(super) struct Route {
    pub(super) handler: MethodRouter<App>,
    pub(super) doc: RouteDoc,
}

impl Route {
    pub(super) fn path_parameters(mut self, parameters: impl IntoIterator<Item = PathParameter>) -> Self {
        self.doc.path_parameters.extend(parameters);
        self
    }

    pub(super) fn query(mut self, parameters: impl IntoIterator<Item = QueryParameter>) -> Self {
        self.doc.query_parameters.extend(parameters);
        self
    }

    /// The schema of the answer in JSON.
    pub(super) fn schema(mut self, name: &'static str) -> Self {
        self.doc.schema = Some(name);
        self
    }

    /// What is sent by `POST`.
    pub(super) fn body(mut self, media_type: &'static str, description: &'static str) -> Self {
        self.doc.body = Some(RequestBody { media_type, description });
        self
    }

    pub(super) fn other_responses(mut self, responses: impl IntoIterator<Item = OtherResponse>) -> Self {
        self.doc.other_responses.extend(responses);
        self
    }
}

/// A route without parameters.
pub(super) fn route(
    path: &'static str,
    handler: MethodRouter<App>,
    tag: Tag,
    summary: &'static str,
    media_types: &'static [&'static str],
) -> Route {
    let doc = RouteDoc {
        path,
        tag,
        summary,
        path_parameters: Vec::new(),
        query_parameters: Vec::new(),
        body: None,
        media_types,
        schema: None,
        other_responses: Vec::new(),
        is_optional: false,
    };
    Route { handler, doc }
}
