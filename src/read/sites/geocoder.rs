//! Geocodes addresses with the user's own files: address points, and centres or outlines of postal codes.
//!
//! Addresses are not sent anywhere and do not appear in findings.

use std::collections::HashMap;
use std::sync::Arc;

use gapatlas_formats::error::ReadError;
use gapatlas_formats::geometry::valid_outline;
use gapatlas_formats::records::RecordsError;
use gapatlas_formats::records::{Record, Records};
use gapatlas_formats::sites::Address;
use geo::{InteriorPoint, MultiPolygon, unary_union};

use crate::domain::{
    AddressList, Finding, Footprint, ListedAddress, Position, Precision, Tract, abbreviated_direction, house_position,
    street_type,
};
use crate::read::geography::origins::interior_point;
use crate::read::positions::positions;
use crate::region::Tracts;
use crate::study::{AddressTable, PostalTable};

/// The reference data that addresses are matched with.
#[derive(Default)]
pub(crate) struct Geocoder {
    streets: HashMap<String, Vec<AddressPoint>>,
    postal: HashMap<String, Geocoded>,
    tracts: HashMap<String, Geocoded>,
    /// The address points as their list has them, for readers who look for one.
    listed: Vec<ListedAddress>,
}

/// The result of geocoding an address.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Geocoded {
    /// Its position, or that of its postal code or tract.
    pub(crate) position: Position,
    /// What the position stands for.
    pub(crate) precision: Precision,
    /// The outline of the postal code or tract that it is matched to.
    pub(crate) area: Option<Arc<Footprint>>,
}

/// A house number of a street, with its position.
struct AddressPoint {
    number: u32,
    street_type: Option<&'static str>,
    city: Option<String>,
    postal: Option<String>,
    position: Position,
}

/// A parsed and normalized address: lower case, standard abbreviations.
#[derive(Debug, PartialEq, Eq)]
struct ParsedAddress {
    number: u32,
    /// The name of the street, without its type.
    street: String,
    street_type: Option<&'static str>,
    city: Option<String>,
    postal: Option<String>,
}

/// In degrees, about 100 m: points of one address further apart than this are ambiguous.
const MAX_SPREAD: f64 = 0.001;

impl Geocoder {
    /// Adds the address points of a table.
    pub(crate) fn add_address_points(
        &mut self,
        table: &AddressTable,
        records: &Records,
        findings: &mut Vec<Finding>,
    ) -> Result<(), ReadError> {
        let column = |name: &Option<String>| name.as_ref().map(|name| records.column(name)).transpose();
        let (number, street, city) = (column(&table.number)?, column(&table.street)?, column(&table.city)?);
        let (postal, full) = (column(&table.postal)?, column(&table.address)?);
        if street.is_none() && full.is_none() {
            let problem =
                "name the columns of [addresses]: `number` and `street`, or `address` if both are in one".to_owned();
            return Err(ReadError::in_file(&records.file, problem));
        }
        let positions = row_positions(records, [&table.x, &table.y], table.crs.as_deref(), findings)?;
        for (row, position) in records.rows.iter().zip(positions) {
            let text = |column| -> Option<&str> { row.text(column?) };
            let street = match (text(number), text(street), text(full)) {
                (Some(number), Some(street), _) => Some(format!("{number} {street}")),
                (None, Some(street), None) => Some(street.to_owned()),
                (_, _, full) => full.map(str::to_owned),
            };
            let owned = |column| text(column).map(str::to_owned);
            let address = Address { street, city: owned(city), postal: owned(postal), tract: None };
            if let (Some(position), Some(parsed)) = (position, parse_address(&address)) {
                let ParsedAddress { number, street, street_type, city, postal } = parsed;
                self.listed.extend(listed(&address, number, postal.clone(), position));
                self.streets.entry(street).or_default().push(AddressPoint {
                    number,
                    street_type,
                    city,
                    postal,
                    position,
                });
            }
        }
        self.streets.values_mut().for_each(|points| points.sort_by_key(|point| point.number));
        Ok(())
    }

