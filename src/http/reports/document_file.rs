//! The files about an area.

/// A document about an area.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DocumentFile {
    /// All numbers.
    Report(ReportFormat),
    /// One sheet.
    Brief(BriefFormat),
}

/// The formats of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ReportFormat {
    /// A page.
    Html,
    /// Numbers for programs.
    Json,
    /// A table.
    Csv,
    /// Text with marks.
    Markdown,
    /// A workbook.
    Xlsx,
    /// A document to print.
    Pdf,
}

/// The formats of a brief.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BriefFormat {
    /// A page.
    Html,
    /// Its texts, for programs.
    Json,
    /// A document to print.
    Pdf,
}

impl ReportFormat {
    /// All formats with the endings of their files.
    pub(crate) const ALL: [(Self, &str); 6] = [
        (Self::Html, "html"),
        (Self::Json, "json"),
        (Self::Csv, "csv"),
        (Self::Markdown, "md"),
        (Self::Xlsx, "xlsx"),
        (Self::Pdf, "pdf"),
    ];

    /// The format with this ending.
    pub(crate) fn from_ending(ending: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, own)| *own == ending).map(|(format, _)| *format)
    }
}

impl DocumentFile {
    /// The document with this file name.
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        match name.split_once('.')? {
            ("report", ending) => ReportFormat::from_ending(ending).map(Self::Report),
            ("brief", "html") => Some(Self::Brief(BriefFormat::Html)),
            ("brief", "json") => Some(Self::Brief(BriefFormat::Json)),
            ("brief", "pdf") => Some(Self::Brief(BriefFormat::Pdf)),
            _ => None,
        }
    }

    /// The names of all files.
    pub(crate) fn names() -> Vec<String> {
        let reports = ReportFormat::ALL.iter().map(|(_, ending)| format!("report.{ending}"));
        reports.chain(["brief.html", "brief.json", "brief.pdf"].map(str::to_owned)).collect()
    }

    /// Whether it is a page.
    pub(crate) const fn is_html(self) -> bool {
        matches!(self, Self::Report(ReportFormat::Html) | Self::Brief(BriefFormat::Html))
    }

    /// Whether it is typeset.
    pub(crate) const fn is_pdf(self) -> bool {
        matches!(self, Self::Report(ReportFormat::Pdf) | Self::Brief(BriefFormat::Pdf))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_that_of_a_document() {
        let names = DocumentFile::names();
        assert!(names.iter().all(|name| DocumentFile::from_name(name).is_some()), "{names:?}");
        assert_eq!(DocumentFile::from_name("brief.csv"), None);
    }
}
