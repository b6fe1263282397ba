//! Opens a file with the readers of studies, within limits, and keeps the facts about it.

use std::path::Path;

use gapatlas_formats::error::ReadError;
use gapatlas_formats::files::archive::Archive;
use gapatlas_formats::files::sniff::{FileSignature, SNIFF_LENGTH, sniff};
use gapatlas_formats::files::{Content, File, extension};
use gapatlas_formats::records::json_lines::{self, JsonLines};
use gapatlas_formats::records::{Records, delimited};
use gapatlas_formats::sites::directory;

use crate::read::{
    Bounds, EXTENSIONS, LayerChoice, Shape, WKT_COLUMNS, is_outline, is_text_table, read_records, summaries,
};
use crate::recognize::facts::{Contents, DirectoryFacts, TableFacts};
use crate::recognize::folder::{Found, FoundKind};
use crate::recognize::streets::{feed_of_archive, feed_of_folder, is_extract};

const MIB: u64 = 1 << 20;
/// Text up to this size is read as a whole.
const WHOLE_TEXT: u64 = 16 * MIB;
/// So much is read of longer text.
const TEXT_HEAD: usize = 1 << 20;
/// Larger files are not opened where they would have to be read as a whole.
const LARGEST: u64 = 256 * MIB;
/// So much is read of all files together.
const ALL_FILES: u64 = 1024 * MIB;
/// So many rows of a layer are read.
const MOST_ROWS: usize = 100_000;
/// So many parts of an archive are looked at.
const MOST_PARTS: usize = 20;

/// Opens files, until a limit of bytes for all of them is reached.
#[derive(Debug, Default)]
pub(crate) struct Opener {
    bytes: u64,
}

impl Opener {
    /// What a file holds, by its name in studies; several parts where it is an archive of several.
    pub(crate) fn open(&mut self, found: &Found) -> Vec<(String, Contents)> {
        let mut file = File::at(&found.path);
        file.name = if found.name.is_empty() { ".".to_owned() } else { found.name.clone() };
        let name = file.name.clone();
        let content = Content::Plain(found.path.clone());
        let contents = match found.kind {
            FoundKind::Feed => feed_of_folder(&file),
            FoundKind::Directory => directory_facts(&file).unwrap_or_else(|error| refused(&file, &error)),
            FoundKind::Geodatabase => layers(&file, &content),
            FoundKind::File(0) => Contents::Other("is empty".to_owned()),
            FoundKind::File(size) => {
                if self.bytes >= ALL_FILES {
                    let read = ALL_FILES >> 20;
                    let reason =
                        format!("not looked at: {read} MiB of other files were read before it; name a smaller folder");
                    return vec![(name, Contents::Other(reason))];
                }
                self.bytes += size.min(LARGEST);
                let ending = extension(&found.path);
                let is_archive = matches!(ending.as_str(), "zip" | "shz");
                if is_archive {
                    return archive(&file);
                }
                contents(&file, &content, size)
            }
        };
        vec![(name, contents)]
    }
}

/// A file that a reader refuses, with its message: the file is named beside it.
fn refused(file: &File, error: &ReadError) -> Contents {
    let text = error.to_string();
    let rest = text.strip_prefix(&file.name).unwrap_or(&text);
    let reason = match rest.strip_prefix(": ") {
        Some(reason) => reason.to_owned(),
        None => rest.strip_prefix(':').map_or_else(|| text.clone(), |at_line| format!("line {at_line}")),
    };
    Contents::Other(reason)
}

/// The parts of an archive; one where it is a feed, a directory, or has one part that can be meant.
fn archive(file: &File) -> Vec<(String, Contents)> {
    let one = |contents| vec![(file.name.clone(), contents)];
    let names: Vec<String> = match Archive::open(&file.name, &file.path) {
        Ok(archive) => archive.names().map(str::to_owned).collect(),
        Err(error) => return one(refused(file, &error)),
    };
    let has = |wanted: &str| names.iter().any(|name| name.rsplit('/').next() == Some(wanted));
    if has("stops.txt") {
        return one(feed_of_archive(file));
    }
    if has("services.csv") && has("locations.csv") {
        return one(directory_facts(file).unwrap_or_else(|error| refused(file, &error)));
    }
    let no_part = match file.content(&EXTENSIONS) {
        Ok(content) => return one(contents(file, &content, LARGEST)),
        Err(error) => refused(file, &error),
    };
    let parts = file.all_entries().unwrap_or_default();
    let is_readable = |name: &str| EXTENSIONS.contains(&extension(Path::new(name)).as_str());
    let is_part = |name: &str| {
        let is_shapefile = names.iter().any(|other| {
            let stem = Path::new(name).with_extension("shp");
            Path::new(other) == stem
        });
        extension(Path::new(name)) == "dbf" && is_shapefile
    };
    let parts = parts.into_iter().filter(|(name, _)| is_readable(name) && !is_part(name)).take(MOST_PARTS);
    let parts: Vec<(String, Contents)> = parts
        .map(|(name, content)| {
            let mut part = file.clone();
            part.name = format!("{}/{name}", file.name);
            (part.name.clone(), contents(&part, &content, LARGEST))
        })
        .collect();
    if parts.is_empty() { one(no_part) } else { parts }
}

