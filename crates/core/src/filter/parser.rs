//! What the parsers of CQL2 text and of well-known text share: tokens, one ahead, and a bounded depth.

use crate::filter::lexer::Token;
use crate::filter::{FilterError, MAX_DEPTH};

/// A token stream with its position and nesting depth.
pub(super) struct Parser {
    tokens: Vec<(usize, Token)>,
    pub(super) next: usize,
    pub(super) depth: usize,
}

impl Parser {
    pub(super) const fn new(tokens: Vec<(usize, Token)>) -> Self {
        Self { tokens, next: 0, depth: 0 }
    }

    pub(super) fn peek(&self) -> &Token {
        self.tokens.get(self.next).map_or(&Token::End, |(_, token)| token)
    }

    pub(super) fn advance(&mut self) -> Token {
        let token = self.peek().clone();
        self.next += 1;
        token
    }

    /// Consumes a symbol or keyword if it is next.
    pub(super) fn accept(&mut self, what: &str) -> bool {
        let is_next = matches!(self.peek(), Token::Symbol(sign) if *sign == what) || self.peek().is(what);
        if is_next {
            self.next += 1;
        }
        is_next
    }

    pub(super) fn expect(&mut self, what: &str, expected: &'static str) -> Result<(), FilterError> {
        if self.accept(what) { Ok(()) } else { Err(self.unexpected(expected)) }
    }

    pub(super) fn unexpected(&self, expected: &'static str) -> FilterError {
        let at = self.tokens.get(self.next).or(self.tokens.last()).map_or(1, |(at, _)| *at);
        FilterError::Unexpected { at, expected, found: self.peek().describe() }
    }

    /// Parses one nesting level deeper.
    pub(super) fn nested<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<T, FilterError>,
    ) -> Result<T, FilterError> {
        if self.depth >= MAX_DEPTH {
            return Err(FilterError::TooDeep);
        }
        self.depth += 1;
        let inner = read(self);
        self.depth -= 1;
        inner
    }
}
