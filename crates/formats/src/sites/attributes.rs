//! Reads the attributes of sites: languages, opening hours, cost, documents, wheelchair access, capacity.

use chrono::{Datelike, NaiveDate};

use crate::domain::{Language, Requirement, Requirements, SiteAttributes};
use crate::error::ReadError;
use crate::records::cell::{Commas, number};
use crate::records::{ColumnIdx, Record, Records};
use crate::sites::contact::ContactColumns;
use crate::sites::record::{SiteIssue, SiteRecord, is_missing_marker, yes_or_no};
use crate::study::SiteLayer;

/// The columns of a list with site attributes.
#[derive(Default)]
pub struct SiteAttributeColumns {
    languages: Option<ColumnIdx>,
    interpreter: Option<ColumnIdx>,
    hours: Option<ColumnIdx>,
    cost: Option<ColumnIdx>,
    documents: Option<ColumnIdx>,
    wheelchair: Option<ColumnIdx>,
    capacity: Option<ColumnIdx>,
    checked: Option<ColumnIdx>,
    contact: ContactColumns,
}

impl SiteAttributeColumns {
    /// The columns that a study names.
    ///
    /// # Errors
    /// Where the file lacks one of them.
    pub fn find(names: &SiteLayer, records: &Records) -> Result<Self, ReadError> {
        let column = |name: &Option<String>| name.as_ref().map(|name| records.column(name)).transpose();
        Ok(Self {
            languages: column(&names.languages)?,
            interpreter: column(&names.interpreter)?,
            hours: column(&names.hours)?,
            cost: column(&names.cost)?,
            documents: column(&names.documents)?,
            wheelchair: column(&names.wheelchair)?,
            capacity: column(&names.capacity)?,
            checked: column(&names.checked)?,
            contact: ContactColumns::find(names, records)?,
        })
    }

    /// The columns that requirements need, by their names in exports of sites.
    ///
    /// # Errors
    /// Where the file lacks a column that a requirement asks for.
    pub fn of_export(requirements: &PlaceRequirements, records: &Records) -> Result<Self, ReadError> {
        let mut columns = Self::default();
        if requirements.language.is_some() {
            columns.languages = Some(records.column("languages")?);
            columns.interpreter = records.column("interpreter").ok();
        }
        for requirement in requirements.requirements.iter() {
            match requirement {
                Requirement::Language => columns.languages = Some(records.column("languages")?),
                Requirement::Open(_) => columns.hours = Some(records.column("hours")?),
                Requirement::Cost(_) => columns.cost = Some(records.column("cost")?),
                Requirement::Documents => columns.documents = Some(records.column("asks_status")?),
                Requirement::Wheelchair => columns.wheelchair = Some(records.column("wheelchair")?),
                Requirement::Capacity(_) => columns.capacity = Some(records.column("capacity")?),
            }
        }
        Ok(columns)
    }

    /// The attributes in a row.
    pub fn read(&self, records: &Records, row: &Record) -> SiteRecord {
        let mut record = SiteRecord::default();
        let text = |column: Option<ColumnIdx>| column.and_then(|column| row.text(column));
        if let Some(text) = text(self.languages) {
            record.add_languages(text);
        }
        if let Some(text) = text(self.hours) {
            record.set_hours(text);
        }
        let mut unclear_cells = Vec::new();
        let mut unclear = |column: Option<ColumnIdx>| {
            if let (Some(column), Some(text)) = (column, text(column)) {
                unclear_cells
                    .push(SiteIssue::Cell { column: records.name_of(column).to_owned(), text: text.to_owned() });
            }
        };
        match text(self.interpreter).map(yes_or_no) {
            Some(Some(true)) => record.attributes.spoken.get_or_insert_default().interpreter = true,
            Some(None) => unclear(self.interpreter),
            // Without an interpreter, the languages are still unknown.
            Some(Some(false)) | None => {}
        }
        let commas = records.commas;
        record.attributes.cost = read(text(self.cost), |text| cost(text, commas), || unclear(self.cost));
        record.attributes.asks_status =
            read(text(self.documents), |text| Some(asks_status(text)), || unclear(self.documents));
        record.attributes.wheelchair = read(text(self.wheelchair), yes_or_no, || unclear(self.wheelchair));
        let amount = |text: &str| number(text, commas).filter(|amount| *amount >= 0.0);
        record.attributes.capacity = read(text(self.capacity), amount, || unclear(self.capacity));
        record.checked = read(text(self.checked), date, || unclear(self.checked));
        record.issues.extend(unclear_cells);
        self.contact.read(records, row, self.documents, &mut record);
        record
    }
}

/// Parses a cell; calls `unclear` where it has text that cannot be parsed.
fn read<T>(text: Option<&str>, value: impl Fn(&str) -> Option<T>, unclear: impl FnOnce()) -> Option<T> {
    let text = text.filter(|text| !is_missing_marker(text))?;
    let value = value(text);
    if value.is_none() {
        unclear();
    }
    value
}

