//! What people need to go to a site: its address, how to ask, what to bring, and how to get in.

use std::fmt;

use serde::{Serialize, Serializer};

use crate::domain::sites::detail::{DetailError, MAX_TELEPHONE, SiteText, Website};

/// What a list says for people who go to a site; `None` is missing, which is not "no".
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Contact {
    /// Its address.
    pub address: Option<SiteAddress>,
    /// Its telephone, as the list writes it.
    pub telephone: Option<Telephone>,
    /// Its page.
    pub website: Option<Website>,
    /// What to bring, in the words of the list.
    pub bring: Option<SiteText>,
    /// Whether the entrance is accessible, or what the list says of it.
    pub entrance: Option<Answer>,
    /// Whether one must make an appointment, or what the list says of it.
    pub appointment: Option<Answer>,
}

impl Contact {
    /// What may be published of a confidential site: answers of yes and no. Every other text may say where it is.
    #[must_use]
    pub fn of_confidential(self) -> Self {
        let without_words = |answer: &Answer| !matches!(answer, Answer::Words(_));
        Self {
            entrance: self.entrance.filter(without_words),
            appointment: self.appointment.filter(without_words),
            ..Self::default()
        }
    }
}

/// An address as its list has it, with at least one part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteAddress {
    street: Option<SiteText>,
    city: Option<SiteText>,
    state: Option<SiteText>,
    postal: Option<SiteText>,
}

impl SiteAddress {
    /// An address; `None` without any part. `street` may be the whole address.
    #[must_use]
    pub fn new(
        street: Option<SiteText>,
        city: Option<SiteText>,
        state: Option<SiteText>,
        postal: Option<SiteText>,
    ) -> Option<Self> {
        let is_empty = [&street, &city, &state, &postal].into_iter().all(Option::is_none);
        (!is_empty).then_some(Self { street, city, state, postal })
    }

    /// House number and street, or the whole address.
    #[must_use]
    pub fn street(&self) -> Option<&str> {
        self.street.as_ref().map(SiteText::as_str)
    }

    /// The city, where the list has it apart.
    #[must_use]
    pub fn city(&self) -> Option<&str> {
        self.city.as_ref().map(SiteText::as_str)
    }

    /// The state, where the list has it apart.
    #[must_use]
    pub fn state(&self) -> Option<&str> {
        self.state.as_ref().map(SiteText::as_str)
    }

    /// The postal code, where the list has it apart.
    #[must_use]
    pub fn postal(&self) -> Option<&str> {
        self.postal.as_ref().map(SiteText::as_str)
    }
}

/// One line, such as `12 Oak St, Chicago, IL 60659`. What the street already says is not repeated.
impl fmt::Display for SiteAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let street = self.street().unwrap_or_default();
        let said = words(street);
        let is_new = |part: &&str| !said.windows(words(part).len().max(1)).any(|own| own == words(part));
        let city = self.city().filter(is_new);
        let region: Vec<&str> = [self.state(), self.postal()].into_iter().flatten().filter(is_new).collect();
        let region = Some(region.join(" ")).filter(|region| !region.is_empty());
        let mut parts = [Some(street).filter(|street| !street.is_empty()), city].into_iter().flatten();
        f.write_str(parts.next().unwrap_or_default())?;
        parts.try_for_each(|part| write!(f, ", {part}"))?;
        let is_first = street.is_empty() && city.is_none();
        region.map_or(Ok(()), |region| f.write_str(if is_first { "" } else { ", " }).and(f.write_str(&region)))
    }
}

/// The words of a text, to be compared.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

/// A telephone number as a list writes it, with at least three digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Telephone(SiteText);

impl Telephone {
    /// # Errors
    /// Where it is too long, has too few digits, or characters that no text may have.
    pub fn parse(text: &str) -> Result<Self, DetailError> {
        let text = SiteText::within(text, MAX_TELEPHONE)?;
        let digits = text.as_str().chars().filter(char::is_ascii_digit).count();
        if digits < 3 { Err(DetailError::TooFewDigits) } else { Ok(Self(text)) }
    }

