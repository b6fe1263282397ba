//! Parameters of routes: what an entry of the table of routes says of them, and how the OpenAPI document says it.

use geo::InteriorPoint as _;
use serde_json::{Value, json};

use crate::domain::{Layer, Quantity};
use crate::http::reach::question::answered_standards;
use crate::http::server::served_atlas::ServedAtlas;
use crate::http::tiles::tile_archive::TileArchive;
use crate::ogc::Collection;

/// What is described: an atlas and, in paths of a layer, the layer. Values of parameters depend on both.
#[derive(Clone, Copy)]
pub(crate) struct Subject<'a> {
    pub(crate) atlas: &'a ServedAtlas,
    pub(crate) collection: Option<&'a Collection<'a>>,
}

/// A parameter of a path.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PathParameter {
    pub(crate) name: &'static str,
    pub(crate) values: PathValues,
}

/// The values of a parameter of a path; each has an example that exists.
#[derive(Debug, Clone, Copy)]
pub(crate) enum PathValues {
    /// One of these, of which the first is the example.
    OneOf(fn() -> Vec<String>),
    Pattern {
        pattern: &'static str,
        example: &'static str,
    },
    Text {
        example: &'static str,
    },
    /// The id of a feature of the layer.
    FeatureId,
    /// The id of a row of a layer, which has an answer wherever one has.
    IdOf(Layer),
    /// Longitude and latitude, with a comma between them; in the region.
    Place,
    /// A zoom of these tiles.
    Zoom(fn(&ServedAtlas) -> &TileArchive),
    /// A column or row of tiles.
    Index,
}

/// A parameter of a query. None is required.
#[derive(Debug, Clone, Copy)]
pub(crate) struct QueryParameter {
    pub(crate) name: &'static str,
    pub(crate) description: &'static str,
    pub(crate) values: QueryValues,
}

/// The values of a parameter of a query.
#[derive(Debug, Clone, Copy)]
pub(crate) enum QueryValues {
    Text,
    Boolean,
    OneOf {
        values: &'static [&'static str],
        default: Option<&'static str>,
    },
    Integer {
        minimum: usize,
        maximum: Option<usize>,
        default: usize,
    },
    /// A value with this schema; `None` where the atlas has nothing to choose from.
    Value(fn(Subject<'_>) -> Option<Value>),
    /// Values separated by commas, with the schema of the array.
    List(fn(Subject<'_>) -> Option<Value>),
    /// Parameters by the names of their own, with the schema of the object of all.
    Object(fn(Subject<'_>) -> Option<Value>),
}

impl PathParameter {
    /// A file name, one of these.
    pub(crate) const fn file(files: fn() -> Vec<String>) -> Self {
        Self { name: "file", values: PathValues::OneOf(files) }
    }

    /// A file name of this pattern.
    pub(crate) const fn file_like(pattern: &'static str, example: &'static str) -> Self {
        Self { name: "file", values: PathValues::Pattern { pattern, example } }
    }

    /// The parameter in the OpenAPI document.
    pub(crate) fn document(&self, subject: Subject<'_>) -> Value {
        let text = || json!({ "type": "string" });
        let (schema, example) = match self.values {
            PathValues::OneOf(values) => {
                let values = values();
                let first = values.first().cloned();
                (json!({ "type": "string", "enum": values }), json!(first.unwrap_or_default()))
            }
            PathValues::Pattern { pattern, example } => {
                (json!({ "type": "string", "pattern": pattern }), json!(example))
            }
            PathValues::Text { example } => (text(), json!(example)),
            PathValues::FeatureId => (text(), json!(subject.collection.and_then(|collection| collection.id(0)))),
            PathValues::IdOf(layer) => (text(), json!(example_id(subject.atlas, layer))),
            PathValues::Place => {
                let number = r"-?[0-9]+(\.[0-9]+)?";
                (
                    json!({ "type": "string", "pattern": format!("^{number},{number}$") }),
                    json!(example_place(subject.atlas)),
                )
            }
            PathValues::Zoom(tiles) => {
                let maximum = tiles(subject.atlas).header().max_zoom;
                (json!({ "type": "integer", "minimum": 0, "maximum": maximum }), json!(0))
            }
            PathValues::Index => (json!({ "type": "integer", "minimum": 0 }), json!(0)),
        };
        json!({ "name": self.name, "in": "path", "required": true, "schema": schema, "example": example })
    }
}

/// The id of the first tract, or of the first site of a theme that some standard is about.
fn example_id(atlas: &ServedAtlas, layer: Layer) -> Option<String> {
    let contents = &atlas.contents;
    if layer == Layer::Tracts {
        return contents.tracts.table.get().texts(&Quantity::Geoid)?.first()?.clone();
    }
    let sites = contents.sites.table.get();
    let answered = answered_standards(atlas).next()?;
    let row = sites.row_of(&Quantity::Theme, answered.theme.as_str())?;
    sites.texts(&Quantity::Id)?[row].clone()
}

/// A place in the first tract.
fn example_place(atlas: &ServedAtlas) -> Option<String> {
    let outline = atlas.contents.tracts.table.get().geometry.first()?.as_deref()?;
    outline.interior_point().map(|point| format!("{:.5},{:.5}", point.x(), point.y()))
}

impl QueryParameter {
    /// The parameter in the OpenAPI document; `None` where there is nothing to choose from.
    pub(crate) fn document(&self, subject: Subject<'_>) -> Option<Value> {
        // How several values are written in a query; `explode` is for those with names of their own.
        let (schema, explode) = match self.values {
            QueryValues::Text => (json!({ "type": "string" }), None),
            QueryValues::Boolean => (json!({ "type": "boolean", "default": false }), None),
            QueryValues::OneOf { values, default } => {
                let mut schema = json!({ "type": "string", "enum": values });
                if let Some(default) = default {
                    schema["default"] = default.into();
                }
                (schema, None)
            }
            QueryValues::Integer { minimum, maximum, default } => {
                let mut schema = json!({ "type": "integer", "minimum": minimum });
                if let Some(maximum) = maximum {
                    schema["maximum"] = maximum.into();
                }
                schema["default"] = default.into();
                (schema, None)
            }
            QueryValues::Value(schema) => (schema(subject)?, None),
            QueryValues::List(schema) => (schema(subject)?, Some(false)),
            QueryValues::Object(schema) => (schema(subject)?, Some(true)),
        };
        let mut parameter =
            json!({ "name": self.name, "in": "query", "required": false, "description": self.description });
        parameter["schema"] = schema;
        if let Some(explode) = explode {
            parameter["style"] = "form".into();
            parameter["explode"] = explode.into();
        }
        Some(parameter)
    }
}
