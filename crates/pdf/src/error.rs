//! Why a document cannot be typeset.

/// Why a document cannot be typeset.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// A character that none of the fonts has.
    #[error(
        "the character {character:?} (U+{:04X}) is in none of the fonts for PDF; it stands in `{text}`, at {place}. Write it otherwise, or take \
         the HTML",
        *character as u32
    )]
    Character {
        /// The character.
        character: char,
        /// The text that it stands in, at most 80 characters of it.
        text: String,
        /// Where the text stands in the data.
        place: String,
    },
    /// What Typst says of a template.
    #[error("{0}")]
    Template(String),
    /// A PDF that cannot be read back.
    #[error("the PDF cannot be given its reading order: {0}")]
    ReadingOrder(String),
}
