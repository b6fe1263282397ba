//! Binds a filter to columns: resolves names and checks types.

use std::sync::Arc;

use geo::{Coord, Geometry, MapCoords as _};

use crate::filter::condition::{Arithmetic, Comparison, NumberExpr, PatternToken, Predicate, TextExpr, pattern};
use crate::filter::spatial::{GeometryExpr, LiteralGeometry, SpatialRelation, relate_literals};
use crate::filter::{Condition, FilterError, GEOMETRY_PROPERTY, Node};

/// The columns that a filter can name, and the geometries of its rows.
pub struct Columns<'a> {
    named: Vec<(String, ColumnValues<'a>)>,
    geometry: &'a [Option<Arc<Geometry>>],
    to_crs84: &'a dyn Fn(&Geometry) -> Option<Geometry>,
}

/// The cells of a column, one for each row.
#[derive(Debug, Clone, Copy)]
pub enum ColumnValues<'a> {
    /// Numbers.
    Number(&'a [Option<f64>]),
    /// Texts.
    Text(&'a [Option<String>]),
    /// Cells of a file that has no types: numbers where they are compared with a number, else texts.
    Untyped {
        /// The cells as numbers; `None` also where a cell is no number.
        numbers: &'a [Option<f64>],
        /// The cells as texts.
        texts: &'a [Option<String>],
    },
}

impl<'a> Columns<'a> {
    /// Columns by name, the geometry of each row, and the transformation of a geometry of the filter to that of the rows.
    pub fn new(
        named: Vec<(String, ColumnValues<'a>)>,
        geometry: &'a [Option<Arc<Geometry>>],
        to_crs84: &'a dyn Fn(&Geometry) -> Option<Geometry>,
    ) -> Self {
        Self { named, geometry, to_crs84 }
    }

    fn values(&self, name: &str) -> Result<ColumnValues<'a>, FilterError> {
        let found = self.named.iter().find(|(own, _)| own == name);
        found.map(|(_, values)| *values).ok_or_else(|| FilterError::UnknownName {
            name: name.to_owned(),
            closest: closest_name(self.named.iter().map(|(own, _)| own.clone()), name),
        })
    }
}

/// The name with the highest Jaro-Winkler similarity; empty where there is none.
pub fn closest_name(names: impl Iterator<Item = String>, name: &str) -> String {
    let closest = names.max_by(|a, b| strsim::jaro_winkler(a, name).total_cmp(&strsim::jaro_winkler(b, name)));
    closest.unwrap_or_default()
}

/// Binds a filter to columns.
///
/// # Errors
/// Where a name is not a column, a function is not supported, or a type does not fit.
pub fn bind<'a>(node: &Node, columns: &Columns<'a>) -> Result<Condition<'a>, FilterError> {
    predicate(node, columns).map(Condition::new)
}

fn predicate<'a>(node: &Node, columns: &Columns<'a>) -> Result<Predicate<'a>, FilterError> {
    let (op, arguments) = match node {
        Node::Boolean(truth) => return Ok(Predicate::Constant(*truth)),
        Node::Call(op, arguments) => (op.as_str(), arguments.as_slice()),
        other => return Err(type_mismatch("a condition", other)),
    };
    let count = || FilterError::ArgumentCount(op.to_owned());
    let all = || arguments.iter().map(|part| predicate(part, columns)).collect::<Result<Vec<_>, _>>();
    if let Some(comparison) = Comparison::from_operator(op) {
        let [left, right] = arguments else { return Err(count()) };
        return compare(left, comparison, right, columns);
    }
    if let Some(relation) = SpatialRelation::from_function(op) {
        let [left, right] = arguments else { return Err(count()) };
        return match (geometry(left, columns)?, geometry(right, columns)?) {
            (GeometryExpr::Literal(left), GeometryExpr::Literal(right)) => {
                relate_literals(relation, &left, &right).map(Predicate::Constant)
            }
            (left, right) => Ok(Predicate::Spatial(relation, left, right)),
        };
    }
    match (op, arguments) {
        ("and", [_, _, ..]) => Ok(Predicate::And(all()?)),
        ("or", [_, _, ..]) => Ok(Predicate::Or(all()?)),
        ("not", [inner]) => Ok(Predicate::Not(Box::new(predicate(inner, columns)?))),
        ("isnull", [inner]) => is_null(inner, columns),
        ("like", [text_node, Node::Text(pattern_text)]) => {
            Ok(Predicate::Like(text(text_node, columns)?, pattern(pattern_text)))
        }
        ("like", [text_node, Node::Call(casei, inner)]) if casei == "casei" => {
            let [Node::Text(pattern_text)] = inner.as_slice() else { return Err(count()) };
            Ok(Predicate::Like(text(text_node, columns)?, lowercase_pattern(pattern_text)))
        }
        ("like", [_, other]) => Err(type_mismatch("a pattern in quotes", other)),
        ("between", [value, low, high]) => Ok(Predicate::And(vec![
            Predicate::CompareNumbers(number(value, columns)?, Comparison::GreaterOrEqual, number(low, columns)?),
            Predicate::CompareNumbers(number(value, columns)?, Comparison::LessOrEqual, number(high, columns)?),
        ])),
        ("in", [value, Node::List(list)]) => {
            let each = list.iter().map(|one| compare(value, Comparison::Equal, one, columns));
            each.collect::<Result<_, _>>().map(Predicate::Or)
        }
        ("in", [_, other]) => Err(type_mismatch("a list in brackets", other)),
        ("and" | "or" | "not" | "isnull" | "like" | "between" | "in", _) => Err(count()),
        _ => Err(FilterError::UnknownFunction(op.to_owned())),
    }
}

