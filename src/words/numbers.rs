//! Formatting of numbers.

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
    // No negative zero.
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

/// The margin of error of a count. A margin above zero is at least 1, as 0 would mean that the count is certain.
#[must_use]
pub fn margin(people: f64) -> String {
    count(if people > 0.0 { people.max(1.0) } else { people })
}

/// A share of 0..=1 in percent, such as `22.3 %`. Only 0 is written as 0 %, and only 1 as 100 %.
#[must_use]
pub fn share(share: f64) -> String {
    match share {
        some if some > 0.0 && some < 0.0005 => "under 0.1 %".to_owned(),
        nearly if (0.9995..1.0).contains(&nearly) => "over 99.9 %".to_owned(),
        share => format!("{:.1} %", share * 100.0),
    }
}

/// The margin of error of a share of 0..=1, in percentage points without the unit. A margin above zero is at least 0.1.
#[must_use]
pub fn points(share: f64) -> String {
    let points = share * 100.0;
    format!("{:.1}", if points > 0.0 { points.max(0.1) } else { points })
}

/// A length in meters, such as `1,334 m`.
#[must_use]
pub fn meters(meters: f64) -> String {
    format!("{} m", count(meters))
}

/// A length in meters as miles, such as `0.8 mi`.
#[must_use]
pub fn miles(meters: f64) -> String {
    const MILE: f64 = 1609.344;
    format!("{:.1} mi", meters / MILE)
}

/// A whole number, with commas between thousands.
#[must_use]
pub fn integer(value: usize) -> String {
    #[expect(clippy::cast_precision_loss, reason = "nothing is counted here that comes near 2^52")]
    count(value as f64)
}

/// A whole number with its noun in the singular or the plural.
#[must_use]
pub fn number_of(count: usize, one: &str, more: &str) -> String {
    named(&self::integer(count), one, more)
}

/// A number as it is written, with the name of what it counts in the singular or the plural: what is written as 1 is
/// one.
#[must_use]
pub fn named(number: &str, one: &str, more: &str) -> String {
    format!("{number} {}", if number == "1" { one } else { more })
}

/// An ordinal number: 1st, 2nd, 3rd, 11th.
#[must_use]
pub fn ordinal(place: usize) -> String {
    let ending = match (place % 10, place % 100) {
        (1, other) if other != 11 => "st",
        (2, other) if other != 12 => "nd",
        (3, other) if other != 13 => "rd",
        _ => "th",
    };
    format!("{}{ending}", integer(place))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_grouped_by_thousands() {
        let counts: Vec<String> = [0.0, 940.4, 1_000.0, 940_619.0, 8_067_605.0].map(count).into();
        assert_eq!(counts, ["0", "940", "1,000", "940,619", "8,067,605"]);
    }

    #[test]
    fn a_margin_above_zero_is_never_written_as_zero() {
        assert_eq!([0.0, 0.2, 1.4, 1_452.6].map(margin), ["0", "1", "1", "1,453"]);
        assert_eq!([0.0, 0.000_2, 0.0153].map(points), ["0.0", "0.1", "1.5"]);
    }

    #[test]
    fn some_is_not_none_and_nearly_all_is_not_all() {
        let shares = [0.0, 0.0002, 0.0005, 0.2228, 0.9994, 0.9996, 1.0].map(share);
        assert_eq!(shares, ["0.0 %", "under 0.1 %", "0.1 %", "22.3 %", "99.9 %", "over 99.9 %", "100.0 %"]);
    }

    #[test]
    fn one_is_followed_by_the_singular() {
        let tracts = [0, 1, 2, 1_234].map(|tracts| number_of(tracts, "tract", "tracts"));
        assert_eq!(tracts, ["0 tracts", "1 tract", "2 tracts", "1,234 tracts"]);
        assert_eq!(named(&count(1.2), "person", "people"), "1 person");
    }

    #[test]
    fn ordinals_have_their_english_endings() {
        let places = [1, 2, 3, 4, 11, 12, 13, 21, 112, 1_003].map(ordinal);
        assert_eq!(places, ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "112th", "1,003rd"]);
    }

    #[test]
    fn lengths_are_written_in_meters_and_in_miles() {
        assert_eq!([meters(1334.4), miles(1334.4)], ["1,334 m", "0.8 mi"]);
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
