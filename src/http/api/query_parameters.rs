//! The parameters that queries have, each described once for all routes that take it.

use gapatlas_text::Language;
use serde_json::{Map, Value, json};

use crate::domain::AreaKind;
use crate::http::api::parameters::{QueryParameter, QueryValues, Subject};
use crate::http::layers::export::AREA;
use crate::http::map::maps::MapKind;
use crate::http::reach::question::answered_standards;
use crate::http::reach::start::place_modes;
use crate::http::reports::side_by_side::PLACE;
use crate::http::request::language::PARAMETER;
use crate::ogc::{self, DEFAULT_LIMIT, MAX_LIMIT};

/// The representation of a resource.
pub(crate) const REPRESENTATION: QueryParameter = QueryParameter {
    name: "f",
    description: "The format, whatever `Accept` says.",
    values: QueryValues::OneOf { values: &["json", "html"], default: None },
};

/// The language of what people read in an answer; every route takes it.
pub(crate) const LANGUAGE: QueryParameter = QueryParameter {
    name: PARAMETER,
    description: "The language of texts, as a tag of BCP 47; without it that of Accept-Language, or else that of the study.",
    values: QueryValues::Value(|_| {
        let languages: Vec<String> = Language::all().iter().map(Language::to_string).collect();
        Some(json!({ "type": "string", "enum": languages }))
    }),
};

pub(crate) const CRS: QueryParameter =
    QueryParameter { name: "crs", description: "The coordinate reference system of the answer.", values: CRS_URIS };

/// Columns of a table in JSON.
pub(crate) const COLUMNS: QueryParameter = QueryParameter {
    name: "columns",
    description: "Names of columns, separated by commas.",
    values: QueryValues::Text,
};

pub(crate) const ROW_ID: QueryParameter = QueryParameter {
    name: "id",
    description: "Only the rows with this value in the first column.",
    values: QueryValues::Text,
};

pub(crate) const POINTS: QueryParameter = QueryParameter {
    name: "points",
    description: "Whether the answer has a point inside each row's outline, with room for a sign.",
    values: QueryValues::OneOf { values: &["true", "false"], default: Some("false") },
};

pub(crate) const VERSION: QueryParameter = QueryParameter {
    name: "v",
    description: "The version of the atlas, from TileJSON: the answer may then be cached forever.",
    values: QueryValues::Text,
};

pub(crate) const ENCODING: QueryParameter = QueryParameter {
    name: "encoding",
    description: "The format of the tiles: Mapbox Vector Tiles or MapLibre Tiles.",
    values: QueryValues::OneOf { values: &["mvt", "mlt"], default: Some("mvt") },
};

/// The standard of a map.
pub(crate) const STANDARD: QueryParameter = QueryParameter {
    name: "standard",
    description: "The standard or combination; if missing, the first.",
    values: QueryValues::Value(|subject| {
        let criteria = subject.atlas.contents.provenance.study.criteria();
        let ids: Vec<&str> = criteria.iter().map(|own| own.id().as_str()).collect();
        (!ids.is_empty()).then(|| json!({ "type": "string", "enum": ids }))
    }),
};

/// The standard by which it is asked who reaches what.
pub(crate) const REACH_STANDARD: QueryParameter = QueryParameter {
    name: "standard",
    description: "The standard whose limit and requirements count; if missing, the first, of a site the first about its theme.",
    values: QueryValues::Value(|subject| {
        let ids: Vec<&str> = answered_standards(subject.atlas).map(|standard| standard.id.as_str()).collect();
        (!ids.is_empty()).then(|| json!({ "type": "string", "enum": ids }))
    }),
};

/// How somebody travels from a place.
pub(crate) const TRAVEL_MODE: QueryParameter = QueryParameter {
    name: "mode",
    description: "The mode of travel; if missing, the first.",
    values: QueryValues::Value(|subject| {
        let modes: Vec<String> = place_modes(subject.atlas).iter().map(ToString::to_string).collect();
        (!modes.is_empty()).then(|| json!({ "type": "string", "enum": modes }))
    }),
};

/// How far.
pub(crate) const WITHIN: QueryParameter = QueryParameter {
    name: "within",
    description: "Limits of the travel cost, separated by commas: times up to `60 min`, or distances up to `10 km`; if missing, `10 min`.",
    values: QueryValues::Text,
};

/// When.
pub(crate) const DEPART: QueryParameter = QueryParameter {
    name: "depart",
    description: "Departures by timetable, such as `17:00-18:00`; if missing, those of the study.",
    values: QueryValues::Text,
};

