//! Text about the columns of sites.

use crate::domain::SiteAttribute;
use crate::words::ColumnWords;

pub(super) fn site(part: SiteAttribute) -> ColumnWords {
    let (label, description, unit) = match part {
        SiteAttribute::Languages => {
            ("Languages", "ISO 639-3 codes of the languages that are spoken there, separated by ;.", "")
        }
        SiteAttribute::Interpreter => (
            "Interpreters",
            "Whether there are interpreters for other languages; empty where the list does not say.",
            "",
        ),
        SiteAttribute::Hours => {
            ("Opening hours", "When it is open, in the format of OpenStreetMap; empty where that is not certain.", "")
        }
        SiteAttribute::Cost => {
            ("Cost", "The lowest cost of using it; empty where the list does not say.", "US dollars")
        }
        SiteAttribute::AsksStatus => (
            "Asks for status",
            "Whether it asks for a document on immigration status; empty where the list does not mention documents.",
            "",
        ),
        SiteAttribute::Wheelchair => {
            ("Wheelchair", "Whether people in a wheelchair can use it; empty where the list does not say.", "")
        }
        SiteAttribute::Located => (
            "Located by",
            "Where its coordinates come from: its list, or its address, street, postal code or tract.",
            "",
        ),
        SiteAttribute::Checked => ("Checked", "The day that its list was last checked.", ""),
    };
    ColumnWords {
        label: label.to_owned(),
        description: description.to_owned(),
        unit,
        source: "lists of sites".to_owned(),
    }
}