    /// The address points, as their list has them.
    pub(crate) fn take_addresses(&mut self) -> AddressList {
        AddressList::new(std::mem::take(&mut self.listed))
    }

    /// Adds the postal codes of a table, by centre or outline.
    pub(crate) fn add_postal_codes(
        &mut self,
        table: &PostalTable,
        records: &Records,
        findings: &mut Vec<Finding>,
    ) -> Result<(), ReadError> {
        let code = records.column(&table.code)?;
        let positions = row_positions(records, [&table.x, &table.y], table.crs.as_deref(), findings)?;
        let mut areas: HashMap<String, Vec<MultiPolygon>> = HashMap::new();
        for (row, position) in records.rows.iter().zip(positions) {
            if let (Some(code), Some(position)) = (row.text(code).and_then(postal_code), position) {
                areas.entry(code.clone()).or_default().extend(valid_outline(row.geometry.clone(), &code).area);
                let precision = Precision::PostalCode;
                self.postal.entry(code).or_insert(Geocoded { position, precision, area: None });
            }
        }
        // Some files have several rows for the polygons of one code.
        for (code, polygons) in areas.into_iter().filter(|(_, polygons)| !polygons.is_empty()) {
            if let Some(geocoded) = self.postal.get_mut(&code) {
                geocoded.area = Some(Arc::new(Footprint::Area(unary_union(&polygons))));
            }
        }
        Ok(())
    }

    /// Adds the interior points of tracts.
    pub(crate) fn add_tracts(&mut self, tracts: &Tracts) {
        let geocoded = |tract: &Tract| Geocoded {
            position: interior_point(tract),
            precision: Precision::Tract,
            area: Some(Arc::new(Footprint::Area(tract.outline.clone()))),
        };
        self.tracts.extend(tracts.all().iter().map(|tract| (tract.geoid.to_string(), geocoded(tract))));
    }

    /// Matches an address to an address point, else to its postal code, else to its tract.
    pub(crate) fn geocode(&self, address: &Address) -> Option<Geocoded> {
        let parsed = parse_address(address);
        let match_address_point = || {
            let (position, precision) = self.match_address_point(parsed.as_ref()?)?;
            Some(Geocoded { position, precision, area: None })
        };
        let match_postal_code = || {
            let in_text = address.street.as_deref().and_then(postal_code_in);
            let code = address.postal.as_deref().and_then(postal_code).or(in_text)?;
            self.postal.get(&code)
        };
        let match_tract = || {
            let geoid = address.tract.as_deref()?;
            // Spreadsheets drop the leading zero of the first nine states.
            self.tracts.get(geoid).or_else(|| self.tracts.get(&format!("{geoid:0>11}")))
        };
        match_address_point().or_else(|| match_postal_code().or_else(match_tract).cloned())
    }

    fn match_address_point(&self, address: &ParsedAddress) -> Option<(Position, Precision)> {
        let same =
            |ours: &Option<String>, theirs: &Option<String>| ours.is_none() || theirs.is_none() || ours == theirs;
        let is_match = |point: &&AddressPoint| {
            (point.street_type.is_none() || address.street_type.is_none() || point.street_type == address.street_type)
                && same(&point.postal, &address.postal)
                // With a postal code on both sides the city is not compared: its name varies.
                && (point.postal.is_some() && address.postal.is_some() || same(&point.city, &address.city))
        };
        let points: Vec<&AddressPoint> = self.streets.get(&address.street)?.iter().filter(is_match).collect();
        let exact: Vec<&&AddressPoint> = points.iter().filter(|point| point.number == address.number).collect();
        if let Some(first) = exact.first() {
            let is_near = |point: &&&AddressPoint| {
                let (a, b) = (first.position, point.position);
                (a.lat() - b.lat()).abs() < MAX_SPREAD && (a.lon() - b.lon()).abs() < MAX_SPREAD
            };
            return exact.iter().all(is_near).then_some((first.position, Precision::Address));
        }
        let houses: Vec<(u32, Position)> = points.iter().map(|point| (point.number, point.position)).collect();
        house_position(&houses, address.number)
    }
}

