//! Downloads: a layer in all formats of `gapatlas export`.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::body::Body;
use axum::extract::{FromRequestParts, Request, State};
use axum::http::StatusCode;
use axum::http::header::{self, HeaderMap, HeaderValue};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use gapatlas_text::Text;
use tempfile::TempDir;
use tower_http::services::ServeFile;

use crate::disclosure::Published;
use crate::domain::{Deadline, Fingerprint, Layer, Table};
use crate::http::app::App;
use crate::http::layers::table::{own_area_row, rows_with_id};
use crate::http::operation::ClientPermit;
use crate::http::reports::area::inputs;
use crate::http::reports::own_area_problem::{own_area_problem, unknown_area};
use crate::http::request::language::RequestText;
use crate::http::request::parameters::{QueryPairs, Segments};
use crate::http::response::encoded::{Streamed, not_modified};
use crate::http::response::headers::forbid_storing;
use crate::http::response::held_body::hold;
use crate::http::response::large_response::{ClientContext, LargeResponsePermit};
use crate::http::response::problem::Problem;
use crate::http::server::served_atlas::ServedAtlas;
use crate::ogc::{Collection, ExportQuery, FeatureIndex};
use crate::report::{FoundArea, has_outline};
use crate::write::{self, Dictionary, Format, Rows, dictionary};

/// What is asked of a layer, in the order of the parameters, and the language of the labels of its columns.
#[derive(Debug)]
pub(crate) struct Selection {
    pairs: Vec<(String, String)>,
    text: &'static Text,
}

impl<S: Send + Sync> FromRequestParts<S> for Selection {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let QueryPairs(pairs) = QueryPairs::from_request_parts(parts, state).await?;
        let RequestText(text) = RequestText::from_request_parts(parts, state).await?;
        Ok(Self { pairs, text })
    }
}

/// `tracts.geojson` or `tracts-dictionary.csv`. A whole layer is written once per atlas and then served from the file;
/// a subset (`?filter=…`) is written for each request.
pub(crate) async fn export(
    State(app): State<App>,
    Segments(file): Segments<String>,
    selection: Selection,
    client: ClientContext,
    mut request: Request,
) -> Result<Response, Problem> {
    let export = ExportFile::parse(file)?;
    let atlas = app.atlas();
    let is_kept = !selection.pairs.iter().any(|(name, id)| name == AREA && has_outline(id));
    let (path, etag, subset) = if selection.pairs.is_empty() {
        let (path, etag) = write_whole(&atlas, &export, selection.text).await?;
        (path, etag, None)
    } else {
        let etag = export.subset_etag(&atlas, &selection);
        if let Some(response) = not_modified(request.headers(), &etag) {
            return Ok(response);
        }
        let (folder, client_permit) = write_subset(&atlas, &export, selection, client).await?;
        (folder.path().join(&export.file), etag, Some((folder, client_permit)))
    };
    if let Some(response) = not_modified(request.headers(), &etag) {
        return Ok(response);
    }
    keep_single_range(request.headers_mut(), &etag);
    // `ServeFile` handles the range; the validator was compared above. The open file outlives its name.
    let mut response = ServeFile::new(&path).try_call(request).await.map_err(Problem::internal)?.map(Body::new);
    if response.status() == StatusCode::RANGE_NOT_SATISFIABLE {
        let length = std::fs::metadata(&path).map_err(Problem::internal)?.len();
        return Err(Problem::RangeNotSatisfiable { length });
    }
    response.extensions_mut().insert(Streamed);
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(export.media_type()));
    headers.remove(header::LAST_MODIFIED);
    if let Ok(etag) = HeaderValue::from_str(&etag) {
        headers.insert(header::ETAG, etag);
    }
    if let Ok(name) = HeaderValue::from_str(&format!("attachment; filename=\"{}\"", export.file)) {
        headers.insert(header::CONTENT_DISPOSITION, name);
    }
    if !is_kept {
        forbid_storing(&mut response);
    }
    // A subset's file takes disk space until it is sent.
    Ok(match subset {
        Some((_, client_permit)) => hold(response.into_response(), (), client_permit),
        None => response.into_response(),
    })
}

/// The names of all files: of each layer the formats, and then the files beside the table.
pub(crate) fn files() -> Vec<String> {
    let of_layer = |layer: Layer| {
        let data = Format::ALL.map(|format| format!("{layer}.{}", format.extension()));
        data.into_iter().chain(["-dictionary.csv", ".csv-metadata.json"].map(|end| format!("{layer}{end}")))
    };
    Layer::ALL.into_iter().flat_map(of_layer).collect()
}

