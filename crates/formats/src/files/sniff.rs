//! The format of a file by its first bytes: names and extensions of downloads are unreliable.

/// A format that the first bytes show.
#[derive(Debug, PartialEq, Eq)]
pub enum FileSignature {
    /// An HTML page, with its title.
    WebPage(Option<String>),
    /// The message of the Census API about an invalid request.
    ApiError(String),
    /// A response of the Census API: a JSON array of arrays.
    ApiResponse,
    /// A JSON array of objects.
    JsonObjects,
    /// A text table of the Census Bureau.
    CensusTable,
    /// A zip archive: a workbook (XLSX, ODS), as archives with the ending `.zip` are opened before.
    Workbook,
    /// A workbook of Excel 97–2003, or one with a password.
    OldWorkbook,
    /// Anything else.
    Other,
}

/// How many bytes [`sniff`] needs.
pub const SNIFF_LENGTH: u64 = 4096;

/// The format of a file that begins with `bytes`.
#[must_use]
pub fn sniff(bytes: &[u8]) -> FileSignature {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return FileSignature::Workbook;
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return FileSignature::OldWorkbook;
    }
    let text = String::from_utf8_lossy(bytes);
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let lower = text.to_ascii_lowercase();
    if lower.starts_with("<!doctype html")
        || lower.starts_with("<html")
        || (lower.starts_with("<?xml") && lower.contains("<html"))
    {
        return FileSignature::WebPage(title(text, &lower));
    }
    if lower.starts_with("error:") || lower.starts_with("there was an error while running your query") {
        return FileSignature::ApiError(text.lines().next().unwrap_or_default().trim().to_owned());
    }
    if text.strip_prefix('[').is_some_and(|rest| rest.trim_start().starts_with('[')) {
        return FileSignature::ApiResponse;
    }
    if text.strip_prefix('[').is_some_and(|rest| rest.trim_start().starts_with('{')) {
        return FileSignature::JsonObjects;
    }
    let first = text.trim_start_matches('"');
    if ["GEO_ID", "GEO.id"].iter().any(|name| first.starts_with(name)) {
        FileSignature::CensusTable
    } else {
        FileSignature::Other
    }
}

fn title(text: &str, lower: &str) -> Option<String> {
    let start = lower.find("<title>")? + "<title>".len();
    let end = start + lower.get(start..)?.find("</title>")?;
    Some(text.get(start..end)?.trim().to_owned()).filter(|title| !title.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_bytes_identify_the_format() {
        let title = Some("Invalid Key".to_owned());
        for (text, signature) in [
            ("\n<!DOCTYPE html><html><head><TITLE>Invalid Key</TITLE>", FileSignature::WebPage(title)),
            ("<html style=\"font-size: 14px;\"><body>", FileSignature::WebPage(None)),
            (
                "error: unknown variable 'C16001_001X'\n",
                FileSignature::ApiError("error: unknown variable 'C16001_001X'".to_owned()),
            ),
            ("[[\"NAME\",\"B01003_001E\"],", FileSignature::ApiResponse),
            (" [ [ \"NAME\"", FileSignature::ApiResponse),
            ("[\n {\"id\": 1", FileSignature::JsonObjects),
            ("\u{feff}\"GEO_ID\",\"NAME\"", FileSignature::CensusTable),
            ("GEO_ID|B01001_E001", FileSignature::CensusTable),
            ("GEO.id,GEO.id2", FileSignature::CensusTable),
            ("{\"type\":\"FeatureCollection\"", FileSignature::Other),
            ("<?xml version=\"1.0\"?><kml>", FileSignature::Other),
            ("PK\u{3}\u{4}\u{14}", FileSignature::Workbook),
            ("PKs of parcels,name\n", FileSignature::Other),
            ("errors,name\n", FileSignature::Other),
            ("", FileSignature::Other),
        ] {
            assert_eq!(sniff(text.as_bytes()), signature, "{text}");
        }
    }
}
