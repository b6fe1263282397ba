//! The fonts inside the program: Noto, under the SIL Open Font License 1.1, cut down to the characters that names and
//! texts in six languages need (`web/fonts.mjs`).

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

macro_rules! font {
    ($name:literal) => {
        include_bytes!(concat!("../fonts/", $name, ".ttf"))
    };
}

static FILES: [&[u8]; 8] = [
    font!("NotoSans-Regular"),
    font!("NotoSans-Bold"),
    font!("NotoSansArabic-Regular"),
    font!("NotoSansArabic-Bold"),
    font!("NotoNastaliqUrdu-Regular"),
    font!("NotoNastaliqUrdu-Bold"),
    font!("NotoSansSC-Regular"),
    font!("NotoSansSC-Bold"),
];

/// The fonts, and the book by which Typst chooses one.
pub(crate) struct Fonts {
    pub(crate) fonts: Vec<Font>,
    pub(crate) book: LazyHash<FontBook>,
}

pub(crate) static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let fonts: Vec<Font> = FILES.iter().filter_map(|file| Font::new(Bytes::new(*file), 0)).collect();
    let book = LazyHash::new(FontBook::from_fonts(&fonts));
    Fonts { fonts, book }
});

/// Whether a font has the character.
pub(crate) fn has(character: char) -> bool {
    FONTS.fonts.iter().any(|font| font.info().coverage.contains(character.into()))
}
