//! Map symbols and fill patterns: SVG files in `styles/`, in the colors of a style variant.

use crate::domain::Theme;
use crate::legend::StyleVariant;

/// An SVG with placeholders for colors.
#[derive(Debug, Clone, Copy)]
pub struct SvgTemplate {
    /// Its name in styles.
    pub name: &'static str,
    svg: &'static str,
}

macro_rules! template {
    ($folder:literal, $name:literal) => {
        SvgTemplate { name: $name, svg: include_str!(concat!("../../styles/", $folder, "/", $name, ".svg")) }
    };
}

/// The fill patterns of tracts in no class, and the one over classes of low reliability.
pub const PATTERNS: [SvgTemplate; 4] = [
    template!("patterns", "no-data"),
    template!("patterns", "not-known"),
    template!("patterns", "withheld"),
    template!("patterns", "low"),
];

/// The symbols of themes that have their own. The other themes take the generic ones in turn.
const THEME_SYMBOLS: [SvgTemplate; 4] = [
    template!("signs", "clinic"),
    template!("signs", "park"),
    template!("signs", "transit"),
    template!("signs", "legal"),
];
const GENERIC_SYMBOLS: [SvgTemplate; 5] = [
    template!("signs", "circle"),
    template!("signs", "triangle"),
    template!("signs", "pentagon"),
    template!("signs", "wedge"),
    template!("signs", "hexagon"),
];

impl SvgTemplate {
    /// A pattern as SVG.
    #[must_use]
    pub fn pattern(self, variant: StyleVariant) -> String {
        let parts = variant.palette().patterns.get(self.name).into_iter().flatten();
        parts.fold(self.svg.to_owned(), |svg, (part, color)| svg.replace(&format!("{{{part}}}"), color))
    }

    /// The symbol of a theme as SVG.
    #[must_use]
    pub fn symbol(self, theme: &Theme, variant: StyleVariant) -> String {
        let palette = variant.palette();
        self.svg.replace("{ink}", palette.site(theme)).replace("{edge}", palette.edge())
    }
}

/// The symbol of each theme. Symbols differ in shape, not only in color. Themes without their own symbol take a generic
/// one by their position in `themes`, so the order must not vary.
#[must_use]
pub fn symbols(themes: &[Theme]) -> Vec<SvgTemplate> {
    let mut others = GENERIC_SYMBOLS.into_iter().cycle();
    let own = |theme: &Theme| THEME_SYMBOLS.into_iter().find(|symbol| symbol.name == theme.as_str());
    themes.iter().filter_map(|theme| own(theme).or_else(|| others.next())).collect()
}
