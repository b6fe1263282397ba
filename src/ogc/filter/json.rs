//! CQL2 JSON.

use geo::Geometry;
use serde_json::{Map, Value};

use crate::ogc::filter::place::{boxed, checked};
use crate::ogc::filter::{DEEPEST, FilterError, Node};

/// Reads a whole filter.
pub(super) fn read(text: &str) -> Result<Node, FilterError> {
    let value: Value = serde_json::from_str(text).map_err(|error| FilterError::NoJson(error.to_string()))?;
    node(&value, DEEPEST)
}

fn node(value: &Value, deepest: usize) -> Result<Node, FilterError> {
    let deeper = deepest.checked_sub(1).ok_or(FilterError::TooDeep)?;
    match value {
        Value::Bool(truth) => Ok(Node::Truth(*truth)),
        Value::String(text) => Ok(Node::Text(text.clone())),
        Value::Number(number) => {
            let number = number.as_f64().filter(|number| number.is_finite());
            number.map(Node::Number).ok_or_else(|| FilterError::NoExpression(value.to_string()))
        }
        Value::Array(values) => Ok(Node::List(nodes(values, deeper)?)),
        Value::Object(object) => expression(object, value, deeper),
        Value::Null => Err(FilterError::NoExpression("null".to_owned())),
    }
}

fn nodes(values: &[Value], deepest: usize) -> Result<Vec<Node>, FilterError> {
    values.iter().map(|value| node(value, deepest)).collect()
}

fn expression(object: &Map<String, Value>, value: &Value, deepest: usize) -> Result<Node, FilterError> {
    let text = |key: &str| object.get(key).and_then(Value::as_str);
    if let (Some(op), Some(Value::Array(arguments))) = (text("op"), object.get("args")) {
        return Ok(Node::Call(op.to_lowercase(), nodes(arguments, deepest)?));
    }
    if let Some(name) = text("property") {
        return Ok(Node::Name(name.to_owned()));
    }
    if let Some(day) = text("date").or_else(|| text("timestamp")) {
        return Ok(Node::Text(day.to_owned()));
    }
    if let Some(Value::Array(corners)) = object.get("bbox").filter(|_| !object.contains_key("type")) {
        let corners: Option<Vec<f64>> = corners.iter().map(Value::as_f64).collect();
        return boxed(&corners.unwrap_or_default()).and_then(checked).map(Node::Place);
    }
    if object.contains_key("type") {
        let geometry: geojson::Geometry =
            serde_json::from_value(value.clone()).map_err(|error| FilterError::NotValid(error.to_string()))?;
        let geometry = Geometry::try_from(geometry).map_err(|error| FilterError::NotValid(error.to_string()))?;
        return checked(geometry).map(Node::Place);
    }
    Err(FilterError::NoExpression(value.to_string().chars().take(80).collect()))
}
