//! The text format of an answer: a table of the region for each standard, and one of the areas in which something changes.

use crate::atlas::Unanswered;
use crate::domain::{Bounded, Estimate};
use crate::whatif::{Numbers, PlaceAnswer, ScenarioAnswer, ScenarioAnswers, StandardAnswer};
use crate::words;

/// The answer with headings and notes.
#[must_use]
pub fn text(answer: &ScenarioAnswers) -> String {
    let mut blocks = vec![heading(answer)];
    let mut standards: Vec<&StandardAnswer> = Vec::new();
    for own in answer.scenarios.iter().flat_map(|scenario| &scenario.standards).filter(|own| !own.is_group) {
        if !standards.iter().any(|seen| seen.standard == own.standard) {
            standards.push(own);
        }
    }
    for standard in standards {
        blocks.push(of_region(answer, standard));
        blocks.extend(of_areas(answer, standard));
    }
    blocks.extend(notes(answer));
    blocks.join("\n\n") + "\n"
}

fn heading(answer: &ScenarioAnswers) -> String {
    let is_several = answer.scenarios.len() > 1;
    let name = |(number, scenario): (usize, &ScenarioAnswer)| {
        if is_several { format!("\n  {number}  {}", scenario.name) } else { format!("\n  {}", scenario.name) }
    };
    let names: String = (1..).zip(&answer.scenarios).map(name).collect();
    format!("{}: what if{names}", answer.region)
}

/// The answers of every scenario about a standard and some people, with the number of the scenario from 1.
fn of<'a>(
    answer: &'a ScenarioAnswers,
    standard: &'a StandardAnswer,
) -> impl Iterator<Item = (usize, &'a StandardAnswer)> {
    let same = |own: &&StandardAnswer| own.standard == standard.standard && own.people == standard.people;
    (1..).zip(&answer.scenarios).filter_map(move |(number, own)| Some((number, own.standards.iter().find(same)?)))
}

/// The region: the standard's own people, and each group.
fn of_region(answer: &ScenarioAnswers, standard: &StandardAnswer) -> String {
    let is_several = answer.scenarios.len() > 1;
    let mut rows = vec![header("in the whole region", is_several)];
    let mut people: Vec<&StandardAnswer> = Vec::new();
    for own in answer.scenarios.iter().flat_map(|scenario| &scenario.standards) {
        if own.standard == standard.standard && !people.iter().any(|seen| seen.people == own.people) {
            people.push(own);
        }
    }
    for own in people {
        let places: Vec<(usize, &PlaceAnswer)> =
            of(answer, own).filter_map(|(number, own)| Some((number, own.places.first()?))).collect();
        rows.extend(rows_of(&own.people_label, &places, is_several));
    }
    format!("{}: {}\n{}", standard.standard, standard.label, aligned(&rows))
}

/// The areas in which something changes for the standard's own people, those with the largest change first.
fn of_areas(answer: &ScenarioAnswers, standard: &StandardAnswer) -> Option<String> {
    let is_several = answer.scenarios.len() > 1;
    let all: Vec<&PlaceAnswer> = standard.places.iter().skip(1).collect();
    let in_scenarios = |id: &str| -> Vec<(usize, &PlaceAnswer)> {
        let found = of(answer, standard)
            .filter_map(|(number, own)| own.places.iter().find(|place| place.id == id).map(|place| (number, place)));
        found.collect()
    };
    let size = |numbers: &Numbers| {
        let largest = |own: Option<Bounded>| own.map_or(0.0, |own| own.most.value());
        largest(numbers.gain) + largest(numbers.lose)
    };
    let mut changed: Vec<(f64, &PlaceAnswer)> = all
        .iter()
        .filter_map(|place| {
            let found = in_scenarios(&place.id);
            let differs = found.iter().any(|(_, place)| !place.numbers.unchanged);
            let largest = found.iter().map(|(_, place)| size(&place.numbers)).fold(0.0, f64::max);
            differs.then_some((largest, *place))
        })
        .collect();
    changed.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.id.cmp(&b.1.id)));
    if all.is_empty() {
        return None;
    }
    if changed.is_empty() {
        return Some(format!(
            "  Nothing changes in {}.",
            words::number_of(all.len(), "planning area", "planning areas")
        ));
    }
    let mut rows = vec![header(&format!("in {}", words::number_of(changed.len(), "area", "areas")), is_several)];
    for (_, place) in &changed {
        rows.extend(rows_of(&place.name, &in_scenarios(&place.id), is_several));
    }
    let others = all.len() - changed.len();
    let rest = if others == 0 {
        String::new()
    } else {
        format!("\n  Nothing changes in {}.", words::number_of(others, "other area", "other areas"))
    };
    Some(format!("{}{rest}", aligned(&rows)))
}

