//! The looks of maps: one for each ground that maps are read on, from `styles/`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;
use serde_json::Value;

use crate::domain::Theme;

/// What a map is drawn for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Look {
    /// A screen by day.
    Light,
    /// A dark page.
    Dark,
    /// People who see little.
    HighContrast,
    /// Paper.
    Print,
}

impl Look {
    /// All of them, the usual one first.
    pub const ALL: [Self; 4] = [Self::Light, Self::Dark, Self::HighContrast, Self::Print];

    /// Its name in addresses.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::HighContrast => "high-contrast",
            Self::Print => "print",
        }
    }

    /// Its colours.
    #[must_use]
    pub fn palette(self) -> &'static Palette {
        let [light, dark, high_contrast, print] = &*PALETTES;
        match self {
            Self::Light => light,
            Self::Dark => dark,
            Self::HighContrast => high_contrast,
            Self::Print => print,
        }
    }
}

/// The colours of a look, as `styles/{name}.json` has them: `#rrggbb` where nothing else is said.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Palette {
    /// What it is for, in words.
    #[serde(rename = "for")]
    pub what_for: String,
    /// Of what is counted.
    pub classes: Ramps,
    /// By pattern: the colours of its parts, as CSS has them.
    pub patterns: BTreeMap<String, BTreeMap<String, String>>,
    /// By theme; `other` for all others, and `edge` for the line around signs.
    sites: BTreeMap<String, String>,
    /// By name, what the map's layers (`styles/map.json`) take from it: colours and numbers of `MapLibre`.
    pub map: BTreeMap<String, Value>,
}

/// The colours of classes.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Ramps {
    /// Where a number is missing.
    pub no_data: String,
    /// Where it is mostly not known who lacks access.
    pub not_known: String,
    /// Where nobody lacks access.
    pub nobody: String,
    /// Where nobody lives whom it concerns: a share of nobody and a distance for nobody say nothing.
    pub no_people: String,
    /// From few people without access to many.
    pub(super) gap: [String; 5],
    /// From far below the region to far above it.
    pub(super) difference: [String; 5],
    /// By need from low to high, and in each by lack of access from low to high.
    pub(super) both: [[String; 3]; 3],
}

impl Palette {
    /// The colour of the signs of a theme's sites: not one of those of people, so that none is mistaken for a class.
    #[must_use]
    pub fn site(&self, theme: &Theme) -> &str {
        self.sites.get(theme.as_str()).or_else(|| self.sites.get("other")).map_or("", String::as_str)
    }

    /// The colour of the line around signs.
    #[must_use]
    pub fn edge(&self) -> &str {
        self.sites.get("edge").map_or("", String::as_str)
    }
}

// A test reads them, so that no program leaves the house without.
static PALETTES: LazyLock<[Palette; 4]> = LazyLock::new(|| {
    [
        include_str!("../../styles/light.json"),
        include_str!("../../styles/dark.json"),
        include_str!("../../styles/high-contrast.json"),
        include_str!("../../styles/print.json"),
    ]
    .map(|text| serde_json::from_str(text).unwrap_or_default())
});

/// A colour of a class, in every look another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Where nobody lacks access.
    Nobody,
    /// From few people without access, 0, to many, 4.
    Gap(usize),
    /// From far below the region, 0, to far above it, 4.
    Difference(usize),
}

impl Tone {
    /// The colour, as `#rrggbb`.
    #[must_use]
    pub fn color(self, look: Look) -> &'static str {
        let ramps = &look.palette().classes;
        let color = match self {
            Self::Nobody => Some(&ramps.nobody),
            Self::Gap(place) => ramps.gap.get(place),
            Self::Difference(place) => ramps.difference.get(place),
        };
        color.map_or("", String::as_str)
    }
}
