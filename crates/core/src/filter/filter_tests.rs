//! Laws of filters, checked against a plain evaluator, and limits.

use std::sync::Arc;

use geo::{Geometry, polygon};
use proptest::prelude::*;

use crate::domain::Deadline;
use crate::filter::{ColumnValues, Columns, FilterError, Language, Node, bind, read};

struct Table {
    people: Vec<Option<f64>>,
    name: Vec<Option<String>>,
    geometry: Vec<Option<Arc<Geometry>>>,
}

impl Table {
    fn columns(&self) -> Columns<'_> {
        let columns = vec![
            ("name".to_owned(), ColumnValues::Text(&self.name)),
            ("people".to_owned(), ColumnValues::Number(&self.people)),
        ];
        Columns::new(columns, &self.geometry, &|place| Some(place.clone()))
    }
}

/// Rows with a number, a name and a unit square each; numbers and names may be null.
fn table(rows: &[(Option<f64>, Option<&str>)]) -> Table {
    let square = |row: usize| {
        #[expect(clippy::cast_precision_loss, reason = "a few rows")]
        let x = row as f64;
        polygon![(x: x, y: 0.0), (x: x + 1.0, y: 0.0), (x: x + 1.0, y: 1.0), (x: x, y: 1.0)].into()
    };
    Table {
        people: rows.iter().map(|(number, _)| *number).collect(),
        name: rows.iter().map(|(_, name)| name.map(str::to_owned)).collect(),
        geometry: (0..rows.len()).map(|row| Some(Arc::new(square(row)))).collect(),
    }
}

fn matching_rows(table: &Table, node: &Node) -> Result<Vec<usize>, FilterError> {
    let condition = bind(node, &table.columns())?;
    Ok((0..table.people.len()).filter(|row| condition.matches(*row, &Deadline::never())).collect())
}

fn rows_matching_text(table: &Table, filter: &str) -> Vec<usize> {
    matching_rows(table, &read(filter, Language::Text).unwrap()).unwrap()
}

/// A filter as CQL2 JSON and as text.
fn filters() -> impl Strategy<Value = (serde_json::Value, String)> {
    use serde_json::json;
    let sign = prop::sample::select(vec!["=", "<>", "<", ">", "<=", ">="]);
    let comparison = (sign, -3_i32..4).prop_map(|(sign, number)| {
        (json!({ "op": sign, "args": [{ "property": "people" }, number] }), format!("people {sign} {number}"))
    });
    let is_null = Just((json!({ "op": "isNull", "args": [{ "property": "people" }] }), "people IS NULL".to_owned()));
    let between = (-3_i32..1, 0_i32..4).prop_map(|(low, high)| {
        let json = json!({ "op": "between", "args": [{ "property": "people" }, low, high] });
        (json, format!("people BETWEEN {low} AND {high}"))
    });
    let like = "[ab%_]{0,5}".prop_map(|pattern| {
        let text = format!("name LIKE '{pattern}'");
        (json!({ "op": "like", "args": [{ "property": "name" }, pattern] }), text)
    });
    let leaf = prop_oneof![comparison, is_null, between, like];
    leaf.prop_recursive(4, 24, 3, |inner| {
        let two = || prop::collection::vec(inner.clone(), 2..4);
        let joined = |op: &'static str| {
            move |parts: Vec<(serde_json::Value, String)>| {
                let (json, text): (Vec<_>, Vec<_>) = parts.into_iter().unzip();
                let text: Vec<String> = text.into_iter().map(|part| format!("({part})")).collect();
                (json!({ "op": op, "args": json }), text.join(&format!(" {} ", op.to_uppercase())))
            }
        };
        prop_oneof![
            two().prop_map(joined("and")),
            two().prop_map(joined("or")),
            inner.prop_map(|(json, text)| (json!({ "op": "not", "args": [json] }), format!("NOT ({text})"))),
        ]
    })
}

