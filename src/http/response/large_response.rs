//! Large answers: how many are built at once, and how many one client may have built or sent at once.
//!
//! A permit belongs to what it protects: to the work for as long as that lasts, and then to the body of the answer.

use std::sync::{Arc, LazyLock};

use axum::extract::{Extension, FromRequestParts};
use axum::http::HeaderMap;
use axum::http::request::Parts;
use axum::response::Response;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::domain::Deadline;
use crate::http::app::App;
use crate::http::operation::{ClientPermit, Operation, Peer};
use crate::http::response::blocking;
use crate::http::response::held_body::hold;
use crate::http::response::problem::Problem;

/// Large responses that are built at once. Each takes a core and memory, so more would not be faster.
const CONCURRENT_LARGE_RESPONSES: usize = 2;

/// The client of a large response.
#[derive(Debug)]
pub(crate) struct ClientContext {
    operation: Arc<Operation>,
    peer: Peer,
    headers: HeaderMap,
}

impl FromRequestParts<App> for ClientContext {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let Extension(peer) = Extension::from_request_parts(parts, app).await.map_err(Problem::internal)?;
        Ok(Self { operation: Arc::clone(&app.operation), peer, headers: parts.headers.clone() })
    }
}

/// A permit to build a large response.
#[derive(Debug)]
pub(crate) struct LargeResponsePermit {
    slot: OwnedSemaphorePermit,
    client_permit: ClientPermit,
}

impl LargeResponsePermit {
    /// Waits for a permit: first for one of the client's own, so that one client cannot block the others.
    pub(crate) async fn acquire(client: ClientContext) -> Result<Self, Problem> {
        static SLOTS: LazyLock<Arc<Semaphore>> = LazyLock::new(|| Arc::new(Semaphore::new(CONCURRENT_LARGE_RESPONSES)));
        let client_permit = client.operation.large_response_permit(client.peer, &client.headers).await;
        let slot = Arc::clone(&SLOTS).acquire_owned().await.map_err(Problem::internal)?;
        Ok(Self { slot, client_permit })
    }

    /// Builds a response, whose body owns the permit: the slot until it has been read, which is when its bytes are
    /// encoded, and that of the client until they are sent, if they are many.
    pub(crate) async fn respond(
        self,
        make: impl FnOnce(&Deadline) -> Result<Response, Problem> + Send + 'static,
    ) -> Result<Response, Problem> {
        let (response, Self { slot, client_permit }) = blocking::run_blocking_with(self, make).await?;
        Ok(hold(response, slot, client_permit))
    }

    /// Builds what will be sent later. The slot is free when the work ends, even if the client disconnects; the client's
    /// permit is returned, for the body of the response.
    pub(crate) async fn build<T: Send + 'static>(
        self,
        make: impl FnOnce(&Deadline) -> Result<T, Problem> + Send + 'static,
    ) -> Result<(T, ClientPermit), Problem> {
        let (built, permit) = blocking::run_blocking_with(self, make).await?;
        Ok((built, permit.client_permit))
    }
}
