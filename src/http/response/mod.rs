//! What every answer goes through: it is built beside the threads that answer, within limits of time and length; it gets
//! its content coding, its validator and its default headers; and where it fails, it is a problem document.

pub(crate) mod blocking;
pub(crate) mod bounded_writer;
pub(crate) mod documents;
pub(crate) mod encoded;
pub(crate) mod headers;
pub(crate) mod held_body;
pub(crate) mod large_response;
pub(crate) mod middleware;
pub(crate) mod problem;
