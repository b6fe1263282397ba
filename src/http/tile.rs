//! Vector tiles and what describes them.

use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use flate2::read::GzDecoder;
use pmtiles::TileCoord;
use serde_json::{Value, json};

use crate::http::App;
use crate::http::answer::{None as NoParameters, Parameters};
use crate::http::origin::Origin;
use crate::http::problem::Problem;

/// `TileJSON` 3.0.0 (<https://github.com/mapbox/tilejson-spec/tree/master/3.0.0>).
pub(super) async fn tilejson(State(app): State<App>, Origin(origin): Origin, _: Parameters<NoParameters>) -> Response {
    let atlas = app.atlas();
    let header = atlas.tiles.get_header();
    let said = |key: &str| atlas.tiles_metadata[key].clone();
    let mut answer = json!({
        "tilejson": "3.0.0",
        "name": said("name"),
        "description": said("description"),
        "tiles": [format!("{origin}/tiles/{{z}}/{{x}}/{{y}}.mvt")],
        "minzoom": header.min_zoom,
        "maxzoom": header.max_zoom,
        "bounds": [header.min_longitude, header.min_latitude, header.max_longitude, header.max_latitude],
        "center": [header.center_longitude, header.center_latitude, header.center_zoom],
        "vector_layers": said("vector_layers"),
    });
    if let Value::String(attribution) = said("attribution") {
        answer["attribution"] = Value::from(attribution);
    }
    ([(header::CONTENT_TYPE, "application/json")], answer.to_string()).into_response()
}

/// Mapbox Vector Tile 2.1, as it lies in the archive. A tile of the grid in which there is nothing is 204: to `MapLibre`
/// that is an empty tile, and to everyone no error.
pub(super) async fn tile(
    State(app): State<App>,
    Path((z, x, file)): Path<(String, String, String)>,
    headers: HeaderMap,
    _: Parameters<NoParameters>,
) -> Result<Response, Problem> {
    let atlas = app.atlas();
    let coord = coordinates(&z, &x, &file, atlas.tiles.get_header().max_zoom)?;
    let Some(bytes) = atlas.tiles.get_tile(coord).await.map_err(Problem::internal)? else {
        return Ok(StatusCode::NO_CONTENT.into_response());
    };
    let kind = [(header::CONTENT_TYPE, "application/vnd.mapbox-vector-tile")];
    if takes_gzip(&headers) {
        return Ok((kind, [(header::CONTENT_ENCODING, "gzip")], Body::from(bytes)).into_response());
    }
    let mut plain = Vec::new();
    std::io::Read::read_to_end(&mut GzDecoder::new(bytes.as_ref()), &mut plain).map_err(Problem::internal)?;
    Ok((kind, Body::from(plain)).into_response())
}

fn coordinates(z: &str, x: &str, file: &str, deepest: u8) -> Result<TileCoord, Problem> {
    let Some(y) = file.strip_suffix(".mvt") else {
        return Err(Problem::NotFound(format!("`{file}` is no tile; tiles are /tiles/{{z}}/{{x}}/{{y}}.mvt")));
    };
    let whole = |text: &str| {
        text.parse::<u32>().map_err(|_odd| Problem::BadRequest(format!("`{text}` is no whole number of a tile")))
    };
    let (zoom, x, y) = (whole(z)?, whole(x)?, whole(y)?);
    let zoom = u8::try_from(zoom).ok().filter(|zoom| *zoom <= deepest).ok_or_else(|| {
        Problem::NotFound(format!(
            "zoom {zoom} is deeper than these tiles go; the deepest is {deepest}, to be enlarged"
        ))
    })?;
    TileCoord::new(zoom, x, y).map_err(|_odd| {
        Problem::NotFound(format!("zoom {zoom} has columns and rows from 0 to {}", (1_u64 << zoom) - 1))
    })
}

/// Whether the asker takes gzip, in which all tiles are kept (RFC 9110, 12.5.3).
fn takes_gzip(headers: &HeaderMap) -> bool {
    let weight = |part: &str| {
        let (name, rest) = part.split_once(';').unwrap_or((part, ""));
        let refused = rest.trim().strip_prefix("q=").and_then(|weight| weight.parse().ok()) == Some(0.0);
        (name.trim().to_lowercase(), !refused)
    };
    let lines = headers.get_all(header::ACCEPT_ENCODING).iter().filter_map(|line| line.to_str().ok());
    let taken: Vec<(String, bool)> = lines.flat_map(|line| line.split(',').map(weight)).collect();
    let of = |name: &str| taken.iter().find(|(own, _)| own == name).map(|(_, taken)| *taken);
    of("gzip").or_else(|| of("*")).unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gzip_is_taken_where_it_is_named_and_not_refused() {
        let takes = |line: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_ENCODING, line.parse().unwrap());
            takes_gzip(&headers)
        };
        assert!(takes("br, GZIP;q=0.5") && takes("*"));
        assert!(!takes("gzip;q=0, *") && !takes("identity") && !takes_gzip(&HeaderMap::new()));
    }

    #[test]
    fn a_tile_that_cannot_be_is_said_to_be_so() {
        assert!(coordinates("3", "7", "7.mvt", 12).is_ok());
        for (z, x, file) in [("3", "8", "7.mvt"), ("13", "0", "0.mvt"), ("99", "0", "0.mvt"), ("3", "7", "7.png")] {
            assert!(matches!(coordinates(z, x, file, 12), Err(Problem::NotFound(_))), "{z}/{x}/{file}");
        }
        for (z, x, file) in [("-1", "0", "0.mvt"), ("3", "x", "0.mvt"), ("3", "1", "1.5.mvt"), ("3", "1", ".mvt")] {
            assert!(matches!(coordinates(z, x, file, 12), Err(Problem::BadRequest(_))), "{z}/{x}/{file}");
        }
    }
}