fn lowercase_pattern(pattern_text: &str) -> Vec<PatternToken> {
    pattern(&pattern_text.to_lowercase())
}

fn compare<'a>(
    left: &Node,
    comparison: Comparison,
    right: &Node,
    columns: &Columns<'a>,
) -> Result<Predicate<'a>, FilterError> {
    let is_text_comparison = match [operand_type(left, columns)?, operand_type(right, columns)?] {
        [Some(own), _] | [None, Some(own)] => own == OperandType::Text,
        [None, None] => true,
    };
    if is_text_comparison {
        Ok(Predicate::CompareTexts(text(left, columns)?, comparison, text(right, columns)?))
    } else {
        Ok(Predicate::CompareNumbers(number(left, columns)?, comparison, number(right, columns)?))
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum OperandType {
    Number,
    Text,
}

/// The type of an operand; `None` for cells without a type, which take that of the other operand.
fn operand_type(node: &Node, columns: &Columns<'_>) -> Result<Option<OperandType>, FilterError> {
    Ok(match node {
        Node::Text(_) => Some(OperandType::Text),
        Node::Property(name) if name == GEOMETRY_PROPERTY => return Err(type_mismatch("a number or text", node)),
        Node::Property(name) => match columns.values(name)? {
            ColumnValues::Text(_) => Some(OperandType::Text),
            ColumnValues::Number(_) => Some(OperandType::Number),
            ColumnValues::Untyped { .. } => None,
        },
        Node::Call(function, _) if function == "casei" => Some(OperandType::Text),
        _ => Some(OperandType::Number),
    })
}

fn is_null<'a>(node: &Node, columns: &Columns<'a>) -> Result<Predicate<'a>, FilterError> {
    Ok(match node {
        Node::Geometry(_) => Predicate::GeometryIsNull(geometry(node, columns)?),
        Node::Property(name) if name == GEOMETRY_PROPERTY => Predicate::GeometryIsNull(geometry(node, columns)?),
        _ if operand_type(node, columns)? != Some(OperandType::Number) => Predicate::TextIsNull(text(node, columns)?),
        _ => Predicate::NumberIsNull(number(node, columns)?),
    })
}

fn number<'a>(node: &Node, columns: &Columns<'a>) -> Result<NumberExpr<'a>, FilterError> {
    match node {
        Node::Number(number) => Ok(NumberExpr::Literal(*number)),
        Node::Property(name) if name != GEOMETRY_PROPERTY => match columns.values(name)? {
            ColumnValues::Number(cells) | ColumnValues::Untyped { numbers: cells, .. } => Ok(NumberExpr::Column(cells)),
            ColumnValues::Text(_) => Err(type_mismatch("a number", node)),
        },
        Node::Call(sign, arguments) => {
            let operator = match sign.as_str() {
                "+" => Arithmetic::Add,
                "-" => Arithmetic::Subtract,
                "*" => Arithmetic::Multiply,
                "/" => Arithmetic::Divide,
                "div" => Arithmetic::IntegerDivide,
                "%" => Arithmetic::Remainder,
                "^" => Arithmetic::Power,
                "casei" => return Err(type_mismatch("a number", node)),
                _ => return Err(FilterError::UnknownFunction(sign.clone())),
            };
            let [left, right] = arguments.as_slice() else { return Err(FilterError::ArgumentCount(sign.clone())) };
            Ok(NumberExpr::Binary(operator, Box::new(number(left, columns)?), Box::new(number(right, columns)?)))
        }
        other => Err(type_mismatch("a number", other)),
    }
}

fn text<'a>(node: &Node, columns: &Columns<'a>) -> Result<TextExpr<'a>, FilterError> {
    match node {
        Node::Text(text) => Ok(TextExpr::Literal(text.clone())),
        Node::Property(name) if name != GEOMETRY_PROPERTY => match columns.values(name)? {
            ColumnValues::Text(cells) | ColumnValues::Untyped { texts: cells, .. } => Ok(TextExpr::Column(cells)),
            ColumnValues::Number(_) => Err(type_mismatch("text in quotes", node)),
        },
        Node::Call(function, arguments) if function == "casei" => {
            let [inner] = arguments.as_slice() else { return Err(FilterError::ArgumentCount(function.clone())) };
            Ok(TextExpr::CaseFolded(Box::new(text(inner, columns)?)))
        }
        other => Err(type_mismatch("text in quotes", other)),
    }
}

fn geometry<'a>(node: &Node, columns: &Columns<'a>) -> Result<GeometryExpr<'a>, FilterError> {
    match node {
        Node::Property(name) if name == GEOMETRY_PROPERTY => Ok(GeometryExpr::Column(columns.geometry)),
        Node::Geometry(geometry) => {
            let moved = (columns.to_crs84)(geometry).ok_or_else(|| {
                FilterError::InvalidGeometry("its coordinates are outside the area of its reference system".to_owned())
            })?;
            // Turns -0.0 into 0.0.
            Ok(GeometryExpr::Literal(Box::new(LiteralGeometry::new(
                moved.map_coords(|c| Coord { x: c.x + 0.0, y: c.y + 0.0 }),
            ))))
        }
        other => Err(type_mismatch("`geometry`, a geometry or BBOX(…)", other)),
    }
}

fn type_mismatch(what: &'static str, found: &Node) -> FilterError {
    let found = match found {
        Node::Property(name) => format!("`{name}`"),
        Node::Text(text) => format!("'{text}'"),
        Node::Number(number) => number.to_string(),
        Node::Boolean(truth) => truth.to_string(),
        Node::Geometry(_) => "a geometry".to_owned(),
        Node::List(_) => "a list".to_owned(),
        Node::Call(function, _) => format!("`{function}(…)`"),
    };
    FilterError::TypeMismatch { what, found }
}
