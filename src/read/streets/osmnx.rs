//! Streets as `OSMnx` writes them: nodes with `osmid`, `x` and `y`, edges with `u`, `v`, `key` and `length` in meters, in two layers
//! of a `GeoPackage` or in two tables.
//!
//! Source: `OSMnx` user reference, `save_graph_geopackage`.

use gapatlas_formats::records::Records;

use crate::study::Streets;

/// The layers of nodes and edges in one file.
pub(crate) const LAYERS: [&str; 2] = ["nodes", "edges"];

/// The columns of nodes and edges: those that the study names, else `id`, `x`, `y`, `from` and `to`, else those of `OSMnx`.
pub(super) struct StreetColumns {
    pub(super) id: String,
    pub(super) x: String,
    pub(super) y: String,
    pub(super) ends: [String; 2],
    /// The column of lengths, if there is one.
    pub(super) length: Option<String>,
    pub(super) is_osmnx: bool,
}

impl StreetColumns {
    pub(super) fn of(streets: &Streets, nodes: &Records, edges: &Records) -> Self {
        let is_osmnx = is_osmnx(edges);
        // Both are there in a projected graph, where `x` and `y` are not degrees.
        let in_degrees = |plain: &str, degrees: &str| {
            let takes_degrees = is_osmnx && streets.crs.is_none() && has(nodes, degrees);
            if takes_degrees { degrees.to_owned() } else { plain.to_owned() }
        };
        let or = |records: &Records, plain: &str, other: &str| {
            if !has(records, plain) && has(records, other) { other.to_owned() } else { plain.to_owned() }
        };
        Self {
            id: streets.id.clone().unwrap_or_else(|| or(nodes, "id", "osmid")),
            x: streets.x.clone().unwrap_or_else(|| in_degrees("x", "lon")),
            y: streets.y.clone().unwrap_or_else(|| in_degrees("y", "lat")),
            ends: [
                streets.from.clone().unwrap_or_else(|| if is_osmnx { "u".to_owned() } else { or(edges, "from", "u") }),
                streets.to.clone().unwrap_or_else(|| if is_osmnx { "v".to_owned() } else { or(edges, "to", "v") }),
            ],
            length: streets.length.clone().or_else(|| (is_osmnx && has(edges, "length")).then(|| "length".to_owned())),
            is_osmnx,
        }
    }
}

/// Whether a table of edges is one of `OSMnx`.
pub(crate) fn is_osmnx(edges: &Records) -> bool {
    ["u", "v", "osmid"].iter().all(|column| has(edges, column))
}

fn has(records: &Records, column: &str) -> bool {
    records.columns.iter().any(|own| own == column)
}

/// The value of a tag: `OSMnx` writes booleans as Python does, and of a street of several ways a list, of which the first counts.
pub(super) fn tag_value(text: &str) -> &str {
    let first = text.strip_prefix('[').and_then(|list| list.strip_suffix(']')).map_or(text, |list| {
        let first = list.split(',').next().unwrap_or(list).trim();
        first.trim_matches(|quote| quote == '\'' || quote == '"')
    });
    match first {
        "True" => "yes",
        "False" => "no",
        value => value,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_those_of_openstreetmap() {
        for (text, value) in [
            ("residential", "residential"),
            ("['residential', 'service']", "residential"),
            ("[\"30 mph\"]", "30 mph"),
            ("True", "yes"),
            ("[False, True]", "no"),
            ("[", "["),
            ("", ""),
        ] {
            assert_eq!(tag_value(text), value, "{text}");
        }
    }
}
