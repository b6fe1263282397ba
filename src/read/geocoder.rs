//! Where addresses are, by files of the user's own: points of addresses, and centres of postal codes.
//!
//! No address is sent anywhere, and none is in a finding.

use std::collections::HashMap;
use std::sync::Arc;

use geo::{InteriorPoint, MultiPolygon, unary_union};

use crate::domain::{Finding, Footprint, Position, Precision, Tract};
use crate::read::error::ReadError;
use crate::read::geometry::outline;
use crate::read::origins::interior_point;
use crate::read::records::{Record, Records};
use crate::read::sites::positions;
use crate::region::Tracts;
use crate::study::{AddressTable, PostalTable};

/// The address of a site, as far as its list tells.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Address {
    /// House number and street; the whole address where it stands in one cell.
    pub(crate) street: Option<String>,
    /// The city.
    pub(crate) city: Option<String>,
    /// The postal code.
    pub(crate) postal: Option<String>,
    /// The tract.
    pub(crate) tract: Option<String>,
}

/// What addresses are looked up in.
#[derive(Default)]
pub(crate) struct Locator {
    streets: HashMap<String, Vec<Door>>,
    postal: HashMap<String, Located>,
    tracts: HashMap<String, Located>,
}

/// Where an address is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Located {
    /// The place that stands for it.
    pub(crate) position: Position,
    /// How well that is known.
    pub(crate) precision: Precision,
    /// The ground that it lies in, where that is all that is known and has an outline.
    pub(crate) ground: Option<Arc<Footprint>>,
}

/// A house number of a street.
struct Door {
    number: u32,
    suffix: Option<&'static str>,
    city: Option<String>,
    postal: Option<String>,
    position: Position,
}

/// An address taken apart: small letters, usual short forms.
#[derive(Debug, PartialEq, Eq)]
struct Parts {
    number: u32,
    /// The street without what kind of street it is.
    street: String,
    suffix: Option<&'static str>,
    city: Option<String>,
    postal: Option<String>,
}

/// Between house numbers further apart than this a place is not certain.
const FURTHEST_NUMBERS: u32 = 100;
/// Doors of one address further apart than this, in degrees of latitude, are two places: about a hundred meters.
const ONE_PLACE: f64 = 0.001;

impl Locator {
    /// Reads points of addresses.
    pub(crate) fn add_doors(
        &mut self,
        table: &AddressTable,
        records: &Records,
        findings: &mut Vec<Finding>,
    ) -> Result<(), ReadError> {
        let column = |name: &Option<String>| name.as_ref().map(|name| records.column(name)).transpose();
        let (number, street, city) = (column(&table.number)?, column(&table.street)?, column(&table.city)?);
        let (postal, whole) = (column(&table.postal)?, column(&table.address)?);
        if street.is_none() && whole.is_none() {
            let problem =
                "name the columns of [addresses]: `number` and `street`, or `address` where both are in one".to_owned();
            return Err(ReadError::Mapping { file: records.file.clone(), problem });
        }
        let positions = places(records, [&table.x, &table.y], table.crs.as_deref(), findings)?;
        for (row, position) in records.rows.iter().zip(positions) {
            let text = |column| -> Option<&str> { row.text(column?) };
            let street = match (text(number), text(street), text(whole)) {
                (Some(number), Some(street), _) => Some(format!("{number} {street}")),
                (None, Some(street), None) => Some(street.to_owned()),
                (_, _, whole) => whole.map(str::to_owned),
            };
            let own = |column| text(column).map(str::to_owned);
            let address = Address { street, city: own(city), postal: own(postal), tract: None };
            if let (Some(position), Some(parts)) = (position, parts(&address)) {
                let Parts { number, street, suffix, city, postal } = parts;
                self.streets.entry(street).or_default().push(Door { number, suffix, city, postal, position });
            }
        }
        self.streets.values_mut().for_each(|doors| doors.sort_by_key(|door| door.number));
        Ok(())
    }

