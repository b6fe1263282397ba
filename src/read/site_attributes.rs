//! What the columns of a list say about who can use a site and when.

use chrono::{Datelike, NaiveDate};

use crate::domain::{FindingKind, Precision, SiteFinding, Spoken, Step, Terms};
use crate::read::cell::{Commas, number};
use crate::read::error::ReadError;
use crate::read::hours::opening_hours;
use crate::read::languages::add_spoken;
use crate::read::places::PlaceRequirements;
use crate::read::records::{ColumnIdx, Record, Records};
use crate::study::SiteLayer;

/// Something about a site that is not certain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Doubt {
    /// Its hours.
    Hours(String),
    /// The name of a language.
    Language(String),
    /// A cell of another column.
    Term {
        /// The column.
        column: String,
        /// What stands there.
        text: String,
    },
    /// Its outline, which was mended.
    Outline {
        /// Whether it lies across the antimeridian.
        over_antimeridian: bool,
    },
}

impl Doubt {
    /// The finding about a site, by the id that it has in the atlas.
    pub(crate) fn about(self, id: String) -> FindingKind {
        match self {
            Self::Hours(text) => SiteFinding::HoursUnclear { id, text }.into(),
            Self::Language(text) => SiteFinding::LanguageUnknown { id, text }.into(),
            Self::Term { column, text } => SiteFinding::TermUnclear { id, column, text }.into(),
            Self::Outline { over_antimeridian } => FindingKind::GeometryRepaired { id, over_antimeridian },
        }
    }
}

/// What is said about a site.
#[derive(Debug, Clone, Default)]
pub(crate) struct Said {
    /// For whom and when it is.
    pub(crate) terms: Terms,
    /// When that was last checked.
    pub(crate) checked: Option<NaiveDate>,
    /// How the list itself came to its coordinates, where it says so.
    pub(crate) located: Option<Precision>,
    /// What is not certain.
    pub(crate) doubts: Vec<Doubt>,
}

/// The columns of a list that say something about sites.
pub(crate) struct TermColumns {
    languages: Option<ColumnIdx>,
    interpreter: Option<ColumnIdx>,
    hours: Option<ColumnIdx>,
    cost: Option<ColumnIdx>,
    documents: Option<ColumnIdx>,
    wheelchair: Option<ColumnIdx>,
    capacity: Option<ColumnIdx>,
    checked: Option<ColumnIdx>,
}

impl TermColumns {
    pub(crate) fn find(names: &SiteLayer, records: &Records) -> Result<Self, ReadError> {
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
        })
    }

    /// The columns of what is asked, by the names that they have in exports of sites.
    pub(crate) fn of_export(asked: &PlaceRequirements, records: &Records) -> Result<Self, ReadError> {
        let needed = |is_needed: bool, name: &str| is_needed.then(|| records.column(name)).transpose();
        let step = |step: Step| asked.requirements.iter().any(|requirement| requirement.step() == step);
        Ok(Self {
            languages: needed(asked.language.is_some(), "languages")?,
            interpreter: records.column("interpreter").ok().filter(|_| asked.language.is_some()),
            hours: needed(step(Step::Open), "hours")?,
            cost: needed(step(Step::Cost), "cost")?,
            documents: needed(step(Step::Documents), "asks_status")?,
            wheelchair: needed(step(Step::Wheelchair), "wheelchair")?,
            capacity: needed(step(Step::Capacity), "capacity")?,
            checked: None,
        })
    }

    /// What a row says.
    pub(crate) fn read(&self, records: &Records, row: &Record) -> Said {
        let mut said = Said::default();
        let text = |column: Option<ColumnIdx>| column.and_then(|column| row.text(column));
        if let Some(text) = text(self.languages) {
            said.add_languages(text);
        }
        if let Some(text) = text(self.hours) {
            said.set_hours(text);
        }
        let mut doubts = Vec::new();
        let mut unclear = |column: Option<ColumnIdx>| {
            if let (Some(column), Some(text)) = (column, text(column)) {
                doubts.push(Doubt::Term { column: records.name_of(column).to_owned(), text: text.to_owned() });
            }
        };
        match text(self.interpreter).map(yes_or_no) {
            Some(Some(true)) => said.terms.spoken.get_or_insert_default().interpreter = true,
            Some(None) => unclear(self.interpreter),
            // That there is no interpreter does not say which languages are spoken.
            Some(Some(false)) | None => {}
        }
        let commas = records.commas;
        said.terms.cost = read(text(self.cost), |text| cost(text, commas), || unclear(self.cost));
        said.terms.asks_status = read(text(self.documents), |text| Some(asks_status(text)), || unclear(self.documents));
        said.terms.wheelchair = read(text(self.wheelchair), yes_or_no, || unclear(self.wheelchair));
        let amount = |text: &str| number(text, commas).filter(|amount| *amount >= 0.0);
        said.terms.capacity = read(text(self.capacity), amount, || unclear(self.capacity));
        said.checked = read(text(self.checked), date, || unclear(self.checked));
        said.doubts.extend(doubts);
        said
    }
}

