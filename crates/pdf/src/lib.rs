//! Typesets a document as tagged PDF that targets PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) at once, with Typst,
//! in this process: no other program, no network, no font of the system. It knows nothing of atlases.
//!
//! [`pdf`] takes templates in Typst and the data that they read. The same document makes the same bytes.

mod characters;
mod error;
mod fonts;
mod glyph_texts;
mod marked_content;
mod reading_order;
mod world;

use serde_json::Value;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

pub use error::PdfError;

use world::DocumentWorld;

/// A document to typeset.
#[derive(Debug, Clone, Copy)]
pub struct Document<'a> {
    /// The templates by their file names; the first is the document, and imports the others.
    pub templates: &'a [(&'a str, &'a str)],
    /// What the templates read as `json("data.json")`.
    pub data: &'a Value,
    /// What tells the document from every other, and stays the same when it is made again.
    pub identifier: &'a str,
}

/// A PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pdf {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// The number of its pages.
    pub pages: usize,
}

/// Typesets a document.
///
/// # Errors
/// A character that no font has, with its text and where that stands in the data; and whatever Typst says of a template:
/// its warnings count as errors, as text whose font is missing would vanish with a warning.
pub fn pdf(document: &Document<'_>) -> Result<Pdf, PdfError> {
    characters::check_characters(document.data)?;
    // Layout goes as deep as the document is nested, on a stack of its own: those of services and of pools are small.
    std::thread::scope(|scope| {
        let typesetting = std::thread::Builder::new().stack_size(STACK_BYTES).spawn_scoped(scope, || typeset(document));
        let typesetting = typesetting.map_err(|error| PdfError::Template(error.to_string()))?;
        typesetting.join().unwrap_or_else(|_panicked| Err(PdfError::Template("typesetting ended early".to_owned())))
    })
}

const STACK_BYTES: usize = 16 << 20;

fn typeset(document: &Document<'_>) -> Result<Pdf, PdfError> {
    let world = DocumentWorld::new(document)?;
    let compiled = typst::compile::<PagedDocument>(&world);
    // Memory stays the same over many documents.
    comemo::evict(2);
    let pages = compiled.output.map_err(|errors| world.error(&errors))?;
    if !compiled.warnings.is_empty() {
        return Err(world.error(&compiled.warnings));
    }
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a])
        .map_err(|error| PdfError::Template(error.message().to_string()))?;
    let options = PdfOptions {
        ident: typst::foundations::Smart::Custom(document.identifier.to_owned()),
        standards,
        ..PdfOptions::default()
    };
    let bytes = typst_pdf::pdf(&pages, &options).map_err(|errors| world.error(&errors))?;
    Ok(Pdf { bytes: reading_order::in_logical_order(bytes, &pages)?, pages: pages.pages().len() })
}
