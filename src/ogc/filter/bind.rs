//! Binds a filter to a table: resolves names and checks types.

use geo::{Coord, Geometry, MapCoords as _};

use crate::disclosure::Published;
use crate::domain::{Table, Values};
use crate::ogc::filter::condition::{Arithmetic, Comparison, NumberExpr, PatternToken, Predicate, TextExpr, pattern};
use crate::ogc::filter::spatial::{GeometryExpr, LiteralGeometry, SpatialRelation, relate_literals};
use crate::ogc::filter::{Condition, FilterError, Node};

/// The property name of a row's geometry.
const GEOMETRY_PROPERTY: &str = "geometry";

/// The columns that a filter can name, and the transformation of its geometries.
pub struct Columns<'a> {
    table: &'a Table,
    to_crs84: &'a dyn Fn(&Geometry) -> Option<Geometry>,
}

impl<'a> Columns<'a> {
    /// The columns of a table; `to_crs84` transforms a geometry of the filter.
    pub fn of(table: &'a Published<Table>, to_crs84: &'a dyn Fn(&Geometry) -> Option<Geometry>) -> Self {
        Self { table: table.get(), to_crs84 }
    }

    fn values(&self, name: &str) -> Result<&'a Values, FilterError> {
        let found = self.table.columns.iter().find(|column| column.quantity.name() == name);
        found.map(|column| &column.values).ok_or_else(|| FilterError::UnknownName {
            name: name.to_owned(),
            hint: format!("did you mean `{}`?", closest_name(self.table, name)),
        })
    }
}

/// The column name with the highest Jaro-Winkler similarity.
pub(crate) fn closest_name(table: &Table, name: &str) -> String {
    let names = table.columns.iter().map(|column| column.quantity.name());
    let closest_name = names.max_by(|a, b| strsim::jaro_winkler(a, name).total_cmp(&strsim::jaro_winkler(b, name)));
    closest_name.unwrap_or_default()
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
    if is_text(left, columns)? {
        Ok(Predicate::CompareTexts(text(left, columns)?, comparison, text(right, columns)?))
    } else {
        Ok(Predicate::CompareNumbers(number(left, columns)?, comparison, number(right, columns)?))
    }
}

fn is_text(node: &Node, columns: &Columns<'_>) -> Result<bool, FilterError> {
    Ok(match node {
        Node::Text(_) => true,
        Node::Property(name) if name == GEOMETRY_PROPERTY => return Err(type_mismatch("a number or text", node)),
        Node::Property(name) => matches!(columns.values(name)?, Values::Text(_)),
        Node::Call(function, _) => function == "casei",
        _ => false,
    })
}

fn is_null<'a>(node: &Node, columns: &Columns<'a>) -> Result<Predicate<'a>, FilterError> {
    Ok(match node {
        Node::Geometry(_) => Predicate::GeometryIsNull(geometry(node, columns)?),
        Node::Property(name) if name == GEOMETRY_PROPERTY => Predicate::GeometryIsNull(geometry(node, columns)?),
        _ if is_text(node, columns)? => Predicate::TextIsNull(text(node, columns)?),
        _ => Predicate::NumberIsNull(number(node, columns)?),
    })
}

fn number<'a>(node: &Node, columns: &Columns<'a>) -> Result<NumberExpr<'a>, FilterError> {
    match node {
        Node::Number(number) => Ok(NumberExpr::Literal(*number)),
        Node::Property(name) if name != GEOMETRY_PROPERTY => match columns.values(name)? {
            Values::Number(cells) => Ok(NumberExpr::Column(cells)),
            Values::Text(_) => Err(type_mismatch("a number", node)),
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
            Values::Text(cells) => Ok(TextExpr::Column(cells)),
            Values::Number(_) => Err(type_mismatch("text in quotes", node)),
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
        Node::Property(name) if name == GEOMETRY_PROPERTY => Ok(GeometryExpr::Column(&columns.table.geometry)),
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