fn header(what: &str, is_several: bool) -> Vec<String> {
    let scenario = is_several.then_some("scenario");
    let columns = ["without access", "in the scenario", "change", "gain access", "lose access"];
    [what].into_iter().chain(scenario).chain(columns).map(str::to_owned).collect()
}

/// A row for each scenario; the label stands in the first.
fn rows_of(label: &str, places: &[(usize, &PlaceAnswer)], is_several: bool) -> Vec<Vec<String>> {
    let of_scenario = |(row, (scenario, place)): (usize, &(usize, &PlaceAnswer))| {
        let mut cells = vec![if row == 0 { label.to_owned() } else { String::new() }];
        cells.extend(is_several.then(|| scenario.to_string()));
        cells.extend(cells_of(&place.numbers));
        cells
    };
    places.iter().enumerate().map(of_scenario).collect()
}

fn cells_of(own: &Numbers) -> Vec<String> {
    let mut cells = vec![number(own.before, own, count)];
    if own.unchanged && !own.withheld {
        cells.extend(["the same", "no change", "nobody", "nobody"].map(str::to_owned));
        return cells;
    }
    cells.push(number(own.after, own, count));
    cells.push(number(own.change, own, difference));
    cells.extend([own.gain, own.lose].map(|people| number(people, own, some)));
    cells
}

/// A number with its bounds, or why there is none.
fn number(number: Option<Bounded>, place: &Numbers, format: fn(Estimate) -> String) -> String {
    let Some(Bounded { least, most }) = number else {
        return if place.withheld { "withheld" } else { "no data" }.to_owned();
    };
    let [low, high] = [format(least), format(most)];
    if low == high { low } else { format!("{low} to {high}") }
}

fn count(people: Estimate) -> String {
    if people.value() == 0.0 && people.moe() == Some(0.0) {
        return "0".to_owned();
    }
    format!("{} {}", words::count(people.value()), margin(people))
}

/// People who gain or lose something: none is no number.
fn some(people: Estimate) -> String {
    if people.value() == 0.0 { "nobody".to_owned() } else { count(people) }
}

fn difference(people: Estimate) -> String {
    let number = words::count(people.value());
    if people.value() == 0.0 && people.moe() == Some(0.0) {
        return "none".to_owned();
    }
    let number =
        if number == "0" || number.starts_with('-') { number.replace('-', "−") } else { format!("+{number}") };
    format!("{number} {}", margin(people))
}

fn margin(people: Estimate) -> String {
    people.moe().map_or_else(|| "± unknown".to_owned(), |moe| format!("± {}", words::margin(moe)))
}

/// Aligned columns, two spaces apart, numbers to the right.
fn aligned(rows: &[Vec<String>]) -> String {
    let columns = rows.first().map_or(0, Vec::len);
    let texts = columns.saturating_sub(5);
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let line = |row: &Vec<String>| {
        let cell = |(column, text): (usize, &String)| {
            let room = " ".repeat(widths[column] - text.chars().count());
            if column < texts { format!("{text}{room}") } else { format!("{room}{text}") }
        };
        let cells: Vec<String> = row.iter().enumerate().map(cell).collect();
        format!("  {}", cells.join("  ").trim_end())
    };
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn notes(answer: &ScenarioAnswers) -> Vec<String> {
    let mut notes = Vec::new();
    for scenario in &answer.scenarios {
        for own in &scenario.unanswered {
            notes.push(format!("{} is not answered for “{}”: {}.", own.standard, scenario.name, why_not(own.reason)));
        }
    }
    let numbers = || answer.scenarios.iter().flat_map(|own| &own.standards).flat_map(|own| &own.places);
    let mut lines = vec![
        "± is the margin of error at the 90 % level. That of a change is the margin of the people for whom something changes, \
         not of all."
            .to_owned(),
    ];
    let has_bounds = |own: Option<Bounded>| own.is_some_and(|own| !own.is_exact());
    if numbers().any(|place| [place.numbers.after, place.numbers.change].into_iter().any(has_bounds)) {
        lines.push("Two numbers are the fewest and the most, where lists do not say enough.".to_owned());
    }
    if numbers().any(|place| place.numbers.withheld) {
        lines.push("Withheld: the number would give away a small count that is withheld for privacy.".to_owned());
    }
    notes.push(lines.join("\n"));
    notes
}

fn why_not(reason: Unanswered) -> &'static str {
    match reason {
        Unanswered::Confidential => {
            "it is about confidential sites, and who gains or loses access to them would help to find them"
        }
        Unanswered::ImportedCosts => {
            "its table of travel costs has no costs to a site in a new place; compute them with the program that made it"
        }
    }
}
