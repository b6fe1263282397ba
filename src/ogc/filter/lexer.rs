//! The words of CQL2 text.

use crate::ogc::filter::FilterError;

/// A word.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Token {
    /// A number without its sign.
    Number(f64),
    /// Text in single quotes.
    Text(String),
    /// A name, or a word of the language.
    Word(String),
    /// A name in double quotes, which is never a word of the language.
    Quoted(String),
    /// `(`, `<=` and the like.
    Sign(&'static str),
    /// After the last.
    End,
}

/// Two characters before one, so that `<=` is not `<`.
const SIGNS: [&str; 15] = ["<>", "<=", ">=", "!=", "=", "<", ">", "(", ")", ",", "+", "-", "*", "/", "^"];

impl Token {
    /// For complaints.
    pub(super) fn told(&self) -> String {
        match self {
            Self::Number(number) => format!("`{number}`"),
            Self::Text(text) => format!("'{text}'"),
            Self::Word(word) | Self::Quoted(word) => format!("`{word}`"),
            Self::Sign(sign) => format!("`{sign}`"),
            Self::End => "the end".to_owned(),
        }
    }

    /// Whether it is a word of the language, in whatever letters.
    pub(super) fn is(&self, word: &str) -> bool {
        matches!(self, Self::Word(own) if own.eq_ignore_ascii_case(word))
    }
}

/// All words, each with the character it begins at, and [`Token::End`].
pub(super) fn tokens(text: &str) -> Result<Vec<(usize, Token)>, FilterError> {
    let mut tokens = Vec::new();
    let (mut rest, mut at) = (text, 1);
    loop {
        let trimmed = rest.trim_start();
        at += rest[..rest.len() - trimmed.len()].chars().count();
        rest = trimmed;
        let Some(first) = rest.chars().next() else {
            tokens.push((at, Token::End));
            return Ok(tokens);
        };
        let (token, length) = match first {
            '\'' => quoted(rest, '\'', at).map(|(text, length)| (Token::Text(text), length))?,
            '"' => quoted(rest, '"', at).map(|(text, length)| (Token::Quoted(text), length))?,
            '0'..='9' | '.' => number(rest, at)?,
            first if is_name(first) => {
                let length = rest.find(|c: char| !is_name(c) && !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
                (Token::Word(rest[..length].to_owned()), length)
            }
            '%' => (Token::Sign("%"), 1),
            other => {
                let sign =
                    SIGNS.into_iter().find(|sign| rest.starts_with(sign)).ok_or_else(|| FilterError::Unexpected {
                        at,
                        expected: "a name, number, text or operator",
                        found: format!("`{other}`"),
                    })?;
                (Token::Sign(if sign == "!=" { "<>" } else { sign }), sign.len())
            }
        };
        tokens.push((at, token));
        at += rest[..length].chars().count();
        rest = &rest[length..];
    }
}

fn is_name(character: char) -> bool {
    character.is_alphabetic() || character == '_' || character == ':'
}

/// Text in quotes, where two quotes, or a backslash and a quote, are one in the text; and its length with them.
fn quoted(rest: &str, quote: char, at: usize) -> Result<(String, usize), FilterError> {
    let mut text = String::new();
    let mut characters = rest.char_indices().skip(1).peekable();
    while let Some((place, character)) = characters.next() {
        let next = characters.peek().map(|(_, next)| *next);
        if character == quote && next != Some(quote) {
            return Ok((text, place + quote.len_utf8()));
        }
        if (character == quote || character == '\\') && next == Some(quote) {
            characters.next();
            text.push(quote);
        } else {
            text.push(character);
        }
    }
    Err(FilterError::Unexpected { at, expected: "a quote that ends the text", found: "the end".to_owned() })
}

fn number(rest: &str, at: usize) -> Result<(Token, usize), FilterError> {
    let bytes = rest.as_bytes();
    let digits = |from: usize| bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let mut length = digits(0);
    if bytes.get(length) == Some(&b'.') {
        length += 1 + digits(length + 1);
    }
    if matches!(bytes.get(length), Some(b'e' | b'E')) {
        let sign = usize::from(matches!(bytes.get(length + 1), Some(b'+' | b'-')));
        let exponent = digits((length + 1 + sign).min(bytes.len()));
        length += if exponent > 0 { 1 + sign + exponent } else { 0 };
    }
    let number = rest[..length].parse::<f64>().ok().filter(|number| number.is_finite());
    let number = number.ok_or_else(|| FilterError::Unexpected {
        at,
        expected: "a number",
        found: format!("`{}`", &rest[..length.min(40)]),
    })?;
    Ok((Token::Number(number), length))
}
