//! Sanitizing of text from data.

/// A text without control characters, except line feed and tab, and without bidirectional embeddings, overrides and
/// isolates (Unicode Standard Annex 9, 2.1 to 2.5): both can change how the text after them is displayed.
///
/// Directional marks and joiners stay: names in Arabic, Hebrew or Persian need them, and they affect only adjacent
/// characters. Data files keep names as in their source, as programs match by them; this is for text that people read.
#[must_use]
pub fn visible(text: &str) -> String {
    text.chars().filter(|&letter| matches!(letter, '\n' | '\t') || !is_invisible_control(letter)).collect()
}

fn is_invisible_control(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
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
}
