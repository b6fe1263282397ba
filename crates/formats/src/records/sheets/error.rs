//! Why a workbook cannot be read.

/// The most bytes of a workbook.
pub const MAX_WORKBOOK: u64 = 256 << 20;

/// Why a workbook cannot be read as a table.
#[derive(Debug, thiserror::Error)]
pub enum SheetError {
    /// A workbook larger than [`MAX_WORKBOOK`].
    #[error("is larger than {} MiB, the limit of a workbook; save the sheet as CSV", MAX_WORKBOOK >> 20)]
    TooLarge,
    /// A zip archive that is no workbook.
    #[error(
        "is a zip archive and no workbook; it has {parts}. If one of them is meant, give the archive a name that ends in .zip"
    )]
    NoWorkbook {
        /// The names of its entries.
        parts: String,
    },
    /// A binary workbook.
    #[error("is a binary workbook (.xlsb), which is not read; save it as .xlsx or its sheet as CSV")]
    Binary,
    /// A part of a workbook that would not fit into memory.
    #[error("holds more than {what}; save the sheet as CSV, which has no such limit")]
    TooMuch {
        /// The limit.
        what: String,
    },
    /// A damaged workbook, with the reason.
    #[error(
        "cannot be read as a workbook ({reason}); open it in a spreadsheet program and save it again, or save its sheet as CSV"
    )]
    Damaged {
        /// What is damaged.
        reason: String,
    },
    /// A workbook with several tables and none named, or without the named one.
    #[error("{problem}; its sheets are {sheets}: name one with `layer = \"{example}\"`")]
    SheetNotChosen {
        /// What is not clear.
        problem: String,
        /// The sheets.
        sheets: String,
        /// One of them.
        example: String,
    },
    /// A sheet whose header row cannot be told.
    #[error(
        "it cannot be told which row of the sheet `{sheet}` names the columns ({rows}); write `header_row = {example}` if it is that row, or the number of another one"
    )]
    HeaderUnclear {
        /// The sheet.
        sheet: String,
        /// The first rows.
        rows: String,
        /// A row that may be the one.
        example: u64,
    },
    /// An empty row in place of the header row.
    #[error(
        "row {row} of the sheet `{sheet}`, which `header_row` names, is empty; write the number of the row that names the columns"
    )]
    HeaderEmpty {
        /// The sheet.
        sheet: String,
        /// The row, from 1.
        row: u32,
    },
}
