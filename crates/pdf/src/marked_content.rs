//! The text of each piece of marked content (ISO 32000-1, 14.6), as it is shown.

use std::collections::BTreeMap;

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, ObjectId};

use crate::glyph_texts::GlyphTexts;

/// Texts by their page and the number of the marked content.
pub(crate) type MarkedTexts = BTreeMap<(ObjectId, i64), String>;

/// An open mark: its number where it has one, and the text that stands for all inside it where it has one.
struct Mark {
    number: Option<i64>,
    replaced: bool,
}

pub(crate) fn marked_texts(document: &Document) -> lopdf::Result<MarkedTexts> {
    let mut texts = MarkedTexts::new();
    for page in document.page_iter() {
        let fonts = document.get_page_fonts(page)?;
        let fonts: BTreeMap<Vec<u8>, GlyphTexts> =
            fonts.into_iter().map(|(name, font)| (name, GlyphTexts::of(document, font))).collect();
        let content = Content::decode(&document.get_page_content(page))?;
        read_page(&content.operations, &fonts, |number, text| {
            texts.entry((page, number)).or_default().push_str(text);
        });
    }
    Ok(texts)
}

fn read_page(operations: &[Operation], fonts: &BTreeMap<Vec<u8>, GlyphTexts>, mut found: impl FnMut(i64, &str)) {
    let mut open: Vec<Mark> = Vec::new();
    let mut font = None;
    for operation in operations {
        let operands = operation.operands.as_slice();
        match operation.operator.as_str() {
            "BMC" => open.push(Mark { number: None, replaced: false }),
            "BDC" => {
                let properties = operands.get(1).and_then(|properties| properties.as_dict().ok());
                let replacement = properties.and_then(actual_text);
                let number = properties.and_then(|own| own.get(b"MCID").and_then(Object::as_i64).ok());
                open.push(Mark { number, replaced: replacement.is_some() });
                if let (Some(number), Some(text)) = (number_of(&open), replacement) {
                    found(number, &text);
                }
            }
            "EMC" => drop(open.pop()),
            "Tf" => {
                let name = operands.first().and_then(|name| name.as_name().ok());
                font = name.and_then(|name| fonts.get(name));
            }
            "Tj" | "TJ" | "'" | "\"" if !open.iter().any(|mark| mark.replaced) => {
                if let (Some(number), Some(font)) = (number_of(&open), font) {
                    found(number, &shown(operands, font));
                }
            }
            _ => {}
        }
    }
}

fn number_of(open: &[Mark]) -> Option<i64> {
    open.iter().rev().find_map(|mark| mark.number)
}

fn actual_text(properties: &Dictionary) -> Option<String> {
    let text = properties.get(b"ActualText").and_then(Object::as_str).ok()?;
    let Some(units) = text.strip_prefix(&[0xfe, 0xff]) else {
        return Some(text.iter().map(|&byte| char::from(byte)).collect());
    };
    let units: Vec<u16> = units.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
    Some(String::from_utf16_lossy(&units))
}

fn shown(operands: &[Object], font: &GlyphTexts) -> String {
    let parts = operands.iter().flat_map(|operand| match operand {
        Object::Array(parts) => parts.iter().collect(),
        part => vec![part],
    });
    parts.filter_map(|part| part.as_str().ok()).map(|codes| font.shown(codes)).collect()
}