/// A cell as a value; where it has something and no value follows, that is unclear.
fn read<T>(text: Option<&str>, value: impl Fn(&str) -> Option<T>, unclear: impl FnOnce()) -> Option<T> {
    let text = text.filter(|text| !says_nothing(text))?;
    let value = value(text);
    if value.is_none() {
        unclear();
    }
    value
}

impl Said {
    /// Adds the languages that a text names.
    pub(crate) fn add_languages(&mut self, text: &str) {
        let mut spoken = Spoken::default();
        self.doubts.extend(add_spoken(text, &mut spoken).into_iter().map(Doubt::Language));
        if spoken != Spoken::default() {
            let all = self.terms.spoken.get_or_insert_default();
            all.languages.extend(spoken.languages);
            all.interpreter |= spoken.interpreter;
        }
    }

    /// Sets the opening hours, or keeps the text.
    pub(crate) fn set_hours(&mut self, text: &str) {
        if says_nothing(text) {
            return;
        }
        self.terms.hours = opening_hours(text);
        if self.terms.hours.is_none() {
            self.terms.hours_text = Some(text.to_owned());
            self.doubts.push(Doubt::Hours(text.to_owned()));
        }
    }
}

/// Whether a cell has only a mark for nothing.
pub(crate) fn says_nothing(text: &str) -> bool {
    matches!(text.trim().to_lowercase().as_str(), "" | "n/a" | "na" | "-" | "null" | "unknown" | "not listed" | "?")
}

/// An answer of yes or no. "Limited" access for wheelchairs has a step: whoever cannot take it stays outside.
pub(crate) fn yes_or_no(text: &str) -> Option<bool> {
    match text.trim().to_lowercase().as_str() {
        "yes" | "y" | "true" | "t" | "1" | "designated" | "full" | "accessible" | "available" => Some(true),
        "no" | "n" | "false" | "f" | "0" | "limited" | "partial" | "none" | "not accessible" => Some(false),
        _ => None,
    }
}

/// A cost in US dollars: the least of those that are named, 0 where it is free. A sliding scale has no number.
pub(crate) fn cost(text: &str, commas: Commas) -> Option<f64> {
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

/// Documents on immigration status, by words that name them; a number of social security goes with it.
const STATUS: [&str; 15] = [
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
/// Words that say that none of them is asked for.
const REGARDLESS: [&str; 7] =
    ["regardless", "no documents", "not required", "no proof", "no immigration", "not ask", "any immigration status"];

/// Whether documents that a text names are on immigration status; an answer of yes or no is about such documents.
pub(crate) fn asks_status(text: &str) -> bool {
    let lower = text.to_lowercase();
    let names = |signs: &[&str]| signs.iter().any(|sign| lower.contains(sign));
    yes_or_no(text).unwrap_or_else(|| names(&STATUS) && !names(&REGARDLESS))
}

/// A day: `2025-03-01`, with a time behind it or not, or as Americans write it, `3/1/2025`.
pub(crate) fn date(text: &str) -> Option<NaiveDate> {
    let day = text.trim().split(['T', ' ']).next().unwrap_or_default();
    ["%Y-%m-%d", "%m/%d/%Y", "%Y/%m/%d", "%Y%m%d"]
        .iter()
        .find_map(|form| NaiveDate::parse_from_str(day, form).ok())
        .filter(|day| is_recent(*day))
}

/// Years of two or of five digits are mistyped.
fn is_recent(day: NaiveDate) -> bool {
    (1900..=2200).contains(&day.year())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn costs_are_the_least_that_is_named() {
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
    fn documents_ask_for_status_where_one_on_it_is_named() {
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
    fn days_are_read_as_they_are_usually_written() {
        let day = NaiveDate::from_ymd_opt(2025, 3, 1);
        for text in ["2025-03-01", "3/1/2025", "2025-03-01T10:00:00Z", "2025-03-01 10:00"] {
            assert_eq!(date(text), day, "{text}");
        }
        for odd in ["March", "13/40/2025", "0025-03-01", ""] {
            assert_eq!(date(odd), None, "{odd}");
        }
    }
}
