//! Features as GeoJSON: a page of them, or one.

use geo::{Coord, Geometry, MapCoords as _};
use serde::{Serialize, Serializer};
use serde_json::{Value, json};

use crate::domain::{Deadline, Table, Values};
use crate::ogc::asked::{Asked, Refusal};
use crate::ogc::collection::Collection;
use crate::ogc::crs::{Crs, Move};
use crate::ogc::links::{Link, query};
use crate::write::rounded;

/// After so many bytes a page ends, however many features are asked for, and `next` leads on: what an answer takes of
/// this machine does not depend on what anyone asks.
const LONGEST: usize = 16 << 20;

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
        let wanted: Vec<usize> = self.columns.map_or_else(|| all.collect(), <[usize]>::to_vec);
        let cells = wanted.into_iter().filter_map(|column| {
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
            let whole = number as i64;
            if number.fract() == 0.0 && number.abs() < EXACT { Value::from(whole) } else { Value::from(number) }
        }),
    }
}

/// Puts geometries into the system that is asked for.
struct Placing {
    crs: Crs,
    out: Move,
}

impl Placing {
    fn to(crs: Crs) -> Result<Self, Refusal> {
        Ok(Self { crs, out: Move::out_to(crs).map_err(|error| Refusal::of("crs", error))? })
    }

    fn place(&self, geometry: &Geometry) -> Result<geojson::Geometry, Refusal> {
        // Outlines go the same way around in all systems.
        let told = rounded(geometry);
        if self.crs.is_kept() {
            return Ok(geojson::Geometry::new((&told).into()));
        }
        let moved = self.out.of(&told);
        let moved = moved.ok_or_else(|| {
            let reason = format!("{} has no coordinates for some of what is asked for", self.crs.uri());
            Refusal::of("crs", reason)
        })?;
        let scale = 10_f64.powi(self.crs.decimals());
        let round = |number: f64| (number * scale).round() / scale;
        let moved = moved.map_coords(|place| Coord { x: round(place.x), y: round(place.y) });
        Ok(geojson::Geometry::new((&moved).into()))
    }
}

/// What a page is made of: what is asked, as it was written, and the rows that answer it, all pages of them.
#[derive(Debug, Clone, Copy)]
pub struct Paged<'a> {
    /// What is asked.
    pub asked: &'a Asked,
    /// As it was written.
    pub pairs: &'a [(String, String)],
    /// The rows.
    pub rows: &'a [usize],
    /// The address of the collection.
    pub address: &'a str,
}

/// A page of features as they are sent, and how many are on it.
///
/// It has no `timeStamp`, which the standard leaves open: the same question to the same atlas has the same bytes, and
/// whoever has them need not be sent them again.
///
/// # Errors
/// Where the system of coordinates that is asked for has none for a feature, and where it takes too long.
pub fn page(collection: &Collection<'_>, page: &Paged<'_>, deadline: &Deadline) -> Result<(Vec<u8>, usize), Refusal> {
    let (table, Paged { asked, pairs, rows, address }) = (collection.table.get(), *page);
    let placing = Placing::to(asked.crs)?;
    let mut body = br#"{"type":"FeatureCollection","features":["#.to_vec();
    let mut told = 0;
    for &row in rows.iter().skip(asked.offset).take(asked.limit) {
        if told > 0 {
            if body.len() > LONGEST {
                break;
            }
            body.push(b',');
        }
        deadline.check().map_err(|stopped| Refusal::of("limit", stopped))?;
        let geometry = table.geometry[row].as_deref().filter(|_| asked.has_geometry);
        let feature = Feature {
            kind: "Feature",
            id: collection.id(row),
            geometry: geometry.map(|place| placing.place(place)).transpose()?,
            properties: Properties { table, columns: asked.columns.as_deref(), row },
            links: None,
        };
        serde_json::to_writer(&mut body, &feature).map_err(|error| Refusal::of("properties", error))?;
        told += 1;
    }
    let end = json!({
        "numberMatched": rows.len(), "numberReturned": told,
        "links": turns(address, pairs, asked, rows.len(), told).iter().map(Link::json).collect::<Vec<_>>(),
    });
    body.extend_from_slice(b"],");
    body.extend_from_slice(&end.to_string().as_bytes()[1..]);
    Ok((body, told))
}

/// The links of a page: itself, its other form, its collection, and the pages before and after it.
#[must_use]
pub fn turns(address: &str, pairs: &[(String, String)], asked: &Asked, matched: usize, told: usize) -> Vec<Link> {
    let with = |changes: &[(&str, String)]| format!("{address}/items{}", query(pairs, changes));
    let json = "application/geo+json";
    let mut links = vec![
        Link::new("self", json, "This page", with(&[("f", "json".to_owned())])),
        Link::new("alternate", "text/html", "This page for people", with(&[("f", "html".to_owned())])),
        Link::new("collection", "application/json", "The collection", address.to_owned()),
    ];
    let turned = |offset: usize, limit: usize| {
        with(&[("f", "json".to_owned()), ("limit", limit.to_string()), ("offset", offset.to_string())])
    };
    if asked.offset + told < matched && told > 0 {
        links.push(Link::new("next", json, "The next page", turned(asked.offset + told, asked.limit)));
    }
    if asked.offset > 0 {
        // From beyond the end, back to the last features.
        let end = asked.offset.min(matched);
        let before = end.saturating_sub(asked.limit);
        links.push(Link::new("prev", json, "The page before", turned(before, (end - before).max(1))));
    }
    links
}

/// One feature as it is sent.
///
/// # Errors
/// Where the system of coordinates that is asked for has none for it.
pub fn feature(collection: &Collection<'_>, row: usize, crs: Crs, links: &[Link]) -> Result<Vec<u8>, Refusal> {
    let table = collection.table.get();
    let placing = Placing::to(crs)?;
    let feature = Feature {
        kind: "Feature",
        id: collection.id(row),
        geometry: table.geometry[row].as_deref().map(|place| placing.place(place)).transpose()?,
        properties: Properties { table, columns: None, row },
        links: Some(links.iter().map(Link::json).collect()),
    };
    serde_json::to_vec(&feature).map_err(|error| Refusal::of("properties", error))
}
