//! Finds columns by what they are usually called.

use gapatlas_formats::records::cell::number;
use gapatlas_formats::records::{ColumnIdx, Records};

use crate::recognize::facts::TableFacts;

/// Pairs of columns of longitude and latitude, or of eastings and northings.
const PAIRS: [[&str; 2]; 13] = [
    ["lon", "lat"],
    ["longitude", "latitude"],
    ["lng", "lat"],
    ["long", "lat"],
    ["stoplon", "stoplat"],
    ["geolongitude", "geolatitude"],
    ["sitelongitude", "sitelatitude"],
    ["pointx", "pointy"],
    ["xcoord", "ycoord"],
    ["xcoordinate", "ycoordinate"],
    ["easting", "northing"],
    ["x", "y"],
    ["coordx", "coordy"],
];

/// A name without capitals, spaces and signs.
fn plain(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

/// The first column that is called one of `names`, in their order.
pub(crate) fn called(records: &Records, names: &[&str]) -> Option<ColumnIdx> {
    let find = |wanted: &&str| records.indexed().find(|(_, name)| plain(name) == **wanted);
    // Of two columns with one name none can be meant.
    let found = names.iter().filter_map(find).find(|(_, name)| records.column(name).is_ok());
    found.map(|(column, _)| column)
}

/// As [`called`]: the column's own name.
pub(crate) fn name_of(records: &Records, names: &[&str]) -> Option<String> {
    called(records, names).map(|column| records.name_of(column).to_owned())
}

/// The columns of coordinates, whose first values are numbers.
pub(crate) fn coordinates(table: &TableFacts) -> Option<[ColumnIdx; 2]> {
    let records = &table.records;
    PAIRS.iter().find_map(|pair| {
        let [x, y] = pair.map(|name| called(records, &[name]));
        let (x, y) = (x?, y?);
        let are_numbers = [x, y].into_iter().all(|column| {
            let mut values = table.values(column).peekable();
            values.peek().is_some()
                && values.filter(|text| number(text, records.commas).is_none()).count() * 10 <= table.records.rows.len()
        });
        are_numbers.then_some([x, y])
    })
}

/// The first points of a table, as they are written.
pub(crate) fn points(table: &TableFacts, [x, y]: [ColumnIdx; 2]) -> Vec<(f64, f64)> {
    let records = &table.records;
    let value = |row: &gapatlas_formats::records::Record, column| number(row.text(column)?, records.commas);
    let pairs = records.rows.iter().filter_map(|row| value(row, x).zip(value(row, y)));
    pairs.filter(|pair| *pair != (0.0, 0.0)).collect()
}

/// The columns of a table, for a question to the reader.
pub(crate) fn listed(records: &Records) -> String {
    const MOST: usize = 12;
    let names: Vec<&str> = records.columns.iter().map(String::as_str).filter(|name| !name.is_empty()).collect();
    let more = if names.len() > MOST { format!(" and {} more", names.len() - MOST) } else { String::new() };
    format!("{}{more}", names.into_iter().take(MOST).collect::<Vec<_>>().join(", "))
}
