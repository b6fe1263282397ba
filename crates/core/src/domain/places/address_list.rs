//! The addresses of a list, and the search in them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::places::street_words::{abbreviated, begins_as};
use crate::domain::{Position, Precision};

/// A house of a list of addresses.
#[derive(Debug, Clone, PartialEq)]
pub struct ListedAddress {
    /// The house number.
    pub number: u32,
    /// The street, as the list has it.
    pub street: String,
    /// The city.
    pub city: Option<String>,
    /// The postal code.
    pub postal: Option<String>,
    /// Where it is.
    pub position: Position,
}

/// Addresses by street.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct AddressList(Vec<Street>);

/// A street of a city and a postal code.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Street {
    /// The words of its name, abbreviated and in lower case.
    words: Vec<String>,
    name: String,
    city: Option<String>,
    postal: Option<String>,
    /// By rising number.
    houses: Vec<(u32, Position)>,
}

/// An address that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct FoundAddress {
    /// The house number; `None` where none was given.
    pub number: Option<u32>,
    /// The street, as the list has it.
    pub street: String,
    /// The city.
    pub city: Option<String>,
    /// The postal code.
    pub postal: Option<String>,
    /// Where it is: the house, or a place between its neighbours, or in the middle of the street.
    pub position: Position,
    /// [`Precision::Address`] or [`Precision::Street`].
    pub precision: Precision,
}

/// Positions are interpolated only between house numbers at most this far apart.
const MAX_NUMBER_GAP: u32 = 100;

/// What somebody looks for.
struct Wanted {
    number: Option<u32>,
    /// All but the last are whole words.
    words: Vec<String>,
    /// What stands after a comma: city, state, postal code.
    rest: Vec<String>,
}

impl AddressList {
    /// A list of houses.
    #[must_use]
    pub fn new(houses: Vec<ListedAddress>) -> Self {
        let mut streets: BTreeMap<_, Street> = BTreeMap::new();
        for ListedAddress { number, street, city, postal, position } in houses {
            let words = words_of(&street);
            let key = (words.clone(), city.as_ref().map(|city| city.to_lowercase()), postal.clone());
            let own = streets.entry(key).or_insert(Street { words, name: street, city, postal, houses: Vec::new() });
            own.houses.push((number, position));
        }
        let mut streets: Vec<Street> = streets.into_values().collect();
        for street in &mut streets {
            street.houses.sort_by_key(|house| house.0);
        }
        Self(streets)
    }

    /// Whether it has no address.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The addresses that begin as somebody wrote them, `most` at most, those of houses before streets.
    ///
    /// The last word may be incomplete, and words before the first may be missing: `4753 broadw` finds 4753 N Broadway.
    #[must_use]
    pub fn search(&self, text: &str, most: usize) -> Vec<FoundAddress> {
        let Some(wanted) = Wanted::of(text) else { return Vec::new() };
        let matching = self.0.iter().filter_map(|street| Some((wanted.place_in(street)?, street)));
        let mut found: Vec<(usize, FoundAddress)> =
            matching.filter_map(|(place, street)| Some((place, street.find(wanted.number)?))).collect();
        found.sort_by_key(|(place, own)| (own.precision, *place));
        found.truncate(most);
        found.into_iter().map(|(_, own)| own).collect()
    }
}

impl Street {
    fn find(&self, number: Option<u32>) -> Option<FoundAddress> {
        let (position, precision) = match number {
            Some(number) => house_position(&self.houses, number)?,
            None => (self.houses.get(self.houses.len() / 2)?.1, Precision::Street),
        };
        let Self { name, city, postal, .. } = self.clone();
        Some(FoundAddress { number, street: name, city, postal, position, precision })
    }
}

impl Wanted {
    /// `None` of a text without a street.
    fn of(text: &str) -> Option<Self> {
        let mut parts = text.splitn(2, ',');
        let (line, rest) = (parts.next()?.to_lowercase(), parts.next().unwrap_or_default().to_lowercase());
        let mut words: Vec<&str> = split(&line).collect();
        let number = words.first().and_then(|word| word.parse().ok());
        if number.is_some() {
            words.remove(0);
        }
        let last = words.pop()?;
        // A word is complete where another follows it.
        let words = words.into_iter().map(abbreviated).chain([last]).map(str::to_owned).collect();
        Some(Self { number, words, rest: split(&rest).map(str::to_owned).collect() })
    }

