//! Numbers as people write them.

/// A count of people, rounded to a whole number, with commas between thousands.
#[must_use]
pub fn count(people: f64) -> String {
    let digits = format!("{people:.0}");
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    #[test]
    fn counts_are_grouped_by_thousands() {
        let counts: Vec<String> = [0.0, 940.4, 1_000.0, 940_619.0, 8_067_605.0].map(super::count).into();
        assert_eq!(counts, ["0", "940", "1,000", "940,619", "8,067,605"]);
    }
}
