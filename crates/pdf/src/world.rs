//! What Typst sees of the world: the templates, the data and the fonts.

use std::ops::Range;
use std::sync::LazyLock;

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World, WorldExt};

use crate::fonts::FONTS;
use crate::{Document, PdfError};

/// The standard library, with the scope of headers of tables.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    LazyHash::new(Library::builder().with_features([Feature::A11yExtras].into_iter().collect()).build())
});

pub(crate) struct DocumentWorld {
    sources: Vec<Source>,
    main: FileId,
    data_id: FileId,
    data: Bytes,
}

impl DocumentWorld {
    pub(crate) fn new(document: &Document<'_>) -> Result<Self, PdfError> {
        let named = |(name, text): &(&str, &str)| Ok(Source::new(file(name)?, (*text).to_owned()));
        let sources = document.templates.iter().map(named).collect::<Result<Vec<_>, PdfError>>()?;
        let main = sources.first().map(Source::id);
        Ok(Self {
            main: main.ok_or_else(|| PdfError::Template("a document has a template".to_owned()))?,
            sources,
            data_id: file("data.json")?,
            data: Bytes::from_string(document.data.to_string()),
        })
    }

    /// What Typst says of the templates, each with its place and its hints.
    pub(crate) fn error(&self, diagnostics: &[SourceDiagnostic]) -> PdfError {
        let describe = |diagnostic: &SourceDiagnostic| {
            let range = self.range(diagnostic.span);
            let line = range.and_then(|range| self.line_of(diagnostic.span.id(), &range));
            let hints: Vec<String> = diagnostic.hints.iter().map(|hint| format!(" ({})", hint.v)).collect();
            format!("{}{}{}", line.map_or_else(String::new, |at| format!("{at}: ")), diagnostic.message, hints.concat())
        };
        PdfError::Template(diagnostics.iter().map(describe).collect::<Vec<_>>().join("; "))
    }

    /// A place of a template as `file:line`.
    fn line_of(&self, id: Option<FileId>, range: &Range<usize>) -> Option<String> {
        let source = self.sources.iter().find(|source| Some(source.id()) == id)?;
        let line = source.lines().byte_to_line(range.start)? + 1;
        Some(format!("{}:{line}", source.id().vpath().get_without_slash()))
    }
}

fn file(name: &str) -> Result<FileId, PdfError> {
    let path = VirtualPath::new(name).map_err(|error| PdfError::Template(format!("{name}: {error:?}")))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl World for DocumentWorld {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources.iter().find(|source| source.id() == id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data_id { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
