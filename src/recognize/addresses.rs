//! Points with addresses, by which lists without coordinates are located.

use crate::read::Shape;
use crate::recognize::columns::{called, coordinates, name_of};
use crate::recognize::facts::TableFacts;
use crate::recognize::kind::{Kind, Place};
use crate::recognize::lists::postal_column;

/// A table of house numbers and streets with coordinates, and nothing that is called a name.
pub(super) fn recognize(table: &TableFacts) -> Option<(Kind, String)> {
    let records = &table.records;
    let number =
        name_of(records, &["number", "housenumber", "addrhousenumber", "houseno", "addnumber", "addrno", "stnum"])?;
    let street = name_of(records, &["street", "streetname", "addrstreet", "fullstreet", "stname", "roadname"])?;
    if called(records, &["name", "facility"]).is_some() {
        return None;
    }
    let at = match coordinates(table) {
        _ if table.shape == Some(Shape::Points) => Place::Geometry,
        Some(pair) => {
            let [x, y] = pair.map(|column| records.name_of(column).to_owned());
            let points = crate::recognize::columns::points(table, pair);
            let in_degrees = crate::read::Bounds::around(points).is_some_and(crate::read::Bounds::is_in_degrees);
            Place::Columns { x, y, in_degrees }
        }
        None => return None,
    };
    let evidence = format!("{} of address points: house numbers in {number}, streets in {street}", table.size());
    let (city, postal) = (name_of(records, &["city", "town", "addrcity", "postcomm"]), postal_column(table));
    Some((Kind::AddressPoints { number, street, city, postal, at }, evidence))
}
