//! What people read of an atlas, in their language: messages from the catalogues of `/locales`, with the numbers, plurals
//! and lists of the language. The only crate that knows a language.

mod bidi;
mod catalogue;
mod columns;
mod figures;
mod files;
mod findings;
mod formats;
mod hours;
mod language;
mod language_names;
mod layers;
mod numbers;
mod plain_text;
mod sources;
mod standards;
mod status;
mod study_texts;
mod supply;
mod text;
mod themes;
mod value;
mod visible;

pub use columns::{ColumnText, Glossary};
pub use figures::FormattedFigure;
pub use files::file_name;
pub use language::{Direction, Language};
pub use plain_text::plain_text;
pub use sources::{CitationDetail, CitedFacts};
pub use status::PageLanguage;
pub use study_texts::{with_languages, without_languages};
pub use supply::SupplyText;
pub use text::Text;
pub use value::Value;
pub use visible::{one_line, visible};

/// The text of a message: `message!(text, "report-covered", share = text.share(0.97))`.
///
/// The first argument is a [`Text`], the second the id of a message, `id.attribute` for an attribute of one; the others
/// are its variables, as whatever a [`Value`] is made from. `tests/catalogues.rs` holds ids and variables against the
/// catalogues.
#[macro_export]
macro_rules! message {
    ($text:expr, $id:expr $(, $name:ident = $value:expr)* $(,)?) => {
        $text.message($id, &[$((stringify!($name), $crate::Value::from($value))),*])
    };
}

/// The same for a message with markup: HTML, in which the variables are escaped.
#[macro_export]
macro_rules! markup {
    ($text:expr, $id:expr $(, $name:ident = $value:expr)* $(,)?) => {
        $text.markup($id, &[$((stringify!($name), $crate::Value::from($value))),*])
    };
}
