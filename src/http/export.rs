//! Downloads: a layer in the formats that people's programs open, as `gapatlas export` writes it.

use std::path::PathBuf;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::{self, HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Response};
use tower_http::services::ServeFile;

use crate::domain::{Fingerprint, Layer};
use crate::http::App;
use crate::http::answer::{None as NoParameters, Parameters, Segments, Streamed, not_modified};
use crate::http::problem::Problem;
use crate::http::served::Served;
use crate::write::{self, Format};

/// `tracts.geojson`, or `tracts-dictionary.csv`: written once for an atlas, then sent from the file.
pub(super) async fn export(
    State(app): State<App>,
    Segments(file): Segments<String>,
    _: Parameters<NoParameters>,
    mut request: Request,
) -> Result<Response, Problem> {
    let (layer, format) = asked(&file)?;
    let atlas = app.atlas();
    let path = atlas.own.path().join(&file);
    let tag = {
        // One at a time: an export may take all cores, and the next asker for the same file finds it written.
        let mut written = atlas.written.lock().await;
        if let Some(tag) = written.get(&file) {
            tag.clone()
        } else {
            let tag = write(Arc::clone(&atlas), layer, format, path.clone()).await?;
            written.insert(file.clone(), tag.clone());
            tag
        }
    };
    if let Some(response) = not_modified(request.headers(), &tag) {
        return Ok(response);
    }
    keep_plain_range(request.headers_mut(), &tag);
    // What is asked of the file beyond its validator is the range.
    let mut response = ServeFile::new(&path).try_call(request).await.map_err(Problem::internal)?.map(Body::new);
    if response.status() == StatusCode::RANGE_NOT_SATISFIABLE {
        let length = std::fs::metadata(&path).map_err(Problem::internal)?.len();
        return Err(Problem::NoSuchRange { length });
    }
    response.extensions_mut().insert(Streamed);
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind(format)));
    headers.remove(header::LAST_MODIFIED);
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        headers.insert(header::ETAG, tag);
    }
    if let Ok(name) = HeaderValue::from_str(&format!("attachment; filename=\"{file}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, name);
    }
    Ok(response.into_response())
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

/// The endings of downloads.
pub(super) const FORMATS: [&str; 3] = ["geojson", "csv", "gpkg"];

const fn kind(format: Format) -> &'static str {
    match format {
        Format::GeoJson => "application/geo+json",
        Format::Csv => "text/csv; charset=utf-8",
        Format::GeoPackage => "application/geopackage+sqlite3",
    }
}

fn asked(file: &str) -> Result<(Layer, Format), Problem> {
    let unknown = || {
        let layers = Layer::ALL.map(Layer::name).join("|");
        Problem::NotFound(format!("`{file}` is no export; exports are {{{layers}}}.{{geojson|csv|gpkg}}"))
    };
    let (stem, ending) = file.rsplit_once('.').ok_or_else(unknown)?;
    let format = match ending {
        "geojson" => Format::GeoJson,
        "csv" => Format::Csv,
        "gpkg" => Format::GeoPackage,
        _ => return Err(unknown()),
    };
    let name = if format == Format::Csv { stem.strip_suffix("-dictionary").unwrap_or(stem) } else { stem };
    let layer = Layer::ALL.into_iter().find(|layer| layer.name() == name).ok_or_else(unknown)?;
    Ok((layer, format))
}

/// Writes a file of exports, and answers its validator: the checksum of what was written.
async fn write(atlas: Arc<Served>, layer: Layer, format: Format, wanted: PathBuf) -> Result<String, Problem> {
    let writing = tokio::task::spawn_blocking(move || {
        let shown = atlas.contents.layer(layer)?;
        let main = atlas.own.path().join(format!("{layer}.{format}"));
        write::export(&shown.table, &shown.dictionary, format, &main).map_err(Problem::internal)?;
        let sum = Fingerprint::of(&std::fs::read(wanted).map_err(Problem::internal)?);
        Ok(format!("\"{}\"", &sum[..32]))
    });
    writing.await.map_err(Problem::internal)?
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
        assert_eq!(asked("tracts.geojson"), Ok((Layer::Tracts, Format::GeoJson)));
        assert_eq!(asked("gaps-dictionary.csv"), Ok((Layer::Gaps, Format::Csv)));
        for odd in ["tracts", "tracts.exe", "origins.csv", "../atlas.csv", "tracts-dictionary.gpkg", ".csv"] {
            assert!(asked(odd).is_err(), "{odd}");
        }
    }
}
