//! Sites and their attributes.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::stored::{as_json, unshared_option};
use crate::domain::{Contact, Footprint, Language, OpeningHours, SourceLocation, Theme};

/// A destination: a clinic, a park, a stop, a legal clinic.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Site {
    /// `<theme>-<id in its file>`, unique within a region.
    pub id: String,
    /// Its theme.
    pub theme: Theme,
    /// Its name.
    pub name: Option<String>,
    /// Its location.
    pub footprint: Footprint,
    /// The precision of its location.
    pub located: Precision,
    /// The outline of its postal code or tract, if its location is known by that only.
    #[serde(with = "unshared_option")]
    pub location_area: Option<Arc<Footprint>>,
    /// Whether it is confidential: it counts for access, and its coordinates are never published.
    pub is_redacted: bool,
    /// Its attributes.
    pub attributes: SiteAttributes,
    /// What people need to go there; of a confidential site only what may be published.
    #[serde(skip)]
    pub contact: Contact,
    /// The date on which its list was last verified.
    #[serde(skip)]
    pub checked: Option<NaiveDate>,
    /// Its location in a maintained list; `None` for stops of timetables.
    #[serde(with = "as_json")]
    pub listed: Option<SourceLocation>,
}

impl Site {
    /// A site with coordinates and no other attributes.
    #[must_use]
    pub fn new(id: String, theme: Theme, name: Option<String>, footprint: Footprint) -> Self {
        let (located, attributes) = (Precision::Given, SiteAttributes::default());
        let location_area = None;
        Self {
            id,
            theme,
            name,
            footprint,
            located,
            location_area,
            is_redacted: false,
            attributes,
            contact: Contact::default(),
            checked: None,
            listed: None,
        }
    }

    /// Whether its location is known by street or better. A centroid of its postal code or tract only stands in for it.
    #[must_use]
    pub fn is_placed(&self) -> bool {
        self.located <= Precision::Street
    }

    /// The area within which it lies.
    #[must_use]
    pub fn possible_footprint(&self) -> &Footprint {
        self.location_area.as_deref().unwrap_or(&self.footprint)
    }
}

/// The attributes of a site in its list; `None` is missing, which is not "no".
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct SiteAttributes {
    /// The languages spoken.
    pub spoken: Option<SpokenLanguages>,
    /// The opening hours, if certain.
    pub hours: Option<OpeningHours>,
    /// The text of its list about opening hours, if not certain.
    pub hours_text: Option<String>,
    /// The lowest fee in US dollars, 0 or more.
    pub cost: Option<f64>,
    /// Whether it asks for a document on immigration status.
    pub asks_status: Option<bool>,
    /// Whether people in a wheelchair can use it.
    pub wheelchair: Option<bool>,
    /// The eligibility in the words of its list.
    pub eligibility: Option<String>,
    /// The capacity in the unit of its list, 0 or more.
    pub capacity: Option<f64>,
}

/// The languages spoken at a site.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SpokenLanguages {
    /// The languages of its staff.
    pub languages: BTreeSet<Language>,
    /// Whether it has interpreters for other languages.
    pub interpreter: bool,
}

/// The precision of a site's coordinates, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Precision {
    /// Given in its list.
    Given,
    /// Geocoded by house number and street.
    Address,
    /// Interpolated between known house numbers of its street.
    Street,
    /// The center of its postal code.
    PostalCode,
    /// The center of its tract.
    Tract,
}

impl Precision {
    /// All precisions.
    pub const ALL: [Self; 5] = [Self::Given, Self::Address, Self::Street, Self::PostalCode, Self::Tract];

    /// Its name in tables: `given`, `address`, `street`, `postal_code`, `tract`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Given => "given",
            Self::Address => "address",
            Self::Street => "street",
            Self::PostalCode => "postal_code",
            Self::Tract => "tract",
        }
    }
}
