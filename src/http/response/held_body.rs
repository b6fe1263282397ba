//! A response body that owns what may be given back only when it has been read, or sent: a permit, a place among the large
//! answers.

use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::{Body, Bytes, HttpBody};
use axum::response::Response;
use hyper::body::{Frame, SizeHint};

/// A body that holds `until_read` until it has been read to its end, and `until_dropped` for as long as it is there.
struct HeldBody<R, D> {
    body: Body,
    until_read: Option<R>,
    _until_dropped: D,
}

/// Lets the body of a response own `until_read` until it has been read to its end, and `until_dropped` until it is
/// dropped: the server does that when the last byte is sent, or the client has disconnected.
pub(crate) fn hold<R, D>(response: Response, until_read: R, until_dropped: D) -> Response
where
    R: Send + Unpin + 'static,
    D: Send + Unpin + 'static,
{
    response.map(|body| Body::new(HeldBody { body, until_read: Some(until_read), _until_dropped: until_dropped }))
}

impl<R: Unpin, D: Unpin> HttpBody for HeldBody<R, D> {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let frame = Pin::new(&mut self.body).poll_frame(cx);
        if matches!(frame, Poll::Ready(None)) {
            self.until_read = None;
        }
        frame
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use axum::response::IntoResponse as _;
    use futures_util::StreamExt as _;

    use super::*;

    #[test]
    fn what_a_body_holds_is_given_back_when_it_is_read_and_when_it_is_dropped() {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(async {
            let (slot, permit) = (Arc::new(()), Arc::new(()));
            let held = || (Arc::strong_count(&slot) - 1, Arc::strong_count(&permit) - 1);
            let response = hold("an answer".into_response(), Arc::clone(&slot), Arc::clone(&permit));
            assert_eq!(response.body().size_hint().exact(), Some(9));
            let mut chunks = response.into_body().into_data_stream();
            assert_eq!(chunks.next().await.unwrap().unwrap(), "an answer");
            assert_eq!(held(), (1, 1));
            assert!(chunks.next().await.is_none());
            assert_eq!(held(), (0, 1), "read to its end");
            drop(chunks);
            assert_eq!(held(), (0, 0));
            drop(hold("never read".into_response(), Arc::clone(&slot), Arc::clone(&permit)));
            assert_eq!(held(), (0, 0));
        });
    }
}
