//! The web service: the map, tiles, tables, reports and exports of one atlas. Its table of contents is `routes.rs`, which
//! leads to the answers in `api/`, `layers/`, `map/`, `pages/`, `reach/`, `reports/`, `scenarios/` and `tiles/`.

mod api;
mod app;
mod layers;
mod map;
mod operation;
mod pages;
mod reach;
mod reports;
mod request;
mod response;
mod route;
mod routes;
mod scenarios;
mod server;
mod tiles;

use std::future::Future;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::Router;
use tokio::net::TcpListener;
use tokio::sync::watch as channel;

use api::route_doc::RouteDoc;
use app::App;
pub use operation::{
    AccessLog, Address, Connections, LogFormat, Proxies, PublicUrl, RateLimit, SettingError, Settings,
};
use operation::{ConnectionLimits, Operation};
use response::{middleware, problem};
use routes::routes;
use server::connections::{self, ListenerConfig};
pub use server::error::{ServeError, StartError};
use server::served_atlas::ServedAtlas;
use server::watch;
use server::worker_pool::WorkerPool;

/// A bound service that does not yet accept connections.
#[derive(Debug)]
pub struct Service {
    listener: TcpListener,
    /// Listener of `/metrics`.
    metrics_listener: Option<TcpListener>,
    max_connections: usize,
    workers: Arc<WorkerPool>,
    folder: PathBuf,
    app: App,
    new_atlas: channel::Sender<Arc<ServedAtlas>>,
}

impl Service {
    /// Binds the listeners and opens an atlas folder.
    ///
    /// # Errors
    /// Where an address cannot be bound, the limit of open files is too low for the number of connections, or the
    /// folder is not a complete atlas.
    pub async fn start(folder: &Path, settings: &Settings) -> Result<Self, StartError> {
        let listen = async |address| TcpListener::bind(address).await.map_err(|error| StartError::at(address, &error));
        let listener = listen(settings.listen).await?;
        let metrics_listener = match settings.metrics {
            Some(address) => Some(listen(address).await?),
            None => None,
        };
        let max_connections = connections::connection_limit(settings.connections).map_err(|max_files| {
            StartError::Connections { files: max_files, asked: settings.connections.map_or(0, Into::into) }
        })?;
        let (new_atlas, atlas) = channel::channel(Arc::new(ServedAtlas::open(folder).await?));
        let current = atlas.clone();
        let routes: Arc<[RouteDoc]> = routes().into_iter().map(|route| route.doc).collect();
        let paths: Vec<&str> = routes.iter().map(|route| route.path).collect();
        let per_client = connections::per_client_limit(max_connections, settings.connections_per_client);
        let limits = ConnectionLimits { total: max_connections, per_client };
        let operation = Operation::start(settings, limits, &paths, move || {
            let atlas = current.borrow();
            (atlas.version().to_string(), atlas.contents.provenance.study.name.to_string())
        });
        let app = App { atlas, public_url: settings.public_url.clone(), operation: Arc::new(operation), routes };
        let workers = Arc::new(WorkerPool::start().map_err(StartError::Threads)?);
        Ok(Self { listener, metrics_listener, max_connections, workers, folder: folder.to_owned(), app, new_atlas })
    }

    /// The bound address; port 0 is replaced by the port that the system chose.
    ///
    /// # Errors
    /// Where the system does not report the address.
    pub fn address(&self) -> std::io::Result<SocketAddr> {
        self.listener.local_addr()
    }

    /// The bound address of `/metrics`.
    #[must_use]
    pub fn metrics(&self) -> Option<SocketAddr> {
        self.metrics_listener.as_ref()?.local_addr().ok()
    }

    /// The name of the study.
    #[must_use]
    pub fn study(&self) -> String {
        self.app.atlas().contents.provenance.study.name.to_string()
    }

    /// Serves until `stop` completes, then gives requests in progress ten seconds to finish.
    ///
    /// A new atlas in the folder is loaded within two seconds; `on_reload` receives a message about it, or why it
    /// cannot be served.
    pub async fn run(self, stop: impl Future<Output = ()>, on_reload: impl Fn(&str) + Send + Sync + 'static) {
        let operation = Arc::clone(&self.app.operation);
        let watching = tokio::spawn(watch::watch_folder(self.folder, self.new_atlas, move |event| {
            operation.count_reload(*event == watch::ReloadEvent::Served);
            on_reload(&event.to_string());
        }));
        let metrics_task = self.metrics_listener.map(|listener| {
            let routes = operation::metrics_router(Arc::clone(&self.app.operation));
            let config = ListenerConfig { routes, max_connections: MAX_METRICS_CONNECTIONS, operation: None };
            let workers = Arc::clone(&self.workers);
            tokio::spawn(async move { connections::serve(listener, config, &workers, std::future::pending()).await })
        });
        let operation = Some(Arc::clone(&self.app.operation));
        let config = ListenerConfig { routes: router(self.app), max_connections: self.max_connections, operation };
        connections::serve(self.listener, config, &self.workers, stop).await;
        for task in metrics_task.iter().chain([&watching]) {
            task.abort();
        }
    }
}

/// Maximum connections to `/metrics`: a scraper connects every few seconds.
const MAX_METRICS_CONNECTIONS: usize = 8;

fn router(app: App) -> Router {
    let routes = routes().into_iter().fold(Router::new(), |routes, route| routes.route(route.doc.path, route.handler));
    let routes = routes.fallback(problem::not_found).method_not_allowed_fallback(problem::method_not_allowed);
    middleware::with_middleware(routes, &app).with_state(app)
}
