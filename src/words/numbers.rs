//! Numbers as people write them.

/// A count of people, rounded to a whole number, with commas between thousands.
#[must_use]
pub fn count(people: f64) -> String {
    number(people, 0)
}

/// A number with so many decimals, and commas between thousands.
#[must_use]
pub fn number(value: f64, decimals: usize) -> String {
    let rounded = format!("{:.decimals$}", value.abs());
    let (whole, fraction) = rounded.split_once('.').unwrap_or((&rounded, ""));
    // What rounds to zero has no sign.
    let mut text = if value < 0.0 && rounded.bytes().any(|b| matches!(b, b'1'..=b'9')) { "-" } else { "" }.to_owned();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push('.');
        text.push_str(fraction);
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

    #[test]
    fn numbers_below_zero_and_with_decimals_are_grouped_too() {
        let numbers = [(-940.0, 0), (-1_234.56, 1), (-0.04, 1), (0.322_16, 3), (1_116_783.8, 2)];
        assert_eq!(
            numbers.map(|(value, decimals)| super::number(value, decimals)),
            ["-940", "-1,234.6", "0.0", "0.322", "1,116,783.80"]
        );
    }
}
