//! Sanitizing of text from data.

use std::borrow::Cow;

/// A text without control characters, except line feed and tab, and without bidirectional embeddings, overrides and
/// isolates that are not closed (Unicode Standard Annex 9, 2.1 to 2.5): all can change how the text after them is
/// displayed.
///
/// Isolates that are closed stay, as they affect nothing outside them: messages in languages from right to left have
/// them around their variables. Directional marks and joiners stay: names in Arabic, Hebrew or Persian need them, and
/// they affect only adjacent characters. Data files keep names as in their source, as programs match by them; this is
/// for text that people read.
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.contains(|letter| letter != '\n' && letter != '\t' && is_invisible_control(letter)) {
        return Cow::Borrowed(text);
    }
    let unclosed = unclosed_isolates(text);
    let is_kept = |&(at, letter): &(usize, char)| match letter {
        '\n' | '\t' => true,
        OPEN_FIRST..=OPEN_LAST | CLOSE => unclosed.binary_search(&at).is_err(),
        letter => !is_invisible_control(letter),
    };
    Cow::Owned(text.char_indices().filter(is_kept).map(|(_, letter)| letter).collect())
}

/// A text that quotes data, which may contain any character, on one line and [`visible`].
#[must_use]
pub fn one_line(text: &str) -> String {
    visible(text).replace(['\n', '\t'], " ")
}

const OPEN_FIRST: char = '\u{2066}';
const OPEN_LAST: char = '\u{2068}';
const CLOSE: char = '\u{2069}';

/// The places of initiators of isolates without an end, and of ends without an initiator, in ascending order.
fn unclosed_isolates(text: &str) -> Vec<usize> {
    let (mut open, mut unclosed) = (Vec::new(), Vec::new());
    for (at, letter) in text.char_indices() {
        match letter {
            OPEN_FIRST..=OPEN_LAST => open.push(at),
            CLOSE if open.pop().is_none() => unclosed.push(at),
            _ => {}
        }
    }
    unclosed.append(&mut open);
    unclosed.sort_unstable();
    unclosed
}

fn is_invisible_control(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | OPEN_FIRST..=CLOSE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_are_removed_and_letters_of_every_script_stay() {
        let names = ["North\u{202e}htuoS", "\u{2069}\u{202e}Ward", "\u{1b}[31mred", "two\r\nlines"].map(visible);
        assert_eq!(names, ["NorthhtuoS", "Ward", "[31mred", "two\nlines"]);
        let kept = "می\u{200c}خواهم שלום\u{200f} Łódź 東京";
        assert_eq!(visible(kept), kept);
    }

    #[test]
    fn isolates_stay_where_they_are_closed() {
        let texts =
            ["a \u{2068}b \u{2067}c\u{2069}\u{2069} d", "\u{2068}a\u{2069}\u{2069} b", "a \u{2067}b"].map(visible);
        assert_eq!(texts, ["a \u{2068}b \u{2067}c\u{2069}\u{2069} d", "\u{2068}a\u{2069} b", "a b"]);
    }
}