/// An address of the list, with its street as it is written there.
fn listed(address: &Address, number: u32, postal: Option<String>, position: Position) -> Option<ListedAddress> {
    let line = address.street.as_deref()?.split([',', '\n', '(']).next()?.trim();
    let (_, street) = line.split_once(char::is_whitespace)?;
    let city = address.city.as_deref().map(str::trim).filter(|city| !city.is_empty()).map(str::to_owned);
    Some(ListedAddress { number, street: street.trim().to_owned(), city, postal, position })
}

/// The position of each row: its coordinates, or an interior point of its geometry.
fn row_positions(
    records: &Records,
    [x, y]: [&Option<String>; 2],
    crs: Option<&str>,
    findings: &mut Vec<Finding>,
) -> Result<Vec<Option<Position>>, ReadError> {
    if let (Some(x), Some(y)) = (x, y) {
        return positions(records, records.column(x)?, records.column(y)?, crs, findings);
    }
    if !records.has_geometry {
        let hint = "name the columns of longitude and latitude with `x = \"…\"` and `y = \"…\"`";
        return Err(ReadError::in_file(&records.file, RecordsError::NoGeometry { hint }));
    }
    let interior = |row: &Record| {
        let point = row.geometry.as_ref()?.interior_point()?;
        Position::new(point.x(), point.y())
    };
    Ok(records.rows.iter().map(interior).collect())
}

/// The five digits of a ZIP code, or another postal code in upper case without spaces.
fn postal_code(text: &str) -> Option<String> {
    let bare = text.trim();
    let digits: String = bare.chars().take_while(char::is_ascii_digit).collect();
    let rest = &bare[digits.len()..];
    if !digits.is_empty() && digits.len() <= 5 && (rest.is_empty() || rest.starts_with(['-', '.', ' '])) {
        // Spreadsheets drop the leading zeros of New England.
        return Some(format!("{digits:0>5}"));
    }
    if digits.len() == 9 {
        return digits.get(..5).map(str::to_owned);
    }
    Some(bare.to_uppercase().replace(' ', "")).filter(|code| !code.is_empty())
}

/// The postal code in an address: its last number of five digits.
fn postal_code_in(text: &str) -> Option<String> {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').skip(1);
    let code = words
        .filter_map(|word| word.split('-').next())
        .filter(|word| word.len() == 5 && word.bytes().all(|byte| byte.is_ascii_digit()));
    code.last().map(str::to_owned)
}

const UNIT_DESIGNATORS: [&str; 12] =
    ["suite", "ste", "apt", "apartment", "unit", "floor", "fl", "room", "rm", "bldg", "building", "lower"];

