//! The map application, and what a map is drawn by: the atlas in JSON, styles with their classes, symbols and glyphs.

pub(crate) mod application;
pub(crate) mod atlas_document;
pub(crate) mod atlas_json;
pub(crate) mod glyphs;
pub(crate) mod map_document;
pub(crate) mod maps;
pub(crate) mod sprite;
pub(crate) mod standard_document;
mod study_texts;
pub(crate) mod style;
mod style_expressions;
mod topics;