    /// At which of its words a street has the words that are looked for.
    fn place_in(&self, street: &Street) -> Option<usize> {
        let (last, whole) = self.words.split_last()?;
        let begins_at = |start: &usize| {
            let from = &street.words[*start..];
            from.starts_with(whole) && from.get(whole.len()).is_some_and(|word| begins_as(word, last))
        };
        let city = street.city.as_deref().unwrap_or_default().to_lowercase();
        let postal = street.postal.as_deref().unwrap_or_default();
        // States are not in lists.
        let is_there = |word: &String| {
            word.chars().count() <= 2 || postal.starts_with(word) || city.split(' ').any(|own| own.starts_with(word))
        };
        (0..street.words.len()).find(begins_at).filter(|_| self.rest.iter().all(is_there))
    }
}

/// The place of a house number among houses of rising numbers: its own, or between its neighbours. `None` beyond the last, and
/// where these are too far apart.
#[must_use]
pub fn house_position(houses: &[(u32, Position)], number: u32) -> Option<(Position, Precision)> {
    let next = houses.partition_point(|house| house.0 < number);
    let above = houses.get(next)?;
    if above.0 == number {
        return Some((above.1, Precision::Address));
    }
    let below = houses.get(next.checked_sub(1)?)?;
    let gap = above.0 - below.0;
    if gap > MAX_NUMBER_GAP {
        return None;
    }
    below.1.toward(above.1, f64::from(number - below.0) / f64::from(gap)).map(|at| (at, Precision::Street))
}

fn split(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| c.is_whitespace() || matches!(c, '.' | ',')).filter(|word| !word.is_empty())
}

fn words_of(street: &str) -> Vec<String> {
    split(&street.to_lowercase()).map(|word| abbreviated(word).to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list() -> AddressList {
        let house = |number: u32, street: &str, postal: &str, lon: f64| ListedAddress {
            number,
            street: street.to_owned(),
            city: Some("Chicago".to_owned()),
            postal: Some(postal.to_owned()),
            position: Position::new(lon, 42.0).unwrap_or(Position::NULL_ISLAND),
        };
        AddressList::new(vec![
            house(4753, "N Broadway St", "60640", 1.0),
            house(4701, "N Broadway St", "60640", 0.0),
            house(4999, "N. Broadway St", "60640", 2.0),
            house(10, "Broad Ave", "60601", 3.0),
            house(10, "Broad Ave", "60699", 4.0),
            house(7, "West Oak Boulevard", "60601", 5.0),
        ])
    }

    fn found(text: &str) -> Vec<(String, f64, Precision)> {
        let told = |own: FoundAddress| {
            let number = own.number.map(|number| format!("{number} ")).unwrap_or_default();
            (format!("{number}{} {}", own.street, own.postal.unwrap_or_default()), own.position.lon(), own.precision)
        };
        list().search(text, 5).into_iter().map(told).collect()
    }

    #[test]
    fn an_address_is_found_by_how_it_begins() {
        let broadway = vec![("4753 N Broadway St 60640".to_owned(), 1.0, Precision::Address)];
        for text in
            ["4753 broadw", "4753 N. Broadway", "4753 north BROADWAY street", "4753 Broadway Str, Chicago, IL 60640"]
        {
            assert_eq!(found(text), broadway, "{text}");
        }
        assert_eq!(found("4753 Broadway, 60699"), []);
        assert_eq!(found("4727 Broadway"), [("4727 N Broadway St 60640".to_owned(), 0.5, Precision::Street)]);
        // Too far from the next house, and beyond the last.
        assert_eq!(found("4900 Broadway"), []);
        assert_eq!(found("5000 Broadway"), []);
        assert_eq!(found("7 w oak bl"), [("7 West Oak Boulevard 60601".to_owned(), 5.0, Precision::Address)]);
    }

    #[test]
    fn a_street_without_a_number_is_its_middle_house() {
        let all = [("Broad Ave 60601", 3.0), ("Broad Ave 60699", 4.0), ("N Broadway St 60640", 1.0)];
        let all = all.map(|(name, lon)| (name.to_owned(), lon, Precision::Street));
        assert_eq!(found("broa"), all);
        assert_eq!(found("broad ave, 60699"), [all[1].clone()]);
        assert_eq!((found(""), found("12"), found(" , ")), (vec![], vec![], vec![]));
    }
}
