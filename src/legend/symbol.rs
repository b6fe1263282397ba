//! The signs and patterns of maps: drawings in `styles/`, in the colours of a look.

use crate::domain::Theme;
use crate::legend::Look;

/// A drawing with open colours.
#[derive(Debug, Clone, Copy)]
pub struct Drawing {
    /// What it is called in styles.
    pub name: &'static str,
    svg: &'static str,
}

macro_rules! drawing {
    ($folder:literal, $name:literal) => {
        Drawing { name: $name, svg: include_str!(concat!("../../styles/", $folder, "/", $name, ".svg")) }
    };
}

/// What is drawn where a number has no class, and over classes that are uncertain.
pub const PATTERNS: [Drawing; 4] = [
    drawing!("patterns", "no-data"),
    drawing!("patterns", "not-known"),
    drawing!("patterns", "withheld"),
    drawing!("patterns", "low"),
];

/// The signs of themes that have their own, and those that the other themes take in turn.
const OWN: [Drawing; 4] =
    [drawing!("signs", "clinic"), drawing!("signs", "park"), drawing!("signs", "transit"), drawing!("signs", "legal")];
const OTHERS: [Drawing; 5] = [
    drawing!("signs", "circle"),
    drawing!("signs", "triangle"),
    drawing!("signs", "pentagon"),
    drawing!("signs", "wedge"),
    drawing!("signs", "hexagon"),
];

impl Drawing {
    /// A pattern as SVG.
    #[must_use]
    pub fn pattern(self, look: Look) -> String {
        let parts = look.palette().patterns.get(self.name).into_iter().flatten();
        parts.fold(self.svg.to_owned(), |svg, (part, color)| svg.replace(&format!("{{{part}}}"), color))
    }

    /// The sign of a theme as SVG.
    #[must_use]
    pub fn sign(self, theme: &Theme, look: Look) -> String {
        let palette = look.palette();
        self.svg.replace("{ink}", palette.site(theme)).replace("{edge}", palette.edge())
    }
}

/// The sign of each theme, told apart by its shape and not by colour alone. Themes without a sign of their own take one by their place
/// among all, which are given in a fixed order.
#[must_use]
pub fn signs(themes: &[Theme]) -> Vec<Drawing> {
    let mut others = OTHERS.into_iter().cycle();
    let own = |theme: &Theme| OWN.into_iter().find(|drawing| drawing.name == theme.as_str());
    themes.iter().filter_map(|theme| own(theme).or_else(|| others.next())).collect()
}
