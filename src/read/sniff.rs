//! What a file is, told by how it begins: what publishers and browsers call files is not to be relied on.

/// How a file begins.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Beginning {
    /// A page of a web site, with its title.
    WebPage(Option<String>),
    /// What the Census API says of a request that it does not understand.
    Refusal(String),
    /// An answer of the Census API.
    ApiAnswer,
    /// A JSON array of objects.
    Objects,
    /// A text table of the Census.
    CensusTable,
    /// Anything else.
    Other,
}

/// How many bytes are enough to see it.
pub(crate) const ENOUGH: u64 = 4096;

/// Tells a file by its first bytes.
pub(crate) fn beginning(bytes: &[u8]) -> Beginning {
    let text = String::from_utf8_lossy(bytes);
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let small = text.to_ascii_lowercase();
    if small.starts_with("<!doctype html")
        || small.starts_with("<html")
        || (small.starts_with("<?xml") && small.contains("<html"))
    {
        return Beginning::WebPage(title(text, &small));
    }
    if small.starts_with("error:") || small.starts_with("there was an error while running your query") {
        return Beginning::Refusal(text.lines().next().unwrap_or_default().trim().to_owned());
    }
    if text.strip_prefix('[').is_some_and(|rest| rest.trim_start().starts_with('[')) {
        return Beginning::ApiAnswer;
    }
    if text.strip_prefix('[').is_some_and(|rest| rest.trim_start().starts_with('{')) {
        return Beginning::Objects;
    }
    let first = text.trim_start_matches('"');
    if ["GEO_ID", "GEO.id"].iter().any(|name| first.starts_with(name)) {
        Beginning::CensusTable
    } else {
        Beginning::Other
    }
}

fn title(text: &str, small: &str) -> Option<String> {
    let start = small.find("<title>")? + "<title>".len();
    let end = start + small.get(start..)?.find("</title>")?;
    Some(text.get(start..end)?.trim().to_owned()).filter(|title| !title.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_download_really_is_shows_in_its_first_bytes() {
        let title = Some("Invalid Key".to_owned());
        for (text, found) in [
            ("\n<!DOCTYPE html><html><head><TITLE>Invalid Key</TITLE>", Beginning::WebPage(title)),
            ("<html style=\"font-size: 14px;\"><body>", Beginning::WebPage(None)),
            (
                "error: unknown variable 'C16001_001X'\n",
                Beginning::Refusal("error: unknown variable 'C16001_001X'".to_owned()),
            ),
            ("[[\"NAME\",\"B01003_001E\"],", Beginning::ApiAnswer),
            (" [ [ \"NAME\"", Beginning::ApiAnswer),
            ("[\n {\"id\": 1", Beginning::Objects),
            ("\u{feff}\"GEO_ID\",\"NAME\"", Beginning::CensusTable),
            ("GEO_ID|B01001_E001", Beginning::CensusTable),
            ("GEO.id,GEO.id2", Beginning::CensusTable),
            ("{\"type\":\"FeatureCollection\"", Beginning::Other),
            ("<?xml version=\"1.0\"?><kml>", Beginning::Other),
            ("errors,name\n", Beginning::Other),
            ("", Beginning::Other),
        ] {
            assert_eq!(beginning(text.as_bytes()), found, "{text}");
        }
    }
}
