//! What an entry of the table of routes says of a route, for the OpenAPI document.

use crate::http::api::parameters::{PathParameter, QueryParameter};

/// Documentation of a route.
#[derive(Debug, Clone)]
pub(crate) struct RouteDoc {
    /// Path template; `{collectionId}` is one of the layers.
    pub(crate) path: &'static str,
    pub(crate) tag: Tag,
    pub(crate) summary: &'static str,
    /// All parameters of the path except `{collectionId}`, in its order.
    pub(crate) path_parameters: Vec<PathParameter>,
    /// All parameters of the query except the language, which every route takes.
    pub(crate) query_parameters: Vec<QueryParameter>,
    /// What is sent, where the route is for POST.
    pub(crate) body: Option<RequestBody>,
    /// Media types of the response.
    pub(crate) media_types: &'static [&'static str],
    /// The name of the schema of the response in JSON, among those of the document.
    pub(crate) schema: Option<&'static str>,
    /// Other responses of success than 200, and their problems.
    pub(crate) other_responses: Vec<OtherResponse>,
    /// Whether there may be nothing, though the path has no parameters.
    pub(crate) is_optional: bool,
}

/// A response that only some routes have.
#[derive(Debug, Clone, Copy)]
pub(crate) struct OtherResponse {
    pub(crate) status: u16,
    pub(crate) description: &'static str,
}

/// Tag of a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tag {
    Features,
    Tiles,
    Pages,
    Tables,
    Operation,
}

impl Tag {
    pub(crate) const ALL: [Self; 5] = [Self::Features, Self::Tiles, Self::Tables, Self::Pages, Self::Operation];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Features => "Features",
            Self::Tiles => "Tiles and styles",
            Self::Pages => "Pages and reports",
            Self::Tables => "Tables and downloads",
            Self::Operation => "Operation",
        }
    }
}

/// What is sent to a route.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RequestBody {
    pub(crate) media_type: &'static str,
    pub(crate) description: &'static str,
}
