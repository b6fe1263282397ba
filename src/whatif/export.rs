//! The CSV and JSON formats of an answer.

use crate::domain::{Bounded, Estimate};
use crate::whatif::{Numbers, PlaceAnswer, ScenarioAnswer, ScenarioAnswers, StandardAnswer, rounded, rounded_moe};
use crate::write::quoted;

const HEADER: &str = "scenario,standard,people,group,kind,id,name,concerned,concerned_moe,\
                      before,before_moe,before_at_most,before_at_most_moe,\
                      after,after_moe,after_at_most,after_at_most_moe,\
                      change,change_moe,change_at_most,change_at_most_moe,\
                      gain,gain_moe,gain_at_most,gain_at_most_moe,\
                      lose,lose_moe,lose_at_most,lose_at_most_moe,unchanged,withheld";

/// The answer as CSV: one row for each scenario, standard, group and place. Text is quoted, and escaped where a
/// spreadsheet would read it as a formula.
#[must_use]
pub fn csv(answer: &ScenarioAnswers) -> String {
    let mut text = format!("{HEADER}\n");
    for scenario in &answer.scenarios {
        for standard in &scenario.standards {
            for place in &standard.places {
                text += &cells(scenario, standard, place).join(",");
                text.push('\n');
            }
        }
    }
    text
}

/// The answer as JSON, with a final newline.
///
/// # Errors
/// None expected: keys are strings and numbers are finite.
pub fn json(answer: &ScenarioAnswers) -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(answer).map(|text| text + "\n")
}

fn cells(scenario: &ScenarioAnswer, standard: &StandardAnswer, place: &PlaceAnswer) -> Vec<String> {
    let yes = |is: bool| if is { quoted("yes") } else { String::new() };
    let Numbers { concerned, before, after, change, gain, lose, unchanged, withheld } = place.numbers;
    let texts = [&scenario.name, &standard.standard, &standard.people];
    let mut cells: Vec<String> = texts.into_iter().map(|text| quoted(text)).collect();
    cells.push(yes(standard.is_group));
    cells.extend([&place.kind, &place.id, &place.name].map(|text| quoted(text)));
    cells.extend(pair(concerned));
    for number in [before, after, change, gain, lose] {
        cells.extend(pair(number.map(|own: Bounded| own.least)));
        cells.extend(pair(number.map(|own: Bounded| own.most)));
    }
    cells.extend([yes(unchanged), yes(withheld)]);
    cells
}

fn pair(number: Option<Estimate>) -> [String; 2] {
    let text = |number: Option<f64>| number.map(|number| number.to_string()).unwrap_or_default();
    [text(number.map(|own| rounded(own.value()))), text(number.and_then(Estimate::moe).map(rounded_moe))]
}
