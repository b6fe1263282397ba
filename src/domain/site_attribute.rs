//! What the layer of sites says about each of them.

use serde::{Deserialize, Serialize};

/// What a list says about who can use a site and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SitePart {
    /// The codes of the languages that are spoken there, with `;` between them.
    Languages,
    /// Whether there are interpreters for others.
    Interpreter,
    /// When it is open, as `OpenStreetMap` writes it.
    Hours,
    /// What it costs at least, in US dollars.
    Cost,
    /// Whether it asks for a document on immigration status.
    AsksStatus,
    /// Whether people in a wheelchair can use it.
    Wheelchair,
    /// How it came to its coordinates.
    Located,
    /// The day that its list last checked what it says.
    Checked,
}

impl SitePart {
    /// All of them, in the order of their columns.
    pub const ALL: [Self; 8] = [
        Self::Languages,
        Self::Interpreter,
        Self::Hours,
        Self::Cost,
        Self::AsksStatus,
        Self::Wheelchair,
        Self::Located,
        Self::Checked,
    ];

    /// The name of its column.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Languages => "languages",
            Self::Interpreter => "interpreter",
            Self::Hours => "hours",
            Self::Cost => "cost",
            Self::AsksStatus => "asks_status",
            Self::Wheelchair => "wheelchair",
            Self::Located => "located",
            Self::Checked => "checked",
        }
    }
}