/// Parses an address; `None` without a house number and a street.
fn parse_address(address: &Address) -> Option<ParsedAddress> {
    let text = address.street.as_deref()?.to_lowercase();
    let mut sections = text.trim_start_matches(|c: char| !c.is_alphanumeric()).split([',', '\n', '(']);
    let line = sections.next()?.replace('.', " ");
    let mut words = line.split([' ', '\t']).filter(|word| !word.is_empty());
    let number: String = words.next()?.chars().take_while(char::is_ascii_digit).collect();
    let number: u32 = number.parse().ok()?;
    let mut street: Vec<&str> =
        words.take_while(|word| !UNIT_DESIGNATORS.contains(word) && !word.starts_with('#')).collect();
    let street_type = street.last().and_then(|last| street_type(last));
    if street_type.is_some() && street.len() > 1 {
        street.pop();
    }
    let street: Vec<&str> = street.into_iter().map(abbreviated_direction).collect();
    let city = address.city.as_deref().map(|city| city.trim().to_lowercase());
    let next = sections.next().map(|city| city.trim().to_owned());
    let is_city = |city: &String| {
        !city.is_empty() && city.chars().all(|c| c.is_alphabetic() || c == ' ' || c == '.' || c == '\'')
    };
    let postal =
        address.postal.as_deref().and_then(postal_code).or_else(|| address.street.as_deref().and_then(postal_code_in));
    (!street.is_empty()).then(|| ParsedAddress {
        number,
        street: street.join(" "),
        street_type,
        city: city.or(next.filter(is_city)),
        postal,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(street: &str) -> Address {
        Address { street: Some(street.to_owned()), ..Address::default() }
    }

    #[test]
    fn addresses_are_parsed_into_number_street_and_type() {
        let result = |text: &str| {
            let parsed = parse_address(&address(text)).unwrap();
            (parsed.number, parsed.street, parsed.street_type, parsed.city, parsed.postal)
        };
        let chicago = || Some("chicago".to_owned());
        assert_eq!(
            result("2501 W Peterson Ave, Chicago, IL 60659-4108"),
            (2501, "w peterson".to_owned(), Some("ave"), chicago(), Some("60659".to_owned()))
        );
        assert_eq!(
            result("4753 North Broadway Street Suite 401"),
            (4753, "n broadway".to_owned(), Some("st"), None, None)
        );
        assert_eq!(result("5363-65 W. Lawrence Ave."), (5363, "w lawrence".to_owned(), Some("ave"), None, None));
        assert_eq!(result("\u{1f4cd} 1016 W. Argyle St, Chicago, IL").0, 1016);
        assert_eq!(result("1 Broadway #2"), (1, "broadway".to_owned(), None, None, None));
        for none in ["", "Main Street", "PO"] {
            assert_eq!(parse_address(&address(none)), None, "{none}");
        }
    }

    #[test]
    fn an_address_matches_its_point_its_street_or_its_postal_code() {
        let mut locator = Geocoder::default();
        let mut findings = Vec::new();
        let read =
            |text: &str| gapatlas_formats::records::delimited::read("t.csv", text.as_bytes(), &mut Vec::new()).unwrap();
        let points = read(
            "no,street,zip,x,y\n100,W Oak St,60601,0.0,1.0\n140,W Oak St,60601,0.004,1.0\n100,W Oak St,60699,5.0,5.0\n7,Elm Rd,,1,1\n7,Elm Ave,,2,2\n",
        );
        let name = |name: &str| Some(name.to_owned());
        let table = AddressTable {
            path: crate::study::FilePath("t.csv".to_owned()),
            source: None,
            layer: None,
            header_row: None,
            number: name("no"),
            street: name("street"),
            city: None,
            postal: name("zip"),
            address: None,
            x: name("x"),
            y: name("y"),
            crs: None,
        };
        locator.add_address_points(&table, &points, &mut findings).unwrap();
        let zips = read("zip,x,y\n02138,3,3\n");
        let table = PostalTable {
            path: crate::study::FilePath("z.csv".to_owned()),
            source: None,
            layer: None,
            header_row: None,
            code: "zip".to_owned(),
            x: name("x"),
            y: name("y"),
            crs: None,
        };
        locator.add_postal_codes(&table, &zips, &mut findings).unwrap();
        let result = |at: Geocoded| (at.position.lon(), at.position.lat(), at.precision);
        let at = |text: &str| locator.geocode(&address(text)).map(result);
        assert_eq!(at("100 West Oak Street, X, IL 60601"), Some((0.0, 1.0, Precision::Address)));
        assert_eq!(at("100 W Oak, X, IL 60699"), Some((5.0, 5.0, Precision::Address)));
        assert_eq!(at("100 W Oak St"), None, "two places of that address, and no postal code");
        assert_eq!(at("110 W Oak St, X 60601"), Some((0.001, 1.0, Precision::Street)));
        assert_eq!(at("300 W Oak St, X 60601"), None);
        assert_eq!(at("7 Elm Avenue"), Some((2.0, 2.0, Precision::Address)));
        assert_eq!(at("9 Nowhere St, X, MA 02138-1234"), Some((3.0, 3.0, Precision::PostalCode)));
        let only_postal = Address { postal: Some("2138".to_owned()), ..Address::default() };
        assert_eq!(locator.geocode(&only_postal).map(|at| at.precision), Some(Precision::PostalCode));
        assert!(findings.is_empty());
    }
}
