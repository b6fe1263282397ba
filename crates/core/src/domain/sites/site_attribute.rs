//! Attribute columns of the layer of sites.

use serde::{Deserialize, Serialize};

/// An attribute column of the layer of sites.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SiteAttribute {
    /// The codes of the languages spoken, separated by `;`.
    Languages,
    /// Whether there are interpreters for other languages.
    Interpreter,
    /// The opening hours in the syntax of `OpenStreetMap`.
    Hours,
    /// The lowest fee in US dollars.
    Cost,
    /// Whether it asks for a document on immigration status.
    AsksStatus,
    /// Whether people in a wheelchair can use it.
    Wheelchair,
    /// Whether its entrance is accessible.
    Entrance,
    /// Whether one must make an appointment.
    Appointment,
    /// What to bring.
    Bring,
    /// Its address on one line.
    Address,
    /// Its telephone.
    Telephone,
    /// The address of its page.
    Website,
    /// The precision of its coordinates.
    Located,
    /// The date on which its list was last verified.
    Checked,
}

impl SiteAttribute {
    /// All attributes, in the order of their columns.
    pub const ALL: [Self; 14] = [
        Self::Languages,
        Self::Interpreter,
        Self::Hours,
        Self::Cost,
        Self::AsksStatus,
        Self::Wheelchair,
        Self::Entrance,
        Self::Appointment,
        Self::Bring,
        Self::Address,
        Self::Telephone,
        Self::Website,
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
            Self::Entrance => "entrance",
            Self::Appointment => "appointment",
            Self::Bring => "bring",
            Self::Address => "address",
            Self::Telephone => "telephone",
            Self::Website => "website",
            Self::Located => "located",
            Self::Checked => "checked",
        }
    }
}