/// What the bytes of a file or of a part of an archive are.
fn contents(file: &File, content: &Content, size: u64) -> Contents {
    let head = match file.head(content, SNIFF_LENGTH) {
        Ok(head) => head,
        Err(error) => return refused(file, &error),
    };
    if let Some(known) = by_first_bytes(file, &head) {
        return known;
    }
    let path = match content {
        Content::Plain(path) => path.as_path(),
        Content::Zipped { entry, .. } => Path::new(entry),
    };
    let begins = String::from_utf8_lossy(&head);
    let begins = begins.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    match sniff(&head) {
        FileSignature::CensusTable => text_table(file, content),
        FileSignature::Other if is_text_table(path) => text_table(file, content),
        _ if size > LARGEST => too_large(),
        FileSignature::Other if has_json_lines(begins, &head) => any_table(file),
        FileSignature::Other if begins.starts_with('{') => json_object(file, content, begins),
        FileSignature::Other if is_layer(path) => layers(file, content),
        FileSignature::Other => Contents::Other(unknown(begins, &head)),
        FileSignature::JsonObjects => {
            let found = matches!(content, Content::Plain(_)).then(|| directory_facts(file).ok()).flatten();
            found.unwrap_or_else(|| any_table(file))
        }
        FileSignature::WebPage(_)
        | FileSignature::ApiError(_)
        | FileSignature::ApiResponse
        | FileSignature::Workbook
        | FileSignature::OldWorkbook => any_table(file),
    }
}

/// A file that would have to be read as a whole, and is too large for that.
fn too_large() -> Contents {
    Contents::Other(format!("not looked at, as it has more than {} MiB", LARGEST >> 20))
}

/// Whether there are several objects, one a line.
fn has_json_lines(begins: &str, head: &[u8]) -> bool {
    let objects = begins.lines().filter(|line| line.trim_start().starts_with('{')).count();
    objects > 1 && json_lines::detect(head) == Some(JsonLines::Rows)
}

fn is_layer(path: &Path) -> bool {
    ["gpkg", "shp", "gdb", "fgb", "geojson", "topojson", "geojsonl", "geojsons", "ndjson", "json", "dbf"]
        .contains(&extension(path).as_str())
}

