//! Recursive-descent parser of CQL2 text. It looks one token ahead and never backtracks: time is linear, and recursion
//! is bounded.

use crate::filter::lexer::{Token, tokens};
use crate::filter::parser::Parser;
use crate::filter::{FilterError, MAX_DEPTH, Node, wkt};

/// Parses a filter.
pub(super) fn read(text: &str) -> Result<Node, FilterError> {
    let mut parser = Parser::new(tokens(text)?);
    let node = parser.or_expression()?;
    if *parser.peek() != Token::End {
        return Err(parser.unexpected("an operator or the end"));
    }
    Ok(node)
}

/// Comparison operators.
const COMPARISONS: [&str; 6] = ["=", "<>", "<", ">", "<=", ">="];

impl Parser {
    /// `a OR b OR c`
    fn or_expression(&mut self) -> Result<Node, FilterError> {
        self.nested(|own| own.joined("or", Self::and_expression))
    }

    fn and_expression(&mut self) -> Result<Node, FilterError> {
        self.joined("and", Self::not_expression)
    }

    fn joined(&mut self, word: &str, part: fn(&mut Self) -> Result<Node, FilterError>) -> Result<Node, FilterError> {
        let first = part(self)?;
        let mut parts = vec![first];
        while self.accept(word) {
            parts.push(part(self)?);
        }
        match <[Node; 1]>::try_from(parts) {
            Ok([only]) => Ok(only),
            Err(parts) => Ok(Node::Call(word.to_owned(), parts)),
        }
    }

    fn not_expression(&mut self) -> Result<Node, FilterError> {
        let mut is_negated = false;
        while self.accept("not") {
            is_negated = !is_negated;
        }
        let node = self.comparison()?;
        Ok(if is_negated { negated(node) } else { node })
    }

    fn comparison(&mut self) -> Result<Node, FilterError> {
        let left = self.sum()?;
        for sign in COMPARISONS {
            if self.accept(sign) {
                return Ok(Node::Call(sign.to_owned(), vec![left, self.sum()?]));
            }
        }
        if self.accept("is") {
            let is_negated = self.accept("not");
            self.expect("null", "NULL")?;
            let node = Node::Call("isnull".to_owned(), vec![left]);
            return Ok(if is_negated { negated(node) } else { node });
        }
        let is_negated = self.accept("not");
        let node = if self.accept("like") {
            Node::Call("like".to_owned(), vec![left, self.sum()?])
        } else if self.accept("between") {
            let low = self.sum()?;
            self.expect("and", "AND")?;
            Node::Call("between".to_owned(), vec![left, low, self.sum()?])
        } else if self.accept("in") {
            self.expect("(", "`(`")?;
            let list = self.nested(Self::list)?;
            Node::Call("in".to_owned(), vec![left, Node::List(list)])
        } else if is_negated {
            return Err(self.unexpected("LIKE, BETWEEN or IN"));
        } else {
            left
        };
        Ok(if is_negated { negated(node) } else { node })
    }

    /// The rest of a list, after the opening bracket and up to the closing one.
    fn list(&mut self) -> Result<Vec<Node>, FilterError> {
        let mut list = vec![self.or_expression()?];
        while self.accept(",") {
            list.push(self.or_expression()?);
        }
        self.expect(")", "`,` or `)`")?;
        Ok(list)
    }

    fn sum(&mut self) -> Result<Node, FilterError> {
        let mut left = self.product()?;
        let mut length = 0;
        while let Some(sign) = ["+", "-"].into_iter().find(|sign| self.accept(sign)) {
            left = self.left_associative(sign, left, Self::product, &mut length)?;
        }
        Ok(left)
    }

    fn product(&mut self) -> Result<Node, FilterError> {
        let mut left = self.power()?;
        let mut length = 0;
        while let Some(sign) = ["*", "/", "%", "div"].into_iter().find(|sign| self.accept(sign)) {
            left = self.left_associative(sign, left, Self::power, &mut length)?;
        }
        Ok(left)
    }

    fn power(&mut self) -> Result<Node, FilterError> {
        let left = self.signed()?;
        if self.accept("^") {
            return Ok(Node::Call("^".to_owned(), vec![left, self.signed()?]));
        }
        Ok(left)
    }

    /// Left-associative chains nest as deep as they are long.
    fn left_associative(
        &mut self,
        sign: &str,
        left: Node,
        part: fn(&mut Self) -> Result<Node, FilterError>,
        length: &mut usize,
    ) -> Result<Node, FilterError> {
        *length += 1;
        if self.depth + *length > MAX_DEPTH {
            return Err(FilterError::TooDeep);
        }
        Ok(Node::Call(sign.to_owned(), vec![left, part(self)?]))
    }

    fn signed(&mut self) -> Result<Node, FilterError> {
        let mut is_negative = false;
        while let Some(sign) = ["-", "+"].into_iter().find(|sign| self.accept(sign)) {
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
                self.advance();
                Ok(Node::Number(number))
            }
            Token::String(text) => {
                self.advance();
                Ok(Node::Text(text))
            }
            Token::QuotedIdentifier(name) => {
                self.advance();
                Ok(Node::Property(name))
            }
            Token::Symbol("(") => {
                self.advance();
                let inner = self.or_expression()?;
                self.expect(")", "an operator or `)`")?;
                Ok(inner)
            }
            Token::Identifier(word) => {
                let lower = word.to_lowercase();
                if ["and", "or", "not", "like", "between", "in", "is", "null"].contains(&lower.as_str()) {
                    return Err(self.unexpected(EXPECTED));
                }
                self.advance();
                self.identifier(word, lower)
            }
            Token::Symbol(_) | Token::End => Err(self.unexpected(EXPECTED)),
        }
    }

    /// A boolean, geometry, function call or column name.
    fn identifier(&mut self, word: String, lower: String) -> Result<Node, FilterError> {
        let is_call = *self.peek() == Token::Symbol("(");
        match lower.as_str() {
            "true" if !is_call => Ok(Node::Boolean(true)),
            "false" if !is_call => Ok(Node::Boolean(false)),
            kind if wkt::is_kind(kind) && (is_call || self.peek().is("z")) => wkt::read(self, kind).map(Node::Geometry),
            "date" | "timestamp" if is_call => {
                self.advance();
                let Token::String(text) = self.advance() else {
                    self.next -= 1;
                    return Err(self.unexpected("a date in quotes"));
                };
                self.expect(")", "`)`")?;
                Ok(Node::Text(text))
            }
            _ if is_call => {
                self.advance();
                if self.accept(")") {
                    return Ok(Node::Call(lower, Vec::new()));
                }
                let arguments = self.nested(Self::list)?;
                Ok(Node::Call(lower, arguments))
            }
            _ => Ok(Node::Property(word)),
        }
    }
}

fn negated(node: Node) -> Node {
    Node::Call("not".to_owned(), vec![node])
}
