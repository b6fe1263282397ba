//! Places that people need to reach, and the areas that cities plan for.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;
use geo::MultiPolygon;
use serde::{Deserialize, Serialize};

use crate::domain::{AreaKind, Footprint, Language, OpeningHours, Place, Theme, TractIdx};

/// A place that helps: a clinic, a park, a stop, a legal clinic.
#[derive(Debug, Clone)]
pub struct Site {
    /// `<theme>-<id in its file>`, unique within a region.
    pub id: String,
    /// What it is for.
    pub theme: Theme,
    /// What people call it.
    pub name: Option<String>,
    /// Where it is.
    pub footprint: Footprint,
    /// How well that is known.
    pub located: Precision,
    /// The ground that it lies in, where a postal code or a tract alone says where it is and has an outline.
    pub ground: Option<Arc<Footprint>>,
    /// Whether it must not be found: it counts for access, and its coordinates leave the house nowhere.
    pub is_redacted: bool,
    /// For whom and when it is.
    pub terms: Terms,
    /// The day that its list last checked what it says.
    pub checked: Option<NaiveDate>,
    /// Where it stands in a list that somebody keeps; `None` for stops of timetables.
    pub listed: Option<Place>,
}

impl Site {
    /// A site at coordinates of its list, which says nothing else about it.
    #[must_use]
    pub fn new(id: String, theme: Theme, name: Option<String>, footprint: Footprint) -> Self {
        let (located, terms) = (Precision::Given, Terms::default());
        let ground = None;
        Self { id, theme, name, footprint, located, ground, is_redacted: false, terms, checked: None, listed: None }
    }

    /// Whether it is known where it is: whoever reaches a place that stands for its postal code or its tract may reach it or not.
    #[must_use]
    pub fn is_placed(&self) -> bool {
        self.located <= Precision::Street
    }

    /// All of where it may be: its ground, else the place that is known.
    #[must_use]
    pub fn possible_footprint(&self) -> &Footprint {
        self.ground.as_deref().unwrap_or(&self.footprint)
    }
}

/// What a list says about who can use a site and when; `None` is not said, which is not "no".
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Terms {
    /// What is spoken there.
    pub spoken: Option<Spoken>,
    /// When it is open, where that is certain.
    pub hours: Option<OpeningHours>,
    /// What its list says about its hours, where they are not certain.
    pub hours_text: Option<String>,
    /// What the cheapest way to use it costs, in US dollars, 0 or more.
    pub cost: Option<f64>,
    /// Whether it asks for a document on immigration status.
    pub asks_status: Option<bool>,
    /// Whether people in a wheelchair can use it.
    pub wheelchair: Option<bool>,
    /// Whom it is for, in the words of its list.
    pub eligibility: Option<String>,
    /// How much it can do, in a unit of its list's own, 0 or more.
    pub capacity: Option<f64>,
}

/// What is spoken at a site.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Spoken {
    /// The languages of its own people.
    pub languages: BTreeSet<Language>,
    /// Whether it has interpreters for others.
    pub interpreter: bool,
}

/// How a site came to its coordinates, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Precision {
    /// Its list gives them.
    Given,
    /// Those of its address: house number and street.
    Address,
    /// Those of its street, between the house numbers that are known.
    Street,
    /// The centre of its postal code.
    PostalCode,
    /// The centre of its tract.
    Tract,
}

impl Precision {
    /// All of them.
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

/// An area that a city plans for: a community area, a ward, a municipality.
#[derive(Debug, Clone)]
pub struct PlanningArea {
    /// `<kind>-<id in its file>`, unique within a region.
    pub id: String,
    /// What kind of area it is.
    pub kind: AreaKind,
    /// What people call it.
    pub name: String,
    /// Its outline in WGS 84 longitude and latitude, valid.
    pub outline: MultiPolygon,
    /// Which tracts it is said to consist of, in the order of the tracts; `None` where its outline decides.
    pub members: Option<Vec<Member>>,
}

/// What a crosswalk says of a tract and an area.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Member {
    /// The tract.
    pub tract: TractIdx,
    /// The share of its people that is the area's, 0..=1.
    pub people: f64,
    /// The share of its homes that is the area's, 0..=1.
    pub homes: f64,
}