/// How an address begins.
pub(crate) const ADDRESS: QueryParameter = QueryParameter {
    name: "q",
    description: "How the address begins: a house number and a street, of which the last word may be incomplete; after a comma city and postal code.",
    values: QueryValues::Text,
};

/// The indicator of a map.
pub(crate) const INDICATOR: QueryParameter = QueryParameter {
    name: "indicator",
    description: "The indicator whose numbers the map shows, in place of a standard.",
    values: QueryValues::Value(|subject| {
        let contents = &subject.atlas.contents;
        let mapped = contents.provenance.indicators.iter().zip(contents.indicator_maps());
        let ids: Vec<&str> =
            mapped.filter(|(_, maps)| !maps.is_empty()).map(|(entry, _)| entry.indicator.id.as_str()).collect();
        (!ids.is_empty()).then(|| json!({ "type": "string", "enum": ids }))
    }),
};

/// The kind of a map.
pub(crate) const SHOW: QueryParameter = QueryParameter {
    name: "show",
    description: "What the map shows; not every standard has every map. Of an indicator it is the share, where there \
                  is one, or the count.",
    values: QueryValues::Value(|subject| {
        let measures = &subject.atlas.contents.provenance.study.measures;
        let mut ids: Vec<&str> = MapKind::ALL.into_iter().map(MapKind::name).collect();
        ids.extend(measures.iter().map(|measure| measure.id.as_str()));
        ids.extend([MapKind::Share, MapKind::Count].map(MapKind::name));
        Some(json!({ "type": "string", "enum": ids }))
    }),
};

/// The kind of planning areas of a map.
pub(crate) const BY: QueryParameter = QueryParameter {
    name: "by",
    description: "The kind of planning areas whose numbers the map shows; if missing, those of tracts.",
    values: QueryValues::Value(|subject| {
        let kinds = &subject.atlas.contents.provenance.study.area_kinds;
        let ids: Vec<&str> = kinds.keys().map(AreaKind::as_str).collect();
        (!ids.is_empty()).then(|| json!({ "type": "string", "enum": ids }))
    }),
};

pub(crate) const REPORT_FORMAT: QueryParameter = QueryParameter {
    name: "format",
    description: "The format of the report.",
    values: QueryValues::OneOf { values: &["html", "json", "csv", "md", "xlsx", "pdf"], default: None },
};

/// The format of a brief.
pub(crate) const BRIEF_FORMAT: QueryParameter = QueryParameter {
    name: "format",
    description: "The format of the brief.",
    values: QueryValues::OneOf { values: &["html", "pdf"], default: Some("pdf") },
};

/// The paper of a PDF.
pub(crate) const PAPER: QueryParameter = QueryParameter {
    name: "paper",
    description: "The paper of a PDF.",
    values: QueryValues::OneOf { values: &["letter", "a4"], default: Some("letter") },
};

/// Findings that a brief leaves out.
pub(crate) const LEAVE_OUT: QueryParameter = QueryParameter {
    name: "leave_out",
    description: "Ids of findings, separated by commas, that a brief leaves out.",
    values: QueryValues::Text,
};

/// Columns of a download.
pub(crate) const EXPORT_PROPERTIES: QueryParameter = QueryParameter {
    name: "properties",
    description: "Names of columns, separated by commas: only these, with margins and reliability of each.",
    values: QueryValues::Text,
};

pub(crate) const EXPORT_AREA: QueryParameter = QueryParameter {
    name: AREA,
    description: "The id of an area, or of several areas and tracts with `~` between them: only what lies in it.",
    values: QueryValues::Text,
};

pub(crate) const PLACES: QueryParameter = QueryParameter {
    name: PLACE,
    description: "The id of an area or tract, or of several with `~` between them. Given once for each place, at most four times.",
    values: QueryValues::Text,
};

/// What the answer about a scenario is limited to.
pub(crate) const SCENARIO: [QueryParameter; 6] = [
    QueryParameter { name: "standard", description: "Only this standard.", values: STANDARDS },
    QueryParameter { name: "area", description: "Only this planning area, and the region.", values: QueryValues::Text },
    QueryParameter {
        name: "kind",
        description: "Only planning areas of this kind, and the region.",
        values: QueryValues::Value(|subject| {
            let kinds = &subject.atlas.contents.provenance.study.area_kinds;
            (!kinds.is_empty()).then(|| json!({ "type": "string", "enum": kinds.keys().collect::<Vec<_>>() }))
        }),
    },
    QueryParameter {
        name: "groups",
        description: "Whether the access of groups is answered, too.",
        values: QueryValues::OneOf { values: &["true", "false"], default: Some("false") },
    },
    QueryParameter {
        name: "tracts",
        description: "Whether the tracts in which something differs are answered, too; not in CSV.",
        values: QueryValues::OneOf { values: &["true", "false"], default: Some("false") },
    },
    QueryParameter {
        name: "format",
        description: "The format of the answer.",
        values: QueryValues::OneOf { values: &["json", "csv"], default: Some("json") },
    },
];

