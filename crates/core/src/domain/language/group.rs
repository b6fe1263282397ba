//! The language groups in which the Census counts speakers by tract.

use crate::domain::language::label;
use crate::domain::{IndicatorId, Language};

/// A language group of table C16001 of the American Community Survey, in the order of its lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LanguageGroup {
    /// Spanish.
    Spanish,
    /// French, Haitian, or Cajun.
    French,
    /// German or other West Germanic languages.
    German,
    /// Russian, Polish, or other Slavic languages.
    Slavic,
    /// Other Indo-European languages.
    OtherIndoEuropean,
    /// Korean.
    Korean,
    /// Chinese, with Mandarin and Cantonese.
    Chinese,
    /// Vietnamese.
    Vietnamese,
    /// Tagalog, with Filipino.
    Tagalog,
    /// Other Asian and Pacific Island languages.
    OtherAsianPacific,
    /// Arabic.
    Arabic,
    /// Other and unspecified languages.
    Other,
}

impl LanguageGroup {
    /// All groups in the order of the table.
    pub const ALL: [Self; 12] = [
        Self::Spanish,
        Self::French,
        Self::German,
        Self::Slavic,
        Self::OtherIndoEuropean,
        Self::Korean,
        Self::Chinese,
        Self::Vietnamese,
        Self::Tagalog,
        Self::OtherAsianPacific,
        Self::Arabic,
        Self::Other,
    ];

    /// Its index among all groups, from 0.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// Its id in indicators: `limited_english_<id>` counts those of the group who speak English less than very well.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Spanish => "spanish",
            Self::French => "french_haitian_cajun",
            Self::German => "german_west_germanic",
            Self::Slavic => "slavic",
            Self::OtherIndoEuropean => "other_indo_european",
            Self::Korean => "korean",
            Self::Chinese => "chinese",
            Self::Vietnamese => "vietnamese",
            Self::Tagalog => "tagalog",
            Self::OtherAsianPacific => "other_asian_pacific",
            Self::Arabic => "arabic",
            Self::Other => "other_unspecified",
        }
    }

    /// Its Census label.
    #[must_use]
    pub fn label(self) -> &'static str {
        label(self)
    }

    /// The languages of the group.
    pub fn languages(self) -> impl Iterator<Item = Language> {
        Language::all().filter(move |language| language.group() == Some(self))
    }

    /// The language of a group of one, with what people count as that language: Mandarin and Cantonese as Chinese.
    #[must_use]
    pub fn only_language(self) -> Option<Language> {
        let code = match self {
            Self::Spanish => "spa",
            Self::Korean => "kor",
            Self::Chinese => "zho",
            Self::Vietnamese => "vie",
            Self::Tagalog => "tgl",
            Self::Arabic => "ara",
            Self::French
            | Self::German
            | Self::Slavic
            | Self::OtherIndoEuropean
            | Self::OtherAsianPacific
            | Self::Other => return None,
        };
        Language::of_code(code)
    }

    /// The group whose speakers an indicator of the catalogue counts: all, or those who speak English less than very well.
    #[must_use]
    pub fn of_indicator(indicator: &IndicatorId) -> Option<Self> {
        let id = ["limited_english_", "speaks_"].iter().find_map(|prefix| indicator.as_str().strip_prefix(prefix));
        id.and_then(Self::of_id)
    }

    /// The group with an id.
    #[must_use]
    pub fn of_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.id() == id)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// Table B16001, 2020-2024: the languages that its lines name, in the groups that C16001 sums them in.
    #[test]
    fn groups_have_the_languages_that_the_census_names() {
        use LanguageGroup as Group;
        let named = [
            (Group::Spanish, "Spanish"),
            (Group::French, "French, Haitian"),
            (Group::German, "German, Yiddish, Pennsylvania Dutch"),
            (Group::Slavic, "Russian, Polish, Serbo-Croatian, Ukrainian"),
            (
                Group::OtherIndoEuropean,
                "Italian, Portuguese, Greek, Armenian, Persian, Gujarati, Hindi, Urdu, Punjabi, Bengali, Nepali, Marathi",
            ),
            (Group::Korean, "Korean"),
            (Group::Chinese, "Chinese"),
            (Group::Vietnamese, "Vietnamese"),
            (Group::Tagalog, "Tagalog"),
            (
                Group::OtherAsianPacific,
                "Telugu, Tamil, Malayalam, Kannada, Japanese, Hmong, Khmer, Thai, Lao, Ilocano, Samoan, Hawaiian",
            ),
            (Group::Arabic, "Arabic"),
            (Group::Other, "Hebrew, Amharic, Somali, Yoruba, Twi, Igbo, Swahili, Navajo"),
        ];
        for (group, names) in named {
            let expected: BTreeSet<Language> = names.split(", ").filter_map(Language::parse).collect();
            let main: BTreeSet<Language> = group.languages().filter(|language| language.is_main()).collect();
            assert_eq!(main, expected, "{}", group.label());
            assert_eq!(Group::of_id(group.id()), Some(group));
        }
        assert_eq!(Group::ALL.map(LanguageGroup::index), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
        assert_eq!(Group::Slavic.label(), "Russian, Polish, or other Slavic languages");
        let single: Vec<&str> = Group::ALL.into_iter().filter_map(Group::only_language).map(Language::name).collect();
        assert_eq!(single, ["Spanish", "Korean", "Chinese", "Vietnamese", "Tagalog", "Arabic"]);
        assert_eq!(Language::parse("ASL").and_then(Language::group), None);
    }
}
