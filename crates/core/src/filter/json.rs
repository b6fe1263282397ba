//! CQL2 JSON.

use geo::Geometry;
use serde_json::{Map, Value};

use crate::filter::spatial::{bbox_geometry, validated};
use crate::filter::{FilterError, MAX_DEPTH, Node};

/// Parses a filter.
pub(super) fn read(text: &str) -> Result<Node, FilterError> {
    let value: Value = serde_json::from_str(text).map_err(|error| FilterError::InvalidJson(error.to_string()))?;
    node(&value, MAX_DEPTH)
}

fn node(value: &Value, depth_left: usize) -> Result<Node, FilterError> {
    let inner_depth = depth_left.checked_sub(1).ok_or(FilterError::TooDeep)?;
    match value {
        Value::Bool(truth) => Ok(Node::Boolean(*truth)),
        Value::String(text) => Ok(Node::Text(text.clone())),
        Value::Number(number) => {
            let number = number.as_f64().filter(|number| number.is_finite());
            number.map(Node::Number).ok_or_else(|| FilterError::NotAnExpression(value.to_string()))
        }
        Value::Array(values) => Ok(Node::List(nodes(values, inner_depth)?)),
        Value::Object(object) => expression(object, value, inner_depth),
        Value::Null => Err(FilterError::NotAnExpression("null".to_owned())),
    }
}

fn nodes(values: &[Value], depth_left: usize) -> Result<Vec<Node>, FilterError> {
    values.iter().map(|value| node(value, depth_left)).collect()
}

fn expression(object: &Map<String, Value>, value: &Value, depth_left: usize) -> Result<Node, FilterError> {
    let text = |key: &str| object.get(key).and_then(Value::as_str);
    if let (Some(op), Some(Value::Array(arguments))) = (text("op"), object.get("args")) {
        return Ok(Node::Call(op.to_lowercase(), nodes(arguments, depth_left)?));
    }
    if let Some(name) = text("property") {
        return Ok(Node::Property(name.to_owned()));
    }
    if let Some(day) = text("date").or_else(|| text("timestamp")) {
        return Ok(Node::Text(day.to_owned()));
    }
    if let Some(Value::Array(numbers)) = object.get("bbox").filter(|_| !object.contains_key("type")) {
        let numbers: Option<Vec<f64>> = numbers.iter().map(Value::as_f64).collect();
        return bbox_geometry(&numbers.unwrap_or_default()).and_then(validated).map(Node::Geometry);
    }
    if object.contains_key("type") {
        let geometry: geojson::Geometry =
            serde_json::from_value(value.clone()).map_err(|error| FilterError::InvalidGeometry(error.to_string()))?;
        let geometry = Geometry::try_from(geometry).map_err(|error| FilterError::InvalidGeometry(error.to_string()))?;
        return validated(geometry).map(Node::Geometry);
    }
    Err(FilterError::NotAnExpression(value.to_string().chars().take(80).collect()))
}
