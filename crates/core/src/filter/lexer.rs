//! Lexer of CQL2 text.

use crate::filter::FilterError;

/// A token.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Token {
    /// A number without its sign.
    Number(f64),
    /// A string in single quotes.
    String(String),
    /// A name or keyword.
    Identifier(String),
    /// A name in double quotes, never a keyword.
    QuotedIdentifier(String),
    /// An operator or punctuation, such as `(` or `<=`.
    Symbol(&'static str),
    /// End of input.
    End,
}

/// Two-character symbols come first, so that `<=` is not read as `<`.
const SYMBOLS: [&str; 15] = ["<>", "<=", ">=", "!=", "=", "<", ">", "(", ")", ",", "+", "-", "*", "/", "^"];

impl Token {
    /// How error messages name the token.
    pub(super) fn describe(&self) -> String {
        match self {
            Self::Number(number) => format!("`{number}`"),
            Self::String(text) => format!("'{text}'"),
            Self::Identifier(word) | Self::QuotedIdentifier(word) => format!("`{word}`"),
            Self::Symbol(sign) => format!("`{sign}`"),
            Self::End => "the end".to_owned(),
        }
    }

    /// Whether this is a keyword, case-insensitively.
    pub(super) fn is(&self, word: &str) -> bool {
        matches!(self, Self::Identifier(own) if own.eq_ignore_ascii_case(word))
    }
}

/// All tokens with the position of their first character, from 1, ending with [`Token::End`].
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
            '\'' => quoted(rest, '\'', at).map(|(text, length)| (Token::String(text), length))?,
            '"' => quoted(rest, '"', at).map(|(text, length)| (Token::QuotedIdentifier(text), length))?,
            '0'..='9' | '.' => number(rest, at)?,
            first if is_identifier_char(first) => {
                let length = rest
                    .find(|c: char| !is_identifier_char(c) && !c.is_ascii_digit() && c != '.')
                    .unwrap_or(rest.len());
                (Token::Identifier(rest[..length].to_owned()), length)
            }
            '%' => (Token::Symbol("%"), 1),
            other => {
                let sign =
                    SYMBOLS.into_iter().find(|sign| rest.starts_with(sign)).ok_or_else(|| FilterError::Unexpected {
                        at,
                        expected: "a name, number, text or operator",
                        found: format!("`{other}`"),
                    })?;
                (Token::Symbol(if sign == "!=" { "<>" } else { sign }), sign.len())
            }
        };
        tokens.push((at, token));
        at += rest[..length].chars().count();
        rest = &rest[length..];
    }
}

fn is_identifier_char(character: char) -> bool {
    character.is_alphabetic() || character == '_' || character == ':'
}

/// Reads a quoted string, in which a doubled quote or `\` and a quote stand for one quote; also returns its length in
/// bytes with the quotes.
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
