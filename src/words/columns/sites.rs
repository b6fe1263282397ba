//! Text about the columns of sites.

use crate::domain::SiteAttribute;
use crate::words::ColumnWords;

pub(super) fn site(part: SiteAttribute) -> ColumnWords {
    let (label, description, unit) = match part {
        SiteAttribute::Languages => {
            ("Languages", "ISO 639-3 codes of the languages that are spoken there, with ; between them.", "")
        }
        SiteAttribute::Interpreter => {
            ("Interpreters", "Whether there are interpreters for other languages; empty where that is not said.", "")
        }
        SiteAttribute::Hours => {
            ("Opening hours", "When it is open, as OpenStreetMap writes it; empty where that is not certain.", "")
        }
        SiteAttribute::Cost => {
            ("Cost", "What the cheapest way to use it costs; empty where that is not said.", "US dollars")
        }
        SiteAttribute::AsksStatus => (
            "Asks for status",
            "Whether it asks for a document on immigration status; empty where nothing is said of documents.",
            "",
        ),
        SiteAttribute::Wheelchair => {
            ("Wheelchair", "Whether people in a wheelchair can use it; empty where that is not said.", "")
        }
        SiteAttribute::Located => (
            "Located by",
            "How it came to its coordinates: given by its list, or by its address, street, postal code or tract.",
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