    /// The number as it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// The digits to dial, with a leading `+` where it has one, as a `tel:` address takes them (RFC 3966), without an
    /// extension. `None` where it is not one number for certain: letters that stand for digits, several numbers, or a `(0)`
    /// that is dialed in the country only.
    #[must_use]
    pub fn dialed(&self) -> Option<String> {
        let lower = self.as_str().to_lowercase();
        let number = ["ext", "x", "#"]
            .iter()
            .filter_map(|mark| lower.find(mark))
            .min()
            .map_or(&*lower, |at| lower.get(..at).unwrap_or_default());
        let is_plain = number.chars().all(|sign| sign.is_ascii_digit() || " +()-.\u{a0}\u{2011}".contains(sign));
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        let plus = if number.trim_start_matches(['(', ' ']).starts_with('+') { "+" } else { "" };
        // With its country a number has 15 digits at most (ITU-T E.164); without it, more than 11 are two numbers.
        let most = if plus.is_empty() { 11 } else { 15 };
        let is_one = is_plain && (3..=most).contains(&digits.len()) && !number.contains("(0)");
        is_one.then(|| format!("{plus}{digits}"))
    }
}

impl Serialize for Telephone {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// An answer to a question about a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Neither for certain: the words of the list.
    Words(SiteText),
}

impl Answer {
    /// The answer of a cell: `yes`, `no`, or words.
    ///
    /// # Errors
    /// Where it cannot be shown.
    pub fn parse(cell: &str) -> Result<Self, DetailError> {
        Ok(match cell {
            "yes" => Self::Yes,
            "no" => Self::No,
            words => Self::Words(SiteText::parse(words)?),
        })
    }
}

/// `yes`, `no`, or the words of the list.
impl fmt::Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Words(text) => text.as_str(),
        })
    }
}

impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(parts: [&str; 4]) -> String {
        let [street, city, state, postal] = parts.map(|part| SiteText::parse(part).ok());
        SiteAddress::new(street, city, state, postal).map_or_else(String::new, |address| address.to_string())
    }

    #[test]
    fn an_address_is_one_line_that_repeats_nothing() {
        for (parts, expected) in [
            (["12 Oak St", "Chicago", "IL", "60659"], "12 Oak St, Chicago, IL 60659"),
            (["12 Oak St", "Chicago", "", "60659"], "12 Oak St, Chicago, 60659"),
            (["12 Oak St, Chicago, IL 60659", "Chicago", "IL", "60659"], "12 Oak St, Chicago, IL 60659"),
            (["60 Chicagoland Ave", "Chicago", "", ""], "60 Chicagoland Ave, Chicago"),
            (["", "Chicago", "", "60659"], "Chicago, 60659"),
            (["", "", "", "60659"], "60659"),
            (["", "", "", ""], ""),
        ] {
            assert_eq!(line(parts), expected, "{parts:?}");
        }
    }

    #[test]
    fn a_telephone_is_kept_as_written_and_has_digits() {
        for text in ["(555) 555-0101", "311", "+1 555 555 0101 ext. 4", "1-800-555-0199 (HELP)"] {
            assert_eq!(Telephone::parse(text).unwrap().as_str(), text);
        }
        for (text, error) in [
            ("ask at the desk", DetailError::TooFewDigits),
            ("12", DetailError::TooFewDigits),
            (&"5".repeat(61), DetailError::TooLong),
            ("555\u{202e}1010", DetailError::ControlCharacter),
        ] {
            assert_eq!(Telephone::parse(text), Err(error), "{text}");
        }
    }

    #[test]
    fn one_number_can_be_dialed() {
        let dialed = |text: &str| Telephone::parse(text).unwrap().dialed();
        for (text, digits) in [
            ("(555) 555-0101", "5555550101"),
            ("+1 555.555.0101", "+15555550101"),
            ("555-555-0101 ext. 4", "5555550101"),
            ("555-555-0101 x4", "5555550101"),
            ("311", "311"),
        ] {
            assert_eq!(dialed(text).as_deref(), Some(digits), "{text}");
        }
        for text in [
            "1-800-FLOWERS",
            "555-0101 / 555-0102",
            "555-0101, 555-0102",
            "555-0101 555-0102",
            "555 555 0101 555 555 0102",
            "+44 (0)20 7946 0958",
            "ext 1234",
        ] {
            assert_eq!(dialed(text), None, "{text}");
        }
    }

    #[test]
    fn only_yes_and_no_stay_of_a_confidential_site() {
        let text = |text: &str| SiteText::parse(text).ok();
        let contact = Contact {
            address: SiteAddress::new(text("12 Oak St"), None, None, None),
            telephone: Telephone::parse("555-0101").ok(),
            website: Website::parse("example.org").ok(),
            bring: text("A friend"),
            entrance: text("Blue door in Oak St").map(Answer::Words),
            appointment: Some(Answer::Yes),
        };
        let published = Contact { appointment: Some(Answer::Yes), ..Contact::default() };
        assert_eq!(contact.of_confidential(), published);
    }
}
