//! Numbers, ordinals and lists as a language writes them.

use crate::text::Text;
use crate::{Value, message};

impl Text {
    /// A count of people, rounded to a whole number.
    #[must_use]
    pub fn count(&self, people: f64) -> String {
        self.number(people, 0)
    }

    /// A number with so many decimals.
    #[must_use]
    pub fn number(&self, value: f64, decimals: usize) -> String {
        self.formats().number(value, decimals)
    }

    /// A number as a study writes it: with all its decimals and without marks between thousands.
    #[must_use]
    pub fn plain(&self, value: f64) -> String {
        self.formats().plain(value)
    }

    /// A whole number.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "nothing is counted here that comes near 2^52")]
    pub fn integer(&self, value: usize) -> String {
        self.count(value as f64)
    }

    /// The margin of error of a count. A margin above zero is at least 1, as 0 would mean that the count is certain.
    #[must_use]
    pub fn margin(&self, people: f64) -> String {
        self.count(if people > 0.0 { people.max(1.0) } else { people })
    }

    /// A share of 0..=1 in percent, such as `22.3 %`. Only 0 is written as 0 %, and only 1 as 100 %.
    #[must_use]
    pub fn share(&self, share: f64) -> String {
        let percent = |percent: f64| Value::Number { value: percent, decimals: 1 };
        match share {
            some if some > 0.0 && some < 0.0005 => message!(self, "share-under", percent = percent(0.1)),
            nearly if (0.9995..1.0).contains(&nearly) => message!(self, "share-over", percent = percent(99.9)),
            share => message!(self, "share-percent", percent = percent(share * 100.0)),
        }
    }

    /// The margin of error of a share of 0..=1, in percentage points without the unit. A margin above zero is at least
    /// 0.1.
    #[must_use]
    pub fn points(&self, share: f64) -> String {
        let points = share * 100.0;
        self.number(if points > 0.0 { points.max(0.1) } else { points }, 1)
    }

    /// A length in meters, such as `1,334 m`.
    #[must_use]
    pub fn meters(&self, meters: f64) -> String {
        message!(self, "length-meters", meters = Value::count(meters))
    }

    /// A length in meters as miles, such as `0.8 mi`.
    #[must_use]
    pub fn miles(&self, meters: f64) -> String {
        const MILE: f64 = 1609.344;
        message!(self, "length-miles", miles = Value::Number { value: meters / MILE, decimals: 1 })
    }

    /// An ordinal number: 1st, 2nd, 3rd, 11th.
    #[must_use]
    pub fn ordinal(&self, place: usize) -> String {
        message!(self, "ordinal", place = place, category = self.formats().ordinal(place))
    }

    /// Several things as one phrase: `a, b, and c`.
    #[must_use]
    pub fn list(&self, items: &[String]) -> String {
        self.formats().list(items)
    }

    /// Several ids or names, without a word between them: `a, b, c`.
    #[must_use]
    pub fn narrow_list(&self, items: &[String]) -> String {
        self.formats().narrow_list(items)
    }

    /// Sentences one after the other, with what the language writes between them.
    #[must_use]
    pub fn sentences(&self, sentences: &[String]) -> String {
        sentences.join(&message!(self, "between-sentences"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_grouped_by_thousands() {
        let counts = [0.0, 940.4, 1_000.0, 940_619.0, 8_067_605.0].map(|people| Text::english().count(people));
        assert_eq!(counts, ["0", "940", "1,000", "940,619", "8,067,605"]);
    }

    #[test]
    fn a_margin_above_zero_is_never_written_as_zero() {
        let text = Text::english();
        assert_eq!([0.0, 0.2, 1.4, 1_452.6].map(|people| text.margin(people)), ["0", "1", "1", "1,453"]);
        assert_eq!([0.0, 0.000_2, 0.0153].map(|share| text.points(share)), ["0.0", "0.1", "1.5"]);
    }

    #[test]
    fn some_is_not_none_and_nearly_all_is_not_all() {
        let shares = [0.0, 0.0002, 0.0005, 0.2228, 0.9994, 0.9996, 1.0].map(|share| Text::english().share(share));
        assert_eq!(shares, ["0.0 %", "under 0.1 %", "0.1 %", "22.3 %", "99.9 %", "over 99.9 %", "100.0 %"]);
    }

    #[test]
    fn ordinals_have_their_english_endings() {
        let places = [1, 2, 3, 4, 11, 12, 13, 21, 112, 1_003].map(|place| Text::english().ordinal(place));
        assert_eq!(places, ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "112th", "1,003rd"]);
    }

    #[test]
    fn numbers_below_zero_and_with_decimals_are_grouped_too() {
        let numbers = [(-940.0, 0), (-1_234.56, 1), (-0.04, 1), (0.322_16, 3), (1_116_783.8, 2)];
        assert_eq!(
            numbers.map(|(value, decimals)| Text::english().number(value, decimals)),
            ["-940", "-1,234.6", "0.0", "0.322", "1,116,783.80"]
        );
    }

    #[test]
    fn lengths_are_written_in_meters_and_in_miles() {
        let text = Text::english();
        assert_eq!([text.meters(1334.4), text.miles(1334.4)], ["1,334 m", "0.8 mi"]);
    }

    #[test]
    fn a_narrow_list_has_no_word_between_its_items() {
        let items = ["a", "b", "c"].map(str::to_owned);
        let text = Text::english();
        assert_eq!([text.list(&items), text.narrow_list(&items)], ["a, b, and c", "a, b, c"]);
        assert_eq!([text.narrow_list(&items[..2]), text.narrow_list(&[])], ["a, b", ""]);
    }

    #[test]
    fn the_letters_of_a_pseudo_locale_are_others_and_its_numbers_are_not() {
        let text = |tag: &str| Text::of(&tag.parse().unwrap()).share(0.0002);
        assert_eq!(text("en-XA"), "uuƞḓeeř 0.1 %");
        assert_eq!(text("ar-XB"), "uƞḓeř \u{2068}0.1\u{2069} %");
    }
}
