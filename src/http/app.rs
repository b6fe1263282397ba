//! The state that all handlers share.

use std::sync::Arc;

use tokio::sync::watch::Receiver;

use crate::http::api::route_doc::RouteDoc;
use crate::http::operation::{Operation, PublicUrl};
use crate::http::server::served_atlas::ServedAtlas;

/// State shared by all handlers: the current atlas, the public URL, the operation of the service, and what its routes
/// are.
#[derive(Debug, Clone)]
pub(crate) struct App {
    pub(crate) atlas: Receiver<Arc<ServedAtlas>>,
    pub(crate) public_url: Option<PublicUrl>,
    pub(crate) operation: Arc<Operation>,
    /// The documentation of all routes.
    pub(crate) routes: Arc<[RouteDoc]>,
}

impl App {
    /// The current atlas. A request keeps the one it started with, even when a new one is loaded.
    pub(crate) fn atlas(&self) -> Arc<ServedAtlas> {
        self.atlas.borrow().clone()
    }
}