fn cells() -> impl Strategy<Value = Vec<(Option<f64>, Option<String>)>> {
    let number = prop::option::of((-3_i32..4).prop_map(f64::from));
    prop::collection::vec((number, prop::option::of("[ab]{0,4}")), 0..12)
}

/// A reference evaluator for filters in JSON.
fn evaluate_plainly(filter: &serde_json::Value, (number, name): &(Option<f64>, Option<String>)) -> Option<bool> {
    let parts = filter["args"].as_array().unwrap();
    let of = |part: &serde_json::Value| evaluate_plainly(part, &(*number, name.clone()));
    let value = |place: usize| parts[place].as_f64().unwrap();
    let and = |a: Option<bool>, b: Option<bool>| match (a, b) {
        (Some(false), _) | (_, Some(false)) => Some(false),
        (Some(true), Some(true)) => Some(true),
        _ => None,
    };
    match filter["op"].as_str().unwrap() {
        "and" => parts.iter().map(of).fold(Some(true), and),
        "or" => parts.iter().map(|part| of(part).map(|truth| !truth)).fold(Some(true), and).map(|truth| !truth),
        "not" => of(&parts[0]).map(|truth| !truth),
        "isNull" => Some(number.is_none()),
        "between" => number.map(|number| value(1) <= number && number <= value(2)),
        "=" => number.map(|number| number == value(1)),
        "<>" => number.map(|number| number != value(1)),
        "<" => number.map(|number| number < value(1)),
        ">" => number.map(|number| number > value(1)),
        "<=" => number.map(|number| number <= value(1)),
        ">=" => number.map(|number| number >= value(1)),
        _ => name.as_ref().map(|name| like(name.as_bytes(), parts[1].as_str().unwrap().as_bytes())),
    }
}

fn like(text: &[u8], pattern: &[u8]) -> bool {
    match (pattern.split_first(), text.split_first()) {
        (None, _) => text.is_empty(),
        (Some((b'%', rest)), _) => (0..=text.len()).any(|from| like(&text[from..], rest)),
        (Some((b'_', rest)), Some((_, after))) => like(after, rest),
        (Some((own, rest)), Some((letter, after))) => own == letter && like(after, rest),
        (Some(_), None) => false,
    }
}

proptest! {
    #[test]
    fn text_and_json_agree_with_the_reference_evaluator((json, text) in filters(), cells in cells()) {
        let rows: Vec<(Option<f64>, Option<&str>)> =
            cells.iter().map(|(number, name)| (*number, name.as_deref())).collect();
        let table = table(&rows);
        let expected: Vec<usize> = (0..cells.len()).filter(|row| evaluate_plainly(&json, &cells[*row]) == Some(true)).collect();
        let from_json = matching_rows(&table, &read(&json.to_string(), Language::Json).unwrap()).unwrap();
        prop_assert_eq!(&from_json, &expected, "{}", json);
        prop_assert_eq!(rows_matching_text(&table, &text), expected, "{}", text);
    }

    #[test]
    fn any_input_is_parsed_or_rejected(text in "\\PC{0,60}", words in prop::collection::vec(prop::sample::select(vec![
        "people", "name", "(", ")", ",", "AND", "NOT", "BETWEEN", "IN", "LIKE", "IS", "NULL", "=", "<", "-", "1", "'a'",
        "S_INTERSECTS", "geometry", "POINT", "POLYGON", "BBOX", "casei", "+", "^", "é", "\"", "Z", "DATE", "1e5", ".",
    ]), 0..12)) {
        let table = table(&[(Some(1.0), Some("a")), (None, None)]);
        for filter in [text, words.join(" "), words.concat()] {
            for language in [Language::Text, Language::Json] {
                if let Ok(node) = read(&filter, language) {
                    drop(matching_rows(&table, &node));
                }
            }
        }
    }
}

