//! The style variants of maps, from `styles/`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;
use serde_json::Value;

use crate::domain::Theme;

/// The medium or audience that a map style is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum StyleVariant {
    /// Light mode.
    Light,
    /// Dark mode.
    Dark,
    /// High contrast, for people with low vision.
    HighContrast,
    /// Print.
    Print,
}

impl StyleVariant {
    /// All of them, the default first.
    pub const ALL: [Self; 4] = [Self::Light, Self::Dark, Self::HighContrast, Self::Print];

    /// Its name in URLs.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::HighContrast => "high-contrast",
            Self::Print => "print",
        }
    }

    /// Its colors.
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

/// The colors of a variant, from `styles/{name}.json`: `#rrggbb` unless documented otherwise.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Palette {
    /// The colors of classes.
    pub classes: Ramps,
    /// The CSS colors of the parts of each pattern.
    pub patterns: BTreeMap<String, BTreeMap<String, String>>,
    /// By theme; `other` for all others, and `edge` for the outline of symbols.
    sites: BTreeMap<String, String>,
    /// By name, the `MapLibre` values that the layers of `styles/map.json` refer to.
    pub map: BTreeMap<String, Value>,
}

/// The colors of classes.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Ramps {
    /// Where a number is missing.
    pub no_data: String,
    /// Where it is mostly not known who lacks access.
    pub not_known: String,
    /// Where nobody lacks access.
    pub nobody: String,
    /// Where nobody of the people concerned lives, so that a share or a distance is undefined.
    pub no_people: String,
    /// From few people without access to many.
    pub(super) gap: [String; 5],
    /// From few people of an indicator to many, or from a small share to a large one: another hue than that of a gap, as
    /// people are none.
    pub(super) people: [String; 5],
    /// From far below the region to far above it.
    pub(super) difference: [String; 5],
    /// By need from low to high, and in each by lack of access from low to high.
    #[serde(rename = "both")]
    pub(super) bivariate: [[String; 3]; 3],
}

impl Palette {
    /// The color of the symbols of a theme. It differs from all class colors.
    #[must_use]
    pub fn site(&self, theme: &Theme) -> &str {
        self.sites.get(theme.as_str()).or_else(|| self.sites.get("other")).map_or("", String::as_str)
    }

    /// The color of the outline of symbols.
    #[must_use]
    pub fn edge(&self) -> &str {
        self.sites.get("edge").map_or("", String::as_str)
    }
}

// A test parses all of them, so the default is never used in a released program.
static PALETTES: LazyLock<[Palette; 4]> = LazyLock::new(|| {
    [
        include_str!("../../styles/light.json"),
        include_str!("../../styles/dark.json"),
        include_str!("../../styles/high-contrast.json"),
        include_str!("../../styles/print.json"),
    ]
    .map(|text| serde_json::from_str(text).unwrap_or_default())
});

/// The color of a class, which depends on the style variant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClassColor {
    /// Where nobody lacks access.
    Nobody,
    /// From few people without access, 0, to many, 4.
    Gap(usize),
    /// From few people of an indicator, 0, to many, 4.
    People(usize),
    /// From far below the region, 0, to far above it, 4.
    Difference(usize),
}

impl ClassColor {
    /// The color as `#rrggbb`.
    #[must_use]
    pub fn hex(self, variant: StyleVariant) -> &'static str {
        let ramps = &variant.palette().classes;
        let color = match self {
            Self::Nobody => Some(&ramps.nobody),
            Self::Gap(index) => ramps.gap.get(index),
            Self::People(index) => ramps.people.get(index),
            Self::Difference(index) => ramps.difference.get(index),
        };
        color.map_or("", String::as_str)
    }
}
