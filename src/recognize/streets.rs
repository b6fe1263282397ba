//! Streets and timetables.

use std::path::Path;

use gapatlas_formats::files::File;
use gapatlas_formats::files::archive::Archive;
use gapatlas_formats::files::regular_file::open_regular;
use gapatlas_formats::records::{Records, delimited};

use crate::read::Bounds;
use crate::recognize::columns::{called, coordinates, points};
use crate::recognize::facts::{Contents, FeedFacts, TableFacts};
use crate::recognize::kind::Kind;
use crate::recognize::themes::words;

/// Tables of feeds up to this size are looked at.
const MOST_BYTES: u64 = 16 << 20;

/// Whether a file is an extract of `OpenStreetMap`, by its first block.
pub(super) fn is_extract(head: &[u8]) -> bool {
    head.get(4..64.min(head.len())).is_some_and(|start| start.windows(9).any(|window| window == b"OSMHeader"))
}

/// Nodes of a table of streets, or the streets between them: by their columns and what the file is called.
pub(super) fn recognize(name: &str, table: &TableFacts) -> Option<(Kind, String)> {
    let words = words(name);
    let is_called = |wanted: &[&str]| words.iter().any(|word| wanted.contains(&word.as_str()));
    let records = &table.records;
    let has = |names: &[&str]| called(records, names).is_some();
    if is_called(&["edges", "links"]) && has(&["from"]) && has(&["to"]) && table.shape.is_none() {
        return Some((Kind::StreetEdges, format!("{} of streets, each from a node to a node", table.size())));
    }
    let is_nodes = is_called(&["nodes"]) && has(&["id"]) && coordinates(table).is_some() && table.shape.is_none();
    is_nodes.then(|| (Kind::StreetNodes, format!("{} of points where streets meet", table.size())))
}

/// The facts of a feed in a folder.
pub(super) fn feed_of_folder(file: &File) -> Contents {
    use std::io::Read as _;
    let bytes = |name: &str| {
        let mut bytes = Vec::new();
        let open = open_regular(&file.path.join(name)).ok()?;
        open.take(MOST_BYTES).read_to_end(&mut bytes).ok()?;
        Some(bytes)
    };
    feed(bytes("agency.txt").as_deref(), bytes("stops.txt").as_deref(), file.path.join("stop_times.txt").is_file())
}

/// The facts of a feed in an archive.
pub(super) fn feed_of_archive(file: &File) -> Contents {
    let Ok(mut archive) = Archive::open(&file.name, &file.path) else {
        return Contents::Other("cannot be read".to_owned());
    };
    let names: Vec<String> = archive.names().map(str::to_owned).collect();
    let part = |wanted: &str| names.iter().find(|name| name.rsplit('/').next() == Some(wanted)).cloned();
    let mut bytes = |name: &str| archive.head(&part(name)?, MOST_BYTES).ok();
    feed(bytes("agency.txt").as_deref(), bytes("stops.txt").as_deref(), part("stop_times.txt").is_some())
}

fn feed(agency: Option<&[u8]>, stops: Option<&[u8]>, has_times: bool) -> Contents {
    let read = |bytes: Option<&[u8]>| -> Option<Records> { delimited::read("feed", bytes?, &mut Vec::new()).ok() };
    let Some(stops) = read(stops) else {
        return Contents::Other("has the files of a timetable (GTFS), and its stops.txt cannot be read".to_owned());
    };
    let agencies = read(agency).map_or_else(Vec::new, |agencies| {
        let Some(column) = called(&agencies, &["agencyname"]) else { return Vec::new() };
        agencies.rows.iter().filter_map(|row| row.text(column)).map(str::to_owned).collect()
    });
    let table = TableFacts::new(stops, true, ["feed".to_owned(), "stops.txt".to_owned()]);
    let bounds = coordinates(&table).and_then(|pair| Bounds::around(points(&table, pair)));
    Contents::Feed(FeedFacts { agencies, stops: table.rows, has_times, bounds })
}

/// The sentence about a feed.
pub(super) fn feed_evidence(feed: &FeedFacts) -> String {
    let whose = if feed.agencies.is_empty() { "an agency without a name".to_owned() } else { feed.agencies.join(", ") };
    let times = if feed.has_times {
        ""
    } else {
        ", without stop_times.txt: its stops count as places, and nobody can be said to ride"
    };
    format!("a timetable (GTFS) of {whose} with {} stops{times}", feed.stops)
}

/// Whether two files are in one folder.
pub(super) fn are_neighbors(a: &str, b: &str) -> bool {
    Path::new(a).parent() == Path::new(b).parent()
}
