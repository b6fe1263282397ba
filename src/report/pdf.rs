//! Reports and briefs as PDF. A program without the feature `pdf` has the texts and pictures, and says how to get the
//! rest.

use gapatlas_text::Text;

use crate::report::Report;
use crate::report::brief::Brief;

/// The sheets that people print on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum Paper {
    /// US Letter.
    #[default]
    Letter,
    /// A4 (ISO 216).
    A4,
}

/// Why there is no PDF.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// This program cannot make any.
    #[error(
        "this program was built without PDF; `make release` builds one with it (cargo feature `pdf`). Take the HTML, which prints well"
    )]
    NotBuilt,
    /// The document cannot be typeset.
    #[error("{0}")]
    Document(String),
}

/// The bytes of a brief as PDF, on two pages at most.
///
/// # Errors
/// Where this program cannot make one, or a character is in no font.
pub fn brief_pdf(text: &Text, brief: &Brief, paper: Paper) -> Result<Vec<u8>, PdfError> {
    typeset::brief(text, brief, paper)
}

/// The bytes of a report as PDF.
///
/// # Errors
/// Where this program cannot make one, or a character is in no font.
pub fn report_pdf(report: &Report, paper: Paper) -> Result<Vec<u8>, PdfError> {
    typeset::report(report, paper)
}

#[cfg(not(feature = "pdf"))]
mod typeset {
    use gapatlas_text::Text;

    use crate::report::brief::Brief;
    use crate::report::{Paper, PdfError, Report};

    pub(super) fn report(_: &Report, _: Paper) -> Result<Vec<u8>, PdfError> {
        Err(PdfError::NotBuilt)
    }

    pub(super) fn brief(_: &Text, _: &Brief, _: Paper) -> Result<Vec<u8>, PdfError> {
        Err(PdfError::NotBuilt)
    }
}

#[cfg(feature = "pdf")]
mod typeset {
    use gapatlas_pdf::{Document, pdf};
    use gapatlas_text::{Text, message, visible};
    use serde_json::{Map, Value, json};

    use crate::report::brief::Brief;
    use crate::report::full::full;
    use crate::report::{Paper, PdfError, Report};

    const STYLE: (&str, &str) = ("style.typ", include_str!("../../templates/typst/style.typ"));
    const BRIEF: (&str, &str) = ("brief.typ", include_str!("../../templates/typst/brief.typ"));
    const REPORT: (&str, &str) = ("report.typ", include_str!("../../templates/typst/report.typ"));

    /// A brief is one sheet.
    const MAX_PAGES: usize = 2;
    const TOO_LONG: &str = "the brief takes more than one sheet: shorten your own texts, or leave out a finding";

    pub(super) fn report(report: &Report, paper: Paper) -> Result<Vec<u8>, PdfError> {
        let data = data(report.text, full(report), report.newest_year(), paper, REPORT.1);
        let identifier = format!("{} report {} {paper:?}", report.area.id, report.language);
        typeset(&Document { templates: &[REPORT, STYLE], data: &data, identifier: &identifier })
    }

    pub(super) fn brief(text: &Text, brief: &Brief, paper: Paper) -> Result<Vec<u8>, PdfError> {
        let document = serde_json::to_value(brief).map_err(|error| PdfError::Document(error.to_string()))?;
        let mut data = data(text, document, brief.year, paper, BRIEF.1);
        if let Some(address) = &brief.address {
            data["text"]["brief-qr"] = message!(text, "brief-qr", address = &address.url).into();
        }
        let identifier = format!("{} brief {} {paper:?}", brief.title, brief.language);
        // Where it takes more than a sheet, its map is smaller, and then it names fewer places.
        for (map_width, places) in [(7.2, usize::MAX), (6.0, usize::MAX), (6.0, 2), (6.0, 1), (6.0, 0)] {
            data["map_width"] = json!(map_width);
            keep_places(&mut data, places);
            let document = Document { templates: &[BRIEF, STYLE], data: &data, identifier: &identifier };
            let made = pdf(&document).map_err(|error| PdfError::Document(error.to_string()))?;
            if made.pages <= MAX_PAGES {
                return Ok(made.bytes);
            }
        }
        Err(PdfError::Document(TOO_LONG.to_owned()))
    }

    /// Keeps so many places of each theme; none leaves out the section.
    fn keep_places(data: &mut Value, most: usize) {
        let themes = data["places"].as_array_mut().into_iter().flatten();
        themes.for_each(|theme| theme["places"].as_array_mut().into_iter().for_each(|places| places.truncate(most)));
        let places = data["places"].as_array().into_iter().flatten();
        let places = places.flat_map(|theme| theme["places"].as_array().into_iter().flatten());
        let kept: Vec<String> = places.filter_map(|place| Some(place["number"].as_u64()?.to_string())).collect();
        let is_kept = |words: &Value| {
            words["kind"] != "place" || words["text"].as_str().is_some_and(|own| kept.iter().any(|kept| kept == own))
        };
        data["map"]["words"].as_array_mut().into_iter().for_each(|words| words.retain(is_kept));
        if most == 0 {
            data["places"] = json!([]);
            data["numbers_note"] = Value::Null;
        }
    }

    fn typeset(document: &Document<'_>) -> Result<Vec<u8>, PdfError> {
        Ok(pdf(document).map_err(|error| PdfError::Document(error.to_string()))?.bytes)
    }

    /// What a template reads: the fields of a document, the paper, and the texts that the template names.
    fn data(text: &Text, mut data: Value, year: u16, paper: Paper, template: &str) -> Value {
        make_visible(&mut data);
        data["text"] = Value::Object(said_by(template, text));
        data["paper"] = json!(match paper {
            Paper::Letter => "us-letter",
            Paper::A4 => "a4",
        });
        // A PDF has a date. The same atlas makes the same bytes, so it is that of the newest data.
        data["year"] = json!(year);
        data["author"] = json!(concat!("Gapatlas ", env!("CARGO_PKG_VERSION")));
        data
    }

    /// Takes out of all texts what would change how others are laid out; pictures have none.
    fn make_visible(data: &mut Value) {
        match data {
            Value::String(text) => *text = visible(text).replace('\t', " "),
            Value::Array(items) => items.iter_mut().for_each(make_visible),
            Value::Object(fields) => {
                let texts = fields.iter_mut().filter(|(key, _)| !key.starts_with("svg"));
                texts.for_each(|(_, value)| make_visible(value));
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    /// The messages without variables that a template says: `say("brief-question")`.
    fn said_by(template: &str, text: &Text) -> Map<String, Value> {
        let calls = template.split("say(\"").skip(1).filter_map(|after| after.split_once('"'));
        calls.map(|(id, _)| (id.to_owned(), text.say(id).into())).collect()
    }
}
