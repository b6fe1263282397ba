//! `[[standards]]`: one for each theme, in a straight line, which every region can answer.

use std::collections::BTreeSet;

use crate::domain::{IndicatorId, RegistryTheme};
use crate::recognize::draft::block::{Block, Section};

/// A standard for each theme whose sites are on.
pub(super) fn blocks(themes: &BTreeSet<&'static str>, indicators: &BTreeSet<IndicatorId>) -> Vec<Block> {
    themes.iter().map(|theme| standard(theme, indicators)).collect()
}

fn standard(theme: &str, indicators: &BTreeSet<IndicatorId>) -> Block {
    let known = RegistryTheme::all().iter().find(|known| known.id.as_str() == theme);
    let (within, in_words) = match theme {
        "transit" => ("0.25 mi", "quarter-mile"),
        "park" | "cooling-center" | "child-care" => ("0.5 mi", "half-mile"),
        _ => ("1 mi", "1-mile"),
    };
    let has = |id: &str| indicators.iter().any(|indicator| indicator.as_str() == id);
    let wanted = known.map(|known| known.people.as_str()).into_iter().chain([
        "limited_english",
        "population",
        "population_5_and_over",
    ]);
    let people = wanted.into_iter().find(|id| has(id)).or_else(|| indicators.first().map(IndicatorId::as_str));
    let evidence =
        "A standard to look at before any number is used: the limit and the people are ours, not your city's.";
    let suggested = known.map_or_else(String::new, |known| {
        format!("; the registry suggests {} by {} for {}", known.within, known.mode, known.people)
    });
    Block::new(Section::Standards, "", evidence)
        .text("id", &format!("{theme}-{in_words}"), "a short name: the beginning of its columns")
        .text("theme", theme, "its sites are those of the lists above")
        .text("mode", "straight", "in a straight line, which needs no streets and no timetable")
        .text("within", within, &format!("a placeholder{suggested}"))
        .text(
            "people",
            people.unwrap_or("limited_english"),
            "whose gap is counted: an indicator that a table above gives",
        )
        .ask_if(people.is_none().then(|| "no table above gives an indicator, so nobody can be counted".to_owned()))
}
