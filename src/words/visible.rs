//! Text of others among our own.

/// A text without the characters that nobody sees and that act on what stands around it: control characters but line
/// end and tab, among them those that steer terminals, and the controls that turn the direction of writing (Unicode
/// Standard Annex 9, 2.1 to 2.5), which an unclosed one does to the end of the paragraph.
///
/// Marks of direction and joiners stay: names in Arabic, Hebrew or Persian need them, and they reach no further than
/// their neighbours. Files of data keep names as their source has them, as programs match by them; this is for what
/// people read.
#[must_use]
pub fn visible(text: &str) -> String {
    text.chars().filter(|&letter| matches!(letter, '\n' | '\t') || !acts_unseen(letter)).collect()
}

fn acts_unseen(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_acts_unseen_is_left_out_and_letters_of_every_script_stay() {
        let names = ["North\u{202e}htuoS", "\u{2069}\u{202e}Ward", "\u{1b}[31mred", "two\r\nlines"].map(visible);
        assert_eq!(names, ["NorthhtuoS", "Ward", "[31mred", "two\nlines"]);
        let kept = "می\u{200c}خواهم שלום\u{200f} Łódź 東京";
        assert_eq!(visible(kept), kept);
    }
}
