//! CQL2 text: one look ahead and never back, so that reading takes as long as the text is, and no deeper than is allowed.

use crate::ogc::filter::lexer::{Token, tokens};
use crate::ogc::filter::{DEEPEST, FilterError, Node, wkt};

/// Reads a whole filter.
pub(super) fn read(text: &str) -> Result<Node, FilterError> {
    let mut reader = Reader { tokens: tokens(text)?, next: 0, depth: 0 };
    let node = reader.any()?;
    if *reader.peek() != Token::End {
        return Err(reader.unexpected("an operator or the end"));
    }
    Ok(node)
}

/// What was read until now.
pub(super) struct Reader {
    tokens: Vec<(usize, Token)>,
    next: usize,
    depth: usize,
}

/// Comparisons by their sign.
const COMPARISONS: [&str; 6] = ["=", "<>", "<", ">", "<=", ">="];

impl Reader {
    pub(super) fn peek(&self) -> &Token {
        self.tokens.get(self.next).map_or(&Token::End, |(_, token)| token)
    }

    pub(super) fn take(&mut self) -> Token {
        let token = self.peek().clone();
        self.next += 1;
        token
    }

    /// Takes a sign or a word of the language where it is next.
    pub(super) fn taken(&mut self, what: &str) -> bool {
        let is_next = matches!(self.peek(), Token::Sign(sign) if *sign == what) || self.peek().is(what);
        if is_next {
            self.next += 1;
        }
        is_next
    }

    pub(super) fn expect(&mut self, what: &str, expected: &'static str) -> Result<(), FilterError> {
        if self.taken(what) { Ok(()) } else { Err(self.unexpected(expected)) }
    }

    pub(super) fn unexpected(&self, expected: &'static str) -> FilterError {
        let at = self.tokens.get(self.next).or(self.tokens.last()).map_or(1, |(at, _)| *at);
        FilterError::Unexpected { at, expected, found: self.peek().told() }
    }

