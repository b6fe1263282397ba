//! The direction of texts that are put into others.

/// A text from right to left with a mark of its direction, where no letter outside of isolates says it: a text of numbers
/// and isolated names alone would be laid out from left to right when it is isolated in turn (Unicode Standard Annex 9,
/// rules P2 and X5c).
pub(crate) fn with_direction(text: &str) -> String {
    const RIGHT_TO_LEFT_MARK: char = '\u{200f}';
    let mut depth = 0_usize;
    for letter in text.chars() {
        match letter {
            '\u{2066}'..='\u{2068}' => depth += 1,
            '\u{2069}' => depth = depth.saturating_sub(1),
            letter if depth == 0 && letter.is_alphabetic() => return text.to_owned(),
            _ => {}
        }
    }
    // A text without a variable, such as a sign, stays as it is.
    if text.contains('\u{2068}') { format!("{RIGHT_TO_LEFT_MARK}{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_of_isolates_alone_has_a_mark_of_its_direction() {
        for (text, marked) in [
            ("\u{2068}سبب\u{2069} (\u{2068}12\u{2069})", true),
            ("\u{2068}12\u{2069} شخصًا", false),
            ("–", false),
            ("", false),
        ] {
            assert_eq!(with_direction(text).starts_with('\u{200f}'), marked, "{text}");
        }
    }
}
