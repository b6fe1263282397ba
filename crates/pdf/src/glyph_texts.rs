//! What the codes of a font stand for: its `ToUnicode` map (ISO 32000-1, 9.10.3).
//!
//! lopdf has a reader of its own, which takes neighbouring codes that stand for the same text for a range that counts up.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object};

/// The text of each code of a font, which has two bytes.
#[derive(Debug, Default)]
pub(crate) struct GlyphTexts(BTreeMap<u16, String>);

impl GlyphTexts {
    /// The map of a font; empty where it has none.
    pub(crate) fn of(document: &Document, font: &Dictionary) -> Self {
        let map = font.get(b"ToUnicode").and_then(Object::as_reference).and_then(|id| document.get_object(id));
        let map = map.and_then(Object::as_stream).and_then(lopdf::Stream::decompressed_content);
        map.map_or_else(|_none| Self::default(), |map| Self::parse(&String::from_utf8_lossy(&map)))
    }

    fn parse(map: &str) -> Self {
        let mut texts = BTreeMap::new();
        for block in blocks(map, "beginbfchar", "endbfchar") {
            for pair in hex_strings(block).chunks_exact(2) {
                texts.extend(code(&pair[0]).map(|code| (code, text(&pair[1]))));
            }
        }
        for block in blocks(map, "beginbfrange", "endbfrange") {
            for triple in hex_strings(block).chunks_exact(3) {
                let Some((first, last)) = code(&triple[0]).zip(code(&triple[1])) else { continue };
                for (more, code) in (0..).zip(first..=last) {
                    let mut units = triple[2].clone();
                    if let Some(unit) = units.last_mut() {
                        *unit = unit.wrapping_add(more);
                    }
                    texts.insert(code, text(&units));
                }
            }
        }
        Self(texts)
    }

    /// The text that a string of codes shows.
    pub(crate) fn shown(&self, codes: &[u8]) -> String {
        let codes = codes.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
        codes.filter_map(|code| self.0.get(&code)).map(String::as_str).collect()
    }
}

/// The parts of a text between two words.
fn blocks<'a>(map: &'a str, begin: &str, end: &str) -> Vec<&'a str> {
    map.split(begin).skip(1).filter_map(|after| after.split_once(end)).map(|(block, _)| block).collect()
}

/// The strings in angle brackets, as numbers of 16 bits.
fn hex_strings(block: &str) -> Vec<Vec<u16>> {
    let strings = block.split('<').skip(1).filter_map(|after| after.split_once('>'));
    let units = |digits: &str| {
        let digits: Vec<char> = digits.chars().filter(char::is_ascii_hexdigit).collect();
        let four = digits.chunks(4).map(|four| four.iter().collect::<String>());
        four.filter_map(|four| u16::from_str_radix(&four, 16).ok()).collect()
    };
    strings.map(|(digits, _)| units(digits)).collect()
}

fn code(units: &[u16]) -> Option<u16> {
    units.first().copied()
}

fn text(units: &[u16]) -> String {
    String::from_utf16_lossy(units)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_with_the_same_text_are_no_range_that_counts_up() {
        let map = "2 beginbfchar <0001> <0627064B> <0002> <0627064B> endbfchar 1 beginbfrange <0003> <0005> <0041> endbfrange";
        let texts = GlyphTexts::parse(map);
        assert_eq!(texts.shown(&[0, 1, 0, 2, 0, 3, 0, 5, 0, 9]), "\u{627}\u{64b}\u{627}\u{64b}AC");
    }
}
