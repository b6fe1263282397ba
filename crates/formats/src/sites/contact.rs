//! Reads what people need to go to a site: address, telephone, website, what to bring, entrance, appointment.

use crate::domain::{Answer, DetailError, SiteAddress, SiteText, Telephone, Website};
use crate::error::ReadError;
use crate::records::{ColumnIdx, Record, Records};
use crate::sites::record::{SiteIssue, SiteRecord, is_missing_marker, yes_or_no};
use crate::study::SiteLayer;

/// The columns of a list for people who go to a site.
#[derive(Default)]
pub(super) struct ContactColumns {
    address: Option<ColumnIdx>,
    city: Option<ColumnIdx>,
    postal: Option<ColumnIdx>,
    telephone: Option<ColumnIdx>,
    website: Option<ColumnIdx>,
    bring: Option<ColumnIdx>,
    entrance: Option<ColumnIdx>,
    appointment: Option<ColumnIdx>,
}

impl ContactColumns {
    /// The columns that a study names.
    ///
    /// # Errors
    /// Where the file lacks one of them.
    pub(super) fn find(names: &SiteLayer, records: &Records) -> Result<Self, ReadError> {
        let column = |name: &Option<String>| name.as_ref().map(|name| records.column(name)).transpose();
        Ok(Self {
            address: column(&names.address)?,
            city: column(&names.city)?,
            postal: column(&names.postal)?,
            telephone: column(&names.telephone)?,
            website: column(&names.website)?,
            bring: column(&names.bring)?,
            entrance: column(&names.entrance)?,
            appointment: column(&names.appointment)?,
        })
    }

    /// Reads them into the record of a row. `documents` is the column of what to bring where no
    /// other says so.
    pub(super) fn read(&self, records: &Records, row: &Record, documents: Option<ColumnIdx>, record: &mut SiteRecord) {
        let issues = &mut record.issues;
        let cell = |column: Option<ColumnIdx>| Some((records.name_of(column?), row.text(column?)?));
        let mut part = |column| {
            let (name, text) = cell(column)?;
            detail(name, text, SiteText::parse, issues)
        };
        let address = SiteAddress::new(part(self.address), part(self.city), None, part(self.postal));
        let bring = part(self.bring);
        let contact = &mut record.contact;
        contact.address = address;
        contact.bring = bring.or_else(|| cell(documents).and_then(|(name, text)| to_bring(&[text], name, issues)));
        contact.telephone = cell(self.telephone).and_then(|(name, text)| detail(name, text, Telephone::parse, issues));
        contact.website = cell(self.website).and_then(|(name, text)| detail(name, text, Website::parse, issues));
        contact.entrance = cell(self.entrance).and_then(|(name, text)| detail(name, text, entrance, issues));
        contact.appointment = cell(self.appointment).and_then(|(name, text)| detail(name, text, appointment, issues));
        record.set_appointment_by_hours();
    }
}

/// Parses a text; one that is refused is an issue.
pub(super) fn detail<T>(
    column: &str,
    text: &str,
    parse: impl Fn(&str) -> Result<T, DetailError>,
    issues: &mut Vec<SiteIssue>,
) -> Option<T> {
    if is_missing_marker(text) {
        return None;
    }
    let refused = |reason: DetailError| {
        issues.push(SiteIssue::Detail { column: column.to_owned(), text: quoted(text), reason });
    };
    parse(text).map_err(refused).ok()
}

/// The beginning of a text, with characters that would not be seen, or would change what is seen, by their codes.
fn quoted(text: &str) -> String {
    const MAX_QUOTED: usize = 80;
    let visible = |letter: char| {
        let is_hidden = letter.is_control() || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        if is_hidden { letter.escape_unicode().to_string() } else { letter.to_string() }
    };
    let beginning: String = text.chars().take(MAX_QUOTED).map(visible).collect();
    if text.chars().nth(MAX_QUOTED).is_some() { beginning + "…" } else { beginning }
}

/// What to bring by required documents; `None` where they only answer whether there are some.
pub(super) fn to_bring(documents: &[&str], column: &str, issues: &mut Vec<SiteIssue>) -> Option<SiteText> {
    let names_some = |text: &&&str| yes_or_no(text).is_none() && !is_missing_marker(text);
    let documents: Vec<&str> = documents.iter().filter(names_some).copied().collect();
    detail(column, &documents.join("; "), SiteText::parse, issues)
}

/// What a text says of an entrance.
///
/// # Errors
/// Where it cannot be shown.
pub(super) fn entrance(text: &str) -> Result<Answer, DetailError> {
    const ACCESSIBLE: [&str; 4] = ["accessible", "step free", "stepfree", "level"];
    const NOT_ACCESSIBLE: [&str; 2] = ["not accessible", "inaccessible"];
    answer(text, &ACCESSIBLE, &NOT_ACCESSIBLE)
}

/// Whether a text says that one must make an appointment.
///
/// # Errors
/// Where it cannot be shown.
pub(super) fn appointment(text: &str) -> Result<Answer, DetailError> {
    const NEEDED: [&str; 10] = [
        "required",
        "needed",
        "appointment required",
        "appointments required",
        "appointment needed",
        "appointment only",
        "by appointment",
        "by appointment only",
        "appointments only",
        "by appt only",
    ];
    const NOT_NEEDED: [&str; 15] = [
        "none",
        "not required",
        "not needed",
        "not necessary",
        "no appointment",
        "no appointment needed",
        "no appointment necessary",
        "no appointment required",
        "walk in",
        "walk ins",
        "walk in only",
        "walk ins only",
        "walk ins welcome",
        "drop in",
        "drop ins welcome",
    ];
    answer(text, &NEEDED, &NOT_NEEDED)
}

/// Yes and no where the whole text is one of the phrases; else its words.
fn answer(text: &str, yes: &[&str], no: &[&str]) -> Result<Answer, DetailError> {
    let words = SiteText::parse(text)?;
    let plain = words.as_str().to_lowercase().replace('-', " ");
    let plain = plain.trim_end_matches(['.', '!']);
    Ok(match plain {
        "yes" | "y" | "true" | "t" | "1" => Answer::Yes,
        "no" | "n" | "false" | "f" | "0" => Answer::No,
        plain if yes.contains(&plain) => Answer::Yes,
        plain if no.contains(&plain) => Answer::No,
        _ => Answer::Words(words),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_appointment_is_needed_or_not_where_that_is_certain() {
        let shown = |text: &str| appointment(text).map_or_else(|error| error.to_string(), |answer| answer.to_string());
        for (text, expected) in [
            ("Yes", "yes"),
            ("By appointment only.", "yes"),
            ("walk-in", "no"),
            ("Walk-ins welcome!", "no"),
            ("No appointment  needed", "no"),
            ("Walk-in or by appointment", "Walk-in or by appointment"),
            ("call ahead", "call ahead"),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
    }

    #[test]
    fn documents_are_what_to_bring_where_they_say_which() {
        let bring = |texts: &[&str]| to_bring(texts, "documents", &mut Vec::new()).map(|text| text.to_string());
        assert_eq!(bring(&["Photo ID", "no", "Proof of address"]).as_deref(), Some("Photo ID; Proof of address"));
        for only_an_answer in ["yes", "No", "none", "n/a", ""] {
            assert_eq!(bring(&[only_an_answer]), None, "{only_an_answer}");
        }
    }

    #[test]
    fn what_is_not_seen_is_quoted_by_its_code() {
        assert_eq!(quoted("a\u{202e}b"), "a\\u{202e}b");
        assert_eq!(quoted(&"x".repeat(90)), format!("{}…", "x".repeat(80)));
    }
}
