//! The web service: the map, tiles, tables, reports and exports of one atlas, for people and programs.

mod answer;
mod api;
mod api_parameters;
mod area;
mod assets;
mod atlas_json;
mod basemap;
mod bounded;
mod calls;
mod coding;
mod connections;
mod contents;
mod crew;
mod drawn;
mod error;
mod export;
mod features;
mod files;
mod form;
mod glyphs;
mod health;
mod landing;
mod maps;
mod operation;
mod origin;
mod pages;
mod problem;
mod safety;
mod served;
mod sprite;
mod style;
mod style_paint;
mod table;
mod tile;
mod tileset;
mod tilesets;
mod version;
mod watch;
mod work;

use std::future::Future;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::Router;
use tokio::net::TcpListener;
use tokio::sync::watch as channel;

use connections::Desk;
use contents::contents;
use crew::Crew;
pub use error::{ServeError, StartError};
use operation::Operation;
pub use operation::{AccessLog, Address, Connections, LogFormat, Proxies, RateLimit, SettingError, Settings};
pub use origin::PublicUrl;
use served::Served;

/// What every answer is made from: the atlas of the moment, where the service is known to be, and how it is run.
#[derive(Debug, Clone)]
struct App {
    atlas: channel::Receiver<Arc<Served>>,
    public: Option<PublicUrl>,
    operation: Arc<Operation>,
}

impl App {
    /// The atlas of the moment. A request keeps the one it began with.
    fn atlas(&self) -> Arc<Served> {
        self.atlas.borrow().clone()
    }
}

/// A service that listens, and has not answered yet.
#[derive(Debug)]
pub struct Service {
    listener: TcpListener,
    /// Where the operator's measurements are answered.
    aside: Option<TcpListener>,
    most: usize,
    crew: Arc<Crew>,
    folder: PathBuf,
    app: App,
    new_atlas: channel::Sender<Arc<Served>>,
}

impl Service {
    /// Listens, and opens an atlas folder.
    ///
    /// # Errors
    /// Where nobody can listen at an address, where the system has too few files for so many connections, and where the
    /// folder is no atlas or not whole.
    pub async fn start(folder: &Path, settings: &Settings) -> Result<Self, StartError> {
        let listen = async |address| TcpListener::bind(address).await.map_err(|error| StartError::at(address, &error));
        let listener = listen(settings.listen).await?;
        let aside = match settings.metrics {
            Some(address) => Some(listen(address).await?),
            None => None,
        };
        let most = connections::most(settings.connections)
            .map_err(|files| StartError::Connections { files, asked: settings.connections.map_or(0, Into::into) })?;
        let (new_atlas, atlas) = channel::channel(Arc::new(Served::open(folder).await?));
        let known = atlas.clone();
        let routes: Vec<&str> = contents().into_iter().map(|entry| entry.path).collect();
        let of_one = connections::most_of_one(most, settings.connections_per_client);
        let operation = Operation::start(settings, ((most, of_one), &routes), move || {
            let atlas = known.borrow();
            (atlas.version().to_string(), atlas.contents.provenance.study.name.clone())
        });
        let app = App { atlas, public: settings.public_url.clone(), operation: Arc::new(operation) };
        let crew = Arc::new(Crew::gather().map_err(StartError::Threads)?);
        Ok(Self { listener, aside, most, crew, folder: folder.to_owned(), app, new_atlas })
    }

    /// Where it listens: with the port that the system chose where port 0 was asked for.
    ///
    /// # Errors
    /// Where the system cannot say.
    pub fn address(&self) -> std::io::Result<SocketAddr> {
        self.listener.local_addr()
    }

    /// Where the operator's measurements are.
    #[must_use]
    pub fn metrics(&self) -> Option<SocketAddr> {
        self.aside.as_ref()?.local_addr().ok()
    }

    /// The name of the study.
    #[must_use]
    pub fn study(&self) -> String {
        self.app.atlas().contents.provenance.study.name.clone()
    }

    /// Answers until `stop` is over, then lets the requests that have begun finish, for ten seconds at most.
    ///
    /// A new atlas in the folder is picked up within a second or two; `told` hears of it, and of one that cannot be served.
    pub async fn run(self, stop: impl Future<Output = ()>, told: impl Fn(&str) + Send + Sync + 'static) {
        let operation = Arc::clone(&self.app.operation);
        let watching = tokio::spawn(watch::follow(self.folder, self.new_atlas, move |news| {
            operation.reloaded(*news == watch::News::Served);
            told(&news.to_string());
        }));
        let aside = self.aside.map(|listener| {
            let routes = operation::measurements(Arc::clone(&self.app.operation));
            let desk = Desk { routes, most: OPERATORS, operation: None };
            let crew = Arc::clone(&self.crew);
            tokio::spawn(async move { connections::answer(listener, desk, &crew, std::future::pending()).await })
        });
        let operation = Some(Arc::clone(&self.app.operation));
        let desk = Desk { routes: router(self.app), most: self.most, operation };
        connections::answer(self.listener, desk, &self.crew, stop).await;
        for task in aside.iter().chain([&watching]) {
            task.abort();
        }
    }
}

/// Connections of those who measure: one asks every few seconds.
const OPERATORS: usize = 8;

fn router(app: App) -> Router {
    let routes = contents().into_iter().fold(Router::new(), |routes, entry| routes.route(entry.path, entry.answers));
    let routes = routes.fallback(problem::no_such_page).method_not_allowed_fallback(problem::no_such_method);
    answer::with_manners(routes, &app).with_state(app)
}
