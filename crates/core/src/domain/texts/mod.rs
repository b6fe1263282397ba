//! Texts of a study, in its own language and in others.

mod local_text;
mod text_language;

pub use local_text::LocalText;
pub use text_language::{TextLanguage, UnknownTextLanguage};