#[test]
fn the_generator_makes_filters_that_match_only_some_rows() {
    use proptest::strategy::ValueTree as _;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let rows = [(Some(-1.0), Some("ab")), (Some(2.0), Some("b")), (None, None)];
    let table = table(&rows);
    let mut kinds = [0; 3];
    for _ in 0..200 {
        let (_, text) = filters().new_tree(&mut runner).unwrap().current();
        let some = rows_matching_text(&table, &text).len();
        kinds[if some == 0 {
            0
        } else if some == rows.len() {
            1
        } else {
            2
        }] += 1;
    }
    assert!(kinds[0] > 10 && kinds[2] > 10, "{kinds:?}");
}

#[test]
fn operators_have_the_precedence_of_the_standard() {
    let table = table(&[(Some(1.0), Some("O'Hare")), (Some(2.0), Some("a_b")), (Some(3.0), Some("ÄHRE"))]);
    for (filter, rows) in [
        ("people = 1 OR people = 2 AND people = 3", vec![0]),
        ("NOT people = 1 AND people < 3", vec![1]),
        ("people + 1 * 2 = 4", vec![1]),
        ("-people = -3", vec![2]),
        ("people - 1 - 1 = 1", vec![2]),
        ("2 ^ people = 8", vec![2]),
        ("people % 2 = 0 or people div 2 = 1 and not people = 2", vec![1, 2]),
        ("name = 'O''Hare'", vec![0]),
        (r"name = 'O\'Hare'", vec![0]),
        (r"name LIKE 'a\_b'", vec![1]),
        (r"name NOT LIKE 'a\_b'", vec![0, 2]),
        ("CASEI(name) = casei('ähre')", vec![2]),
        ("casei(name) LIKE casei('Ä%')", vec![2]),
        ("\"name\" IN ('a_b')", vec![1]),
        ("people NOT BETWEEN 1 AND 2", vec![2]),
        ("s_intersects(geometry, point(0.5 0.5))", vec![0]),
        ("S_INTERSECTS(LINESTRING(1.5 0.5, 9 0.5), geometry)", vec![1, 2]),
        ("S_EQUALS(geometry, POLYGON((1 0,2 0,2 1,1 1,1 0)))", vec![1]),
        ("S_CONTAINS(geometry, MULTIPOINT((0.2 0.2), (0.3 0.3)))", vec![0]),
        ("S_TOUCHES(geometry, BBOX(1,0,2,1))", vec![0, 2]),
        ("S_OVERLAPS(geometry, BBOX(0.5,0,1.5,1))", vec![0, 1]),
        ("S_CROSSES(LINESTRING(-1 0.5, 0.5 0.5), geometry)", vec![0]),
        ("S_INTERSECTS(geometry, GEOMETRYCOLLECTION(POINT(0.5 0.5), POINT Z (2.5 0.5 9)))", vec![0, 2]),
        ("S_WITHIN(geometry, MULTIPOLYGON(((0 0,3 0,3 1,0 1,0 0))))", vec![0, 1, 2]),
        ("geometry IS NULL", vec![]),
        ("name > 'a' AND name < 'b'", vec![1]),
        ("people<>2", vec![0, 2]),
    ] {
        assert_eq!(rows_matching_text(&table, filter), rows, "{filter}");
    }
}

#[test]
fn a_filter_stops_at_its_work_limit() {
    let rows: Vec<(Option<f64>, Option<&str>)> = (0..2_000).map(|_| (Some(1.0), None)).collect();
    let table = table(&rows);
    let every = "S_WITHIN(BBOX(-1,-1,3000,2),geometry) OR ".repeat(100);
    let node = read(&format!("{every}people=2"), Language::Text).unwrap();
    let mut condition = bind(&node, &table.columns()).unwrap();
    condition.max_work = 20_000_000;
    let seen = (0..2_000).filter(|row| condition.matches(*row, &Deadline::never())).count();
    assert!(condition.is_over_limit() && seen == 0);
}

