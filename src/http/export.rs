//! Downloads: a layer in the formats that people's programs open, as `gapatlas export` writes it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::{self, HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Response};
use tempfile::TempDir;
use tower_http::services::ServeFile;

use crate::domain::{Fingerprint, Layer};
use crate::http::App;
use crate::http::answer::{Guest, Pairs, Segments, Streamed, Turn, not_modified};
use crate::http::operation::Kept;
use crate::http::problem::Problem;
use crate::http::served::Served;
use crate::ogc::Choice;
use crate::write::{self, Dictionary, Format, Rows, dictionary};

/// `tracts.geojson`, or `tracts-dictionary.csv`: written once for an atlas, then sent from the file. What is asked for in part
/// (`?filter=…`) is written for the asker alone.
pub(super) async fn export(
    State(app): State<App>,
    Segments(file): Segments<String>,
    Pairs(pairs): Pairs,
    guest: Guest,
    mut request: Request,
) -> Result<Response, Problem> {
    let wanted = Wanted::of(file)?;
    let atlas = app.atlas();
    let (path, tag, part) = if pairs.is_empty() {
        let (path, tag) = written_once(&atlas, &wanted).await?;
        (path, tag, None)
    } else {
        let tag = wanted.tag_of_part(&atlas, &pairs);
        if let Some(response) = not_modified(request.headers(), &tag) {
            return Ok(response);
        }
        let (folder, kept) = written_in_part(&atlas, &wanted, pairs, guest).await?;
        (folder.path().join(&wanted.file), tag, Some((folder, kept)))
    };
    if let Some(response) = not_modified(request.headers(), &tag) {
        return Ok(response);
    }
    keep_plain_range(request.headers_mut(), &tag);
    // What is asked of the file beyond its validator is the range. Once it is open, its name is no longer needed.
    let mut response = ServeFile::new(&path).try_call(request).await.map_err(Problem::internal)?.map(Body::new);
    if response.status() == StatusCode::RANGE_NOT_SATISFIABLE {
        let length = std::fs::metadata(&path).map_err(Problem::internal)?.len();
        return Err(Problem::NoSuchRange { length });
    }
    response.extensions_mut().insert(Streamed);
    // The file of a part takes its room on the disk until it is sent.
    if let Some((_, kept)) = &part {
        response.extensions_mut().insert(kept.clone());
    }
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(wanted.media_type()));
    headers.remove(header::LAST_MODIFIED);
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        headers.insert(header::ETAG, tag);
    }
    if let Ok(name) = HeaderValue::from_str(&format!("attachment; filename=\"{}\"", wanted.file)) {
        headers.insert(header::CONTENT_DISPOSITION, name);
    }
    Ok(response.into_response())
}

/// The file of a whole layer, written where nobody has asked for it yet, and its validator.
async fn written_once(atlas: &Arc<Served>, wanted: &Wanted) -> Result<(PathBuf, String), Problem> {
    let (shared, own) = (Arc::clone(atlas), wanted.clone());
    let write = move |folder: &Path| {
        let shown = shared.contents.layer(own.layer)?;
        own.write(Rows::of(&shown.table), &shown.dictionary, folder)
    };
    let written = atlas.exports.written(&wanted.main(), atlas.own.path(), write).await?;
    let file = written.file(&wanted.file);
    let (path, tag) = file.ok_or_else(|| Problem::internal(format!("{} was not written", wanted.file)))?;
    Ok((path, tag.to_owned()))
}

/// Writes a part of a layer into a folder that is gone when the answer has begun.
async fn written_in_part(
    atlas: &Arc<Served>,
    wanted: &Wanted,
    pairs: Vec<(String, String)>,
    guest: Guest,
) -> Result<(TempDir, Kept), Problem> {
    let (atlas, wanted) = (Arc::clone(atlas), wanted.clone());
    let writing = Turn::come(guest).await?.work(move |deadline| {
        let shown = atlas.contents.layer(wanted.layer)?;
        let choice = Choice::read(&pairs, &shown.table, &shown.dictionary, atlas.contents.systems())?;
        let table = choice.of_table(&shown.collection(), deadline)?;
        deadline.check()?;
        let folder = tempfile::tempdir_in(atlas.own.path()).map_err(Problem::internal)?;
        let dictionary = dictionary(table.get(), &atlas.contents.provenance);
        let written = wanted.write(Rows::within(&table, deadline), &dictionary, folder.path());
        // Of the two the library's words are the worse.
        deadline.check()?;
        written.map(|()| folder)
    });
    let (folder, turn) = writing.await?;
    Ok((folder, turn.over()))
}

/// Leaves of what is asked for in `Range` one range of bytes, and that only of the file that the asker has begun
/// (`If-Range`). Everything else is answered with the whole file, as RFC 9110, 14.2 allows and 13.1.5 demands.
fn keep_plain_range(asked: &mut HeaderMap, tag: &str) {
    let is_of_this = asked.get(header::IF_RANGE).is_none_or(|own| own.as_bytes() == tag.as_bytes());
    let range = asked.get(header::RANGE).and_then(|range| range.to_str().ok()).and_then(|range| range.split_once('='));
    let is_plain = range.is_some_and(|(unit, range)| unit.eq_ignore_ascii_case("bytes") && is_one_range(range));
    if !(is_of_this && is_plain) {
        asked.remove(header::RANGE);
    }
    for condition in [header::IF_RANGE, header::IF_MODIFIED_SINCE, header::IF_UNMODIFIED_SINCE] {
        asked.remove(condition);
    }
}

