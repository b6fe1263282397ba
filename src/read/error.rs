//! What can be wrong with a study's files, for the person who has to mend them.

use std::io;

pub(crate) use crate::read::names::{did_you_mean, listed};

use crate::domain::{AreaKind, BinsError, GeoidError, IndicatorId, Period, PeriodError, TractVintage};
use crate::read::coordinates::CoordinateError;
use crate::read::costs::MatrixError;
use crate::read::crosswalk::CrosswalkError;
use crate::read::matching::OtherTracts;
use crate::read::places::PlacesError;
use crate::read::series::SeriesError;
use crate::read::streets::StreetTableError;

/// Why a study could not be read. Every message names the file and says what to do.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The TOML of a study or of settings is off.
    #[error("{file}:{line}: {message}")]
    Study {
        /// The file.
        file: String,
        /// The line, from 1.
        line: usize,
        /// What is wrong and what to do.
        message: String,
    },
    /// A file is not where the study says.
    #[error("{file}: there is no such file; the study looks for it at {path}")]
    Missing {
        /// As the study names it.
        file: String,
        /// Where it was looked for.
        path: String,
    },
    /// A path to something else than a file or a folder.
    #[error("{file}: is neither a file nor a folder")]
    NoFile {
        /// As the study names it.
        file: String,
    },
    /// A table of travel costs that cannot be used.
    #[error(transparent)]
    Costs(Box<PlacesError>),
    /// A file of matrices that cannot be used.
    #[error("{file}")]
    Matrix {
        /// As it was named.
        file: String,
        /// What is wrong.
        source: MatrixError,
    },
    /// The study file is not there.
    #[error("{0}: there is no such study file; `gapatlas init` writes one to start from")]
    NoStudy(String),
    /// A file is there and cannot be read.
    #[error("{file}: cannot be read")]
    Unreadable {
        /// As the study names it.
        file: String,
        /// What the operating system says.
        source: io::Error,
    },
    /// A zip archive that is broken or does not hold what is needed.
    #[error("{file}: {reason}")]
    Archive {
        /// As the study names it.
        file: String,
        /// What is wrong and what to do.
        reason: String,
    },
    /// A file that GDAL cannot open.
    #[error("{file}: cannot be opened as a map layer or table: {reason}")]
    NotOpened {
        /// As the study names it.
        file: String,
        /// What GDAL says.
        reason: String,
    },
    /// A file that is no extract of `OpenStreetMap`.
    #[error(
        "{file}: is no OpenStreetMap extract in PBF that can be read to its end ({reason}). Was the download cut short? Other formats become one with `osmium cat file.osm -o file.osm.pbf`"
    )]
    NoExtract {
        /// As the study names it.
        file: String,
        /// What is wrong.
        reason: String,
    },
    /// A table in Parquet that cannot be read.
    #[error(
        "{file}: is no Parquet table that can be read here ({reason}); write it anew, compressed with Snappy, gzip or not at all"
    )]
    NoParquet {
        /// As it was named.
        file: String,
        /// What is wrong.
        reason: String,
    },
    /// A basemap that cannot be served.
    #[error("{file}: cannot be the basemap: {reason}; a basemap is a PMTiles 3 archive")]
    NoBasemap {
        /// As the study names it.
        file: String,
        /// What is wrong.
        reason: String,
    },
    /// A quote in a text table that is not closed.
    #[error(
        "{file}:{line}: a quote opens a cell here and is not closed before other cells begin; close it, or write it twice where it belongs to the text"
    )]
    OpenQuote {
        /// As the study names it.
        file: String,
        /// The line where it opens.
        line: usize,
    },
    /// A file that breaks off.
    #[error("{file}: is not whole: {read} features could be read, and then: {reason}. Was the download cut short?")]
    NotWhole {
        /// As the study names it.
        file: String,
        /// How many features could be read.
        read: usize,
        /// What GDAL says.
        reason: String,
    },
    /// A file with several layers, or without the one that was named.
    #[error("{file}: {wanted}; it has the layers {layers}: name one with `layer = \"…\"`")]
    Layer {
        /// As the study names it.
        file: String,
        /// What was looked for.
        wanted: String,
        /// What there is.
        layers: String,
    },
    /// A file that opens and holds nothing.
    #[error("{file}: has no {what}; is it the right file, and is it whole?")]
    Empty {
        /// As the study names it.
        file: String,
        /// Features, or rows.
        what: &'static str,
    },
    /// A column that is not there.
    #[error("{file}: has no column `{column}`{hint}; its columns are {columns}")]
    NoSuchColumn {
        /// As the study names it.
        file: String,
        /// The column that the study names.
        column: String,
        /// "; did you mean …" or nothing.
        hint: String,
        /// What there is.
        columns: String,
    },
    /// Two columns with the name that the study means.
    #[error("{file}: has two columns `{column}`; rename one of them")]
    ColumnTwice {
        /// As the study names it.
        file: String,
        /// The name.
        column: String,
    },
    /// Text where the calculation needs a number.
    #[error("{file}:{line}: `{column}` is `{text}`, and a number is needed there; mend the cell or leave the row out")]
    NoNumber {
        /// As it was named.
        file: String,
        /// The line, from 1.
        line: u64,
        /// The column.
        column: String,
        /// What stands there; nothing for an empty cell.
        text: String,
    },
    /// Bins that are no distribution.
    #[error("{file}")]
    Bins {
        /// As it was named.
        file: String,
        /// What is wrong; the first row is bin 1.
        source: BinsError,
    },
    /// A layer of points or areas without geometry.
    #[error("{file}: has no geometry; {hint}")]
    NoGeometry {
        /// As the study names it.
        file: String,
        /// What to do.
        hint: &'static str,
    },
    /// A layer that does not say how its coordinates are meant.
    #[error("{file}: does not say its coordinate reference system; name it with `crs = \"EPSG:…\"`")]
    NoCrs {
        /// As the study names it.
        file: String,
    },
    /// A coordinate reference system that PROJ does not know.
    #[error("{file}: `crs = \"{crs}\"` is no coordinate reference system that PROJ knows; write it as \"EPSG:4269\"")]
    UnknownCrs {
        /// As the study names it.
        file: String,
        /// As the study says.
        crs: String,
    },
    /// Coordinates that cannot be.
    #[error(transparent)]
    Coordinates(#[from] CoordinateError),
    /// Two tracts, or two rows of a table, with the same id.
    #[error("{file}: `{id}` stands twice, in {what} {first} and {second}; keep the right one")]
    Repeated {
        /// As the study names it.
        file: String,
        /// The id.
        id: String,
        /// Lines or records.
        what: &'static str,
        /// The earlier one.
        first: u64,
        /// The later one.
        second: u64,
    },
    /// A planning area without an id.
    #[error("{file}: record {record} has nothing in the column `{column}`; a planning area needs an id")]
    NoAreaId {
        /// As the study names it.
        file: String,
        /// Which one.
        record: u64,
        /// The column of ids.
        column: String,
    },
    /// A crosswalk that would lose people or count them twice.
    #[error("{file}")]
    Crosswalk {
        /// As the study names it.
        file: String,
        /// What is wrong.
        source: CrosswalkError,
    },
    /// Tables of streets that do not fit together.
    #[error("{file}")]
    StreetTable {
        /// As the study names it.
        file: String,
        /// What is wrong.
        source: StreetTableError,
    },
    /// Two `[[areas]]` of one kind.
    #[error("[[areas]] has the kind `{0}` twice; give one of them another kind, or join the files")]
    KindTwice(AreaKind),
    /// A table whose name and whose `vintage` tell different years.
    #[error("{file}: its name says {name} and the study `vintage = \"{study}\"`; one of them is wrong")]
    PeriodsDiffer {
        /// As the study names it.
        file: String,
        /// What the name says.
        name: Period,
        /// What the study says.
        study: Period,
    },
    /// An id of a tract that is none.
    #[error("{file}: {what} {line}")]
    TractId {
        /// As the study names it.
        file: String,
        /// Lines or records.
        what: &'static str,
        /// Which one.
        line: u64,
        /// What is wrong with it.
        source: GeoidError,
    },
    /// A table about other tracts than the study's.
    #[error("{file}: is about {period}, whose tables use the tracts of {used}; the study's tracts are those of {wanted}. Take a table of the right period, tracts of {used} with `tract_vintage = {used}`, or name a relationship file of the Census in [[tract_crosswalks]]", used = used.year(), wanted = wanted.year())]
    Vintage {
        /// As the study names it.
        file: String,
        /// The years of the table.
        period: Period,
        /// Its tracts.
        used: TractVintage,
        /// The study's tracts.
        wanted: TractVintage,
    },
    /// A table about other tracts than its years say.
    #[error("{file}")]
    OtherTracts {
        /// As the study names it.
        file: String,
        /// What tells.
        source: OtherTracts,
    },
    /// A table that does not say which years it is about.
    #[error(
        "{file}: does not say which years it is about; add `vintage = \"2018-2022\"` to its [[demographics]], or leave `tract_vintage` out of [study] where tracts are not the Census's"
    )]
    NoVintage {
        /// As the study names it.
        file: String,
    },
    /// A year in a file name that cannot be.
    #[error("{file}")]
    Period {
        /// As the study names it.
        file: String,
        /// What is wrong with it.
        source: PeriodError,
    },
    /// A table none of whose rows is about a tract of the study.
    #[error(
        "{file}: none of its {rows} rows is about a tract of the study; it speaks of `{theirs}`, the study of `{ours}`"
    )]
    NoRowMatches {
        /// As the study names it.
        file: String,
        /// How many rows it has.
        rows: usize,
        /// An id of the table.
        theirs: String,
        /// An id of the study.
        ours: String,
    },
    /// A table of the Census about larger or smaller areas.
    #[error(
        "{file}: none of its rows is about a tract; {rows} have the id of a {what}, such as `{id}`. Take the same table for census tracts (summary level 140)"
    )]
    NotTracts {
        /// As the study names it.
        file: String,
        /// How many.
        rows: usize,
        /// What the ids name.
        what: &'static str,
        /// The first id.
        id: String,
    },
    /// A page of a web site that was saved in place of a table.
    #[error(
        "{file}: is a web page{title} and no table; the download went wrong. Open the address in a browser to see what it says, and save the table again"
    )]
    WebPage {
        /// As the study names it.
        file: String,
        /// " called …" or nothing.
        title: String,
    },
    /// What the Census API says in place of an answer.
    #[error(
        "{file}: is no table but what the Census API says is wrong with the request: {said}; correct it and ask again"
    )]
    ApiRefused {
        /// As the study names it.
        file: String,
        /// Its first line.
        said: String,
    },
    /// An indicator of the study that cannot be.
    #[error("[[indicators]] `{id}`: {problem}")]
    OwnIndicator {
        /// Its name.
        id: IndicatorId,
        /// What is wrong and what to do.
        problem: String,
    },
    /// A table that is no Census format and has no column mapping, or the other way round.
    #[error("{file}: {problem}")]
    Mapping {
        /// As the study names it.
        file: String,
        /// What is wrong and what to do.
        problem: String,
    },
    /// Two tables about the same.
    #[error(transparent)]
    Series(#[from] SeriesError),
    /// A baseline that nothing can be compared with.
    #[error("`baseline = \"{period}\"`: {problem}")]
    Baseline {
        /// The years of the baseline.
        period: Period,
        /// What is wrong and what to do.
        problem: String,
    },
    /// The program's own catalogue of indicators is broken.
    #[error("data/indicators.toml: {0}")]
    Catalogue(String),
}
