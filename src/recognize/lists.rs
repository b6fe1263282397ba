//! Lists of places, with coordinates or with addresses.

use gapatlas_formats::records::ColumnIdx;

use crate::read::{Bounds, Shape, point_in_text};
use crate::recognize::columns::{called, coordinates, name_of, points};
use crate::recognize::facts::TableFacts;
use crate::recognize::kind::{Kind, Place, SiteList};
use crate::recognize::themes::themes;

/// A list of points, or of places with addresses; outlines where the name says a theme.
pub(super) fn recognize(name: &str, table: &TableFacts) -> Option<(Kind, String)> {
    let themes = themes(name);
    if table.shape == Some(Shape::Areas) && themes.len() != 1 {
        return None;
    }
    let at = place(table)?;
    let is_address = matches!(at, Place::Address(_));
    let mut attributes = attributes(table);
    // Sites that have coordinates are not located by their address, and people still go by it.
    attributes
        .extend(address(table).filter(|_| !is_address && table.shape != Some(Shape::Areas)).into_iter().flatten());
    let list = SiteList { themes, id: id(table), name: site_name(table), at, attributes };
    if list.name.is_none() && (is_address || list.id.is_none() && table.shape.is_none()) {
        return None;
    }
    let located = match &list.at {
        Place::Columns { x, y, .. } => format!("coordinates in {x} and {y}"),
        Place::Text(column) => format!("coordinates in the text of {column}"),
        Place::Geometry if table.shape == Some(Shape::Areas) => "outlines".to_owned(),
        Place::Geometry => "points".to_owned(),
        Place::Address(columns) => {
            let names: Vec<&str> = columns.iter().map(|(_, column)| column.as_str()).collect();
            format!("addresses and no coordinates ({})", names.join(", "))
        }
    };
    Some((Kind::Sites(list), format!("{} with {located}", table.size())))
}

/// How a table says where its rows are.
fn place(table: &TableFacts) -> Option<Place> {
    let records = &table.records;
    if matches!(table.shape, Some(Shape::Points | Shape::Areas)) {
        return Some(Place::Geometry);
    }
    if table.shape.is_some() {
        return None;
    }
    if let Some(pair) = coordinates(table) {
        let [x, y] = pair.map(|column| records.name_of(column).to_owned());
        let in_degrees = Bounds::around(points(table, pair)).is_some_and(Bounds::is_in_degrees);
        return Some(Place::Columns { x, y, in_degrees });
    }
    let is_text_point = |column: &ColumnIdx| {
        let mut values = table.values(*column).peekable();
        values.peek().is_some() && values.all(|text| text.contains('(') && point_in_text(text).is_some())
    };
    if let Some((column, _)) = records.indexed().find(|(column, _)| is_text_point(column)) {
        return Some(Place::Text(records.name_of(column).to_owned()));
    }
    address(table).map(Place::Address)
}

/// The columns of addresses.
fn address(table: &TableFacts) -> Option<Vec<(&'static str, String)>> {
    let records = &table.records;
    let address = name_of(records, &["address", "streetaddress", "address1", "fulladdress", "siteaddress", "street"])?;
    let mut columns = vec![("address", address)];
    columns.extend(name_of(records, &["city", "town", "municipality"]).map(|city| ("city", city)));
    columns.extend(postal_column(table).map(|postal| ("postal", postal)));
    Some(columns)
}

/// The column of postal codes.
pub(super) fn postal_column(table: &TableFacts) -> Option<String> {
    name_of(&table.records, &["zip", "zipcode", "zip5", "postal", "postalcode", "postcode"])
}

/// A column with an id of its own in each row.
fn id(table: &TableFacts) -> Option<String> {
    const USUAL: [&str; 9] = ["id", "siteid", "facilityid", "uid", "gid", "fid", "objectid", "objectid1", "number"];
    let records = &table.records;
    let found = USUAL.iter().filter_map(|name| called(records, &[name])).find(|column| table.is_unique(*column))?;
    Some(records.name_of(found).to_owned())
}

fn site_name(table: &TableFacts) -> Option<String> {
    const USUAL: [&str; 14] = [
        "name",
        "sitename",
        "facility",
        "facilityname",
        "agency",
        "organization",
        "organizationname",
        "provider",
        "branch",
        "title",
        "label",
        "schoolname",
        "parkname",
        "program",
    ];
    name_of(&table.records, &USUAL)
}

/// The columns that say what a list may say of a site. Documents are none of them: whether one is about immigration status
/// is for a person to say.
fn attributes(table: &TableFacts) -> Vec<(&'static str, String)> {
    const KEYS: [(&str, &[&str]); 9] = [
        ("languages", &["languages", "languagesspoken", "language"]),
        ("interpreter", &["interpreter", "interpreters"]),
        ("hours", &["hours", "openinghours", "hoursofoperation", "hoursofoper"]),
        ("wheelchair", &["wheelchair", "wheelchairaccessible"]),
        ("entrance", &["entrance", "accessibleentrance", "entranceaccess"]),
        ("appointment", &["appointment", "appointments", "appointmentrequired", "byappointment"]),
        ("bring", &["bring", "whattobring", "thingstobring"]),
        ("telephone", &["telephone", "phone", "phonenumber", "telephonenumber", "tel", "phone1", "publicphone"]),
        ("website", &["website", "url", "web", "webpage", "homepage", "websiteurl", "siteurl"]),
    ];
    let found = KEYS.iter().filter_map(|(key, names)| {
        let column = called(&table.records, names)?;
        // Nested JSON is not a text that says something of a site.
        let is_text = table.values(column).next().is_some_and(|text| !text.starts_with(['{', '[']));
        is_text.then(|| (*key, table.records.name_of(column).to_owned()))
    });
    found.collect()
}

/// Where the first rows of a list are, in degrees; `None` where that is not known.
pub(super) fn bounds(list: &SiteList, table: &TableFacts) -> Option<Bounds> {
    match &list.at {
        Place::Columns { in_degrees: true, .. } => Bounds::around(points(table, coordinates(table)?)),
        Place::Text(column) => {
            let column = table.records.column(column).ok()?;
            Bounds::around(table.values(column).filter_map(point_in_text))
        }
        Place::Geometry => table.bounds,
        Place::Columns { .. } | Place::Address(_) => None,
    }
}