/// `100-199`, `100-` or `-100`.
fn is_one_range(range: &str) -> bool {
    let Some((first, last)) = range.trim().split_once('-') else { return false };
    match (first.parse::<u64>(), last.parse::<u64>()) {
        (Ok(first), Ok(last)) => first <= last,
        (Ok(_), Err(_)) => last.is_empty(),
        (Err(_), Ok(_)) => first.is_empty(),
        (Err(_), Err(_)) => false,
    }
}

/// What is asked for: a file of an export.
#[derive(Debug, Clone, PartialEq)]
struct Wanted {
    file: String,
    layer: Layer,
    format: Format,
}

impl Wanted {
    fn of(file: String) -> Result<Self, Problem> {
        let unknown = || {
            let layers = Layer::ALL.map(Layer::name).join("|");
            let endings = Format::ALL.map(Format::ending).join("|");
            Problem::NotFound(format!("`{file}` is no export; exports are {{{layers}}}.{{{endings}}}"))
        };
        let (stem, ending) = file.split_once('.').ok_or_else(unknown)?;
        let is_about_csv = ending == "csv-metadata.json";
        let of_ending = Format::ALL.into_iter().find(|format| format.ending() == ending);
        let format = of_ending.or_else(|| is_about_csv.then_some(Format::Csv)).ok_or_else(unknown)?;
        let name = if ending == "csv" { stem.strip_suffix("-dictionary").unwrap_or(stem) } else { stem };
        let layer = Layer::ALL.into_iter().find(|layer| layer.name() == name).ok_or_else(unknown)?;
        Ok(Self { file, layer, format })
    }

    /// The validator of a part: the same question to the same atlas has the same bytes, so nothing need be written to know it.
    fn tag_of_part(&self, atlas: &Served, pairs: &[(String, String)]) -> String {
        let question = format!("{} {} {pairs:?}", atlas.contents.fingerprint, self.file);
        format!("\"{}\"", &Fingerprint::of(question.as_bytes())[..32])
    }

    fn media_type(&self) -> &'static str {
        if self.file.ends_with("-metadata.json") { "application/csvm+json" } else { self.format.media_type() }
    }

    /// The file of the export that people open first.
    fn main(&self) -> String {
        format!("{}.{}", self.layer, self.format.ending())
    }

    /// Writes the export that the file is of, and what belongs to it.
    fn write(&self, rows: Rows<'_>, dictionary: &Dictionary, folder: &Path) -> Result<(), Problem> {
        let main = folder.join(self.main());
        write::export(rows, dictionary, self.format, &main).map(drop).map_err(Problem::internal)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_one_range_of_the_same_file_is_answered_as_such() {
        for (range, condition, is_kept) in [
            ("bytes=100-199", None, true),
            ("bytes=100-", None, true),
            ("Bytes=-100", None, true),
            ("bytes=100-199", Some("\"tag\""), true),
            ("bytes=100-199", Some("\"other\""), false),
            ("bytes=100-199", Some("W/\"tag\""), false),
            ("bytes=100-199", Some("Sun, 22 Nov 2026 10:00:00 GMT"), false),
            ("bytes=0-1,5-6", None, false),
            ("bytes=5-1", None, false),
            ("bytes=-", None, false),
            ("bytes=x", None, false),
            ("lines=1-2", None, false),
        ] {
            let mut asked = HeaderMap::new();
            asked.insert(header::RANGE, range.parse().unwrap());
            if let Some(condition) = condition {
                asked.insert(header::IF_RANGE, condition.parse().unwrap());
            }
            keep_plain_range(&mut asked, "\"tag\"");
            assert_eq!(asked.contains_key(header::RANGE), is_kept, "{range} {condition:?}");
        }
    }

    #[test]
    fn an_export_is_a_layer_and_a_format() {
        let asked = |file: &str| Wanted::of(file.to_owned()).map(|wanted| (wanted.layer, wanted.format));
        assert_eq!(asked("tracts.geojson"), Ok((Layer::Tracts, Format::GeoJson)));
        assert_eq!(asked("gaps-dictionary.csv"), Ok((Layer::Gaps, Format::Csv)));
        assert_eq!(asked("areas.shp.zip"), Ok((Layer::Areas, Format::Shapefile)));
        assert_eq!(asked("areas.csv-metadata.json"), Ok((Layer::Areas, Format::Csv)));
        for odd in [
            "tracts",
            "tracts.exe",
            "origins.csv",
            "../atlas.csv",
            "tracts-dictionary.gpkg",
            "tracts.gpkg-metadata.json",
            ".csv",
        ] {
            assert!(asked(odd).is_err(), "{odd}");
        }
    }
}
