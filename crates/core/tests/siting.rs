//! Plans against brute force, certificates against tampering, and the problems of the OR-Library.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]
#![expect(clippy::print_stderr, reason = "a test that is skipped says so")]

#[path = "siting/brute_force.rs"]
mod brute_force;
#[path = "siting/or_library.rs"]
mod or_library;
#[path = "siting/survey.rs"]
mod survey;
#[path = "siting/tampered.rs"]
mod tampered;
