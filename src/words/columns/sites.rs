//! The columns about sites in words.

use crate::domain::SitePart;
use crate::words::ColumnWords;

pub(super) fn site(part: SitePart) -> ColumnWords {
    let (label, description, unit) = match part {
        SitePart::Languages => {
            ("Languages", "ISO 639-3 codes of the languages that are spoken there, with ; between them.", "")
        }
        SitePart::Interpreter => {
            ("Interpreters", "Whether there are interpreters for other languages; empty where that is not said.", "")
        }
        SitePart::Hours => {
            ("Opening hours", "When it is open, as OpenStreetMap writes it; empty where that is not certain.", "")
        }
        SitePart::Cost => {
            ("Cost", "What the cheapest way to use it costs; empty where that is not said.", "US dollars")
        }
        SitePart::AsksStatus => (
            "Asks for status",
            "Whether it asks for a document on immigration status; empty where nothing is said of documents.",
            "",
        ),
        SitePart::Wheelchair => {
            ("Wheelchair", "Whether people in a wheelchair can use it; empty where that is not said.", "")
        }
        SitePart::Located => (
            "Located by",
            "How it came to its coordinates: given by its list, or by its address, street, postal code or tract.",
            "",
        ),
        SitePart::Checked => ("Checked", "The day that its list was last checked.", ""),
    };
    ColumnWords {
        label: label.to_owned(),
        description: description.to_owned(),
        unit,
        source: "lists of sites".to_owned(),
    }
}
