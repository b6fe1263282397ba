//! The web service: the map, tiles, tables, reports and exports of one atlas, for people and programs.

mod answer;
mod api;
mod api_parameters;
mod area;
mod assets;
mod atlas_json;
mod basemap;
mod coding;
mod connections;
mod contents;
mod drawn;
mod error;
mod export;
mod features;
mod form;
mod glyphs;
mod health;
mod landing;
mod maps;
mod origin;
mod pages;
mod problem;
mod served;
mod sprite;
mod style;
mod style_paint;
mod table;
mod tile;
mod tileset;
mod tilesets;
mod watch;

use std::future::Future;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::Router;
use tokio::net::TcpListener;
use tokio::sync::watch as channel;

use contents::contents;
pub use error::{ServeError, StartError};
pub use origin::PublicUrl;
use served::Served;

/// What every answer is made from: the atlas of the moment, and where the service is known to be.
#[derive(Debug, Clone)]
struct App {
    atlas: channel::Receiver<Arc<Served>>,
    public: Option<PublicUrl>,
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
    folder: PathBuf,
    app: App,
    new_atlas: channel::Sender<Arc<Served>>,
}

impl Service {
    /// Opens an atlas folder and listens.
    ///
    /// # Errors
    /// Where the folder is no atlas or not whole, and where nobody can listen at the address.
    pub async fn start(folder: &Path, address: SocketAddr, public: Option<PublicUrl>) -> Result<Self, StartError> {
        let listener = TcpListener::bind(address).await.map_err(|error| StartError::at(address, &error))?;
        let served = Served::open(folder).await?;
        let (new_atlas, atlas) = channel::channel(Arc::new(served));
        Ok(Self { listener, folder: folder.to_owned(), app: App { atlas, public }, new_atlas })
    }

    /// Where it listens: with the port that the system chose where port 0 was asked for.
    ///
    /// # Errors
    /// Where the system cannot say.
    pub fn address(&self) -> std::io::Result<SocketAddr> {
        self.listener.local_addr()
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
        let watching = tokio::spawn(watch::follow(self.folder, self.new_atlas, told));
        connections::answer(self.listener, router(self.app), stop).await;
        watching.abort();
    }
}

fn router(app: App) -> Router {
    let routes = contents().into_iter().fold(Router::new(), |routes, entry| routes.route(entry.path, entry.answers));
    let routes = routes.fallback(problem::no_such_page).method_not_allowed_fallback(problem::no_such_method);
    answer::with_manners(routes).with_state(app)
}