    /// Reads centres of postal codes, or their outlines.
    pub(crate) fn add_postal(
        &mut self,
        table: &PostalTable,
        records: &Records,
        findings: &mut Vec<Finding>,
    ) -> Result<(), ReadError> {
        let code = records.column(&table.code)?;
        let positions = places(records, [&table.x, &table.y], table.crs.as_deref(), findings)?;
        let mut grounds: HashMap<String, Vec<MultiPolygon>> = HashMap::new();
        for (row, position) in records.rows.iter().zip(positions) {
            if let (Some(code), Some(position)) = (row.text(code).and_then(postal_code), position) {
                grounds.entry(code.clone()).or_default().extend(outline(row.geometry.clone(), &code).area);
                let precision = Precision::PostalCode;
                self.postal.entry(code).or_insert(Located { position, precision, ground: None });
            }
        }
        // Some files have a code in parts, each in a row of its own.
        for (code, parts) in grounds.into_iter().filter(|(_, parts)| !parts.is_empty()) {
            if let Some(located) = self.postal.get_mut(&code) {
                located.ground = Some(Arc::new(Footprint::Area(unary_union(&parts))));
            }
        }
        Ok(())
    }

    /// Takes the middles of tracts.
    pub(crate) fn add_tracts(&mut self, tracts: &Tracts) {
        let located = |tract: &Tract| Located {
            position: interior_point(tract),
            precision: Precision::Tract,
            ground: Some(Arc::new(Footprint::Area(tract.outline.clone()))),
        };
        self.tracts.extend(tracts.all().iter().map(|tract| (tract.geoid.to_string(), located(tract))));
    }

    /// Where an address is and how well that is known.
    pub(crate) fn locate(&self, address: &Address) -> Option<Located> {
        let parts = parts(address);
        let at_door = || {
            let (position, precision) = self.at_door(parts.as_ref()?)?;
            Some(Located { position, precision, ground: None })
        };
        let at_center = || {
            let in_text = address.street.as_deref().and_then(postal_in);
            let code = address.postal.as_deref().and_then(postal_code).or(in_text)?;
            self.postal.get(&code)
        };
        let in_tract = || {
            let geoid = address.tract.as_deref()?;
            // A spreadsheet takes the zero of the first nine states away.
            self.tracts.get(geoid).or_else(|| self.tracts.get(&format!("{geoid:0>11}")))
        };
        at_door().or_else(|| at_center().or_else(in_tract).cloned())
    }

    fn at_door(&self, wanted: &Parts) -> Option<(Position, Precision)> {
        let same =
            |ours: &Option<String>, theirs: &Option<String>| ours.is_none() || theirs.is_none() || ours == theirs;
        let fits = |door: &&Door| {
            (door.suffix.is_none() || wanted.suffix.is_none() || door.suffix == wanted.suffix)
                && same(&door.postal, &wanted.postal)
                // Who names the postal code means the place that it is in, whatever the city is called.
                && (door.postal.is_some() && wanted.postal.is_some() || same(&door.city, &wanted.city))
        };
        let doors: Vec<&Door> = self.streets.get(&wanted.street)?.iter().filter(fits).collect();
        let exact: Vec<&&Door> = doors.iter().filter(|door| door.number == wanted.number).collect();
        if let Some(first) = exact.first() {
            let near = |door: &&&Door| {
                let (a, b) = (first.position, door.position);
                (a.lat() - b.lat()).abs() < ONE_PLACE && (a.lon() - b.lon()).abs() < ONE_PLACE
            };
            return exact.iter().all(near).then_some((first.position, Precision::Address));
        }
        let place = doors.partition_point(|door| door.number < wanted.number);
        let (below, above) = (doors.get(place.checked_sub(1)?)?, doors.get(place)?);
        if above.number - below.number > FURTHEST_NUMBERS {
            return None;
        }
        let share = f64::from(wanted.number - below.number) / f64::from(above.number - below.number);
        let between = |a: f64, b: f64| a + (b - a) * share;
        let (a, b) = (below.position, above.position);
        Position::new(between(a.lon(), b.lon()), between(a.lat(), b.lat()))
            .map(|position| (position, Precision::Street))
    }
}