/// The file of a whole layer, written on the first request, and its validator.
async fn write_whole(
    atlas: &Arc<ServedAtlas>,
    export: &ExportFile,
    text: &'static Text,
) -> Result<(PathBuf, String), Problem> {
    let (task_atlas, task_export) = (Arc::clone(atlas), export.clone());
    let write = move |folder: &Path| {
        let layer_data = task_atlas.contents.layer(task_export.layer)?;
        let dictionary = task_atlas.contents.dictionary(layer_data, text)?;
        task_export.write(Rows::of(&layer_data.table), dictionary, folder)
    };
    // Labels of columns are in the language of the request.
    let key = format!("{}-{}", text.language(), export.main_file());
    let written = atlas.exports.get_or_write(&key, atlas.temp_dir.path(), write).await?;
    let file = written.file(&export.file);
    let (path, etag) = file.ok_or_else(|| Problem::internal(format!("{} was not written", export.file)))?;
    Ok((path, etag.to_owned()))
}

/// Writes a subset of a layer into a temporary folder that is deleted once the response has its file open.
async fn write_subset(
    atlas: &Arc<ServedAtlas>,
    export: &ExportFile,
    selection: Selection,
    client: ClientContext,
) -> Result<(TempDir, ClientPermit), Problem> {
    let (atlas, export, Selection { pairs, text }) = (Arc::clone(atlas), export.clone(), selection);
    let export_task = LargeResponsePermit::acquire(client).await?.build(move |deadline| {
        let collection = atlas.contents.collection(export.layer, text)?;
        let (area, pairs): (Vec<_>, Vec<_>) = pairs.into_iter().partition(|(name, _)| name == AREA);
        let query = ExportQuery::read(&pairs, collection.table, collection.dictionary, atlas.contents.supported_crs())?;
        let table = match area.as_slice() {
            [] => query.select_table(&collection, deadline)?,
            [(_, id)] => {
                let inside = in_area(&atlas, id, collection.table, deadline)?;
                let index = FeatureIndex::of(&inside);
                query.select_table(&Collection { table: &inside, index: &index, ..collection }, deadline)?
            }
            [..] => return Err(Problem::BadRequest(format!("`{AREA}` is given more than once"))),
        };
        deadline.check()?;
        let folder = tempfile::tempdir_in(atlas.temp_dir.path()).map_err(Problem::internal)?;
        let dictionary = dictionary(table.get(), &atlas.contents.provenance, text);
        let written = export.write(Rows::with_deadline(&table, deadline), &dictionary, folder.path());
        // Our error is clearer than the format library's.
        deadline.check()?;
        written.map(|()| folder)
    });
    export_task.await
}

/// The parameter that chooses what lies in an area.
pub(crate) const AREA: &str = "area";

/// What of a layer lies in an area; of areas, its own row.
fn in_area(
    atlas: &ServedAtlas,
    id: &str,
    layer: &Published<Table>,
    deadline: &Deadline,
) -> Result<Published<Table>, Problem> {
    let table = layer.get();
    if table.layer == Layer::Areas {
        let rows = rows_with_id(table, id);
        if !rows.is_empty() {
            return Ok(layer.part(&rows, None));
        }
        return own_area_row(atlas, id, deadline)?.ok_or_else(|| unknown_area(id));
    }
    let inputs = inputs(Text::english(), atlas, deadline);
    let found = FoundArea::of_any_id(&inputs, id).map_err(|error| own_area_problem(&error))?;
    let rows = found.ok_or_else(|| unknown_area(id))?.rows_in(&inputs, table);
    Ok(layer.part(&rows.map_err(|error| own_area_problem(&error))?, None))
}

/// Keeps a single byte range, and only if `If-Range` matches. Any other request gets the whole file, as RFC 9110, 14.2
/// allows and 13.1.5 requires.
fn keep_single_range(headers: &mut HeaderMap, etag: &str) {
    let matches_if_range = headers.get(header::IF_RANGE).is_none_or(|if_range| if_range.as_bytes() == etag.as_bytes());
    let range =
        headers.get(header::RANGE).and_then(|range| range.to_str().ok()).and_then(|range| range.split_once('='));
    let is_single = range.is_some_and(|(unit, range)| unit.eq_ignore_ascii_case("bytes") && is_single_range(range));
    if !(matches_if_range && is_single) {
        headers.remove(header::RANGE);
    }
    for condition in [header::IF_RANGE, header::IF_MODIFIED_SINCE, header::IF_UNMODIFIED_SINCE] {
        headers.remove(condition);
    }
}

