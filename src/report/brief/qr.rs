//! The address of a report, with its QR code.

use std::fmt::Write as _;

use qrcode::{Color, EcLevel, QrCode};
use serde::Serialize;

/// An address on the web.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Address {
    /// The address.
    pub url: String,
    /// Its QR code (ISO/IEC 18004), a square in SVG.
    pub svg: String,
}

/// An address that cannot be taken.
#[derive(Debug, thiserror::Error)]
pub enum AddressError {
    /// Another scheme than http and https, or other characters than those of addresses.
    #[error("`{0}` is no address of a page: write one such as `https://example.org/areas/ward-7/report.html`")]
    NotAPage(String),
    /// Too many characters for a code that a telephone reads from paper.
    #[error("the address has {0} characters; a code on paper has room for {MAX_CHARACTERS}")]
    TooLong(usize),
}

const MAX_CHARACTERS: usize = 300;
/// The empty border that readers of codes need (ISO/IEC 18004, 9.1), in modules.
const QUIET: usize = 4;

impl Address {
    /// An address of a page.
    ///
    /// # Errors
    /// Where it is none, or too long.
    pub fn new(url: &str) -> Result<Self, AddressError> {
        let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
        let is_page = rest
            .is_some_and(|rest| rest.starts_with(|first: char| first.is_ascii_alphanumeric() || first == '['))
            && url.chars().all(|letter| letter.is_ascii_graphic() && !"\"<>\\^`{|}".contains(letter));
        if !is_page {
            return Err(AddressError::NotAPage(gapatlas_text::one_line(url).chars().take(80).collect()));
        }
        if url.len() > MAX_CHARACTERS {
            return Err(AddressError::TooLong(url.len()));
        }
        let code = QrCode::with_error_correction_level(url, EcLevel::M)
            .map_err(|_too_long| AddressError::TooLong(url.len()))?;
        Ok(Self { url: url.to_owned(), svg: svg(&code) })
    }
}

fn svg(code: &QrCode) -> String {
    let (width, colors) = (code.width(), code.to_colors());
    let mut path = String::new();
    for (at, _) in colors.iter().enumerate().filter(|(_, color)| **color == Color::Dark) {
        let _ = write!(path, "M{} {}h1v1h-1z", at % width + QUIET, at / width + QUIET);
    }
    let side = width + 2 * QUIET;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" width=\"{side}\" height=\"{side}\"><rect width=\"{side}\" height=\"{side}\" \
         fill=\"#fff\"/><path d=\"{path}\"/></svg>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_have_an_address() {
        assert!(Address::new("https://example.org/areas/ward-7/report.html?lang=es").is_ok());
        for no_page in ["javascript:alert(1)", "ward-7", "https://", "https://exa mple.org", "file:///etc/passwd"] {
            assert!(matches!(Address::new(no_page), Err(AddressError::NotAPage(_))), "{no_page}");
        }
        let long = format!("https://example.org/{}", "a".repeat(400));
        assert_eq!(
            Address::new(&long).unwrap_err().to_string(),
            "the address has 420 characters; a code on paper has room for 300"
        );
    }
}
