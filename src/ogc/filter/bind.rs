//! The names of a filter looked up in a table.

use geo::{Coord, Geometry, MapCoords as _};

use crate::disclosure::Published;
use crate::domain::{Table, Values};
use crate::ogc::filter::condition::{Arithmetic, Asked, Number, Piece, Relation, Text, pattern};
use crate::ogc::filter::place::{Fixed, Place, Position, settled};
use crate::ogc::filter::{Condition, FilterError, Node};

/// The name by which a filter speaks of a row's place.
const GEOMETRY: &str = "geometry";

/// What the names of a filter can be, and where its geometries are.
pub struct Columns<'a> {
    table: &'a Table,
    to_degrees: &'a dyn Fn(&Geometry) -> Option<Geometry>,
}

impl<'a> Columns<'a> {
    /// The columns of a table; `to_degrees` moves a geometry of the filter to longitude and latitude.
    pub fn of(table: &'a Published<Table>, to_degrees: &'a dyn Fn(&Geometry) -> Option<Geometry>) -> Self {
        Self { table: table.get(), to_degrees }
    }

    fn values(&self, name: &str) -> Result<&'a Values, FilterError> {
        let found = self.table.columns.iter().find(|column| column.quantity.name() == name);
        found.map(|column| &column.values).ok_or_else(|| FilterError::UnknownName {
            name: name.to_owned(),
            hint: format!("did you mean `{}`?", nearest(self.table, name)),
        })
    }
}

/// The column that was probably meant.
pub(crate) fn nearest(table: &Table, name: &str) -> String {
    let names = table.columns.iter().map(|column| column.quantity.name());
    let nearest = names.max_by(|a, b| strsim::jaro_winkler(a, name).total_cmp(&strsim::jaro_winkler(b, name)));
    nearest.unwrap_or_default()
}

/// Looks up the names of a filter.
///
/// # Errors
/// Where a name is no column, a function is not served, and where something stands that makes no sense there.
pub fn bind<'a>(node: &Node, columns: &Columns<'a>) -> Result<Condition<'a>, FilterError> {
    asked(node, columns).map(Condition::new)
}

fn asked<'a>(node: &Node, columns: &Columns<'a>) -> Result<Asked<'a>, FilterError> {
    let (op, arguments) = match node {
        Node::Truth(truth) => return Ok(Asked::Always(*truth)),
        Node::Call(op, arguments) => (op.as_str(), arguments.as_slice()),
        other => return Err(wrong("a condition", other)),
    };
    let count = || FilterError::WrongCount(op.to_owned());
    let all = || arguments.iter().map(|part| asked(part, columns)).collect::<Result<Vec<_>, _>>();
    if let Some(relation) = Relation::named(op) {
        let [left, right] = arguments else { return Err(count()) };
        return compared(left, relation, right, columns);
    }
    if let Some(position) = Position::named(op) {
        let [left, right] = arguments else { return Err(count()) };
        return match (place(left, columns)?, place(right, columns)?) {
            (Place::Fixed(left), Place::Fixed(right)) => settled(position, &left, &right).map(Asked::Always),
            (left, right) => Ok(Asked::Lie(position, left, right)),
        };
    }
    match (op, arguments) {
        ("and", [_, _, ..]) => Ok(Asked::All(all()?)),
        ("or", [_, _, ..]) => Ok(Asked::Any(all()?)),
        ("not", [inner]) => Ok(Asked::Not(Box::new(asked(inner, columns)?))),
        ("isnull", [inner]) => unknown(inner, columns),
        ("like", [text_node, Node::Text(letters)]) => Ok(Asked::Like(text(text_node, columns)?, pattern(letters))),
        ("like", [text_node, Node::Call(casei, inner)]) if casei == "casei" => {
            let [Node::Text(letters)] = inner.as_slice() else { return Err(count()) };
            Ok(Asked::Like(text(text_node, columns)?, pattern_in_small(letters)))
        }
        ("like", [_, other]) => Err(wrong("a pattern in quotes", other)),
        ("between", [value, low, high]) => Ok(Asked::All(vec![
            Asked::Numbers(number(value, columns)?, Relation::AtLeast, number(low, columns)?),
            Asked::Numbers(number(value, columns)?, Relation::AtMost, number(high, columns)?),
        ])),
        ("in", [value, Node::List(list)]) => {
            let each = list.iter().map(|one| compared(value, Relation::Equal, one, columns));
            each.collect::<Result<_, _>>().map(Asked::Any)
        }
        ("in", [_, other]) => Err(wrong("a list in brackets", other)),
        ("and" | "or" | "not" | "isnull" | "like" | "between" | "in", _) => Err(count()),
        _ => Err(FilterError::UnknownFunction(op.to_owned())),
    }
}