/// The places of a table's rows: columns of coordinates, or the middle of their geometry.
fn places(
    records: &Records,
    [x, y]: [&Option<String>; 2],
    crs: Option<&str>,
    findings: &mut Vec<Finding>,
) -> Result<Vec<Option<Position>>, ReadError> {
    if let (Some(x), Some(y)) = (x, y) {
        return positions(records, (records.column(x)?, records.column(y)?), crs, findings);
    }
    if !records.has_geometry {
        let hint = "name the columns of longitude and latitude with `x = \"…\"` and `y = \"…\"`";
        return Err(ReadError::NoGeometry { file: records.file.clone(), hint });
    }
    let middle = |row: &Record| {
        let point = row.geometry.as_ref()?.interior_point()?;
        Position::new(point.x(), point.y())
    };
    Ok(records.rows.iter().map(middle).collect())
}

/// The five digits of a postal code of the United States, or what stands there otherwise.
fn postal_code(text: &str) -> Option<String> {
    let bare = text.trim();
    let digits: String = bare.chars().take_while(char::is_ascii_digit).collect();
    let rest = &bare[digits.len()..];
    if !digits.is_empty() && digits.len() <= 5 && (rest.is_empty() || rest.starts_with(['-', '.', ' '])) {
        // A spreadsheet takes the zeros of New England away.
        return Some(format!("{digits:0>5}"));
    }
    if digits.len() == 9 {
        return digits.get(..5).map(str::to_owned);
    }
    Some(bare.to_uppercase().replace(' ', "")).filter(|code| !code.is_empty())
}

/// The postal code in an address, the last of its numbers of five digits.
fn postal_in(text: &str) -> Option<String> {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').skip(1);
    let code = words
        .filter_map(|word| word.split('-').next())
        .filter(|word| word.len() == 5 && word.bytes().all(|byte| byte.is_ascii_digit()));
    code.last().map(str::to_owned)
}

/// Kinds of streets and directions by their usual short forms.
const SUFFIXES: [(&str, &[&str]); 14] = [
    ("ave", &["ave", "avenue", "av"]),
    ("st", &["st", "street", "str"]),
    ("rd", &["rd", "road"]),
    ("blvd", &["blvd", "boulevard", "boul"]),
    ("dr", &["dr", "drive"]),
    ("ln", &["ln", "lane"]),
    ("ct", &["ct", "court"]),
    ("pl", &["pl", "place"]),
    ("pkwy", &["pkwy", "parkway", "pky"]),
    ("hwy", &["hwy", "highway"]),
    ("ter", &["ter", "terrace"]),
    ("cir", &["cir", "circle"]),
    ("plz", &["plz", "plaza"]),
    ("way", &["way"]),
];
const DIRECTIONS: [(&str, &str); 8] = [
    ("north", "n"),
    ("south", "s"),
    ("east", "e"),
    ("west", "w"),
    ("northeast", "ne"),
    ("northwest", "nw"),
    ("southeast", "se"),
    ("southwest", "sw"),
];
const UNITS: [&str; 12] =
    ["suite", "ste", "apt", "apartment", "unit", "floor", "fl", "room", "rm", "bldg", "building", "lower"];

fn direction(word: &str) -> &str {
    DIRECTIONS.iter().find(|(long, _)| *long == word).map_or(word, |(_, short)| short)
}

