//! How a language writes numbers, ordinals and lists, by ICU.

use fixed_decimal::{Decimal, Sign};
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_decimal::{DecimalFormatter, DecimalFormatterPreferences};
use icu_list::options::{ListFormatterOptions, ListLength};
use icu_list::{ListFormatter, ListFormatterPreferences};
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules, PluralRulesPreferences};
use intl_memoizer::Memoizable;
use unic_langid::LanguageIdentifier;

/// The formats of a language.
#[derive(Debug)]
pub(crate) struct Formats {
    decimal: DecimalFormatter,
    plain: DecimalFormatter,
    list: ListFormatter,
    narrow_list: ListFormatter,
    ordinal: PluralRules,
}

impl Memoizable for Formats {
    type Args = ();
    type Error = String;

    fn construct(language: LanguageIdentifier, (): ()) -> Result<Self, String> {
        Self::new(&language)
    }
}

impl Formats {
    /// The formats of a language.
    ///
    /// # Errors
    /// Where ICU has no data for it; with its compiled data it has some for every language.
    pub(crate) fn new(language: &LanguageIdentifier) -> Result<Self, String> {
        // As numbers are written in the United States, where 12.345 would be read as twelve and a bit; and the digits of
        // English, also where Arabic has its own: people compare these numbers with those of other pages.
        let language = if language.language.as_str() == "es" { "es-US".to_owned() } else { language.to_string() };
        let locale: Locale = format!("{language}-u-nu-latn").parse().map_err(|error| format!("{language}: {error}"))?;
        let failed = |error: icu_provider::DataError| format!("{language}: {error}");
        let decimal = |grouping| {
            let mut options = DecimalFormatterOptions::default();
            options.grouping_strategy = grouping;
            DecimalFormatter::try_new(DecimalFormatterPreferences::from(&locale), options).map_err(failed)
        };
        let list = |length| {
            let options = ListFormatterOptions::default().with_length(length);
            ListFormatter::try_new_and(ListFormatterPreferences::from(&locale), options).map_err(failed)
        };
        let ordinal = PluralRules::try_new_ordinal(PluralRulesPreferences::from(&locale));
        Ok(Self {
            decimal: decimal(None)?,
            plain: decimal(Some(GroupingStrategy::Never))?,
            list: list(ListLength::Wide)?,
            narrow_list: list(ListLength::Narrow)?,
            ordinal: ordinal.map_err(failed)?,
        })
    }

    /// A number with so many decimals. There is no negative zero.
    pub(crate) fn number(&self, value: f64, decimals: usize) -> String {
        let digits = format!("{value:.decimals$}");
        let Ok(mut number) = Decimal::try_from_str(&digits) else { return digits };
        if digits.bytes().all(|digit| !matches!(digit, b'1'..=b'9')) {
            number.set_sign(Sign::None);
        }
        self.decimal.format(&number).to_string()
    }

    /// A number with all its decimals and without marks between thousands, as a study writes it.
    pub(crate) fn plain(&self, value: f64) -> String {
        let digits = value.to_string();
        Decimal::try_from_str(&digits).map_or(digits, |number| self.plain.format(&number).to_string())
    }

    /// The name of the category of an ordinal number, such as `few` for 3rd (Unicode Technical Standard 35, part 3, 5).
    pub(crate) fn ordinal(&self, place: usize) -> &'static str {
        match self.ordinal.category_for(place) {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        }
    }

    pub(crate) fn list(&self, items: &[String]) -> String {
        self.list.format(items.iter()).to_string()
    }

    pub(crate) fn narrow_list(&self, items: &[String]) -> String {
        self.narrow_list.format(items.iter()).to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_languages_have_their_own_marks_and_endings_and_the_digits_of_english() {
        let arabic = Formats::new(&"ar-EG".parse().unwrap()).unwrap();
        assert_eq!(arabic.number(1_234.5, 1), "1,234.5");
        let spanish = Formats::new(&"es".parse().unwrap()).unwrap();
        assert_eq!(spanish.number(12_345.6, 1), "12,345.6");
        let german = Formats::new(&"de".parse().unwrap()).unwrap();
        assert_eq!(german.number(1_234.5, 1), "1.234,5");
        assert_eq!(german.list(&["a".to_owned(), "b".to_owned()]), "a und b");
        let chinese = Formats::new(&"zh-Hans".parse().unwrap()).unwrap();
        assert_eq!(chinese.narrow_list(&["a", "b", "c"].map(str::to_owned)), "a、b、c");
    }
}
