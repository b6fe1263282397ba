//! What the lists say of a site, for people who go there.

use std::ops::Not;

use gapatlas_text::{Text, message};
use serde::{Serialize, Serializer};

use crate::domain::{
    Answer, Language, OpeningHours, Quantity, SiteAttribute, SiteAttributes, SpokenLanguages, Telephone, Website,
};
use crate::results::TableRow;

/// What the lists say of a site; `None` where they do not say. The names in its JSON are stable.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SiteDetails {
    /// Its id in the layer of sites.
    pub id: String,
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Its address on one line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Its telephone, as the list writes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub telephone: Option<Telephone>,
    /// The address of its page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub website: Option<Website>,
    /// The languages spoken there, as codes of ISO 639-3.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<Language>,
    /// Whether the list says that there are interpreters for other languages.
    #[serde(skip_serializing_if = "Not::not")]
    pub interpreter: bool,
    /// When it is open, in the syntax of `OpenStreetMap`.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "hours_as_text")]
    pub hours: Option<OpeningHours>,
    /// The least that it costs, in US dollars.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost: Option<f64>,
    /// What to bring, in the words of the list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bring: Option<String>,
    /// Whether the entrance is accessible: `yes`, `no`, or the words of the list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entrance: Option<Answer>,
    /// Whether one must make an appointment: `yes`, `no`, or the words of the list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub appointment: Option<Answer>,
    /// Whether people in a wheelchair can use it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wheelchair: Option<bool>,
}

/// A fact about a site, in a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteFact {
    /// What it is about, such as `Address`.
    pub label: String,
    /// What the lists say.
    pub value: String,
    /// The address of a page, or `tel:` with a number to dial.
    pub link: Option<String>,
}

/// How languages are named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LanguageNames {
    /// Each in itself, as those who speak it look for it.
    Own,
    /// In the language of the document, whose fonts have no more scripts than its own.
    OfDocument,
}

#[expect(clippy::ref_option, reason = "the signature that serde calls")]
fn hours_as_text<S: Serializer>(hours: &Option<OpeningHours>, serializer: S) -> Result<S::Ok, S::Error> {
    hours.as_ref().map(OpeningHours::to_string).serialize(serializer)
}

impl SiteDetails {
    /// The details in a row of the layer of sites.
    #[must_use]
    pub fn of_row(row: TableRow<'_>) -> Self {
        let cell = |part: SiteAttribute| row.text(&Quantity::Site(part));
        let text = |part| cell(part).map(str::to_owned);
        let answer = |part| Answer::parse(cell(part)?).ok();
        let codes = cell(SiteAttribute::Languages).unwrap_or_default().split(';');
        Self {
            id: row.text(&Quantity::Id).unwrap_or_default().to_owned(),
            name: row.text(&Quantity::Name).map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned),
            address: text(SiteAttribute::Address),
            telephone: cell(SiteAttribute::Telephone).and_then(|text| Telephone::parse(text).ok()),
            website: cell(SiteAttribute::Website).and_then(|text| Website::parse(text).ok()),
            languages: codes.filter_map(Language::of_code).collect(),
            interpreter: cell(SiteAttribute::Interpreter) == Some("yes"),
            hours: cell(SiteAttribute::Hours).and_then(|hours| hours.parse().ok()),
            cost: row.number(&Quantity::Site(SiteAttribute::Cost)),
            bring: text(SiteAttribute::Bring),
            entrance: answer(SiteAttribute::Entrance),
            appointment: answer(SiteAttribute::Appointment),
            wheelchair: cell(SiteAttribute::Wheelchair).map(|answer| answer == "yes"),
        }
    }

    /// The attributes that requirements ask for, as far as the layer has them.
    #[must_use]
    pub fn attributes(&self, row: TableRow<'_>) -> SiteAttributes {
        let is_said = !self.languages.is_empty() || self.interpreter;
        let spoken =
            SpokenLanguages { languages: self.languages.iter().copied().collect(), interpreter: self.interpreter };
        SiteAttributes {
            spoken: is_said.then_some(spoken),
            hours: self.hours.clone(),
            cost: self.cost,
            asks_status: row.text(&Quantity::Site(SiteAttribute::AsksStatus)).map(|answer| answer == "yes"),
            wheelchair: self.wheelchair,
            ..SiteAttributes::default()
        }
    }

    /// What the lists say besides the name, in the order in which people need it.
    #[must_use]
    pub fn facts(&self, text: &Text, names: LanguageNames) -> Vec<SiteFact> {
        let linked = |id: &str, value: Option<&str>, link: Option<String>| {
            value.map(|value| SiteFact { label: text.say(id), value: value.to_owned(), link })
        };
        let plain = |id: &str, value: Option<String>| linked(id, value.as_deref(), None);
        let telephone = self.telephone.as_ref();
        let dialed = telephone.and_then(Telephone::dialed).map(|digits| format!("tel:{digits}"));
        let website = self.website.as_ref();
        let facts = [
            plain("site-address", self.address.clone()),
            linked("site-telephone", telephone.map(Telephone::as_str), dialed),
            linked("site-website", website.map(Website::host), website.map(|own| own.as_str().to_owned())),
            plain("site-languages", self.spoken(text, names)),
            plain("site-hours", self.opening_hours(text)),
            plain("site-cost", self.cost.map(|cost| least_cost(text, cost))),
            plain("site-bring", self.bring.clone()),
            plain("site-appointment", self.appointment.as_ref().map(|own| answered(text, "site-appointment", own))),
            plain("site-entrance", self.entrance.as_ref().map(|own| answered(text, "site-entrance", own))),
            plain(
                "site-wheelchair",
                self.wheelchair.map(|yes| text.say(if yes { "site-wheelchair-yes" } else { "site-wheelchair-no" })),
            ),
        ];
        facts.into_iter().flatten().collect()
    }

    fn spoken(&self, text: &Text, names: LanguageNames) -> Option<String> {
        let own = self.languages.iter().map(|language| match names {
            LanguageNames::Own => language.local_name().to_owned(),
            LanguageNames::OfDocument => text.language_name(*language),
        });
        let interpreters = self.interpreter.then(|| message!(text, "site-interpreter"));
        let names: Vec<String> = own.chain(interpreters).collect();
        (!names.is_empty()).then(|| text.narrow_list(&names))
    }

    /// The opening hours in words, or in the syntax of `OpenStreetMap` where they have no short form.
    fn opening_hours(&self, text: &Text) -> Option<String> {
        let hours = self.hours.as_ref()?;
        Some(text.opening_hours(hours).unwrap_or_else(|| hours.to_string()))
    }
}

fn least_cost(text: &Text, dollars: f64) -> String {
    if dollars == 0.0 {
        return message!(text, "site-free");
    }
    message!(text, "report-site-dollars", amount = text.number(dollars, if dollars.fract() == 0.0 { 0 } else { 2 }))
}

fn answered(text: &Text, question: &str, answer: &Answer) -> String {
    match answer {
        Answer::Yes => text.say(&format!("{question}-yes")),
        Answer::No => text.say(&format!("{question}-no")),
        Answer::Words(words) => words.to_string(),
    }
}
