//! What a handler is given: parameters of path and query, the language, the representation and the origin that a request
//! asks for. Each is an extractor, so that a handler names what its answer depends on.

pub(crate) mod body;
pub(crate) mod coding;
pub(crate) mod language;
pub(crate) mod negotiation;
pub(crate) mod origin;
pub(crate) mod parameters;