/// The standards, without combinations.
const STANDARDS: QueryValues = QueryValues::Value(|subject| {
    let standards = &subject.atlas.contents.provenance.study.standards;
    let ids: Vec<&str> = standards.iter().map(|standard| standard.id.as_str()).collect();
    (!ids.is_empty()).then(|| json!({ "type": "string", "enum": ids }))
});

/// What [`crate::ogc::ItemsQuery`] takes, but for the parameters that select rows.
pub(crate) const ITEMS: [QueryParameter; 9] = [
    REPRESENTATION,
    QueryParameter {
        name: "limit",
        description: "How many features at most; larger numbers count as the maximum.",
        values: QueryValues::Integer { minimum: 1, maximum: Some(MAX_LIMIT), default: DEFAULT_LIMIT },
    },
    QueryParameter {
        name: "offset",
        description: "How many features are skipped.",
        values: QueryValues::Integer { minimum: 0, maximum: None, default: 0 },
    },
    QueryParameter {
        name: "datetime",
        description: "An instant or interval of RFC 3339; features have no time, so all match.",
        values: QueryValues::Text,
    },
    CRS,
    QueryParameter {
        name: "sortby",
        description: "Columns to sort by; a minus puts the largest first.",
        values: QueryValues::List(|subject| {
            let orders: Vec<String> =
                column_names(subject)?.iter().flat_map(|name| [(*name).to_owned(), format!("-{name}")]).collect();
            let items = json!({ "type": "string", "enum": orders });
            Some(json!({ "type": "array", "minItems": 1, "items": items, "maxItems": 8 }))
        }),
    },
    QueryParameter {
        name: "properties",
        description: "Only these columns.",
        values: QueryValues::List(|subject| {
            let items = json!({ "type": "string", "enum": column_names(subject)? });
            Some(json!({ "type": "array", "minItems": 1, "items": items }))
        }),
    },
    QueryParameter {
        name: "skipGeometry",
        description: "Whether to leave geometries out.",
        values: QueryValues::Boolean,
    },
    QueryParameter {
        name: "columns",
        description: "Columns by name, as ?name=…: only features with this value in the column.",
        values: QueryValues::Object(|subject| {
            let columns: Map<String, Value> = ogc::property_parameters(subject.collection?)
                .map(|(name, is_number)| {
                    (name.to_owned(), json!({ "type": if is_number { "number" } else { "string" } }))
                })
                .collect();
            Some(json!({ "type": "object", "properties": columns, "additionalProperties": false }))
        }),
    },
];

/// What selects rows of a layer: of features, and of a download.
pub(crate) const ROWS: [QueryParameter; 5] = [
    QueryParameter {
        name: "bbox",
        description: "West, south, east, north: only features that intersect this box.",
        values: QueryValues::List(|_| {
            Some(json!({
                "type": "array",
                "oneOf": [{ "minItems": 4, "maxItems": 4 }, { "minItems": 6, "maxItems": 6 }],
                "items": { "type": "number" },
            }))
        }),
    },
    QueryParameter { name: "bbox-crs", description: "The coordinate reference system of `bbox`.", values: CRS_URIS },
    QueryParameter {
        name: "filter",
        description: "A filter in CQL2.",
        values: QueryValues::Value(|_| Some(json!({ "type": "string", "maxLength": ogc::MAX_FILTER_LENGTH }))),
    },
    QueryParameter {
        name: "filter-lang",
        description: "The language of `filter`.",
        values: QueryValues::OneOf { values: &["cql2-text", "cql2-json"], default: None },
    },
    QueryParameter {
        name: "filter-crs",
        description: "The coordinate reference system of geometries in `filter`.",
        values: CRS_URIS,
    },
];

/// A coordinate reference system.
const CRS_URIS: QueryValues = QueryValues::Value(|subject| {
    let uris: Vec<String> = subject.atlas.contents.supported_crs().iter().map(|crs| crs.uri()).collect();
    Some(json!({ "type": "string", "enum": uris, "default": ogc::Crs::CRS84.uri() }))
});

/// The names of the columns of the layer.
fn column_names(subject: Subject<'_>) -> Option<Vec<&str>> {
    Some(subject.collection?.dictionary.entries.iter().map(|entry| entry.name.as_str()).collect())
}
