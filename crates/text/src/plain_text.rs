//! Messages with markup as plain text.

/// The text of HTML that a message with markup made: without tags, with isolates (Unicode Standard Annex 9) in the place of
/// `<bdi>`, for media that are no HTML.
#[must_use]
pub fn plain_text(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        unescape(before, &mut text);
        let (tag, after) = after.split_once('>').unwrap_or((after, ""));
        match tag.split_whitespace().next().unwrap_or_default() {
            "bdi" => text.push('\u{2068}'),
            "/bdi" => text.push('\u{2069}'),
            "br" => text.push('\n'),
            _ => {}
        }
        rest = after;
    }
    unescape(rest, &mut text);
    text
}

fn unescape(html: &str, text: &mut String) {
    const ENTITIES: [(&str, char); 5] =
        [("&amp;", '&'), ("&lt;", '<'), ("&gt;", '>'), ("&quot;", '"'), ("&#39;", '\'')];
    let mut rest = html;
    while let Some(at) = rest.find('&') {
        text.push_str(&rest[..at]);
        let entity = ENTITIES.into_iter().find(|(entity, _)| rest[at..].starts_with(entity));
        let (entity, letter) = entity.unwrap_or(("&", '&'));
        text.push(letter);
        rest = &rest[at + entity.len()..];
    }
    text.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_go_and_names_stay_apart() {
        let html = "<span class=\"who\">at most</span> <b>12</b>: <bdi>A &amp; B &lt;3&gt; &#39;q&#39;</bdi>";
        assert_eq!(plain_text(html), "at most 12: \u{2068}A & B <3> 'q'\u{2069}");
        assert_eq!(plain_text("5 & 6 &"), "5 & 6 &");
    }
}