/// Takes an address apart; `None` without a house number and a street.
fn parts(address: &Address) -> Option<Parts> {
    let text = address.street.as_deref()?.to_lowercase();
    let mut sections = text.trim_start_matches(|c: char| !c.is_alphanumeric()).split([',', '\n', '(']);
    let line = sections.next()?.replace('.', " ");
    let mut words = line.split([' ', '\t']).filter(|word| !word.is_empty());
    let number: String = words.next()?.chars().take_while(char::is_ascii_digit).collect();
    let number: u32 = number.parse().ok()?;
    let mut street: Vec<&str> = words.take_while(|word| !UNITS.contains(word) && !word.starts_with('#')).collect();
    let suffix = street.last().and_then(|last| SUFFIXES.iter().find(|(_, forms)| forms.contains(last)));
    if suffix.is_some() && street.len() > 1 {
        street.pop();
    }
    let street: Vec<&str> = street.into_iter().map(direction).collect();
    let city = address.city.as_deref().map(|city| city.trim().to_lowercase());
    let next = sections.next().map(|city| city.trim().to_owned());
    let is_city = |city: &String| {
        !city.is_empty() && city.chars().all(|c| c.is_alphabetic() || c == ' ' || c == '.' || c == '\'')
    };
    let postal =
        address.postal.as_deref().and_then(postal_code).or_else(|| address.street.as_deref().and_then(postal_in));
    (!street.is_empty()).then(|| Parts {
        number,
        street: street.join(" "),
        suffix: suffix.map(|(short, _)| *short),
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
    fn addresses_fold_to_number_street_and_kind() {
        let told = |text: &str| {
            let parts = parts(&address(text)).unwrap();
            (parts.number, parts.street, parts.suffix, parts.city, parts.postal)
        };
        let chicago = || Some("chicago".to_owned());
        assert_eq!(
            told("2501 W Peterson Ave, Chicago, IL 60659-4108"),
            (2501, "w peterson".to_owned(), Some("ave"), chicago(), Some("60659".to_owned()))
        );
        assert_eq!(
            told("4753 North Broadway Street Suite 401"),
            (4753, "n broadway".to_owned(), Some("st"), None, None)
        );
        assert_eq!(told("5363-65 W. Lawrence Ave."), (5363, "w lawrence".to_owned(), Some("ave"), None, None));
        assert_eq!(told("\u{1f4cd} 1016 W. Argyle St, Chicago, IL").0, 1016);
        assert_eq!(told("1 Broadway #2"), (1, "broadway".to_owned(), None, None, None));
        for none in ["", "Main Street", "PO"] {
            assert_eq!(parts(&address(none)), None, "{none}");
        }
    }

    #[test]
    fn an_address_is_found_at_its_door_in_its_street_or_in_its_postal_code() {
        let mut locator = Locator::default();
        let mut findings = Vec::new();
        let read = |text: &str| crate::read::delimited::read("t.csv", text.as_bytes(), &mut Vec::new()).unwrap();
        let doors = read(
            "no,street,zip,x,y\n100,W Oak St,60601,0.0,1.0\n140,W Oak St,60601,0.004,1.0\n100,W Oak St,60699,5.0,5.0\n7,Elm Rd,,1,1\n7,Elm Ave,,2,2\n",
        );
        let name = |name: &str| Some(name.to_owned());
        let table = AddressTable {
            path: crate::study::FilePath("t.csv".to_owned()),
            layer: None,
            number: name("no"),
            street: name("street"),
            city: None,
            postal: name("zip"),
            address: None,
            x: name("x"),
            y: name("y"),
            crs: None,
        };
        locator.add_doors(&table, &doors, &mut findings).unwrap();
        let zips = read("zip,x,y\n02138,3,3\n");
        let table = PostalTable {
            path: crate::study::FilePath("z.csv".to_owned()),
            layer: None,
            code: "zip".to_owned(),
            x: name("x"),
            y: name("y"),
            crs: None,
        };
        locator.add_postal(&table, &zips, &mut findings).unwrap();
        let told = |at: Located| (at.position.lon(), at.position.lat(), at.precision);
        let at = |text: &str| locator.locate(&address(text)).map(told);
        assert_eq!(at("100 West Oak Street, X, IL 60601"), Some((0.0, 1.0, Precision::Address)));
        assert_eq!(at("100 W Oak, X, IL 60699"), Some((5.0, 5.0, Precision::Address)));
        assert_eq!(at("100 W Oak St"), None, "two places of that address, and no postal code");
        assert_eq!(at("110 W Oak St, X 60601"), Some((0.001, 1.0, Precision::Street)));
        assert_eq!(at("300 W Oak St, X 60601"), None);
        assert_eq!(at("7 Elm Avenue"), Some((2.0, 2.0, Precision::Address)));
        assert_eq!(at("9 Nowhere St, X, MA 02138-1234"), Some((3.0, 3.0, Precision::PostalCode)));
        let only_postal = Address { postal: Some("2138".to_owned()), ..Address::default() };
        assert_eq!(locator.locate(&only_postal).map(|at| at.precision), Some(Precision::PostalCode));
        assert!(findings.is_empty());
    }
}
