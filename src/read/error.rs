//! Errors in a study and its files, for the user who has to fix them.

use std::io;

pub(crate) use crate::read::names::{did_you_mean, listed};

use crate::domain::{AreaKind, BinsError, GeoidError, IndicatorId, Period, PeriodError, TractVintage};
use crate::read::coordinates::CoordinateError;
use crate::read::costs::MatrixError;
use crate::read::crosswalk::CrosswalkError;
use crate::read::places::PlacesError;
use crate::read::series::SeriesError;
use crate::read::streets::StreetTableError;
use crate::read::tract_join::TractMismatch;

/// Why a study could not be read. Every message names the file and says what to do.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// Invalid TOML of a study or of settings.
    #[error("{file}:{line}: {message}")]
    Study {
        /// The file.
        file: String,
        /// The line, from 1.
        line: usize,
        /// What is wrong and what to do.
        message: String,
    },
    /// A missing file.
    #[error("{file}: there is no such file; the study looks for it at {path}")]
    Missing {
        /// The file, as the study names it.
        file: String,
        /// The path.
        path: String,
    },
    /// A path that is neither a file nor a folder.
    #[error("{file}: is neither a file nor a folder")]
    NotAFile {
        /// The file, as the study names it.
        file: String,
    },
    /// A table of travel costs that cannot be used.
    #[error(transparent)]
    Costs(Box<PlacesError>),
    /// A matrix file that cannot be used.
    #[error("{file}")]
    Matrix {
        /// The file, as the user named it.
        file: String,
        /// What is wrong.
        source: MatrixError,
    },
    /// A missing study file.
    #[error("{0}: there is no such study file; `gapatlas init` writes one to start from")]
    StudyMissing(String),
    /// A file that cannot be read.
    #[error("{file}: cannot be read")]
    Unreadable {
        /// The file, as the study names it.
        file: String,
        /// The error of the operating system.
        source: io::Error,
    },
    /// A zip archive that is damaged or lacks the entry.
    #[error("{file}: {reason}")]
    Archive {
        /// The file, as the study names it.
        file: String,
        /// What is wrong and what to do.
        reason: String,
    },
    /// A file that GDAL cannot open.
    #[error("{file}: cannot be opened as a map layer or table: {reason}")]
    NotOpened {
        /// The file, as the study names it.
        file: String,
        /// The message of GDAL.
        reason: String,
    },
    /// A file that is not a readable `OpenStreetMap` extract.
    #[error(
        "{file}: cannot be read to its end as an OpenStreetMap extract in PBF ({reason}). Was the download cut short? Convert other formats with `osmium cat file.osm -o file.osm.pbf`"
    )]
    InvalidExtract {
        /// The file, as the study names it.
        file: String,
        /// What is wrong.
        reason: String,
    },
    /// An unreadable Parquet file.
    #[error(
        "{file}: cannot be read as a Parquet table ({reason}); write it again, uncompressed or \
         compressed with Snappy or gzip"
    )]
    InvalidParquet {
        /// The file, as the user named it.
        file: String,
        /// What is wrong.
        reason: String,
    },
    /// A basemap that cannot be served.
    #[error("{file}: cannot be the basemap: {reason}; a basemap is a PMTiles 3 archive")]
    InvalidBasemap {
        /// The file, as the study names it.
        file: String,
        /// What is wrong.
        reason: String,
    },
    /// An unclosed quote in delimited text.
    #[error(
        "{file}:{line}: a quote opens a cell here and is not closed before other cells begin; close it, or write it twice if it is part of the text"
    )]
    UnclosedQuote {
        /// The file, as the study names it.
        file: String,
        /// The line of the opening quote.
        line: usize,
    },
    /// A truncated file.
    #[error("{file}: is incomplete: {read} features could be read, and then: {reason}. Was the download cut short?")]
    Truncated {
        /// The file, as the study names it.
        file: String,
        /// How many features could be read.
        read: usize,
        /// The message of GDAL.
        reason: String,
    },
    /// A file with several layers and none named, or without the named one.
    #[error("{file}: {problem}; it has the layers {layers}: name one with `layer = \"…\"`")]
    LayerNotChosen {
        /// The file, as the study names it.
        file: String,
        /// The problem.
        problem: String,
        /// The layers of the file.
        layers: String,
    },
    /// A file without content.
    #[error("{file}: has no {what}; is it the right file, and is it complete?")]
    Empty {
        /// The file, as the study names it.
        file: String,
        /// "features" or "rows".
        what: &'static str,
    },
    /// An unknown column.
    #[error("{file}: has no column `{column}`{hint}; its columns are {columns}")]
    NoSuchColumn {
        /// The file, as the study names it.
        file: String,
        /// The column that the study names.
        column: String,
        /// " (did you mean …?)" or empty.
        hint: String,
        /// The columns of the file.
        columns: String,
    },
    /// Two columns with one name.
    #[error("{file}: has two columns `{column}`; rename one of them")]
    DuplicateColumn {
        /// The file, as the study names it.
        file: String,
        /// The name.
        column: String,
    },
    /// A cell that must be a number.
    #[error(
        "{file}:{line}: `{column}` is `{text}`, but a number is needed there; correct the cell or leave the row out"
    )]
    NotANumber {
        /// The file, as the user named it.
        file: String,
        /// The line, from 1.
        line: u64,
        /// The column.
        column: String,
        /// The text of the cell.
        text: String,
    },
    /// Bins that are not a distribution.
    #[error("{file}")]
    Bins {
        /// The file, as the user named it.
        file: String,
        /// What is wrong; the first row is bin 1.
        source: BinsError,
    },
    /// A layer of points or areas without geometry.
    #[error("{file}: has no geometry; {hint}")]
    NoGeometry {
        /// The file, as the study names it.
        file: String,
        /// What to do.
        hint: &'static str,
    },
    /// A layer without a coordinate reference system.
    #[error("{file}: does not say its coordinate reference system; name it with `crs = \"EPSG:…\"`")]
    CrsMissing {
        /// The file, as the study names it.
        file: String,
    },
    /// A coordinate reference system that PROJ does not know.
    #[error(
        "{file}: `crs = \"{crs}\"` is not a coordinate reference system that PROJ knows; write it as \"EPSG:4269\""
    )]
    UnknownCrs {
        /// The file, as the study names it.
        file: String,
        /// The definition in the study.
        crs: String,
    },
    /// Invalid coordinates.
    #[error(transparent)]
    Coordinates(#[from] CoordinateError),
    /// Two records with the same id.
    #[error("{file}: `{id}` occurs twice, in {what} {first} and {second}; keep the right one")]
    DuplicateId {
        /// The file, as the study names it.
        file: String,
        /// The id.
        id: String,
        /// "lines", "rows" or "records".
        what: &'static str,
        /// The number of the first one.
        first: u64,
        /// The number of the second one.
        second: u64,
    },
    /// A planning area without an id.
    #[error("{file}: record {record} has no value in the column `{column}`; a planning area needs an id")]
    AreaIdMissing {
        /// The file, as the study names it.
        file: String,
        /// Its number.
        record: u64,
        /// The column of ids.
        column: String,
    },
    /// An invalid crosswalk.
    #[error("{file}")]
    Crosswalk {
        /// The file, as the study names it.
        file: String,
        /// What is wrong.
        source: CrosswalkError,
    },
    /// Invalid tables of streets.
    #[error("{file}")]
    StreetTable {
        /// The file, as the study names it.
        file: String,
        /// What is wrong.
        source: StreetTableError,
    },
    /// Two `[[areas]]` of one kind.
    #[error("[[areas]] has the kind `{0}` twice; give one of them another kind, or join the files")]
    DuplicateAreaKind(AreaKind),
    /// A table whose name and whose `vintage` give different periods.
    #[error("{file}: its name says {name}, but the study says `vintage = \"{study}\"`; one of them is wrong")]
    PeriodMismatch {
        /// The file, as the study names it.
        file: String,
        /// The period in the name.
        name: Period,
        /// The period in the study.
        study: Period,
    },
    /// An invalid tract id.
    #[error("{file}: {what} {line}")]
    InvalidTractId {
        /// The file, as the study names it.
        file: String,
        /// "line", "row" or "record".
        what: &'static str,
        /// Its number.
        line: u64,
        /// What is wrong with it.
        source: GeoidError,
    },
    /// A table about tracts of another vintage.
    #[error("{file}: is about {period}, whose tables use the tracts of {used}; the study's tracts are those of {wanted}. Take a table of the right period, tracts of {used} with `tract_vintage = {used}`, or name a relationship file of the Census in [[tract_crosswalks]]", used = used.year(), wanted = wanted.year())]
    VintageMismatch {
        /// The file, as the study names it.
        file: String,
        /// The period of the table.
        period: Period,
        /// The vintage of its tracts.
        used: TractVintage,
        /// The vintage of the study's tracts.
        wanted: TractVintage,
    },
    /// A table whose tracts differ from those of the study.
    #[error("{file}")]
    TractMismatch {
        /// The file, as the study names it.
        file: String,
        /// How they differ.
        source: TractMismatch,
    },
    /// A table without a period.
    #[error(
        "{file}: does not say which years it is about; add `vintage = \"2018-2022\"` to its [[demographics]], or leave `tract_vintage` out of [study] if the tracts are not census tracts"
    )]
    PeriodMissing {
        /// The file, as the study names it.
        file: String,
    },
    /// An invalid period in a file name.
    #[error("{file}")]
    Period {
        /// The file, as the study names it.
        file: String,
        /// What is wrong with it.
        source: PeriodError,
    },
    /// A table without a row about the study's tracts.
    #[error(
        "{file}: none of its {rows} rows is about a tract of the study; its ids are like `{theirs}`, those of the study like `{ours}`"
    )]
    NoMatchingRows {
        /// The file, as the study names it.
        file: String,
        /// The number of its rows.
        rows: usize,
        /// An id of the table.
        theirs: String,
        /// An id of the study.
        ours: String,
    },
    /// A Census table of another summary level.
    #[error(
        "{file}: none of its rows is about a tract; {rows} have the id of a {what}, such as `{id}`. Take the same table for census tracts (summary level 140)"
    )]
    NotTracts {
        /// The file, as the study names it.
        file: String,
        /// The number of rows about such areas.
        rows: usize,
        /// The kind of area that the ids name.
        what: &'static str,
        /// The first id.
        id: String,
    },
    /// A web page that was saved in place of a table.
    #[error(
        "{file}: is a web page{title}, not a table; the download failed. Open the address in a browser to see what it says, and save the table again"
    )]
    WebPage {
        /// The file, as the study names it.
        file: String,
        /// " called …" or empty.
        title: String,
    },
    /// An error message of the Census API.
    #[error(
        "{file}: is not a table but an error message of the Census API: {message}; correct the request and \
         send it again"
    )]
    ApiError {
        /// The file, as the study names it.
        file: String,
        /// Its first line.
        message: String,
    },
    /// An invalid indicator of the study.
    #[error("[[indicators]] `{id}`: {problem}")]
    InvalidIndicator {
        /// Its id.
        id: IndicatorId,
        /// What is wrong and what to do.
        problem: String,
    },
    /// A file that cannot be used as the study configures it.
    #[error("{file}: {problem}")]
    InvalidInput {
        /// The file, as the study names it.
        file: String,
        /// What is wrong and what to do.
        problem: String,
    },
    /// Two tables of one indicator that cannot be one series.
    #[error(transparent)]
    Series(#[from] SeriesError),
    /// A baseline that cannot be compared with.
    #[error("`baseline = \"{period}\"`: {problem}")]
    Baseline {
        /// The period of the baseline.
        period: Period,
        /// What is wrong and what to do.
        problem: String,
    },
    /// The built-in catalogue of indicators is invalid.
    #[error("data/indicators.toml: {0}")]
    Catalogue(String),
}