fn pattern_in_small(letters: &str) -> Vec<Piece> {
    pattern(&letters.to_lowercase())
}

fn compared<'a>(
    left: &Node,
    relation: Relation,
    right: &Node,
    columns: &Columns<'a>,
) -> Result<Asked<'a>, FilterError> {
    if is_text(left, columns)? {
        Ok(Asked::Texts(text(left, columns)?, relation, text(right, columns)?))
    } else {
        Ok(Asked::Numbers(number(left, columns)?, relation, number(right, columns)?))
    }
}

fn is_text(node: &Node, columns: &Columns<'_>) -> Result<bool, FilterError> {
    Ok(match node {
        Node::Text(_) => true,
        Node::Name(name) if name == GEOMETRY => return Err(wrong("a number or text", node)),
        Node::Name(name) => matches!(columns.values(name)?, Values::Text(_)),
        Node::Call(function, _) => function == "casei",
        _ => false,
    })
}

fn unknown<'a>(node: &Node, columns: &Columns<'a>) -> Result<Asked<'a>, FilterError> {
    Ok(match node {
        Node::Place(_) => Asked::PlaceUnknown(place(node, columns)?),
        Node::Name(name) if name == GEOMETRY => Asked::PlaceUnknown(place(node, columns)?),
        _ if is_text(node, columns)? => Asked::TextUnknown(text(node, columns)?),
        _ => Asked::NumberUnknown(number(node, columns)?),
    })
}

fn number<'a>(node: &Node, columns: &Columns<'a>) -> Result<Number<'a>, FilterError> {
    match node {
        Node::Number(number) => Ok(Number::Fixed(*number)),
        Node::Name(name) if name != GEOMETRY => match columns.values(name)? {
            Values::Number(cells) => Ok(Number::Column(cells)),
            Values::Text(_) => Err(wrong("a number", node)),
        },
        Node::Call(sign, arguments) => {
            let way = match sign.as_str() {
                "+" => Arithmetic::Add,
                "-" => Arithmetic::Subtract,
                "*" => Arithmetic::Multiply,
                "/" => Arithmetic::Divide,
                "div" => Arithmetic::Times,
                "%" => Arithmetic::Rest,
                "^" => Arithmetic::Power,
                "casei" => return Err(wrong("a number", node)),
                _ => return Err(FilterError::UnknownFunction(sign.clone())),
            };
            let [left, right] = arguments.as_slice() else { return Err(FilterError::WrongCount(sign.clone())) };
            Ok(Number::Of(way, Box::new(number(left, columns)?), Box::new(number(right, columns)?)))
        }
        other => Err(wrong("a number", other)),
    }
}

fn text<'a>(node: &Node, columns: &Columns<'a>) -> Result<Text<'a>, FilterError> {
    match node {
        Node::Text(text) => Ok(Text::Fixed(text.clone())),
        Node::Name(name) if name != GEOMETRY => match columns.values(name)? {
            Values::Text(cells) => Ok(Text::Column(cells)),
            Values::Number(_) => Err(wrong("text in quotes", node)),
        },
        Node::Call(function, arguments) if function == "casei" => {
            let [inner] = arguments.as_slice() else { return Err(FilterError::WrongCount(function.clone())) };
            Ok(Text::Small(Box::new(text(inner, columns)?)))
        }
        other => Err(wrong("text in quotes", other)),
    }
}

fn place<'a>(node: &Node, columns: &Columns<'a>) -> Result<Place<'a>, FilterError> {
    match node {
        Node::Name(name) if name == GEOMETRY => Ok(Place::Rows(&columns.table.geometry)),
        Node::Place(geometry) => {
            let moved = (columns.to_degrees)(geometry).ok_or_else(|| {
                FilterError::NotValid("its coordinates are outside what its reference system is for".to_owned())
            })?;
            // Negative zeros are zeros.
            Ok(Place::Fixed(Box::new(Fixed::new(moved.map_coords(|c| Coord { x: c.x + 0.0, y: c.y + 0.0 })))))
        }
        other => Err(wrong("`geometry`, a geometry or BBOX(…)", other)),
    }
}

fn wrong(what: &'static str, found: &Node) -> FilterError {
    let found = match found {
        Node::Name(name) => format!("`{name}`"),
        Node::Text(text) => format!("'{text}'"),
        Node::Number(number) => number.to_string(),
        Node::Truth(truth) => truth.to_string(),
        Node::Place(_) => "a geometry".to_owned(),
        Node::List(_) => "a list".to_owned(),
        Node::Call(function, _) => format!("`{function}(…)`"),
    };
    FilterError::WrongKind { what, found }
}