/// Files that their first bytes tell, whatever their name.
fn by_first_bytes(file: &File, head: &[u8]) -> Option<Contents> {
    const DOCUMENTS: [(&[u8], &str); 13] = [
        (b"%PDF", "a PDF document; its tables can be read once they are a table"),
        (b"\x89PNG", "a picture (PNG)"),
        (b"\xff\xd8\xff", "a picture (JPEG)"),
        (b"GIF8", "a picture (GIF)"),
        (b"II*\0", "a picture or raster (TIFF); rasters are not read"),
        (b"MM\0*", "a picture or raster (TIFF); rasters are not read"),
        (b"RIFF", "a picture, sound or film (RIFF)"),
        (b"\x1f\x8b", "packed with gzip; unpack it first"),
        (b"7z\xbc\xaf", "a 7z archive; unpack it first"),
        (b"Rar!", "a RAR archive; unpack it first"),
        (b"\xd0\xcf\x11\xe0", "an old Office document; save its table as .csv"),
        (b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<osm", "OpenStreetMap as XML; take an extract in .osm.pbf"),
        (b"{\\rtf", "a text document (RTF)"),
    ];
    if is_extract(head) {
        return Some(Contents::StreetExtract);
    }
    if head.starts_with(b"\x89HDF") {
        return Some(Contents::CostMatrix("Open Matrix (OMX)"));
    }
    if head.starts_with(b"PAR1") {
        return Some(Contents::CostMatrix("Parquet table"));
    }
    if head.starts_with(b"PMTiles") {
        return Some(Contents::Basemap);
    }
    if head.starts_with(b"PK\x03\x04") {
        return Some(match extension(&file.path).as_str() {
            // The reader of tables says which of these it reads.
            "xlsx" | "xlsm" | "ods" => any_table(file),
            "zip" | "shz" => Contents::Other("an archive inside an archive; unpack it first".to_owned()),
            _ => Contents::Other("an Office document, or an archive whose name does not end in .zip".to_owned()),
        });
    }
    let found = DOCUMENTS.iter().find(|(begin, _)| head.starts_with(begin));
    found.map(|(_, what)| Contents::Other((*what).to_owned()))
}

fn unknown(begins: &str, head: &[u8]) -> String {
    let what = if head.contains(&0) {
        "in no format that Gapatlas reads"
    } else if begins.starts_with("<?xml") || begins.starts_with('<') {
        "XML; KML and GML are not read, save it as GeoPackage or GeoJSON"
    } else {
        "text, and its name does not end in .csv, .tsv, .psv, .txt or .dat"
    };
    what.to_owned()
}

/// A JSON object: a map layer, the answer of a router, or a directory.
fn json_object(file: &File, content: &Content, begins: &str) -> Contents {
    let says = |words: &[&str]| words.iter().any(|word| begins.contains(word));
    if says(&["\"Feature", "\"Topology\"", "\"GeometryCollection\"", "esriGeometry"]) {
        return layers(file, content);
    }
    if says(&["\"durations\"", "\"sources_to_targets\"", "\"distances\""]) {
        return Contents::CostMatrix("answer of a router (JSON)");
    }
    let found = matches!(content, Content::Plain(_)).then(|| directory_facts(file).ok()).flatten();
    found.unwrap_or_else(|| Contents::Other("JSON that is no map layer, table or directory of services".to_owned()))
}

/// The facts of a directory of services.
///
/// # Errors
/// Where it is none, or has no services at locations.
fn directory_facts(file: &File) -> Result<Contents, ReadError> {
    let found = directory::summary(file)?;
    if found.services == 0 || found.locations == 0 {
        let problem = "looks like a directory of services, and has no services or no locations".to_owned();
        return Err(ReadError::in_file(&file.name, problem));
    }
    let directory::DirectorySummary { services, locations, terms } = found;
    Ok(Contents::Directory(DirectoryFacts { services, locations, terms }))
}

/// Delimited text: all of it, or its first rows.
fn text_table(file: &File, content: &Content) -> Contents {
    let mut bytes = match file.head(content, WHOLE_TEXT + 1) {
        Ok(bytes) => bytes,
        Err(error) => return refused(file, &error),
    };
    let is_whole = bytes.len() as u64 <= WHOLE_TEXT;
    if !is_whole {
        bytes.truncate(TEXT_HEAD);
        let end = bytes.iter().rposition(|byte| *byte == b'\n').map_or(bytes.len(), |last| last + 1);
        bytes.truncate(end);
    }
    if bytes.iter().take(4096).any(|byte| *byte == 0)
        && !bytes.starts_with(b"\xff\xfe")
        && !bytes.starts_with(b"\xfe\xff")
    {
        return Contents::Other("not a table of text: it has bytes that are no text".to_owned());
    }
    match delimited::read(&file.name, &bytes, &mut Vec::new()) {
        Ok(records) if records.columns.len() < 2 => Contents::Other("text without columns".to_owned()),
        Ok(records) => table(records, is_whole, names(file, content)),
        Err(error) => refused(file, &error),
    }
}

fn table(records: Records, is_whole: bool, names: [String; 2]) -> Contents {
    if records.rows.is_empty() {
        return Contents::Other("a table without rows".to_owned());
    }
    let mut table = TableFacts::new(records, is_whole, names);
    outlines_in_text(&mut table);
    Contents::Tables(vec![table])
}

/// A table with outlines as well-known text is a layer of areas; its first coordinates tell whether they are degrees.
fn outlines_in_text(table: &mut TableFacts) {
    let records = &table.records;
    let column = WKT_COLUMNS.iter().find_map(|name| records.column(name).ok());
    let texts = column.map(|column| table.values(column).collect::<Vec<_>>()).unwrap_or_default();
    if !texts.first().is_some_and(|text| is_outline(text)) {
        return;
    }
    let first_point = |text: &&str| {
        let mut numbers =
            text.trim_start_matches(|c: char| c.is_alphabetic() || c == ' ' || c == '(').split([' ', ',']);
        Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
    };
    let bounds = Bounds::around(texts.iter().filter_map(first_point));
    table.shape = Some(Shape::Areas);
    // Without `crs` such coordinates are degrees.
    table.has_crs = bounds.is_some_and(Bounds::is_in_degrees);
    table.bounds = bounds;
}

/// The name of the file, and that of the part of an archive.
fn names(file: &File, content: &Content) -> [String; 2] {
    let part = match content {
        Content::Plain(_) => file.name.clone(),
        Content::Zipped { entry, .. } => entry.clone(),
    };
    [file.name.clone(), part]
}

/// A table in any format that studies may name.
fn any_table(file: &File) -> Contents {
    match read_records(file, LayerChoice::NONE, &mut Vec::new()) {
        Ok((records, part)) => table(records, true, [file.name.clone(), part]),
        Err(error) => refused(file, &error),
    }
}

fn layers(file: &File, content: &Content) -> Contents {
    let names = names(file, content);
    match summaries(&file.name, content, MOST_ROWS) {
        Ok(found) => {
            let found = found.into_iter().filter(|layer| !layer.records.rows.is_empty());
            let tables: Vec<TableFacts> = found.map(|layer| TableFacts::of_layer(layer, names.clone())).collect();
            let empty = || Contents::Other("a map layer of which no feature can be read".to_owned());
            if tables.is_empty() { empty() } else { Contents::Tables(tables) }
        }
        Err(error) => refused(file, &error),
    }
}
