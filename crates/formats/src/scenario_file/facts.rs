//! What a scenario says of a site, read as a list of sites is: what a list leaves unclear is an error here.

use crate::error::ReadError;
use crate::records::cell::{Commas, number};
use crate::scenario::SiteFacts;
use crate::scenario_file::section::Section;
use crate::sites::attributes::{asks_status, cost};
use crate::sites::record::{SiteIssue, SiteRecord, is_missing_marker, yes_or_no};

/// The keys of facts, which are those of `[[sites]]`.
pub(super) const FACT_KEYS: &[&str] =
    &["languages", "interpreter", "hours", "cost", "documents", "wheelchair", "capacity"];

/// What a truth value may be.
const YES: &str = "write \"yes\" or \"no\"";
/// What an amount may be.
const AMOUNT: &str = "write a number, 0 or more";

/// The facts of an entry.
///
/// # Errors
/// Where a value cannot be understood.
pub(super) fn facts(section: &Section<'_, '_>) -> Result<SiteFacts, ReadError> {
    let reader = FactReader(section);
    let mut record = SiteRecord::default();
    if let Some(text) = reader.text("languages")? {
        record.add_languages(&text);
        let unknown = record.issues.iter().find_map(|issue| match issue {
            SiteIssue::Language(name) => Some(name.clone()),
            _ => None,
        });
        if unknown.is_some() || record.attributes.spoken.is_none() {
            let what =
                unknown.map_or_else(|| "no language is named".to_owned(), |name| format!("`{name}` is no language"));
            return Err(reader.refused(
                "languages",
                &text,
                &format!("{what}; write names, such as \"Spanish; Polish\""),
            ));
        }
    }
    if let Some(text) = reader.text("hours")? {
        record.set_hours(&text);
        if record.attributes.hours.is_none() {
            let problem =
                "these hours cannot be read; write days and times, such as \"Mo-Fr 08:00-20:00; Sa 09:00-13:00\"";
            return Err(reader.refused("hours", &text, problem));
        }
    }
    let amount = |text: &str| number(text, Commas::Thousands).filter(|amount| *amount >= 0.0);
    Ok(SiteFacts {
        spoken: record.attributes.spoken,
        interpreter: reader.parsed("interpreter", yes_or_no, YES)?,
        hours: record.attributes.hours,
        cost: reader.parsed(
            "cost",
            |text| cost(text, Commas::Thousands),
            "write US dollars, such as 20, or \"free\"",
        )?,
        asks_status: reader.parsed("documents", |text| Some(asks_status(text)), YES)?,
        wheelchair: reader.parsed("wheelchair", yes_or_no, YES)?,
        capacity: reader.parsed("capacity", amount, AMOUNT)?,
    })
}

struct FactReader<'s, 't, 'v>(&'s Section<'t, 'v>);

impl FactReader<'_, '_, '_> {
    /// The text of a key; one that only says that nothing is known is refused.
    fn text(&self, key: &str) -> Result<Option<String>, ReadError> {
        let text = self.0.text_or_number(key)?;
        match text {
            Some(text) if is_missing_marker(&text) => {
                Err(self.refused(key, &text, "a scenario says what is so; leave the key out where that is not known"))
            }
            text => Ok(text),
        }
    }

    fn parsed<T>(&self, key: &str, parse: impl Fn(&str) -> Option<T>, expected: &str) -> Result<Option<T>, ReadError> {
        let Some(text) = self.text(key)? else { return Ok(None) };
        parse(&text).map(Some).ok_or_else(|| self.refused(key, &text, expected))
    }

    fn refused(&self, key: &str, text: &str, problem: &str) -> ReadError {
        let beginning: String = text.chars().take(80).collect();
        self.0.error_at(key, format!("`{key} = \"{beginning}\"`: {problem}"))
    }
}
