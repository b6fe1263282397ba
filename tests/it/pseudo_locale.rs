//! Pages in the pseudo-locale `en-XA`, whose letters are no ASCII letters: what has some is not from a catalogue.

use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use gapatlas::atlas::Atlas;
use gapatlas::calls::{calls, html as calls_page, text as calls_text};
use gapatlas::directory::{html as directory_page, quality};
use gapatlas::domain::{Finding, Layer};
use gapatlas::read::{read_region, read_study};
use gapatlas::region::Region;
use gapatlas::study::Study;
use gapatlas_text::Text;

use crate::town::{change, extend, town};

fn accented() -> &'static Text {
    Text::of(&"en-XA".parse().unwrap())
}

/// A town whose list of clinics has gaps and mistakes.
fn study(folder: &Path) -> (Study, Region, Vec<Finding>) {
    let list = "id,name,lon,lat,languages,hours,checked\n\
        1,B,0.025,0.025,Spanish,Mo-Fr 09:00-17:00,2025-10-01\n\
        2,B,0.0251,0.025,Spanish,Mo-Fr 09:00-17:00,2024-01-31\n\
        3,C,0.035,0.035,,,2024-11-22\n\
        4,D,9.0,9.0,Spanish,Mo-Fr 09:00-17:00,2025-10-01\n\
        5,E,,,Spanish,Mo-Fr 09:00-17:00,2025-10-01\n\
        6,F,0.045,0.025,-,?,\n";
    fs::write(folder.join("clinics.csv"), list).unwrap();
    change(folder, "y = \"lat\"", "y = \"lat\"\nlanguages = \"languages\"\nhours = \"hours\"\nchecked = \"checked\"");
    extend(
        folder,
        "[[standards]]\nid = \"s\"\ntheme = \"clinic\"\nmode = \"straight\"\nwithin = \"1200 m\"\npeople = \"population\"\nopen = \"weekday 18:00\"\n",
    );
    let study = read_study(folder).unwrap();
    let (region, findings) = read_region(&study, &|_| ()).unwrap();
    (study, region, findings)
}

/// The text of a page: what stands between tags, outside its style sheet.
fn text_nodes(page: &str) -> Vec<String> {
    let body = page.split_once("</style>").map_or(page, |(head, body)| {
        assert!(head.contains("lang=\"en-XA\" dir=\"ltr\""), "{head}");
        body
    });
    let nodes = body.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text.trim().to_owned());
    nodes.filter(|text| !text.is_empty()).collect()
}

/// Whether a text has a word of ASCII letters. The pseudo-locale leaves vowels as they are, and writes most of them twice.
fn has_word(text: &str) -> bool {
    let mut words = text.split(|letter: char| !letter.is_ascii_alphabetic());
    words.any(|word| word.len() > 2 && word.contains(|letter| !"aeiouAEIOU".contains(letter)))
}

/// Fails where a text has three or more ASCII letters one after the other, but in the allowed parts.
fn assert_accented(texts: &[String], allowed: &[&str]) {
    let left =
        texts.iter().filter(|text| has_word(&allowed.iter().fold((*text).clone(), |t, part| t.replace(part, ""))));
    let left: Vec<&String> = left.collect();
    assert!(left.is_empty(), "not from a catalogue: {left:#?}");
    assert!(!texts.is_empty());
}

#[test]
fn the_page_about_lists_is_from_catalogues() {
    let folder = town();
    let (study, region, findings) = study(folder.path());
    let day = NaiveDate::from_ymd_opt(2025, 11, 22).unwrap();
    let quality = quality(study.study.name.own(), day, &region.sites, &findings);
    assert!(quality.entries.len() > 5, "{:?}", quality.entries);
    let page = directory_page(accented(), &quality);
    // The name of the study, the name of the list and the ids of sites are data.
    assert_accented(&text_nodes(&page), &[study.study.name.own(), "clinics.csv", "clinic-"]);
}

#[test]
fn the_page_of_questions_is_from_catalogues() {
    let folder = town();
    let (study, region, findings) = study(folder.path());
    let atlas = Atlas::build(&study, &region, findings).unwrap();
    let calls = calls(accented(), &atlas.provenance, &atlas.calls, atlas.table(Layer::Areas));
    assert!(!calls.standards[0].calls.is_empty());
    let own = &calls.standards[0];
    let mut allowed = vec![study.study.name.own(), "clinic-"];
    assert_accented(&text_nodes(&calls_page(accented(), &calls, false)), &allowed);
    let lines: Vec<String> = calls_text(accented(), &calls, 1).lines().map(str::to_owned).collect();
    // Options of the command are data; markup is not expected here.
    allowed.push(own.standard.as_str());
    assert_accented(&lines, &allowed);
}
