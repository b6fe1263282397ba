//! Texts from right to left in the order in which they are read.
//!
//! Typst writes the letters of a line in the order in which they stand on the page, from left to right, and the tags of
//! the PDF point to these. What is read aloud or searched would be Arabic backwards. So each element of the tag tree with
//! such letters gets its text in logical order as `/ActualText` (ISO 32000-1, 14.9.4).

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Document, Object, ObjectId, SaveOptions, StringFormat};
use typst::foundations::{Label, Selector, Value};
use typst::introspection::{Introspector as _, MetadataElem};
use typst::utils::PicoStr;
use typst_layout::PagedDocument;

use crate::PdfError;
use crate::marked_content::{MarkedTexts, marked_texts};

/// The label of the marks that templates put before each text.
const MARK: &str = "text";
/// The most texts that one element is made of.
const MAX_TEXTS_OF_ELEMENT: usize = 12;

/// The PDF with its texts from right to left in logical order.
pub(crate) fn in_logical_order(bytes: Vec<u8>, pages: &PagedDocument) -> Result<Vec<u8>, PdfError> {
    let texts = logical_texts(pages);
    if !texts.iter().any(|text| text.contains(is_right_to_left)) {
        return Ok(bytes);
    }
    let broken = |error: lopdf::Error| PdfError::ReadingOrder(error.to_string());
    let mut document = Document::load_mem(&bytes).map_err(broken)?;
    let marked = marked_texts(&document).map_err(broken)?;
    let (mut logical, mut found) = (LogicalTexts::new(&texts), Vec::new());
    for (element, shown) in leaves(&document, &marked).map_err(broken)? {
        if shown.contains(is_right_to_left) {
            let text = logical.next(&shown);
            found.push((element, text.ok_or_else(|| PdfError::ReadingOrder(format!("`{shown}` is in no text")))?));
        }
    }
    for (element, text) in found {
        let dictionary = document.get_object_mut(element).and_then(Object::as_dict_mut).map_err(broken)?;
        dictionary.set("ActualText", Object::String(utf16(&text), StringFormat::Hexadecimal));
    }
    let mut written = Vec::with_capacity(bytes.len());
    let packed = SaveOptions { use_object_streams: true, use_xref_streams: true, ..SaveOptions::default() };
    document.save_with_options(&mut written, packed).map_err(|error| PdfError::ReadingOrder(error.to_string()))?;
    Ok(written)
}

/// The texts of the document in the order in which they are read.
fn logical_texts(pages: &PagedDocument) -> Vec<String> {
    let Some(label) = Label::new(PicoStr::intern(MARK)) else { return Vec::new() };
    let marks = pages.introspector().query(&Selector::Label(label));
    let texts = marks.iter().filter_map(|mark| match &mark.to_packed::<MetadataElem>()?.value {
        Value::Str(text) => Some(text.to_string()),
        _ => None,
    });
    texts.collect()
}

/// Texts, and several that follow each other, by their letters.
struct LogicalTexts<'a> {
    texts: &'a [String],
    /// The first texts and the numbers of texts with these letters.
    by_letters: BTreeMap<String, Vec<(usize, usize)>>,
    /// How many texts were found already.
    read: usize,
}

impl<'a> LogicalTexts<'a> {
    fn new(texts: &'a [String]) -> Self {
        let mut by_letters: BTreeMap<String, Vec<(usize, usize)>> = BTreeMap::new();
        for most in 1..=MAX_TEXTS_OF_ELEMENT {
            for (first, several) in texts.windows(most).enumerate() {
                if several.iter().any(|text| text.contains(is_right_to_left)) {
                    by_letters.entry(letters(&several.concat())).or_default().push((first, most));
                }
            }
        }
        Self { texts, by_letters, read: 0 }
    }

    /// The text of an element that shows these letters: the next of its kind, as elements are read in the order of texts.
    /// Headings that are repeated, and cells that are laid out otherwise, may stand before it.
    fn next(&mut self, shown: &str) -> Option<String> {
        let all = self.by_letters.get(&letters(shown))?;
        let &(first, number) = all.iter().find(|(first, _)| *first >= self.read).or_else(|| all.first())?;
        self.read = first + number;
        Some(self.texts[first..first + number].join(" "))
    }
}

/// The letters that a text has, each once, as a letter is shown by several glyphs where it has dots; and all its digits; in an
/// order that does not depend on the direction.
fn letters(text: &str) -> String {
    let is_layout = |letter: &char| {
        letter.is_whitespace() || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2066}'..='\u{2069}' | '\u{ad}')
    };
    let (mut digits, others): (Vec<char>, Vec<char>) =
        text.chars().filter(|letter| !is_layout(letter)).partition(|letter| letter.is_numeric());
    digits.sort_unstable();
    digits.into_iter().chain(others.into_iter().collect::<BTreeSet<char>>()).collect()
}

/// Arabic with its extensions and forms, and Hebrew (Unicode Standard Annex 9, classes R and AL).
fn is_right_to_left(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
        && !('\u{660}'..='\u{669}').contains(&letter)
}

/// A text as PDF has it outside of Latin (ISO 32000-1, 7.9.2.2).
fn utf16(text: &str) -> Vec<u8> {
    let units = std::iter::once(0xfeff).chain(text.encode_utf16());
    units.flat_map(u16::to_be_bytes).collect()
}

/// The elements of the tag tree that hold text, in the order in which they are read, each with its text as it is shown.
fn leaves(document: &Document, marked: &MarkedTexts) -> lopdf::Result<Vec<(ObjectId, String)>> {
    let root = document.catalog()?.get(b"StructTreeRoot")?.as_reference()?;
    let mut found = Vec::new();
    let mut open = vec![root];
    while let Some(id) = open.pop() {
        let element = document.get_dictionary(id)?;
        let page = element.get(b"Pg").and_then(Object::as_reference).ok();
        let (mut texts, mut below) = (String::new(), Vec::new());
        for kid in kids(document, element) {
            match kid {
                Object::Integer(mark) => {
                    texts.extend(page.and_then(|page| marked.get(&(page, *mark))).map(String::as_str));
                }
                Object::Reference(element) => below.push(*element),
                Object::Dictionary(reference) => {
                    let page = reference.get(b"Pg").and_then(Object::as_reference).ok().or(page);
                    let mark = reference.get(b"MCID").and_then(Object::as_i64);
                    texts.extend(page.zip(mark.ok()).and_then(|at| marked.get(&at)).map(String::as_str));
                }
                _ => {}
            }
        }
        if !texts.is_empty() {
            found.push((id, texts));
        }
        open.extend(below.into_iter().rev());
    }
    Ok(found)
}

/// The kids of an element: one, several or none.
fn kids<'a>(document: &'a Document, element: &'a Dictionary) -> Vec<&'a Object> {
    match element.get(b"K") {
        Ok(Object::Array(kids)) => kids.iter().collect(),
        Ok(Object::Reference(id)) => match document.get_object(*id) {
            Ok(Object::Array(kids)) => kids.iter().collect(),
            _ => element.get(b"K").into_iter().collect(),
        },
        Ok(kid) => vec![kid],
        Err(_) => Vec::new(),
    }
}