#[test]
fn a_filter_stops_when_the_client_disconnects() {
    let table = table(&[(Some(1.0), None); 10]);
    let node = read("people=1", Language::Text).unwrap();
    let condition = bind(&node, &table.columns()).unwrap();
    let (deadline, waiting) = Deadline::within(std::time::Duration::from_hours(1));
    assert!(condition.matches(0, &deadline));
    drop(waiting);
    assert!(!condition.matches(1, &deadline) && condition.is_over_limit());
}

#[test]
fn the_steps_of_pattern_matching_count_as_work() {
    let name = "a".repeat(1_000);
    let table = table(&[(None, Some(name.as_str()))]);
    let node = read(&format!("name LIKE '%{}b'", "a".repeat(500)), Language::Text).unwrap();
    let mut condition = bind(&node, &table.columns()).unwrap();
    condition.max_work = 100_000;
    assert!(!condition.matches(0, &Deadline::never()) && condition.is_over_limit());
}

#[test]
fn geometries_with_many_crossings_are_rejected() {
    let zigzag: Vec<String> = (0..100).map(|place| format!("{} {}", place % 2, (place * 37) % 101)).collect();
    let line = format!("LINESTRING({})", zigzag.join(","));
    let many = format!("GEOMETRYCOLLECTION(POINT(0 0),{line})");
    for geometry in [line, many] {
        let read = read(&format!("S_TOUCHES(geometry,{geometry})"), Language::Text);
        assert!(matches!(read, Err(FilterError::TooComplex(_))), "{read:?}");
    }
}

#[test]
fn cells_without_a_type_take_that_of_what_they_are_compared_with() {
    let texts = ["031", "31", "9", "n/a"].map(|text| Some(text.to_owned()));
    let numbers = [Some(31.0), Some(31.0), Some(9.0), None];
    let matching = |filter: &str| {
        let columns = vec![("county".to_owned(), ColumnValues::Untyped { numbers: &numbers, texts: &texts })];
        let columns = Columns::new(columns, &[], &|place| Some(place.clone()));
        let node = read(filter, Language::Text).unwrap();
        let condition = bind(&node, &columns).unwrap();
        (0..4).map(|row| condition.evaluate(row, &Deadline::never())).collect::<Vec<_>>()
    };
    let known = |truths: [bool; 4]| truths.map(Some).to_vec();
    assert_eq!(matching("county = '031'"), known([true, false, false, false]));
    assert_eq!(matching("county IN ('31', '9')"), known([false, true, true, false]));
    assert_eq!(matching("county = 31"), [Some(true), Some(true), Some(false), None]);
    assert_eq!(matching("31 > county"), [Some(false), Some(false), Some(true), None]);
    assert_eq!(matching("county + 1 BETWEEN 9 AND 10"), [Some(false), Some(false), Some(true), None]);
    assert_eq!(matching("county LIKE '%1'"), known([true, true, false, false]));
    assert_eq!(matching("county = county"), known([true; 4]));
    assert_eq!(matching("county IS NULL"), known([false; 4]));
}

#[test]
fn errors_name_the_position() {
    for (filter, reason) in [
        ("people = ", "at character 10: a name, number, text, function or `(` expected, found the end"),
        ("people = 1 people", "at character 12: an operator or the end expected, found `people`"),
        ("ä = 'x", "at character 5: a quote that ends the text expected, found the end"),
        ("people IS 3", "at character 11: NULL expected, found `3`"),
        ("people NOT 3", "at character 12: LIKE, BETWEEN or IN expected, found `3`"),
        ("S_INTERSECTS(geometry, POINT(1, 2))", "at character 31: a number expected, found `,`"),
        ("people = 1e999", "at character 10: a number expected, found `1e999`"),
        ("people = {}", "at character 10: a name, number, text or operator expected, found `{`"),
    ] {
        assert_eq!(read(filter, Language::Text).unwrap_err().to_string(), reason, "{filter}");
    }
    for odd in
        ["{", "null", "{}", r#"{"op":"=","args":[{"property":"people"},null]}"#, r#"{"op":3}"#, r#"{"bbox":[1]}"#]
    {
        assert!(read(odd, Language::Json).is_err(), "{odd}");
    }
}