/// `100-199`, `100-` or `-100`.
fn is_single_range(range: &str) -> bool {
    let Some((first, last)) = range.trim().split_once('-') else { return false };
    match (first.parse::<u64>(), last.parse::<u64>()) {
        (Ok(first), Ok(last)) => first <= last,
        (Ok(_), Err(_)) => last.is_empty(),
        (Err(_), Ok(_)) => first.is_empty(),
        (Err(_), Err(_)) => false,
    }
}

/// A requested file of an export.
#[derive(Debug, Clone, PartialEq)]
struct ExportFile {
    file: String,
    layer: Layer,
    format: Format,
}

impl ExportFile {
    fn parse(file: String) -> Result<Self, Problem> {
        let unknown = || {
            let layers = Layer::ALL.map(Layer::name).join("|");
            let extensions = Format::ALL.map(Format::extension).join("|");
            Problem::NotFound(format!("`{file}` is not an export; exports are {{{layers}}}.{{{extensions}}}"))
        };
        let (stem, extension) = file.split_once('.').ok_or_else(unknown)?;
        let is_csv_metadata = extension == "csv-metadata.json";
        let by_extension = Format::ALL.into_iter().find(|format| format.extension() == extension);
        let format = by_extension.or_else(|| is_csv_metadata.then_some(Format::Csv)).ok_or_else(unknown)?;
        let name = if extension == "csv" { stem.strip_suffix("-dictionary").unwrap_or(stem) } else { stem };
        let layer = Layer::ALL.into_iter().find(|layer| layer.name() == name).ok_or_else(unknown)?;
        Ok(Self { file, layer, format })
    }

    /// The validator of a subset: the same query of the same atlas gives the same bytes, so it is known before anything
    /// is written.
    fn subset_etag(&self, atlas: &ServedAtlas, Selection { pairs, text }: &Selection) -> String {
        let request_key = format!("{} {} {} {pairs:?}", atlas.contents.fingerprint, self.file, text.language());
        format!("\"{}\"", &Fingerprint::of(request_key.as_bytes())[..32])
    }

    fn media_type(&self) -> &'static str {
        if self.file.ends_with("-metadata.json") { "application/csvm+json" } else { self.format.media_type() }
    }

    /// The main file of the export.
    fn main_file(&self) -> String {
        format!("{}.{}", self.layer, self.format.extension())
    }

    /// Writes the whole export, with its sidecar files.
    fn write(&self, rows: Rows<'_>, dictionary: &Dictionary, folder: &Path) -> Result<(), Problem> {
        let main_file = folder.join(self.main_file());
        write::export(rows, dictionary, self.format, &main_file).map(drop).map_err(Problem::internal)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_single_range_of_the_same_file_is_kept() {
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
            let mut headers = HeaderMap::new();
            headers.insert(header::RANGE, range.parse().unwrap());
            if let Some(condition) = condition {
                headers.insert(header::IF_RANGE, condition.parse().unwrap());
            }
            keep_single_range(&mut headers, "\"tag\"");
            assert_eq!(headers.contains_key(header::RANGE), is_kept, "{range} {condition:?}");
        }
    }

    #[test]
    fn an_export_is_a_layer_and_a_format() {
        let parsed = |file: &str| ExportFile::parse(file.to_owned()).map(|export| (export.layer, export.format));
        assert_eq!(parsed("tracts.geojson"), Ok((Layer::Tracts, Format::GeoJson)));
        assert_eq!(parsed("gaps-dictionary.csv"), Ok((Layer::Gaps, Format::Csv)));
        assert_eq!(parsed("areas.shp.zip"), Ok((Layer::Areas, Format::Shapefile)));
        assert_eq!(parsed("areas.csv-metadata.json"), Ok((Layer::Areas, Format::Csv)));
        for unknown in [
            "tracts",
            "tracts.exe",
            "origins.csv",
            "../atlas.csv",
            "tracts-dictionary.gpkg",
            "tracts.gpkg-metadata.json",
            ".csv",
        ] {
            assert!(parsed(unknown).is_err(), "{unknown}");
        }
    }
}
