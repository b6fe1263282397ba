//! Features as GeoJSON.

use gapatlas_text::{Text, message};
use geo::{Coord, Geometry, MapCoords as _};
use serde::{Serialize, Serializer};
use serde_json::{Value, json};

use crate::domain::{Deadline, Table, Values};
use crate::ogc::collection::Collection;
use crate::ogc::crs::{Crs, CrsTransform};
use crate::ogc::items_query::{ItemsQuery, ParameterError};
use crate::ogc::links::{Link, query_string};
use crate::write::rounded;

/// A page ends after this many bytes, whatever `limit` is, and `next` links to the rest: this bounds the memory of a
/// response.
const MAX_PAGE_BYTES: usize = 16 << 20;

/// A feature.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Feature<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    geometry: Option<geojson::Geometry>,
    properties: Properties<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    links: Option<Vec<Value>>,
}

#[derive(Debug)]
struct Properties<'a> {
    table: &'a Table,
    columns: Option<&'a [usize]>,
    row: usize,
}

impl Serialize for Properties<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let all = 0..self.table.columns.len();
        let columns: Vec<usize> = self.columns.map_or_else(|| all.collect(), <[usize]>::to_vec);
        let cells = columns.into_iter().filter_map(|column| {
            let column = self.table.columns.get(column)?;
            Some((column.quantity.name(), cell(&column.values, self.row)))
        });
        serializer.collect_map(cells)
    }
}

/// A cell: a number without `.0` where it is whole.
pub(crate) fn cell(values: &Values, row: usize) -> Value {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    match values {
        Values::Text(cells) => cells.get(row).cloned().flatten().map_or(Value::Null, Value::from),
        Values::Number(cells) => cells.get(row).copied().flatten().map_or(Value::Null, |number| {
            #[expect(clippy::cast_possible_truncation, reason = "a whole number below 2^53 is exact as an integer")]
            let integer = number as i64;
            if number.fract() == 0.0 && number.abs() < EXACT { Value::from(integer) } else { Value::from(number) }
        }),
    }
}

/// Writes geometries in the requested reference system.
struct GeometryWriter {
    crs: Crs,
    transform: CrsTransform,
}

impl GeometryWriter {
    fn to(crs: Crs) -> Result<Self, ParameterError> {
        Ok(Self { crs, transform: CrsTransform::from_crs84(crs).map_err(|error| ParameterError::of("crs", error))? })
    }

    fn to_geojson(&self, geometry: &Geometry) -> Result<geojson::Geometry, ParameterError> {
        // Ring orientation is the same in all supported systems.
        let rounded = rounded(geometry);
        if self.crs.is_storage_crs() {
            return Ok(geojson::Geometry::new((&rounded).into()));
        }
        let moved = self.transform.transform(&rounded);
        let moved = moved.ok_or_else(|| {
            let reason = format!("{} has no coordinates for some of the requested features", self.crs.uri());
            ParameterError::of("crs", reason)
        })?;
        let scale = 10_f64.powi(self.crs.decimals());
        let round = |number: f64| (number * scale).round() / scale;
        let moved = moved.map_coords(|vertex| Coord { x: round(vertex.x), y: round(vertex.y) });
        Ok(geojson::Geometry::new((&moved).into()))
    }
}

/// A page of a result.
#[derive(Debug, Clone, Copy)]
pub struct ItemsPage<'a> {
    /// The parsed query.
    pub query: &'a ItemsQuery,
    /// The raw query parameters.
    pub pairs: &'a [(String, String)],
    /// All matching rows, of which the page shows a part.
    pub rows: &'a [usize],
    /// The URL of the collection.
    pub collection_url: &'a str,
}

/// A page of features as GeoJSON bytes, and the number of features on it.
///
/// The optional `timeStamp` is left out: the same query of the same atlas gives the same bytes and the same `ETag`.
///
/// # Errors
/// Where a geometry has no coordinates in the requested system, and where the deadline passes.
pub fn page(
    collection: &Collection<'_>,
    page: &ItemsPage<'_>,
    deadline: &Deadline,
) -> Result<(Vec<u8>, usize), ParameterError> {
    let (table, ItemsPage { query, rows, .. }) = (collection.table.get(), *page);
    let writer = GeometryWriter::to(query.crs)?;
    let mut body = br#"{"type":"FeatureCollection","features":["#.to_vec();
    let mut written = 0;
    for &row in rows.iter().skip(query.offset).take(query.limit) {
        if written > 0 {
            if body.len() > MAX_PAGE_BYTES {
                break;
            }
            body.push(b',');
        }
        deadline.check().map_err(|stopped| ParameterError::of("limit", stopped))?;
        let geometry = table.geometry[row].as_deref().filter(|_| query.has_geometry);
        let feature = Feature {
            kind: "Feature",
            id: collection.id(row),
            geometry: geometry.map(|geometry| writer.to_geojson(geometry)).transpose()?,
            properties: Properties { table, columns: query.columns.as_deref(), row },
            links: None,
        };
        serde_json::to_writer(&mut body, &feature).map_err(|error| ParameterError::of("properties", error))?;
        written += 1;
    }
    let end = json!({
        "numberMatched": rows.len(), "numberReturned": written,
        "links": page_links(collection.dictionary.text, page, written).iter().map(Link::json).collect::<Vec<_>>(),
    });
    body.extend_from_slice(b"],");
    body.extend_from_slice(&end.to_string().as_bytes()[1..]);
    Ok((body, written))
}

/// `self`, `alternate`, `collection`, `next` and `prev` links of a page with so many features.
#[must_use]
pub fn page_links(text: &Text, page: &ItemsPage<'_>, written: usize) -> Vec<Link> {
    let ItemsPage { query, pairs, rows, collection_url } = *page;
    let matched = rows.len();
    let with = |changes: &[(&str, String)]| format!("{collection_url}/items{}", query_string(pairs, changes));
    let (json, what) = ("application/geo+json", message!(text, "link-page"));
    let mut links = vec![
        Link::new("self", json, what.clone(), with(&[("f", "json".to_owned())])),
        Link::for_people(text, &what, with(&[("f", "html".to_owned())])),
        Link::new("collection", "application/json", message!(text, "link-collection"), collection_url.to_owned()),
    ];
    let page_href = |offset: usize, limit: usize| {
        with(&[("f", "json".to_owned()), ("limit", limit.to_string()), ("offset", offset.to_string())])
    };
    if query.offset + written < matched && written > 0 {
        let href = page_href(query.offset + written, query.limit);
        links.push(Link::new("next", json, message!(text, "link-next"), href));
    }
    if query.offset > 0 {
        // Beyond the end, `prev` links to the last features.
        let end = query.offset.min(matched);
        let before = end.saturating_sub(query.limit);
        let href = page_href(before, (end - before).max(1));
        links.push(Link::new("prev", json, message!(text, "link-previous"), href));
    }
    links
}

/// One feature as GeoJSON bytes.
///
/// # Errors
/// Where the geometry has no coordinates in the requested system.
pub fn feature(collection: &Collection<'_>, row: usize, crs: Crs, links: &[Link]) -> Result<Vec<u8>, ParameterError> {
    let table = collection.table.get();
    let writer = GeometryWriter::to(crs)?;
    let feature = Feature {
        kind: "Feature",
        id: collection.id(row),
        geometry: table.geometry[row].as_deref().map(|geometry| writer.to_geojson(geometry)).transpose()?,
        properties: Properties { table, columns: None, row },
        links: Some(links.iter().map(Link::json).collect()),
    };
    serde_json::to_vec(&feature).map_err(|error| ParameterError::of("properties", error))
}