/// A cost in US dollars: the smallest amount in the text, 0 where it is free. `None` for a sliding scale.
pub fn cost(text: &str, commas: Commas) -> Option<f64> {
    const FREE: [&str; 8] = ["free", "no cost", "no charge", "none", "no fee", "gratis", "free of charge", "no fees"];
    let lower = text.trim().to_lowercase();
    let bare = lower.trim_end_matches(['.', '!']);
    if FREE.contains(&bare) {
        return Some(0.0);
    }
    let amounts: Option<Vec<f64>> = bare
        .split(['-', '–', ';', '/'])
        .flat_map(|part| part.split(" to "))
        .map(|part| {
            let part = part.trim().trim_start_matches("us").trim_start_matches('$').trim_end_matches("usd").trim();
            if FREE.contains(&part) { Some(0.0) } else { number(part, commas).filter(|amount| *amount >= 0.0) }
        })
        .collect();
    amounts?.into_iter().reduce(f64::min)
}

/// Words that name documents on immigration status. A social security number depends on it.
const STATUS_WORDS: [&str; 15] = [
    "immigration",
    "citizen",
    "green card",
    "legal status",
    "visa",
    "work permit",
    "work authorization",
    "employment authorization",
    "naturalization",
    "social security",
    "ssn",
    "i-94",
    "permanent resident",
    "passport stamp",
    "legal presence",
];
/// Words that say that no such document is required.
const NOT_ASKED_WORDS: [&str; 7] =
    ["regardless", "no documents", "not required", "no proof", "no immigration", "not ask", "any immigration status"];

/// Whether a text requires a document on immigration status. "yes" and "no" answer that question.
#[must_use]
pub fn asks_status(text: &str) -> bool {
    let lower = text.to_lowercase();
    let names = |signs: &[&str]| signs.iter().any(|sign| lower.contains(sign));
    yes_or_no(text).unwrap_or_else(|| names(&STATUS_WORDS) && !names(&NOT_ASKED_WORDS))
}

/// A date as `2025-03-01`, also with a time, or as `3/1/2025`.
#[must_use]
pub fn date(text: &str) -> Option<NaiveDate> {
    let day = text.trim().split(['T', ' ']).next().unwrap_or_default();
    ["%Y-%m-%d", "%m/%d/%Y", "%Y/%m/%d", "%Y%m%d"]
        .iter()
        .find_map(|form| NaiveDate::parse_from_str(day, form).ok())
        .filter(|day| has_plausible_year(*day))
}

/// Excludes mistyped years, such as those of two or five digits.
fn has_plausible_year(day: NaiveDate) -> bool {
    (1900..=2200).contains(&day.year())
}

/// Requirements on supply places, which columns of exported sites answer.
#[derive(Debug, Clone, Default)]
pub struct PlaceRequirements {
    /// A language that is spoken or interpreted there.
    pub language: Option<Language>,
    /// The other requirements.
    pub requirements: Requirements,
}

impl PlaceRequirements {
    /// Whether a place meets all requirements; `None` where that is unknown.
    #[must_use]
    pub fn are_met(&self, attributes: &SiteAttributes) -> Option<bool> {
        let speaks = |language: Language| {
            let spoken = attributes.spoken.as_ref();
            spoken.map(|spoken| spoken.interpreter || language.is_covered_by(&spoken.languages))
        };
        let language = self.language.map(speaks);
        let answers =
            language.into_iter().chain(self.requirements.iter().map(|requirement| requirement.is_met(attributes)));
        let answers: Vec<Option<bool>> = answers.collect();
        if answers.contains(&Some(false)) { Some(false) } else { (!answers.contains(&None)).then_some(true) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cost_is_the_smallest_amount() {
        for (text, dollars) in [
            ("Free", Some(0.0)),
            ("$20", Some(20.0)),
            ("20.50 USD", Some(20.5)),
            ("$10-$40", Some(10.0)),
            ("Free - $25", Some(0.0)),
            ("1,200", Some(1200.0)),
            ("sliding scale", None),
            ("-5", None),
            ("Medicaid", None),
        ] {
            assert_eq!(cost(text, Commas::Thousands), dollars, "{text}");
        }
    }

    #[test]
    fn documents_on_immigration_status_are_recognized() {
        for (text, asks) in [
            ("Photo ID; proof of address", false),
            ("Proof of citizenship or green card", true),
            ("Social Security card", true),
            ("None", false),
            ("yes", true),
            ("Open to all regardless of immigration status", false),
        ] {
            assert_eq!(asks_status(text), asks, "{text}");
        }
    }

    #[test]
    fn dates_are_parsed_in_common_formats() {
        let day = NaiveDate::from_ymd_opt(2025, 3, 1);
        for text in ["2025-03-01", "3/1/2025", "2025-03-01T10:00:00Z", "2025-03-01 10:00"] {
            assert_eq!(date(text), day, "{text}");
        }
        for odd in ["March", "13/40/2025", "0025-03-01", ""] {
            assert_eq!(date(odd), None, "{odd}");
        }
    }
}
