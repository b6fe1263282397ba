//! Attribution of a map. Clients show it as HTML and it comes from third-party files, so it is sanitized.

use std::fmt::Write as _;

/// An attribution as HTML that contains text and links to web addresses only.
pub(super) fn sanitized_attribution(html: &str) -> String {
    let (mut safe, mut rest, mut is_open) = (String::new(), html, false);
    while let Some(next) = rest.chars().next() {
        if let Some((address, after)) = link(rest) {
            if is_open {
                safe.push_str("</a>");
            }
            // Writing to a string cannot fail.
            let _ = write!(safe, r#"<a href="{}" rel="noreferrer">"#, address.replace('&', "&amp;"));
            (rest, is_open) = (after, true);
        } else if let Some(after) = rest.strip_prefix("</a>").filter(|_| is_open) {
            safe.push_str("</a>");
            (rest, is_open) = (after, false);
        } else {
            match next {
                '<' => safe.push_str("&lt;"),
                '>' => safe.push_str("&gt;"),
                '"' => safe.push_str("&quot;"),
                '&' if !is_entity(rest) => safe.push_str("&amp;"),
                other => safe.push(other),
            }
            rest = &rest[next.len_utf8()..];
        }
    }
    if is_open {
        safe.push_str("</a>");
    }
    safe
}

/// The address of the link at the start of a text, and the text after `>`.
fn link(text: &str) -> Option<(String, &str)> {
    let (tag, after) = text.strip_prefix("<a ")?.split_once('>')?;
    let (_, address) = tag.split_once("href=")?;
    let quote = address.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    let (address, _) = address[1..].split_once(quote)?;
    let address = address.replace("&amp;", "&");
    let is_web = address.starts_with("https://") || address.starts_with("http://");
    let is_plain = address.chars().all(|letter| !letter.is_control() && !"<>\"'\\` ".contains(letter));
    (is_web && is_plain).then_some((address, after))
}

/// Whether a text begins with a character reference, such as `&copy;` or `&#169;`.
fn is_entity(text: &str) -> bool {
    let name = text[1..].split_once(';').map(|(name, _)| name.strip_prefix('#').unwrap_or(name));
    name.is_some_and(|name| (1..=10).contains(&name.len()) && name.bytes().all(|letter| letter.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_and_text_stay_and_nothing_else_is_markup() {
        for (html, safe) in [
            ("© OpenStreetMap contributors", "© OpenStreetMap contributors"),
            (
                r#"<a href="https://www.openstreetmap.org/copyright" target="_blank">&copy; OpenStreetMap</a> & others"#,
                r#"<a href="https://www.openstreetmap.org/copyright" rel="noreferrer">&copy; OpenStreetMap</a> &amp; others"#,
            ),
            (
                "<a href='https://a.example/?b&amp;c'>A",
                r#"<a href="https://a.example/?b&amp;c" rel="noreferrer">A</a>"#,
            ),
            ("<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;"),
            (r#"<a href="javascript:alert(1)">x</a>"#, "&lt;a href=&quot;javascript:alert(1)&quot;&gt;x&lt;/a&gt;"),
            (r#"<a href="https://a" onclick="b()">x</a>"#, r#"<a href="https://a" rel="noreferrer">x</a>"#),
            (r#"<a href="https://a'onclick='b()">x"#, "&lt;a href=&quot;https://a'onclick='b()&quot;&gt;x"),
            ("<script>a</script>", "&lt;script&gt;a&lt;/script&gt;"),
        ] {
            assert_eq!(sanitized_attribution(html), safe, "{html}");
        }
    }
}
