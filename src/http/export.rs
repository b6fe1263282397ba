//! Downloads: a layer in the formats that people's programs open, as `gapatlas export` writes it.

use std::path::PathBuf;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::header::{self, HeaderValue};
use axum::response::{IntoResponse, Response};
use tower_http::services::ServeFile;

use crate::domain::{Fingerprint, Layer};
use crate::http::App;
use crate::http::answer::{None as NoParameters, Parameters, Streamed, not_modified};
use crate::http::problem::Problem;
use crate::http::served::Served;
use crate::write::{self, Format};

/// `tracts.geojson`, or `tracts-dictionary.csv`: written once for an atlas, then sent from the file.
pub(super) async fn export(
    State(app): State<App>,
    Path(file): Path<String>,
    _: Parameters<NoParameters>,
    request: Request,
) -> Result<Response, Problem> {
    let (layer, format) = asked(&file)?;
    let atlas = app.atlas();
    let path = atlas.exports.path().join(&file);
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
    // What is asked of the file beyond its validator is the range.
    let mut response = ServeFile::new(&path).try_call(request).await.map_err(Problem::internal)?.map(Body::new);
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
        let main = atlas.exports.path().join(format!("{layer}.{format}"));
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
    fn an_export_is_a_layer_and_a_format() {
        assert_eq!(asked("tracts.geojson"), Ok((Layer::Tracts, Format::GeoJson)));
        assert_eq!(asked("gaps-dictionary.csv"), Ok((Layer::Gaps, Format::Csv)));
        for odd in ["tracts", "tracts.exe", "origins.csv", "../atlas.csv", "tracts-dictionary.gpkg", ".csv"] {
            assert!(asked(odd).is_err(), "{odd}");
        }
    }
}