    /// One level deeper.
    pub(super) fn inside<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<T, FilterError>,
    ) -> Result<T, FilterError> {
        if self.depth >= DEEPEST {
            return Err(FilterError::TooDeep);
        }
        self.depth += 1;
        let inner = read(self);
        self.depth -= 1;
        inner
    }

    /// `a OR b OR c`
    fn any(&mut self) -> Result<Node, FilterError> {
        self.inside(|own| own.row_of("or", Self::all))
    }

    fn all(&mut self) -> Result<Node, FilterError> {
        self.row_of("and", Self::not)
    }

    fn row_of(&mut self, word: &str, part: fn(&mut Self) -> Result<Node, FilterError>) -> Result<Node, FilterError> {
        let first = part(self)?;
        let mut parts = vec![first];
        while self.taken(word) {
            parts.push(part(self)?);
        }
        match <[Node; 1]>::try_from(parts) {
            Ok([only]) => Ok(only),
            Err(parts) => Ok(Node::Call(word.to_owned(), parts)),
        }
    }

    fn not(&mut self) -> Result<Node, FilterError> {
        let mut is_opposite = false;
        while self.taken("not") {
            is_opposite = !is_opposite;
        }
        let node = self.comparison()?;
        Ok(if is_opposite { opposite(node) } else { node })
    }

    fn comparison(&mut self) -> Result<Node, FilterError> {
        let left = self.sum()?;
        for sign in COMPARISONS {
            if self.taken(sign) {
                return Ok(Node::Call(sign.to_owned(), vec![left, self.sum()?]));
            }
        }
        if self.taken("is") {
            let is_opposite = self.taken("not");
            self.expect("null", "NULL")?;
            let node = Node::Call("isnull".to_owned(), vec![left]);
            return Ok(if is_opposite { opposite(node) } else { node });
        }
        let is_opposite = self.taken("not");
        let node = if self.taken("like") {
            Node::Call("like".to_owned(), vec![left, self.sum()?])
        } else if self.taken("between") {
            let low = self.sum()?;
            self.expect("and", "AND")?;
            Node::Call("between".to_owned(), vec![left, low, self.sum()?])
        } else if self.taken("in") {
            self.expect("(", "`(`")?;
            let list = self.inside(Self::list)?;
            Node::Call("in".to_owned(), vec![left, Node::List(list)])
        } else if is_opposite {
            return Err(self.unexpected("LIKE, BETWEEN or IN"));
        } else {
            left
        };
        Ok(if is_opposite { opposite(node) } else { node })
    }

    /// Values with commas between them, after the bracket and with the one that closes it.
    fn list(&mut self) -> Result<Vec<Node>, FilterError> {
        let mut list = vec![self.any()?];
        while self.taken(",") {
            list.push(self.any()?);
        }
        self.expect(")", "`,` or `)`")?;
        Ok(list)
    }

    fn sum(&mut self) -> Result<Node, FilterError> {
        let mut left = self.product()?;
        let mut length = 0;
        while let Some(sign) = ["+", "-"].into_iter().find(|sign| self.taken(sign)) {
            left = self.chained(sign, left, Self::product, &mut length)?;
        }
        Ok(left)
    }

    fn product(&mut self) -> Result<Node, FilterError> {
        let mut left = self.power()?;
        let mut length = 0;
        while let Some(sign) = ["*", "/", "%", "div"].into_iter().find(|sign| self.taken(sign)) {
            left = self.chained(sign, left, Self::power, &mut length)?;
        }
        Ok(left)
    }

    fn power(&mut self) -> Result<Node, FilterError> {
        let left = self.signed()?;
        if self.taken("^") {
            return Ok(Node::Call("^".to_owned(), vec![left, self.signed()?]));
        }
        Ok(left)
    }

    /// `a + b + c` lies in itself as deep as it is long.
    fn chained(
        &mut self,
        sign: &str,
        left: Node,
        part: fn(&mut Self) -> Result<Node, FilterError>,
        length: &mut usize,
    ) -> Result<Node, FilterError> {
        *length += 1;
        if self.depth + *length > DEEPEST {
            return Err(FilterError::TooDeep);
        }
        Ok(Node::Call(sign.to_owned(), vec![left, part(self)?]))
    }

    fn signed(&mut self) -> Result<Node, FilterError> {
        let mut is_negative = false;
        while let Some(sign) = ["-", "+"].into_iter().find(|sign| self.taken(sign)) {
            is_negative ^= sign == "-";
        }
        let node = self.atom()?;
        Ok(match node {
            Node::Number(number) if is_negative => Node::Number(-number),
            node if is_negative => Node::Call("*".to_owned(), vec![Node::Number(-1.0), node]),
            node => node,
        })
    }

    fn atom(&mut self) -> Result<Node, FilterError> {
        const EXPECTED: &str = "a name, number, text, function or `(`";
        match self.peek().clone() {
            Token::Number(number) => {
                self.take();
                Ok(Node::Number(number))
            }
            Token::Text(text) => {
                self.take();
                Ok(Node::Text(text))
            }
            Token::Quoted(name) => {
                self.take();
                Ok(Node::Name(name))
            }
            Token::Sign("(") => {
                self.take();
                let inner = self.any()?;
                self.expect(")", "an operator or `)`")?;
                Ok(inner)
            }
            Token::Word(word) => {
                let lower = word.to_lowercase();
                if ["and", "or", "not", "like", "between", "in", "is", "null"].contains(&lower.as_str()) {
                    return Err(self.unexpected(EXPECTED));
                }
                self.take();
                self.named(word, lower)
            }
            Token::Sign(_) | Token::End => Err(self.unexpected(EXPECTED)),
        }
    }

    /// What begins with a word: a truth, a geometry, a function or a column.
    fn named(&mut self, word: String, lower: String) -> Result<Node, FilterError> {
        let is_call = *self.peek() == Token::Sign("(");
        match lower.as_str() {
            "true" if !is_call => Ok(Node::Truth(true)),
            "false" if !is_call => Ok(Node::Truth(false)),
            kind if wkt::is_kind(kind) && (is_call || self.peek().is("z")) => wkt::read(self, kind).map(Node::Place),
            "date" | "timestamp" if is_call => {
                self.take();
                let Token::Text(text) = self.take() else {
                    self.next -= 1;
                    return Err(self.unexpected("a date in quotes"));
                };
                self.expect(")", "`)`")?;
                Ok(Node::Text(text))
            }
            _ if is_call => {
                self.take();
                if self.taken(")") {
                    return Ok(Node::Call(lower, Vec::new()));
                }
                let arguments = self.inside(Self::list)?;
                Ok(Node::Call(lower, arguments))
            }
            _ => Ok(Node::Name(word)),
        }
    }
}

fn opposite(node: Node) -> Node {
    Node::Call("not".to_owned(), vec![node])
}
